"""Text to words, figures and signs, without what only typesetting adds.

The same is done to a report and to what is looked for in it, so that ligatures, quotation marks, dashes,
kinds of space and capitals make no difference. Figures are whole: 44 is no word of 1.445, 44,5, 2044 or 44b.
"""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Collection
from functools import cached_property

_FOLDED = str.maketrans(
    dict.fromkeys("\u02bc\u2018\u2019\u201a\u201b\u2032\u00b4\u0060", "'")
    | dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033", '"')
    | dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-")
    | dict.fromkeys("\u200b\u200c\u200d\u2060\ufeff", "")
    | {chr(code): "" for code in range(32) if chr(code) not in "\t\n\v\f\r"}
)
THOUSANDS = "\x1f"
"""Stands for the narrow or fixed space within a figure."""

_GROUPED = re.compile(r"(?<!\d)\d{1,3}(?:[\u00a0\u2007\u2009\u202f]\d{3})+(?!\d)")
_FIXED_SPACE = re.compile(r"[\u00a0\u2007\u2009\u202f]")
_SUPERSCRIPT = re.compile(r"(?<![^\W\d_])[\u2070\u00b9\u00b2\u00b3\u2074-\u2079]+")
_SOFT_HYPHEN_AT_END = re.compile(r"\u00ad(?=[ \t]*\n)")
_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:'[^\W\d_]+)*|[^\w\s'\"*]")
_ENDS_SENTENCE = frozenset(".,;:)!?")
_LONGEST_NOTE = 2
"""Digits of a footnote's number."""

PAGE = 3_000
"""Characters on a page, about."""

Span = tuple[int, int]
"""The first word and the one behind the last."""


def clean(text: str) -> str:
    """The text with one sign for each kind of quotation mark and dash, and with plain letters and spaces.

    A raised digit behind a letter stays, because it may be part of a name; elsewhere it is a footnote.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").translate(_FOLDED)
    text = _SOFT_HYPHEN_AT_END.sub("-", text).replace("\u00ad", "")
    text = _GROUPED.sub(lambda match: _FIXED_SPACE.sub(THOUSANDS, match[0]), text)
    return unicodedata.normalize("NFKC", _SUPERSCRIPT.sub("", text))


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text that is looked for."""
    return tuple(word.casefold() for word in _WORD.findall(clean(text)))


