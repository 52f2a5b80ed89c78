"""Drawing bars from zero with their values at the end and their series named beside them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from .canvas import HAIRLINE_PT, SPARE_MM, Canvas
from .layout import wrap
from .model import Style

LABEL_SHARE: Final = 0.4
"""Largest share of the width that row labels may take before they wrap."""

VALUE_GAP_MM: Final = 1.2
NAME_GAP_MM: Final = 2.0
TOP_MM: Final = 0.6

_LONE_EM: Final = (1.13, 1.87)
"""Thickness of a lone bar, and distance of its rows, in text sizes."""

_GROUPED_EM: Final = (0.97, 1.1)
"""Thickness of a bar in a group, and distance of bars in it, in text sizes."""

_GROUP_GAP_MM: Final = 2.2

_NAMES_MOST_SHARE: Final = 0.4
"""Where names beside the first bars would take more of the room, they stand above instead."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its value (None: not stated), the words at its end, and its series."""

    value: float | None
    shown: str
    series: int = 0
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class BarGroup:
    """The bars of one row; `bold` sets its label off."""

    label: str
    bars: tuple[Bar, ...]
    bold: bool = False


@dataclass(frozen=True, slots=True)
class _Plan:
    """Where things stand across the sheet (millimetres), and millimetres a unit of value."""

    label: float
    zero: float
    scale: float
    names: tuple[str, ...]


def draw_bars(groups: tuple[BarGroup, ...], series: tuple[str, ...], canvas: Canvas) -> None:
    """Draw all rows and give the canvas its height. `series` is empty for a lone series."""
    plan = _plan(groups, series, canvas)
    y = TOP_MM
    if series and not plan.names:
        y = _key(series, plan.zero, y, canvas)
    top = y
    for index, group in enumerate(groups):
        y = _group(group, plan, plan.names if index == 0 else (), y, canvas)
    y -= _GROUP_GAP_MM if series else 0.0
    canvas.line((plan.zero, top - TOP_MM), (plan.zero, y + TOP_MM), canvas.style.muted, HAIRLINE_PT)
    canvas.height_mm = y + TOP_MM


def _plan(groups: tuple[BarGroup, ...], series: tuple[str, ...], canvas: Canvas) -> _Plan:
    wanted = max(canvas.measure(group.label, bold=group.bold) for group in groups)
    label = min(wanted + 0.2, canvas.width_mm * LABEL_SHARE)
    zero = label + 3.0
    room = canvas.width_mm - zero - SPARE_MM
    longest = max((canvas.measure(name, bold=True) for name in series), default=0.0)
    names = series if longest < room * _NAMES_MOST_SHARE else ()
    return _Plan(label, zero, _scale(groups, names, room, canvas), names)


def _scale(groups: tuple[BarGroup, ...], names: tuple[str, ...], room: float, canvas: Canvas) -> float:
    """Return millimetres a unit, such that every bar fits with the words at its end."""
    scales = []
    for index, group in enumerate(groups):
        for bar in (bar for bar in group.bars if bar.value):
            words = VALUE_GAP_MM + canvas.measure(bar.shown, bold=group.bold)
            if names and index == 0:
                words += NAME_GAP_MM + canvas.measure(names[bar.series], bold=True)
            scales.append(max(room - words, 0.0) / (bar.value or 1.0))
    return min(scales, default=0.0)


def _key(series: tuple[str, ...], x: float, y: float, canvas: Canvas) -> float:
    """Write names that are too long to stand beside a bar above the first row, one a line."""
    width = canvas.width_mm - x - 4.0
    step = canvas.line_height()
    for at, name in enumerate(series):
        colour = _name_colour(at, canvas.style)
        lines = wrap(name, width, lambda text: canvas.measure(text, bold=True), canvas.language)
        canvas.bar(x, y + step / 2 - 1.0, 2.0, 2.0, _bar_colour(at, canvas.style))
        canvas.lines(x + 3.2, y + step / 2, lines, colour=colour, bold=True)
        y += step * len(lines)
    return y + _GROUP_GAP_MM


def _group(group: BarGroup, plan: _Plan, names: tuple[str, ...], y: float, canvas: Canvas) -> float:
    """Draw one row from `y` down and return where the next begins."""
    lone = len(group.bars) == 1
    thick, step = (share * canvas.em for share in (_LONE_EM if lone else _GROUPED_EM))
    lines = wrap(
        group.label,
        plan.label,
        lambda text: canvas.measure(text, bold=group.bold),
        canvas.language,
    )
    words = (len(lines) - 1) * canvas.line_height()
    marks = (len(group.bars) - 1) * step
    tallest = max(words, marks)
    canvas.lines(0, y + (step + tallest - words) / 2, lines, bold=group.bold)
    for at, bar in enumerate(group.bars):
        middle = y + (step + tallest - marks) / 2 + at * step
        length = (bar.value or 0.0) * plan.scale
        if bar.value is not None:
            canvas.bar(plan.zero, middle - thick / 2, length, thick, _colour(bar, canvas.style))
        _end(bar, group.bold, names, (plan.zero + length + VALUE_GAP_MM, middle), canvas)
    return y + step + tallest + (0.0 if lone else _GROUP_GAP_MM)


def _end(bar: Bar, bold: bool, names: tuple[str, ...], place: tuple[float, float], canvas: Canvas) -> None:
    """Write the value at the end of its bar, and in the first row the series beside it."""
    x, middle = place
    style = canvas.style
    colour = style.muted if bar.value is None else style.ink
    canvas.text(x, middle, bar.shown, colour=colour, bold=bold)
    if names:
        at = x + canvas.measure(bar.shown, bold=bold) + NAME_GAP_MM
        name = names[bar.series]
        canvas.text(at, middle, name, colour=_name_colour(bar.series, style), bold=True)


def _colour(bar: Bar, style: Style) -> str:
    return style.contrast if bar.quiet else _bar_colour(bar.series, style)


def _bar_colour(series: int, style: Style) -> str:
    return style.fills[series]


def _name_colour(series: int, style: Style) -> str:
    """Return the text colour of a series: the grey of its bar is too light for words."""
    return (style.accent, style.muted, style.ink)[series]
