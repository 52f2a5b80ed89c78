"""What is drawn on a canvas, as plain numbers in millimetres."""

from __future__ import annotations

from typing import Any

from matplotlib.lines import Line2D
from matplotlib.patches import Circle, PathPatch, Rectangle

from figures.boxes import Point
from figures.canvas import Canvas


def bars(canvas: Canvas) -> list[Rectangle]:
    return [artist for artist in canvas.artists if isinstance(artist, Rectangle)]


def circles(canvas: Canvas) -> list[Circle]:
    return [artist for artist in canvas.artists if isinstance(artist, Circle)]


def curves(canvas: Canvas) -> list[PathPatch]:
    return [artist for artist in canvas.artists if isinstance(artist, PathPatch)]


def lines(canvas: Canvas) -> list[Line2D]:
    return [artist for artist in canvas.artists if isinstance(artist, Line2D)]


def ends(artist: Line2D | PathPatch) -> tuple[Point, Point]:
    """Return where a line or a curve begins and ends."""
    points = _pairs(artist.get_path().vertices)
    return points[0], points[-1]


def points(artist: Line2D | PathPatch) -> list[Point]:
    """Return points along a line or a curve, close enough together to stand for it."""
    if isinstance(artist, Line2D):
        return _pairs(artist.get_path().vertices)
    (found,) = artist.get_path().to_polygons(closed_only=False)
    return _pairs(found)


def centre(circle: Circle) -> Point:
    x, y = circle.center
    return float(x), float(y)


def _pairs(vertices: Any) -> list[Point]:
    return [(float(x), float(y)) for x, y in vertices]
