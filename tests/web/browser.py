"""A browser without a network, and a window in it."""

import ctypes
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, Playwright, Request, Route

CHROMIUM = Path("/usr/bin/chromium")
ADDRESS = "http://brief.test/"
"""Where a page seems to come from; there is no such place."""


def missing() -> list[str]:
    """The Debian packages that are needed to open a page, and not there."""
    found = [] if CHROMIUM.is_file() else ["chromium"]
    try:
        ctypes.CDLL("libatomic.so.1")
    except OSError:
        found.append("libatomic1")
    return found


def start(playwright: Playwright, *switches: str) -> Browser:
    """Chromium with further switches, which finds no host."""
    nowhere = "--host-resolver-rules=MAP * ~NOTFOUND"
    return playwright.chromium.launch(executable_path=CHROMIUM, args=[nowhere, *switches])


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
