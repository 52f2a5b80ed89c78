"""What each mend of the tags does, on small pages that need it."""

from typing import Any

import pytest
import weasyprint

from briefs.errors import RenderError
from briefs.render.pdf_variant import register_variant
from tests.output import normal
from tests.pdf.reading import Content, Node, Reading
from tests.pdf.samples import CALL, NOTE, NOTES, everything, files, page, picture, reading_of, table


def made(body: str, css: str = "") -> Reading:
    """The PDF of a page with a heading and this."""
    return reading_of(page(f"<h1>Een proef</h1>{body}", css))


def shape(reading: Reading, node: Node, depth: int = 0) -> list[str]:
    """An element and what is below it, a line each; lines of text in one."""
    words = " ".join(reading.text(node).split()) if not [n for n in node.nodes if n.kind != "Span"] else ""
    lines = [f"{'  ' * depth}{node.kind} {words}".rstrip()]
    if not words:
        lines += [line for kid in node.nodes for line in shape(reading, kid, depth + 1)]
    return lines


def pages_of(node: Node) -> set[int]:
    return {content.page for content in node.contents()}


def heads(reading: Reading, cell: Node) -> list[str]:
    """The headers of a cell, as a reader hears them before it."""
    by_name = {node.id: node for node in reading.all("TH")}
    return [reading.text(by_name[str(name)]) for name in cell.attribute("/Headers") or ()]


# Parts of one element


def test_a_paragraph_that_goes_on_overleaf_is_one() -> None:
    reading = made(f"<p>{'Zo gaat het verder en verder. ' * 90}</p><p>Daarna.</p>")
    long, after = reading.all("P")
    assert pages_of(long) == {0, 1}
    assert reading.text(after).strip() == "Daarna."


def test_a_paragraph_in_two_columns_is_one() -> None:
    reading = made(
        f"<div><p>{'Zo gaat het verder en verder. ' * 12}</p></div>", "div { columns: 2 } p { orphans: 1 }"
    )
    (paragraph,) = reading.all("P")
    places = {thing["x0"] > 150 for content in paragraph.contents() for thing in reading.drawn[content]}
    assert places == {True, False}


def test_a_list_that_goes_on_overleaf_is_one() -> None:
    reading = made(f"<ul>{'<li>Een lijn met <em>woorden</em> erin</li>' * 40}</ul>")
    (whole,) = reading.all("L")
    assert pages_of(whole) == {0, 1}
    assert [line.kind for line in whole.nodes] == ["LI"] * 40


def test_cells_side_by_side_that_go_on_overleaf_are_read_one_after_the_other() -> None:
    css = "section { display: table } div { display: table-cell }"
    halves = ("<p>links</p>" * 20, "<p>rechts</p>" * 20)
    reading = made(f"<section><div>{halves[0]}</div><div>{halves[1]}</div></section>", css)
    assert pages_of(reading.tree) == {0, 1}
    assert normal(reading.text(reading.all("Sect")[0])) == normal("links " * 20 + "rechts " * 20)


def test_an_element_with_a_block_in_it_is_no_element_in_an_element() -> None:
    words = "<figcaption><strong>Eerst.</strong> Dan</figcaption>"
    reading = made(f"<figure>{words}{picture('Een vlak in blauw, leeg')}</figure>")
    (caption,) = reading.all("Caption")
    assert normal(reading.text(caption)) == "Eerst. Dan"


def test_words_over_more_lines_are_one_part() -> None:
    reading = made(f"<p>Hier <cite lang='en'>{'some words ' * 40}</cite> staan.</p>")
    (cited,) = [node for node in reading.tree.walk() if "/Lang" in node.given]
    assert normal(reading.text(cited)) == normal("some words " * 40)
    assert len(cited.nodes) > 2


def test_a_table_that_goes_on_overleaf_is_one_and_its_head_is_read_once() -> None:
    reading = made(table(30))
    (whole,) = reading.all("Table")
    assert pages_of(whole) == {0, 1}
    assert [part.kind for part in whole.nodes] == ["Caption", "THead", "TBody"]
    assert normal(reading.text(reading.all("THead")[0])) == "Plaats In 2012 In 2026"
    assert len(whole.all("TR")) == 31
    shown = "".join(c["text"] for c in characters(reading, 1))
    assert "Plaats" in shown
    assert "Plaats" not in read_on(reading, 1)


