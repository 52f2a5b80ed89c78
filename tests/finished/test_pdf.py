"""The PDF of every brief as a file: standard, tags, links, bookmarks, fonts, and that its words are in it."""

import copy
from collections import Counter
from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree as ET

import page as pdf_validation
import pikepdf

from briefs.render.data import data_files
from tests.output import (
    DAY,
    Finished,
    everything_of,
    letters,
    local_name,
    normal,
    squeezed,
    text_of,
)

FONTS = ("Source-Sans-Pro", "Source-Serif-Pro")
ALT_LONGEST = 250
LOWEST_LINK = 4.0
"""Points: a link that is no higher can not be hit."""

PRINTED_NOWHERE = frozenset({
    "words", "language", "kind", "slug", "iso_date", "requests", "anchor", "anchors", "id", "name", "data",
    "svg", "alt", "source", "prepared", "style",
})  # fmt: skip
"""Fields of a brief that are no text for its reader."""


def links(finished: Finished) -> list[Any]:
    """The link annotations of all pages."""
    return [
        note
        for page in finished.opened.pages
        for note in page.get("/Annots", pikepdf.Array())
        if note.Subtype == "/Link"
    ]


def structure(node: Any) -> Iterator[dict[str, Any]]:
    """The nodes of a structure tree, in reading order."""
    yield node
    for child in node.get("children", ()):
        yield from structure(child)


def bookmarks(items: Any, level: int = 1) -> Iterator[tuple[int, str]]:
    for item in items:
        yield level, normal(item.title)
        yield from bookmarks(item.children, level + 1)


def test_is_valid_pdf_ua_1(finished: Finished) -> None:
    report = pdf_validation.validate_pdf_bytes(finished.pdf, profile="ua1")
    assert report.rules.total > 100
    assert [(failure.rule_id, failure.message) for failure in report.failures] == []


def test_the_page_means_the_same_to_a_browser_and_as_xml(finished: Finished) -> None:
    """The PDF is made from its elements as XML: nothing may be there that a browser would put elsewhere."""
    as_xml = ET.fromstring(finished.print_html.source)
    for path in ("head", "body/main"):
        page = [copy.copy(root.find(path)) for root in (as_xml, finished.print_html.root)]
        xml, browsers = (element for element in page if element is not None)
        assert len(list(browsers.iter())) > 8
        xml.tail = browsers.tail = None
        assert ET.tostring(xml) == ET.tostring(browsers)


def test_says_what_it_is(finished: Finished) -> None:
    brief, root, about = finished.brief, finished.opened.Root, finished.opened.docinfo
    assert root.Lang == brief.language
    assert root.MarkInfo.Marked
    assert root.ViewerPreferences.DisplayDocTitle
    assert brief.title in str(about.Title)
    assert about.Author == brief.publisher
    assert str(about.CreationDate) == f"D:{DAY:%Y%m%d}"


def test_bookmarks_are_the_headings(finished: Finished) -> None:
    headings = finished.print_html.headings
    assert len(headings) > 5
    with finished.opened.open_outline() as outline:
        assert list(bookmarks(outline.root)) == headings


def test_every_link_goes_to_a_place_in_the_document(finished: Finished) -> None:
    names = finished.opened.Root.Names
    assert "/Dests" in names
    places = {str(name) for name in pikepdf.NameTree(names.Dests)}
    assert set(names.keys()) == {"/Dests", "/EmbeddedFiles"}
    assert links(finished)
    assert [str(link) for link in links(finished) if "/A" in link or str(link.Dest) not in places] == []


def test_every_cite_links_to_its_note_and_back(finished: Finished) -> None:
    brief = finished.brief
    assert {cite.number for cite in finished.cites} == {note.number for note in brief.notes}
    assert [note.number for note in brief.notes] == list(range(1, len(brief.notes) + 1))
    targets = Counter(str(link.Dest) for link in links(finished))
    for note in brief.notes:
        assert targets.pop(f"note-{note.number}") == len(note.anchors)
        back = [anchor for anchor in note.anchors if targets.pop(anchor, 0) == 1]
        assert back[:1] == [note.anchors[0]]
    assert targets == {}


