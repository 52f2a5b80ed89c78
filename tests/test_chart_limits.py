"""Content that a chart can not show: the brief is made without it, and the figures stand in its table."""

import dataclasses

import pytest

from briefs.build import choose, make_brief
from briefs.compose import compose_charts, diagrams, tables, timeline
from briefs.errors import RenderError
from briefs.model import Library, Quantity, Row, Statistic
from briefs.select import Query
from cli import _drawer
from figures import bars, corridor_map, network, small_multiples
from figures import timeline as line_of_years
from tests.output import DAY, draw, library

READER = Query(stakeholders=("tue",))
REGION = Query(regions=("hilversum",))


def asked(content: Library, query: Query) -> set[str]:
    """The charts that say something to a reader, drawn, whether or not its brief has room for them."""
    draw = _drawer(content)
    requests = compose_charts(content, choose(content, query), "nl")
    return {draw(request.name, request.data, "nl").name for request in requests}


def table() -> Statistic:
    """A statistic that its reader has a chart of."""
    found = library().by_reference["tech-corridor-2026/venture-capital-by-sector"]
    assert isinstance(found, Statistic)
    assert "bars" in asked(library(), READER)
    return found


def with_rows(statistic: Statistic, rows: tuple[Row, ...]) -> Library:
    """The real content with other rows in one statistic."""
    changed = dataclasses.replace(statistic, rows=rows)
    items = tuple(changed if item is statistic else item for item in library().items)
    return dataclasses.replace(library(), items=items)


def below_zero(quantity: Quantity) -> Quantity:
    assert quantity.low is not None
    return dataclasses.replace(quantity, low=-quantity.low, high=-quantity.low)


def test_figures_below_zero_make_no_bars() -> None:
    statistic = table()
    rows = tuple(
        dataclasses.replace(row, quantities=tuple(map(below_zero, row.quantities))) for row in statistic.rows
    )
    content = with_rows(statistic, rows)
    assert "bars" not in asked(content, READER)
    brief = make_brief(content, READER, "nl", DAY, _drawer(content))
    assert any(
        "\N{MINUS SIGN}" in shown or "-" in shown for figure in brief.figures for shown in figure.shown
    )


def test_a_long_table_makes_no_bars() -> None:
    statistic = table()
    rows = tuple(dataclasses.replace(statistic.rows[0], id=f"row-{at}") for at in range(tables.BARS_MOST + 1))
    assert "bars" not in asked(with_rows(statistic, rows), READER)
    assert "bars" in asked(with_rows(statistic, rows[:-1]), READER)


def test_two_places_on_one_spot_make_no_map() -> None:
    assert "corridor_map" in asked(library(), REGION)
    regions = dict(library().regions)
    spot = regions["amsterdam"]
    regions["hilversum"] = dataclasses.replace(
        regions["hilversum"], latitude=spot.latitude, longitude=spot.longitude
    )
    found = asked(dataclasses.replace(library(), regions=regions), REGION)
    assert found
    assert "corridor_map" not in found


def test_the_composer_asks_for_no_more_than_the_charts_can_show() -> None:
    assert min(bars.ROWS_MOST, small_multiples.ROWS_MOST) >= tables.BARS_MOST
    assert tables.PANELS_MOST <= small_multiples.PANELS_MOST
    assert diagrams.PLACES_MOST <= corridor_map.PLACES_MOST
    assert diagrams.LINKS_MOST <= corridor_map.LINKS_MOST
    assert diagrams.NODES_MOST <= network.NODES_MOST
    assert timeline.DOCUMENTS_MOST <= line_of_years.DOCUMENTS_MOST
    assert timeline.ENTRIES_MOST <= line_of_years.ENTRIES_MOST


def test_a_chart_that_can_not_be_drawn_is_named() -> None:
    places = [
        {
            "id": str(at),
            "name": "Arbeidsongeschiktheidsverzekering",
            "latitude": 52 + at / 1e5,
            "longitude": 5,
        }
        for at in range(11)
    ]
    far = {"id": "far", "name": "Ver", "latitude": 45, "longitude": 5}
    with pytest.raises(
        RenderError, match="the chart corridor_map can not be drawn: the places lie too close"
    ):
        draw("corridor_map", {"places": [*places, far], "links": ()}, "nl")
