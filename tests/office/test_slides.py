"""Slides: few, whole, within their boxes, and each with its sources on its notes page."""

import itertools
import re
from typing import Any

import pytest

from briefs.brief import Brief
from briefs.render.pptx_cards import first_sentence
from briefs.render.pptx_slides import CHARTS_MOST, SLIDES_MOST
from tests.office.made import Deck, told
from tests.output import everything_of, letters, library, normal

DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


def named(deck: Deck, heading: str) -> int | None:
    """Which slide has this title, if one has."""
    titles = [slide.shapes.title.text_frame.text for slide in deck.slides]
    return titles.index(heading) if heading in titles else None


def heading_of_messages(brief: Brief) -> str:
    return brief.words["heading_messages" if len(brief.messages) == 3 else "heading_messages_few"]


def expected(brief: Brief) -> list[str]:
    """The titles of the slides that a brief should have, without charts."""
    words = brief.words
    found = [
        (True, brief.title),
        (brief.messages, heading_of_messages(brief)),
        (brief.glance, words["heading_glance"]),
        (brief.swot, words["heading_swot"]),
        (brief.lines or brief.concerned, words["heading_lines"]),
        (brief.synergies, words["heading_synergies"]),
        (brief.steps, words["heading_steps"]),
    ]
    return [title for is_there, title in found if is_there]


# Which slides


def test_there_are_at_most_eight_and_none_that_says_nothing(slides: Deck) -> None:
    titles = [slide.shapes.title.text_frame.text for slide in slides.slides]
    charts = [box.chart.title for box in slides.brief.charts]
    plain = expected(slides.brief)
    room = min(CHARTS_MOST, SLIDES_MOST - len(plain))
    assert len(titles) <= 8
    assert [title for title in titles if title not in charts] == plain
    assert [title for title in titles if title in charts] == charts[:room]


def test_the_charts_stand_before_the_next_steps(slides: Deck) -> None:
    last = named(slides, slides.brief.words["heading_steps"])
    charts = [named(slides, box.chart.title) for box in slides.brief.charts]
    shown = [number for number in charts if number is not None]
    assert bool(shown) == bool(charts)
    if last is not None:
        assert max(shown, default=0) < last == len(slides.slides) - 1


# What they say


def test_the_first_says_who_what_when_and_which_edition(slides: Deck) -> None:
    brief = slides.brief
    wanted = (brief.kicker, brief.title, brief.subtitle, brief.date, brief.edition, brief.project)
    assert [text for text in wanted if text not in slides.texts[0]] == []


def test_the_messages_are_whole(slides: Deck) -> None:
    number = named(slides, heading_of_messages(slides.brief))
    assert number == 1
    assert len(slides.brief.messages) == 3
    assert [m.text for m in slides.brief.messages if normal(m.text) not in normal(slides.texts[number])] == []


def test_no_sentence_is_cut(slides: Deck) -> None:
    """Whatever is on a slide is in the brief, as a whole text or as its first sentence."""
    words = slides.brief.words
    texts = {letters(text) for text in everything_of(slides.brief, str)}
    texts |= {letters(first_sentence(text)) for text in everything_of(slides.brief, str)}
    texts |= {letters(text) for text in words.values()}
    more = "|".join(
        re.escape(words[key]).replace(r"\{n\}", r"\d+") for key in ("more_in_brief", "more_in_brief_one")
    )
    unknown = []
    for slide in slides.slides[1:]:
        for run in (run for shape in told(slide) for p in shape.text_frame.paragraphs for run in p.runs):
            is_raised = run._r.rPr.get("baseline") == "30000"
            if not is_raised and not re.fullmatch(more, run.text) and letters(run.text) not in texts:
                unknown.append(run.text)
    assert [text for text in unknown if not is_joined(slides.brief, text)] == []


def is_joined(brief: Brief, text: str) -> bool:
    """Whether a run is a label with a title, a label with a caveat, or the source of a chart."""
    parts = [letters(part) for part in everything_of(brief, str)]
    parts += [letters(re.sub(r"\{\w+\}", "", part)) for part in brief.words.values()]
    rest = letters(text)
    known = sorted({part for part in parts if part and part in rest}, key=len, reverse=True)
    for part in known:
        rest = rest.replace(part, "", 1)
    return re.fullmatch(r"[0-9A-Z]{0,4}", rest) is not None


def test_a_caveat_goes_with_what_it_warns_of(slides: Deck) -> None:
    brief, text = slides.brief, "\n".join(slides.texts)
    points = [*brief.concerned, *(point for quadrant in brief.swot for point in quadrant.points)]
    pairs = [(line.title, line.caveat) for line in brief.lines]
    pairs += [(card.title, card.caveat) for card in brief.synergies]
    pairs += [(step.title, step.caveat) for step in brief.steps]
    pairs += [(point.title, point.caveat) for point in points]
    pairs += [(figure.title, figure.caveat) for figure in brief.glance]
    shown = [caveat for title, caveat in pairs if caveat and title in text]
    assert [caveat for caveat in shown if caveat not in text] == []


