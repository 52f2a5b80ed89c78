"""What stands in every brief, held against what was selected for its reader."""

import re
from collections.abc import Iterator

from briefs.brief import Cite, Earlier, GlanceFigure, Point, TableFigure
from briefs.build import make_brief
from briefs.compose.places import short_place
from briefs.locale import load_locale
from briefs.model import (
    ActionLine,
    Case,
    Document,
    Insight,
    Item,
    KeyMessage,
    Place,
    Recommendation,
    Statistic,
    SwotItem,
    Synergy,
)
from briefs.report import explanation
from briefs.select import ACTOR
from tests.numbers import Accounts
from tests.output import DAY, Finished, caveats, describe, everything_of, library, normal


def titles(finished: Finished, kind: type[Item]) -> set[str]:
    """The titles of the selected items of a kind."""
    pick = load_locale(finished.brief.language).pick
    return {pick(p.item.title) for p in finished.selection.picks if isinstance(p.item, kind)}


def figures(finished: Finished) -> list[GlanceFigure | TableFigure]:
    return [*finished.brief.glance, *finished.brief.figures]


def own_entry(finished: Finished) -> tuple[tuple[str, Place] | None, tuple[KeyMessage, ...]]:
    """Place of the profile, and the key messages, that the sources have for this reader by hand."""
    content, query = library(), finished.query
    if query.kind == "theme":
        return None, content.themes[query.themes[0]].key_messages
    entry = content.stakeholders[query.ids[0]] if query.stakeholders else content.regions[query.ids[0]]
    profile = entry.profile
    return (profile.document, profile.at) if profile else None, entry.key_messages


def citable(finished: Finished) -> Iterator[tuple[str, Place]]:
    """Document and place of everything that this brief may rest on."""
    profile, messages = own_entry(finished)
    if profile:
        yield profile
    for message in messages:
        for reference in message.items:
            item = library().by_reference[reference]
            yield item.document, item.at
    for pick in finished.selection.picks:
        yield pick.item.document, pick.item.at
        for item in echoed(pick.item):
            yield item.document, item.at
    for term in library().glossary:
        if finished.brief.terms:
            yield term.document, term.at


def echoed(item: Item) -> Iterator[Item]:
    """What an item echoes, and what that echoes in turn."""
    for reference in item.echoes:
        yield library().by_reference[reference]
        yield from echoed(library().by_reference[reference])


def test_every_printed_item_is_selected(finished: Finished) -> None:
    brief = finished.brief
    points = {point.title for quadrant in brief.swot for point in quadrant.points}
    assert points <= titles(finished, SwotItem)
    assert {point.title for point in brief.insights} <= titles(finished, Insight)
    assert {line.title for line in brief.lines} <= titles(finished, ActionLine)
    assert {synergy.title for synergy in brief.synergies} <= titles(finished, Synergy)
    assert {step.title for step in brief.steps} <= titles(finished, Recommendation)
    assert {case.title for case in brief.cases} <= titles(finished, Case)
    assert {mention.title for mention in brief.cases_more} <= titles(finished, Case)
    assert {figure.title for figure in figures(finished)} <= titles(finished, Statistic)
    for title in [point.title for point in brief.concerned] + [m.title for m in brief.lines_more]:
        assert title.endswith(tuple(titles(finished, ActionLine)))
    for mention in brief.synergies_more:
        assert mention.title.endswith(tuple(titles(finished, Synergy)))
    for mention in brief.steps_more:
        assert mention.title.endswith(tuple(titles(finished, Recommendation)))


def test_nothing_that_is_asked_of_the_reader_is_left_out(finished: Finished) -> None:
    """Each line in which it has a role is a card; the others of these kinds are printed or mentioned."""
    brief, picks = finished.brief, finished.selection.picks
    pick = load_locale(brief.language).pick
    told = [mention.title for mention in (*brief.synergies_more, *brief.steps_more)]
    told += [line.title for line in brief.lines] + [step.title for step in brief.steps]
    told += [synergy.title for synergy in brief.synergies]
    told += [case.title for case in brief.cases] + [mention.title for mention in brief.cases_more]
    mine = [p.item for p in picks if isinstance(p.item, ActionLine) and p.strongest == ACTOR]
    asked = [pick(p.item.title) for p in picks if isinstance(p.item, Synergy | Recommendation | Case)]
    asked += [pick(item.title) for item in mine if finished.query.stakeholders]
    assert [title for title in asked if not any(t.endswith(title) for t in told)] == []


def test_nothing_is_printed_twice(finished: Finished) -> None:
    brief = finished.brief
    points = [p.title for q in brief.swot for p in q.points] + [p.title for p in brief.insights]
    figure_titles = [figure.title for figure in figures(finished)]
    for listed in (points, figure_titles, list(brief.notes), [r.title for r in brief.references]):
        assert len(listed) == len(set(listed))


