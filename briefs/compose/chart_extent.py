"""How high a chart and the table behind it will be, in millimetres, from their data alone.

The measures are those of `figures` at a width of 174 mm, and of the tables in `templates/css/print.css`.
"""

import math
from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import Any

from briefs.brief import ChartRequest

MM_PER_PT = 0.3528
TEXT_PT = 9.0
EM = TEXT_PT * MM_PER_PT
LETTER = 0.435
"""Mean width of a letter, blanks included, in em of Source Sans."""

WIDE = ("swot_balance",)
"""Charts of which the table has so many columns that none stands beside it."""

_CHART = 174.0
_TABLE = 0.8
"""The size of the text of a table, in em."""


def picture_height(request: ChartRequest) -> float:
    """The height of a chart without its caption, from the number of its rows."""
    data = request.data
    heights: dict[str, Callable[[], float]] = {
        "corridor_map": lambda: 119,
        "line_actors": lambda: 14 + 5.4 * len(data["lines"]),
        "network": lambda: 13 + 5.1 * max(len(data["synergies"]), len(data["layers"])),
        "shares": lambda: 18,
        "stack_profile": lambda: 12 + 6.4 * len(data["layers"]),
        "swot_balance": lambda: 6 + 6.0 * len(data["rows"]),
        "synergy_layers": lambda: 20 + 6.1 * len(data["synergies"]),
        "timeline": lambda: _timeline(data),
    }
    if request.name in heights:
        return heights[request.name]()
    series = max(1, len(data["series"]))
    return 6 + len(data["rows"]) * (5.6 if series == 1 else 3.3 * series + 2.2)


def table_height(request: ChartRequest, width: float) -> float:
    """The height of the table behind a chart, with its caption."""
    rows = list(_lines(request.data, letters=width / (LETTER * EM * _TABLE)))
    return 12 + sum(rows) * 1.25 * EM * _TABLE + 0.9 * len(rows)


def _timeline(data: dict[str, Any]) -> float:
    """A line of years: the column with most lines decides, and links push it apart."""
    width = _CHART / len(data["documents"]) - 9
    columns: dict[int, float] = defaultdict(float)
    for entry in data["entries"]:
        lines = math.ceil(len(entry["title"]) * LETTER * 1.15 * EM / width)
        columns[entry["document"]] += 3.7 * lines + 4.5
    return 26 + 1.1 * max(columns.values())


def _lines(data: dict[str, Any], letters: float) -> Iterator[int]:
    """The lines that each row of a table takes, where so many letters fit across it."""
    if "entries" in data:
        titles = [entry["title"] for entry in data["entries"]]
        for entry in data["entries"]:
            earlier = sum(len(titles[echo]) + 9 for echo in entry["echoes"])
            yield math.ceil(max(len(entry["title"]), earlier) / (letters * 0.32))
        return
    key = next(key for key in ("synergies", "lines", "links", "parts", "rows", "layers") if key in data)
    for row in data[key]:
        name = row.get("name", "") if isinstance(row, dict) else ""
        yield math.ceil(max(len(name) + 2, 1) / (letters * 0.34))
