"""The arithmetic by which words and marks find their places."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest

from figures.boxes import Box, Point
from figures.callouts import Mark, place_flags
from figures.choices import choose
from figures.map_labels import Label, Route, Spot, along, place_names, place_numbers
from figures.spread import spread
from figures.tracks import GAP_MM, lay_out

BOX = Box(10, 10, 20, 10)
SHEET = Box(0, 0, 100, 100)


@pytest.mark.parametrize(
    ("other", "apart", "meets"),
    [
        pytest.param(Box(25, 15, 20, 10), 0.0, True, id="corner"),
        pytest.param(Box(30, 10, 5, 5), 0.0, False, id="edge"),
        pytest.param(Box(31, 10, 5, 5), 2.0, True, id="too-near"),
        pytest.param(Box(12, 12, 1, 1), 0.0, True, id="inside"),
        pytest.param(Box(10, 21, 20, 5), 0.0, False, id="below"),
    ],
)
def test_boxes_meet_where_they_share_some_of_the_sheet(other: Box, apart: float, meets: bool) -> None:
    assert BOX.overlaps(other, apart) is meets
    assert other.overlaps(BOX, apart) is meets


@pytest.mark.parametrize(
    ("start", "end", "crossed"),
    [
        pytest.param((0, 15), (50, 15), True, id="through"),
        pytest.param((15, 15), (16, 16), True, id="inside"),
        pytest.param((0, 0), (9, 50), False, id="left-of-it"),
        pytest.param((0, 25), (26, 0), True, id="off-a-corner"),
        pytest.param((0, 14), (14, 0), False, id="past-a-corner"),
        pytest.param((0, 10), (50, 10), False, id="along-the-edge"),
        pytest.param((20, 0), (20, 9), False, id="too-short"),
    ],
)
def test_a_line_crosses_a_box_where_it_passes_through_its_inside(
    start: Point, end: Point, crossed: bool
) -> None:
    assert BOX.crossed_by(start, end) is crossed
    assert BOX.crossed_by(end, start) is crossed


def test_the_nearest_place_in_a_box() -> None:
    assert BOX.nearest((0, 0)) == (10, 10)
    assert BOX.nearest((20, 99)) == (20, 20)
    assert BOX.nearest((12, 13)) == (12, 13)


def test_the_cheapest_choice_without_a_clash_is_found() -> None:
    options = [[(0.0, "a"), (3.0, "b")], [(0.0, "a"), (1.0, "c")], [(0.0, "c"), (9.0, "d")]]
    assert choose(options, lambda one, other: one == other) == ("b", "a", "c")


def test_things_make_way_for_each_other_where_the_cheap_choices_are_too_many() -> None:
    options = [[(float(cost), (at, cost)) for cost in range(8)] for at in range(8)]
    found = choose(
        options, lambda one, other: one[1] == other[1] or abs(one[0] - other[0]) == abs(one[1] - other[1])
    )
    assert found
    assert sorted(cost for _, cost in found) == list(range(8))


def test_no_choice_is_none() -> None:
    assert choose([[(0.0, "a")], [(0.0, "a")]], lambda one, other: one == other) is None
    assert choose([[(0.0, "a")], []], lambda one, other: one == other) is None
    assert choose([], lambda one, other: one == other) == ()


@pytest.mark.parametrize(
    ("wishes", "expected"),
    [
        pytest.param([0.0, 50.0], [0.0, 50.0], id="room"),
        pytest.param([40.0, 40.0], [35.0, 45.0], id="together"),
        pytest.param([0.0, 3.0, 90.0], [0.0, 10.0, 90.0], id="at-the-left"),
        pytest.param([95.0, 99.0], [80.0, 90.0], id="at-the-right"),
    ],
)
def test_things_stand_as_near_to_their_wish_as_they_can(wishes: list[float], expected: list[float]) -> None:
    assert spread(wishes, [10.0] * len(wishes), 0.0, 100.0) == pytest.approx(expected)


def test_words_that_their_mark_has_room_for_stand_right_at_it() -> None:
    flags = place_flags((Mark(0, 60, 30, 4), Mark(60, 100, 20, 4)), 0, 100)
    assert [(flag.pole, flag.words.x, flag.words.y) for flag in flags] == [(None, 0, 0), (None, 60, 0)]


@pytest.mark.parametrize(
    "marks",
    [
        pytest.param(tuple(Mark(94 + at, 95 + at, 40, 4) for at in range(4)), id="right"),
        pytest.param(tuple(Mark(at, at + 1, 40, 4) for at in range(4)), id="left"),
        pytest.param(tuple(Mark(50 + at, 51 + at, 40, 4) for at in range(4)), id="middle"),
        pytest.param((Mark(0, 50, 60, 8), Mark(50, 50, 40, 4), Mark(50, 100, 10, 4)), id="one-of-nothing"),
    ],
)
def test_flags_neither_lie_on_each_other_nor_on_a_pole(marks: tuple[Mark, ...]) -> None:
    flags = place_flags(marks, 0, 100)
    assert len(flags) == len(marks)
    for flag in flags:
        assert flag.words.within(SHEET)
    for one, other in combinations(flags, 2):
        assert not one.words.overlaps(other.words)
        for words, pole in ((one.words, other), (other.words, one)):
            if pole.pole is not None:
                assert not words.crossed_by((pole.pole, 0), (pole.pole, pole.words.bottom))


def test_words_wider_than_the_sheet_have_no_place() -> None:
    with pytest.raises(ValueError, match="too long to stand beside them"):
        place_flags((Mark(0, 100, 120, 4),), 0, 100)


def test_names_take_the_right_of_their_circle_unless_a_line_runs_there() -> None:
    spot = Spot(50, 50, 2, 20, 4)
    (label,) = place_names([spot], [], SHEET) or ()
    assert label.leader is None
    assert label.box.x > 52
    route = Route(((50, 50), (99, 50)), 9.0)
    (label,) = place_names([spot], [route], SHEET) or ()
    assert not label.crossed
    assert not label.box.crossed_by(*route.points)


def test_crowded_names_get_leaders_and_no_overlap() -> None:
    spots = [Spot(20 + at * 7, 50, 2, 25, 4) for at in range(9)]
    labels = place_names(spots, [], SHEET) or ()
    assert len(labels) == 9
    assert any(label.leader for label in labels)
    for one, other in combinations(labels, 2):
        assert not one.box.overlaps(other.box)
    for label in labels:
        assert label.box.within(SHEET)
        assert not any(label.box.overlaps(spot.box) for spot in spots)


def test_names_that_the_sheet_has_no_room_for_have_no_place() -> None:
    assert place_names([Spot(50, 50, 2, 120, 4)], [], SHEET) is None


def test_numbers_stand_on_their_lines_and_off_what_is_taken() -> None:
    route = Route(((0, 0), (100, 0)), 9.0)
    (label,) = place_numbers([(4, 3)], [route], []) or ()
    assert label.box == Box(48, -1.5, 4, 3)
    (label,) = place_numbers([(4, 3)], [route], [Label(Box(40, -5, 20, 10), None)]) or ()
    assert label.leader is None
    assert label.box.right < 40 or label.box.x > 60


def test_numbers_stand_aside_where_all_of_their_line_is_taken() -> None:
    route = Route(((0, 0), (20, 0)), 9.0)
    taken = [Label(Box(-5, -2, 13, 4), None), Label(Box(12, -2, 13, 4), None)]
    (label,) = place_numbers([(4, 3)], [route], taken) or ()
    assert label.leader
    assert label.leader[0] == pytest.approx((10, 0), abs=2)
    assert label.box.y > 2 or label.box.bottom < -2
    assert place_numbers([(4, 3)], [route], [Label(Box(-50, -50, 120, 100), None)]) is None


def test_a_share_of_a_bent_line() -> None:
    line = ((0.0, 0.0), (10.0, 0.0), (10.0, 30.0))
    assert along(line, 0.125) == pytest.approx((5, 0))
    assert along(line, 0.5) == pytest.approx((10, 10))
    assert along(line, 1.0) == pytest.approx((10, 30))


def test_points_of_a_column_keep_apart_and_lines_have_tracks() -> None:
    columns, heights = [0, 0, 1, 2, 2], [4.0, 8.0, 4.0, 4.0, 4.0]
    spots, pieces = lay_out(columns, heights, 2.0, [(), (), (0,), (1,), (2, 1)])
    tracks = [spot for spot in spots if spot.track]
    assert [(track.column, track.origin) for track in tracks] == [(1, 1)]
    assert min(spot.y for spot in spots) == 0
    for column in range(3):
        stack = sorted((spot for spot in spots if spot.column == column), key=lambda spot: spot.y)
        for upper, lower in pairwise(stack):
            least = GAP_MM if not upper.track else 0.5
            assert lower.y - upper.y - upper.height >= least - 1e-6
    assert all(end.column == start.column + 1 for start, end in pieces)
    assert len(pieces) == 5


def test_points_that_repeat_each_other_are_ordered_to_run_without_crossings() -> None:
    spots, _ = lay_out([0, 0, 1, 1], [4.0] * 4, 2.0, [(), (), (1,), (0,)])
    assert (spots[0].y < spots[1].y) == (spots[3].y < spots[2].y)
    assert spots[0].line == pytest.approx(spots[3].line)


def test_lines_that_run_nearly_level_are_made_to() -> None:
    """The second point would stand a little lower than what it repeats, for the first takes more lines."""
    _, pieces = lay_out([0, 0, 1, 1, 2], [9.0, 4.0, 8.0, 4.0, 4.0], 2.0, [(), (), (0,), (1,), (3,)])
    assert len(pieces) == 3
    assert [start.line - end.line for start, end in pieces] == pytest.approx([0, 0, 0])


def test_a_line_that_forks_goes_to_both_alike() -> None:
    spots, _ = lay_out([0, 1, 1], [4.0] * 3, 2.0, [(), (0,), (0,)])
    rises = sorted(spot.line - spots[0].line for spot in spots[1:])
    assert rises == pytest.approx([-(4 + GAP_MM) / 2, (4 + GAP_MM) / 2])


def test_no_column_has_a_hole_that_could_be_closed() -> None:
    """Two groups of points that no line joins: the second stands right under the first."""
    columns, heights = [0, 1, 1, 1, 2, 3], [8.0, 20.0, 12.0, 16.0, 8.0, 4.0]
    spots, _ = lay_out(columns, heights, 2.0, [(), (), (), (0,), (1,), (2, 3)])
    assert sorted(spot.y for spot in spots[1:4]) == pytest.approx([0, 20 + GAP_MM, 32 + 2 * GAP_MM])
