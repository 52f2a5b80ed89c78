"""Figures: single ones and tables, each with its unit and its printed form."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from briefs.model.items import Item
from briefs.model.text import Translated
from briefs.problems import Location

QUALIFIERS = ("about", "more-than", "almost", "at-least", "at-most", "over-plus")
UNITS = (
    "billion",
    "billion-dollar",
    "billion-euro",
    "count",
    "date",
    "dollar",
    "euro",
    "hours",
    "hours-per-day",
    "megawatt",
    "million-dollar",
    "million-euro",
    "percent",
    "percent-per-year",
    "ratio",
    "year",
    "years",
)


@dataclass(frozen=True, slots=True)
class Quantity:
    """One figure: a number or range with its unit, or words; and `printed`, literally as the document has it.

    `low` equals `high` for a single number; both are None where there is a date or only words. `location` is
    where `printed` stands in the sources.
    """

    unit: str
    counted: Translated | None
    low: Decimal | None
    high: Decimal | None
    date: datetime.date | None
    words: Translated | None
    qualifier: str | None
    printed: str
    location: Location | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Series:
    """A column of a statistic table."""

    id: str
    label: Translated


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a statistic table, one quantity for each series.

    With `own_label` the label is ours rather than printed in the document. `themes` and `regions`, where
    given, are those for which this row speaks for the whole table.
    """

    id: str
    label: Translated
    quantities: tuple[Quantity, ...]
    year: str | None
    own_label: bool = False
    themes: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Statistic(Item):
    """A figure or a table of figures.

    `n` is the number of cases, `year` the reference year or None if not stated. With `of_report` it only
    counts the document's own parts, which no reader of a brief needs to know; without `glance` it is no
    figure to stand large on a first page.
    """

    population: Translated
    n: int | None
    year: str | None
    origin: str | None
    of_report: bool
    glance: bool
    quantity: Quantity | None
    series: tuple[Series, ...]
    rows: tuple[Row, ...]

    @property
    def quantities(self) -> Iterator[Quantity]:
        """Every figure in it."""
        if self.quantity:
            yield self.quantity
        for row in self.rows:
            yield from row.quantities
