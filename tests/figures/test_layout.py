from __future__ import annotations

from figures.layout import balance, widest_word, wrap
from tests.figures.samples import LONG


def _letters(text: str) -> float:
    """Measure a text as if every letter were 1 mm wide."""
    return float(len(text))


def test_a_label_breaks_at_spaces_first() -> None:
    lines = wrap("Ecosysteem & Organiserend Vermogen", 24, _letters, "nl")
    assert lines == ("Ecosysteem &", "Organiserend Vermogen")


def test_a_label_that_fits_stays_whole() -> None:
    assert wrap("Talent & Human Capital", 22, _letters, "nl") == ("Talent & Human Capital",)


def test_a_long_word_is_hyphenated_by_the_rules_of_its_language() -> None:
    lines = wrap(LONG, 20, _letters, "nl")
    assert lines == ("Arbeidsongeschikt-", "heidsverzekerings-", "maatschappijen")


def test_a_word_breaks_after_its_own_hyphen_without_a_second_one() -> None:
    assert wrap("media-ecosysteem", 12, _letters, "nl") == ("media-", "ecosysteem")


def test_a_word_without_syllables_is_broken_all_the_same() -> None:
    lines = wrap("x" * 25, 10, _letters, "nl")
    assert all(len(line) <= 10 for line in lines)
    assert "".join(line.removesuffix("-") for line in lines) == "x" * 25


def test_no_letter_is_lost() -> None:
    text = f"De {LONG} van Noord-Holland en/of Flevoland"
    for width in range(4, 60):
        lines = wrap(text, width, _letters, "nl")
        assert max(map(len, lines)) <= width
        kept = "".join(lines).replace("-", "").replace(" ", "")
        assert kept == text.replace("-", "").replace(" ", "")


def test_balance_evens_lines_without_adding_one() -> None:
    text = "Ministerie van Economische Zaken"
    assert wrap(text, 26, _letters, "nl") == ("Ministerie van Economische", "Zaken")
    assert balance(text, 26, _letters, "nl") == ("Ministerie van", "Economische Zaken")


def test_widest_word_counts_parts_that_may_be_split() -> None:
    assert widest_word("media-ecosysteem van NL", _letters) == 10
    assert widest_word("", _letters) == 0
