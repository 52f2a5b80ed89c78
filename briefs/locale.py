"""The words, numbers and dates of one language, from `templates/locale/<language>.yaml`."""

import datetime
from collections.abc import Iterable
from decimal import Decimal
from functools import cache

from briefs.model import Quantity, Translated
from briefs.paths import templates
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
def load_locale(language: str) -> Locale:
    """The catalogue of a language that the program has words for."""
    path = templates() / "locale" / f"{language}.yaml"
    node, problems = read_yaml(path.read_text(encoding="utf-8"), path.name)
    if problems or not isinstance(node, Mapping):
        raise ValueError(f"the catalogue {path} is broken: {problems}")
    return Locale(language, dict(_flat(node)))


def _flat(node: Mapping) -> Iterable[tuple[str, str]]:
    for key, value in node.entries.items():
        yield key, _text(value)


def _text(node: Node) -> str:
    if not isinstance(node, Scalar):
        raise TypeError(f"{node.location}: a catalogue holds plain texts")
    return node.value
