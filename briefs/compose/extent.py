"""How many A4 pages a brief will take, estimated from its words before any page is laid out.

Why: the brief is the same in every format, so the composer must know what fits without asking a page.
Blocks that may not be split move to the next page as they do in print. All lengths in millimetres.
"""

from collections.abc import Iterable, Iterator, Sequence

from briefs.brief import Brief, CaseCard, LineCard, Point, Step, SynergyCard
from briefs.compose.chart_extent import WIDE, picture_height, table_height
from briefs.compose.first_page import FirstPage
from briefs.compose.measure import BOLD
from briefs.compose.sheet import CITE, HEADING, SMALL, Block, led, noted

PAGES_MOST = 3.81
"""Four pages, less what an estimate may be off."""

_NOTE_EM = 7.5 / 9
_ONLY = 0.75
"""The part of the width that a point has which is the only one."""


class Estimate(FirstPage):
    """How much of its pages a brief takes."""

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

    def _rows(self, heights: Sequence[float]) -> Iterator[Block]:
        """Points in rows of two."""
        for start in range(0, len(heights), 2):
            yield Block(max(heights[start : start + 2]))

    def _point_columns(
        self, points: tuple[Point, ...], more: bool, heading: float = HEADING
    ) -> Iterator[Block]:
        if points:
            yield Block(heading, heading=True)
        width = self.full * _ONLY if len(points) == 1 else self.half
        yield from self._rows([self._point(point, width) for point in points])
        if more:
            yield Block(5)

    def _agenda(self, brief: Brief) -> Iterator[Block]:
        if brief.lines:
            yield Block(HEADING, heading=True)
        for line in brief.lines:
            yield Block(self._line(line))
        heading = 6.0 if brief.lines else HEADING
        yield from self._point_columns(brief.concerned, bool(brief.lines_more), heading)
        if brief.synergies:
            yield Block(HEADING, heading=True)
        for synergy in brief.synergies:
            yield Block(self._synergy(synergy))
        if brief.synergies_more:
            yield Block(6)
        if brief.cases or brief.cases_more:
            yield Block(HEADING, heading=True)
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
        return 1.0 + sum(0.35 + self._text(self.body - 3.5, entry) for entry in entries)

    def _title(self, title: str) -> float:
        return 3.9 + self._lines(self.margin / 1.05, (title, BOLD)) * 1.25 * 1.05 * self.em

    def _line(self, line: LineCard) -> float:
        role = led("Uw rol.", line.role)
        said = (role, line.text, CITE, self._years(line.earlier), (noted(line.caveat), SMALL))
        body = self._text(self.body, *said) + self._list(line.tasks)
        body += (
            self._run(6, line.needs)
            + self._run(24, line.actions)
            + self._run(11, [line.result])
            + self._run(16, [line.others])
        )
        return self._card(self._title(line.title) + 0.6 + self._text(self.margin, line.motto, size=0.9), body)

    def _synergy(self, synergy: SynergyCard) -> float:
        role = led("Uw rol.", synergy.role)
        body = self._text(self.body, role, synergy.text, CITE, (noted(synergy.caveat), SMALL))
        body += self._run(14, synergy.use_cases) + self._run(9, [synergy.partners])
        if synergy.openings:
            body += self.line + 1 + self._list(synergy.openings)
        margin = self._title(synergy.title) + 2
        margin += self._text(self.margin, "Lagen: ", ", ".join(synergy.layers), size=SMALL)
        margin += self._text(self.margin, "Gemeenten: ", synergy.places, size=SMALL)
        margin += 1 + self._text(self.margin, "Voorbeelden: ", synergy.examples, size=SMALL)
        return self._card(margin, body)

    def _case(self, case: CaseCard) -> float:
        body = self._text(self.body, case.text, CITE, (noted(case.caveat), SMALL))
        body += self._run(7, [case.aim] if case.aim else []) + self._run(
            20, [case.finance] if case.finance else []
        )
        body += self._run(11, case.helped) + self._run(13, case.hindered)
        return self._card(self._title(case.title) + self.line, body)

    def _step(self, step: Step) -> float:
        ask = led("Aan u.", step.ask)
        said = (ask, step.text, CITE, self._years(step.earlier), (noted(step.caveat), SMALL))
        body = self._text(self.body, *said)
        body += self._list(step.suggestions) + self._run(13, [step.addressees])
        return self._card(self._title(step.title), body)

    def _numbers(self, brief: Brief) -> Iterator[Block]:
        if brief.requests or brief.figures:
            yield Block(HEADING, heading=True)
        if brief.figures:
            yield Block(10.0, heading=True)
        for figure in brief.figures:
            columns = (
                self._text(59.0, figure.title),
                sum(self._text(47.0, (shown, 1.06), CITE) for shown in figure.shown),
                self._text(62.0, figure.small, noted(figure.caveat), size=SMALL),
            )
            yield Block(2.0 + max(columns))
        if brief.figures_more:
            yield Block(6)
        for request in brief.requests:
            yield Block(19 + picture_height(request))

    def _steps(self, brief: Brief) -> Iterator[Block]:
        if brief.steps:
            yield Block(HEADING, heading=True)
        for step in brief.steps:
            yield Block(self._step(step))
        if brief.steps_more:
            yield Block(8)
        if brief.terms:
            yield Block(HEADING, heading=True)
        yield from self._rows(
            [1.5 + self._text(self.half, term.term, term.text, CITE) for term in brief.terms]
        )

    def _sources(self, brief: Brief) -> Iterator[Block]:
        if brief.requests:
            yield Block(HEADING, heading=True)
        beside = 1 if any(request.name in WIDE for request in brief.requests) else 2
        for first in range(0, len(brief.requests), beside):
            pair = brief.requests[first : first + beside]
            width = self.half if len(pair) > 1 else self.full
            yield Block(max(table_height(request, width) for request in pair))
        yield Block(HEADING - 1, heading=True)
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
