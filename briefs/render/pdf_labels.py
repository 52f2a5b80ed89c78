"""The labels of a chart on paper, each written at one go.

WeasyPrint 70.0 lays out and writes the text of an SVG letter by letter, so that each letter may have a place
of its own. That costs a twentieth of a brief, leaves out kerning, and makes words that can not be searched.
Here a text that has but one place is written as a whole; any other is left to WeasyPrint.
"""

from collections.abc import Iterator
from typing import Any

_OF_LETTERS = frozenset(("dx", "dy", "rotate", "letter-spacing", "textLength"))
"""What places the letters of a text one by one."""


class _Whole(str):
    """A text that is its own only part, where its letters are asked for."""

    __slots__ = ()

    def __iter__(self) -> Iterator[str]:
        yield str(self)


def write_labels_whole() -> None:
    """Let WeasyPrint write labels whole from now on."""
    from weasyprint import svg

    by_letter = vars(svg)["text"]

    def text(drawing: Any, node: Any, font_size: float) -> None:
        places = (node.get("x") or "", node.get("y") or "")
        if (
            node.text
            and _OF_LETTERS.isdisjoint(node.attrib)
            and all(len(place.split()) < 2 for place in places)
        ):
            vars(node)["_etree_node"].text = _Whole(node.text)
        by_letter(drawing, node, font_size)

    vars(svg)["text"] = text
    svg.TAGS.update({tag: text for tag, drawer in svg.TAGS.items() if drawer is by_letter})