class Words:
    """The words of a report, in which other texts can be found; pages are parted by form feeds."""

    def __init__(self, text: str, first_page: int = 1) -> None:
        self.text = clean(text)
        self._first_page = first_page
        matches = list(_WORD.finditer(self.text))
        self.words = [match[0].casefold() for match in matches]
        self._starts = [match.start() for match in matches]
        self._ends = [match.end() for match in matches]

    @cached_property
    def _places(self) -> dict[str, list[int]]:
        """Where each word stands; a word that runs over two lines stands at its first half."""
        places: defaultdict[str, list[int]] = defaultdict(list)
        for index, word in enumerate(self.words):
            places[word].append(index)
        for index in places.get("-", ())[:]:
            if index and self._is_broken(index - 1):
                joined = places[self.words[index - 1] + self.words[index + 1]]
                joined.append(index - 1)
                joined.sort()
        return dict(places)

    @property
    def vocabulary(self) -> Collection[str]:
        """Every word that is in the text."""
        return self._places.keys()

    def places(self, word: str) -> list[int]:
        """Where a word stands."""
        return self._places.get(word, [])

    def find(self, wanted: tuple[str, ...]) -> list[Span]:
        """Every place where these words stand one behind the other."""
        found = []
        for start in self.places(wanted[0]) if wanted else ():
            end = self._match(start, wanted)
            if end and not self._is_part(start, end):
                found.append((start, end))
        return found

    def _is_part(self, start: int, end: int) -> bool:
        """Whether the first or last of these words is a figure that is part of a longer one."""
        begins = self.words[start][0].isdecimal() and start > 0 and self._is_glued(start - 1)
        ends = self.words[end - 1][0].isdecimal() and self._is_glued(end - 1)
        return begins or ends

    def _match(self, start: int, wanted: tuple[str, ...]) -> int:
        """Behind which word the wanted ones end that begin here; 0 when they do not stand here."""
        words, here = self.words, start
        for word in wanted:
            while here > start and here < len(words) and words[here] != word and self._is_note(here):
                here += 1
            if here >= len(words):
                return 0
            if words[here] == word:
                here += 1
            elif self._is_broken(here) and words[here] + words[here + 2] == word:
                here += 3
            else:
                return 0
        return here

    def _is_broken(self, index: int) -> bool:
        """Whether a word has a hyphen behind it, at the end of a line, and goes on below."""
        if index + 2 >= len(self.words) or self.words[index + 1] != "-":
            return False
        gap = self.text[self._ends[index + 1] : self._starts[index + 2]]
        is_stuck = self._starts[index + 1] == self._ends[index]
        return (
            is_stuck and "\n" in gap and self.words[index][-1].isalpha() and self.words[index + 2].isalpha()
        )

    def _is_glued(self, index: int) -> bool:
        """Whether a word and the next are one: `44b`, or a figure with a fixed space in it."""
        if index + 1 >= len(self.words):
            return False
        end, start = self._ends[index], self._starts[index + 1]
        if end == start:
            return self.text[end - 1].isalnum() and self.text[start].isalnum()
        return self.text[end:start] == THOUSANDS

    def _is_note(self, index: int) -> bool:
        """Whether a word may be the number of a footnote: digits stuck to a word, or to its full stop."""
        word = self.words[index]
        if not index or not word.isdecimal() or len(word) > _LONGEST_NOTE or self._is_glued(index):
            return False
        before, is_stuck = self.words[index - 1], self._starts[index] == self._ends[index - 1]
        return is_stuck and (before[-1].isalpha() or before in _ENDS_SENTENCE)

    # Lines and pages

    @cached_property
    def _lines(self) -> list[int]:
        return [match.start() for match in re.finditer("\n", self.text)]

    @cached_property
    def _pages(self) -> list[int]:
        return [match.start() for match in re.finditer("\f", self.text)]

    @property
    def page_count(self) -> int:
        """How many pages the text says it has: 1 where it says nothing."""
        return len(self._pages) + 1

    def line(self, index: int) -> int:
        """The line of a word, from 1 up."""
        return bisect_right(self._lines, self._starts[index]) + 1

    def page(self, index: int) -> int:
        """The number of the page of a word."""
        return self._page_at(index) + self._first_page

    def _page_at(self, index: int) -> int:
        return bisect_right(self._pages, self._starts[index])

    def begins_line(self, span: Span) -> bool:
        """Whether nothing but signs stands before these words on their line."""
        start = self._starts[span[0]]
        return not _has_word(self.text[self.text.rfind("\n", 0, start) + 1 : start])

    def fills_lines(self, span: Span) -> bool:
        """Whether these words are whole lines, apart from signs around them and the number of a footnote."""
        last = span[1] - 1
        while last + 1 < len(self.words) and self._is_note(last + 1):
            last += 1
        end = self._ends[last]
        stop = self.text.find("\n", end)
        return self.begins_line(span) and not _has_word(self.text[end : stop if stop >= 0 else None])

    def widened(self, span: Span) -> Span:
        """These words with a page before and behind them; where the text has no pages, with as much text."""
        if not self._pages:
            low = self._starts[span[0]] - PAGE
            high = self._ends[span[1] - 1] + PAGE
        else:
            breaks = [0, 0, *self._pages, len(self.text), len(self.text)]
            low, high = breaks[self._page_at(span[0])], breaks[self._page_at(span[1] - 1) + 3]
        return bisect_left(self._starts, low), bisect_left(self._starts, high)

    def shown(self, span: Span) -> str:
        """These words as they stand in the text, on one line and without what moves a terminal's cursor."""
        line = " ".join(self.text[self._starts[span[0]] : self._ends[span[1] - 1]].split())
        return "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in line)


def _has_word(text: str) -> bool:
    return any(char.isalnum() for char in text)
