"""Each check fails on a page that is spoiled in what it looks at, and on no page that is well."""

import io
import re
import zlib
from collections.abc import Callable
from functools import cache
from typing import Any

import pikepdf
import pytest

from tests.pdf import checks_file, checks_links, checks_tables, checks_tags
from tests.pdf.checks import CHECKS, Check
from tests.pdf.reading import Node, Reading
from tests.pdf.samples import everything, files, page, reading_of
from tests.pdf.validators import PROFILES, failures

SPOILERS: list[Any] = []


@cache
def sound() -> Reading:
    return reading_of(page(everything()), *files())


def saved(reading: Reading) -> Reading:
    """What a file is after its objects were changed, packed as it was."""
    buffer = io.BytesIO()
    keep = {"compress_streams": False, "stream_decode_level": pikepdf.StreamDecodeLevel.none}
    reading.pdf.save(buffer, object_stream_mode=pikepdf.ObjectStreamMode.preserve, **keep)
    return Reading(buffer.getvalue(), reading.html)


def spoils(check: Check) -> Callable[[Callable[[Reading], None]], Callable[[Reading], None]]:
    """Marks a function that changes a file so that a check has to find it."""

    def register(change: Callable[[Reading], None]) -> Callable[[Reading], None]:
        SPOILERS.append(pytest.param(check, change, id=f"{check.__name__}-{change.__name__}"))
        return change

    return register


def first(reading: Reading, kind: str) -> Node:
    return reading.all(kind)[0]


@spoils(checks_file.says_both_standards)
def not_for_everyone(reading: Reading) -> None:
    _replace_metadata(reading, b'pdfuaid:part="1"', b"")


@spoils(checks_file.says_both_standards)
def not_to_be_kept(reading: Reading) -> None:
    _replace_metadata(reading, b'pdfaid:conformance="A"', b'pdfaid:conformance="B"')


@spoils(checks_file.tells_about_itself_twice_alike)
def another_title(reading: Reading) -> None:
    reading.pdf.docinfo.Title = "Iets anders"


@spoils(checks_file.tells_about_itself_twice_alike)
def another_day(reading: Reading) -> None:
    _replace_metadata(reading, b"<xmp:CreateDate>2026-03-01", b"<xmp:CreateDate>2026-03-02")


@spoils(checks_file.tells_about_itself_twice_alike)
def another_language(reading: Reading) -> None:
    reading.pdf.Root.Lang = "en"


def _replace_metadata(reading: Reading, old: bytes, new: bytes) -> None:
    metadata = reading.pdf.Root.Metadata
    content = metadata.read_bytes()
    assert old in content
    metadata.write(content.replace(old, new))


@spoils(checks_file.carries_its_files_once_and_says_what_they_are)
def files_twice(reading: Reading) -> None:
    reading.pdf.Root.AF.extend(list(reading.pdf.Root.AF))


@spoils(checks_file.carries_its_files_once_and_says_what_they_are)
def a_file_of_no_relation(reading: Reading) -> None:
    reading.pdf.Root.AF[1].AFRelationship = pikepdf.Name.Unspecified


@spoils(checks_file.carries_its_files_once_and_says_what_they_are)
def a_file_of_today(reading: Reading) -> None:
    reading.pdf.Root.AF[0].EF.F.Params.ModDate = "D:20261122101112Z"


@spoils(checks_file.carries_its_files_once_and_says_what_they_are)
def another_file(reading: Reading) -> None:
    reading.pdf.Root.AF[0].EF.F.write(b"[]")


@spoils(checks_file.carries_its_files_once_and_says_what_they_are)
def a_file_without_words(reading: Reading) -> None:
    reading.pdf.Root.AF[0].Desc = ""


@spoils(checks_tags.has_one_element_for_each_of_the_page)
def no_paragraph(reading: Reading) -> None:
    first(reading, "P").given.S = pikepdf.Name.Div


@spoils(checks_tags.is_read_in_the_order_of_the_page)
def two_parts_swapped(reading: Reading) -> None:
    kids = first(reading, "Part").given.K
    kids[1], kids[2] = kids[2], kids[1]


@spoils(checks_tags.is_read_in_the_order_of_the_page)
def a_part_left_out(reading: Reading) -> None:
    del first(reading, "Part").given.K[1]


@spoils(checks_tags.leads_from_content_to_tags_and_back)
def two_owners_swapped(reading: Reading) -> None:
    owners = reading.pdf.Root.StructTreeRoot.ParentTree.Nums[1]
    owners[0], owners[1] = owners[1], owners[0]


