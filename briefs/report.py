"""Why each item is in a brief, as `briefs explain` prints it."""

import json
from typing import Any

from briefs.locale import Locale, load_locale
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
from briefs.select import GENERAL, REGION, THEME, WIDER, Pick, Reason, Selection

_SECTIONS: tuple[tuple[type[Item], str], ...] = (
    (SwotItem, "kind_swot"),
    (Insight, "kind_insights"),
    (ActionLine, "kind_lines"),
    (Synergy, "kind_synergies"),
    (Statistic, "kind_statistics"),
    (Recommendation, "kind_steps"),
    (StackLayer, "kind_stack"),
    (Case, "kind_cases"),
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


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)
