from __future__ import annotations

from dataclasses import replace

import pytest
from matplotlib.colors import to_hex
from matplotlib.patches import PathPatch

from figures import Language, Style
from figures.network import Data, compose, prepare
from tests.figures.artists import centre, circles, curves, ends
from tests.figures.samples import IN_SYNERGY, REGIONS, SYNERGIES, net


def _colour(curve: PathPatch) -> str:
    return to_hex(curve.get_edgecolor()).upper()


@pytest.mark.parametrize(
    ("reader", "language", "title"),
    [
        pytest.param(
            "Hilversum",
            "nl",
            "Hilversum staat bij 2 van de 9 synergieën, samen met Amsterdam en Brainport",
            id="all-partners",
        ),
        pytest.param(
            "Almere",
            "en",
            "Almere is listed in 4 of the 9 synergies, mainly with Amsterdam and Brainport",
            id="most",
        ),
        pytest.param(
            "Amsterdam", "nl", "Amsterdam staat bij alle 9 synergieën, vooral met Brainport", id="all"
        ),
        pytest.param(
            "",
            "nl",
            "9 synergieën tussen regio's en lagen van de stack, de meeste met Amsterdam",
            id="nobody",
        ),
    ],
)
def test_the_title_states_the_finding(reader: str, language: Language, title: str) -> None:
    assert prepare(net(reader), language).title == title


def test_only_a_general_synergy_makes_no_partners() -> None:
    data = replace(net(), synergies=net().synergies[:3])
    assert prepare(data, "nl").title == "Hilversum staat bij 1 van de 3 synergieën"


def test_an_only_synergy_is_not_counted() -> None:
    data = replace(net(), synergies=net().synergies[7:8])
    assert prepare(data, "nl").title == (
        "Hilversum staat bij de enige synergie, samen met Amsterdam en Brainport"
    )
    data = replace(net(), synergies=net().synergies[8:])
    assert prepare(data, "en").title == "Hilversum is not listed in the only synergy"


def test_words_and_table_come_from_the_same_links() -> None:
    prepared = prepare(net(), "nl")
    assert prepared.subtitle == (
        "Een lijn: de regio staat bij de synergie, of de synergie raakt de laag. "
        "n = 9 synergieën, MRA en Brainport, 2026"
    )
    assert prepared.alt == (
        "Netwerk in drie kolommen: regio's (5), synergieën (9) en lagen (7). Met Hilversum: A en H. "
        "Geraakte lagen: AI, applicaties en verbonden apparaten."
    )
    assert prepared.table.header == ("Synergie", "Met Hilversum", "Regio's", "Lagen")
    assert prepared.table.rows[0] == ("A AI voor applicaties", "ja", "Alle gemeenten", "AI, applicaties")
    assert prepared.table.rows[6] == (
        "G Infrastructuur voor Data en AI",
        "nee",
        "Amsterdam, Haarlemmermeer",
        "netwerken, de cloud, AI",
    )
    assert prepare(net(""), "en").table.header == ("Synergy", "Regions", "Layers")


@pytest.mark.parametrize(
    ("data", "message"),
    [
        pytest.param(replace(net(), regions=()), "1 to 40 nodes of the kind region, not 0", id="no-regions"),
        pytest.param(replace(net(), layers=()), "1 to 40 nodes of the kind layer, not 0", id="no-layers"),
        pytest.param(
            replace(net(), synergies=(replace(net().synergies[1], regions=("urk",)),)),
            "synergy B: region 'urk' is not one of amsterdam, almere",
            id="unknown-region",
        ),
        pytest.param(
            replace(net(), synergies=(replace(net().synergies[1], layers=("al",)),)),
            "synergy B: layer 'al' is not one of raw-materials",
            id="unknown-layer",
        ),
        pytest.param(replace(net(), reader=""), "a reader for marked regions", id="no-reader"),
        pytest.param(replace(net(""), reader="Urk"), "marked regions for a reader", id="no-region"),
    ],
)
def test_data_that_cannot_be_drawn_truthfully_is_refused(data: Data, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        prepare(data, "nl")


def test_one_line_for_each_thing_that_belongs_together() -> None:
    canvas = compose(prepare(net(), "nl"), Style())
    regions = len(REGIONS) + sum(map(len, IN_SYNERGY.values()))
    layers = sum(len(touched) for _, touched in SYNERGIES.values())
    drawn = [ends(curve) for curve in curves(canvas)]
    assert len(drawn) == regions + layers
    assert len(set(drawn)) == len(drawn)
    assert {end for both in drawn for end in both} == set(map(centre, circles(canvas)))


def test_only_the_readers_lines_are_thick_and_in_the_accent_colour() -> None:
    style = Style()
    drawn = curves(compose(prepare(net(), "nl"), style))
    own = [curve for curve in drawn if _colour(curve) == style.accent]
    assert len(own) == 2 + len(SYNERGIES["A"][1]) + len(SYNERGIES["H"][1])
    others = [curve for curve in drawn if curve not in own]
    assert {_colour(curve) for curve in others} == {style.contrast}
    assert min(curve.get_linewidth() for curve in own) > 2 * max(curve.get_linewidth() for curve in others)


def test_without_a_reader_nothing_is_set_off() -> None:
    style = Style()
    canvas = compose(prepare(net(""), "nl"), style)
    assert {_colour(curve) for curve in curves(canvas)} == {style.contrast}


def test_lines_run_between_the_columns_and_never_through_words() -> None:
    canvas = compose(prepare(net(), "nl"), Style())
    spans = {(start[0], end[0]) for start, end in map(ends, curves(canvas))}
    assert len(spans) == 2
    for left, right in spans:
        assert right - left > 20
        for box in canvas.boxes():
            assert box.x + box.width <= left or box.x >= right


def test_what_is_for_all_says_so_under_its_name() -> None:
    boxes = compose(prepare(net(), "nl"), Style()).boxes()
    (note,) = (box for box in boxes if box.text == "alle gemeenten")
    (name,) = (box for box in boxes if box.text == "AI voor applicaties")
    (below,) = (box for box in boxes if box.text == "Slimme verbonden apparaten")
    assert note.x == pytest.approx(name.x, abs=0.3)
    assert name.y < note.y < below.y


def test_layer_seven_lies_on_top() -> None:
    boxes = compose(prepare(net(), "nl"), Style()).boxes()
    numbers = sorted((box for box in boxes if box.text.isdigit()), key=lambda box: box.y)
    assert [box.text for box in numbers] == list("7654321")
