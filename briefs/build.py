"""One brief, start to end: select, compose, draw, render, write."""

import dataclasses
import datetime
import functools
import itertools
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from briefs.brief import Brief, ChartBox, ChartWords
from briefs.compose import arrange, compose, compose_charts
from briefs.errors import BriefsError, RenderError, SelectionError, TooLongError
from briefs.house import House, house_of
from briefs.model import Library
from briefs.readers import standing
from briefs.select import Query, Selection, select
from briefs.write import write_whole

FORMATS = ("pdf", "html", "md")
OFFICE_FORMATS = ("docx", "pptx")
FIGURE_FORMATS = ("svg", "png", "pdf", "csv")

TRIES = 12
"""How often a brief is composed tighter, because its pages proved shorter than estimated."""

Draw = Callable[[str, Mapping[str, Any], str], ChartWords]
"""Draws a chart by name from plain data, in a language; or just finds the words for it.

Handed in, so that the engine knows no plotting.
"""

Export = Callable[[Any, str, str, str], bytes]
"""Makes a file of a chart that was drawn: the chart, the kind of file, its source and its caveat."""


@dataclass(frozen=True, slots=True)
class Order:
    """What to build: for whom, in which languages and formats, where to, and the date on it."""

    queries: tuple[Query, ...]
    languages: tuple[str, ...]
    formats: tuple[str, ...]
    out: Path
    date: datetime.date


def choose(library: Library, query: Query) -> Selection:
    """Select, or say that there is nothing to tell.

    Raises:
        SelectionError: no item fits the query.
    """
    selection = select(library, query)
    if not selection.picks:
        raise SelectionError(f"the sources say nothing on {' + '.join(query.ids)} together")
    return selection


def make_brief(
    library: Library, query: Query, language: str, date: datetime.date, draw: Draw, tighter: int = 0
) -> Brief:
    """The finished brief of a query in one language; `tighter` as in `briefs.compose.arrange`."""
    return maker(library, query, date, draw)(language, tighter)


def maker(library: Library, query: Query, date: datetime.date, draw: Draw) -> Callable[[str, int], Brief]:
    """What makes the brief of a query in a language; what is the same in all languages is worked out once."""
    selection = choose(library, query)
    arranged = functools.cache(functools.partial(arrange, library, selection, date))

    def make(language: str, tighter: int) -> Brief:
        brief = compose(library, selection, language, date, arranged(tighter))
        boxes = (
            ChartBox(
                number=number,
                name=asked.name,
                chart=draw(asked.name, asked.data, language),
                cites=asked.cites,
                caveat=asked.caveat,
                data=asked.datum,
            )
            for number, asked in enumerate(brief.requests, 1)
        )
        return dataclasses.replace(brief, requests=(), charts=tuple(boxes))

    return make


def all_queries(library: Library) -> tuple[Query, ...]:
    """A query for every stakeholder, region and theme that is worth a brief."""
    queries = (
        *[Query(stakeholders=(s.id,)) for s in library.stakeholders.values() if standing(library, s).brief],
        *[Query(regions=(region.id,)) for region in library.regions.values() if region.brief],
        *[Query(themes=(theme,)) for theme in library.themes],
    )
    return tuple(query for query in queries if select(library, query).picks)


def build(
    library: Library, order: Order, draw: Draw, done: Callable[[Path], None], export: Export | None = None
) -> None:
    """Make and write every brief of the order; `done` hears of each file.

    Word documents and slides have their charts as pictures, which `export` makes.

    A brief that can not be made does not keep the others from being made, and leaves no file of its own.

    Raises:
        BriefsError: with the message of every brief that failed.
    """
    failures: list[BriefsError] = []
    house = house_of(library)
    for query in order.queries:
        make = maker(library, query, order.date, draw)
        for language in order.languages:
            try:
                for path, content in _rendered(functools.partial(make, language), order, house, export):
                    write_whole(path, content)
                    done(path)
            except RenderError as error:
                failures.append(error)
    if failures:
        raise RenderError("\n".join(dict.fromkeys(str(failure) for failure in failures)))


def build_figures(
    library: Library, order: Order, draw: Draw, export: Export, done: Callable[[Path], None]
) -> None:
    """Make and write the charts of each reader of the order as files of their own; `done` hears of each."""
    for query, language in itertools.product(order.queries, order.languages):
        for number, request in enumerate(compose_charts(library, choose(library, query), language), 1):
            chart = draw(request.name, request.data, language)
            for ending in order.formats:
                name = f"{query.slug}.{language}.{number}-{request.name.replace('_', '-')}.{ending}"
                path = order.out / "figures" / query.kind / name
                write_whole(path, export(chart, ending, request.source, request.caveat))
                done(path)


def _rendered(
    make: Callable[[int], Brief], order: Order, house: House, export: Export | None
) -> list[tuple[Path, bytes]]:
    """Every file of one brief, all rendered before any is written.

    Where the page proves shorter than the composer estimated, the brief is composed a little tighter.
    """
    last: Brief | None = None
    for tighter in range(TRIES):
        brief = make(tighter)
        if brief == last:
            continue
        last = brief
        try:
            return [
                (path_of(order.out, brief, ending), render(brief, ending, house, export))
                for ending in order.formats
            ]
        except TooLongError as error:
            too_long = error
    raise too_long


def path_of(out: Path, brief: Brief, ending: str) -> Path:
    """Where a brief is written: `<out>/<kind>/<slug>.<language>.<ending>`."""
    return out / brief.kind / f"{brief.slug}.{brief.language}.{ending}"


def render(brief: Brief, ending: str, house: House, export: Export | None = None) -> bytes:
    """The bytes of a brief in a format, in the style of its house."""
    if ending in OFFICE_FORMATS:
        return _office(brief, ending, house, export)
    if ending == "md":
        from briefs.render.markdown import to_markdown

        return to_markdown(brief, house).encode()
    if ending == "html":
        from briefs.render.html import to_html

        return to_html(brief, house).encode()
    from briefs.render.pdf import to_pdf

    return to_pdf(brief, house)


def _office(brief: Brief, ending: str, house: House, export: Export | None) -> bytes:
    """A Word document or slides, with the charts as pictures where somebody makes them."""
    pictures = {box.number: export(box.chart, "plain-png", "", "") for box in brief.charts} if export else {}
    if ending == "docx":
        from briefs.render.docx import to_docx

        return to_docx(brief, house.style, pictures, house.folder)
    from briefs.render.pptx import to_pptx

    return to_pptx(brief, house.style, pictures)
