"""The sheet a chart is drawn on: millimetres from the top left corner, no Axes, no pyplot.

**Why:** every mark is an artist of the figure itself. That costs half the time of an Axes, keeps
the SVG flat, and lets a test ask a bar for its place and length in millimetres. All text starts at
its left edge, because WeasyPrint makes a form object of every label anchored otherwise.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, TypeVar

from .boxes import Box, Point
from .fonts import MM_PER_PT, Fonts, fonts_of
from .model import Chart, Language, Prepared, Style

if TYPE_CHECKING:
    from matplotlib.artist import Artist
    from matplotlib.figure import Figure
    from matplotlib.lines import Line2D
    from matplotlib.patches import Circle, PathPatch, Rectangle

    from .label import Label

A = TypeVar("A", bound="Artist")

LINE_FACTOR: Final = 1.2
"""Distance of baselines in wrapped labels, in text sizes."""

MIDDLE: Final = 0.31
"""How far below the middle of a row its baseline stands, in text sizes."""

HAIRLINE_PT: Final = 0.5
HEADING_PT: Final = 12.0
"""Size of the title that a chart brings along where no page gives it one."""

SPARE_MM: Final = 0.6
"""Kept free at the right edge: WeasyPrint sets a label without kerning, a trifle wider."""

SETTINGS: Final[Any] = {
    "svg.fonttype": "none",
    "svg.hashsalt": "briefs",
    "text.usetex": False,
}
"""The settings that decide the bytes; what the user had is put back after the drawing."""


@dataclass(frozen=True, slots=True)
class Margins:
    """Room around a drawing, in millimetres, for a chart that is to stand alone."""

    side: float = 0.0
    top: float = 0.0
    bottom: float = 0.0


@dataclass(frozen=True, slots=True)
class TextBox(Box):
    """Where one line of text stands, and its size in points."""

    text: str
    size_pt: float


class Canvas:
    """A Matplotlib figure in millimetres, growing downwards until `height_mm` is set."""

    def __init__(self, style: Style, language: Language) -> None:
        from matplotlib.figure import Figure
        from matplotlib.transforms import Affine2D

        self.style = style
        self.language = language
        self.fonts: Fonts = fonts_of(style)
        self.width_mm = style.width_mm
        self.height_mm = 0.0
        self.margins = Margins()
        self._artists: list[Artist] = []
        self._figure = Figure(dpi=72)
        self._figure.patch.set_visible(False)
        self._to_page = Affine2D()

    @property
    def artists(self) -> tuple[Artist, ...]:
        """Everything drawn, in order; coordinates in millimetres."""
        return tuple(self._artists)

    @property
    def em(self) -> float:
        """The text size in millimetres, by which rows and bars are measured."""
        return self.style.text_pt * MM_PER_PT

    def size(self, small: bool = False) -> float:
        """Return the text size in points."""
        return self.style.small_pt if small else self.style.text_pt

    def line_height(self, small: bool = False) -> float:
        """Return the distance of two baselines in millimetres."""
        return self.size(small) * MM_PER_PT * LINE_FACTOR

    def measure(self, text: str, small: bool = False, bold: bool = False) -> float:
        """Return the width of a text in millimetres."""
        return self.fonts.width(text, self.size(small), bold)

    def text(
        self,
        x: float,
        middle: float,
        words: str,
        *,
        colour: str | None = None,
        small: bool = False,
        bold: bool = False,
    ) -> Label:
        """Write one line that starts at `x`, its letters centred on `middle` (millimetres)."""
        return self._write((x, middle), words, self.size(small), colour or self.style.ink, bold)

    def heading(self, x: float, middle: float, words: str) -> Label:
        """Write one line of the title of a chart that is to stand alone."""
        return self._write((x, middle), words, HEADING_PT, self.style.ink, bold=True)

    def _write(self, place: Point, words: str, size: float, colour: str, bold: bool) -> Label:
        from .label import Label

        return self._add(
            Label(
                place[0],
                place[1] + size * MM_PER_PT * MIDDLE,
                words,
                color=colour,
                fontproperties=self.fonts.properties(size, bold),
                horizontalalignment="left",
                verticalalignment="baseline",
                parse_math=False,
            )
        )

    def lines(
        self,
        x: float,
        middle: float,
        lines: tuple[str, ...],
        *,
        colour: str | None = None,
        small: bool = False,
        bold: bool = False,
    ) -> None:
        """Write a wrapped label whose first line is centred on `middle`."""
        for index, words in enumerate(lines):
            at = middle + index * self.line_height(small)
            self.text(x, at, words, colour=colour, small=small, bold=bold)

    def line(
        self,
        start: tuple[float, float],
        end: tuple[float, float],
        colour: str | None = None,
        width_pt: float = HAIRLINE_PT,
    ) -> Line2D:
        """Draw a straight line, by default a hairline."""
        from matplotlib.lines import Line2D

        xs, ys = (start[0], end[0]), (start[1], end[1])
        colour = colour or self.style.hairline
        line = Line2D(xs, ys, linewidth=width_pt, linestyle="-", color=colour, marker="None")
        line.set_solid_capstyle("butt")
        return self._add(line)

    def bar(self, x: float, y: float, width: float, height: float, colour: str) -> Rectangle:
        """Draw a filled rectangle from its top left corner."""
        from matplotlib.patches import Rectangle

        return self._add(Rectangle((x, y), width, height, facecolor=colour, edgecolor="none"))

    def dot(self, x: float, y: float, radius: float, colour: str) -> Circle:
        """Draw a filled dot around its centre."""
        from matplotlib.patches import Circle

        return self._add(Circle((x, y), radius, facecolor=colour, edgecolor="none", gid="dot"))

    def ring(self, x: float, y: float, radius: float, colour: str, width_pt: float) -> Circle:
        """Draw an open circle, paper within, whose stroke runs along `radius`."""
        from matplotlib.patches import Circle

        paper = self.style.paper
        circle = Circle((x, y), radius, facecolor=paper, edgecolor=colour, linewidth=width_pt, gid="dot")
        return self._add(circle)

    def curve(
        self,
        points: tuple[Point, ...],
        colour: str | None = None,
        width_pt: float = HAIRLINE_PT,
    ) -> PathPatch:
        """Draw a Bézier curve by its three (quadratic) or four (cubic) control points."""
        from matplotlib.patches import PathPatch
        from matplotlib.path import Path

        step = Path.CURVE3 if len(points) == 3 else Path.CURVE4
        path = Path(points, [Path.MOVETO, *[step] * (len(points) - 1)])
        colour = colour or self.style.hairline
        curve = PathPatch(path, facecolor="none", edgecolor=colour, linewidth=width_pt, linestyle="-")
        curve.set_capstyle("butt")
        return self._add(curve)

    def boxes(self) -> tuple[TextBox, ...]:
        """Return where every line of text stands, as Matplotlib itself lays it out."""
        from matplotlib.backends.backend_svg import RendererSVG

        from .label import Label

        inches = self.sheet().get_size_inches() * 72
        make: Any = RendererSVG
        renderer = make(*inches, io.StringIO())
        found = []
        for text in (artist for artist in self._artists if isinstance(artist, Label)):
            box = text.get_window_extent(renderer)
            found.append(
                TextBox(
                    float(box.x0 * MM_PER_PT) - self.margins.side,
                    float(self.height_mm + self.margins.bottom - box.y1 * MM_PER_PT),
                    float(box.width * MM_PER_PT),
                    float(box.height * MM_PER_PT),
                    text.get_text(),
                    float(text.get_fontsize()),
                )
            )
        return tuple(found)

    def svg(self) -> str:
        """Return the sheet as a slim SVG document: the same drawing gives the same bytes."""
        import matplotlib as mpl
        from matplotlib.backends.backend_svg import FigureCanvasSVG

        from .slim import slim

        out = io.StringIO()
        with mpl.rc_context(SETTINGS):
            sheet: Any = FigureCanvasSVG(self.sheet())
            sheet.print_svg(out, metadata={"Date": None, "Creator": None})
        return slim(out.getvalue(), self.width_mm, self.height_mm, self.style)

    def _add(self, artist: A) -> A:
        """Put an artist on the sheet, above all that is there, in millimetres."""
        artist.set_transform(self._to_page)
        artist.set_zorder(len(self._artists))
        artist.set_sketch_params(None)
        artist.set_path_effects([])
        self._artists.append(artist)
        self._figure.add_artist(artist)
        return artist

    def sheet(self, dpi: int = 72) -> Figure:
        """Return the figure at its size: millimetres down become dots up."""
        if self.height_mm <= 0:
            raise ValueError("the canvas has no height yet: set height_mm when all is drawn")
        margins = self.margins
        width = self.width_mm + 2 * margins.side
        height = self.height_mm + margins.top + margins.bottom
        self._figure.set_size_inches(width / 25.4, height / 25.4)
        self._figure.set_dpi(dpi)
        scale = dpi / 25.4
        self._to_page.clear().scale(scale, -scale)
        self._to_page.translate(margins.side * scale, (self.height_mm + margins.bottom) * scale)
        return self._figure


def finish(name: str, prepared: Prepared, canvas: Canvas) -> Chart:
    """Put the picture and the words of a prepared chart together."""
    return Chart(
        name=name,
        title=prepared.title,
        subtitle=prepared.subtitle,
        alt=prepared.alt,
        svg=canvas.svg(),
        table=prepared.table,
        width_mm=canvas.width_mm,
        height_mm=round(canvas.height_mm, 2),
        prepared=prepared,
        style=canvas.style,
    )
