"""Where something stands in a document, as a note tells it."""

import re

from briefs.locale import Locale

_CHAPTER = re.compile(r"(?:H\.)?(\d+)\b")
NAMED_CHAPTER = re.compile(r"H\.(\d+) (.+)")
"""A chapter as a report prints it: `H.5 Potentie voor synergie`."""


def without_echo(heading: str) -> str:
    """A chapter whose only section has its name is one place: `H.5 Potentie › Potentie` is `H.5 Potentie`."""
    outer, _, inner = heading.partition(" › ")
    named = NAMED_CHAPTER.fullmatch(outer)
    return outer if named and named[2] == inner else heading


def short_place(heading: str, locale: Locale) -> str:
    """The innermost heading, led by the number of the chapter it is in: `H.3, Hilversum`."""
    outer, *inner = heading.split(" › ")
    chapter = _CHAPTER.match(outer)
    if not inner:
        named = NAMED_CHAPTER.fullmatch(outer)
        return f"{locale('chapter', n=named[1])}, {named[2]}" if named else outer
    return f"{locale('chapter', n=chapter[1])}, {inner[-1]}" if chapter else inner[-1]
