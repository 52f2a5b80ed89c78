"""Word files: everything that the brief says, in a form that people can edit and software can read out."""

import io
import itertools
import re
from typing import Any

import pytest
from markdown_it.token import Token

from briefs.brief import Brief, Cite
from briefs.render.docx import to_docx
from briefs.render.docx_tables import column_widths
from briefs.render.markdown import to_markdown
from tests.finished.test_pdf import PRINTED_NOWHERE
from tests.office.made import MM, W, WordFile, parts, picture, pictures, word_file
from tests.output import everything_of, letters, library, markdown_tokens, normal, shown_text

TITLES = {"Title", "Heading 1", "Heading 2"}
STYLES = {
    *TITLES, "Body Text", "Caption", "Compact", "Date", "Figure", "Figure Note", "First Paragraph", "Kicker",
    "Profile", "Reference", "Subtitle", "Table Caption", "Table Head", "Table Text",
}  # fmt: skip


DESCRIBED = ("tblCaption", "tblDescription")


def plain_markdown(brief: Brief) -> str:
    """What a reader of the Markdown sees, without the numbers of notes and of lists."""
    return re.sub(r" ?\[\d+(, \d+)*\]", "", shown_text(markdown_tokens(to_markdown(brief))))


# What it says


def test_everything_that_the_brief_says_is_there(word: WordFile) -> None:
    shown = letters(word.text + "".join(word.references))
    texts = list(everything_of(word.brief, str, skip=PRINTED_NOWHERE | {"chart"}))
    texts += [text for box in word.brief.charts for text in (box.chart.title, box.chart.subtitle)]
    assert len(texts) > 50
    assert [text for text in texts if letters(text) not in shown] == []


def test_nothing_is_there_that_the_brief_does_not_say(word: WordFile) -> None:
    words, shown = word.brief.words, letters(plain_markdown(word.brief))
    ours = {letters(words[key]) for key in ("what", "figure_column", "basis")}
    ours |= {letters(words["table_of"].format(n=box.number)) for box in word.brief.charts}
    ours |= {letters(word.brief.kicker), letters(word.brief.title)}
    extra = [text for _, text in word.paragraphs if letters(text) not in shown and letters(text) not in ours]
    assert extra == []


def test_the_headings_are_those_of_the_brief_in_its_order(word: WordFile) -> None:
    tokens = markdown_tokens(to_markdown(word.brief))
    charts = {f"{word.brief.words['figure']} {box.number}. {box.chart.title}" for box in word.brief.charts}
    wanted = [
        (f"Heading {int(token.tag[1]) - 1}", normal(shown_text([inline])))
        for token, inline in itertools.pairwise(tokens)
        if token.type == "heading_open" and token.tag != "h1"
    ]
    found = [(style, normal(text)) for style, text in word.paragraphs if style.startswith("Heading")]
    assert len(found) > 8
    assert found == [(style, text) for style, text in wanted if text not in charts]


def test_it_begins_with_reader_subject_and_date(word: WordFile) -> None:
    brief = word.brief
    assert word.paragraphs[:3] == [
        ("Kicker", brief.kicker),
        ("Title", brief.title),
        ("Subtitle", brief.subtitle),
    ]
    style, dateline = word.paragraphs[3]
    assert style == "Date"
    assert all(part in dateline for part in (brief.date, brief.edition, brief.project))


# Notes


def test_every_reference_is_a_note_that_leads_to_document_and_place(word: WordFile) -> None:
    notes = {note.number: f"{note.document}, {note.place}" for note in word.brief.notes}
    asked = [notes[cite.number] for cite in everything_of(word.brief, Cite)]
    assert len(asked) > 10
    assert sorted(map(normal, word.references)) == sorted(map(normal, asked))
    assert len(word.notes) == len(word.references)


def test_a_note_stands_at_what_it_is_the_source_of(word: WordFile) -> None:
    notes = {note.number: normal(f"{note.document}, {note.place}") for note in word.brief.notes}
    checked = 0
    for paragraph in word.xml["word/document.xml"].iter(f"{W}p"):
        marks = [normal(word.notes[m.get(f"{W}id")]) for m in paragraph.iter(f"{W}footnoteReference")]
        for message in word.brief.messages:
            if normal(message.text) in normal("".join(paragraph.itertext())):
                assert marks == [notes[cite.number] for cite in message.cites]
                checked += 1
    assert checked == len(word.brief.messages)


def test_note_marks_that_follow_each_other_are_kept_apart(word: WordFile) -> None:
    runs = list(word.xml["word/document.xml"].iter(f"{W}r"))
    marks = [run.find(f"{W}footnoteReference") is not None for run in runs]
    assert sum(marks) == len(word.references)
    assert not any(first and second for first, second in itertools.pairwise(marks))


# Figures and tables


def test_every_figure_has_caption_picture_words_and_data(word: WordFile) -> None:
    label = word.brief.words["figure"]
    shapes = list(word.opened.inline_shapes)
    captions = [text for style, text in word.paragraphs if style == "Caption"]
    assert len(shapes) == len(captions) == len(word.brief.charts)
    for box, shape, caption in zip(word.brief.charts, shapes, captions, strict=True):
        assert caption == f"{label} {box.number}. {box.chart.title}"
        properties = shape._inline.docPr
        assert (properties.get("descr"), properties.get("name")) == (box.chart.alt, f"{label} {box.number}")
        assert shape.width == round(174 * MM)
        assert shape.height / shape.width == pytest.approx((400 + 100 * box.number) / 1370, rel=0.01)
    table_rows = [[[cell.text for cell in row.cells] for row in table.rows] for table in word.opened.tables]
    for box in word.brief.charts:
        assert [list(box.chart.table.header), *map(list, box.chart.table.rows)] in table_rows


