"""The words and number forms that the charts themselves say, in Dutch and English.

**Why:** a small catalogue beside the charts (`words_agenda` and `words_numbers`), so that a chart needs
nothing of the program around it and a translator finds every sentence. `say` fills the `{names}` in.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from . import words_agenda, words_numbers
from .model import ALT_LIMIT, Language

CATALOGUE: Final[dict[str, dict[Language, str]]] = words_numbers.WORDS | words_agenda.WORDS
"""Every sentence by its key, in both languages."""


def say(language: Language, key: str, **values: str | int) -> str:
    """Return the words of `key` in `language` with the `{names}` filled in."""
    return CATALOGUE[key][language].format(**values)


def counted(language: Language, noun: str, count: int) -> str:
    """Return a count with its noun: `1 synergie`, `9 synergieën`."""
    return say(language, f"{noun}_one" if count == 1 else f"{noun}_many", count=count)


def number(value: float, language: Language, decimals: int = 0) -> str:
    """Return a number as the reader writes it: 1.227 and 13,0 (nl), 1,227 and 13.0 (en)."""
    text = f"{value:,.{decimals}f}"
    return text.translate(str.maketrans(",.", ".,")) if language == "nl" else text


def decimals_of(value: float) -> int:
    """Return how many decimals, at most three, it takes to write `value`."""
    text = f"{value:.3f}".rstrip("0")
    return len(text.partition(".")[2])


def listed(items: Sequence[str], language: Language) -> str:
    """Join words as a sentence does: `a`, `a en b`, `a, b en c` (no Oxford comma)."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {say(language, 'and')} {items[-1]}"


def capital(text: str) -> str:
    """Return the text with a capital first letter and the rest as it is (AI, de cloud)."""
    return text[:1].upper() + text[1:]


def commas(*parts: str) -> str:
    """Join the parts that are there with commas."""
    return ", ".join(part for part in parts if part)


def provenance(unit: str, n: str, place: str, year: str, origin: str) -> str:
    """Return the line under a title that says what the numbers are: unit, size, place, year and origin."""
    return commas(capital(unit), f"n = {n}" if n else "", place, year, origin)


def alt_text(*sentences: str) -> str:
    """Join as many sentences, from the first on, as fit in `ALT_LIMIT` characters.

    **Why:** half a sentence is worse than none; only a first sentence that is too long is cut.
    """
    text = sentences[0]
    if len(text) > ALT_LIMIT:
        return text[: ALT_LIMIT - 1].rstrip() + "…"
    for sentence in filter(None, sentences[1:]):
        if len(text) + 1 + len(sentence) <= ALT_LIMIT:
            text = f"{text} {sentence}"
    return text
