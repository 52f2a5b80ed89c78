"""Statistics: single figures and tables, each figure with its unit, year and printed form."""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from briefs.model import QUALIFIERS, UNITS, Quantity, Row, Series, Statistic, Translated
from briefs.schema.context import Context
from briefs.schema.fields import Fields
from briefs.schema.keys import KEYS
from briefs.schema.values import YEARS, parse_date, parse_number, parse_period
from briefs.yamlfile import Node, Sequence

_NOT_STATED = "not-stated"
_RANGE = re.compile(r"(\d+(?:\.\d+)?)-(\d+(?:\.\d+)?)", re.ASCII)
_OWN_FIGURE = ("value", "words", "printed")
_NEVER_NEGATIVE = ("count", "hours", "hours-per-day", "megawatt", "years")


def read_statistic(context: Context, fields: Fields, common: dict[str, Any]) -> Statistic:
    """Read a statistic: either `value`/`words` with `printed`, or `rows`."""
    measure = _measure(fields, None)
    is_table = fields.has("rows")
    if is_table and any(fields.has(key) for key in _OWN_FIGURE):
        fields.report("rows", "a statistic has either rows or a value of its own", "remove one of the two")
    if fields.has("series") and not is_table:
        fields.report("series", '"series" needs "rows"', "add the rows, or remove the series")
    series = _series(context, fields)
    rows = fields.nodes("rows", required=is_table)
    context.unique(rows, "id", "row id")
    return Statistic(
        population=fields.must_prose("population"),
        n=fields.whole("n", required=False),
        year=measure.year,
        origin=fields.text("origin", required=False) or None,
        of_report=fields.flag("of_report", default=False),
        glance=fields.flag("glance", default=True),
        quantity=None if is_table else _quantity(context, fields, measure),
        series=series or (),
        rows=tuple(_row(context, node, measure, series) for node in rows),
        **common,
    )


@dataclass(frozen=True)
class _Measure:
    """How a figure is to be read; a row takes it over from its statistic, and a cell from its row."""

    unit: str = ""
    counted: Translated | None = None
    qualifier: str | None = None
    year: str | None = None


def _measure(fields: Fields, above: _Measure | None) -> _Measure:
    given = above or _Measure()
    unit = fields.choice("unit", UNITS, required=above is None) or given.unit
    counted = fields.translated("counted", required=False)
    if fields.has("counted") and unit not in ("count", ""):
        hint = 'remove it, or write "unit: count"'
        fields.report("counted", f'"counted" goes with the unit count, not {unit}', hint)
    qualifier, year = given.qualifier, given.year
    if fields.has("qualifier"):
        qualifier = fields.choice("qualifier", QUALIFIERS) or None
    if above is None or fields.has("year"):
        year = _year(fields)
    return _Measure(unit, (counted or given.counted) if unit == "count" else None, qualifier, year)


def _year(fields: Fields) -> str | None:
    """A year, a period (`2012-2019`), or None for `not-stated`."""
    word = fields.text("year")
    if not word or word == _NOT_STATED:
        return None
    return parse_period(fields.context, fields.place("year"), word)


def _series(context: Context, fields: Fields) -> tuple[Series, ...] | None:
    """The columns of a table; None where they can not be read, so that cells can not be counted."""
    nodes = fields.nodes("series", required=fields.has("series"))
    context.unique(nodes, "id", "series id")
    series = []
    for node in nodes:
        column = Fields(context, node, "a series", KEYS["a series"])
        series.append(Series(column.id(), column.must_translated("label")))
    is_readable = isinstance(fields.get("series"), Sequence) or not fields.has("series")
    return tuple(series) if is_readable else None


