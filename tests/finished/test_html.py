"""The HTML page of every brief: one file that needs nothing else, sound as a page, open to all readers."""

import itertools
import re
from collections import Counter
from xml.etree import ElementTree as ET

from tests.finished.test_pdf import PRINTED_NOWHERE
from tests.output import HEADINGS, Finished, everything_of, local_name, normal, squeezed, text_of


def attributes(element: ET.Element) -> dict[str, str]:
    """Attributes by their local name."""
    return {name.rpartition("}")[2]: value for name, value in element.items()}


def addresses(finished: Finished) -> list[str]:
    """Every address that a browser would fetch to show the page."""
    found = []
    for element in finished.html.root.iter():
        given = attributes(element)
        found += [given[name] for name in ("src", "srcset", "data", "poster", "action") if name in given]
        if local_name(element) in ("link", "image", "use"):
            found.append(given.get("href", ""))
    return found + re.findall(r"""(?:url\(|@import)\s*["']?([^"')\s]*)""", finished.html.source)


def test_parses_without_a_single_error(finished: Finished) -> None:
    assert finished.html.errors == ()


def test_needs_no_other_file(finished: Finished) -> None:
    outside = [a for a in addresses(finished) if not a.startswith(("#", "data:"))]
    assert outside == []
    assert finished.html.all("script", "iframe", "object", "embed", "base", "form") == []
    assert len(finished.html.all("style")) == 1


def test_ids_are_unique_and_every_link_has_its_target(finished: Finished) -> None:
    ids = [element.get("id", "") for element in finished.html.root.iter() if element.get("id") is not None]
    assert [id for id, times in Counter(ids).items() if times > 1] == []
    links = [attributes(a)["href"] for a in finished.html.all("a", "use") if "href" in attributes(a)]
    links += [f"#{name}" for name in re.findall(r"url\(#([^)]*)\)", finished.html.source)]
    assert len(links) > 10
    assert [link for link in links if link.startswith("#") and link[1:] not in ids] == []
    assert [link for link in links if not link.startswith("#")] == []


def test_every_cite_links_to_its_note_and_every_note_back_to_each_cite(finished: Finished) -> None:
    cites = {a.get("id"): a.get("href") for a in finished.html.all("a") if a.get("id")}
    assert cites == {cite.anchor: f"#note-{cite.number}" for cite in finished.cites}
    for note in finished.brief.notes:
        (item,) = [li for li in finished.html.all("li") if li.get("id") == f"note-{note.number}"]
        back = [a.get("href") for a in item.iter("a")]
        assert back
        assert back == [f"#{anchor}" for anchor in note.anchors]


def test_notes_are_numbered_in_the_order_of_reading(finished: Finished) -> None:
    for page in (finished.html, finished.print_html):
        cited = [a.text for a in page.all("a") if a.get("href", "").startswith("#note-")]
        assert list(dict.fromkeys(cited)) == [str(note.number) for note in finished.brief.notes]


def test_says_what_it_is(finished: Finished) -> None:
    page, brief = finished.html, finished.brief
    assert page.source.lower().startswith("<!doctype html>")
    assert page.root.get("lang") == brief.language
    (title,) = [e for e in page.all("title") if e.tag == "title"]
    assert brief.title in normal(title.text or "")
    names = {meta.get("name"): meta.get("content", "") for meta in page.all("meta")}
    assert "width=device-width" in names["viewport"]
    assert names["description"]


def test_headings_start_at_one_and_skip_no_level(finished: Finished) -> None:
    for page in (finished.html, finished.print_html):
        levels = [level for level, _ in page.headings]
        assert levels.count(1) == 1
        assert levels[0] == 1
        assert all(after <= before + 1 for before, after in itertools.pairwise(levels))
        assert all(text for _, text in page.headings)


def test_the_first_stop_is_a_link_to_the_content(finished: Finished) -> None:
    first = finished.html.all("a", "button", "summary")[0]
    assert first.get("href") == f"#{finished.html.main.get('id')}"


def test_every_picture_has_words(finished: Finished) -> None:
    pictures = [
        e for e in finished.html.all("svg", "img") if local_name(e) == "img" or e.get("role") == "img"
    ]
    charts = finished.brief.charts
    assert len(pictures) == len(charts)
    assert len(finished.html.all("svg")) == len(charts)
    assert [normal(p.get("aria-label", "")) for p in pictures] == [normal(box.chart.alt) for box in charts]
    figures = finished.html.all("figure")
    assert len(figures) == len(charts)
    for figure, box in zip(figures, charts, strict=True):
        assert normal(box.chart.title) in normal(text_of(figure))
        cells = [normal(text_of(c)) for c in figure.iter() if local_name(c) in ("th", "td")]
        assert cells == [normal(c) for row in (box.chart.table.header, *box.chart.table.rows) for c in row]


def test_every_header_cell_says_what_it_heads(finished: Finished) -> None:
    for page in (finished.html, finished.print_html):
        for table in page.all("table"):
            heads = [e for e in table.iter() if local_name(e) == "th"]
            assert heads
            assert {head.get("scope") for head in heads} <= {"col", "row"}
            widths = {len(list(row)) for row in table.iter() if local_name(row) == "tr"}
            assert len(widths) == 1


def test_no_text_of_the_brief_is_missing(finished: Finished) -> None:
    texts = list(everything_of(finished.brief, str, skip=PRINTED_NOWHERE))
    assert len(texts) > 50
    shown = squeezed(text_of(finished.html.root))
    assert [text for text in texts if squeezed(text) not in shown] == []


def test_no_element_is_empty_where_a_reader_expects_words(finished: Finished) -> None:
    spoken = (*HEADINGS, "p", "li", "a", "th", "summary", "figcaption", "strong", "em")
    elements = finished.html.all(*spoken)
    assert len(elements) > 20
    assert [ET.tostring(e, "unicode") for e in elements if not text_of(e).strip()] == []
