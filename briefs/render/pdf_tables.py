"""Tables in the structure tree: which header cells speak for which data cells.

WeasyPrint finds headers by a count of columns that goes wrong where header cells span rows, and gives a
header cell no scope. Here each table is laid on a grid first, as a reader's eye does.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

from pydyf import Array, Dictionary, String

from briefs.render.pdf_tree import Tree


class Cell(NamedTuple):
    """A cell on the grid of its table: the first row and column that it covers, and how many of each."""

    element: Any
    row: int
    column: int
    height: int
    width: int
    scope: str

    def covers(self, row: int, height: int) -> bool:
        """Whether it stands in one of these rows."""
        return self.row < row + height and row < self.row + self.height

    def is_over(self, other: "Cell") -> bool:
        """Whether it stands above another, in one of its columns."""
        beside = self.column + self.width <= other.column or other.column + other.width <= self.column
        return self.row < other.row and not beside


def head_tables(tree: Tree, names: dict[str, Any]) -> None:
    """Give each header cell a scope and a name, and each data cell the names of its headers."""
    tables = [element for element in tree.walk() if element["S"] == "/Table"]
    for number, table in enumerate(tables, 1):
        cells = list(_cells(tree, table))
        for cell in cells:
            cell.element["A"] = _attributes(cell)
            if cell.scope:
                cell.element["ID"] = String(_name(number, cell))
                names[_name(number, cell)] = cell.element
            else:
                cell.element["A"]["Headers"] = Array(
                    String(_name(number, head)) for head in _heads(cell, cells)
                )


def _name(table: int, cell: Cell) -> str:
    return f"table-{table}-row-{cell.row + 1}-column-{cell.column + 1}"


def _attributes(cell: Cell) -> Dictionary:
    attributes = Dictionary({"O": "/Table"})
    if cell.scope:
        attributes["Scope"] = f"/{cell.scope}"
    if cell.width > 1:
        attributes["ColSpan"] = cell.width
    if cell.height > 1:
        attributes["RowSpan"] = cell.height
    return attributes


def _heads(cell: Cell, cells: list[Cell]) -> Iterator[Cell]:
    """The headers of a data cell: first those of its row, then those over it."""
    yield from (head for head in cells if head.scope == "Row" and head.covers(cell.row, cell.height))
    yield from (head for head in cells if head.scope == "Column" and head.is_over(cell))


def _cells(tree: Tree, table: Any) -> Iterator[Cell]:
    """The cells of a table, each in the first free place of its row."""
    taken: set[tuple[int, int]] = set()
    rows = [element for element in tree.walk(table) if element["S"] == "/TR"]
    for row, line in enumerate(rows):
        column = 0
        for element in tree.children(line):
            while (row, column) in taken:
                column += 1
            box = tree.boxes[element.number]
            cell = Cell(element, row, column, box.rowspan, box.colspan, _scope(tree, element, line))
            taken |= {
                (row + down, column + along) for down in range(cell.height) for along in range(cell.width)
            }
            yield cell


def _scope(tree: Tree, element: Any, line: Any) -> str:
    """What a header cell heads: as the page says, or else by where it stands; empty for a data cell."""
    if element["S"] != "/TH":
        return ""
    said = tree.html(element).get("scope", "")
    if said.startswith(("row", "col")):
        return "Row" if said.startswith("row") else "Column"
    return "Column" if tree.object(line["P"])["S"] == "/THead" else "Row"
