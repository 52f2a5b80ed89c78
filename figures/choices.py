"""Choosing one place for each of several things such that none clashes and the whole costs least."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import combinations
from typing import Final, TypeVar

T = TypeVar("T")

STEPS_MOST: Final = 2_000
"""So many choices are looked at; the best found by then is good enough, and the same each time."""

ROUNDS_MOST: Final = 30
"""So often all things may give way to each other before there is held to be no room."""


def choose(
    options: Sequence[Sequence[tuple[float, T]]], clash: Callable[[T, T], bool]
) -> tuple[T, ...] | None:
    """Return one of the options of each, given with their costs; None where none is found without a clash."""
    ordered = [sorted(own, key=lambda option: option[0]) for own in options]
    if not all(ordered):
        return None
    return _cheapest(ordered, clash) or _settled(ordered, clash)


def _cheapest(
    options: Sequence[Sequence[tuple[float, T]]], clash: Callable[[T, T], bool]
) -> tuple[T, ...] | None:
    """Try all choices, cheap ones first; leave a way as soon as it can not become the cheapest."""
    least = [own[0][0] for own in options]
    rest = [sum(least[at:]) for at in range(len(least) + 1)]
    best: list[tuple[float, tuple[T, ...]]] = []
    steps = 0

    def go(chosen: tuple[T, ...], cost: float) -> None:
        nonlocal steps
        at = len(chosen)
        if at == len(options):
            best[:] = [(cost, chosen)]
            return
        for own, option in options[at]:
            if steps > STEPS_MOST or (best and cost + own + rest[at + 1] >= best[0][0]):
                return
            steps += 1
            if not any(clash(option, other) for other in chosen):
                go((*chosen, option), cost + own)

    go((), 0.0)
    return best[0][1] if best else None


def _settled(
    options: Sequence[Sequence[tuple[float, T]]], clash: Callable[[T, T], bool]
) -> tuple[T, ...] | None:
    """Let one after the other move to where it clashes least, until none does.

    A clash that lasts weighs more each round, so that those who stand in each other's way part.
    """
    chosen = [own[0][1] for own in options]
    weights = {pair: 1 for at in range(len(chosen)) for pair in ((at, other) for other in range(len(chosen)))}
    for _ in range(ROUNDS_MOST):
        for at, own in enumerate(options):
            others = [(other, weights[at, other]) for other in range(len(chosen)) if other != at]

            def price(option: tuple[float, T], others: list[tuple[int, int]] = others) -> tuple[int, float]:
                return sum(weight for other, weight in others if clash(option[1], chosen[other])), option[0]

            chosen[at] = min(own, key=price)[1]
        meeting = [
            pair for pair in combinations(range(len(chosen)), 2) if clash(*(chosen[at] for at in pair))
        ]
        if not meeting:
            return tuple(chosen)
        for one, other in meeting:
            weights[one, other] += 1
            weights[other, one] += 1
    return None
