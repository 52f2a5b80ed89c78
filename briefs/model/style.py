"""How a house looks: colours, fonts, page, and what it adds to each page."""

from dataclasses import dataclass, field
from pathlib import Path

from briefs.colour import GRAPHIC_RATIO, contrast, mixed, readable
from briefs.model.text import Translated

COLOURS = ("ink", "muted", "hairline", "accent", "contrast", "paper")

PAGES = {"A4": (210.0, 297.0), "Letter": (215.9, 279.4)}
"""Width and height in millimetres."""

DENSITIES = {"compact": 8.5, "normal": 9.0, "roomy": 9.6}
"""The size of the text, in points, from which all sizes follow."""

SIDE_MM, TOP_MM, BOTTOM_MM = 18.0, 20.0, 19.0
"""The margins of a page."""


@dataclass(frozen=True, slots=True)
class Font:
    """A family with the files of its three faces; `folder` is None where they come from our font packages."""

    family: str
    regular: str
    italic: str
    semibold: str
    folder: Path | None = field(default=None, compare=False)

    @property
    def own_files(self) -> list[Path]:
        """The files, where they are the house's own."""
        folder = self.folder
        return [folder / name for name in (self.regular, self.italic, self.semibold)] if folder else []


FONTS = {
    "source-sans": Font(
        "Source Sans Pro",
        "SourceSansPro-Regular.ttf",
        "SourceSansPro-It.ttf",
        "SourceSansPro-Semibold.ttf",
    ),
    "source-serif": Font(
        "Source Serif Pro",
        "SourceSerifPro-Regular.ttf",
        "SourceSerifPro-It.ttf",
        "SourceSerifPro-Semibold.ttf",
    ),
}
"""The families that come with the program."""


@dataclass(frozen=True, slots=True)
class Logo:
    """A picture at the head of the first page, what it shows in words, and how high it stands there."""

    file: Path = field(compare=False)
    alt: Translated
    height_mm: float


@dataclass(frozen=True, slots=True)
class Style:
    """The look of every page and chart. Colours are `#RRGGBB`; what writes text is readable on the paper.

    `ink`, `muted` and `accent` write text, `contrast` only fills marks, `hairline` separates.
    """

    id: str
    ink: str
    muted: str
    hairline: str
    accent: str
    contrast: str
    paper: str
    text: Font
    headings: Font
    page: str
    density: str
    logo: Logo | None
    footer: Translated | None

    @property
    def text_pt(self) -> float:
        """The size of the text in print."""
        return DENSITIES[self.density]

    @property
    def page_mm(self) -> tuple[float, float]:
        """Width and height of the page."""
        return PAGES[self.page]

    @property
    def area_mm(self) -> tuple[float, float]:
        """Width and height of the type area."""
        width, height = self.page_mm
        return width - 2 * SIDE_MM, height - TOP_MM - BOTTOM_MM

    @property
    def dark(self) -> dict[str, str]:
        """The colours for a screen in the dark, by name: the same hues, readable on a dark paper."""
        paper = mixed(self.ink, "#000000", 0.25)
        ink = readable(mixed(self.paper, self.ink, 0.1), paper, "#FFFFFF")
        return {
            "paper": paper,
            "ink": ink,
            "muted": readable(mixed(self.muted, self.paper, 0.45), paper, "#FFFFFF"),
            "hairline": mixed(paper, "#FFFFFF", 0.22),
            "accent": readable(mixed(self.accent, "#FFFFFF", 0.4), paper, "#FFFFFF"),
            "contrast": _mark_in_the_dark(mixed(self.contrast, "#FFFFFF", 0.2), paper, ink),
        }


def _mark_in_the_dark(colour: str, paper: str, ink: str) -> str:
    """The colour that fills marks on a dark paper: only as light as marks must be.

    Why: so it stays well away from the accent, which had to become lighter, and words in ink can stand on it.
    """
    steps = (mixed(paper, end, step / 40) for end in (colour, ink) for step in range(41))
    return next(mark for mark in steps if contrast(mark, paper) >= GRAPHIC_RATIO)
