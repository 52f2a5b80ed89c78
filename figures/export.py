"""A chart as a file of its own: SVG, PNG or PDF for slides and papers, its table as CSV for a spreadsheet.

    from figures.export import export

    png = export(chart, "png", source="De Tech Corridor (2026), H.3")

The same chart gives the same bytes: no dates, no names of programs, no settings of the user.
"""

from __future__ import annotations

import csv
import io
from html import escape
from typing import TYPE_CHECKING, Any, Final, Literal, get_args

from . import FIGURES
from .canvas import HEADING_PT, LINE_FACTOR, SETTINGS, Canvas, Margins
from .fonts import MM_PER_PT
from .layout import wrap
from .model import Chart, Figure, Prepared, Style, Table
from .words import say

if TYPE_CHECKING:
    from matplotlib.figure import Figure as Sheet

Format = Literal["svg", "png", "pdf", "csv"]
FORMATS: Final[tuple[Format, ...]] = get_args(Format)

PNG_DPI: Final = 200
MARGIN_MM: Final = 6.0
GAP_MM: Final = 3.0
"""Between the words above or below a chart and its drawing."""

HEADING_STEP_MM: Final = HEADING_PT * MM_PER_PT * LINE_FACTOR

_SETTINGS: Final[Any] = SETTINGS | {
    "svg.fonttype": "path",
    "pdf.fonttype": 42,
    "pdf.compression": 6,
    "pdf.use14corefonts": False,
    "lines.antialiased": True,
    "patch.antialiased": True,
    "text.antialiased": True,
    "text.hinting": "none",
    "path.snap": True,
    "path.simplify": True,
}
"""What decides the bytes of a file; SVG has text as outlines, because slides do not know our fonts."""


def export(
    chart: Chart | Prepared,
    form: Format,
    *,
    style: Style | None = None,
    source: str = "",
    note: str = "",
    alone: bool = True,
) -> bytes:
    """Return a chart, or what `prepare` made, as a file.

    Args:
        chart: the chart; of one that was drawn, the style is known.
        form: what the file is to be.
        style: how it is to look where that is not known yet, or otherwise.
        source: where the numbers come from, without the word "source".
        note: what has to be said with them, such as a caveat.
        alone: with title, subtitle, note and source; without, only the drawing, for a page that has these.

    Raises:
        ValueError: there is no such format.
        TypeError: this is no chart of this package.
    """
    if form not in FORMATS:
        raise ValueError(f"{form!r} is not one of {', '.join(FORMATS)}")
    prepared = chart.prepared if isinstance(chart, Chart) else chart
    if form == "csv":
        return to_csv(prepared.table)
    style = style or (chart.style if isinstance(chart, Chart) else Style())
    return _picture(prepared, form, style, (note, source), alone)


def to_csv(table: Table) -> bytes:
    """Return a table as RFC 4180 has it: a header row, commas, quotes where needed, CRLF; in UTF-8."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerows((table.header, *table.rows))
    return out.getvalue().encode()


def _picture(prepared: Prepared, form: Format, style: Style, foot: tuple[str, str], alone: bool) -> bytes:
    """Draw the chart anew, put its words around it, and print the sheet."""
    import matplotlib as mpl

    with mpl.rc_context(_SETTINGS):
        canvas = _figure_of(prepared).compose(prepared, style)
        if alone:
            _frame(prepared, *foot, canvas)
        sheet = canvas.sheet(PNG_DPI if form == "png" else 72)
        sheet.patch.set(visible=True, facecolor=style.paper, edgecolor="none")
        return {"svg": _svg, "png": _png, "pdf": _pdf}[form](sheet, prepared)


def _figure_of(prepared: Prepared) -> Figure:
    for figure in FIGURES.values():
        if isinstance(prepared, figure.prepared):
            return figure
    raise TypeError(f"{type(prepared).__name__} is not what one of {', '.join(FIGURES)} prepares")


def _frame(prepared: Prepared, note: str, source: str, canvas: Canvas) -> None:
    """Write title and subtitle above the drawing, note and source below it, and make room for them."""
    small = canvas.line_height(small=True)
    heading = _wrapped(prepared.title, canvas, heading=True)
    subtitle = _wrapped(prepared.subtitle, canvas)
    top = -(len(heading) * HEADING_STEP_MM + len(subtitle) * small + GAP_MM)
    for at, words in enumerate(heading):
        canvas.heading(0, top + (at + 0.5) * HEADING_STEP_MM, words)
    first = top + len(heading) * HEADING_STEP_MM + small / 2
    canvas.lines(0, first, subtitle, colour=canvas.style.muted, small=True)
    said = say(prepared.language, "source", source=source) if source else ""
    foot = (*_wrapped(note, canvas), *_wrapped(said, canvas))
    first = canvas.height_mm + GAP_MM + small / 2
    canvas.lines(0, first, foot, colour=canvas.style.muted, small=True)
    bottom = GAP_MM + len(foot) * small if foot else 0.0
    canvas.margins = Margins(MARGIN_MM, MARGIN_MM - top, MARGIN_MM + bottom)


def _wrapped(text: str, canvas: Canvas, heading: bool = False) -> tuple[str, ...]:
    def measure(words: str) -> float:
        if heading:
            return canvas.fonts.width(words, HEADING_PT, bold=True)
        return canvas.measure(words, small=True)

    return wrap(text, canvas.width_mm, measure, canvas.language)


def _svg(sheet: Sheet, prepared: Prepared) -> bytes:
    """Print the sheet as SVG, its words as outlines, with title and description for who cannot see it."""
    from matplotlib.backends.backend_svg import FigureCanvasSVG

    out = io.StringIO()
    printer: Any = FigureCanvasSVG(sheet)
    printer.print_svg(out, metadata={"Date": None, "Creator": None, "Title": prepared.title})
    label = escape(f"{prepared.title}. {prepared.alt}")
    return out.getvalue().replace("<svg ", f'<svg role="img" aria-label="{label}" ', 1).encode()


def _png(sheet: Sheet, prepared: Prepared) -> bytes:
    from matplotlib.backends.backend_agg import FigureCanvasAgg

    out = io.BytesIO()
    words = {"Software": None, "Title": prepared.title, "Description": prepared.alt}
    printer: Any = FigureCanvasAgg(sheet)
    printer.print_png(out, metadata=words)
    return out.getvalue()


def _pdf(sheet: Sheet, prepared: Prepared) -> bytes:
    from matplotlib.backends.backend_pdf import FigureCanvasPdf

    out = io.BytesIO()
    words = {"Title": prepared.title, "Subject": prepared.alt}
    printer: Any = FigureCanvasPdf(sheet)
    printer.print_pdf(out, metadata=words | dict.fromkeys(("Creator", "Producer", "CreationDate")))
    return out.getvalue()
