"""What holds for every chart: nothing overlaps, everything is there, the same bytes each time."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import replace
from itertools import combinations
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import matplotlib as mpl
import pytest
from matplotlib.lines import Line2D
from matplotlib.patches import Patch
from matplotlib.transforms import IdentityTransform

from figures import (
    FIGURES,
    Style,
    Table,
    bars,
    corridor_map,
    line_actors,
    network,
    shares,
    small_multiples,
    stack_profile,
    swot_balance,
    synergy_layers,
    timeline,
)
from figures.canvas import Canvas
from figures.model import ALT_LIMIT
from figures.slim import slim
from tests.figures.samples import (
    ACTORS,
    LONG,
    MORE_ACTORS,
    balance,
    echoes,
    groups,
    locations,
    lone,
    net,
    panels,
    places,
    profile,
    roles,
    synergies,
    venture_capital,
)

ROOT = Path(__file__).resolve().parents[2]
SVG = "{http://www.w3.org/2000/svg}"


def _long_synergies() -> synergy_layers.Data:
    data = synergies("ABC", reader=f"Gemeente {LONG} en omstreken " * 2)
    named = tuple(replace(entry, name=f"{LONG} en {LONG}") for entry in data.synergies)
    layers = tuple(replace(layer, name=LONG.lower()) for layer in data.layers)
    return replace(data, synergies=named, layers=layers)


def _long_roles() -> line_actors.Data:
    data = roles("A", dict.fromkeys("ABCDEFGHIJ", (1, 3, 8)))
    actors = tuple(replace(actor, name=f"{LONG} {actor.id}") for actor in data.actors)
    return replace(data, actors=actors)


def _long_bars() -> bars.Data:
    rows = tuple(replace(row, label=f"{LONG} en {LONG}s", marked=True) for row in venture_capital().rows)
    return replace(venture_capital(), rows=rows, series=(f"{LONG} in {LONG} van {LONG}", "Nederland"))


def _long_profile() -> stack_profile.Data:
    data = profile("ABCDEFGHI", ("ai", "cloud"))
    return replace(data, layers=tuple(replace(x, name=LONG) for x in data.layers), region=LONG)


def _long_balance() -> swot_balance.Data:
    rows = [swot_balance.SwotRow(f"{LONG} {at}", 2012 + at, at, 9 - at, None, at % 3) for at in range(8)]
    return balance(*rows, reader=LONG)


def _forty_balances() -> swot_balance.Data:
    rows = (swot_balance.SwotRow(f"Regio {at}", None, at, 40 - at, at % 7, 0, at == 9) for at in range(40))
    return balance(*rows)


def _long_net() -> network.Data:
    data = net()
    return replace(
        data,
        regions=tuple(replace(region, name=f"{LONG} {region.name}") for region in data.regions),
        synergies=tuple(replace(synergy, name=f"{LONG} en {LONG}") for synergy in data.synergies),
        layers=tuple(replace(layer, name=LONG) for layer in data.layers),
    )


def _forty_net() -> network.Data:
    data = net("")
    regions = tuple(network.Region(str(at), f"Regio {at}") for at in range(40))
    found = tuple(replace(x, regions=tuple(str(at) for at in range(at, 40, 3))) for at, x in _numbered(data))
    return replace(data, regions=regions, synergies=found)


def _numbered(data: network.Data) -> list[tuple[int, network.Synergy]]:
    return list(enumerate(data.synergies))


def _long_places() -> corridor_map.Data:
    data = places()
    return replace(data, places=tuple(replace(place, name=f"{LONG} {place.id}") for place in data.places))


def _twelve_places() -> corridor_map.Data:
    found = tuple(
        corridor_map.Place(str(at), f"Plaats {at}", 52 + (at * 7 % 12) / 10, 5 + (at * 5 % 12) / 10)
        for at in range(12)
    )
    links = tuple(corridor_map.Link(str(at), str(at * 5 % 12), ("A", "B")) for at in (1, 2, 4, 11))
    return corridor_map.Data(found, links)


def _long_shares() -> shares.Data:
    data = groups((97.0, 1.0, 1.0, 1.0), (1.0, 1.0, 1.0, 97.0), (0.0, 0.0, 50.5, 50.5), parts=(LONG,) * 4)
    return replace(data, rows=tuple(replace(row, label=f"{LONG} en anderen") for row in data.rows))


def _long_echoes() -> timeline.Data:
    documents = tuple(timeline.Document(f"{LONG} {at}", 2000 + at * at) for at in range(8))
    entries = tuple(
        timeline.Entry(
            at % 8,
            f"{LONG} {at}",
            tuple(one for one in range(at) if one % 8 < at % 8 and one * at % 5 == 1),
        )
        for at in range(64)
    )
    return timeline.Data(LONG, documents, entries)


def _nine_panels() -> small_multiples.Data:
    rows = tuple(
        bars.BarRow(f"{LONG} {at}", tuple(None if at == one else float(at * one) for one in range(9)))
        for at in range(40)
    )
    return small_multiples.Data("Negen", rows, tuple(f"{LONG} in {at}" for at in range(9)))


CASES: dict[str, tuple[Any, Any]] = {
    "synergies": (synergy_layers, synergies()),
    "synergies-all": (synergy_layers, synergies("ABCDEFGHI")),
    "synergies-none": (synergy_layers, synergies("")),
    "synergies-one": (synergy_layers, synergies("A", "A")),
    "synergies-long": (synergy_layers, _long_synergies()),
    "roles": (line_actors, roles()),
    "roles-ten": (line_actors, roles("Hilversum", ACTORS | MORE_ACTORS)),
    "roles-one": (line_actors, roles("X", {"X": (1,)})),
    "roles-long": (line_actors, _long_roles()),
    "bars": (bars, venture_capital()),
    "bars-three": (
        bars,
        bars.Data(
            "Drie jaren",
            (bars.BarRow("Games", (10.0, 0.0, None)), bars.BarRow("Film", (40.0, 1.5, 3.0))),
            ("2012", "2019", "2024"),
        ),
    ),
    "bars-one": (bars, lone(1227.0)),
    "bars-forty": (bars, lone(*(at * 37.5 for at in range(40)), label=LONG, marked=7)),
    "bars-long": (bars, _long_bars()),
    "profile": (stack_profile, profile(strong=("applications",))),
    "profile-full": (stack_profile, profile("ABCDEFGHI", ("ai", "cloud"))),
    "profile-none": (stack_profile, profile("")),
    "profile-long": (stack_profile, _long_profile()),
    "balance": (swot_balance, balance()),
    "balance-one": (swot_balance, balance(swot_balance.SwotRow("De Tech Corridor", 2026, 0, 3, 1, 0))),
    "balance-side": (swot_balance, balance(swot_balance.SwotRow("Kansen", None, opportunities=1))),
    "balance-forty": (swot_balance, _forty_balances()),
    "balance-long": (swot_balance, _long_balance()),
    "net": (network, net()),
    "net-all": (network, net("Amsterdam")),
    "net-nobody": (network, net("")),
    "net-one": (network, replace(net(), regions=net().regions[3:4], synergies=net().synergies[:1])),
    "net-forty": (network, _forty_net()),
    "net-long": (network, _long_net()),
    "map": (corridor_map, places()),
    "map-nobody": (corridor_map, places("")),
    "map-one": (corridor_map, replace(places(), places=places().places[3:4], links=())),
    "map-near": (corridor_map, places("Amsterdam", {"naarden": ("Naarden", 52.2958, 5.1625)})),
    "map-twelve": (corridor_map, _twelve_places()),
    "map-long": (corridor_map, _long_places()),
    "shares": (shares, locations()),
    "shares-groups": (shares, groups((48.0, 18.0, 34.0), (80.0, 17.0, 0.0), (33.4, 33.3, 33.3))),
    "shares-forty": (shares, groups(*((at * 2.0, 98.0 - at * 2, 1.0, 1.0) for at in range(40)))),
    "shares-long": (shares, _long_shares()),
    "echoes": (timeline, echoes()),
    "echoes-none": (timeline, replace(echoes(), entries=echoes().entries[:3])),
    "echoes-long": (timeline, _long_echoes()),
    "panels": (small_multiples, panels()),
    "panels-two": (small_multiples, small_multiples.Data("x", (bars.BarRow("a", (1.0, None)),), ("p", "q"))),
    "panels-nine": (small_multiples, _nine_panels()),
}

STYLES = {
    "page": Style(),
    "half-page": Style(width_mm=100.0),
    "large": Style(text_pt=10.5, small_pt=9.5),
}

every_case = pytest.mark.parametrize("case", CASES)


def _canvas(case: str, style: Style | None = None) -> Canvas:
    module, data = CASES[case]
    canvas: Canvas = module.compose(module.prepare(data, "nl"), style or Style())
    return canvas


def _svg(case: str) -> str:
    module, data = CASES[case]
    text: str = module.draw(module.prepare(data, "nl"), Style())
    return text


def test_every_figure_of_the_register_is_drawn_here() -> None:
    drawn = {module.NAME for module, _ in CASES.values()}
    assert drawn == set(FIGURES)
    for module, _ in CASES.values():
        assert FIGURES[module.NAME].chart is module.chart


@every_case
@pytest.mark.parametrize("style", STYLES)
def test_no_two_texts_overlap_and_none_leaves_the_sheet(case: str, style: str) -> None:
    canvas = _canvas(case, STYLES[style])
    boxes = canvas.boxes()
    assert boxes
    for box in boxes:
        assert box.x >= 0, box
        assert box.x + box.width <= canvas.width_mm + 0.1, box
        assert box.y >= -0.1, box
        assert box.y + box.height <= canvas.height_mm + 0.1, box
    assert [(a, b) for a, b in combinations(boxes, 2) if a.overlaps(b)] == []


@every_case
@pytest.mark.parametrize("style", STYLES)
def test_no_mark_leaves_the_sheet(case: str, style: str) -> None:
    canvas = _canvas(case, STYLES[style])
    marks = [artist for artist in canvas.artists if isinstance(artist, Line2D | Patch)]
    assert marks
    for mark in marks:
        path = mark.get_path()
        to_sheet = mark.get_patch_transform() if isinstance(mark, Patch) else IdentityTransform()
        box = path.get_extents(to_sheet)
        assert box.x0 >= -0.1, mark
        assert box.x1 <= canvas.width_mm + 0.1, mark
        assert box.y0 >= -0.1, mark
        assert box.y1 <= canvas.height_mm + 0.1, mark


@every_case
def test_every_text_is_at_least_seven_points(case: str) -> None:
    assert min(box.size_pt for box in _canvas(case).boxes()) >= 7


@every_case
def test_every_label_is_text_in_the_svg_from_its_left_edge(case: str) -> None:
    canvas = _canvas(case)
    root = ET.fromstring(canvas.svg())
    texts = root.findall(f"{SVG}text")
    assert [text.text for text in texts] == [box.text for box in canvas.boxes()]
    assert not [text for text in texts if "text-anchor" in text.attrib]


@every_case
def test_at_most_four_colours(case: str) -> None:
    style = Style()
    marks = set(re.findall(r'(?:fill|stroke)="(#\w+)"', _svg(case)))
    quiet = {style.hairline.lower(), style.muted.lower(), style.paper.lower()}
    assert len(marks - quiet) <= 4
    assert marks <= {
        colour.lower()
        for colour in (
            style.ink,
            style.muted,
            style.hairline,
            style.accent,
            style.contrast,
            "#FFFFFF",
        )
    }


@every_case
def test_the_svg_is_slim_and_sized_in_millimetres(case: str) -> None:
    canvas = _canvas(case)
    svg = canvas.svg()
    root = ET.fromstring(svg)
    assert {element.tag.removeprefix(SVG) for element in root} <= {"text", "path", "circle"}
    assert root.get("width") == "174mm"
    assert float((root.get("height") or "").removesuffix("mm")) == pytest.approx(canvas.height_mm, abs=0.01)
    _, _, width, height = map(float, (root.get("viewBox") or "").split())
    assert width / height == pytest.approx(canvas.width_mm / canvas.height_mm, rel=1e-3)
    assert not re.search(r"\bid=|metadata|<title|clip-path|Matplotlib", svg)


@every_case
def test_a_chart_has_all_its_words(case: str) -> None:
    module, data = CASES[case]
    for language in ("nl", "en"):
        chart = module.chart(data, language, Style())
        assert chart.name == module.NAME
        assert chart.title
        assert chart.subtitle != chart.title
        assert chart.title not in chart.alt
        assert 0 < len(chart.alt) <= ALT_LIMIT
        assert isinstance(chart.table, Table)
        assert chart.table.rows
        assert f'height="{chart.height_mm:g}mm"' in chart.svg


def test_letters_that_mean_something_to_xml_or_mathtext_stay_letters() -> None:
    data = bars.Data("x", (bars.BarRow('R&D <$1> "a" $b$ _c_', (1.0,)),))
    svg = bars.draw(bars.prepare(data, "nl"), Style())
    texts = [text.text for text in ET.fromstring(svg).findall(f"{SVG}text")]
    assert texts == ['R&D <$1> "a" $b$ _c_', "1"]


def test_a_semibold_label_says_so_and_a_regular_one_takes_the_default() -> None:
    svg = _svg("synergies")
    assert re.search(r'<text[^>]*font-weight="600"[^>]*>Nieuwe digitale media<', svg)
    assert re.search(r'<svg[^>]*font-weight="400"', svg)
    assert not re.search(r"<text[^>]*font-weight[^>]*>Wereldmodellen<", svg)


@pytest.mark.parametrize(
    ("body", "message"),
    [
        pytest.param("<image/>", "a chart may not hold <image>", id="element"),
        pytest.param(
            '<path d="M 0 0" style="stroke-dasharray: 1"/>',
            "may not use stroke-dasharray",
            id="style",
        ),
        pytest.param(
            '<text style="text-anchor: middle">x</text>',
            "text must start at its left edge",
            id="text",
        ),
    ],
)
def test_what_would_be_lost_in_slimming_is_refused(body: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        slim(f'<svg xmlns="http://www.w3.org/2000/svg">{body}</svg>', 100, 50, Style())


def test_a_canvas_without_height_is_refused() -> None:
    with pytest.raises(ValueError, match="the canvas has no height yet"):
        Canvas(Style(), "nl").svg()


def test_drawing_leaves_the_settings_of_matplotlib_as_they_were() -> None:
    spoilt = {
        "svg.fonttype": "path",
        "font.size": 33,
        "lines.linestyle": ":",
        "lines.marker": "o",
        "patch.force_edgecolor": True,
        "path.sketch": (1, 100, 2),
        "text.color": "red",
    }
    with mpl.rc_context(spoilt):  # type: ignore[arg-type]
        before = dict(mpl.rcParams)
        changed = _svg("synergies")
        assert dict(mpl.rcParams) == before
    assert changed == _svg("synergies")


def test_the_same_chart_twice_gives_the_same_bytes() -> None:
    assert all(_svg(case) == _svg(case) for case in CASES)


_DIGEST = """
import hashlib
from figures import Style
from tests.figures.test_drawing import CASES
digest = hashlib.sha256()
for module, data in CASES.values():
    chart = module.chart(data, "nl", Style())
    digest.update(repr(chart).encode())
print(digest.hexdigest())
"""


def _run(code: str, **environment: str) -> str:
    """Run a program in a process of its own and return what it prints."""
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env=os.environ | environment,
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    return done.stdout.strip()


def test_other_processes_give_the_same_bytes_whatever_the_hash_seed() -> None:
    first, second = (_run(_DIGEST, PYTHONHASHSEED=seed) for seed in ("1", "2"))
    assert len(first) == 64
    assert first == second


def test_importing_the_package_does_not_import_what_is_heavy() -> None:
    code = (
        "import sys, figures; from figures import bars;"
        "bars.prepare(bars.Data('x', (bars.BarRow('a', (1.0,)),)), 'nl');"
        "print(sorted({'matplotlib', 'numpy', 'pyphen', 'weasyprint', 'xml', 'briefs'}"
        " & set(sys.modules)))"
    )
    assert _run(code) == "[]"
