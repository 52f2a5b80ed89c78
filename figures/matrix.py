"""The dot matrix that `synergy_layers` and `line_actors` share: labelled rows, headed columns.

Dots stand flush left under the head of their column, so that head and dots make one edge; what
belongs to the reader is in the accent colour and semibold, and is told apart by a heading or a
column of its own as well, never by colour alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from .canvas import Canvas
from .layout import balance, widest_word, wrap

ROW_EM: Final = 1.87
DOT_MM: Final = 1.25
GUTTER_MM: Final = 2.0
LABEL_GAP_MM: Final = 3.5
NOTE_GAP_MM: Final = 1.6
PITCH_MOST_MM: Final = 27.0
LABEL_LEAST_SHARE: Final = 0.21
"""Share of the width that row names keep when many columns press."""
LABEL_MOST_SHARE: Final = 0.42
HEAD_WORD_MOST_MM: Final = 24.0
HEAD_SLACK_MM: Final = 1.5
_LINK_PT: Final = 1.3


@dataclass(frozen=True, slots=True)
class Column:
    """A column: an optional number above its name; `marked` is the reader's."""

    number: str
    name: str
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A row: code, name, an optional note, and the columns that have a dot."""

    code: str
    name: str
    note: str
    dots: tuple[int, ...]
    marked: bool


@dataclass(frozen=True, slots=True)
class Group:
    """Rows under one heading (empty: none)."""

    heading: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """What a matrix shows. `linked` joins the dots of a row; `by_column` colours by column."""

    columns: tuple[Column, ...]
    groups: tuple[Group, ...]
    linked: bool = False
    by_column: bool = False


@dataclass(frozen=True, slots=True)
class _Grid:
    """Where things stand across the sheet, in millimetres."""

    label_x: float
    label_width: float
    columns: tuple[float, ...]
    widths: tuple[float, ...]
    right: float


def draw_matrix(matrix: Matrix, canvas: Canvas) -> None:
    """Draw the matrix and give the canvas its height."""
    grid = _grid(matrix, canvas)
    y = _head(matrix, grid, canvas)
    for index, group in enumerate(matrix.groups):
        y = _heading(group, y, index == 0, canvas)
        for row in group.rows:
            y = _row(row, matrix, grid, y, canvas)
            canvas.line((0, y), (grid.right, y))
    canvas.height_mm = y + 0.3


def _grid(matrix: Matrix, canvas: Canvas) -> _Grid:
    rows = [row for group in matrix.groups for row in group.rows]
    codes = [canvas.measure(row.code, bold=True) for row in rows if row.code]
    label_x = max(codes) + 2.0 if codes else 0.0
    needs = [_head_need(column, canvas) + GUTTER_MM for column in matrix.columns]
    room = canvas.width_mm - label_x
    wanted = max((_name_width(row, canvas) for row in rows), default=0.0) + LABEL_GAP_MM
    label = _label_width(wanted, room - sum(needs), canvas.width_mm)
    widths = _column_widths(needs, room - label)
    starts = tuple(label_x + label + sum(widths[:at]) for at in range(len(widths)))
    inner = tuple(width - GUTTER_MM for width in widths)
    return _Grid(label_x, label - LABEL_GAP_MM, starts, inner, canvas.width_mm)


def _label_width(wanted: float, spare: float, width: float) -> float:
    """Give row names what the heads leave, within the shares that both may count on."""
    least, most = width * LABEL_LEAST_SHARE, max(width * LABEL_MOST_SHARE, spare)
    return min(wanted, max(spare, least), most)


def _name_width(row: Row, canvas: Canvas) -> float:
    note = canvas.measure(row.note, small=True) + NOTE_GAP_MM if row.note else 0.0
    return canvas.measure(row.name, bold=row.marked) + note + 0.2


def _column_widths(needs: list[float], room: float) -> list[float]:
    """Share the room: equal columns where the longest head allows, else by need.

    Where even that is too much, the broadest give way first: they are the ones to hyphenate.
    """
    equal = min(room / len(needs), PITCH_MOST_MM)
    if max(needs) <= equal:
        return [equal] * len(needs)
    spare = (room - sum(needs)) / len(needs)
    if spare >= 0:
        return [need + spare for need in needs]
    cap, left = 0.0, room
    for done, need in enumerate(sorted(needs)):
        cap = left / (len(needs) - done)
        if need > cap:
            break
        left -= need
    return [min(need, cap) for need in needs]


def _head_need(column: Column, canvas: Canvas) -> float:
    def measure(word: str) -> float:
        return canvas.measure(word, small=True, bold=column.marked)

    need = widest_word(column.name, measure)
    return max(min(need, HEAD_WORD_MOST_MM), 2 * DOT_MM) + 0.2


def _head_lines(column: Column, width: float, canvas: Canvas) -> tuple[str, ...]:
    """Break a column's name; where words allow, short of its full width."""

    def measure(text: str) -> float:
        return canvas.measure(text, small=True, bold=column.marked)

    room = max(width - HEAD_SLACK_MM, min(widest_word(column.name, measure) + 0.1, width))
    return balance(column.name, room, measure, canvas.language)


