from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from matplotlib.colors import to_hex

from figures import Style
from figures.palette import contrast_ratio
from figures.share_marks import WHITE_MM
from figures.shares import Data, ShareRow, compose, prepare
from tests.figures.artists import bars
from tests.figures.samples import groups, locations


def test_words_and_table_come_from_the_same_parts() -> None:
    prepared = prepare(locations(), "nl")
    assert prepared.title == "Bijna de helft van de bedrijven zit in Amsterdam"
    assert prepared.subtitle == "Procent van de bedrijven, n = 113, 2012"
    assert prepared.alt == (
        "Gestapelde staaf van 3 delen, procent van de bedrijven. "
        "Amsterdam 48%, Overige gemeenten MRA 18%, Overige gemeenten Nederland 34%."
    )
    assert prepared.table.header == ("Deel", "Procent van de bedrijven")
    assert prepared.table.rows[1] == ("Overige gemeenten MRA", "18%")
    assert prepared.note == ""


def test_groups_are_rows_of_the_table() -> None:
    prepared = prepare(groups((48.0, 52.0), (12.5, 87.5)), "en")
    assert prepared.table.header == ("Subject", "a", "b")
    assert prepared.table.rows == (("Groep 0", "48.0%", "52.0%"), ("Groep 1", "12.5%", "87.5%"))
    assert prepared.alt == (
        "2 stacked bars of 2 parts, per cent. Groep 0: a 48.0%, b 52.0%. Groep 1: a 12.5%, b 87.5%."
    )


def test_ready_display_strings_are_used_as_they_are() -> None:
    data = Data("x", ("ja", "nee"), (ShareRow("", (80.0, 20.0), ("ruim 80%", "")),))
    assert prepare(data, "nl").stacks[0].shown == ("ruim 80%", "20%")


@pytest.mark.parametrize(
    ("data", "note"),
    [
        pytest.param(groups((33.3, 33.3, 33.4)), "", id="exact"),
        pytest.param(groups((80.0, 17.0)), "De delen tellen op tot 97%.", id="too-little"),
        pytest.param(groups((50.5, 50.0)), "De delen tellen op tot 100,5%.", id="too-much"),
        pytest.param(
            groups((50.0, 51.0), (50.0, 50.0), (49.0, 50.0)),
            "De delen tellen op tot 101% (Groep 0) en 99% (Groep 2).",
            id="groups",
        ),
    ],
)
def test_what_is_not_a_hundred_percent_is_written_under_the_bars(data: Data, note: str) -> None:
    prepared = prepare(data, "nl")
    assert prepared.note == note
    canvas = compose(prepared, Style())
    below = [box.text for box in canvas.boxes() if box.y > max(bar.get_y() for bar in bars(canvas)) + 4]
    assert below == ([note] if note else [])
    assert note in prepared.alt


