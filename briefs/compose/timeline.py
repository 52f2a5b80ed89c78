"""The line of years: what older reports already said."""

from briefs.brief import ChartRequest
from briefs.compose.context import Composition
from briefs.model import Item, Statistic

ENTRIES_MOST = 4
"""Points of one report."""

YEARS_FEWEST, DOCUMENTS_MOST = 3, 8
"""Years and reports on one line."""

POINTS_SHORT = 12
"""With more points than this the line and its table take a page."""


def _repeated(c: Composition) -> list[Item]:
    """What the brief draws on that older reports said before, newest document first."""
    return [
        pick.item for pick in c.selection.picks if pick.item.echoes and not isinstance(pick.item, Statistic)
    ]


def _chain(c: Composition) -> list[Item]:
    """Points that come back through the years: of each document the first few, and what they echo."""
    found: dict[str, Item] = {}
    per_document: dict[str, int] = {}
    waiting = sorted(_repeated(c), key=lambda item: -c.library.documents[item.document].year)
    while waiting:
        item = waiting.pop(0)
        count = per_document.get(item.document, 0)
        if item.reference in found or count == ENTRIES_MOST:
            continue
        found[item.reference] = item
        per_document[item.document] = count + 1
        waiting = [*map(c.library.by_reference.__getitem__, item.echoes), *waiting]
    linked = {echo for item in found.values() for echo in item.echoes if echo in found}
    return [
        item for item in found.values() if item.reference in linked or any(e in found for e in item.echoes)
    ]


def points(c: Composition) -> int:
    """The points of the line of years; none where they are of too few years, or of too many reports."""
    chain = _chain(c)
    documents = {item.document for item in chain}
    years = {c.library.documents[document].year for document in documents}
    return len(chain) if len(years) >= YEARS_FEWEST and len(documents) <= DOCUMENTS_MOST else 0


def timeline(c: Composition) -> ChartRequest:
    """The reports on a line of years, and the points that come back in them."""
    chain = _chain(c)
    documents = [id for id in c.library.documents if any(item.document == id for item in chain)]
    places = {item.reference: place for place, item in enumerate(chain)}
    data = {
        "theme": c.reader_name,
        "documents": [
            {
                "title": c.text(c.library.documents[id].short_title),
                "year": c.library.documents[id].year,
            }
            for id in documents
        ],
        "entries": [
            {
                "document": documents.index(item.document),
                "title": c.text(item.title),
                "echoes": tuple(places[echo] for echo in item.echoes if echo in places),
            }
            for item in chain
        ],
    }
    firsts = [next(item for item in chain if item.document == id) for id in documents]
    return ChartRequest("timeline", data, c.cite_all(firsts), "")
