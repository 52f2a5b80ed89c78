"""Places where they really are, and how many synergies each pair of them shares.

A plain equirectangular projection: degrees become kilometres, those of longitude shortened by the cosine
of the mean latitude. Over a few hundred kilometres distances are true to about one percent.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from math import cos, radians
from typing import Final

from .canvas import Canvas, finish
from .map_marks import Road, Town, draw_map
from .model import Chart, Language, Style, Table, check_ids
from .words import alt_text, commas, counted, listed, say

NAME = "corridor_map"
PLACES_MOST: Final = 12
LINKS_MOST: Final = 30
NAMED_MOST: Final = 3

KM_PER_DEGREE: Final = 111.195
"""Of latitude, on a sphere with the mean radius of the earth (6371.0 km)."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place by its coordinates in degrees (WGS84, north and east positive); `marked`: the reader's."""

    id: str
    name: str
    latitude: float
    longitude: float
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """Two places, by id, and the codes of the synergies that they share: at least one."""

    start: str
    end: str
    synergies: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Data:
    """The places and the links between them; `reader` is what the marked places are called."""

    places: tuple[Place, ...]
    links: tuple[Link, ...]
    reader: str = ""
    place: str = ""
    year: str = ""


@dataclass(frozen=True, slots=True)
class Prepared:
    """Towns and roads in kilometres, and the words that go with them."""

    language: Language
    title: str
    subtitle: str
    alt: str
    table: Table
    towns: tuple[Town, ...]
    roads: tuple[Road, ...]
    north: str


def prepare(data: Data, language: Language) -> Prepared:
    """Check, project, count and phrase: everything but the drawing."""
    _check(data)
    places = counted(language, "places", len(data.places))
    size = counted(language, "synergies", len({code for link in data.links for code in link.synergies}))
    subtitle = say(language, "map_subtitle", places=places, synergies=size)
    return Prepared(
        language=language,
        title=_title(data, language),
        subtitle=commas(subtitle, data.place, data.year),
        alt=_alt(data, language),
        table=_table(data, language),
        towns=project(data.places),
        roads=_roads(data),
        north=say(language, "north"),
    )


def draw(prepared: Prepared, style: Style) -> str:
    """Return the map as SVG."""
    return compose(prepared, style).svg()


def compose(prepared: Prepared, style: Style) -> Canvas:
    """Put the marks on a sheet, so that a test can look at them."""
    canvas = Canvas(style, prepared.language)
    draw_map(prepared.towns, prepared.roads, prepared.north, canvas)
    return canvas


def chart(data: Data, language: Language, style: Style) -> Chart:
    """Prepare and draw."""
    prepared = prepare(data, language)
    return finish(NAME, prepared, compose(prepared, style))


def project(places: tuple[Place, ...]) -> tuple[Town, ...]:
    """Return the places in kilometres from their most western and northern edges."""
    north = max(place.latitude for place in places)
    west = min(place.longitude for place in places)
    mean = sum(place.latitude for place in places) / len(places)
    across = KM_PER_DEGREE * cos(radians(mean))
    return tuple(
        Town(
            place.name,
            (place.longitude - west) * across,
            (north - place.latitude) * KM_PER_DEGREE,
            place.marked,
        )
        for place in places
    )


def _check(data: Data) -> None:
    """Refuse places and links that no map can show."""
    if not 1 <= len(data.places) <= PLACES_MOST:
        raise ValueError(f"corridor_map draws 1 to {PLACES_MOST} places, not {len(data.places)}")
    if len(data.links) > LINKS_MOST:
        raise ValueError(f"corridor_map draws at most {LINKS_MOST} links, not {len(data.links)}")
    for place in data.places:
        if not (abs(place.latitude) <= 85 and abs(place.longitude) <= 180):
            raise ValueError(f"place {place.id}: {place.latitude:g}, {place.longitude:g} is not on this map")
    for one, other in combinations(data.places, 2):
        if (one.latitude, one.longitude) == (other.latitude, other.longitude):
            raise ValueError(f"places {one.id} and {other.id} have the same coordinates")
    if any(place.marked for place in data.places) != bool(data.reader):
        raise ValueError("corridor_map needs a reader for marked places, and marked places for a reader")
    _check_links(data)


