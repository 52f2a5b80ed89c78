"""The sheet a chart is drawn on: millimetres from the top left corner, no Axes, no pyplot.

**Why:** every mark is an artist of the figure itself. That costs half the time of an Axes, keeps
the SVG flat, and lets a test ask a bar for its place and length in millimetres. All text starts at
its left edge, because WeasyPrint makes a form object of every label anchored otherwise.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, TypeVar

from .fonts import MM_PER_PT, Fonts, fonts_of
from .model import Chart, Language, Prepared, Style

if TYPE_CHECKING:
    from matplotlib.artist import Artist
    from matplotlib.lines import Line2D
    from matplotlib.patches import Circle, Rectangle

    from .label import Label

A = TypeVar("A", bound="Artist")

LINE_FACTOR: Final = 1.2
"""Distance of baselines in wrapped labels, in text sizes."""

MIDDLE: Final = 0.31
"""How far below the middle of a row its baseline stands, in text sizes."""

HAIRLINE_PT: Final = 0.5

SPARE_MM: Final = 0.6
"""Kept free at the right edge: WeasyPrint sets a label without kerning, a trifle wider."""

_RC: Final[Any] = {
    "svg.fonttype": "none",
    "svg.hashsalt": "briefs",
    "text.usetex": False,
}
"""The settings that decide the bytes; what the user had is put back after the drawing."""


@dataclass(frozen=True, slots=True)
class TextBox:
    """Where one line of text stands: its top left corner and size in millimetres."""

    text: str
    x: float
    y: float
    width: float
    height: float
    size_pt: float

    def overlaps(self, other: TextBox) -> bool:
        """Tell whether the two boxes share some of the sheet."""
        across = self.x < other.x + other.width and other.x < self.x + self.width
        down = self.y < other.y + other.height and other.y < self.y + self.height
        return across and down


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
        from .label import Label

        size = self.size(small)
        return self._add(
            Label(
                x,
                middle + size * MM_PER_PT * MIDDLE,
                words,
                color=colour or self.style.ink,
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

    def boxes(self) -> tuple[TextBox, ...]:
        """Return where every line of text stands, as Matplotlib itself lays it out."""
        from matplotlib.backends.backend_svg import RendererSVG

        from .label import Label

        self._scale()
        inches = self._figure.get_size_inches() * 72
        make: Any = RendererSVG
        renderer = make(*inches, io.StringIO())
        found = []
        for text in (artist for artist in self._artists if isinstance(artist, Label)):
            box = text.get_window_extent(renderer)
            found.append(
                TextBox(
                    text.get_text(),
                    float(box.x0 * MM_PER_PT),
                    float(self.height_mm - box.y1 * MM_PER_PT),
                    float(box.width * MM_PER_PT),
                    float(box.height * MM_PER_PT),
                    float(text.get_fontsize()),
                )
            )
        return tuple(found)

    def svg(self) -> str:
        """Return the sheet as a slim SVG document: the same drawing gives the same bytes."""
        import matplotlib as mpl
        from matplotlib.backends.backend_svg import FigureCanvasSVG

        from .slim import slim

        self._scale()
        out = io.StringIO()
        with mpl.rc_context(_RC):
            sheet: Any = FigureCanvasSVG(self._figure)
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

    def _scale(self) -> None:
        """Fit the figure to its height: millimetres down become points up."""
        if self.height_mm <= 0:
            raise ValueError("the canvas has no height yet: set height_mm when all is drawn")
        self._figure.set_size_inches(self.width_mm / 25.4, self.height_mm / 25.4)
        scale = 1 / MM_PER_PT
        self._to_page.clear().scale(scale, -scale).translate(0, self.height_mm * scale)


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
    )
