"""Colour arithmetic: contrast as WCAG 2.2 defines it, and distance as people with colour blindness see it.

Sources: WCAG 2.2, relative luminance; Machado, Oliveira and Fernandes (2009) for the simulation, severity 1;
CIE 1976 L*a*b* with the white of D65 for the distance.
"""

import itertools
import re
from typing import NamedTuple

HEX = re.compile(r"#[0-9A-Fa-f]{6}")

TEXT_RATIO, GRAPHIC_RATIO = 4.5, 3.0
"""Least contrast of text and of marks with the paper (WCAG 2.2, 1.4.3 and 1.4.11)."""

LEAST_DISTANCE = 15.0
"""Least distance in L*a*b* of two colours of marks, for every kind of sight."""

_SIGHT = {
    "full colour vision": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
_TO_XYZ = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
_WHITE = (0.95047, 1.0, 1.08883)

Triple = tuple[float, float, float]


class Closeness(NamedTuple):
    """The two colours that are hardest to tell apart, by name, with the sight for which that is so."""

    first: str
    second: str
    sight: str
    distance: float


def contrast(first: str, second: str) -> float:
    """The contrast ratio of two `#RRGGBB` colours, from 1 to 21."""
    light, dark = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def closest(colours: dict[str, str]) -> Closeness:
    """Which two of the named colours are nearest to each other for anybody's sight."""
    return min(
        (
            Closeness(first, second, sight, _distance(colours[first], colours[second], sight))
            for first, second in itertools.combinations(colours, 2)
            for sight in _SIGHT
        ),
        key=lambda closeness: closeness.distance,
    )


def mixed(colour: str, other: str, share: float) -> str:
    """A colour with a share, 0 to 1, of another."""
    pairs = zip(_channels(colour), _channels(other), strict=True)
    return "#" + "".join(f"{round((a + (b - a) * share) * 255):02X}" for a, b in pairs)


def readable(colour: str, paper: str, towards: str) -> str:
    """The colour, moved towards another only as far as text in it needs to be read on the paper."""
    for step in range(21):
        candidate = mixed(colour, towards, step / 20)
        if contrast(candidate, paper) >= TEXT_RATIO:
            return candidate
    return towards


def _channels(colour: str) -> Triple:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


def _linear(colour: str) -> Triple:
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in _channels(colour)
    )
    return red, green, blue


def _luminance(colour: str) -> float:
    return _times(_TO_XYZ, _linear(colour))[1]


def _times(matrix: tuple[Triple, Triple, Triple], vector: Triple) -> Triple:
    first, second, third = (sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix)
    return first, second, third


def _distance(first: str, second: str, sight: str) -> float:
    a, b = (_lab(_times(_SIGHT[sight], _linear(colour))) for colour in (first, second))
    return float(sum((x - y) ** 2 for x, y in zip(a, b, strict=True)) ** 0.5)


def _lab(linear: Triple) -> Triple:
    """L*a*b* of linear RGB; what a simulation puts outside the screen's colours is moved to its edge."""
    red, green, blue = (min(1.0, max(0.0, channel)) for channel in linear)
    xyz = _times(_TO_XYZ, (red, green, blue))
    x, y, z = (_curve(value / white) for value, white in zip(xyz, _WHITE, strict=True))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _curve(ratio: float) -> float:
    return ratio ** (1 / 3) if ratio > 216 / 24389 else (24389 / 27 * ratio + 16) / 116
