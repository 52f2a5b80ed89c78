"""Which items a reader gets, in which order and why: on a small project, and on the real content."""

from functools import cache
from pathlib import Path

import pytest

from briefs.load import load
from briefs.model import ActionLine, Item, Library, Synergy
from briefs.select import Query, Selection, select, unknown_ids
from tests.conftest import ProjectFactory

ROOT = Path(__file__).resolve().parent.parent

PROJECT = """
project:
  name: {nl: Proef}
  publisher: {nl: Bureau}
  edition: 1
  date: 2026-11-22
  languages: [nl]
  default_language: nl
documents:
  - id: old
    title: {nl: Oud}
    short_title: {nl: Oud}
    publisher: {nl: Stad}
    kind: {nl: visie}
    year: 2018
  - id: recent
    title: {nl: Recent}
    short_title: {nl: Recent}
    publisher: {nl: Stad}
    kind: {nl: visie}
    year: 2019
  - id: new
    title: {nl: Nieuw}
    short_title: {nl: Nieuw}
    publisher: {nl: Stad}
    kind: {nl: visie}
    year: 2026
layers:
  - {id: chips, number: 1, name: {nl: Chips}, text: {nl: Chips.}}
themes:
  - {id: talent, name: {nl: Talent}, text: {nl: Talent.}}
  - {id: media, name: {nl: Media}, text: {nl: Media.}}
  - {id: energy, name: {nl: Energie}, text: {nl: Energie.}}
  - {id: space, name: {nl: Ruimte}, text: {nl: Ruimte.}}
regions:
  - {id: europa, name: {nl: Europa}, kind: continent}
  - {id: nederland, name: {nl: Nederland}, kind: country, within: europa}
  - {id: mra, name: {nl: MRA}, kind: metropolis, within: nederland}
  - {id: hilversum, name: {nl: Hilversum}, kind: municipality, within: mra}
  - {id: almere, name: {nl: Almere}, kind: municipality, within: mra}
  - {id: brainport, name: {nl: Brainport}, kind: metropolis, within: nederland}
  - {id: eindhoven, name: {nl: Eindhoven}, kind: municipality, within: brainport}
stakeholders:
  - id: town
    name: {nl: Gemeente Hilversum}
    kind: government
    regions: [hilversum]
    interests: [talent, media, space]
  - id: lab
    name: {nl: Het lab}
    kind: company
    regions: [eindhoven]
    interests: [energy]
  - id: state
    name: {nl: Het Rijk}
    kind: government
    regions: [nederland]
    interests: [energy]
  - {id: guest, name: {nl: Gast}, kind: company, regions: [mra], brief: no}
"""

WORDS = {
    "insights": "type: lesson",
    "cases": "aim: {nl: A}, finance: {nl: F}",
    "synergies": "layers: [chips], examples: {nl: E}, places: {nl: P}",
    "action_lines": "",
    "recommendations": "suggestions: [{nl: S, stakeholders: [lab], regions: [almere]}]",
}


def entry(kind: str, number: int, id: str, themes: str, regions: str, more: str) -> str:
    """One item of a document file, in flow style."""
    mark = {"synergies": f"code: c{number}", "insights": f"number: {number}"}.get(kind, f"number: {number}")
    common = f"title: {{nl: T}}, text: {{nl: T}}, themes: [{themes}], regions: [{regions}], at: '1'"
    fields = ", ".join(part for part in (f"id: {id}", mark, WORDS[kind], common, more) if part)
    return f"  - {{{fields}}}"


def document(*items: tuple[str, ...]) -> str:
    """A document file; an item is (kind, id, themes, regions) and perhaps more fields."""
    lines = []
    for kind in dict.fromkeys(item[0] for item in items):
        lines.append(f"{kind}:")
        for number, (_, id, themes, regions, *more) in enumerate((i for i in items if i[0] == kind), 1):
            lines.append(entry(kind, number, id, themes, regions, *(more or [""])))
    return "\n".join(lines) or "insights: []"


