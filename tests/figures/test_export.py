from __future__ import annotations

import csv
import io
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import matplotlib as mpl
import pytest
from PIL import Image
from pypdf import PdfReader

from figures import FIGURES, Style, Table, bars, network
from figures.export import FORMATS, Format, export, to_csv
from figures.fonts import MM_PER_PT
from figures.plain import describe_plain, draw_plain
from tests.figures.samples import net, venture_capital
from tests.figures.test_drawing import CASES

ROOT = Path(__file__).resolve().parents[2]
SOURCE = "De Tech Corridor (2026), H.3"
NOTE = "Het rapport noemt twee totalen."
PICTURES: tuple[Format, ...] = ("svg", "png", "pdf")


@pytest.fixture(scope="module")
def drawn() -> Any:
    return network.chart(net(), "nl", Style())


def _words(pdf: bytes) -> str:
    (page,) = PdfReader(io.BytesIO(pdf)).pages
    return " ".join(page.extract_text().split())


FIRST = {module.NAME: data for module, data in reversed(CASES.values())}
"""The plainest case of each chart."""


@pytest.mark.parametrize("name", FIGURES)
def test_every_chart_can_be_had_in_every_format(name: str) -> None:
    module, data = FIGURES[name], FIRST[name]
    prepared = module.prepare(data, "nl")
    starts = {
        "svg": b"<?xml",
        "png": b"\x89PNG",
        "pdf": b"%PDF",
        "csv": prepared.table.header[0][:4].encode(),
    }
    for form in FORMATS:
        assert export(prepared, form, source=SOURCE).startswith(starts[form])


@pytest.mark.parametrize("form", FORMATS)
def test_a_drawn_chart_and_what_it_was_prepared_from_make_the_same_file(drawn: Any, form: Format) -> None:
    assert export(drawn, form, source=SOURCE) == export(drawn.prepared, form, source=SOURCE)


def test_a_picture_that_stands_alone_has_all_its_words(drawn: Any) -> None:
    words = _words(export(drawn, "pdf", source=SOURCE, note=NOTE))
    for said in (drawn.title, drawn.subtitle, NOTE, f"Bron: {SOURCE}", "Nieuwe digitale media"):
        assert said in words
    english = network.prepare(net(), "en")
    assert f"Source: {SOURCE}" in _words(export(english, "pdf", source=SOURCE))


def test_a_picture_for_a_page_is_the_drawing_only(drawn: Any) -> None:
    words = _words(export(drawn, "pdf", source=SOURCE, note=NOTE, alone=False))
    assert "Nieuwe digitale media" in words
    for said in (drawn.title, NOTE, "Bron"):
        assert said not in words


def test_without_a_source_nothing_is_said_of_one(drawn: Any) -> None:
    assert "Bron" not in _words(export(drawn, "pdf"))


def test_long_words_around_a_chart_are_wrapped_within_the_sheet() -> None:
    prepared = bars.prepare(bars.Data("Een lange titel " * 12, (bars.BarRow("a", (1.0,)),)), "nl")
    pdf = export(prepared, "pdf", source="Een lange bron " * 20, note="Een lange noot " * 20)
    (page,) = PdfReader(io.BytesIO(pdf)).pages
    wide = float(page.mediabox.width) * MM_PER_PT
    assert wide == pytest.approx(174 + 2 * 6, abs=0.1)
    assert len(page.extract_text().splitlines()) >= 8


def test_the_pdf_has_its_fonts_and_tells_no_date(drawn: Any) -> None:
    pdf = export(drawn, "pdf")
    reader = PdfReader(io.BytesIO(pdf))
    assert dict(reader.metadata or {}) == {"/Title": drawn.title, "/Subject": drawn.alt}
    names = set(re.findall(r"/BaseFont (/\S+)", pdf.decode("latin-1")))
    assert names
    assert all(re.fullmatch(r"/[A-Z]{6}\+SourceSansPro-\w+", name) for name in names)
    assert b"/FontFile2" in pdf
    for hidden in (b"CreationDate", b"Matplotlib"):
        assert hidden not in pdf


def test_the_png_has_two_hundred_dots_an_inch_on_paper(drawn: Any) -> None:
    image = Image.open(io.BytesIO(export(drawn, "png", alone=False)))
    assert image.width == pytest.approx(174 / 25.4 * 200, abs=1)
    assert image.height == pytest.approx(drawn.height_mm / 25.4 * 200, abs=1)
    assert image.info["dpi"] == pytest.approx((200, 200), abs=0.1)
    assert {key: image.info[key] for key in ("Title", "Description")} == {
        "Title": drawn.title,
        "Description": drawn.alt,
    }
    assert not {"Software", "date", "Creation Time"} & set(image.info)
    assert image.convert("RGB").getpixel((0, 0)) == (255, 255, 255)


