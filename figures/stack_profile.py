"""How the synergies of one region lie over the layers of the stack, drawn as a stack."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from .canvas import SPARE_MM, Canvas, finish
from .layout import wrap
from .model import Chart, Language, Layer, Style, Table, check_ids
from .words import alt_text, capital, commas, counted, listed, say

NAME = "stack_profile"

STRIP_EM: Final = 2.13
BAR_EM: Final = 1.47
BLOCK_MOST_MM: Final = 8.0
BLOCK_GAP_MM: Final = 0.5
NUMBER_MM: Final = 5.0
COUNT_MM: Final = 9.0
"""Room for the count behind the longest bar."""
MARK_MM: Final = 3.4
"""From the mark of strength to its label."""
NAME_SHARE: Final = 0.4
"""Largest share of the width that names may take before they wrap."""


@dataclass(frozen=True, slots=True)
class Data:
    """Layers from bottom to top, the codes of the region's synergies by layer id.

    `strong` holds the ids of the layers that the report itself names as strong in the region.
    """

    layers: tuple[Layer, ...]
    region: str
    codes: Mapping[str, tuple[str, ...]]
    strong: tuple[str, ...] = ()
    year: str = ""


@dataclass(frozen=True, slots=True)
class Strip:
    """One layer: its number and name, the codes of the synergies that touch it."""

    number: int
    name: str
    codes: tuple[str, ...]
    strong: bool


@dataclass(frozen=True, slots=True)
class Prepared:
    """The strips, from the top down, and the words that go with them."""

    language: Language
    title: str
    subtitle: str
    alt: str
    table: Table
    strips: tuple[Strip, ...]


def prepare(data: Data, language: Language) -> Prepared:
    """Count, order and phrase: everything but the drawing."""
    if not data.layers:
        raise ValueError("stack_profile needs at least one layer")
    known = tuple(layer.id for layer in data.layers)
    check_ids("layer", (*data.codes, *data.strong), known)
    strips = tuple(
        Strip(layer.number, layer.name, data.codes.get(layer.id, ()), layer.id in data.strong)
        for layer in reversed(data.layers)
    )
    size = counted(language, "synergies", _synergies(strips))
    subtitle = say(language, "stack_subtitle", synergies=size)
    return Prepared(
        language=language,
        title=_title(data.region, strips, language),
        subtitle=commas(subtitle, data.region, data.year),
        alt=_alt(strips, language),
        table=_table(strips, language),
        strips=strips,
    )


def draw(prepared: Prepared, style: Style) -> str:
    """Return the stack as SVG."""
    return compose(prepared, style).svg()


def chart(data: Data, language: Language, style: Style) -> Chart:
    """Prepare and draw."""
    prepared = prepare(data, language)
    return finish(NAME, prepared, compose(prepared, style))


def _synergies(strips: tuple[Strip, ...]) -> int:
    return len({code for strip in strips for code in strip.codes})


def _title(region: str, strips: tuple[Strip, ...], language: Language) -> str:
    """Claim top or bottom only where every touched layer lies in that half of the stack."""
    touched = [at for at, strip in enumerate(strips) if strip.codes]
    middle = (len(strips) - 1) / 2
    if not touched:
        return say(language, "stack_none", region=region)
    if max(touched) < middle:
        key = "stack_top"
    elif min(touched) > middle:
        key = "stack_bottom"
    else:
        key = "stack_all" if len(touched) == len(strips) else "stack_mixed"
    key += "_one" if _synergies(strips) == 1 else ""
    where = _where(strips, language)
    counts = {"touched": len(touched), "total": len(strips)}
    return say(language, key, region=region, where=where, **counts)


def _where(strips: tuple[Strip, ...], language: Language) -> str:
    """Name the layers touched most, bottom to top; nothing where more than three tie."""
    touched = [strip for strip in reversed(strips) if strip.codes]
    top = max(len(strip.codes) for strip in touched)
    most = [strip.name for strip in touched if len(strip.codes) == top]
    if len(most) > 3:
        return ""
    key = "stack_where_all" if len(most) == len(touched) else "stack_where_mainly"
    return say(language, key, layers=listed(most, language))


def _alt(strips: tuple[Strip, ...], language: Language) -> str:
    counts = [f"{strip.name} {len(strip.codes)}" for strip in strips if strip.codes]
    key = "stack_alt_counts" if len(counts) < len(strips) else "stack_alt_counts_all"
    strong = [strip.name for strip in strips if strip.strong]
    said = capital(say(language, key, counts=", ".join(counts)))
    return alt_text(
        say(language, "stack_alt", top=strips[0].name, bottom=strips[-1].name),
        said if counts else say(language, "stack_alt_none"),
        say(language, "stack_alt_strong", layers=listed(strong, language)) if strong else "",
    )


def _table(strips: tuple[Strip, ...], language: Language) -> Table:
    header = [say(language, key) for key in ("layer", "count", "synergies")]
    marked = any(strip.strong for strip in strips)
    rows = [
        [f"{strip.number} {capital(strip.name)}", str(len(strip.codes)), ", ".join(strip.codes)]
        + ([say(language, "yes" if strip.strong else "no")] if marked else [])
        for strip in strips
    ]
    if marked:
        header.append(say(language, "strong"))
    return Table(tuple(header), tuple(tuple(cell or "–" for cell in row) for row in rows))


@dataclass(frozen=True, slots=True)
class _Plan:
    """Where things stand across the sheet, in millimetres; `strong` is the mark's label."""

    name_width: float
    zero: float
    block: float
    mark: float
    strong: str


