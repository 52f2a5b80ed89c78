from __future__ import annotations

import re
from pathlib import Path

import pytest

from figures import Style, Table
from figures.fonts import fonts_of
from figures.palette import contrast_ratio


@pytest.mark.parametrize(
    ("first", "second", "ratio"),
    [
        pytest.param("#000000", "#FFFFFF", 21.0, id="black-white"),
        pytest.param("#FFFFFF", "#000000", 21.0, id="either-way"),
        pytest.param("#777777", "#FFFFFF", 4.48, id="the-famous-grey"),
        pytest.param("#0F5C6E", "#0F5C6E", 1.0, id="same"),
    ],
)
def test_contrast_ratio_is_that_of_wcag(first: str, second: str, ratio: float) -> None:
    assert contrast_ratio(first, second) == pytest.approx(ratio, abs=0.005)


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        pytest.param(
            {"accent": "#F46A25"},
            "accent #F46A25 on paper #FFFFFF has contrast 3.03; text needs at least 4.5",
            id="accent-writes-text",
        ),
        pytest.param(
            {"contrast": "#C9CED2"},
            "contrast #C9CED2 on paper #FFFFFF has contrast 1.59; graphics needs at least 3",
            id="pale-bars",
        ),
        pytest.param(
            {"paper": "#1B1F23"},
            "ink #1B1F23 on paper #1B1F23 has contrast 1.00; text needs at least 4.5",
            id="dark-paper",
        ),
        pytest.param({"muted": "grey"}, "muted must be a colour like #0F5C6E, not 'grey'", id="no-hex"),
        pytest.param({"small_pt": 6.5}, "small_pt is 6.5; text needs 7 pt", id="small"),
        pytest.param({"width_mm": 40.0}, "width_mm is 40; a chart needs at least 80 mm", id="thin"),
    ],
)
def test_a_style_that_cannot_be_read_is_refused(fields: dict[str, str | float], message: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(message)}$"):
        Style(**fields)  # type: ignore[arg-type]


def test_the_default_style_is_legible() -> None:
    style = Style()
    assert contrast_ratio(style.muted, style.paper) >= 4.5
    assert contrast_ratio(style.contrast, style.paper) >= 3


def test_a_ragged_table_is_refused() -> None:
    with pytest.raises(ValueError, match="does not fit header"):
        Table(("Laag", "Aantal"), (("AI",),))


def test_faces_are_chosen_by_their_weight_and_never_italic() -> None:
    regular = fonts_of(Style()).regular.path
    folder = regular.parent
    files = tuple(folder / f"SourceSansPro-{name}.ttf" for name in ("Bold", "It", "Regular", "Light"))
    fonts = fonts_of(Style(font_files=files))
    assert (fonts.regular.weight, fonts.bold.weight) == (400, 700)


def test_a_style_with_only_an_italic_is_refused() -> None:
    folder = fonts_of(Style()).regular.path.parent
    with pytest.raises(ValueError, match="no upright font file for Source Sans Pro"):
        fonts_of(Style(font_files=(Path(folder / "SourceSansPro-It.ttf"),)))


def test_words_are_measured_in_millimetres_at_their_size() -> None:
    fonts = fonts_of(Style())
    assert fonts.width("Hilversum", 17.0) == pytest.approx(2 * fonts.width("Hilversum", 8.5))
    assert fonts.width("Hilversum", 8.5, bold=True) > fonts.width("Hilversum", 8.5)
    assert 10 < fonts.width("Hilversum", 8.5) < 14
