from __future__ import annotations

import re
from dataclasses import replace
from itertools import combinations
from math import asin, cos, hypot, radians, sin, sqrt

import pytest
from matplotlib.colors import to_hex
from matplotlib.patches import Circle

from figures import Language, Style
from figures.boxes import Box
from figures.canvas import Canvas
from figures.corridor_map import Data, Link, Place, compose, prepare, project
from figures.map_marks import RING_MM
from tests.figures.artists import centre, circles, curves, ends, lines
from tests.figures.samples import places


def _dots(canvas: Canvas) -> list[Circle]:
    """Return the filled circles, one a place, in their order."""
    return [circle for circle in circles(canvas) if circle.radius != RING_MM]


def _kilometres(one: Place, other: Place) -> float:
    """Return the distance on a sphere, by the haversine formula."""
    north, south = radians(one.latitude), radians(other.latitude)
    across = radians(one.longitude - other.longitude)
    half = sin((north - south) / 2) ** 2 + cos(north) * cos(south) * sin(across / 2) ** 2
    return 2 * 6371.0 * asin(sqrt(half))


@pytest.mark.parametrize(
    ("reader", "language", "title"),
    [
        pytest.param(
            "Hilversum", "nl", "Hilversum deelt met Amsterdam en Brainport elk één synergie", id="only"
        ),
        pytest.param("Amsterdam", "nl", "Amsterdam deelt de meeste synergieën met Brainport (7)", id="most"),
        pytest.param(
            "Almere", "en", "Almere shares most synergies with Amsterdam and Brainport (3 each)", id="two"
        ),
        pytest.param(
            "Utrecht", "nl", "Utrecht deelt geen synergie met een van de andere plaatsen", id="none"
        ),
        pytest.param("", "en", "Amsterdam and Brainport share most synergies (7)", id="nobody"),
    ],
)
def test_the_title_states_the_finding(reader: str, language: Language, title: str) -> None:
    assert prepare(places(reader), language).title == title


def test_the_title_names_no_pair_where_many_tie() -> None:
    data = places("")
    data = replace(data, links=tuple(replace(link, synergies=("A",)) for link in data.links))
    assert prepare(data, "nl").title == "6 plaatsen en de synergieën die zij delen"
    marked = tuple(replace(place, marked=place.id == "amsterdam") for place in data.places)
    data = replace(data, places=marked, reader="Amsterdam")
    assert prepare(data, "en").title == "Amsterdam shares synergies with 4 other places"


def test_words_and_table_come_from_the_same_links() -> None:
    prepared = prepare(places(), "nl")
    assert prepared.subtitle == (
        "Een lijn: het aantal synergieën dat beide plaatsen noemt. n = 6 plaatsen, 8 synergieën, 2026"
    )
    assert prepared.alt == (
        "Kaart van 6 plaatsen op ware afstand, met 8 lijnen naar het aantal gedeelde synergieën. "
        "Hilversum: Amsterdam 1, Brainport 1. "
        "De meeste: Amsterdam–Brainport 7, Amsterdam–Almere 3, Almere–Brainport 3."
    )
    assert prepared.table.header == ("Plaats", "Met", "Aantal", "Synergieën")
    assert prepared.table.rows[:3] == (
        ("Hilversum", "Amsterdam", "1", "H"),
        ("Hilversum", "Brainport", "1", "H"),
        ("Amsterdam", "Brainport", "7", "B, C, D, E, F, H, I"),
    )
    assert prepared.table.rows[-1] == ("Utrecht", "–", "0", "–")


