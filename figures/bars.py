"""A statistic as horizontal bars from zero: one series, or two to three side by side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from .bar_marks import Bar, BarGroup, draw_bars
from .canvas import Canvas, finish
from .model import Chart, Language, Style, Table
from .words import alt_text, capital, counted, decimals_of, listed, number, provenance, say

NAME = "bars"
ROWS_MOST: Final = 40
SERIES_MOST: Final = 3


@dataclass(frozen=True, slots=True)
class BarRow:
    """A row: one value a series (None: not stated) and how each is shown (empty: formatted).

    `marked` sets a row off: its words semibold, in a one-series chart the other bars grey.
    """

    label: str
    values: tuple[float | None, ...]
    shown: tuple[str, ...] = ()
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Data:
    """The finding as title, the rows in the order to show, and where the numbers come from."""

    title: str
    rows: tuple[BarRow, ...]
    series: tuple[str, ...] = ()
    unit: str = ""
    n: str = ""
    year: str = ""
    origin: str = ""
    place: str = ""
    subtitle: str = ""
    category: str = ""


@dataclass(frozen=True, slots=True)
class Prepared:
    """The bars to draw and the words that go with them."""

    language: Language
    title: str
    subtitle: str
    alt: str
    table: Table
    groups: tuple[BarGroup, ...]
    series: tuple[str, ...]


def prepare(data: Data, language: Language) -> Prepared:
    """Check, format and phrase: everything but the drawing."""
    _check(data)
    groups = _groups(data, language)
    return Prepared(
        language=language,
        title=data.title,
        subtitle=data.subtitle or provenance(data.unit, data.n, data.place, data.year, data.origin),
        alt=_alt(data, groups, language),
        table=_table(data, groups, language),
        groups=groups,
        series=data.series if len(data.series) > 1 else (),
    )


def draw(prepared: Prepared, style: Style) -> str:
    """Return the bars as SVG."""
    return compose(prepared, style).svg()


def compose(prepared: Prepared, style: Style) -> Canvas:
    """Put the marks on a sheet, so that a test can look at them."""
    canvas = Canvas(style, prepared.language)
    draw_bars(prepared.groups, prepared.series, canvas)
    return canvas


def chart(data: Data, language: Language, style: Style) -> Chart:
    """Prepare and draw."""
    prepared = prepare(data, language)
    return finish(NAME, prepared, compose(prepared, style))


def _check(data: Data) -> None:
    """Refuse what bars cannot show: too much, too little, negative or ragged."""
    if not 1 <= len(data.rows) <= ROWS_MOST:
        raise ValueError(f"bars draws 1 to {ROWS_MOST} rows, not {len(data.rows)}")
    if len(data.series) > SERIES_MOST:
        raise ValueError(f"bars draws at most {SERIES_MOST} series, not {len(data.series)}")
    columns = max(len(data.series), 1)
    for row in data.rows:
        if len(row.values) != columns or len(row.shown) not in (0, columns):
            raise ValueError(f"row {row.label!r} does not have {columns} value(s)")
        if any(value is not None and value < 0 for value in row.values):
            raise ValueError(f"row {row.label!r} has a value below zero; bars begin at zero")


def _groups(data: Data, language: Language) -> tuple[BarGroup, ...]:
    """Format the values; in a lone series the unmarked rows step back for the marked ones."""
    lone = len(data.series) < 2
    some_marked = any(row.marked for row in data.rows)
    stated = [value for row in data.rows for value in row.values if value is not None]
    decimals = max(map(decimals_of, stated), default=0)
    groups = []
    for row in data.rows:
        quiet = lone and some_marked and not row.marked
        bars = tuple(
            Bar(value, written(row, at, decimals, language), at, quiet) for at, value in enumerate(row.values)
        )
        groups.append(BarGroup(row.label, bars, row.marked))
    return tuple(groups)


def written(row: BarRow, at: int, decimals: int, language: Language) -> str:
    """Return how a value of a row is written: as the source prints it, formatted, or as not stated."""
    if row.shown and row.shown[at]:
        return row.shown[at]
    value = row.values[at]
    return say(language, "not_stated") if value is None else number(value, language, decimals)


def _table(data: Data, groups: tuple[BarGroup, ...], language: Language) -> Table:
    values = data.series or (capital(data.unit) or say(language, "count"),)
    header = (data.category or say(language, "category"), *values)
    rows = tuple((group.label, *(bar.shown for bar in group.bars)) for group in groups)
    return Table(header, rows)


def _alt(data: Data, groups: tuple[BarGroup, ...], language: Language) -> str:
    rows = counted(language, "rows", len(groups))
    named = listed(data.series, language) if len(data.series) > 1 else ""
    series = say(language, "bars_alt_series", series=named) if named else ""
    unit = data.unit or say(language, "count").lower()
    ranges = [_range(groups, at, language) for at in range(len(groups[0].bars))]
    prefixes = [f"{name}: " for name in data.series] if named else [""]
    sentences = [f"{a}{b if a else capital(b)}" for a, b in zip(prefixes, ranges, strict=True) if b]
    return alt_text(say(language, "bars_alt", rows=rows, series=series, unit=unit), *sentences)


def _range(groups: tuple[BarGroup, ...], at: int, language: Language) -> str:
    """Name the highest and the lowest row of one series."""
    bars = [(group.label, group.bars[at]) for group in groups]
    stated = [(bar.value, label, bar.shown) for label, bar in bars if bar.value is not None]
    if not stated:
        return ""
    high = max(stated, key=lambda entry: entry[0])
    low = min(stated, key=lambda entry: entry[0])
    if high == low:
        return say(language, "bars_alt_one", label=high[1], shown=high[2])
    words = {"high": f"{high[1]} ({high[2]})", "low": f"{low[1]} ({low[2]})"}
    return say(language, "bars_alt_range", **words)
