"""What an office program makes of the files: all text, in order, within its boxes; also in wider letters.

These need `soffice` (Debian: libreoffice-writer, libreoffice-impress). Where it is missing they are skipped,
unless BRIEFS_NEED_OFFICE is set.
"""

import io
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pdfplumber
import pytest
from fontTools.ttLib import TTFont
from pdfplumber.page import Page
from pdfplumber.pdf import PDF

from briefs.render.fonts import font_files
from tests.office.made import MM, Deck, W, WordFile, deck, longest, told, word_file
from tests.output import letters

SOFFICE = shutil.which("soffice")
pytestmark = pytest.mark.skipif(
    SOFFICE is None and not os.environ.get("BRIEFS_NEED_OFFICE"), reason="soffice is not installed"
)

WIDER = 1.08
POINTS_PER_MM = 72 / 25.4
SLACK = 1.5
"""Points by which a letter may stick out, as italic ones do."""

FACES = [
    f"Source{family}Pro-{face}.ttf"
    for family in ("Sans", "Serif")
    for face in ("Regular", "Bold", "It", "BoldIt")
]
CONFIGURATION = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig><dir>{folder}</dir><cachedir>{folder}/cache</cachedir></fontconfig>
"""


def put_fonts(folder: Path, widen: float) -> None:
    """The house's fonts for the office program alone, with every letter this much wider."""
    for name in FACES:
        font = TTFont(font_files()[name])
        for glyph, (advance, bearing) in font["hmtx"].metrics.items():
            font["hmtx"].metrics[glyph] = (round(advance * widen), bearing)
        font.save(folder / name)
    (folder / "fonts.conf").write_text(CONFIGURATION.format(folder=folder), "utf-8")


def converted(folder: Path, files: dict[str, bytes], widen: float) -> dict[str, PDF]:
    """Each file as PDF, by the program that people open it with where they have no Word."""
    fonts, out = folder / "fonts", folder / "out"
    fonts.mkdir()
    put_fonts(fonts, widen)
    for name, content in files.items():
        (folder / name).write_bytes(content)
    assert SOFFICE, "BRIEFS_NEED_OFFICE is set: install libreoffice-writer and libreoffice-impress"
    command = [SOFFICE, "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", "pdf"]
    subprocess.run(
        [*command, "--outdir", out, *(folder / name for name in files)],
        env={**os.environ, "FONTCONFIG_FILE": str(fonts / "fonts.conf"), "HOME": str(folder)},
        capture_output=True,
        check=True,
    )
    return {
        name: pdfplumber.open(io.BytesIO((out / name).with_suffix(".pdf").read_bytes())) for name in files
    }


