"""Drawing a line of years, a column of points under each report, and lines through the columns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from .canvas import Canvas
from .layout import wrap
from .spread import spread
from .tracks import Spot, lay_out

DOT_MM: Final = 1.0
YEAR_DOT_MM: Final = 1.3
TEXT_MM: Final = 2.4
"""From the middle of a dot to its words."""

GUTTER_SHARE: Final = 0.26
"""Share of a column that its lines keep to fan out in, within the limits below."""

GUTTER_LEAST_MM: Final = 4.0
GUTTER_MOST_MM: Final = 11.0
YEAR_GAP_MM: Final = 1.5
NEAR_MM: Final = 3.0
"""Where a year has to stand farther than this from its dot, lines lead from the years to the dots."""

LEADER_MM: Final = 3.0
DROP_MM: Final = 8.0
"""From the line of years to the titles of the reports."""

LEAD_MM: Final = 1.0
"""Between the words of a point and the line that leaves it."""

LINE_PT: Final = 0.9
SMALL_MM: Final = 20.0
"""In columns narrower than this the points are written small."""

TICKS_MOST: Final = 60
"""Over more years than this, a tick a year would be a grey bar."""


@dataclass(frozen=True, slots=True)
class Column:
    """A report: its short title and its year."""

    title: str
    year: int


@dataclass(frozen=True, slots=True)
class Item:
    """A point of the report in `column`; `echoes` are the places of the points it is linked to."""

    column: int
    title: str
    echoes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Plan:
    """How far apart columns begin, how wide their words are, and the words of each point."""

    pitch: float
    width: float
    small: bool
    words: tuple[tuple[str, ...], ...]

    def dot(self, column: int) -> float:
        """Return where the dots of a column stand."""
        return column * self.pitch + YEAR_DOT_MM

    def end(self, column: int) -> float:
        """Return where its words end and its gutter begins."""
        return self.dot(column) + TEXT_MM + self.width


def draw_timeline(columns: tuple[Column, ...], items: tuple[Item, ...], canvas: Canvas) -> None:
    """Draw everything and give the canvas its height."""
    plan = _plan(columns, items, canvas)
    axis = _axis(columns, plan, canvas)
    top = _heads(columns, plan, axis, canvas)
    step = canvas.line_height(plan.small)
    spots, pieces = lay_out(
        [item.column for item in items],
        [len(lines) * step for lines in plan.words],
        step / 2,
        [item.echoes for item in items],
    )
    for spot in spots:
        if spot.track or any(start is spot for start, _ in pieces):
            _lead(spot, plan, top, canvas)
    for start, end in pieces:
        _piece(start, end, plan, top, canvas)
    for spot, lines in zip(spots, plan.words, strict=False):
        colour = canvas.style.accent if spot.links else canvas.style.contrast
        canvas.dot(plan.dot(spot.column), top + spot.line, DOT_MM, colour)
        canvas.lines(plan.dot(spot.column) + TEXT_MM, top + spot.line, lines, small=plan.small)
    canvas.height_mm = top + max(spot.y + spot.height for spot in spots) + 0.4


def _plan(columns: tuple[Column, ...], items: tuple[Item, ...], canvas: Canvas) -> _Plan:
    """Share the width evenly: true distance is the business of the line of years."""
    gutter = canvas.width_mm / len(columns) * GUTTER_SHARE
    gutter = min(max(gutter, GUTTER_LEAST_MM), GUTTER_MOST_MM)
    pitch = (canvas.width_mm + gutter) / len(columns)
    width = pitch - gutter - YEAR_DOT_MM - TEXT_MM
    small = width < SMALL_MM
    words = (
        wrap(item.title, width - LEAD_MM, lambda text: canvas.measure(text, small), canvas.language)
        for item in items
    )
    return _Plan(pitch, width, small, tuple(words))


def _axis(columns: tuple[Column, ...], plan: _Plan, canvas: Canvas) -> float:
    """Draw the line of years, a dot at true distance for each that has a report; return where it runs."""
    years = sorted({column.year for column in columns})
    places = [_place(year, columns, plan) for year in years]
    widths = [canvas.measure(str(year), bold=True) for year in years]
    wishes = [x - width / 2 for x, width in zip(places, widths, strict=True)]
    starts = spread(wishes, [width + YEAR_GAP_MM for width in widths], 0.0, canvas.width_mm + YEAR_GAP_MM)
    middles = [start + width / 2 for start, width in zip(starts, widths, strict=True)]
    moved = max(abs(x - middle) for x, middle in zip(places, middles, strict=True)) > NEAR_MM
    foot = 0.2 + canvas.line_height()
    y = foot + YEAR_DOT_MM + (LEADER_MM if moved else 0.4)
    canvas.line((places[0], y), (places[-1], y), canvas.style.muted, 0.6)
    if years[-1] - years[0] <= TICKS_MOST:
        for year in range(years[0] + 1, years[-1]):
            x = _place(year, columns, plan)
            canvas.line((x, y - 0.7), (x, y), canvas.style.muted)
    for year, x, start, middle in zip(years, places, starts, middles, strict=True):
        if moved:
            canvas.line((middle, foot), (x, y), canvas.style.muted)
        canvas.text(start, 0.2 + canvas.line_height() / 2, str(year), bold=True)
        canvas.dot(x, y, YEAR_DOT_MM, canvas.style.ink)
    return y


def _place(year: int, columns: tuple[Column, ...], plan: _Plan) -> float:
    """Return where a year stands on the line, which begins and ends over the first and last report."""
    first, last = columns[0].year, columns[-1].year
    begin, end = plan.dot(0), plan.dot(len(columns) - 1)
    return begin + (end - begin) * (year - first) / (last - first) if last > first else begin


def _heads(columns: tuple[Column, ...], plan: _Plan, axis: float, canvas: Canvas) -> float:
    """Lead from each year to its reports and write their titles; return where the points begin."""
    step = canvas.line_height()
    top = axis + DROP_MM
    deepest = 0
    for at, column in enumerate(columns):
        start = (_place(column.year, columns, plan), axis)
        end = (plan.dot(at), top - 0.4)
        half = (start[1] + end[1]) / 2
        canvas.curve((start, (start[0], half), (end[0], half), end), canvas.style.muted, 0.6)
        lines = wrap(
            column.title,
            plan.width + TEXT_MM + YEAR_DOT_MM,
            lambda text: canvas.measure(text, bold=True),
            canvas.language,
        )
        canvas.lines(plan.dot(at) - YEAR_DOT_MM, top + step / 2, lines, bold=True)
        deepest = max(deepest, len(lines))
    return top + deepest * step + 2.6


def _lead(spot: Spot, plan: _Plan, top: float, canvas: Canvas) -> None:
    """Draw the level part of a line: along a track, or from the end of a point's words to the gutter."""
    x, y = plan.dot(spot.column), top + spot.line
    if not spot.track:
        x += TEXT_MM + canvas.measure(plan.words[spot.origin][0], plan.small) + LEAD_MM
    if x < plan.end(spot.column):
        line = canvas.line((x, y), (plan.end(spot.column), y), canvas.style.accent, LINE_PT)
        line.set_snap(False)  # a line goes on as a curve, which keeps its place between pixels


def _piece(start: Spot, end: Spot, plan: _Plan, top: float, canvas: Canvas) -> None:
    """Draw a line through the gutter, from one column to the next."""
    begin = (plan.end(start.column), top + start.line)
    finish = (plan.dot(end.column), top + end.line)
    half = (begin[0] + finish[0]) / 2
    canvas.curve((begin, (half, begin[1]), (half, finish[1]), finish), canvas.style.accent, LINE_PT)
