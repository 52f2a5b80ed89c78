"""Words and places: what every part of the content is made of."""

from dataclasses import dataclass, field

from briefs.problems import Location


@dataclass(frozen=True, slots=True)
class Translated:
    """One text in every language of the project; `location` is where it stands in the sources."""

    texts: tuple[tuple[str, str], ...]
    location: Location | None = field(default=None, compare=False, repr=False)

    def __getitem__(self, language: str) -> str:
        for known, text in self.texts:
            if known == language:
                return text
        raise KeyError(language)


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands: the headings as printed, outer to inner, and the page where it is known."""

    heading: str
    page: int | None = None
