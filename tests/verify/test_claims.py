"""What is looked for, and what is said when it is not where it should be: whole messages."""

import pytest

from tests.conftest import ProjectFactory
from tests.verify.samples import (
    ALL_FOUND,
    PLAN,
    PLAN_TEXT,
    STUDY,
    STUDY_TEXT,
    lines_of,
    message,
    place,
    project,
    run,
)

FILLER = "Hier staat een verhaal over iets anders. " * 100 + "\n"

EVERYTHING = """\
swot:
  strengths:
    - id: strong
      title: {nl: Sterke netwerken, en: Strong networks}
      group:
        nl: Omgeving
        en: Setting
      text: {nl: De netwerken zijn sterk., en: The networks are strong.}
      themes: [talent]
      regions: [nederland]
      at: 1 Overzicht
action_lines:
  - id: line
    number: 1
    title: {nl: Actielijn mensen, en: Line on people}
    motto:
      nl: Iedereen doet mee
      en: Everybody joins
    text: {nl: Er is werk., en: There is work.}
    themes: [talent]
    regions: [nederland]
    at: 1 Overzicht
synergies:
  - id: together
    code: A
    title: {nl: Samen verder, en: Onward together}
    examples:
      nl: drones, robots
      en: drones, robots
    places:
      nl: Almere en Hilversum
      en: Almere and Hilversum
    text: {nl: Het gaat samen., en: It goes together.}
    layers: [cloud]
    themes: [talent]
    regions: [nederland]
    at: 1 Overzicht
cases:
  - id: house
    number: 1
    title: {nl: Het Huis, en: The House}
    archetype:
      nl: De werkplaats
      en: The workshop
    aim: {nl: Ruimte bieden., en: Offer room.}
    finance: {nl: Uit giften., en: From gifts.}
    text: {nl: Een huis voor makers., en: A house for makers.}
    themes: [talent]
    regions: [nederland]
    at: 1 Overzicht
statistics:
  - id: table
    title: {nl: Onze titel, en: Our title}
    text: {nl: Een tabel., en: A table.}
    population: {nl: iedereen, en: everybody}
    unit: percent
    year: 2025
    series:
      - id: here
        label:
          nl: regio
          en: region
    rows:
      - id: old
        label:
          nl: oude media
          en: old media
        cells:
          - {value: 8, printed: "8%"}
      - id: new
        label:
          nl: ons eigen woord
          en: our own word
        own_label: yes
        cells:
          - {value: 9, printed: "9%"}
    themes: [talent]
    regions: [nederland]
    at: 1 Overzicht
"""
EVERYTHING_TEXT = (
    "1 Overzicht\nOmgeving: sterke netwerken. Actielijn mensen: iedereen doet mee. Samen verder: drones, "
    "robots; Almere en Hilversum. Het huis is de werkplaats. In de regio: oude media 8% en 9%.\n"
)


def test_everything_is_found_in_its_place(make_project: ProjectFactory) -> None:
    done = run(make_project(project()))
    assert (done.exit_code, done.stdout, done.stderr) == (0, ALL_FOUND, "")


def test_every_kind_of_claim_is_found(make_project: ProjectFactory) -> None:
    done = run(make_project(project(plan=EVERYTHING, plan_text=EVERYTHING_TEXT)))
    assert lines_of(done) == ["plan: 14 in place, in plan.txt"]


