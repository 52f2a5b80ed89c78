"""The PDF renderer stops at whatever WeasyPrint complains of, and reads nothing that is not ours."""

import base64
import io
import subprocess
import sys
from pathlib import Path

import pikepdf
import pytest

from briefs.errors import RenderError
from briefs.paths import templates
from briefs.render.fonts import font_files
from briefs.render.pdf import allowed_file, pdf_from_html
from tests.output import ROOT

ONLY_OURS = "only the project's own templates and fonts are read, not "


def page(body: str = "", css: str = "") -> str:
    """A sound page with something in it."""
    face = '@font-face { font-family: "Source Sans Pro"; src: url("briefs:/font/SourceSansPro-Regular.ttf") }'
    style = f"<style>{face} body {{ font-family: Source Sans Pro }} {css}</style>"
    head = f'<meta charset="utf-8"><title>Proef</title>{style}'
    return f'<!DOCTYPE html><html lang="nl"><head>{head}</head><body><h1>Proef</h1>{body}'


def picture(svg: str) -> str:
    whole = f'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">{svg}</svg>'
    return f'<img alt="x" src="data:image/svg+xml;base64,{base64.b64encode(whole.encode()).decode()}">'


def test_a_sound_page_passes() -> None:
    assert (
        pdf_from_html(page("<p>Goed</p>" + picture('<rect width="9" height="9"/>')), "Proef")[:5] == b"%PDF-"
    )


def test_a_page_may_have_what_xml_does_not_know() -> None:
    """It is read as any other, and stops at the same: no font has a backspace."""
    assert pdf_from_html(page("<p>Goed<br>zo"), "Proef", well_formed=True)[:5] == b"%PDF-"
    with pytest.raises(RenderError, match="the PDF of Proef is not as it should be: "):
        pdf_from_html(page("<p>\b</p>"), "Proef", well_formed=True)


def test_what_is_packed_opens_as_it_was() -> None:
    words = "Samenwerken aan media. " * 60
    made = pdf_from_html(page(f"<p>{words}</p>"), "Proef")
    with pikepdf.open(io.BytesIO(made)) as opened:
        (sheet,) = opened.pages
        assert sheet.Contents.Filter == "/FlateDecode"
        packed, whole = sheet.Contents.read_raw_bytes(), sheet.Contents.read_bytes()
    assert len(packed) < len(whole) / 4
    assert whole.count(b"TJ") + whole.count(b"Tj") > 10
    assert made == pdf_from_html(page(f"<p>{words}</p>"), "Proef")


@pytest.mark.parametrize(
    ("html", "cause"),
    [
        (page(css="p { colr: red }"), "Ignored `colr: red `"),
        (page(css="p { color: rood }"), "Ignored `color: rood `"),
        (page(css="p:::x { color: red }"), "Invalid or unsupported selector"),
        (page('<img src="briefs:/none.png" alt="x">'), f"{ONLY_OURS}briefs:/none.png"),
        (page('<a href="#nowhere">x</a>'), "No anchor #nowhere"),
        (page("<p>漢</p>"), '"漢" (U+6F22)'),
        (page("<p>◦</p>"), '"◦" (U+25E6)'),
        (
            page(css='@font-face { font-family: G; src: local("DejaVu Sans") } p { font-family: G }'),
            "Font-face 'G'",
        ),
    ],
    ids=["property", "value", "selector", "picture", "anchor", "glyph", "bullet", "font"],
)
def test_a_page_that_is_not_as_it_should_be_stops_the_brief(html: str, cause: str) -> None:
    with pytest.raises(RenderError) as caught:
        pdf_from_html(html, "Proef")
    assert str(caught.value).startswith("the PDF of Proef is not as it should be: ")
    assert cause in str(caught.value)


