"""Brief to data for a program: the whole brief as JSON, the table of each chart as CSV (see `docs/data.md`).

The names in the JSON are those of `briefs.brief`. `VERSION` goes up when one of them goes, or means something
else; new ones may come at any time.
"""

import csv
import datetime
import io
import json
from dataclasses import fields, is_dataclass
from decimal import Decimal
from typing import Any, NamedTuple

from briefs.brief import Brief, ChartBox, Cite, Note

VERSION = 1

_NOT_DATA: dict[type, frozenset[str]] = {
    Brief: frozenset({"charts", "date", "iso_date", "kind", "requests", "slug", "words"}),
    Note: frozenset({"anchors"}),
}
"""Fields that have a place of their own, or are for a renderer alone."""
_SOURCES = ("cite", "cites")


class DataFile(NamedTuple):
    """A file that goes with a brief: its name, what it is in the reader's language, and the brief's date."""

    name: str
    description: str
    content: bytes
    date: datetime.date


def data_files(brief: Brief) -> tuple[DataFile, ...]:
    """The data of a brief: `brief.json`, and `figure-1.csv` and so on; by name."""
    date, words = datetime.date.fromisoformat(brief.iso_date), brief.words
    files = [DataFile("brief.json", words["data_brief"], brief_json(brief), date)]
    for box in brief.charts:
        description = f"{words['table_of'].format(n=box.number)}: {box.chart.title}"
        files.append(DataFile(_file_name(box), description, chart_csv(box), date))
    return tuple(sorted(files))


def brief_json(brief: Brief) -> bytes:
    """The whole brief as JSON in UTF-8."""
    notes = {note.number: note for note in brief.notes}
    data = {
        "version": VERSION,
        "reader": {"kind": brief.kind, "id": brief.slug, "name": brief.title},
        "date": brief.iso_date,
        **_plain(brief, notes),
        "charts": [_chart(box, notes) for box in brief.charts],
    }
    return f"{json.dumps(data, ensure_ascii=False, indent=1)}\n".encode()


def chart_csv(box: ChartBox) -> bytes:
    """The table of a chart as CSV after RFC 4180 in UTF-8, its cells as they are printed."""
    file = io.StringIO(newline="")
    csv.writer(file).writerows((box.chart.table.header, *box.chart.table.rows))
    return file.getvalue().encode()


def _file_name(box: ChartBox) -> str:
    return f"figure-{box.number}.csv"


def _chart(box: ChartBox, notes: dict[int, Note]) -> dict[str, Any]:
    """The words of a chart and where its table is; the picture stands in the brief."""
    chart = {name: getattr(box.chart, name) for name in ("title", "subtitle", "alt")}
    rest = {"caveat": box.caveat, "sources": _plain(box.cites, notes), "data": _plain(box.data, notes)}
    return {"number": box.number, "name": box.name, **chart, **rest, "file": _file_name(box)}


def _plain(value: Any, notes: dict[int, Note]) -> Any:
    """Dataclasses, tuples and numbers as JSON has them; a reference to a note becomes its source."""
    if isinstance(value, Cite):
        note = notes[value.number]
        return {"note": note.number, "document": note.document, "place": note.place}
    if is_dataclass(value):
        skipped = _NOT_DATA.get(type(value), frozenset())
        names = [field.name for field in fields(value) if field.name not in skipped]
        return {_name(name): _plain(_listed(name, getattr(value, name)), notes) for name in names}
    if isinstance(value, tuple):
        return [_plain(member, notes) for member in value]
    if isinstance(value, Decimal):
        return float(value) if "." in format(value, "f") else int(value)
    return value


def _name(field: str) -> str:
    return "sources" if field in _SOURCES else field


def _listed(field: str, value: Any) -> Any:
    """One reference stands in a list as well, so that `sources` is a list everywhere."""
    return (value,) if field == "cite" else value
