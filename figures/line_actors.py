"""Who has a role in which action line, the reader first.

Lines are rows and actors are columns: the names of lines are too long to stand above a column.
"""

from __future__ import annotations

from dataclasses import dataclass

from .canvas import Canvas, finish
from .matrix import Column, Group, Matrix, Row, draw_matrix
from .model import Chart, Language, Style, Table, check_ids
from .words import alt_text, commas, counted, listed, say

NAME = "line_actors"
ACTORS_MOST = 10
"""More columns than this cannot be headed legibly on one page width."""


@dataclass(frozen=True, slots=True)
class Line:
    """An action line: its number and its full name."""

    number: int
    name: str


@dataclass(frozen=True, slots=True)
class Actor:
    """An actor, the numbers of the lines in which it has a role; `marked`: the reader."""

    id: str
    name: str
    lines: tuple[int, ...]
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Data:
    """All lines in order, and up to ten actors of whom one is the reader."""

    lines: tuple[Line, ...]
    actors: tuple[Actor, ...]
    place: str = ""
    year: str = ""


@dataclass(frozen=True, slots=True)
class Prepared:
    """The matrix to draw and the words that go with it."""

    language: Language
    title: str
    subtitle: str
    alt: str
    table: Table
    matrix: Matrix


def prepare(data: Data, language: Language) -> Prepared:
    """Order, count and phrase: everything but the drawing."""
    reader = _check(data)
    actors = (reader, *(actor for actor in data.actors if actor is not reader))
    total = len(data.lines)
    lines, size = counted(language, "lines", total), counted(language, "actors", len(actors))
    subtitle = say(language, "lines_subtitle", lines=lines, actors=size)
    return Prepared(
        language=language,
        title=_title(reader, total, language),
        subtitle=commas(subtitle, data.place, data.year),
        alt=_alt(data, reader, language),
        table=_table(data, actors, language),
        matrix=_matrix(data, actors),
    )


def draw(prepared: Prepared, style: Style) -> str:
    """Return the matrix as SVG."""
    return compose(prepared, style).svg()


def compose(prepared: Prepared, style: Style) -> Canvas:
    """Put the marks on a sheet, so that a test can look at them."""
    canvas = Canvas(style, prepared.language)
    draw_matrix(prepared.matrix, canvas)
    return canvas


def chart(data: Data, language: Language, style: Style) -> Chart:
    """Prepare and draw."""
    prepared = prepare(data, language)
    return finish(NAME, prepared, compose(prepared, style))


def _check(data: Data) -> Actor:
    """Refuse data that cannot be drawn truthfully; return the reader."""
    if not data.lines:
        raise ValueError("line_actors needs at least one action line")
    if len(data.actors) > ACTORS_MOST:
        raise ValueError(f"line_actors draws at most {ACTORS_MOST} actors, not {len(data.actors)}")
    known = tuple(str(line.number) for line in data.lines)
    for actor in data.actors:
        check_ids(f"actor {actor.id}: line", tuple(map(str, actor.lines)), known)
    readers = [actor for actor in data.actors if actor.marked]
    if len(readers) != 1:
        raise ValueError(f"line_actors needs one marked actor, not {len(readers)}")
    return readers[0]


def _title(reader: Actor, total: int, language: Language) -> str:
    count = len(set(reader.lines))
    if total == 1:
        key = "lines_only" if count else "lines_only_none"
    else:
        key = {0: "lines_none", total: "lines_all"}.get(count, "lines_some")
    return say(language, key, reader=reader.name, count=count, total=total)


def _alt(data: Data, reader: Actor, language: Language) -> str:
    numbers = [str(line.number) for line in data.lines if line.number in reader.lines]
    counts = {line.number: len(_with_role(line, data.actors)) for line in data.lines}
    most = max(counts.values())
    key = "lines_alt_reader" if numbers else "lines_alt_none"
    busiest = [str(line) for line, count in counts.items() if count == most]
    return alt_text(
        say(language, "lines_alt", total=len(data.lines), actors=len(data.actors)),
        say(language, key, reader=reader.name, lines=listed(numbers, language)),
        say(language, "lines_alt_most", count=most, lines=listed(busiest, language)) * bool(most),
    )


def _with_role(line: Line, actors: tuple[Actor, ...]) -> list[str]:
    return [actor.name for actor in actors if line.number in actor.lines]


def _table(data: Data, actors: tuple[Actor, ...], language: Language) -> Table:
    rows = tuple(
        (f"{line.number} {line.name}", ", ".join(_with_role(line, actors)) or "–") for line in data.lines
    )
    return Table((say(language, "action_line"), say(language, "actors")), rows)


def _matrix(data: Data, actors: tuple[Actor, ...]) -> Matrix:
    columns = tuple(Column("", actor.name, actor.marked) for actor in actors)
    rows = tuple(_row(line, actors) for line in data.lines)
    return Matrix(columns, (Group("", rows),), by_column=True)


def _row(line: Line, actors: tuple[Actor, ...]) -> Row:
    dots = tuple(at for at, actor in enumerate(actors) if line.number in actor.lines)
    return Row(str(line.number), line.name, "", dots, marked=0 in dots)
