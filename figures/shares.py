"""The parts of a whole as one stacked bar, or as one bar a row to compare groups."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from .canvas import Canvas, finish
from .model import Chart, Language, Style, Table
from .share_marks import Stack, draw_stacks
from .words import alt_text, capital, counted, decimals_of, listed, number, provenance, say

NAME = "shares"
PARTS_MOST: Final = 4
"""More than four fills cannot be told apart: bars show such a table better."""

ROWS_MOST: Final = 40
WHOLE: Final = 100.0

SLACK: Final = 5.0
"""How far from 100 percent printed parts may add up: by rounding, or for want of an answer."""


@dataclass(frozen=True, slots=True)
class ShareRow:
    """A whole: its parts in percent, and how each is shown (empty: formatted). A lone row needs no label.

    `marked` sets the words of a row off.
    """

    label: str
    values: tuple[float, ...]
    shown: tuple[str, ...] = ()
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Data:
    """The finding as title, the names of the parts, and a row for each whole."""

    title: str
    parts: tuple[str, ...]
    rows: tuple[ShareRow, ...]
    unit: str = ""
    n: str = ""
    year: str = ""
    origin: str = ""
    place: str = ""
    subtitle: str = ""
    category: str = ""


@dataclass(frozen=True, slots=True)
class Prepared:
    """The stacks to draw and the words that go with them; `note` is written under the stacks."""

    language: Language
    title: str
    subtitle: str
    alt: str
    table: Table
    stacks: tuple[Stack, ...]
    parts: tuple[str, ...]
    note: str


def prepare(data: Data, language: Language) -> Prepared:
    """Check, format and phrase: everything but the drawing."""
    _check(data)
    stacks = _stacks(data, language)
    return Prepared(
        language=language,
        title=data.title,
        subtitle=data.subtitle or provenance(data.unit, data.n, data.place, data.year, data.origin),
        alt=_alt(data, stacks, language),
        table=_table(data, stacks, language),
        stacks=stacks,
        parts=data.parts,
        note=_note(data, language),
    )


def draw(prepared: Prepared, style: Style) -> str:
    """Return the stacks as SVG."""
    return compose(prepared, style).svg()


def compose(prepared: Prepared, style: Style) -> Canvas:
    """Put the marks on a sheet, so that a test can look at them."""
    canvas = Canvas(style, prepared.language)
    draw_stacks(prepared.stacks, prepared.parts, prepared.note, canvas)
    return canvas


def chart(data: Data, language: Language, style: Style) -> Chart:
    """Prepare and draw."""
    prepared = prepare(data, language)
    return finish(NAME, prepared, compose(prepared, style))


def _check(data: Data) -> None:
    """Refuse what is no whole in at most four parts."""
    if not 2 <= len(data.parts) <= PARTS_MOST:
        raise ValueError(f"shares draws 2 to {PARTS_MOST} parts, not {len(data.parts)}")
    if not 1 <= len(data.rows) <= ROWS_MOST:
        raise ValueError(f"shares draws 1 to {ROWS_MOST} rows, not {len(data.rows)}")
    for row in data.rows:
        if len(row.values) != len(data.parts) or len(row.shown) not in (0, len(data.parts)):
            raise ValueError(f"row {row.label!r} does not have {len(data.parts)} values")
        if min(row.values) < 0:
            raise ValueError(f"row {row.label!r} has a part below zero")
        if abs(_sum(row) - WHOLE) > SLACK:
            raise ValueError(
                f"row {row.label!r} adds up to {_sum(row):g} percent: these are no parts of a whole"
            )


def _sum(row: ShareRow) -> float:
    """Add the parts up, less the noise of floating point."""
    return round(sum(row.values), 6)


def _percent(value: float, decimals: int, language: Language) -> str:
    return f"{number(value, language, decimals)}%"


def _stacks(data: Data, language: Language) -> tuple[Stack, ...]:
    decimals = max(decimals_of(value) for row in data.rows for value in row.values)
    stacks = []
    for row in data.rows:
        given = row.shown or ("",) * len(row.values)
        pairs = zip(row.values, given, strict=True)
        shown = tuple(ready or _percent(value, decimals, language) for value, ready in pairs)
        stacks.append(Stack(row.label, row.values, shown, row.marked))
    return tuple(stacks)


def _note(data: Data, language: Language) -> str:
    """Say what the parts add up to where that is not 100 percent."""
    odd = [row for row in data.rows if _sum(row) != WHOLE]
    if not odd:
        return ""
    sums = [_percent(_sum(row), decimals_of(_sum(row)), language) for row in odd]
    if len(data.rows) > 1:
        sums = [f"{shown} ({row.label})" for row, shown in zip(odd, sums, strict=True)]
    return say(language, "shares_note", sums=listed(sums, language))


def _alt(data: Data, stacks: tuple[Stack, ...], language: Language) -> str:
    rows = counted(language, "stacks", len(stacks))
    parts = len(data.parts)
    return alt_text(
        say(language, "shares_alt", rows=rows, parts=parts, unit=data.unit or say(language, "percent")),
        *(_said(stack, data.parts) for stack in stacks),
        _note(data, language),
    )


def _said(stack: Stack, parts: tuple[str, ...]) -> str:
    pairs = zip(parts, stack.shown, strict=True)
    said = ", ".join(f"{part} {shown}" for part, shown in pairs)
    return f"{stack.label}: {said}." if stack.label else f"{capital(said)}."


def _table(data: Data, stacks: tuple[Stack, ...], language: Language) -> Table:
    """A lone whole reads best downwards, several side by side; the sums where they are not all 100."""
    if len(stacks) == 1:
        names = (data.category or say(language, "part"), capital(data.unit) or say(language, "share"))
        return Table(names, tuple(zip(data.parts, stacks[0].shown, strict=True)))
    summed = bool(_note(data, language))
    header = (data.category or say(language, "category"), *data.parts)
    rows = []
    for row, stack in zip(data.rows, stacks, strict=True):
        total = _percent(_sum(row), decimals_of(_sum(row)), language)
        rows.append((stack.label, *stack.shown, *([total] if summed else [])))
    return Table((*header, *([say(language, "total")] if summed else [])), tuple(rows))
