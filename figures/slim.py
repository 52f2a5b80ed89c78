"""Matplotlib's SVG made slim: the marks in order, and nothing else.

**Why:** WeasyPrint reads every group, style and clip path of every chart. Without ids several
charts can also stand inline in one page. What this module does not know it refuses, because
leaving a mark out silently would be a wrong chart.
"""

from __future__ import annotations

import re
from html import escape
from typing import Final
from xml.etree import ElementTree as ET

from .fonts import MM_PER_PT
from .model import Style

_SVG: Final = "{http://www.w3.org/2000/svg}"
_NUMBER: Final = re.compile(r"-?\d+(?:\.\d+)?(?:e-?\d+)?")
_KEPT: Final = {"fill", "stroke", "stroke-width", "font-size", "font-weight", "text-anchor"}
_LEFT_OUT: Final = {"stroke-linejoin", "stroke-linecap", "font-family"}


def slim(svg: str, width_mm: float, height_mm: float, style: Style) -> str:
    """Return the drawing as a flat SVG, sized in millimetres, its units points."""
    defaults = {"fill": style.ink.lower(), "font-size": f"{style.text_pt:g}", "font-weight": "400"}
    width, height = _short(width_mm / MM_PER_PT), _short(height_mm / MM_PER_PT)
    family = escape(f"'{style.font_family}', sans-serif")
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{_short(width_mm)}mm" '
        f'height="{_short(height_mm)}mm" viewBox="0 0 {width} {height}" font-family="{family}"'
        f"{_attributes(defaults, {})}>"
    )
    drawing = ET.fromstring(svg)  # noqa: S314 - Matplotlib wrote it a moment ago
    marks = "\n".join(_marks(drawing, defaults, dot=False))
    return f"{head}\n{marks}\n</svg>\n"


def _marks(parent: ET.Element, defaults: dict[str, str], dot: bool) -> list[str]:
    found: list[str] = []
    for element in parent:
        tag = element.tag.removeprefix(_SVG)
        if tag == "g":
            found += _marks(element, defaults, dot=element.get("id") == "dot")
        elif tag == "text":
            found.append(_text(element, defaults))
        elif tag == "path":
            found.append(_circle(element, defaults) if dot else _path(element, defaults))
        elif tag not in ("defs", "metadata"):
            raise ValueError(f"a chart may not hold <{tag}>: only text, lines, bars and dots")
    return found


def _text(element: ET.Element, defaults: dict[str, str]) -> str:
    given = _style(element)
    if given.pop("text-anchor", "start") != "start":
        raise ValueError(f"text must start at its left edge: {element.text}")
    place = {"x": _short(element.get("x", "0")), "y": _short(element.get("y", "0"))}
    words = escape(element.text or "", quote=False)
    return f"<text{_attributes(place, {})}{_attributes(given, defaults)}>{words}</text>"


def _path(element: ET.Element, defaults: dict[str, str]) -> str:
    steps = " ".join(element.get("d", "").split())
    steps = _NUMBER.sub(lambda match: _short(match.group()), steps)
    steps = re.sub(r" ?([MLCQz]) ?", r"\1", steps)
    return f'<path d="{steps}"{_attributes(_style(element), defaults)}/>'


def _circle(element: ET.Element, defaults: dict[str, str]) -> str:
    """Write the eight curves of a Matplotlib circle as one <circle>: their hull is its square."""
    values = [float(value) for value in _NUMBER.findall(element.get("d", ""))]
    left, right = min(values[::2]), max(values[::2])
    top, bottom = min(values[1::2]), max(values[1::2])
    place = {
        "cx": _short((left + right) / 2),
        "cy": _short((top + bottom) / 2),
        "r": _short((right - left) / 2),
    }
    return f"<circle{_attributes(place, {})}{_attributes(_style(element), defaults)}/>"


def _style(element: ET.Element) -> dict[str, str]:
    """Read a style attribute; refuse what would be lost."""
    given: dict[str, str] = {}
    for entry in filter(None, element.get("style", "").split(";")):
        name, _, value = entry.partition(":")
        name, value = name.strip(), value.strip()
        if name in _KEPT:
            given[name] = _short(value.removesuffix("px")) if name == "font-size" else value
        elif name not in _LEFT_OUT:
            raise ValueError(f"a chart may not use {name}: {value}")
    return given


def _attributes(given: dict[str, str], defaults: dict[str, str]) -> str:
    """Write the attributes that differ from what the root already says."""
    return "".join(f' {name}="{value}"' for name, value in given.items() if defaults.get(name) != value)


def _short(value: str | float) -> str:
    """Write a number with at most two decimals: 0.01 pt is finer than any printer."""
    text = f"{float(value):.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text
