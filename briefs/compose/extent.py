"""How many A4 pages a brief will take, estimated from its words before any page is laid out.

Why: the brief is the same in every format, so the composer must know what fits without asking a page.
The measures are those of `templates/css` (a root size of 9 pt on 174 mm); text is counted at the mean
width of a letter, and blocks that may not be split move to the next page as they do in print.
All lengths in millimetres.
"""

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from briefs.brief import Brief, CaseCard, ChartRequest, Earlier, LineCard, Point, Step, SynergyCard

PAGES_MOST = 3.92
"""Four pages, less what an estimate may be off."""

_PAGE = 258.0
_FULL, _HALF, _BODY, _MARGIN = 174.0, 84.0, 126.0, 42.0
_EM = 9 * 0.3528
_LETTER = 0.435
"""Mean width of a letter, blanks included, in em of Source Sans."""
_LINE = 1.36 * _EM
_SMALL = 0.86
_CITE = "000"
_HEADING = 13.5
_NOTE_EM = 7.5 / 9


@dataclass(frozen=True, slots=True)
class Block:
    """Something that is not split over pages; a heading stays with what follows it."""

    height: float
    heading: bool = False


def extent(brief: Brief) -> float:
    """The length of the brief in pages: 3.25 is a quarter of the fourth page."""
    pages, used, pending = 1, 0.0, 0.0
    for block in _blocks(brief):
        if block.heading:
            pending += block.height
            continue
        height = block.height + pending
        if used + height > _PAGE:
            pages, used = pages + 1, 0.0
        used += height
        pending = 0.0
    return pages - 1 + used / _PAGE


def _blocks(brief: Brief) -> Iterator[Block]:
    yield from _front(brief)
    yield from _swot(brief)
    yield from _agenda(brief)
    yield from _numbers(brief)
    yield from _steps(brief)
    yield from _sources(brief)


def _lines(width: float, *texts: tuple[str, float] | str) -> int:
    """The lines that running texts take together, each with its size in em."""
    total = 0.0
    for text in texts:
        words, size = (text, 1.0) if isinstance(text, str) else text
        total += len(words) * _LETTER * size * _EM
    return math.ceil(total * 1.03 / width)


def _text(width: float, *texts: tuple[str, float] | str, size: float = 1.0) -> float:
    """The height of running texts."""
    return _lines(width / size, *texts) * _LINE * size


def _point(point: Point, width: float) -> float:
    place = (point.place, _SMALL)
    texts = (point.title, place, point.text, _CITE, _years(point.earlier), (point.caveat, _SMALL))
    return 1.5 + _text(width, *texts)


def _years(earlier: tuple[Earlier, ...]) -> str:
    return "".join(year.words + len(year.cites) * _CITE for year in earlier)


def _columns(heights: Sequence[float]) -> float:
    """The height of points in two balanced columns."""
    if not heights:
        return 0.0
    tallest = max(heights)
    return max(sum(heights) / 2, tallest) + tallest * 0.2 * (len(heights) > 1)


def _front(brief: Brief) -> Iterator[Block]:
    title = math.ceil(len(brief.title) * 0.5 * 30 * 0.3528 / _FULL)
    height = 22 + title * 11.7
    if brief.profile:
        height += 9 + _lines(_FULL / 1.2, brief.profile.text) * 1.2 * _LINE
    yield Block(height)
    if brief.messages:
        yield Block(_HEADING, heading=True)
    for message in brief.messages:
        yield Block(1.8 + _text(_FULL - 7, message.lead, message.text, _CITE, size=1.08))
    if brief.glance:
        yield Block(_HEADING, heading=True)
        width = 41.0 if len(brief.glance) != 3 else 55.0
        yield Block(
            max(
                9
                + _lines(width, figure.title, figure.detail, _CITE) * 1.25 * _EM * 1.08
                + _text(width, figure.small, figure.caveat, size=_SMALL)
                for figure in brief.glance
            )
        )


def _swot(brief: Brief) -> Iterator[Block]:
    if brief.swot:
        yield Block(_HEADING, heading=True)
    heights = [
        11 + sum(_point(point, _HALF) for point in quadrant.points) + 4.5 * bool(quadrant.more)
        for quadrant in brief.swot
    ]
    for first, second in zip(heights[::2], heights[1::2], strict=True):
        yield Block(max(first, second))
    if brief.swot_note:
        yield Block(_text(_FULL, brief.swot_note, size=_SMALL))
    yield from _point_columns(brief.insights, bool(brief.insights_more))


def _point_columns(points: tuple[Point, ...], more: bool, heading: float = _HEADING) -> Iterator[Block]:
    if points:
        yield Block(heading, heading=True)
        yield Block(_columns([_point(point, _HALF) for point in points]) + 5 * more)


def _agenda(brief: Brief) -> Iterator[Block]:
    if brief.lines:
        yield Block(_HEADING, heading=True)
    for line in brief.lines:
        yield Block(_line(line))
    heading = 6.0 if brief.lines else _HEADING
    yield from _point_columns(brief.concerned, bool(brief.lines_more), heading)
    if brief.synergies:
        yield Block(_HEADING, heading=True)
    for synergy in brief.synergies:
        yield Block(_synergy(synergy))
    if brief.synergies_more:
        yield Block(6)
    if brief.cases or brief.cases_more:
        yield Block(_HEADING, heading=True)
    for case in brief.cases:
        yield Block(_case(case))
    if brief.cases_more:
        yield Block(6)


