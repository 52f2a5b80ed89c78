"""The words, numbers and dates of one language, from `templates/locale/<language>.yaml`."""

import datetime
import string
from collections.abc import Iterable
from decimal import Decimal
from functools import cache
from pathlib import Path

from briefs.errors import TemplateError
from briefs.model import Quantity, Translated
from briefs.paths import read_own, templates
from briefs.problems import Location, Problem, did_you_mean, shown
from briefs.yamlfile import Mapping, Node, Scalar, read_yaml

NO_BREAK_SPACE = "\u00a0"


class Locale:
    """One language: `words` by key, and how numbers, dates and lists are written in it."""

    def __init__(self, language: str, words: dict[str, str]) -> None:
        self.language = language
        self.words = words

    def __call__(self, key: str, **values: object) -> str:
        """The text of a key, with its `{names}` filled in."""
        return self.words[key].format(**values)

    def pick(self, text: Translated | None) -> str:
        """The text in this language; empty for None."""
        return text[self.language] if text else ""

    def number(self, value: Decimal | int) -> str:
        """A number with this language's marks: 12.500 and 13,0 in Dutch, 12,500 and 13.0 in English."""
        plain = f"{value:,}"
        if self.language == "nl":
            return plain.translate(str.maketrans(",.", ".,"))
        return plain

    def _large(self, value: Decimal) -> str:
        """A number, in millions or billions where all its digits would only be zeros."""
        for size, key in ((Decimal(10**9), "unit_billion"), (Decimal(10**6), "unit_million")):
            scaled = value / size
            if scaled >= 1 and scaled == round(scaled, 1):
                plain = scaled.quantize(Decimal(1)) if scaled == int(scaled) else round(scaled, 1)
                return self(key, n=self.number(plain))
        return self.number(value)

    def date(self, day: datetime.date) -> str:
        """A date in words: 22 november 2026."""
        return f"{day.day}{NO_BREAK_SPACE}{self(f'month_{day.month}')} {day.year}"

    def join(self, parts: Iterable[str]) -> str:
        """A list in words: `a, b en c`."""
        listed = list(parts)
        if len(listed) < 2:
            return "".join(listed)
        return f"{', '.join(listed[:-1])} {self('and')} {listed[-1]}"

    def quantity(self, quantity: Quantity, *, in_prose: bool = False) -> str:
        """A figure with its unit and qualifier, without the noun that is counted.

        In prose a qualifier is a whole word, where a table has room for an abbreviation only.
        """
        if quantity.words:
            return self.pick(quantity.words)
        if quantity.date:
            return self.date(quantity.date)
        if quantity.unit == "year":
            years = dict.fromkeys((quantity.low, quantity.high))
            shown = "–".join(str(year) for year in years)
        else:
            low, high = quantity.low or Decimal(0), quantity.high or Decimal(0)
            numbers = self._large(low)
            if high != low:
                numbers = f"{numbers}–{self._large(high)}"
            if quantity.qualifier == "over-plus":
                numbers = f"{numbers}+"
            one = f"unit_{quantity.unit}_one"
            key = one if low == high == 1 and one in self.words else f"unit_{quantity.unit}"
            shown = self(key, n=numbers)
        if quantity.qualifier and quantity.qualifier != "over-plus":
            key = f"qualifier_{quantity.qualifier}"
            whole = f"{key}_in_prose"
            shown = self(whole if in_prose and whole in self.words else key, n=shown)
        return shown.replace(" ", NO_BREAK_SPACE) if len(shown) < 24 else shown


@cache
def load_locale(language: str, folder: Path | None = None) -> Locale:
    """The words of a language; those that a project's own `folder` of templates has go before ours.

    Raises:
        TemplateError: the project's catalogue has a word that nobody asks for, or asks for values that
            are not given.
    """
    path = templates() / "locale" / f"{language}.yaml"
    node, problems = read_yaml(path.read_text(encoding="utf-8"), path.name)
    if problems or not isinstance(node, Mapping):
        raise ValueError(f"the catalogue {path} is broken: {problems}")
    words = dict(_flat(node))
    own = folder / "locale" / path.name if folder else None
    if own and own.is_file():
        words |= _own_words(own, words)
    return Locale(language, words)


def _own_words(path: Path, ours: dict[str, str]) -> dict[str, str]:
    """The words that a project says in its own way, each checked against ours."""
    name = f"templates/locale/{path.name}"
    node, problems = read_yaml(read_own(path), name)
    found: dict[str, str] = {}
    problems = list(problems)
    given = node if isinstance(node, Mapping) else Mapping(Location(name, 1, 1), {}, {})
    for key, value in given.entries.items():
        if key not in ours:
            hint = did_you_mean(key, ours) or "only words that the program says can be replaced"
            problems.append(Problem(given.keys[key], f'unknown word "{shown(key)}"', hint))
        elif not isinstance(value, Scalar) or not _fits(value.value, ours[key]):
            message = f'"{key}" does not fit what stands in its place'
            problems.append(Problem(value.location, message, f"it is: {ours[key]}"))
        else:
            found[key] = value.value
    if problems:
        raise TemplateError("\n".join(str(problem) for problem in sorted(problems)))
    return found


def _fits(word: str, ours: str) -> bool:
    """Whether a word asks for no other values than ours does."""
    try:
        return _values(word) <= _values(ours)
    except ValueError:
        return False


def _values(word: str) -> set[str | None]:
    return {name for _, name, _, _ in string.Formatter().parse(word) if name is not None}


def _flat(node: Mapping) -> Iterable[tuple[str, str]]:
    for key, value in node.entries.items():
        yield key, _text(value)


def _text(node: Node) -> str:
    if not isinstance(node, Scalar):
        raise TypeError(f"{node.location}: a catalogue holds plain texts")
    return node.value
