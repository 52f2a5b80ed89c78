"""One brief, start to end: select, compose, draw, render, write."""

import dataclasses
import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from briefs.brief import Brief, Chart, ChartBox
from briefs.compose import compose
from briefs.errors import SelectionError
from briefs.model import Library
from briefs.select import Query, Selection, select
from briefs.write import write_whole

FORMATS = ("pdf", "html", "md")

Draw = Callable[[str, Mapping[str, Any], str], Chart]
"""Draws a chart by name from plain data, in a language. Handed in, so that the engine knows no plotting."""


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
    library: Library, query: Query, language: str, date: datetime.date, draw: Draw | None
) -> Brief:
    """The finished brief of a query in one language; without `draw`, its charts are left out."""
    brief = compose(library, choose(library, query), language, date)
    if draw is None:
        return brief
    boxes = tuple(
        ChartBox(number, draw(request.name, request.data, language), request.cites, request.caveat)
        for number, request in enumerate(brief.requests, 1)
    )
    return dataclasses.replace(brief, charts=boxes)


def all_queries(library: Library) -> tuple[Query, ...]:
    """A query for every stakeholder, region and theme that gets a brief."""
    return (
        *[Query(stakeholders=(s.id,)) for s in library.stakeholders.values() if s.brief],
        *[Query(regions=(region.id,)) for region in library.regions.values() if region.brief],
        *[Query(themes=(theme,)) for theme in library.themes],
    )


def build(library: Library, order: Order, draw: Draw, done: Callable[[Path], None]) -> None:
    """Make and write every brief of the order; `done` hears of each file.

    Nothing of a brief is written before all its formats are rendered.
    """
    for query in order.queries:
        for language in order.languages:
            brief = make_brief(library, query, language, order.date, draw)
            rendered = [(path_of(order.out, brief, format), render(brief, format)) for format in order.formats]
            for path, content in rendered:
                write_whole(path, content)
                done(path)


def path_of(out: Path, brief: Brief, format: str) -> Path:
    """Where a brief is written: `<out>/<kind>/<slug>.<language>.<format>`."""
    return out / brief.kind / f"{brief.slug}.{brief.language}.{format}"


def render(brief: Brief, format: str) -> bytes:
    """The bytes of a brief in a format."""
    if format == "md":
        from briefs.render.markdown import to_markdown

        return to_markdown(brief).encode()
    if format == "html":
        from briefs.render.html import to_html

        return to_html(brief).encode()
    from briefs.render.pdf import to_pdf

    return to_pdf(brief)
