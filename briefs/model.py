"""The library of content: immutable, fully checked, the same for every brief.

After loading nobody downstream meets a missing reference, an unknown id or a text without its translation.
"""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from typing import TypeVar

from briefs.problems import Location

QUADRANTS = ("strengths", "weaknesses", "opportunities", "threats")
INSIGHT_TYPES = (
    "ambition",
    "conclusion",
    "focus",
    "lesson",
    "manifesto",
    "premise",
    "principle",
    "priority",
    "strategy",
    "success-factor",
)
REGION_KINDS = ("world", "continent", "country", "metropolis", "province", "municipality", "place")
WIDE_REGION_KINDS = ("world", "continent", "country")
"""Regions so wide that being in one says nothing about what concerns a reader."""
STAKEHOLDER_KINDS = (
    "government",
    "company",
    "knowledge-institution",
    "civil-society",
    "development-body",
)
QUALIFIERS = ("about", "more-than", "almost", "at-least", "at-most", "over-plus")
UNITS = (
    "billion",
    "billion-dollar",
    "billion-euro",
    "count",
    "date",
    "dollar",
    "euro",
    "hours",
    "hours-per-day",
    "megawatt",
    "million-dollar",
    "million-euro",
    "percent",
    "percent-per-year",
    "ratio",
    "year",
    "years",
)


@dataclass(frozen=True, slots=True)
class Translated:
    """One text in every language of the project."""

    texts: tuple[tuple[str, str], ...]

    def __getitem__(self, language: str) -> str:
        for known, text in self.texts:
            if known == language:
                return text
        raise KeyError(language)


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands: the headings as printed, outer to inner, and the page where it is known."""

    heading: str
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Profile:
    """What a document says a region or stakeholder is, with its place."""

    text: Translated
    document: str
    at: Place


@dataclass(frozen=True, slots=True)
class Project:
    """The settings of this body of content."""

    name: Translated
    publisher: Translated
    edition: str
    date: datetime.date
    languages: tuple[str, ...]
    default_language: str


@dataclass(frozen=True, slots=True)
class Document:
    """A report with its bibliographic data."""

    id: str
    title: Translated
    short_title: Translated
    subtitle: Translated | None
    authors: tuple[str, ...]
    publisher: Translated
    kind: Translated
    year: int
    date_note: Translated | None


@dataclass(frozen=True, slots=True)
class Layer:
    """One layer of the shared technology stack; number 1 is the bottom."""

    id: str
    number: int
    name: Translated
    text: Translated


@dataclass(frozen=True, slots=True)
class Theme:
    """A subject that items share across documents."""

    id: str
    name: Translated
    text: Translated


@dataclass(frozen=True, slots=True)
class Region:
    """A place in the tree of regions; latitude and longitude in WGS84 degrees."""

    id: str
    name: Translated
    kind: str
    within: str | None
    latitude: float | None
    longitude: float | None
    profile: Profile | None
    layers: tuple[str, ...]
    brief: bool


@dataclass(frozen=True, slots=True)
class KeyMessage:
    """A key message written by hand; it ends in the notes of the items that it rests on."""

    text: Translated
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Stakeholder:
    """An organisation that the documents name; with `brief`, one that a brief can be made for."""

    id: str
    name: Translated
    short_name: Translated
    kind: str
    regions: tuple[str, ...]
    interests: tuple[str, ...]
    profile: Profile | None
    key_messages: tuple[KeyMessage, ...]
    brief: bool


@dataclass(frozen=True, slots=True)
class Party:
    """An organisation in an item: a stakeholder of the project or just a name, and what it does there.

    `role` is a predicate that reads after the name; `tasks` are its listed tasks.
    """

    stakeholder: str | None
    name: Translated
    role: Translated | None = None
    tasks: tuple[Translated, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Item:
    """What every statement of a document has; `order` is its place in the file."""

    id: str
    document: str
    title: Translated
    text: Translated
    themes: tuple[str, ...]
    regions: tuple[str, ...]
    names: tuple[str, ...]
    at: Place
    caveat: Translated | None
    location: Location
    order: int

    @property
    def reference(self) -> str:
        """The id by which other files point at this item: `document/id`."""
        return f"{self.document}/{self.id}"

    @property
    def scope(self) -> tuple[str, ...]:
        """Every region that it concerns."""
        return self.regions

    @property
    def parties(self) -> tuple[Party, ...]:
        """The organisations that play a part in it."""
        return ()

    @property
    def stakeholders(self) -> frozenset[str]:
        """Every stakeholder that it names, in whatever part."""
        return frozenset(self.names) | {p.stakeholder for p in self.parties if p.stakeholder}


ItemKind = TypeVar("ItemKind", bound=Item)


@dataclass(frozen=True, kw_only=True)
class SwotItem(Item):
    """A strength, weakness, opportunity or threat."""

    quadrant: str


@dataclass(frozen=True, kw_only=True)
class ActionLine(Item):
    """A line of an agenda; its text is what is at stake."""

    number: int
    motto: Translated | None
    needs: tuple[Translated, ...]
    actions: tuple[Translated, ...]
    result: Translated | None
    actors: tuple[Party, ...]

    @property
    def parties(self) -> tuple[Party, ...]:
        return self.actors


@dataclass(frozen=True, kw_only=True)
class Synergy(Item):
    """A combination of regions and layers; `examples` and `places` as the document's table prints them."""

    code: str
    layers: tuple[str, ...]
    examples: Translated
    places: Translated
    general: bool
    use_cases: tuple[Translated, ...]
    partners: tuple[Party, ...]
    openings: tuple[Translated, ...]

    @property
    def parties(self) -> tuple[Party, ...]:
        return self.partners


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One way to carry out a recommendation, with those whom it concerns by name or place."""

    text: Translated
    stakeholders: tuple[str, ...]
    regions: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Recommendation(Item):
    """An advice with its addressees."""

    number: int
    addressees: tuple[Party, ...]
    suggestions: tuple[Suggestion, ...]

    @property
    def parties(self) -> tuple[Party, ...]:
        return self.addressees

    @property
    def scope(self) -> tuple[str, ...]:
        suggested = (region for suggestion in self.suggestions for region in suggestion.regions)
        return tuple(dict.fromkeys((*self.regions, *suggested)))

    @property
    def stakeholders(self) -> frozenset[str]:
        suggested = {name for suggestion in self.suggestions for name in suggestion.stakeholders}
        return super().stakeholders | suggested


@dataclass(frozen=True, kw_only=True)
class Insight(Item):
    """A conclusion, premise, manifesto point or other general statement."""

    type: str
    number: int | None


@dataclass(frozen=True, kw_only=True)
class StackLayer(Item):
    """What a document says of one layer of its own stack, and the shared layers it corresponds to."""

    number: int
    layers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Quantity:
    """One figure: a number or range with its unit, or words; and `printed`, literally as the document has it.

    `low` equals `high` for a single number; both are None where there is a date or only words.
    """

    unit: str
    counted: Translated | None
    low: Decimal | None
    high: Decimal | None
    date: datetime.date | None
    words: Translated | None
    qualifier: str | None
    printed: str


@dataclass(frozen=True, slots=True)
class Series:
    """A column of a statistic table."""

    id: str
    label: Translated


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a statistic table, one quantity for each series."""

    id: str
    label: Translated
    quantities: tuple[Quantity, ...]
    year: str | None


