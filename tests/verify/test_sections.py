"""Where a section begins and ends."""

from briefs.verify.sections import Sections, path_of
from briefs.verify.words import Words

REPORT = """\
Inhoud
1 Begin	3
2 Midden	4

1 Begin
alfa
Doel
bravo
Middelen
charlie

2 Midden
delta
Doel
echo
Slot: foxtrot
golf
"""
PATHS = ["1 Begin › Doel", "1 Begin › Middelen", "2 Midden › Doel", "2 Midden"]


def told(report: str, path: str, *others: str) -> list[str]:
    """The sections of a path, each as it stands in the report."""
    words = Words(report)
    paths = [path_of(each) for each in (path, *(others or PATHS))]
    return [words.shown(section) for section in Sections(words, paths).of(path_of(path))]


def test_a_path_is_written_with_its_outer_heading_first() -> None:
    assert path_of("3 Cases › 3.1  Fabriek ›Doel") == ("3 Cases", "3.1  Fabriek", "Doel")


def test_a_section_ends_at_the_next_known_heading() -> None:
    assert told(REPORT, "1 Begin › Middelen") == ["Middelen charlie"]


def test_the_same_heading_is_told_apart_by_the_one_around_it() -> None:
    assert told(REPORT, "1 Begin › Doel") == ["Doel bravo"]
    assert told(REPORT, "2 Midden › Doel") == ["Doel echo Slot: foxtrot golf"]


def test_a_section_holds_those_within_it() -> None:
    assert told(REPORT, "1 Begin") == ["1 Begin alfa Doel bravo Middelen charlie"]


def test_every_occurrence_counts_where_the_heading_around_is_not_found() -> None:
    assert told(REPORT, "9 Elders › Doel", *PATHS) == ["Doel bravo", "Doel echo Slot: foxtrot golf"]


def test_a_heading_at_the_top_of_each_page_ends_nothing() -> None:
    report = "1 Begin\nDoel\nalfa\n\f1 Begin\nbravo\n2 Midden\ncharlie"
    assert told(report, "1 Begin › Doel", "2 Midden") == ["Doel alfa 1 Begin bravo"]


def test_a_heading_may_run_over_lines_and_have_its_number_apart() -> None:
    report = "H. 5.\n\nKansen voor\n\nsynergie\nalfa\nTalent1\nbravo"
    assert told(report, "H.5 Kansen voor synergie", "Talent") == ["Kansen voor synergie alfa"]
    assert told(report, "H.5 Kansen voor synergie › Talent") == ["Talent1 bravo"]


def test_a_heading_may_begin_its_paragraph_when_it_has_no_line_of_its_own() -> None:
    assert told(REPORT, "Slot", *PATHS) == ["Slot: foxtrot golf"]


def test_a_line_of_another_section_is_no_heading() -> None:
    report = "Tabel\nData\n7\nWoordenlijst\nData\nGegevens."
    assert told(report, "Tabel", "Woordenlijst › Data") == ["Tabel Data 7"]


def test_a_heading_that_is_not_there_has_no_section() -> None:
    assert told(REPORT, "1 Begin › Reden", *PATHS) == []
