"""Lines are counted as the page breaks them, from the widths that the font itself tells."""

import pytest
from fontTools.ttLib import TTFont

from briefs.compose.measure import BOLD, SERIF, WIDTHS, count_lines
from briefs.render.fonts import font_files

WORDS = "Samenwerken aan media en technologie, van Amsterdam tot Eindhoven: 2026 is het jaar. "


def widths(file: str) -> dict[str, float]:
    """The advance of every character of a font, in em."""
    font = TTFont(font_files()[file])
    advances, em = font["hmtx"], font["head"].unitsPerEm
    return {chr(code): advances[name][0] / em for code, name in font.getBestCmap().items()}


def test_the_widths_are_those_of_source_sans() -> None:
    own = widths("SourceSansPro-Regular.ttf")
    assert len(WIDTHS) > 100
    assert {letter: own[letter] for letter in WIDTHS} == pytest.approx(WIDTHS)


@pytest.mark.parametrize(
    ("file", "wider"), [("SourceSansPro-Semibold.ttf", BOLD), ("SourceSerifPro-Regular.ttf", SERIF)]
)
def test_other_faces_run_so_much_wider(file: str, wider: float) -> None:
    plain, other = widths("SourceSansPro-Regular.ttf"), widths(file)
    ratio = sum(other[letter] for letter in WORDS) / sum(plain[letter] for letter in WORDS)
    assert ratio == pytest.approx(wider, rel=0.02)


def test_a_word_that_does_not_fit_begins_a_line() -> None:
    word = 4 * WIDTHS["a"]
    runs = (("aaaa aaaa aaaa", 1.0),)
    assert count_lines(3 * word + 2 * WIDTHS[" "] + 0.01, runs) == 1
    assert count_lines(3 * word + 2 * WIDTHS[" "] - 0.01, runs) == 2
    assert count_lines(word / 2, runs) == 3


def test_words_that_are_held_together_stay_on_a_line() -> None:
    assert count_lines(2.2, (("aa aa", 1.0),)) == 2
    assert count_lines(2.2, (("aa\N{NO-BREAK SPACE}aa", 1.0),)) == 1


def test_texts_of_more_sizes_share_their_lines() -> None:
    assert count_lines(5.0, (("aaaa", 1.0), ("aaaa", 1.0))) == 1
    assert count_lines(4.0, (("aaaa", 1.0), ("aaaa", 1.0))) == 2
    assert count_lines(4.0, (("aaaa", 1.0), ("aaaa", 0.8))) == 1


def test_no_words_take_no_line() -> None:
    assert count_lines(10.0, (("", 1.0), (" ", 1.0))) == 0


def test_an_accent_makes_a_letter_no_wider() -> None:
    room = 8.1 * WIDTHS["e"] + WIDTHS[" "]
    assert count_lines(room, (("éèëê eeee", 1.0),)) == 1
    assert count_lines(room - 0.2, (("éèëê eeee", 1.0),)) == 2