@spoils(checks_tags.leads_from_content_to_tags_and_back)
def content_in_no_element(reading: Reading) -> None:
    del first(reading, "Part").given.K[1]


@spoils(checks_tags.leads_from_content_to_tags_and_back)
def a_link_of_another(reading: Reading) -> None:
    one, two = (link.annotations[0] for link in reading.all("Link")[:2])
    one.StructParent, two.StructParent = two.StructParent, one.StructParent


@spoils(checks_tags.has_names_that_can_be_looked_up)
def no_names(reading: Reading) -> None:
    del reading.pdf.Root.StructTreeRoot.IDTree


@spoils(checks_tags.has_names_that_can_be_looked_up)
def a_name_given_twice(reading: Reading) -> None:
    one, two = reading.all("Note")[:2]
    one.given.ID = two.given.ID


@spoils(checks_tables.has_rows_in_every_table)
def no_rows(reading: Reading) -> None:
    first(reading, "TBody").given.K = pikepdf.Array()


@spoils(checks_tables.has_rows_in_every_table)
def a_cell_too_few(reading: Reading) -> None:
    del reading.all("TR")[2].given.K[2]


@spoils(checks_tables.has_header_cells_that_say_what_they_head)
def no_scope(reading: Reading) -> None:
    del first(reading, "TH").given.A.Scope


@spoils(checks_tables.has_header_cells_that_say_what_they_head)
def the_wrong_scope(reading: Reading) -> None:
    first(reading, "TH").given.A.Scope = pikepdf.Name.Row


@spoils(checks_tables.has_data_cells_that_find_their_headers)
def the_header_of_the_next_column(reading: Reading) -> None:
    one, two = reading.all("TD")[:2]
    one.given.A.Headers, two.given.A.Headers = two.given.A.Headers, one.given.A.Headers


@spoils(checks_tables.has_data_cells_that_find_their_headers)
def the_header_of_the_next_row(reading: Reading) -> None:
    one, two = reading.all("TD")[0], reading.all("TD")[2]
    one.given.A.Headers, two.given.A.Headers = two.given.A.Headers, one.given.A.Headers


@spoils(checks_tables.has_lists_of_lines_that_say_whether_they_count)
def a_list_that_does_not_count(reading: Reading) -> None:
    del reading.all("L")[1].given.A


@spoils(checks_tables.has_lists_of_lines_that_say_whether_they_count)
def a_line_without_a_body(reading: Reading) -> None:
    first(reading, "LBody").given.S = pikepdf.Name.Div


@spoils(checks_links.has_links_that_are_announced_in_words)
def announced_by_its_id(reading: Reading) -> None:
    first(reading, "Link").annotations[0].Contents = "note-1"


@spoils(checks_links.has_links_that_are_announced_in_words)
def announced_by_its_address(reading: Reading) -> None:
    first(reading, "Link").annotations[0].Contents = "https://example.org/1"


@spoils(checks_links.has_links_that_are_announced_in_words)
def announced_as_another(reading: Reading) -> None:
    first(reading, "Link").annotations[0].Contents = "Naar noot 2"


@spoils(checks_links.has_links_that_are_announced_in_words)
def a_sign_read_as_it_stands(reading: Reading) -> None:
    del reading.all("Link")[-1].given.Alt


@spoils(checks_links.has_references_and_notes_that_find_each_other)
def another_note(reading: Reading) -> None:
    first(reading, "Link").annotations[0].Dest = "note-2"


@spoils(checks_links.has_references_and_notes_that_find_each_other)
def back_to_elsewhere(reading: Reading) -> None:
    reading.all("Link")[-1].annotations[0].Dest = "ref-1"


@spoils(checks_links.has_references_and_notes_that_find_each_other)
def a_source_that_is_no_note(reading: Reading) -> None:
    reading.all("Note")[-1].given.S = pikepdf.Name.Span


@spoils(checks_tags.has_foreign_parts_that_say_their_language)
def the_voice_of_the_page(reading: Reading) -> None:
    for node in reading.tree.walk():
        if "/Lang" in node.given:
            del node.given.Lang


@spoils(checks_tags.has_pictures_with_words_of_their_own)
def described_by_its_file(reading: Reading) -> None:
    first(reading, "Figure").given.Alt = "a chart of many things.svg"


@spoils(checks_tags.has_pictures_with_words_of_their_own)
def described_by_its_caption(reading: Reading) -> None:
    first(reading, "Figure").given.Alt = "Figuur 1. Hoe het is verdeeld"


