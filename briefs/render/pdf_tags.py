"""What the tags of WeasyPrint 70.0 lack or get wrong for people who listen to a page, mended.

Every file passes its validator without this; what a validator can not see is mended here:

| what | without | with |
|---|---|---|
| parts of one element | each its own element, see `pdf_tree` | one |
| running heads | not in the tree, nor marked as what need not be read | marked |
| header cells | no scope; wrong where cells span rows, see `pdf_tables` | scope; right |
| links | are announced by an address or an id | by their words: "To note 4" |
| a link that is only a sign | is read as "upwards arrow" | has its words for alternative text |
| notes | are lines of a list; their references plain links | Note with a name; Reference |
| lists | do not say whether they count | say so |
| other languages | are read with the voice of the document | have their language |
| abbreviations | bare | with what they stand for |
| figures | lie in pixels from the top of the page | lie where they are |
| names of elements | can not be looked up | stand in the tree of names |

What something is comes from the page: from `role`, `lang`, `scope`, `aria-label` and `title`, and never from
the names of classes.
"""

import logging
from typing import Any

from pydyf import Array, Dictionary, String

from briefs.render.pdf_tables import head_tables
from briefs.render.pdf_tree import Tree, unite

_POINTS_A_PIXEL = 0.75
_NOTE_REFERENCE = "doc-noteref"
_NUMBERING = {"ol": "/Decimal", "ul": "/Disc"}


def mend_tags(pdf: Any, streams: list[Any]) -> None:
    """Mend the structure tree of a PDF that is about to be written.

    Args:
        pdf: the file, in the objects of pydyf.
        streams: the content of each page.
    """
    tree = Tree(pdf, streams)
    unite(tree)
    names: dict[str, Any] = {}
    head_tables(tree, names)
    _tell_links(tree)
    _mark_notes(tree, names)
    for element in tree.walk():
        _tell_language(tree, element)
        _spell_out(tree, element)
        _number_list(tree, element)
        _place_figure(tree, element)
    _list_names(tree, names)


def _tell_links(tree: Tree) -> None:
    """Words for each link: its label or title, else what it says; a link without any is a mistake."""
    for number, box in tree.boxes.items():
        if box.link_annotation is None or box.element is None:
            continue
        text = " ".join("".join(box.element.itertext()).split())
        words = box.element.get("aria-label") or box.element.get("title") or text
        if not words:
            address = box.element.get("href", "?")
            logging.getLogger("weasyprint").error("The link to %s has no words", address)
        box.link_annotation["Contents"] = String(words)
        element = tree.object(b"%d" % number)
        if element.get("S") == "/Link" and not any(sign.isalnum() for sign in text):
            element["Alt"] = String(words)


def _mark_notes(tree: Tree, names: dict[str, Any]) -> None:
    """A reference to a note becomes a Reference, and what it leads to a Note with a name."""
    targets = set()
    for element in list(tree.walk()):
        page = tree.html(element)
        if page is not None and page.get("role") == _NOTE_REFERENCE and element["S"] == "/Link":
            targets.add(page.get("href", "").removeprefix("#"))
            _refer(tree, element)
    notes = {}
    for element in tree.walk():
        page = tree.html(element)
        if page is not None and page.get("id") in targets and element["S"] != "/Lbl":
            notes[page.get("id")] = element  # of a list item the last, its body
    for name, element in notes.items():
        note = tree.enclose(element, "/Note")
        note["ID"] = String(name)
        names[name] = note


def _refer(tree: Tree, link: Any) -> None:
    around = tree.object(link["P"])
    if around["S"] == "/NonStruct" and len(around["K"]) == 1:
        around["S"] = "/Reference"
        return
    reference = tree.add({"Type": "/StructElem", "S": "/Reference", "P": around.reference, "Pg": link["Pg"]})
    reference["K"] = Array([link.reference])
    around["K"][around["K"].index(link.reference)] = reference.reference
    link["P"] = reference.reference


def _tell_language(tree: Tree, element: Any) -> None:
    page = tree.html(element)
    if page is not None and page.get("lang"):
        element["Lang"] = String(page.get("lang"))


def _spell_out(tree: Tree, element: Any) -> None:
    page = tree.html(element)
    if page is not None and page.tag == "abbr" and page.get("title"):
        element["S"] = "/Span"
        element["E"] = String(page.get("title"))


def _number_list(tree: Tree, element: Any) -> None:
    page = tree.html(element)
    if element["S"] == "/L" and page is not None and page.tag in _NUMBERING:
        element["A"] = Dictionary({"O": "/List", "ListNumbering": _NUMBERING[page.tag]})


def _place_figure(tree: Tree, element: Any) -> None:
    """Points from the foot of the page, where WeasyPrint has pixels from its top."""
    if element["S"] != "/Figure":
        return
    foot = tree.page(element)["MediaBox"][3]
    left, top, right, bottom = (side * _POINTS_A_PIXEL for side in element["A"]["BBox"])
    element["A"]["BBox"] = Array((left, foot - bottom, right, foot - top))


def _list_names(tree: Tree, names: dict[str, Any]) -> None:
    if names:
        listed = [part for name in sorted(names) for part in (String(name), names[name].reference)]
        tree.root["IDTree"] = tree.add({"Names": Array(listed)}).reference
