"""`sources.yaml`: the project, its documents, and the vocabulary that all documents share."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass
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
from briefs.problems import Location, shown
from briefs.schema.context import Context
from briefs.schema.fields import Fields, read_word
from briefs.schema.keys import KEYS, VOCABULARY
from briefs.yamlfile import Mapping, Node, Sequence

Entry = TypeVar("Entry", Document, Layer, Theme, Region, Stakeholder)

LANGUAGES = ("nl", "en")
"""The languages that the program has words for."""


@dataclass(frozen=True)
class Vocabulary:
    """What `sources.yaml` declares; `places` is where each document is declared."""

    project: Project
    documents: dict[str, Document]
    layers: dict[str, Layer]
    themes: dict[str, Theme]
    regions: dict[str, Region]
    stakeholders: dict[str, Stakeholder]
    places: dict[str, Location]
    style_place: Location


def read_vocabulary(context: Context, root: Node) -> Vocabulary | None:
    """Read the root of `sources.yaml`; None when there is nothing to go on with."""
    fields = Fields(context, root, "sources.yaml", KEYS["sources.yaml"])
    if fields.node is None:
        return None
    project = _project(context, fields)
    ids = {section: _ids(context, fields, section) for section in VOCABULARY}
    reader = _Reader(context, project.default_language)
    vocabulary = Vocabulary(
        project,
        documents=_table(fields, "documents", reader.document),
        layers=_table(fields, "layers", reader.layer),
        themes=_table(fields, "themes", reader.theme),
        regions=_table(fields, "regions", reader.region),
        stakeholders=_table(fields, "stakeholders", reader.stakeholder),
        places=ids["documents"],
        style_place=_style_place(fields),
    )
    _check_layer_numbers(context, fields, vocabulary.layers)
    _refuse_circles(context, vocabulary.regions, reader.within)
    return vocabulary


def _style_place(root: Fields) -> Location:
    """Where the style is named, or the project where it is not."""
    node = root.get("project")
    if isinstance(node, Mapping) and "style" in node.entries:
        return node.entries["style"].location
    return root.place("project")


def _table(fields: Fields, key: str, read: Callable[[Node], Entry]) -> dict[str, Entry]:
    return {entry.id: entry for entry in fields.listing(key, read)}


def _ids(context: Context, fields: Fields, section: str) -> dict[str, Location]:
    """The ids of a section with their places; from here on they are known."""
    kind = section.removesuffix("s")
    is_required = section == "documents"
    nodes = fields.nodes(section, required=is_required)
    found = context.unique(nodes, "id", f"{kind} id")
    if nodes:
        context.known[kind] = found
    elif is_required or not isinstance(fields.get(section), Sequence | None):
        context.known[kind] = None
    else:
        context.known[kind] = fields.place(section)
    return found


def _project(context: Context, root: Fields) -> Project:
    node = root.get("project")
    if node is None:
        hint = "add the project's name and languages"
        context.report(root.location, 'sources.yaml lacks "project"', hint)
        return Project(Translated(()), Translated(()), "", datetime.date.min, (), "")
    fields = Fields(context, node, "project", KEYS["project"])
    context.languages = _languages(context, fields)
    return Project(
        name=fields.must_translated("name"),
        publisher=fields.must_translated("publisher"),
        edition=fields.text("edition"),
        date=fields.date("date"),
        languages=context.languages,
        default_language=fields.choice("default_language", context.languages or LANGUAGES),
        style=fields.text("style", required=False) or "default",
    )


def _languages(context: Context, fields: Fields) -> tuple[str, ...]:
    """The project's languages, or none when one of them is wrong."""
    languages: list[str] = []
    are_known = True
    for node in fields.nodes("languages", required=True):
        word = read_word(context, node, "a language")
        if word in languages:
            context.report(node.location, f'"{word}" is listed twice', "remove one")
        elif word in LANGUAGES:
            languages.append(word)
        else:
            are_known = False
            if word:
                message = f'"{shown(word)}" is not a language that is known'
                context.report(node.location, message, "choose from: en, nl")
    return tuple(languages) if are_known else ()


