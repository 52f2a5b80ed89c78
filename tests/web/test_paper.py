"""The page printed from a browser: what the PDF has, in its order."""

import io
import re
from collections.abc import Iterator
from typing import Any

import pikepdf
import pytest
from playwright.sync_api import Page

from briefs.render.html import to_print_html
from tests.output import Page as Parsed
from tests.output import finish, normal
from tests.web.conftest import Visit
from tests.web.pages import EACH, KINDS, brief_of, fullest, house, page_of

SEEN = """selector => [...document.querySelectorAll(selector)].filter(e => e.checkVisibility())
    .map(e => [e.tagName, e.textContent])"""


def headings(page: Page) -> list[tuple[int, str]]:
    return [(int(tag[1]), normal(text)) for tag, text in page.evaluate(SEEN, "h1, h2, h3")]


def levels(pdf: bytes) -> list[str]:
    """The tags of the headings of a PDF, in the order in which they are read."""

    def tags(element: Any) -> Iterator[str]:
        if isinstance(element, pikepdf.Array):
            for child in element:
                yield from tags(child)
        elif isinstance(element, pikepdf.Dictionary) and "/K" in element:
            if (tag := str(element.get("/S", ""))) in ("/H1", "/H2", "/H3"):
                yield tag
            yield from tags(element.K)

    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return list(tags(opened.Root.StructTreeRoot))


@pytest.mark.parametrize(("kind", "language", "style"), EACH)
def test_the_headings_on_paper_are_those_of_the_pdf(
    visit: Visit, kind: str, language: str, style: str
) -> None:
    page = visit(page_of(kind, language, style))
    page.emulate_media(media="print")
    pdf = Parsed.read(to_print_html(brief_of(kind, language, style), house(style)))
    assert len(pdf.headings) > 10
    assert headings(page) == pdf.headings


def test_a_browser_makes_a_pdf_that_is_read_as_ours_is(visit: Visit) -> None:
    ours = finish(fullest("theme"), "nl")
    printed = visit(ours.html.source).pdf(prefer_css_page_size=True, tagged=True)
    assert len(levels(printed)) > 10
    assert levels(printed) == levels(ours.pdf)
    with pikepdf.open(io.BytesIO(printed)) as opened:
        sheet = [float(edge) / 72 * 25.4 for edge in opened.pages[0].mediabox]
    assert sheet == pytest.approx([0, 0, *ours.house.style.page_mm], abs=0.5)


@pytest.mark.parametrize("kind", KINDS)
def test_paper_has_the_data_of_the_charts_and_nothing_to_click(visit: Visit, kind: str) -> None:
    brief = brief_of(kind, "nl", "default")
    page = visit(page_of(kind, "nl", "default"))
    page.emulate_media(media="print")
    shown = page.locator(".data-tables").is_visible() if brief.charts else False
    assert shown == bool(brief.charts)
    assert page.locator("details:visible, nav:visible, .skip:visible, .anchor:visible").count() == 0
    page.emulate_media(media="screen")
    assert page.locator(".data-tables:visible").count() == 0
    tables = [box.chart.table for box in brief.charts]
    expected = [normal(cell) for table in tables for row in (table.header, *table.rows) for cell in row]
    page.emulate_media(media="print")
    cells = page.evaluate(SEEN, ".data-tables th, .data-tables td")
    assert [normal(text) for _, text in cells] == expected


def test_no_heading_stands_alone_at_the_foot_of_a_page(visit: Visit) -> None:
    """The last words of each page are not those of a heading."""
    from pdfplumber import open as open_pdf

    page = visit(page_of("stakeholder", "nl", "default"))
    titles = {re.sub(r"\s", "", text) for _, text in headings(page)}
    with open_pdf(io.BytesIO(page.pdf(prefer_css_page_size=True))) as opened:
        assert len(opened.pages) > 1
        last = [sheet.extract_text().splitlines()[-1] for sheet in opened.pages]
    assert [line for line in last if re.sub(r"\s", "", line) in titles] == []
