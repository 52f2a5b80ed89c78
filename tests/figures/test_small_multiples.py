from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from matplotlib.colors import to_hex

from figures import Style
from figures.bars import BarRow
from figures.canvas import Canvas
from figures.panel_marks import LEAST_MM
from figures.small_multiples import Data, compose, prepare
from tests.figures.artists import bars, ends, lines
from tests.figures.samples import panels


def _some(count: int, rows: int = 2) -> Data:
    table = tuple(BarRow(f"Rij {at}", tuple(float(at + one) for one in range(count))) for at in range(rows))
    return Data("Veel", table, tuple(f"Groep {at}" for at in range(count)))


def _heads(canvas: Canvas) -> dict[str, tuple[float, float]]:
    return {box.text: (box.x, box.y) for box in canvas.boxes() if box.text.startswith("Groep")}


def test_words_and_table_come_from_the_same_values() -> None:
    prepared = prepare(panels(), "nl")
    assert prepared.subtitle == "Procent van de bedrijven, n = 113, 2012"
    assert prepared.alt == (
        "5 kleine staafdiagrammen van 5 rijen op één schaal, procent van de bedrijven. "
        "Hilversum: hoogste ICT (49). Amsterdam: hoogste ICT (76). Almere: hoogste ICT (67). "
        "Haarlemmermeer: hoogste ICT (58). Brainport: hoogste ICT (40)."
    )
    assert prepared.table.header == (
        "Onderwerp",
        "Amsterdam",
        "Almere",
        "Haarlemmermeer",
        "Hilversum",
        "Brainport",
    )
    assert prepared.table.rows[2] == ("Marketing", "38", "29", "20", "11", "2")


def test_missing_values_are_said_and_numbers_are_in_the_readers_convention() -> None:
    data = Data("x", (BarRow("a", (1.5, None)), BarRow("b", (1200.0, 2.0), ("", "ruim 2"))), ("p", "q"))
    assert prepare(data, "nl").table.rows == (("a", "1,5", "niet vermeld"), ("b", "1.200,0", "ruim 2"))
    assert prepare(data, "en").table.rows[0] == ("a", "1.5", "not stated")


@pytest.mark.parametrize(
    ("data", "message"),
    [
        pytest.param(_some(1), "draws 2 to 9 panels, not 1", id="one"),
        pytest.param(_some(10), "draws 2 to 9 panels, not 10", id="ten"),
        pytest.param(_some(3, 0), "draws 1 to 40 rows, not 0", id="no-rows"),
        pytest.param(_some(3, 41), "draws 1 to 40 rows, not 41", id="many-rows"),
        pytest.param(
            replace(_some(2), marked_series="Urk"), "series 'Urk' is not one of Groep 0, Groep 1", id="marked"
        ),
        pytest.param(
            replace(_some(2), series=tuple("abc")), "row 'Rij 0' does not have 3 values", id="ragged"
        ),
        pytest.param(
            Data("x", (BarRow("a", (1.0, -1.0)),), ("p", "q")),
            "row 'a' has a value below zero",
            id="negative",
        ),
    ],
)
def test_what_panels_cannot_show_is_refused(data: Data, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        prepare(data, "nl")


def test_a_bar_means_the_same_in_every_panel() -> None:
    data = panels()
    drawn = bars(compose(prepare(data, "nl"), Style()))
    values = [row.values[at] for at in range(len(data.series)) for row in data.rows]
    assert len(drawn) == len(values)
    unit = drawn[0].get_width() / 76
    for bar, value in zip(drawn, values, strict=True):
        assert value is not None
        assert bar.get_width() == pytest.approx(value * unit)
    assert max(bar.get_width() for bar in drawn) > 25


def test_bars_begin_at_the_axis_of_their_panel() -> None:
    canvas = compose(prepare(panels(), "nl"), Style())
    axes = [(start, end) for start, end in map(ends, lines(canvas)) if start[0] == end[0]]
    assert len(axes) == 5
    for at, bar in enumerate(bars(canvas)):
        (x, top), (_, foot) = axes[at // 5]
        assert bar.get_x() == pytest.approx(x)
        assert top < bar.get_y() < foot


@pytest.mark.parametrize(
    ("count", "rows"),
    [
        pytest.param(2, [2], id="two"),
        pytest.param(3, [3], id="three"),
        pytest.param(4, [2, 2], id="four"),
        pytest.param(7, [3, 3, 1], id="seven"),
        pytest.param(9, [3, 3, 3], id="nine"),
    ],
)
def test_panels_stand_three_in_a_row(count: int, rows: list[int]) -> None:
    heads = _heads(compose(prepare(_some(count), "nl"), Style()))
    heights = sorted({round(y, 2) for _, y in heads.values()})
    assert [sum(round(y, 2) == height for _, y in heads.values()) for height in heights] == rows
    starts = sorted({x for x, _ in heads.values()})
    assert all(right - left >= LEAST_MM for left, right in pairwise(starts))


def test_a_narrow_page_has_fewer_panels_in_a_row() -> None:
    heads = _heads(compose(prepare(_some(4), "nl"), Style(width_mm=100)))
    assert {x for x, _ in heads.values()} == {0}


def test_labels_wider_than_their_share_stand_above_their_bars() -> None:
    data = replace(_some(3), rows=tuple(BarRow(f"Een lang label nummer {at}", (1.0,) * 3) for at in range(2)))
    canvas = compose(prepare(data, "nl"), Style())
    labels = [box for box in canvas.boxes() if box.text.startswith("Een")]
    drawn = bars(canvas)
    assert len(labels) == len(drawn) == 6
    for label, bar in zip(labels, drawn, strict=True):
        assert label.x == pytest.approx(bar.get_x())
        assert label.y < bar.get_y()


def test_the_readers_panel_keeps_the_accent_and_the_others_step_back() -> None:
    style = Style()
    drawn = bars(compose(prepare(panels(), "nl"), style))
    colours = [to_hex(bar.get_facecolor()).upper() for bar in drawn]
    assert colours[15:20] == [style.accent] * 5
    assert set(colours[:15] + colours[20:]) == {style.contrast}
    drawn = bars(compose(prepare(panels(""), "nl"), style))
    assert {to_hex(bar.get_facecolor()).upper() for bar in drawn} == {style.accent}


def test_marked_rows_keep_the_accent_in_every_panel() -> None:
    data = panels("")
    data = replace(data, rows=tuple(replace(row, marked=row.label == "ICT") for row in data.rows))
    style = Style()
    drawn = bars(compose(prepare(data, "nl"), style))
    colours = [to_hex(bar.get_facecolor()).upper() for bar in drawn]
    assert [at for at, colour in enumerate(colours) if colour == style.accent] == [0, 5, 10, 15, 20]
