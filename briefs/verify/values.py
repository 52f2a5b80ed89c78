"""Whether the value of a figure agrees with how the document prints it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from briefs.locale import load_locale
from briefs.model import Quantity
from briefs.verify.words import THOUSANDS, clean, words_of

_NUMBER = re.compile(rf"\d+(?:[.,{THOUSANDS}]\d+)*")
_TO = re.compile(r"\s*%?\s*(?:-|tot|t/m|to)\s*", re.IGNORECASE)
_SCALE = re.compile(r"(duizend|thousand)|(miljoen|mln|million)|(miljard|mld|mrd|billion|bn)", re.IGNORECASE)
_SIZES = (Decimal(10**3), Decimal(10**6), Decimal(10**9))
_UNITS = {"million": _SIZES[1], "billion": _SIZES[2]}
_WORDS = {
    "nl": "nul één twee drie vier vijf zes zeven acht negen tien elf twaalf",
    "en": "zero one two three four five six seven eight nine ten eleven twelve",
}
"""Numbers in words, which may stand beside others in digits; an article is none of them."""


@dataclass(frozen=True, slots=True)
class _Printed:
    """A number in a printed figure, and whether it is an end of a range; `amounts` are what it may mean."""

    amounts: frozenset[Decimal]
    in_range: bool


def disagreement(quantity: Quantity, label: str, language: str) -> str:
    """What is wrong between the value and the printed figure; empty where they agree, or none has digits.

    Args:
        quantity: the figure.
        label: the label of its row, which may be printed before it and have numbers of its own.
        language: the one that the document is written in.
    """
    printed = clean(quantity.printed)
    if label and printed.casefold().startswith(clean(label).casefold()):
        printed = printed[len(clean(label)) :]
    if not _NUMBER.search(printed):
        return ""
    shown = ""
    if quantity.date:
        shown = "" if _has_date(quantity, printed, language) else f"date {quantity.date}"
    elif quantity.low is not None and quantity.high is not None:
        is_range = quantity.low != quantity.high
        value = f"{quantity.low}-{quantity.high}" if is_range else f"{quantity.low}"
        shown = "" if _has_value(quantity, printed, language) else f"value {value}"
    return f'the {shown} does not agree with the printed "{quantity.printed}"' if shown else ""


def _has_value(quantity: Quantity, printed: str, language: str) -> bool:
    """Whether every end of the value is printed; a single value is not one end of a printed range."""
    size = _UNITS.get(quantity.unit.partition("-")[0], Decimal(1))
    ends = {abs(end * size) for end in (quantity.low, quantity.high) if end is not None}
    numbers = _numbers(printed, language, size)
    may_be_end = len(ends) > 1 or quantity.unit == "year"
    amounts = {amount for number in numbers if may_be_end or not number.in_range for amount in number.amounts}
    spoken = words_of(printed)
    amounts |= {Decimal(at) for at, word in enumerate(_WORDS[language].split()) if word in spoken}
    return ends <= amounts


def _has_date(quantity: Quantity, printed: str, language: str) -> bool:
    """Whether day, month and year are printed, the month as a number or by the beginning of its name."""
    assert quantity.date
    numbers = {amount for number in _numbers(printed, language, Decimal(1)) for amount in number.amounts}
    numbers |= {Decimal(part) for part in re.findall(r"\d+", printed)}
    name = load_locale(language)(f"month_{quantity.date.month}")[:3]
    has_month = name.casefold() in printed.casefold() or quantity.date.month in numbers
    return has_month and {quantity.date.day, quantity.date.year} <= numbers


def _numbers(printed: str, language: str, size: Decimal) -> Iterator[_Printed]:
    """The numbers of a printed figure.

    A number means what the word behind it says: 4,3 miljard. Where none stands right behind it, it may share
    that of a later number (24 en 19 miljoen), stand for itself, or be in the unit of the figure.
    """
    matches = list(_NUMBER.finditer(printed))
    for index, match in enumerate(matches):
        number = _parsed(match[0], language)
        own = _SCALE.match(printed[match.end() :].lstrip(" -"))
        later = {_size(scale) for scale in _SCALE.finditer(printed, match.end())}
        sizes = {_size(own)} if own else {Decimal(1), *(later or {size})}
        before = printed[matches[index - 1].end() : match.start()] if index else ""
        behind = printed[match.end() : matches[index + 1].start()] if index + 1 < len(matches) else ""
        in_range = bool(_TO.fullmatch(before) or _TO.fullmatch(behind))
        yield _Printed(frozenset(number * times for times in sizes), in_range)


def _size(scale: re.Match[str]) -> Decimal:
    """What a word such as "miljoen" multiplies by."""
    assert scale.lastindex
    return _SIZES[scale.lastindex - 1]


def _parsed(number: str, language: str) -> Decimal:
    """A number in the convention of a language, or in the other where it does not fit (3.2 in Dutch)."""
    number = number.replace(THOUSANDS, "")
    marks = (",", ".") if language == "nl" else (".", ",")
    for point, group in (marks, marks[::-1]):
        grouped = rf"(?:\d{{1,3}}(?:{re.escape(group)}\d{{3}})+|\d+)(?:{re.escape(point)}\d+)?"
        if re.fullmatch(grouped, number):
            return Decimal(number.replace(group, "").replace(point, "."))
    return Decimal(re.sub(r"\D", "", number))
