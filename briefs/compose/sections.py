"""The parts of a brief that are made of one kind of item each."""

from collections.abc import Callable

from briefs.brief import CaseCard, LineCard, Mention, Point, Quadrant, Step, SynergyCard, Term
from briefs.compose.context import NO_CITE, Composition
from briefs.compose.limits import Limits
from briefs.model import (
    QUADRANTS,
    ActionLine,
    Case,
    GlossaryTerm,
    Insight,
    Item,
    Recommendation,
    Suggestion,
    SwotItem,
    Synergy,
)
from briefs.select import ACTOR, REGION, Pick

SWOT_MOST = 3
"""Points in a quadrant."""

_ROWS = (QUADRANTS[:2], QUADRANTS[2:])


def point(c: Composition, item: Item, cited: bool = True) -> Point:
    """An item as a titled statement; without its references where only the room it takes is asked for."""
    return Point(
        title=c.text(item.title),
        text=c.text(item.text),
        place=c.place(item),
        cite=c.cite(item) if cited else NO_CITE,
        caveat=c.text(item.caveat),
        earlier=c.earlier(item, cited),
    )


def swot_counts(c: Composition, fits: Callable[[tuple[Quadrant, ...], str], bool]) -> dict[str, int]:
    """How many points each quadrant shows; a pair of quadrants of which nothing is said is left out.

    As many as leave all four on the first page, one each at least; where that is too much, as many as leave
    the first two there.
    """
    named = {item.quadrant for item in c.items(SwotItem)}
    rows = [row for row in _ROWS if named & set(row)]
    if not rows:
        return {}

    def fit(shown: dict[str, int]) -> bool:
        return fits(*swot(c, shown, cited=False))

    shown = {name: 1 for row in rows for name in row}
    if not fit(shown):
        return {**dict.fromkeys(shown, SWOT_MOST), **_filled(dict.fromkeys(rows[0], 1), fit)}
    return _filled(shown, fit)


def _filled(shown: dict[str, int], fit: Callable[[dict[str, int]], bool]) -> dict[str, int]:
    """As many points in each quadrant as fit, given in turn."""
    for most in range(2, SWOT_MOST + 1):
        for name, count in shown.items():
            wider = {**shown, name: most}
            if count == most - 1 and fit(wider):
                shown = wider
    return shown


def swot(c: Composition, shown: dict[str, int], cited: bool = True) -> tuple[tuple[Quadrant, ...], str]:
    """The quadrants with so many points each, and the note on how the items came to stand in them."""
    quadrants: list[Quadrant] = []
    documents: set[str] = set()
    for name, most in shown.items():
        items = [item for item in c.items(SwotItem) if item.quadrant == name]
        documents |= {item.document for item in items[:most]}
        points = tuple(point(c, item, cited) for item in items[:most])
        more = c.left("more_points", len(items[most:]))
        quadrants.append(Quadrant(name, c.locale(name), points, more))
    notes = [
        f"{c.text(c.library.documents[document].short_title)}: {c.text(note)}"
        for document, note in c.library.swot_notes.items()
        if document in documents
    ]
    return tuple(quadrants), " ".join(notes)


def insights(c: Composition, limits: Limits) -> tuple[tuple[Point, ...], str]:
    """Conclusions and other general statements; in a brief on a region those on the region itself, if any."""
    picks = c.picks(Insight)
    if c.query.kind == "region":
        picks = [pick for pick in picks if pick.is_own] or picks
    shown = tuple(point(c, pick.item) for pick in picks[: limits.insights])
    return shown, c.left("more_points", len(picks) - len(shown))


