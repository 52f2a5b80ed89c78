"""Drawing places and the links between them, with a scale bar and a sign for north; no base map."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import hypot
from typing import Final

from .boxes import Box, Point
from .canvas import SPARE_MM, Canvas
from .fonts import MM_PER_PT
from .layout import balance
from .map_labels import Label, Route, Spot, place_names, place_numbers

HEIGHT_LEAST_MM: Final = 40.0
SHEETS_MM: Final = ((112.0, 8.0), (150.0, 20.0), (210.0, 40.0))
"""Largest heights of a map, and what is kept free above and below it: the first that has room for all."""

SCALE_MOST: Final = 2.5
"""Millimetres a kilometre, for places that lie close together."""

SIDE_SHARE: Final = 0.2
"""Share of the width kept free on either side for names."""

NAME_SHARE: Final = 0.26
"""Largest share of the width that a name may take before it wraps."""

RADIUS_MM: Final = 1.5
MARKED_MM: Final = 2.0
RING_MM: Final = 2.7
CLEAR_MM: Final = 1.2
"""A link that would pass another circle nearer than this is bent around it."""

BENDS: Final = (0.0, 0.02, -0.02, 0.04, -0.04, 0.07, -0.07, 0.12, -0.12, 0.2, -0.2, 0.3, -0.3)
"""How far the middle of a link may be drawn aside, in shares of its length; the first that is clear."""

CROSSED_COST: Final = 8.0
MARKED_COST: Final = 12.0
THICK_COST: Final = 4.0
"""Words on a link cost as much as so many millimetres of distance, and more for its width in millimetres."""

LINK_PT: Final = 0.5
LINK_MOST_PT: Final = 4.5
PIECES: Final = 16
BAR_MOST_MM: Final = 34.0
BARS_KM: Final = (500, 250, 200, 100, 50, 25, 20, 10, 5, 2, 1)
FOOT_MM: Final = 7.0


Curve = tuple[Point, Point, Point]
"""A quadratic curve by its control points."""


@dataclass(frozen=True, slots=True)
class Town:
    """A place, in kilometres east and south of the corner of the map; `marked` is the reader's."""

    name: str
    east: float
    south: float
    marked: bool