def test_a_running_head_is_shown_and_not_read() -> None:
    reading = made(f"<p>{'Zo gaat het verder en verder. ' * 90}</p>")
    for number in (0, 1):
        assert "Running" in "".join(c["text"] for c in characters(reading, number))
        assert "Running" not in read_on(reading, number)
        assert b"/Artifact" in reading.pdf.pages[number].Contents.read_bytes()


def characters(reading: Reading, number: int) -> list[dict[str, Any]]:
    """The letters that are painted on a page, in no or any element."""
    import io

    import pdfplumber

    with pdfplumber.open(io.BytesIO(reading.data)) as opened:
        return list(opened.pages[number].chars)


def read_on(reading: Reading, number: int) -> str:
    """What is read of a page."""
    things = (
        thing
        for content in reading.tree.contents()
        if content.page == number
        for thing in reading.drawn[content]
    )
    return "".join(thing.get("text", "") for thing in things)


# Tables

SPANNED = """
<table><thead>
<tr><th rowspan="2">Plaats</th><th colspan="2">Banen</th><th rowspan="2">Jaar</th></tr>
<tr><th>man</th><th>vrouw</th></tr>
</thead><tbody>
<tr><th rowspan="2">Noord</th><td>1</td><td>2</td><td>2012</td></tr>
<tr><td>3</td><td>4</td><td>2026</td></tr>
<tr><th>Zuid</th><td colspan="2">5</td><td>2026</td></tr>
</tbody></table>
"""


def test_the_headers_of_a_table_with_spans_are_those_that_the_eye_sees() -> None:
    reading = made(SPANNED)
    found = {(i, reading.text(cell)): heads(reading, cell) for i, cell in enumerate(reading.all("TD"))}
    assert found == {
        (0, "1"): ["Noord", "Banen", "man"],
        (1, "2"): ["Noord", "Banen", "vrouw"],
        (2, "2012"): ["Noord", "Jaar"],
        (3, "3"): ["Noord", "Banen", "man"],
        (4, "4"): ["Noord", "Banen", "vrouw"],
        (5, "2026"): ["Noord", "Jaar"],
        (6, "5"): ["Zuid", "Banen", "man", "vrouw"],
        (7, "2026"): ["Zuid", "Jaar"],
    }


def test_a_header_without_a_scope_has_one_by_its_place() -> None:
    reading = made(SPANNED)
    scopes = {reading.text(cell): str(cell.attribute("/Scope")) for cell in reading.all("TH")}
    assert scopes == {
        "Plaats": "/Column", "Banen": "/Column", "Jaar": "/Column", "man": "/Column", "vrouw": "/Column",
        "Noord": "/Row", "Zuid": "/Row",
    }  # fmt: skip


def test_the_scope_of_the_page_goes_before_the_place() -> None:
    head = "<tr><th scope='col'>Plaats</th><th scope='colgroup'>Jaar</th></tr>"
    reading = made(f"<table>{head}<tr><td>a</td><td>b</td></tr></table>")
    assert {str(cell.attribute("/Scope")) for cell in reading.all("TH")} == {"/Column"}
    assert [heads(reading, cell) for cell in reading.all("TD")] == [["Plaats"], ["Jaar"]]


def test_spans_are_kept() -> None:
    reading = made(SPANNED)
    cells = {reading.text(cell): cell for cell in reading.all("TH")}
    assert [cells["Banen"].attribute("/ColSpan"), cells["Plaats"].attribute("/RowSpan")] == [2, 2]


# Links and notes


def test_a_link_is_announced_by_its_label_else_its_title_else_its_words() -> None:
    links = (
        '<a href="#x" aria-label="Naar x" title="nee">1</a>',
        '<a href="#x" title="Ook naar x">2</a>',
        '<a href="#x">Dit is x</a>',
    )
    reading = made(f"<p id='x'>{' '.join(links)}</p>")
    announced = [str(link.annotations[0].Contents) for link in reading.all("Link")]
    assert announced == ["Naar x", "Ook naar x", "Dit is x"]


def test_a_link_of_a_sign_alone_is_read_in_words() -> None:
    reading = made(
        "<p id='x'><a href='#x' aria-label='Naar boven'>↑</a> <a href='#x' aria-label='Naar x'>x</a></p>"
    )
    assert [str(link.given.get("/Alt", "")) for link in reading.all("Link")] == ["Naar boven", ""]


def test_a_link_without_words_stops_the_brief() -> None:
    with pytest.raises(RenderError) as caught:
        made(f"<p id='x'><a href='#x'>{'&nbsp;'}</a></p>")
    assert str(caught.value) == "the PDF of Een proef is not as it should be: The link to #x has no words"


