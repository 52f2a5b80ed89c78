"""Words, numbers and dates of both languages."""

import ast
import datetime
import re
import string
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from pathlib import Path

import jinja2.nodes
import pytest

from briefs.locale import load_locale
from briefs.model import QUADRANTS, QUALIFIERS, UNITS, Quantity, Translated
from briefs.paths import templates
from briefs.templating import environment
from tests.output import LANGUAGES, ROOT

EMPTY_UNTIL_COMPOSED = {"colophon_verified"}
"""Words that a brief fills in, and that stay empty where there is nothing to say."""

NOT_BY_UNIT = {"year"}
"""Units whose figures are written without a word of the catalogue."""


def quantity(unit: str, low: str, high: str = "", qualifier: str | None = None) -> Quantity:
    return Quantity(unit, None, Decimal(low), Decimal(high or low), None, None, qualifier, low)


def shown(language: str, value: Quantity) -> str:
    """A figure as it is printed, with plain spaces."""
    return load_locale(language).quantity(value).replace("\u00a0", " ")


# Numbers


@pytest.mark.parametrize(
    ("value", "dutch", "english"),
    [
        (quantity("count", "1227"), "1.227", "1,227"),
        (quantity("count", "6000", qualifier="about"), "ca. 6.000", "c. 6,000"),
        (quantity("count", "1234567"), "1.234.567", "1,234,567"),
        (quantity("count", "999"), "999", "999"),
        (quantity("count", "0"), "0", "0"),
        (quantity("percent", "13.0"), "13,0%", "13.0%"),
        (quantity("percent", "-2.5"), "-2,5%", "-2.5%"),
        (quantity("percent", "5", "7"), "5–7%", "5–7%"),
        (quantity("percent", "1000.5", "2000"), "1.000,5–2.000%", "1,000.5–2,000%"),
        (quantity("million-euro", "971"), "€ 971 miljoen", "€971 million"),
        (quantity("million-euro", "1.5", "2.25"), "€ 1,5–2,25 miljoen", "€1.5–2.25 million"),
        (quantity("billion-dollar", "1100"), "$ 1.100 miljard", "$1,100 billion"),
        (quantity("euro", "12500"), "€ 12.500", "€12,500"),
        (quantity("hours", "1.5"), "1,5 uur", "1.5 hours"),
        (quantity("count", "170", qualifier="more-than"), "ruim 170", "over 170"),
        (quantity("count", "170", qualifier="almost"), "bijna 170", "almost 170"),
        (quantity("count", "170", qualifier="over-plus"), "170+", "170+"),
        (quantity("count", "20", qualifier="at-least"), "minstens 20", "at least 20"),
        (quantity("count", "20", qualifier="at-most"), "hoogstens 20", "at most 20"),
        (quantity("year", "2026"), "2026", "2026"),
        (quantity("year", "2030", qualifier="about"), "ca. 2030", "c. 2030"),
        (quantity("megawatt", "2000"), "2.000 MW", "2,000 MW"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_figure_is_written_as_its_reader_does(value: Quantity, dutch: str, english: str) -> None:
    assert shown("nl", value) == dutch
    assert shown("en", value) == english


def test_a_range_of_years_keeps_both() -> None:
    assert shown("nl", quantity("year", "2020", "2025")) == "2020–2025"


def test_words_and_dates_stand_for_themselves() -> None:
    words = Translated((("nl", "een kwart"), ("en", "a quarter")))
    kwart = Quantity("percent", None, None, None, None, words, None, "een kwart")
    assert (shown("nl", kwart), shown("en", kwart)) == ("een kwart", "a quarter")
    day = Quantity("date", None, None, None, datetime.date(2026, 5, 26), None, None, "26 mei 2026")
    assert (shown("nl", day), shown("en", day)) == ("26 mei 2026", "26 May 2026")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("unit", [unit for unit in UNITS if unit != "date"])
@pytest.mark.parametrize("qualifier", [None, *QUALIFIERS])
def test_every_unit_can_be_written_with_every_qualifier(
    language: str, unit: str, qualifier: str | None
) -> None:
    text = shown(language, quantity(unit, "1234.5", qualifier=qualifier))
    assert re.search(r"1[.,]?234[.,]5", text)
    assert "{" not in text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("unit", [unit for unit in UNITS if unit not in ("date", "ratio", "year")])
def test_every_unit_that_a_chart_can_have_has_a_name(language: str, unit: str) -> None:
    assert load_locale(language)(f"unit_name_{unit}")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_short_figure_is_not_broken_over_lines(language: str) -> None:
    text = load_locale(language).quantity(quantity("million-euro", "971"))
    assert " " not in text


def test_lists_and_dates_in_words() -> None:
    dutch, english = (load_locale(language) for language in LANGUAGES)
    assert [dutch.join("abc"[:n]) for n in range(4)] == ["", "a", "a en b", "a, b en c"]
    assert english.join("abc") in ("a, b and c", "a, b, and c")
    day = datetime.date(2026, 3, 1)
    assert (dutch.date(day), english.date(day)) == ("1\u00a0maart 2026", "1\u00a0March 2026")


# Words


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def test_both_catalogues_have_the_same_words_and_placeholders() -> None:
    dutch, english = (load_locale(language).words for language in LANGUAGES)
    assert len(dutch) > 100
    assert list(dutch) == list(english)
    assert [key for key in dutch if placeholders(dutch[key]) != placeholders(english[key])] == []
    for words in (dutch, english):
        assert {key for key, text in words.items() if not text.strip()} == EMPTY_UNTIL_COMPOSED


def test_every_catalogue_is_one_of_a_language() -> None:
    assert {path.stem for path in (templates() / "locale").iterdir()} == set(LANGUAGES)


@cache
def used_in_templates() -> dict[str, str]:
    """Each word that a template asks for, with the template."""
    found = {}
    for path in sorted(templates().rglob("*.j2")):
        tree = environment().parse(path.read_text("utf-8"))
        for node in tree.find_all(jinja2.nodes.Getattr):
            if isinstance(node.node, jinja2.nodes.Name) and node.node.name == "t":
                found[node.attr] = path.name
    return found


def calls(path: Path) -> Iterator[ast.expr]:
    """What a module asks a catalogue for: the argument of `locale(…)`, `left(…)`, and `words[…]`."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call) and node.args:
            called = ast.unparse(node.func)
            if re.search(r"(^|\.)(locale|left)$", called) or (called == "self" and path.stem == "locale"):
                yield node.args[0]
        elif isinstance(node, ast.Subscript) and ast.unparse(node.value).rpartition(".")[2] == "words":
            yield node.slice


def patterns(asked: ast.expr) -> Iterator[str]:
    """What a word may be that is written out, chosen from two, or put together from parts."""
    if isinstance(asked, ast.IfExp):
        yield from patterns(asked.body)
        yield from patterns(asked.orelse)
    elif isinstance(asked, ast.Constant) and isinstance(asked.value, str):
        yield re.escape(asked.value)
    elif isinstance(asked, ast.JoinedStr):
        constants = (part.value if isinstance(part, ast.Constant) else None for part in asked.values)
        yield "".join("[a-z0-9_-]*" if value is None else re.escape(str(value)) for value in constants)


@cache
def used_in_code() -> dict[str, str]:
    """Each word that the code asks for, as a pattern, with the module."""
    return {
        pattern: path.name
        for path in sorted((ROOT / "briefs").rglob("*.py"))
        for asked in calls(path)
        for pattern in patterns(asked)
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_that_is_asked_for_exists(language: str) -> None:
    words = load_locale(language).words
    assert len(used_in_templates()) > 20
    assert len(used_in_code()) > 15
    assert {word: name for word, name in used_in_templates().items() if word not in words} == {}
    missing = {
        p: name for p, name in used_in_code().items() if not any(re.fullmatch(p, word) for word in words)
    }
    assert missing == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_that_is_put_together_exists(language: str) -> None:
    words = load_locale(language).words
    kinds = ("stakeholder", "region", "theme", "selection")
    reasons = ("actor", "named", "region", "general", "wider", "theme")
    wanted = {f"kicker_{kind}" for kind in kinds} | {f"subtitle_{kind}" for kind in kinds}
    wanted |= {f"month_{month}" for month in range(1, 13)} | set(QUADRANTS)
    wanted |= {f"unit_{unit}" for unit in UNITS if unit not in NOT_BY_UNIT}
    wanted |= {f"qualifier_{name}" for name in QUALIFIERS if name != "over-plus"}
    wanted |= {f"reason_{reason}" for reason in reasons}
    wanted |= {f"verb_{who}{many}" for who in ("", "stakeholder_") for many in ("one", "many")}
    assert wanted - set(words) == set()
