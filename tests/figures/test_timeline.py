from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from matplotlib.colors import to_hex
from matplotlib.patches import Circle

from figures import Language, Style
from figures.boxes import Point
from figures.canvas import Canvas
from figures.chains import earlier, nearest
from figures.timeline import Data, Document, Entry, compose, prepare
from figures.timeline_marks import YEAR_DOT_MM
from tests.figures.artists import centre, circles, curves, ends, lines, points
from tests.figures.samples import POINTS, echoes

TWO = (Document("Oud", 2012), Document("Nieuw", 2026))


def _years(canvas: Canvas) -> list[Point]:
    return [centre(circle) for circle in circles(canvas) if circle.radius == YEAR_DOT_MM]


def _dots(canvas: Canvas) -> list[Circle]:
    return [circle for circle in circles(canvas) if circle.radius != YEAR_DOT_MM]


@pytest.mark.parametrize(
    ("data", "language", "title"),
    [
        pytest.param(
            echoes(),
            "nl",
            "Kapitaal: 3 punten uit 2026 stonden al in oudere rapporten, het oudste uit 2012",
            id="again",
        ),
        pytest.param(
            echoes("Capital"),
            "en",
            "Capital: 3 points from 2026 were already in older reports, the oldest from 2012",
            id="again-en",
        ),
        pytest.param(
            Data("Talent", TWO, (Entry(0, "a"), Entry(1, "b", (0,)))),
            "nl",
            "Talent: 1 punt uit 2026 stond al in een ouder rapport, uit 2012",
            id="one",
        ),
        pytest.param(
            replace(echoes(), entries=(*echoes().entries[:7], Entry(4, "Nieuw"))),
            "nl",
            "Kapitaal: 4 punten stonden al in oudere rapporten, het oudste uit 2012",
            id="newest-is-new",
        ),
        pytest.param(
            Data("Talent", TWO, (Entry(0, "a"), Entry(1, "b"))),
            "en",
            "Talent: no point returns in a later report",
            id="none",
        ),
    ],
)
def test_the_title_states_the_finding(data: Data, language: Language, title: str) -> None:
    assert prepare(data, language).title == title


def test_the_oldest_year_is_found_by_way_of_others() -> None:
    documents = (Document("a", 2012), Document("b", 2015), Document("c", 2026))
    data = Data("X", documents, (Entry(0, "een"), Entry(1, "twee", (0,)), Entry(2, "drie", (1,))))
    assert prepare(data, "nl").title.endswith("ouder rapport, uit 2012")


