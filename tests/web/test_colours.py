"""Light, dark, more contrast and forced colours: page and charts change together, and stay readable."""

import re
from typing import Any

import pytest
from playwright.sync_api import Page

from briefs.colour import GRAPHIC_RATIO, LEAST_DISTANCE, TEXT_RATIO, closest, contrast
from briefs.model.style import COLOURS
from briefs.render.css import dark_variables, variables
from tests.output import STYLES, content
from tests.web.conftest import Visit
from tests.web.pages import EACH, page_of, page_with_every_chart

SCHEMES = ("light", "dark")

CONTRASTS = """() => {
    const parse = text => (text.match(/[\\d.]+/g) || []).map(Number)
    const light = ([red, green, blue]) => {
        const [r, g, b] = [red, green, blue].map(v => v / 255)
            .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
        return 0.2126 * r + 0.7152 * g + 0.0722 * b
    }
    const ground = element => {
        for (let e = element; e; e = e.parentElement) {
            const colour = parse(getComputedStyle(e).backgroundColor)
            if (colour.length === 3 || colour[3] === 1) return colour
        }
        return [255, 255, 255]
    }
    const inside = (x, y, b) => x > b.left && x < b.right && y > b.top && y < b.bottom
    const underText = element => {
        const box = element.getBoundingClientRect()
        const [x, y] = [box.left + box.width / 2, box.top + box.height / 2]
        const shapes = [...element.ownerSVGElement.querySelectorAll('path, circle')]
            .filter(s => s.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING)
            .filter(s => getComputedStyle(s).fill !== 'none' && inside(x, y, s.getBoundingClientRect()))
        return shapes.length ? parse(getComputedStyle(shapes.at(-1)).fill) : ground(element)
    }
    const found = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
        const element = walker.currentNode.parentElement
        if (!walker.currentNode.data.trim() || !element.checkVisibility()) continue
        const isSvg = element instanceof SVGElement
        const style = getComputedStyle(element)
        const [text, under] = isSvg ? [style.fill, underText(element)] : [style.color, ground(element)]
        const [lighter, darker] = [parse(text), under].map(light).sort((a, b) => b - a)
        found.push([walker.currentNode.data.trim().slice(0, 40), (lighter + 0.05) / (darker + 0.05), isSvg])
    }
    return found
}"""
"""Each text that is seen, its contrast with what lies under it, and whether it is in a chart."""

PAINTS = """() => [...new Set([...document.querySelectorAll('.picture svg *')]
    .flatMap(e => [getComputedStyle(e).fill, getComputedStyle(e).stroke]).filter(c => c !== 'none'))]"""
"""The colours in which charts are drawn."""


def declared(css: str) -> dict[str, str]:
    """The colours that a rule gives, by name."""
    return dict(re.findall(r"--(\w+): (#[0-9A-Fa-f]{6});", css))


def colours(style: str, scheme: str) -> dict[str, str]:
    """The colours of a style in light or dark, by name."""
    make = variables if scheme == "light" else dark_variables
    found = declared(make(content(style).style))
    assert set(found) - {"plate"} == set(COLOURS)
    return {name: found[name] for name in COLOURS}


def rgb(colour: str) -> str:
    """A colour as a browser tells it."""
    return f"rgb({int(colour[1:3], 16)}, {int(colour[3:5], 16)}, {int(colour[5:], 16)})"


def unreadable(page: Page) -> list[Any]:
    """The texts that stand out too little from what lies under them."""
    found = page.evaluate(CONTRASTS)
    assert len(found) > 200
    return [text for text in found if text[1] < TEXT_RATIO - 0.005]


@pytest.mark.parametrize(("kind", "language", "style"), EACH)
def test_every_text_can_be_read(visit: Visit, kind: str, language: str, style: str) -> None:
    page = visit(page_of(kind, language, style))
    assert unreadable(page) == []
    page.emulate_media(color_scheme="dark")
    assert unreadable(page) == []


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("style", STYLES)
def test_every_text_in_every_chart_can_be_read(visit: Visit, style: str, scheme: str) -> None:
    page = visit(page_with_every_chart(style), color_scheme=scheme)
    assert sum(is_in_chart for _, _, is_in_chart in page.evaluate(CONTRASTS)) > 100
    assert unreadable(page) == []


def test_a_text_that_can_not_be_read_is_found(visit: Visit) -> None:
    words = "<p>Clear</p>" * 201
    page = visit(
        f"<!doctype html><body style='background:#fff'>{words}<p style='color:#999'>Grey</p>"
        "<svg width=99 height=99><path d='M0 0H99V99H0z' fill='#444'/><text x=9 y=50>On</text></svg>"
    )
    assert [text[0] for text in unreadable(page)] == ["Grey", "On"]


@pytest.mark.parametrize("style", STYLES)
def test_page_and_charts_turn_dark_together(visit: Visit, style: str) -> None:
    grounds = {}
    for scheme in SCHEMES:
        page = visit(page_with_every_chart(style), color_scheme=scheme)
        expected = {name: rgb(colour) for name, colour in colours(style, scheme).items()}
        grounds[scheme] = page.evaluate("getComputedStyle(document.body).backgroundColor")
        assert grounds[scheme] == expected["paper"]
        assert page.evaluate("getComputedStyle(document.querySelector('h1')).color") == expected["ink"]
        paints = page.evaluate(PAINTS)
        assert set(paints) == set(expected.values())
    assert grounds["light"] != grounds["dark"]


def test_paper_is_never_dark(visit: Visit) -> None:
    page = visit(page_of("theme", "nl", "default"), color_scheme="dark")
    page.emulate_media(media="print", color_scheme="dark")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.evaluate("getComputedStyle(document.documentElement).colorScheme") == "light"


@pytest.mark.parametrize("style", STYLES)
def test_dark_colours_keep_what_the_style_was_checked_for(style: str) -> None:
    dark = colours(style, "dark")
    for name in ("ink", "muted", "accent"):
        assert contrast(dark[name], dark["paper"]) >= TEXT_RATIO
    assert contrast(dark["contrast"], dark["paper"]) >= GRAPHIC_RATIO
    assert contrast(dark["ink"], dark["contrast"]) >= TEXT_RATIO
    near = closest({name: dark[name] for name in ("ink", "accent", "contrast")})
    assert near.distance >= LEAST_DISTANCE, near


def test_forced_colours_take_the_page_and_leave_the_charts_readable(visit: Visit) -> None:
    page = visit(page_with_every_chart("council"), forced_colors="active")
    assert page.evaluate("getComputedStyle(document.querySelector('.kicker')).color") == page.evaluate(
        "getComputedStyle(document.querySelector('h1')).color"
    )
    assert set(page.evaluate(PAINTS)) == {rgb(colour) for colour in colours("council", "light").values()}
    assert unreadable(page) == []


def test_who_asks_for_more_contrast_gets_it(visit: Visit) -> None:
    page = visit(page_of("region", "nl", "default"), contrast="more")
    seen = page.evaluate("getComputedStyle(document.querySelector('.dateline')).color")
    assert seen == rgb(colours("default", "light")["ink"])
