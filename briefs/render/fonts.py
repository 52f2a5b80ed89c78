"""The fonts of the page: from their packages, never from the system."""

import importlib.util
import os
import tempfile
from functools import cache
from pathlib import Path
from xml.sax.saxutils import escape

from briefs.errors import RenderError
from briefs.model.style import Font

_PACKAGES = ("font_source_sans_pro", "font_source_serif_pro")
_FALLBACK = "SourceSansPro-Regular.ttf"
_CONFIGURATION = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig><dir>{folder}</dir><cachedir>{folder}</cachedir></fontconfig>
"""


@cache
def font_files() -> dict[str, Path]:
    """The static TTF files of the font packages by file name."""
    found: dict[str, Path] = {}
    for package in _PACKAGES:
        spec = importlib.util.find_spec(package)
        for folder in (spec.submodule_search_locations or ()) if spec else ():
            found.update({path.name: path for path in Path(folder).rglob("*.ttf")})
    if _FALLBACK not in found:
        raise RenderError(f"{_FALLBACK} is missing: install the packages {' and '.join(_PACKAGES)}")
    return found


def path_of(font: Font, face: str) -> Path:
    """The file of a face."""
    name = getattr(font, face)
    return font.folder / name if font.folder else font_files()[name]


@cache
def hide_system_fonts() -> tempfile.TemporaryDirectory[str]:
    """Let fontconfig see one font of ours and none of the system, for the life of this process.

    Why: with the system's fonts in sight, a glyph that ours lack would come from another font in silence,
    and differ from machine to machine. With none at all, Pango ends the process.
    """
    folder = tempfile.TemporaryDirectory(prefix="briefs-fonts-")
    path = Path(folder.name)
    (path / _FALLBACK).symlink_to(font_files()[_FALLBACK])
    (path / "fonts.conf").write_text(_CONFIGURATION.format(folder=escape(folder.name)), encoding="utf-8")
    os.environ["FONTCONFIG_FILE"] = str(path / "fonts.conf")
    return folder