def test_words_and_table_come_from_the_same_points() -> None:
    prepared = prepare(echoes(), "nl")
    assert prepared.subtitle == "Een lijn: het latere rapport zegt hetzelfde. n = 5 rapporten, 11 punten"
    assert prepared.alt == (
        "Tijdlijn van 5 rapporten, 2012–2026, met 11 punten; lijnen verbinden wat terugkeert. "
        "Beperkte toegang tot groeikapitaal: ook in 2015, 2014, 2012. "
        "Media zijn een pijler onder toekomstig verdienvermogen: ook in 2015, 2014, 2012."
    )
    assert prepared.table.header == ("Jaar", "Rapport", "Punt", "Eerder gezegd")
    assert prepared.table.rows[0] == ("2012", "Digitale media MRA 2012", "Lastige financiering", "–")
    assert prepared.table.rows[-1] == (
        "2026",
        "Mediacluster 2040",
        "Ondernemen & Schalen",
        (
            "Gebrek aan funding (2015); Workshops over kapitaal (2014); "
            "AIM als partner in een startersfonds (2012)"
        ),
    )
    assert len(prepared.table.rows) == len(POINTS)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        pytest.param(Data("x", TWO[:1], (Entry(0, "a"),)), "draws 2 to 8 documents, not 1", id="one"),
        pytest.param(Data("x", TWO * 5, (Entry(0, "a"),)), "draws 2 to 8 documents, not 10", id="many"),
        pytest.param(Data("x", TWO, ()), "needs at least one entry", id="empty"),
        pytest.param(Data("x", TWO, (Entry(2, "a"),)), "entry 'a': there is no document 2", id="document"),
        pytest.param(Data("x", TWO, (Entry(1, "a", (7,)),)), "'a': there is no entry 7 to echo", id="entry"),
        pytest.param(
            Data("x", TWO, (Entry(1, "a"), Entry(0, "b", (0,)))),
            "'b' echoes 'a', which is not older",
            id="later",
        ),
        pytest.param(
            Data("x", TWO, (Entry(1, "a"), Entry(1, "b", (0,)))),
            "'b' echoes 'a', which is not older",
            id="same",
        ),
        pytest.param(
            Data("x", TWO, (Entry(0, "a"),) * 9), "at most 8 entries of a document, not 9", id="too-many"
        ),
    ],
)
def test_what_no_line_of_years_can_show_is_refused(data: Data, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        prepare(data, "nl")


def test_years_stand_at_true_distance_and_once_each() -> None:
    places = [x for x, _ in _years(compose(prepare(echoes(), "nl"), Style()))]
    assert len(places) == 4
    years = (2012, 2014, 2015, 2026)
    unit = (places[-1] - places[0]) / 14
    assert unit > 8
    assert [place - places[0] for place in places] == pytest.approx([(y - 2012) * unit for y in years])


def test_crowded_years_are_spread_and_led_to_their_dots() -> None:
    documents = tuple(Document(f"Rapport {year}", year) for year in (2000, 2001, 2002, 2040))
    data = Data("x", documents, tuple(Entry(at, "punt") for at in range(4)))
    canvas = compose(prepare(data, "nl"), Style())
    boxes = [box for box in canvas.boxes() if box.text.isdigit()]
    assert [box.text for box in boxes] == ["2000", "2001", "2002", "2040"]
    assert len({round(box.y, 3) for box in boxes}) == 1
    led = {end for _, end in map(ends, lines(canvas))}
    assert set(_years(canvas)) <= led


def test_documents_stand_from_old_to_new_whatever_their_order() -> None:
    data = Data("x", TWO[::-1], (Entry(0, "b", (1,)), Entry(1, "a")))
    canvas = compose(prepare(data, "nl"), Style())
    boxes = {box.text: box.x for box in canvas.boxes()}
    assert boxes["Oud"] < boxes["Nieuw"]
    assert boxes["a"] < boxes["b"]


def test_every_point_stands_under_its_report() -> None:
    canvas = compose(prepare(echoes(), "nl"), Style())
    boxes = {box.text: box for box in canvas.boxes()}
    heads = ["Digitale media MRA", "Clusterstrategie", "Creatieve", "De Tech Corridor", "Mediacluster 2040"]
    for (document, _, _), dot in zip(POINTS, _dots(canvas), strict=True):
        head = boxes[heads[document]]
        x, y = centre(dot)
        assert x == pytest.approx(head.x + YEAR_DOT_MM, abs=0.1)
        assert y > head.y


def test_lines_arrive_at_every_point_that_repeats_another_and_leave_every_one_repeated() -> None:
    canvas = compose(prepare(echoes(), "nl"), Style())
    dots = [centre(dot) for dot in _dots(canvas)]
    arrivals = {ends(curve)[1] for curve in curves(canvas)}
    repeating = {dots[at] for at, (_, _, own) in enumerate(POINTS) if own}
    assert repeating <= arrivals
    assert not arrivals & {dots[at] for at, (_, _, own) in enumerate(POINTS) if not own}
    colours = [to_hex(dot.get_facecolor()).upper() for dot in _dots(canvas)]
    assert colours.count(Style().contrast) == 1
    assert colours[-1] == Style().contrast


@pytest.mark.parametrize("width", [100.0, 174.0])
def test_lines_never_run_through_words(width: float) -> None:
    canvas = compose(prepare(echoes(), "nl"), Style(width_mm=width))
    drawn = [*map(points, lines(canvas)), *map(points, curves(canvas))]
    pieces = [piece for line in drawn for piece in pairwise(line)]
    assert len(pieces) > 100
    for box in canvas.boxes():
        inner = box.grown(-0.25)
        assert not [piece for piece in pieces if inner.crossed_by(*piece)], box


def test_an_echo_that_goes_by_way_of_another_is_not_drawn_twice() -> None:
    found = [own for _, _, own in POINTS]
    assert nearest(found)[6] == (4,)
    assert nearest(found)[7] == (5, 3)
    assert earlier(8, found) == {6, 4, 2}
    assert nearest([(), (0,), (1,)]) == [(), (0,), (1,)]
