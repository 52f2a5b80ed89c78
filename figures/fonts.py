"""The two faces of the charts and the widths of words in them, measured in millimetres.

**Why:** labels are anchored at their left edge, so the layout must know their widths before it
places them; the page sets the same font files, so what is measured here is what is printed.
Matplotlib is imported when the first word is measured, not before.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from matplotlib.font_manager import FontProperties
    from matplotlib.ft2font import FT2Font

    from .model import Style

MM_PER_PT: Final = 25.4 / 72

_MEASURE_PT: Final = 100.0
"""Words are measured at this size and scaled: one measurement serves every size."""


@dataclass(frozen=True, slots=True)
class Face:
    """One font file and the weight (100 to 900) under which the page declares it."""

    path: Path
    weight: int


@dataclass(frozen=True, slots=True)
class Fonts:
    """The regular and the semibold face of a style."""

    family: str
    regular: Face
    bold: Face

    def width(self, text: str, size_pt: float, bold: bool = False) -> float:
        """Return the width of one line of text in millimetres."""
        face = self.bold if bold else self.regular
        return _advance(face.path, text) / _MEASURE_PT * size_pt * MM_PER_PT

    def properties(self, size_pt: float, bold: bool = False) -> FontProperties:
        """Return Matplotlib's description of a face: its file to measure, its name to write."""
        from matplotlib.font_manager import FontProperties

        face = self.bold if bold else self.regular
        return FontProperties(family=self.family, weight=face.weight, size=size_pt, fname=str(face.path))


def fonts_of(style: Style) -> Fonts:
    """Choose the two faces of a style from its files, or from the font package."""
    return _choose(style.font_family, style.font_files or _package_files())


@lru_cache(maxsize=16)
def _choose(family: str, files: tuple[Path, ...]) -> Fonts:
    faces = [face for face in map(_face, files) if face is not None]
    if not faces:
        raise ValueError(f"no upright font file for {family} in {[str(file) for file in files]}")
    regular = min(faces, key=lambda face: abs(face.weight - 400))
    bold = min(faces, key=lambda face: abs(face.weight - 600))
    return Fonts(family, regular, bold)


def _face(path: Path) -> Face | None:
    """Read the weight of an upright font file; None for an italic."""
    from matplotlib.ft2font import FT2Font, StyleFlags

    font = FT2Font(str(path))
    if font.style_flags & StyleFlags.ITALIC:
        return None
    table = font.get_sfnt_table("OS/2")
    return Face(path, int(table["usWeightClass"]) if table else 400)


@lru_cache(maxsize=4096)
def _advance(path: Path, text: str) -> float:
    """Return the advance width of a text in points at `_MEASURE_PT`, unhinted."""
    from matplotlib.ft2font import LoadFlags

    font = _open(path)
    font.set_text(text, 0.0, flags=LoadFlags.NO_HINTING)
    return float(font.get_width_height()[0]) / 64


@lru_cache(maxsize=16)
def _open(path: Path) -> FT2Font:
    from matplotlib.ft2font import FT2Font

    font = FT2Font(str(path))
    font.set_size(_MEASURE_PT, 72)
    return font


@lru_cache(maxsize=1)
def _package_files() -> tuple[Path, ...]:
    """Find the faces that come with the installation, without importing the package."""
    spec = find_spec("font_source_sans_pro")
    if spec is None or spec.origin is None:
        raise ValueError("no font_files in the style, and font-source-sans-pro is not installed")
    folder = Path(spec.origin).parent / "files"
    return tuple(folder / f"SourceSansPro-{name}.ttf" for name in ("Regular", "Semibold"))