def test_odd_sums_have_a_column_of_their_own() -> None:
    table = prepare(groups((50.0, 51.0), (50.0, 50.0)), "nl").table
    assert table.header == ("Onderwerp", "a", "b", "Samen")
    assert [row[3] for row in table.rows] == ["101%", "100%"]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        pytest.param(groups((20.0,) * 5, parts=tuple("abcde")), "draws 2 to 4 parts, not 5", id="parts"),
        pytest.param(groups((100.0,)), "draws 2 to 4 parts, not 1", id="one-part"),
        pytest.param(Data("x", ("a", "b"), ()), "draws 1 to 40 rows, not 0", id="no-rows"),
        pytest.param(groups((50.0, 50.0), (100.0,)), "row 'Groep 1' does not have 2 values", id="ragged"),
        pytest.param(groups((-1.0, 101.0)), "row 'Groep 0' has a part below zero", id="negative"),
        pytest.param(
            groups((76.0, 65.0)),
            "row 'Groep 0' adds up to 141 percent: these are no parts of a whole",
            id="several-answers",
        ),
        pytest.param(groups((60.0, 30.0)), "adds up to 90 percent", id="a-rest-missing"),
    ],
)
def test_what_is_no_whole_is_refused(data: Data, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        prepare(data, "nl")


def test_fills_follow_each_other_and_are_as_long_as_their_parts() -> None:
    values = (48.0, 18.0, 34.0)
    fills = bars(compose(prepare(locations(), "nl"), Style()))
    unit = (fills[0].get_width() + WHITE_MM) / values[0]
    assert [bar.get_width() for bar in fills] == pytest.approx([v * unit - WHITE_MM for v in values])
    assert fills[0].get_x() == 0
    for left, right in pairwise(fills):
        assert right.get_x() - left.get_x() - left.get_width() == pytest.approx(WHITE_MM)
    assert unit * 100 == pytest.approx(174, abs=1)


def test_rows_share_one_scale_from_zero() -> None:
    rows = ((48.0, 52.0), (80.0, 17.0), (10.0, 95.0))
    fills = bars(compose(prepare(groups(*rows), "nl"), Style()))
    firsts, lasts = fills[::2], fills[1::2]
    assert len({bar.get_x() for bar in firsts}) == 1
    unit = (firsts[0].get_width() + WHITE_MM) / 48
    for row, first, last in zip(rows, firsts, lasts, strict=True):
        end = last.get_x() + last.get_width() + WHITE_MM
        assert end - first.get_x() == pytest.approx(sum(row) * unit)
        assert end <= 174


def test_each_part_keeps_its_fill_and_is_named_once_over_the_first_row() -> None:
    style = Style()
    canvas = compose(prepare(groups((40.0, 30.0, 20.0, 10.0), (10.0, 20.0, 30.0, 40.0)), "nl"), style)
    fills = bars(canvas)
    colours = [to_hex(bar.get_facecolor()).upper() for bar in fills]
    assert colours == [style.accent, style.contrast, style.ink, style.muted] * 2
    names = [box for box in canvas.boxes() if box.text in tuple("abcd")]
    assert len(names) == 4
    for name, bar in zip(names, fills, strict=False):
        assert name.x == pytest.approx(bar.get_x(), abs=0.1)
        assert name.y + name.height < bar.get_y() + 1


def test_values_stand_in_their_fill_in_a_colour_that_can_be_read() -> None:
    style = Style()
    canvas = compose(prepare(groups((25.0, 25.0, 25.0, 25.0)), "nl"), style)
    values = [box for box in canvas.boxes() if box.text == "25%"]
    for box, bar, fill in zip(values, bars(canvas), style.fills, strict=True):
        assert bar.get_x() < box.x
        assert box.x + box.width < bar.get_x() + bar.get_width()
        colour = style.text_on(fill)
        assert colour
        assert contrast_ratio(colour, fill) >= 4.5


def test_where_no_colour_can_be_read_on_a_fill_the_value_hangs_under_it() -> None:
    style = Style(ink="#3F4448", contrast="#8A8F94")
    assert style.text_on(style.contrast) is None
    canvas = compose(prepare(groups((50.0, 50.0)), "nl"), style)
    within, under = (box for box in canvas.boxes() if box.text == "50%")
    assert under.y > within.y + 4


def test_values_too_wide_for_their_fill_hang_under_it() -> None:
    canvas = compose(prepare(groups((97.0, 1.0, 1.0, 1.0)), "nl"), Style())
    foot = max(bar.get_y() + bar.get_height() for bar in bars(canvas))
    values = [box for box in canvas.boxes() if box.text == "1%"]
    assert len(values) == 3
    assert all(box.y > foot for box in values)


def test_a_part_of_nothing_is_named_with_its_value_and_has_no_fill() -> None:
    canvas = compose(prepare(groups((60.0, 40.0, 0.0)), "nl"), Style())
    assert len(bars(canvas)) == 2
    assert "c 0%" in [box.text for box in canvas.boxes()]


def test_a_marked_row_is_set_off_by_its_weight() -> None:
    data = groups((50.0, 50.0), (40.0, 60.0))
    marked = replace(data, rows=(data.rows[0], replace(data.rows[1], marked=True)))
    plain, bold = (compose(prepare(one, "nl"), Style()).boxes() for one in (data, marked))
    wide = {box.text: box.width for box in plain}
    assert [box.text for box in bold if box.width > wide[box.text] + 0.1] == ["Groep 1"]
