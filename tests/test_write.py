"""A file is written whole or not at all."""

import resource
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from briefs.errors import OutputError
from briefs.write import write_whole


@contextmanager
def full_disk(after: int) -> Iterator[None]:
    """Let this process write no file beyond so many bytes, as on a disk that is nearly full."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (after, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_writes_the_bytes_and_makes_the_folders(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b" / "brief.pdf"
    write_whole(path, b"new")
    assert path.read_bytes() == b"new"
    assert names(path.parent) == ["brief.pdf"]


def test_replaces_an_older_file(tmp_path: Path) -> None:
    path = tmp_path / "brief.pdf"
    path.write_bytes(b"a much longer old one")
    write_whole(path, b"new")
    assert path.read_bytes() == b"new"
    assert names(tmp_path) == ["brief.pdf"]


def test_a_failing_write_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "brief.pdf"
    path.write_bytes(b"old")
    with full_disk(after=1000), pytest.raises(OutputError) as caught:
        write_whole(path, b"x" * 100_000)
    assert str(caught.value) == f"{path} can not be written: File too large"
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == ["brief.pdf"]


def test_a_failing_first_write_leaves_nothing(tmp_path: Path) -> None:
    with full_disk(after=1000), pytest.raises(OutputError):
        write_whole(tmp_path / "brief.pdf", b"x" * 100_000)
    assert names(tmp_path) == []


def test_a_folder_in_the_place_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "brief.pdf"
    path.mkdir()
    with pytest.raises(OutputError, match=r"brief\.pdf can not be written: Is a directory$"):
        write_whole(path, b"new")
    assert names(tmp_path) == ["brief.pdf"]


def test_a_file_in_the_place_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "out").touch()
    with pytest.raises(OutputError, match=r"out/brief\.pdf can not be written: "):
        write_whole(tmp_path / "out" / "brief.pdf", b"new")
    assert names(tmp_path) == ["out"]


def test_a_folder_where_nothing_can_be_made() -> None:
    with pytest.raises(OutputError, match=r"^/proc/briefs/brief\.pdf can not be written: "):
        write_whole(Path("/proc/briefs/brief.pdf"), b"new")


def test_the_file_has_the_rights_of_any_new_file(tmp_path: Path) -> None:
    write_whole(tmp_path / "brief.pdf", b"new")
    (tmp_path / "other").touch()
    modes = {stat.S_IMODE((tmp_path / name).stat().st_mode) for name in ("brief.pdf", "other")}
    assert len(modes) == 1


def test_a_link_is_replaced_and_what_it_points_to_is_left(tmp_path: Path) -> None:
    (tmp_path / "target").write_bytes(b"old")
    (tmp_path / "brief.pdf").symlink_to("target")
    write_whole(tmp_path / "brief.pdf", b"new")
    assert (tmp_path / "target").read_bytes() == b"old"
    assert (tmp_path / "brief.pdf").read_bytes() == b"new"
