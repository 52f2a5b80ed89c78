"""`sources.yaml`: the project, its documents, and the vocabulary that all documents share."""

import dataclasses
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

from briefs.model import (
    REGION_KINDS,
    STAKEHOLDER_KINDS,
    Document,
    KeyMessage,
    Layer,
    Place,
    Profile,
    Project,
    Region,
    Stakeholder,
    Theme,
    Translated,
)
from briefs.problems import Location
from briefs.schema.fields import Context, Fields, unique_ids
from briefs.yamlfile import Node, Scalar

Entry = TypeVar("Entry", Document, Layer, Theme, Region, Stakeholder)

LANGUAGES = ("nl", "en")
"""The languages that the program has words for."""


References = list[tuple[str, Location]]
"""Items that the project points at, as `document/id`, with the places where it does."""


@dataclass
class Vocabulary:
    """What `sources.yaml` declares. `item_references` are checked when all items are known."""

    project: Project
    documents: dict[str, Document] = field(default_factory=dict)
    layers: dict[str, Layer] = field(default_factory=dict)
    themes: dict[str, Theme] = field(default_factory=dict)
    regions: dict[str, Region] = field(default_factory=dict)
    stakeholders: dict[str, Stakeholder] = field(default_factory=dict)
    item_references: References = field(default_factory=list)


def read_vocabulary(context: Context, root: Node) -> Vocabulary | None:
    """Read the root of `sources.yaml`; None when there is nothing to go on with."""
    kinds = ("documents", "layers", "themes", "regions", "stakeholders")
    fields = Fields(context, root, "sources.yaml", ("project", *kinds))
    if fields.node is None:
        return None
    if "project" not in fields.node.entries:
        context.report(fields.location, 'sources.yaml lacks "project"', "add the project's name and languages")
        return None
    project = _project(context, fields.node.entries["project"])
    for kind in kinds:
        nodes = fields.nodes(kind, required=kind == "documents")
        context.known[kind.removesuffix("s")] = unique_ids(context, nodes, kind.removesuffix("s"))
    vocabulary = Vocabulary(project)
    vocabulary.documents = _table(fields, "documents", lambda node: _document(context, node))
    vocabulary.layers = _table(fields, "layers", lambda node: _layer(context, node))
    references = vocabulary.item_references
    vocabulary.themes = _table(fields, "themes", lambda node: _theme(context, node, references))
    vocabulary.regions = _table(fields, "regions", lambda node: _region(context, node, references))
    vocabulary.stakeholders = _table(
        fields, "stakeholders", lambda node: _stakeholder(context, node, references)
    )
    _refuse_circles(context, fields, vocabulary.regions)
    return vocabulary


def _table(fields: Fields, key: str, read: Callable[[Node], Entry]) -> dict[str, Entry]:
    return {entry.id: entry for entry in fields.listing(key, read)}


def _project(context: Context, node: Node) -> Project:
    allowed = ("name", "publisher", "edition", "date", "languages", "default_language")
    fields = Fields(context, node, "project", allowed)
    context.languages = _languages(context, fields)
    return Project(
        name=fields.must_translated("name"),
        publisher=fields.must_translated("publisher"),
        edition=fields.text("edition"),
        date=fields.date("date"),
        languages=context.languages,
        default_language=fields.choice("default_language", context.languages),
    )


def _languages(context: Context, fields: Fields) -> tuple[str, ...]:
    languages: list[str] = []
    for node in fields.nodes("languages", required=True):
        word = node.value if isinstance(node, Scalar) else ""
        if word not in LANGUAGES:
            context.report(node.location, f'"{word}" is not a language that is known', "choose from: en, nl")
        elif word not in languages:
            languages.append(word)
    return tuple(languages) or LANGUAGES


def _document(context: Context, node: Node) -> Document:
    allowed = (
        "id",
        "title",
        "short_title",
        "subtitle",
        "authors",
        "publisher",
        "kind",
        "year",
        "date_note",
    )
    fields = Fields(context, node, "a document", allowed)
    return Document(
        id=fields.id(),
        title=fields.must_translated("title"),
        short_title=fields.must_translated("short_title"),
        subtitle=fields.translated("subtitle", required=False),
        authors=fields.listing("authors", lambda entry: _plain(context, entry, "an author")),
        publisher=fields.must_translated("publisher"),
        kind=fields.must_translated("kind"),
        year=fields.year("year"),
        date_note=fields.translated("date_note", required=False),
    )


