"""No rule of WCAG 2.2 AA that a program can check is broken, on any screen and on paper."""

from functools import cache
from importlib.resources import files
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.web.conftest import Visit
from tests.web.pages import EACH, STYLES, page_of, page_with_every_chart

RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
WIDTHS = (320, 768, 1280)
MEDIA = (("screen", "light"), ("screen", "dark"), ("print", "light"))


@cache
def axe() -> str:
    """The script of axe-core."""
    return files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")


def violations(page: Page) -> list[str]:
    """The broken rules, each with the first element that breaks it."""
    options = {"runOnly": {"type": "tag", "values": RULES}, "resultTypes": ["violations"], "preload": False}
    result: dict[str, Any] = page.evaluate("options => axe.run(document, options)", options)
    assert len(result["passes"]) > 8
    return [f"{rule['id']}: {rule['nodes'][0]['html'][:200]}" for rule in result["violations"]]


def everywhere(page: Page) -> dict[str, list[str]]:
    """The broken rules at each width, in light, dark and print, where there are any."""
    page.evaluate(axe())
    found = {}
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        for media, scheme in MEDIA:
            page.emulate_media(media=media, color_scheme=scheme)  # type: ignore[arg-type] # both are literals
            if broken := violations(page):
                found[f"{width} px, {media}, {scheme}"] = broken
    return found


@pytest.mark.parametrize(("kind", "language", "style"), EACH)
def test_the_fullest_brief_of_each_kind_breaks_no_rule(
    visit: Visit, kind: str, language: str, style: str
) -> None:
    assert everywhere(visit(page_of(kind, language, style))) == {}


@pytest.mark.parametrize("style", STYLES)
def test_no_chart_breaks_a_rule_with_its_table_open(visit: Visit, style: str) -> None:
    page = visit(page_with_every_chart(style), 320)
    page.evaluate("document.querySelectorAll('details').forEach(box => box.open = true)")
    page.evaluate(axe())
    assert violations(page) == []


def test_a_broken_rule_would_be_found(visit: Visit) -> None:
    page = visit(
        "<!doctype html><title>x</title><h2>Head</h2><img src='data:,'><p style='color:#999'>Grey</p>"
        "<div style='width:5em;overflow:auto'><div style='width:50em'>Wide</div></div>"
    )
    page.evaluate(axe())
    result = page.evaluate("axe.run(document)")
    found = {rule["id"] for rule in result["violations"]}
    assert {"html-has-lang", "image-alt", "color-contrast", "landmark-one-main", "region"} <= found
