"""What the lists say of a small project, whole; and the counts of the real content, against its reports."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from briefs.load import load
from briefs.model import GlossaryTerm, Item
from briefs.summary import counts, summary
from cli import cli
from tests.output import ROOT, library

DATA = Path(__file__).resolve().parent / "data"
EVERYTHING = DATA / "good" / "everything"
YEARS = DATA / "good" / "years"


def run(*arguments: str, project: Path = EVERYTHING) -> Result:
    done = CliRunner().invoke(cli, ["list", *arguments, "--project", str(project)], prog_name="briefs")
    assert done.exit_code in (0, 2), done.stderr
    return done


def test_items_are_listed_with_their_kind_and_place() -> None:
    lines = run("items", "--lang", "nl").stdout.splitlines()
    assert lines == [
        "id            kind            title        at",
        "plan/strong   strength        Sterk        2026-11-22",
        "plan/weak     weakness        no           on",
        "plan/line     action line     Lijn         3. Agenda",
        "plan/synergy  synergy         Synergie     4. Synergie",
        "plan/advice   recommendation  Advies       5. Advies",
        "plan/focus    focus           Focus        6. Focus",
        "plan/studio   case            Studio Zuid  6. Voorbeelden",
        "plan/cloud    stack layer     De cloud     7. De stack",
        "plan/share    statistic       Aandeel      8. Cijfers",
        "plan/range    statistic       Uren         8. Cijfers",
        "plan/day      statistic       Start        8. Cijfers",
        "plan/words    statistic       Deel         8. Cijfers",
        "plan/table    statistic       Tabel        8. Cijfers",
        "plan/list     statistic       Lijst        8. Cijfers",
        "report/one    conclusion      Een          1. Slot",
    ]


def test_caveats_are_listed_in_the_language_asked_for_with_their_figures() -> None:
    assert run("caveats", project=YEARS).stdout.splitlines() == [
        "id          caveat",
        "plan/money  In hoofdstuk 3 is het € 1,5–2,25 miljoen.",
    ]
    assert json.loads(run("caveats", "--json", "--lang", "en", project=YEARS).stdout) == [
        {"id": "plan/money", "caveat": "In chapter 3 it is €1.5–2.25 million."}
    ]


def test_a_term_has_its_caveat_in_the_list_too() -> None:
    assert run("caveats", "--lang", "en").stdout.splitlines() == [
        "id            caveat",
        "plan/strong   The report contradicts itself.",
        "plan/compute  Used more widely elsewhere.",
    ]


def test_a_project_without_caveats_says_so() -> None:
    assert run("caveats", project=DATA / "good" / "smallest").stdout == "no caveats\n"


def test_the_summary_is_a_table_of_kinds_and_documents() -> None:
    assert run("items", "--summary").stdout.splitlines() == [
        "| kind                        | plan | report | total |",
        "| --------------------------- | ---: | -----: | ----: |",
        "| action line                 |    1 |        |     1 |",
        "| action line: example action |    2 |        |     2 |",
        "| case                        |    1 |        |     1 |",
        "| case: obstacle              |    1 |        |     1 |",
        "| case: success factor        |    2 |        |     2 |",
        "| conclusion                  |      |      1 |     1 |",
        "| focus                       |    1 |        |     1 |",
        "| recommendation              |    1 |        |     1 |",
        "| recommendation: suggestion  |    1 |        |     1 |",
        "| stack layer                 |    1 |        |     1 |",
        "| statistic                   |    6 |        |     6 |",
        "| statistic: figure           |   10 |        |    10 |",
        "| strength                    |    1 |        |     1 |",
        "| synergy                     |    1 |        |     1 |",
        "| term                        |    1 |        |     1 |",
        "| weakness                    |    1 |        |     1 |",
    ]


def test_the_summary_tells_a_program_the_same() -> None:
    found = json.loads(run("items", "--summary", "--json").stdout)
    assert found == {kind: dict(count) for kind, count in counts(load(EVERYTHING)).items()}
    assert found["statistic: figure"] == {"plan": 10}


def test_only_items_have_a_summary() -> None:
    done = run("themes", "--summary")
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.endswith("Error: --summary counts items: briefs list items --summary\n")


# The real content


def test_every_caveat_of_the_real_content_is_listed_once() -> None:
    entries: list[Item | GlossaryTerm] = [*library().items, *library().glossary]
    warned = [f"{entry.document}/{entry.id}" for entry in entries if entry.caveat]
    assert len(warned) > 50
    listed = json.loads(run("caveats", "--json", project=ROOT).stdout)
    assert [entry["id"] for entry in listed] == warned
    assert [entry for entry in listed if "<" in entry["caveat"] or not entry["caveat"]] == []


def test_the_page_on_the_sources_has_the_table_that_the_program_prints() -> None:
    _, table, _ = (ROOT / "docs" / "sources.md").read_text("utf-8").split("<!-- counts -->\n")
    lines = [line for line in table.splitlines() if not line.startswith("```")]
    assert lines == summary(library()).splitlines()


@pytest.mark.parametrize(
    ("document", "printed"),
    [
        ("mediacluster-2040", {"action line": 8, "action line: example action": 41}),
        ("mediacluster-2040", {"strength": 5, "weakness": 9, "opportunity": 5, "threat": 5}),
        ("mediacluster-2040", {"conclusion": 5, "manifesto": 9, "strategy": 4, "term": 25}),
        ("tech-corridor-2026", {"synergy": 9, "recommendation": 7}),
        ("creatieve-technologie-2015", {"case": 7, "success-factor": 10, "lesson": 8}),
        ("clusterstrategie-2014", {"priority": 4, "action line": 8}),
        ("digitale-media-mra-2012", {"strength": 10, "weakness": 9}),
    ],
)
def test_nothing_is_missing_of_what_a_report_counts_itself(document: str, printed: dict[str, int]) -> None:
    found = counts(library())
    assert {kind: found[kind][document] for kind in printed} == printed
