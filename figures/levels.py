"""The last touch to spots in columns: lines that run nearly level do, and no column has a hole in it.

Spots that belong together move as one, as far as the others in their columns let them; pure arithmetic.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final, Protocol

NEAR_MM: Final = 2.6
"""A line that rises or falls by less than this looks like a mistake."""

_ROUNDING: Final = 1e-6
_ROUNDS: Final = 8
"""Times that everything is moved up: what made room for another may have room itself by then."""


class Placed(Protocol):
    """Something in a column; `y` is its top, `room` what it takes, `line` where lines arrive and leave."""

    y: float

    @property
    def room(self) -> float: ...
    @property
    def line(self) -> float: ...


def settle(stacks: Sequence[Sequence[Placed]], pieces: Sequence[tuple[Placed, Placed]]) -> None:
    """Level the lines between spots where that is a small step, then move all up that has room above it.

    Args:
        stacks: the spots of each column, from the top.
        pieces: the spots that a line joins.
    """
    around = _Neighbours(stacks)
    level = _Groups(stacks)
    for one, other in sorted(pieces, key=_fall):
        if level.of(one) is not level.of(other) and _fall((one, other)) <= NEAR_MM:
            step = one.line - other.line
            if around.move(level.of(other), step) or around.move(level.of(one), -step):
                level.unite(one, other)
    joined = _Groups(stacks)
    for one, other in pieces:
        joined.unite(one, other)
    for _ in range(_ROUNDS):
        for group in joined.from_the_top():
            around.move(group, -around.room_above(group))


def _fall(piece: tuple[Placed, Placed]) -> float:
    return abs(piece[0].line - piece[1].line)


class _Groups:
    """Spots that move together, at first each by itself."""

    def __init__(self, stacks: Iterable[Iterable[Placed]]) -> None:
        self._groups = {id(spot): [spot] for stack in stacks for spot in stack}

    def of(self, spot: Placed) -> list[Placed]:
        return self._groups[id(spot)]

    def unite(self, one: Placed, other: Placed) -> None:
        kept, joining = self.of(one), self.of(other)
        if kept is not joining:
            kept += joining
            self._groups |= {id(spot): kept for spot in joining}

    def from_the_top(self) -> list[list[Placed]]:
        groups = {id(group): group for group in self._groups.values()}
        return sorted(groups.values(), key=lambda group: min(spot.y for spot in group))


class _Neighbours:
    """What stands above and below each spot in its column."""

    def __init__(self, stacks: Iterable[Sequence[Placed]]) -> None:
        self._above: dict[int, Placed] = {}
        self._below: dict[int, Placed] = {}
        for stack in stacks:
            for upper, lower in pairwise(stack):
                self._above[id(lower)], self._below[id(upper)] = upper, lower

    def move(self, group: Sequence[Placed], step: float) -> bool:
        """Move a group down by a step, where its neighbours leave room for all of it; says whether."""
        own = {id(spot) for spot in group}
        for spot in group:
            upper, lower = self._above.get(id(spot)), self._below.get(id(spot))
            if upper and id(upper) not in own and upper.y + upper.room > spot.y + step + _ROUNDING:
                return False
            if lower and id(lower) not in own and spot.y + spot.room + step > lower.y + _ROUNDING:
                return False
        for spot in group:
            spot.y += step
        return True

    def room_above(self, group: Sequence[Placed]) -> float:
        """How far a group can move up, to its neighbours or to the top of the columns at 0."""
        own = {id(spot) for spot in group}
        free = []
        for spot in group:
            upper = self._above.get(id(spot))
            if upper is None:
                free.append(spot.y)
            elif id(upper) not in own:
                free.append(spot.y - upper.y - upper.room)
        return max(min(free), 0.0)
