"""Diagrams of what belongs together: actors and lines, synergies and layers, places, years."""

import itertools
from collections.abc import Iterable
from typing import Any

from briefs.brief import ChartRequest, Cite
from briefs.compose.context import Composition, in_running_text
from briefs.model import QUADRANTS, ActionLine, Item, SwotItem, Synergy
from briefs.select import ACTOR, GENERAL, REGION, WIDER

ACTORS_MOST = 7
PLACES_MOST, LINKS_MOST, NODES_MOST = 12, 30, 40
"""Beyond these a map, or a net with so many names in a column, is no picture any more."""
"""Points of one document in a line of years; more make a thicket."""


def _years(c: Composition, items: Iterable[Item]) -> str:
    documents = [c.library.documents[id] for id in sorted({item.document for item in items})]
    return c.locale.join(f"{c.text(document.short_title)} ({document.year})" for document in documents)


def _layers(c: Composition) -> list[dict[str, Any]]:
    layers = sorted(c.library.layers.values(), key=lambda layer: layer.number)
    return [
        {"id": layer.id, "number": layer.number, "name": in_running_text(c.text(layer.name))}
        for layer in layers
    ]


def local_regions(c: Composition) -> list[str]:
    """The regions, smaller than a country, that the reader is in or the brief is on."""
    regions = list(c.query.regions)
    for id in c.query.stakeholders:
        regions += c.library.stakeholders[id].regions
    return [region for region in dict.fromkeys(regions) if not c.library.is_wide(region)]


def listed_synergies(c: Composition) -> list[Item]:
    """The synergies that list the reader's region: to be named or share a theme is no place in them."""
    local = {REGION, GENERAL, WIDER}
    return [pick.item for pick in c.picks(Synergy) if local & {reason.kind for reason in pick.reasons}]


def _named_places(c: Composition, regions: list[str], items: Iterable[Item]) -> list[str]:
    """The names of those of the regions that the items list; of all where they list none by name."""
    listed = {place for item in items for place in item.scope}
    named = [region for region in regions if region in listed] or regions
    return [c.text(c.library.regions[region].name) for region in named]


def synergy_layers(c: Composition) -> ChartRequest:
    """Every synergy with the layers it joins; those that list the reader's region marked."""
    regions, listed = local_regions(c), listed_synergies(c)
    synergies = c.library.of_kind(Synergy)
    data = {
        "layers": _layers(c),
        "synergies": [
            {
                "code": synergy.code,
                "name": c.text(synergy.title),
                "layers": synergy.layers,
                "marked": synergy in listed,
                "general": synergy.general,
            }
            for synergy in synergies
        ],
        "reader": c.locale.join(_named_places(c, regions, listed)),
        "year": _years(c, synergies),
    }
    return ChartRequest("synergy_layers", data, c.cite_common(listed), "")


def own_lines(c: Composition) -> list[Item]:
    """The action lines in which the reader has a role, in the order of their document."""
    own = [pick.item for pick in c.picks(ActionLine) if pick.strongest == ACTOR]
    return sorted(own, key=lambda line: line.location)


def line_actors(c: Composition) -> ChartRequest:
    """The lines of the agenda in which the reader has a role, with the other actors of that agenda."""
    mine = own_lines(c)
    agenda = [line for line in c.library.of_kind(ActionLine) if line.document == mine[0].document]
    roles: dict[str, list[int]] = {}
    for line in agenda:
        for actor in line.actors:
            if actor.stakeholder:
                roles.setdefault(actor.stakeholder, []).append(line.number)
    reader = c.query.stakeholders[0]
    others = sorted((id for id in roles if id != reader), key=lambda id: -len(roles[id]))
    data = {
        "lines": [{"number": line.number, "name": c.text(line.title)} for line in agenda],
        "actors": [
            {
                "id": id,
                "name": c.text(c.library.stakeholders[id].short_name),
                "lines": tuple(roles[id]),
                "marked": id == reader,
            }
            for id in [reader, *others[: ACTORS_MOST - 1]]
        ],
        "year": _years(c, mine),
    }
    return ChartRequest("line_actors", data, c.cite_common(mine), "")


def stack_profile(c: Composition) -> ChartRequest:
    """The layers of the stack, and the place of the region in them."""
    listed = listed_synergies(c)
    region = c.library.regions[c.query.regions[0]]
    codes: dict[str, tuple[str, ...]] = {}
    for synergy in sorted(listed, key=lambda item: item.order):
        assert isinstance(synergy, Synergy)
        for layer in synergy.layers:
            codes[layer] = (*codes.get(layer, ()), synergy.code)
    data = {
        "layers": _layers(c),
        "region": c.text(region.name),
        "codes": codes,
        "strong": region.layers,
        "year": _years(c, listed),
    }
    return ChartRequest("stack_profile", data, c.cite_common(listed), "")


