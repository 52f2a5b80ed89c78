"""The printed pages of every brief: how many, how full, and what may not be torn apart."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Any

from briefs.compose.extent import Estimate
from tests.output import HEADINGS, Char, Finished, normal, squeezed

PT_PER_PX = 0.75
SLACK = 0.5
"""Points by which a letter may stick out, as round ones do."""

WHOLE = ("card", "pair", "message", "figure-box", "quadrant", "chart", "reference", "colophon")
"""Classes of what stands on one page."""

LEADING = (*HEADINGS, "caption", "figcaption", "thead")
"""Elements that introduce what follows, so that no page may end with one."""


def walk(box: Any, above: tuple[Any, ...] = ()) -> Iterator[tuple[Any, tuple[Any, ...]]]:
    """Each box with the boxes around it, in the order of the page."""
    box = getattr(box, "_box", box)
    yield box, above
    for child in getattr(box, "children", ()):
        yield from walk(child, (*above, box))


def flow(page: Any) -> Iterator[tuple[Any, tuple[Any, ...]]]:
    """The boxes of a page's content, without those in its margins."""
    (content,) = [box for box in page._page_box.children if box.element_tag == "html"]
    return walk(content)


def classes(box: Any) -> set[str]:
    return set() if box.element is None else set(box.element.get("class", "").split())


def lines(page: Any) -> list[tuple[str, set[str]]]:
    """Each run of text and each picture of a page, with the tags and classes around it."""
    found = []
    for box, above in flow(page):
        text = getattr(box, "text", "")
        if box.element_tag == "img":
            found.append(("a picture", set[str]()))
        elif isinstance(text, str) and text.strip():
            around = {outer.element_tag for outer in above} | {c for outer in above for c in classes(outer)}
            found.append((text, around))
    return found


def type_area(page: Any) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of a page's type area, in points."""
    box = page._page_box
    left, top = box.content_box_x(), box.content_box_y()
    right, bottom = left + box.width, top + box.height
    return left * PT_PER_PX, top * PT_PER_PX, right * PT_PER_PX, bottom * PT_PER_PX


def is_between(page: Any, char: Char) -> bool:
    """Whether a letter stands beside the type area, rather than above or below it."""
    _, top, _, bottom = type_area(page)
    return bool(top <= (char["top"] + char["bottom"]) / 2 <= bottom)


def test_has_two_to_four_pages(finished: Finished) -> None:
    assert 2 <= len(finished.layout.pages) <= 4
    assert len(finished.plumbed.pages) == len(finished.layout.pages)


def test_no_page_but_the_last_is_less_than_a_third_full(finished: Finished) -> None:
    for page, chars in zip(finished.layout.pages[:-1], finished.characters, strict=False):
        _, top, _, bottom = type_area(page)
        lowest = max(char["bottom"] for char in chars if is_between(page, char))
        assert lowest - top > (bottom - top) / 3


def test_no_page_ends_with_a_heading(finished: Finished) -> None:
    for page in finished.layout.pages:
        text, around = lines(page)[-1]
        assert around.isdisjoint(LEADING), f"a page ends with {text!r}"


def test_nothing_is_split_that_belongs_together(finished: Finished) -> None:
    pages_of: dict[Any, set[int]] = defaultdict(set)
    found: set[str] = set()
    for number, page in enumerate(finished.layout.pages, 1):
        for box, above in flow(page):
            kinds = classes(box) & set(WHOLE)
            in_head = any(outer.element_tag == "thead" for outer in above)
            if box.element_tag in ("tr", "li") and not in_head:
                kinds.add(box.element_tag)
            if kinds:
                pages_of[box.element].add(number)
                found |= kinds
    assert {"message", "pair", "reference", "colophon", "li"} <= found
    split = {normal("".join(e.itertext()))[:60]: pages for e, pages in pages_of.items() if len(pages) > 1}
    assert split == {}


def test_text_stays_inside_the_type_area_and_between_its_sides(finished: Finished) -> None:
    for page, chars in zip(finished.layout.pages, finished.characters, strict=True):
        left, _, right, _ = type_area(page)
        inside = [char for char in chars if is_between(page, char)]
        assert len(inside) > 100
        outside = [c["text"] for c in inside if c["x0"] < left - SLACK or c["x1"] > right + SLACK]
        assert outside == []


def test_above_and_below_stand_only_the_running_lines(finished: Finished) -> None:
    brief = finished.brief
    count = len(finished.layout.pages)
    for number, (page, chars) in enumerate(zip(finished.layout.pages, finished.characters, strict=True), 1):
        words = brief.words
        head = "" if number == 1 else f"{brief.kicker} {brief.title} {brief.project}"
        foot = f"{words['edition']} {brief.edition} {words['page_of']} {number} {words['of_pages']} {count}"
        running = "".join(char["text"] for char in chars if not is_between(page, char))
        assert running == squeezed(head + foot)


def test_no_text_is_printed_over_other_text(finished: Finished) -> None:
    for chars in finished.characters:
        spots = Counter(
            (int(char["x0"] + char["x1"]) // 2, int(char["top"] + char["bottom"]) // 6) for char in chars
        )
        assert [spot for spot, letters in spots.items() if letters > 1] == []


def test_no_word_is_broken_by_a_hyphen_that_is_not_in_it(finished: Finished) -> None:
    assert "‐" not in finished.pdf_text


def pages_with(finished: Finished, name: str) -> set[int]:
    """The pages on which something of a class is."""
    pages = enumerate(finished.layout.pages, 1)
    return {number for number, page in pages for box, _ in flow(page) if name in classes(box)}


def test_a_swot_that_was_made_to_fit_the_first_page_does(finished: Finished) -> None:
    brief = finished.brief
    if Estimate(finished.house.style).fits_first_page(brief, brief.swot, brief.swot_note):
        assert pages_with(finished, "swot") == ({1} if brief.swot else set())
