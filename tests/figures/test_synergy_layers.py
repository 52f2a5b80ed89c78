from __future__ import annotations

import pytest
from matplotlib.colors import to_hex
from matplotlib.lines import Line2D
from matplotlib.patches import Circle

from figures import Language, Style
from figures.synergy_layers import Data, Synergy, compose, prepare
from tests.figures.samples import SYNERGIES, layers, synergies


@pytest.mark.parametrize(
    ("reached", "language", "title"),
    [
        pytest.param(
            "AH",
            "nl",
            "Hilversum staat bij 2 van de 9 synergieën, vooral in AI en applicaties",
            id="two",
        ),
        pytest.param(
            "AH",
            "en",
            "Hilversum is listed in 2 of the 9 synergies, mainly in AI and applications",
            id="two-en",
        ),
        pytest.param("", "nl", "Hilversum staat bij geen van de 9 synergieën", id="none"),
        pytest.param("", "en", "Hilversum is listed in none of the 9 synergies", id="none-en"),
        pytest.param(
            "I",
            "nl",
            "Hilversum staat bij 1 van de 9 synergieën, in AI en verbonden apparaten",
            id="one",
        ),
        pytest.param(
            "ABCDEFGHI",
            "nl",
            "Hilversum staat bij alle 9 synergieën, vooral in AI",
            id="all",
        ),
        pytest.param(
            "ABCDEFGHI",
            "en",
            "Hilversum is listed in all 9 synergies, mainly in AI",
            id="all-en",
        ),
        pytest.param("C", "nl", "Hilversum staat bij 1 van de 9 synergieën", id="four-tie"),
        pytest.param(
            "BF",
            "nl",
            "Hilversum staat bij 2 van de 9 synergieën, in AI, applicaties en verbonden apparaten",
            id="three-tie",
        ),
    ],
)
def test_the_title_states_the_finding(reached: str, language: Language, title: str) -> None:
    assert prepare(synergies(reached, language=language), language).title == title


def test_an_only_synergy_is_not_counted() -> None:
    assert prepare(synergies("", "A"), "nl").title == ("Hilversum staat niet bij de enige synergie")
    assert prepare(synergies("A", "A"), "en").title.startswith("Hilversum is listed in the only synergy")
    assert "n = 1 synergie," in prepare(synergies("A", "A"), "nl").subtitle


def test_subtitle_and_alt_tell_what_is_shown() -> None:
    prepared = prepare(synergies(), "nl")
    assert prepared.subtitle == (
        "Een stip: de synergie raakt deze laag van de stack. n = 9 synergieën, MRA en Brainport, 2026"
    )
    assert prepared.alt == (
        "Matrix: synergieën (9) tegen lagen van de stack (7). Met Hilversum: A en H. "
        "Geraakte lagen: AI (2), applicaties (2) en verbonden apparaten (1)."
    )


def test_the_table_lists_what_is_within_reach_first() -> None:
    table = prepare(synergies(), "nl").table
    assert table.header == ("Synergie", "Met Hilversum", "Lagen")
    assert table.rows[0] == ("A AI voor applicaties (alle gemeenten)", "ja", "AI, applicaties")
    assert table.rows[1][:2] == ("H Nieuwe digitale media", "ja")
    assert [row[1] for row in table.rows[2:]] == ["nee"] * 7


def test_an_unknown_layer_is_refused() -> None:
    data = Data(layers(), (Synergy("A", "AI", ("ai", "al")),), "Hilversum")
    with pytest.raises(ValueError, match="synergy A: layer 'al' is not one of raw-materials, chips"):
        prepare(data, "nl")


def test_no_synergies_is_refused() -> None:
    with pytest.raises(ValueError, match="needs at least one synergy and one layer"):
        prepare(Data(layers(), (), "Hilversum"), "nl")


def test_a_dot_for_each_touched_layer_under_the_head_of_its_column() -> None:
    style = Style()
    canvas = compose(prepare(synergies(), "nl"), style)
    heads = {box.text: box.x for box in canvas.boxes()}
    dots = [artist for artist in canvas.artists if isinstance(artist, Circle)]
    assert len(dots) == sum(len(touched) for _, touched in SYNERGIES.values())
    left_edges = sorted({round(dot.center[0] - dot.radius, 3) for dot in dots})
    names = ("Grondstoffen", "Chips", "Netwerken", "De cloud", "AI", "Applicaties", "Verbonden")
    assert left_edges == pytest.approx([heads[name] for name in names], abs=0.25)


def test_only_what_is_within_reach_is_in_the_accent_colour() -> None:
    style = Style()
    canvas = compose(prepare(synergies(), "nl"), style)
    dots = [artist for artist in canvas.artists if isinstance(artist, Circle)]
    accent = [dot for dot in dots if to_hex(dot.get_facecolor()).upper() == style.accent]
    assert len(accent) == 2 + 3
    assert {to_hex(dot.get_facecolor()).upper() for dot in dots} == {style.accent, style.contrast}
    first_grey = min(dot.center[1] for dot in dots if dot not in accent)
    assert max(dot.center[1] for dot in accent) < first_grey


def test_a_link_joins_the_dots_of_its_row() -> None:
    canvas = compose(prepare(synergies("I", "I"), "nl"), Style())
    dots = sorted(dot.center[0] for dot in canvas.artists if isinstance(dot, Circle))
    links = [line for line in canvas.artists if isinstance(line, Line2D)]
    (link,) = (line for line in links if line.get_linewidth() > 1)
    box = link.get_path().get_extents()
    assert [box.x0, box.x1] == dots
