"""The texts of the documents, from plain text files and from PDFs."""

import logging
import re
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from briefs.errors import BriefsError

_NUMBER = re.compile(r"\A\s*\d{1,4}[ \t]*(?=\n)|(?<=\n)[ \t]*\d{1,4}\s*\Z")
"""A number alone on the first or last line of a page."""
_FEW = 3
"""Pages that at least must have a number before it is taken for that of the page."""


class TextError(BriefsError):
    """A document has no text that can be read; the message says which file, and what to do."""


@dataclass(frozen=True, slots=True)
class Text:
    """The text of a document: the name of its file and what is in it, the pages parted by form feeds.

    `first_page` is the number that the document gives its first page, and 1 where it gives none.
    """

    file: str
    content: str
    first_page: int


def read_text(folder: Path, document: str) -> Text:
    """Read the text of a document: `<document>.txt`, or else `<document>.pdf`.

    Raises:
        TextError: there is none, or it can not be read, or nothing is in it.
    """
    plain, pdf = folder / f"{document}.txt", folder / f"{document}.pdf"
    path = plain if plain.is_file() else pdf
    if not path.is_file():
        raise TextError(f"no text (put {plain.name} or {pdf.name} into {folder})")
    try:
        content = _plain(path) if path is plain else _pages(path)
    except OSError as error:
        raise TextError(f"{path.name} can not be read: {error.strerror or error}") from error
    if not content.strip():
        hint = "save the text in it" if path is plain else "if it is a scan, have its text recognised first"
        raise TextError(f"{path.name} has no text in it ({hint})")
    pages = content.rstrip().split("\f")
    first = _first_number(pages)
    if first is not None:
        pages = [_without_number(page, str(first + at)) for at, page in enumerate(pages)]
    return Text(path.name, "\f".join(pages), 1 if first is None else first)


def _plain(path: Path) -> str:
    content = path.read_bytes()
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise TextError(f"{path.name} is not UTF-8 text, see line {line} (save it as UTF-8)") from error


def _pages(path: Path) -> str:
    """The text of a PDF, page by page."""
    try:
        import pypdf
    except ImportError as error:
        hint = 'pip install "briefs[verify]", or put the text into a .txt file'
        raise TextError(f"{path.name} can not be read without the package pypdf ({hint})") from error
    with _quiet("pypdf"):
        try:
            reader = pypdf.PdfReader(path)
            if reader.is_encrypted and not reader.decrypt(""):
                raise TextError(f"{path.name} asks for a password (save it without one)")
            return "\n\f".join(page.extract_text().replace("\f", " ") for page in reader.pages)
        except (pypdf.errors.PyPdfError, *_DAMAGE) as error:
            said = f"{type(error).__name__}: {error}".rstrip(": ")
            raise TextError(f"{path.name} can not be read as a PDF: {said}") from error


def _first_number(pages: list[str]) -> int | None:
    """What number the first page has; None where pages have no numbers.

    A number alone on the first or last line is that of the page when half of the pages have the like,
    counting up.
    """
    numbers = ((at, match) for at, page in enumerate(pages) for match in _NUMBER.finditer(page))
    firsts = Counter(int(match[0]) - at for at, match in numbers)
    first, count = max(firsts.items(), key=lambda entry: entry[1], default=(0, 0))
    return first if count >= max(_FEW, len(pages) / 2) else None


def _without_number(page: str, number: str) -> str:
    """A page without its number, which would stand in the midst of what runs over two pages."""
    return _NUMBER.sub(lambda match: match[0] if match[0].strip() != number else "", page)


_DAMAGE = (
    ArithmeticError,
    AttributeError,
    LookupError,
    NotImplementedError,
    RecursionError,
    TypeError,
    ValueError,
)
"""What a damaged PDF can end in beside pypdf's own errors."""


@contextmanager
def _quiet(name: str) -> Iterator[None]:
    """Keep a package from warning of what it could mend itself."""
    logger = logging.getLogger(name)
    level = logger.level
    logger.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        logger.setLevel(level)
