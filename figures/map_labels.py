"""Where the names of places and the numbers of links stand on a map: pure, in millimetres.

Every name tries places around its circle; they are chosen together, such that the whole costs least: no
overlap with other words or circles at any price, few lines under a name, none far away. Then the numbers
find their places along their lines in the same way.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import cos, hypot, pi, sin
from typing import Final

from .boxes import Box, Point
from .choices import choose

NEAR_MM: Final = 0.9
"""From a circle to its name, where it stands right at it."""

DISTANCES_MM: Final = (NEAR_MM, 3.0, 5.0, 7.5, 10.0, 13.0, 17.0, 22.0, 28.0, 36.0, 46.0, 58.0)
DIRECTIONS: Final = 16
LEADER_COST: Final = 3.0
APART_MM: Final = 0.35
"""Least distance of words from each other and from circles; their boxes have leading besides."""

REACHES_MM: Final = (13.0, 60.0)
"""How far names are tried from their circles; the farther only where the nearer leave no choice."""

ASIDE_COST: Final = 20.0
SHARES: Final = tuple(at / 24 for at in range(2, 23))
"""Where along its line a number may stand."""

ASIDE_SHARES: Final = SHARES[2::4]
"""Where a number that stands aside may belong to its line."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A circle on the map, and the size of the name that belongs to it."""

    x: float
    y: float
    radius: float
    width: float
    height: float

    @property
    def box(self) -> Box:
        """The square around the circle."""
        return Box(self.x - self.radius, self.y - self.radius, 2 * self.radius, 2 * self.radius)


@dataclass(frozen=True, slots=True)
class Route:
    """A link as points along it, and what it costs that a word stands on it (in millimetres of distance)."""

    points: tuple[Point, ...]
    cost: float


@dataclass(frozen=True, slots=True)
class Label:
    """Where a name stands, the line that leads to it from its circle, and whether it lies on a link."""

    box: Box
    leader: tuple[Point, Point] | None
    crossed: bool = False


def place_names(spots: Sequence[Spot], routes: Sequence[Route], sheet: Box) -> tuple[Label, ...] | None:
    """Return a place for every name, or None where the sheet has no room for all.

    Names lie on no circle and, where they can, on no line; they are near, best to the right.
    """
    circles = [Label(spot.box, None) for spot in spots]
    for reach in REACHES_MM:
        options = [
            [
                _with_routes(cost, label, routes)
                for cost, label in _candidates(spot, reach)
                if label.box.within(sheet) and not _blocked(label, [*circles[:at], *circles[at + 1 :]])
            ]
            for at, spot in enumerate(spots)
        ]
        order = sorted(range(len(spots)), key=lambda at: len(options[at]))
        found = choose([options[at] for at in order], _clash)
        if found:
            return tuple(found[order.index(at)] for at in range(len(spots)))
    return None


def _with_routes(cost: float, label: Label, routes: Sequence[Route]) -> tuple[float, Label]:
    """Add what it costs that lines pass under the words."""
    box = label.box.grown(APART_MM)
    crossed = [route.cost for route in routes if _crosses(route.points, box)]
    return cost + sum(crossed), replace(label, crossed=bool(crossed))


def _blocked(label: Label, taken: Sequence[Label]) -> bool:
    """Tell whether the words, or the line that leads to them, lie on anything that is there already."""
    return any(_clash(label, other) for other in taken)


def _clash(one: Label, other: Label) -> bool:
    """Tell whether two names, or the name of one and the leader of the other, meet."""
    if one.box.overlaps(other.box, APART_MM):
        return True
    return bool(
        (one.leader and other.box.grown(APART_MM).crossed_by(*one.leader))
        or (other.leader and one.box.grown(APART_MM).crossed_by(*other.leader))
    )


def _candidates(spot: Spot, most: float) -> Iterable[tuple[float, Label]]:
    """Yield places around a circle with their costs: right of it is best, then left, above and below."""
    for distance in (distance for distance in DISTANCES_MM if distance <= most):
        for turn in range(DIRECTIONS):
            angle = 2 * pi * turn / DIRECTIONS
            across, down = cos(angle), sin(angle)
            reach = spot.radius + distance
            x = spot.x + across * (reach + spot.width / 2) - spot.width / 2
            y = spot.y + down * (reach + spot.height / 2) - spot.height / 2
            box = Box(x, y, spot.width, spot.height)
            cost = distance + 1.2 * (1 - across) / 2 + 0.8 * abs(down)
            if box.overlaps(spot.box):
                continue
            leader = _leader(spot, box)
            yield (cost + LEADER_COST if leader else cost), Label(box, leader)


def _leader(spot: Spot, box: Box) -> tuple[Point, Point] | None:
    """Return the line from the edge of a circle to just before its name; None where that is near."""
    end = box.nearest((spot.x, spot.y))
    across, down = end[0] - spot.x, end[1] - spot.y
    away = hypot(across, down)
    if away <= spot.radius + 2 * NEAR_MM:
        return None
    first, last = spot.radius / away, (away - NEAR_MM / 2) / away
    return (
        (spot.x + across * first, spot.y + down * first),
        (spot.x + across * last, spot.y + down * last),
    )


def _crosses(line: Sequence[Point], box: Box) -> bool:
    crossed_by = box.crossed_by
    return any(crossed_by(start, end) for start, end in pairwise(line))


def place_numbers(
    sizes: Sequence[tuple[float, float]], routes: Sequence[Route], taken: Sequence[Label]
) -> tuple[Label, ...] | None:
    """Return a place on its own line for every number, near its middle and off other lines.

    Where that is all taken the number stands aside, at the end of a leader; None where it can not.
    """
    for aside in (False, True):
        options = [_number_options(at, sizes[at], routes, taken, aside) for at in range(len(routes))]
        order = sorted(range(len(routes)), key=lambda at: len(options[at]))
        found = choose([options[at] for at in order], _clash)
        if found is not None:
            return tuple(found[order.index(at)] for at in range(len(routes)))
    return None


def _number_options(
    at: int,
    size: tuple[float, float],
    routes: Sequence[Route],
    taken: Sequence[Label],
    aside: bool,
) -> list[tuple[float, Label]]:
    """Return the free places for one number with their costs."""
    tries = []
    for share in SHARES:
        x, y = along(routes[at].points, share)
        off = 10 * abs(share - 0.5)
        tries.append((off, Label(Box(x - size[0] / 2, y - size[1] / 2, *size), None)))
        if aside and share in ASIDE_SHARES:
            middle = Spot(x, y, 0.0, *size)
            tries += [(ASIDE_COST + off + cost, label) for cost, label in _candidates(middle, REACHES_MM[0])]
    others = [*routes[:at], *routes[at + 1 :]]
    return [_with_routes(cost, label, others) for cost, label in tries if not _blocked(label, taken)]


def along(line: Sequence[Point], share: float) -> Point:
    """Return the point at a share of the length of a line."""
    lengths = [hypot(end[0] - start[0], end[1] - start[1]) for start, end in pairwise(line)]
    left = share * sum(lengths)
    for (start, end), length in zip(pairwise(line), lengths, strict=True):
        if left <= length and length:
            part = left / length
            return (start[0] + (end[0] - start[0]) * part, start[1] + (end[1] - start[1]) * part)
        left -= length
    return line[-1]