def test_captions_count_by_themselves(word: WordFile) -> None:
    fields = [field.get(f"{W}instr").split() for field in word.xml["word/document.xml"].iter(f"{W}fldSimple")]
    assert fields == [["SEQ", word.brief.words["figure"], "\\*", "ARABIC"]] * len(word.brief.charts)


def test_a_figure_without_a_picture_is_its_data() -> None:
    file = word_file("gemeente-hilversum", "nl")
    bare = WordFile(file.brief, to_docx(file.brief, library().style, {}))
    assert file.brief.charts
    assert len(bare.opened.inline_shapes) == 0
    assert bare.text == file.text


def test_every_table_has_a_header_row_row_headers_and_a_description(word: WordFile) -> None:
    tables = word.opened.tables
    brief = word.brief
    assert len(tables) == len(brief.charts) + bool(brief.figures) + bool(brief.glance)
    for table in tables:
        look = table._tblPr.find(f"{W}tblLook")
        assert (look.get(f"{W}firstRow"), look.get(f"{W}firstColumn")) == ("1", "1")
        heads = [row._tr.find(f"{W}trPr/{W}tblHeader") is not None for row in table.rows]
        assert heads == [True] + [False] * (len(heads) - 1)
        assert all(row._tr.find(f"{W}trPr/{W}cantSplit") is not None for row in table.rows)
        assert all(len(table._tblPr.find(f"{W}{tag}").get(f"{W}val")) > 3 for tag in DESCRIBED)
        widths = [int(column.get(f"{W}w")) for column in table._tbl.tblGrid]
        assert sum(widths) == round(174 / 25.4 * 1440)


@pytest.mark.parametrize(
    ("needs", "widths"),
    [
        ([100, 100], [500, 500]),
        ([100, 300], [250, 750]),
        ([100, 5000], [100, 900]),
        ([2000, 100, 5000], [450, 100, 450]),
        ([5000, 5000, 5000], [333, 333, 334]),
    ],
)
def test_columns_get_the_room_that_they_need(needs: list[float], widths: list[int]) -> None:
    assert column_widths(needs, 1000) == widths


# Looks


def test_every_paragraph_has_a_style_of_the_house_and_no_look_of_its_own(word: WordFile) -> None:
    assert {style for style, _ in word.paragraphs} <= STYLES
    assert {*TITLES, "Body Text", "Compact", "Kicker"} <= {style for style, _ in word.paragraphs}
    allowed = {f"{W}{tag}" for tag in ("rStyle", "b", "bCs", "i", "iCs")}
    runs = word.xml["word/document.xml"].iter(f"{W}rPr")
    assert {child.tag for properties in runs for child in properties} <= allowed


def test_language_and_properties_are_those_of_the_brief(word: WordFile) -> None:
    brief, said = word.brief, word.opened.core_properties
    code = {"nl": "nl-NL", "en": "en-GB"}[brief.language]
    assert (said.title, said.subject) == (f"{brief.kicker} {brief.title}", brief.subtitle)
    assert (said.author, said.language, said.version) == (brief.publisher, code, brief.edition)
    assert said.keywords.split("; ") == [brief.project, *(r.short_title for r in brief.references)]
    assert said.created.date().isoformat() == said.modified.date().isoformat() == brief.iso_date
    defaults = word.xml["word/styles.xml"].find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang")
    assert defaults.get(f"{W}val") == code


def test_reader_project_edition_and_page_run_along(word: WordFile) -> None:
    brief, (section,) = word.brief, word.opened.sections
    assert section.different_first_page_header_footer
    assert section.header.paragraphs[0].text == f"{brief.kicker} {brief.title}\t{brief.project}"
    assert section.first_page_header.paragraphs[0].text == ""
    for footer in (section.footer, section.first_page_footer):
        line = footer.paragraphs[0]
        assert line.text.startswith(f"{brief.words['edition']} {brief.edition}\t{brief.words['page_of']} ")
        fields = [field.get(f"{W}instr").strip() for field in line._p.iter(f"{W}fldSimple")]
        assert fields == ["PAGE", "NUMPAGES"]


@pytest.fixture
def tokens_of_lists(word: WordFile) -> list[Token]:
    return [t for t in markdown_tokens(to_markdown(word.brief)) if t.type == "list_item_open"]


def test_lists_are_lists(word: WordFile, tokens_of_lists: list[Token]) -> None:
    glance, notes = len(word.brief.glance), len(word.brief.notes)
    entries = word.xml["word/document.xml"].findall(f".//{W}numPr")
    assert len(entries) == len(tokens_of_lists) - glance - notes > 5


def test_pictures_stand_in_the_file_once(word: WordFile) -> None:
    found = parts(word.package)
    text = b"".join(data for name, data in found.items() if name.endswith(".xml"))
    assert b"base64" not in text
    assert len([name for name in found if name.endswith(".png")]) == len(word.brief.charts)


def test_the_pictures_of_these_tests_can_be_read() -> None:
    from PIL import Image

    opened: Any = Image.open(io.BytesIO(picture(40, 30)))
    assert (opened.size, opened.format) == ((40, 30), "PNG")
    assert pictures(word_file("gemeente-hilversum", "nl").brief)
