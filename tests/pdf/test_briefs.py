"""The fullest briefs of each kind are PDF/UA-1 and PDF/A-3a at once, and open to those who listen to them."""

import pytest

from tests.output import Finished, letters
from tests.pdf.checks import CHECKS, Check
from tests.pdf.conftest import KINDS, fullest, size
from tests.pdf.reading import Reading
from tests.pdf.validators import PROFILES, failures


def test_there_is_a_full_brief_of_each_kind() -> None:
    assert set(fullest()) == set(KINDS)
    assert all(size(query) > 10 for query in fullest().values())


@pytest.mark.parametrize("standard", PROFILES)
def test_is_valid(reading: Reading, standard: str) -> None:
    assert failures(reading.data, standard) == []


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_a_brief(reading: Reading, check: Check) -> None:
    assert check(reading) == []


def test_the_headings_of_the_reports_are_read_in_their_language(finished: Finished, reading: Reading) -> None:
    """All reports are in Dutch: in an English brief each note has a heading in another language."""
    foreign = [note.heading for note in finished.brief.notes if note.language]
    assert len(foreign) == (len(finished.brief.notes) if finished.brief.language == "en" else 0)
    said = [node for node in reading.tree.walk() if "/Lang" in node.given]
    assert [letters(reading.text(node)) for node in said] == [letters(heading) for heading in foreign]


def test_has_what_the_checks_look_at(reading: Reading) -> None:
    for kind in ("H2", "H3", "P", "L", "Table", "Link", "Reference", "Note", "TH", "TD"):
        assert reading.all(kind), kind
    assert "/AF" in reading.pdf.Root
    assert reading.drawn
