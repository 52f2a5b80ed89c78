"""A statistic to what a program wants of it: numbers, and units by their id."""

from briefs.compose.context import Composition
from briefs.datum import Datum, Value
from briefs.model import Quantity, Row, Statistic


def datum(c: Composition, statistic: Statistic, only: Row | None = None) -> Datum:
    """A statistic for a program: all of it, or one row."""
    rows = (only,) if only else statistic.rows
    series = [c.text(one.label) for one in statistic.series] or [""]
    values = [
        _value(c, quantity, c.text(row.label), name, row.year)
        for row in rows
        for quantity, name in zip(row.quantities, series, strict=True)
    ]
    if statistic.quantity:
        values.append(_value(c, statistic.quantity, "", "", statistic.year))
    population, year = c.text(statistic.population), statistic.year or ""
    return Datum(statistic.reference, population, statistic.n, year, statistic.origin or "", tuple(values))


def _value(c: Composition, quantity: Quantity, row: str, series: str, year: str | None) -> Value:
    return Value(
        row=row,
        series=series,
        low=quantity.low,
        high=quantity.high,
        date=quantity.date.isoformat() if quantity.date else "",
        words=c.text(quantity.words),
        unit=quantity.unit,
        counted=c.text(quantity.counted),
        qualifier=quantity.qualifier or "",
        year=year or "",
        printed=quantity.printed,
    )
