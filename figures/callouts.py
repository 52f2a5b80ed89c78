"""Where the words of the marks of a bar stand beside it: right at a mark, or as flags on poles.

Pure arithmetic in millimetres; `y` counts away from the bar, so that flags can hang or stand.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from typing import Final

from .boxes import Box

GAP_MM: Final = 1.0
"""Between a pole and its words."""

CLEAR_MM: Final = 0.8
"""Kept free between words and whatever comes after them; less than the gap to the own pole."""

NARROW_MM: Final = 2.5
"""The pole of a mark narrower than this stands on its middle, of a wider one on its edge."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of the bar, from `start` to `end`, and the size of the words that belong to it."""

    start: float
    end: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Flag:
    """Where the words of a mark stand, and their pole (None: they stand right at the mark)."""

    pole: float | None
    words: Box


def place_flags(marks: tuple[Mark, ...], left: float, right: float) -> tuple[Flag, ...]:
    """Give every mark a flag between `left` and `right`, such that none lies on another or on its pole.

    Words that their mark has room for begin where it begins, without a pole. Others run on from their
    pole, or end at it; the lowest poles that do win.
    """
    sides = product((False, True), repeat=len(marks))
    levels = product(range(len(marks)), repeat=len(marks))
    plans = sorted(product(levels, sides), key=lambda plan: (max(plan[0]), sum(plan[0]), sum(plan[1])))
    for level, mirrored in plans:
        flags = _flags(marks, level, mirrored)
        if _fits(flags, Box(left, 0, right - left, float("inf"))):
            return flags
    raise ValueError("the names of the parts are too long to stand beside them")


def _flags(marks: tuple[Mark, ...], level: tuple[int, ...], mirrored: tuple[bool, ...]) -> tuple[Flag, ...]:
    flags = []
    for mark, at, mirror in zip(marks, level, mirrored, strict=True):
        y = sum(_height(marks, level, below) for below in range(at))
        if not mirror and not at and mark.width + CLEAR_MM <= mark.end - mark.start:
            flags.append(Flag(None, Box(mark.start, y, mark.width, mark.height)))
            continue
        pole = _pole(mark, mirror)
        x = pole - GAP_MM - mark.width if mirror else pole + GAP_MM
        flags.append(Flag(pole, Box(x, y, mark.width, mark.height)))
    return tuple(flags)


def _pole(mark: Mark, mirror: bool) -> float:
    if mark.end - mark.start < NARROW_MM:
        return (mark.start + mark.end) / 2
    return mark.end - 0.1 if mirror else mark.start + 0.1


def _height(marks: tuple[Mark, ...], level: tuple[int, ...], at: int) -> float:
    heights = [mark.height for mark, own in zip(marks, level, strict=True) if own == at]
    return max(heights, default=0.0)


def _fits(flags: tuple[Flag, ...], sheet: Box) -> bool:
    return all(flag.words.within(sheet) for flag in flags) and not any(
        _clash(one, other) for one in flags for other in flags if one is not other
    )


def _clash(one: Flag, other: Flag) -> bool:
    """Tell whether the words of `one` meet the words or the pole of the other."""
    words = Box(one.words.x - CLEAR_MM, one.words.y, one.words.width + 2 * CLEAR_MM, one.words.height)
    if words.overlaps(other.words):
        return True
    return other.pole is not None and words.overlaps(Box(other.pole - 0.1, 0, 0.2, other.words.bottom))
