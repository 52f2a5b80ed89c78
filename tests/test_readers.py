"""Who is worth a brief: what counts for a reader, what the list says of it, and what is built."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from briefs.load import load
from briefs.readers import HALF_PAGE, Standing, standing
from cli import cli
from tests.conftest import ProjectFactory

PROJECT: dict[str, Any] = {
    "project": {
        "name": {"nl": "Proef"},
        "publisher": {"nl": "Bureau"},
        "edition": "1",
        "date": "2026-11-22",
        "languages": ["nl"],
        "default_language": "nl",
    },
    "documents": [
        {
            "id": "plan",
            "title": {"nl": "Het plan"},
            "short_title": {"nl": "Plan"},
            "publisher": {"nl": "Stad"},
            "kind": {"nl": "visie"},
            "year": "2026",
        }
    ],
    "layers": [{"id": "chips", "number": "1", "name": {"nl": "Chips"}, "text": {"nl": "Onderop."}}],
    "themes": [{"id": "talent", "name": {"nl": "Talent"}, "text": {"nl": "Mensen."}}],
    "regions": [
        {"id": "nederland", "name": {"nl": "Nederland"}, "kind": "country"},
        {"id": "gooi", "name": {"nl": "Gooi"}, "kind": "metropolis", "within": "nederland"},
        {"id": "hilversum", "name": {"nl": "Hilversum"}, "kind": "municipality", "within": "gooi"},
    ],
}


def words(count: int) -> dict[str, str]:
    """A text of so many words."""
    return {"nl": " ".join(["woord"] * count)}


def item(id: str, title: int, text: int, regions: str = "nederland", **more: Any) -> dict[str, Any]:
    """What every item has, its title and text of so many words."""
    return {
        "id": id,
        "title": words(title),
        "text": words(text),
        "themes": ["talent"],
        "regions": [regions],
        "at": "1. Slot",
        **more,
    }


def insight(id: str, title: int, text: int, regions: str = "nederland", **more: Any) -> dict[str, Any]:
    return item(id, title, text, regions, type="finding", **more)


def reader(id: str, kind: str = "company", regions: str = "hilversum", **more: Any) -> dict[str, Any]:
    return {
        "id": id,
        "name": {"nl": id.capitalize()},
        "kind": kind,
        "regions": [regions],
        "interests": ["talent"],
        **more,
    }


class Small:
    """The small project with the readers and items of a test."""

    def __init__(self, make_project: ProjectFactory) -> None:
        self._make = make_project

    def __call__(self, *readers: dict[str, Any], **sections: list[dict[str, Any]]) -> Path:
        project = PROJECT | {"stakeholders": list(readers)}
        files: dict[str, str | bytes] = {
            "sources.yaml": json.dumps(project),
            "sources/plan.yaml": json.dumps(sections or {"insights": []}),
        }
        return self._make(files)


@pytest.fixture
def small(make_project: ProjectFactory) -> Small:
    return Small(make_project)


def standing_of(id: str, project: Path) -> Standing:
    library = load(project)
    return standing(library, library.stakeholders[id])


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(cli, [str(argument) for argument in arguments], prog_name="briefs")


# What counts. Each text has as many words as no sum of others, so that a number says which are counted.


def test_of_an_item_that_only_names_a_reader_its_title_and_text_count(small: Small) -> None:
    line = item(
        "line",
        1,
        2,
        number="1",
        names=["waag"],
        needs=[words(4)],
        actions=[words(8)],
        result=words(16),
        actors=[{"name": "iemand", "role": words(32)}],
    )
    found = standing_of("waag", small(reader("waag"), action_lines=[line]))
    assert (found.items, found.words) == (1, 1 + 2)


def test_of_an_action_line_in_which_it_has_a_role_all_counts(small: Small) -> None:
    line = item(
        "line",
        1,
        2,
        number="1",
        needs=[words(4)],
        actions=[words(8)],
        result=words(16),
        actors=[
            {"stakeholder": "waag", "role": words(32), "tasks": [words(64), words(128)]},
            {"name": "iemand", "role": words(256)},
        ],
    )
    found = standing_of("waag", small(reader("waag"), action_lines=[line]))
    assert (found.items, found.words) == (1, 1 + 2 + 4 + 8 + 16 + 32 + 64 + 128)


def test_of_a_synergy_or_case_in_which_it_takes_part_all_counts(small: Small) -> None:
    synergy = item(
        "synergy",
        1,
        2,
        code="A",
        layers=["chips"],
        examples=words(100),
        places=words(100),
        use_cases=[words(4)],
        openings=[words(8)],
        partners=[{"stakeholder": "waag"}],
    )
    case = item(
        "case",
        16,
        32,
        number="1",
        aim=words(64),
        finance=words(128),
        success_factors=[words(256)],
        obstacles=[words(512)],
        partners=[{"stakeholder": "waag"}],
    )
    found = standing_of("waag", small(reader("waag"), synergies=[synergy], cases=[case]))
    assert (found.items, found.words) == (2, 1023)


def test_of_a_recommendation_the_suggestions_for_others_do_not_count(small: Small) -> None:
    suggestions = [
        words(4) | {"stakeholders": ["waag"]},
        words(8) | {"stakeholders": ["club"]},
        words(16),
    ]
    addressee = [{"stakeholder": "waag", "ask": words(32)}]
    advice = item("advice", 1, 2, number="1", suggestions=suggestions)
    to_it = item("to-it", 1, 2, number="1", suggestions=suggestions, addressees=addressee)
    readers = (reader("waag"), reader("club"))
    assert standing_of("waag", small(*readers, recommendations=[advice])).words == 1 + 2 + 4
    assert standing_of("waag", small(*readers, recommendations=[to_it])).words == 1 + 2 + 4 + 16 + 32
    assert standing_of("club", small(*readers, recommendations=[to_it])).words == 1 + 2 + 8


def test_its_key_messages_count(small: Small) -> None:
    messages = [{"text": words(4), "items": ["plan/one"]}, {"text": words(8), "items": ["plan/one"]}]
    project = small(reader("waag", key_messages=messages), insights=[insight("one", 1, 2)])
    assert (standing_of("waag", project).items, standing_of("waag", project).words) == (0, 4 + 8)


def test_for_a_public_body_what_lies_in_its_region_counts(small: Small) -> None:
    insights = [
        insight("town", 1, 2, "hilversum"),
        insight("area", 4, 8, "gooi"),
        insight("country", 16, 32),
        insight("named", 64, 128, "hilversum", names=["gemeente"]),
    ]
    readers = (
        reader("gemeente", "government"),
        reader("bureau", "development-body"),
        reader("rijk", "government", "nederland"),
        reader("waag", "civil-society"),
    )
    project = small(*readers, insights=insights)
    assert standing_of("gemeente", project).words == 1 + 2 + 64 + 128
    assert standing_of("bureau", project).words == 1 + 2 + 64 + 128
    assert standing_of("rijk", project).words == 0
    assert standing_of("waag", project).words == 0


def test_figures_that_only_count_parts_of_the_document_do_not_count(small: Small) -> None:
    figure: dict[str, Any] = {
        "unit": "percent",
        "population": words(1),
        "year": "2026",
        "value": "1",
        "printed": "1%",
    }
    statistics = [
        item("share", 1, 2, names=["waag"], **figure),
        item("parts", 4, 8, names=["waag"], of_report="yes", **figure),
    ]
    found = standing_of("waag", small(reader("waag"), statistics=statistics))
    assert (found.items, found.words) == (1, 1 + 2)


def test_half_a_page_is_enough(small: Small) -> None:
    assert HALF_PAGE == 220
    for text, brief, reason in (
        (218, False, "219 words for it, less than half a page (220)"),
        (219, True, ""),
    ):
        project = small(reader("waag"), insights=[insight("one", 1, text, names=["waag"])])
        assert standing_of("waag", project) == Standing(1, text + 1, brief, reason)


# What is listed and what is built


@pytest.fixture
def cast(small: Small) -> Path:
    """Four readers: one of whom enough is said, one of whom too little, one named in passing, one not."""
    passing = reader("gast", brief="no")
    insights = [insight("one", 1, 300, names=["waag", "gast"]), insight("two", 2, 18, names=["club"])]
    return small(reader("waag"), reader("club"), passing, reader("niemand"), insights=insights)


def test_the_list_says_why_there_is_no_brief(cast: Path) -> None:
    assert run("list", "stakeholders", "--project", cast).stdout.splitlines() == [
        "id       name     kind     regions    named in  brief  why not",
        "waag     Waag     company  hilversum  1         yes",
        "club     Club     company  hilversum  1         no     20 words for it, less than half a page (220)",
        "gast     Gast     company  hilversum  1         no     only named in passing",
        "niemand  Niemand  company  hilversum  0         no     0 words for it, less than half a page (220)",
    ]


def test_the_list_tells_a_program_the_same(cast: Path) -> None:
    entries = json.loads(run("list", "stakeholders", "--json", "--project", cast).stdout)
    assert [(entry["id"], entry["named_in"], entry["brief"], entry["why_not"]) for entry in entries] == [
        ("waag", 1, True, ""),
        ("club", 1, False, "20 words for it, less than half a page (220)"),
        ("gast", 1, False, "only named in passing"),
        ("niemand", 0, False, "0 words for it, less than half a page (220)"),
    ]


def test_all_builds_only_what_is_worth_it_and_by_name_the_others_too(cast: Path, tmp_path: Path) -> None:
    build = ("build", "--format", "md", "--project", cast, "--out")
    done = run(*build, tmp_path / "all", "--all")
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [
        f"{tmp_path}/all/stakeholder/waag.nl.md",
        f"{tmp_path}/all/region/nederland.nl.md",
        f"{tmp_path}/all/theme/talent.nl.md",
    ]
    done = run(*build, tmp_path / "one", "--stakeholder", "club")
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout == f"{tmp_path}/one/stakeholder/club.nl.md\n"
    done = run(*build, tmp_path / "passing", "--stakeholder", "gast")
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.endswith('There is no brief for "gast": the reports only name it in passing.\n')
    assert not (tmp_path / "passing").exists()
