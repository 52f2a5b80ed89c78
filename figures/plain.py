"""Charts from plain data, so that a caller needs to know no class of this package.

The keys are the field names of each module's `Data`; lists of mappings become its rows.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from . import (
    FIGURES,
    bars,
    corridor_map,
    line_actors,
    network,
    shares,
    swot_balance,
    synergy_layers,
    timeline,
)
from .model import Chart, Language, Layer, Prepared, Style

_MEMBERS: Final[dict[str, dict[str, Callable[..., Any]]]] = {
    "bars": {"rows": bars.BarRow},
    "corridor_map": {"places": corridor_map.Place, "links": corridor_map.Link},
    "line_actors": {"lines": line_actors.Line, "actors": line_actors.Actor},
    "network": {"regions": network.Region, "synergies": network.Synergy, "layers": Layer},
    "shares": {"rows": shares.ShareRow},
    "small_multiples": {"rows": bars.BarRow},
    "stack_profile": {"layers": Layer},
    "swot_balance": {"rows": swot_balance.SwotRow},
    "synergy_layers": {"layers": Layer, "synergies": synergy_layers.Synergy},
    "timeline": {"documents": timeline.Document, "entries": timeline.Entry},
}
"""For each chart, the fields that hold a list of records, and the class of the records."""


def _data(name: str, data: Mapping[str, Any]) -> Any:
    members = _MEMBERS.get(name, {})
    fields = {
        key: tuple(members[key](**entry) for entry in value) if key in members else value
        for key, value in data.items()
    }
    return FIGURES[name].data(**fields)


def describe_plain(name: str, data: Mapping[str, Any], language: Language) -> Prepared:
    """The words and the table of the chart `name`, for where no picture can be shown."""
    prepared: Prepared = FIGURES[name].prepare(_data(name, data), language)
    return prepared


def draw_plain(name: str, data: Mapping[str, Any], language: Language, style: Style | None = None) -> Chart:
    """Draw the chart `name` from plain data.

    Raises:
        KeyError: there is no such chart.
        TypeError: a key is not a field of the chart's data.
        ValueError: the data cannot be drawn truthfully.
    """
    return FIGURES[name].chart(_data(name, data), language, style or Style())
