from __future__ import annotations

import dataclasses
from itertools import pairwise

import pytest
from matplotlib.colors import to_hex
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle

from figures import Style
from figures.bars import BarRow, Data, compose, prepare
from figures.canvas import Canvas
from tests.figures.samples import VENTURE_CAPITAL, lone, venture_capital


def _bars(canvas: Canvas) -> list[Rectangle]:
    return [artist for artist in canvas.artists if isinstance(artist, Rectangle)]


def _zero(canvas: Canvas) -> float:
    """Return where the axis stands: the only line."""
    (axis,) = (artist for artist in canvas.artists if isinstance(artist, Line2D))
    box = axis.get_path().get_extents()
    assert box.x0 == box.x1
    return float(box.x0)


def test_values_are_shown_in_the_readers_convention() -> None:
    dutch, english = prepare(venture_capital(), "nl"), prepare(venture_capital(), "en")
    assert [bar.shown for bar in dutch.groups[0].bars] == ["13,0", "0,4"]
    assert [bar.shown for bar in english.groups[1].bars] == ["29.4", "15.0"]


def test_ready_display_strings_are_used_as_they_are() -> None:
    rows = (BarRow("AI-onderzoekers", (170,), ("170+",)), BarRow("Banen", (1227,), ("",)))
    prepared = prepare(Data("Veel AI", rows), "nl")
    assert [group.bars[0].shown for group in prepared.groups] == ["170+", "1.227"]
    assert prepared.table.rows == (("AI-onderzoekers", "170+"), ("Banen", "1.227"))


def test_subtitle_is_composed_or_given() -> None:
    assert prepare(venture_capital(), "nl").subtitle == "Procent van het durfkapitaal, 2024, Dealroom"
    assert prepare(lone(1.0), "nl").subtitle == "Banen, n = 445"
    given = dataclasses.replace(venture_capital(), subtitle="Aandelen in procenten, 2024")
    assert prepare(given, "nl").subtitle == "Aandelen in procenten, 2024"


def test_alt_names_the_highest_and_the_lowest() -> None:
    assert prepare(venture_capital(), "nl").alt == (
        "Staafdiagram van 5 rijen voor Eindhoven en Nederland, procent van het durfkapitaal. "
        "Eindhoven: hoogste Mobility & Logistics (29,4), laagste Food (2,8). "
        "Nederland: hoogste Fintech (17,6), laagste Semiconductors (0,4)."
    )
    assert prepare(lone(5.0), "en").alt == "Bar chart of 1 row, banen. Rij 0: 5."
    small = dataclasses.replace(venture_capital(), series=("vbo", "mbo"))
    assert " vbo: hoogste Mobility" in prepare(small, "nl").alt
    assert prepare(lone(None), "nl").alt == "Staafdiagram van 1 rij, banen."


def test_the_table_has_the_drawn_values_under_their_series() -> None:
    table = prepare(venture_capital(), "nl").table
    assert table.header == ("Onderwerp", "Eindhoven", "Nederland")
    assert table.rows[4] == ("Food", "2,8", "15,3")
    assert prepare(lone(None), "nl").table.rows == (("Rij 0", "niet vermeld"),)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        pytest.param(Data("x", ()), "bars draws 1 to 40 rows, not 0", id="empty"),
        pytest.param(lone(*range(41)), "bars draws 1 to 40 rows, not 41", id="too-many"),
        pytest.param(lone(1, -2), "row 'Rij 1' has a value below zero", id="negative"),
        pytest.param(
            Data("x", (BarRow("a", (1.0,)),), ("p", "q")),
            r"row 'a' does not have 2 value\(s\)",
            id="ragged",
        ),
        pytest.param(
            Data("x", (BarRow("a", (1, 2, 3, 4)),), ("p", "q", "r", "s")),
            "at most 3 series, not 4",
            id="series",
        ),
    ],
)
def test_what_bars_cannot_show_is_refused(data: Data, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        prepare(data, "nl")


def test_bars_begin_at_zero_and_are_proportional() -> None:
    canvas = compose(prepare(venture_capital(), "nl"), Style())
    bars = _bars(canvas)
    values = [value for pair in VENTURE_CAPITAL.values() for value in pair]
    assert {bar.get_x() for bar in bars} == {_zero(canvas)}
    lengths = [bar.get_width() / value for bar, value in zip(bars, values, strict=True)]
    assert lengths == pytest.approx([lengths[0]] * len(values))
    assert max(bar.get_width() for bar in bars) > 100


def test_bars_stand_in_the_given_order_and_do_not_touch() -> None:
    bars = _bars(compose(prepare(venture_capital(), "nl"), Style()))
    for upper, lower in pairwise(bars):
        assert upper.get_y() + upper.get_height() + 0.3 < lower.get_y()


def test_a_missing_value_has_words_but_no_bar_and_zero_has_no_length() -> None:
    canvas = compose(prepare(lone(10.0, None, 0.0), "nl"), Style())
    assert [bar.get_width() > 0 for bar in _bars(canvas)] == [True, False]
    assert "niet vermeld" in [box.text for box in canvas.boxes()]


def test_only_missing_values_and_zeros_can_be_drawn() -> None:
    canvas = compose(prepare(lone(None, 0.0), "en"), Style())
    assert [box.text for box in canvas.boxes()] == ["Rij 0", "not stated", "Rij 1", "0"]


def test_series_are_named_once_beside_their_first_bar() -> None:
    style = Style()
    canvas = compose(prepare(venture_capital(), "nl"), style)
    boxes = [box for box in canvas.boxes() if box.text in ("Eindhoven", "Nederland")]
    bars = _bars(canvas)
    assert [box.text for box in boxes] == ["Eindhoven", "Nederland"]
    for box, bar in zip(boxes, bars[:2], strict=True):
        assert box.y < bar.get_y() + bar.get_height() / 2 < box.y + box.height
    colours = [to_hex(bar.get_facecolor()).upper() for bar in bars[:2]]
    assert colours == [style.accent, style.contrast]


def test_series_names_too_long_to_stand_beside_a_bar_stand_above() -> None:
    names = ("Bedrijven in de creatieve industrie van de Metropoolregio Amsterdam",) * 2
    data = dataclasses.replace(venture_capital(), series=names)
    canvas = compose(prepare(data, "nl"), Style())
    first = min(box.y for box in canvas.boxes() if box.text == "13,0")
    assert all(box.y < first for box in canvas.boxes() if box.text.startswith("Bedrijven"))
    assert max(bar.get_width() for bar in _bars(canvas)) > 100


def test_a_marked_row_keeps_the_accent_and_the_others_step_back() -> None:
    style = Style()
    bars = _bars(compose(prepare(lone(1, 2, 3, marked=1), "nl"), style))
    colours = [to_hex(bar.get_facecolor()).upper() for bar in bars]
    assert colours == [style.contrast, style.accent, style.contrast]
