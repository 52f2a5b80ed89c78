"""Drawing pairs of bars to both sides of a middle line, their numbers and names at their ends."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from .canvas import HAIRLINE_PT, SPARE_MM, Canvas
from .layout import wrap

PAIRS: Final = ((0, 1), (2, 3))
"""The lines of a row, as quadrants right and left: strengths and weaknesses, opportunities and threats."""

UNIT_MOST_MM: Final = 6.0
"""Longest bar for a count of one: few points must not look like many."""

LABEL_SHARE: Final = 0.3
"""Largest share of the width that row labels may take before they wrap."""

THICK_EM: Final = 0.97
STEP_EM: Final = 1.1
MIDDLE_GAP_MM: Final = 0.3
"""Paper between the middle line and the bars that begin at it."""

VALUE_GAP_MM: Final = 1.2
NAME_GAP_MM: Final = 2.0
ROW_GAP_MM: Final = 2.6


@dataclass(frozen=True, slots=True)
class Balance:
    """A row: its label with a small note under it, and its counts by quadrant (None: no such list)."""

    label: str
    note: str
    counts: tuple[int | None, ...]
    bold: bool = False

    @property
    def pairs(self) -> list[tuple[int, int]]:
        """The lines that this row has anything to say on."""
        return [pair for pair in PAIRS if any(self.counts[at] is not None for at in pair)]


@dataclass(frozen=True, slots=True)
class _End:
    """What stands at the end of a bar: its number and, in the first row that has it, its name."""

    count: int
    shown: str
    name: str
    width: float


@dataclass(frozen=True, slots=True)
class _Plan:
    """Where things stand across the sheet (millimetres), and millimetres a count."""

    label: float
    middle: float
    scale: float


def draw_balances(balances: tuple[Balance, ...], names: tuple[str, ...], canvas: Canvas) -> None:
    """Draw all rows and give the canvas its height."""
    ends = _ends(balances, names, canvas)
    plan = _plan(balances, ends, canvas)
    top = y = 0.6
    for balance, row in zip(balances, ends, strict=True):
        y = _row(balance, row, plan, y, canvas)
    y -= ROW_GAP_MM
    canvas.line((plan.middle, top - 0.6), (plan.middle, y + 0.6), canvas.style.muted, HAIRLINE_PT)
    canvas.height_mm = y + 0.6


def _ends(balances: tuple[Balance, ...], names: tuple[str, ...], canvas: Canvas) -> list[dict[int, _End]]:
    """Say what stands at each end; a quadrant is named where it first appears."""
    unnamed = set(range(len(names)))
    rows = []
    for balance in balances:
        row = {}
        for at, count in enumerate(balance.counts):
            if count is None:
                continue
            name = names[at] if at in unnamed else ""
            unnamed.discard(at)
            width = MIDDLE_GAP_MM + VALUE_GAP_MM + canvas.measure(str(count), bold=balance.bold)
            width += NAME_GAP_MM + canvas.measure(name, bold=True) if name else 0.0
            row[at] = _End(count, str(count), name, width)
        rows.append(row)
    return rows


def _plan(balances: tuple[Balance, ...], rows: list[dict[int, _End]], canvas: Canvas) -> _Plan:
    """Place the middle line such that the bars are as long as both sides allow."""
    wanted = max(canvas.measure(balance.label, bold=balance.bold) for balance in balances)
    label = min(wanted + 0.2, canvas.width_mm * LABEL_SHARE)
    room = canvas.width_mm - label - 3.0 - SPARE_MM
    rights = [end for row in rows for at, end in row.items() if at in dict(PAIRS)]
    lefts = [end for row in rows for at, end in row.items() if at not in dict(PAIRS)]
    nothing = _End(0, "", "", 0.0)
    scales = [
        (room - left.width - right.width) / (left.count + right.count)
        for left in lefts or [nothing]
        for right in rights or [nothing]
        if left.count + right.count
    ]
    scale = min(*scales, UNIT_MOST_MM)
    most = max((end.count * scale + end.width for end in lefts), default=0.0)
    return _Plan(label, label + 3.0 + most, scale)


def _row(balance: Balance, ends: dict[int, _End], plan: _Plan, y: float, canvas: Canvas) -> float:
    """Draw one row from `y` down and return where the next begins."""
    step = STEP_EM * canvas.em
    lines = wrap(
        balance.label, plan.label, lambda text: canvas.measure(text, bold=balance.bold), canvas.language
    )
    words = (len(lines) - 1) * canvas.line_height() + (canvas.line_height(small=True) if balance.note else 0)
    marks = (len(balance.pairs) - 1) * step
    tallest = max(words, marks)
    first = y + (step + tallest - words) / 2
    canvas.lines(0, first, lines, bold=balance.bold)
    if balance.note:
        canvas.text(0, first + words, balance.note, colour=canvas.style.muted, small=True)
    for at, pair in enumerate(balance.pairs):
        middle = y + (step + tallest - marks) / 2 + at * step
        for quadrant in pair:
            if quadrant in ends:
                _bar(quadrant, ends[quadrant], balance.bold, (plan, middle), canvas)
    return y + step + tallest + ROW_GAP_MM


def _bar(quadrant: int, end: _End, bold: bool, place: tuple[_Plan, float], canvas: Canvas) -> None:
    """Draw a bar away from the middle line, with its number and name at the far end."""
    plan, middle = place
    style = canvas.style
    fill = (style.accent, style.ink, style.contrast, style.contrast)[quadrant]
    colour = (style.accent, style.ink, style.muted, style.muted)[quadrant]
    length, thick = end.count * plan.scale, THICK_EM * canvas.em
    number = canvas.measure(end.shown, bold=bold)
    if quadrant in dict(PAIRS):
        start = plan.middle + MIDDLE_GAP_MM
        canvas.bar(start, middle - thick / 2, length, thick, fill)
        x = start + length + VALUE_GAP_MM
        canvas.text(x, middle, end.shown, bold=bold)
        x += number + NAME_GAP_MM
    else:
        start = plan.middle - MIDDLE_GAP_MM - length
        canvas.bar(start, middle - thick / 2, length, thick, fill)
        x = start - VALUE_GAP_MM - number
        canvas.text(x, middle, end.shown, bold=bold)
        x -= NAME_GAP_MM + canvas.measure(end.name, bold=True)
    if end.name:
        canvas.text(x, middle, end.name, colour=colour, bold=True)
