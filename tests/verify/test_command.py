"""`briefs verify` for a program and for somebody who mistypes."""

import datetime
import json
import subprocess
import sys
from pathlib import Path

from briefs.clock import today
from briefs.verify.lock import LOCK_FILE
from tests.conftest import ProjectFactory
from tests.verify.samples import PLAN, place, project, run

USAGE = "Usage: briefs verify [OPTIONS]\nTry 'briefs verify --help' for help.\n\nError: "


def test_json_has_every_claim(make_project: ProjectFactory) -> None:
    plan = PLAN.replace('printed: "13,0%"', 'printed: "13,1%"').replace("value: 13.0", "value: 13.1")
    done = run(make_project(project(plan=plan)), "--json")
    assert (done.exit_code, done.stderr) == (1, "")
    first, second = json.loads(done.stdout)["documents"]
    claims = first.pop("claims")
    assert first == {
        "document": "plan",
        "file": "plan.txt",
        "problem": None,
        "verified": False,
        "counts": {"here": 5, "elsewhere": 0, "not found": 1},
    }
    assert [(claim["kind"], claim["text"], claim["outcome"], claim["lines"]) for claim in claims] == [
        ("heading", "1 Inleiding", "here", [3]),
        ("heading", "Ruimte", "here", [5]),
        ("heading", "2 Cijfers", "here", [8]),
        ("title", "Ruimte voor makers", "here", [6]),
        ("figure", "13,1%", "not found", []),
        ("term", "Rekenkracht", "here", [9]),
    ]
    file, line, column = place(plan, '"13,1%"').split(":")
    (figure,) = [claim for claim in claims if claim["kind"] == "figure"]
    assert figure == {
        "kind": "figure",
        "text": "13,1%",
        "items": ["plan/growth"],
        "at": "2 Cijfers",
        "file": file,
        "line": int(line),
        "column": int(column),
        "outcome": "not found",
        "lines": [],
        "message": 'the figure "13,1%" is not in the text',
        "hint": 'nearest: "13,0%" on line 9',
    }
    assert second["verified"]


def test_json_says_where_there_is_no_text(make_project: ProjectFactory) -> None:
    folder = make_project(project())
    (folder / "texts" / "plan.txt").unlink()
    done = run(folder, "--json")
    assert done.exit_code == 1
    assert json.loads(done.stdout)["documents"][0] == {
        "document": "plan",
        "file": None,
        "problem": f"no text (put plan.txt or plan.pdf into {folder / 'texts'})",
        "verified": False,
        "counts": {"here": 0, "elsewhere": 0, "not found": 0},
        "claims": [],
    }


def test_an_unknown_document_is_a_wrong_use(make_project: ProjectFactory) -> None:
    done = run(make_project(project()), "--document", "plann", "--document", "plan", "--document", "xyz")
    plann = 'There is no document "plann". Did you mean plan?\n'
    xyz = 'There is no document "xyz". See: briefs list documents\n'
    assert (done.exit_code, done.stdout, done.stderr) == (2, "", USAGE + plann + xyz)


def test_the_folder_must_be_there(make_project: ProjectFactory) -> None:
    folder = make_project(project())
    done = run(folder, "--texts", str(folder / "nowhere"))
    said = f"Invalid value for '--texts': Directory '{folder / 'nowhere'}' does not exist.\n"
    assert (done.exit_code, done.stderr) == (2, f"{USAGE}{said}")


def test_problems_of_the_sources_come_first(make_project: ProjectFactory) -> None:
    folder = make_project(project(plan=PLAN.replace("themes: [talent]", "themes: [tallent]", 1)))
    done = run(folder)
    assert (done.exit_code, done.stdout) == (1, "")
    assert 'unknown theme "tallent" (did you mean "talent"?)' in done.stderr
    assert not (folder / LOCK_FILE).exists()


def test_the_lock_is_no_source(make_project: ProjectFactory) -> None:
    folder = make_project(project())
    assert run(folder).exit_code == 0
    assert run(folder).exit_code == 0


def test_without_a_given_day_it_is_today(make_project: ProjectFactory) -> None:
    folder = make_project(project())
    code = "import cli; cli.main()"
    command = ["verify", "--project", str(folder), "--texts", str(folder / "texts")]
    root = Path(__file__).resolve().parents[2]
    subprocess.run([sys.executable, "-c", code, *command], cwd=root, check=True, capture_output=True, env={})
    (date,) = {
        entry["date"] for entry in json.loads((folder / LOCK_FILE).read_text("utf-8"))["documents"].values()
    }
    assert abs(datetime.date.fromisoformat(date) - today()) <= datetime.timedelta(days=1)