def _check_links(data: Data) -> None:
    known = tuple(place.id for place in data.places)
    pairs = set()
    for link in data.links:
        check_ids("link: place", (link.start, link.end), known)
        pair = frozenset((link.start, link.end))
        if len(pair) < 2 or pair in pairs:
            raise ValueError(f"link {link.start}, {link.end} is there twice or joins a place with itself")
        if not link.synergies:
            raise ValueError(f"link {link.start}, {link.end} has no synergies")
        pairs.add(pair)


def _own(data: Data) -> dict[str, int]:
    """Return how many synergies the reader shares with each other place, by name, most first."""
    names = {place.id: place for place in data.places}
    found: dict[str, int] = {}
    for link in data.links:
        ends = (names[link.start], names[link.end])
        for here, there in (ends, ends[::-1]):
            if here.marked and not there.marked:
                found[there.name] = max(found.get(there.name, 0), len(link.synergies))
    return dict(sorted(found.items(), key=lambda pair: -pair[1]))


def _roads(data: Data) -> tuple[Road, ...]:
    ids = [place.id for place in data.places]
    marked = {place.id for place in data.places if place.marked}
    return tuple(
        Road(
            ids.index(link.start),
            ids.index(link.end),
            len(link.synergies),
            bool(marked & {link.start, link.end}),
        )
        for link in data.links
    )


def _title(data: Data, language: Language) -> str:
    if not data.reader:
        return _plain_title(data, language)
    shared = _own(data)
    if not shared:
        return say(language, "map_none", reader=data.reader)
    top = max(shared.values())
    names = [name for name, count in shared.items() if count == top]
    if len(names) > NAMED_MOST:
        return say(language, "map_many", reader=data.reader, places=len(shared))
    if top == 1:
        return say(
            language,
            "map_one_each" if len(names) > 1 else "map_one",
            reader=data.reader,
            names=listed(names, language),
        )
    key = "map_only" if len(names) == len(shared) else "map_most"
    count = say(language, "map_each", count=top) if len(names) > 1 else str(top)
    return say(language, key, reader=data.reader, names=listed(names, language), count=count)


def _plain_title(data: Data, language: Language) -> str:
    """Name the one pair that shares most; count where there is no such pair."""
    top = max((len(link.synergies) for link in data.links), default=0)
    pairs = [link for link in data.links if len(link.synergies) == top]
    if len(pairs) == 1:
        names = {place.id: place.name for place in data.places}
        both = listed([names[pairs[0].start], names[pairs[0].end]], language)
        return say(language, "map_pair", names=both, count=top)
    return say(language, "map_plain", places=counted(language, "places", len(data.places)))


def _alt(data: Data, language: Language) -> str:
    own = ", ".join(f"{name} {count}" for name, count in _own(data).items())
    names = {place.id: place.name for place in data.places}
    links = sorted(data.links, key=lambda link: -len(link.synergies))
    others = ", ".join(f"{names[a.start]}–{names[a.end]} {len(a.synergies)}" for a in links[:NAMED_MOST])
    return alt_text(
        say(language, "map_alt", places=counted(language, "places", len(data.places)), links=len(links)),
        say(language, "map_alt_reader", reader=data.reader, counts=own) if own else "",
        say(language, "map_alt_most", counts=others) if others else "",
    )


def _table(data: Data, language: Language) -> Table:
    """List the pairs, the reader's first and then most shared first, and the places without any."""
    header = (
        say(language, "map_place"),
        say(language, "map_with"),
        say(language, "count"),
        say(language, "synergies"),
    )
    names = {place.id: place.name for place in data.places}
    marked = {place.id for place in data.places if place.marked}

    def rank(link: Link) -> tuple[bool, int]:
        return (not marked & {link.start, link.end}, -len(link.synergies))

    rows = []
    for link in sorted(data.links, key=rank):
        start, end = (link.end, link.start) if link.end in marked else (link.start, link.end)
        rows.append((names[start], names[end], str(len(link.synergies)), ", ".join(link.synergies)))
    linked = {id for link in data.links for id in (link.start, link.end)}
    rows += [(place.name, "–", "0", "–") for place in data.places if place.id not in linked]
    return Table(header, tuple(rows))
