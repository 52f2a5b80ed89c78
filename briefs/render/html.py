"""Brief to HTML: one file that needs nothing else, on a screen or as the ground for the PDF."""

import base64
import re
from functools import cache

from markupsafe import Markup

from briefs.brief import Brief, ChartBox
from briefs.paths import templates
from briefs.render.webfonts import web_font_css
from briefs.templating import render

_SLASHED = re.compile(r"(\w+/\w)(?=\W[^<>]*<)")
"""A name such as TU/e, in running text."""
_UNBROKEN = r'<span class="unbroken">\1</span>'


def to_html(brief: Brief) -> str:
    """The brief as one self-contained page for a browser."""
    css = Markup(web_font_css()) + _css("base.css", "screen.css")  # noqa: S704 - our own fonts
    return render("brief.html.j2", brief, css=css, picture=inline_picture, paged=False)


def to_print_html(brief: Brief) -> str:
    """The same page with the rules of the printed sheet, for WeasyPrint."""
    css = _css("base.css", "print.css")
    page = render("brief.html.j2", brief, css=css, picture=image_picture, paged=True)
    head, body = page.split("<body", 1)
    return f"{head}<body{_SLASHED.sub(_UNBROKEN, body)}"


def inline_picture(box: ChartBox) -> Markup:
    """A chart as part of the page, so that it takes the page's fonts."""
    start = box.chart.svg.index("<svg")
    label = Markup.escape(box.chart.alt)
    return Markup(box.chart.svg[start:].replace("<svg ", f'<svg role="img" aria-label="{label}" ', 1))  # noqa: S704 - our own drawing


def image_picture(box: ChartBox) -> Markup:
    """A chart as an image with its alternative text, which is how WeasyPrint tags it right."""
    data = base64.b64encode(box.chart.svg.encode()).decode()
    return Markup('<img src="data:image/svg+xml;base64,{}" alt="{}">').format(data, box.chart.alt)


@cache
def _css(*names: str) -> Markup:
    return Markup("\n".join((templates() / "css" / name).read_text(encoding="utf-8") for name in names))  # noqa: S704 - our own sheets
