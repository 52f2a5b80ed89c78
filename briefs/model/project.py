"""What `sources.yaml` declares: the project, its documents, and the vocabulary that they share."""

import datetime
from dataclasses import dataclass

from briefs.model.text import Place, Translated

REGION_KINDS = ("world", "continent", "country", "metropolis", "province", "municipality", "place")
WIDE_REGION_KINDS = ("world", "continent", "country")
"""Regions so wide that being in one says nothing about what concerns a reader."""
STAKEHOLDER_KINDS = (
    "government",
    "company",
    "knowledge-institution",
    "civil-society",
    "development-body",
)

PUBLIC_KINDS = ("government", "development-body")


@dataclass(frozen=True, slots=True)
class Project:
    """The settings of this body of content; `style` names a style of the program or a file of the project."""

    name: Translated
    publisher: Translated
    edition: str
    date: datetime.date
    languages: tuple[str, ...]
    default_language: str
    style: str = "default"


@dataclass(frozen=True, slots=True)
class Document:
    """A report with its bibliographic data; `language` is the one that it is written in."""

    id: str
    title: Translated
    short_title: Translated
    subtitle: Translated | None
    authors: tuple[str, ...]
    publisher: Translated
    kind: Translated
    language: str
    year: int
    date_note: Translated | None


@dataclass(frozen=True, slots=True)
class Layer:
    """One layer of the shared technology stack; number 1 is the bottom."""

    id: str
    number: int
    name: Translated
    text: Translated


@dataclass(frozen=True, slots=True)
class KeyMessage:
    """A key message written by hand; it ends in the notes of the items that it rests on."""

    text: Translated
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Theme:
    """A subject that items share across documents."""

    id: str
    name: Translated
    text: Translated
    key_messages: tuple[KeyMessage, ...]


@dataclass(frozen=True, slots=True)
class Profile:
    """What a document says a region or stakeholder is, with its place."""

    text: Translated
    document: str
    at: Place


@dataclass(frozen=True, slots=True)
class Region:
    """A place in the tree of regions; latitude and longitude in WGS84 degrees."""

    id: str
    name: Translated
    kind: str
    within: str | None
    latitude: float | None
    longitude: float | None
    profile: Profile | None
    layers: tuple[str, ...]
    key_messages: tuple[KeyMessage, ...]
    brief: bool


@dataclass(frozen=True, slots=True)
class Stakeholder:
    """An organisation that the documents name; with `brief`, one that a brief can be made for.

    `subject` is its name at the head of a sentence, where that takes an article.
    """

    id: str
    name: Translated
    short_name: Translated
    subject: Translated | None
    kind: str
    regions: tuple[str, ...]
    interests: tuple[str, ...]
    profile: Profile | None
    key_messages: tuple[KeyMessage, ...]
    brief: bool

    @property
    def is_public(self) -> bool:
        """Whether it is a public body, which is concerned with all that lies in its region."""
        return self.kind in PUBLIC_KINDS