def _row(context: Context, node: Node, above: _Measure, series: tuple[Series, ...] | None) -> Row:
    fields = Fields(context, node, "a row", KEYS["a row"])
    measure = _measure(fields, above)
    if series or (series is None and fields.has("cells")):
        figures = _cells(context, fields, measure, len(series) if series else None)
    elif fields.has("cells"):
        figures = ()
        hint = "name the columns under series, or give the row its value"
        fields.report("cells", '"cells" needs "series"', hint)
    else:
        figures = (_quantity(context, fields, measure),)
    return Row(
        id=fields.id(),
        label=fields.must_translated("label"),
        quantities=figures,
        year=measure.year,
        own_label=fields.flag("own_label", default=False),
        themes=fields.ids("themes", "theme"),
        regions=fields.ids("regions", "region"),
    )


def _cells(context: Context, fields: Fields, measure: _Measure, columns: int | None) -> tuple[Quantity, ...]:
    has_own = any(fields.has(key) for key in _OWN_FIGURE)
    if has_own:
        hint = "one cell for each series, and no value beside them"
        context.report(fields.location, 'the figures of this row belong in "cells"', hint)
    cells = fields.nodes("cells", required=not has_own)
    if cells and columns is not None and len(cells) != columns:
        found = "1 cell" if len(cells) == 1 else f"{len(cells)} cells"
        fields.report("cells", f"{found} for {columns} series", "one cell for each series")
    quantities = []
    for node in cells:
        cell = Fields(context, node, "a cell", KEYS["a cell"])
        quantities.append(_quantity(context, cell, _measure(cell, measure)))
    return tuple(quantities)


def _quantity(context: Context, fields: Fields, measure: _Measure) -> Quantity:
    printed = fields.text("printed")
    words = fields.translated("words", required=False)
    low = high = date = None
    if measure.unit == "count" and measure.counted is None and not fields.has("counted"):
        hint = 'add "counted", the plural noun: {nl: bedrijven, en: companies}'
        context.report(fields.location, "a count needs the noun that is counted", hint)
    if fields.node and fields.has("value") == fields.has("words"):
        message = f"{fields.what} needs either a value or words"
        hint = 'write "value: 57", or "words: {nl: …, en: …}"'
        rows = ", or a table of rows" if fields.what == "a statistic" else ""
        context.report(fields.location, message, hint + rows)
    elif fields.has("value") and measure.unit == "date":
        word = fields.text("value", name="a date")
        date = parse_date(context, fields.place("value"), word) if word else None
    elif fields.has("value"):
        low, high = _value(context, fields)
        if low is not None and high is not None:
            _check_sense(fields, measure.unit, low, high)
    place = fields.place("printed")
    return Quantity(measure.unit, measure.counted, low, high, date, words, measure.qualifier, printed, place)


def _value(context: Context, fields: Fields) -> tuple[Decimal | None, Decimal | None]:
    """The lower and upper end of a range; the same number twice for a single one."""
    word = fields.text("value", name="a number")
    if match := _RANGE.fullmatch(word):
        low, high = (parse_number(context, fields.place("value"), "value", part) for part in match.groups())
        return low, high
    number = parse_number(context, fields.place("value"), "value", word) if word else None
    return number, number


def _check_sense(fields: Fields, unit: str, low: Decimal, high: Decimal) -> None:
    """Whether there can be such a number of this unit."""
    odd = low if low < 0 else high
    if low > high:
        fields.report("value", f"the range {low}-{high} runs backwards", "write the lower number first")
    elif unit == "percent" and not 0 <= low <= high <= 100:
        fields.report("value", f"{odd} is not a possible percentage", "between 0 and 100, or another unit")
    elif unit == "year" and any(end % 1 or end not in YEARS for end in (low, high)):
        fields.report("value", f"{odd} is not a possible year", f"between {YEARS[0]} and {YEARS[-1]}")
    elif unit == "ratio":
        fields.report("value", "a ratio is given in words, not as a value", "use words, or another unit")
    elif unit in _NEVER_NEGATIVE and low < 0:
        fields.report("value", f"{low} is not possible with the unit {unit}", "it can not be below 0")
    elif unit == "hours-per-day" and high > 24:
        fields.report("value", f"{high} is not possible with the unit {unit}", "a day has 24 hours")