FOREIGN = (
    "file:///etc/passwd",
    "http://example.org/x.css",
    "https://example.org/x.css",
    "ftp://example.org/x.css",
    "briefs:/../pyproject.toml",
    "briefs:/%2e%2e/pyproject.toml",
    "briefs:/css/../../pyproject.toml",
    "briefs:/font/../../../x.ttf",
    "briefs://etc/passwd",
    "/etc/passwd",
)
WAYS = {
    "img": '<img alt="x" src="{}">',
    "object": '<object data="{}">x</object>',
    "embed": '<embed src="{}">',
    "stylesheet": '<link rel="stylesheet" href="{}">',
    "import": '<style>@import url("{}");</style>',
    "background": '<style>body {{ background: url("{}") }}</style>',
    "attachment": '<a rel="attachment" href="{}">x</a>',
}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("address", FOREIGN)
def test_nothing_foreign_is_read(way: str, address: str) -> None:
    with pytest.raises(RenderError) as caught:
        pdf_from_html(page(WAYS[way].format(address)), "Proef")
    assert ONLY_OURS in str(caught.value)


def test_a_picture_in_a_picture_is_not_read_either() -> None:
    with pytest.raises(RenderError, match="not file:///etc/passwd"):
        pdf_from_html(page(picture('<image href="file:///etc/passwd" width="9" height="9"/>')), "Proef")


def test_a_base_address_in_the_page_changes_nothing() -> None:
    with pytest.raises(RenderError, match="not file:///etc/passwd"):
        pdf_from_html(page('<base href="file:///etc/"><img alt="x" src="passwd">'), "Proef")


@pytest.mark.parametrize("address", FOREIGN)
def test_the_door_to_files_is_shut(address: str) -> None:
    with pytest.raises(ValueError, match=ONLY_OURS):
        allowed_file(address)


def test_the_door_opens_for_our_own_files() -> None:
    assert allowed_file("briefs:/css/print.css") == templates() / "css" / "print.css"
    for name, path in font_files().items():
        assert allowed_file(f"briefs:/font/{name}") == path


def test_a_page_with_too_many_sheets_is_refused() -> None:
    body = '<p style="break-before: page">x</p>' * 12
    with pytest.raises(RenderError, match=r"the PDF of Proef has 13 pages, more than \d: shorten its texts"):
        pdf_from_html(page(body), "Proef")


def test_four_pages_are_the_most() -> None:
    body = '<p style="break-before: page">x</p>'
    assert pdf_from_html(page(body * 3), "Proef")
    with pytest.raises(RenderError, match="has 5 pages, more than 4"):
        pdf_from_html(page(body * 4), "Proef")


def test_the_complaints_of_one_page_are_not_held_against_the_next() -> None:
    with pytest.raises(RenderError):
        pdf_from_html(page(css="p { colr: red }"), "Proef")
    assert pdf_from_html(page(), "Proef")


def test_a_sheet_that_is_wrong_is_complained_of_each_time() -> None:
    for _ in range(2):
        with pytest.raises(RenderError, match="Ignored `colr: red `"):
            pdf_from_html(page(css="p { colr: red }"), "Proef")


def test_nothing_is_said_on_the_terminal(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(RenderError):
        pdf_from_html(page("<p>漢</p>", "p { colr: red }"), "Proef")
    assert capfd.readouterr() == ("", "")


def test_no_font_of_the_system_is_used(tmp_path: Path) -> None:
    """In a fresh process: fontconfig reads its settings but once."""
    target = tmp_path / "page.pdf"
    code = (
        "import pathlib, sys; from briefs.render.pdf import pdf_from_html;"
        "pathlib.Path(sys.argv[1]).write_bytes(pdf_from_html(sys.argv[2], 'Proef'))"
    )
    html = page("<p style='font-family: DejaVu Sans, Arial, serif'>Letters</p>")
    subprocess.run([sys.executable, "-c", code, target, html], cwd=ROOT, check=True)
    with pikepdf.open(target) as pdf:
        names = {
            str(o.FontName) for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and "/FontName" in o
        }
    assert names
    assert all("Source-Sans-Pro" in name for name in names)
