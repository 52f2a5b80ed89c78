"""The data that a PDF carries: all that the brief says, in the shape that `docs/data.md` promises."""

import csv
import io
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from types import SimpleNamespace
from typing import Any

from briefs.brief import ChartBox, Earlier
from briefs.build import make_brief
from briefs.locale import load_locale
from briefs.model import Statistic
from briefs.render.data import brief_json, chart_csv, data_files
from tests.finished.test_pdf import PRINTED_NOWHERE
from tests.output import DAY, ROOT, Finished, describe, everything_of, library, queries
from tests.pdf.conftest import fullest
from tests.pdf.reading import Reading


def values(data: Any, kind: type) -> Iterator[Any]:
    """Every value of a kind in what JSON holds."""
    if isinstance(data, kind):
        yield data
    if isinstance(data, dict):
        data = list(data.values())
    if isinstance(data, list):
        for member in data:
            yield from values(member, kind)


def parsed(finished: Finished) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(brief_json(finished.brief))
    return data


def test_the_pdf_carries_the_data_of_its_brief(finished: Finished, reading: Reading) -> None:
    carried = reading.pdf.attachments
    wanted = {file.name: file.content for file in data_files(finished.brief)}
    assert set(wanted) == {"brief.json", *(f"figure-{box.number}.csv" for box in finished.brief.charts)}
    assert {name: carried[name].get_file().read_bytes() for name in carried} == wanted


def test_no_text_of_the_brief_is_missing_from_its_data(finished: Finished) -> None:
    skipped = PRINTED_NOWHERE | {"date", "chart"}
    texts = set(everything_of(finished.brief, str, skip=skipped))
    texts |= {year.words for year in everything_of(finished.brief, Earlier)}
    assert len(texts) > 50
    assert texts - set(values(parsed(finished), str)) == set()


def test_says_for_whom_and_when(finished: Finished) -> None:
    data, brief = parsed(finished), finished.brief
    assert data["reader"] == {"kind": finished.query.kind, "id": finished.query.slug, "name": brief.title}
    assert (data["date"], data["language"], data["version"]) == (brief.iso_date, brief.language, 1)


def test_every_source_is_one_of_the_notes(finished: Finished) -> None:
    data = parsed(finished)
    notes = {note["number"]: (note["document"], note["place"]) for note in data["notes"]}
    sources = [entry for entry in values(data, dict) if "note" in entry]
    assert len(sources) > 10
    assert [entry for entry in sources if notes[entry["note"]] != (entry["document"], entry["place"])] == []
    assert {entry["note"] for entry in sources} == set(notes)
    assert {report["short_title"] for report in data["references"]} == {
        document for document, _ in notes.values()
    }


def test_every_chart_has_its_words_and_the_file_with_its_table(finished: Finished) -> None:
    names = {file.name: file for file in data_files(finished.brief)}
    for entry, box in zip(parsed(finished)["charts"], finished.brief.charts, strict=True):
        told = [entry[key] for key in ("number", "name", "title", "subtitle", "alt")]
        assert told == [box.number, box.name, box.chart.title, box.chart.subtitle, box.chart.alt]
        assert box.chart.title in names[entry["file"]].description
        rows = list(csv.reader(io.StringIO(names[entry["file"]].content.decode(), newline="")))
        assert rows == [list(row) for row in (box.chart.table.header, *box.chart.table.rows)]


def test_every_figure_can_be_computed_with(finished: Finished) -> None:
    """Its numbers are those of the library, and what is printed for the reader is made of them."""
    data = parsed(finished)
    shown = [entry["data"] for entry in (*data["glance"], *data["figures"], *data["charts"]) if entry["data"]]
    assert shown
    for entry in shown:
        statistic = library().by_reference[entry["id"]]
        assert isinstance(statistic, Statistic)
        known = {
            (float(q.low), float(q.high), q.unit, q.printed)
            for q in statistic.quantities
            if q.low is not None and q.high is not None
        }
        told = {
            (v["low"], v["high"], v["unit"], v["printed"]) for v in entry["values"] if v["low"] is not None
        }
        assert told <= known
        assert [entry["n"], entry["year"]] == [statistic.n, statistic.year or ""]
    for entry in data["glance"]:
        (value,) = entry["data"]["values"]
        low = load_locale(finished.brief.language).number(Decimal(str(value["low"])))
        assert low in entry["shown"] or "mil" in entry["shown"]


def test_the_files_are_described_in_the_language_of_the_brief(finished: Finished) -> None:
    first = data_files(finished.brief)[0]
    wanted = {
        "nl": "De hele brief als gegevens voor een programma (JSON)",
        "en": "The whole brief as data for a program (JSON)",
    }
    assert (first.name, first.description) == ("brief.json", wanted[finished.brief.language])


def test_the_documented_keys_are_those_of_the_data() -> None:
    """Over as many briefs as it takes to meet something of everything."""
    keys: set[str] = set()
    for query in (*fullest().values(), *queries().values()):
        brief = make_brief(library(), query, "nl", DAY, describe)
        keys |= {key for entry in values(json.loads(brief_json(brief)), dict) for key in entry}
        if keys >= documented():
            break
    assert keys == documented()


def documented() -> set[str]:
    """The keys in the tables of the page."""
    tables = re.findall(r"^\| (`.*?`) \|", (ROOT / "docs" / "data.md").read_text("utf-8"), re.MULTILINE)
    return {key for cell in tables for key in re.findall(r"`(\w+)`", cell)}


def test_cells_with_commas_quotes_and_line_ends_are_quoted() -> None:
    table = SimpleNamespace(header=("Naam", "Wat"), rows=(("a, b", 'zegt "ja"'), ("c", "één\nregel")))
    box = ChartBox(1, "bars", SimpleNamespace(table=table), (), "")
    assert chart_csv(box) == 'Naam,Wat\r\n"a, b","zegt ""ja"""\r\nc,"één\nregel"\r\n'.encode()


def test_files_are_in_the_order_of_their_names_also_beyond_nine(finished: Finished) -> None:
    table = SimpleNamespace(header=("a",), rows=(("b",),))
    chart = SimpleNamespace(title="t", subtitle="s", alt="a", table=table)
    charts = tuple(ChartBox(number, "bars", chart, (), "") for number in range(1, 12))
    names = [file.name for file in data_files(replace(finished.brief, charts=charts))]
    assert len(names) == 12
    assert names == sorted(names)
