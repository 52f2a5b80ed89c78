"""The accounts of numbers notice a number without a note: tried on a brief of the project `years`."""

from functools import cache
from pathlib import Path

import pytest

from briefs.build import choose
from briefs.load import load
from briefs.model import Library
from briefs.render.markdown import to_markdown
from briefs.select import Query
from tests.numbers import Accounts, lines_of
from tests.output import LANGUAGES, describe, made_with_data

YEARS = Path(__file__).resolve().parent / "data" / "good" / "years"

THEME, FUND = Query(themes=("capital",)), Query(stakeholders=("fund",))


@cache
def library() -> Library:
    return load(YEARS)


@cache
def markdown(query: Query, language: str = "nl") -> str:
    brief, _ = made_with_data(library(), query, language, describe)
    return to_markdown(brief)


def left_over(text: str, query: Query, language: str = "nl") -> list[str]:
    brief, drawn = made_with_data(library(), query, language, describe)
    return Accounts(library(), language).left_over(brief, choose(library(), query), drawn, text)


def numbers(left: list[str]) -> list[str]:
    return [line.partition(" in line ")[0] for line in left]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("query", [THEME, FUND], ids=["theme", "fund"])
def test_nothing_is_left_over_of_a_sound_brief(query: Query, language: str) -> None:
    assert left_over(markdown(query, language), query, language) == []


@pytest.mark.parametrize(
    ("words", "instead", "found"),
    [
        ("Er zijn te weinig mensen.", "Er zijn 12 mensen te weinig.", ["12"]),
        ("Er zijn te weinig mensen.", "In 1987 waren er te weinig mensen.", ["1987"]),
        ("- **13,0%**: Krijgt geld", "- **13,1%**: Krijgt geld", ["13,1"]),
        ("- **13,0%**: Krijgt geld", "- **13.0%**: Krijgt geld", ["13.0"]),
        ("(Bedrijven, 2025) [4]", "(Bedrijven, 2025)", ["13,0"]),
        ("(Bedrijven, 2025) [4]", "(Bedrijven, 2025) [3]", ["13,0"]),
        ("miljoen [4]", "miljoen", ["1,5", "2,25"]),
        ("77 starters [", "78 starters [", ["78"]),
        ("samen 101,5%. [4]", "samen 101,5%.", ["1.227", "13,0", "101,5", "3", "1,5", "2,25"]),
        ("samen 101,5%. [4]", "samen 102,5%. [4]", ["1.227", "13,0", "102,5"]),
        ("In hoofdstuk 3 is", "In hoofdstuk 4 is", ["4", "1,5", "2,25"]),
        (" in 2012 [5]", " in 2013 [5]", ["2013"]),
        (" 3 uit 2014", " 4 uit 2014", ["4"]),
        ("| Klein | 13,0% |", "| Klein | 14,0% |", ["14,0"]),
        ("| Vanaf 50 mensen |", "| Vanaf 60 mensen |", ["60"]),
        ("Procenten; Bedrijven, 2025 [4]", "Procenten; Bedrijven, 2025", ["13,0", "40", "88,5"]),
        (". Peiling, 2\\. Sterkten", ". Peiling, 3\\. Sterkten", ["3"]),
        (" 13 vindplaatsen", " 14 vindplaatsen", ["14", "4"]),
        ("Editie 1.", "Editie 2.", ["2"]),
    ],
)
def test_a_number_without_its_note_is_left_over(words: str, instead: str, found: list[str]) -> None:
    text = markdown(THEME)
    assert words in text
    assert numbers(left_over(text.replace(words, instead, 1), THEME)) == found


def test_a_key_message_needs_a_note_for_every_figure_in_it() -> None:
    text = markdown(FUND)
    assert "er 77 starters. [1, 2]" in text
    for notes in ("[1]", "[2]"):
        one = text.replace("er 77 starters. [1, 2]", f"er 77 starters. {notes}")
        assert numbers(left_over(one, FUND)) == ["88,5", "77"]


def test_what_is_left_over_is_named_with_its_line() -> None:
    text = markdown(THEME).replace("Ruimte is er genoeg.", "Ruimte is er 100 keer.")
    (number,) = [n for n, line in enumerate(text.splitlines(), 1) if "100 keer" in line]
    assert left_over(text, THEME) == [
        f"100 in line {number}: Er is ruimte. (Hilversum) Ruimte is er 100 keer."
    ]


def test_lines_are_read_with_their_notes() -> None:
    text = "# Top\n\n- **A.** One [1]\n  and two [2, 3].\n\n| a | b |\n| --- | --- |\n| 1 | 2 [4] |\n"
    assert [(line.number, line.heading, line.text, sorted(line.cites)) for line in lines_of(text)] == [
        (1, "Top", "Top", []),
        (3, "Top", "A. One and two.", [1, 2, 3]),
        (6, "Top", "a | b", []),
        (8, "Top", "1 | 2", [4]),
    ]
