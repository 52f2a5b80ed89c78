"""What Word files and slides share: bytes without a clock, sound parts, help when a package is missing."""

import os
import re
import subprocess
import sys
import zipfile
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from briefs.errors import BriefsError
from briefs.render.docx import to_docx
from briefs.render.pptx import to_pptx
from tests.office.made import W, brief_of, deck, parts, pictures, word_file
from tests.output import DAY, ROOT, library

SLUG = "gemeente-hilversum"
SCRIPT = f"""
import sys
from pathlib import Path
from briefs.render.docx import to_docx
from briefs.render.pptx import to_pptx
from tests.office.made import brief_of, library, pictures
brief = brief_of("{SLUG}", "nl")
for make, name in ((to_docx, "one.docx"), (to_pptx, "one.pptx")):
    Path(sys.argv[1], name).write_bytes(make(brief, library().style, pictures(brief)))
"""


def made_by_a_process(folder: Path, **variables: str) -> dict[str, bytes]:
    folder.mkdir(parents=True)
    env = {**os.environ, "PYTHONPATH": str(ROOT), **variables}
    subprocess.run([sys.executable, "-c", SCRIPT, folder], cwd=folder, env=env, check=True)
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.fixture(scope="module", params=[word_file, deck], ids=["docx", "pptx"])
def package(request: pytest.FixtureRequest) -> bytes:
    made: bytes = request.param(SLUG, "nl").package
    return made


# Bytes


def test_two_processes_make_equal_files(tmp_path: Path) -> None:
    east = {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "SOURCE_DATE_EPOCH": "0"}
    west = {"PYTHONHASHSEED": "2", "TZ": "America/Los_Angeles", "LC_ALL": "C"}
    one, two = (
        made_by_a_process(tmp_path / "one", **east),
        made_by_a_process(tmp_path / "deep" / "er", **west),
    )
    assert set(one) == set(two) == {"one.docx", "one.pptx"}
    assert {name for name in one if one[name] != two[name]} == set()


def test_a_file_does_not_depend_on_those_made_before_it() -> None:
    brief, other = brief_of(SLUG, "nl"), brief_of("talent", "en")
    for make in (to_docx, to_pptx):
        first = make(brief, library().style, pictures(brief))
        make(other, library().style, pictures(other))
        assert make(brief, library().style, pictures(brief)) == first


