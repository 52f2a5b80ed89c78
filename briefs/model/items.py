"""What a document says, kind by kind."""

from dataclasses import dataclass

from briefs.model.text import Place, Translated
from briefs.problems import Location

QUADRANTS = ("strengths", "weaknesses", "opportunities", "threats")
INSIGHT_TYPES = (
    "ambition",
    "conclusion",
    "definition",
    "expectation",
    "finding",
    "focus",
    "lesson",
    "manifesto",
    "premise",
    "principle",
    "priority",
    "strategy",
    "success-factor",
)


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
    """What every statement of a document has; `order` is its place in the file.

    With `own_title` the title is ours rather than printed in the document. `echoes` are the references of
    items in earlier documents that already made the same point.
    """

    id: str
    document: str
    title: Translated
    own_title: bool
    text: Translated
    themes: tuple[str, ...]
    regions: tuple[str, ...]
    names: tuple[str, ...]
    at: Place
    caveat: Translated | None
    echoes: tuple[str, ...]
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


@dataclass(frozen=True, kw_only=True)
class SwotItem(Item):
    """A strength, weakness, opportunity or threat; `group` is the part of the overview it stands in."""

    quadrant: str
    group: Translated | None


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
class Case(Item):
    """An example that a document studied: set-up, money and partners, what helped and what hindered."""

    number: int
    archetype: Translated | None
    aim: Translated
    finance: Translated
    partners: tuple[Party, ...]
    success_factors: tuple[Translated, ...]
    obstacles: tuple[Translated, ...]

    @property
    def parties(self) -> tuple[Party, ...]:
        return self.partners


@dataclass(frozen=True, kw_only=True)
class StackLayer(Item):
    """What a document says of one layer of its own stack, and the shared layers it corresponds to."""

    number: int
    layers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GlossaryTerm:
    """A term with its meaning in the words of this project."""

    id: str
    document: str
    term: Translated
    text: Translated
    at: Place
    caveat: Translated | None
    location: Location
