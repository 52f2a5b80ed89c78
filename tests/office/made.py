"""Word files and slides of real briefs, each made once, and what a reader finds in them."""

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

import docx
import pptx
from lxml import etree

from briefs.brief import Brief
from briefs.build import make_brief
from briefs.render.docx import to_docx
from briefs.render.markdown import to_markdown
from briefs.render.pptx import to_pptx
from tests.output import DAY, LANGUAGES, describe, library, queries

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MM = 36000
"""EMU, the unit of places in office files, in a millimetre."""


def picture(width: int = 1370, height: int = 600) -> bytes:
    """A grey PNG of a size in pixels, 200 to the inch."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        check = zlib.crc32(kind + data)
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", check)

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress((b"\0" + b"\xdd" * width) * height)
    density = struct.pack(">IIB", 7874, 7874, 1)
    parts = chunk(b"IHDR", header) + chunk(b"pHYs", density) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + parts


def pictures(brief: Brief) -> dict[int, bytes]:
    """A picture for each chart of a brief."""
    return {box.number: picture(height=400 + 100 * box.number) for box in brief.charts}


@cache
def brief_of(slug: str, language: str) -> Brief:
    return make_brief(library(), queries()[slug], language, DAY, describe)


@cache
def longest() -> tuple[tuple[str, str], ...]:
    """Slug and language of the wordiest brief of each kind, and of the one with the most to do."""
    briefs = [(slug, language) for slug in queries() for language in LANGUAGES]
    kinds = {brief_of(*one).kind for one in briefs}
    fullest = [max((b for b in briefs if brief_of(*b).kind == kind), key=_length) for kind in sorted(kinds)]
    busiest = max(briefs, key=lambda one: len(brief_of(*one).lines))
    return tuple(dict.fromkeys((*fullest, busiest, ("gemeente-hilversum", "en"))))


def _length(one: tuple[str, str]) -> int:
    return len(to_markdown(brief_of(*one)))


def parts(package: bytes) -> dict[str, bytes]:
    """The files in an office file."""
    with zipfile.ZipFile(io.BytesIO(package)) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


@dataclass(frozen=True, repr=False)
class WordFile:
    """A Word file with the brief that it was made from."""

    brief: Brief
    package: bytes

    @cached_property
    def opened(self) -> Any:
        return docx.Document(io.BytesIO(self.package))

    @cached_property
    def xml(self) -> dict[str, Any]:
        """The root of each part that is XML."""
        found = parts(self.package)
        return {
            name: etree.fromstring(data) for name, data in found.items() if name.endswith((".xml", ".rels"))
        }

    @cached_property
    def notes(self) -> dict[str, str]:
        """The text of each footnote by its id."""
        notes = self.xml["word/footnotes.xml"].findall(f"{W}footnote")
        return {note.get(f"{W}id"): text_of(note).strip() for note in notes if not note.get(f"{W}type")}

    @cached_property
    def references(self) -> list[str]:
        """The text of the footnote at each mark, in the order of the document."""
        marks = self.xml["word/document.xml"].iter(f"{W}footnoteReference")
        return [self.notes[mark.get(f"{W}id")] for mark in marks]

    @cached_property
    def paragraphs(self) -> list[tuple[str, str]]:
        """Style and text of each paragraph with words, those of tables as well, in order."""
        names = {style.style_id: style.name for style in self.opened.styles}
        found = []
        for paragraph in self.xml["word/document.xml"].iter(f"{W}p"):
            style = paragraph.find(f"{W}pPr/{W}pStyle")
            name = names[style.get(f"{W}val")] if style is not None else "Normal"
            found.append((name, text_of(paragraph)))
        return [(name, text) for name, text in found if text]

    @cached_property
    def text(self) -> str:
        """All text of the body, a line a paragraph."""
        return "\n".join(text for _, text in self.paragraphs)


def text_of(element: Any) -> str:
    """The text of the runs in an element; commas between note marks are no text."""
    runs = [
        run
        for run in element.iter(f"{W}r")
        if run.find(f"{W}rPr/{W}rStyle[@{W}val='FootnoteReference']") is None
    ]
    return "".join(text.text or "" for run in runs for text in run.findall(f"{W}t"))


@cache
def word_file(slug: str, language: str) -> WordFile:
    brief = brief_of(slug, language)
    return WordFile(brief, to_docx(brief, library().style, pictures(brief)))


@dataclass(frozen=True, repr=False)
class Deck:
    """Slides with the brief that they were made from."""

    brief: Brief
    package: bytes

    @cached_property
    def opened(self) -> Any:
        return pptx.Presentation(io.BytesIO(self.package))

    @cached_property
    def slides(self) -> list[Any]:
        return list(self.opened.slides)

    @cached_property
    def texts(self) -> list[str]:
        """The text of each slide, a line a paragraph, without its running line and number."""
        return ["\n".join(shape.text_frame.text for shape in told(slide)) for slide in self.slides]

    @cached_property
    def notes(self) -> list[list[str]]:
        """The lines on the notes page of each slide."""
        return [slide.notes_slide.notes_text_frame.text.splitlines() for slide in self.slides]


def told(slide: Any) -> Iterator[Any]:
    """The shapes with text that say something, in reading order."""
    for shape in slide.shapes:
        if shape.has_text_frame and not re.match(r"(ftr|sldNum) ", shape.name):
            yield shape


@cache
def deck(slug: str, language: str) -> Deck:
    brief = brief_of(slug, language)
    return Deck(brief, to_pptx(brief, library().style, pictures(brief)))