def test_no_part_tells_when_or_where_it_was_made(package: bytes) -> None:
    with zipfile.ZipFile(BytesIO(package)) as opened:
        assert {entry.date_time for entry in opened.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {entry.create_system for entry in opened.infolist()} == {0}
    text = b"".join(data for name, data in parts(package).items() if not name.endswith(".png")).decode()
    assert set(re.findall(r"\d{4}-\d\d-\d\dT[\d:]+Z", text)) == {f"{DAY}T00:00:00Z"}
    assert "/tmp" not in text
    assert str(ROOT) not in text


# Sound parts


ORDER = {
    "pPr": (
        "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers "
        "pBdr shd tabs suppressAutoHyphens spacing ind contextualSpacing mirrorIndents jc "
        "textDirection textAlignment outlineLvl divId cnfStyle rPr sectPr"
    ),
    "rPr": (
        "rStyle rFonts b bCs i iCs caps smallCaps strike outline vanish color spacing w kern "
        "position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang"
    ),
    "tblPr": (
        "tblStyle tblpPr tblOverlap tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing "
        "tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription"
    ),
    "tcPr": "cnfStyle tcW gridSpan vMerge tcBorders shd noWrap tcMar vAlign",
    "sectPr": ("headerReference footerReference footnotePr endnotePr type pgSz pgMar pgBorders cols titlePg"),
    "lvl": "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId lvlJc pPr rPr",
    "style": (
        "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed "
        "qFormat locked rsid pPr rPr tblPr trPr tcPr tblStylePr"
    ),
    "settings": (
        "zoom embedSystemFonts proofState stylePaneFormatFilter doNotTrackMoves defaultTabStop "
        "autoHyphenation drawingGridHorizontalSpacing drawingGridVerticalSpacing "
        "displayHorizontalDrawingGridEvery displayVerticalDrawingGridEvery characterSpacingControl "
        "savePreviewPicture footnotePr endnotePr compat rsids mathPr themeFontLang clrSchemeMapping "
        "decimalSymbol listSeparator"
    ),
}
"""Children in the order that the standard gives; Word refuses a file that has them otherwise."""


def test_elements_stand_in_the_order_that_word_wants() -> None:
    checked: set[str] = set()
    for name, root in word_file(SLUG, "nl").xml.items():
        for element in root.iter(*(f"{W}{tag}" for tag in ORDER)):
            tag = etree.QName(element).localname
            order = ORDER[tag].split()
            children = [etree.QName(child).localname for child in element]
            unknown = [child for child in children if child not in order]
            assert unknown == [], f"{name}: {tag} has {unknown}"
            assert children == sorted(children, key=order.index), f"{name}: {tag}"
            checked.add(tag)
    assert checked == set(ORDER)


def test_every_style_that_is_named_is_there() -> None:
    xml = word_file(SLUG, "nl").xml
    known = {style.get(f"{W}styleId") for style in xml["word/styles.xml"].iter(f"{W}style")}
    tags = [f"{W}{tag}" for tag in ("pStyle", "rStyle", "tblStyle", "basedOn", "next", "link")]
    named = {element.get(f"{W}val") for root in xml.values() for element in root.iter(*tags)}
    assert len(named) > 10
    assert named - known <= {"TableNormal"}


def test_every_part_is_named_and_every_name_a_part(package: bytes) -> None:
    found = parts(package)
    types = etree.fromstring(found["[Content_Types].xml"])
    named = {entry.get("PartName").lstrip("/") for entry in types if entry.get("PartName")}
    endings = {entry.get("Extension") for entry in types if entry.get("Extension")}
    assert named <= set(found)
    assert [
        n for n in found if n not in named and n.rsplit(".", 1)[-1] not in endings and "Content" not in n
    ] == []
    for name, data in found.items():
        if name.endswith(".rels"):
            home = Path(name).parent.parent
            for relation in etree.fromstring(data):
                assert relation.get("TargetMode") != "External"
                target = relation.get("Target")
                path = target.lstrip("/") if target.startswith("/") else os.path.normpath(home / target)
                assert path in found, f"{name}: {target}"


def test_shapes_of_a_slide_have_numbers_of_their_own() -> None:
    for name, data in parts(deck(SLUG, "nl").package).items():
        if re.fullmatch(r"ppt/(slides|slideLayouts|slideMasters)/\w+\.xml", name):
            numbers = re.findall(r'<p:cNvPr id="(\d+)"', data.decode())
            assert len(numbers) > 2
            assert len(set(numbers)) == len(numbers), name


# Packages that are missing


@pytest.mark.parametrize(
    ("make", "package", "extra"),
    [(to_docx, "docx", "docx"), (to_pptx, "pptx", "pptx")],
    ids=["python-docx", "python-pptx"],
)
def test_a_missing_package_is_named_with_how_to_install_it(
    make: Any, package: str, extra: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, package, None)
    if package == "docx":
        from briefs.render.docx_reference import reference

        reference.cache_clear()
    brief = brief_of(SLUG, "nl")
    with pytest.raises(BriefsError, match=re.escape(f'pip install "briefs[{extra}]"')) as caught:
        make(brief, library().style, {})
    assert caught.value.exit_code == 1


def test_a_missing_pandoc_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    from briefs.render.docx_reference import pandoc

    monkeypatch.setitem(sys.modules, "pypandoc", None)
    pandoc.cache_clear()
    brief = brief_of(SLUG, "nl")
    with pytest.raises(BriefsError) as caught:
        to_docx(brief, library().style, {})
    assert str(caught.value) == 'Word files need the package pypandoc: pip install "briefs[docx]"'


def test_nothing_of_it_is_imported_before_it_is_needed() -> None:
    names = "{'docx', 'pptx', 'pypandoc', 'lxml'}"
    code = f"import sys, briefs.render.docx, briefs.render.pptx; print(*{names} & {{*sys.modules}})"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
