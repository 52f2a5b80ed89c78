"""`briefs check` a second time: it says the same without looking again, and misses no change."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from cli import cli
from tests.output import ROOT

GOOD = Path(__file__).resolve().parent / "data" / "good"

FINE = "no problems: 17 items in 4 documents\n"
MISTAKE = 'sources/plan.yaml:1:1: unknown key "colour" in sources/plan.yaml'


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return shutil.copytree(GOOD / "years", tmp_path / "project")


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty cache of the test's own."""
    folder = tmp_path / "cache"
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder))
    return folder


def check(project: Path, *options: str) -> Result:
    return CliRunner().invoke(cli, ["check", "--project", str(project), *options], prog_name="briefs")


def kept(cache: Path) -> list[Path]:
    return sorted(path for path in cache.rglob("*") if path.is_file())


def spoil(project: Path) -> None:
    """Put a mistake on the first line of a document."""
    path = project / "sources" / "plan.yaml"
    path.write_text(f"colour: red\n{path.read_text('utf-8')}", "utf-8")


def is_recalled(project: Path, cache: Path) -> bool:
    """Whether what a check says comes from the cache: it then says what was put there."""
    (path,) = kept(cache)
    content = json.loads(path.read_bytes())
    path.write_text(json.dumps(content | {"items": 4711}), "utf-8")
    said = check(project).stdout
    path.write_text(json.dumps(content), "utf-8")
    return "4711 items" in said


def beginning(content: bytes) -> str:
    return content[:12].decode("latin-1") or "empty"


# The same twice


@pytest.mark.parametrize("options", [[], ["--json"]], ids=["text", "json"])
def test_a_second_check_says_the_same(project: Path, cache: Path, options: list[str]) -> None:
    first = check(project, *options)
    assert (first.exit_code, first.stderr) == (0, "")
    assert FINE in first.stdout or json.loads(first.stdout)["items"] == 17
    assert is_recalled(project, cache)
    assert check(project, *options).output == first.output


@pytest.mark.parametrize("options", [[], ["--json"]], ids=["text", "json"])
def test_a_second_check_says_the_same_problems(project: Path, cache: Path, options: list[str]) -> None:
    spoil(project)
    first = check(project, *options)
    assert first.exit_code == 1
    assert MISTAKE in first.stderr or 'unknown key \\"colour\\"' in first.stdout
    (path,) = kept(cache)
    written = path.read_bytes()
    second = check(project, *options)
    assert (second.exit_code, second.stdout, second.stderr) == (1, first.stdout, first.stderr)
    assert path.read_bytes() == written


def test_a_second_check_says_the_same_warnings(project: Path, cache: Path) -> None:
    """A lock that knows of no item: each was added since."""
    lock = {"date": "2026-11-22", "file": "plan.txt", "text": "0", "items": {}}
    content = json.dumps({"documents": {"plan": lock}})
    (project / "sources" / "verified.lock").write_text(content, "utf-8")
    first = check(project)
    assert first.exit_code == 0
    warned = (
        'sources/plan.yaml:32:5: "line" was changed or added since its document was verified '
        "(run: briefs verify --texts DIR)"
    )
    lines = first.stdout.splitlines(keepends=True)
    assert lines[0] == f"{warned}\n"
    assert lines[-1] == FINE
    assert len(lines) > 15
    assert is_recalled(project, cache)
    assert check(project).output == first.output


def test_each_project_has_its_own_outcome(project: Path, cache: Path, tmp_path: Path) -> None:
    other = shutil.copytree(project, tmp_path / "other")
    spoil(other)
    assert check(project).stdout == FINE
    assert MISTAKE in check(other).stderr
    assert len(kept(cache)) == 2
    assert check(project).stdout == FINE
    assert MISTAKE in check(other).stderr


# What is noticed


def test_a_changed_file_is_noticed(project: Path, cache: Path) -> None:
    assert check(project).stdout == FINE
    spoil(project)
    assert MISTAKE in check(project).stderr
    assert len(kept(cache)) == 1


def test_a_change_that_keeps_size_and_time_is_noticed(project: Path, cache: Path) -> None:
    assert check(project).stdout == FINE
    path = project / "sources" / "plan.yaml"
    before = path.stat()
    path.write_text(path.read_text("utf-8").replace("[capital]", "[capitol]", 1), "utf-8")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert path.stat().st_size == before.st_size
    assert 'unknown theme "capitol" (did you mean "capital"?)' in check(project).stderr
    assert kept(cache)


def test_a_problem_that_is_mended_is_gone(project: Path, cache: Path) -> None:
    spoil(project)
    assert MISTAKE in check(project).stderr
    shutil.copy(GOOD / "years" / "sources" / "plan.yaml", project / "sources")
    done = check(project)
    assert (done.exit_code, done.stdout, done.stderr) == (0, FINE, "")
    assert kept(cache)


