"""Typesetting makes no difference, and figures are whole."""

import pytest

from briefs.verify.words import Words, words_of


def stands(text: str, wanted: str) -> bool:
    return bool(Words(text).find(words_of(wanted)))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("Een nieuwe koers", "een NIEUWE koers", id="capitals"),
        pytest.param("de eﬃciënte oﬀerte", "efficiënte offerte", id="ligatures"),
        pytest.param("zo’n ‘koers’ en “doel”", "zo'n \"koers\" en 'doel'", id="quotation marks"),
        pytest.param("2014–2020 — een plan", "2014-2020 - een plan", id="dashes"),
        pytest.param("een\u2011op\u2011een", "een-op-een", id="hyphens that do not break"),
        pytest.param("€\u00a04,3\u202fmiljard", "€ 4,3 miljard", id="fixed and narrow spaces"),
        pytest.param("12\u202f500 banen", "12\u00a0500 banen", id="spaces within a figure"),
        pytest.param("groei van 3,2 %", "3,2%", id="a space before a sign"),
        pytest.param("over twee\n\n  regels\tverdeeld", "twee regels verdeeld", id="white space"),
        pytest.param("samen\u00adwerking", "samenwerking", id="a soft hyphen"),
        pytest.param("samen\u00ad\n  werking", "samenwerking", id="a soft hyphen at the end of a line"),
        pytest.param("samen-\nwerking loont", "samenwerking loont", id="a hyphen of the line"),
        pytest.param("samen-\n\nwerking loont", "samenwerking loont", id="a hyphen before an empty line"),
        pytest.param("de ICT-\nsector groeit", "de ICT-sector groeit", id="a hyphen of the word"),
        pytest.param("de ICT-\nsec-\ntor groeit", "ICT-sector groeit", id="both kinds in one text"),
        pytest.param("van MediaTech6-\nbedrijven", "MediaTech-bedrijven", id="a footnote before a hyphen"),
        pytest.param("een groot venster.1 Omdat", "een groot venster. Omdat", id="a footnote behind a stop"),
        pytest.param("versterkt¹ en beter", "versterkt en beter", id="a raised footnote"),
        pytest.param("in 2026¹² volgde meer", "in 2026 volgde", id="a raised footnote behind a figure"),
        pytest.param("het **AI Innovation** Center", "AI Innovation Center", id="marks of emphasis"),
        pytest.param("\x00w\x00o\x00o\x00r\x00d", "woord", id="zero characters, as in some PDFs"),
        pytest.param("tot 2Gb per keer", "2 Gb per keer", id="a unit stuck to its figure"),
        pytest.param("tot 2Gb per keer", "Gb per keer", id="a word stuck to a figure"),
        pytest.param("16.000m² vloer", "16.000m2 vloer", id="a raised digit of a unit"),
        pytest.param("schermen (zoals tv's)", "zoals tv's", id="an apostrophe in a word"),
    ],
)
def test_typesetting_makes_no_difference(text: str, wanted: str) -> None:
    assert stands(text, wanted)


@pytest.mark.parametrize(
    "text",
    ["1.445", "44,5", "2044", "44b", "b44", "0,44", "44.000", "44\u202f000", "1\u00a0044", "3.44.2"],
)
def test_a_figure_is_not_found_inside_a_longer_one(text: str) -> None:
    assert not stands(f"er zijn {text} bedrijven", "44")


@pytest.mark.parametrize("text", ["44", "44%", "€44", "(44)", "44-50", "44.", "44, en", "n=44;", "“44”"])
def test_a_figure_is_found_between_signs(text: str) -> None:
    assert stands(f"er zijn {text}", "44")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("datacenters", "data", id="the beginning of a word"),
        pytest.param("gehele economie", "hele economie", id="the end of a word"),
        pytest.param("samen-\nwerking", "werking-samen", id="another order"),
        pytest.param("in 2012 groei", "in 2012 groei in", id="less than what is wanted"),
        pytest.param("13.0% groei", "13,0%", id="another decimal mark"),
        pytest.param("de mediaindustrie", "media-industrie", id="no hyphen where there is one"),
        pytest.param("de media-industrie", "mediaindustrie", id="a hyphen within a line"),
        pytest.param("regio's", "regios", id="no apostrophe where there is one"),
        pytest.param("cafe", "café", id="no accent where there is one"),
    ],
)
def test_what_an_editor_can_mistake_makes_a_difference(text: str, wanted: str) -> None:
    assert not stands(text, wanted)


def test_nothing_is_found_in_nothing() -> None:
    assert not stands("", "44")
    assert not stands("44", "")


def test_lines_and_pages_are_counted_from_one() -> None:
    text = Words("een\ntwee drie\n\fvier\n\n\fvijf")
    assert [text.line(at) for at in range(5)] == [1, 2, 2, 3, 5]
    assert [text.page(at) for at in range(5)] == [1, 1, 1, 2, 3]
    assert text.page_count == 3


def test_what_is_shown_of_a_text_can_not_move_the_cursor() -> None:
    text = Words("een \u202etwee\u202c\ndrie")
    assert text.shown((0, len(text.words))) == "een \ufffdtwee\ufffd drie"
