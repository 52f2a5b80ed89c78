"""Make docs/gallery.md: a page of each kind of brief, each chart, and both styles, from the real content.

The picture in the README is made as well.

Run it with `make gallery` after a change of look or content.
"""

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pypdfium2
from PIL import Image

from briefs.build import make_brief
from briefs.compose import compose_charts
from briefs.house import house_of
from briefs.load import load
from briefs.model import Library
from briefs.render.pdf import to_pdf
from briefs.select import Query, select
from cli import _drawer, _export
from tests.output import content

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "docs" / "images" / "gallery"
PAGE_DPI, CHART_WIDTH = 75, 1000
COLOURS = 200
README_PICTURE, README_DPI = ROOT / "docs" / "images" / "brief.png", 92
README_PAGES = (Query(stakeholders=("gemeente-hilversum",)), "nl", (1, 3))


class Shown(NamedTuple):
    """A picture of the gallery."""

    title: str
    name: str
    picture: Image.Image


BRIEFS = (
    ("A municipality, in Dutch", Query(stakeholders=("gemeente-hilversum",)), "nl", "default", (1, 2, 3)),
    ("A university, in English", Query(stakeholders=("uva",)), "en", "default", (1, 3)),
    ("A region", Query(regions=("hilversum",)), "nl", "default", (1, 3)),
    ("The country", Query(regions=("nederland",)), "nl", "default", (1,)),
    ("A theme", Query(themes=("capital",)), "en", "default", (1, 3)),
    ("A selection", Query(regions=("almere",), themes=("chips-and-materials",)), "nl", "default", (1,)),
    ("The second style", Query(stakeholders=("gemeente-hilversum",)), "nl", "council", (1, 2, 3)),
)
CHARTS = (
    ("line_actors", "line_actors", Query(stakeholders=("media-campus-nl",))),
    ("synergy_layers", "synergy_layers", Query(stakeholders=("uva",))),
    ("network", "network", Query(stakeholders=("gemeente-almere",))),
    ("corridor_map", "corridor_map", Query(regions=("hilversum",))),
    ("stack_profile", "stack_profile", Query(regions=("hilversum",))),
    ("timeline", "timeline", Query(themes=("capital",))),
    ("swot_balance", "swot_balance", Query(themes=("talent",))),
    ("shares", "shares", Query(themes=("digital-media",))),
    ("bars", "bars", Query(themes=("talent",))),
    ("grouped_bars", "bars", Query(stakeholders=("tue",))),
)
"""What a picture is called, its chart, and a reader who gets it."""


def main() -> None:
    """Write the pictures and the page."""
    library = load(ROOT)
    FOLDER.mkdir(parents=True, exist_ok=True)
    for old in FOLDER.glob("*.png"):
        old.unlink()
    lines = ["# Gallery", "", "Made by `make gallery` from the content of this project.", "", "## Briefs", ""]
    for shown in _pages():
        lines += _entry(shown)
    lines += ["## Charts", ""]
    for shown in _charts(library):
        lines += _entry(shown)
    (ROOT / "docs" / "gallery.md").write_text("\n".join(lines).rstrip() + "\n", encoding="utf-8")
    _save(_side_by_side(_pictures(library, *README_PAGES, README_DPI)), README_PICTURE)


def _entry(shown: Shown) -> list[str]:
    _save(shown.picture, FOLDER / f"{shown.name}.png")
    return [f"### {shown.title}", "", f"![{shown.title}](images/gallery/{shown.name}.png)", ""]


def _save(picture: Image.Image, path: Path) -> None:
    picture.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE).save(path, optimize=True)


def _pages() -> Iterator[Shown]:
    for title, query, language, style, pages in BRIEFS:
        pictures = _pictures(content(style), query, language, pages, PAGE_DPI)
        yield Shown(title, f"{style}-{query.kind}-{query.slug.replace('+', '-')}", _side_by_side(pictures))


def _pictures(
    library: Library, query: Query, language: str, pages: tuple[int, ...], dpi: int
) -> list[Image.Image]:
    """Some pages of a brief."""
    brief = make_brief(library, query, language, library.project.date, _drawer(library))
    document = pypdfium2.PdfDocument(to_pdf(brief, house_of(library)))
    return [document[page - 1].render(scale=dpi / 72).to_pil() for page in pages]


def _side_by_side(pictures: list[Image.Image]) -> Image.Image:
    gap = 12
    width = sum(picture.width for picture in pictures) + gap * (len(pictures) + 1)
    sheet = Image.new("RGB", (width, max(picture.height for picture in pictures) + 2 * gap), "#8A8F94")
    left = gap
    for picture in pictures:
        sheet.paste(picture, (left, gap))
        left += picture.width + gap
    return sheet


def _charts(library: Library) -> Iterator[Shown]:
    draw = _drawer(library)
    for title, name, query in CHARTS:
        requests = compose_charts(library, select(library, query), "en")
        request = next(request for request in requests if request.name == name)
        chart = draw(name, request.data, "en")
        yield _chart(title, _export(chart, "png", request.source, request.caveat))
    panels = next(
        request.data
        for request in compose_charts(library, select(library, Query(themes=("capital",))), "en")
        if len(request.data.get("series", ())) > 1
    )
    yield _chart("small_multiples", _export(draw("small_multiples", panels, "en"), "png", "", ""))


def _chart(title: str, png: bytes) -> Shown:
    picture: Any = Image.open(io.BytesIO(png))
    size = (CHART_WIDTH, round(picture.height * CHART_WIDTH / picture.width))
    smaller = picture.resize(size, Image.Resampling.LANCZOS)
    return Shown(title.replace("_", " ").capitalize(), f"chart-{title}", smaller)


if __name__ == "__main__":
    main()
