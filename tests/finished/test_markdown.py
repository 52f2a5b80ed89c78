"""The Markdown of every brief, read as CommonMark with tables."""

import itertools
import re
from collections.abc import Iterator

from markdown_it.token import Token

from briefs.templating import markdown_text
from tests.finished.test_pdf import PRINTED_NOWHERE
from tests.output import (
    Finished,
    everything_of,
    inline_tokens,
    markdown_tokens,
    normal,
    shown_text,
    squeezed,
)

OURS = {"strong_open", "strong_close", "em_open", "em_close", "text", "softbreak", "text_special"}
"""What the templates use within a line; anything else comes from a text that was not escaped."""


def cells(row: str) -> list[str]:
    """The cells of a row of a table as written."""
    return re.split(r"(?<!\\)\|", row.strip().removeprefix("|").removesuffix("|"))


def tables(text: str) -> Iterator[list[str]]:
    """The lines of each table as written."""
    lines = text.splitlines()
    for token in markdown_tokens(text):
        if token.type == "table_open" and token.map:
            yield lines[slice(*token.map)]


def sections(tokens: list[Token]) -> list[tuple[int, str]]:
    """Level and text of each heading."""
    return [
        (int(token.tag[1]), normal(inline.content))
        for token, inline in itertools.pairwise(tokens)
        if token.type == "heading_open"
    ]


def test_headings_are_in_order_and_those_of_the_page(finished: Finished) -> None:
    headings = sections(markdown_tokens(finished.markdown))
    levels = [level for level, _ in headings]
    assert len(levels) > 5
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))
    parts = [text for level, text in finished.html.headings if level == 2]
    data = finished.brief.words["heading_data"]  # which stand with their charts in Markdown
    parts = [text for text in parts if text != data]
    assert [text for level, text in headings if level == 2] == parts


def test_every_row_has_as_many_cells_as_its_header(finished: Finished) -> None:
    found = list(tables(finished.markdown))
    brief = finished.brief
    assert len(found) == len(brief.charts) + bool(brief.figures)
    for table in found:
        header, ruler, *rows = map(cells, table)
        assert rows
        assert all(re.fullmatch(r" ?:?-+:? ?", cell) for cell in ruler)
        assert {len(row) for row in (ruler, *rows)} == {len(header)}
    barred = [line for line in finished.markdown.splitlines() if line.startswith("|")]
    assert len(barred) == sum(len(table) for table in found)


def test_a_table_holds_the_figures_of_the_brief(finished: Finished) -> None:
    rows = [line for table in tables(finished.markdown) for line in table]
    for figure in finished.brief.figures:
        (row,) = [row for row in rows if squeezed(markdown_text(figure.title)) in squeezed(row)]
        assert [part for part in figure.shown if squeezed(markdown_text(part)) not in squeezed(row)] == []


def test_no_mark_is_left_unread(finished: Finished) -> None:
    tokens = markdown_tokens(finished.markdown)
    inline = list(inline_tokens(tokens))
    assert "strong_open" in {token.type for token in inline}
    assert {token.type for token in inline} <= OURS
    assert [token.content for token in inline if re.search(r"[*_`\\]", token.content)] == []
    blocks = {"code_block", "fence", "html_block", "hr"}
    assert [token.content for token in tokens if token.type in blocks] == []


def test_every_cite_has_its_note_and_stands_behind_words(finished: Finished) -> None:
    tokens = markdown_tokens(finished.markdown)
    text = shown_text(tokens)
    cited = [int(n) for group in re.findall(r"\[(\d+(?:, \d+)*)\]", text) for n in group.split(", ")]
    notes = finished.brief.notes
    assert sorted(cited) == sorted(cite.number for cite in finished.cites)
    assert list(dict.fromkeys(cited)) == [note.number for note in notes]
    assert [line for line in text.splitlines() if re.match(r"\s*\[\d", line)] == []


def test_notes_are_listed_by_their_numbers(finished: Finished) -> None:
    tokens = markdown_tokens(finished.markdown)
    start = next(
        place
        for place, token in enumerate(tokens)
        if token.type == "inline" and token.content == finished.brief.words["heading_sources"]
    )
    opened = next(token for token in tokens[start:] if token.type == "ordered_list_open")
    assert opened.attrGet("start") is None
    after = tokens[tokens.index(opened) :]
    items = [normal(shown_text([token])) for token in after if token.type == "inline"]
    notes = finished.brief.notes
    assert items[: len(notes)] == [normal(f"{note.document}, {note.place}") for note in notes]
    listed = [token for token in after if token.type == "list_item_open" and token.markup == "."]
    assert [token.info for token in listed] == [str(note.number) for note in notes]


def test_no_text_of_the_brief_is_missing(finished: Finished) -> None:
    texts = list(everything_of(finished.brief, str, skip=PRINTED_NOWHERE))
    assert len(texts) > 50
    shown = squeezed(shown_text(markdown_tokens(finished.markdown)))
    assert [text for text in texts if squeezed(text) not in shown] == []


def test_ends_with_one_line_end_and_has_no_loose_blanks(finished: Finished) -> None:
    lines = finished.markdown.split("\n")
    assert lines[-1] == ""
    assert lines[-2] != ""
    assert [line for line in lines if line != line.strip(" \t")] == []
    assert "\n\n\n" not in finished.markdown
