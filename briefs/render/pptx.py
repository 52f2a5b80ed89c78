"""Brief to slides, because boards meet: at most eight, to be shown and changed.

The words are chosen and measured in `pptx_slides`; here they are put into the boxes of a deck.
"""

import io
import zipfile
from collections.abc import Mapping
from typing import Any

from briefs.brief import Brief
from briefs.model.style import Style
from briefs.render.office import LOCALES, house_line, house_logo, repacked, set_properties, themed
from briefs.render.pptx_fit import Metrics
from briefs.render.pptx_slides import slides
from briefs.render.pptx_template import FIRST_BOX, empty_deck, foot, layout_of
from briefs.render.pptx_text import Block, Picture, Slide
from briefs.render.pptx_xml import EMU_PER_MM, Element, frame, make, text_body, words

_PROGRAM = b"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">\
<Application>Microsoft Office PowerPoint</Application><AppVersion>16.0000</AppVersion></Properties>"""


def to_pptx(brief: Brief, style: Style, pictures: Mapping[int, bytes]) -> bytes:
    """The brief as a deck of slides.

    Args:
        brief: what it says.
        style: how it looks.
        pictures: each chart as PNG, by the number of the figure; one without a picture gets no slide.

    Raises:
        BriefsError: the extra `pptx` is not installed.
    """
    language = LOCALES[brief.language]
    deck = empty_deck(language)
    footer = f"{brief.kicker} {brief.title} · {house_line(brief, style)}"
    for slide in slides(brief, Metrics(style), pictures, house_logo(brief, style)):
        _add(deck, slide, language, footer)
    set_properties(deck.core_properties, brief)
    buffer = io.BytesIO()
    deck.save(buffer)
    return repacked(buffer.getvalue(), {"docProps/app.xml": _PROGRAM, **_themes(buffer.getvalue(), style)})


def _themes(package: bytes, style: Style) -> dict[str, bytes]:
    """The themes of slides and notes in the look of the house."""
    with zipfile.ZipFile(io.BytesIO(package)) as opened:
        names = [name for name in opened.namelist() if name.startswith("ppt/theme/theme")]
        return {name: themed(opened.read(name), style) for name in names}


def _add(deck: Any, slide: Slide, language: str, footer: str) -> None:
    """Put one slide into the deck; boxes with nothing to say are taken out."""
    page = deck.slides.add_slide(layout_of(deck, slide.layout))
    boxes = {shape.placeholder_format.idx: shape for shape in page.placeholders}
    for number, block in enumerate((slide.title, *slide.blocks), FIRST_BOX - 1):
        box = boxes.pop(0 if number < FIRST_BOX else number)
        if block.paragraphs:
            _write(box._element, block, language)  # noqa: SLF001 - the only door to it
        else:
            box._element.getparent().remove(box._element)  # noqa: SLF001
    for box in boxes.values():
        box._element.getparent().remove(box._element)  # noqa: SLF001
    if slide.picture:
        _show(page, slide.picture)
    if slide.layout != "cover":
        _add_foot(page, language, footer)
    _write_notes(page, slide.notes, language)


def _write(shape: Element, block: Block, language: str) -> None:
    """Put a block into its box, which stands where the block was measured for."""
    shape.replace(shape.txBody, text_body(block, language))
    shape.spPr.insert(0, frame(block.area))


def _show(page: Any, picture: Picture) -> None:
    """Put a picture into its area, as large as it can be; in reading order before the text under it."""
    area = picture.area
    shape = page.shapes.add_picture(io.BytesIO(picture.png), 0, 0)
    scale = min(area.width * EMU_PER_MM / shape.width, area.height * EMU_PER_MM / shape.height)
    shape.left, shape.top = round(area.left * EMU_PER_MM), round(area.top * EMU_PER_MM)
    shape.width, shape.height = round(shape.width * scale), round(shape.height * scale)
    element = shape._element  # noqa: SLF001 - the only door to it
    (words,) = element.xpath("./p:nvPicPr/p:cNvPr")
    words.set("name", picture.name)
    words.set("descr", picture.alt)
    below = [box for box in page.placeholders if box.placeholder_format.idx and box.top > shape.top]
    if below:
        below[0]._element.addprevious(element)  # noqa: SLF001


def _add_foot(page: Any, language: str, footer: str) -> None:
    """The running line and the number of the slide."""
    tree = page.shapes._spTree  # noqa: SLF001 - the only door to it
    last = max(int(number) for number in tree.xpath("//p:cNvPr/@id"))
    line = make("a:p", make("a:r", make("a:rPr", lang=language), words(footer)))
    tree.extend(foot(last + 1, line, language))


def _write_notes(page: Any, lines: tuple[str, ...], language: str) -> None:
    """The notes page: where what the slide says comes from."""
    frame_ = page.notes_slide.notes_text_frame
    frame_.text = "\n".join(lines)
    for run in (run for paragraph in frame_.paragraphs for run in paragraph.runs):
        run._r.get_or_add_rPr().set("lang", language)  # noqa: SLF001