def lines(
    c: Composition, limits: Limits
) -> tuple[tuple[LineCard, ...], tuple[Point, ...], tuple[Mention, ...]]:
    """Action lines: as cards those in which the reader has a role, as points those that concern it.

    A brief without a reader shows the first of them as cards. Actions of old documents ask nothing of anyone
    any more: only a brief on a theme mentions them.
    """
    picks = c.picks(ActionLine)
    own = [pick for pick in picks if pick.strongest == ACTOR]
    others = [pick for pick in picks if pick not in own]
    current = [pick for pick in others if c.is_current(pick.item)]
    if c.is_personal:
        cards = sorted(own, key=lambda pick: pick.item.location)
        points = current[: limits.concerned if own else max(2, limits.concerned)]
    else:
        cards, points = current[: 1 + limits.concerned // 2], []
    shown = {pick.item.reference for pick in (*cards, *points)}
    mentioned = picks if c.query.kind == "theme" else [*own, *current]
    return (
        tuple(_line(c, pick.item, limits) for pick in cards),
        tuple(_concerned(c, pick.item) for pick in points),
        c.mentions(pick for pick in mentioned if pick.item.reference not in shown),
    )


def _concerned(c: Composition, item: Item) -> Point:
    assert isinstance(item, ActionLine)
    title = f"{c.label(item)}: {c.text(item.title)}"
    return Point(title, c.text(item.text), "", c.cite(item), c.text(item.caveat))


def _line(c: Composition, item: Item, limits: Limits) -> LineCard:
    assert isinstance(item, ActionLine)
    own = c.own(item.actors)
    entries = limits.line_entries if own else max(3, limits.line_entries)
    others = dict.fromkeys(c.name(actor) for actor in item.actors if not c.is_reader(actor))
    return LineCard(
        label=c.label(item),
        title=c.text(item.title),
        motto=c.text(item.motto),
        text=c.text(item.text) if limits.line_stakes or not own else "",
        role=c.sentence(own),
        tasks=c.texts(own.tasks, len(own.tasks)) if own else (),
        needs=c.texts(item.needs, limits.line_entries),
        actions=c.texts(item.actions, entries),
        result=c.text(item.result) if limits.line_results else "",
        others=c.locale.join(others),
        cite=c.cite(item),
        caveat=c.text(item.caveat),
        earlier=c.earlier(item),
    )


def synergies(c: Composition, limits: Limits) -> tuple[tuple[SynergyCard, ...], tuple[Mention, ...]]:
    """The synergies within reach."""
    picks = c.picks(Synergy)
    cards = tuple(_synergy(c, pick.item, limits) for pick in picks[: limits.synergies])
    return cards, c.mentions(picks[limits.synergies :])


def _synergy(c: Composition, item: Item, limits: Limits) -> SynergyCard:
    assert isinstance(item, Synergy)
    own = c.own(item.partners)
    layers = sorted(item.layers, key=lambda id: c.library.layers[id].number)
    return SynergyCard(
        code=item.code,
        title=c.text(item.title),
        text=c.text(item.text),
        layers=tuple(c.text(c.library.layers[id].name) for id in layers),
        places=c.text(item.places),
        examples=c.text(item.examples),
        role=c.sentence(own),
        use_cases=c.texts(item.use_cases, limits.use_cases),
        partners=c.locale.join(dict.fromkeys(c.name(p) for p in item.partners if not c.is_reader(p))),
        openings=c.texts(item.openings, limits.openings),
        cite=c.cite(item),
        caveat=c.text(item.caveat),
    )


def cases(c: Composition, limits: Limits) -> tuple[tuple[CaseCard, ...], tuple[Mention, ...]]:
    """The examples that the reports studied."""
    picks = c.picks(Case)
    cards = tuple(_case(c, pick.item, limits) for pick in picks[: limits.cases])
    return cards, c.mentions(picks[limits.cases :])


def _case(c: Composition, item: Item, limits: Limits) -> CaseCard:
    assert isinstance(item, Case)
    return CaseCard(
        label=c.label(item),
        title=c.text(item.title),
        archetype=c.text(item.archetype),
        text=c.text(item.text),
        aim=c.text(item.aim) if limits.case_details else "",
        finance=c.text(item.finance) if limits.case_details else "",
        helped=c.texts(item.success_factors, len(item.success_factors)),
        hindered=c.texts(item.obstacles, len(item.obstacles)),
        cite=c.cite(item),
        caveat=c.text(item.caveat),
    )


def steps(c: Composition, limits: Limits) -> tuple[tuple[Step, ...], tuple[Mention, ...]]:
    """The recommendations: for a reader those addressed to it or its region first, else all."""
    picks = c.picks(Recommendation)
    near = [pick for pick in picks if _is_asked(c, pick)] if c.is_personal else picks
    shown = (near or picks)[: limits.steps]
    rest = [pick for pick in picks if pick not in shown]
    return tuple(_step(c, pick.item, limits) for pick in shown), c.mentions(rest)


def _is_asked(c: Composition, pick: Pick) -> bool:
    """Whether a recommendation is addressed to the reader or its region, rather than naming it in passing."""
    assert isinstance(pick.item, Recommendation)
    readers = set(c.query.stakeholders)
    suggested = any(readers & set(suggestion.stakeholders) for suggestion in pick.item.suggestions)
    return suggested or pick.strongest in (ACTOR, REGION)


def _step(c: Composition, item: Item, limits: Limits) -> Step:
    assert isinstance(item, Recommendation)
    own = c.own(item.addressees)
    suggestions = _ordered_suggestions(c, item)
    return Step(
        number=item.number,
        title=c.text(item.title),
        ask=c.sentence(own),
        text=c.text(item.text),
        suggestions=c.texts((suggestion.text for suggestion in suggestions), limits.suggestions),
        addressees=c.locale.join(dict.fromkeys(c.name(party) for party in item.addressees)),
        cite=c.cite(item),
        caveat=c.text(item.caveat),
        earlier=c.earlier(item),
    )


def _ordered_suggestions(c: Composition, item: Recommendation) -> list[Suggestion]:
    """Suggestions that concern the reader by name or place first; those for other places left out."""
    readers, places = set(c.query.stakeholders), c.regions
    near = places | {inner for place in places for inner in c.library.descendants(place)}

    def concerns(suggestion: Suggestion) -> bool:
        return bool(readers & set(suggestion.stakeholders) or near & set(suggestion.regions))

    mine = [suggestion for suggestion in item.suggestions if concerns(suggestion)]
    general = [s for s in item.suggestions if not s.stakeholders and not s.regions]
    if not readers and not places:
        return list(item.suggestions)
    return [*mine, *general] or list(item.suggestions)


def terms(c: Composition, told: object, limits: Limits) -> tuple[Term, ...]:
    """The glossary terms that are used most in what is told, in alphabetical order."""
    if not limits.terms:
        return ()
    lowered = repr(told).lower()
    found: list[tuple[int, str, GlossaryTerm]] = []
    for entry in c.library.glossary:
        term = c.text(entry.term)
        count = lowered.count(f" {term.split(' (')[0].lower()}")
        if count:
            found.append((-count, term, entry))
    found.sort(key=lambda use: use[:2])
    kept = sorted(found[: limits.terms], key=lambda use: use[1].lower())
    return tuple(
        Term(term, c.text(entry.text), c.notes.cite(entry.document, entry.at)) for _, term, entry in kept
    )
