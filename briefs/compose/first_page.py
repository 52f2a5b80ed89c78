"""What the first page of a brief has room for: reader, messages, figures and the SWOT. In millimetres."""

from collections.abc import Iterator
from typing import Protocol

from briefs.brief import GlanceFigure, Message, Quadrant
from briefs.compose.measure import BOLD, SERIF
from briefs.compose.sheet import CITE, HEADING, SMALL, Block, Sheet, noted

_TITLE, _LEAD, _SAID = 3.33, 1.2, 1.08
_HEADING_OF_POINTS = 10.6
"""What is under a heading and what is over a point are not both kept."""
_FIRST_PAGE_MORE = 4.0
_SPARE = 4.5
"""What the first page has more than the others, and what is kept free because an estimate may be off."""


class Front(Protocol):
    """What stands on the first page before the SWOT."""

    @property
    def title(self) -> str: ...
    @property
    def profile(self) -> Message | None: ...
    @property
    def messages(self) -> tuple[Message, ...]: ...
    @property
    def glance(self) -> tuple[GlanceFigure, ...]: ...


class FirstPage(Sheet):
    """How much of the first page its parts take."""

    def fits_first_page(self, front: Front, swot: tuple[Quadrant, ...], note: str) -> bool:
        """Whether the SWOT stands as a whole under what comes before it on the first page."""
        blocks = (*self._front(front), *self._swot(swot, note))
        return sum(block.height for block in blocks) <= self.page + _FIRST_PAGE_MORE - _SPARE

    def _front(self, front: Front) -> Iterator[Block]:
        title = self._lines(self.full / _TITLE, (front.title, SERIF))
        height = self.logo + 23.8 + title * 1.1 * _TITLE * self.em
        if front.profile:
            lines = self._lines(self.full / _LEAD, (front.profile.text, SERIF), CITE)
            height += 3.5 + lines * _LEAD * self.line
        yield Block(height)
        if front.messages:
            yield Block(_HEADING_OF_POINTS, heading=True)
        for message in front.messages:
            said = (message.lead, message.text, CITE, CITE)
            yield Block(1.75 + self._text(self.full - 7, *said, size=_SAID))
        if front.glance:
            yield Block(HEADING, heading=True)
            widths = self._columns(len(front.glance))
            yield Block(max(map(self._glance, front.glance, widths)))

    def _columns(self, count: int) -> list[float]:
        """The width of each of the figures side by side; the two halves keep a little farther apart."""
        widths = [self.full / count - 5] * (count - 1) + [self.full / count]
        if count in (2, 4):
            widths[count // 2 :] = [width - 3 for width in widths[count // 2 :]]
        return widths

    def _glance(self, figure: GlanceFigure, width: float) -> float:
        label = self._lines(width, (figure.title, BOLD), CITE) * 1.25 * self.em
        detail = self._text(width, figure.detail) if figure.detail else 0.0
        return 8.4 + label + detail + 0.8 + self._small(width, figure.small, noted(figure.caveat))

    def _small(self, width: float, *texts: str) -> float:
        """The height of small print, which has lines of its own."""
        return self._lines(width / SMALL, *texts) * 1.35 * SMALL * self.em

    def _swot(self, swot: tuple[Quadrant, ...], note: str) -> Iterator[Block]:
        if swot:
            yield Block(HEADING, heading=True)
        heights = [
            7.5 + sum(self._point(point, self.half) for point in quadrant.points) + 5.1 * bool(quadrant.more)
            for quadrant in swot
        ]
        for first, second in zip(heights[::2], heights[1::2], strict=True):
            yield Block(max(first, second))
        if note:
            yield Block(self._small(self.full, note))