def compose(prepared: Prepared, style: Style) -> Canvas:
    """Put the marks on a sheet, so that a test can look at them."""
    canvas = Canvas(style, prepared.language)
    plan = _plan(prepared, canvas)
    y = 0.3
    canvas.line((0, y), (canvas.width_mm, y))
    for strip in prepared.strips:
        y = _strip(strip, plan, y, canvas)
    canvas.height_mm = y + 0.3
    return canvas


def _plan(prepared: Prepared, canvas: Canvas) -> _Plan:
    """Share the width: names, blocks, and the mark close behind the longest bar."""
    wanted = max(canvas.measure(capital(strip.name), bold=True) for strip in prepared.strips)
    names = min(wanted + 0.2, canvas.width_mm * NAME_SHARE)
    zero = NUMBER_MM + names + 4.0
    strong = say(prepared.language, "strong")
    marked = any(strip.strong for strip in prepared.strips)
    words = canvas.measure(strong, small=True, bold=True) + MARK_MM if marked else 0.0
    most = max(len(strip.codes) for strip in prepared.strips)
    room = canvas.width_mm - zero - words - COUNT_MM - SPARE_MM
    block = min(BLOCK_MOST_MM, room / max(most, 1))
    return _Plan(names, zero, block, zero + most * block + COUNT_MM, strong)


def _strip(strip: Strip, plan: _Plan, y: float, canvas: Canvas) -> float:
    """Draw one layer: number, name, a block a synergy, count, mark; return its foot."""
    style = canvas.style
    touched = bool(strip.codes)
    colour = style.ink if touched else style.muted
    lines = wrap(
        capital(strip.name),
        plan.name_width,
        lambda text: canvas.measure(text, bold=touched),
        canvas.language,
    )
    extra = (len(lines) - 1) * canvas.line_height()
    first = y + STRIP_EM * canvas.em / 2
    middle = first + extra / 2
    canvas.text(0, first, str(strip.number), colour=style.muted)
    canvas.lines(NUMBER_MM, first, lines, colour=colour, bold=touched)
    end = _blocks(strip.codes, plan, middle, canvas)
    canvas.text(end, middle, str(len(strip.codes)), colour=colour, bold=touched)
    if strip.strong:
        canvas.bar(plan.mark, middle - 0.9, 1.8, 1.8, style.ink)
        canvas.text(plan.mark + MARK_MM, middle, plan.strong, small=True, bold=True)
    bottom = y + STRIP_EM * canvas.em + extra
    canvas.line((0, bottom), (canvas.width_mm, bottom))
    return bottom


def _blocks(codes: tuple[str, ...], plan: _Plan, middle: float, canvas: Canvas) -> float:
    """Draw the blocks of one layer, lettered where the letters fit; return where they end."""
    width = plan.block - min(BLOCK_GAP_MM, plan.block / 4)
    height = BAR_EM * canvas.em
    wide = [canvas.measure(code, small=True, bold=True) for code in codes]
    lettered = max(wide, default=0.0) + 1.0 <= width
    for at, code in enumerate(codes):
        x = plan.zero + at * plan.block
        canvas.bar(x, middle - height / 2, width, height, canvas.style.accent)
        if lettered:
            inset = (width - wide[at]) / 2
            paper = canvas.style.paper
            canvas.text(x + inset, middle, code, colour=paper, small=True, bold=True)
    return plan.zero + len(codes) * plan.block + (1.2 if codes else 0.0)
