"""What stands on a slide, before it is drawn: words, paragraphs and entries, with the sources of each."""

from collections.abc import Iterable
from dataclasses import dataclass

from briefs.brief import Cite

INK, MUTED, ACCENT = "tx1", "tx2", "accent1"
"""Colours by their name in the theme."""


@dataclass(frozen=True, slots=True)
class Words:
    """A run of text in one manner."""

    text: str
    colour: str = INK
    is_bold: bool = False
    is_italic: bool = False
    is_raised: bool = False
    is_heading: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words of one size, in points as the space before. `mark` is a bullet, or `1` to count."""

    words: tuple[Words, ...]
    size: float
    before: float = 0
    mark: str = ""

    @property
    def indent(self) -> float:
        """How far it is set in, for its mark."""
        return self.size * (1.5 if self.mark == "1" else 1.0) if self.mark else 0.0


@dataclass(frozen=True, slots=True)
class Entry:
    """What is shown as a whole or not at all, with the notes that it rests on."""

    paragraphs: tuple[Paragraph, ...]
    cites: tuple[Cite, ...] = ()


@dataclass(frozen=True, slots=True)
class Area:
    """A box on a slide, in millimetres from its left upper corner."""

    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Block:
    """The text of one area: what fitted in it, the notes that it rests on, and to which edge it keeps."""

    area: Area
    paragraphs: tuple[Paragraph, ...]
    cites: tuple[Cite, ...] = ()
    anchor: str = "t"


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as PNG, the area that it may fill, and its words."""

    png: bytes
    area: Area
    name: str
    alt: str


@dataclass(frozen=True, slots=True)
class Slide:
    """A slide: the name of its layout, its title, its texts in the order of the layout, and its sources."""

    layout: str
    title: Block
    blocks: tuple[Block, ...]
    notes: tuple[str, ...]
    picture: Picture | None = None


def raised(cites: Iterable[Cite]) -> tuple[Words, ...]:
    """The numbers of notes, small and raised."""
    numbers = ", ".join(str(cite.number) for cite in cites)
    return (Words(numbers, ACCENT, is_raised=True),) if numbers else ()
