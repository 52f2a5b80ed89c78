"""Which items a brief is made of, in which order, and why each.

An item is chosen because it names the reader, lies in the reader's region, or is on the reader's themes;
never because nothing better was found. Kinds of selectors narrow each other (a stakeholder *and* a theme),
several of one kind widen (one theme *or* the other).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from briefs.model import (
    WIDE_REGION_KINDS,
    ActionLine,
    Case,
    Insight,
    Item,
    Library,
    Recommendation,
    Region,
    Stakeholder,
    Synergy,
    Theme,
)
from briefs.problems import there_is_no

ACTOR, NAMED, REGION = "actor", "named", "region"
GENERAL, WIDER, MESSAGE, THEME = "general", "wider", "message", "theme"
_TIERS = {ACTOR: 0, NAMED: 1, REGION: 2, GENERAL: 3, WIDER: 3, MESSAGE: 3, THEME: 3}
"""From strong to weak; a region around the reader's own says no more than a shared theme does."""


@dataclass(frozen=True, slots=True)
class Query:
    """What is asked for: ids of stakeholders, regions and themes."""

    stakeholders: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()

    @property
    def ids(self) -> tuple[str, ...]:
        return (*self.stakeholders, *self.regions, *self.themes)

    @property
    def kind(self) -> str:
        """The folder that the brief belongs to."""
        if len(self.ids) > 1:
            return "selection"
        return "stakeholder" if self.stakeholders else "region" if self.regions else "theme"

    @property
    def slug(self) -> str:
        """The name of the brief's files, without language and ending."""
        return "+".join(self.ids)


@dataclass(frozen=True, slots=True)
class Reason:
    """Why an item is chosen: the kind of reason and the ids of whom, where or what it concerns."""

    kind: str
    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pick:
    """A chosen item with its reasons, strongest first."""

    item: Item
    reasons: tuple[Reason, ...]

    @property
    def strongest(self) -> str:
        return self.reasons[0].kind

    @property
    def is_own(self) -> bool:
        """Whether it names the reader or lies in its region, rather than only sharing a theme."""
        return self.strongest in (ACTOR, NAMED, REGION)

    @property
    def closeness(self) -> int:
        """How far down the item's own themes the first shared one stands; 0 is its main theme."""
        shared = {theme for reason in self.reasons if reason.kind == THEME for theme in reason.ids}
        places = [place for place, theme in enumerate(self.item.themes) if theme in shared]
        return min(places, default=len(self.item.themes))

    @property
    def overlap(self) -> int:
        """How many of the reader's themes it is on."""
        return sum(len(reason.ids) for reason in self.reasons if reason.kind == THEME)


@dataclass(frozen=True)
class Selection:
    """The chosen items of a library, best first."""

    query: Query
    picks: tuple[Pick, ...]

    @cached_property
    def _kinds(self) -> dict[type[Item], tuple[Pick, ...]]:
        kinds = {type(pick.item) for pick in self.picks}
        return {kind: tuple(pick for pick in self.picks if type(pick.item) is kind) for kind in kinds}

    def of_kind(self, kind: type[Item]) -> tuple[Pick, ...]:
        """The chosen items of one kind, best first."""
        return self._kinds.get(kind, ())


def select(library: Library, query: Query) -> Selection:
    """Choose and rank.

    In order: what its key messages rest on; what is current before what is old; the strongest reason; what
    is general after what is particular; the very region before its parts; the newest document; most themes
    shared; the foremost of them; the order of the files.
    """
    spoken = _in_key_messages(library, query)
    items: Iterable[Item] = library.items
    if _is_of_the_past(library, query):
        items = [item for item in library.items if not library.is_current(item)]
    picks = [Pick(item, reasons) for item in items if (reasons := _reasons(library, query, item, spoken))]
    documents = list(library.documents)

    asked = set(query.regions) | {r for s in query.stakeholders for r in library.stakeholders[s].regions}

    def rank(pick: Pick) -> tuple[int, ...]:
        item = pick.item
        return (
            item.reference not in spoken,
            not library.is_current(item),
            _TIERS[pick.strongest],
            isinstance(item, Synergy) and item.general,
            not asked & set(item.scope),
            -library.documents[item.document].year,
            -pick.overlap,
            pick.closeness,
            documents.index(item.document),
            item.order,
        )

    return Selection(query, tuple(sorted(picks, key=rank)))


def _is_of_the_past(library: Library, query: Query) -> bool:
    """Whether the readers are known from old documents alone: newer ones do not speak of them."""
    readers = set(query.stakeholders)
    named = [item for item in library.items if readers & item.stakeholders]
    return bool(named) and not any(library.is_current(item) for item in named)


