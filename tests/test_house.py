"""A project's own style and templates: the example of docs/styling.md does what the guide says."""

import dataclasses
import re
from functools import cache
from pathlib import Path

import pytest

from briefs.errors import InputError
from briefs.load import load
from briefs.model import Library, Translated
from briefs.model.style import Logo
from briefs.schema.logo import printed_height
from briefs.select import Query
from tests.finished.test_pages import pages_with
from tests.output import Finished, Page, finish, library, normal, queries, text_of
from tests.test_docs_editing import STYLING

ROOT = Path(__file__).resolve().parent.parent
FILE = re.compile(r"^`(?P<name>[\w./]+)`\n\n```\w+\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)


@cache
def example() -> dict[str, str]:
    """The files of the example, by name."""
    return {match["name"]: match["text"] for match in FILE.finditer(STYLING.read_text("utf-8"))}


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """The real content in a project with the files of the example."""
    folder = tmp_path_factory.mktemp("voorbeeldstad")
    content = (ROOT / "sources.yaml").read_text("utf-8")
    styled = content.replace("project:\n", "project:\n  style: house.yaml\n", 1)
    (folder / "sources.yaml").write_text(styled, "utf-8")
    (folder / "sources").symlink_to(ROOT / "sources")
    for name, text in example().items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return load(folder)


@pytest.fixture(scope="module")
def brief(own: Library) -> Finished:
    return finish(Query(stakeholders=("gemeente-hilversum",)), "nl", own)


def words(page: Page, name: str) -> list[str]:
    return [normal(text_of(element)) for element in page.with_class(name)]


def test_the_guide_has_a_file_of_each_kind() -> None:
    folders = {name.rpartition("/")[0] for name in example()}
    assert folders == {"", "house", "templates", "templates/partials", "templates/css", "templates/locale"}


def test_the_style_is_that_of_the_file(own: Library, brief: Finished) -> None:
    assert own.style.accent == "#7A1F5C"
    assert own.style.headings == own.style.text
    for page in (brief.html, brief.print_html):
        assert "--accent: #7A1F5C;" in page.source
        (logo,) = page.with_class("logo")
        assert logo.get("alt") == "Gemeente Voorbeeldstad"
    assert "GemeenteVoorbeeldstad,Strategie" in brief.pdf_text


def test_the_templates_add_to_the_brief_on_page_and_sheet(brief: Finished) -> None:
    for page in (brief.html, brief.print_html):
        titles = [title for _, title in page.headings]
        assert titles.index("Vragen") < titles.index("Bronnen")
        assert words(page, "status") == ["Concept"]
        (questions,) = words(page, "questions")
        assert questions.endswith("strategie@voorbeeldstad.example")
        assert page.source.index("h2 { color: var(--accent); }") > page.source.index(".card .facts")
    assert "CONCEPT" in brief.pdf_text
    assert "strategie@voorbeeldstad.example" in brief.pdf_text


def test_the_first_page_keeps_room_for_a_logo(tmp_path: Path) -> None:
    logo = tmp_path / "logo.svg"
    logo.write_text('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9H0z"/></svg>')
    alt = Translated((("nl", "Voorbeeldstad"), ("en", "Voorbeeldstad")))
    style = dataclasses.replace(library().style, logo=Logo(logo, alt, printed_height(logo)))
    made = finish(queries()["uva"], "nl", dataclasses.replace(library(), style=style))
    assert made.print_html.with_class("logo")
    assert sum(len(quadrant.points) for quadrant in made.brief.swot) >= 4
    assert pages_with(made, "swot") == {1}


@pytest.mark.parametrize(
    ("name", "content", "height"),
    [
        ("a.svg", b'<svg xmlns="x" width="60" height="24" viewBox="0 0 60 24"/>', 6.35),
        ("a.svg", b'<?xml version="1.0"?><svg height="5mm" width="40mm"/>', 5),
        ("a.svg", b'<svg viewBox="0 0 600 60"/>', 6),
        ("a.svg", b'<svg viewBox="0 0 100 50"/>', 14),
        ("a.svg", b'<svg width="100%" height="100%"/>', 14),
        ("a.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x07\xd0\0\0\0\x64", 3),
        ("a.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x48\0\0\0\x30", 12.7),
    ],
)
def test_the_height_of_a_logo_is_read_from_its_file(
    tmp_path: Path, name: str, content: bytes, height: float
) -> None:
    (tmp_path / name).write_bytes(content)
    assert printed_height(tmp_path / name) == pytest.approx(height)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.svg", b"no drawing"),
        ("a.svg", b'<svg viewBox="0 0 10 10"><path d="M0'),
        ("a.svg", b"<html/>"),
        ("a.png", b"\x89PNG"),
        ("a.png", b"a text that is called a picture, and is long enough"),
    ],
)
def test_a_logo_that_is_no_picture_is_named_where_it_is_chosen(
    tmp_path: Path, name: str, content: bytes
) -> None:
    sources = (ROOT / "sources.yaml").read_text("utf-8")
    styled = sources.replace("project:\n", "project:\n  style: house.yaml\n", 1)
    (tmp_path / "sources.yaml").write_text(styled, "utf-8")
    (tmp_path / "sources").symlink_to(ROOT / "sources")
    (tmp_path / "house.yaml").write_text(f"logo:\n  file: {name}\n  alt: {{nl: A, en: B}}\n", "utf-8")
    (tmp_path / name).write_bytes(content)
    with pytest.raises(InputError) as caught:
        load(tmp_path)
    hint = "export it again, as SVG or PNG"
    message = f'house.yaml:2:9: "{name}" is no picture that can be read ({hint})'
    assert [str(problem) for problem in caught.value.problems] == [message]


def test_the_words_of_the_house_are_said_in_every_format(brief: Finished) -> None:
    assert "In het kort" in [title for _, title in brief.html.headings]
    assert "Inhetkort" in brief.pdf_text
    assert "## In het kort" in brief.markdown
    assert "In drie punten" not in brief.html.source + brief.markdown


def test_the_charts_have_the_colour_of_the_house(brief: Finished) -> None:
    assert brief.brief.charts
    assert all("#7a1f5c" in box.chart.svg for box in brief.brief.charts)
    assert brief.html.source.count('fill="var(--accent)"') >= len(brief.brief.charts)
    assert "#7a1f5c" not in brief.html.source
