"""Words and places: what every part of the content is made of."""

import re
from dataclasses import dataclass, field

from briefs.problems import Location

FIGURE = re.compile("<([a-z0-9-]+/[a-z0-9.-]+)>")
"""Where a text stands on a figure: `<document/statistic.row.series>`, as in `Library.figures`."""


@dataclass(frozen=True, slots=True)
class Translated:
    """One text in every language of the project; `location` is where it stands in the sources.

    In prose a figure is a reference (see `FIGURE`), to be printed in the reader's convention.
    """

    texts: tuple[tuple[str, str], ...]
    location: Location | None = field(default=None, compare=False, repr=False)

    def __getitem__(self, language: str) -> str:
        for known, text in self.texts:
            if known == language:
                return text
        raise KeyError(language)

    @property
    def figures(self) -> frozenset[str]:
        """The figures that it stands on."""
        return frozenset(figure for _, text in self.texts for figure in FIGURE.findall(text))


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands: the headings as printed, outer to inner, and the page where it is known."""

    heading: str
    page: int | None = None