@pytest.mark.parametrize(
    ("kind", "words", "at"),
    [
        ("title", "Sterke netwerken", "{nl: Sterke netwerken"),
        ("group", "Omgeving", "nl: Omgeving"),
        ("title", "Actielijn mensen", "{nl: Actielijn mensen"),
        ("motto", "Iedereen doet mee", "nl: Iedereen doet mee"),
        ("title", "Samen verder", "{nl: Samen verder"),
        ("list of examples", "drones, robots", "nl: drones, robots"),
        ("list of places", "Almere en Hilversum", "nl: Almere en Hilversum"),
        ("title", "Het Huis", "{nl: Het Huis"),
        ("archetype", "De werkplaats", "nl: De werkplaats"),
        ("label", "regio", "nl: regio"),
        ("label", "oude media", "nl: oude media"),
        ("figure", "8%", '"8%"'),
    ],
)
def test_every_kind_of_claim_is_missed(make_project: ProjectFactory, kind: str, words: str, at: str) -> None:
    text = EVERYTHING_TEXT.casefold().replace(words.casefold(), "zzzz")
    done = run(make_project(project(plan=EVERYTHING, plan_text=text)))
    said = message(EVERYTHING, at, f'the {kind} "{words}" is not in the text')
    assert done.exit_code == 1
    assert [line.partition(" (nearest")[0] for line in lines_of(done)] == [
        "plan: 13 in place, 1 not found, in plan.txt",
        said,
    ]


def test_what_is_ours_is_not_looked_for(make_project: ProjectFactory) -> None:
    plan = PLAN.replace("nl: Ruimte voor makers", "nl: Onze woorden")
    assert run(make_project(project(plan=plan))).exit_code == 1
    plan = plan.replace("    text: {nl: Makers", "    own_title: yes\n    text: {nl: Makers")
    assert lines_of(run(make_project(project(plan=plan)))) == ["plan: 5 in place, in plan.txt"]


def test_titles_are_looked_for_in_the_language_of_the_document(make_project: ProjectFactory) -> None:
    done = run(make_project(project(study_text="Findings\nVaardigheden eerst.\n")))
    said = 'the title "Skills first" is not in the text'
    assert lines_of(done, "study") == [
        "study: 1 in place, 1 not found, in study.txt",
        message(STUDY, "nl: Vaardigheden eerst", said, "sources/study.yaml"),
    ]


def test_one_wrong_digit_is_found(make_project: ProjectFactory) -> None:
    plan = PLAN.replace('printed: "13,0%"', 'printed: "13,1%"')
    done = run(make_project(project(plan=plan)))
    there = place(plan, '"13,1%"')
    assert done.exit_code == 1
    assert done.stderr == ""
    assert done.stdout == (
        "plan: 5 in place, 2 not found, in plan.txt\n"
        f'{there}: the figure "13,1%" is not in the text (nearest: "13,0%" on line 9)\n'
        f'{there}: the value 13.0 does not agree with the printed "13,1%"\n'
        "study: 2 in place, in study.txt\n"
        "\n"
        "2 claims not found; 1 document verified, see sources/verified.lock\n"
    )


def test_a_value_that_is_not_the_printed_one_is_found(make_project: ProjectFactory) -> None:
    plan = PLAN.replace("value: 13.0", "value: 31.0")
    assert lines_of(run(make_project(project(plan=plan)))) == [
        "plan: 6 in place, 1 not found, in plan.txt",
        message(plan, '"13,0%"', 'the value 31.0 does not agree with the printed "13,0%"'),
    ]


def test_the_same_digits_in_another_notation_are_the_hint(make_project: ProjectFactory) -> None:
    text = PLAN_TEXT.replace("13,0%", "13.0%")
    assert lines_of(run(make_project(project(plan_text=text)))) == [
        "plan: 5 in place, 1 not found, in plan.txt",
        message(PLAN, '"13,0%"', 'the figure "13,0%" is not in the text (nearest: "13.0%" on line 9)'),
    ]


def test_what_stands_in_another_section_is_said(make_project: ProjectFactory) -> None:
    text = PLAN_TEXT.replace(" met 13,0% per jaar", "").replace(
        "makers.\n", "makers. Groei: 13,0%.\n\n13,0%\n"
    )
    done = run(make_project(project(plan_text=text)))
    assert done.exit_code == 0
    assert lines_of(done) == [
        "plan: 5 in place, 1 elsewhere, in plan.txt",
        message(PLAN, '"13,0%"', 'the figure "13,0%" is not under "2 Cijfers", only on lines 6 and 8'),
    ]
    assert "all 8 claims found" in done.stdout


