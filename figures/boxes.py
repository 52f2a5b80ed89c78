"""Rectangles on the sheet, in millimetres from its top left corner: do they meet, are they crossed?

**Why:** labels that find their own place must not lie on each other, nor on marks. Pure arithmetic.
"""

from __future__ import annotations

from dataclasses import dataclass

Point = tuple[float, float]
"""A place on the sheet: millimetres from the left and from the top."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle by its top left corner and its size."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.y + self.height

    def overlaps(self, other: Box, apart: float = 0.0) -> bool:
        """Tell whether the two share some of the sheet, or come nearer than `apart`; edges may touch."""
        return (
            self.x < other.x + other.width + apart
            and other.x < self.x + self.width + apart
            and self.y < other.y + other.height + apart
            and other.y < self.y + self.height + apart
        )

    def within(self, other: Box) -> bool:
        """Tell whether this lies wholly in the other."""
        across = other.x <= self.x and self.right <= other.right
        return across and other.y <= self.y and self.bottom <= other.bottom

    def grown(self, by: float) -> Box:
        """Return the box with so much more on every side."""
        return Box(self.x - by, self.y - by, self.width + 2 * by, self.height + 2 * by)

    def nearest(self, point: Point) -> Point:
        """Return the place in the box that is nearest to a point."""
        return (min(max(point[0], self.x), self.right), min(max(point[1], self.y), self.bottom))

    def crossed_by(self, start: Point, end: Point) -> bool:
        """Tell whether a straight line passes through the inside of the box.

        It does unless both lie apart seen from the side, from below, or along the line.
        """
        (begin, top), (finish, foot) = start, end
        x, y, width, height = self.x, self.y, self.width, self.height
        if (begin <= x and finish <= x) or (begin >= x + width and finish >= x + width):
            return False
        if (top <= y and foot <= y) or (top >= y + height and foot >= y + height):
            return False
        across, down = finish - begin, foot - top
        away = across * (y + height / 2 - top) - down * (x + width / 2 - begin)
        return abs(away) * 2 < abs(across) * height + abs(down) * width
