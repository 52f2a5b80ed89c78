"""Figures in our own texts: what may be typed as it is, what may not, and what a mark becomes."""

import json
import re
from pathlib import Path

import pytest

from briefs.errors import InputError
from briefs.load import load
from briefs.model import Insight
from tests.conftest import ProjectFactory

DATA = Path(__file__).resolve().parent / "data"

PROJECT = """\
project: {name: {nl: Proef}, publisher: {nl: Bureau}, edition: 1, date: 2026-11-22, languages: [nl],
  default_language: nl}
documents:
  - {id: plan, title: {nl: Het plan}, short_title: {nl: Plan}, publisher: {nl: Stad}, kind: {nl: visie},
    year: 2026}
regions:
  - {id: nederland, name: {nl: Nederland}, kind: country}
themes:
  - {id: talent, name: {nl: Talent}, text: {nl: Mensen.}}
"""
PLAN = """\
insights:
  - {id: one, type: conclusion, title: {nl: Een}, text: {nl: %s}, themes: [talent], regions: [nederland],
    at: "1"}
statistics:
  - {id: share, title: {nl: Deel}, text: {nl: Een deel.}, unit: percent, population: {nl: bedrijven},
    year: 2026, value: 13.0, printed: "13,0%%", themes: [talent], regions: [nederland], at: "1"}
"""

BOUND_TO_NOTHING = re.compile(r'the figure "(.*)" is bound to nothing')


@pytest.fixture
def bound(make_project: ProjectFactory) -> "Bound":
    return Bound(make_project)


class Bound:
    """Reads a text as the text of an item."""

    def __init__(self, make_project: ProjectFactory) -> None:
        self._make = make_project

    def __call__(self, text: str) -> str:
        """What becomes of the text.

        Raises:
            InputError: with what is wrong with it.
        """
        plan = PLAN % json.dumps(text, ensure_ascii=False)
        library = load(self._make({"sources.yaml": PROJECT, "sources/plan.yaml": plan}))
        (insight,) = library.of_kind(Insight)
        return insight.text["nl"]

    def refused(self, text: str) -> list[str]:
        """The numbers of a text that are bound to nothing."""
        with pytest.raises(InputError) as caught:
            self(text)
        found = [BOUND_TO_NOTHING.fullmatch(problem.message) for problem in caught.value.problems]
        return [match[1] if match else "something else" for match in found]


@pytest.mark.parametrize(
    "text",
    [
        "Sinds 1900, in 2026, en tot 2100.",
        "In 2012-2019 en 2014–2020.",
        "In 2012/2013.",
        "Tussen 2030 en 2040 (eerst 2035).",
        "Op 26 mei 2026 en op 1 Maart.",
        "On 22 November 2026 and 3 August.",
        "Het 2e kwartaal, de 3de keer, de 21e eeuw.",
        "The 1st, the 2nd and the 3rd of the 19th century.",
        "Zie hoofdstuk 2, paragraaf 3.6, tabel 3.3 en figuur 2.1.",
        "Hoofdstukken 2, 3 en 5; tabellen 3.1-3.4; punten 4 tot 6.",
        "Box 3, bijlage 2, voetnoot 12, deel 4 en H.3.",
        "Actielijn 8, actie 3, aanbeveling 6, stap 2 en laag 4.",
        "See chapter 2, section 3.6, table 3.3 and figure 2.1.",
        "Chapters 2, 3 and 5; tables 3.1–3.4; points 4 to 6.",
        "Annex 2, footnote 12, part 4, box 3.",
        "Action line 8, action lines 1 and 2, action 3, recommendation 6, step 2, layer 4.",
        "3D Hubs, de F-35, 5G, Web3, CO2, M2i en de A2-corridor.",
        "Horizon 2020 en ruimte voor Agenda 2030.",
        "Een derde van de vijf.",
    ],
    ids=lambda text: text[:24],
)
def test_what_is_no_figure_is_typed_as_it_is(bound: Bound, text: str) -> None:
    assert bound(f"{text} Niets dan woorden.") == f"{text} Niets dan woorden.".strip()


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Er zijn 445 bedrijven.", ["445"]),
        ("Het groeit 13,0%.", ["13,0"]),
        ("It grows 13.0%.", ["13.0"]),
        ("Het kost €4,3 miljard, of $ 1.227.", ["1.227", "4,3"]),
        ("Tussen 20-30 en 40 tot 50.", ["20", "40", "50"]),
        ("In de jaren 90.", ["90"]),
        ("In 1899 en 2101.", ["1899", "2101"]),
        ("In 20260.", ["20260"]),
        ("In 2026 waren het er 2026,5.", ["2026,5"]),
        ("Om 10:30 uur.", ["10:30"]),
        ("Hoofdstuk 2 heeft 3 delen.", ["3"]),
        ("De 3 hoofdstukken.", ["3"]),
        ("Volgens tabel 3.3, 40% van alles.", ["40"]),
        ("Volgens tabel 3.3 en 3.4, 445 bedrijven.", ["445"]),
        ("Hoofdstuk 2 en 12 miljoen euro.", ["12"]),
        ("Chapters 2 and 3, or 4,5 of 6%.", ["4,5", "6"]),
        ("Op 26 mei 2026 kwamen er 7.", ["7"]),
        ("(12)", ["12"]),
        ("Het is <share>, niet 48%.", ["48"]),
        ("Het is <literal 101% | the sum>, niet 100%.", ["100"]),
        ("Het is 1<share>.", ["1"]),
        ("0", ["0"]),
    ],
    ids=lambda value: value[:24] if isinstance(value, str) else "",
)
def test_any_other_number_is_refused(bound: Bound, text: str, numbers: list[str]) -> None:
    assert bound.refused(text) == numbers


@pytest.mark.parametrize(
    ("text", "becomes"),
    [
        ("Het is <share>.", "Het is <plan/share>."),
        ("Het is <plan/share> en < share >.", "Het is <plan/share> en <plan/share>."),
        ("Het is <literal 101% | the sum>.", "Het is 101%."),
        ("Het is <literal 1.227,5 | years of 365 days | and 12>.", "Het is 1.227,5."),
    ],
)
def test_what_a_mark_becomes(bound: Bound, text: str, becomes: str) -> None:
    assert bound(text) == becomes


@pytest.mark.parametrize("text", ["Bij < tien mensen.", "Het is <share van de stad.", "<share> <"])
def test_a_mark_that_is_not_closed_is_refused(bound: Bound, text: str) -> None:
    with pytest.raises(InputError) as caught:
        bound(text)
    (problem,) = caught.value.problems
    assert str(problem) == (
        'sources/plan.yaml:2:62: a "<" begins a figure, but there is no ">" '
        "(write <statistic-id>, or say it in words)"
    )


def test_every_figure_of_a_project_can_be_pointed_at() -> None:
    figures = load(DATA / "good" / "everything").figures
    assert {name: figure.printed for name, figure in figures.items()} == {
        "plan/share": "1.10",
        "plan/range": "3 tot 4,5 uur",
        "plan/day": "26 mei",
        "plan/words": "een derde",
        "plan/table.large.town": "13",
        "plan/table.large.country": "40%",
        "plan/table.small.town": "170+",
        "plan/table.small.country": "duizenden",
        "plan/list.large": "60 à 80%",
        "plan/list.small": "12,5%",
    }


def test_a_text_knows_its_figures() -> None:
    item = load(DATA / "good" / "years").by_reference["plan/money"]
    assert item.text.figures == {"plan/firms", "plan/share.small"}
    assert item.title.figures == frozenset()
