"""Brief to PDF with WeasyPrint, which reads nothing but our own templates, our fonts and `data:`.

Whatever WeasyPrint complains of (unknown CSS, a missing image, a glyph that no font has) stops the brief:
a page that is not as it was meant must not be handed to anyone.
"""

import atexit
import gc
import logging
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from functools import cache, lru_cache
from io import BytesIO
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import ParseError

from briefs.brief import Brief
from briefs.errors import RenderError, TooLongError
from briefs.house import OWN_SHEET, House, default_house, own_rules
from briefs.paths import templates
from briefs.render.data import DataFile, data_files
from briefs.render.fonts import font_files, hide_system_fonts
from briefs.render.html import to_print_html
from briefs.render.pdf_complaints import complaints, told_of
from briefs.render.pdf_page import well_formed_page
from briefs.render.pdf_variant import COLOURS, ColourProfile, register_variant

BASE_URL = "briefs:/"
PAGES_MOST = 4


def to_pdf(brief: Brief, house: House | None = None) -> bytes:
    """Lay the brief out on paper in the style of its house, and put its data in the same file.

    Raises:
        RenderError: WeasyPrint complained, of the house's own style sheet with file, line and column; or the
            brief is longer than four pages.
    """
    house = house or default_house()
    if wrong := _wrong_in(own_rules(house)):
        raise RenderError("\n".join(told_of(f"templates/{OWN_SHEET}", complaint) for complaint in wrong))
    page, is_ours = to_print_html(brief, house), house.folder is None
    return pdf_from_html(page, brief.title, data_files(brief), well_formed=is_ours)


def pdf_from_html(
    html: str, name: str, files: tuple[DataFile, ...] = (), *, well_formed: bool = False
) -> bytes:
    """Lay out a print page and write it as a PDF that is PDF/UA-1 and PDF/A-3a, with files in it.

    Args:
        html: the page.
        name: what the brief is called in a complaint.
        files: its data.
        well_formed: whether the page means the same when it is read as XML, which takes less time.

    Raises:
        RenderError: as `to_pdf`.
    """
    with complaints() as found, _without_garbage_collection():
        data, pages = _written(html, files, well_formed)
    if found:
        _sheet.cache_clear()  # a sheet is complained of when it is read, and must be so each time
        listed = "; ".join(dict.fromkeys(found))
        raise RenderError(f"the PDF of {name} is not as it should be: {listed}")
    if pages > PAGES_MOST:
        raise TooLongError(f"the PDF of {name} has {pages} pages, more than {PAGES_MOST}: shorten its texts")
    return data


def _written(html: str, files: tuple[DataFile, ...], well_formed: bool) -> tuple[bytes, int]:
    """The PDF and its number of pages; the document that they were made from is left behind."""
    page, css = _apart(html)
    variant = register_variant()
    document = _read(page, well_formed).render(
        stylesheets=[_sheet(css)],
        font_config=_font_configuration(),
        pdf_variant=variant,
        color_profiles={COLOURS: ColourProfile()},
        output_intent=COLOURS,
    )
    buffer = BytesIO()
    document.write_pdf(buffer, pdf_variant=variant, attachments=[_attachment(file) for file in files])
    return buffer.getvalue(), len(document.pages)


def _apart(html: str) -> tuple[str, str]:
    """The page without its style sheet, and the sheet: that is the same for many pages, and read once."""
    before, _, rest = html.partition("<style>")
    css, _, after = rest.partition("</style>")
    return before + after, css


def _read(page: str, well_formed: bool) -> Any:
    """The elements of a page."""
    if well_formed:
        with suppress(ParseError):  # a character that XML does not know; the fonts will not have it either
            return well_formed_page(page, BASE_URL, _make_fetcher())
    return _weasyprint().HTML(string=page, base_url=BASE_URL, url_fetcher=_make_fetcher())


@lru_cache(maxsize=8)
def _sheet(css: str) -> Any:
    return _weasyprint().CSS(
        string=css, base_url=BASE_URL, url_fetcher=_make_fetcher(), font_config=_font_configuration()
    )


@lru_cache(maxsize=8)
def _wrong_in(css: str) -> tuple[str, ...]:
    """What is wrong in the rules of a project, read apart so that a complaint can name their file."""
    if not css:
        return ()
    with complaints() as found:
        _weasyprint().CSS(string=css, base_url=BASE_URL, url_fetcher=_make_fetcher())
    return tuple(dict.fromkeys(found))


def _attachment(file: DataFile) -> Any:
    """A file to carry along, with the date of the brief: the clock has no part in what is written."""
    day = datetime.combine(file.date, datetime.min.time(), tzinfo=UTC)
    return _weasyprint().Attachment(
        string=file.content,
        url_fetcher=_make_fetcher(),
        name=file.name,
        description=file.description,
        created=day,
        modified=day,
        relationship="Data",
    )


@cache
def _weasyprint() -> Any:
    """WeasyPrint, imported so that no font of the system can be picked in silence."""
    hide_system_fonts()
    import weasyprint

    logging.getLogger("fontTools").setLevel(logging.ERROR)
    return weasyprint


@cache
def _font_configuration() -> Any:
    _weasyprint()
    from weasyprint.text.fonts import FontConfiguration

    configuration = FontConfiguration()
    atexit.register(configuration.__del__)  # it keeps files, which have to go even if it is never collected
    return configuration


@cache
def _make_fetcher() -> Any:
    _weasyprint()
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    class ProjectFetcher(URLFetcher):  # type: ignore[misc]
        """Serves `data:`, fonts of our packages and files of our templates; refuses all else."""

        def fetch(self, url: str, headers: Any = None) -> Any:
            if url.startswith("data:"):
                return super().fetch(url, headers)
            return URLFetcherResponse(url, allowed_file(url).read_bytes())

    return ProjectFetcher(allowed_protocols=("data",), allow_redirects=False)


def allowed_file(url: str) -> Path:
    """The file behind `briefs:/font/NAME` or `briefs:/NAME`, if it is one of ours.

    Raises:
        ValueError: for any other address.
    """
    name = url.removeprefix(BASE_URL)
    if name != url and ".." not in name:
        if name.startswith("font/") and (font := font_files().get(name.removeprefix("font/"))):
            return font
        path = templates() / name
        if not name.startswith("font/") and path.is_file() and path.resolve().is_relative_to(templates()):
            return path
    raise ValueError(f"only the project's own templates and fonts are read, not {url[:80]}")


@contextmanager
def _without_garbage_collection() -> Iterator[None]:
    """Layout makes a great many objects and little garbage: collecting costs a tenth of its time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
