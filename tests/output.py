"""Finished briefs for the tests of output: each is made once, by the program, and then looked at.

The pages are the very ones that the program wrote: WeasyPrint's `write_pdf` is watched, not replaced.
"""

import datetime
import io
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, fields, is_dataclass, replace
from functools import cache, cached_property
from pathlib import Path
from typing import Any, TypeVar
from unittest import mock
from xml.etree import ElementTree as ET

import pdfplumber
import pikepdf
import tinyhtml5.parser  # type: ignore[import-untyped]
from markdown_it import MarkdownIt
from markdown_it.token import Token
from pdfplumber.pdf import PDF
from rich.console import Console

from briefs.brief import (
    Brief,
    CaseCard,
    Chart,
    ChartBox,
    ChartWords,
    Cite,
    GlanceFigure,
    LineCard,
    Point,
    Step,
    SynergyCard,
    TableFigure,
)
from briefs.build import Draw, all_queries, choose, make_brief
from briefs.compose.limits import LADDER
from briefs.errors import TooLongError
from briefs.house import House, default_style, house_of, styles
from briefs.load import load
from briefs.model import Library, Translated
from briefs.render.fonts import hide_system_fonts
from briefs.render.html import to_html, to_print_html
from briefs.render.markdown import to_markdown
from briefs.render.pdf import to_pdf
from briefs.render.terminal import print_brief
from briefs.schema.context import Context
from briefs.schema.style import read_style
from briefs.select import Query, Selection
from briefs.yamlfile import read_yaml
from cli import _describe, _drawer

ROOT = Path(__file__).resolve().parent.parent
DAY = datetime.date(2026, 3, 1)
LANGUAGES = ("nl", "en")
STYLES = ("default", "council")
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
TERMINAL_WIDTH = 80

describe = _describe
"""Their words alone, as `show` needs them."""

Char = dict[str, Any]
T = TypeVar("T")


@cache
def library() -> Library:
    """The real content."""
    return load(ROOT)


@cache
def content(style: str) -> Library:
    """The real content in a style of the program."""
    context, path = Context(), styles()[style]
    node, problems = read_yaml(path.read_text("utf-8"), path.name)
    assert node is not None
    assert problems == []
    read = read_style(context, style, node, default_style(), path.parent)
    assert context.problems == []
    return replace(library(), style=read)


def draw(name: str, data: Mapping[str, Any], language: str) -> Chart:
    """A chart as `build` draws it for the real content."""
    return _drawer(library())(name, data, language)


@cache
def queries() -> dict[str, Query]:
    """The query of every brief that `build --all` makes, by its slug."""
    return {query.slug: query for query in all_queries(library())}


@dataclass(frozen=True, repr=False)
class Finished:
    """One brief with everything that was made from it; `drawn` are the data of its charts."""

    query: Query
    selection: Selection
    brief: Brief
    house: House
    drawn: tuple[Mapping[str, Any], ...]
    pdf: bytes
    layout: Any

    @cached_property
    def html(self) -> "Page":
        return Page.read(to_html(self.brief, self.house))

    @cached_property
    def print_html(self) -> "Page":
        return Page.read(to_print_html(self.brief, self.house))

    @cached_property
    def markdown(self) -> str:
        return to_markdown(self.brief, self.house)

    @cached_property
    def terminal(self) -> str:
        return printed(self.brief)

    @cached_property
    def opened(self) -> pikepdf.Pdf:
        return pikepdf.open(io.BytesIO(self.pdf))

    @cached_property
    def plumbed(self) -> PDF:
        return pdfplumber.open(io.BytesIO(self.pdf))

    @cached_property
    def characters(self) -> list[list[Char]]:
        """The visible characters of each page, in the order in which they are painted."""
        return [[c for c in page.chars if c["text"].strip()] for page in self.plumbed.pages]

    @cached_property
    def pdf_text(self) -> str:
        """All text of the PDF without white space."""
        return "".join(char["text"] for page in self.characters for char in page)

    @cached_property
    def cites(self) -> list[Cite]:
        return list(everything_of(self.brief, Cite))


def finish(query: Query, language: str, content: Library | None = None) -> Finished:
    """Make a brief as `briefs.build` does: a little tighter when its pages prove too many."""
    content = content or library()
    house = house_of(content)
    for tighter in range(len(LADDER)):
        brief, drawn = made_with_data(content, query, language, _drawer(content), tighter)
        try:
            with written_documents() as layouts:
                pdf = to_pdf(brief, house)
        except TooLongError:
            continue
        (layout,) = layouts
        return Finished(query, choose(content, query), brief, house, drawn, pdf, layout)
    raise AssertionError(f"{query.slug} in {language} does not fit its pages")


def made_with_data(
    content: Library, query: Query, language: str, drawing: Draw, tighter: int = 0
) -> tuple[Brief, tuple[Mapping[str, Any], ...]]:
    """A brief, and the data of its charts."""
    found: list[Mapping[str, Any]] = []

    def watched(name: str, data: Mapping[str, Any], language: str) -> ChartWords:
        found.append(data)
        return drawing(name, data, language)

    brief = make_brief(content, query, language, DAY, watched, tighter)
    return brief, tuple(found)


