"""The same input gives the same bytes, whatever the process, its clock, its place and its hash seed."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.output import ROOT, Finished, finish, queries

SLUG = "gemeente-hilversum"


def build(home: Path, out: str, **variables: str) -> dict[str, bytes]:
    """All files of one reader, made from a copy of the project in `home`, with an empty cache."""
    project = home / "project"
    shutil.copytree(ROOT / "sources", project / "sources")
    shutil.copy(ROOT / "sources.yaml", project)
    env = {key: value for key, value in os.environ.items() if key != "SOURCE_DATE_EPOCH"}
    env |= {"XDG_CACHE_HOME": str(home / "cache")} | variables
    options = ["--stakeholder", SLUG, "--lang", "all", "--project", str(project), "--out", out]
    for made in (["build", "--format", "all"], ["build", "--format", "docx"], ["figures", "--format", "all"]):
        command: list[str | Path] = [sys.executable, ROOT / "cli.py", *made, *options]
        done = subprocess.run(command, cwd=home, env=env, capture_output=True, text=True, check=False)
        assert (done.returncode, done.stderr) == (0, "")
    return {path.name: path.read_bytes() for path in (home / out).rglob("*.*")}


def test_two_processes_make_equal_files(tmp_path: Path) -> None:
    east = {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "C"}
    west = {"PYTHONHASHSEED": "2", "TZ": "America/Los_Angeles", "LC_ALL": "C.UTF-8", "COLUMNS": "40"}
    one, two = build(tmp_path / "one", "out", **east), build(tmp_path / "two", "deep/er out", **west)
    briefs = {
        f"{SLUG}.{language}.{ending}" for language in ("nl", "en") for ending in ("pdf", "html", "md", "docx")
    }
    assert briefs < set(one) == set(two)
    assert {name.rsplit(".", 1)[-1] for name in one.keys() - briefs} == {"svg", "png", "pdf", "csv"}
    assert {name for name in one if one[name] != two[name]} == set()


def test_a_brief_does_not_depend_on_those_made_before_it() -> None:
    def again(slug: str) -> Finished:
        return finish(queries()[slug], "nl")

    first = again("hilversum")
    again("talent")
    second = again("hilversum")
    assert first.brief == second.brief
    assert first.pdf == second.pdf
    assert first.html.source == second.html.source
