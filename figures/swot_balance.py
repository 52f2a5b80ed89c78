"""How many strengths, weaknesses, opportunities and threats each report names: bars to two sides.

What is favourable runs to the right of a middle line and what is not to the left, each bar from that
line, so that all lengths compare; strengths stand against weaknesses, opportunities against threats.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from .canvas import Canvas, finish
from .model import Chart, Language, Style, Table
from .swot_marks import PAIRS, Balance, draw_balances
from .words import alt_text, capital, commas, counted, listed, say

NAME = "swot_balance"
ROWS_MOST: Final = 40
QUADRANTS: Final = ("strengths", "weaknesses", "opportunities", "threats")


@dataclass(frozen=True, slots=True)
class SwotRow:
    """A report or a region, and how many of each it names (None: it has no such list).

    `marked` sets the words of a row off.
    """

    label: str
    year: int | None = None
    strengths: int | None = None
    weaknesses: int | None = None
    opportunities: int | None = None
    threats: int | None = None
    marked: bool = False

    @property
    def counts(self) -> tuple[int | None, ...]:
        """The counts in the order of `QUADRANTS`."""
        return (self.strengths, self.weaknesses, self.opportunities, self.threats)


@dataclass(frozen=True, slots=True)
class Data:
    """The rows in the order to show, and for whom or what they are counted.

    `category` heads the rows in the table: "Rapport" unless it says otherwise.
    """

    rows: tuple[SwotRow, ...]
    reader: str
    category: str = ""
    place: str = ""
    year: str = ""


@dataclass(frozen=True, slots=True)
class Prepared:
    """The balances to draw and the words that go with them; `names` are those of the quadrants."""

    language: Language
    title: str
    subtitle: str
    alt: str
    table: Table
    balances: tuple[Balance, ...]
    names: tuple[str, ...]


def prepare(data: Data, language: Language) -> Prepared:
    """Check, count and phrase: everything but the drawing."""
    _check(data)
    size = counted(language, "points", sum(map(_total, data.rows)))
    return Prepared(
        language=language,
        title=_title(data, language),
        subtitle=commas(say(language, "swot_subtitle", points=size), data.place, data.year),
        alt=_alt(data, language),
        table=_table(data, language),
        balances=tuple(_balance(row) for row in data.rows),
        names=tuple(capital(say(language, name)) for name in QUADRANTS),
    )


def draw(prepared: Prepared, style: Style) -> str:
    """Return the bars as SVG."""
    return compose(prepared, style).svg()


def compose(prepared: Prepared, style: Style) -> Canvas:
    """Put the marks on a sheet, so that a test can look at them."""
    canvas = Canvas(style, prepared.language)
    draw_balances(prepared.balances, prepared.names, canvas)
    return canvas


def chart(data: Data, language: Language, style: Style) -> Chart:
    """Prepare and draw."""
    prepared = prepare(data, language)
    return finish(NAME, prepared, compose(prepared, style))


def _check(data: Data) -> None:
    """Refuse what cannot be drawn: nothing, too much, or less than nothing."""
    if not 1 <= len(data.rows) <= ROWS_MOST:
        raise ValueError(f"swot_balance draws 1 to {ROWS_MOST} rows, not {len(data.rows)}")
    for row in data.rows:
        if any(count is not None and count < 0 for count in row.counts):
            raise ValueError(f"row {row.label!r} has a count below zero")
        if all(count is None for count in row.counts):
            raise ValueError(f"row {row.label!r} has no counts")
    if not sum(map(_total, data.rows)):
        raise ValueError("swot_balance needs at least one point")


def _total(row: SwotRow) -> int:
    return sum(count or 0 for count in row.counts)


def _side(data: Data, quadrants: tuple[int, ...], language: Language) -> tuple[int, str]:
    """Return the sum of some quadrants over all rows, and the names of those that are listed."""
    columns = {at: [row.counts[at] for row in data.rows] for at in quadrants}
    there = {at: column for at, column in columns.items() if any(count is not None for count in column)}
    names = [say(language, QUADRANTS[at]) for at in there]
    return sum(count or 0 for column in there.values() for count in column), listed(names, language)


def _title(data: Data, language: Language) -> str:
    good, goods = _side(data, tuple(right for right, _ in PAIRS), language)
    bad, bads = _side(data, tuple(left for _, left in PAIRS), language)
    if not goods or not bads:
        return say(language, "swot_one_side", reader=data.reader, names=goods or bads, count=good or bad)
    key = "swot_even" if good == bad else "swot_more" if good > bad else "swot_fewer"
    return say(language, key, reader=data.reader, good=good, bad=bad, goods=goods, bads=bads)


def _alt(data: Data, language: Language) -> str:
    return alt_text(
        say(language, "swot_alt", rows=counted(language, "rows", len(data.rows))),
        *(f"{_name(row)}: {_said(row, language)}." for row in data.rows),
    )


def _untold(row: SwotRow) -> str:
    """Return the year of a row where its label does not already say it."""
    return "" if row.year is None or str(row.year) in row.label else str(row.year)


def _name(row: SwotRow) -> str:
    return f"{row.label} ({_untold(row)})" if _untold(row) else row.label


def _said(row: SwotRow, language: Language) -> str:
    pairs = zip(QUADRANTS, row.counts, strict=True)
    return ", ".join(f"{say(language, name)} {count}" for name, count in pairs if count is not None)


def _table(data: Data, language: Language) -> Table:
    dated = any(row.year is not None for row in data.rows)
    header = [data.category or say(language, "report"), *([say(language, "year")] if dated else [])]
    rows = []
    for row in data.rows:
        year = ["–" if row.year is None else str(row.year)] if dated else []
        rows.append((row.label, *year, *("–" if count is None else str(count) for count in row.counts)))
    names = (capital(say(language, name)) for name in QUADRANTS)
    return Table((*header, *names), tuple(rows))


def _balance(row: SwotRow) -> Balance:
    return Balance(row.label, _untold(row), row.counts, row.marked)
