from __future__ import annotations

import string

import pytest

from figures import words_agenda, words_numbers
from figures.model import ALT_LIMIT, Language
from figures.words import CATALOGUE, alt_text, capital, counted, decimals_of, listed, number


def test_every_entry_says_the_same_in_both_languages() -> None:
    assert len(CATALOGUE) > 40
    for key, entry in CATALOGUE.items():
        assert set(entry) == {"nl", "en"}, key
        fields = [
            {field for _, field, _, _ in string.Formatter().parse(text) if field} for text in entry.values()
        ]
        assert fields[0] == fields[1], key


@pytest.mark.parametrize(
    ("value", "decimals", "nl", "en"),
    [
        pytest.param(1227, 0, "1.227", "1,227", id="thousands"),
        pytest.param(13.0, 1, "13,0", "13.0", id="decimal"),
        pytest.param(1234567.25, 2, "1.234.567,25", "1,234,567.25", id="both"),
        pytest.param(0, 0, "0", "0", id="zero"),
    ],
)
def test_numbers_are_written_in_the_readers_way(value: float, decimals: int, nl: str, en: str) -> None:
    assert number(value, "nl", decimals) == nl
    assert number(value, "en", decimals) == en


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param(13.0, 0, id="whole"),
        pytest.param(0.4, 1, id="one"),
        pytest.param(0.1 + 0.2, 1, id="float-noise"),
        pytest.param(2.125, 3, id="three"),
    ],
)
def test_decimals_are_those_that_the_value_needs(value: float, expected: int) -> None:
    assert decimals_of(value) == expected


@pytest.mark.parametrize(
    ("items", "language", "expected"),
    [
        pytest.param([], "nl", "", id="none"),
        pytest.param(["AI"], "nl", "AI", id="one"),
        pytest.param(["AI", "chips"], "nl", "AI en chips", id="two"),
        pytest.param(["AI", "chips", "data"], "en", "AI, chips and data", id="three"),
    ],
)
def test_lists_read_as_a_sentence(items: list[str], language: Language, expected: str) -> None:
    assert listed(items, language) == expected


def test_a_noun_agrees_with_its_count() -> None:
    assert counted("nl", "synergies", 1) == "1 synergie"
    assert counted("nl", "synergies", 0) == "0 synergieën"
    assert counted("en", "lines", 8) == "8 action lines"


def test_capital_leaves_the_rest_as_it_is() -> None:
    assert capital("de cloud") == "De cloud"
    assert capital("AI") == "AI"
    assert capital("") == ""


def test_alt_text_keeps_whole_sentences_within_the_limit() -> None:
    text = alt_text("Eerste zin.", "x" * ALT_LIMIT, "", "Laatste zin.")
    assert text == "Eerste zin. Laatste zin."


def test_alt_text_cuts_only_a_first_sentence() -> None:
    text = alt_text("woord " * 60, "Tweede zin.")
    assert 240 < len(text) <= ALT_LIMIT
    assert text.endswith("…")


def test_no_sentence_is_there_twice() -> None:
    assert not set(words_agenda.WORDS) & set(words_numbers.WORDS)
    assert len(CATALOGUE) == len(words_agenda.WORDS) + len(words_numbers.WORDS)
