"""Elements of a Word document, written as they are nested."""

from typing import Any

TWIPS_PER_MM, TWIPS_PER_PT, EMU_PER_MM = 1440 / 25.4, 20, 36000

Element = Any
"""An element of lxml, which carries no types."""


def make(tag: str, *children: Element | None, **attributes: object) -> Element:
    """An element such as `w:ind` with children, in their order, and attributes of the namespace `w`."""
    from docx.oxml.ns import qn
    from docx.oxml.parser import OxmlElement

    element = OxmlElement(tag)
    for name, value in attributes.items():
        element.set(qn(f"w:{name}"), str(value))
    element.extend([child for child in children if child is not None])
    return element


def flag(tag: str, *, is_on: bool | None) -> Element | None:
    """An element such as `w:b`; none at all where it is to be as elsewhere."""
    return None if is_on is None else make(tag, val=int(is_on))


def text_run(text: str, *, style: str = "") -> Element:
    """A run of text."""
    words = make("w:t")
    words.text = text
    words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return make("w:r", make("w:rPr", make("w:rStyle", val=style)) if style else None, words)


def field(instruction: str, shown: str) -> Element:
    """A field that Word fills in by itself, with what it shows until then."""
    return make("w:fldSimple", text_run(shown), instr=f" {instruction} ")


def twips(millimetres: float) -> int:
    """Millimetres in twentieths of a point."""
    return round(millimetres * TWIPS_PER_MM)


def found(element: Element, path: str) -> list[Element]:
    """The elements at an XPath such as `./w:pPr/w:ind`."""
    from docx.oxml.ns import nsmap
    from lxml import etree

    return list(etree.XPath(path, namespaces=nsmap)(element))
