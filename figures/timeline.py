"""What returns from report to report: their years at true distance, and lines between what says the same."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Final

from .canvas import Canvas, finish
from .chains import earlier, nearest
from .model import Chart, Language, Style, Table
from .timeline_marks import Column, Item, draw_timeline
from .words import alt_text, commas, counted, say

NAME = "timeline"
DOCUMENTS_LEAST: Final = 2
DOCUMENTS_MOST: Final = 8
ENTRIES_MOST: Final = 8
"""So many entries of one document can be followed along their lines."""


@dataclass(frozen=True, slots=True)
class Document:
    """A report: its short title and its year of publication."""

    title: str
    year: int


@dataclass(frozen=True, slots=True)
class Entry:
    """A point of a report, by the place of the report among the documents.

    `echoes` are the places, among the entries, of points in older reports that said the same.
    """

    document: int
    title: str
    echoes: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Data:
    """The reports in any order, their points on one theme, and what that theme is called."""

    theme: str
    documents: tuple[Document, ...]
    entries: tuple[Entry, ...]
    place: str = ""


@dataclass(frozen=True, slots=True)
class Prepared:
    """The columns to draw, oldest first, and the words that go with them."""

    language: Language
    title: str
    subtitle: str
    alt: str
    table: Table
    columns: tuple[Column, ...]
    items: tuple[Item, ...]


def prepare(data: Data, language: Language) -> Prepared:
    """Check, order, count and phrase: everything but the drawing."""
    _check(data)
    order = sorted(range(len(data.documents)), key=lambda at: data.documents[at].year)
    documents = counted(language, "reports", len(data.documents))
    size = counted(language, "points", len(data.entries))
    subtitle = say(language, "timeline_subtitle", documents=documents, points=size)
    reduced = nearest([entry.echoes for entry in data.entries])
    return Prepared(
        language=language,
        title=_title(data, language),
        subtitle=commas(subtitle, data.place),
        alt=_alt(data, language),
        table=_table(data, order, language),
        columns=tuple(Column(data.documents[at].title, data.documents[at].year) for at in order),
        items=tuple(
            Item(order.index(entry.document), entry.title, echoes)
            for entry, echoes in zip(data.entries, reduced, strict=True)
        ),
    )


def draw(prepared: Prepared, style: Style) -> str:
    """Return the timeline as SVG."""
    return compose(prepared, style).svg()


def compose(prepared: Prepared, style: Style) -> Canvas:
    """Put the marks on a sheet, so that a test can look at them."""
    canvas = Canvas(style, prepared.language)
    draw_timeline(prepared.columns, prepared.items, canvas)
    return canvas


def chart(data: Data, language: Language, style: Style) -> Chart:
    """Prepare and draw."""
    prepared = prepare(data, language)
    return finish(NAME, prepared, compose(prepared, style))


def _check(data: Data) -> None:
    """Refuse what no line of years can show, and echoes of what is not older."""
    documents = len(data.documents)
    if not DOCUMENTS_LEAST <= documents <= DOCUMENTS_MOST:
        raise ValueError(f"timeline draws {DOCUMENTS_LEAST} to {DOCUMENTS_MOST} documents, not {documents}")
    if not data.entries:
        raise ValueError("timeline needs at least one entry")
    for entry in data.entries:
        if not 0 <= entry.document < documents:
            raise ValueError(f"entry {entry.title!r}: there is no document {entry.document}")
        for echo in entry.echoes:
            if not 0 <= echo < len(data.entries):
                raise ValueError(f"entry {entry.title!r}: there is no entry {echo} to echo")
            if _year(data, data.entries[echo]) >= _year(data, entry):
                raise ValueError(
                    f"entry {entry.title!r} echoes {data.entries[echo].title!r}, which is not older"
                )
    most = max(Counter(entry.document for entry in data.entries).values())
    if most > ENTRIES_MOST:
        raise ValueError(f"timeline draws at most {ENTRIES_MOST} entries of a document, not {most}")


def _year(data: Data, entry: Entry) -> int:
    return data.documents[entry.document].year


def _newest(data: Data) -> list[int]:
    """Return the points of the newest year that repeat older ones."""
    newest = max(_year(data, entry) for entry in data.entries)
    return [at for at, entry in enumerate(data.entries) if entry.echoes and _year(data, entry) == newest]


def _title(data: Data, language: Language) -> str:
    """Count what the newest reports repeat, and name the oldest year it goes back to."""
    echoes = [entry.echoes for entry in data.entries]
    repeating = _newest(data)
    if repeating:
        key = "timeline_again"
    else:
        repeating = [at for at, own in enumerate(echoes) if own]
        key = "timeline_later" if repeating else "timeline_none"
    if not repeating:
        return say(language, key, theme=data.theme)
    years = [_year(data, data.entries[at]) for one in repeating for at in earlier(one, echoes)]
    key += "_one" if len(repeating) == 1 else ""
    year = max(_year(data, data.entries[at]) for at in repeating)
    return say(language, key, theme=data.theme, count=len(repeating), year=year, oldest=min(years))


def _alt(data: Data, language: Language) -> str:
    years = sorted(document.year for document in data.documents)
    echoes = [entry.echoes for entry in data.entries]
    said = []
    for at in _newest(data):
        found = sorted({_year(data, data.entries[one]) for one in earlier(at, echoes)}, reverse=True)
        before = ", ".join(map(str, found))
        said.append(say(language, "timeline_alt_again", point=data.entries[at].title, years=before))
    documents = counted(language, "reports", len(data.documents))
    points = counted(language, "points", len(data.entries))
    span = str(years[0]) if years[0] == years[-1] else f"{years[0]}–{years[-1]}"
    return alt_text(say(language, "timeline_alt", documents=documents, span=span, points=points), *said)


def _table(data: Data, order: list[int], language: Language) -> Table:
    """List the points in the order of their reports, each with all that it repeats."""
    header = tuple(say(language, key) for key in ("year", "report", "point", "earlier_points"))
    ordered = sorted(data.entries, key=lambda entry: order.index(entry.document))
    rows = []
    for entry in ordered:
        document = data.documents[entry.document]
        before = [f"{data.entries[at].title} ({_year(data, data.entries[at])})" for at in entry.echoes]
        rows.append((str(document.year), document.title, entry.title, "; ".join(before) or "–"))
    return Table(header, tuple(rows))
