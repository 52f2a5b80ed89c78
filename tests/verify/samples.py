"""A small project with a document in Dutch and one in English, their texts, and how to verify them."""

import re
from collections.abc import Callable
from pathlib import Path

from click.testing import CliRunner, Result

from cli import cli

SOURCES = """\
project: {name: {nl: Proef, en: Trial}, publisher: {nl: Bureau, en: Office}, edition: 1, date: 2026-11-22,
  languages: [nl, en], default_language: nl}
documents:
  - {id: plan, title: {nl: Het plan, en: The plan}, short_title: {nl: Plan, en: Plan}, year: 2026,
    publisher: {nl: Stad, en: Town}, kind: {nl: visie, en: vision}}
  - {id: study, title: {nl: De studie, en: The study}, short_title: {nl: Studie, en: Study}, year: 2014,
    publisher: {nl: Stad, en: Town}, kind: {nl: onderzoek, en: study}, language: en}
layers:
  - {id: cloud, number: 1, name: {nl: Cloud, en: Cloud}, text: {nl: De laag., en: The layer.}}
regions:
  - {id: nederland, name: {nl: Nederland, en: The Netherlands}, kind: country, brief: no}
themes:
  - {id: talent, name: {nl: Talent, en: Talent}, text: {nl: Mensen., en: People.}}
"""

PLAN = """\
insights:
  - id: room
    type: conclusion
    title:
      nl: Ruimte voor makers
      en: Room for makers
    text: {nl: Makers zoeken ruimte., en: Makers look for room.}
    themes: [talent]
    regions: [nederland]
    at: 1 Inleiding › Ruimte
statistics:
  - id: growth
    title: {nl: Groei, en: Growth}
    text: {nl: De sector groeide., en: The sector grew.}
    population: {nl: de sector, en: the sector}
    unit: percent
    year: 2025
    value: 13.0
    printed: "13,0%"
    themes: [talent]
    regions: [nederland]
    at: 2 Cijfers
glossary:
  - id: compute
    term:
      nl: Rekenkracht
      en: Compute
    text: {nl: Vermogen om te rekenen., en: Power to compute.}
    at: 2 Cijfers
"""

STUDY = """\
insights:
  - id: skills
    type: conclusion
    title:
      nl: Vaardigheden eerst
      en: Skills first
    text: {nl: Vaardigheden gaan voor., en: Skills go first.}
    themes: [talent]
    regions: [nederland]
    at: Findings
"""

PLAN_TEXT = """\
Het plan

1 Inleiding

Ruimte
Er is ruimte voor makers.

2 Cijfers
De sector groeide met 13,0% per jaar. Rekenkracht is schaars.
"""
STUDY_TEXT = "Findings\nSkills first, the rest later.\n"

ALL_FOUND = """\
plan: 6 in place, in plan.txt
study: 2 in place, in study.txt

all 8 claims found: 2 documents verified, see sources/verified.lock
"""

Files = dict[str, str | bytes]


def project(**changed: str) -> Files:
    """The files of the project, with its texts in the folder `texts`; some of them changed."""
    files = {"plan": PLAN, "study": STUDY, "plan_text": PLAN_TEXT, "study_text": STUDY_TEXT} | changed
    return {
        "sources.yaml": SOURCES,
        "sources/plan.yaml": files["plan"],
        "sources/study.yaml": files["study"],
        "texts/plan.txt": files["plan_text"],
        "texts/study.txt": files["study_text"],
    }


def run(folder: Path, *arguments: str, epoch: int | None = None) -> Result:
    """Verify a project on a day, the first of 1970 unless another one is given in seconds."""
    words = ["verify", "--project", str(folder), "--texts", str(folder / "texts"), *arguments]
    return CliRunner().invoke(cli, words, prog_name="briefs", env={"SOURCE_DATE_EPOCH": str(epoch or 0)})


def place(text: str, words: str, file: str = "sources/plan.yaml") -> str:
    """Where words stand in a file of the sources, as a message names it."""
    assert text.count(words) == 1, f"{words!r} stands {text.count(words)} times in {file}"
    before = text[: text.index(words)].split("\n")
    return f"{file}:{len(before)}:{len(before[-1]) + 1}"


def message(text: str, words: str, said: str, file: str = "sources/plan.yaml") -> str:
    """A line of the report: where words stand in a file, and what is said of them."""
    return f"{place(text, words, file)}: {said}"


def lines_of(done: Result, document: str = "plan") -> list[str]:
    """The lines that a run printed of one document, its own first."""
    blocks = re.split(r"^(?=(?:plan|study): )", done.stdout.rpartition("\n\n")[0] + "\n", flags=re.MULTILINE)
    (block,) = [block for block in blocks if block.startswith(f"{document}: ")]
    return block.splitlines()


Make = Callable[[Files], Path]
