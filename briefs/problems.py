"""Where something is wrong in the sources, and what to do about it."""

import difflib
from collections.abc import Iterable
from dataclasses import dataclass

_LONGEST_SHOWN = 60
"""Characters of a word that a message repeats; more would bury what is said about it."""


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in a source file; line and column count from 1, as editors do."""

    file: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing that an author can mend: where, what is wrong, and a hint at the remedy."""

    location: Location
    message: str
    hint: str = ""

    def __str__(self) -> str:
        hint = f" ({self.hint})" if self.hint else ""
        return f"{self.location}: {self.message}{hint}"


def not_utf8(file: str, error: UnicodeDecodeError) -> Problem:
    """Where a file stops being text."""
    before = error.object[: error.start].decode("utf-8", "replace").removeprefix("\ufeff")
    lines = before.split("\n")
    place = Location(file, len(lines), len(lines[-1]) + 1)
    return Problem(place, "the file is not UTF-8 text", "save it as UTF-8")


def shown(word: str) -> str:
    """A word of the author as a message may repeat it.

    On one line, not too long, and without characters that would move a terminal's cursor.
    """
    line = " ".join(word[: 10 * _LONGEST_SHOWN].split())
    line = "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in line)
    return line if len(line) <= _LONGEST_SHOWN else line[: _LONGEST_SHOWN - 1] + "…"


def nearest(word: str, known: Iterable[str], most: int = 3) -> list[str]:
    """The known words that look most like `word`, best first; empty when none comes near."""
    if len(word) > _LONGEST_SHOWN:
        return []
    return difflib.get_close_matches(word, sorted(known), n=most, cutoff=0.6)


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A hint such as `did you mean "title"?`, or an empty text when nothing looks like `word`."""
    matches = nearest(word.lower(), known, most=1)
    return f'did you mean "{matches[0]}"?' if matches else ""


def there_is_no(kind: str, id: str, known: Iterable[str]) -> str:
    """A sentence on an id that was asked for and is not there, with the nearest that are."""
    near = nearest(id, known)
    hint = f"Did you mean {' or '.join(near)}?" if near else f"See: briefs list {kind}s"
    return f'There is no {kind} "{id}". {hint}'
