"""Statistics: single figures and tables, each figure with its unit, year and printed form."""

import re
from typing import Any

from briefs.model import QUALIFIERS, UNITS, Quantity, Row, Series, Statistic, Translated
from briefs.schema.fields import YEARS, Context, Fields, parse_date, parse_number, unique_ids
from briefs.yamlfile import Node

QUANTITY_KEYS = ("unit", "counted", "qualifier", "value", "printed", "words")
STATISTIC_KEYS = (*QUANTITY_KEYS, "population", "n", "year", "origin", "of_report", "series", "rows")
_NOT_STATED = "not-stated"
_RANGE = re.compile(r"(\d+(?:\.\d+)?)-(\d+(?:\.\d+)?)", re.ASCII)
_PERIOD = re.compile(r"(\d{4})(?:-(\d{4}))?", re.ASCII)


def read_statistic(context: Context, fields: Fields, common: dict[str, Any]) -> Statistic:
    """Read a statistic: either `value`/`words` with `printed`, or `rows`."""
    defaults = _Defaults(context, fields)
    if fields.has("rows") and (fields.has("value") or fields.has("words")):
        fields.report("rows", "a statistic has either rows or a value of its own", "remove one of the two")
    unique_ids(context, fields.nodes("series"), "series")
    unique_ids(context, fields.nodes("rows"), "row")
    series = fields.listing("series", lambda node: _series(context, node))
    rows = fields.listing("rows", lambda node: _row(context, node, defaults, len(series)))
    return Statistic(
        population=fields.must_translated("population"),
        n=fields.whole("n", required=False),
        year=defaults.year,
        origin=fields.text("origin", required=False) or None,
        of_report=fields.flag("of_report", default=False),
        quantity=None if fields.has("rows") else _quantity(context, fields, defaults),
        series=series,
        rows=rows,
        **common,
    )


class _Defaults:
    """What the rows of a table take over from the statistic where they do not say otherwise."""

    def __init__(self, context: Context, fields: Fields, above: "_Defaults | None" = None) -> None:
        self.unit = fields.choice("unit", UNITS, required=above is None) or (above.unit if above else "")
        self.counted = fields.translated("counted", required=False) or (above.counted if above else None)
        if fields.has("qualifier") or above is None:
            self.qualifier = fields.choice("qualifier", QUALIFIERS, required=False) or None
        else:
            self.qualifier = above.qualifier
        if fields.has("year") or above is None:
            self.year = _year(fields)
        else:
            self.year = above.year
        if self.unit == "count" and self.counted is None and not fields.has("rows"):
            hint = 'add "counted", the plural noun: {nl: bedrijven, en: companies}'
            context.report(fields.location, "a count needs the noun that is counted", hint)


def _year(fields: Fields) -> str | None:
    """A year, a period (`2012-2019`), or None for `not-stated`."""
    word = fields.text("year")
    if not word or word == _NOT_STATED:
        return None
    match = _PERIOD.fullmatch(word)
    if not match:
        fields.report("year", f'"{word}" is not a year', "write 2025, 2012-2019 or not-stated")
        return None
    years = [int(part) for part in match.groups() if part]
    if any(year not in YEARS for year in years) or years != sorted(years):
        fields.report(
            "year", f'"{word}" is not a possible year', f"years lie between {YEARS[0]} and {YEARS[-1]}"
        )
    return word


def _series(context: Context, node: Node) -> Series:
    fields = Fields(context, node, "a series", ("id", "label"))
    return Series(fields.id(), fields.must_translated("label"))


def _row(context: Context, node: Node, above: _Defaults, columns: int) -> Row:
    fields = Fields(context, node, "a row", ("id", "label", "cells", "year", *QUANTITY_KEYS))
    defaults = _Defaults(context, fields, above)
    if columns:
        cells = fields.listing("cells", lambda cell: _cell(context, cell, defaults), required=True)
        if cells and len(cells) != columns:
            fields.report("cells", f"{len(cells)} cells for {columns} series", "one cell for each series")
    else:
        cells = (_quantity(context, fields, defaults),)
    return Row(fields.id(), fields.must_translated("label"), cells, defaults.year)


def _cell(context: Context, node: Node, above: _Defaults) -> Quantity:
    fields = Fields(context, node, "a cell", QUANTITY_KEYS)
    return _quantity(context, fields, _Defaults(context, fields, _Inherited(above)))


class _Inherited(_Defaults):
    """The same defaults, for a cell, which has no year of its own."""

    def __init__(self, above: _Defaults) -> None:
        self.unit, self.counted = above.unit, above.counted
        self.qualifier, self.year = above.qualifier, above.year


def _quantity(context: Context, fields: Fields, defaults: _Defaults) -> Quantity:
    printed = fields.text("printed")
    words: Translated | None = fields.translated("words", required=False)
    low = high = date = None
    if fields.has("value") == (words is not None) and fields.node:
        message = f"{fields.what} needs either a value or words"
        context.report(fields.location, message, 'write "value: 57", or "words: {nl: …, en: …}"')
    elif defaults.unit == "date" and words is None:
        date = parse_date(context, fields.place("value"), fields.text("value"))
    elif words is None:
        low, high = _value(context, fields)
        _check_sense(fields, defaults.unit, low, high)
    return Quantity(defaults.unit, defaults.counted, low, high, date, words, defaults.qualifier, printed)


def _value(context: Context, fields: Fields) -> tuple[Any, Any]:
    word = fields.text("value")
    if match := _RANGE.fullmatch(word):
        low, high = (parse_number(context, fields.place("value"), "value", part) for part in match.groups())
        return low, high
    number = parse_number(context, fields.place("value"), "value", word) if word else None
    return number, number


def _check_sense(fields: Fields, unit: str, low: Any, high: Any) -> None:
    if low is None or high is None:
        return
    if low > high:
        fields.report("value", f"the range {low}-{high} runs backwards", "write the lower number first")
    if unit == "percent" and not 0 <= low <= high <= 100:
        fields.report("value", f"{high} is not a possible percentage", "between 0 and 100, or another unit")
    if unit == "year" and (low != int(low) or int(low) not in YEARS):
        fields.report("value", f"{low} is not a possible year", f"between {YEARS[0]} and {YEARS[-1]}")
