"""Charts that were drawn before: their picture and words, without anything of the plotting."""

from dataclasses import asdict, dataclass
from typing import Any

from briefs.brief import Chart
from briefs.cache import recall, remember

_KIND = "charts"


@dataclass(frozen=True, slots=True)
class KeptTable:
    """The data of a chart as text."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class KeptChart:
    """A finished chart, as `figures` made it."""

    name: str
    title: str
    subtitle: str
    alt: str
    svg: str
    table: KeptTable


def kept(key: str) -> KeptChart | None:
    """The chart under a key; None where it was not drawn yet."""
    entry = recall(_KIND, key, key)
    if entry is None:
        return None
    table = KeptTable(tuple(entry["table"]["header"]), tuple(map(tuple, entry["table"]["rows"])))
    return KeptChart(entry["name"], entry["title"], entry["subtitle"], entry["alt"], entry["svg"], table)


def keep(key: str, chart: Chart) -> KeptChart:
    """Keep a chart for the next time."""
    table: Any = chart.table
    plain = KeptChart(
        chart.name, chart.title, chart.subtitle, chart.alt, chart.svg, KeptTable(table.header, table.rows)
    )
    remember(_KIND, key, key, asdict(plain))
    return plain
