"""The hint at a slip of the pen."""

import pytest

from briefs.verify.nearest import nearest
from briefs.verify.words import Words, words_of

TEXT = (
    "De regio telt 12,500 bedrijven en 3.473 banen. Het Nederlands Instituut voor Beeld en Geluid is groot."
)


def hint(wanted: str, text: str = TEXT, section: tuple[int, int] = (0, 0)) -> str:
    words = Words(text)
    near = nearest(words, words_of(wanted), (section,))
    return words.shown(near) if near else ""


@pytest.mark.parametrize(
    ("wanted", "near"),
    [
        pytest.param("12.500", "12,500", id="the same digits with another mark"),
        pytest.param("3.474", "3.473", id="another digit"),
        pytest.param("3.473 bedrijven", "3.473 banen", id="another noun"),
        pytest.param("Instituut voor Beeld & Geluid", "Instituut voor Beeld en Geluid", id="another sign"),
        pytest.param("Nederlandse Instituut", "Nederlands Instituut", id="another ending"),
        pytest.param("bedrijve", "bedrijven", id="a letter too few"),
        pytest.param("9.999", "", id="no figure like it"),
        pytest.param("duurzaamheid", "", id="no word like it"),
        pytest.param("de kern van de zaak", "", id="no more than a word in common"),
    ],
)
def test_it_shows_what_is_most_alike(wanted: str, near: str) -> None:
    assert hint(wanted) == near


def test_a_place_in_the_section_goes_before_another() -> None:
    text = "In 2024 was 13,2% nieuw. In 2025 was 13,3% nieuw."
    words = Words(text)
    second = words.places("2025")[0]
    assert hint("13,4%", text, (0, second)) == "13,2%"
    assert hint("13,4%", text, (second, len(words.words))) == "13,3%"