class Small:
    """The small project with the items of a test."""

    def __init__(self, make_project: ProjectFactory) -> None:
        self._make = make_project

    def __call__(
        self,
        *new: tuple[str, ...],
        recent: tuple[tuple[str, ...], ...] = (),
        old: tuple[tuple[str, ...], ...] = (),
    ) -> Library:
        files: dict[str, str | bytes] = {"sources.yaml": PROJECT}
        for name, items in (("new", new), ("recent", recent), ("old", old)):
            files[f"sources/{name}.yaml"] = document(*items)
        return load(self._make(files))


@pytest.fixture
def small(make_project: ProjectFactory) -> Small:
    return Small(make_project)


Reasons = list[tuple[str, list[tuple[str, ...]]]]


def reasons(selection: Selection) -> Reasons:
    """The chosen items, best first, each with its reasons as (kind, ids…)."""
    return [(pick.item.id, [(r.kind, *r.ids) for r in pick.reasons]) for pick in selection.picks]


def for_town(library: Library) -> Selection:
    return select(library, Query(stakeholders=("town",)))


def ids(selection: Selection) -> list[str]:
    return [pick.item.id for pick in selection.picks]


def test_actor_before_named_before_region_before_theme(small: Small) -> None:
    library = small(
        ("insights", "theme", "media, talent", "nederland"),
        ("insights", "region", "energy", "hilversum"),
        ("insights", "named", "energy", "eindhoven", "names: [town]"),
        ("action_lines", "actor", "energy", "eindhoven", "actors: [{stakeholder: town, role: {nl: doet}}]"),
    )
    assert reasons(for_town(library)) == [
        ("actor", [("actor", "town")]),
        ("named", [("named", "town")]),
        ("region", [("region", "hilversum")]),
        ("theme", [("theme", "talent", "media")]),
    ]


def test_an_item_keeps_all_its_reasons_strongest_first(small: Small) -> None:
    library = small(("insights", "all", "media, energy", "hilversum", "names: [town, lab]"))
    assert reasons(for_town(library)) == [
        ("all", [("named", "town"), ("region", "hilversum"), ("theme", "media")]),
    ]


def test_newest_document_first_among_equal_reasons(small: Small) -> None:
    library = small(
        ("insights", "new-theme", "talent", "nederland"),
        ("insights", "new-region", "energy", "hilversum"),
        recent=(
            ("insights", "recent-theme", "talent, media", "nederland"),
            ("insights", "recent-region", "talent, media", "hilversum"),
        ),
    )
    assert ids(for_town(library)) == ["new-region", "recent-region", "new-theme", "recent-theme"]


def test_what_is_current_comes_before_what_is_old_whatever_the_reason(small: Small) -> None:
    """The project is of 2026: a document of 2019 still tells how things stand, one of 2018 no longer."""
    library = small(
        ("insights", "new-theme", "talent", "nederland", "names: [town]"),
        recent=(("insights", "recent-theme", "talent", "nederland"),),
        old=(
            ("insights", "old-theme", "talent", "nederland"),
            ("insights", "old-region", "talent, media", "hilversum"),
            ("action_lines", "old-actor", "media", "mra", "actors: [{stakeholder: town, role: {nl: doet}}]"),
        ),
    )
    assert [item.id for item in library.items if library.is_current(item)] == ["recent-theme", "new-theme"]
    assert reasons(for_town(library)) == [
        ("new-theme", [("named", "town"), ("theme", "talent")]),
        ("recent-theme", [("theme", "talent")]),
        ("old-actor", [("actor", "town"), ("theme", "media")]),
        ("old-region", [("region", "hilversum"), ("theme", "talent", "media")]),
    ]


def test_what_is_old_reaches_a_reader_only_where_it_names_it_or_lies_in_its_region(small: Small) -> None:
    library = small(
        old=(("insights", "theme", "talent", "nederland"), ("insights", "here", "space", "hilversum"))
    )
    assert ids(for_town(library)) == ["here"]
    assert ids(select(library, Query(themes=("talent", "space")))) == ["theme", "here"]