@contextmanager
def written_documents() -> Iterator[list[Any]]:
    """Keep hold of each document that WeasyPrint writes meanwhile."""
    hide_system_fonts()
    from weasyprint.document import Document

    write, found = Document.write_pdf, list[Any]()

    def watched(document: Any, *args: Any, **kwargs: Any) -> Any:
        found.append(document)
        return write(document, *args, **kwargs)

    with mock.patch.object(Document, "write_pdf", watched):
        yield found


def printed(brief: Brief) -> str:
    """The brief as a pipe of 80 columns gets it."""
    file = io.StringIO()
    print_brief(brief, Console(file=file, width=TERMINAL_WIDTH, highlight=False))
    return file.getvalue()


@dataclass(frozen=True, repr=False)
class Page:
    """An HTML page as a browser's parser reads it."""

    source: str
    root: ET.Element
    errors: tuple[str, ...]

    @classmethod
    def read(cls, source: str) -> "Page":
        parser = tinyhtml5.parser.HTMLParser(namespace_html_elements=False)
        root = parser.parse(source)
        return cls(source, root, tuple(str(error) for error in parser.errors))

    def all(self, *tags: str) -> list[ET.Element]:
        """The elements with one of these tags, in the order of the page; SVG ones as well."""
        return [element for element in self.root.iter() if local_name(element) in tags]

    def with_class(self, name: str) -> list[ET.Element]:
        return [e for e in self.root.iter() if name in e.get("class", "").split()]

    @property
    def main(self) -> ET.Element:
        (found,) = self.all("main")
        return found

    @property
    def headings(self) -> list[tuple[int, str]]:
        """Level and text of each heading, without the link to itself."""
        return [(int(e.tag[1]), normal(text_of(e, "a"))) for e in self.all(*HEADINGS)]


def local_name(element: ET.Element) -> str:
    """The tag without its namespace; empty for a comment, which has a function for a tag."""
    tag: object = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def text_of(element: ET.Element, *skip: str) -> str:
    """What is read of an element: not the insides of styles, scripts, pictures and comments."""
    parts = [element.text or ""]
    for child in element:
        if local_name(child) not in ("", "script", "style", "svg", *skip):
            parts.append(text_of(child, *skip))
        parts.append(child.tail or "")
    return "".join(parts)


def markdown_tokens(text: str) -> list[Token]:
    """Markdown as CommonMark with tables reads it."""
    return MarkdownIt("commonmark").enable("table").parse(text)


def inline_tokens(tokens: list[Token]) -> Iterator[Token]:
    for token in tokens:
        yield from token.children or ()


def shown_text(tokens: list[Token]) -> str:
    """The text that a reader of the rendered Markdown sees."""
    shown = {"softbreak": " ", "hardbreak": " "}
    lines = (
        "".join(shown.get(child.type, child.content) for child in token.children or ())
        for token in tokens
        if token.type == "inline"
    )
    return "\n".join(lines)


def normal(text: str) -> str:
    """Text with single spaces, as it is read; no-break spaces count as spaces."""
    return " ".join(text.split())


def squeezed(text: str) -> str:
    """Text without any white space, for where lines are broken."""
    return "".join(text.split())


def letters(text: str) -> str:
    """Only letters and digits, for where bullets and full stops come from the style sheet."""
    return "".join(re.findall(r"[^\W_]", text))


def with_texts(value: Any, change: Callable[[str], str]) -> Any:
    """A copy of some content with every text of it changed, in each language."""
    if isinstance(value, Translated):
        return replace(value, texts=tuple((language, change(text)) for language, text in value.texts))
    if is_dataclass(value) and not isinstance(value, type):
        changed = {field.name: with_texts(getattr(value, field.name), change) for field in fields(value)}
        return replace(value, **changed)
    if isinstance(value, tuple):
        return tuple(with_texts(member, change) for member in value)
    if isinstance(value, dict):
        return {key: with_texts(member, change) for key, member in value.items()}
    return value


def caveats(brief: Brief) -> list[str]:
    """Every caveat in a brief: each must be read wherever what it warns of is read."""
    parts: list[GlanceFigure | Point | LineCard | SynergyCard | CaseCard | Step | TableFigure | ChartBox] = []
    for kind in (GlanceFigure, Point, LineCard, SynergyCard, CaseCard, Step, TableFigure, ChartBox):
        parts += everything_of(brief, kind)
    return [part.caveat for part in parts if part.caveat]


def everything_of(value: object, kind: type[T], skip: frozenset[str] = frozenset()) -> Iterator[T]:
    """Every value of a kind inside a nest of dataclasses, tuples and dictionaries, in order."""
    if isinstance(value, kind):
        yield value
    elif is_dataclass(value):
        for field in fields(value):
            if field.name not in skip:
                yield from everything_of(getattr(value, field.name), kind, skip)
    elif isinstance(value, tuple | list):
        for member in value:
            yield from everything_of(member, kind, skip)
    elif isinstance(value, dict):
        yield from everything_of(list(value.values()), kind, skip)
