"""The document that Pandoc takes its styles, page and theme from: its own, in the look of a house."""

import io
import os
import subprocess
import zipfile
from functools import cache
from pathlib import Path
from typing import Any

from briefs.errors import RenderError
from briefs.model.style import BOTTOM_MM, SIDE_MM, TOP_MM, Style
from briefs.render.docx_looks import Look, Mark, looks, marks
from briefs.render.docx_xml import TWIPS_PER_PT, Element, flag, make, twips
from briefs.render.office import needed, repacked, themed

_THEME = "word/theme/theme1.xml"
_UNUSED = (
    "abstract",
    "author",
    "bibliography",
    "block text",
    "captioned figure",
    "definition",
    "footnote block",
    "image caption",
    "section number",
    "toc",
    "verbatim",
    *(f"heading {level}" for level in range(4, 10)),
)
"""How the names begin of the styles of Pandoc that no brief has a use for."""


@cache
def pandoc() -> str:
    """The Pandoc that came with our package: another one on this machine might make another document.

    Raises:
        BriefsError: the extra `docx` is not installed.
    """

    def load() -> Path:
        import pypandoc

        path = Path(pypandoc.__file__).parent / "files" / ("pandoc.exe" if os.name == "nt" else "pandoc")
        if not path.is_file():
            raise ImportError(name="pypandoc_binary")
        return path

    return str(needed("docx", "Word files", load))


def word() -> Any:
    """python-docx.

    Raises:
        BriefsError: the extra `docx` is not installed.
    """

    def load() -> Any:
        import docx

        return docx

    return needed("docx", "Word files", load)


@cache
def reference(style: Style) -> bytes:
    """The reference document of a house style."""
    document = word().Document(io.BytesIO(_original()))
    styles = document.styles.element
    _drop_unused(styles)
    for look in looks(style):
        _put_paragraph_style(styles, look)
    for mark in marks(style):
        _put_character_style(styles, mark)
    _put_table_style(styles, style)
    _set_page(document.sections[0], style)
    buffer = io.BytesIO()
    document.save(buffer)
    with zipfile.ZipFile(buffer) as opened:
        theme = themed(opened.read(_THEME), style)
    return repacked(buffer.getvalue(), {_THEME: theme})


def _original() -> bytes:
    command = [pandoc(), "--print-default-data-file", "reference.docx"]
    done = subprocess.run(command, capture_output=True, check=False)  # noqa: S603 - our own Pandoc
    if done.returncode:
        raise RenderError(f"Pandoc has no reference document: {done.stderr.decode(errors='replace')}")
    return done.stdout


def _id(name: str) -> str:
    """The id of a style: `heading 1` is `Heading1`."""
    return "".join(word[:1].upper() + word[1:] for word in name.split())


def _drop_unused(styles: Element) -> None:
    for style in styles.findall(styles.tag.replace("styles", "style")):
        name = style.name_val.lower()
        is_shadow = name.endswith(" char") and name != "body text char"
        if is_shadow or name.startswith(_UNUSED):
            styles.remove(style)


def _put(styles: Element, kind: str, name: str, *content: Element | None) -> None:
    """Set what a style consists of, beside its name; add it where it is missing."""
    style = styles.get_by_id(_id(name))
    if style is None:
        style = make("w:style", type=kind, customStyle=1, styleId=_id(name))
        styles.append(style)
    for child in list(style):
        style.remove(child)
    style.extend([child for child in (make("w:name", val=name), *content) if child is not None])


def _to(tag: str, name: str | None) -> Element | None:
    return make(tag, val=_id(name)) if name else None


def _put_paragraph_style(styles: Element, look: Look) -> None:
    rule = {"val": "single", "sz": 6, "space": 9, "color": (look.rule_above or "").removeprefix("#")}
    shape = make(
        "w:pPr",
        flag("w:keepNext", is_on=look.keeps_next),
        flag("w:keepLines", is_on=look.keeps_next),
        make("w:pBdr", make("w:top", **rule)) if look.rule_above else None,
        make("w:tabs", make("w:tab", val="right", pos=twips(look.tab_mm))) if look.tab_mm else None,
        make("w:spacing", **_spacing(look)),
        None if look.right_mm is None else make("w:ind", right=twips(look.right_mm)),
        None if look.outline is None else make("w:outlineLvl", val=look.outline),
    )
    letters = _letters(look.family, look.size, look.colour, is_bold=look.is_bold)
    links = _to("w:basedOn", look.base), _to("w:next", look.next)
    _put(styles, "paragraph", look.name, *links, make("w:qFormat"), shape, letters)


def _put_character_style(styles: Element, mark: Mark) -> None:
    letters = _letters(mark.family, mark.size, mark.colour, is_italic=mark.is_italic)
    if mark.is_raised:
        letters.append(make("w:vertAlign", val="superscript"))
    _put(
        styles, "character", mark.name, _to("w:basedOn", "Default Paragraph Font"), make("w:qFormat"), letters
    )


def _spacing(look: Look) -> dict[str, object]:
    spaces: dict[str, object] = {
        "before": round(look.before * TWIPS_PER_PT),
        "after": round(look.after * TWIPS_PER_PT),
    }
    return spaces | ({"line": round(look.line * 240), "lineRule": "auto"} if look.line else {})


def _letters(
    family: str | None,
    size: float | None,
    colour: str | None,
    *,
    is_bold: bool | None = None,
    is_italic: bool | None = None,
) -> Element:
    half_points = round(2 * size) if size else None
    return make(
        "w:rPr",
        make("w:rFonts", ascii=family, hAnsi=family, cs=family, eastAsia=family) if family else None,
        flag("w:b", is_on=is_bold),
        flag("w:i", is_on=is_italic),
        make("w:color", val=colour.removeprefix("#")) if colour else None,
        make("w:sz", val=half_points) if half_points else None,
        make("w:szCs", val=half_points) if half_points else None,
    )


def _put_table_style(styles: Element, style: Style) -> None:
    """Lines between the rows, a stronger one under the header row, no boxes."""
    thin = {"val": "single", "sz": 4, "space": 0, "color": style.hairline.removeprefix("#")}
    strong = {"val": "single", "sz": 6, "space": 0, "color": style.ink.removeprefix("#")}
    sides = (("top", 0), ("left", 0), ("bottom", 0), ("right", twips(3)))
    whole = make(
        "w:tblPr",
        make("w:tblBorders", make("w:bottom", **thin), make("w:insideH", **thin)),
        make("w:tblCellMar", *(make(f"w:{side}", w=width, type="dxa") for side, width in sides)),
    )
    borders = make("w:tcBorders", make("w:bottom", **strong))
    header = make("w:tblStylePr", make("w:tcPr", borders, make("w:vAlign", val="bottom")), type="firstRow")
    _put(styles, "table", "Table", _to("w:basedOn", "Table Normal"), make("w:qFormat"), whole, header)


def _set_page(section: Any, style: Style) -> None:
    from docx.shared import Mm

    width, height = style.page_mm
    section.page_width, section.page_height = Mm(width), Mm(height)
    section.left_margin = section.right_margin = Mm(SIDE_MM)
    section.top_margin, section.bottom_margin = Mm(TOP_MM), Mm(BOTTOM_MM)
    section.header_distance, section.footer_distance = Mm(TOP_MM / 2), Mm(BOTTOM_MM / 2)
    properties = section._sectPr  # noqa: SLF001 - the only door to it
    for numbering in properties.findall(properties.tag.replace("sectPr", "footnotePr")):
        properties.remove(numbering)