def test_the_swot_stands_two_by_two(slides: Deck) -> None:
    brief = slides.brief
    number = named(slides, brief.words["heading_swot"])
    assert number is not None
    shapes = list(told(slides.slides[number]))[1 : 1 + len(brief.swot)]
    assert [shape.text_frame.paragraphs[0].text for shape in shapes] == [q.name for q in brief.swot]
    rows, columns = ([*dict.fromkeys(getattr(s, side) for s in shapes)] for side in ("top", "left"))
    assert [(s.top, s.left) for s in shapes] == list(itertools.product(rows, columns))[: len(shapes)]
    assert len(rows) == (len(shapes) + 1) // 2
    for shape, quadrant in zip(shapes, brief.swot, strict=True):
        titles = [point.title for point in quadrant.points]
        shown = [title for title in titles if title in shape.text_frame.text]
        assert shown == titles[: len(shown)]
        assert shown or not titles


# Sources


def test_the_notes_page_has_the_source_of_everything_on_the_slide(slides: Deck) -> None:
    notes = {str(note.number): f"{note.document}, {note.place}" for note in slides.brief.notes}
    for slide, lines in list(zip(slides.slides, slides.notes, strict=True))[1:]:
        marks = [run.text for run in runs_of(slide) if run._r.rPr.get("baseline") == "30000"]
        numbers = {number for mark in marks for number in mark.split(", ")}
        assert numbers
        assert lines[0] == slides.brief.words["heading_sources"]
        told_ = dict(line.split(". ", 1) for line in lines[1:] if line != slides.brief.swot_note)
        assert {n: normal(t) for n, t in told_.items()} == {n: normal(notes[n]) for n in numbers}


def runs_of(slide: Any) -> list[Any]:
    return [run for shape in told(slide) for p in shape.text_frame.paragraphs for run in p.runs]


def test_the_notes_of_the_first_name_the_reports(slides: Deck) -> None:
    heading, *reports = slides.notes[0]
    assert heading == slides.brief.words["heading_references"]
    assert len(reports) == len(slides.brief.references)
    assert all(r.title in line for r, line in zip(slides.brief.references, reports, strict=True))


# How they look


def test_every_slide_has_a_title_that_is_read_first(slides: Deck) -> None:
    titles = []
    for slide in slides.slides:
        first = next(iter(slide.shapes))
        assert first.shape_id == slide.shapes.title.shape_id
        titles.append(first.text_frame.text)
    assert all(titles)
    assert len(set(titles)) == len(titles)


def test_it_is_wide_and_in_the_colours_and_fonts_of_the_house(slides: Deck) -> None:
    style = library().style
    assert slides.opened.slide_width / slides.opened.slide_height == pytest.approx(16 / 9, rel=1e-3)
    master = slides.opened.slide_master.part.part_related_by(
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme"
    ).blob.decode()
    colours = dict(re.findall(r'<a:(\w+)><a:srgbClr val="(\w{6})"/></a:\1>', master))
    assert colours["dk1"] == style.ink[1:]
    assert (colours["lt1"], colours["accent1"]) == (style.paper[1:], style.accent[1:])
    assert re.findall(r'<a:latin typeface="([^"]+)"', master) == [style.headings.family, style.text.family]
    fonts = {e.get("typeface") for s in slides.slides for e in s._element.iter(f"{DRAWING}latin")}
    assert fonts == {"+mj-lt", "+mn-lt"}
    fills = {e.get("val") for s in slides.slides for e in s._element.iter(f"{DRAWING}schemeClr")}
    assert fills <= {"tx1", "tx2", "accent1"}
    assert not any(list(s._element.iter(f"{DRAWING}srgbClr")) for s in slides.slides)


def test_every_picture_has_its_words(slides: Deck) -> None:
    alts = {box.chart.alt for box in slides.brief.charts}
    found = [shape for slide in slides.slides for shape in slide.shapes if shape.shape_type == 13]
    assert len(found) == min(len(alts), CHARTS_MOST)
    for shape in found:
        assert shape._element.nvPicPr.cNvPr.get("descr") in alts
        assert shape.width / shape.height == pytest.approx(1370 / (400 + 100 * number_of(shape)), rel=0.01)


def number_of(shape: Any) -> int:
    return int(shape.name.split()[-1])


def test_every_slide_but_the_first_has_its_number_and_a_running_line(slides: Deck) -> None:
    for slide in slides.slides[1:]:
        types = [e.get("type") for e in slide._element.iter(f"{DRAWING}fld")]
        assert types == ["slidenum"]
        (foot,) = [shape for shape in slide.shapes if shape.name.startswith("ftr")]
        assert slides.brief.title in foot.text_frame.text
    assert list(slides.slides[0]._element.iter(f"{DRAWING}fld")) == []


def test_every_run_says_its_language(slides: Deck) -> None:
    code = {"nl": "nl-NL", "en": "en-GB"}[slides.brief.language]
    assert slides.opened.core_properties.language == code
    for slide in slides.slides:
        for element in (slide._element, slide.notes_slide._element):
            runs = list(element.iter(f"{DRAWING}r"))
            assert runs
            assert {run.find(f"{DRAWING}rPr").get("lang") for run in runs} == {code}


def test_properties_are_those_of_the_brief(slides: Deck) -> None:
    brief, said = slides.brief, slides.opened.core_properties
    assert (said.title, said.subject) == (f"{brief.kicker} {brief.title}", brief.subtitle)
    assert (said.author, said.version) == (brief.publisher, brief.edition)
    assert said.created.date().isoformat() == said.modified.date().isoformat() == brief.iso_date


def test_no_box_is_left_empty_and_no_layout_unused(slides: Deck) -> None:
    for slide in slides.slides:
        assert all(shape.text_frame.text for shape in slide.placeholders)
    names = [layout.name for layout in slides.opened.slide_layouts]
    assert names == ["cover", "points", "figures", "swot", "pair", "chart"]
