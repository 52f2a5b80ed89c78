"""Texts that look like markup are shown as they are written, in every format."""

import re
import string
from collections import Counter
from functools import cache

import pytest

from briefs.brief import Brief
from briefs.build import make_brief
from briefs.compose.measure import WIDTHS
from briefs.render.html import to_html
from briefs.render.markdown import to_markdown
from briefs.templating import markdown_text
from tests.finished.test_pdf import PRINTED_NOWHERE
from tests.output import (
    DAY,
    Page,
    draw,
    everything_of,
    finish,
    inline_tokens,
    library,
    markdown_tokens,
    printed,
    queries,
    shown_text,
    squeezed,
    text_of,
    with_texts,
)

HOSTILE = (
    r"""*a* _b_ [c](d) `e` | <script>f</script> <i>g</i> <n/o> &lt; [/h] [bold] \i {{ j }} """
    r"""![k](l) "m' """.strip()
)

STARTS = ("# x", "- x", "+ x", "* x", "1. x", "2) x", "> x", "---", "===", "~~~", "```", "| x |", "[x]: y")
"""What begins a block in Markdown, where a line begins with it."""


def brief_of(text: str, slug: str = "media-campus-nl") -> Brief:
    """A brief in which every text of the content is this one."""
    content = with_texts(library(), lambda _: text)
    return make_brief(content, queries()[slug], "nl", DAY, draw)


@cache
def slug_with_everything() -> str:
    """A reader of whose brief cards and a chart are left when every text is that long."""
    for slug, query in queries().items():
        brief = brief_of(HOSTILE, slug) if query.stakeholders else None
        if brief and brief.charts and any(line.tasks for line in brief.lines):
            return slug
    raise AssertionError("no brief has all parts")


@pytest.fixture(scope="module")
def hostile() -> Brief:
    brief = brief_of(HOSTILE, slug_with_everything())
    assert sum(text == HOSTILE for text in everything_of(brief, str)) > 50
    return brief


def calm(text: str) -> str:
    """A text as wide without a mark in it: it takes as much room, so the same parts are chosen."""
    return re.sub(r"[^\w\s]|_", lambda mark: as_wide_as(mark[0]), text)


def as_wide_as(mark: str) -> str:
    """The letter that comes nearest to it in width."""
    return min(string.ascii_letters, key=lambda letter: abs(WIDTHS[letter] - WIDTHS[mark]))


def html_tags(page: Page) -> Counter[str]:
    """How many elements there are of each tag, outside the pictures."""
    return Counter(element.tag for element in page.root.iter() if not element.tag.startswith("{"))


def missing(brief: Brief, shown: str) -> list[str]:
    texts = everything_of(brief, str, skip=PRINTED_NOWHERE)
    return [text for text in texts if squeezed(text) not in squeezed(shown)]


def test_html_shows_hostile_text_as_text(hostile: Brief) -> None:
    page = Page.read(to_html(hostile))
    clean = Page.read(to_html(brief_of(calm(HOSTILE), slug_with_everything())))
    assert page.errors == ()
    assert html_tags(page) == html_tags(clean)
    assert page.all("script", "i") == []
    assert missing(hostile, text_of(page.root)) == []


def test_pdf_shows_hostile_text_as_text() -> None:
    finished = finish(queries()["talent"], "nl", with_texts(library(), lambda _: HOSTILE))
    assert missing(finished.brief, finished.pdf_text) == []


def test_markdown_shows_hostile_text_as_text(hostile: Brief) -> None:
    tokens = markdown_tokens(to_markdown(hostile))
    clean = markdown_tokens(to_markdown(brief_of(calm(HOSTILE), slug_with_everything())))
    assert [token.type for token in tokens] == [token.type for token in clean]
    assert {token.type for token in inline_tokens(tokens)}.isdisjoint(
        {"link_open", "image", "html_inline", "code_inline"}
    )
    assert missing(hostile, shown_text(tokens)) == []


def test_the_terminal_shows_hostile_text_as_text(hostile: Brief) -> None:
    shown = squeezed(printed(hostile))
    wanted = [*(m.text for m in hostile.messages), *(t for line in hostile.lines for t in line.tasks)]
    wanted += [t for step in hostile.steps for t in step.suggestions]
    assert len(wanted) > 4
    assert [text for text in wanted if squeezed(text) not in shown] == []
    count = sum(text == HOSTILE for line in hostile.lines for text in (line.title, line.text, *line.tasks))
    assert shown.count(squeezed(HOSTILE)) >= count


@pytest.mark.parametrize(
    "text", [HOSTILE, "a*b", "2 < 3 > 1", "R&amp;D", "a|b", "x\\", "!", "a_b_c", "50% `x`"]
)
def test_the_markdown_filter_shows_just_that_text(text: str) -> None:
    tokens = markdown_tokens(f"Zie {markdown_text(text)} hier")
    assert shown_text(tokens) == f"Zie {text} hier"
    assert all(token.type in ("text", "text_special") for token in inline_tokens(tokens))


@pytest.mark.parametrize("text", STARTS)
def test_a_text_does_not_begin_a_block_of_its_own_in_markdown(text: str) -> None:
    tokens = markdown_tokens(to_markdown(brief_of(text)))
    clean = markdown_tokens(to_markdown(brief_of(calm(text))))
    assert [token.type for token in tokens] == [token.type for token in clean]
    assert shown_text(tokens).count(text) > 20
