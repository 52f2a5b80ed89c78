"""A selection to a finished `Brief`: sections in order, notes numbered, charts asked for."""

import bisect
import dataclasses
import datetime
import functools
import hashlib
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any, NamedTuple

from briefs.brief import Brief, ChartRequest, Message, Quadrant
from briefs.compose import charts, messages, numbers, sections
from briefs.compose.context import Composition
from briefs.compose.extent import PAGES_MOST, Estimate
from briefs.compose.limits import LADDER, STEPS, Limits
from briefs.locale import Locale, load_locale
from briefs.model import ActionLine, Library, Profile
from briefs.select import ACTOR, Query, Selection

_POINTS_ENOUGH = 7
"""Points of the SWOT on the first page for which no figure need give way."""

_TIGHTER = 0.1
"""Pages that are kept free each time that a page proves shorter than estimated."""

_ROW_OF_SWOT = 2
"""Quadrants side by side; the other two are left out where nothing is said of them."""

_COUNTED_REPORTS = {1: "report_one", 2: "report_two", 3: "report_three", 4: "report_four", 5: "report_five"}


class FirstPage(NamedTuple):
    """How many figures the first page shows, and how many points each quadrant."""

    figures: int
    points: dict[str, int]


class Arrangement(NamedTuple):
    """How much a brief shows of what was chosen."""

    first: FirstPage
    limits: Limits


def arrange(library: Library, selection: Selection, date: datetime.date, tighter: int = 0) -> Arrangement:
    """Settle the most that fits its pages in every language, so that all say the same.

    Args:
        library: all content.
        selection: the items chosen for the reader, best first.
        date: the date printed on the brief.
        tighter: how often a page has proved shorter than estimated; each time a tenth of one is kept free.
    """
    estimate = Estimate(library.style)
    begun = [_begin(library, selection, language) for language in library.project.languages]
    first = _first_page(begun, estimate)
    drafts = [_Draft(c, first, date) for c in begun]

    def fits(limits: Limits) -> bool:
        pages = PAGES_MOST - tighter * _TIGHTER
        return all(estimate.extent(draft.brief(limits)) <= pages for draft in drafts)

    return Arrangement(first, _fullest(fits))


def compose(
    library: Library, selection: Selection, language: str, date: datetime.date, arrangement: Arrangement
) -> Brief:
    """Compose the brief in a language, as it was arranged for all of them."""
    draft = _Draft(_begin(library, selection, language), arrangement.first, date)
    brief = draft.brief(arrangement.limits)
    fingerprint = hashlib.sha256(repr(brief).encode()).hexdigest()[:12]
    return dataclasses.replace(brief, fingerprint=fingerprint)


def compose_charts(library: Library, selection: Selection, language: str) -> tuple[ChartRequest, ...]:
    """Every chart that says something to a reader, five at most, whether or not its brief has room for it.

    Each says in words where its numbers come from, for it leaves the notes of a brief behind.
    """
    c = _begin(library, selection, language)
    return tuple(
        dataclasses.replace(request, source=c.notes.told(request.cites))
        for request in charts.requests(c, charts.plan(c, LADDER[-1]))
    )


def _first_page(begun: list[Composition], estimate: Estimate) -> FirstPage:
    """What fits the first page in every language; fewer figures where that leaves room for more points."""
    found = []
    for figures in (numbers.GLANCE_MOST, numbers.GLANCE_FEWEST):
        counts = [_points(c.copy(), estimate, figures) for c in begun]
        points = {name: min(count[name] for count in counts) for name in counts[0]}
        found.append(FirstPage(figures, points))
        if not points or sum(points.values()) >= _POINTS_ENOUGH:
            break
    return max(found, key=lambda first: sum(first.points.values()))


def _points(c: Composition, estimate: Estimate, figures: int) -> dict[str, int]:
    """The points of the SWOT that fit the first page beside so many figures."""
    front = SimpleNamespace(title=c.reader_name, **_front(c, figures)[0])
    return sections.swot_counts(c, functools.partial(estimate.fits_first_page, front))


def _fullest(fits: Callable[[Limits], bool]) -> Limits:
    """The most that fits: as far up the ladder as may be, and single steps above it."""
    rung = bisect.bisect_left(range(len(LADDER)), True, key=lambda rung: not fits(LADDER[rung]))
    limits = LADDER[max(0, rung - 1)]
    for step in STEPS[rung:]:
        more = dataclasses.replace(limits, **step)
        if fits(more):
            limits = more
    return limits


def _begin(library: Library, selection: Selection, language: str) -> Composition:
    return Composition(library, selection, load_locale(language, library.templates))


