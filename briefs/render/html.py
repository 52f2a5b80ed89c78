"""Brief to HTML: one file that needs nothing else, on a screen or as the ground for the PDF."""

import base64
import bisect
import itertools
import re
from functools import cache, partial
from typing import Any

from markupsafe import Markup

from briefs.brief import Brief, ChartBox, Note
from briefs.house import House, default_house, own_rules
from briefs.model.style import COLOURS, Style
from briefs.paths import templates
from briefs.render.css import browser_sheet, dark_variables, faces, sheet, variables
from briefs.render.webfonts import web_font_css
from briefs.templating import render

_TEXT = re.compile(r">[^<>]*(?:/|H\.\d)[^<>]*(?=<)")
"""Running text with a stroke or a chapter in it."""
_WHOLE = re.compile(r"\w+/\w(?=\W|$)|\bH\.\d+")
"""A name such as TU/e, or a chapter such as H.3, which no line may break."""
_NOTE_LETTERS = 64
"""What one line of a column of notes holds."""
_PAINT = re.compile(r'(?P<kind>fill|stroke)="(?P<colour>#[0-9A-Fa-f]{6})"(?=[^<>]*>)')
"""A colour in a tag of a drawing."""


def to_html(brief: Brief, house: House | None = None) -> str:
    """The brief as one self-contained page for a browser, in the default style where no house is given."""
    house = house or default_house()
    style = house.style
    css = [web_font_css(style), variables(style), dark_variables(style), browser_sheet(style)]
    picture = partial(inline_picture, style=style)
    return _page(brief, house, css, "screen.css", picture=picture, paged=False)


def to_print_html(brief: Brief, house: House | None = None) -> str:
    """The same page with the rules of the printed sheet, for WeasyPrint."""
    house = house or default_house()
    footer = house.style.footer[brief.language] if house.style.footer else ""
    css = [faces(house.style), variables(house.style), sheet(house.style, footer)]
    page = _page(
        brief, house, css, "print.css", picture=image_picture, paged=True, second_column=_half(brief.notes)
    )
    head, body = page.split("<body", 1)
    return f"{head}<body{_TEXT.sub(_keep_names_whole, body)}"


def _half(notes: tuple[Note, ...]) -> int:
    """The note with which the second half of their lines begins, counted from one."""
    lines = [1 + len(f"{note.document}, {note.place}") // _NOTE_LETTERS for note in notes]
    sums = list(itertools.accumulate(lines))
    return 2 + bisect.bisect_left(sums, sum(lines) / 2)


def _keep_names_whole(text: re.Match[str]) -> str:
    return _WHOLE.sub(r'<span class="unbroken">\g<0></span>', text[0])


def _page(brief: Brief, house: House, css: list[str], medium: str, **extra: Any) -> str:
    sheets = [_sheet("base.css"), _sheet(medium)]
    if own := own_rules(house):
        sheets.append(own)
    style = Markup("\n".join((*css, *sheets)))  # noqa: S704 - sheets and settings, not content
    return render("brief.html.j2", brief, house.folder, css=style, logo=_logo(brief, house.style), **extra)


def _logo(brief: Brief, style: Style) -> dict[str, str] | None:
    """The logo as an image that needs no other file, with its words."""
    if style.logo is None:
        return None
    kind = "svg+xml" if style.logo.file.suffix.lower() == ".svg" else "png"
    data = base64.b64encode(style.logo.file.read_bytes()).decode()
    return {"source": f"data:image/{kind};base64,{data}", "alt": style.logo.alt[brief.language]}


def inline_picture(box: ChartBox, style: Style) -> Markup:
    """A chart as part of the page, so that it takes the page's fonts, and its colours in light and dark."""
    start = box.chart.svg.index("<svg")
    label = Markup.escape(box.chart.alt)
    names = {getattr(style, name).lower(): name for name in reversed(COLOURS)}
    svg = _PAINT.sub(lambda paint: _variable(paint, names), box.chart.svg[start:])
    return Markup(svg.replace("<svg ", f'<svg role="img" aria-label="{label}" ', 1))  # noqa: S704 - our own drawing


def _variable(paint: re.Match[str], names: dict[str, str]) -> str:
    """The colour of a mark as the variable that the page has for it."""
    name = names.get(paint["colour"].lower())
    return f'{paint["kind"]}="var(--{name})"' if name else paint[0]


def image_picture(box: ChartBox) -> Markup:
    """A chart as an image with its alternative text, which is how WeasyPrint tags it right."""
    data = base64.b64encode(box.chart.svg.encode()).decode()
    return Markup('<img src="data:image/svg+xml;base64,{}" alt="{}"/>').format(data, box.chart.alt)


@cache
def _sheet(name: str) -> str:
    return (templates() / "css" / name).read_text(encoding="utf-8")
