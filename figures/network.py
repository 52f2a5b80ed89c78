"""Which region stands in which synergy, and which layers of the stack each synergy touches.

Three columns with a line between what belongs together: a region's way to the layers can be followed.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Final

from .canvas import Canvas, finish
from .model import Chart, Language, Layer, Style, Table, check_ids
from .network_marks import Link, Node, draw_network
from .words import alt_text, capital, commas, counted, listed, say

NAME = "network"
NODES_MOST: Final = 40
"""More nodes than this in one column make no picture any more."""

NAMED_MOST: Final = 3


@dataclass(frozen=True, slots=True)
class Region:
    """A region; `marked`: the reader's own."""

    id: str
    name: str
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Synergy:
    """A synergy, the ids of its regions and layers; `general`: for all regions, listed or not."""

    code: str
    name: str
    regions: tuple[str, ...]
    layers: tuple[str, ...]
    general: bool = False


@dataclass(frozen=True, slots=True)
class Data:
    """Regions, synergies in their own order and layers from bottom to top.

    `reader` is what the marked regions are called in the words: a region, or several.
    """

    regions: tuple[Region, ...]
    synergies: tuple[Synergy, ...]
    layers: tuple[Layer, ...]
    reader: str = ""
    place: str = ""
    year: str = ""


@dataclass(frozen=True, slots=True)
class Prepared:
    """The three columns, the links between them, and the words that go with them."""

    language: Language
    title: str
    subtitle: str
    alt: str
    table: Table
    heads: tuple[str, ...]
    columns: tuple[tuple[Node, ...], ...]
    links: tuple[tuple[Link, ...], ...]


def prepare(data: Data, language: Language) -> Prepared:
    """Check, order, link and phrase: everything but the drawing."""
    _check(data)
    size = counted(language, "synergies", len(data.synergies))
    subtitle = say(language, "network_subtitle", synergies=size)
    regions, layers = _ordered(data), tuple(reversed(data.layers))
    heads = tuple(say(language, key) for key in ("regions", "synergies", "stack_layers"))
    return Prepared(
        language=language,
        title=_title(data, language),
        subtitle=commas(subtitle, data.place, data.year),
        alt=_alt(data, language),
        table=_table(data, language),
        heads=heads,
        columns=_columns(data, regions, layers, language),
        links=_links(data, regions, layers),
    )


def draw(prepared: Prepared, style: Style) -> str:
    """Return the network as SVG."""
    return compose(prepared, style).svg()


def compose(prepared: Prepared, style: Style) -> Canvas:
    """Put the marks on a sheet, so that a test can look at them."""
    canvas = Canvas(style, prepared.language)
    draw_network(prepared.heads, prepared.columns, prepared.links, canvas)
    return canvas


def chart(data: Data, language: Language, style: Style) -> Chart:
    """Prepare and draw."""
    prepared = prepare(data, language)
    return finish(NAME, prepared, compose(prepared, style))


def _check(data: Data) -> None:
    """Refuse what is no network, and names that nothing stands behind."""
    for kind, nodes in (("region", data.regions), ("synergy", data.synergies), ("layer", data.layers)):
        if not 1 <= len(nodes) <= NODES_MOST:
            raise ValueError(f"network draws 1 to {NODES_MOST} nodes of the kind {kind}, not {len(nodes)}")
    regions = tuple(region.id for region in data.regions)
    layers = tuple(layer.id for layer in data.layers)
    for synergy in data.synergies:
        check_ids(f"synergy {synergy.code}: layer", synergy.layers, layers)
        if not synergy.general:
            check_ids(f"synergy {synergy.code}: region", synergy.regions, regions)
    if any(region.marked for region in data.regions) != bool(data.reader):
        raise ValueError("network needs a reader for marked regions, and marked regions for a reader")


def _belongs(region: Region, synergy: Synergy) -> bool:
    return synergy.general or region.id in synergy.regions


def _reached(data: Data) -> list[Synergy]:
    """Return the synergies of the reader's regions."""
    own = [region for region in data.regions if region.marked]
    return [synergy for synergy in data.synergies if any(_belongs(region, synergy) for region in own)]


def _ordered(data: Data) -> tuple[Region, ...]:
    """Order regions by the mean place of their synergies, so that few lines cross."""

    def mean(region: Region) -> float:
        places = [
            at
            for at, synergy in enumerate(data.synergies)
            if not synergy.general and _belongs(region, synergy)
        ]
        return sum(places) / len(places) if places else float(len(data.synergies))

    return tuple(sorted(data.regions, key=mean))


