"""The check of a project: its problems, or how much there is and what was not verified.

What was checked before is not checked again: see `briefs.cache`.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from briefs.cache import key_of, recall, remember
from briefs.errors import InputError
from briefs.paths import templates
from briefs.problems import Location, Problem

_KIND = "checks"
_STYLE = re.compile(rb"\bstyle[\"']?\s*:\s*[\"']?([\w./-]*)")


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
    key, name = _key(project), key_of([str(project.resolve())])
    known = _known(recall(_KIND, name, key)) if key else None
    if known is not None:
        return known
    outcome = _check(project)
    if key:
        remember(_KIND, name, key, asdict(outcome))
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


def _key(project: Path) -> str:
    """What the outcome depends on: the project's files and the program.

    Empty where one can not be read, and where the project has a style of its own: that may lie anywhere, with
    fonts and a logo.
    """
    shipped = {path.stem.encode(): path for path in sorted((templates() / "styles").glob("*.yaml"))}
    try:
        if set(_STYLE.findall((project / "sources.yaml").read_bytes())) - shipped.keys():
            return ""
        parts: list[str | bytes] = []
        for path in (*_files(project), *shipped.values()):
            parts += [path.name, path.read_bytes()]
    except OSError:
        return ""
    return key_of(parts)


def _files(project: Path) -> Iterator[Path]:
    """Every file that a check reads or complains of."""
    yield project / "sources.yaml"
    folder = project / "sources"
    for path in sorted(folder.iterdir()):
        if not path.is_file() or path.stat().st_size > 10_000_000:
            raise OSError(path)
        yield path


def _known(kept: Any) -> Outcome | None:
    """An outcome as it was kept; None where it is not what was written."""
    try:
        return Outcome(
            _problems(kept["problems"]), _problems(kept["warnings"]), kept["items"], kept["documents"]
        )
    except (KeyError, TypeError):
        return None


def _problems(entries: list[dict[str, Any]]) -> tuple[Problem, ...]:
    return tuple(Problem(Location(**entry["location"]), entry["message"], entry["hint"]) for entry in entries)


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
