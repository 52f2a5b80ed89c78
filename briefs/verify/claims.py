"""What the library says of a report that must be in its text: figures, titles, names, and their places."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

from briefs.model import (
    ActionLine,
    Case,
    GlossaryTerm,
    Item,
    Library,
    Statistic,
    SwotItem,
    Synergy,
    Translated,
)
from briefs.problems import Location
from briefs.verify.sections import HeadingPath, path_of

HEADING = "heading"
VALUE = "value"
"""What kind of claim a place is, and the value of a figure; the other kinds are only named in messages."""

Entry = Item | GlossaryTerm
"""What is verified: an item or a term."""


class Reach(Enum):
    """How far from its heading a claim may stand.

    Why: in a layout tables and overviews float, and stand before, behind or across the text they belong to.
    """

    SECTION = "section"
    CHAPTER = "chapter"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing to find: what it is and where in the sources, and where in the report it should stand.

    `entries` are the ids of the items that it is a claim of: one, or all that share a place.
    """

    kind: str
    text: str
    location: Location
    entries: tuple[str, ...]
    path: HeadingPath
    page: int | None = None
    reach: Reach = Reach.SECTION


def entries_of(library: Library, document: str | None = None) -> list[Entry]:
    """The items and terms of a document, or of all."""
    entries: tuple[Entry, ...] = (*library.items, *library.glossary)
    return [entry for entry in entries if document in (None, entry.document)]


def reference(entry: Entry) -> str:
    """The id of an item or a term, as `document/id`."""
    return f"{entry.document}/{entry.id}"


def claims_of(entry: Entry, language: str) -> Iterator[Claim]:
    """The claims of one item or term, apart from its place.

    Args:
        entry: the item or term.
        language: the one that its document is written in.
    """
    for kind, text, reach in _texts(entry):
        if printed := dict(text.texts).get(language):
            yield _claim(entry, kind, printed, text.location, reach)
    if isinstance(entry, Statistic):
        reach = Reach.CHAPTER if entry.rows else Reach.SECTION
        for quantity in entry.quantities:
            yield _claim(entry, "figure", quantity.printed, quantity.location, reach)


def _claim(entry: Entry, kind: str, text: str, location: Location | None, reach: Reach) -> Claim:
    place = location or entry.location
    path = path_of(entry.at.heading)
    return Claim(kind, text, place, (reference(entry),), path, entry.at.page, reach)


def _texts(entry: Entry) -> Iterator[tuple[str, Translated, Reach]]:
    """The texts that an entry carries over as printed, each with its kind."""
    if isinstance(entry, GlossaryTerm):
        yield "term", entry.term, Reach.SECTION
        return
    if isinstance(entry, Statistic):
        for row in entry.rows:
            if not row.own_label:
                yield "label", row.label, Reach.CHAPTER
        for series in entry.series:
            yield "label", series.label, Reach.CHAPTER
        return
    if not entry.own_title:
        is_in_table = isinstance(entry, SwotItem) and entry.group
        yield "title", entry.title, Reach.CHAPTER if is_in_table else Reach.SECTION
    for kind, text, reach in _own_texts(entry):
        if text:
            yield kind, text, reach


def _own_texts(item: Item) -> Iterator[tuple[str, Translated | None, Reach]]:
    """What only items of one kind have."""
    if isinstance(item, SwotItem):
        yield "group", item.group, Reach.CHAPTER
    elif isinstance(item, ActionLine):
        yield "motto", item.motto, Reach.SECTION
    elif isinstance(item, Synergy):
        yield "examples", item.examples, Reach.CHAPTER
        yield "places", item.places, Reach.CHAPTER
    elif isinstance(item, Case):
        yield "archetype", item.archetype, Reach.DOCUMENT


def places_of(entries: Iterable[Entry]) -> Iterator[Claim]:
    """The headings that the entries of a document give as their places, each once with its entries."""
    users: dict[HeadingPath, list[Entry]] = {}
    for entry in entries:
        path = path_of(entry.at.heading)
        for depth in range(len(path)):
            users.setdefault(path[: depth + 1], []).append(entry)
    for path, there in users.items():
        ids = tuple(reference(entry) for entry in there)
        yield Claim(HEADING, path[-1], there[0].location, ids, path)
