"""Which numbers a finished brief may print, and where: all of it drawn from the library.

A number is accounted for by what it stands in. In a text of ours it is bound to a figure, and then the note
must be there; or it is a literal, a year or the number of a place, which loading has seen to. In a title,
label or name it is carried over. In a list of figures or a chart it is a figure of a statistic that is noted
there, or a count of what is drawn. What is left over is a number that nobody can look up.
"""

import itertools
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from functools import cached_property
from typing import Any

from markdown_it.token import Token

from briefs.brief import Brief
from briefs.compose.places import short_place
from briefs.locale import load_locale
from briefs.model import (
    ActionLine,
    GlossaryTerm,
    Insight,
    Item,
    KeyMessage,
    Library,
    Place,
    Profile,
    Recommendation,
    Statistic,
    SwotItem,
    Translated,
)
from briefs.model.text import FIGURE
from briefs.select import Selection
from tests.output import DAY, markdown_tokens, normal, shown_text

NUMBER = re.compile(r"(?<![\w/-])\d+(?:[.,:]\d+)*(?!\w)")
"""A number on its own; digits within a word (3D, F-35) are none."""

CITES = re.compile(r" ?\[(\d+(?:, \d+)*)\]")

CARRIED_OVER = frozenset({
    "alt", "archetype", "counted", "date_note", "examples", "footer", "group", "kind", "label", "motto",
    "name", "places", "publisher", "short_name", "short_title", "subject", "subtitle", "term", "title",
    "words",
})  # fmt: skip
"""Fields with what the documents print, and with names."""

OURS = frozenset({
    "actions", "aim", "caveat", "finance", "needs", "obstacles", "openings", "population", "result", "role",
    "success_factors", "swot_notes", "tasks", "text", "use_cases",
})  # fmt: skip
"""Fields with texts of ours, in which figures are bound."""

Drawn = tuple[Mapping[str, Any], ...]
"""The data of the charts of a brief, as the composer hands them over."""

Source = tuple[str, Place]
"""A place in a document, by the document's id."""


@dataclass(frozen=True)
class Line:
    """A heading, paragraph, entry of a list or row of a table, as it is read.

    `heading` is the one that it stands under, `cites` are the notes in it.
    """

    number: int
    heading: str
    text: str
    cites: frozenset[int]


def lines_of(markdown: str) -> list[Line]:
    """The lines of a brief in Markdown."""
    found: list[Line] = []
    heading, row = "", list[str]()
    tokens = markdown_tokens(markdown)
    for before, token in itertools.pairwise(tokens):
        if token.type == "tr_open":
            row, start = [], token
        elif token.type == "tr_close":
            found.append(_line(start, heading, " | ".join(row)))
        elif token.type == "inline" and before.type in ("td_open", "th_open"):
            row.append(shown_text([token]))
        elif token.type == "inline":
            if before.type == "heading_open":
                heading = normal(shown_text([token]))
            found.append(_line(token, heading, shown_text([token])))
    return found


def _line(token: Token, heading: str, text: str) -> Line:
    assert token.map
    shown = normal(text)
    cites = frozenset(int(n) for group in CITES.findall(shown) for n in group.split(", "))
    return Line(token.map[0] + 1, heading, CITES.sub("", shown), cites)


def texts_of(value: Any, owner: Any = None, field: str = "") -> Iterator[tuple[Any, str, Translated]]:
    """Every text of some content, with the item, message or profile that it is of, and its field."""
    if isinstance(value, Translated):
        if value.texts:  # a party that is a stakeholder has no name of its own
            yield owner, field, value
    elif is_dataclass(value):
        whose = value if isinstance(value, Item | GlossaryTerm | KeyMessage | Profile) else owner
        for each in fields(value):
            yield from texts_of(getattr(value, each.name), whose, each.name)
    elif isinstance(value, dict | tuple):
        for member in value.values() if isinstance(value, dict) else value:
            yield from texts_of(member, owner, field)


@dataclass(frozen=True)
class Text:
    """A text of ours with numbers in it; where it has figures, a note must lead to one of these sources.

    With `every` a note must lead to each of them.
    """

    shown: str
    sources: frozenset[Source]
    every: bool


