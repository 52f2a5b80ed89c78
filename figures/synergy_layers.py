"""Which synergies are within the reader's reach, and which layers of the stack they touch."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from .canvas import Canvas, finish
from .matrix import Column, Group, Matrix, Row, draw_matrix
from .model import Chart, Language, Layer, Style, Table, check_ids
from .words import alt_text, capital, commas, counted, listed, say

NAME = "synergy_layers"


@dataclass(frozen=True, slots=True)
class Synergy:
    """A synergy and the ids of its layers.

    `marked`: within the reader's reach; `general`: for all municipalities, said behind its name.
    """

    code: str
    name: str
    layers: tuple[str, ...]
    marked: bool = False
    general: bool = False


@dataclass(frozen=True, slots=True)
class Data:
    """Layers from bottom to top, synergies in their own order, and for whom it is drawn."""

    layers: tuple[Layer, ...]
    synergies: tuple[Synergy, ...]
    reader: str
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
    """Count, order and phrase: everything but the drawing."""
    if not data.synergies or not data.layers:
        raise ValueError("synergy_layers needs at least one synergy and one layer")
    known = tuple(layer.id for layer in data.layers)
    for synergy in data.synergies:
        check_ids(f"synergy {synergy.code}: layer", synergy.layers, known)
    size = counted(language, "synergies", len(data.synergies))
    subtitle = say(language, "synergy_subtitle", synergies=size)
    return Prepared(
        language=language,
        title=_title(data, language),
        subtitle=commas(subtitle, data.place, data.year),
        alt=_alt(data, language),
        table=_table(data, language),
        matrix=_matrix(data, language),
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


def _reached(data: Data) -> list[Synergy]:
    return [synergy for synergy in data.synergies if synergy.marked]


def _touched(data: Data) -> list[tuple[Layer, int]]:
    """Return the layers of the reader's synergies, most touched first, then bottom to top."""
    counts = Counter(layer for synergy in _reached(data) for layer in set(synergy.layers))
    found = [(layer, counts[layer.id]) for layer in data.layers if counts[layer.id]]
    return sorted(found, key=lambda pair: -pair[1])


def _title(data: Data, language: Language) -> str:
    count, total = len(_reached(data)), len(data.synergies)
    if total == 1:
        key = "synergy_only" if count else "synergy_only_none"
    else:
        key = {0: "synergy_none", total: "synergy_all"}.get(count, "synergy_some")
    where = _where(data, language)
    return say(language, key, reader=data.reader, count=count, total=total, where=where)


def _where(data: Data, language: Language) -> str:
    """Name the layers touched most, all that tie; say nothing where more than three tie."""
    touched = _touched(data)
    most = [layer.name for layer, count in touched if count == touched[0][1]]
    if not 1 <= len(most) <= 3:
        return ""
    key = "where_all" if len(most) == len(touched) else "where_mainly"
    return say(language, key, layers=listed(most, language))


def _alt(data: Data, language: Language) -> str:
    codes = [synergy.code for synergy in _reached(data)] or [say(language, "none")]
    touched = [f"{layer.name} ({count})" for layer, count in _touched(data)]
    return alt_text(
        say(language, "synergy_alt", total=len(data.synergies), layers=len(data.layers)),
        say(language, "synergy_alt_reach", reader=data.reader, codes=listed(codes, language)),
        say(language, "synergy_alt_layers", layers=listed(touched, language)) if touched else "",
    )


def _table(data: Data, language: Language) -> Table:
    reach = say(language, "within_reach", reader=data.reader)
    header = (say(language, "synergy"), reach, say(language, "layers"))
    names = {layer.id: layer.name for layer in data.layers}
    rows = tuple(
        (
            _full_name(synergy, language),
            say(language, "yes" if synergy.marked else "no"),
            ", ".join(name for key, name in names.items() if key in synergy.layers),
        )
        for synergy in (*_reached(data), *_others(data))
    )
    return Table(header, rows)


def _full_name(synergy: Synergy, language: Language) -> str:
    note = f" ({say(language, 'general')})" if synergy.general else ""
    return f"{synergy.code} {synergy.name}{note}"


def _others(data: Data) -> list[Synergy]:
    return [synergy for synergy in data.synergies if not synergy.marked]


def _matrix(data: Data, language: Language) -> Matrix:
    columns = tuple(Column(str(layer.number), capital(layer.name)) for layer in data.layers)
    headed = (
        (say(language, "within_reach", reader=data.reader), _reached(data)),
        (say(language, "other_synergies"), _others(data)),
    )
    groups = tuple(
        Group(heading, tuple(_row(synergy, data, language) for synergy in synergies))
        for heading, synergies in headed
        if synergies
    )
    return Matrix(columns, groups, linked=True)


def _row(synergy: Synergy, data: Data, language: Language) -> Row:
    dots = tuple(at for at, layer in enumerate(data.layers) if layer.id in synergy.layers)
    note = say(language, "general") if synergy.general else ""
    return Row(synergy.code, synergy.name, note, dots, synergy.marked)
