"""Text on slides stays in its boxes, in any brief and in wider letters; what has no room is counted."""

import dataclasses
import re

import pytest

from briefs.brief import Brief
from briefs.model.style import FONTS
from briefs.render.pptx_cards import first_sentence
from briefs.render.pptx_fit import LINE, Metrics
from briefs.render.pptx_slides import slides
from briefs.render.pptx_template import PAGE
from briefs.render.pptx_text import Area, Paragraph, Slide, Words
from tests.office.made import MM, Deck, brief_of, deck, pictures, told
from tests.output import LANGUAGES, library, queries


@pytest.fixture(scope="module")
def metrics() -> Metrics:
    return Metrics(library().style)


def slides_of(brief: Brief, metrics: Metrics) -> tuple[Slide, ...]:
    return slides(brief, metrics, pictures(brief))


def test_every_brief_of_every_kind_can_be_shown(metrics: Metrics) -> None:
    counts = set()
    for slug in queries():
        for language in LANGUAGES:
            brief = brief_of(slug, language)
            made = slides_of(brief, metrics)
            counts.add(len(made))
            assert len(made) <= 8
    assert len(counts) > 1


def test_what_is_left_out_is_counted(metrics: Metrics) -> None:
    checked = 0
    for slug in queries():
        brief = brief_of(slug, "nl")
        for slide in slides_of(brief, metrics):
            heading = slide.title.paragraphs[0].words[0].text
            if heading != brief.words["heading_lines"]:
                continue
            text = plain(slide)
            titles = [*(line.title for line in brief.lines), *(point.title for point in brief.concerned)]
            shown = sum(title in text for title in titles)
            left = len(brief.lines) + len(brief.concerned) - shown + len(brief.lines_more)
            told_ = re.search(r"Nog (één|\d+) in de brief", text)
            assert (told_[1] if told_ else "0") == ("één" if left == 1 else str(left))
            checked += 1
    assert checked > 10


def plain(slide: Slide) -> str:
    return "\n".join(
        "".join(words.text for words in paragraph.words)
        for block in slide.blocks
        for paragraph in block.paragraphs
    )


def test_a_swot_of_two_quarters_has_the_whole_height(metrics: Metrics) -> None:
    full = brief_of("gemeente-hilversum", "nl")
    assert len(full.swot) == 4
    heights = []
    for count in (4, 3, 2, 1):
        brief = dataclasses.replace(full, swot=full.swot[:count])
        (slide,) = [s for s in slides_of(brief, metrics) if s.layout in ("swot", "pair")]
        heights.append(slide.blocks[0].area.height)
        assert sum(bool(block.cites) for block in slide.blocks) == count
    assert heights[0] == heights[1] < heights[2] / 2 < heights[3]


def test_boxes_stay_on_the_page_and_off_each_other(slides: Deck) -> None:
    for slide in slides.slides:
        boxes = [(s.left, s.top, s.left + s.width, s.top + s.height) for s in slide.shapes]
        assert len(boxes) > 2
        for left, top, right, bottom in boxes:
            assert 0 <= left < right <= round(PAGE.width * MM)
            assert 0 <= top < bottom <= round(PAGE.height * MM)
        for number, one in enumerate(boxes):
            for other in boxes[number + 1 :]:
                apart = one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]
                assert apart, f"{one} and {other} of {slide.shapes.title.text_frame.text}"


def test_no_text_of_any_brief_runs_out_of_its_box(metrics: Metrics) -> None:
    checked = 0
    for slug in queries():
        for language in LANGUAGES:
            for slide in slides_of(brief_of(slug, language), metrics):
                for block in (slide.title, *slide.blocks):
                    assert metrics.fits(block.paragraphs, block.area), f"{slug}.{language}: {plain(slide)}"
                    checked += bool(block.paragraphs)
    assert checked > 1000


def test_text_is_not_too_small_to_be_read(metrics: Metrics) -> None:
    sizes = {
        paragraph.size
        for slug in queries()
        for slide in slides_of(brief_of(slug, "nl"), metrics)
        for block in (slide.title, *slide.blocks)
        for paragraph in block.paragraphs
    }
    assert min(sizes) >= 10
    assert max(sizes) > 40


def test_the_lines_stand_as_far_apart_as_was_reckoned(slides: Deck) -> None:
    for slide in slides.slides:
        for paragraph in (p for shape in told(slide) for p in shape.text_frame.paragraphs):
            size = max(run.font.size.pt for run in paragraph.runs)
            assert paragraph.line_spacing.pt == pytest.approx(size * LINE, abs=0.05)


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [("een twee drie", 200, 1), ("een twee drie", 17, 3), ("eentweedrie" * 9, 12, 31), ("", 12, 1)],
)
def test_lines_are_counted_as_words_break(metrics: Metrics, text: str, width: float, lines: int) -> None:
    counted = metrics.lines(Paragraph((Words(text),), 20), width)
    assert counted == pytest.approx(lines, abs=2 if lines > 3 else 0)


def test_text_in_runs_takes_as_much_room_as_in_one(metrics: Metrics) -> None:
    whole = Paragraph((Words("Samen met de regio op weg"),), 18)
    parts = Paragraph((Words("Samen met "), Words("de re"), Words("gio op weg")), 18)
    assert metrics.height([whole], 30) == metrics.height([parts], 30)
    assert metrics.fits([whole], Area(0, 0, 30, metrics.height([whole], 30)))
    assert not metrics.fits([whole], Area(0, 0, 30, metrics.height([whole], 30) - 1))


def test_a_house_with_wider_letters_gets_more_lines() -> None:
    style = library().style
    serif = type(style)(**{f: getattr(style, f) for f in style.__slots__} | {"text": FONTS["source-serif"]})
    text = Paragraph((Words("Hilversum heeft het grootste mediacluster van Europa " * 4),), 18)
    assert Metrics(serif).lines(text, 90) >= Metrics(style).lines(text, 90)
    assert Metrics(serif).width(text.words[0], "media", 18) > Metrics(style).width(text.words[0], "media", 18)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Eerst dit. Dan dat.", "Eerst dit."),
        ("In H.3 staat dit. Dan dat.", "In H.3 staat dit."),
        ("Zoals bijv. Amsterdam. Dan dat.", "Zoals bijv. Amsterdam. Dan dat."),
        ("Van o.a. Utrecht en meer", "Van o.a. Utrecht en meer"),
        ("Eén zin", "Eén zin"),
        ("Groei van 13.0% per jaar. Élk jaar.", "Groei van 13.0% per jaar."),
    ],
)
def test_the_first_sentence_is_taken_only_where_its_end_is_certain(text: str, first: str) -> None:
    assert first_sentence(text) == first


def test_a_chart_without_a_picture_gets_no_slide() -> None:
    from briefs.render.pptx import to_pptx

    full = deck("gemeente-hilversum", "nl")
    bare = Deck(full.brief, to_pptx(full.brief, library().style, {}))
    assert len(full.slides) - len(bare.slides) == 1