def test_a_reader_known_from_old_documents_alone_gets_those_alone(small: Small) -> None:
    new = ("insights", "new-theme", "talent", "nederland")
    old = (
        ("insights", "old-theme", "talent", "nederland"),
        ("insights", "old", "talent", "mra", "names: [town]"),
    )
    assert ids(for_town(small(new, old=old))) == ["old"]
    newer = ("insights", "new", "energy", "mra", "names: [town]")
    assert ids(for_town(small(new, newer, old=old))) == ["new", "new-theme", "old"]


def test_then_most_themes_in_common_then_the_order_of_the_file(small: Small) -> None:
    library = small(
        ("insights", "one-a", "talent", "nederland"),
        ("insights", "one-b", "media, energy", "nederland"),
        ("insights", "both", "media, talent", "nederland"),
    )
    assert ids(for_town(library)) == ["both", "one-a", "one-b"]


def test_a_region_sees_its_parts_and_what_lies_around_it_but_not_the_country(small: Small) -> None:
    library = small(
        ("insights", "town", "energy", "hilversum"),
        ("insights", "area", "energy", "mra"),
        ("insights", "neighbour", "energy", "almere"),
        ("insights", "country", "energy", "nederland"),
        ("insights", "elsewhere", "energy", "eindhoven, brainport"),
    )
    assert reasons(select(library, Query(regions=("mra",)))) == [
        ("area", [("region", "mra")]),
        ("town", [("region", "hilversum")]),
        ("neighbour", [("region", "almere")]),
    ]
    assert reasons(select(library, Query(regions=("hilversum",)))) == [
        ("town", [("region", "hilversum")]),
        ("area", [("wider", "mra")]),
    ]


def test_a_stakeholder_sees_a_wider_region_only_on_a_shared_theme(small: Small) -> None:
    library = small(
        ("insights", "strange", "energy", "mra"),
        ("insights", "shared", "talent", "mra"),
        ("insights", "mixed", "energy", "hilversum, mra"),
    )
    assert reasons(for_town(library)) == [
        ("mixed", [("region", "hilversum")]),
        ("shared", [("wider", "mra"), ("theme", "talent")]),
    ]


def test_a_general_statement_lies_in_the_first_place_that_it_lists(small: Small) -> None:
    """For the others it is said of what lies around them; a line of an agenda is for all its places."""
    library = small(
        ("insights", "strange", "energy", "almere, hilversum"),
        ("insights", "shared", "talent", "almere, hilversum"),
        ("insights", "country-first", "energy", "nederland, hilversum"),
        ("action_lines", "line", "energy", "almere, hilversum"),
    )
    assert reasons(for_town(library)) == [
        ("line", [("region", "hilversum")]),
        ("country-first", [("region", "hilversum")]),
        ("shared", [("wider", "hilversum"), ("theme", "talent")]),
    ]


def test_what_asks_something_is_on_one_of_the_two_foremost_themes(small: Small) -> None:
    """Unless it names the reader or lies in its region; a statement may be on any of its themes."""
    library = small(
        ("insights", "statement", "space", "nederland"),
        ("action_lines", "third", "space", "nederland"),
        ("action_lines", "second", "media", "nederland"),
        ("action_lines", "beside", "energy, talent, media", "nederland"),
        ("recommendations", "advice", "space", "nederland"),
        ("recommendations", "here", "space", "hilversum"),
    )
    assert ids(for_town(library)) == ["here", "second", "statement"]


def test_a_case_is_for_a_public_body_at_home_and_for_whom_it_names(small: Small) -> None:
    library = small(
        ("cases", "home", "talent", "hilversum"),
        ("cases", "home-strange", "energy", "hilversum"),
        ("cases", "elsewhere", "talent, media", "eindhoven"),
        ("cases", "country", "talent, energy", "nederland"),
        ("cases", "lab", "energy", "eindhoven"),
        ("cases", "named", "space", "brainport", "names: [lab]"),
    )
    assert ids(for_town(library)) == ["home"]
    assert ids(select(library, Query(stakeholders=("lab",)))) == ["named"]
    assert ids(select(library, Query(stakeholders=("state",)))) == []
    assert ids(select(library, Query(regions=("hilversum",)))) == ["home", "home-strange"]
    assert ids(select(library, Query(themes=("talent",)))) == ["home", "elsewhere", "country"]


