"""How high a logo stands on the page, from what its file says of its size."""

import re
from pathlib import Path
from xml.etree import ElementTree

HIGHEST_MM, WIDEST_MM = 14.0, 60.0
"""What `templates/css/print.css` lets it be."""

_PX_MM = 25.4 / 96
_UNITS_PX = {"": 1.0, "px": 1.0, "pt": 96 / 72, "mm": 1 / _PX_MM, "cm": 10 / _PX_MM, "in": 96.0}
_LENGTH = re.compile(r"\s*(\d+(?:\.\d+)?)\s*(px|pt|mm|cm|in|)\s*")
_VIEW_BOX = re.compile(r"\s*[-\d.]+[\s,]+[-\d.]+[\s,]+(\d+(?:\.\d+)?)[\s,]+(\d+(?:\.\d+)?)\s*")
_PNG, _PNG_HEAD = b"\x89PNG\r\n\x1a\n", 24


def printed_height(file: Path) -> float:
    """The height in millimetres; the most that it may be where the file does not tell.

    Raises:
        ValueError: the file is no picture.
    """
    size = _png_size(file) if file.suffix.lower() == ".png" else _svg_size(file)
    if size is None or not min(size) > 0:
        return HIGHEST_MM
    width, height = (side * _PX_MM for side in size)
    return min(height, HIGHEST_MM, WIDEST_MM * height / width)


def _png_size(file: Path) -> tuple[float, float]:
    """Width and height in pixels."""
    with file.open("rb") as opened:
        head = opened.read(_PNG_HEAD)
    if len(head) < _PNG_HEAD or not head.startswith(_PNG):
        raise ValueError("no PNG")
    return int.from_bytes(head[16:20], "big"), int.from_bytes(head[20:24], "big")


def _svg_size(file: Path) -> tuple[float, float] | None:
    """Width and height in pixels of CSS; those of a drawing that has but a shape are as wide as may be."""
    try:
        root = ElementTree.fromstring(file.read_bytes())  # noqa: S314 - a file of the project
    except ElementTree.ParseError as error:
        raise ValueError("no XML") from error
    if root.tag.rpartition("}")[2] != "svg":
        raise ValueError("no SVG")
    width, height = (_LENGTH.fullmatch(root.get(side, "")) for side in ("width", "height"))
    if width and height:
        return float(width[1]) * _UNITS_PX[width[2]], float(height[1]) * _UNITS_PX[height[2]]
    box = _VIEW_BOX.fullmatch(root.get("viewBox", ""))
    if box is None or not float(box[1]):
        return None
    widest = WIDEST_MM / _PX_MM
    return widest, widest * float(box[2]) / float(box[1])