def _plain(context: Context, node: Node, what: str) -> str:
    if isinstance(node, Scalar) and node.value:
        return node.value
    context.report(node.location, f"{what} must be a text")
    return ""


def _layer(context: Context, node: Node) -> Layer:
    fields = Fields(context, node, "a layer", ("id", "number", "name", "text"))
    return Layer(
        id=fields.id(),
        number=fields.whole("number") or 0,
        name=fields.must_translated("name"),
        text=fields.must_translated("text"),
    )


def _theme(context: Context, node: Node, references: References) -> Theme:
    fields = Fields(context, node, "a theme", ("id", "name", "text", "key_messages"))
    return Theme(
        id=fields.id(),
        name=fields.must_translated("name"),
        text=fields.must_translated("text"),
        key_messages=_key_messages(context, fields, references),
    )


def _profile(fields: Fields) -> Profile | None:
    text = fields.translated("profile", required=False)
    if text is None:
        return None
    return Profile(text, fields.known("profile_document", "document"), Place(fields.text("profile_at")))


def _region(context: Context, node: Node, references: References) -> Region:
    allowed = (
        "id",
        "name",
        "kind",
        "within",
        "latitude",
        "longitude",
        "profile",
        "profile_at",
        "profile_document",
        "layers",
        "key_messages",
        "brief",
    )
    fields = Fields(context, node, "a region", allowed)
    return Region(
        id=fields.id(),
        name=fields.must_translated("name"),
        kind=fields.choice("kind", REGION_KINDS),
        within=fields.known("within", "region", required=False) or None,
        latitude=_degrees(fields, "latitude", 90),
        longitude=_degrees(fields, "longitude", 180),
        profile=_profile(fields),
        layers=fields.ids("layers", "layer"),
        key_messages=_key_messages(context, fields, references),
        brief=fields.flag("brief", default=True),
    )


def _degrees(fields: Fields, key: str, most: int) -> float | None:
    value = fields.number(key, required=False)
    if value is not None and abs(value) > most:
        fields.report(key, f'"{key}" must lie between -{most} and {most} degrees, not {value}')
    return None if value is None else float(value)


def _stakeholder(context: Context, node: Node, references: References) -> Stakeholder:
    allowed = (
        "id",
        "name",
        "short_name",
        "kind",
        "regions",
        "interests",
        "profile",
        "profile_at",
        "profile_document",
        "key_messages",
        "brief",
    )
    fields = Fields(context, node, "a stakeholder", allowed)
    brief = fields.flag("brief", default=True)
    name = fields.must_translated("name")
    return Stakeholder(
        id=fields.id(),
        name=name,
        short_name=fields.translated("short_name", required=False) or name,
        kind=fields.choice("kind", STAKEHOLDER_KINDS),
        regions=fields.ids("regions", "region", required=True),
        interests=fields.ids("interests", "theme", required=brief),
        profile=_profile(fields),
        key_messages=_key_messages(context, fields, references),
        brief=brief,
    )


def _key_messages(context: Context, fields: Fields, references: References) -> tuple[KeyMessage, ...]:
    return fields.listing("key_messages", lambda entry: _key_message(context, entry, references))


def _key_message(context: Context, node: Node, references: References) -> KeyMessage:
    fields = Fields(context, node, "a key message", ("text", "items"))
    items: list[str] = []
    for entry in fields.nodes("items", required=True):
        word = _plain(context, entry, "an item")
        items.append(word)
        references.append((word, entry.location))
    return KeyMessage(fields.translated("text") or Translated(()), tuple(items))


def _refuse_circles(context: Context, fields: Fields, regions: dict[str, Region]) -> None:
    places = {id: node.location for id, node in zip(regions, fields.nodes("regions"), strict=False)}
    for region in regions.values():
        seen, parent = {region.id}, region.within
        while parent in regions and parent not in seen:
            seen.add(parent)
            parent = regions[parent].within
        if parent in seen:
            message = f'the region "{region.id}" lies within itself'
            context.report(places[region.id], message, 'mend "within": a region lies in a larger one')
            regions[region.id] = dataclasses.replace(region, within=None)
