"""What the tests of the page open it in."""

import os
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Playwright, sync_playwright

from tests.web.browser import Window, missing, start

Visit = Callable[..., Page]
Launch = Callable[..., Browser]


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    if packages := missing():
        advice = f"apt-get install --no-install-recommends {' '.join(packages)}"
        if os.environ.get("BRIEFS_NEED_CHROMIUM"):
            pytest.fail(f"BRIEFS_NEED_CHROMIUM is set, and this is missing: {advice}")
        pytest.skip(f"pages can not be opened here: {advice}")
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def launch(playwright: Playwright) -> Iterator[Launch]:
    """Chromium with further switches; each combination of them is started once."""
    started: dict[tuple[str, ...], Browser] = {}

    def launch(*switches: str) -> Browser:
        if switches not in started:
            started[switches] = start(playwright, *switches)
        return started[switches]

    yield launch
    for browser in started.values():
        browser.close()


MakeWindow = Callable[..., Window]


@pytest.fixture(scope="session")
def windows() -> dict[tuple[object, ...], Window]:
    """The windows that are open, for a new one costs more than a page."""
    return {}


@pytest.fixture
def window(launch: Launch, windows: dict[tuple[object, ...], Window]) -> MakeWindow:
    """A window with switches and options."""

    def window(*switches: str, **options: Any) -> Window:
        key = (*switches, *sorted(options.items()))
        if key not in windows:
            windows[key] = Window(launch(*switches), **options)
        return windows[key]

    return window


@pytest.fixture
def visit(window: MakeWindow) -> Visit:
    """Open a page, given as HTML, in a window of a width; `media` as in Playwright's `emulate_media`."""

    def visit(html: str, width: int = 1280, **media: Any) -> Page:
        return window().show(html, width, **media)

    return visit
