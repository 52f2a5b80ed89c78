"""The page on any screen: nothing scrolls sideways, all is reached by keyboard, nothing is fetched."""

import dataclasses

import pytest
from playwright.sync_api import Page

from briefs.render.html import to_html
from tests.output import STYLES
from tests.web.conftest import MakeWindow, Visit
from tests.web.pages import (
    EACH,
    KINDS,
    brief_of,
    every_chart,
    house,
    page_of,
    page_with_every_chart,
    with_charts,
)

LARGE_TEXT = ("--blink-settings=defaultFontSize=32",)
"""The setting of a reader who wants all text at 200 %."""

WIDE_TEXT = """
* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-bottom: 2em !important }"""
"""What WCAG 2.2, 1.4.12 lets a reader ask for."""

BEYOND = """() => {
    const inBox = element => element.closest('.picture, .scroll, .skip')
    const isSeen = element => getComputedStyle(element).clipPath === 'none'
    return [...document.body.querySelectorAll('*')]
        .filter(element => !inBox(element) && isSeen(element))
        .filter(element => element.getBoundingClientRect().right > innerWidth + 0.5)
        .map(element => element.outerHTML.slice(0, 100))
}"""
"""The elements that reach beyond the screen."""

FOCUSABLE = "a[href], summary, [tabindex='0']"
MOST_BYTES = 300_000

STRICTEST = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; script-src 'none'"
"""A policy under which the page has to look the same."""


def assert_nothing_scrolls_sideways(page: Page) -> None:
    assert page.evaluate("document.documentElement.scrollWidth") <= page.evaluate("innerWidth")
    assert page.evaluate(BEYOND) == []


@pytest.mark.parametrize(("kind", "language", "style"), EACH)
def test_a_narrow_screen_shows_it_all_in_one_column(
    visit: Visit, kind: str, language: str, style: str
) -> None:
    page = visit(page_of(kind, language, style), 320)
    assert_nothing_scrolls_sideways(page)
    page.add_style_tag(content=WIDE_TEXT)
    assert_nothing_scrolls_sideways(page)
    page.set_viewport_size({"width": 1280, "height": 900})
    assert_nothing_scrolls_sideways(page)


@pytest.mark.parametrize(("kind", "language", "style"), EACH)
def test_text_of_twice_the_size_fits_the_screen(
    window: MakeWindow, kind: str, language: str, style: str
) -> None:
    page = window(*LARGE_TEXT).show(page_of(kind, language, style), 1280)
    assert page.evaluate("getComputedStyle(document.querySelector('main')).fontSize") == "34px"
    assert_nothing_scrolls_sideways(page)
    page.set_viewport_size({"width": 640, "height": 900})
    assert_nothing_scrolls_sideways(page)


def test_what_would_scroll_sideways_is_found(visit: Visit) -> None:
    page = visit("<!doctype html><p>" + "Metropoolregio" * 9, 320)
    assert page.evaluate(BEYOND) == []  # the text sticks out of its paragraph
    with pytest.raises(AssertionError):
        assert_nothing_scrolls_sideways(page)
    page = visit("<!doctype html><body style='overflow:hidden'><p style='width:40em'>Wide", 320)
    assert len(page.evaluate(BEYOND)) == 1


@pytest.mark.parametrize("style", STYLES)
def test_a_wide_chart_and_its_table_scroll_in_their_own_boxes_by_keyboard(visit: Visit, style: str) -> None:
    page = visit(page_with_every_chart(style), 320)
    assert_nothing_scrolls_sideways(page)
    page.evaluate("document.querySelectorAll('details').forEach(box => box.open = true)")
    assert_nothing_scrolls_sideways(page)
    boxes = page.locator("figure :is(.picture, .scroll)")
    assert boxes.count() == 2 * page.locator("figure").count() > 10
    names = [box.get_attribute("aria-label") for box in boxes.all()]
    assert None not in names
    assert len(set(names)) == len(names)
    assert {box.get_attribute("role") for box in boxes.all()} == {"region"}
    first = boxes.first
    assert first.evaluate("box => box.scrollWidth > box.clientWidth")
    first.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function("document.activeElement.scrollLeft > 0")


@pytest.mark.parametrize("kind", KINDS)
def test_the_contents_stay_in_sight_on_a_wide_screen(visit: Visit, kind: str) -> None:
    page = visit(page_of(kind, "nl", "default"))
    nav = page.get_by_role("navigation")
    headings = page.locator("main h2:visible").all_inner_texts()
    assert nav.get_by_role("link").all_inner_texts() == headings
    for down in (0, 2000, 4000):
        page.evaluate("down => scrollTo(0, down)", down)
        box = nav.bounding_box()
        assert box is not None
        assert box["y"] == 0
        assert box["y"] + box["height"] <= 900
    nav.get_by_role("link").last.click()
    box = page.get_by_role("heading", name=headings[-1], exact=True).bounding_box()
    assert box is not None
    assert 0 <= box["y"] < 900
    page.set_viewport_size({"width": 1024, "height": 900})
    assert not nav.is_visible()


def test_the_first_stop_leads_past_the_contents(visit: Visit) -> None:
    page = visit(page_of("stakeholder", "nl", "default"))
    skip = page.get_by_role("link", name="Naar de inhoud")
    box = skip.bounding_box()
    assert box is not None
    assert box["x"] + box["width"] < 0
    page.keyboard.press("Tab")
    box = skip.bounding_box()
    assert box is not None
    assert box["x"] > 0
    assert box["height"] >= 24
    page.keyboard.press("Enter")
    assert page.url.endswith("#main")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_whatever_has_the_focus_shows_it(visit: Visit, scheme: str) -> None:
    page = visit(page_of("region", "en", "default"), color_scheme=scheme)
    page.keyboard.press("Tab")  # from here on the browser knows that the keyboard is used
    outlines = page.evaluate(
        """focusable => [...document.querySelectorAll(focusable)].filter(e => e.checkVisibility()).map(e => {
            e.focus({focusVisible: true})
            const style = getComputedStyle(e)
            return [e === document.activeElement, style.outlineStyle, style.outlineColor, style.opacity]
        })""",
        FOCUSABLE,
    )
    assert len(outlines) > 50
    accent = page.evaluate("getComputedStyle(document.querySelector('.kicker')).color")
    assert {tuple(outline) for outline in outlines} == {(True, "solid", accent, "1")}