_HERE = Place("a", "A", 52.0, 5.0)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        pytest.param(Data((), ()), "draws 1 to 12 places, not 0", id="empty"),
        pytest.param(Data((_HERE,) * 13, ()), "draws 1 to 12 places, not 13", id="many"),
        pytest.param(
            Data((replace(_HERE, latitude=95),), ()), "place a: 95, 5 is not on this map", id="pole"
        ),
        pytest.param(
            Data((_HERE, replace(_HERE, id="b")), ()), "places a and b have the same coordinates", id="same"
        ),
        pytest.param(replace(places(), reader=""), "needs a reader for marked places", id="no-reader"),
        pytest.param(
            replace(places(), links=(Link("urk", "almere", ("A",)),)),
            "link: place 'urk' is not one of amsterdam",
            id="unknown",
        ),
        pytest.param(
            replace(places(), links=(Link("almere", "almere", ("A",)),)),
            "link almere, almere is there twice or joins a place with itself",
            id="itself",
        ),
        pytest.param(
            replace(places(), links=(Link("almere", "utrecht", ("A",)), Link("utrecht", "almere", ("B",)))),
            "link utrecht, almere is there twice",
            id="twice",
        ),
        pytest.param(
            replace(places(), links=(Link("almere", "utrecht", ()),)),
            "link almere, utrecht has no synergies",
            id="nothing-shared",
        ),
    ],
)
def test_what_no_map_can_show_is_refused(data: Data, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        prepare(data, "nl")


def test_distances_in_kilometres_are_those_on_the_globe() -> None:
    data = places()
    towns = project(data.places)
    found = 0
    for (one, town), (other, away) in combinations(zip(data.places, towns, strict=True), 2):
        drawn = hypot(town.east - away.east, town.south - away.south)
        assert drawn == pytest.approx(_kilometres(one, other), rel=0.01)
        found += 1
    assert found == 15


def test_circles_stand_at_true_distance_by_the_scale_bar() -> None:
    data = places()
    canvas = compose(prepare(data, "nl"), Style())
    (words,) = (box.text for box in canvas.boxes() if box.text.endswith(" km"))
    level = [both for both in map(ends, lines(canvas)) if both[0][1] == both[1][1]]
    (left, y), (right, _) = max(level, key=lambda both: both[0][1])
    assert left == 0
    assert y > max(centre(circle)[1] for circle in circles(canvas))
    scale = right / int(words.removesuffix(" km"))
    centres = [centre(circle) for circle in _dots(canvas)]
    pairs = list(zip(data.places, centres, strict=True))
    for (one, here), (other, there) in combinations(pairs, 2):
        drawn = hypot(here[0] - there[0], here[1] - there[1])
        assert drawn == pytest.approx(_kilometres(one, other) * scale, rel=0.01)


def test_north_is_up_and_east_is_right() -> None:
    canvas = compose(prepare(places(), "nl"), Style())
    found = dict(zip((place.id for place in places().places), map(centre, _dots(canvas)), strict=True))
    assert found["brainport"][1] > found["utrecht"][1] > found["almere"][1]
    assert found["haarlemmermeer"][0] < found["amsterdam"][0] < found["almere"][0]
    assert "Noord" in [box.text for box in canvas.boxes()]


def test_links_are_as_wide_as_their_counts_and_end_at_their_places() -> None:
    data = places()
    canvas = compose(prepare(data, "nl"), Style())
    found = dict(zip((place.id for place in data.places), map(centre, _dots(canvas)), strict=True))
    wanted = {(found[link.start], found[link.end]): len(link.synergies) for link in data.links}
    drawn = {ends(curve): curve.get_linewidth() for curve in curves(canvas)}
    assert set(drawn) == set(wanted)
    unit = {round(drawn[key] / wanted[key], 6) for key in wanted}
    assert len(unit) == 1


def test_every_link_has_its_number_and_every_place_its_name() -> None:
    data = places()
    written = [box.text for box in compose(prepare(data, "nl"), Style()).boxes()]
    counts = sorted(str(len(link.synergies)) for link in data.links)
    assert sorted(text for text in written if re.fullmatch(r"\d+", text)) == counts
    assert {place.name for place in data.places} <= set(written)


@pytest.mark.parametrize("width", [100.0, 174.0])
def test_words_lie_on_no_circle(width: float) -> None:
    more = {"naarden": ("Naarden", 52.2958, 5.1625), "helmond": ("Helmond", 51.4795, 5.6565)}
    canvas = compose(prepare(places("Amsterdam", more), "nl"), Style(width_mm=width))
    squares = [
        Box(x - circle.radius, y - circle.radius, 2 * circle.radius, 2 * circle.radius)
        for circle in circles(canvas)
        for x, y in [centre(circle)]
    ]
    assert len(squares) == 9
    for box in canvas.boxes():
        assert not [square for square in squares if box.overlaps(square)], box


def test_a_link_is_led_around_a_place_that_it_would_run_through() -> None:
    row = tuple(Place(str(at), f"Plaats {at}", 52.0, 5 + at / 5) for at in range(3))
    canvas = compose(prepare(Data(row, (Link("0", "2", ("A",)),)), "nl"), Style())
    (curve,) = curves(canvas)
    middle = _dots(canvas)[1]
    box = curve.get_path().get_extents()
    y = centre(middle)[1]
    assert max(abs(box.y0 - y), abs(box.y1 - y)) > middle.radius + 1


def test_only_the_readers_place_is_ringed_and_in_the_accent_colour() -> None:
    style = Style()
    canvas = compose(prepare(places(), "nl"), style)
    rings = [circle for circle in circles(canvas) if circle.radius == RING_MM]
    own = [circle for circle in _dots(canvas) if to_hex(circle.get_facecolor()).upper() == style.accent]
    assert [ring.center for ring in rings] == [circle.center for circle in own]
    assert len(own) == 1
    assert len({curve.get_edgecolor() for curve in curves(canvas)}) == 2


def test_places_too_dense_to_be_named_are_refused_rather_than_drawn_over_each_other() -> None:
    near = tuple(
        Place(str(at), "Arbeidsongeschiktheidsverzekering", 52 + at / 1e5, 5 + at % 2 / 1e5)
        for at in range(11)
    )
    far = Place("far", "Ver", 45.0, 5.0)
    prepared = prepare(Data((*near, far), ()), "nl")
    with pytest.raises(ValueError, match="the places lie too close together"):
        compose(prepared, Style())
