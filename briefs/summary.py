"""How many items of each kind each document has."""

import json
from collections import Counter
from collections.abc import Iterator

from briefs.model import (
    ActionLine,
    Case,
    Insight,
    Item,
    Library,
    Recommendation,
    StackLayer,
    Statistic,
    SwotItem,
    Synergy,
)

_KINDS: dict[type[Item], str] = {
    ActionLine: "action line",
    Case: "case",
    Recommendation: "recommendation",
    StackLayer: "stack layer",
    Statistic: "statistic",
    Synergy: "synergy",
}
_SINGULAR = {
    "strengths": "strength",
    "weaknesses": "weakness",
    "opportunities": "opportunity",
    "threats": "threat",
}


def kind_of(item: Item) -> str:
    """What an item is, in a word or two: a quadrant, the type of an insight, or its kind."""
    if isinstance(item, SwotItem):
        return _SINGULAR[item.quadrant]
    if isinstance(item, Insight):
        return item.type
    return _KINDS[type(item)]


def _counted(item: Item) -> Iterator[str]:
    """What an item adds to the counts: itself, and the lists that it holds."""
    yield kind_of(item)
    if isinstance(item, ActionLine):
        yield from ["action line: example action"] * len(item.actions)
    if isinstance(item, Recommendation):
        yield from ["recommendation: suggestion"] * len(item.suggestions)
    if isinstance(item, Case):
        yield from ["case: success factor"] * len(item.success_factors)
        yield from ["case: obstacle"] * len(item.obstacles)
    if isinstance(item, Statistic):
        yield from ["statistic: figure"] * len(list(item.quantities))


def counts(library: Library) -> dict[str, Counter[str]]:
    """For each kind how many there are in each document; kinds in alphabetical order."""
    found: dict[str, Counter[str]] = {}
    for item in library.items:
        for kind in _counted(item):
            found.setdefault(kind, Counter())[item.document] += 1
    for term in library.glossary:
        found.setdefault("term", Counter())[term.document] += 1
    return dict(sorted(found.items()))


def summary(library: Library) -> str:
    """The counts as a table in Markdown: a row a kind, a column a document."""
    documents = list(library.documents)
    rows = [["kind", *documents, "total"]]
    for kind, count in counts(library).items():
        rows.append([kind, *(str(count[document] or "") for document in documents), str(count.total())])
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = [_line(row, widths) for row in rows]
    rule = ["-" * widths[0], *("-" * (width - 1) + ":" for width in widths[1:])]
    return "\n".join([lines[0], _line(rule, widths), *lines[1:]])


def _line(cells: list[str], widths: list[int]) -> str:
    first, *others = zip(cells, widths, strict=True)
    return f"| {first[0].ljust(first[1])} | " + " | ".join(cell.rjust(width) for cell, width in others) + " |"


def summary_json(library: Library) -> str:
    """The same for a program: document by kind."""
    return json.dumps({kind: dict(count) for kind, count in counts(library).items()}, indent=2)
