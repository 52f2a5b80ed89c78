from __future__ import annotations

import pytest
from matplotlib.colors import to_hex
from matplotlib.patches import Circle

from figures import Language, Style
from figures.line_actors import Actor, Data, Line, compose, prepare
from tests.figures.samples import ACTORS, LINES, MORE_ACTORS, roles


@pytest.mark.parametrize(
    ("lines", "language", "title"),
    [
        pytest.param((1, 4), "nl", "X heeft een rol in 2 van de 8 actielijnen", id="some"),
        pytest.param((1, 1), "nl", "X heeft een rol in 1 van de 8 actielijnen", id="once"),
        pytest.param((), "nl", "X heeft in geen van de 8 actielijnen een rol", id="none"),
        pytest.param(tuple(range(1, 9)), "nl", "X heeft een rol in alle 8 actielijnen", id="all"),
        pytest.param((1, 4), "en", "X has a role in 2 of the 8 action lines", id="some-en"),
        pytest.param((), "en", "X has no role in any of the 8 action lines", id="none-en"),
        pytest.param(tuple(range(1, 9)), "en", "X has a role in all 8 action lines", id="all-en"),
    ],
)
def test_the_title_states_the_finding(lines: tuple[int, ...], language: Language, title: str) -> None:
    assert prepare(roles("X", {"X": lines}), language).title == title


def test_an_only_line_is_not_counted() -> None:
    data = Data((Line(1, "Talent"),), (Actor("x", "X", (), marked=True),))
    assert prepare(data, "nl").title == "X heeft geen rol in de enige actielijn"
    assert prepare(data, "en").title == "X has no role in the only action line"


def test_words_and_table_come_from_the_same_roles() -> None:
    prepared = prepare(roles("Hilversum"), "nl")
    assert prepared.subtitle == (
        "Een stip: de actor heeft een rol in de actielijn. n = 8 actielijnen, 5 actoren, Nederland, 2026"
    )
    assert prepared.alt == (
        "Matrix: actielijnen (8) tegen actoren (5). Hilversum: actielijn 1. "
        "De meeste actoren (4) bij actielijn 1."
    )
    assert prepared.table.header == ("Actielijn", "Actoren")
    assert prepared.table.rows[0] == (
        "1 Ecosysteem & Organiserend Vermogen",
        "Hilversum, Media Campus NL, MEDIATE, ROM Utrecht Region",
    )
    assert prepared.table.rows[1] == ("2 Strategie & Publieke Verankering", "–")


def test_nobody_with_a_role_makes_no_claim_of_most() -> None:
    assert prepare(roles("X", {"X": ()}), "en").alt == (
        "Matrix of action lines (8) against actors (1). X: no action line."
    )


@pytest.mark.parametrize(
    ("data", "message"),
    [
        pytest.param(Data((), ()), "needs at least one action line", id="no-lines"),
        pytest.param(roles("Niemand"), "needs one marked actor, not 0", id="no-reader"),
        pytest.param(roles("X", {"X": (9,)}), "actor X: line '9' is not one of 1, 2, 3", id="unknown-line"),
        pytest.param(roles("0", {str(at): () for at in range(11)}), "at most 10 actors, not 11", id="many"),
    ],
)
def test_data_that_cannot_be_drawn_truthfully_is_refused(data: Data, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        prepare(data, "nl")


def test_the_readers_dots_stand_first_and_alone_in_the_accent_colour() -> None:
    style = Style()
    canvas = compose(prepare(roles("ROM Utrecht Region"), "nl"), style)
    dots = [artist for artist in canvas.artists if isinstance(artist, Circle)]
    assert len(dots) == sum(map(len, ACTORS.values()))
    accent = [dot for dot in dots if to_hex(dot.get_facecolor()).upper() == style.accent]
    assert len(accent) == 3
    first = min(dot.center[0] for dot in dots)
    assert all(dot.center[0] == first for dot in accent)


def test_ten_actors_and_full_names_of_lines_fit() -> None:
    canvas = compose(prepare(roles("Hilversum", ACTORS | MORE_ACTORS), "nl"), Style())
    written = " ".join(box.text for box in canvas.boxes())
    for line in LINES:
        assert all(word in written for word in line.split())
