"""The lock: what is noted when, and who can read it."""

import json
from pathlib import Path

import pytest

from briefs.errors import ProjectError
from briefs.load import load
from briefs.verify.lock import LOCK_FILE, read_lock, unverified
from tests.conftest import ProjectFactory
from tests.verify.samples import PLAN, PLAN_TEXT, project, run

DAY = 86_400


def lock(folder: Path) -> str:
    return (folder / LOCK_FILE).read_text("utf-8")


def dates(folder: Path) -> dict[str, str]:
    return {name: entry["date"] for name, entry in json.loads(lock(folder))["documents"].items()}


def changed(folder: Path) -> list[str]:
    """The ids of what is not verified in a project."""
    read = read_lock(folder)
    assert read
    return [entry.id for entry in unverified(load(folder), read)]


@pytest.fixture
def noted(make_project: ProjectFactory) -> Path:
    """A project that was verified on the first day of 1970."""
    folder = make_project(project())
    assert run(folder).exit_code == 0
    return folder


def test_it_has_a_line_for_each_item_in_order(noted: Path) -> None:
    text = lock(noted)
    assert text.endswith("}\n")
    assert json.dumps(json.loads(text), indent=2, sort_keys=True, ensure_ascii=False) + "\n" == text
    lines = [line.strip().partition(":")[0] for line in text.splitlines()]
    assert lines == [
        *("{", '"documents"'),
        *('"plan"', '"date"', '"file"', '"items"', '"compute"', '"growth"', '"room"', "},", '"text"', "},"),
        *('"study"', '"date"', '"file"', '"items"', '"skills"', "},", '"text"'),
        *("}", "}", "}"),
    ]


def test_it_can_be_read(noted: Path) -> None:
    read = read_lock(noted)
    assert read
    plan = read.documents["plan"]
    assert (plan.date.isoformat(), plan.source, sorted(plan.items)) == (
        "1970-01-01",
        "plan.txt",
        ["compute", "growth", "room"],
    )


def test_there_may_be_none(make_project: ProjectFactory) -> None:
    assert read_lock(make_project(project())) is None


def test_a_second_run_leaves_it_as_it_is(noted: Path) -> None:
    before = lock(noted)
    written = (noted / LOCK_FILE).stat().st_mtime_ns
    assert run(noted, epoch=9 * DAY).exit_code == 0
    assert lock(noted) == before
    assert (noted / LOCK_FILE).stat().st_mtime_ns == written


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("sources/plan.yaml", "at: 2 Cijfers\nglossary", "at: 1 Inleiding\nglossary"),
        ("texts/plan.txt", "schaars", "zeldzaam"),
    ],
)
def test_a_change_of_items_or_text_has_the_new_date(noted: Path, file: str, old: str, new: str) -> None:
    path = noted / file
    path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")
    assert run(noted, epoch=9 * DAY).exit_code == 0
    assert dates(noted) == {"plan": "1970-01-10", "study": "1970-01-01"}


def test_a_change_of_our_own_words_keeps_the_date(noted: Path) -> None:
    path = noted / "sources" / "plan.yaml"
    path.write_text(PLAN.replace("De sector groeide.", "Er was groei."), "utf-8")
    assert changed(noted) == []
    assert run(noted, epoch=9 * DAY).exit_code == 0
    assert dates(noted) == {"plan": "1970-01-01", "study": "1970-01-01"}


def test_a_document_with_something_missing_stays_as_it_was(noted: Path) -> None:
    before = lock(noted)
    (noted / "texts" / "plan.txt").write_text(PLAN_TEXT.replace("13,0%", "14,0%"), "utf-8")
    assert run(noted, epoch=9 * DAY).exit_code == 1
    assert lock(noted) == before


