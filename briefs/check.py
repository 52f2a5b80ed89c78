"""The check of a project: its problems, or how much there is and what was not verified.

What was checked before is not checked again: the outcome is kept in the user's cache, under a fingerprint of
the sources and of the program.
"""

import hashlib
import json
import os
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from briefs import __version__
from briefs.errors import InputError, OutputError
from briefs.problems import Location, Problem
from briefs.write import write_whole


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a check found. With problems nothing is counted; warnings keep nobody from building."""

    problems: tuple[Problem, ...]
    warnings: tuple[Problem, ...] = ()
    items: int = 0
    documents: int = 0


def check(project: Path) -> Outcome:
    """Check a project, or tell what the last check of the very same files found.

    Raises:
        ProjectError: there is no project in the folder.
    """
    fingerprint = _fingerprint(project)
    kept = _cache_of(project)
    known = _recall(kept, fingerprint)
    if known is not None:
        return known
    outcome = _check(project)
    if fingerprint:
        _remember(kept, fingerprint, outcome)
    return outcome


def _check(project: Path) -> Outcome:
    from briefs.load import load
    from briefs.verify.lock import read_lock, unverified

    try:
        library = load(project)
        lock = read_lock(project)
    except InputError as error:
        return Outcome(error.problems)
    warnings = []
    if lock:
        for item in unverified(library, lock):
            message = f'"{item.id}" was changed or added since its document was verified'
            warnings.append(Problem(item.location, message, "run: briefs verify --texts DIR"))
    return Outcome((), tuple(warnings), len(library.items), len(library.documents))


def _fingerprint(project: Path) -> str:
    """What the outcome depends on: the project's files and the program; empty where one can not be read."""
    digest = hashlib.sha256(__version__.encode())
    try:
        for path in _files(project):
            digest.update(f"\0{path.name}\0".encode(errors="surrogateescape"))
            digest.update(hashlib.sha256(path.read_bytes()).digest())
        for module in sorted(Path(__file__).parent.rglob("*.py")):
            digest.update(f"{module.name} {module.stat().st_mtime_ns}".encode())
    except OSError:
        return ""
    return digest.hexdigest()


def _files(project: Path) -> Iterator[Path]:
    """Every file that a check reads or complains of."""
    yield project / "sources.yaml"
    folder = project / "sources"
    for path in sorted(folder.iterdir()):
        if not path.is_file() or path.stat().st_size > 10_000_000:
            raise OSError(path)
        yield path


def _cache_of(project: Path) -> Path:
    """Where the outcome for this project is kept."""
    base = os.environ.get("XDG_CACHE_HOME") or Path("~/.cache").expanduser()
    name = hashlib.sha256(str(project.resolve()).encode(errors="surrogateescape")).hexdigest()[:16]
    return Path(base) / "briefs" / f"check-{name}.json"


def _recall(path: Path, fingerprint: str) -> Outcome | None:
    """What is kept under this fingerprint; None where there is nothing, or nothing that can be read."""
    try:
        kept = json.loads(path.read_bytes())
        if not fingerprint or kept["fingerprint"] != fingerprint:
            return None
        return Outcome(
            _problems(kept["problems"]), _problems(kept["warnings"]), kept["items"], kept["documents"]
        )
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None


def _problems(entries: list[dict[str, Any]]) -> tuple[Problem, ...]:
    return tuple(Problem(Location(**entry["location"]), entry["message"], entry["hint"]) for entry in entries)


def _remember(path: Path, fingerprint: str, outcome: Outcome) -> None:
    """Keep an outcome; a cache that can not be written is done without."""
    kept = {"fingerprint": fingerprint, **asdict(outcome)}
    try:
        write_whole(path, json.dumps(kept).encode())
    except OutputError:
        return


def check_text(outcome: Outcome) -> str:
    """What a check without problems says: its warnings, and how much there is."""
    closing = f"no problems: {outcome.items} items in {outcome.documents} documents"
    return "\n".join([*map(str, outcome.warnings), closing])


def check_json(outcome: Outcome) -> str:
    """The outcome of a check for a program."""
    return json.dumps(
        {
            "problems": [_plain(problem) for problem in outcome.problems],
            "warnings": [_plain(warning) for warning in outcome.warnings],
            "items": outcome.items if not outcome.problems else None,
        },
        ensure_ascii=False,
        indent=2,
    )


def _plain(problem: Problem) -> dict[str, Any]:
    return {
        "file": problem.location.file,
        "line": problem.location.line,
        "column": problem.location.column,
        "message": problem.message,
        "hint": problem.hint,
    }
