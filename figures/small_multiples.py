"""The same small bar chart for several groups, for tables with more series than grouped bars can show.

One scale from zero for all panels, so that a bar means the same wherever it stands.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from .bars import BarRow, written
from .canvas import Canvas, finish
from .model import Chart, Language, Style, Table
from .panel_marks import Panel, draw_panels
from .words import alt_text, counted, decimals_of, provenance, say

NAME = "small_multiples"
PANELS_LEAST: Final = 2
PANELS_MOST: Final = 9
ROWS_MOST: Final = 40


@dataclass(frozen=True, slots=True)
class Data:
    """The same table as of `bars`: rows with one value a series, and two to nine series.

    Each series becomes a panel; `marked_series` is the name of the reader's, if it is there.
    """

    title: str
    rows: tuple[BarRow, ...]
    series: tuple[str, ...]
    marked_series: str = ""
    unit: str = ""
    n: str = ""
    year: str = ""
    origin: str = ""
    place: str = ""
    subtitle: str = ""
    category: str = ""


@dataclass(frozen=True, slots=True)
class Prepared:
    """The panels to draw and the words that go with them; `labels` are those of the rows in each."""

    language: Language
    title: str
    subtitle: str
    alt: str
    table: Table
    panels: tuple[Panel, ...]
    labels: tuple[str, ...]


def prepare(data: Data, language: Language) -> Prepared:
    """Check, format and phrase: everything but the drawing."""
    _check(data)
    panels = _panels(data, language)
    return Prepared(
        language=language,
        title=data.title,
        subtitle=data.subtitle or provenance(data.unit, data.n, data.place, data.year, data.origin),
        alt=_alt(data, panels, language),
        table=_table(data, panels, language),
        panels=panels,
        labels=tuple(row.label for row in data.rows),
    )


def draw(prepared: Prepared, style: Style) -> str:
    """Return the panels as SVG."""
    return compose(prepared, style).svg()


def compose(prepared: Prepared, style: Style) -> Canvas:
    """Put the marks on a sheet, so that a test can look at them."""
    canvas = Canvas(style, prepared.language)
    draw_panels(prepared.panels, prepared.labels, canvas)
    return canvas


def chart(data: Data, language: Language, style: Style) -> Chart:
    """Prepare and draw."""
    prepared = prepare(data, language)
    return finish(NAME, prepared, compose(prepared, style))


def _check(data: Data) -> None:
    """Refuse what panels cannot show: too much, too little, negative or ragged."""
    panels = len(data.series)
    if not PANELS_LEAST <= panels <= PANELS_MOST:
        raise ValueError(f"small_multiples draws {PANELS_LEAST} to {PANELS_MOST} panels, not {panels}")
    if not 1 <= len(data.rows) <= ROWS_MOST:
        raise ValueError(f"small_multiples draws 1 to {ROWS_MOST} rows, not {len(data.rows)}")
    if data.marked_series and data.marked_series not in data.series:
        raise ValueError(f"series {data.marked_series!r} is not one of {', '.join(data.series)}")
    for row in data.rows:
        if len(row.values) != panels or len(row.shown) not in (0, panels):
            raise ValueError(f"row {row.label!r} does not have {panels} values")
        if any(value is not None and value < 0 for value in row.values):
            raise ValueError(f"row {row.label!r} has a value below zero; bars begin at zero")


def _panels(data: Data, language: Language) -> tuple[Panel, ...]:
    """Turn the table on its side; where rows are marked, the bars of the others step back."""
    stated = [value for row in data.rows for value in row.values if value is not None]
    decimals = max(map(decimals_of, stated), default=0)
    bold = tuple(row.marked for row in data.rows)
    return tuple(
        Panel(
            name,
            tuple(row.values[at] for row in data.rows),
            tuple(written(row, at, decimals, language) for row in data.rows),
            bold,
            marked=name == data.marked_series,
            quiet=name != data.marked_series != "",
        )
        for at, name in enumerate(data.series)
    )


def _table(data: Data, panels: tuple[Panel, ...], language: Language) -> Table:
    header = (data.category or say(language, "category"), *data.series)
    rows = tuple((row.label, *(panel.shown[at] for panel in panels)) for at, row in enumerate(data.rows))
    return Table(header, rows)


def _alt(data: Data, panels: tuple[Panel, ...], language: Language) -> str:
    rows = counted(language, "rows", len(data.rows))
    unit = data.unit or say(language, "count").lower()
    first = sorted(panels, key=lambda panel: not panel.marked)
    return alt_text(
        say(language, "panels_alt", panels=len(panels), rows=rows, unit=unit),
        *(_highest(panel, data, language) for panel in first),
    )


def _highest(panel: Panel, data: Data, language: Language) -> str:
    """Name the highest row of a panel."""
    triples = zip(panel.values, panel.shown, data.rows, strict=True)
    stated = [(value, shown, row.label) for value, shown, row in triples if value is not None]
    if not stated:
        return ""
    _, shown, label = max(stated, key=lambda entry: entry[0])
    return say(language, "panels_alt_high", panel=panel.name, high=f"{label} ({shown})")
