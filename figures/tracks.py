"""Where the points of a timeline stand under their reports, and where lines pass between them.

A line that goes by a report gets a track of its own in that column, as if it were a narrow point: so
lines never run through words. Points and tracks are then ordered such that few lines cross, and moved
such that lines run level. Millimetres down from the top of the columns; pure arithmetic.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from .levels import settle
from .spread import spread

TRACK_MM: Final = 2.4
GAP_MM: Final = 2.2
SWEEPS: Final = 12


@dataclass(slots=True)
class Spot:
    """A point, or the track of the line that leaves `origin`, in one column; `y` is its top."""

    column: int
    height: float
    anchor: float
    origin: int
    track: bool = False
    y: float = 0.0
    links: list[Spot] = field(default_factory=list, repr=False)

    @property
    def room(self) -> float:
        """What it takes of its column."""
        return self.height + (TRACK_MM / 4 if self.track else GAP_MM)

    @property
    def line(self) -> float:
        """Where lines arrive and leave."""
        return self.y + self.anchor


def lay_out(
    columns: Sequence[int], heights: Sequence[float], anchor: float, echoes: Sequence[tuple[int, ...]]
) -> tuple[list[Spot], list[tuple[Spot, Spot]]]:
    """Return the spots, the points first in their order, and the pieces of line between neighbours."""
    points = [
        Spot(column, height, anchor, at)
        for at, (column, height) in enumerate(zip(columns, heights, strict=True))
    ]
    tracks, pieces = _tracks(points, echoes)
    spots = [*points, *tracks]
    for one, other in pieces:
        one.links.append(other)
        other.links.append(one)
    stacks = [[spot for spot in spots if spot.column == at] for at in range(max(columns) + 1)]
    for stack in stacks:
        _place(stack, [0.0] * len(stack))
    for sweep in range(SWEEPS):
        for stack in stacks if sweep % 2 == 0 else reversed(stacks):
            if sweep < SWEEPS // 2:
                stack.sort(key=lambda spot: (_wish(spot) + spot.anchor, spot.y))
            _place(stack, [_wish(spot) for spot in stack])
        if sweep == SWEEPS // 2:
            _untangle(stacks)
    top = min(spot.y for spot in spots)
    for spot in spots:
        spot.y -= top
    settle(stacks, pieces)
    return spots, pieces


def _tracks(
    points: list[Spot], echoes: Sequence[tuple[int, ...]]
) -> tuple[list[Spot], list[tuple[Spot, Spot]]]:
    """Lead one line from each repeated point through the columns to all that repeat it."""
    tracks: list[Spot] = []
    pieces: list[tuple[Spot, Spot]] = []
    for at, point in enumerate(points):
        later = [other for other, own in zip(points, echoes, strict=True) if at in own]
        here = point
        for column in range(point.column + 1, max((other.column for other in later), default=0) + 1):
            pieces += [(here, other) for other in later if other.column == column]
            if any(other.column > column for other in later):
                track = Spot(column, TRACK_MM, TRACK_MM / 2, at, track=True)
                tracks.append(track)
                pieces.append((here, track))
                here = track
    return tracks, pieces


def _wish(spot: Spot) -> float:
    """Return the top at which the lines of a spot would run level on average."""
    if not spot.links:
        return spot.y
    return sum(other.line for other in spot.links) / len(spot.links) - spot.anchor


def _untangle(stacks: list[list[Spot]]) -> None:
    """Exchange neighbours in a column as long as that leaves fewer crossings of lines."""
    ranks = {id(spot): at for stack in stacks for at, spot in enumerate(stack)}
    for _ in range(SWEEPS):
        changed = False
        for stack in stacks:
            for at in range(len(stack) - 1):
                upper, lower = stack[at : at + 2]
                if _crossings(lower, upper, ranks) < _crossings(upper, lower, ranks):
                    stack[at : at + 2] = lower, upper
                    ranks[id(lower)], ranks[id(upper)] = at, at + 1
                    changed = True
        if not changed:
            return


def _crossings(upper: Spot, lower: Spot, ranks: dict[int, int]) -> int:
    """Count the lines of two spots that would cross if the first stood right above the second."""
    return sum(
        one.column == other.column and ranks[id(one)] > ranks[id(other)]
        for one in upper.links
        for other in lower.links
    )


def _place(stack: list[Spot], wishes: list[float]) -> None:
    """Give the spots of a column, in their order, the tops nearest to their wishes."""
    for spot, y in zip(stack, spread(wishes, [spot.room for spot in stack]), strict=True):
        spot.y = y
