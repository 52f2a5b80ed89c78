"""A page with everything in it that tags can go wrong on, made into a PDF by the program itself."""

import base64
import datetime

from briefs.render.data import DataFile
from briefs.render.pdf import pdf_from_html
from tests.output import Page
from tests.pdf.reading import Reading

DATE = datetime.date(2026, 3, 1)
FACE = '@font-face {{ font-family: "Source Sans Pro"; font-weight: {}; src: url("briefs:/font/{}.ttf") }} '
FACES = FACE.format(400, "SourceSansPro-Regular") + FACE.format(700, "SourceSansPro-Semibold")
LOOKS = """
@page {
  size: 14cm 12cm; margin: 1.2cm; font-family: "Source Sans Pro";
  @top-left { content: "Running head" }
}
html { font: 8pt/1.3 "Source Sans Pro"; image-rendering: crisp-edges }
body { margin: 0 }
h1, h2 { break-after: avoid }
figcaption strong { display: block }
thead { display: table-header-group }
tr { break-inside: avoid }
ol { columns: 2 }
"""
HEAD = """<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><title>Een proef</title>
<meta name="author" content="Briefs"><meta name="description" content="Wat een lezer hoort">
<meta name="generator" content="Briefs"><meta name="dcterms.created" content="2026-03-01">
<meta name="dcterms.modified" content="2026-03-01">"""
CALL = '<sup><a href="#note-{n}" id="ref-{n}" role="doc-noteref" aria-label="Naar noot {n}">{n}</a></sup>'
NOTE = (
    '<li id="note-{n}">Bron {n} '
    '<a href="#ref-{n}" role="doc-backlink" aria-label="Terug naar de tekst">↑</a></li>'
)
NOTES = 8
DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="40">'
    '<rect width="90" height="40" fill="#0f5c6e"/></svg>'
)


def page(body: str, css: str = "") -> str:
    """A whole page that holds this."""
    return f"{HEAD}<style>{FACES}{LOOKS}{css}</style></head><body><main>{body}</main></body></html>"


def picture(alt: str) -> str:
    """A small drawing."""
    return f'<img src="data:image/svg+xml;base64,{base64.b64encode(DRAWING.encode()).decode()}" alt="{alt}">'


def table(rows: int) -> str:
    """A table of two columns of data."""
    head = "".join(f'<th scope="col">{name}</th>' for name in ("Plaats", "In 2012", "In 2026"))
    lines = (f'<tr><th scope="row">Rij {n}</th><td>{n},1</td><td>{n},2</td></tr>' for n in range(1, rows + 1))
    body = f"<thead><tr>{head}</tr></thead><tbody>{''.join(lines)}</tbody>"
    return f"<table><caption>Per plaats</caption>{body}</table>"


def everything() -> str:
    """Headings, paragraphs, calls of notes, lists, a figure, tables, and a sentence in another language."""
    words = "De gemeente spreekt met haar buren over werk en wonen. " * 12
    numbers = range(1, NOTES + 1)
    calls = "".join(f"<p>Dit staat er{CALL.format(n=n)}, en meer.</p>" for n in numbers)
    foreign = '<p>Het heet <span lang="en">The Media Ahead</span> bij ons.</p>'
    caption = "<figcaption><strong>Figuur 1.</strong> Hoe het is verdeeld</figcaption>"
    drawn = picture("Balken: in 2026 is het aandeel het grootst, met een kwart.")
    return (
        f"<h1>Een proef</h1><section><h2>Het eerste deel</h2><p>{words}</p>{calls}"
        f"{foreign}<ul><li>Een</li><li>Twee</li></ul></section>"
        f"<section><h2>Het tweede deel</h2><figure>{caption}<div>{drawn}</div></figure>{table(14)}</section>"
        f"<section><h2>Bronnen</h2><ol>{''.join(NOTE.format(n=n) for n in numbers)}</ol></section>"
    )


def files() -> tuple[DataFile, ...]:
    """Two small files to carry."""
    return (
        DataFile("brief.json", "Alles", b"{}\n", DATE),
        DataFile("figure-1.csv", "Gegevens bij figuur 1", b"a,b\r\n", DATE),
    )


def reading_of(html: str, *carried: DataFile) -> Reading:
    """The PDF of a page."""
    return Reading(pdf_from_html(html, "Een proef", carried), Page.read(html))