class _Draft:
    """A brief in one language with its first page filled, of which all else can be tried."""

    def __init__(self, c: Composition, first: FirstPage, date: datetime.date) -> None:
        self._c, self._date = c.copy(), date
        self._parts, self._used = _front(self._c, first.figures)
        self._parts["swot"], self._parts["swot_note"] = sections.swot(self._c, first.points)

    def brief(self, limits: Limits) -> Brief:
        """The brief with these limits, without a fingerprint."""
        c = self._c.copy()
        locale, project = c.locale, c.library.project
        parts = {**self._parts, **_rest(c, limits, self._used, self._parts["swot"])}
        return Brief(
            language=locale.language,
            kind=c.query.kind,
            slug=c.query.slug,
            kicker=locale(f"kicker_{_kind(c)}"),
            title=c.reader_name,
            subtitle=_subtitle(c),
            project=c.text(project.name),
            publisher=c.text(project.publisher),
            date=locale.date(self._date),
            iso_date=self._date.isoformat(),
            edition=project.edition,
            charts=(),
            notes=c.notes.listing(),
            references=c.notes.references(),
            fingerprint="",
            words=_words(c, self._parts["swot"]),
            **parts,
        )


def _front(c: Composition, figures: int) -> tuple[dict[str, Any], frozenset[str]]:
    """What stands before the SWOT, and the statistics that it shows."""
    parts: dict[str, Any] = {"profile": _profile(c), "messages": messages.messages(c)}
    parts["glance"], used = numbers.glance(c, figures)
    return parts, used


def _rest(c: Composition, limits: Limits, used: frozenset[str], swot: tuple[Quadrant, ...]) -> dict[str, Any]:
    """The parts after the SWOT by the names of `Brief`, made as they are read, so that the notes count up."""
    parts: dict[str, Any] = {}
    parts["insights"], parts["insights_more"] = sections.insights(c, limits)
    parts["lines"], parts["concerned"], parts["lines_more"] = sections.lines(c, limits)
    parts["synergies"], parts["synergies_more"] = sections.synergies(c, limits)
    parts["cases"], parts["cases_more"] = sections.cases(c, limits)
    chosen = charts.plan(c, limits)
    parts["figures"], parts["figures_more"] = numbers.table(c, used | chosen.drawn, limits)
    parts["requests"] = charts.requests(c, chosen)
    parts["steps"], parts["steps_more"] = sections.steps(c, limits)
    told = [swot, *(parts[name] for name in ("insights", "lines", "concerned", "synergies", "steps"))]
    parts["terms"] = sections.terms(c, told, limits)
    return parts


def _profile(c: Composition) -> Message | None:
    """What the documents say the reader, region or theme is."""
    profile = _own_profile(c.library, c.query)
    if profile:
        return Message("", c.text(profile.text), (c.notes.cite(profile.document, profile.at),))
    if c.query.kind == "theme":
        return Message("", c.text(c.library.themes[c.query.themes[0]].text), ())
    return None


def _own_profile(library: Library, query: Query) -> Profile | None:
    if query.kind == "stakeholder":
        return library.stakeholders[query.stakeholders[0]].profile
    if query.kind == "region":
        return library.regions[query.regions[0]].profile
    return None


def _reports(locale: Locale, count: int) -> str:
    return locale(_COUNTED_REPORTS.get(count, "report_many"), n=count)


def _kind(c: Composition) -> str:
    """What the brief calls itself: by the kind of query, and national where the region is wide."""
    is_wide = c.query.kind == "region" and c.library.is_wide(c.query.regions[0])
    return "country" if is_wide else c.query.kind


def _subtitle(c: Composition) -> str:
    count = len(c.notes.documents)
    reader = "stakeholder_" if c.query.kind == "stakeholder" else ""
    verb = c.locale(f"verb_{reader}{'one' if count == 1 else 'many'}")
    return c.locale(f"subtitle_{_kind(c)}", documents=_reports(c.locale, count), verb=verb)


def _heading_swot(c: Composition, swot: tuple[Quadrant, ...]) -> str:
    """The names of the quadrants that there are."""
    if len(swot) != _ROW_OF_SWOT:
        return c.locale("heading_swot_general")
    first, second = (quadrant.name for quadrant in swot)
    return c.locale.join([first, second.lower()])


def _words(c: Composition, swot: tuple[Quadrant, ...]) -> dict[str, str]:
    """The headings and other words of the templates, those that depend on the reader settled."""
    words = dict(c.locale.words)
    if not c.is_personal:
        words["heading_swot"] = _heading_swot(c, swot)
        words["more_lines"] = words["more"]
    if not any(pick.strongest == ACTOR for pick in c.picks(ActionLine)):
        words["heading_lines"] = words["heading_lines_general"]
    count = len(c.notes.documents)
    if count == 1:
        words |= {name: words[f"{name}_one"] for name in ("heading_insights", "heading_references")}
    documents = c.locale("documents_one" if count == 1 else "documents_many", n=count)
    words["colophon_made"] = c.locale("colophon_made", n=len(c.notes.listing()), documents=documents)
    words["colophon_verified"] = _verified(c)
    return words


def _verified(c: Composition) -> str:
    """Which of the documents were verified against their text, and when; empty where none was."""
    verified = {id: c.library.verified[id] for id in c.notes.documents if id in c.library.verified}
    if not verified:
        return ""
    date = c.locale.date(max(verified.values()))
    if len(verified) == len(c.notes.documents):
        return c.locale("colophon_verified_all", date=date)
    titles = c.locale.join(c.text(c.library.documents[id].short_title) for id in verified)
    return c.locale("colophon_verified_some", date=date, documents=titles)
