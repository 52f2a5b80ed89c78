"""What the commands print about the sources: lists, reasons and the outcome of a check."""

import json
from collections.abc import Callable, Iterable
from typing import Any

from briefs.locale import Locale, load_locale
from briefs.model import (
    ActionLine,
    Insight,
    Item,
    Library,
    Recommendation,
    StackLayer,
    Statistic,
    SwotItem,
    Synergy,
)
from briefs.problems import Problem
from briefs.select import GENERAL, REGION, THEME, WIDER, Pick, Reason, Selection

_SECTIONS: tuple[tuple[type[Item], str], ...] = (
    (SwotItem, "kind_swot"),
    (Insight, "kind_insights"),
    (ActionLine, "kind_lines"),
    (Synergy, "kind_synergies"),
    (Statistic, "kind_statistics"),
    (Recommendation, "kind_steps"),
    (StackLayer, "kind_stack"),
)


def explanation(library: Library, selection: Selection, language: str) -> str:
    """Every chosen item by section, best first, with its reasons and where it stands in the sources."""
    locale = load_locale(language)
    lines: list[str] = []
    for kind, key in _SECTIONS:
        picks = [pick for pick in selection.picks if isinstance(pick.item, kind)]
        if picks:
            lines += ["", f"{locale(key)} ({len(picks)})"]
        for pick in picks:
            reasons = "; ".join(_reason(library, locale, reason) for reason in pick.reasons)
            lines.append(f"  {_title(locale, pick.item)}")
            lines.append(f"    {reasons}  [{pick.item.location.file}:{pick.item.location.line}]")
    return "\n".join(lines).lstrip("\n")


def explanation_json(_: Library, selection: Selection, language: str) -> str:
    """The same for a program."""
    locale = load_locale(language)

    def entry(pick: Pick) -> dict[str, Any]:
        return {
            "item": pick.item.reference,
            "kind": type(pick.item).__name__,
            "title": _title(locale, pick.item),
            "reasons": [{"kind": reason.kind, "ids": list(reason.ids)} for reason in pick.reasons],
            "file": pick.item.location.file,
            "line": pick.item.location.line,
        }

    return _json([entry(pick) for pick in selection.picks])


def _title(locale: Locale, item: Item) -> str:
    title = locale.pick(item.title)
    if isinstance(item, Synergy):
        return f"{item.code} {title}"
    if isinstance(item, ActionLine | Recommendation | StackLayer):
        return f"{item.number} {title}"
    if isinstance(item, SwotItem):
        return f"{locale(item.quadrant)}: {title}"
    return title


def _reason(library: Library, locale: Locale, reason: Reason) -> str:
    tables: dict[str, dict[str, Any]] = {
        REGION: dict(library.regions),
        WIDER: dict(library.regions),
        GENERAL: dict(library.regions),
        THEME: dict(library.themes),
    }
    table = tables.get(reason.kind, dict(library.stakeholders))
    names = ", ".join(locale.pick(table[id].name) for id in reason.ids)
    return locale(f"reason_{reason.kind}", ids=names)


def _rows(library: Library, kind: str, locale: Locale) -> list[dict[str, Any]]:
    pick = locale.pick
    makers: dict[str, Callable[[], Iterable[dict[str, Any]]]] = {
        "stakeholders": lambda: (
            {
                "id": s.id,
                "name": pick(s.name),
                "kind": s.kind,
                "regions": list(s.regions),
                "named_in": sum(s.id in item.stakeholders for item in library.items),
                "brief": s.brief,
            }
            for s in library.stakeholders.values()
        ),
        "regions": lambda: (
            {"id": r.id, "name": pick(r.name), "kind": r.kind, "within": r.within, "brief": r.brief}
            for r in library.regions.values()
        ),
        "themes": lambda: (
            {"id": t.id, "name": pick(t.name), "items": sum(t.id in item.themes for item in library.items)}
            for t in library.themes.values()
        ),
        "documents": lambda: (
            {
                "id": d.id,
                "title": pick(d.title),
                "year": d.year,
                "items": sum(item.document == d.id for item in library.items),
            }
            for d in library.documents.values()
        ),
        "synergies": lambda: (
            {"id": s.reference, "code": s.code, "title": pick(s.title), "layers": list(s.layers)}
            for s in library.of_kind(Synergy)
        ),
        "action-lines": lambda: (
            {"id": line.reference, "number": line.number, "title": pick(line.title)}
            for line in library.of_kind(ActionLine)
        ),
        "statistics": lambda: (
            {
                "id": s.reference,
                "title": pick(s.title),
                "figures": "; ".join(locale.quantity(q).replace("\u00a0", " ") for q in s.quantities),
                "year": s.year,
            }
            for s in library.of_kind(Statistic)
        ),
    }
    return list(makers[kind]())


def listing(library: Library, kind: str, language: str) -> str:
    """A table of ids and what they stand for, in aligned columns."""
    rows = _rows(library, kind, load_locale(language))
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
    return _json(_rows(library, kind, load_locale(language)))


def check_text(library: Library) -> str:
    """The closing line of a check that found nothing."""
    return f"no problems: {len(library.items)} items in {len(library.documents)} documents"


def check_json(library: Library | None, problems: Iterable[Problem]) -> str:
    """The outcome of a check for a program."""
    return _json(
        {
            "problems": [
                {
                    "file": problem.location.file,
                    "line": problem.location.line,
                    "column": problem.location.column,
                    "message": problem.message,
                    "hint": problem.hint,
                }
                for problem in problems
            ],
            "items": len(library.items) if library else None,
        }
    )


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)
