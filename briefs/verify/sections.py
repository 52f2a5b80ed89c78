"""The parts of a report, by the headings that the items of the library give as their place.

Only those headings are known, so a section runs from its heading to the next known one that does not lie
within it. Headings stand in tables of contents and at the top of pages as well: each occurrence begins a
section, and none of them is preferred.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping

from briefs.verify.words import Span, Words, words_of

HeadingPath = tuple[str, ...]
"""Headings, outer to inner."""

_SEPARATOR = "›"
_NUMBER = re.compile(r"(?:[A-Z]\.?\s?)?\d+(?:\.\d+)*[.):]?\s+|[A-Z][.):]\s+")


def path_of(heading: str) -> HeadingPath:
    """The headings of a place, as it is written in the sources."""
    return tuple(part.strip() for part in heading.split(_SEPARATOR))


class Sections:
    """Where each heading and its section stand in a text."""

    def __init__(self, text: Words, paths: Iterable[HeadingPath]) -> None:
        """Look for every heading of these paths."""
        self._text = text
        known = {path[: depth + 1] for path in paths for depth in range(len(path))}
        self._headings = {heading: self._occurrences(heading) for heading in {path[-1] for path in known}}
        self._begin({path: self._headings[path[-1]] for path in known})
        self._begin({path: self.of(path) for path in known})

    def _begin(self, places: Mapping[HeadingPath, Iterable[Span]]) -> None:
        """Note where each section begins.

        Why: a heading such as "Data" is also met as a line of other sections. What is noted first shows how
        far the outer sections run, and then only the headings within these are left.
        """
        self._begun: defaultdict[int, list[HeadingPath]] = defaultdict(list)
        for path, spans in places.items():
            for start, _ in spans:
                self._begun[start].append(path)
        self._starts = sorted(self._begun)
        self._found: dict[HeadingPath, tuple[Span, ...]] = {}

    def headings(self, heading: str) -> tuple[Span, ...]:
        """Where a heading stands."""
        return self._headings[heading]

    def of(self, path: HeadingPath) -> tuple[Span, ...]:
        """The sections with this heading, within those of the headings around it where these are found."""
        if path not in self._found:
            starts = [start for start, _ in self._headings[path[-1]]]
            for depth in range(len(path) - 1, 0, -1):
                around = self.of(path[:depth])
                if inside := [start for start in starts if any(low <= start < high for low, high in around)]:
                    starts = inside
                    break
            self._found[path] = tuple((start, self._end(start, path)) for start in starts)
        return self._found[path]

    def _end(self, start: int, path: HeadingPath) -> int:
        """Where the next heading stands that lies neither within this section nor around it."""
        for here in self._starts[bisect_right(self._starts, start) :]:
            if not any(_is_within(other, path) or _is_within(path, other) for other in self._begun[here]):
                return here
        return len(self._text.words)

    def _occurrences(self, heading: str) -> tuple[Span, ...]:
        """Where a heading fills its lines, with or without its number; else where it begins a line.

        Why: some reports set the number apart, and some print a heading only in their table of contents.
        """
        begun: list[Span] = []
        for form in (heading, _NUMBER.sub("", heading, count=1) if _NUMBER.match(heading) else ""):
            spans = [span for span in self._text.find(words_of(form)) if self._text.begins_line(span)]
            if whole := [span for span in spans if self._text.fills_lines(span)]:
                return tuple(whole)
            begun = begun or spans
        return tuple(begun)


def _is_within(inner: HeadingPath, outer: HeadingPath) -> bool:
    """Whether a path is that of a section or of one within it."""
    return inner[: len(outer)] == outer