def _particular(c: Composition) -> list[Synergy]:
    """The synergies that list their places by name."""
    return [synergy for synergy in c.library.of_kind(Synergy) if not synergy.general]


def _places(c: Composition) -> list[str]:
    """The places that synergies list, in the order of the tree of regions."""
    listed = {place for synergy in _particular(c) for place in synergy.regions}
    return [place for place in c.library.regions if place in listed]


def _own_places(c: Composition) -> set[str]:
    """The listed places that are the reader's: its regions and what is in them, else what is around them."""
    regions, places = local_regions(c), set(_places(c))
    inside = set(regions).union(*map(c.library.descendants, regions))
    return inside & places or set().union(*map(c.library.ancestors, regions)) & places


def is_placed(c: Composition) -> bool:
    """Whether synergies list places by name, and among them or in general the reader's region."""
    return bool(local_regions(c) and listed_synergies(c) and _places(c))


def network(c: Composition) -> ChartRequest:
    """Places, synergies and layers with the lines between them, the reader's own set off."""
    own, listed, synergies = _own_places(c), listed_synergies(c), c.library.of_kind(Synergy)
    data = {
        "regions": [
            {"id": place, "name": c.text(c.library.regions[place].name), "marked": place in own}
            for place in _places(c)
        ],
        "synergies": [
            {
                "code": synergy.code,
                "name": c.text(synergy.title),
                "regions": () if synergy.general else synergy.regions,
                "layers": synergy.layers,
                "general": synergy.general,
            }
            for synergy in synergies
        ],
        "layers": _layers(c),
        "reader": c.locale.join(_named_places(c, local_regions(c), listed)),
        "year": _years(c, synergies),
    }
    return ChartRequest("network", data, c.cite_common(listed), "")


def shared_links(c: Composition) -> dict[tuple[str, str], list[str]]:
    """The pairs of places that synergies list together, and the codes of those synergies."""
    links: dict[tuple[str, str], list[str]] = {}
    order = _places(c)
    for synergy in _particular(c):
        places = [place for place in order if place in synergy.regions]
        for pair in itertools.combinations(places, 2):
            links.setdefault(pair, []).append(synergy.code)
    return links


def can_map(c: Composition) -> bool:
    """Whether there is a map to draw: every listed place has a spot of its own, the reader's among them."""
    points = [(c.library.regions[place].latitude, c.library.regions[place].longitude) for place in _places(c)]
    return (
        all(latitude is not None for latitude, _ in points)
        and len(set(points)) == len(points) <= PLACES_MOST
        and bool(_own_places(c))
        and 1 <= len(shared_links(c)) <= LINKS_MOST
    )


def can_join(c: Composition) -> bool:
    """Whether places, synergies and layers are few enough to be joined by lines."""
    columns = (_places(c), c.library.of_kind(Synergy), c.library.layers)
    return all(len(column) <= NODES_MOST for column in columns)


def corridor_map(c: Composition) -> ChartRequest:
    """The places where they lie, joined by the synergies that they share."""
    own, listed, synergies = _own_places(c), listed_synergies(c), _particular(c)
    data = {
        "places": [
            {
                "id": place,
                "name": c.text(c.library.regions[place].name),
                "latitude": c.library.regions[place].latitude,
                "longitude": c.library.regions[place].longitude,
                "marked": place in own,
            }
            for place in _places(c)
        ],
        "links": [
            {"start": start, "end": end, "synergies": tuple(codes)}
            for (start, end), codes in shared_links(c).items()
        ],
        "reader": c.locale.join(_named_places(c, local_regions(c), listed)),
        "year": _years(c, synergies),
    }
    return ChartRequest("corridor_map", data, c.cite_common(synergies), "")


def swot_documents(c: Composition) -> list[str]:
    """The documents that name strengths, weaknesses, opportunities or threats for this brief."""
    named = {item.document for item in c.items(SwotItem)}
    return [document for document in c.library.documents if document in named]


def swot_balance(c: Composition) -> ChartRequest:
    """How many points of each quadrant every document names; the notes lead to the first of each."""
    items = c.items(SwotItem)
    all_items = c.library.of_kind(SwotItem)
    rows: list[dict[str, Any]] = []
    cites: list[Cite] = []
    for id in swot_documents(c):
        document = c.library.documents[id]
        row: dict[str, Any] = {"label": c.text(document.short_title), "year": document.year}
        for quadrant in QUADRANTS:
            has_list = any(item.document == id and item.quadrant == quadrant for item in all_items)
            count = sum(item.document == id and item.quadrant == quadrant for item in items)
            row[quadrant] = count if has_list else None
        rows.append(row)
        cites.append(c.cite(next(item for item in items if item.document == id)))
    return ChartRequest("swot_balance", {"rows": rows, "reader": c.reader_name}, tuple(cites), "")