def _head(matrix: Matrix, grid: _Grid, canvas: Canvas) -> float:
    """Write the column heads, the last lines on one base, and return where the rows begin."""
    step = canvas.line_height(small=True)
    pairs = zip(matrix.columns, grid.widths, strict=True)
    heads = [_head_lines(column, width, canvas) for column, width in pairs]
    deepest = max(len(head) for head in heads)
    numbered = any(column.number for column in matrix.columns)
    top = step / 2 + 0.2
    for column, x, head in zip(matrix.columns, grid.columns, heads, strict=True):
        colour = canvas.style.accent if column.marked else canvas.style.muted
        if column.number:
            canvas.text(x, top, column.number, colour=canvas.style.muted, small=True)
        first = top + step * numbered + (0 if numbered else step * (deepest - len(head)))
        colour = canvas.style.ink if numbered else colour
        canvas.lines(x, first, head, colour=colour, small=True, bold=column.marked)
    y = top + step * (deepest + numbered) - step / 2 + 1.4
    canvas.line((0, y), (grid.right, y), canvas.style.ink, 0.6)
    return y


def _heading(group: Group, y: float, first: bool, canvas: Canvas) -> float:
    if not group.heading:
        return y
    marked = any(row.marked for row in group.rows)
    colour = canvas.style.accent if marked else canvas.style.muted
    lines = wrap(
        group.heading,
        canvas.width_mm,
        lambda text: canvas.measure(text, small=True, bold=marked),
        canvas.language,
    )
    middle = y + (0.0 if first else 2.0) + ROW_EM * canvas.em / 2
    canvas.lines(0, middle, lines, colour=colour, small=True, bold=marked)
    bottom = middle + (len(lines) - 1) * canvas.line_height(small=True) + ROW_EM * canvas.em / 2
    canvas.line((0, bottom), (canvas.width_mm, bottom))
    return bottom


def _row(row: Row, matrix: Matrix, grid: _Grid, y: float, canvas: Canvas) -> float:
    """Draw one row from `y` down and return where the next begins."""
    colour = canvas.style.ink if row.marked else canvas.style.muted
    lines = wrap(
        row.name,
        grid.label_width,
        lambda text: canvas.measure(text, bold=row.marked),
        canvas.language,
    )
    middle = y + ROW_EM * canvas.em / 2
    if row.code:
        canvas.text(0, middle, row.code, colour=colour, bold=row.marked)
    canvas.lines(grid.label_x, middle, lines, colour=colour, bold=row.marked)
    extra = _note(row, lines, grid, middle, canvas)
    height = ROW_EM * canvas.em + (len(lines) + extra - 1) * canvas.line_height()
    _dots(row, matrix, grid, y + height / 2, canvas)
    return y + height


def _note(row: Row, lines: tuple[str, ...], grid: _Grid, middle: float, canvas: Canvas) -> int:
    """Write the note behind the name, or below where it does not fit; return lines added."""
    if not row.note:
        return 0
    behind = canvas.measure(lines[-1], bold=row.marked) + NOTE_GAP_MM
    fits = behind + canvas.measure(row.note, small=True) <= grid.label_width
    x = grid.label_x + (behind if fits else 0.0)
    y = middle + (len(lines) - fits) * canvas.line_height()
    canvas.text(x, y, row.note, colour=canvas.style.muted, small=True)
    return 0 if fits else 1


def _dots(row: Row, matrix: Matrix, grid: _Grid, middle: float, canvas: Canvas) -> None:
    style = canvas.style
    centres = [grid.columns[at] + DOT_MM for at in row.dots]
    colour = style.accent if row.marked else style.contrast
    if matrix.linked and len(centres) > 1:
        canvas.line((centres[0], middle), (centres[-1], middle), colour, _LINK_PT)
    for at, centre in zip(row.dots, centres, strict=True):
        marked = matrix.columns[at].marked if matrix.by_column else row.marked
        canvas.dot(centre, middle, DOT_MM, style.accent if marked else style.contrast)