def test_only_the_chosen_documents_are_looked_at(noted: Path) -> None:
    (noted / "texts" / "plan.txt").unlink()
    (noted / "texts" / "study.txt").write_text("Findings\n\nSkills first.\n", "utf-8")
    done = run(noted, "--document", "study", epoch=9 * DAY)
    assert (done.exit_code, done.stdout.splitlines()[0]) == (0, "study: 2 in place, in study.txt")
    assert dates(noted) == {"plan": "1970-01-01", "study": "1970-01-10"}


def test_nothing_is_written_where_nothing_is_verified(make_project: ProjectFactory) -> None:
    folder = make_project(project())
    for text in (folder / "texts").iterdir():
        text.unlink()
    done = run(folder)
    assert done.exit_code == 1
    assert done.stdout.splitlines()[-1] == "2 documents without a text; nothing is verified"
    assert not (folder / LOCK_FILE).exists()


def test_a_document_that_is_no_more_goes(noted: Path) -> None:
    sources = noted / "sources.yaml"
    kept = sources.read_text("utf-8").split("  - {id: study")[0]
    rest = sources.read_text("utf-8").partition("language: en}\n")[2]
    sources.write_text(kept + rest, "utf-8")
    (noted / "sources" / "study.yaml").unlink()
    assert run(noted).exit_code == 0
    assert list(dates(noted)) == ["plan"]


@pytest.mark.parametrize(
    ("old", "new", "ids"),
    [
        ('printed: "13,0%"', 'printed: "13,1%"', ["growth"]),
        ("value: 13.0", "value: 31.0", ["growth"]),
        ("year: 2025", "year: 2024", ["growth"]),
        ("year: 2025", "year: 2025\n    n: 12", ["growth"]),
        ("unit: percent", "unit: percent-per-year", ["growth"]),
        ("nl: Ruimte voor makers", "nl: Ruimte voor de makers", ["room"]),
        ("nl: Rekenkracht", "nl: Kracht", ["compute"]),
        ("› Ruimte", "› Andere ruimte", ["room"]),
        ("at: 1 Inleiding › Ruimte", "at: 1 Inleiding › Ruimte\n    page: 2", ["room"]),
        ("id: room", "id: space", ["space"]),
        ("en: Room for makers", "en: Space for makers", []),
        ("nl: Makers zoeken ruimte.", "nl: Makers zoeken plek.", []),
    ],
)
def test_what_was_changed_since_is_known(noted: Path, old: str, new: str, ids: list[str]) -> None:
    assert PLAN.count(old) == 1
    (noted / "sources" / "plan.yaml").write_text(PLAN.replace(old, new), "utf-8")
    assert changed(noted) == ids


def test_a_document_that_never_was_verified_is_unverified(noted: Path) -> None:
    content = json.loads(lock(noted))
    del content["documents"]["plan"]
    (noted / LOCK_FILE).write_text(json.dumps(content), "utf-8")
    assert changed(noted) == ["room", "growth", "compute"]


@pytest.mark.parametrize(
    ("content", "where"),
    [
        ("", ":1:1"),
        ('{\n  "documents": {\n<<<<<<< ours\n', ":3:1"),
        ("[]", ""),
        ("{}", ""),
        ('{"documents": {"plan": {}}}', ""),
        ('{"documents": {"plan": {"date": "gisteren", "file": "a", "text": "b", "items": {}}}}', ""),
        ('{"documents": {"plan": {"date": "2026-01-01", "file": "a", "text": "b", "items": {"c": 1}}}}', ""),
        ('{"documents": {"plan": {"date": "2026-01-01", "file": "a", "text": "b", "items": []}}}', ""),
    ],
)
def test_a_damaged_lock_is_named(noted: Path, content: str, where: str) -> None:
    (noted / LOCK_FILE).write_text(content, "utf-8")
    said = f"{LOCK_FILE}{where}: the file is damaged (restore it, or delete it and run briefs verify again)"
    with pytest.raises(ProjectError) as raised:
        read_lock(noted)
    assert str(raised.value) == said
    done = run(noted)
    assert (done.exit_code, done.stderr) == (1, f"{said}\n")
    assert lock(noted) == content
