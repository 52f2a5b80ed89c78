"""How many A4 pages a brief will take, estimated from its words before any page is laid out.

Why: the brief is the same in every format, so the composer must know what fits without asking a page.
The measures are those of `templates/css` (a root size of 9 pt on 174 mm); text is counted at the mean
width of a letter, and blocks that may not be split move to the next page as they do in print.
All lengths in millimetres.
"""

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from briefs.brief import (
    Brief,
    CaseCard,
    Earlier,
    GlanceFigure,
    LineCard,
    Message,
    Point,
    Quadrant,
    Step,
    SynergyCard,
)
from briefs.compose.chart_extent import EM, LETTER, TEXT_PT, WIDE, picture_height, table_height
from briefs.model.style import Style

PAGES_MOST = 3.81
"""Four pages, less what an estimate may be off."""

_GUTTER, _MARGIN_COLUMN = 6.0, 46.0
_TITLE, _SMALL = 3.33, 0.86
_CITE = "000"
_HEADING = 12.5
_FIRST_PAGE_MORE = 4.0
_SPARE = 3.5
"""What the first page has more than the others, and what is kept free because an estimate may be off."""
_NOTE_EM = 7.5 / 9
_ONLY = 0.75
"""The part of the width that a point has which is the only one."""


@dataclass(frozen=True, slots=True)
class Block:
    """Something that is not split over pages; a heading stays with what follows it."""

    height: float
    heading: bool = False


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