@pytest.mark.parametrize("width", [320, 1280])
def test_what_is_no_link_in_a_sentence_has_room_for_a_finger(visit: Visit, width: int) -> None:
    page = visit(page_of("region", "nl", "default"), width)
    sizes = page.evaluate(
        """() => [...document.querySelectorAll('.back, .anchor, summary, .contents a')]
            .filter(e => e.checkVisibility())
            .map(e => [e.className, e.getBoundingClientRect().width, e.getBoundingClientRect().height])"""
    )
    assert len(sizes) > 30
    assert [size for size in sizes if min(size[1:]) < 24] == []
    heights = page.evaluate(
        """[...document.querySelectorAll('.cite a')]
            .map(e => parseFloat(getComputedStyle(e, '::after').height))"""
    )
    assert len(heights) > 20
    assert min(heights) >= 24


def test_each_heading_has_its_own_address(visit: Visit) -> None:
    page = visit(page_of("stakeholder", "en", "default"))
    anchors = page.locator(".anchor")
    assert anchors.count() == page.locator("main h2:visible").count() > 5
    for anchor in anchors.all():
        heading = anchor.locator("xpath=preceding-sibling::h2")
        assert anchor.get_attribute("aria-label") == f"Link to: {heading.inner_text()}"
        anchor.focus()
        page.keyboard.press("Enter")
        assert page.url.endswith(f"#{heading.get_attribute('id')}")


def test_a_stacked_table_is_still_a_table_to_a_screen_reader(visit: Visit) -> None:
    html = next(html for kind in KINDS if 'class="figures"' in (html := page_of(kind, "nl", "default")))
    roles = {}
    for width in (320, 1280):
        page = visit(html, width)
        tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
        found = [node["role"]["value"] for node in tree if not node["ignored"]]
        roles[width] = {
            name: found.count(name) for name in ("table", "row", "columnheader", "rowheader", "cell")
        }
        display = page.evaluate("getComputedStyle(document.querySelector('table.figures tbody tr')).display")
        assert display == ("block" if width == 320 else "table-row")
    assert roles[320] == roles[1280]
    assert roles[320]["columnheader"] == 3
    assert min(roles[320].values()) > 0


@pytest.mark.parametrize("kind", KINDS)
def test_all_can_be_read_without_a_script_and_without_a_network(window: MakeWindow, kind: str) -> None:
    html = page_of(kind, "nl", "council")
    scripted, plain = window(), window(java_script_enabled=False)
    words = scripted.show(html, 1280).locator("body").inner_text()
    page = plain.show(html, 1280)
    assert page.locator("body").inner_text() == words
    for summary in page.locator("summary").all():
        table = summary.locator("xpath=following-sibling::*//table")
        assert not table.is_visible()
        summary.click()
        assert table.is_visible()
    assert scripted.requests == plain.requests == []


def test_a_request_would_be_noticed(window: MakeWindow) -> None:
    opened = window()
    opened.show("<!doctype html><img src='http://elsewhere.test/a.png'>", 320)
    assert opened.requests == ["http://elsewhere.test/a.png"]


def test_a_publisher_may_forbid_all_but_what_is_in_the_page(window: MakeWindow) -> None:
    opened = window()
    page = opened.show(page_of("theme", "nl", "default"), 1280, {"Content-Security-Policy": STRICTEST})
    page.wait_for_function("document.fonts.status === 'loaded' && document.fonts.size > 0")
    assert opened.complaints == []
    opened.show("<!doctype html><script>1</script>", 1280, {"Content-Security-Policy": STRICTEST})
    assert len(opened.complaints) == 1


def test_nothing_moves(visit: Visit) -> None:
    page = visit(page_of("theme", "en", "default"))
    assert page.evaluate("document.getAnimations().length") == 0
    moving = """[...document.querySelectorAll('*')].map(e => getComputedStyle(e))
        .filter(s => s.transitionDuration !== '0s' || s.animationName !== 'none'
            || s.scrollBehavior !== 'auto').length"""
    assert page.evaluate(moving) == 0


@pytest.mark.parametrize(("kind", "language", "style"), EACH)
def test_a_page_is_small_enough_to_mail(kind: str, language: str, style: str) -> None:
    assert len(page_of(kind, language, style).encode()) < MOST_BYTES


@pytest.mark.parametrize("style", STYLES)
def test_a_page_with_the_five_largest_charts_is_small_enough_to_mail(style: str) -> None:
    largest = sorted(every_chart("nl", style), key=lambda box: len(box.chart.svg), reverse=True)[:5]
    brief = with_charts(tuple(dataclasses.replace(box) for box in largest), style)
    assert len(brief.charts) == 5
    assert len(to_html(brief, house(style)).encode()) < MOST_BYTES


@pytest.mark.parametrize("kind", KINDS)
def test_a_heading_as_printed_says_its_language(kind: str) -> None:
    notes = brief_of(kind, "en", "default").notes
    page = page_of(kind, "en", "default")
    assert len(notes) > 10
    assert page.count('<span lang="nl">') == sum(note.language == "nl" for note in notes) == len(notes)
    assert "<span lang" not in page_of(kind, "nl", "default")