@dataclass(frozen=True, slots=True)
class Road:
    """A link between two towns by their places in the list, and how many synergies it stands for."""

    start: int
    end: int
    count: int
    marked: bool


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where the corner of the map stands (millimetres), and millimetres a kilometre."""

    left: float
    top: float
    scale: float
    height: float

    def at(self, town: Town) -> Point:
        """Return where a town stands on the sheet."""
        return (self.left + town.east * self.scale, self.top + town.south * self.scale)


@dataclass(frozen=True, slots=True)
class _Layout:
    """Where everything stands: circles, links, names and numbers."""

    frame: _Frame
    spots: tuple[Spot, ...]
    curves: tuple[Curve, ...]
    labels: tuple[Label, ...]
    numbers: tuple[Label, ...]


def draw_map(towns: tuple[Town, ...], roads: tuple[Road, ...], north: str, canvas: Canvas) -> None:
    """Draw everything and give the canvas its height.

    Raises:
        ValueError: there are more names and numbers than even a taller sheet has room for.
    """
    names = tuple(_name(town, canvas) for town in towns)
    tries = (_lay_out(towns, roads, names, sheet, canvas) for sheet in SHEETS_MM)
    layout = next((layout for layout in tries if layout), None)
    if layout is None:
        raise ValueError("the places lie too close together for their names and numbers")
    _roads(roads, layout.curves, canvas)
    for label in layout.labels:
        if label.crossed:
            _paper(label.box, canvas)
    for road, label in zip(roads, layout.numbers, strict=True):
        _number(road, label, canvas)
    for town, spot, label, words in zip(towns, layout.spots, layout.labels, names, strict=True):
        _town(town, spot, label, words, canvas)
    _foot(layout.frame, north, canvas)


def _lay_out(
    towns: tuple[Town, ...],
    roads: tuple[Road, ...],
    names: tuple[tuple[str, ...], ...],
    sheet: tuple[float, float],
    canvas: Canvas,
) -> _Layout | None:
    """Place everything on a sheet of the given largest height and margin; None where that has no room."""
    frame = _frame(towns, *sheet, canvas)
    spots = tuple(_spot(town, lines, frame, canvas) for town, lines in zip(towns, names, strict=True))
    curves = tuple(_curve(road, spots) for road in roads)
    trio = zip(roads, curves, _widths(roads), strict=True)
    routes = [Route(_points(curve), _cost(road, width)) for road, curve, width in trio]
    labels = place_names(spots, routes, Box(0, 0, canvas.width_mm - SPARE_MM, frame.height))
    if labels is None:
        return None
    taken = [*labels, *(Label(spot.box, None) for spot in spots)]
    numbers = place_numbers([_size(road, canvas) for road in roads], routes, taken)
    return None if numbers is None else _Layout(frame, spots, curves, labels, numbers)


def _frame(towns: tuple[Town, ...], most: float, margin: float, canvas: Canvas) -> _Frame:
    """Choose the scale such that the map fits, with room for names around it."""
    east, south = max(town.east for town in towns), max(town.south for town in towns)
    across = canvas.width_mm * (1 - 2 * SIDE_SHARE)
    down = most - 2 * margin
    scale = min([room / km for room, km in ((across, east), (down, south)) if km] + [SCALE_MOST])
    height = max(south * scale + 2 * margin, HEIGHT_LEAST_MM)
    return _Frame((canvas.width_mm - east * scale) / 2, (height - south * scale) / 2, scale, height)


def _name(town: Town, canvas: Canvas) -> tuple[str, ...]:
    most = canvas.width_mm * NAME_SHARE
    return balance(town.name, most, lambda text: canvas.measure(text, bold=town.marked), canvas.language)


def _spot(town: Town, lines: tuple[str, ...], frame: _Frame, canvas: Canvas) -> Spot:
    x, y = frame.at(town)
    width = max(canvas.measure(line, bold=town.marked) for line in lines) + 0.2
    radius = RING_MM if town.marked else RADIUS_MM
    return Spot(x, y, radius, width, len(lines) * canvas.line_height())


def _curve(road: Road, spots: Sequence[Spot]) -> Curve:
    """Lead a link past the circles of others: straight where that is clear, else bent."""
    start, end = spots[road.start], spots[road.end]
    others = [spot for at, spot in enumerate(spots) if at not in (road.start, road.end)]
    across, down = end.x - start.x, end.y - start.y
    tries = []
    for bend in BENDS:
        middle = ((start.x + end.x) / 2 - 2 * bend * down, (start.y + end.y) / 2 + 2 * bend * across)
        curve = ((start.x, start.y), middle, (end.x, end.y))
        room = min((_distance(spot, curve) for spot in others), default=CLEAR_MM)
        if room >= CLEAR_MM:
            return curve
        tries.append((room, curve))
    return max(tries, key=lambda entry: entry[0])[1]


def _distance(spot: Spot, curve: Curve) -> float:
    """Return how far a curve stays from the edge of a circle."""
    return min(_away((spot.x, spot.y), *piece) for piece in pairwise(_points(curve))) - spot.radius


def _away(point: Point, start: Point, end: Point) -> float:
    """Return how far a point lies from a straight piece of line."""
    across, down = end[0] - start[0], end[1] - start[1]
    share = (point[0] - start[0]) * across + (point[1] - start[1]) * down
    share = min(max(share / (across**2 + down**2), 0.0), 1.0)
    return hypot(start[0] + share * across - point[0], start[1] + share * down - point[1])


def _points(curve: Curve) -> tuple[Point, ...]:
    """Return points along a quadratic curve, close enough together to stand for it."""
    start, middle, end = curve
    straight = middle == ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2)
    pieces = 1 if straight else PIECES
    found = []
    for at in range(pieces + 1):
        t = at / pieces
        first, second, third = (1 - t) ** 2, 2 * t * (1 - t), t**2
        found.append(
            (
                first * start[0] + second * middle[0] + third * end[0],
                first * start[1] + second * middle[1] + third * end[1],
            )
        )
    return tuple(found)


def _roads(roads: tuple[Road, ...], curves: tuple[Curve, ...], canvas: Canvas) -> None:
    """Draw the links, the reader's above the others."""
    for marked in (False, True):
        for road, curve, width in zip(roads, curves, _widths(roads), strict=True):
            if road.marked == marked:
                canvas.curve(curve, canvas.style.accent if marked else canvas.style.contrast, width)


