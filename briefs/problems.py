"""Where something is wrong in the sources, and what to do about it."""

import difflib
from collections.abc import Iterable
from dataclasses import dataclass


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


def nearest(word: str, known: Iterable[str], most: int = 3) -> list[str]:
    """The known words that look most like `word`, best first; empty when none comes near."""
    return difflib.get_close_matches(word, sorted(known), n=most, cutoff=0.6)


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A hint such as `did you mean "title"?`, or an empty text when nothing looks like `word`."""
    matches = nearest(word, known, most=1)
    return f'did you mean "{matches[0]}"?' if matches else ""
