"""What is old in a brief: the years of what was said before, cases, and figures; on the project `years`."""

import re
from functools import cache
from pathlib import Path

import pytest

from briefs.brief import Brief
from briefs.build import choose
from briefs.load import load
from briefs.locale import load_locale
from briefs.model import Case, Library, Statistic
from briefs.select import Query
from tests.output import LANGUAGES, Finished, finish, normal, squeezed, text_of

YEARS = Path(__file__).resolve().parent / "data" / "good" / "years"

QUERIES = {
    "theme": Query(themes=("capital",)),
    "region": Query(regions=("hilversum",)),
    "stakeholder": Query(stakeholders=("town",)),
    "selection": Query(stakeholders=("town",), themes=("capital",)),
    "talent": Query(themes=("talent",)),
    "history": Query(themes=("history",)),
    "fund": Query(stakeholders=("fund",)),
}

NL, EN = (load_locale(language) for language in LANGUAGES)
SAID = NL("earlier", year="").strip()


@cache
def library() -> Library:
    return load(YEARS)


@cache
def made(name: str, language: str = "nl") -> Finished:
    """A finished brief of the project."""
    return finish(QUERIES[name], language, library())


def shown(name: str, language: str = "nl") -> dict[str, str]:
    """What is read of a brief, by format, with single spaces."""
    brief = made(name, language)
    return {
        "HTML": normal(text_of(brief.html.main).replace("\u2060", "")),
        "Markdown": normal(brief.markdown),
        "terminal": normal(brief.terminal),
        "PDF": brief.pdf_text,
    }


def sources(brief: Brief) -> dict[str, str]:
    """Document and place of each note, by its number."""
    return {str(note.number): f"{note.document}, {note.place}" for note in brief.notes}


# Echoes

Said = list[tuple[str, list[str]]]
"""The words of each remark on earlier years, without its notes, and the places that the notes lead to."""

MONEY = [
    "Peiling, 1. Zwakten",
    "Strategie, 1. Kansen",
    "Strategie, 2. Acties",
    "Onderzoek, 2. Geld",
]
IN_THE_THEME: Said = [
    (f"{SAID} 2012, 2014 en 2015.", MONEY),
    (f"{SAID} 2012.", ["Peiling, 2. Sterkten"]),
    (f"{SAID} 2014.", ["Strategie, 3. Groei"]),
    (f"{SAID} 2014.", ["Strategie, 2. Acties"]),
]
IN_THE_REGION: Said = [IN_THE_THEME[0], *IN_THE_THEME[2:]]
"""The second stands with an item of the whole country, which says nothing of a town in it."""


def said_in_lines(text: str, brief: Brief) -> Said:
    """The remarks in Markdown or a terminal, where notes stand in brackets."""
    found = []
    for remark in re.findall(rf"{SAID} \d.*?\.", normal(text)):
        places = [sources(brief)[n] for n in re.findall(r"\d+", "".join(re.findall(r"\[.*?\]", remark)))]
        found.append((re.sub(r" \[.*?\]", "", remark), places))
    return found


def said_in_html(finished: Finished) -> Said:
    """The remarks on the page, where notes are links."""
    found = []
    for remark in finished.html.with_class("earlier"):
        notes = [a.get("href", "").removeprefix("#note-") for a in remark.iter("a")]
        words = normal(text_of(remark, "sup").replace("\u2060", ""))
        found.append((words, [sources(finished.brief)[note] for note in notes]))
    return found


@pytest.mark.parametrize(("name", "expected"), [("theme", IN_THE_THEME), ("region", IN_THE_REGION)])
def test_a_brief_on_a_theme_or_region_says_in_which_years_it_was_said_before(
    name: str, expected: Said
) -> None:
    finished = made(name)
    assert said_in_html(finished) == expected
    assert said_in_lines(finished.markdown, finished.brief) == expected
    assert said_in_lines(finished.terminal, finished.brief) == expected
    remarks = [squeezed(text_of(e).replace("\u2060", "")) for e in finished.print_html.with_class("earlier")]
    assert len(remarks) == len(expected)
    assert [remark for remark in remarks if remark not in finished.pdf_text.replace("\u2060", "")] == []


def test_the_years_stand_behind_what_they_are_of() -> None:
    lines = made("theme").markdown.splitlines()
    (line,) = [line for line in lines if line.startswith("- **Mensen zijn schaars.**")]
    assert re.fullmatch(
        rf"- \*\*Mensen zijn schaars\.\*\* Er zijn te weinig mensen\. \[\d+\] {SAID} 2012 \[\d+\]\.",
        line,
    )
    place = lines.index(f"### {NL('recommendation', n=1)}: Begin een fonds")
    assert re.fullmatch(rf"Begin klein\. \[\d+\] {SAID} 2014 \[\d+\]\.", lines[place + 2])
    place = lines.index(f"### {NL('action_line', n=1)}: Geld voor groei")
    assert re.fullmatch(rf"Zonder geld geen groei\. \[\d+\] {SAID} 2014 \[\d+\]\.", lines[place + 2])


def test_the_years_are_told_in_english() -> None:
    finished = made("theme", "en")
    said = EN("earlier", year="").strip()
    years = ["2012, 2014 and 2015", "2012", "2014", "2014"]
    assert [words for words, _ in said_in_html(finished)] == [f"{said} {year}." for year in years]