@pytest.fixture(scope="session", params=[1.0, WIDER], ids=["house-fonts", "wider-fonts"])
def office(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> dict[str, PDF]:
    """The longest briefs as Word file and slides, converted once."""
    files = {}
    for slug, language in longest():
        files[f"{slug}.{language}.word.docx"] = word_file(slug, language).package
        files[f"{slug}.{language}.slides.pptx"] = deck(slug, language).package
    return converted(tmp_path_factory.mktemp("office"), files, request.param)


@pytest.fixture(params=longest(), ids=".".join)
def one(request: pytest.FixtureRequest) -> tuple[str, str]:
    found: tuple[str, str] = request.param
    return found


@pytest.fixture
def pages(office: dict[str, PDF], one: tuple[str, str]) -> list[Page]:
    return office[f"{one[0]}.{one[1]}.word.docx"].pages


@pytest.fixture
def shown(office: dict[str, PDF], one: tuple[str, str]) -> list[Page]:
    return office[f"{one[0]}.{one[1]}.slides.pptx"].pages


# Word


def body_text(page: Page) -> str:
    """The letters of a page as they are painted, without running lines and notes."""
    lines = [line for line in (*page.rects, *page.lines) if line["x1"] - line["x0"] > 100]
    marks = [line["top"] for line in lines if abs(line["x0"] - 18 * POINTS_PER_MM) < 2 and is_note_rule(line)]
    bottom = min(marks, default=page.height - 19 * POINTS_PER_MM)
    return "".join(c["text"] for c in page.chars if 20 * POINTS_PER_MM - 1 < c["bottom"] < bottom + 1)


def is_note_rule(line: dict[str, Any]) -> bool:
    """Whether a line is the short one over the notes."""
    return bool(line["x1"] - line["x0"] < 60 * POINTS_PER_MM)


def written(file: WordFile) -> Iterator[str]:
    """The letters of each paragraph of the document, with the number of each note where its mark stands."""
    count = 0
    for paragraph in file.xml["word/document.xml"].iter(f"{W}p"):
        found = ""
        for element in paragraph.iter(f"{W}t", f"{W}footnoteReference"):
            if element.tag == f"{W}t":
                found += element.text or ""
            else:
                count += 1
                found += str(count)
        yield letters(found)


def test_word_shows_all_text_in_order(one: tuple[str, str], pages: list[Page]) -> None:
    text = letters("".join(body_text(page) for page in pages))
    place, missing = 0, []
    for paragraph in written(word_file(*one)):
        found = text.find(paragraph, place)
        if found < 0:
            missing.append(paragraph)
        else:
            place = found + len(paragraph)
    assert len(text) > 3000
    assert missing == []


def test_word_shows_every_note(one: tuple[str, str], pages: list[Page]) -> None:
    text = letters("".join(char["text"] for page in pages for char in page.chars))
    notes = word_file(*one).references
    assert [f"{n}. {note}" for n, note in enumerate(notes, 1) if letters(f"{n}{note}") not in text] == []


def test_word_keeps_within_its_margins_and_to_a_few_pages(pages: list[Page]) -> None:
    assert 3 <= len(pages) <= 9
    for page in pages:
        assert (round(page.width), round(page.height)) == (595, 842)
        sides = (18 * POINTS_PER_MM - SLACK, page.width - 18 * POINTS_PER_MM + SLACK)
        assert [c["text"] for c in page.chars if c["x0"] < sides[0] or c["x1"] > sides[1]] == []
        assert all(image["x1"] < sides[1] and image["x0"] > sides[0] for image in page.images)


def test_word_leaves_no_heading_at_the_foot_of_a_page(one: tuple[str, str], pages: list[Page]) -> None:
    heads = [
        letters(t) for style, t in word_file(*one).paragraphs if style.startswith(("Heading", "Caption"))
    ]
    assert len(heads) > 8
    for page in pages:
        text = letters(body_text(page))
        assert [head for head in heads if text.endswith(head)] == []


def test_word_tears_no_table(one: tuple[str, str], pages: list[Page]) -> None:
    file = word_file(*one)
    texts = [letters(body_text(page)) for page in pages]
    for table in file.opened.tables:
        head = letters("".join(cell.text for cell in table.rows[0].cells))
        last = letters(table.rows[-1].cells[0].text)
        begun = [text[text.find(head) :] for text in texts if head in text]
        assert any(last in text for text in begun), head
    assert bool(file.opened.tables) == bool(file.brief.glance or file.brief.figures or file.brief.charts)


def test_word_uses_the_fonts_of_the_house(pages: list[Page]) -> None:
    fonts = {re.sub(r"^[A-Z]{6}\+", "", char["fontname"]) for page in pages for char in page.chars}
    assert {font.split("-")[0] for font in fonts} == {"SourceSansPro", "SourceSerifPro"}


# Slides


def boxes(slide: Any) -> list[tuple[float, float, float, float]]:
    """The boxes with text, in points: left, top, right, bottom."""
    shapes = [shape for shape in slide.shapes if shape.has_text_frame]
    edges = [(s.left, s.top, s.left + s.width, s.top + s.height) for s in shapes]
    return [tuple(edge / MM * POINTS_PER_MM for edge in one) for one in edges]


def test_slides_show_all_text(one: tuple[str, str], shown: list[Page]) -> None:
    made: Deck = deck(*one)
    assert len(shown) == len(made.slides)
    for slide, page in zip(made.slides, shown, strict=True):
        text = letters("".join(char["text"] for char in page.chars))
        for shape in told(slide):
            assert letters(shape.text_frame.text) in text or in_parts(shape, text)


def in_parts(shape: Any, text: str) -> bool:
    """Whether each paragraph is there: between them stand the numbers that the program adds."""
    return all(letters(paragraph.text) in text for paragraph in shape.text_frame.paragraphs)


def test_slides_keep_their_text_in_its_boxes(one: tuple[str, str], shown: list[Page]) -> None:
    checked = 0
    for slide, page in zip(deck(*one).slides, shown, strict=True):
        edges = boxes(slide)
        for word in page.extract_words():
            x, y = (word["x0"] + word["x1"]) / 2, (word["top"] + word["bottom"]) / 2
            around = [
                box for box in edges if box[0] - SLACK <= x <= box[2] + SLACK and box[1] - 3 <= y <= box[3]
            ]
            assert around, f"{word['text']} stands in no box of {slide.shapes.title.text_frame.text}"
            left, _, right, bottom = around[0]
            assert word["x0"] >= left - SLACK, word["text"]
            assert word["x1"] <= right + SLACK, word["text"]
            assert word["bottom"] <= bottom + 2 * SLACK, word["text"]
            checked += 1
    assert checked > 200


def test_slides_print_no_text_over_other_text(shown: list[Page]) -> None:
    for page in shown:
        words = page.extract_words()
        for number, first in enumerate(words):
            for second in words[number + 1 :]:
                width = min(first["x1"], second["x1"]) - max(first["x0"], second["x0"])
                height = min(first["bottom"], second["bottom"]) - max(first["top"], second["top"])
                least = min(first["bottom"] - first["top"], second["bottom"] - second["top"])
                assert width < 1 or height < 0.5 * least, f"{first['text']} and {second['text']}"
