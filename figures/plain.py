"""Charts from plain data, so that a caller needs to know no class of this package.

The keys are the field names of each module's `Data`; lists of mappings become its rows.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from . import FIGURES, bars, line_actors, synergy_layers
from .model import Chart, Language, Layer, Style

_MEMBERS: Final[dict[str, dict[str, Callable[..., Any]]]] = {
    "bars": {"rows": bars.BarRow},
    "line_actors": {"lines": line_actors.Line, "actors": line_actors.Actor},
    "stack_profile": {"layers": Layer},
    "synergy_layers": {"layers": Layer, "synergies": synergy_layers.Synergy},
}
"""For each chart, the fields that hold a list of records, and the class of the records."""


def draw_plain(
    name: str, data: Mapping[str, Any], language: Language, style: Style | None = None
) -> Chart:
    """Draw the chart `name` from plain data.

    Raises:
        KeyError: there is no such chart.
        TypeError: a key is not a field of the chart's data.
        ValueError: the data cannot be drawn truthfully.
    """
    figure = FIGURES[name]
    members = _MEMBERS.get(name, {})
    fields = {
        key: tuple(members[key](**entry) for entry in value) if key in members else value
        for key, value in data.items()
    }
    return figure.chart(figure.data(**fields), language, style or Style())