def test_the_svg_looks_right_without_our_fonts_and_says_what_it_is(drawn: Any) -> None:
    svg = export(drawn, "svg", source=SOURCE).decode()
    root = ET.fromstring(svg)
    assert not [element for element in root.iter() if element.tag.endswith("}text")]
    assert root.get("role") == "img"
    assert root.get("aria-label") == f"{drawn.title}. {drawn.alt}"
    assert f"<title>{drawn.title}</title>" in svg
    assert not re.search(r"<dc:date>|Matplotlib", svg)


def test_the_table_is_written_as_rfc_4180_has_it() -> None:
    table = Table(("Naam", "Wat"), (('R&D "plus"', "a, b"), ("één\ntwee", "–")))
    assert to_csv(table) == 'Naam,Wat\r\n"R&D ""plus""","a, b"\r\n"één\ntwee",–\r\n'.encode()
    chart = bars.chart(venture_capital(), "nl", Style())
    rows = list(csv.reader(io.StringIO(export(chart, "csv").decode(), newline="")))
    assert rows == [list(row) for row in (chart.table.header, *chart.table.rows)]


def test_what_is_no_format_or_no_chart_is_refused(drawn: Any) -> None:
    with pytest.raises(ValueError, match=r"^'gif' is not one of svg, png, pdf, csv$"):
        export(drawn, "gif")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="Table is not what one of synergy_layers, line_actors, bars"):
        export(Table(("a",), ()), "png")  # type: ignore[arg-type]


def test_the_settings_of_the_user_change_nothing_and_stay(drawn: Any) -> None:
    spoilt = {
        "svg.fonttype": "none",
        "pdf.fonttype": 3,
        "text.hinting": "force_autohint",
        "lines.antialiased": False,
        "savefig.facecolor": "red",
        "figure.dpi": 50,
        "axes.unicode_minus": False,
    }
    plain = {form: export(drawn, form) for form in PICTURES}
    with mpl.rc_context(spoilt):  # type: ignore[arg-type]
        before = dict(mpl.rcParams)
        assert {form: export(drawn, form) for form in PICTURES} == plain
        assert dict(mpl.rcParams) == before


_DIGEST = """
import hashlib
from figures import network, timeline
from figures.export import FORMATS, export
from tests.figures.samples import echoes, net
digest = hashlib.sha256()
for prepared in (network.prepare(net(), "nl"), timeline.prepare(echoes(), "en")):
    for form in FORMATS:
        digest.update(export(prepared, form, source="x"))
print(digest.hexdigest())
"""


def test_other_processes_make_the_same_files_whatever_the_hash_seed() -> None:
    found = set()
    for seed in ("1", "2"):
        environment = os.environ | {"PYTHONHASHSEED": seed, "TZ": f"Etc/GMT+{seed}"}
        command = [sys.executable, "-c", _DIGEST]
        done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True)
        found.add(done.stdout.strip())
    assert len(found) == 1
    assert len(found.pop()) == 64


def test_importing_the_module_does_not_import_matplotlib() -> None:
    code = "import sys, figures.export, figures.plain; print('matplotlib' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


PLAIN: dict[str, dict[str, Any]] = {
    "swot_balance": {
        "rows": [{"label": "Plan", "year": 2026, "strengths": 3, "weaknesses": 2}],
        "reader": "Hilversum",
    },
    "network": {
        "regions": [{"id": "hilversum", "name": "Hilversum", "marked": True}],
        "synergies": [{"code": "H", "name": "Media", "regions": ("hilversum",), "layers": ("ai",)}],
        "layers": [{"id": "ai", "number": 5, "name": "AI"}],
        "reader": "Hilversum",
    },
    "corridor_map": {
        "places": [
            {"id": "a", "name": "Almere", "latitude": 52.37, "longitude": 5.22},
            {"id": "b", "name": "Utrecht", "latitude": 52.09, "longitude": 5.12},
        ],
        "links": [{"start": "a", "end": "b", "synergies": ("A", "B")}],
    },
    "shares": {"title": "x", "parts": ("a", "b"), "rows": [{"label": "", "values": (60.0, 40.0)}]},
    "timeline": {
        "theme": "Talent",
        "documents": [{"title": "Oud", "year": 2012}, {"title": "Nieuw", "year": 2026}],
        "entries": [{"document": 0, "title": "a"}, {"document": 1, "title": "b", "echoes": (0,)}],
    },
    "small_multiples": {
        "title": "x",
        "rows": [{"label": "a", "values": (1.0, 2.0)}],
        "series": ("p", "q"),
        "marked_series": "q",
    },
}


@pytest.mark.parametrize("name", PLAIN)
def test_charts_are_drawn_from_plain_data(name: str) -> None:
    chart = draw_plain(name, PLAIN[name], "nl")
    assert chart.name == name
    assert describe_plain(name, PLAIN[name], "nl").title == chart.title
    lists = {key: list(value) if isinstance(value, tuple) else value for key, value in PLAIN[name].items()}
    assert draw_plain(name, lists, "nl").svg == chart.svg


def test_a_key_that_is_no_field_is_an_error() -> None:
    with pytest.raises(TypeError, match="colour"):
        draw_plain("shares", PLAIN["shares"] | {"colour": "red"}, "nl")
