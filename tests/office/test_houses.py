"""Other houses, other texts: looks, logos and templates of a project, and texts that look like markup."""

import dataclasses
import itertools
from pathlib import Path

import pytest

from briefs.brief import Brief
from briefs.build import make_brief
from briefs.model.style import FONTS, Logo, Style
from briefs.model.text import Translated
from briefs.render.docx import to_docx
from briefs.render.pptx import to_pptx
from tests.finished.test_pdf import PRINTED_NOWHERE
from tests.office.made import MM, Deck, WordFile, brief_of, parts, picture, pictures, word_file
from tests.output import DAY, describe, everything_of, library, queries, squeezed, with_texts
from tests.test_escaping import HOSTILE, STARTS, calm

SLUG = "gemeente-hilversum"


@pytest.fixture(scope="module")
def council() -> Style:
    """Another house: sans headings, other colours, Letter, small text."""
    return dataclasses.replace(
        library().style,
        id="council",
        ink="#20242B",
        muted="#5B616B",
        accent="#B3262E",
        headings=FONTS["source-sans"],
        density="compact",
        page="Letter",
    )


# Houses


def test_word_looks_as_the_house_says(council: Style) -> None:
    brief = brief_of(SLUG, "en")
    file = WordFile(brief, to_docx(brief, council, pictures(brief)))
    styles, (section,) = file.opened.styles, file.opened.sections
    assert styles["Normal"].font.name == "Source Sans Pro"
    assert styles["Heading 1"].font.name == styles["Title"].font.name == "Source Sans Pro"
    assert str(styles["Normal"].font.color.rgb) == "20242B"
    assert str(styles["Kicker"].font.color.rgb) == "B3262E"
    assert styles["Normal"].font.size.pt == 9.5
    assert section.page_width / MM == pytest.approx(215.9, abs=0.1)
    assert section.page_height / MM == pytest.approx(279.4, abs=0.1)
    assert section.left_margin / MM == pytest.approx(18, abs=0.1)
    assert {shape.width for shape in file.opened.inline_shapes} == {round(179.9 * MM)}
    theme = parts(file.package)["word/theme/theme1.xml"].decode()
    assert '<a:accent1><a:srgbClr val="B3262E"/></a:accent1>' in theme
    default = word_file(SLUG, "en").opened.styles
    assert (default["Title"].font.name, default["Normal"].font.size.pt) == ("Source Serif Pro", 10)


def test_logo_and_line_of_the_house_are_on_its_pages(council: Style, tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_bytes(picture(600, 150))
    words = Translated((("nl", "Raad voor de Kust"), ("en", "Council for the Coast")))
    style = dataclasses.replace(council, logo=Logo(tmp_path / "logo.png", words, 14.0), footer=words)
    brief = brief_of(SLUG, "en")
    file = WordFile(brief, to_docx(brief, style, pictures(brief)))
    first, *charts = file.opened.inline_shapes
    assert first._inline.docPr.get("descr") == "Council for the Coast"
    assert (first.height / MM, first.width / MM) == pytest.approx((12, 48), abs=0.1)
    assert len(charts) == len(brief.charts)
    assert file.opened.sections[0].footer.paragraphs[0].text.startswith("Council for the Coast\t")
    slides = Deck(brief, to_pptx(brief, style, {})).slides
    (logo,) = [shape for shape in slides[0].shapes if shape.shape_type == 13]
    assert logo._element.nvPicPr.cNvPr.get("descr") == "Council for the Coast"
    feet = [shape.text_frame.text for shape in slides[1].shapes if shape.name.startswith("ftr")]
    assert feet == [f"{brief.kicker} {brief.title} · Council for the Coast"]


def test_a_house_may_have_templates_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "partials").mkdir()
    own = "## Cijfers van het huis\n\n| Jaar | Aantal |\n| --- | --- |\n| 2026 | 12 |\n"
    (tmp_path / "partials" / "numbers.docx.md.j2").write_text(own, "utf-8")
    brief = brief_of(SLUG, "nl")
    file = WordFile(brief, to_docx(brief, library().style, pictures(brief), tmp_path))
    assert ("Heading 1", "Cijfers van het huis") in file.paragraphs
    assert len(file.opened.inline_shapes) == 0
    assert [cell.text for cell in file.opened.tables[-1].rows[1].cells] == ["2026", "12"]


def test_a_logo_that_is_drawn_is_left_out(council: Style, tmp_path: Path) -> None:
    words = Translated((("nl", "Raad"), ("en", "Council")))
    style = dataclasses.replace(council, logo=Logo(tmp_path / "logo.svg", words, 14.0))
    brief = brief_of(SLUG, "en")
    assert len(WordFile(brief, to_docx(brief, style, {})).opened.inline_shapes) == 0
    assert len(Deck(brief, to_pptx(brief, style, {})).slides) > 4


# Texts that look like markup


ODD = (
    *STARTS,
    "{.x} y",
    "x {#y}",
    "x ^y^ $z$ ~w~",
    ":tada: @x [^1]",
    "![x](y){z=1}",
    "[x]{.y}",
    "x\\y",
    "& x",
)
"""An odd number, so that both languages of the content get each of them."""


def brief_with(*texts: str) -> Brief:
    """A brief in which every text of the content is one of these, in turn."""
    turns = itertools.cycle(texts)
    content = with_texts(library(), lambda _: next(turns))
    return make_brief(content, queries()["media-campus-nl"], "nl", DAY, describe)


def plain_word(brief: Brief) -> WordFile:
    return WordFile(brief, to_docx(brief, library().style, {}))


def test_hostile_text_is_shown_as_text() -> None:
    brief = brief_with(HOSTILE)
    file = plain_word(brief)
    other = plain_word(brief_with(calm(HOSTILE)))
    assert [style for style, _ in file.paragraphs] == [style for style, _ in other.paragraphs]
    shown = squeezed(file.text + "".join(file.references))
    texts = everything_of(brief, str, skip=PRINTED_NOWHERE | {"chart", "figures_more"})
    assert [text for text in texts if squeezed(text) not in shown] == []
    assert len(Deck(brief, to_pptx(brief, library().style, {})).slides) > 3


def test_no_text_begins_a_part_of_its_own() -> None:
    file, other = plain_word(brief_with(*ODD)), plain_word(brief_with(*map(calm, ODD)))
    assert [style for style, _ in file.paragraphs] == [style for style, _ in other.paragraphs]
    assert [text for text in ODD if text not in file.text] == []