def test_a_heading_that_is_not_there_is_said_for_all_its_items(make_project: ProjectFactory) -> None:
    plan = PLAN.replace("at: 2 Cijfers", "at: 2 Getallen")
    done = run(make_project(project(plan=plan)))
    lost = 'its heading "2 Getallen" was not found'
    assert done.exit_code == 1
    assert lines_of(done) == [
        "plan: 3 in place, 2 elsewhere, 1 not found, in plan.txt",
        message(plan, "id: growth", 'the heading "2 Getallen" (the place of 2 items) is not in the text'),
        message(plan, '"13,0%"', f'the figure "13,0%" is on line 9; {lost}'),
        message(plan, "nl: Rekenkracht", f'the term "Rekenkracht" is on line 9; {lost}'),
    ]


def test_a_heading_within_a_line_is_said(make_project: ProjectFactory) -> None:
    text = PLAN_TEXT.replace("2 Cijfers\n", "Nu volgt 2 Cijfers en meer. ")
    done = run(make_project(project(plan_text=text)))
    said = 'the heading "2 Cijfers" (the place of 2 items) begins no line of the text, it is only on line 8'
    assert lines_of(done)[1] == message(PLAN, "id: growth", said)


def test_the_outer_heading_must_be_there_too(make_project: ProjectFactory) -> None:
    plan = PLAN.replace("1 Inleiding ›", "1 Inleidng ›")
    said = 'the heading "1 Inleidng" is not in the text (nearest: "1 Inleiding" on line 3)'
    assert lines_of(run(make_project(project(plan=plan)))) == [
        "plan: 5 in place, 1 not found, in plan.txt",
        message(plan, "id: room", said),
    ]


def test_a_table_may_stand_apart_from_its_heading(make_project: ProjectFactory) -> None:
    """Within a page before it, as a caption below; not further."""
    heading, table = EVERYTHING_TEXT.split("In de regio")
    near = f"In de regio{table}{heading}"
    assert lines_of(run(make_project(project(plan=EVERYTHING, plan_text=near)))) == [
        "plan: 14 in place, in plan.txt"
    ]
    far = f"In de regio{table}{FILLER}{heading}"
    done = run(make_project(project(plan=EVERYTHING, plan_text=far)))
    assert lines_of(done)[:2] == [
        "plan: 10 in place, 4 elsewhere, in plan.txt",
        message(EVERYTHING, "nl: regio", 'the label "regio" is not under "1 Overzicht", only on line 1'),
    ]


def test_an_archetype_may_stand_anywhere(make_project: ProjectFactory) -> None:
    text = f"De werkplaats\n{FILLER}{EVERYTHING_TEXT.replace('de werkplaats', 'groot')}"
    assert lines_of(run(make_project(project(plan=EVERYTHING, plan_text=text)))) == [
        "plan: 14 in place, in plan.txt"
    ]


def test_long_lists_of_what_stands_elsewhere_are_cut(make_project: ProjectFactory) -> None:
    words = [letter * 2 for letter in "abcdefghijkl"]
    items = [
        f"  - {{id: n{at}, type: conclusion, title: {{nl: Punt {word}, en: Point}}, themes: [talent],\n"
        f"     text: {{nl: Zo., en: So.}}, regions: [nederland], at: 2 Cijfers}}\n"
        for at, word in enumerate(words)
    ]
    text = "".join(f"Punt {word}.\n" for word in words)
    folder = make_project(project(plan=f"insights:\n{''.join(items)}", plan_text=f"{text}2 Cijfers\n"))
    short, long = lines_of(run(folder)), lines_of(run(folder, "--verbose"))
    assert short[0] == long[0] == "plan: 1 in place, 12 elsewhere, in plan.txt"
    assert short[1:] == [*long[1:11], "… and 2 more elsewhere (--verbose lists them)"]
    assert len(long) == 13


def test_another_text_than_that_of_the_document_is_doubted(make_project: ProjectFactory) -> None:
    done = run(make_project(project(plan_text=STUDY_TEXT)))
    assert lines_of(done)[0] == "plan: 0 in place, 6 not found, in plan.txt; is it the text of this document?"
