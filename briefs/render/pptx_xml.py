"""Elements of a slide, written as they are nested."""

from typing import Any

from briefs.render.pptx_fit import LINE
from briefs.render.pptx_text import Area, Block, Paragraph, Words

EMU_PER_MM, EMU_PER_PT = 36000, 12700

Element = Any
"""An element of lxml, which carries no types."""


def make(tag: str, *children: Element | None, **attributes: object) -> Element:
    """An element such as `a:off` with its attributes and children, in their order."""
    from pptx.oxml.xmlchemy import OxmlElement

    element = OxmlElement(tag)
    for name, value in attributes.items():
        element.set(name, str(value))
    element.extend([child for child in children if child is not None])
    return element


def colour(name: str) -> Element:
    """A fill with a colour of the theme."""
    return make("a:solidFill", make("a:schemeClr", val=name))


def frame(area: Area) -> Element:
    """Where a shape is."""
    left, top, width, height = (
        round(value * EMU_PER_MM) for value in (area.left, area.top, area.width, area.height)
    )
    return make("a:xfrm", make("a:off", x=left, y=top), make("a:ext", cx=width, cy=height))


def body_properties(anchor: str = "t") -> Element:
    """Text that fills its box to the edge, breaks at the box, and is never made smaller."""
    sides = {"lIns": 0, "tIns": 0, "rIns": 0, "bIns": 0}
    return make("a:bodyPr", make("a:noAutofit"), wrap="square", anchor=anchor, **sides)


def words(text: str) -> Element:
    """The text of a run."""
    element = make("a:t")
    element.text = text
    return element


def text_body(block: Block, language: str) -> Element:
    """The text of a block."""
    paragraphs = [
        paragraph_element(paragraph, language, is_first=not number)
        for number, paragraph in enumerate(block.paragraphs)
    ]
    return make("p:txBody", body_properties(block.anchor), make("a:lstStyle"), *(paragraphs or [make("a:p")]))


def paragraph_element(paragraph: Paragraph, language: str, *, is_first: bool) -> Element:
    """A paragraph whose lines are as far apart as was reckoned with, whatever the font."""
    indent = round(paragraph.indent * EMU_PER_PT)
    points = {"lnSpc": paragraph.size * LINE, "spcBef": 0 if is_first else paragraph.before, "spcAft": 0}
    spaces = [make(f"a:{tag}", make("a:spcPts", val=round(size * 100))) for tag, size in points.items()]
    return make(
        "a:p",
        make("a:pPr", *spaces, *_mark(paragraph.mark), marL=indent, indent=-indent),
        *(_run(run, paragraph.size, language) for run in paragraph.words),
    )


def _mark(mark: str) -> tuple[Element, ...]:
    if not mark:
        return (make("a:buNone"),)
    accent = make("a:buClr", make("a:schemeClr", val="accent1"))
    if mark == "1":
        return accent, make("a:buFont", typeface="+mj-lt"), make("a:buAutoNum", type="arabicPlain")
    return accent, make("a:buFont", typeface="Arial"), make("a:buChar", char=mark)


def _run(run: Words, size: float, language: str) -> Element:
    style = {"lang": language, "sz": round(size * 100), "b": int(run.is_bold), "i": int(run.is_italic)}
    if run.is_raised:
        style["baseline"] = 30000
    font = make("a:latin", typeface="+mj-lt" if run.is_heading else "+mn-lt")
    return make("a:r", make("a:rPr", colour(run.colour), font, **style), words(run.text))
