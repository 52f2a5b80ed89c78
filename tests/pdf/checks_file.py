"""The file as a whole: what it says it is, what it carries, its fonts, bookmarks and streams."""

import hashlib
import itertools
import re
from collections.abc import Iterable
from typing import Any

import pikepdf

from tests.output import letters, normal, text_of
from tests.pdf.reading import Reading

FONTS = ("Source-Sans-Pro", "Source-Serif-Pro")


def says_both_standards(reading: Reading) -> list[str]:
    """PDF/UA-1 and PDF/A-3a, in metadata that any program can find in the file as it is."""
    wanted = ('pdfaid:part="3"', 'pdfaid:conformance="A"', 'pdfuaid:part="1"', "pdfaExtension:schemas")
    try:
        metadata = reading.metadata
    except UnicodeDecodeError:
        return ["the metadata is packed"]
    return [f"the metadata lacks {words}" for words in wanted if words not in metadata]


def tells_about_itself_twice_alike(reading: Reading) -> list[str]:
    """Title, author, subject, maker, dates and language are those of the page, in both places of the file."""
    about, page = reading.pdf.docinfo, reading.html
    given = {meta.get("name", ""): meta.get("content", "") for meta in page.all("meta")}
    title = next(normal(text_of(e)) for e in page.all("title"))
    day = given["dcterms.created"].replace("-", "")
    pairs = {
        "Title": ("dc:title", title), "Author": ("dc:creator", given["author"]),
        "Subject": ("dc:description", given["description"]),
        "Creator": ("xmp:CreatorTool", given["generator"]),
        "CreationDate": ("xmp:CreateDate", f"D:{day}"), "ModDate": ("xmp:ModifyDate", f"D:{day}"),
    }  # fmt: skip
    told = {key: str(about.get(f"/{key}", "")) for key in pairs}
    wrong = [f"{key} is {told[key]}" for key, (_, value) in pairs.items() if told[key] != value]
    metadata = reading.pdf.open_metadata()
    for key, (name, value) in pairs.items():
        said = _said(metadata.get(name))
        if said != (given["dcterms.created"] if key.endswith("Date") else value):
            wrong.append(f"{name} is {said}")
    language = page.root.get("lang", "")
    if [str(reading.pdf.Root.get("/Lang")), _said(metadata.get("dc:language"))] != [language, language]:
        wrong.append("the language differs")
    return wrong


def _said(value: Any) -> str:
    return value if isinstance(value, str) else "".join(value or ())


def carries_its_files_once_and_says_what_they_are(reading: Reading) -> list[str]:
    """Each file is associated with the document once, as data, with name, kind, words, date and checksum."""
    root = reading.pdf.Root
    associated = [file.objgen for file in root.get("/AF", ())]
    named: dict[Any, Any] = {}
    if "/EmbeddedFiles" in root.Names:
        named.update(pikepdf.NameTree(root.Names.EmbeddedFiles).items())
    wrong = [] if len(set(associated)) == len(associated) else ["a file is associated twice"]
    if set(associated) != {file.objgen for file in named.values()}:
        wrong.append("the files that are associated are not those that are embedded")
    if list(named) != sorted(named):
        wrong.append("the files are not in the order of their names")
    for name, file in named.items():
        wrong += [f"{name}: {words}" for words in _wrong_with_file(reading, str(name), file)]
    return wrong


def _wrong_with_file(reading: Reading, name: str, file: Any) -> Iterable[str]:
    stream = file.EF.F
    day = str(reading.pdf.docinfo.CreationDate)
    kinds = {"json": "/application/json", "csv": "/text/csv"}
    if file.get("/AFRelationship") != "/Data":
        yield "is not there as data"
    if str(file.get("/UF")) != name or not str(file.get("/Desc", "")).strip():
        yield "has no name or no words"
    if stream.get("/Subtype") != kinds.get(name.rpartition(".")[2]):
        yield f"is said to be {stream.get('/Subtype')}"
    if bytes(stream.Params.CheckSum) != hashlib.md5(stream.read_bytes()).digest():
        yield "is not what its checksum says"
    if {str(stream.Params.CreationDate), str(stream.Params.ModDate)} != {f"{day}000000Z"}:
        yield "has another date than the brief"


def has_our_fonts_only(reading: Reading) -> list[str]:
    """Each is of our families, and in the file."""
    found = [
        o
        for o in reading.pdf.objects
        if isinstance(o, pikepdf.Dictionary) and o.get("/Type") == "/FontDescriptor"
    ]
    names = {str(font.FontName).partition("+")[2]: font for font in found}
    wrong = [name for name, font in names.items() if not name.startswith(FONTS) or "/FontFile2" not in font]
    return wrong if found else ["there are no fonts"]


def has_bookmarks_for_its_headings(reading: Reading) -> list[str]:
    """All of them, in their order and of their level, each leading to the page it stands on."""

    def listed(items: Any, level: int = 1) -> Iterable[tuple[int, str, int]]:
        for item in items:
            yield level, letters(item.title), reading.page_of(item.destination[0])
            yield from listed(item.children, level + 1)

    headings = [
        (int(n.kind[1]), letters(reading.text(n)), n.page) for n in reading.all("H1", "H2", "H3", "H4")
    ]
    with reading.pdf.open_outline() as outline:
        bookmarks = list(listed(outline.root))
    pairs = itertools.zip_longest(bookmarks, headings)
    return [f"the bookmark {bookmark} for {heading}" for bookmark, heading in pairs if bookmark != heading]


def has_streams_of_the_length_they_say(reading: Reading) -> list[str]:
    """What stands at the end of each is the end of it."""
    starts = re.finditer(rb"obj\n(<<(?:(?!endobj).)*?>>)\nstream\n", reading.data, re.DOTALL)
    wrong = []
    for found in starts:
        length = re.search(rb"/Length (\d+)", found[1])
        end = found.end() + int(length[1]) if length else 0
        if reading.data[end : end + 11] != b"\nendstream\n":
            wrong.append(f"the stream at {found.start()}")
    return wrong
