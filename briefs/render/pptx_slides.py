"""A brief as slides: which there are, what stands on each, and where it comes from."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from briefs.brief import Brief, ChartBox, Cite
from briefs.render.pptx_cards import (
    glance_entries,
    large_figure,
    line_entries,
    message_entries,
    step_entries,
    swot_entries,
    synergy_entries,
)
from briefs.render.pptx_fit import Box, Metrics, More, fit
from briefs.render.pptx_text import (
    ACCENT,
    MUTED,
    Area,
    Block,
    Entry,
    Paragraph,
    Picture,
    Slide,
    Words,
    raised,
)

SLIDES_MOST = 8
CHARTS_MOST = 2

LEFT, WIDTH = 20.0, 298.0
TITLE = Area(LEFT, 16, WIDTH, 25)
BODY = Area(LEFT, 47, 270, 124)
LOGO, COVER = Area(LEFT, 12, 90, 18), Area(LEFT, 58, WIDTH, 46)
KICKER, SUBTITLE, DATE = Area(LEFT, 45, WIDTH, 9), Area(LEFT, 108, WIDTH, 12), Area(LEFT, 123, WIDTH, 8)

_GAP = 11.0
_HALF = (WIDTH - _GAP) / 2
QUADRANTS = tuple(Area(LEFT + x * (_HALF + _GAP), 42 + y * 63, _HALF, 59) for y in (0, 1) for x in (0, 1))
PAIR = tuple(replace(area, height=122) for area in QUADRANTS[:2])
SWOT_NOTE = Area(LEFT, 165, WIDTH, 10)

ROW = Area(LEFT, 50, WIDTH, 111)
ROW_MORE = Area(LEFT, 164, WIDTH, 8)
COLUMN_MOST = 92.0
FIGURES_MOST = 5

CHART_NOTE, CHART, SOURCE = Area(LEFT, 43, WIDTH, 12), Area(LEFT, 57, WIDTH, 100), Area(LEFT, 160, WIDTH, 14)

SIZES = (20.0, 18.0, 16.0, 14.0)
WAYS = 3
"""How many ways there are to show a list of entries."""

TITLE_SIZES = (30.0, 27.0, 24.0, 22.0, 20.0, 18.0, 16.0)
COVER_SIZES = (54.0, 48.0, 42.0, 36.0, 30.0, 26.0, 22.0, 18.0)
LARGE_SIZES, LARGE_OF_TWO = (46.0, 40.0, 36.0, 32.0, 28.0, 24.0), 32.0
"""Sizes of a figure at a glance, and the largest in which it may take two lines."""
SWOT_WAYS = (
    (18.0, 0),
    (16.0, 0),
    (18.0, 1),
    (16.0, 1),
    (14.0, 0),
    (14.0, 1),
    (18.0, 2),
    (16.0, 2),
    (14.0, 2),
)
"""Size and way: the first sentence in a size that can be read goes before the whole text in a small one."""

Entries = Callable[[Brief, float, int], tuple[Entry, ...]]


def slides(
    brief: Brief, metrics: Metrics, pictures: Mapping[int, bytes], logo: tuple[bytes, str] | None = None
) -> tuple[Slide, ...]:
    """At most eight slides; one that would have nothing to say is not there."""
    words = brief.words
    front = [_cover(brief, metrics, logo), *_messages(brief, metrics), *_glance(brief, metrics)]
    front += [*_swot(brief, metrics)]
    front += _listed(brief, metrics, words["heading_lines"], line_entries, len(brief.lines_more))
    front += _listed(brief, metrics, words["heading_synergies"], synergy_entries, len(brief.synergies_more))
    last = _listed(brief, metrics, words["heading_steps"], step_entries, len(brief.steps_more))
    room = min(CHARTS_MOST, SLIDES_MOST - len(front) - len(last))
    boxes = [box for box in brief.charts if box.number in pictures][:room]
    return (*front, *(_chart(brief, metrics, box, pictures[box.number]) for box in boxes), *last)


def _cover(brief: Brief, metrics: Metrics, logo: tuple[bytes, str] | None) -> Slide:
    """Who it is for, what it is on, of which day and edition; its notes name the reports."""
    date = f"{brief.date} · {brief.words['edition']} {brief.edition} · {brief.project}"
    name = _one(metrics, COVER, [Words(brief.title, is_heading=True)], COVER_SIZES)
    height = metrics.height(name.paragraphs, COVER.width)
    name, shift = replace(name, area=replace(COVER, height=height)), COVER.height - height
    blocks = (
        _one(metrics, KICKER, [Words(brief.kicker, ACCENT, is_bold=True)], (20.0, 16.0)),
        _one(metrics, _raised(SUBTITLE, shift), [Words(brief.subtitle, MUTED)], (24.0, 20.0, 16.0)),
        _one(metrics, _raised(DATE, shift), [Words(date, MUTED)], (16.0, 14.0, 12.0)),
    )
    reports = [f"{report.short_title}: {report.title}, {report.year}" for report in brief.references]
    picture = Picture(logo[0], LOGO, "logo", logo[1]) if logo else None
    return Slide("cover", name, blocks, (brief.words["heading_references"], *reports), picture)


def _raised(area: Area, millimetres: float) -> Area:
    return replace(area, top=area.top - millimetres)


def _messages(brief: Brief, metrics: Metrics) -> Iterator[Slide]:
    words = brief.words
    heading = words["heading_messages"] if len(brief.messages) == 3 else words["heading_messages_few"]
    ways = tuple(message_entries(brief, size) for size in (24.0, 22.0, *SIZES))
    if brief.messages:
        yield _slide(brief, metrics, "points", heading, fit(metrics, [Box(BODY, ways, _more(brief, 0, 14))]))


def _glance(brief: Brief, metrics: Metrics) -> Iterator[Slide]:
    """The figures side by side, each over what it is; where not all fit, the last are counted."""
    for count in range(min(len(brief.glance), FIGURES_MOST), 0, -1):
        columns = _columns(brief, metrics, count)
        if all(text.cites for _, text in columns):
            rest = Block(ROW_MORE, _more(brief, len(brief.glance) - count, 14)(0))
            blocks = [block for column in columns for block in column]
            empty = [Block(ROW, ())] * 2 * (FIGURES_MOST - count)
            yield _slide(brief, metrics, "figures", brief.words["heading_glance"], (*blocks, *empty, rest))
            return


def _columns(brief: Brief, metrics: Metrics, count: int) -> list[tuple[Block, Block]]:
    """The first figures: the number, at the foot of its box, and its words under it."""
    figures = brief.glance[:count]
    width = min((WIDTH - (count - 1) * _GAP) / count, COLUMN_MOST)
    for size in LARGE_SIZES:
        numbers = [large_figure(figure, size) for figure in figures]
        lines = max(metrics.lines(number, width) for number in numbers)
        if lines == 1 or (lines == 2 and size <= LARGE_OF_TWO):
            break
    height = max(metrics.height([number], width) for number in numbers)
    lefts = [LEFT + column * (width + _GAP) for column in range(count)]
    texts = fit(
        metrics,
        [
            Box(
                Area(left, ROW.top + height + 3, width, ROW.height - height - 3),
                tuple(glance_entries(brief, figure, text) for text in (18.0, 16.0, 14.0, 13.0, 12.0)),
                _nothing,
            )
            for left, figure in zip(lefts, figures, strict=True)
        ],
    )
    tops = [
        Block(Area(left, ROW.top, width, height), (number,), anchor="b")
        for left, number in zip(lefts, numbers, strict=True)
    ]
    return list(zip(tops, texts, strict=True))


def _swot(brief: Brief, metrics: Metrics) -> Iterator[Slide]:
    """The quarters, two by two; how they came about under them, or else on the notes page."""
    if not brief.swot:
        return
    areas = QUADRANTS if len(brief.swot) > len(PAIR) else PAIR
    boxes = [
        Box(
            area,
            tuple(swot_entries(brief, quadrant, size, way) for size, way in SWOT_WAYS),
            _more_points(brief, quadrant.more),
        )
        for area, quadrant in zip(areas, brief.swot, strict=False)
    ]
    empty = [Block(area, ()) for area in areas[len(boxes) :]]
    note = _one(metrics, SWOT_NOTE, [Words(brief.swot_note, MUTED)], (12.0, 11.0, 10.0))
    fits = metrics.fits(note.paragraphs, note.area)
    blocks = (*fit(metrics, boxes), *empty, note if fits else Block(SWOT_NOTE, ()))
    layout = "swot" if areas is QUADRANTS else "pair"
    slide = _slide(brief, metrics, layout, brief.words["heading_swot"], blocks)
    yield slide if fits else replace(slide, notes=(*slide.notes, brief.swot_note))


def _listed(brief: Brief, metrics: Metrics, heading: str, entries: Entries, mentioned: int) -> list[Slide]:
    """A slide with entries one under the other, if there are any."""
    ways = tuple(entries(brief, size, way) for way in range(WAYS) for size in SIZES)
    if not ways[0]:
        return []
    blocks = fit(metrics, [Box(BODY, ways, _more(brief, mentioned, 14))])
    return [_slide(brief, metrics, "points", heading, blocks)]


def _chart(brief: Brief, metrics: Metrics, box: ChartBox, png: bytes) -> Slide:
    """A chart under its finding, with its source and what to beware of."""
    words, numbers = brief.words, {cite.number for cite in box.cites}
    places = [f"{note.document}, {note.place}" for note in brief.notes if note.number in numbers]
    source = [Words(f"{words['source' if len(places) == 1 else 'sources']}: {'; '.join(places)}. ", MUTED)]
    if box.caveat:
        source.append(Words(f"{words['caveat']}: {box.caveat}", MUTED, is_italic=True))
    blocks = (
        _one(
            metrics,
            CHART_NOTE,
            [Words(box.chart.subtitle, MUTED), *raised(box.cites)],
            (16.0, 14.0, 12.0, 11.0),
        ),
        _one(metrics, SOURCE, source if places or box.caveat else [], (12.0, 11.0, 10.0)),
    )
    picture = Picture(png, CHART, f"{words['figure']} {box.number}", box.chart.alt)
    return _slide(brief, metrics, "chart", box.chart.title, blocks, box.cites, picture)


def _slide(  # noqa: PLR0913, PLR0917 - what a slide is made of
    brief: Brief,
    metrics: Metrics,
    layout: str,
    heading: str,
    blocks: Sequence[Block],
    cites: Sequence[Cite] = (),
    picture: Picture | None = None,
) -> Slide:
    """A slide with the sources of what it says as its notes."""
    title = _one(metrics, TITLE, [Words(heading, is_heading=True)], TITLE_SIZES)
    numbers = {cite.number for cite in (*cites, *(cite for block in blocks for cite in block.cites))}
    sources = [
        f"{note.number}. {note.document}, {note.place}" for note in brief.notes if note.number in numbers
    ]
    notes = (brief.words["heading_sources"], *sources) if sources else ()
    return Slide(layout, title, tuple(blocks), notes, picture)


def _one(metrics: Metrics, area: Area, words: Sequence[Words], sizes: Sequence[float]) -> Block:
    """One paragraph in the largest size that fits; in the smallest, if none does: it is never left out."""
    text = tuple(one for one in words if one.text)
    ways = [(Paragraph(text, size),) if text else () for size in sizes]
    return Block(area, next((way for way in ways if metrics.fits(way, area)), ways[-1]))


def _nothing(_: int) -> tuple[Paragraph, ...]:
    return ()


def _more(brief: Brief, mentioned: int, size: float) -> More:
    """The line that says how many entries only the brief has."""

    def more(left: int) -> tuple[Paragraph, ...]:
        count = left + mentioned
        word = brief.words["more_in_brief_one" if count == 1 else "more_in_brief"]
        return (Paragraph((Words(word.format(n=count), MUTED),), size, before=size),) if count else ()

    return more


def _more_points(brief: Brief, in_reports: str) -> More:
    """The same for a quadrant: where none is left out, how many more the reports have."""
    in_brief = _more(brief, 0, 12)

    def more(left: int) -> tuple[Paragraph, ...]:
        if left or not in_reports:
            return in_brief(left)
        return (Paragraph((Words(in_reports, MUTED),), 12, before=4),)

    return more
