"""What Pandoc can not say in a Word document: running lines, tables with row headers, sizes, properties."""

import io
from collections.abc import Mapping
from typing import Any

from briefs.brief import Brief
from briefs.model.style import Style
from briefs.render.docx_reference import word
from briefs.render.docx_tables import finish_tables
from briefs.render.docx_xml import EMU_PER_MM, Element, field, found, make, text_run, twips
from briefs.render.office import LOCALES, house_line, repacked, set_properties

_PROGRAM = b"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">\
<Application>Microsoft Office Word</Application><AppVersion>16.0000</AppVersion></Properties>"""
"""That it is of Word's present kind, and none of the counts that Pandoc's own example has."""

LOGO, _LOGO_MM = "logo", 12.0
"""What a logo is called, and its height."""

_INDENT_MM = 5.0
"""How far the entries of a list are set in."""

_LEAD = (
    "./w:p[not(w:pPr/w:numPr)][following-sibling::*[1][self::w:p/w:pPr/w:numPr]]"
    "[string-length(normalize-space(.)) < 90]"
)
"""A line just before a list. What is longer may part from it: LibreOffice moves the whole of a paragraph that
is to stay with the next, and can leave the heading above it behind."""

_MOTTO = (
    "./w:p[preceding-sibling::*[1]/w:pPr/w:pStyle[starts-with(@w:val, 'Heading')]]"
    "[w:r][not(w:r[not(w:rPr/w:i)])]"
)
"""A paragraph in italics just after a heading."""

_BELOW = (
    "./w:tbl/following-sibling::*[1][self::w:p/w:pPr/w:pStyle[@w:val='FirstParagraph' or @w:val='BodyText']]"
)
"""A plain paragraph just after a table."""

_BELOW_TABLE_PT = 5
"""The space between a table and a line under it."""


def finished(converted: bytes, brief: Brief, style: Style, names: Mapping[str, str]) -> bytes:
    """The document of Pandoc with all that it lacks, in bytes that are always the same.

    Args:
        converted: the document of Pandoc.
        brief: what it says.
        style: how it looks.
        names: what each picture in it is called, by its words.
    """
    document = word().Document(io.BytesIO(converted))
    _set_running_lines(document.sections[0], brief, house_line(brief, style))
    finish_tables(document, brief, style)
    _set_pictures(document, names, style)
    _set_lists(document, style)
    _set_neighbours(document)
    set_properties(document.core_properties, brief)
    _set_settings(document.settings.element, brief)
    buffer = io.BytesIO()
    document.save(buffer)
    return repacked(buffer.getvalue(), {"docProps/app.xml": _PROGRAM})


def _set_running_lines(section: Any, brief: Brief, line: str) -> None:
    """Reader and project above every page but the first; the line of the house and the page under each."""
    words = brief.words
    section.different_first_page_header_footer = True
    section.first_page_header.is_linked_to_previous = False
    head = (text_run(f"{brief.kicker} {brief.title}"), make("w:r", make("w:tab")), text_run(brief.project))
    _fill(section.header, *head)
    for footer in (section.footer, section.first_page_footer):
        page = (text_run(f"{words['page_of']} "), field("PAGE", "1"))
        pages = (text_run(f" {words['of_pages']} "), field("NUMPAGES", "1"))
        _fill(footer, text_run(line), make("w:r", make("w:tab")), *page, *pages)


def _fill(place: Any, *runs: Element) -> None:
    place.is_linked_to_previous = False
    line = place.paragraphs[0]._p  # noqa: SLF001 - the only door to it
    line.extend(runs)


def _set_pictures(document: Any, names: Mapping[str, str], style: Style) -> None:
    """Figures as wide as the type area, a logo of its own height; each with its words in one place only."""
    area = round(style.area_mm[0] * EMU_PER_MM)
    for shape in document.inline_shapes:
        frame = shape._inline  # noqa: SLF001 - the only door to it
        name = names.get(frame.docPr.get("descr"), "")
        wide = area if name != LOGO else round(min(area, _LOGO_MM * EMU_PER_MM * shape.width / shape.height))
        shape.width, shape.height = wide, round(shape.height * wide / shape.width)
        for side in ("distT", "distB", "distL", "distR"):
            frame.set(side, "0")
        frame.docPr.set("name", name)
        (inner,) = found(frame, ".//pic:cNvPr")
        inner.set("name", name)
        inner.set("descr", "")


def _set_lists(document: Any, style: Style) -> None:
    """Lists that are set in a little, with marks in the colour of the house."""
    indent = twips(_INDENT_MM)
    for level in found(document.part.numbering_part.element, '//w:lvl[@w:ilvl="0"]'):
        for old in found(level, "./w:pPr/w:ind | ./w:rPr"):
            old.getparent().remove(old)
        found(level, "./w:pPr")[0].append(make("w:ind", left=indent, hanging=indent))
        level.append(make("w:rPr", make("w:color", val=style.accent.removeprefix("#"))))
        if found(level, './w:numFmt[@w:val="bullet"]'):
            level.replace(found(level, "./w:lvlText")[0], make("w:lvlText", val="•"))


def _set_neighbours(document: Any) -> None:
    """What leads up to a list or a text stays with it, and a line below a table keeps its distance."""
    from docx.shared import Pt
    from docx.text.paragraph import Paragraph

    body = document.element.body
    for lead in (*found(body, _LEAD), *found(body, _MOTTO)):
        lead.get_or_add_pPr().get_or_add_keepNext()
    for below in found(body, _BELOW):
        Paragraph(below, document).paragraph_format.space_before = Pt(_BELOW_TABLE_PT)


def _set_settings(settings: Element, brief: Brief) -> None:
    """Word's present layout rules, so that it opens the document as one of its own."""
    for old in found(settings, "./w:compat | ./w:themeFontLang"):
        settings.remove(old)
    compat = make(
        "w:compat",
        make(
            "w:compatSetting",
            name="compatibilityMode",
            uri="http://schemas.microsoft.com/office/word",
            val=15,
        ),
    )
    after = found(settings, "./w:rsids | ./m:mathPr | ./w:clrSchemeMapping | ./w:decimalSymbol")
    after[0].addprevious(compat)
    tail = found(settings, "./w:clrSchemeMapping | ./w:decimalSymbol")
    tail[0].addprevious(make("w:themeFontLang", val=LOCALES[brief.language]))
