"""Drawing three columns of names with curved lines between what belongs together."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Final

from .canvas import SPARE_MM, Canvas
from .layout import wrap

SHARES: Final = (0.2, 0.34, 0.2)
"""Largest shares of the width that the names of each column may take before they wrap."""

DOT_MM: Final = 0.9
MARKED_DOT_MM: Final = 1.2
TEXT_GAP_MM: Final = 1.4
"""Between the edge of a dot and its words."""

NODE_GAP_MM: Final = 2.1
LINK_PT: Final = 0.5
MARKED_LINK_PT: Final = 1.4


@dataclass(frozen=True, slots=True)
class Node:
    """A region, synergy or layer: code, name, an optional note under it.

    `marked` is the reader's; where there is a reader, all else is `quiet`.
    """

    code: str
    name: str
    note: str
    marked: bool
    quiet: bool


@dataclass(frozen=True, slots=True)
class Link:
    """A line between two nodes of neighbouring columns, by their places in these."""

    start: int
    end: int
    marked: bool


@dataclass(frozen=True, slots=True)
class _Column:
    """Where a column stands: its words, where its lines arrive and depart, and the middle of each node."""

    x: float
    arrive: float
    depart: float
    words: tuple[tuple[str, ...], ...]
    code: float
    middles: tuple[float, ...] = ()


def draw_network(
    heads: tuple[str, ...],
    columns: tuple[tuple[Node, ...], ...],
    links: tuple[tuple[Link, ...], ...],
    canvas: Canvas,
) -> None:
    """Draw everything and give the canvas its height."""
    places = _places(columns, canvas)
    top = _head(heads, places, canvas)
    heights = [_heights(nodes, place, canvas) for nodes, place in zip(columns, places, strict=True)]
    tallest = max(sum(column) + NODE_GAP_MM * (len(column) - 1) for column in heights)
    middles = [_middles(column, top, tallest) for column in heights]
    for quiet in (True, False):
        for at, between in enumerate(links):
            for link in between:
                if link.marked != quiet:
                    start = (places[at].depart, middles[at][link.start])
                    end = (places[at + 1].arrive, middles[at + 1][link.end])
                    _link(start, end, link.marked, canvas)
    for at, (nodes, place) in enumerate(zip(columns, places, strict=True)):
        linked = {link.start for link in links[at]} if 0 < at < len(links) else set()
        for index, node in enumerate(nodes):
            _node(node, place, place.words[index], middles[at][index], canvas)
            if index in linked:
                _bridge(node, place, place.words[index], middles[at][index], canvas)
    canvas.height_mm = top + tallest + 0.4


def _places(columns: tuple[tuple[Node, ...], ...], canvas: Canvas) -> list[_Column]:
    """Share the width: names as wide as they are, within their shares, and lines in what is left."""
    dot = 2 * MARKED_DOT_MM
    widths, codes, words = [], [], []
    for nodes, share in zip(columns, SHARES, strict=True):
        code = max(canvas.measure(node.code, bold=True) for node in nodes)
        code += 1.8 if code else 0.0
        most = canvas.width_mm * share - code
        lines = [
            wrap(node.name, most, partial(canvas.measure, bold=node.marked), canvas.language)
            for node in nodes
        ]
        wide = [_width(node, own, canvas) for node, own in zip(nodes, lines, strict=True)]
        widths.append(code + max(wide))
        codes.append(code)
        words.append(tuple(lines))
    left, middle, right = widths
    free = canvas.width_mm - left - middle - right - 4 * (dot / 2 + TEXT_GAP_MM) - SPARE_MM
    gap = free / 2
    first = left + TEXT_GAP_MM + MARKED_DOT_MM
    second = first + gap
    x = second + MARKED_DOT_MM + TEXT_GAP_MM
    third = x + middle + TEXT_GAP_MM + MARKED_DOT_MM
    fourth = third + gap
    return [
        _Column(left, first, first, words[0], codes[0]),
        _Column(x, second, third, words[1], codes[1]),
        _Column(fourth + MARKED_DOT_MM + TEXT_GAP_MM, fourth, fourth, words[2], codes[2]),
    ]


def _width(node: Node, lines: tuple[str, ...], canvas: Canvas) -> float:
    note = canvas.measure(node.note, small=True)
    return max(note, *(canvas.measure(line, bold=node.marked) for line in lines)) + 0.2


def _head(heads: tuple[str, ...], places: list[_Column], canvas: Canvas) -> float:
    """Write what the columns are over them, and return where the nodes begin."""
    step = canvas.line_height(small=True)
    first, second, third = places
    rooms = (first.x, second.depart - second.x, canvas.width_mm - third.x - SPARE_MM)
    measure = partial(canvas.measure, small=True)
    lines = [wrap(head, room, measure, canvas.language) for head, room in zip(heads, rooms, strict=True)]
    starts = (first.x - max(map(measure, lines[0])), second.x, third.x)
    foot = 0.2 + step * max(map(len, lines))
    for x, words in zip(starts, lines, strict=True):
        top = foot - (len(words) - 0.5) * step
        canvas.lines(x, top, words, colour=canvas.style.muted, small=True)
    return foot + 2.0


def _heights(nodes: tuple[Node, ...], place: _Column, canvas: Canvas) -> list[float]:
    return [
        len(lines) * canvas.line_height() + (canvas.line_height(small=True) if node.note else 0.0)
        for node, lines in zip(nodes, place.words, strict=True)
    ]


def _middles(heights: list[float], top: float, tallest: float) -> list[float]:
    """Spread the nodes of a column evenly over the height; return the middle of each."""
    spare = tallest - sum(heights)
    gap = min(spare / len(heights), 9.0)
    y = top + (spare - gap * (len(heights) - 1)) / 2
    middles = []
    for height in heights:
        middles.append(y + height / 2)
        y += height + gap
    return middles


def _link(start: tuple[float, float], end: tuple[float, float], marked: bool, canvas: Canvas) -> None:
    half = (start[0] + end[0]) / 2
    points = (start, (half, start[1]), (half, end[1]), end)
    colour = canvas.style.accent if marked else canvas.style.contrast
    canvas.curve(points, colour, MARKED_LINK_PT if marked else LINK_PT)


def _node(node: Node, place: _Column, lines: tuple[str, ...], middle: float, canvas: Canvas) -> None:
    """Draw the dots of a node and write its words, those of the first column up against its dots."""
    style, step = canvas.style, canvas.line_height()
    colour = style.muted if node.quiet else style.ink
    radius = MARKED_DOT_MM if node.marked else DOT_MM
    for x in dict.fromkeys((place.arrive, place.depart)):
        canvas.dot(x, middle, radius, style.accent if node.marked else style.contrast)
    note = canvas.line_height(small=True) if node.note else 0.0
    first = middle - ((len(lines) - 1) * step + note) / 2
    if node.code:
        canvas.text(place.x, first, node.code, colour=colour, bold=node.marked)
    for at, line in enumerate(lines):
        back = canvas.measure(line, bold=node.marked) if place.arrive > place.x else -place.code
        canvas.text(place.x - back, first + at * step, line, colour=colour, bold=node.marked)
    if node.note:
        y = first + (len(lines) - 0.5) * step + note / 2
        canvas.text(place.x + place.code, y, node.note, colour=style.muted, small=True)


def _bridge(node: Node, place: _Column, lines: tuple[str, ...], middle: float, canvas: Canvas) -> None:
    """Lead from the end of the words to the dot where the lines go on."""
    start = place.x + place.code + _width(node, lines, canvas) + TEXT_GAP_MM
    colour = canvas.style.accent if node.marked else canvas.style.contrast
    if start < place.depart:
        canvas.line(
            (start, middle), (place.depart, middle), colour, MARKED_LINK_PT if node.marked else LINK_PT
        )
