"""Where something stands in a document, as a note tells it."""

import re

from briefs.locale import Locale

_CHAPTER = re.compile(r"(?:H\.)?(\d+)\b")
_NAMED_CHAPTER = re.compile(r"H\.(\d+) (.+)")
"""A chapter as a report prints it: `H.5 Potentie voor synergie`."""


def as_one_place(heading: str) -> str:
    """A chapter whose only section has its name is one place: `H.5 Potentie › Potentie` is `H.5 Potentie`."""
    outer, _, inner = heading.partition(" › ")
    named = _NAMED_CHAPTER.fullmatch(outer)
    return outer if named and named[2] == inner else heading


def innermost(heading: str) -> str:
    """The part of a place that stands as printed, without the number of a chapter."""
    last = heading.rpartition(" › ")[2]
    named = _NAMED_CHAPTER.fullmatch(last)
    return named[2] if named else last


def short_place(heading: str, locale: Locale) -> str:
    """The innermost heading, led by the number of the chapter it is in: `H.3, Hilversum`."""
    outer, _, inner = heading.partition(" › ")
    chapter = _CHAPTER.match(outer) if inner else _NAMED_CHAPTER.fullmatch(outer)
    last = innermost(heading)
    return f"{locale('chapter', n=chapter[1])}, {last}" if chapter else last