def _columns(
    data: Data, regions: tuple[Region, ...], layers: tuple[Layer, ...], language: Language
) -> tuple[tuple[Node, ...], ...]:
    reached = _reached(data)
    touched = {layer for synergy in reached for layer in synergy.layers}

    def node(code: str, name: str, note: str, marked: bool) -> Node:
        return Node(code, name, note, marked, quiet=bool(data.reader) and not marked)

    note = say(language, "general")
    return (
        tuple(node("", region.name, "", region.marked) for region in regions),
        tuple(
            node(synergy.code, synergy.name, note if synergy.general else "", synergy in reached)
            for synergy in data.synergies
        ),
        tuple(node(str(layer.number), capital(layer.name), "", layer.id in touched) for layer in layers),
    )


def _links(
    data: Data, regions: tuple[Region, ...], layers: tuple[Layer, ...]
) -> tuple[tuple[Link, ...], ...]:
    reached = _reached(data)
    left = tuple(
        Link(start, end, region.marked)
        for start, region in enumerate(regions)
        for end, synergy in enumerate(data.synergies)
        if _belongs(region, synergy)
    )
    right = tuple(
        Link(start, end, synergy in reached)
        for start, synergy in enumerate(data.synergies)
        for end, layer in enumerate(layers)
        if layer.id in synergy.layers
    )
    return (left, right)


def _title(data: Data, language: Language) -> str:
    """Say with whom the reader shares most, or which regions stand in most, where there is no reader."""
    if not data.reader:
        particular = [synergy for synergy in data.synergies if not synergy.general]
        counts = Counter(r.name for r in data.regions for synergy in particular if r.id in synergy.regions)
        names = _most(counts)
        where = say(language, "network_where", regions=listed(names, language)) if names else ""
        return say(language, "network_title", synergies=_size(data, language), where=where)
    count, total = len(_reached(data)), len(data.synergies)
    if total == 1:
        key = "synergy_only" if count else "synergy_only_none"
    else:
        key = {0: "synergy_none", total: "synergy_all"}.get(count, "synergy_some")
    partners = _partners(data)
    names = _most(partners)
    which = "network_with" if len(names) == len(partners) else "network_mainly_with"
    where = say(language, which, regions=listed(names, language)) if names else ""
    return say(language, key, reader=data.reader, count=count, total=total, where=where)


def _size(data: Data, language: Language) -> str:
    return counted(language, "synergies", len(data.synergies))


def _partners(data: Data) -> Counter[str]:
    """Count how often each other region stands with the reader in a synergy that is not for all."""
    reached = [synergy for synergy in _reached(data) if not synergy.general]
    others = [region for region in data.regions if not region.marked]
    return Counter(region.name for region in others for synergy in reached if _belongs(region, synergy))


def _most(counts: Counter[str]) -> list[str]:
    """Return the names with the highest count; none where more than three tie."""
    most = [name for name, count in counts.items() if count == max(counts.values())]
    return most if len(most) <= NAMED_MOST else []


def _alt(data: Data, language: Language) -> str:
    sizes = {"regions": len(data.regions), "synergies": len(data.synergies), "layers": len(data.layers)}
    said = [say(language, "network_alt", **sizes)]
    if data.reader:
        reached = _reached(data)
        codes = [synergy.code for synergy in reached] or [say(language, "none")]
        touched = [
            layer.name for layer in data.layers if any(layer.id in synergy.layers for synergy in reached)
        ]
        said.append(say(language, "synergy_alt_reach", reader=data.reader, codes=listed(codes, language)))
        if touched:
            said.append(say(language, "synergy_alt_layers", layers=listed(touched, language)))
    return alt_text(*said)


def _table(data: Data, language: Language) -> Table:
    reached = _reached(data)
    reach = [say(language, "within_reach", reader=data.reader)] if data.reader else []
    header = [say(language, "synergy"), *reach, say(language, "regions"), say(language, "layers")]
    rows = []
    for synergy in data.synergies:
        names = ", ".join(region.name for region in data.regions if _belongs(region, synergy))
        regions = capital(say(language, "general")) if synergy.general else names or "–"
        layers = ", ".join(layer.name for layer in data.layers if layer.id in synergy.layers)
        said = [say(language, "yes" if synergy in reached else "no")] if data.reader else []
        rows.append((f"{synergy.code} {synergy.name}", *said, regions, layers or "–"))
    return Table(tuple(header), tuple(rows))
