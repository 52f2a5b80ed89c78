"""Whether a value agrees with the printed figure."""

import datetime
from decimal import Decimal

import pytest

from briefs.model import Quantity
from briefs.verify.values import disagreement


def figure(value: str, printed: str, unit: str = "count") -> Quantity:
    """A figure as the sources would give it."""
    if unit == "date":
        return Quantity(unit, None, None, None, datetime.date.fromisoformat(value), None, None, printed)
    low, _, high = value.partition("-")
    return Quantity(unit, None, Decimal(low), Decimal(high or low), None, None, None, printed)


@pytest.mark.parametrize(
    ("value", "printed", "unit"),
    [
        ("13.0", "13,0%", "percent"),
        ("13.0", "13%", "percent"),
        ("12500", "meer dan 12.500 innovators", "count"),
        ("12500", "12\u202f500 innovators", "count"),
        ("4000", "meer dan 4000 games", "count"),
        ("4.3", "€4,3 miljard", "billion-euro"),
        ("4300", "€4,3 miljard", "million-euro"),
        ("4300000000", "€4,3 miljard", "euro"),
        ("450", "€450mln", "million-euro"),
        ("83", "83", "million-euro"),
        ("24", "24 en 19 miljoen euro", "million-euro"),
        ("19", "24 en 19 miljoen euro", "million-euro"),
        ("100", "100-miljoen euro fonds", "million-euro"),
        ("3300000", "3,3 miljoen mensen", "count"),
        ("60-80", "60-80%", "percent"),
        ("60-80", "60% tot 80%", "percent"),
        ("3-12", "3–12 maanden", "count"),
        ("2019", "in de jaren 2012-2019", "year"),
        ("2", "twee van de 10 grootste", "count"),
        ("16000", "ca. 16.000m2", "count"),
        ("5", "een daling van -5%", "percent"),
        ("3.2", "paragraaf 3.2", "count"),
        ("2026-05-26", "26 mei 2026", "date"),
        ("2026-05-26", "26-05-2026", "date"),
        ("7", "zeven lagen", "count"),
        ("31", "een kwart van de sector", "percent"),
    ],
)
def test_it_agrees(value: str, printed: str, unit: str) -> None:
    assert disagreement(figure(value, printed, unit), "", "nl") == ""


@pytest.mark.parametrize(
    ("value", "printed", "unit", "shown"),
    [
        ("31.0", "13,0%", "percent", "value 31.0"),
        ("13", "1,3%", "percent", "value 13"),
        ("12.5", "12.500 banen", "count", "value 12.5"),
        ("5", "5 miljoen gebruikers", "count", "value 5"),
        ("4.3", "€4,3 miljoen", "billion-euro", "value 4.3"),
        ("60", "60-80%", "percent", "value 60"),
        ("60-90", "60-80%", "percent", "value 60-90"),
        ("2025", "sinds 2024", "year", "value 2025"),
        ("2026-05-27", "26 mei 2026", "date", "date 2026-05-27"),
        ("2026-06-26", "26 mei 2026", "date", "date 2026-06-26"),
    ],
)
def test_it_disagrees(value: str, printed: str, unit: str, shown: str) -> None:
    said = f'the {shown} does not agree with the printed "{printed}"'
    assert disagreement(figure(value, printed, unit), "", "nl") == said


def test_numbers_are_read_in_the_language_of_the_document() -> None:
    assert disagreement(figure("1.445", "1.445 km", "count"), "", "en") == ""
    assert disagreement(figure("1445", "1.445 km", "count"), "", "en")
    assert disagreement(figure("1445", "1.445 km", "count"), "", "nl") == ""
    assert disagreement(figure("1.445", "1.445 km", "count"), "", "nl")
    assert disagreement(figure("1200000", "1,2 million jobs", "count"), "", "nl") == ""
    assert disagreement(figure("1200000", "1.2 million jobs", "count"), "", "en") == ""


def test_the_numbers_of_a_label_do_not_count() -> None:
    printed = "25% tot 50% 5"
    assert disagreement(figure("5", printed, "percent"), "25% tot 50%", "nl") == ""
    assert disagreement(figure("50", printed, "percent"), "25% tot 50%", "nl")


def test_words_have_no_value_to_compare() -> None:
    words = Quantity("ratio", None, None, None, None, None, None, "nog geen 80%")
    assert disagreement(words, "", "nl") == ""
