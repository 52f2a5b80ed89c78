"""What every section of one brief shares while it is composed: reader, language and notes."""

import copy
import re
from collections.abc import Iterable, Sequence
from functools import cached_property

from briefs.brief import Cite, Earlier, Mention, Note, Reference
from briefs.compose.places import as_one_place, innermost, short_place
from briefs.locale import Locale
from briefs.model import (
    ActionLine,
    Case,
    Item,
    Library,
    Party,
    Place,
    Recommendation,
    Statistic,
    Synergy,
    Translated,
)
from briefs.model.library import ItemKind
from briefs.model.text import FIGURE
from briefs.select import Pick, Query, Selection

NO_CITE = Cite(0, "")
"""Stands for a reference where only its room matters."""


class Notes:
    """Numbers the places that a brief refers to, in the order in which they are first met."""

    def __init__(self, library: Library, locale: Locale) -> None:
        self._library = library
        self._locale = locale
        self._anchors: dict[tuple[str, str, int | None], list[str]] = {}

    def copy(self) -> "Notes":
        """These notes, to go on with apart from them."""
        other = Notes(self._library, self._locale)
        other._anchors = {key: list(anchors) for key, anchors in self._anchors.items()}
        return other

    def cite(self, document: str, at: Place) -> Cite:
        """A new reference to a place in a document."""
        key = (document, as_one_place(at.heading), at.page)
        anchors = self._anchors.setdefault(key, [])
        number = list(self._anchors).index(key) + 1
        anchor = f"ref-{number}-{len(anchors) + 1}"
        anchors.append(anchor)
        return Cite(number, anchor)

    def listing(self) -> tuple[Note, ...]:
        """The numbered notes."""
        notes = []
        for number, ((document, heading, page), anchors) in enumerate(self._anchors.items(), 1):
            place = (
                short_place(heading, self._locale)
                if page is None
                else f"{short_place(heading, self._locale)}, p. {page}"
            )
            written = self._library.documents[document]
            title = self._locale.pick(written.short_title)
            language = "" if written.language == self._locale.language else written.language
            notes.append(Note(number, title, place, tuple(anchors), innermost(heading), language))
        return tuple(notes)

    def told(self, cites: Iterable[Cite]) -> str:
        """The places behind some references, in words."""
        listed = {note.number: note for note in self.listing()}
        notes = [listed[number] for number in dict.fromkeys(cite.number for cite in cites)]
        return "; ".join(f"{note.document}, {note.place}" for note in notes)

    @property
    def documents(self) -> list[str]:
        """The documents that are referred to, in the order of the project."""
        cited = {document for document, _, _ in self._anchors}
        return [document for document in self._library.documents if document in cited]

    def references(self) -> tuple[Reference, ...]:
        """The bibliographic data of those documents."""
        pick = self._locale.pick
        found = []
        for id in self.documents:
            document = self._library.documents[id]
            found.append(
                Reference(
                    id=id,
                    short_title=pick(document.short_title),
                    title=pick(document.title),
                    subtitle=pick(document.subtitle),
                    authors=self._locale.join(document.authors),
                    publisher=pick(document.publisher),
                    year=document.year,
                    date_note=pick(document.date_note),
                )
            )
        return tuple(found)


def in_running_text(name: str) -> str:
    """A name as it stands within a sentence: a capital only where the word is an abbreviation."""
    return name if name[:2].isupper() else f"{name[:1].lower()}{name[1:]}"


