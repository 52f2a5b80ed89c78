"""How much room text takes on a slide, and how much of it fits.

Measured with the metrics of the house's own fonts, and with something to spare: where a machine lacks them,
another font takes their place, and that one may be wider.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from briefs.model.style import Font, Style
from briefs.render.fonts import font_files
from briefs.render.pptx_text import Area, Block, Entry, Paragraph, Words

LINE = 1.2
"""The distance of lines, as a multiple of the size; written into the slides, so that no font changes it."""

_SPARE = 1.1
"""How much wider the font may be that is used in the end."""

_BOLDER = 1.04
"""How much wider the bold face is than the semibold one that a house has."""

_RAISED = 0.66
_POINTS_PER_MM = 72 / 25.4

More = Callable[[int], tuple[Paragraph, ...]]
"""The line under the entries of a box, for how many of them were left out."""


class Metrics:
    """The widths of the letters of a house."""

    def __init__(self, style: Style) -> None:
        self._fonts = {True: style.headings, False: style.text}

    def width(self, words: Words, text: str, size: float) -> float:
        """How many points a text takes at the most."""
        font = self._fonts[words.is_heading]
        widths = _widths(_file(font, font.semibold if words.is_bold else font.regular))
        ems = sum(widths.get(ord(letter), widths[-1]) for letter in text)
        bolder = _BOLDER if words.is_bold else 1
        return ems * size * (_RAISED if words.is_raised else 1) * bolder * _SPARE

    def height(self, paragraphs: Sequence[Paragraph], width: float) -> float:
        """How many millimetres paragraphs take in a box of a width in millimetres."""
        points = 0.0
        for number, paragraph in enumerate(paragraphs):
            points += (paragraph.before if number else 0) + self.lines(
                paragraph, width
            ) * paragraph.size * LINE
        return points / _POINTS_PER_MM

    def lines(self, paragraph: Paragraph, width: float) -> int:
        """How many lines a paragraph takes, broken at spaces only."""
        room = width * _POINTS_PER_MM - paragraph.indent
        count, filled = 1, 0.0
        for word, space in self._chunks(paragraph):
            if filled and filled + word > room:
                count, filled = count + 1, 0.0
            count += int(word // room)
            filled += word % room + space
        return count

    def _chunks(self, paragraph: Paragraph) -> Iterator[tuple[float, float]]:
        """The width of each word, whatever manners it has, and of the space after it."""
        word = 0.0
        for words in paragraph.words:
            space = self.width(words, " ", paragraph.size)
            *whole, last = words.text.split(" ")
            for part in whole:
                yield word + self.width(words, part, paragraph.size), space
                word = 0.0
            word += self.width(words, last, paragraph.size)
        yield word, 0.0

    def fits(self, paragraphs: Sequence[Paragraph], area: Area) -> bool:
        """Whether paragraphs stay within an area."""
        return self.height(paragraphs, area.width) <= area.height


@cache
def _widths(file: Path) -> dict[int, float]:
    """The advance of each letter as a part of the size; at -1 that of one which the font lacks."""
    from fontTools.ttLib import TTFont

    with TTFont(file, lazy=True) as font:
        unit, advances = font["head"].unitsPerEm, font["hmtx"].metrics
        known = {code: advances[name][0] / unit for code, name in font.getBestCmap().items()}
    return {**known, -1: max(known.values())}


def _file(font: Font, name: str) -> Path:
    return font.folder / name if font.folder else font_files()[name]


@dataclass(frozen=True, slots=True)
class Box:
    """An area to be filled. `ways` are its entries, the fullest first; `more` counts those left out."""

    area: Area
    ways: tuple[tuple[Entry, ...], ...]
    more: More


def fit(metrics: Metrics, boxes: Sequence[Box]) -> tuple[Block, ...]:
    """Fill the boxes of a slide in the first way in which everything fits in all of them.

    Where even the last way is too long, each box leaves out entries from its end. All have as many ways.
    """
    for number in range(len(boxes[0].ways)):
        filled = [_filled(box, number, len(box.ways[number])) for box in boxes]
        if all(metrics.fits(block.paragraphs, block.area) for block in filled):
            return tuple(filled)
    return tuple(_shortened(metrics, box) for box in boxes)


def _shortened(metrics: Metrics, box: Box) -> Block:
    """As many entries as fit, from the first, with the line that counts the others."""
    for count in range(len(box.ways[-1]), -1, -1):
        block = _filled(box, -1, count)
        if metrics.fits(block.paragraphs, block.area):
            return block
    return Block(box.area, ())


def _filled(box: Box, way: int, count: int) -> Block:
    entries = box.ways[way][:count]
    paragraphs = [paragraph for entry in entries for paragraph in entry.paragraphs]
    cites = tuple(cite for entry in entries for cite in entry.cites)
    return Block(box.area, (*paragraphs, *box.more(len(box.ways[way]) - count)), cites)
