"""Charts of the figures in the statistics: bars, shares of a whole, small multiples."""

from typing import Any

from briefs.brief import ChartRequest
from briefs.compose.context import Composition
from briefs.compose.data import datum
from briefs.compose.numbers import small_print
from briefs.model import Quantity, Statistic

BARS_FEWEST, BARS_MOST = 3, 24
PARTS_MOST = 4
PANELS_FEWEST, PANELS_MOST = 3, 9
_WHOLE = range(97, 104)
"""What the parts of a whole add up to, as far as rounding and the report are exact."""


def is_drawable(statistic: Statistic) -> bool:
    """A table of a size for a picture, its figures of one unit from zero up, so that bars can be compared."""
    quantities = list(statistic.quantities)
    units = {(quantity.unit, quantity.counted) for quantity in quantities}
    plain = all(q.low is not None and 0 <= q.low == q.high and q.unit != "year" for q in quantities)
    years = {row.year for row in statistic.rows}
    is_sized = BARS_FEWEST <= len(statistic.rows) <= BARS_MOST and len(statistic.series) <= PANELS_MOST
    return is_sized and len(units) == 1 and plain and len(years) == 1


def chart_of(c: Composition, statistic: Statistic) -> ChartRequest:
    """The chart that suits a table: parts of a whole, panels for many columns, else bars."""
    if _is_whole(statistic):
        return _shares(c, statistic)
    name = "small_multiples" if len(statistic.series) >= PANELS_FEWEST else "bars"
    return _request(c, name, _table(c, statistic), statistic)


def _request(c: Composition, name: str, data: dict[str, Any], statistic: Statistic) -> ChartRequest:
    cites, caveat = c.cite_all([statistic]), c.text(statistic.caveat)
    return ChartRequest(name, data, cites, caveat, datum=datum(c, statistic))


def _is_whole(statistic: Statistic) -> bool:
    """Whether the rows are the parts of one whole, few enough to be told apart."""
    quantities = [row.quantities[0] for row in statistic.rows]
    if statistic.series or len(quantities) > PARTS_MOST or quantities[0].unit != "percent":
        return False
    return round(sum(map(_value, quantities))) in _WHOLE


def _shares(c: Composition, statistic: Statistic) -> ChartRequest:
    quantities = [row.quantities[0] for row in statistic.rows]
    whole = {
        "label": "",
        "values": tuple(map(_value, quantities)),
        "shown": tuple(c.locale.quantity(quantity) for quantity in quantities),
    }
    data = {
        "title": c.text(statistic.text).rstrip("."),
        "parts": tuple(c.text(row.label) for row in statistic.rows),
        "rows": [whole],
        "subtitle": _subtitle(c, statistic),
        "unit": _unit(c, statistic),
    }
    return _request(c, "shares", data, statistic)


def _table(c: Composition, statistic: Statistic) -> dict[str, Any]:
    return {
        "title": c.text(statistic.text).rstrip("."),
        "rows": [
            {
                "label": c.text(row.label),
                "values": tuple(_value(q) for q in row.quantities),
                "shown": tuple(c.locale.quantity(q) for q in row.quantities),
            }
            for row in statistic.rows
        ],
        "series": tuple(c.text(series.label) for series in statistic.series),
        "subtitle": _subtitle(c, statistic),
        "unit": _unit(c, statistic),
    }


def _unit(c: Composition, statistic: Statistic) -> str:
    quantity = statistic.rows[0].quantities[0]
    return c.text(quantity.counted) if quantity.unit == "count" else c.locale(f"unit_name_{quantity.unit}")


def _subtitle(c: Composition, statistic: Statistic) -> str:
    unit = _unit(c, statistic)
    basis = small_print(c, statistic, statistic.year, missing=c.locale("not_stated"))
    return f"{unit[0].upper()}{unit[1:]}; {basis}"


def _value(quantity: Quantity) -> float:
    assert quantity.low is not None
    return float(quantity.low)
