"""What was worked out before, in the user's cache: lost without harm, and never a reason to fail."""

import contextlib
import hashlib
import json
import os
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

from briefs import __version__
from briefs.errors import OutputError
from briefs.write import write_whole

ENTRIES_MOST = 400
"""Files of one kind; beyond that the oldest go."""


def recall(kind: str, name: str, key: str) -> dict[str, Any] | None:
    """What is kept under a name, if it was kept for this key; None too where it can not be read."""
    try:
        kept = json.loads(_path(kind, name).read_bytes())
        return kept if kept["key"] == key else None
    except (OSError, ValueError, LookupError, TypeError, RecursionError):
        return None


def remember(kind: str, name: str, key: str, value: dict[str, Any]) -> None:
    """Keep a value that JSON can hold; a cache that can not be written is done without."""
    path = _path(kind, name)
    with contextlib.suppress(OutputError, OSError):
        write_whole(path, json.dumps({"key": key, **value}).encode())
        kept = sorted(path.parent.glob("*.json"), key=lambda entry: entry.stat().st_mtime_ns)
        for old in kept[:-ENTRIES_MOST]:
            old.unlink(missing_ok=True)


def key_of(parts: Iterable[str | bytes]) -> str:
    """A key for what depends on these parts and on the program."""
    digest = hashlib.sha256(_program())
    for part in parts:
        data = part.encode(errors="surrogateescape") if isinstance(part, str) else part
        digest.update(hashlib.sha256(data).digest())
    return digest.hexdigest()[:32]


@cache
def _program() -> bytes:
    """The version of the program, and when each of its modules was last changed."""
    here = Path(__file__).resolve().parent
    folders = (here, here.parent / "figures")
    modules = sorted(module for folder in folders for module in folder.rglob("*.py"))
    stamps = [f"{module.name} {module.stat().st_mtime_ns}" for module in modules]
    return "\n".join((__version__, *stamps)).encode()


def _path(kind: str, name: str) -> Path:
    base = os.environ.get("XDG_CACHE_HOME") or Path("~/.cache").expanduser()
    return Path(base) / "briefs" / kind / f"{name}.json"
