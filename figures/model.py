"""What goes into a chart and what comes out of it: plain, frozen, free of Matplotlib."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal, Protocol

from .palette import GRAPHIC_RATIO, TEXT_RATIO, contrast_ratio, require_contrast, require_hex

if TYPE_CHECKING:
    from .canvas import Canvas

Language = Literal["nl", "en"]

LEAST_PT: Final = 7.0
"""Smallest text on the page, in points at the drawn width."""

ALT_LIMIT: Final = 250
"""Longest alternative text, in characters: more belongs in the data table."""


@dataclass(frozen=True, slots=True)
class Style:
    """How charts look. Sizes in points, widths in millimetres, colours as `#RRGGBB`.

    `ink`, `muted` and `accent` write text and fill marks; `contrast` only fills marks; `hairline`
    separates and carries no meaning, so it has no limit. `font_files` are static TTF or OTF files, from
    which the upright face nearest to weight 400 and the one nearest to 600 are used; when empty, those
    of the font-source-sans-pro package. The page has to declare the same faces under `font_family`.
    """

    ink: str = "#1B1F23"
    muted: str = "#5A6168"
    hairline: str = "#C9CED2"
    accent: str = "#0F5C6E"
    contrast: str = "#8A8F94"
    paper: str = "#FFFFFF"
    font_family: str = "Source Sans Pro"
    font_files: tuple[Path, ...] = ()
    text_pt: float = 8.5
    small_pt: float = 7.5
    width_mm: float = 174.0

    def __post_init__(self) -> None:
        """Check the palette and the sizes, so that no chart is drawn that cannot be read."""
        for name in ("ink", "muted", "hairline", "accent", "contrast", "paper"):
            require_hex(name, getattr(self, name))
        for name in ("ink", "muted", "accent"):
            require_contrast(name, getattr(self, name), self.paper, TEXT_RATIO)
        require_contrast("contrast", self.contrast, self.paper, GRAPHIC_RATIO)
        for name in ("text_pt", "small_pt"):
            if getattr(self, name) < LEAST_PT:
                raise ValueError(f"{name} is {getattr(self, name):g}; text needs {LEAST_PT:g} pt")
        if self.width_mm < 80:
            raise ValueError(f"width_mm is {self.width_mm:g}; a chart needs at least 80 mm")

    @property
    def fills(self) -> tuple[str, str, str, str]:
        """The fills of marks of up to four kinds, in the order in which the kinds are given.

        Neighbours need not contrast with each other: paper between the marks and a name beside each
        tell them apart.
        """
        return (self.accent, self.contrast, self.ink, self.muted)

    def text_on(self, fill: str) -> str | None:
        """The colour in which words can be read on a fill; None where they must stand beside it."""
        best = max(self.paper, self.ink, key=lambda colour: contrast_ratio(colour, fill))
        return best if contrast_ratio(best, fill) >= TEXT_RATIO else None


@dataclass(frozen=True, slots=True)
class Table:
    """The data of a chart as text: one header row and body rows of the same length."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def __post_init__(self) -> None:
        """Refuse a ragged table: its cells would be read under the wrong header."""
        for row in self.rows:
            if len(row) != len(self.header):
                raise ValueError(f"table row {row} does not fit header {self.header}")


class Prepared(Protocol):
    """What every `prepare` returns besides its own marks: the words and the table."""

    @property
    def language(self) -> Language:
        """The language of the words."""

    @property
    def title(self) -> str:
        """The finding, in one sentence without a full stop."""

    @property
    def subtitle(self) -> str:
        """What is shown: unit, n, year, place."""

    @property
    def alt(self) -> str:
        """The alternative text, at most `ALT_LIMIT` characters."""

    @property
    def table(self) -> Table:
        """The drawn data as text."""


@dataclass(frozen=True, slots=True)
class Chart:
    """A finished chart: the picture and all words that the page sets around it.

    `prepared` and `style` are what it was drawn from, so that it can be drawn in another format.
    """

    name: str
    title: str
    subtitle: str
    alt: str
    svg: str
    table: Table
    width_mm: float
    height_mm: float
    prepared: Prepared = field(repr=False)
    style: Style = field(repr=False)


@dataclass(frozen=True, slots=True)
class Figure:
    """One kind of chart: its data class, what `prepare` makes of it, and the steps of its module."""

    data: type[Any]
    prepared: type[Any]
    prepare: Callable[[Any, Language], Any]
    compose: Callable[[Any, Style], Canvas]
    draw: Callable[[Any, Style], str]
    chart: Callable[[Any, Language, Style], Chart]


@dataclass(frozen=True, slots=True)
class Layer:
    """A layer of the technology stack; number 1 is the bottom. `name` as in running text."""

    id: str
    number: int
    name: str


def check_ids(kind: str, ids: tuple[str, ...], known: tuple[str, ...]) -> None:
    """Refuse ids that the data itself does not define."""
    for unknown in ids:
        if unknown not in known:
            raise ValueError(f"{kind} {unknown!r} is not one of {', '.join(known)}")
