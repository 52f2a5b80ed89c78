"""docs/editing.md against the code: it names every key and word, and says truly what is required."""

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from briefs.errors import InputError
from briefs.load import MAX_BYTES, load
from briefs.model import INSIGHT_TYPES, QUADRANTS, QUALIFIERS, REGION_KINDS, STAKEHOLDER_KINDS, UNITS
from briefs.schema.fields import MAX_ID
from briefs.schema.keys import KEYS
from tests.conftest import ProjectFactory
from tests.places import PLACES

ROOT = Path(__file__).resolve().parent.parent
GUIDE = ROOT / "docs" / "editing.md"
STYLING = ROOT / "docs" / "styling.md"
EVERYTHING = ROOT / "tests" / "data" / "good" / "everything"
HOUSE = sorted((EVERYTHING / "house").iterdir())

# The kinds of which the guide gives some keys in a table that they share.
SHARED = {
    "an entry of swot": ("an entry of swot", "every item"),
    "an action line": ("an action line", "every item"),
    "a synergy": ("a synergy", "every item"),
    "a recommendation": ("a recommendation", "every item"),
    "an insight": ("an insight", "every item"),
    "a case": ("a case", "every item"),
    "a stack layer": ("a stack layer", "every item"),
    "a statistic": ("a statistic", "a figure", "every item"),
    "a row": ("a row", "a figure"),
    "a cell": ("a figure",),
}


@cache
def tables() -> dict[str, dict[str, str]]:
    """The key tables of the guides: by heading, each key with what stands under "required"."""
    found: dict[str, dict[str, str]] = {}
    heading = ""
    for line in (GUIDE.read_text("utf-8") + STYLING.read_text("utf-8")).splitlines():
        if line.startswith("#"):
            heading = line.lstrip("# ").lower()
        elif match := re.fullmatch(r"\| `(\w+)` \| ([^|]+) \| ([^|]*) ?\|", line):
            found.setdefault(heading, {})[match[1]] = match[2].strip()
    return found


def documented(kind: str) -> dict[str, str]:
    rows = [tables().get(heading, {}) for heading in SHARED.get(kind, (kind,))]
    return {key: required for table in rows for key, required in table.items()}


def test_every_kind_has_its_table_and_every_table_its_kind() -> None:
    assert set(PLACES) == set(KEYS)
    headings = {heading for kind in KEYS for heading in SHARED.get(kind, (kind,))}
    assert set(tables()) == headings


@pytest.mark.parametrize("kind", KEYS)
def test_the_table_of_a_kind_has_its_keys_and_no_others(kind: str) -> None:
    assert set(documented(kind)) == set(KEYS[kind])


@pytest.mark.parametrize(
    ("heading", "words"),
    [
        ("A figure", (*UNITS, *QUALIFIERS)),
        ("An insight", INSIGHT_TYPES),
        ("A region", REGION_KINDS),
        ("A stakeholder", STAKEHOLDER_KINDS),
        ("Swot", QUADRANTS),
    ],
)
def test_every_word_to_choose_from_is_named(heading: str, words: tuple[str, ...]) -> None:
    _, _, section = GUIDE.read_text("utf-8").partition(f"\n### {heading}\n")
    section = section.partition("\n#")[0]
    assert words
    assert [word for word in words if f"`{word}`" not in section] == []


def test_the_limits_are_as_told() -> None:
    guide = GUIDE.read_text("utf-8")
    assert f"smaller than {MAX_BYTES // 1_000_000} MB" in guide
    assert f"at most {MAX_ID} characters" in guide


def test_the_problem_that_it_shows_is_a_real_one() -> None:
    (shown,) = re.findall(r"^sources/\S+:\d+:\d+: .*$", GUIDE.read_text("utf-8"), re.MULTILINE)
    case = ROOT / "tests/data/bad/several-files/expected.txt"
    assert shown in case.read_text("utf-8").splitlines()


# What the guide calls required: take it out of a good project, and see.


def content() -> dict[str, Any]:
    files = sorted(EVERYTHING.rglob("*.yaml"))
    return {
        path.relative_to(EVERYTHING).as_posix(): yaml.load(path.read_text("utf-8"), yaml.CBaseLoader)
        for path in files
    }


CASES = [(kind, key, required) for kind in KEYS for key, required in documented(kind).items()]


@pytest.mark.parametrize(
    ("kind", "key", "required"),
    [case for case in CASES if case[2] in ("yes", "no")],
    ids=lambda word: str(word).replace(" ", "-"),
)
def test_what_is_required_is_told(make_project: ProjectFactory, kind: str, key: str, required: str) -> None:
    files = content()
    entry: Any = files
    for step in PLACES[kind]:
        entry = entry[step]
    entry.pop(key, None)
    given: dict[str, str | bytes] = {f"house/{path.name}": path.read_bytes() for path in HOUSE}
    given |= {name: json.dumps(data, ensure_ascii=False) for name, data in files.items()}
    project = make_project(given)
    name = kind.replace("swot", "strengths") if kind == "an entry of swot" else kind
    lack = f'{name} lacks "{key}"'
    try:
        load(project)
        found = []
    except InputError as error:
        found = [problem.message for problem in error.problems]
    if required == "yes":
        assert lack in found
    elif kind != "sources.yaml":  # what is used there must be there
        assert lack not in found
