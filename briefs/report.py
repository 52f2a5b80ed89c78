"""What the commands print about the sources: reasons, and the outcome of a check."""

import json
from collections.abc import Iterable
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
    entries: dict[str, Any] = {**library.stakeholders, **library.regions, **library.themes}
    if reason.kind in (REGION, WIDER, GENERAL):
        entries = dict(library.regions)
    elif reason.kind == THEME:
        entries = dict(library.themes)
    names = ", ".join(locale.pick(entries[id].name) for id in reason.ids)
    return locale(f"reason_{reason.kind}", ids=names)


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
