"""The rules of WCAG 2.2 AA that a program can check, as axe-core knows them."""

from functools import cache
from importlib.resources import files
from typing import Any

from playwright.sync_api import Page

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


def count_axe_rules(page: Page) -> int:
    """How many rules a page is held against."""
    page.evaluate(axe())
    return int(page.evaluate("tags => axe.getRules(tags).length", RULES))


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