class Accounts:
    """What accounts for numbers in the briefs of a library in one language."""

    def __init__(self, library: Library, language: str) -> None:
        self.library = library
        self.locale = load_locale(language)

    def left_over(self, brief: Brief, selection: Selection, drawn: Drawn, markdown: str) -> list[str]:
        """Each number of a brief that nothing accounts for, with its line.

        `drawn` are the data of its charts.
        """
        return Reading(self, brief, selection, drawn, lines_of(markdown)).left_over()

    @cached_property
    def texts(self) -> list[Text]:
        """The texts of ours with numbers, longest first."""
        found = []
        for owner, field, text in texts_of(self.library):
            shown = self.final(text)
            if field in OURS and re.search(r"\d", shown):
                sources = {self._source(figure) for figure in text.figures}
                if sources and isinstance(owner, Item | GlossaryTerm):
                    sources.add((owner.document, owner.at))
                if sources and isinstance(owner, Profile):
                    sources = {(owner.document, owner.at)}
                every = not isinstance(owner, Item | GlossaryTerm)
                forms = {shown, shown.rstrip("."), f"{shown[:1].upper()}{shown[1:]}"}
                found += [Text(form, frozenset(sources), every) for form in forms]
        return sorted(found, key=lambda text: -len(text.shown))

    def _source(self, figure: str) -> Source:
        statistic = self.library.by_reference[figure.partition(".")[0]]
        return statistic.document, statistic.at

    def final(self, text: Translated) -> str:
        """A text as it is printed."""

        def figure(mark: re.Match[str]) -> str:
            return self.locale.quantity(self.library.figures[mark[1]], in_prose=True)

        return normal(FIGURE.sub(figure, self.locale.pick(text)))

    @cached_property
    def carried_over(self) -> frozenset[str]:
        """Titles, labels and names with numbers in them, and the years that the library knows."""
        found = {
            normal(self.locale.pick(text))
            for _, field, text in texts_of(self.library)
            if field in CARRIED_OVER
        }
        found |= {author for document in self.library.documents.values() for author in document.authors}
        years = {str(document.year) for document in self.library.documents.values()}
        for statistic in self.library.of_kind(Statistic):
            found.add(statistic.origin or "")
            given = [statistic.year, *(row.year for row in statistic.rows)]
            years |= {year for period in given if period for year in period.split("-")}
        return with_digits(found | years | {f"{a}-{b}" for a in years for b in years if a < b})

    @cached_property
    def figures(self) -> dict[Source, list[tuple[str, frozenset[str]]]]:
        """By source, each statistic there: its title, and its figures as they are printed."""
        found: dict[Source, list[tuple[str, frozenset[str]]]] = {}
        for statistic in self.library.of_kind(Statistic):
            shown = {normal(self.locale.quantity(quantity)) for quantity in statistic.quantities}
            if statistic.n is not None:
                shown.add(normal(self.locale("n_equals", n=self.locale.number(statistic.n))))
            entry = (normal(self.locale.pick(statistic.title)), with_digits(shown))
            found.setdefault((statistic.document, statistic.at), []).append(entry)
        return found

    @cached_property
    def labels(self) -> frozenset[str]:
        """What the lines, recommendations and documents of the library are called by number or year."""
        found = set()
        for item in self.library.items:
            year = self.library.documents[item.document].year
            found |= {self.locale(key, year=year) for key in ("case", "report_of", "earlier")}
            if isinstance(item, ActionLine):
                found |= {self.locale(key, n=item.number, year=year) for key in ("action_line", "action")}
            elif isinstance(item, Recommendation):
                found.add(self.locale("recommendation", n=item.number))
        return with_digits(found)


