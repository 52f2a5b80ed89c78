"""Texts to numbers and dates; None, with a problem, where a text is neither."""

import datetime
import re
from decimal import Decimal

from briefs.problems import Location, shown
from briefs.schema.context import Context

YEARS = range(1900, 2101)

_WHOLE = re.compile(r"[1-9]\d{0,8}", re.ASCII)
_NUMBER = re.compile(r"-?(0|[1-9]\d{0,14})(\.\d{1,9})?", re.ASCII)
_DATE = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_PERIOD = re.compile(r"(\d{4})(?:-(\d{4}))?", re.ASCII)


def parse_whole(context: Context, location: Location, key: str, word: str) -> int | None:
    """A whole number of at least 1."""
    if _WHOLE.fullmatch(word):
        return int(word)
    message = f'"{key}" must be a whole number, not "{shown(word)}"'
    context.report(location, message, "write it in digits, from 1 up")
    return None


def parse_number(context: Context, location: Location, key: str, word: str) -> Decimal | None:
    """A number in plain notation (`12500`, `13.0`)."""
    if _NUMBER.fullmatch(word):
        return Decimal(word)
    hint = "write digits with a point for decimals and nothing between thousands: 12500 or 13.0"
    context.report(location, f'"{key}" must be a number, not "{shown(word)}"', hint)
    return None


def parse_date(context: Context, location: Location, word: str) -> datetime.date | None:
    """A date as YYYY-MM-DD."""
    try:
        if _DATE.fullmatch(word) and int(word[:4]) in YEARS:
            return datetime.date.fromisoformat(word)
    except ValueError:
        pass
    context.report(location, f'"{shown(word)}" is not a date', "write it as YYYY-MM-DD")
    return None


def parse_period(context: Context, location: Location, word: str) -> str | None:
    """A year or a period (`2012-2019`), as typed."""
    match = _PERIOD.fullmatch(word)
    if not match:
        message = f'"{shown(word)}" is not a year'
        context.report(location, message, "write 2025, 2012-2019 or not-stated")
        return None
    years = [int(part) for part in match.groups() if part]
    if any(year not in YEARS for year in years):
        hint = f"years lie between {YEARS[0]} and {YEARS[-1]}"
        context.report(location, f'"{word}" is not a possible year', hint)
    elif years != sorted(years):
        context.report(location, f'the period "{word}" runs backwards', "write the first year first")
    return word
