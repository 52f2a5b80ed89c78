"""Which charts a brief shows, and the plain data that each is drawn from."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from briefs.brief import ChartRequest
from briefs.compose.context import Composition, in_running_text
from briefs.compose.limits import Limits
from briefs.compose.numbers import small_print
from briefs.model import ActionLine, Item, Quantity, Statistic, Synergy
from briefs.select import ACTOR, GENERAL, REGION, WIDER, Pick

ACTORS_MOST = 7
BARS_FEWEST = 3
LINES_FOR_MATRIX = 3
"""With a role in so many lines, the matrix of lines and actors says most to a reader."""


@dataclass(frozen=True, slots=True)
class Plan:
    """The charts of a brief by name, best first, and the statistics that are drawn in them."""

    names: tuple[str, ...]
    statistics: tuple[Statistic, ...]

    @property
    def drawn(self) -> frozenset[str]:
        """The references of those statistics, which need no line in the table of figures."""
        return frozenset(statistic.reference for statistic in self.statistics)


def plan(c: Composition, limits: Limits) -> Plan:
    """Choose the charts that say something to this reader; nothing is numbered yet."""
    tables = [pick.item for pick in c.picks(Statistic) if _is_own(c, pick)]
    drawable = [item for item in tables if isinstance(item, Statistic) and _is_drawable(item)]
    lines = len(_own_lines(c)) if len(c.query.stakeholders) == 1 else 0
    candidates = (
        ("line_actors", lines >= LINES_FOR_MATRIX),
        ("bars", bool(drawable)),
        ("synergy_layers", bool(_local_regions(c) and _listed(c))),
        ("line_actors", 0 < lines < LINES_FOR_MATRIX),
        ("stack_profile", bool(c.query.kind == "region" and _listed(c))),
    )
    names = tuple(name for name, holds in candidates if holds)[: limits.charts]
    return Plan(names, tuple(drawable[:1]) if "bars" in names else ())


def requests(c: Composition, chosen: Plan) -> tuple[ChartRequest, ...]:
    """The data of the chosen charts."""
    makers = {
        "bars": lambda: _bars(c, chosen.statistics[0]),
        "line_actors": lambda: _line_actors(c),
        "stack_profile": lambda: _stack_profile(c),
        "synergy_layers": lambda: _synergy_layers(c),
    }
    return tuple(makers[name]() for name in chosen.names)


def _is_own(c: Composition, pick: Pick) -> bool:
    """Whether a table is worth a picture: it is current and of the reader or its region, or on its theme."""
    if c.query.stakeholders or c.query.regions:
        return pick.is_own and (c.is_current(pick.item) or not any(map(c.is_current, c.items(Statistic))))
    return True


def _years(c: Composition, items: Iterable[Item]) -> str:
    documents = [c.library.documents[id] for id in sorted({item.document for item in items})]
    return c.locale.join(f"{c.text(document.short_title)} ({document.year})" for document in documents)


def _layers(c: Composition) -> list[dict[str, Any]]:
    layers = sorted(c.library.layers.values(), key=lambda layer: layer.number)
    return [
        {"id": layer.id, "number": layer.number, "name": in_running_text(c.text(layer.name))}
        for layer in layers
    ]


def _local_regions(c: Composition) -> list[str]:
    """The regions, smaller than a country, that the reader is in or the brief is on."""
    regions = list(c.query.regions)
    for id in c.query.stakeholders:
        regions += c.library.stakeholders[id].regions
    return [region for region in dict.fromkeys(regions) if not c.library.is_wide(region)]


def _listed(c: Composition) -> list[Item]:
    """The synergies that list the reader's region: to be named or share a theme is no place in them."""
    local = {REGION, GENERAL, WIDER}
    return [pick.item for pick in c.picks(Synergy) if local & {reason.kind for reason in pick.reasons}]


def _named_places(c: Composition, regions: list[str], items: Iterable[Item]) -> list[str]:
    """The names of those of the regions that the items list; of all where they list none by name."""
    listed = {place for item in items for place in item.scope}
    named = [region for region in regions if region in listed] or regions
    return [c.text(c.library.regions[region].name) for region in named]


def _synergy_layers(c: Composition) -> ChartRequest:
    regions, listed = _local_regions(c), _listed(c)
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


def _own_lines(c: Composition) -> list[Item]:
    """The action lines in which the reader has a role, in the order of their document."""
    own = [pick.item for pick in c.picks(ActionLine) if pick.strongest == ACTOR]
    return sorted(own, key=lambda line: line.location)


def _line_actors(c: Composition) -> ChartRequest:
    """The lines of the agenda in which the reader has a role, with the other actors of that agenda."""
    mine = _own_lines(c)
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


def _is_drawable(statistic: Statistic) -> bool:
    """A table whose figures are numbers of one unit, so that bars can be compared."""
    quantities = list(statistic.quantities)
    units = {(quantity.unit, quantity.counted) for quantity in quantities}
    plain = all(q.low is not None and q.low == q.high and q.unit != "year" for q in quantities)
    years = {row.year for row in statistic.rows}
    return len(statistic.rows) >= BARS_FEWEST and len(units) == 1 and plain and len(years) == 1


def _bars(c: Composition, statistic: Statistic) -> ChartRequest:
    quantity = statistic.rows[0].quantities[0]
    counted = c.text(quantity.counted)
    unit = counted if quantity.unit == "count" else c.locale(f"unit_name_{quantity.unit}")
    data = {
        "title": c.text(statistic.text).rstrip("."),
        "rows": [
            {
                "label": c.text(row.label),
                "values": tuple(_value(q) for q in row.quantities),
                "shown": tuple(c.locale.quantity(q) for q in row.quantities),
            }
            for row in statistic.rows
        ],
        "series": tuple(c.text(series.label) for series in statistic.series),
        "subtitle": f"{unit[0].upper()}{unit[1:]}; {_basis(c, statistic)}",
        "unit": unit,
    }
    return ChartRequest("bars", data, c.cite_all([statistic]), c.text(statistic.caveat))


def _basis(c: Composition, statistic: Statistic) -> str:
    return small_print(c, statistic, statistic.year, missing=c.locale("not_stated"))


def _value(quantity: Quantity) -> float:
    assert quantity.low is not None
    return float(quantity.low)


def _stack_profile(c: Composition) -> ChartRequest:
    listed = _listed(c)
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
