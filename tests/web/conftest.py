"""A browser without a network, for the tests of the page."""

import ctypes
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Playwright, Request, Route, sync_playwright

CHROMIUM = Path("/usr/bin/chromium")
ADDRESS = "http://brief.test/"
"""Where a page seems to come from; there is no such place."""

Visit = Callable[..., Page]
Launch = Callable[..., Browser]


def missing() -> list[str]:
    """The Debian packages that are needed to open a page, and not there."""
    found = [] if CHROMIUM.is_file() else ["chromium"]
    try:
        ctypes.CDLL("libatomic.so.1")
    except OSError:
        found.append("libatomic1")
    return found


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
            nowhere = "--host-resolver-rules=MAP * ~NOTFOUND"
            started[switches] = playwright.chromium.launch(
                executable_path=CHROMIUM, args=[nowhere, *switches]
            )
        return started[switches]

    yield launch
    for browser in started.values():
        browser.close()


class Window:
    """A window of a browser that gets one page at a time, and nothing else: it notes what a page asks for."""

    def __init__(self, browser: Browser, **options: Any) -> None:
        self._html = ""
        self._headers: dict[str, str] = {}
        self.requests: list[str] = []
        self.complaints: list[str] = []
        context = browser.new_context(**options)
        context.route("**/*", self._serve)
        context.on("request", self._note)
        self._page = context.new_page()
        self._page.on("console", lambda message: self.complaints.append(message.text))

    def show(self, html: str, width: int, headers: dict[str, str] | None = None, **media: Any) -> Page:
        self._html, self._headers = html, headers or {}
        self.requests.clear()
        self.complaints.clear()
        plain = {
            "media": "null",
            "color_scheme": "light",
            "forced_colors": "none",
            "contrast": "no-preference",
        }
        self._page.set_viewport_size({"width": width, "height": 900})
        self._page.emulate_media(**plain | media)
        self._page.goto(ADDRESS)
        return self._page

    def _serve(self, route: Route, request: Request) -> None:
        if request.url == ADDRESS:
            route.fulfill(body=self._html, content_type="text/html; charset=utf-8", headers=self._headers)
        else:
            route.abort()

    def _note(self, request: Request) -> None:
        if request.url != ADDRESS and not request.url.startswith("data:"):
            self.requests.append(request.url)


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
