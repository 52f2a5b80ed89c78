"""Brief to Word, because people edit: real styles, notes at the foot of the page, pictures with words.

The way there: the Markdown templates, then Pandoc with a reference document in the house style, then what
Pandoc can not say.
"""

import base64
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path

from briefs.brief import Brief
from briefs.errors import RenderError
from briefs.model.style import Style
from briefs.render.docx_finish import LOGO, finished
from briefs.render.docx_reference import pandoc, reference
from briefs.render.office import LOCALES, house_logo
from briefs.templating import render

MARKDOWN = "commonmark-raw_html+bracketed_spans+fenced_divs+footnotes+pipe_tables+raw_attribute"
"""CommonMark with what the templates use, and nothing that could find a meaning in a text."""


def to_docx(brief: Brief, style: Style, pictures: Mapping[int, bytes], folder: Path | None = None) -> bytes:
    """The brief as a Word document.

    Args:
        brief: what it says.
        style: how it looks.
        pictures: each chart as PNG, by the number of the figure; a figure without one is its data table.
        folder: the house's own templates, which go before ours.

    Raises:
        BriefsError: the extra `docx` is not installed.
        RenderError: Pandoc complained.
    """
    logo, label = house_logo(brief, style), brief.words["figure"]
    names = {" ".join(box.chart.alt.split()): f"{label} {box.number}" for box in brief.charts}
    names |= {" ".join(logo[1].split()): LOGO} if logo else {}
    markdown = to_pandoc_markdown(brief, pictures, folder, logo)
    return finished(_converted(markdown, brief, style), brief, style, names)


def to_pandoc_markdown(
    brief: Brief,
    pictures: Mapping[int, bytes],
    folder: Path | None = None,
    logo: tuple[bytes, str] | None = None,
) -> str:
    """The brief in the Markdown that Pandoc reads, pictures and all."""
    urls = {number: _url(png) for number, png in pictures.items()}
    head = {"source": _url(logo[0]), "alt": logo[1]} if logo else None
    text = render("brief.docx.md.j2", brief, folder, pictures=urls, logo=head)
    return "\n".join(line.rstrip() for line in text.splitlines())


def _url(png: bytes) -> str:
    return f"data:image/png;base64,{base64.b64encode(png).decode()}"


def _converted(markdown: str, brief: Brief, style: Style) -> bytes:
    """What Pandoc makes of it, reading no file but the reference document."""
    with tempfile.TemporaryDirectory(prefix="briefs-word-") as folder:
        model = Path(folder, "reference.docx")
        model.write_bytes(reference(style))
        options = [
            f"--from={MARKDOWN}",
            "--to=docx",
            f"--reference-doc={model}",
            f"--metadata=lang:{LOCALES[brief.language]}",
            "--shift-heading-level-by=-1",
            "--syntax-highlighting=none",
            "--sandbox",
            "--fail-if-warnings",
            "--output=-",
        ]
        done = subprocess.run(  # noqa: S603 - the Pandoc of our own package, with the options above
            [pandoc(), *options], input=markdown.encode(), capture_output=True, check=False, cwd=folder
        )
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip()
        raise RenderError(f"the Word file of {brief.title} is not as it should be: {said}")
    return done.stdout