@pytest.mark.parametrize("name", ["stakeholder", "selection"])
def test_a_brief_for_a_reader_does_not_go_into_the_years_before(name: str) -> None:
    """Though what would have the remark is in it."""
    assert "Geld is schaars" in made(name).markdown
    for text in shown(name).values():
        assert squeezed(f"{SAID} 20") not in squeezed(text)


# Cases


def test_a_theme_brief_shows_a_case_with_what_helped_and_what_hindered() -> None:
    finished = made("talent")
    lines = [line for line in finished.markdown.splitlines() if line]
    start = lines.index(f"### {NL('case', year=2015)}: Studio Zuid")
    note = next(number for number, place in sources(finished.brief).items() if place.endswith("Studio Zuid"))
    assert lines[start + 1 : start + 10] == [
        "*De werkplaats*",
        f"Een werkplaats voor film. [{note}]",
        f"{NL('aim')}: Makers bijeenbrengen.",
        f"{NL('finance')}: De stad betaalt de huur.",
        f"{NL('helped')}:",
        "- Een goede plek",
        "- Een lange adem",
        f"{NL('hindered')}:",
        "- Te weinig huurders",
    ]


def test_a_case_is_told_whole_in_every_format() -> None:
    """In running text what helped and what hindered are sentences."""
    told = [
        NL("case", year=2015),
        *("Studio Zuid", "De werkplaats", "Een werkplaats voor film."),
        *("Makers bijeenbrengen.", "De stad betaalt de huur."),
        f"{NL('helped')}: Een goede plek. Een lange adem.",
        f"{NL('hindered')}: Te weinig huurders.",
        *("De Fabriek", f"{NL('helped')}: Een gul gebaar.", f"{NL('hindered')}: Een lekkend dak."),
    ]
    formats = shown("talent")
    for format_ in ("HTML", "terminal", "PDF"):
        text = squeezed(formats[format_])
        assert [words for words in told if squeezed(words) not in text] == []


def test_a_reader_tied_to_another_place_does_not_see_a_case() -> None:
    """The case in Eindhoven is on both its themes; the town in Hilversum sees only the one at home."""
    titles = [p.item.title["nl"] for p in choose(library(), QUERIES["stakeholder"]).picks]
    assert "Studio Zuid" in titles
    assert "De Fabriek" not in titles
    for text in shown("stakeholder").values():
        assert "StudioZuid" in squeezed(text)
        assert "Fabriek" not in text


def test_a_case_is_no_news_of_a_reader_that_only_shares_its_theme() -> None:
    """The fund works in the whole country."""
    assert [p.item.id for p in choose(library(), QUERIES["fund"]).picks if isinstance(p.item, Case)] == []
    assert "Fabriek" not in made("fund").markdown


# What is old tells its year


def test_what_is_old_tells_its_year_and_what_is_current_does_not() -> None:
    text = made("theme").markdown
    told = [
        "- **Veel talent.** (2012) ",
        "- **Geld is moeilijk te vinden.** (Hilversum, 2012) ",
        "- **Geld is schaars.** (Hilversum) ",
        "- **Mensen zijn schaars.** Er ",
        NL("action", n=3, year=2014),
        f"### {NL('case', year=2015)}: De Fabriek",
        "77 starters",
        f"| De stad, {NL('report_of', year=2015)} |",
        "| De stad |",
    ]
    assert [words for words in told if words not in text] == []
    assert "- **Een fonds.** (2014) " in made("stakeholder").markdown


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_old_figure_stands_large_where_there_are_current_ones(language: str) -> None:
    brief = made("theme", language).brief
    picks = choose(library(), QUERIES["theme"]).picks
    assert "start-ups" in [pick.item.id for pick in picks if isinstance(pick.item, Statistic)]
    large = [normal(figure.shown) for figure in brief.glance]
    assert large == {"nl": ["13,0%", "ca. 1.227"], "en": ["13.0%", "c. 1,227"]}[language]
    assert [figure.title for figure in brief.figures] == {
        "nl": ["Belegd", "Starters"],
        "en": ["Invested", "Start-ups"],
    }[language]


def test_where_there_are_only_old_figures_they_tell_their_year() -> None:
    (figure,) = made("history").brief.glance
    assert (figure.shown, figure.small) == ("77", f"De stad, {NL('report_of', year=2015)}")


# Figures within a text


FORMATS = ("HTML", "Markdown", "terminal", "PDF")


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize(
    ("name", "language", "sentence"),
    [
        ("theme", "nl", "Van de ongeveer 1.227 bedrijven krijgt 13,0% geld; samen 101,5%."),
        ("theme", "en", "Of the about 1,227 companies 13.0% get money; in all 101.5%."),
        ("theme", "nl", "In hoofdstuk 3 is het € 1,5–2,25 miljoen."),
        ("theme", "en", "In chapter 3 it is €1.5–2.25 million."),
        ("fund", "nl", "Van de grote bedrijven krijgt 88,5% geld, en in 2015 waren er 77 starters."),
        ("fund", "en", "Of the large companies 88.5% get money, and in 2015 there were 77 start-ups."),
    ],
)
def test_a_bound_figure_is_printed_as_its_reader_writes_it(
    format_: str, name: str, language: str, sentence: str
) -> None:
    """A literal is printed as it is, and its reason nowhere."""
    text = shown(name, language)[format_]
    assert squeezed(sentence) in squeezed(text)
    assert "the sum of the rows" not in text
    assert "<" not in text
