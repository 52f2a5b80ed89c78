"""Tables in Word: as wide as the page, columns by their words, row headers, and a description."""

from collections.abc import Iterator, Sequence
from typing import Any

from briefs.brief import Brief
from briefs.model.style import Style
from briefs.render.docx_looks import body_pt
from briefs.render.docx_xml import TWIPS_PER_PT, found, make, twips

_LETTER, _LARGE = 0.5, 1.8
"""The width of a letter as a part of its size, and how much larger a large figure is than its table."""

_PADDING_MM = 3.0
"""What a column leaves free at its right."""

_WHOLE_MOST = 24
"""How many rows a table may have to be kept on one page."""


def finish_tables(document: Any, brief: Brief, style: Style) -> None:
    """Say what the tables are, and set their columns."""
    known = list(_names(brief))
    for table in document.tables:
        _set_paragraphs(table)
        _set_shape(table, style)
        header = tuple(_normal(cell.text) for cell in table.rows[0].cells)
        name = next((name for name in known if name[0] == header), None)
        if name:
            known.remove(name)
            tags = zip(("w:tblCaption", "w:tblDescription"), name[1:], strict=True)
            table._tblPr.extend([make(tag, val=text) for tag, text in tags])  # noqa: SLF001 - the only door


def _names(brief: Brief) -> Iterator[tuple[tuple[str, ...], str, str]]:
    """Header row, title and description of each table, in the order of the brief."""
    words = brief.words
    figure, what, basis = (_normal(words[key]) for key in ("figure_column", "what", "basis"))
    glance, figures = ("; ".join(one.title for one in many) for many in (brief.glance, brief.figures))
    yield (figure, what, basis), words["heading_glance"], glance
    yield (what, figure, basis), words["heading_numbers"], figures
    for box in brief.charts:
        header = tuple(_normal(cell) for cell in box.chart.table.header)
        yield header, words["table_of"].format(n=box.number), box.chart.title


def _normal(text: str) -> str:
    return " ".join(text.split())


def _set_paragraphs(table: Any) -> None:
    """No row is torn, nor a table that fits on a page; the first row comes again on each page."""
    count = len(table.rows)
    for number, row in enumerate(table.rows, 1):
        row._tr.get_or_add_trPr().insert(0, make("w:cantSplit"))  # noqa: SLF001 - the only door to it
        for cell in row.cells:
            for paragraph in cell.paragraphs:
                paragraph.style = "Table Text" if number > 1 else "Table Head"
                if number < count <= _WHOLE_MOST:
                    paragraph.paragraph_format.keep_with_next = True


def _set_shape(table: Any, style: Style) -> None:
    """Fixed widths by the words; the first column heads each row."""
    area, letter = twips(style.area_mm[0]), body_pt(style) * _LETTER * TWIPS_PER_PT
    rows = [[_length(cell) * letter + twips(_PADDING_MM) for cell in row.cells] for row in table.rows]
    widths = column_widths([max(column) for column in zip(*rows, strict=True)], area)
    look = {"firstRow": 1, "lastRow": 0, "firstColumn": 1, "lastColumn": 0, "noHBand": 1, "noVBand": 1}
    properties = table._tblPr  # noqa: SLF001 - the only door to it
    for child in list(properties):
        properties.remove(child)
    properties.append(make("w:tblStyle", val="Table"))
    properties.append(make("w:tblW", w=area, type="dxa"))
    properties.append(make("w:tblLayout", type="fixed"))
    properties.append(make("w:tblLook", val="06A0", **look))
    (grid,) = found(table._tbl, "./w:tblGrid")  # noqa: SLF001
    for column in list(grid):
        grid.remove(column)
    grid.extend([make("w:gridCol", w=width) for width in widths])
    for row in table.rows:
        for cell, width in zip(row.cells, widths, strict=True):
            cell._tc.get_or_add_tcPr().insert(0, make("w:tcW", w=width, type="dxa"))  # noqa: SLF001


def _length(cell: Any) -> float:
    """How many letters a cell has, large ones counted for what they take."""
    is_large = any(run.style.name == "Large Figure" for run in cell.paragraphs[0].runs)
    return len(cell.text) * (_LARGE if is_large else 1)


def column_widths(needs: Sequence[float], area: int) -> list[int]:
    """The widths of the columns, which add up to the area, from what each needs to stand on one line.

    The narrow ones get what they need, and what is over goes to all in proportion; where there is not room
    for all, the wide ones share alike what is left.
    """
    widths, left = [0.0] * len(needs), float(area)
    for place, column in enumerate(sorted(range(len(needs)), key=needs.__getitem__)):
        widths[column] = min(needs[column], left / (len(needs) - place))
        left -= widths[column]
    whole = [int(width * area / sum(widths)) for width in widths]
    whole[-1] += area - sum(whole)
    return whole
