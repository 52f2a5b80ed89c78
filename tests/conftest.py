"""What several rooms of the tests share."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

ProjectFactory = Callable[[dict[str, str | bytes]], Path]


@pytest.fixture(scope="session", autouse=True)
def own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A cache for this run alone: no test reads or changes what the user's own runs have kept."""
    with pytest.MonkeyPatch.context() as patch:
        folder = tmp_path_factory.mktemp("cache")
        patch.setenv("XDG_CACHE_HOME", str(folder))
        yield folder


@pytest.fixture
def make_project(tmp_path: Path) -> ProjectFactory:
    """Write files, by their path in the project, and give the project's folder."""

    def make(files: dict[str, str | bytes]) -> Path:
        for name, content in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        return tmp_path

    return make
