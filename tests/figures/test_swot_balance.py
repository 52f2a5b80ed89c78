from __future__ import annotations

from itertools import pairwise

import pytest
from matplotlib.colors import to_hex

from figures import Language, Style
from figures.canvas import Canvas
from figures.swot_balance import Data, SwotRow, compose, prepare
from figures.swot_marks import MIDDLE_GAP_MM, UNIT_MOST_MM
from tests.figures.artists import bars, ends, lines
from tests.figures.samples import balance


def _middle(canvas: Canvas) -> float:
    (line,) = lines(canvas)
    (x, _), (other, _) = ends(line)
    assert x == other
    return x


@pytest.mark.parametrize(
    ("counts", "language", "title"),
    [
        pytest.param(
            (5, 2, 3, 1), "nl", "X: meer sterkten en kansen (8) dan zwakten en bedreigingen (3)", id="more"
        ),
        pytest.param(
            (1, 2, 0, 4),
            "en",
            "X: fewer strengths and opportunities (1) than weaknesses and threats (6)",
            id="fewer",
        ),
        pytest.param(
            (2, 3, 1, 0), "nl", "X: evenveel sterkten en kansen als zwakten en bedreigingen (3)", id="even"
        ),
        pytest.param((5, 2, None, None), "nl", "X: meer sterkten (5) dan zwakten (2)", id="two-lists"),
        pytest.param((None, None, 4, None), "en", "X: opportunities (4)", id="one-side"),
        pytest.param((None, 2, None, 3), "nl", "X: zwakten en bedreigingen (5)", id="other-side"),
    ],
)
def test_the_title_states_the_finding(counts: tuple[int | None, ...], language: Language, title: str) -> None:
    strengths, weaknesses, opportunities, threats = counts
    row = SwotRow("Rapport", None, strengths, weaknesses, opportunities, threats)
    assert prepare(balance(row, reader="X"), language).title == title


def test_words_and_table_come_from_the_same_counts() -> None:
    prepared = prepare(balance(), "nl")
    assert prepared.title == "De regio: meer sterkten en kansen (90) dan zwakten en bedreigingen (63)"
    assert prepared.subtitle == (
        "Aantal genoemde punten: rechts wat gunstig is, links wat ongunstig is. n = 153 punten"
    )
    assert prepared.alt == (
        "Staafdiagram naar twee kanten, 3 rijen: rechts sterkten, kansen; links zwakten, bedreigingen. "
        "De Tech Corridor (2026): sterkten 57, zwakten 28, kansen 13, bedreigingen 12. "
        "Mediacluster 2040 (2026): sterkten 5, zwakten 9, kansen 5, bedreigingen 5."
    )
    assert prepared.table.header == ("Rapport", "Jaar", "Sterkten", "Zwakten", "Kansen", "Bedreigingen")
    assert prepared.table.rows[0] == ("De Tech Corridor", "2026", "57", "28", "13", "12")
    assert prepared.table.rows[2] == ("Digitale media MRA 2012", "2012", "10", "9", "–", "–")


def test_regions_have_no_year_and_may_be_headed_otherwise() -> None:
    data = Data((SwotRow("Almere", strengths=2), SwotRow("Hilversum", weaknesses=1)), "X", category="Regio")
    table = prepare(data, "nl").table
    assert table.header == ("Regio", "Sterkten", "Zwakten", "Kansen", "Bedreigingen")
    assert table.rows[1] == ("Hilversum", "–", "1", "–", "–")


@pytest.mark.parametrize(
    ("data", "message"),
    [
        pytest.param(Data((), "X"), "draws 1 to 40 rows, not 0", id="empty"),
        pytest.param(balance(*[SwotRow("a", strengths=1)] * 41), "1 to 40 rows, not 41", id="many"),
        pytest.param(balance(SwotRow("a", strengths=-1)), "row 'a' has a count below zero", id="negative"),
        pytest.param(balance(SwotRow("a")), "row 'a' has no counts", id="nothing-counted"),
        pytest.param(balance(SwotRow("a", threats=0)), "needs at least one point", id="nothing-there"),
    ],
)
def test_what_cannot_be_drawn_is_refused(data: Data, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        prepare(data, "nl")


def test_bars_begin_at_the_middle_line_and_are_as_long_as_their_counts() -> None:
    canvas = compose(prepare(balance(), "nl"), Style())
    middle, drawn = _middle(canvas), bars(canvas)
    counts = [57, 28, 13, 12, 5, 9, 5, 5, 10, 9]
    unit = drawn[0].get_width() / 57
    assert [bar.get_width() for bar in drawn] == pytest.approx([unit * count for count in counts])
    for at, bar in enumerate(drawn):
        gap = middle - bar.get_x() - bar.get_width() if at % 2 else bar.get_x() - middle
        assert gap == pytest.approx(MIDDLE_GAP_MM)
    assert drawn[0].get_width() > 65


def test_bars_of_one_row_stand_closer_than_rows() -> None:
    drawn = bars(compose(prepare(balance(), "nl"), Style()))
    rights = drawn[::2]
    gaps = [lower.get_y() - upper.get_y() - upper.get_height() for upper, lower in pairwise(rights)]
    assert 0.3 < gaps[0] < 0.7
    assert gaps[1] > 2


def test_a_list_that_a_report_does_not_have_is_left_out() -> None:
    canvas = compose(prepare(balance(SwotRow("Plan", 2012, 3, 2)), "nl"), Style())
    assert len(bars(canvas)) == 2
    assert [box.text for box in canvas.boxes()] == ["Plan", "2012", "3", "Sterkten", "2", "Zwakten"]


def test_a_quadrant_is_named_where_it_first_appears() -> None:
    rows = (SwotRow("Een", None, 3, 2), SwotRow("Twee", None, 4, 1, 5, 0))
    canvas = compose(prepare(balance(*rows), "en"), Style())
    boxes = {box.text: box.y for box in canvas.boxes()}
    assert boxes["Strengths"] < boxes["Twee"] < boxes["Opportunities"] + 5
    written = [box.text for box in canvas.boxes()]
    assert all(written.count(name) == 1 for name in ("Strengths", "Weaknesses", "Opportunities", "Threats"))


def test_few_points_do_not_make_longbars() -> None:
    drawn = bars(compose(prepare(balance(SwotRow("a", None, 1, 1, 1, 1)), "nl"), Style()))
    assert {round(bar.get_width(), 6) for bar in drawn} == {UNIT_MOST_MM}


def test_what_is_within_has_strong_colours_and_what_may_come_is_grey() -> None:
    style = Style()
    drawn = bars(compose(prepare(balance(SwotRow("a", None, 4, 3, 2, 1)), "nl"), style))
    colours = [to_hex(bar.get_facecolor()).upper() for bar in drawn]
    assert colours == [style.accent, style.ink, style.contrast, style.contrast]


def test_a_year_is_not_written_twice() -> None:
    canvas = compose(prepare(balance(), "nl"), Style())
    written = [box.text for box in canvas.boxes()]
    assert written.count("2026") == 2
    assert "2012" not in written