def _widths(roads: tuple[Road, ...]) -> list[float]:
    """Return the width of each link in points, in proportion to its count."""
    most = max((road.count for road in roads), default=1)
    return [road.count * min(LINK_PT, LINK_MOST_PT / most) for road in roads]


def _cost(road: Road, width_pt: float) -> float:
    """Say what it costs that words stand on a link: more on a thick one, and on one of the reader's."""
    return (MARKED_COST if road.marked else CROSSED_COST) + THICK_COST * width_pt * MM_PER_PT


def _size(road: Road, canvas: Canvas) -> tuple[float, float]:
    """Return the size of the paper that the number of a link stands on."""
    return (canvas.measure(str(road.count), small=True, bold=True) + 1.2, canvas.line_height(small=True))


def _number(road: Road, label: Label, canvas: Canvas) -> None:
    """Write the count of a link on it, or aside."""
    words, box = str(road.count), label.box
    colour = canvas.style.accent if road.marked else canvas.style.muted
    if label.leader:
        canvas.line(*label.leader, colour)
    _paper(box, canvas)
    x = box.x + (box.width - canvas.measure(words, small=True, bold=True)) / 2
    canvas.text(x, box.y + box.height / 2, words, colour=colour, small=True, bold=True)


def _paper(box: Box, canvas: Canvas) -> None:
    """Cover lines where words are to stand."""
    canvas.bar(box.x, box.y + 0.2, box.width, box.height - 0.4, canvas.style.paper)


def _town(town: Town, spot: Spot, label: Label, words: tuple[str, ...], canvas: Canvas) -> None:
    """Draw a circle with its name; the reader's is larger, ringed and semibold."""
    style, step = canvas.style, canvas.line_height()
    if label.leader:
        canvas.line(*label.leader, style.muted)
    if town.marked:
        canvas.ring(spot.x, spot.y, RING_MM, style.accent, 0.9)
    canvas.dot(
        spot.x, spot.y, MARKED_MM if town.marked else RADIUS_MM, style.accent if town.marked else style.ink
    )
    canvas.lines(label.box.x, label.box.y + step / 2, words, bold=town.marked)


def _foot(frame: _Frame, north: str, canvas: Canvas) -> None:
    """Draw the scale bar and the sign for north under the map, and give the canvas its height."""
    colour, y = canvas.style.muted, frame.height + FOOT_MM / 2
    km = next((km for km in BARS_KM if km * frame.scale <= BAR_MOST_MM), BARS_KM[-1])
    length = km * frame.scale
    canvas.line((0, y), (length, y), colour, 0.8)
    for x in (0.15, length - 0.15):
        canvas.line((x, y - 1.0), (x, y + 1.0), colour, 0.8)
    words = f"{km} km"
    canvas.text(length + 1.6, y, words, colour=colour, small=True)
    x = length + 1.6 + canvas.measure(words, small=True) + 7.0
    canvas.line((x, y - 2.4), (x, y + 2.4), colour, 0.8)
    for side in (-1.1, 1.1):
        canvas.line((x, y - 2.4), (x + side, y - 0.9), colour, 0.8)
    canvas.text(x + 2.2, y, north, colour=colour, small=True)
    canvas.height_mm = frame.height + FOOT_MM