@dataclass(frozen=True, kw_only=True)
class Statistic(Item):
    """A figure or a table of figures; `n` is the number of cases, `year` the reference year or None if not stated."""

    population: Translated
    n: int | None
    year: str | None
    origin: str | None
    quantity: Quantity | None
    series: tuple[Series, ...]
    rows: tuple[Row, ...]

    @property
    def quantities(self) -> Iterator[Quantity]:
        """Every figure in it."""
        if self.quantity:
            yield self.quantity
        for row in self.rows:
            yield from row.quantities


@dataclass(frozen=True, slots=True)
class GlossaryTerm:
    """A term with its meaning in the words of this project."""

    id: str
    document: str
    term: Translated
    text: Translated
    at: Place
    caveat: Translated | None


@dataclass(frozen=True)
class Library:
    """All content of a project, and the ways to look things up in it."""

    project: Project
    documents: dict[str, Document]
    layers: dict[str, Layer]
    themes: dict[str, Theme]
    regions: dict[str, Region]
    stakeholders: dict[str, Stakeholder]
    items: tuple[Item, ...]
    glossary: tuple[GlossaryTerm, ...]
    swot_notes: dict[str, Translated] = field(default_factory=dict)

    @cached_property
    def by_reference(self) -> dict[str, Item]:
        """Items by `document/id`."""
        return {item.reference: item for item in self.items}

    def of_kind(self, kind: type[ItemKind]) -> list[ItemKind]:
        """The items of one kind, in the order of documents and files."""
        return [item for item in self.items if isinstance(item, kind)]

    def ancestors(self, region: str) -> list[str]:
        """The regions that `region` lies in, nearest first."""
        found: list[str] = []
        parent = self.regions[region].within
        while parent is not None:
            found.append(parent)
            parent = self.regions[parent].within
        return found

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
