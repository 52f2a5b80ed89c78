"""Chains of points that repeat each other: pure, on places in a list."""

from __future__ import annotations

from collections.abc import Sequence


def earlier(at: int, echoes: Sequence[tuple[int, ...]]) -> set[int]:
    """Return all that a point goes back to, directly or by way of others."""
    found: set[int] = set()
    waiting = list(echoes[at])
    while waiting:
        one = waiting.pop()
        if one not in found:
            found.add(one)
            waiting += echoes[one]
    return found


def nearest(echoes: Sequence[tuple[int, ...]]) -> list[tuple[int, ...]]:
    """Leave out every echo that a point also has by way of another.

    **Why:** when 2026 repeats 2015 and 2012, and 2015 repeats 2012, one line through the years says it all.
    """
    kept = []
    for own in echoes:
        through = {one for other in own for one in earlier(other, echoes)}
        kept.append(tuple(dict.fromkeys(one for one in own if one not in through)))
    return kept