def test_a_synergy_of_the_wider_region_needs_no_shared_theme(small: Small) -> None:
    library = small(
        ("synergies", "area", "energy", "mra, brainport"),
        ("synergies", "area-shared", "talent", "mra"),
    )
    assert reasons(for_town(library)) == [
        ("area-shared", [("wider", "mra"), ("theme", "talent")]),
        ("area", [("wider", "mra")]),
    ]


def test_a_general_synergy_is_for_everyone_around(small: Small) -> None:
    library = small(
        ("synergies", "here", "energy", "hilversum"),
        ("synergies", "general", "energy", "mra, brainport", "general: yes"),
    )
    assert reasons(for_town(library)) == [
        ("here", [("region", "hilversum")]),
        ("general", [("general", "mra")]),
    ]
    assert ids(select(library, Query(stakeholders=("lab",)))) == ["general"]


def test_no_theme_brings_in_another_region(small: Small) -> None:
    library = small(
        ("insights", "elsewhere", "talent", "eindhoven"),
        ("insights", "neighbour", "talent", "almere"),
        ("insights", "country", "talent", "eindhoven, nederland"),
        ("synergies", "synergy-elsewhere", "talent", "brainport"),
        ("synergies", "synergy-of-the-country", "talent", "nederland"),
    )
    assert ids(for_town(library)) == ["country"]


def test_a_theme_brings_in_what_holds_for_the_whole_country_or_wider(small: Small) -> None:
    library = small(
        ("insights", "country", "talent", "nederland"),
        ("insights", "continent", "talent", "europa"),
        ("insights", "one-town-in-the-continent", "talent", "europa, eindhoven"),
    )
    assert ids(for_town(library)) == ["country", "continent"]


def test_a_reader_without_a_place_of_its_own_goes_by_theme(small: Small) -> None:
    library = small(
        ("insights", "there", "energy", "eindhoven"),
        ("insights", "other", "talent", "eindhoven"),
        ("synergies", "synergy", "energy", "brainport"),
    )
    assert reasons(select(library, Query(stakeholders=("state",)))) == [
        ("synergy", [("theme", "energy")]),
        ("there", [("theme", "energy")]),
    ]


def test_a_suggestion_brings_its_whole_recommendation(small: Small) -> None:
    library = small(("recommendations", "advice", "talent", "brainport"))
    (pick,) = select(library, Query(stakeholders=("lab",))).picks
    assert (pick.item.id, pick.strongest) == ("advice", "named")
    assert reasons(select(library, Query(regions=("almere",)))) == [("advice", [("region", "almere")])]


def test_nothing_is_chosen_for_want_of_better(small: Small) -> None:
    library = small(("insights", "elsewhere", "energy", "eindhoven"))
    assert for_town(library).picks == ()
    assert select(library, Query(regions=("almere",))).picks == ()
    assert select(library, Query(themes=("talent",))).picks == ()


def test_selectors_of_two_kinds_narrow_and_of_one_kind_widen(small: Small) -> None:
    library = small(
        ("insights", "town-talent", "talent", "hilversum"),
        ("insights", "town-energy", "energy", "hilversum"),
        ("insights", "lab-talent", "talent", "eindhoven"),
        ("insights", "lab-media", "media", "eindhoven"),
    )

    def chosen(*, who: str = "", where: str = "", what: str = "") -> set[str]:
        query = Query(tuple(who.split()), tuple(where.split()), tuple(what.split()))
        return set(ids(select(library, query)))

    assert chosen(who="town") == {"town-talent", "town-energy"}
    assert chosen(who="town", what="talent") == {"town-talent"}
    assert chosen(what="talent") == {"town-talent", "lab-talent"}
    assert chosen(what="talent media") == {"town-talent", "lab-talent", "lab-media"}
    assert chosen(who="town", what="talent energy") == {"town-talent", "town-energy"}
    assert chosen(who="town lab") == {"town-talent", "town-energy", "lab-talent", "lab-media"}
    assert chosen(where="hilversum eindhoven", what="talent") == {"town-talent", "lab-talent"}
    assert chosen(who="town", where="eindhoven") == set()


