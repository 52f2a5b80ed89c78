"""Where texts come from: plain files and PDFs, and what is said when there is none."""

import sys
from pathlib import Path

import pypdf
import pytest
from weasyprint import HTML

from tests.conftest import ProjectFactory
from tests.verify.samples import PLAN, PLAN_TEXT, lines_of, message, project, run

STYLE = "@page { size: A5; @bottom-center { content: counter(page) } } p { break-after: page }"


def pdf(*pages: str, style: str = STYLE) -> bytes:
    """A PDF with these pages, each a paragraph or more; numbered below."""
    body = "".join(
        "<br>".join(f"<span>{line}</span>" for line in page.split("\n")).join(("<p>", "</p>"))
        for page in pages
    )
    made = HTML(string=f'<html lang="nl"><style>{style}</style><title>Het plan</title>{body}').write_pdf()
    assert isinstance(made, bytes)
    return made


@pytest.fixture(scope="module")
def four_pages() -> bytes:
    return pdf(
        "Het plan",
        "1 Inleiding\nRuimte\nEr is ruimte voor makers.",
        "2 Cijfers\nDe sector groeide met",
        "13,0% per jaar. Rekenkracht is schaars.",
    )


@pytest.fixture
def in_pdf(make_project: ProjectFactory, four_pages: bytes) -> Path:
    """The project with the text of its plan in a PDF."""
    folder = make_project(project() | {"texts/plan.pdf": four_pages})
    (folder / "texts" / "plan.txt").unlink()
    return folder


def with_page(plan: str, page: int) -> str:
    return plan.replace("    at: 2 Cijfers\nglossary", f"    at: 2 Cijfers\n    page: {page}\nglossary")


# PDF


def test_a_pdf_is_read_page_by_page(in_pdf: Path) -> None:
    done = run(in_pdf)
    assert (done.exit_code, done.stderr) == (0, "")
    assert lines_of(done) == ["plan: 6 in place, in plan.pdf (4 pages)"]


def test_a_claim_on_its_page_is_in_place(in_pdf: Path) -> None:
    (in_pdf / "sources" / "plan.yaml").write_text(with_page(PLAN, 4), "utf-8")
    assert lines_of(run(in_pdf)) == ["plan: 6 in place, in plan.pdf (4 pages)"]


def test_a_claim_on_another_page_is_said(in_pdf: Path) -> None:
    plan = with_page(PLAN, 3)
    (in_pdf / "sources" / "plan.yaml").write_text(plan, "utf-8")
    done = run(in_pdf)
    assert done.exit_code == 0
    assert lines_of(done) == [
        "plan: 5 in place, 1 elsewhere, in plan.pdf (4 pages)",
        message(plan, '"13,0%"', 'the figure "13,0%" is not on page 3, only on page 4'),
    ]


def test_what_is_missing_in_a_pdf_is_hinted_at_with_its_page(in_pdf: Path) -> None:
    plan = PLAN.replace("nl: Rekenkracht", "nl: Rekenkrachten")
    (in_pdf / "sources" / "plan.yaml").write_text(plan, "utf-8")
    done = run(in_pdf)
    assert done.exit_code == 1
    said = 'the term "Rekenkrachten" is not in the text (nearest: "Rekenkracht" on page 4)'
    assert lines_of(done)[1] == message(plan, "nl: Rekenkrachten", said)


def test_pages_are_counted_as_they_are_numbered(make_project: ProjectFactory) -> None:
    pages = [
        f"{number}\n{text}" for number, text in zip(range(11, 16), PLAN_TEXT.split("\n\n"), strict=False)
    ]
    for page, outcome in ((14, "6 in place"), (13, "5 in place, 1 elsewhere")):
        done = run(make_project(project(plan=with_page(PLAN, page), plan_text="\n\f".join(pages))))
        assert lines_of(done)[0] == f"plan: {outcome}, in plan.txt (4 pages)"


