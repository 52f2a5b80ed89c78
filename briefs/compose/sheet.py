"""The sheet that a brief is printed on, and how much of it texts take.

The measures are those of `templates/css` (a root size of 9 pt on 174 mm). All lengths in millimetres.
"""

from dataclasses import dataclass

from briefs.brief import Earlier, Point
from briefs.compose.chart_extent import EM, TEXT_PT
from briefs.compose.measure import BOLD, count_lines
from briefs.model.style import Style

HEADING = 12.1
"""A heading with the space above and below it."""
SMALL = 0.86
CITE = ("00", 0.7)
"""The size of small print, and the number of a note with its size, in em."""
_GUTTER, _MARGIN_COLUMN = 6.0, 46.0
_UNDER_LOGO = 4.0


@dataclass(frozen=True, slots=True)
class Block:
    """Something that is not split over pages; a heading stays with what follows it."""

    height: float
    heading: bool = False


class Sheet:
    """The measures of a page in a style.

    All is measured as if the text were 9 pt: a style with smaller text has, so to speak, a larger page.
    """

    def __init__(self, style: Style) -> None:
        width, height = style.area_mm
        scale = style.text_pt / TEXT_PT
        self.full, self.page = width / scale, height / scale
        self.half = (self.full - _GUTTER) / 2
        self.body = self.full - _MARGIN_COLUMN
        self.margin = _MARGIN_COLUMN - 4
        self.logo = (style.logo.height_mm + _UNDER_LOGO) / scale if style.logo else 0.0
        self.em = EM
        self.line = 1.36 * self.em

    def _lines(self, width: float, *texts: tuple[str, float] | str) -> int:
        """The lines that running texts take together, each with its size in em."""
        runs = tuple((text, 1.0) if isinstance(text, str) else text for text in texts)
        return count_lines(width / self.em, runs)

    def _text(self, width: float, *texts: tuple[str, float] | str, size: float = 1.0) -> float:
        """The height of running texts."""
        return self._lines(width / size, *texts) * self.line * size

    def _point(self, point: Point, width: float) -> float:
        title, place = (point.title, BOLD), (point.place, SMALL)
        texts = (title, place, point.text, CITE, self._years(point.earlier), (noted(point.caveat), SMALL))
        return 1.4 + self._text(width, *texts)

    def _years(self, earlier: tuple[Earlier, ...]) -> str:
        return "".join(year.words + len(year.cites) * CITE[0] for year in earlier)


def led(words: str, text: str) -> str:
    """A text with the words that it is printed after, in the language that needs most room for them."""
    return f"{words} {text}" if text else ""


def noted(caveat: str) -> str:
    """A caveat as it is printed."""
    return led("Let op:", caveat)