class _Reader:
    """Reads the entries of the vocabulary; keeps what can only be checked when all are read."""

    def __init__(self, context: Context, default_language: str) -> None:
        self.context = context
        self.default_language = default_language
        self.within: dict[str, Location] = {}

    def _fields(self, node: Node, what: str) -> Fields:
        return Fields(self.context, node, what, KEYS[what])

    def document(self, node: Node) -> Document:
        fields = self._fields(node, "a document")
        return Document(
            id=fields.id(),
            title=fields.must_translated("title"),
            short_title=fields.must_translated("short_title"),
            subtitle=fields.translated("subtitle", required=False),
            authors=fields.listing("authors", lambda entry: read_word(self.context, entry, "an author")),
            publisher=fields.must_translated("publisher"),
            kind=fields.must_translated("kind"),
            language=self._language(fields),
            year=fields.year("year"),
            date_note=fields.translated("date_note", required=False),
        )

    def _language(self, fields: Fields) -> str:
        languages = self.context.languages or LANGUAGES
        return fields.choice("language", languages, required=False) or self.default_language

    def layer(self, node: Node) -> Layer:
        fields = self._fields(node, "a layer")
        return Layer(
            id=fields.id(),
            number=fields.whole("number") or 0,
            name=fields.must_translated("name"),
            text=fields.must_prose("text"),
        )

    def theme(self, node: Node) -> Theme:
        fields = self._fields(node, "a theme")
        return Theme(
            id=fields.id(),
            name=fields.must_translated("name"),
            text=fields.must_prose("text"),
            key_messages=self._key_messages(fields),
        )

    def region(self, node: Node) -> Region:
        fields = self._fields(node, "a region")
        region = Region(
            id=fields.id(),
            name=fields.must_translated("name"),
            kind=fields.choice("kind", REGION_KINDS),
            within=fields.known("within", "region", required=False) or None,
            latitude=_degrees(fields, "latitude", 90),
            longitude=_degrees(fields, "longitude", 180),
            profile=_profile(fields),
            layers=fields.ids("layers", "layer"),
            key_messages=self._key_messages(fields),
            brief=fields.flag("brief", default=True),
        )
        self.within[region.id] = fields.place("within")
        if fields.node and fields.has("latitude") != fields.has("longitude"):
            message = "a region has both a latitude and a longitude, or neither"
            self.context.report(fields.location, message, "add the other one")
        return region

    def stakeholder(self, node: Node) -> Stakeholder:
        fields = self._fields(node, "a stakeholder")
        brief = fields.flag("brief", default=True)
        name = fields.must_translated("name")
        return Stakeholder(
            id=fields.id(),
            name=name,
            short_name=fields.translated("short_name", required=False) or name,
            subject=fields.translated("subject", required=False),
            kind=fields.choice("kind", STAKEHOLDER_KINDS),
            regions=fields.ids("regions", "region", required=True),
            interests=fields.ids("interests", "theme", required=brief),
            profile=_profile(fields),
            key_messages=self._key_messages(fields),
            brief=brief,
        )

    def _key_messages(self, fields: Fields) -> tuple[KeyMessage, ...]:
        return fields.listing("key_messages", self._key_message)

    def _key_message(self, node: Node) -> KeyMessage:
        fields = self._fields(node, "a key message")
        message = KeyMessage(fields.must_prose("text"), fields.references("items", required=True))
        for figure in sorted(message.text.figures):
            statistic = figure.partition(".")[0]
            if statistic not in message.items:
                hint = f'add "{statistic}" to its items, so that it ends in a note'
                fields.report("text", f"the message does not rest on its figure <{shown(figure)}>", hint)
        return message


def _profile(fields: Fields) -> Profile | None:
    text = fields.prose("profile", required=False)
    if fields.has("profile"):
        document = fields.known("profile_document", "document")
        return Profile(text or Translated(()), document, Place(fields.text("profile_at")))
    for key in ("profile_at", "profile_document"):
        if fields.has(key):
            fields.report(key, f'"{key}" needs "profile"', "add the profile, or remove the key")
    return None


def _degrees(fields: Fields, key: str, most: int) -> float | None:
    value = fields.number(key, required=False)
    if value is not None and abs(value) > most:
        fields.report(key, f'"{key}" must lie between -{most} and {most} degrees, not {value}')
    return None if value is None else float(value)


def _check_layer_numbers(context: Context, fields: Fields, layers: dict[str, Layer]) -> None:
    """Layers are counted from 1 at the bottom, none left out and none twice."""
    context.unique(fields.nodes("layers"), "number", "number")
    numbers = {layer.number for layer in layers.values()}
    missing = set(range(1, len(layers) + 1)) - numbers
    if missing and len(numbers) == len(layers) and min(numbers) > 0:
        message = f"no layer has the number {min(missing)}"
        fields.report("layers", message, "number the layers from 1, the bottom, without a gap")


def _refuse_circles(context: Context, regions: dict[str, Region], within: dict[str, Location]) -> None:
    """Name each circle once, at the first of its regions, and say how it runs."""
    told: set[str] = set()
    for start, region in regions.items():
        path, parent = [start], region.within
        while parent in regions and parent not in path:
            path.append(parent)
            parent = regions[parent].within
        if parent == start and not told & set(path):
            told.update(path)
            circle = "" if len(path) == 1 else ": " + " › ".join((*path, start))
            message = f'the region "{shown(start)}" lies within itself{circle}'
            context.report(within[start], message, 'mend "within": a region lies in a larger one')
