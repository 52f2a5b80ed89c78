"""What a Word file and a slide deck share: packages that may be absent, and zip files without a clock."""

import datetime
import io
import zipfile
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from briefs.brief import Brief
from briefs.colour import mixed
from briefs.errors import BriefsError
from briefs.model.style import Style

FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""The earliest moment that a zip file can tell; every part bears it."""

LOCALES = {"nl": "nl-NL", "en": "en-GB"}
"""The languages as an office program knows them."""

PROPERTY_MOST = 255
"""How many letters a property of the file may have."""

Import = TypeVar("Import")


def needed(extra: str, what: str, load: Callable[[], Import]) -> Import:
    """What `load` imports, or how to install it.

    Args:
        extra: the extra of this project that brings it.
        what: what can not be made without it, to begin the message with.
        load: imports, and hands back what was imported.

    Raises:
        BriefsError: a package of the extra is missing.
    """
    try:
        return load()
    except ImportError as error:
        name = (error.name or extra).partition(".")[0]
        raise BriefsError(f'{what} need the package {name}: pip install "briefs[{extra}]"') from error


def repacked(package: bytes, parts: Mapping[str, bytes] | None = None) -> bytes:
    """An office file with some parts replaced, and the same bytes whenever and wherever it is made.

    Args:
        package: the zip file; the order of its parts is kept.
        parts: new contents by name.
    """
    new = parts or {}
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(package)) as old,
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed,
    ):
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, FIRST_DAY)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            packed.writestr(entry, new.get(name) or old.read(name))
    return buffer.getvalue()


_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


def themed(theme: bytes, style: Style) -> bytes:
    """An Office theme with the palette and the families of a house.

    Why: whoever edits the file then finds the house's colours first, and changes them all in one place.
    """
    from lxml import etree

    root = etree.fromstring(theme)
    root.set("name", style.id)
    colours = {
        "dk1": style.ink,
        "lt1": style.paper,
        "dk2": style.muted,
        "lt2": style.hairline,
        "accent1": style.accent,
        "accent2": style.contrast,
        "accent3": style.muted,
        "accent4": mixed(style.accent, style.paper, 0.4),
        "accent5": mixed(style.contrast, style.paper, 0.4),
        "accent6": style.ink,
        "hlink": style.accent,
        "folHlink": style.muted,
    }
    for name, colour in colours.items():
        (entry,) = root.iter(f"{_DRAWING}{name}")
        entry.clear()
        etree.SubElement(entry, f"{_DRAWING}srgbClr", val=colour.removeprefix("#"))
    for name, font in (("majorFont", style.headings), ("minorFont", style.text)):
        (fonts,) = root.iter(f"{_DRAWING}{name}")
        latin = fonts.find(f"{_DRAWING}latin")
        latin.attrib.clear()
        latin.set("typeface", font.family)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))


def house_line(brief: Brief, style: Style) -> str:
    """What stands at the foot of each page: the house's own line, or else the edition."""
    return style.footer[brief.language] if style.footer else f"{brief.words['edition']} {brief.edition}"


def house_logo(brief: Brief, style: Style) -> tuple[bytes, str] | None:
    """The logo with its words; None where there is none, or only as SVG, which not every program can read."""
    if style.logo is None or style.logo.file.suffix.lower() != ".png":
        return None
    return style.logo.file.read_bytes(), style.logo.alt[brief.language]


def set_properties(properties: Any, brief: Brief) -> None:
    """What the file says of itself; its dates are the brief's own."""
    moment = datetime.datetime.fromisoformat(brief.iso_date)
    keywords = "; ".join((brief.project, *(document.short_title for document in brief.references)))
    properties.title = f"{brief.kicker} {brief.title}"[:PROPERTY_MOST]
    properties.subject = brief.subtitle[:PROPERTY_MOST]
    properties.author = properties.last_modified_by = brief.publisher[:PROPERTY_MOST]
    properties.keywords = keywords[:PROPERTY_MOST]
    properties.language = LOCALES[brief.language]
    properties.version = brief.edition
    properties.identifier = brief.fingerprint
    properties.created = properties.modified = moment
    properties.revision = 1
