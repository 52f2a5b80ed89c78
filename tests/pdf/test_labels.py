"""The labels in a drawing: written as a whole, unless their letters have places of their own."""

import base64
import io
import itertools

import pdfplumber
import pytest

from briefs.render.pdf import pdf_from_html

FACE = '@font-face { font-family: S; src: url("briefs:/font/SourceSansPro-Regular.ttf") }'
HEAD = f'<meta charset="utf-8"><title>Proef</title><style>{FACE} body {{ font-family: S }}</style>'
POINTS_A_PIXEL = 0.75


def letters(label: str) -> list[tuple[str, float, float]]:
    """Each letter of a drawing that is one label, with its left and right in pixels."""
    drawing = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="40" '
        f'font-family="S" font-size="20">{label}</svg>'
    )
    source = base64.b64encode(drawing.encode()).decode()
    page = f'<img style="display:block" alt="x" src="data:image/svg+xml;base64,{source}">'
    pdf = pdf_from_html(f'<!DOCTYPE html><html lang="nl"><head>{HEAD}</head><body><h1>.</h1>{page}', "Proef")
    with pdfplumber.open(io.BytesIO(pdf)) as opened:
        edge = opened.pages[0].chars[0]["x0"]
        return [
            (c["text"], (c["x0"] - edge) / POINTS_A_PIXEL, (c["x1"] - edge) / POINTS_A_PIXEL)
            for c in opened.pages[0].chars[1:]
        ]


def test_the_letters_of_a_label_are_kerned() -> None:
    (first, _, end), (second, start, _) = letters('<text x="10" y="30">AV</text>')
    assert (first, second) == ("A", "V")
    assert start < end - 0.2


def test_a_label_is_read_as_it_is_written() -> None:
    found = letters('<text x="10" y="30">Verbonden apparaten</text>')
    assert "".join(letter for letter, _, _ in found) == "Verbonden apparaten"
    starts = [start for _, start, _ in found]
    assert starts == sorted(starts)
    assert starts[0] == pytest.approx(10, abs=2.5)


def test_letters_with_places_of_their_own_keep_them() -> None:
    found = letters('<text x="10 60 110" y="30">abc</text>')
    assert [after[1] - before[1] for before, after in itertools.pairwise(found)] == pytest.approx([50, 50])


def test_letters_that_are_moved_are_so() -> None:
    (_, first, _), (_, second, _) = letters('<text x="10" y="30" dx="0 70">ab</text>')
    assert second - first > 70


def test_a_label_on_its_middle_stays_there() -> None:
    found = letters('<text x="200" y="30" text-anchor="middle">Midden</text>')
    left, right = found[0][1], found[-1][2]
    assert (left + right) / 2 == pytest.approx(200, abs=3)
    assert right - left > 40