@spoils(checks_tags.has_pictures_with_words_of_their_own)
def described_at_length(reading: Reading) -> None:
    first(reading, "Figure").given.Alt = "En nog iets. " * 40


@spoils(checks_tags.has_pictures_that_lie_where_they_are_drawn)
def counted_in_pixels_from_the_top(reading: Reading) -> None:
    attributes = first(reading, "Figure").given.A
    left, bottom, right, top = (float(side) for side in attributes.BBox)
    height = float(reading.pdf.pages[0].MediaBox[3])
    attributes.BBox = pikepdf.Array(
        [left / 0.75, (height - top) / 0.75, right / 0.75, (height - bottom) / 0.75]
    )


@spoils(checks_file.has_our_fonts_only)
def a_foreign_font(reading: Reading) -> None:
    _a_font(reading).FontName = pikepdf.Name("/ABCDEF+DejaVu-Sans")


@spoils(checks_file.has_our_fonts_only)
def a_font_that_is_not_there(reading: Reading) -> None:
    del _a_font(reading).FontFile2


def _a_font(reading: Reading) -> Any:
    found = [o for o in reading.pdf.objects if isinstance(o, pikepdf.Dictionary) and "/FontFile2" in o]
    return found[0]


@spoils(checks_file.has_bookmarks_for_its_headings)
def a_bookmark_for_something_else(reading: Reading) -> None:
    with reading.pdf.open_outline() as outline:
        outline.root[0].title = "Iets anders"


@spoils(checks_file.has_bookmarks_for_its_headings)
def a_heading_without_a_bookmark(reading: Reading) -> None:
    with reading.pdf.open_outline() as outline:
        del outline.root[0].children[1]


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_a_sound_page_passes(check: Check) -> None:
    assert check(sound()) == []
    assert check(saved(Reading(sound().data, sound().html))) == []


@pytest.mark.parametrize("standard", PROFILES)
def test_a_sound_page_is_valid(standard: str) -> None:
    assert failures(sound().data, standard) == []


@pytest.mark.parametrize(("check", "spoil"), SPOILERS)
def test_a_spoiled_page_fails(check: Check, spoil: Callable[[Reading], None]) -> None:
    reading = Reading(sound().data, sound().html)
    spoil(reading)
    assert check(saved(reading)) != []


def test_metadata_that_is_packed_is_found() -> None:
    """Before it is saved: on saving it would be unpacked."""
    reading = Reading(sound().data, sound().html)
    metadata = reading.pdf.Root.Metadata
    metadata.write(zlib.compress(metadata.read_bytes()), filter=pikepdf.Name.FlateDecode)
    assert checks_file.says_both_standards(reading) == ["the metadata is packed"]


def test_a_word_that_is_broken_with_a_sign_is_found() -> None:
    css = 'p { hyphens: auto; hyphenate-character: "-"; width: 1.5cm }'
    broken = reading_of(page("<h1>Een proef</h1><p>Arbeidsongeschiktheidsverzekering</p>", css))
    assert checks_tags.breaks_no_word_with_a_sign(broken) != []


def test_a_stream_of_another_length_is_found() -> None:
    shorter = re.sub(
        rb"/Length (\d+)>>\nstream", lambda m: b"/Length 1" + m[1][1:] + b">>\nstream", sound().data
    )
    assert shorter != sound().data
    assert checks_file.has_streams_of_the_length_they_say(Reading(shorter, sound().html)) != []


def test_every_check_was_seen_to_fail() -> None:
    by_other_means = {checks_tags.breaks_no_word_with_a_sign, checks_file.has_streams_of_the_length_they_say}
    assert {parameters.values[0] for parameters in SPOILERS} | by_other_means == set(CHECKS)


def test_the_validator_is_excused_for_one_thing_only() -> None:
    """Data that ends in a carriage return is well, and excuses nothing else."""
    reading = Reading(sound().data, sound().html)
    stream = pikepdf.Stream(reading.pdf, b"0 g\r")
    reading.pdf.pages[0].contents_add(stream)
    assert b"\r\nendstream" in saved(reading).data
    assert failures(saved(reading).data, "PDF/A-3a") == []
    del first(reading, "Figure").given.Alt
    assert [words[:30] for words in failures(saved(reading).data, "PDF/UA-1")] == [
        "PDFUA1-FIGURE-ALTERNATIVE-TEXT"
    ]
