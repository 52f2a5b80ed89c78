from __future__ import annotations

import pytest
from matplotlib.patches import Rectangle

from figures import Language, Style
from figures.stack_profile import Data, compose, prepare
from tests.figures.samples import layers, profile


@pytest.mark.parametrize(
    ("reached", "language", "title"),
    [
        pytest.param(
            "AH",
            "nl",
            "De synergieën van Hilversum zitten bovenin de stack, vooral AI en applicaties",
            id="top-mainly",
        ),
        pytest.param(
            "A", "nl", "De synergie van Hilversum zit bovenin de stack: AI en applicaties", id="one"
        ),
        pytest.param(
            "A",
            "en",
            "The synergy of Hilversum sits at the top of the stack: AI and applications",
            id="one-en",
        ),
        pytest.param(
            "BF",
            "nl",
            "De synergieën van Hilversum zitten bovenin de stack: AI, applicaties en verbonden apparaten",
            id="top-all",
        ),
        pytest.param(
            "CD",
            "nl",
            "De synergieën van Hilversum raken 4 van de 7 lagen, vooral chips en AI",
            id="mixed",
        ),
        pytest.param("C", "nl", "De synergie van Hilversum raakt 4 van de 7 lagen", id="four-tie"),
        pytest.param("ABCDEFGHI", "en", "The synergies of Hilversum touch all 7 layers, mainly AI", id="all"),
        pytest.param("", "nl", "Hilversum heeft in geen enkele laag van de stack een synergie", id="none"),
        pytest.param("", "en", "Hilversum has no synergy in any layer of the stack", id="none-en"),
    ],
)
def test_the_title_claims_no_more_than_the_data(reached: str, language: Language, title: str) -> None:
    assert prepare(profile(reached, language=language), language).title == title


def test_bottom_of_the_stack() -> None:
    data = Data(layers(), "Twente", {"chips": ("D", "E"), "raw-materials": ("E",)})
    assert prepare(data, "nl").title == ("De synergieën van Twente zitten onderin de stack, vooral chips")


def test_words_and_table_come_from_the_same_counts() -> None:
    prepared = prepare(profile(strong=("applications",)), "nl")
    assert prepared.subtitle == ("Aantal synergieën per laag van de stack. n = 2 synergieën, Hilversum, 2026")
    assert prepared.alt == (
        "Gestapelde stroken, lagen van verbonden apparaten (boven) tot grondstoffen (onder), met "
        "het aantal synergieën. Verbonden apparaten 1, applicaties 2, AI 2; overige lagen geen. "
        "In het rapport sterk genoemd: applicaties."
    )
    assert prepared.table.header == ("Laag", "Aantal", "Synergieën", "Sterk volgens het rapport")
    assert prepared.table.rows[1] == ("6 Applicaties", "2", "A, H", "ja")
    assert prepared.table.rows[6] == ("1 Grondstoffen", "0", "–", "nee")


def test_without_strong_layers_nothing_is_said_of_strength() -> None:
    prepared = prepare(profile(), "en")
    assert len(prepared.table.header) == 3
    assert "strong" not in prepared.alt.lower()
    boxes = compose(prepared, Style()).boxes()
    assert not [box for box in boxes if box.text.startswith("Strong")]


def test_an_unknown_layer_is_refused() -> None:
    with pytest.raises(ValueError, match="layer 'al' is not one of raw-materials"):
        prepare(Data(layers(), "Hilversum", {"al": ("A",)}), "nl")


def test_layer_seven_lies_on_top() -> None:
    boxes = compose(prepare(profile(), "nl"), Style()).boxes()
    numbers = [box for box in boxes if box.x == 0]
    assert [box.text for box in sorted(numbers, key=lambda box: box.y)] == list("7654321")


def test_one_block_of_equal_width_a_synergy() -> None:
    canvas = compose(prepare(profile("ABCDEFGHI"), "nl"), Style())
    blocks = [artist for artist in canvas.artists if isinstance(artist, Rectangle)]
    assert len({round(block.get_width(), 6) for block in blocks}) == 1
    rows: dict[float, int] = {}
    for block in blocks:
        rows[block.get_y()] = rows.get(block.get_y(), 0) + 1
    assert [rows[y] for y in sorted(rows)] == [4, 5, 9, 1, 2, 3, 1]
    assert {block.get_x() for block in blocks if block.get_y() == min(rows)} < {
        block.get_x() for block in blocks
    }


def test_codes_too_wide_for_their_block_are_left_to_the_table() -> None:
    codes = tuple(f"SYN-{at}" for at in range(40))
    canvas = compose(prepare(Data(layers(), "X", {"ai": codes}), "nl"), Style())
    written = [box.text for box in canvas.boxes()]
    assert "40" in written
    assert not [text for text in written if text.startswith("SYN")]


def test_the_mark_of_strength_stands_in_the_strip_of_its_layer() -> None:
    boxes = compose(prepare(profile(strong=("cloud",)), "nl"), Style()).boxes()
    (mark,) = (box for box in boxes if box.text == "Sterk volgens het rapport")
    (cloud,) = (box for box in boxes if box.text == "De cloud")
    assert abs(mark.y + mark.height / 2 - cloud.y - cloud.height / 2) < 0.5