@pytest.mark.parametrize(
    ("query", "kind", "slug"),
    [
        (Query(stakeholders=("town",)), "stakeholder", "town"),
        (Query(regions=("mra",)), "region", "mra"),
        (Query(themes=("talent",)), "theme", "talent"),
        (Query(("town",), (), ("talent", "media")), "selection", "town+talent+media"),
    ],
)
def test_a_query_names_its_brief(query: Query, kind: str, slug: str) -> None:
    assert (query.kind, query.slug) == (kind, slug)


def test_an_unknown_reader_is_named_with_the_nearest(small: Small) -> None:
    library = small()
    assert unknown_ids(library, Query(("town",), ("mra",), ("talent",))) == []
    assert unknown_ids(library, Query(("twon", "guest"), ("atlantis",), ("medai",))) == [
        'There is no stakeholder "twon". Did you mean town?',
        'There is no region "atlantis". See: briefs list regions',
        'There is no theme "medai". Did you mean media?',
        'There is no brief for "guest": the reports only name it in passing.',
    ]


# The real content.


@cache
def real() -> Library:
    return load(ROOT)


def chosen_items(query: Query) -> list[Item]:
    return [pick.item for pick in select(real(), query).picks]


@pytest.mark.parametrize(
    "query", [Query(stakeholders=("gemeente-hilversum",)), Query(regions=("hilversum",))], ids=str
)
def test_hilversum_can_take_part_in_synergies_a_and_h_only(query: Query) -> None:
    assert {synergy.code for synergy in real().of_kind(Synergy)} == set("ABCDEFGHI")
    found = [item.code for item in chosen_items(query) if isinstance(item, Synergy)]
    assert sorted(found) == ["A", "H"]


def test_media_campus_has_a_role_in_six_lines_of_the_agenda() -> None:
    reader, agenda = "media-campus-nl", "mediacluster-2040"
    numbers = [line.number for line in real().of_kind(ActionLine) if line.document == agenda]
    assert numbers == [1, 2, 3, 4, 5, 6, 7, 8]
    roles = {
        line.number
        for line in chosen_items(Query(stakeholders=(reader,)))
        if isinstance(line, ActionLine)
        and line.document == agenda
        and any(actor.stakeholder == reader for actor in line.actors)
    }
    assert roles == {1, 4, 5, 6, 7, 8}


def test_what_is_general_comes_after_what_is_particular() -> None:
    library = load(ROOT)
    picks = select(library, Query(regions=("brainport",))).picks
    codes = [pick.item.code for pick in picks if isinstance(pick.item, Synergy)]
    assert len(codes) == 8
    assert codes[-1] == "A"


def test_a_theme_brief_begins_with_what_is_mainly_on_it() -> None:
    library = load(ROOT)
    picks = select(library, Query(themes=("talent",))).picks
    picks = tuple(pick for pick in picks if "message" not in [reason.kind for reason in pick.reasons])
    newest = [pick.item for pick in picks if library.documents[pick.item.document].year == 2026]
    mainly = [item.themes[0] == "talent" for item in newest]
    assert any(mainly)
    assert not all(mainly)
    assert mainly == sorted(mainly, reverse=True)


def test_a_side_theme_alone_is_not_enough_for_a_reader() -> None:
    library = load(ROOT)
    for pick in select(library, Query(stakeholders=("rom-nederland",))).picks:
        shared = [id for reason in pick.reasons if reason.kind == "theme" for id in reason.ids]
        named = any(reason.kind in ("actor", "named", "message") for reason in pick.reasons)
        main = library.stakeholders["rom-nederland"].interests[0]
        central = len(shared) > 1 or pick.item.themes[0] in shared or main in shared
        assert named or central, pick.item.reference