def _card(margin: float, body: float) -> float:
    return 3.5 + max(margin, body)


def _run(label: int, entries: Iterable[str]) -> float:
    joined = "; ".join(entries)
    return _text(_BODY, "0" * label, joined) + 1.0 if joined else 0.0


def _list(entries: Iterable[str]) -> float:
    return 1.0 + sum(0.35 + _text(_BODY - 4, entry) for entry in entries)


def _title(title: str) -> float:
    return 4.1 + _lines(_MARGIN, (title, 1.12)) * 1.25 * 1.05 * _EM


def _line(line: LineCard) -> float:
    said = ("Uw rol. ", line.role, line.text, _CITE, _years(line.earlier), (line.caveat, _SMALL))
    body = _text(_BODY, *said) + _list(line.tasks)
    body += _run(6, line.needs) + _run(24, line.actions) + _run(11, [line.result]) + _run(16, [line.others])
    return _card(_title(line.title) + 0.6 + _text(_MARGIN, line.motto, size=0.9), body)


def _synergy(synergy: SynergyCard) -> float:
    body = _text(_BODY, "Uw rol. ", synergy.role, synergy.text, _CITE, (synergy.caveat, _SMALL))
    body += _run(14, synergy.use_cases) + _run(9, [synergy.partners])
    if synergy.openings:
        body += _LINE + 1 + _list(synergy.openings)
    margin = _title(synergy.title) + 2
    margin += _text(_MARGIN, "Lagen: ", ", ".join(synergy.layers), size=_SMALL)
    margin += _text(_MARGIN, "Gemeenten: ", synergy.places, size=_SMALL)
    margin += 1 + _text(_MARGIN, "Voorbeelden: ", synergy.examples, size=_SMALL)
    return _card(margin, body)


def _case(case: CaseCard) -> float:
    body = _text(_BODY, case.text, _CITE, (case.caveat, _SMALL))
    body += _run(7, [case.aim] if case.aim else []) + _run(20, [case.finance] if case.finance else [])
    body += _run(11, case.helped) + _run(13, case.hindered)
    return _card(_title(case.title) + _LINE, body)


def _step(step: Step) -> float:
    said = ("Aan u. ", step.ask, step.text, _CITE, _years(step.earlier), (step.caveat, _SMALL))
    body = _text(_BODY, *said)
    body += _list(step.suggestions) + _run(13, [step.addressees])
    return _card(_title(step.title), body)


def _numbers(brief: Brief) -> Iterator[Block]:
    if brief.requests or brief.figures:
        yield Block(_HEADING, heading=True)
    if brief.figures:
        yield Block(10.0, heading=True)
    for figure in brief.figures:
        columns = (
            _text(59.0, figure.title),
            sum(_text(47.0, (shown, 1.06), _CITE) for shown in figure.shown),
            _text(62.0, figure.small, figure.caveat, size=_SMALL),
        )
        yield Block(2.0 + max(columns))
    if brief.figures_more:
        yield Block(6)
    for request in brief.requests:
        yield Block(19 + _picture(request))


def _picture(request: ChartRequest) -> float:
    """The height of a chart from the number of its rows."""
    data = request.data
    if request.name == "synergy_layers":
        return 20 + 5.2 * len(data["synergies"])
    if request.name == "line_actors":
        return 14 + 5.4 * len(data["lines"])
    if request.name == "stack_profile":
        return 12 + 6.4 * len(data["layers"])
    series = max(1, len(data["series"]))
    return 6 + len(data["rows"]) * (5.6 if series == 1 else 3.3 * series + 2.2)


def _steps(brief: Brief) -> Iterator[Block]:
    if brief.steps:
        yield Block(_HEADING, heading=True)
    for step in brief.steps:
        yield Block(_step(step))
    if brief.steps_more:
        yield Block(8)
    if brief.terms:
        yield Block(_HEADING, heading=True)
        yield Block(_columns([1.5 + _text(_HALF, term.term, term.text, _CITE) for term in brief.terms]))


def _data_table(request: ChartRequest) -> float:
    rows = next(
        len(request.data[key]) for key in ("synergies", "lines", "rows", "layers") if key in request.data
    )
    return 12 + rows * 3.7


def _sources(brief: Brief) -> Iterator[Block]:
    if brief.requests:
        yield Block(_HEADING, heading=True)
        yield Block(_columns([_data_table(request) for request in brief.requests]))
    yield Block(_HEADING - 1, heading=True)
    notes = [0.6 + _text(75.0, f"{note.document}, {note.place} 00", size=_NOTE_EM) for note in brief.notes]
    for start in range(0, len(notes), 2):
        yield Block(sum(notes[start : start + 2]) / 2)
    height = 12.5
    for document in brief.references:
        words = (document.short_title, document.authors, document.title, document.subtitle)
        height += 0.8 + _text(_FULL, *words, document.publisher, document.date_note, "0" * 16, size=_NOTE_EM)
    yield Block(height + 3 * _LINE * _NOTE_EM)