def _reasons(library: Library, query: Query, item: Item, spoken: set[str]) -> tuple[Reason, ...]:
    """The reasons for an item, strongest first; none where it does not fit every kind of selector."""
    found: list[Reason] = []
    fits = True
    if query.stakeholders:
        reasons = [r for s in query.stakeholders for r in _for_stakeholder(library, s, item)]
        fits, found = fits and bool(reasons), found + reasons
    if query.regions:
        reasons = _for_regions(library, query.regions, item)
        fits, found = fits and bool(reasons), found + reasons
    if query.themes:
        shared = _shared(query.themes, item.themes)
        fits, found = fits and bool(shared), [*found, Reason(THEME, shared)]
    if not fits:
        found = []
    if item.reference in spoken:
        found.append(Reason(MESSAGE, query.ids))
    return tuple(sorted(dict.fromkeys(found), key=lambda reason: _TIERS[reason.kind]))


def _in_key_messages(library: Library, query: Query) -> set[str]:
    """The items that the key messages of the one whom the brief is for rest on."""
    entry: Stakeholder | Region | Theme
    if query.kind == "selection":
        return set()
    if query.stakeholders:
        entry = library.stakeholders[query.stakeholders[0]]
    elif query.regions:
        entry = library.regions[query.regions[0]]
    else:
        entry = library.themes[query.themes[0]]
    return {reference for message in entry.key_messages for reference in message.items}


def _for_stakeholder(library: Library, stakeholder: str, item: Item) -> list[Reason]:
    reader = library.stakeholders[stakeholder]
    found: list[Reason] = []
    if any(party.stakeholder == stakeholder for party in item.parties):
        found.append(Reason(ACTOR, (stakeholder,)))
    elif stakeholder in item.stakeholders:
        found.append(Reason(NAMED, (stakeholder,)))
    local = tuple(region for region in reader.regions if not library.is_wide(region))
    shared = _shared(reader.interests, item.themes)
    places = _for_regions(library, local, item)
    if not library.is_current(item):
        places = [reason for reason in places if reason.kind == REGION]
    if isinstance(item, Case) and not (shared and reader.is_public):
        places = []
    if shared or isinstance(item, Synergy):
        found += places
    else:
        found += [reason for reason in places if reason.kind == REGION]
    is_for_reader = _is_central(reader, shared, item) and _is_open_to(library, reader.regions, item)
    if shared and (found or (is_for_reader and library.is_current(item))):
        found.append(Reason(THEME, shared))
    return found


def _for_regions(library: Library, regions: Iterable[str], item: Item) -> list[Reason]:
    """In the region or a part of it; or in a wider region around it, up to but not including the country.

    A general statement lies in the first place that it lists: for the others it is said around them.
    """
    inside: list[str] = []
    around: list[str] = []
    main = next((place for place in item.scope if not library.is_wide(place)), None)
    for region in regions:
        parts = {region} | library.descendants(region)
        wider = {outer for outer in library.ancestors(region) if not library.is_wide(outer)}
        if isinstance(item, Insight) and main not in parts:
            wider, parts = wider | parts, set()
        inside += [place for place in item.scope if place in parts]
        around += [place for place in item.scope if place in wider]
    found = []
    if inside:
        found.append(Reason(REGION, tuple(dict.fromkeys(inside))))
    elif around:
        kind = GENERAL if isinstance(item, Synergy) and item.general else WIDER
        found.append(Reason(kind, tuple(dict.fromkeys(around))))
    return found


def _is_open_to(library: Library, regions: tuple[str, ...], item: Item) -> bool:
    """Whether the item is not tied to places elsewhere, so that a shared theme is enough.

    A synergy is made of places: for a reader who has one, only those it lists can take part. A case is an
    example from somewhere, and no news of anybody else.
    """
    if isinstance(item, Case):
        return False
    local = [region for region in regions if not library.is_wide(region)]
    if not local:
        return True
    if isinstance(item, Synergy):
        return False
    kinds = {library.regions[place].kind for place in item.scope}
    return "country" in kinds or kinds <= set(WIDE_REGION_KINDS)


def _is_central(reader: Stakeholder, shared: tuple[str, ...], item: Item) -> bool:
    """Whether shared themes alone make it the reader's business.

    They do where the main theme of the item or the reader is shared, or two themes are. What asks something
    of its reader has to be on one of the reader's two foremost themes.
    """
    if isinstance(item, ActionLine | Recommendation):
        return item.themes[0] in reader.interests[:2]
    return item.themes[0] in shared or reader.interests[0] in shared or len(shared) > 1


def _shared(wanted: Iterable[str], given: Iterable[str]) -> tuple[str, ...]:
    own = set(given)
    return tuple(word for word in wanted if word in own)


def unknown_ids(library: Library, query: Query) -> list[str]:
    """A sentence for every id of the query that no brief can be made for, with the nearest that can."""
    kinds = (
        ("stakeholder", query.stakeholders, library.stakeholders),
        ("region", query.regions, library.regions),
        ("theme", query.themes, library.themes),
    )
    found = []
    for kind, ids, known in kinds:
        offered = [entry.id for entry in known.values() if getattr(entry, "brief", True)]
        found += [there_is_no(kind, id, offered) for id in ids if id not in known]
    found += [
        f'There is no brief for "{id}": the reports only name it in passing.'
        for id in query.stakeholders
        if id in library.stakeholders and not library.stakeholders[id].brief
    ]
    return found
