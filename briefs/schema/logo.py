"""How high a logo stands on the page, from what its file says of its size."""

import re
from pathlib import Path

HIGHEST_MM, WIDEST_MM = 14.0, 60.0
"""What `templates/css/print.css` lets it be."""

_PX_MM = 25.4 / 96
_UNITS_PX = {"": 1.0, "px": 1.0, "pt": 96 / 72, "mm": 1 / _PX_MM, "cm": 10 / _PX_MM, "in": 96.0}
_SVG = re.compile(r"<svg\b[^>]*>")
_NUMBER = r"(\d+(?:\.\d+)?)"
_SIDE = rf"""\s{{}}\s*=\s*["']\s*{_NUMBER}\s*(px|pt|mm|cm|in)?\s*["']"""
_VIEW_BOX = re.compile(rf"""\sviewBox\s*=\s*["']\s*[-\d.]+[\s,]+[-\d.]+[\s,]+{_NUMBER}[\s,]+{_NUMBER}""")


def printed_height(file: Path) -> float:
    """The height in millimetres; the most that it may be where the file does not tell."""
    size = _size(file)
    if size is None or not min(size) > 0:
        return HIGHEST_MM
    width, height = (side * _PX_MM for side in size)
    return min(height, HIGHEST_MM, WIDEST_MM * height / width)


def _size(file: Path) -> tuple[float, float] | None:
    """Width and height in pixels of CSS; those of a drawing that has but a shape are as wide as may be."""
    if file.suffix.lower() == ".png":
        head = file.read_bytes()[:24]
        return int.from_bytes(head[16:20], "big"), int.from_bytes(head[20:24], "big")
    tag = _SVG.search(file.read_text(encoding="utf-8", errors="replace"))
    if tag is None:
        return None
    width, height = (re.search(_SIDE.format(side), tag[0]) for side in ("width", "height"))
    if width and height:
        return float(width[1]) * _UNITS_PX[width[2] or ""], float(height[1]) * _UNITS_PX[height[2] or ""]
    box = _VIEW_BOX.search(tag[0])
    if box is None or not float(box[1]):
        return None
    widest = WIDEST_MM / _PX_MM
    return widest, widest * float(box[2]) / float(box[1])
