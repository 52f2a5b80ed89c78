"""The statistics behind the figures of a brief, for a program."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Value:
    """One figure for a program.

    `low` and `high` are alike for a single number, and None where there is a date or only words. `printed`
    is what the report has; `year` the year of a row, where it is not that of the statistic.
    """

    row: str
    series: str
    low: Decimal | None
    high: Decimal | None
    date: str
    words: str
    unit: str
    counted: str
    qualifier: str
    year: str
    printed: str


@dataclass(frozen=True, slots=True)
class Datum:
    """The statistic behind a figure, for a program; `id` is `document/statistic`."""

    id: str
    population: str
    n: int | None
    year: str
    origin: str
    values: tuple[Value, ...]
