"""What the sources hold, as tables: ids, and what they stand for."""

import json
import re
from collections.abc import Callable, Iterable
from typing import Any

from briefs.locale import NO_BREAK_SPACE, Locale, load_locale
from briefs.model import ActionLine, GlossaryTerm, Item, Library, Statistic, Synergy
from briefs.model.text import FIGURE
from briefs.readers import standing
from briefs.summary import kind_of

Rows = Iterable[dict[str, Any]]


def _stakeholders(library: Library, locale: Locale) -> Rows:
    for entry in library.stakeholders.values():
        found = standing(library, entry)
        yield {
            "id": entry.id,
            "name": locale.pick(entry.name),
            "kind": entry.kind,
            "regions": list(entry.regions),
            "named_in": found.items,
            "brief": found.brief,
            "why_not": found.why_not,
        }


def _regions(library: Library, locale: Locale) -> Rows:
    for entry in library.regions.values():
        yield {
            "id": entry.id,
            "name": locale.pick(entry.name),
            "kind": entry.kind,
            "within": entry.within,
            "brief": entry.brief,
        }


def _themes(library: Library, locale: Locale) -> Rows:
    for entry in library.themes.values():
        count = sum(entry.id in item.themes for item in library.items)
        yield {"id": entry.id, "name": locale.pick(entry.name), "items": count}


def _documents(library: Library, locale: Locale) -> Rows:
    for entry in library.documents.values():
        count = sum(item.document == entry.id for item in library.items)
        yield {"id": entry.id, "title": locale.pick(entry.title), "year": entry.year, "items": count}


def _synergies(library: Library, locale: Locale) -> Rows:
    for item in library.of_kind(Synergy):
        title = locale.pick(item.title)
        yield {"id": item.reference, "code": item.code, "title": title, "layers": list(item.layers)}


def _action_lines(library: Library, locale: Locale) -> Rows:
    for item in library.of_kind(ActionLine):
        yield {"id": item.reference, "number": item.number, "title": locale.pick(item.title)}


def _statistics(library: Library, locale: Locale) -> Rows:
    for item in library.of_kind(Statistic):
        figures = "; ".join(locale.quantity(quantity) for quantity in item.quantities)
        yield {
            "id": item.reference,
            "title": locale.pick(item.title),
            "figures": figures.replace(NO_BREAK_SPACE, " "),
            "year": item.year,
        }


def _items(library: Library, locale: Locale) -> Rows:
    for item in library.items:
        yield {
            "id": item.reference,
            "kind": kind_of(item),
            "title": locale.pick(item.title),
            "at": item.at.heading,
        }


def _caveats(library: Library, locale: Locale) -> Rows:
    def figure(mark: re.Match[str]) -> str:
        return locale.quantity(library.figures[mark[1]], in_prose=True)

    entries: list[Item | GlossaryTerm] = [*library.items, *library.glossary]
    for item in entries:
        if item.caveat:
            caveat = FIGURE.sub(figure, locale.pick(item.caveat))
            yield {"id": f"{item.document}/{item.id}", "caveat": caveat.replace(NO_BREAK_SPACE, " ")}


LISTS: dict[str, Callable[[Library, Locale], Rows]] = {
    "stakeholders": _stakeholders,
    "regions": _regions,
    "themes": _themes,
    "documents": _documents,
    "synergies": _synergies,
    "action-lines": _action_lines,
    "statistics": _statistics,
    "items": _items,
    "caveats": _caveats,
}
"""What `briefs list` can list, and how."""


def listing(library: Library, kind: str, language: str) -> str:
    """A table of ids and what they stand for, in aligned columns."""
    rows = list(LISTS[kind](library, load_locale(language)))
    if not rows:
        return f"no {kind}"
    cells = [[_cell(value) for value in row.values()] for row in rows]
    header = [key.replace("_", " ") for key in rows[0]]
    widths = [max(len(line[column]) for line in [header, *cells]) for column in range(len(header))]
    lines = [header, *cells]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        for line in lines
    )


def _cell(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return ", ".join(value)
    return "" if value is None else str(value)


def listing_json(library: Library, kind: str, language: str) -> str:
    """The same for a program."""
    rows = list(LISTS[kind](library, load_locale(language)))
    return json.dumps(rows, ensure_ascii=False, indent=2)