class Composition:
    """The reader, the chosen items and the language of one brief, with small helpers for its sections."""

    def __init__(self, library: Library, selection: Selection, locale: Locale) -> None:
        self.library = library
        self.selection = selection
        self.locale = locale
        self.notes = Notes(library, locale)

    def copy(self) -> "Composition":
        """A composition that goes on from where this one is."""
        other = copy.copy(self)
        other.notes = self.notes.copy()
        return other

    @property
    def query(self) -> Query:
        return self.selection.query

    @property
    def is_personal(self) -> bool:
        """Whether the brief addresses a reader, so that it may say "you"."""
        return bool(self.query.stakeholders)

    def picks(self, kind: type[Item]) -> list[Pick]:
        """The chosen items of one kind, best first, less figures that count the report's parts."""
        picks = self.selection.of_kind(kind)
        return [pick for pick in picks if not (isinstance(pick.item, Statistic) and pick.item.of_report)]

    def items(self, kind: type[ItemKind]) -> list[ItemKind]:
        """The chosen items of one kind, best first."""
        return [pick.item for pick in self.picks(kind) if isinstance(pick.item, kind)]

    def left(self, key: str, count: int) -> str:
        """A sentence that says how many entries there was no room for; empty when there are none."""
        if not count:
            return ""
        return self.locale(f"{key}_one" if count == 1 else key, n=count)

    def text(self, text: Translated | None) -> str:
        """The text in the language of the brief, its figures in that language's convention."""
        words = self.locale.pick(text)
        return FIGURE.sub(self._figure, words) if "<" in words else words

    def _figure(self, mark: re.Match[str]) -> str:
        """The figure; a title as printed may look like one, and stays as it is."""
        figure = self.library.figures.get(mark[1])
        return self.locale.quantity(figure, in_prose=True) if figure else mark[0]

    def texts(self, texts: Iterable[Translated], most: int) -> tuple[str, ...]:
        return tuple(self.text(text) for text in list(texts)[:most])

    def cite(self, item: Item) -> Cite:
        return self.notes.cite(item.document, item.at)

    def cite_all(self, items: Iterable[Item]) -> tuple[Cite, ...]:
        """One reference for each place that the items stand in."""
        places = {(item.document, item.at): item for item in items}
        return tuple(sorted((self.cite(item) for item in places.values()), key=lambda cite: cite.number))

    def cite_common(self, items: Sequence[Item]) -> tuple[Cite, ...]:
        """One reference to the chapter that the items stand in together; without one, to each."""
        chapters = [item.at.heading.split(" › ")[0] for item in items]
        documents = {item.document for item in items}
        if len(set(chapters)) == 1 and len(documents) == 1 and len(items) > 1:
            return (self.notes.cite(items[0].document, Place(chapters[0])),)
        return self.cite_all(items)

    def mentions(self, picks: Iterable[Pick]) -> tuple[Mention, ...]:
        """Items that there is no room for, by label and title; a case by its name alone."""

        def named(item: Item) -> str:
            title = self.text(item.title)
            return title if isinstance(item, Case) else f"{self.label(item)}: {title}"

        return tuple(Mention(named(pick.item), self.cite(pick.item)) for pick in picks)

    def is_current(self, item: Item) -> bool:
        """Whether the item's document is recent enough to ask for anything."""
        return self.library.is_current(item)

    def label(self, item: Item) -> str:
        """What a document calls an item: action line 3, synergy B, recommendation 6.

        A line with needs and example actions is a line of an agenda; one without is a single action.
        """
        if isinstance(item, ActionLine):
            year = self.library.documents[item.document].year
            key = "action_line" if item.needs or item.actions else "action"
            return self.locale(key, n=item.number, year=year)
        if isinstance(item, Synergy):
            return self.locale("synergy", code=item.code)
        if isinstance(item, Recommendation):
            return self.locale("recommendation", n=item.number)
        if isinstance(item, Case):
            return self.locale("case", year=self.library.documents[item.document].year)
        return ""

    def name(self, party: Party) -> str:
        """The name of an organisation: the stakeholder's, or the one written in the item."""
        if party.stakeholder:
            return self.text(self.library.stakeholders[party.stakeholder].name)
        return self.text(party.name)

    def is_reader(self, party: Party) -> bool:
        return party.stakeholder in self.query.stakeholders

    def own(self, parties: Iterable[Party]) -> Party | None:
        """The reader among the organisations of an item."""
        return next((party for party in parties if self.is_reader(party)), None)

    def sentence(self, party: Party | None) -> str:
        """What a party does, as a sentence with its name."""
        if party is None or party.role is None:
            return ""
        reader = self.library.stakeholders[party.stakeholder] if party.stakeholder else None
        name = self.text(reader.subject) if reader and reader.subject else self.name(party)
        return f"{name[0].upper()}{name[1:]} {self.text(party.role)}."

    @property
    def reader_name(self) -> str:
        """Whom or what the brief is about, in words."""
        library = self.library
        named = [self.text(library.stakeholders[id].name) for id in self.query.stakeholders]
        named += [self.text(library.regions[id].name) for id in self.query.regions]
        named += [self.text(library.themes[id].name) for id in self.query.themes]
        return " · ".join(named)

    @cached_property
    def regions(self) -> frozenset[str]:
        """The regions that are asked for or that the reader is in."""
        readers = (self.library.stakeholders[id] for id in self.query.stakeholders)
        return frozenset(self.query.regions) | {region for reader in readers for region in reader.regions}

    @property
    def foremost(self) -> frozenset[str]:
        """The two themes that matter most to each reader."""
        readers = (self.library.stakeholders[id] for id in self.query.stakeholders)
        return frozenset(theme for reader in readers for theme in reader.interests[:2])

    @property
    def is_public(self) -> bool:
        """Whether the reader is a public body, which is concerned with all that lies in its region."""
        return any(self.library.stakeholders[id].is_public for id in self.query.stakeholders)

    @cached_property
    def themes(self) -> frozenset[str]:
        """The themes that are asked for or, without any, the reader's foremost one."""
        readers = (self.library.stakeholders[id] for id in self.query.stakeholders)
        return frozenset(self.query.themes or [reader.interests[0] for reader in readers])

    def place(self, item: Item) -> str:
        """The regions of an item, less the reader's own and the country; and the year of an old one."""
        local = [id for id in item.regions if not self.library.is_wide(id)]
        if len(self.regions) == 1 and frozenset(local) == self.regions:
            local = []
        told = [self.text(self.library.regions[id].name) for id in local]
        if not self.is_current(item):
            told.append(str(self.library.documents[item.document].year))
        return ", ".join(told)

    def earlier(self, item: Item, cited: bool = True) -> tuple[Earlier, ...]:
        """The years in which older reports already said the same; for a brief on a theme or region."""
        if self.query.kind not in ("region", "theme"):
            return ()
        by_year: dict[int, list[Item]] = {}
        for echo in map(self.library.by_reference.__getitem__, item.echoes):
            by_year.setdefault(self.library.documents[echo.document].year, []).append(echo)
        found: list[Earlier] = []
        for year in sorted(by_year):
            words = self.locale("earlier", year=year)
            if found:
                is_last = year == max(by_year)
                words = f" {self.locale('and')} {year}" if is_last else f", {year}"
            echoes = by_year[year]
            found.append(Earlier(words, self.cite_all(echoes) if cited else (NO_CITE,) * len(echoes)))
        return tuple(found)
