"""Breaking labels into lines: pure, with the measuring function handed in.

**Why:** Dutch compounds are longer than any column. A label first breaks at spaces, then after a
hyphen or slash, then by the hyphenation patterns of its language, and only then anywhere.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Any, Final

from .model import Language

Measure = Callable[[str], float]
"""Text to its width in millimetres."""

_DICTIONARIES: Final[dict[Language, str]] = {"nl": "nl_NL", "en": "en_GB"}
_LEFT_LEAST: Final = 3
"""Fewest letters before a hyphen."""


def wrap(text: str, width: float, measure: Measure, language: Language) -> tuple[str, ...]:
    """Break a text into lines of at most `width` millimetres, filled from the first."""
    lines: list[str] = []
    line = ""
    for word in text.split():
        candidate = f"{line} {word}" if line else word
        if measure(candidate) <= width:
            line = candidate
            continue
        if line:
            lines.append(line)
        *full, line = _pieces(word, width, measure, language)
        lines.extend(full)
    return (*lines, line) if line else tuple(lines)


def balance(text: str, width: float, measure: Measure, language: Language) -> tuple[str, ...]:
    """Break as `wrap`, in as few lines, but of nearly the same length."""
    lines = wrap(text, width, measure, language)
    if len(lines) < 2:
        return lines
    narrow, broad = width / len(lines), width
    for _ in range(6):
        middle = (narrow + broad) / 2
        trial = wrap(text, middle, measure, language)
        if len(trial) == len(lines) and not _breaks_more(trial, lines):
            broad, lines = middle, trial
        else:
            narrow = middle
    return lines


def widest_word(text: str, measure: Measure) -> float:
    """Return the width in millimetres of the longest part that needs no hyphen to be added."""
    return max((measure(part) for part in _parts(text)), default=0.0)


def _breaks_more(trial: tuple[str, ...], lines: tuple[str, ...]) -> bool:
    """Tell whether `trial` has more lines ending in a hyphen than `lines`."""
    return sum(line.endswith("-") for line in trial) > sum(line.endswith("-") for line in lines)


def _parts(text: str) -> list[str]:
    return [part for word in text.split() for part in re.split(r"(?<=[-/–])", word) if part]


def _pieces(word: str, width: float, measure: Measure, language: Language) -> list[str]:
    """Break one word into lines of at most `width`: one line where it fits."""
    lines: list[str] = []
    line = ""
    for part in _parts(word):
        if line and measure(line + part) > width:
            lines.append(line)
            line = ""
        line += part
        while measure(line) > width and len(line) > 1:
            at = _break_at(line, width, measure, language)
            head = line[:at]
            lines.append(head if head.endswith("-") else f"{head}-")
            line = line[at:]
    return [*lines, line]


def _break_at(word: str, width: float, measure: Measure, language: Language) -> int:
    """Return where to hyphenate: the last place that fits, by the patterns or anywhere."""
    for at in reversed(_positions(word, language)):
        if measure(f"{word[:at]}-") <= width:
            return at
    fitting = (at for at in range(len(word) - 1, 0, -1) if measure(f"{word[:at]}-") <= width)
    return next(fitting, 1)


@lru_cache(maxsize=1024)
def _positions(word: str, language: Language) -> list[int]:
    found = [int(at) for at in _patterns(language).positions(word)]
    return [at for at in found if _LEFT_LEAST <= at <= len(word) - _LEFT_LEAST]


@lru_cache(maxsize=2)
def _patterns(language: Language) -> Any:
    """Load the hyphenation patterns that WeasyPrint brings along (pyphen carries no types)."""
    import pyphen

    return pyphen.Pyphen(lang=_DICTIONARIES[language])
