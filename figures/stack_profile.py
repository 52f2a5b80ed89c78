"""How the synergies of one region lie over the layers of the stack, drawn as a stack."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from .canvas import Canvas, finish
from .model import Chart, Language, Layer, Style, Table, check_ids
from .words import alt_text, capital, commas, counted, listed, say

NAME = "stack_profile"

STRIP_EM: Final = 2.13
BAR_EM: Final = 1.47
BLOCK_MOST_MM: Final = 8.0
BLOCK_GAP_MM: Final = 0.5


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


def compose(prepared: Prepared, style: Style) -> Canvas:
    """Put the marks on a sheet, so that a test can look at them."""
    canvas = Canvas(style, prepared.language)
    names = max(canvas.measure(capital(strip.name), bold=True) for strip in prepared.strips)
    zero = 5.0 + names + 4.0
    strong = say(prepared.language, "strong")
    right = canvas.measure(strong, small=True, bold=True) + 8.0
    most = max(len(strip.codes) for strip in prepared.strips) or 1
    block = min(BLOCK_MOST_MM, (canvas.width_mm - zero - right - 6.0) / most)
    canvas.line((0, 0.3), (canvas.width_mm, 0.3))
    for at, strip in enumerate(prepared.strips):
        _strip(strip, 0.3 + at * STRIP_EM * canvas.em, (zero, block), strong, canvas)
    canvas.height_mm = len(prepared.strips) * STRIP_EM * canvas.em + 0.6
    return canvas


def _strip(
    strip: Strip, y: float, across: tuple[float, float], strong: str, canvas: Canvas
) -> None:
    """Draw one layer as a strip: number, name, a block a synergy, count, mark."""
    zero, block = across
    style = canvas.style
    middle = y + STRIP_EM * canvas.em / 2
    touched = bool(strip.codes)
    colour = style.ink if touched else style.muted
    canvas.text(0, middle, str(strip.number), colour=style.muted)
    canvas.text(5.0, middle, capital(strip.name), colour=colour, bold=touched)
    _blocks(strip.codes, middle, across, canvas)
    end = zero + len(strip.codes) * block + (1.2 if touched else 0.0)
    canvas.text(end, middle, str(len(strip.codes)), colour=colour, bold=touched)
    if strip.strong:
        x = canvas.width_mm - canvas.measure(strong, small=True, bold=True) - 0.3
        canvas.bar(x - 3.4, middle - 0.9, 1.8, 1.8, style.ink)
        canvas.text(x, middle, strong, small=True, bold=True)
    canvas.line((0, y + STRIP_EM * canvas.em), (canvas.width_mm, y + STRIP_EM * canvas.em))


def _blocks(
    codes: tuple[str, ...], middle: float, across: tuple[float, float], canvas: Canvas
) -> None:
    zero, block = across
    widest = max((canvas.measure(code, small=True, bold=True) for code in codes), default=0.0)
    for at, code in enumerate(codes):
        x = zero + at * block
        canvas.bar(
            x,
            middle - BAR_EM * canvas.em / 2,
            block - BLOCK_GAP_MM,
            BAR_EM * canvas.em,
            canvas.style.accent,
        )
        if widest + 1.0 <= block - BLOCK_GAP_MM:
            inset = (block - BLOCK_GAP_MM - canvas.measure(code, small=True, bold=True)) / 2
            paper = canvas.style.paper
            canvas.text(x + inset, middle, code, colour=paper, small=True, bold=True)