def headings(heading: str) -> Iterator[str]:
    """A heading and the ones around it: what several items have in common is cited once."""
    parts = heading.split(" › ")
    yield from (" › ".join(parts[:depth]) for depth in range(len(parts), 0, -1))


def test_every_note_is_the_place_of_something_selected(finished: Finished) -> None:
    locale = load_locale(finished.brief.language)
    places = set()
    for document, at in citable(finished):
        name = locale.pick(library().documents[document].short_title)
        page = "" if at.page is None else f", p. {at.page}"
        places |= {(name, f"{short_place(heading, locale)}{page}") for heading in headings(at.heading)}
    assert {(note.document, note.place) for note in finished.brief.notes} <= places


def test_is_the_same_brief_whichever_formats_are_built(finished: Finished) -> None:
    """Only the PDF has pages to fit, but all formats of a brief say the same and bear one fingerprint."""
    alone = make_brief(library(), finished.query, finished.brief.language, DAY, describe)
    assert alone.fingerprint == finished.brief.fingerprint


def test_every_point_and_message_has_a_note(finished: Finished) -> None:
    brief = finished.brief
    assert all(message.cites for message in brief.messages)
    assert all(box.cites for box in brief.charts)
    points: list[Point] = [*brief.insights, *brief.concerned, *(p for q in brief.swot for p in q.points)]
    assert all(1 <= point.cite.number <= len(brief.notes) for point in points)


def test_every_figure_keeps_its_caveat(finished: Finished) -> None:
    final = Accounts(library(), finished.brief.language).final
    warnings = {item.reference: final(item.caveat) if item.caveat else "" for item in library().items}
    statistics = {
        final(p.item.title): warnings[p.item.reference]
        for p in finished.selection.picks
        if isinstance(p.item, Statistic)
    }
    for figure in figures(finished):
        assert normal(figure.caveat) == statistics[normal(figure.title)]
        assert figure.small
    assert {normal(caveat) for caveat in caveats(finished.brief)} <= set(warnings.values())


def test_every_line_of_the_explanation_has_a_reason(finished: Finished) -> None:
    lines = explanation(library(), finished.selection, finished.brief.language).splitlines()
    items = [line for line in lines if line.startswith("  ") and not line.startswith("   ")]
    reasons = [line for line in lines if line.startswith("    ")]
    assert len(items) == len(reasons) == len(finished.selection.picks)
    assert all(pick.reasons for pick in finished.selection.picks)
    for line in reasons:
        said, _, place = line.strip().partition("  [")
        assert ": " in said
        assert place.startswith("sources/")


# What is old


def document_of(finished: Finished, cite: Cite) -> Document:
    """The document that a note leads to."""
    title = finished.brief.notes[cite.number - 1].document
    pick = load_locale(finished.brief.language).pick
    (document,) = [d for d in library().documents.values() if pick(d.short_title) == title]
    return document


def is_old(finished: Finished, cite: Cite) -> bool:
    old = {item.document for item in library().items if not library().is_current(item)}
    assert old
    return document_of(finished, cite).id in old


def test_no_old_figure_stands_large_where_there_are_current_ones(finished: Finished) -> None:
    picks = [pick.item for pick in finished.selection.picks if isinstance(pick.item, Statistic)]
    current = [item for item in picks if library().is_current(item) and not item.of_report]
    large = [figure.title for figure in finished.brief.glance if is_old(finished, figure.cite)]
    assert not large or not current


def test_what_is_old_tells_its_year(finished: Finished) -> None:
    brief = finished.brief
    told = [(point.place, point.cite) for quadrant in brief.swot for point in quadrant.points]
    told += [(point.place, point.cite) for point in brief.insights]
    told += [(point.title, point.cite) for point in brief.concerned]
    told += [(line.label, line.cite) for line in brief.lines]
    told += [(case.label, case.cite) for case in brief.cases]
    assert told or finished.brief.synergies or figures(finished)
    years = [(words, str(document_of(finished, c).year)) for words, c in told if is_old(finished, c)]
    assert [words for words, year in years if year not in words] == []
    old = [figure.small for figure in figures(finished) if is_old(finished, figure.cite)]
    assert [small for small in old if not re.search(r"\b(19|20)\d\d\b", small)] == []


def test_earlier_years_are_those_of_the_older_reports_that_the_notes_lead_to(finished: Finished) -> None:
    """They stand in a brief on a theme or region, and in no other."""
    remarks = list(everything_of(finished.brief, Earlier))
    assert not remarks or finished.brief.kind in ("region", "theme")
    for remark in remarks:
        years = {document_of(finished, cite).year for cite in remark.cites}
        assert [str(year) for year in years] == [remark.words[-4:]]
    items = [(point.cite, point.earlier) for point in everything_of(finished.brief, Point)]
    items += [(line.cite, line.earlier) for line in finished.brief.lines]
    items += [(step.cite, step.earlier) for step in finished.brief.steps]
    for cite, earlier in items:
        years = {document_of(finished, one).year for remark in earlier for one in remark.cites}
        assert all(year < document_of(finished, cite).year for year in years)
