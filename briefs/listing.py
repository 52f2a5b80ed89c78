"""What the sources hold, as tables: ids, and what they stand for."""

import json
from collections.abc import Callable, Iterable
from typing import Any

from briefs.locale import NO_BREAK_SPACE, Locale, load_locale
from briefs.model import ActionLine, Library, Statistic, Synergy

Rows = Iterable[dict[str, Any]]


def _stakeholders(library: Library, locale: Locale) -> Rows:
    for entry in library.stakeholders.values():
        yield {
            "id": entry.id,
            "name": locale.pick(entry.name),
            "kind": entry.kind,
            "regions": list(entry.regions),
            "named_in": sum(entry.id in item.stakeholders for item in library.items),
            "brief": entry.brief,
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


LISTS: dict[str, Callable[[Library, Locale], Rows]] = {
    "stakeholders": _stakeholders,
    "regions": _regions,
    "themes": _themes,
    "documents": _documents,
    "synergies": _synergies,
    "action-lines": _action_lines,
    "statistics": _statistics,
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
