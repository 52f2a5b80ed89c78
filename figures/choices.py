"""Choosing one place for each of several things such that none clashes and the whole costs least."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, TypeVar

T = TypeVar("T")

STEPS_MOST: Final = 2_000
"""So many choices are looked at; the best found by then is good enough, and the same each time."""


def choose(
    options: Sequence[Sequence[tuple[float, T]]], clash: Callable[[T, T], bool]
) -> tuple[T, ...] | None:
    """Return one of the options of each, given with their costs; None where none is found without a clash.

    Looks at cheap options first and leaves a way as soon as it can not become the cheapest.
    """
    ordered = [sorted(own, key=lambda option: option[0]) for own in options]
    if not all(ordered):
        return None
    least = [own[0][0] for own in ordered]
    rest = [sum(least[at:]) for at in range(len(least) + 1)]
    best: list[tuple[float, tuple[T, ...]]] = []
    steps = 0

    def go(chosen: tuple[T, ...], cost: float) -> None:
        nonlocal steps
        at = len(chosen)
        if at == len(ordered):
            best[:] = [(cost, chosen)]
            return
        for own, option in ordered[at]:
            if steps > STEPS_MOST or (best and cost + own + rest[at + 1] >= best[0][0]):
                return
            steps += 1
            if not any(clash(option, other) for other in chosen):
                go((*chosen, option), cost + own)

    go((), 0.0)
    return best[0][1] if best else None
