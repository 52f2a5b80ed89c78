"""Drawing small bar charts side by side, three in a row, on one scale."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Final

from .canvas import HAIRLINE_PT, SPARE_MM, Canvas
from .layout import wrap

LEAST_MM: Final = 50.0
"""A panel is at least so wide; the last keeps `SPARE_MM` of it free."""

ACROSS_MOST: Final = 3
GUTTER_MM: Final = 7.0
LABEL_SHARE: Final = 0.4
"""Labels that are wider than this share of their panel stand above their bars."""

THICK_EM: Final = 0.9
STEP_EM: Final = 1.35
VALUE_GAP_MM: Final = 1.2
LABEL_GAP_MM: Final = 2.0
HEAD_GAP_MM: Final = 1.2
ROW_GAP_MM: Final = 5.0
ABOVE_GAP_MM: Final = 1.2
"""Between a bar and the label of the next, where labels stand above."""


@dataclass(frozen=True, slots=True)
class Panel:
    """A group: its name, a value a row (None: not stated), how each is shown, and which rows are set off.

    `marked` is the reader's; `quiet` steps back for it.
    """

    name: str
    values: tuple[float | None, ...]
    shown: tuple[str, ...]
    bold: tuple[bool, ...]
    marked: bool = False
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class _Plan:
    """How wide a panel is and where in it bars begin (millimetres), and millimetres a unit of value."""

    across: int
    width: float
    zero: float
    scale: float
    labels: tuple[tuple[str, ...], ...]
    above: bool


def draw_panels(panels: tuple[Panel, ...], labels: tuple[str, ...], canvas: Canvas) -> None:
    """Draw all panels, row by row, and give the canvas its height."""
    plan = _plan(panels, labels, canvas)
    y = 0.0
    for first in range(0, len(panels), plan.across):
        row = panels[first : first + plan.across]
        y = max(y, _row(row, plan, y, canvas)) + ROW_GAP_MM
    canvas.height_mm = y - ROW_GAP_MM + 0.6


def _plan(panels: tuple[Panel, ...], labels: tuple[str, ...], canvas: Canvas) -> _Plan:
    fitting = int((canvas.width_mm + GUTTER_MM) // (LEAST_MM + GUTTER_MM))
    across = min(max(fitting, 1), ACROSS_MOST, len(panels))
    if len(panels) == across + 1 > 2:
        across = (len(panels) + 1) // 2
    width = (canvas.width_mm - (across - 1) * GUTTER_MM) / across
    bolds = panels[0].bold
    wanted = max(canvas.measure(label, bold=bold) for label, bold in zip(labels, bolds, strict=True)) + 0.2
    above = wanted > width * LABEL_SHARE
    room = width - SPARE_MM if above else wanted
    lines = tuple(
        wrap(label, room, partial(canvas.measure, small=above, bold=bold), canvas.language)
        for label, bold in zip(labels, bolds, strict=True)
    )
    zero = 0.0 if above else wanted + LABEL_GAP_MM
    return _Plan(across, width, zero, _scale(panels, width - zero - SPARE_MM, canvas), lines, above)


def _scale(panels: tuple[Panel, ...], room: float, canvas: Canvas) -> float:
    """Return millimetres a unit, the same for all, such that every bar fits with its value."""
    scales = [
        (room - VALUE_GAP_MM - canvas.measure(shown, bold=bold)) / value
        for panel in panels
        for value, shown, bold in zip(panel.values, panel.shown, panel.bold, strict=True)
        if value
    ]
    return max(min(scales, default=0.0), 0.0)


def _row(panels: tuple[Panel, ...], plan: _Plan, y: float, canvas: Canvas) -> float:
    """Draw panels side by side from `y` down; return where the longest ends."""
    step = canvas.line_height()
    heads = [
        wrap(panel.name, plan.width - SPARE_MM, lambda text: canvas.measure(text, bold=True), canvas.language)
        for panel in panels
    ]
    deepest = max(map(len, heads))
    foot = y + deepest * step + HEAD_GAP_MM
    end = foot
    for at, (panel, head) in enumerate(zip(panels, heads, strict=True)):
        x = at * (plan.width + GUTTER_MM)
        colour = canvas.style.accent if panel.marked else canvas.style.ink
        first = y + (deepest - len(head) + 0.5) * step
        canvas.lines(x, first, head, colour=colour, bold=True)
        if panel.marked:
            canvas.line((x, foot - 0.6), (x + plan.width, foot - 0.6), colour, 1.2)
        else:
            canvas.line((x, foot - 0.6), (x + plan.width, foot - 0.6))
        end = _bars(panel, plan, (x, foot), canvas)
    return end


def _bars(panel: Panel, plan: _Plan, corner: tuple[float, float], canvas: Canvas) -> float:
    """Draw the bars of one panel from its top left corner down; return where they end."""
    x, top = corner
    y = top + (0.6 - ABOVE_GAP_MM if plan.above else 0.6)
    for at in range(len(panel.values)):
        y = _bar(panel, at, plan, (x, y), canvas)
    if not plan.above:
        canvas.line((x + plan.zero, top + 0.6), (x + plan.zero, y), canvas.style.muted, HAIRLINE_PT)
    return y


def _bar(panel: Panel, at: int, plan: _Plan, corner: tuple[float, float], canvas: Canvas) -> float:
    """Draw one bar with its label before or above it; return where the next begins."""
    (x, y), style = corner, canvas.style
    bold, value, lines = panel.bold[at], panel.values[at], plan.labels[at]
    step, thick = STEP_EM * canvas.em, THICK_EM * canvas.em
    if plan.above:
        height = canvas.line_height(small=True)
        canvas.lines(x, y + ABOVE_GAP_MM + height / 2, lines, small=True, bold=bold)
        y += ABOVE_GAP_MM + height * len(lines)
        step = thick + 0.4
        canvas.line((x, y), (x, y + step), style.muted, HAIRLINE_PT)
    else:
        canvas.lines(x, y + step / 2, lines, bold=bold)
    start = x + plan.zero
    length = (value or 0.0) * plan.scale
    if value is not None:
        canvas.bar(start, y + (step - thick) / 2, length, thick, _fill(panel, at, canvas))
    colour = style.muted if value is None else style.ink
    canvas.text(start + length + VALUE_GAP_MM, y + step / 2, panel.shown[at], colour=colour, bold=bold)
    return y + step


def _fill(panel: Panel, at: int, canvas: Canvas) -> str:
    """Return the accent for what is the reader's, and for all where nothing is."""
    quiet = panel.quiet or (any(panel.bold) and not panel.bold[at])
    return canvas.style.contrast if quiet else canvas.style.accent