def test_the_number_of_a_page_does_not_part_a_claim(make_project: ProjectFactory) -> None:
    before = "Het plan\n1\n\f1 Inleiding\nRuimte\nEr is ruimte voor\n2\n\f"
    behind = "makers.\n2 Cijfers\n13,0%. Rekenkracht\n3\n"
    done = run(make_project(project(plan_text=before + behind)))
    assert lines_of(done) == ["plan: 6 in place, in plan.txt (3 pages)"]


def test_the_plain_text_goes_before_the_pdf(make_project: ProjectFactory, four_pages: bytes) -> None:
    folder = make_project(project() | {"texts/plan.pdf": four_pages})
    assert lines_of(run(folder)) == ["plan: 6 in place, in plan.txt"]


def test_pypdf_is_asked_for_only_when_a_pdf_is_read(
    make_project: ProjectFactory, in_pdf: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pypdf", None)
    done = run(in_pdf)
    hint = 'pip install "briefs[verify]", or put the text into a .txt file'
    assert done.exit_code == 1
    assert lines_of(done) == [f"plan: plan.pdf can not be read without the package pypdf ({hint})"]
    assert run(make_project(project())).exit_code == 0


# What can not be read


def test_no_text(make_project: ProjectFactory) -> None:
    folder = make_project(project())
    (folder / "texts" / "plan.txt").unlink()
    done = run(folder)
    assert done.exit_code == 1
    assert done.stdout == (
        f"plan: no text (put plan.txt or plan.pdf into {folder / 'texts'})\n"
        "study: 2 in place, in study.txt\n"
        "\n"
        "1 document without a text; 1 document verified, see sources/verified.lock\n"
    )


def test_values_are_compared_without_a_text(make_project: ProjectFactory) -> None:
    plan = PLAN.replace("value: 13.0", "value: 31.0")
    folder = make_project(project(plan=plan))
    (folder / "texts" / "plan.txt").unlink()
    assert lines_of(run(folder))[1:] == [
        message(plan, '"13,0%"', 'the value 31.0 does not agree with the printed "13,0%"')
    ]


def scan() -> bytes:
    return pdf("", style="@page { size: A5 }")


def locked() -> bytes:
    """A PDF that opens with a password only."""
    writer = pypdf.PdfWriter()
    writer.add_blank_page(100, 100)
    writer.encrypt("geheim", algorithm="RC4-128")
    path = Path("locked.pdf")
    writer.write(path)
    return path.read_bytes()


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("plan.txt", b"", "plan.txt has no text in it (save the text in it)"),
        ("plan.txt", b" \n\f\n", "plan.txt has no text in it (save the text in it)"),
        (
            "plan.txt",
            "Inleiding\ncaf\xe9".encode("latin-1"),
            "plan.txt is not UTF-8 text, see line 2 (save it as UTF-8)",
        ),
        ("plan.pdf", b"", "plan.pdf can not be read as a PDF: EmptyFileError: Cannot read an empty file"),
        (
            "plan.pdf",
            b"%PDF-1.7\nnot really",
            "plan.pdf can not be read as a PDF: PdfStreamError: Stream has ended unexpectedly",
        ),
    ],
)
def test_a_text_that_can_not_be_read(
    make_project: ProjectFactory, name: str, content: bytes, said: str
) -> None:
    folder = make_project(project())
    (folder / "texts" / "plan.txt").unlink()
    (folder / "texts" / name).write_bytes(content)
    done = run(folder)
    assert (done.exit_code, done.stderr) == (1, "")
    assert lines_of(done) == [f"plan: {said}"]


def test_a_pdf_of_pictures_only(make_project: ProjectFactory) -> None:
    folder = make_project(project() | {"texts/plan.pdf": scan()})
    (folder / "texts" / "plan.txt").unlink()
    assert lines_of(run(folder)) == [
        "plan: plan.pdf has no text in it (if it is a scan, have its text recognised first)"
    ]


def test_a_pdf_with_a_password(
    make_project: ProjectFactory, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    folder = make_project(project() | {"texts/plan.pdf": locked()})
    (folder / "texts" / "plan.txt").unlink()
    assert lines_of(run(folder)) == ["plan: plan.pdf asks for a password (save it without one)"]
