"""Contrast arithmetic, and the two limits that every colour of a chart must keep.

**Why:** a house style is configurable, so a theme with a pale accent must be refused where it is
made, with the measured ratio, and not be discovered by a reader who cannot see the bars.
"""

from __future__ import annotations

import re
from typing import Final

GRAPHIC_RATIO: Final = 3.0
"""Least contrast ratio of a mark with the paper (WCAG 2.2, 1.4.11)."""

TEXT_RATIO: Final = 4.5
"""Least contrast ratio of text with the paper (WCAG 2.2, 1.4.3)."""

_HEX: Final = re.compile(r"#[0-9A-Fa-f]{6}")


def contrast_ratio(first: str, second: str) -> float:
    """Return the WCAG contrast ratio of two `#RRGGBB` colours, from 1 to 21."""
    light, dark = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def require_contrast(name: str, colour: str, paper: str, least: float) -> None:
    """Refuse a colour that stands out from the paper by less than `least`."""
    ratio = contrast_ratio(colour, paper)
    if ratio < least:
        kind = "text" if least >= TEXT_RATIO else "graphics"
        raise ValueError(
            f"{name} {colour} on paper {paper} has contrast {ratio:.2f}; {kind} needs at least {least:g}"
        )


def require_hex(name: str, colour: str) -> None:
    """Refuse a colour that is not written as `#RRGGBB`."""
    if not _HEX.fullmatch(colour):
        raise ValueError(f"{name} must be a colour like #0F5C6E, not {colour!r}")


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    if channel <= 0.04045:
        return channel / 12.92
    return float(((channel + 0.055) / 1.055) ** 2.4)
