"""Drawing stacked bars: the parts named over the first, their values within or under each."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from .callouts import CLEAR_MM, Mark, place_flags
from .canvas import SPARE_MM, Canvas
from .layout import Measure, balance, widest_word, wrap
from .model import Style

WHOLE: Final = 100.0

LABEL_SHARE: Final = 0.3
"""Largest share of the width that row labels may take before they wrap."""

NAME_SHARE: Final = 0.3
"""Largest share of the width that the name of a part may take before it wraps."""

THICK_EM: Final = 2.1
ROW_GAP_MM: Final = 2.2
WHITE_MM: Final = 0.5
"""Paper between two fills."""

INSET_MM: Final = 1.3
POLE_MM: Final = 0.9
"""Of every pole, how much stands between the bar and the first words."""


@dataclass(frozen=True, slots=True)
class Stack:
    """One whole: its label, its parts in percent and how they are shown."""

    label: str
    values: tuple[float, ...]
    shown: tuple[str, ...]
    bold: bool = False


@dataclass(frozen=True, slots=True)
class _Plan:
    """Where the label ends and the bars begin (millimetres), and millimetres a percent."""

    label: float
    zero: float
    scale: float


def draw_stacks(stacks: tuple[Stack, ...], parts: tuple[str, ...], note: str, canvas: Canvas) -> None:
    """Draw all rows and the note, and give the canvas its height."""
    plan = _plan(stacks, canvas)
    y = _names(stacks[0], parts, plan, canvas)
    for stack in stacks:
        y = _row(stack, plan, y, canvas) + ROW_GAP_MM
    y -= ROW_GAP_MM
    if note:
        step = canvas.line_height(small=True)
        lines = wrap(note, canvas.width_mm, lambda text: canvas.measure(text, small=True), canvas.language)
        canvas.lines(0, y + 1.4 + step / 2, lines, colour=canvas.style.muted, small=True)
        y += 1.4 + step * len(lines)
    canvas.height_mm = y + 0.4


def _plan(stacks: tuple[Stack, ...], canvas: Canvas) -> _Plan:
    wanted = max(canvas.measure(stack.label, bold=stack.bold) for stack in stacks)
    label = min(wanted + 0.2, canvas.width_mm * LABEL_SHARE)
    zero = label + 3.0 if wanted else 0.0
    most = max(WHOLE, *(sum(stack.values) for stack in stacks))
    return _Plan(label, zero, (canvas.width_mm - zero - SPARE_MM) / most)


def _spans(stack: Stack, plan: _Plan) -> list[tuple[float, float]]:
    """Return from where to where each fill goes; the white after it is a part of its length."""
    starts = [plan.zero + plan.scale * sum(stack.values[:at]) for at in range(len(stack.values) + 1)]
    return [(start, max(end - WHITE_MM, (start + end) / 2)) for start, end in pairwise(starts)]


def _names(stack: Stack, parts: tuple[str, ...], plan: _Plan, canvas: Canvas) -> float:
    """Write the names of the parts over the first bar; return where that bar begins.

    A part of nothing has no fill to hold its value, so that its name says it.
    """

    def measure(text: str) -> float:
        return canvas.measure(text, bold=True)

    step = canvas.line_height()
    given = zip(parts, stack.values, stack.shown, strict=True)
    parts = tuple(part if value else f"{part} {shown}" for part, value, shown in given)
    spans = _spans(stack, plan)
    rooms = [
        _room(part, end - start, measure, canvas) for part, (start, end) in zip(parts, spans, strict=True)
    ]
    lines = [balance(part, room, measure, canvas.language) for part, room in zip(parts, rooms, strict=True)]
    marks = tuple(
        Mark(start, end, max(map(measure, words)), len(words) * step)
        for (start, end), words in zip(spans, lines, strict=True)
    )
    flags = place_flags(marks, 0, canvas.width_mm - SPARE_MM)
    foot = 0.2 + max(flag.words.bottom for flag in flags) + POLE_MM
    for flag, words, colour in zip(flags, lines, _colours(canvas.style), strict=False):
        top = foot - POLE_MM - flag.words.bottom
        if flag.pole is not None:
            canvas.line((flag.pole, top + 0.4), (flag.pole, foot), canvas.style.muted)
        canvas.lines(flag.words.x, top + step / 2, words, colour=colour, bold=True)
    return foot


def _room(part: str, span: float, measure: Measure, canvas: Canvas) -> float:
    """Return how wide a name may be: as its fill where its words fit there, else more."""
    own = span - CLEAR_MM
    return own if widest_word(part, measure) <= own else canvas.width_mm * NAME_SHARE


def _row(stack: Stack, plan: _Plan, y: float, canvas: Canvas) -> float:
    """Draw one whole from `y` down and return where it ends."""
    thick, step = THICK_EM * canvas.em, canvas.line_height()
    lines = wrap(stack.label, plan.label, lambda text: canvas.measure(text, bold=stack.bold), canvas.language)
    canvas.lines(0, y + thick / 2, lines, bold=stack.bold)
    beside: list[tuple[Mark, str]] = []
    for (start, end), shown, fill in zip(_spans(stack, plan), stack.shown, canvas.style.fills, strict=False):
        if end == start:
            continue
        canvas.bar(start, y, end - start, thick, fill)
        wide = canvas.measure(shown, bold=True)
        colour = canvas.style.text_on(fill)
        if colour and wide + 2 * INSET_MM <= end - start:
            canvas.text(start + INSET_MM, y + thick / 2, shown, colour=colour, bold=True)
        else:
            beside.append((Mark(start, end, wide, step), shown))
    words = y + thick / 2 + (len(lines) - 0.5) * step if stack.label else 0.0
    return max(words, _beside(beside, plan, y + thick, canvas))


def _beside(marks: list[tuple[Mark, str]], plan: _Plan, foot: float, canvas: Canvas) -> float:
    """Hang the values that do not fit within their fill under it; return where they end."""
    if not marks:
        return foot
    right = canvas.width_mm - SPARE_MM
    flags = place_flags(tuple(mark for mark, _ in marks), plan.zero, right)
    for flag, (_, shown) in zip(flags, marks, strict=True):
        middle = foot + POLE_MM + flag.words.y + flag.words.height / 2
        if flag.pole is not None:
            end = (flag.pole, middle + flag.words.height / 2 - 0.4)
            canvas.line((flag.pole, foot), end, canvas.style.muted)
        canvas.text(flag.words.x, middle, shown, bold=True)
    return foot + POLE_MM + max(flag.words.bottom for flag in flags)


def _colours(style: Style) -> tuple[str, ...]:
    """Return the text colours of the parts: the grey of their fill is too light for words."""
    return tuple(style.muted if fill == style.contrast else fill for fill in style.fills)