def test_a_changed_vocabulary_is_noticed(project: Path, cache: Path) -> None:
    assert check(project).stdout == FINE
    path = project / "sources.yaml"
    path.write_text(path.read_text("utf-8").replace("id: talent,", "id: tallent,"), "utf-8")
    assert 'unknown theme "talent" (did you mean "tallent"?)' in check(project).stderr
    assert kept(cache)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("annex.yaml", 'sources/annex.yaml:1:1: "annex" is not a document'),
        ("plan.yml", "sources/plan.yml:1:1: the file is not read"),
    ],
)
def test_an_added_file_is_noticed(project: Path, cache: Path, name: str, said: str) -> None:
    assert check(project).stdout == FINE
    (project / "sources" / name).write_text("insights: []\n", "utf-8")
    assert said in check(project).stderr
    assert kept(cache)


def test_a_removed_file_is_noticed(project: Path, cache: Path) -> None:
    assert check(project).stdout == FINE
    (project / "sources" / "survey.yaml").unlink()
    assert 'the document "survey" has no file sources/survey.yaml' in check(project).stderr
    assert kept(cache)


def test_a_renamed_file_is_noticed(project: Path, cache: Path) -> None:
    assert check(project).stdout == FINE
    (project / "sources" / "survey.yaml").rename(project / "sources" / "surfey.yaml")
    assert '"surfey" is not a document (did you mean "survey"?)' in check(project).stderr
    assert kept(cache)


def test_a_new_lock_is_noticed(project: Path, cache: Path) -> None:
    assert check(project).stdout == FINE
    lock = project / "sources" / "verified.lock"
    lock.write_text(json.dumps({"documents": {}}), "utf-8")
    assert "was changed or added since its document was verified" in check(project).stdout
    lock.unlink()
    assert check(project).stdout == FINE
    assert kept(cache)


def test_a_damaged_lock_is_told_each_time(project: Path, cache: Path) -> None:
    assert check(project).stdout == FINE
    lock = project / "sources" / "verified.lock"
    lock.write_text("{", "utf-8")
    remedy = "restore it, or delete it and run briefs verify again"
    said = f"sources/verified.lock:1:2: the file is damaged ({remedy})\n"
    for _ in range(2):
        done = check(project)
        assert (done.exit_code, done.stdout, done.stderr) == (1, "", said)
    lock.unlink()
    assert check(project).stdout == FINE
    assert kept(cache)


def test_a_changed_style_is_noticed(cache: Path, tmp_path: Path) -> None:
    """A style of a project's own may lie anywhere, with files that it names: then nothing is kept."""
    project = shutil.copytree(GOOD / "everything", tmp_path / "project")
    fine = check(project)
    assert (fine.exit_code, fine.stderr) == (0, "")
    style = (project / "house.yaml").read_text("utf-8")
    (project / "house.yaml").write_text(style.replace("#7A1F5C", "#EEEEEE"), "utf-8")
    assert "house.yaml:6:11: accent #EEEEEE on paper #FFFFFF has contrast" in check(project).stderr
    (project / "house.yaml").write_text(style, "utf-8")
    assert check(project).output == fine.output
    (project / "house" / "house.ttf").unlink()
    assert 'house.yaml:10:34: there is no file "house/house.ttf"' in check(project).stderr
    assert kept(cache) == []


def test_a_style_of_the_program_is_no_reason_to_look_again(project: Path, cache: Path) -> None:
    path = project / "sources.yaml"
    text = path.read_text("utf-8")
    path.write_text(text.replace("  edition:", "  style: council\n  edition:"), "utf-8")
    assert check(project).stdout == FINE
    assert is_recalled(project, cache)
    path.write_text(text.replace("  edition:", "  style: counsil\n  edition:"), "utf-8")
    assert 'there is no style "counsil" (did you mean "council"?)' in check(project).stderr


def test_a_program_that_was_changed_looks_again(project: Path, cache: Path, tmp_path: Path) -> None:
    home = tmp_path / "program"
    shutil.copytree(ROOT / "briefs", home / "briefs", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "templates", home / "templates")
    shutil.copy(ROOT / "cli.py", home)

    def said() -> str:
        command = [sys.executable, "cli.py", "check", "--project", str(project)]
        done = subprocess.run(command, cwd=home, capture_output=True, text=True, check=False)
        return done.stdout + done.stderr

    assert said() == FINE
    assert kept(cache)
    keys = home / "briefs" / "schema" / "keys.py"
    keys.write_text(keys.read_text("utf-8").replace('"caveat",', '"warning",'), "utf-8")
    assert 'sources/plan.yaml:11:5: unknown key "caveat" in an insight' in said()


