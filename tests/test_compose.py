"""What particular readers must and must not find in their brief: facts of the real content."""

import itertools
import json
from typing import Any

import pytest
from click.testing import CliRunner

from briefs.brief import Brief, Earlier
from briefs.build import all_queries, choose, make_brief
from briefs.compose.extent import PAGES_MOST, Estimate
from briefs.compose.limits import LADDER, Limits
from briefs.select import Query
from cli import cli
from tests.output import DAY, LANGUAGES, ROOT, describe, everything_of, library, queries


def extent(brief: Brief) -> float:
    """The length of a brief in pages, as the composer estimates it."""
    return Estimate(library().style).extent(brief)


def brief_for(slug: str, language: str = "nl", tighter: int = 0) -> Brief:
    return make_brief(library(), queries()[slug], language, DAY, describe, tighter)


def explained(*options: str) -> list[dict[str, Any]]:
    """What `explain --json` says."""
    done = CliRunner().invoke(cli, ["explain", "--project", str(ROOT), "--json", *options])
    assert done.exit_code == 0, done.stderr
    entries: list[dict[str, Any]] = json.loads(done.stdout)
    return entries


def test_hilversum_has_synergies_h_and_a_and_no_other() -> None:
    codes = {synergy.reference: synergy.code for synergy in library().items if hasattr(synergy, "code")}
    entries = [e for e in explained("--stakeholder", "gemeente-hilversum") if e["kind"] == "Synergy"]
    reasons = {codes[e["item"]]: [r["kind"] for r in e["reasons"]] for e in entries}
    assert set(reasons) == {"H", "A"}
    assert "region" in reasons["H"]
    assert "general" in reasons["A"]
    brief = brief_for("gemeente-hilversum")
    assert brief.synergies[0].code == "H"
    assert len(brief.synergies) + len(brief.synergies_more) == 2


def test_media_campus_has_a_card_for_each_line_in_which_it_has_a_role() -> None:
    labels = [line.label.split()[-1] for line in brief_for("media-campus-nl").lines]
    assert labels == list("145678")


def test_a_reader_who_is_an_actor_reads_its_role_and_all_its_tasks() -> None:
    (line,) = brief_for("gemeente-hilversum", "en").lines
    subject = library().stakeholders["gemeente-hilversum"].subject
    assert subject is not None
    assert line.role.startswith(f"{subject['en']} ")
    assert len(line.tasks) == 5
    assert "Hilversum" not in line.others


def test_a_combination_holds_only_what_concerns_both() -> None:
    both = {e["item"] for e in explained("--stakeholder", "gemeente-hilversum", "--theme", "talent")}
    mine = {e["item"] for e in explained("--stakeholder", "gemeente-hilversum")}
    talent = {item.reference for item in library().items if "talent" in item.themes}
    assert both
    assert both == mine & talent


def test_asking_for_two_of_a_kind_widens() -> None:
    one = {e["item"] for e in explained("--theme", "talent")}
    two = {e["item"] for e in explained("--theme", "talent", "--theme", "capital")}
    assert one < two


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_brief_takes_no_more_pages_than_it_may(language: str) -> None:
    for query in all_queries(library()):
        brief = make_brief(library(), query, language, DAY, describe)
        assert 1 < extent(brief) <= PAGES_MOST, query.slug


def test_a_tighter_brief_is_shorter_and_says_less() -> None:
    full, tight = brief_for("mra"), brief_for("mra", tighter=len(LADDER))
    assert extent(tight) < extent(full)
    assert len(tight.notes) < len(full.notes)
    assert len(tight.messages) == len(full.messages) == 3


def test_each_rung_of_the_ladder_gives_at_least_what_the_one_below_it_gives() -> None:
    names = list(Limits.__dataclass_fields__)
    assert len(LADDER) > 20
    for below, above in itertools.pairwise(LADDER):
        assert below != above
        assert all(getattr(above, name) >= getattr(below, name) for name in names)


def test_both_languages_have_the_same_parts() -> None:
    for slug in ("gemeente-hilversum", "mra", "talent"):
        nl, en = (
            make_brief(library(), queries()[slug], lang, DAY, describe, len(LADDER)) for lang in LANGUAGES
        )
        assert [note.anchors for note in nl.notes] == [note.anchors for note in en.notes]
        assert [figure.cite for figure in nl.glance] == [figure.cite for figure in en.glance]
        assert nl.fingerprint != en.fingerprint


def test_the_fingerprint_follows_the_content_and_the_date() -> None:
    query = queries()["talent"]
    first = make_brief(library(), query, "nl", DAY, describe)
    assert first.fingerprint == make_brief(library(), query, "nl", DAY, describe).fingerprint
    later = make_brief(library(), query, "nl", DAY.replace(day=2), describe)
    assert first.fingerprint != later.fingerprint
    assert first.date == "1\u00a0maart 2026"
    assert later.iso_date == "2026-03-02"


def test_a_brief_on_a_selection_has_messages_by_rule() -> None:
    query = Query(stakeholders=("gemeente-hilversum",), themes=("talent",))
    brief = make_brief(library(), query, "nl", DAY, describe)
    assert brief.kind == "selection"
    assert brief.messages
    assert all(message.lead and message.text and message.cites for message in brief.messages)


def test_older_reports_are_heard_in_many_briefs_on_a_theme_or_region() -> None:
    told = {
        slug: [remark.words for remark in everything_of(brief_for(slug), Earlier)]
        for slug, query in queries().items()
        if query.kind in ("theme", "region")
    }
    assert sum(bool(words) for words in told.values()) > len(told) / 2


def test_cases_are_shown_in_briefs_on_a_theme() -> None:
    themes = [brief_for(slug) for slug, query in queries().items() if query.kind == "theme"]
    shown = [case for brief in themes for case in brief.cases]
    assert len({case.title for case in shown}) > 3
    assert all(case.helped and case.hindered for case in shown)


def test_key_messages_rest_on_what_is_selected() -> None:
    stray = {}
    for slug, query in queries().items():
        vocabulary: dict[str, Any] = library().themes | library().regions | library().stakeholders
        rests_on = {item for message in vocabulary[slug].key_messages for item in message.items}
        stray[slug] = rests_on - {pick.item.reference for pick in choose(library(), query).picks}
    assert len(stray) > 20
    assert {slug: items for slug, items in stray.items() if items} == {}
