"""All content of a project in one immutable object."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TypeVar, cast

from briefs.model.items import GlossaryTerm, Item
from briefs.model.project import (
    WIDE_REGION_KINDS,
    Document,
    Layer,
    Project,
    Region,
    Stakeholder,
    Theme,
)
from briefs.model.statistics import Quantity, Statistic
from briefs.model.style import Style
from briefs.model.text import Translated

ItemKind = TypeVar("ItemKind", bound=Item)

YEARS_CURRENT = 8
"""How long a document tells how things stand."""


def figures_of(items: Iterable[Item]) -> dict[str, Quantity]:
    """Every figure by what a text calls it: `document/statistic`, with its row and series after points."""
    found: dict[str, Quantity] = {}
    for item in items:
        if not isinstance(item, Statistic):
            continue
        if item.quantity:
            found[item.reference] = item.quantity
        for row in item.rows:
            name = f"{item.reference}.{row.id}"
            names = [f"{name}.{series.id}" for series in item.series] or [name]
            found.update(zip(names, row.quantities, strict=False))
    return found


@dataclass(frozen=True)
class Library:
    """All content of a project, and the ways to look things up in it.

    `templates` is the project's own folder of them, if it has one; `verified` are the documents of which
    every figure and title was found back in the text, with the date.
    """

    project: Project
    documents: dict[str, Document]
    layers: dict[str, Layer]
    themes: dict[str, Theme]
    regions: dict[str, Region]
    stakeholders: dict[str, Stakeholder]
    items: tuple[Item, ...]
    glossary: tuple[GlossaryTerm, ...]
    style: Style
    templates: Path | None = None
    swot_notes: dict[str, Translated] = field(default_factory=dict)
    verified: dict[str, datetime.date] = field(default_factory=dict)

    @cached_property
    def by_reference(self) -> dict[str, Item]:
        """Items by `document/id`."""
        return {item.reference: item for item in self.items}

    @cached_property
    def figures(self) -> dict[str, Quantity]:
        """Every figure that a text can stand on (see `figures_of`)."""
        return figures_of(self.items)

    @cached_property
    def _kinds(self) -> dict[type[Item], tuple[Item, ...]]:
        kinds = set(map(type, self.items))
        return {kind: tuple(item for item in self.items if type(item) is kind) for kind in kinds}

    def of_kind(self, kind: type[ItemKind]) -> tuple[ItemKind, ...]:
        """The items of one kind, in the order of documents and files."""
        return cast("tuple[ItemKind, ...]", self._kinds.get(kind, ()))

    def ancestors(self, region: str) -> list[str]:
        """The regions that `region` lies in, nearest first."""
        found: list[str] = []
        parent = self.regions[region].within
        while parent is not None:
            found.append(parent)
            parent = self.regions[parent].within
        return found

    def is_home(self, region: str) -> bool:
        """Whether the region is a country of the project or lies in one."""
        return any(self.regions[id].kind == "country" for id in (region, *self.ancestors(region)))

    def is_current(self, item: Item) -> bool:
        """Whether the item's document is recent enough to tell how things stand, or to ask for anything."""
        return self.documents[item.document].year > self.project.date.year - YEARS_CURRENT

    @cached_property
    def _descendants(self) -> dict[str, frozenset[str]]:
        inside: dict[str, set[str]] = {region: set() for region in self.regions}
        for region in self.regions:
            for ancestor in self.ancestors(region):
                inside[ancestor].add(region)
        return {region: frozenset(members) for region, members in inside.items()}

    def descendants(self, region: str) -> frozenset[str]:
        """Every region inside `region`."""
        return self._descendants[region]

    def is_wide(self, region: str) -> bool:
        """Whether the region is a country or wider."""
        return self.regions[region].kind in WIDE_REGION_KINDS