def test_a_call_of_a_note_is_a_reference_and_the_note_is_a_note() -> None:
    reading = made(f"<p>Dit staat er{CALL.format(n=1)}.</p><ol>{NOTE.format(n=1)}</ol>")
    paragraph, notes = reading.all("P")[0], reading.all("L")[0]
    assert shape(reading, paragraph) == ["P", "  Span Dit staat er", "  Reference", "    Link 1", "  Span ."]
    assert shape(reading, notes) == [
        "L",
        "  LI",
        "    Lbl 1.",
        "    LBody",
        "      Note",
        "        Span Bron 1",
        "        Link ↑",
    ]
    assert reading.all("Note")[0].id == "note-1"


def test_a_call_in_the_midst_of_words_is_a_reference_as_well() -> None:
    reading = made('<p>Zie <a href="#n" role="doc-noteref">noot 1</a>.</p><p id="n">De noot.</p>')
    assert shape(reading, reading.all("P")[0]) == [
        "P",
        "  Span Zie",
        "  Reference",
        "    Link noot 1",
        "  Span .",
    ]
    assert shape(reading, reading.all("P")[1]) == ["P", "  Note De noot."]


def test_a_line_of_a_list_that_nobody_calls_is_no_note() -> None:
    reading = made("<p id='x'><a href='#x'>Naar x</a></p><ol><li id='note-1'>Een lijn</li></ol>")
    assert reading.all("Note", "Reference") == []


# The rest


def test_words_in_another_language_say_so() -> None:
    reading = made(
        '<p>In <span lang="en">English</span>, <cite lang="de">auf Deutsch</cite>.</p><p lang="fr">Bon.</p>'
    )
    found = {
        normal(reading.text(node)): str(node.given.Lang)
        for node in reading.tree.walk()
        if "/Lang" in node.given
    }
    assert found == {"English": "en", "auf Deutsch": "de", "Bon.": "fr"}


def test_an_abbreviation_says_what_it_stands_for() -> None:
    reading = made('<p>De <abbr title="Metropoolregio Amsterdam">MRA</abbr> groeit.</p>')
    (short,) = [node for node in reading.tree.walk() if "/E" in node.given]
    assert (short.kind, reading.text(short), str(short.given.E)) == (
        "Span",
        "MRA",
        "Metropoolregio Amsterdam",
    )


def test_lists_say_whether_they_count() -> None:
    reading = made("<ol><li>Een</li></ol><ul><li>Een</li></ul>")
    assert [str(node.attribute("/ListNumbering")) for node in reading.all("L")] == ["/Decimal", "/Disc"]


def test_a_picture_lies_where_it_is() -> None:
    sheet = "@page { size: 400pt 300pt; margin: 40pt; @top-left { content: none } }"
    css = f"{sheet} h1 {{ margin: 0; height: 60pt }} img {{ display: block; width: 120pt }}"
    reading = made(picture("Een vlak in blauw, leeg"), css)
    (figure,) = reading.all("Figure")
    left, bottom, right, top = (float(side) for side in figure.attribute("/BBox"))
    height = 120 * 40 / 90
    assert (left, right, top) == (40, 160, 200)
    assert bottom == pytest.approx(200 - height, abs=0.01)


def test_a_page_without_files_carries_none() -> None:
    reading = made("")
    assert "/AF" not in reading.pdf.Root
    assert "/Names" not in reading.pdf.Root


def test_files_are_carried_as_they_are() -> None:
    reading = reading_of(page("<h1>Een proef</h1>"), *files())
    carried = reading.pdf.attachments
    assert {name: carried[name].get_file().read_bytes() for name in carried} == {
        f.name: f.content for f in files()
    }


def test_one_page_after_another_is_the_same() -> None:
    assert reading_of(page(everything())).data == reading_of(page(everything())).data


def test_nothing_is_lost_on_the_way() -> None:
    reading = reading_of(page(everything()))
    assert len(reading.all("Note")) == NOTES
    contents = list(reading.tree.contents())
    assert len(contents) == len(set(contents)) > 50
    assert all(isinstance(content, Content) for content in contents)


def test_another_weasyprint_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(weasyprint, "__version__", "71.0")
    with pytest.raises(RenderError) as caught:
        register_variant.__wrapped__()
    assert str(caught.value) == "PDF needs WeasyPrint 70.0, and finds 71.0: install that one"