class Reading:
    """The lines of one brief, and what accounts for numbers in it alone."""

    def __init__(
        self, accounts: Accounts, brief: Brief, selection: Selection, drawn: Drawn, lines: list[Line]
    ) -> None:
        self.accounts = accounts
        self.brief = brief
        self.selection = selection
        self.drawn = drawn
        self.lines = lines

    def left_over(self) -> list[str]:
        return [
            f"{number} in line {line.number}: {line.text}"
            for line in self.lines
            for number in NUMBER.findall(self._rest(line))
        ]

    def _rest(self, line: Line) -> str:
        """What is left of a line when all that accounts for numbers is taken out of it."""
        if line.text in self._notes or not NUMBER.search(line.text):
            return ""
        rest, notes = line.text, self._notes_of(line)
        is_chart = line.heading in self._charts
        for text in self.accounts.texts:
            if text.shown in rest and self._is_noted(text, notes):
                rest = rest.replace(text.shown, "…")
        for source, entries in self.accounts.figures.items():
            if self._numbers(source) & notes:
                for title, shown in entries:
                    if is_chart or title in line.text:
                        rest = taken_out(rest, shown)
        if is_chart and notes:
            rest = taken_out(rest, self._counted)
        return taken_out(rest, self.accounts.carried_over | self.accounts.labels | self._own)

    def _notes_of(self, line: Line) -> frozenset[int]:
        """The notes in a line; for an entry of a card or chart that has none, those of the card or chart."""
        is_within = line.heading in self._cards | self._charts and line.text != line.heading
        if line.cites or not (is_within or line.heading in self._charts):
            return line.cites
        return frozenset().union(*(other.cites for other in self.lines if other.heading == line.heading))

    def _is_noted(self, text: Text, notes: frozenset[int]) -> bool:
        noted = [bool(self._numbers(source) & notes) for source in text.sources]
        return all(noted) if text.every or not noted else any(noted)

    def _numbers(self, source: Source) -> frozenset[int]:
        """The note that leads to a place."""
        return self._notes.get(self._printed(source), frozenset())

    def _printed(self, source: Source) -> str:
        document, at = source
        locale = self.accounts.locale
        page = "" if at.page is None else f", p. {at.page}"
        title = locale.pick(self.accounts.library.documents[document].short_title)
        return f"{title}, {short_place(at.heading, locale)}{page}"

    @cached_property
    def _notes(self) -> dict[str, frozenset[int]]:
        return {f"{note.document}, {note.place}": frozenset({note.number}) for note in self.brief.notes}

    @cached_property
    def _cards(self) -> frozenset[str]:
        """The headings of the cards."""
        brief, locale = self.brief, self.accounts.locale
        found = {f"{line.label}: {line.title}" for line in brief.lines}
        found |= {f"{case.label}: {case.title}" for case in brief.cases}
        found |= {f"{locale('synergy', code=card.code)}: {card.title}" for card in brief.synergies}
        return frozenset(found | {f"{locale('recommendation', n=s.number)}: {s.title}" for s in brief.steps})

    @cached_property
    def _charts(self) -> frozenset[str]:
        """The headings of the charts."""
        word = self.brief.words["figure"]
        return frozenset(normal(f"{word} {box.number}. {box.chart.title}") for box in self.brief.charts)

    @cached_property
    def _counted(self) -> frozenset[str]:
        """What can be counted in the data of the charts."""
        number = self.accounts.locale.number
        return frozenset(number(count) for data in self.drawn for count in counts_in(data))

    @cached_property
    def _own(self) -> frozenset[str]:
        """What the brief says of itself: date, edition, how much there is, and the lists at its end."""
        brief, locale = self.brief, self.accounts.locale
        reports = len(brief.references)
        documents = locale("documents_one" if reports == 1 else "documents_many", n=reports)
        found = {locale("colophon_made", n=len(brief.notes), documents=documents), brief.fingerprint}
        found |= {locale.date(day) for day in (DAY, *self.accounts.library.verified.values())}
        found |= {self.accounts.library.project.edition, *self._notes}
        found |= {f"{brief.words['figure']} {box.number}." for box in brief.charts}
        found |= {locale("more_points", n=n) for n in self._beyond}
        statistics = [pick for pick in self.selection.picks if isinstance(pick.item, Statistic)]
        found |= {locale("more_figures", n=n) for n in range(len(statistics))}
        return with_digits(map(normal, found))

    @cached_property
    def _beyond(self) -> list[int]:
        """How many points of each list there was no room for; of conclusions all, or the reader's own."""
        items = [pick.item for pick in self.selection.picks]
        shown = [(len(quadrant.points), quadrant.id) for quadrant in self.brief.swot]
        swot = [item.quadrant for item in items if isinstance(item, SwotItem)]
        insights = [pick for pick in self.selection.picks if isinstance(pick.item, Insight)]
        own = [pick for pick in insights if pick.is_own]
        counts = [len(insights) - len(self.brief.insights), len(own) - len(self.brief.insights)]
        return [swot.count(id) - n for n, id in shown] + counts


def with_digits(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(text for text in texts if re.search(r"\d", text))


def taken_out(text: str, known: Iterable[str]) -> str:
    """A text without what is known, the longest first; never a part of a longer number or word."""
    for words in sorted((one for one in known if one in text), key=len, reverse=True):
        text = re.sub(rf"(?<![\w])(?<!\d[.,]){re.escape(words)}(?!\w|[.,:]\d)", "…", text)
    return text


def counts_in(data: Any) -> Iterator[int]:
    """What can be counted in the data of a chart.

    Every whole number in it, the length of every list, in how many entries of a list each word occurs and
    each switch is on, and over all entries the sum of the numbers by their names, of any two names, of all.
    """
    if isinstance(data, int) and not isinstance(data, bool):
        yield data
    elif isinstance(data, dict):
        lists = [value for value in data.values() if isinstance(value, tuple)]
        yield from (len(data), len(set().union(*lists)) if lists else 0)
        for value in data.values():
            yield from counts_in(value)
    elif isinstance(data, list | tuple):
        yield len(data)
        yield from _over_entries([entry for entry in data if isinstance(entry, dict)])
        for member in data:
            yield from counts_in(member)


def _over_entries(entries: list[dict[str, Any]]) -> Iterator[int]:
    switches, words, sums = Counter[str](), Counter[str](), Counter[str]()
    for entry in entries:
        for key, value in entry.items():
            if isinstance(value, bool):
                switches[key] += value
            elif isinstance(value, int):
                sums[key] += value
            elif isinstance(value, tuple):
                words.update({f"{key} {word}" for word in value})
    yield from switches.values()
    yield from words.values()
    yield from (times + everywhere for times in words.values() for everywhere in switches.values())
    del sums["year"]
    yield from (one + other for one, other in itertools.combinations(sums.values(), 2))
    yield sums.total()