class Estimate:
    """The measures of a page in a style, and what takes how much of it.

    All is measured as if the text were 9 pt: a style with smaller text has, so to speak, a larger page.
    """

    def __init__(self, style: Style) -> None:
        width, height = style.area_mm
        scale = style.text_pt / TEXT_PT
        self.full, self.page = width / scale, height / scale
        self.half = (self.full - _GUTTER) / 2
        self.body = self.full - _MARGIN_COLUMN - 2
        self.margin = _MARGIN_COLUMN - 4
        self.em = EM
        self.line = 1.36 * self.em

    def extent(self, brief: Brief) -> float:
        """The length of the brief in pages: 3.25 is a quarter of the fourth page."""
        pages, used, pending = 1, 0.0, 0.0
        for block in self._blocks(brief):
            if block.heading:
                pending += block.height
                continue
            height = block.height + pending
            if used + height > self.page:
                pages, used = pages + 1, 0.0
            used += height
            pending = 0.0
        return pages - 1 + used / self.page

    def _blocks(self, brief: Brief) -> Iterator[Block]:
        yield from self._front(brief)
        yield from self._swot(brief.swot, brief.swot_note)
        yield from self._point_columns(brief.insights, bool(brief.insights_more))
        yield from self._agenda(brief)
        yield from self._numbers(brief)
        yield from self._steps(brief)
        yield from self._sources(brief)

    def _lines(self, width: float, *texts: tuple[str, float] | str) -> int:
        """The lines that running texts take together, each with its size in em."""
        total = 0.0
        for text in texts:
            words, size = (text, 1.0) if isinstance(text, str) else text
            total += len(words) * LETTER * size * self.em
        return math.ceil(total * 1.03 / width)

    def _text(self, width: float, *texts: tuple[str, float] | str, size: float = 1.0) -> float:
        """The height of running texts."""
        return self._lines(width / size, *texts) * self.line * size

    def _point(self, point: Point, width: float) -> float:
        place = (point.place, _SMALL)
        texts = (point.title, place, point.text, _CITE, self._years(point.earlier), (point.caveat, _SMALL))
        return 1.5 + self._text(width, *texts)

    def _years(self, earlier: tuple[Earlier, ...]) -> str:
        return "".join(year.words + len(year.cites) * _CITE for year in earlier)

    def _rows(self, heights: Sequence[float]) -> Iterator[Block]:
        """Points in rows of two."""
        for start in range(0, len(heights), 2):
            yield Block(max(heights[start : start + 2]))

    def fits_first_page(self, front: Front, swot: tuple[Quadrant, ...], note: str) -> bool:
        """Whether the SWOT stands as a whole under what comes before it on the first page."""
        blocks = (*self._front(front), *self._swot(swot, note))
        return sum(block.height for block in blocks) <= self.page + _FIRST_PAGE_MORE - _SPARE

    def _front(self, front: Front) -> Iterator[Block]:
        title = math.ceil(len(front.title) * 0.5 * _TITLE * EM / self.full)
        height = 22 + title * 11.7
        if front.profile:
            height += 7.5 + self._lines(self.full / 1.2, front.profile.text) * 1.2 * self.line
        yield Block(height)
        if front.messages:
            yield Block(_HEADING, heading=True)
        for message in front.messages:
            yield Block(1.8 + self._text(self.full - 7, message.lead, message.text, _CITE, size=1.08))
        if front.glance:
            yield Block(_HEADING, heading=True)
            width = 41.0 if len(front.glance) != 3 else 55.0
            yield Block(
                max(
                    9
                    + self._lines(width, figure.title, figure.detail, _CITE) * 1.25 * self.em * 1.08
                    + self._text(width, figure.small, figure.caveat, size=_SMALL)
                    for figure in front.glance
                )
            )

    def _swot(self, swot: tuple[Quadrant, ...], note: str) -> Iterator[Block]:
        if swot:
            yield Block(_HEADING, heading=True)
        heights = [
            10 + sum(self._point(point, self.half) for point in quadrant.points) + 4.5 * bool(quadrant.more)
            for quadrant in swot
        ]
        for first, second in zip(heights[::2], heights[1::2], strict=True):
            yield Block(max(first, second))
        if note:
            yield Block(self._text(self.full, note, size=_SMALL))

    def _point_columns(
        self, points: tuple[Point, ...], more: bool, heading: float = _HEADING
    ) -> Iterator[Block]:
        if points:
            yield Block(heading, heading=True)
        width = self.full * _ONLY if len(points) == 1 else self.half
        yield from self._rows([self._point(point, width) for point in points])
        if more:
            yield Block(5)

    def _agenda(self, brief: Brief) -> Iterator[Block]:
        if brief.lines:
            yield Block(_HEADING, heading=True)
        for line in brief.lines:
            yield Block(self._line(line))
        heading = 6.0 if brief.lines else _HEADING
        yield from self._point_columns(brief.concerned, bool(brief.lines_more), heading)
        if brief.synergies:
            yield Block(_HEADING, heading=True)
        for synergy in brief.synergies:
            yield Block(self._synergy(synergy))
        if brief.synergies_more:
            yield Block(6)
        if brief.cases or brief.cases_more:
            yield Block(_HEADING, heading=True)
        for case in brief.cases:
            yield Block(self._case(case))
        if brief.cases_more:
            yield Block(6)

    def _card(self, margin: float, body: float) -> float:
        return 3.5 + max(margin, body)

    def _run(self, label: int, entries: Iterable[str]) -> float:
        joined = "; ".join(entries)
        return self._text(self.body, "0" * label, joined) + 1.0 if joined else 0.0

    def _list(self, entries: Iterable[str]) -> float:
        return 1.0 + sum(0.35 + self._text(self.body - 4, entry) for entry in entries)

    def _title(self, title: str) -> float:
        return 4.1 + self._lines(self.margin, (title, 1.12)) * 1.25 * 1.05 * self.em

    def _line(self, line: LineCard) -> float:
        said = ("Uw rol. ", line.role, line.text, _CITE, self._years(line.earlier), (line.caveat, _SMALL))
        body = self._text(self.body, *said) + self._list(line.tasks)
        body += (
            self._run(6, line.needs)
            + self._run(24, line.actions)
            + self._run(11, [line.result])
            + self._run(16, [line.others])
        )
        return self._card(self._title(line.title) + 0.6 + self._text(self.margin, line.motto, size=0.9), body)

    def _synergy(self, synergy: SynergyCard) -> float:
        body = self._text(self.body, "Uw rol. ", synergy.role, synergy.text, _CITE, (synergy.caveat, _SMALL))
        body += self._run(14, synergy.use_cases) + self._run(9, [synergy.partners])
        if synergy.openings:
            body += self.line + 1 + self._list(synergy.openings)
        margin = self._title(synergy.title) + 2
        margin += self._text(self.margin, "Lagen: ", ", ".join(synergy.layers), size=_SMALL)
        margin += self._text(self.margin, "Gemeenten: ", synergy.places, size=_SMALL)
        margin += 1 + self._text(self.margin, "Voorbeelden: ", synergy.examples, size=_SMALL)
        return self._card(margin, body)

    def _case(self, case: CaseCard) -> float:
        body = self._text(self.body, case.text, _CITE, (case.caveat, _SMALL))
        body += self._run(7, [case.aim] if case.aim else []) + self._run(
            20, [case.finance] if case.finance else []
        )
        body += self._run(11, case.helped) + self._run(13, case.hindered)
        return self._card(self._title(case.title) + self.line, body)

    def _step(self, step: Step) -> float:
        said = ("Aan u. ", step.ask, step.text, _CITE, self._years(step.earlier), (step.caveat, _SMALL))
        body = self._text(self.body, *said)
        body += self._list(step.suggestions) + self._run(13, [step.addressees])
        return self._card(self._title(step.title), body)

    def _numbers(self, brief: Brief) -> Iterator[Block]:
        if brief.requests or brief.figures:
            yield Block(_HEADING, heading=True)
        if brief.figures:
            yield Block(10.0, heading=True)
        for figure in brief.figures:
            columns = (
                self._text(59.0, figure.title),
                sum(self._text(47.0, (shown, 1.06), _CITE) for shown in figure.shown),
                self._text(62.0, figure.small, figure.caveat, size=_SMALL),
            )
            yield Block(2.0 + max(columns))
        if brief.figures_more:
            yield Block(6)
        for request in brief.requests:
            yield Block(19 + picture_height(request))

    def _steps(self, brief: Brief) -> Iterator[Block]:
        if brief.steps:
            yield Block(_HEADING, heading=True)
        for step in brief.steps:
            yield Block(self._step(step))
        if brief.steps_more:
            yield Block(8)
        if brief.terms:
            yield Block(_HEADING, heading=True)
        yield from self._rows(
            [1.5 + self._text(self.half, term.term, term.text, _CITE) for term in brief.terms]
        )

    def _sources(self, brief: Brief) -> Iterator[Block]:
        if brief.requests:
            yield Block(_HEADING, heading=True)
        beside = 1 if any(request.name in WIDE for request in brief.requests) else 2
        for first in range(0, len(brief.requests), beside):
            pair = brief.requests[first : first + beside]
            width = self.half if len(pair) > 1 else self.full
            yield Block(max(table_height(request, width) for request in pair))
        yield Block(_HEADING - 1, heading=True)
        notes = [
            0.6 + self._text(75.0, f"{note.document}, {note.place} 00", size=_NOTE_EM) for note in brief.notes
        ]
        yield Block(sum(notes) / 2 + max(notes, default=0.0) / 2)
        height = 12.5
        for document in brief.references:
            words = (document.short_title, document.authors, document.title, document.subtitle)
            height += 0.8 + self._text(
                self.full, *words, document.publisher, document.date_note, "0" * 16, size=_NOTE_EM
            )
        yield Block(height + 3 * self.line * _NOTE_EM)