def test_every_link_is_large_enough_to_hit(finished: Finished) -> None:
    low = [str(link.Dest) for link in links(finished) if abs(link.Rect[3] - link.Rect[1]) < LOWEST_LINK]
    assert low == []


def test_no_text_of_the_brief_is_missing(finished: Finished) -> None:
    texts = list(everything_of(finished.brief, str, skip=PRINTED_NOWHERE))
    assert len(texts) > 50
    missing = [text for text in texts if squeezed(text) not in finished.pdf_text]
    assert missing == []


def test_name_messages_and_notes_are_in_the_text(finished: Finished) -> None:
    brief = finished.brief
    assert len(brief.messages) == 3
    assert len(brief.notes) > 3
    texts = [brief.title, *(message.text for message in brief.messages)]
    texts += [f"{note.document}, {note.place}" for note in brief.notes]
    assert [text for text in texts if squeezed(text) not in finished.pdf_text] == []


def test_the_tags_read_the_page_in_its_order(finished: Finished) -> None:
    """All but pictures, numbers of lists, and headers of tables, which are there again on the next page."""
    words: dict[tuple[Any, Any], str] = {}
    for page in finished.characters:
        for char in page:
            key = char["page_number"], char["mcid"]
            words[key] = words.get(key, "") + char["text"]
    read = []
    for top in finished.plumbed.structure_tree or ():
        nodes = list(structure(top))
        skipped = {
            id(inner) for n in nodes if n["type"] in ("Lbl", "Figure", "THead") for inner in structure(n)
        }
        for node in nodes:
            if id(node) not in skipped:
                read += [words.get((node.get("page_number"), mcid), "") for mcid in node.get("mcids", ())]
    assert letters("".join(read)) == letters(text_of(finished.print_html.main, "thead"))


def test_every_chart_has_alternative_text_and_a_table(finished: Finished) -> None:
    nodes = [node for top in finished.plumbed.structure_tree or () for node in structure(top)]
    kinds = Counter(node["type"] for node in nodes)
    charts = finished.brief.charts
    alts = [normal(node["alt_text"]) for node in nodes if node["type"] == "Figure"]
    assert alts == [normal(box.chart.alt) for box in charts]
    for alt, box in zip(alts, charts, strict=True):
        assert 20 < len(alt) <= ALT_LONGEST
        assert alt != normal(box.chart.title)
    tables = [e for e in finished.print_html.all("table") if "data" in e.get("class", "").split()]
    assert len(tables) == len(charts)
    assert kinds["Table"] >= len(finished.print_html.all("table"))


def test_every_table_has_rows_and_headers(finished: Finished) -> None:
    nodes = [node for top in finished.plumbed.structure_tree or () for node in structure(top)]
    tables = [node for node in nodes if node["type"] == "Table"]
    for table in tables:
        kinds = Counter(node["type"] for node in structure(table))
        assert kinds["TH"]
        assert kinds["TD"]
    in_html = [e for t in finished.print_html.all("table") for e in t.iter() if local_name(e) == "tr"]
    assert bool(tables) == bool(in_html)


def test_only_our_fonts_are_in_it_and_they_are_embedded(finished: Finished) -> None:
    found = [font for object_ in finished.opened.objects for font in fonts(object_)]
    assert found
    for font in found:
        assert str(font.FontName).partition("+")[2].startswith(FONTS)
        assert "/FontFile2" in font


def fonts(object_: Any) -> Iterator[Any]:
    if isinstance(object_, pikepdf.Dictionary) and object_.get("/Type") == "/FontDescriptor":
        yield object_


def test_carries_nothing_that_runs_or_hides(finished: Finished) -> None:
    """But for its own data, which say what they are."""
    root = finished.opened.Root
    assert {"/OpenAction", "/AA", "/AcroForm"}.isdisjoint(root.keys())
    assert "/JavaScript" not in root.Names
    files = {file.name for file in data_files(finished.brief)}
    assert files
    assert {str(file.UF) for file in root.AF} == files == set(finished.opened.attachments)
    assert {str(file.AFRelationship) for file in root.AF} == {"/Data"}
