"""Tables and lists: what heads what, and what counts."""

from tests.output import local_name
from tests.pdf.reading import Node, Reading

OF_A_LIST = {"ol": "/Decimal", "ul": "/Disc"}


def has_rows_in_every_table(reading: Reading) -> list[str]:
    """At least one with headers and one with data, all of the same width."""
    wrong = []
    for number, table in enumerate(reading.all("Table"), 1):
        rows = table.all("TR")
        widths = {sum(int(cell.attribute("/ColSpan") or 1) for cell in row.nodes) for row in rows}
        if len(rows) < 2 or len(widths) != 1:
            wrong.append(f"table {number} has {len(rows)} rows of the widths {sorted(widths)}")
        if not table.all("TH") or not table.all("TD"):
            wrong.append(f"table {number} lacks headers or data")
    return wrong


def has_header_cells_that_say_what_they_head(reading: Reading) -> list[str]:
    """Each has a scope: columns in the head of a table, rows below it."""
    wrong = []
    for cell in reading.all("TH"):
        wanted = "/Column" if cell.above("THead") else "/Row"
        if cell.attribute("/Scope") != wanted:
            wrong.append(f"{reading.text(cell)!r} has the scope {cell.attribute('/Scope')}")
    return wrong


def has_data_cells_that_find_their_headers(reading: Reading) -> list[str]:
    """One of the same row and one of the same column, in a table of which each cell takes one place."""
    nodes = {node.given.objgen: node for node in reading.all("TH")}
    wrong = []
    for cell in reading.all("TD"):
        heads = [nodes.get(reading.names[str(name)].objgen) for name in cell.attribute("/Headers") or ()]
        rows = [head for head in heads if head and head.parent is cell.parent]
        columns = [head for head in heads if head and head.above("THead") and _column(head) == _column(cell)]
        same = {head.above("Table") for head in heads if head} <= {cell.above("Table")}
        if not (len(heads) == 2 and len(rows) == len(columns) == 1 and same):
            wrong.append(f"{reading.text(cell)!r} has {[reading.text(head) for head in heads if head]}")
    return wrong


def _column(cell: Node) -> int:
    assert cell.parent
    return cell.parent.nodes.index(cell)


def has_lists_of_lines_that_say_whether_they_count(reading: Reading) -> list[str]:
    """A line of a list is a mark and what it says; the list tells what its marks mean."""
    wrong = []
    lists = [e for e in reading.html.root.iter() if local_name(e) in OF_A_LIST]
    for node, element in zip(reading.all("L"), lists, strict=False):
        if node.attribute("/ListNumbering") != OF_A_LIST[local_name(element)]:
            wrong.append(f"a list of {len(node.nodes)} lines says {node.attribute('/ListNumbering')}")
        shapes = {tuple(part.kind for part in line.nodes) for line in node.nodes}
        if shapes != {("Lbl", "LBody")} or {line.kind for line in node.nodes} != {"LI"}:
            wrong.append(f"a list has lines of {sorted(shapes)}")
    return wrong
