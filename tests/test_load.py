"""Whole projects, good and bad: what is loaded, and the exact words where something is wrong."""

import datetime
import difflib
import os
import shutil
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from briefs.errors import InputError, ProjectError
from briefs.load import load
from briefs.model import ActionLine, Case, Library, Recommendation, Statistic, SwotItem, Synergy, Translated
from briefs.schema import keys
from briefs.yamlfile import Mapping, Node, Sequence, read_yaml
from tests.conftest import ProjectFactory
from tests.places import PLACES

ROOT = Path(__file__).resolve().parent.parent
DATA = Path(__file__).resolve().parent / "data"
BAD = sorted(path for path in (DATA / "bad").iterdir() if path.is_dir())
EVERYTHING = DATA / "good" / "everything"


def problems(directory: Path) -> list[str]:
    with pytest.raises(InputError) as caught:
        load(directory)
    return [str(problem) for problem in caught.value.problems]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the good project, to be spoilt."""
    return shutil.copytree(EVERYTHING, tmp_path / "project")


# Bad projects: the folder holds the project and expected.txt, the whole output.


def test_the_bad_projects_were_found() -> None:
    assert len(BAD) >= 58
    assert [path.name for path in BAD if not (path / "expected.txt").is_file()] == []
    assert [path.name for path in BAD if not (path / "sources.yaml").is_file()] == []


@pytest.mark.parametrize("directory", BAD, ids=lambda path: path.name)
def test_a_bad_project_is_told_all_that_is_wrong(directory: Path) -> None:
    expected = (directory / "expected.txt").read_text("utf-8").splitlines()
    assert expected
    found = problems(directory)
    difference = "\n".join(difflib.unified_diff(expected, found, "expected", "found", lineterm=""))
    assert found == expected, f"\n{difference}"


@pytest.mark.parametrize("directory", BAD, ids=lambda path: path.name)
def test_a_problem_is_one_line_that_ends_inside_a_file(directory: Path) -> None:
    with pytest.raises(InputError) as caught:
        load(directory)
    for problem in caught.value.problems:
        assert str(problem).isprintable()
        path = directory / problem.location.file
        lines = len(path.read_text("utf-8").splitlines()) if path.is_file() else 1
        assert 1 <= problem.location.line <= lines + 1
        assert problem.location.column >= 1


# Good projects.


@pytest.fixture(scope="module")
def everything() -> Library:
    return load(EVERYTHING)


def text(translated: Translated | None) -> tuple[str, str]:
    assert translated is not None
    return translated["nl"], translated["en"]


def keys_at(node: Node | None, *steps: str | int) -> Iterator[str]:
    """The keys of every entry in a place; any number in it stands for all members of a list."""
    if not steps:
        assert isinstance(node, Mapping)
        yield from node.entries
    elif isinstance(steps[0], str):
        if isinstance(node, Mapping):
            yield from keys_at(node.entries.get(steps[0]), *steps[1:])
    elif isinstance(node, Sequence):
        for member in node.items:
            yield from keys_at(member, *steps[1:])


def test_the_good_project_uses_every_key() -> None:
    """Each kind its own keys; those that all items or all figures share, somewhere."""
    used: dict[str, set[str]] = {}
    for kind, (name, *steps) in PLACES.items():
        node, wrong = read_yaml((EVERYTHING / str(name)).read_text("utf-8"), str(name))
        assert not wrong
        used[kind] = set(keys_at(node, *steps))
    assert set(used) == set(keys.KEYS)
    shared = {*keys._ITEM, *keys._FIGURE}
    assert shared <= set().union(*used.values())
    missing = {kind: set(known) - used[kind] - shared for kind, known in keys.KEYS.items()}
    assert {kind: left for kind, left in missing.items() if left} == {}


def test_the_project_and_its_vocabulary(everything: Library) -> None:
    project = everything.project
    assert project.edition == "1.10"
    assert project.date == datetime.date(2026, 11, 22)
    assert (project.languages, project.default_language) == (("nl", "en"), "en")
    plan, report = everything.documents.values()
    assert plan.authors == ("no", "Anna de Vries")
    assert (plan.year, report.year) == (2026, 2014)
    assert (plan.language, report.language) == ("nl", project.default_language)
    assert report.subtitle is None
    assert [layer.number for layer in everything.layers.values()] == [1, 2]
    assert everything.themes["talent"].key_messages[0].items == ("plan/focus",)


def test_regions_and_stakeholders(everything: Library) -> None:
    town = everything.regions["hilversum"]
    assert (town.latitude, town.longitude, town.brief) == (52.2292, 5.1669, False)
    assert town.profile is not None
    assert (town.profile.document, town.profile.at.heading) == ("plan", "1. Inleiding")
    assert everything.regions["nederland"].brief is True
    assert everything.ancestors("hilversum") == ["mra", "nederland"]
    assert everything.descendants("nederland") == {"mra", "hilversum"}
    reader = everything.stakeholders["gemeente-hilversum"]
    assert (text(reader.short_name)[1], text(reader.subject)[1]) == (
        "Hilversum",
        "The municipality of Hilversum",
    )
    waag = everything.stakeholders["waag"]
    assert (waag.short_name, waag.subject) == (waag.name, None)
    assert (waag.brief, waag.interests, waag.profile) == (False, (), None)


def test_the_style(everything: Library) -> None:
    style = everything.style
    assert (style.id, style.accent, style.paper) == ("house", "#7A1F5C", "#FFFFFF")
    assert (style.text.family, style.text.semibold, style.text.folder) == (
        "House",
        "house/house.ttf",
        EVERYTHING,
    )
    assert style.headings.family == "Source Serif Pro"
    assert (style.page_mm, style.text_pt) == ((215.9, 279.4), 9.6)
    assert style.logo is not None
    assert (style.logo.file, text(style.logo.alt)[1]) == (EVERYTHING / "house/logo.svg", "The office")
    assert text(style.footer) == ("Bureau, Straat 1", "Office, Straat 1")


def test_a_project_without_a_style_has_that_of_the_program() -> None:
    style = load(DATA / "good" / "smallest").style
    assert (style.id, style.page, style.density, style.logo, style.footer) == (
        "default",
        "A4",
        "normal",
        None,
        None,
    )


def test_items_keep_their_order_and_their_place(everything: Library) -> None:
    assert [item.reference for item in everything.items][:4] == [
        "plan/strong",
        "plan/weak",
        "plan/line",
        "plan/synergy",
    ]
    assert everything.items[-1].reference == "report/one"
    assert Counter(type(item).__name__ for item in everything.items) == {
        "SwotItem": 2,
        "ActionLine": 1,
        "Synergy": 1,
        "Recommendation": 1,
        "Insight": 2,
        "Case": 1,
        "StackLayer": 1,
        "Statistic": 6,
    }
    strong = everything.by_reference["plan/strong"]
    assert isinstance(strong, SwotItem)
    assert strong.quadrant == "strengths"
    assert (strong.at.heading, strong.at.page) == ("2026-11-22", 12)
    assert text(strong.text) == ("De stad is sterk.", "The town is strong.")
    assert strong.names == ("waag",)
    assert strong.echoes == ("report/one",)
    assert [item.id for item in everything.items if item.own_title] == ["focus"]
    assert text(strong.group) == ("Over de stad", "On the town")
    assert str(strong.location) == "sources/plan.yaml:4:7"
    assert text(everything.swot_notes["plan"])[0] == "De indeling is van ons."


def test_words_that_look_like_something_else_stay_words(everything: Library) -> None:
    weak = everything.by_reference["plan/weak"]
    assert text(weak.title) == ("no", "yes")
    assert text(weak.text) == ("null is hier een woord", "null")
    assert weak.at.heading == "on"
    (synergy,) = everything.of_kind(Synergy)
    assert (synergy.code, synergy.general) == ("on", True)


def test_parties(everything: Library) -> None:
    (line,) = everything.of_kind(ActionLine)
    town, companies = line.actors
    assert (town.stakeholder, companies.stakeholder) == ("gemeente-hilversum", None)
    assert text(companies.name) == ("bedrijven", "companies")
    assert [text(task) for task in town.tasks] == [("Vergaderen", "Meet")]
    (synergy,) = everything.of_kind(Synergy)
    assert [partner.stakeholder for partner in synergy.partners] == ["waag", None]
    assert text(synergy.partners[1].name) == ("Studio Zuid", "Studio Zuid")
    assert [text(task) for task in synergy.partners[1].tasks] == [("Opruimen", "Clear up")]
    (advice,) = everything.of_kind(Recommendation)
    assert text(advice.addressees[0].role) == ("zet de eerste stap", "takes the first step")
    assert [text(task) for task in advice.addressees[0].tasks] == [("Kiezen", "Choose")]
    assert (advice.addressees[1].stakeholder, text(advice.addressees[1].name)[1]) == (None, "iedereen")
    assert advice.stakeholders == {"gemeente-hilversum", "waag"}
    assert advice.scope == ("mra", "hilversum")


def test_a_case(everything: Library) -> None:
    (case,) = everything.of_kind(Case)
    assert (case.number, text(case.archetype)[1], text(case.title)[1]) == (1, "The workshop", "Studio Zuid")
    assert text(case.aim)[1] == "To bring makers together."
    assert text(case.finance)[1] == "The town pays."
    assert [text(one)[1] for one in case.success_factors] == ["A good place", "A long breath"]
    assert [text(one)[1] for one in case.obstacles] == ["Too little money"]
    assert [party.stakeholder for party in case.parties] == ["gemeente-hilversum"]
    assert case.stakeholders == {"gemeente-hilversum"}


def test_single_figures(everything: Library) -> None:
    share, hours, day, words, *_ = everything.of_kind(Statistic)
    assert share.quantity is not None
    assert str(share.quantity.low) == str(share.quantity.high) == share.quantity.printed == "1.10"
    assert (share.n, share.year, share.origin, share.of_report) == (445, "2012-2019", "CBS", False)
    assert hours.quantity is not None
    assert (hours.quantity.low, hours.quantity.high) == (Decimal(3), Decimal("4.5"))
    assert hours.year is None
    assert day.quantity is not None
    assert day.quantity.date == datetime.date(2026, 5, 26)
    assert words.quantity is not None
    assert (words.quantity.low, text(words.quantity.words)) == (None, ("een derde", "a third"))


def test_a_table_hands_down_what_its_rows_do_not_say(everything: Library) -> None:
    table = everything.of_kind(Statistic)[4]
    assert table.quantity is None
    (large, share), (many, thousands) = (row.quantities for row in table.rows)
    assert [row.year for row in table.rows] == ["2025", "2024"]
    assert (large.unit, text(large.counted)[0], large.qualifier) == ("count", "bedrijven", None)
    assert (share.unit, share.counted, share.qualifier) == ("percent", None, "almost")
    assert (many.low, many.printed, many.qualifier) == (Decimal(170), "170+", "over-plus")
    assert text(thousands.words) == ("duizenden", "thousands")
    assert list(table.quantities) == [large, share, many, thousands]


def test_a_table_with_one_column_has_its_figures_in_the_rows(everything: Library) -> None:
    table = everything.of_kind(Statistic)[5]
    assert table.series == ()
    large, small = table.quantities
    assert (large.low, large.high, large.qualifier) == (Decimal(60), Decimal(80), "about")
    assert (str(small.low), small.printed, small.qualifier) == ("12.5", "12,5%", "at-least")
    assert [row.own_label for row in table.rows] == [False, True]


def test_a_term_is_no_item(everything: Library) -> None:
    (term,) = everything.glossary
    assert (term.id, term.at.page) == ("compute", 40)
    assert "plan/compute" not in everything.by_reference


def test_the_smallest_project() -> None:
    library = load(DATA / "good" / "smallest")
    assert library.project.languages == ("nl",)
    assert library.project.edition == "2026"
    assert library.items == ()


def test_a_byte_order_mark_and_windows_line_ends_change_nothing(project: Path, everything: Library) -> None:
    for path in (project / "sources.yaml", project / "sources/plan.yaml"):
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert load(project) == everything


# Files that are not what they should be.


def test_without_a_project_file_there_is_no_project(tmp_path: Path) -> None:
    with pytest.raises(ProjectError) as caught:
        load(tmp_path)
    assert str(caught.value) == (
        f"no sources.yaml in {tmp_path} (go to the project's folder, or use --project DIR)"
    )


@pytest.mark.parametrize("name", ["sources.yaml", "sources/plan.yaml"])
@pytest.mark.parametrize(
    ("content", "place", "words"),
    [
        ("a: é\n".encode("utf-16"), "1:1", "the file is not UTF-8 text (save it as UTF-8)"),
        ("a: b".encode("utf-16-le"), "1:2", "the invisible character U+0000 is not allowed"),
        ("a: b\nc: één".encode("latin-1"), "2:4", "the file is not UTF-8 text (save it as UTF-8)"),
        (b"\xef\xbb\xbfa: \xff", "1:4", "the file is not UTF-8 text (save it as UTF-8)"),
        (bytes(range(256)) * 9, "1:1", "the invisible character U+0000 is not allowed"),
        (b"x" * 10_000_000, "1:1", "the file can not be read: it has more than 2 MB"),
    ],
    ids=["utf-16", "utf-16 without mark", "latin-1", "after a mark", "binary", "10 MB"],
)
def test_a_file_that_is_not_text(project: Path, name: str, content: bytes, place: str, words: str) -> None:
    if content[0] == 0:
        content = content[:128]
    (project / name).write_bytes(content)
    (found,) = problems(project)
    assert found.startswith(f"{name}:{place}: {words}")


@pytest.mark.parametrize("name", ["sources.yaml", "sources/plan.yaml"])
@pytest.mark.parametrize(
    ("kind", "reason"),
    [
        ("folder", "it is a folder"),
        ("loop", "too many levels of symbolic links"),
        ("dangling link", "no such file or directory"),
        ("pipe", "it is not an ordinary file"),
        ("device", "it is not an ordinary file"),
    ],
)
def test_a_file_that_can_not_be_read(project: Path, name: str, kind: str, reason: str) -> None:
    path = project / name
    path.unlink()
    if kind == "folder":
        path.mkdir()
    elif kind == "pipe":
        os.mkfifo(path)
    else:
        path.symlink_to({"loop": str(path), "device": "/dev/zero"}.get(kind, "nowhere"))
    assert problems(project) == [f"{name}:1:1: the file can not be read: {reason}"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission(project: Path) -> None:
    (project / "sources/plan.yaml").chmod(0)
    assert problems(project) == ["sources/plan.yaml:1:1: the file can not be read: permission denied"]


def test_a_file_in_the_place_of_the_folder(project: Path) -> None:
    shutil.rmtree(project / "sources")
    (project / "sources").write_text("text", "utf-8")
    (found,) = problems(project)
    assert found == (
        'sources.yaml:12:9: the folder "sources" can not be read: not a directory '
        "(it stands beside sources.yaml and has a file for each document)"
    )


def test_what_editors_and_systems_leave_behind_is_passed_over(project: Path, everything: Library) -> None:
    (project / "sources/.#plan.yaml").symlink_to("me@host.1")
    (project / "sources/._plan.yaml").write_bytes(b"\x00\x05\x16\x07")
    (project / "sources/plan.yaml~").write_text("a: [", "utf-8")
    assert load(project) == everything


def test_a_name_that_can_not_be_printed(project: Path) -> None:
    name = os.fsencode(project / "sources") + b"/\xff\n.yaml"
    Path(os.fsdecode(name)).write_text("insights: []\n", "utf-8")
    (found,) = problems(project)
    assert found.isprintable()
    assert found.startswith("sources/")


@pytest.mark.parametrize("number", ["9" * 5000, "-" + "9" * 400, "0." + "1" * 400])
def test_a_number_beyond_reason_is_a_problem(project: Path, number: str) -> None:
    path = project / "sources/plan.yaml"
    path.write_text(path.read_text("utf-8").replace("value: 1.10", f"value: {number}"), "utf-8")
    (found,) = problems(project)
    assert '"value" must be a number' in found


def test_a_text_of_the_author_can_not_steer_the_terminal(project: Path) -> None:
    path = project / "sources/plan.yaml"
    path.write_text(path.read_text("utf-8").replace("id: focus", "id: |\n      a\n      \u202eb"), "utf-8")
    assert all(line.isprintable() for line in problems(project))
    assert any('"a \ufffdb" can not be an id' in line for line in problems(project))


def test_thousands_of_mistakes_are_all_named(make_project: ProjectFactory) -> None:
    names = ", ".join(f"s{number}" for number in range(5000))
    files: dict[str, str | bytes] = {
        path.relative_to(EVERYTHING).as_posix(): path.read_bytes() for path in EVERYTHING.rglob("*.yaml")
    }
    files["sources/report.yaml"] = f"insights:\n  - names: [{names}]\n"
    found = problems(make_project(files))
    assert sum("unknown stakeholder" in line for line in found) == 5000


# The content of this repository.


def test_the_real_content_loads() -> None:
    library = load(ROOT)
    assert len(library.items) > 250
    assert set(library.documents) >= {"tech-corridor-2026", "mediacluster-2040", "clusterstrategie-2014"}
