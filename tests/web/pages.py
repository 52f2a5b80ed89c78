"""The pages that are opened in a browser: the fullest brief of each kind, in each language and style."""

import dataclasses
from functools import cache

import pytest

from briefs.brief import Brief, ChartBox
from briefs.build import choose, make_brief
from briefs.house import House, house_of
from briefs.model.style import COLOURS
from briefs.render.html import to_html
from briefs.select import Query
from cli import _drawer
from figures import FIGURES, Language
from figures import Style as Look
from tests.figures import samples
from tests.output import DAY, LANGUAGES, STYLES, content, describe, library, queries

KINDS = ("stakeholder", "region", "theme", "selection")

EACH = [
    pytest.param(kind, language, style, id=f"{kind}-{language}-{style}")
    for kind in KINDS
    for language in LANGUAGES
    for style in STYLES
]
"""Every page, for a test with `kind`, `language` and `style`."""

_LIKELY = 4
"""Of how many that have most to choose from the brief is made, to find the fullest."""


@cache
def fullest(kind: str) -> Query:
    """The query of a kind whose brief has most charts, and then most notes."""
    if kind == "selection":
        return Query(themes=tuple(query.themes[0] for query in _richest("theme")[:2]))
    made = {q: make_brief(library(), q, "nl", DAY, describe) for q in _richest(kind)}
    return max(made, key=lambda query: (len(made[query].charts), len(made[query].notes)))


def _richest(kind: str) -> list[Query]:
    found = [query for query in queries().values() if query.kind == kind]
    assert len(found) >= _LIKELY
    return sorted(found, key=lambda query: len(choose(library(), query).picks), reverse=True)[:_LIKELY]


@cache
def brief_of(kind: str, language: str, style: str) -> Brief:
    """The fullest brief of a kind."""
    own = content(style)
    return make_brief(own, fullest(kind), language, DAY, _drawer(own))


def house(style: str) -> House:
    """The house that has this style."""
    return house_of(content(style))


@cache
def page_of(kind: str, language: str, style: str) -> str:
    """The page of the fullest brief of a kind."""
    return to_html(brief_of(kind, language, style), house(style))


@cache
def page_with_every_chart(style: str) -> str:
    """A page that has each chart that there is."""
    return to_html(with_charts(every_chart("nl", style), style), house(style))


def with_charts(charts: tuple[ChartBox, ...], style: str) -> Brief:
    """The fullest brief on a theme with these charts for its own, numbered anew."""
    boxes = tuple(dataclasses.replace(box, number=number) for number, box in enumerate(charts, 1))
    return dataclasses.replace(brief_of("theme", "nl", style), charts=boxes)


@cache
def every_chart(language: Language, style: str) -> tuple[ChartBox, ...]:
    """Each chart that there is, on data like that of the reports."""
    look = Look(**{name: getattr(content(style).style, name) for name in COLOURS})
    data = {
        "bars": samples.venture_capital(),
        "corridor_map": samples.places(),
        "line_actors": samples.roles(),
        "network": samples.net(),
        "shares": samples.groups((40.0, 30.0, 20.0, 10.0)),
        "small_multiples": samples.panels(),
        "stack_profile": samples.profile(),
        "swot_balance": samples.balance(),
        "synergy_layers": samples.synergies(),
        "timeline": samples.echoes(),
    }
    assert set(data) == set(FIGURES)
    return tuple(
        ChartBox(0, name, FIGURES[name].chart(data[name], language, look), (), "") for name in sorted(data)
    )