# A cache that is no help does no harm


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"null",
        b"[]",
        b"4711",
        b'"text"',
        b"{}",
        b"\xff\xfe\x00",
        b'{"fingerprint": null, "problems": [], "warnings": [], "items": 1, "documents": 1}',
        b"[" * 100_000,
    ],
    ids=beginning,
)
def test_a_damaged_cache_is_passed_over(project: Path, cache: Path, content: bytes) -> None:
    assert check(project).stdout == FINE
    (path,) = kept(cache)
    sound = path.read_bytes()
    path.write_bytes(content)
    done = check(project)
    assert (done.exit_code, done.stdout, done.stderr) == (0, FINE, "")
    assert path.read_bytes() == sound


@pytest.mark.parametrize(
    "change",
    [
        {"problems": None},
        {"problems": [{}]},
        {"problems": [{"location": {"file": "a"}, "message": "m", "hint": ""}]},
        {"problems": [{"location": [], "message": "m", "hint": ""}]},
        {"problems": ["text"]},
        {"warnings": 1},
    ],
    ids=str,
)
def test_a_cache_of_another_shape_is_passed_over(
    project: Path, cache: Path, change: dict[str, object]
) -> None:
    assert check(project).stdout == FINE
    (path,) = kept(cache)
    path.write_text(json.dumps(json.loads(path.read_bytes()) | change), "utf-8")
    done = check(project)
    assert (done.exit_code, done.stdout, done.stderr) == (0, FINE, "")


def test_a_cache_that_is_a_folder_is_passed_over(project: Path, cache: Path) -> None:
    assert check(project).stdout == FINE
    (path,) = kept(cache)
    path.unlink()
    (path / "inside").mkdir(parents=True)
    done = check(project)
    assert (done.exit_code, done.stdout, done.stderr) == (0, FINE, "")


def test_without_a_cache_that_can_be_written_all_is_as_ever(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    for name in ("file", "file/inside", "/proc/nowhere"):
        monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / name))
        for _ in range(2):
            done = check(project)
            assert (done.exit_code, done.stdout, done.stderr) == (0, FINE, "")
    spoil(project)
    assert MISTAKE in check(project).stderr
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "project"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everything")
def test_without_permission_all_is_as_ever(project: Path, cache: Path) -> None:
    cache.mkdir(mode=0o500)
    for _ in range(2):
        done = check(project)
        assert (done.exit_code, done.stdout, done.stderr) == (0, FINE, "")
    assert kept(cache) == []


def test_a_folder_among_the_sources_is_no_reason_to_stop(project: Path, cache: Path) -> None:
    """Then nothing is kept, and each check looks for itself."""
    (project / "sources" / "pictures").mkdir()
    assert check(project).stdout == FINE
    assert kept(cache) == []
    spoil(project)
    assert MISTAKE in check(project).stderr


def test_what_the_tests_keep_is_not_the_users(own_cache: Path, project: Path) -> None:
    before = kept(own_cache / "briefs")
    assert check(project).stdout == FINE
    assert len(kept(own_cache / "briefs")) == len(before) + 1


# The same cache keeps charts


def build(project: Path, out: Path) -> dict[str, bytes]:
    """The files of a brief with charts."""
    options = ["--theme", "capital", "--format", "html", "--lang", "all", "--out", str(out)]
    done = CliRunner().invoke(cli, ["build", "--project", str(project), *options], prog_name="briefs")
    assert (done.exit_code, done.stderr) == (0, "")
    made = {path.name: path.read_bytes() for path in out.rglob("*.html")}
    assert len(made) == 2
    assert all(content.count(b"<svg") > 0 for content in made.values())
    return made


def test_a_kept_chart_is_the_same(project: Path, cache: Path, tmp_path: Path) -> None:
    first = build(project, tmp_path / "one")
    charts = {path: path.read_bytes() for path in kept(cache)}
    assert charts
    assert build(project, tmp_path / "two") == first
    assert {path: path.read_bytes() for path in kept(cache)} == charts


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"key": "x"}', b"[" * 100_000], ids=beginning)
def test_a_damaged_chart_is_drawn_again(project: Path, cache: Path, tmp_path: Path, content: bytes) -> None:
    first = build(project, tmp_path / "one")
    charts = kept(cache)
    assert charts
    for path in charts:
        path.write_bytes(content)
    assert build(project, tmp_path / "two") == first


def test_charts_need_no_cache(project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = build(project, tmp_path / "one")
    (tmp_path / "file").touch()
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    assert build(project, tmp_path / "two") == first


def test_a_chart_follows_its_data(project: Path, cache: Path, tmp_path: Path) -> None:
    first = build(project, tmp_path / "one")
    plan = project / "sources" / "plan.yaml"
    plan.write_text(plan.read_text("utf-8").replace("value: 88.5", "value: 12.5"), "utf-8")
    second = build(project, tmp_path / "two")
    assert all(re.search(rb"88[.,]5%</text>", content) for content in first.values())
    assert all(re.search(rb"12[.,]5%</text>", content) for content in second.values())
    assert kept(cache)
