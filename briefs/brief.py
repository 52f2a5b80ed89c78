"""A finished brief without a format: every word, order and number that a renderer prints.

No renderer selects, sorts or numbers; it only walks through these.
"""

from dataclasses import dataclass
from typing import Any, Protocol

from briefs.datum import Datum


class ChartWords(Protocol):
    """The words of a chart (see `figures`)."""

    @property
    def title(self) -> str: ...
    @property
    def subtitle(self) -> str: ...
    @property
    def alt(self) -> str: ...
    @property
    def table(self) -> Any: ...


class Chart(ChartWords, Protocol):
    """What a drawing function hands back: a picture and the words for it."""

    @property
    def name(self) -> str: ...
    @property
    def svg(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Cite:
    """A reference to a note: the note's number and this reference's own anchor."""

    number: int
    anchor: str


@dataclass(frozen=True, slots=True)
class Earlier:
    """A year in which an older report already said the same, with the words that lead up to it."""

    words: str
    cites: tuple[Cite, ...]


@dataclass(frozen=True, slots=True)
class Point:
    """A titled statement; `place` names its regions, and the year of an old one, where that needs telling."""

    title: str
    text: str
    place: str
    cite: Cite
    caveat: str
    earlier: tuple[Earlier, ...] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """An item that there is no room for: its title, so that nothing is left out in silence."""

    title: str
    cite: Cite


@dataclass(frozen=True, slots=True)
class Message:
    """A key message: what it is about, what it says, and the notes it rests on."""

    lead: str
    text: str
    cites: tuple[Cite, ...]


@dataclass(frozen=True, slots=True)
class GlanceFigure:
    """A figure at a glance: `shown` large, what it is under it, and honest small print."""

    shown: str
    title: str
    detail: str
    small: str
    cite: Cite
    caveat: str
    data: Datum | None = None


@dataclass(frozen=True, slots=True)
class Quadrant:
    """One quarter of the SWOT."""

    id: str
    name: str
    points: tuple[Point, ...]
    more: str


@dataclass(frozen=True, slots=True)
class LineCard:
    """An action line; `role` and `tasks` are the reader's, `others` the other actors."""

    label: str
    title: str
    motto: str
    text: str
    role: str
    tasks: tuple[str, ...]
    needs: tuple[str, ...]
    actions: tuple[str, ...]
    result: str
    others: str
    cite: Cite
    caveat: str
    earlier: tuple[Earlier, ...]


@dataclass(frozen=True, slots=True)
class SynergyCard:
    """A synergy within the reader's reach."""

    code: str
    title: str
    text: str
    layers: tuple[str, ...]
    places: str
    examples: str
    role: str
    use_cases: tuple[str, ...]
    partners: str
    openings: tuple[str, ...]
    cite: Cite
    caveat: str


@dataclass(frozen=True, slots=True)
class CaseCard:
    """An example that a report studied, with what helped and what hindered it."""

    label: str
    title: str
    archetype: str
    text: str
    aim: str
    finance: str
    helped: tuple[str, ...]
    hindered: tuple[str, ...]
    cite: Cite
    caveat: str


@dataclass(frozen=True, slots=True)
class Step:
    """A recommendation; `ask` is what is asked of the reader in particular."""

    number: int
    title: str
    ask: str
    text: str
    suggestions: tuple[str, ...]
    addressees: str
    cite: Cite
    caveat: str
    earlier: tuple[Earlier, ...]


@dataclass(frozen=True, slots=True)
class TableFigure:
    """A line in the table of figures."""

    title: str
    shown: tuple[str, ...]
    small: str
    cite: Cite
    caveat: str
    data: Datum | None = None


@dataclass(frozen=True, slots=True)
class ChartRequest:
    """A chart to be drawn: its name in `figures`, plain data, and the sources it rests on.

    `source` has these in words, where there are no notes to look them up in.
    """

    name: str
    data: dict[str, Any]
    cites: tuple[Cite, ...]
    caveat: str
    source: str = ""
    datum: Datum | None = None


@dataclass(frozen=True, slots=True)
class ChartBox:
    """A chart with its number in the brief; only its words where there is no picture to show.

    `data` is the statistic that it shows, if it shows one.
    """

    number: int
    name: str
    chart: Any
    cites: tuple[Cite, ...]
    caveat: str
    data: Datum | None = None


@dataclass(frozen=True, slots=True)
class Term:
    """A term of the glossary that the brief uses."""

    term: str
    text: str
    cite: Cite


@dataclass(frozen=True, slots=True)
class Note:
    """A numbered source: document and place, with the anchors of the references to it.

    `heading` is the part of the place that stands as printed; `language` is that of the heading, where it is
    not the brief's.
    """

    number: int
    document: str
    place: str
    anchors: tuple[str, ...]
    heading: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Reference:
    """A document that the brief draws on, with its bibliographic data."""

    id: str
    short_title: str
    title: str
    subtitle: str
    authors: str
    publisher: str
    year: int
    date_note: str


@dataclass(frozen=True, slots=True)
class Brief:
    """The whole brief in one language; a part that has nothing to say is empty."""

    language: str
    kind: str
    slug: str
    kicker: str
    title: str
    subtitle: str
    profile: Message | None
    project: str
    publisher: str
    date: str
    iso_date: str
    edition: str
    messages: tuple[Message, ...]
    glance: tuple[GlanceFigure, ...]
    swot: tuple[Quadrant, ...]
    swot_note: str
    insights: tuple[Point, ...]
    insights_more: str
    lines: tuple[LineCard, ...]
    concerned: tuple[Point, ...]
    lines_more: tuple[Mention, ...]
    synergies: tuple[SynergyCard, ...]
    synergies_more: tuple[Mention, ...]
    cases: tuple[CaseCard, ...]
    cases_more: tuple[Mention, ...]
    requests: tuple[ChartRequest, ...]
    charts: tuple[ChartBox, ...]
    figures: tuple[TableFigure, ...]
    figures_more: str
    steps: tuple[Step, ...]
    steps_more: tuple[Mention, ...]
    terms: tuple[Term, ...]
    notes: tuple[Note, ...]
    references: tuple[Reference, ...]
    fingerprint: str
    words: dict[str, str]
