"""No figure in any brief is without a note: each printed number is accounted for from the library."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import Any

from tests.finished.test_pages import PT_PER_PX, classes, flow, is_between
from tests.numbers import CARRIED_OVER, NUMBER, OURS, Accounts, lines_of, texts_of
from tests.output import Char, Finished, library

DIGITS = re.compile(r"\d+(?:[.,:]\d+)*")

NOT_SAID = {"cite", "ordinal", "back"}
"""Classes of what stands beside the words: note numbers, and what Markdown has as the marks of a list."""

GAP = 0.1
"""Of the size of the letters: what is wider stands between words."""


@cache
def accounts(language: str) -> Accounts:
    return Accounts(library(), language)


def test_every_text_of_the_library_is_carried_over_or_ours() -> None:
    fields = {field for _, field, _ in texts_of(library())}
    assert len(fields) > 20
    assert CARRIED_OVER.isdisjoint(OURS)
    assert fields <= CARRIED_OVER | OURS


def test_every_number_is_accounted_for(finished: Finished) -> None:
    brief = finished.brief
    assert len(NUMBER.findall(finished.markdown)) > 10
    known = accounts(brief.language)
    left = known.left_over(brief, finished.selection, finished.drawn, finished.markdown)
    assert left == [], f"{brief.slug}.{brief.language}.md"


def test_the_pdf_prints_the_same_numbers(finished: Finished) -> None:
    """Less those of notes, pages and pictures; it has the title of a chart over its table once more."""
    told = [line.text for line in lines_of(finished.markdown)]
    told += [f"{box.number}. {box.chart.title}" for box in finished.brief.charts]
    expected = Counter(number for text in told for number in DIGITS.findall(text))
    found = Counter(DIGITS.findall(said(finished)))
    assert sum(found.values()) > 10
    assert (found - expected, expected - found) == (Counter(), Counter())


def said(finished: Finished) -> str:
    """The words of the PDF without notes, running lines and pictures."""
    text, last = "", None
    for page, chars in zip(finished.layout.pages, finished.characters, strict=True):
        beside = list(boxes_beside(page))
        for char in chars:
            x, y = (char["x0"] + char["x1"]) / 2, (char["top"] + char["bottom"]) / 2
            if not is_between(page, char) or any(a < x < c and b < y < d for a, b, c, d in beside):
                last = None
            else:
                text += char["text"] if last and continues(last, char) else f" {char['text']}"
                last = char
    return text


def continues(before: Char, char: Char) -> bool:
    return bool(char["top"] == before["top"] and abs(char["x0"] - before["x1"]) < GAP * char["size"])


def boxes_beside(page: Any) -> Iterator[tuple[float, ...]]:
    """Left, top, right and bottom of what is no part of the running words."""
    for box, above in flow(page):
        around = (box, *above)
        is_mark = any(str(outer.element_tag).endswith("::marker") for outer in around)
        is_beside = is_mark or any(NOT_SAID & classes(outer) for outer in around)
        if box.element_tag == "img" or (getattr(box, "text", "") and is_beside):
            edges = (box.position_x, box.position_y, box.position_x + box.width, box.position_y + box.height)
            yield tuple(edge * PT_PER_PX for edge in edges)
