"""Measure, and print a table of figures with their targets."""

import os
import shutil
import statistics
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
RUNS = 7


class Cost(NamedTuple):
    """What one process took."""

    cpu: float
    peak: float


@dataclass(frozen=True)
class Figure:
    """A figure with its unit and the most that it may be; `of` finds it in the costs by command."""

    name: str
    unit: str
    target: float
    of: Callable[[dict[str, Cost]], float]


WARM, LANGUAGES = 4, 2
"""Further rounds in one process, each of a brief in so many languages; the mean of a PDF is taken."""

FIGURES = (
    Figure("briefs --help", "s", 0.15, lambda costs: costs["help"].cpu),
    Figure("briefs check, all files read", "s", 1.0, lambda costs: costs["check"].cpu),
    Figure("briefs check, nothing changed", "s", 0.15, lambda costs: costs["again"].cpu),
    Figure("one PDF from a cold start, charts drawn", "s", 2.2, lambda costs: costs["pdf"].cpu),
    Figure("  of which not WeasyPrint's", "s", 0.9, lambda costs: costs["pdf"].cpu - costs["bare"].cpu),
    Figure("  its peak memory", "MB", 150, lambda costs: costs["pdf"].peak),
    Figure("the same, charts kept", "s", 1.9, lambda costs: costs["kept"].cpu),
    Figure("a further PDF, charts drawn", "s", 0.55, lambda costs: _further(costs, "drawn")),
    Figure("a further PDF, charts kept", "s", 0.42, lambda costs: _further(costs, "kept")),
)


def _further(costs: dict[str, Cost], charts: str) -> float:
    """What one more PDF in the same process takes."""
    return (costs[f"warm-{charts}"].cpu - costs[f"first-{charts}"].cpu) / (WARM * LANGUAGES)


class Process(NamedTuple):
    """A command, and whether it may keep what it works out."""

    command: list[str]
    may_keep: bool = False


def processes(folder: Path) -> dict[str, Process]:
    """What to measure; `bare` is WeasyPrint alone with the page that `pdf` makes."""
    briefs = [str(Path(sys.executable).with_name("briefs"))]
    one = ["build", "--stakeholder", "gemeente-hilversum", "--out", str(folder / "out")]
    page = str(folder / "page.html")
    run(Process([sys.executable, "-m", "benchmarks.page", page]), folder)
    warm = [sys.executable, "-m", "benchmarks.warm"]
    return {
        "help": Process([*briefs, "--help"]),
        "check": Process([*briefs, "check"]),
        "again": Process([*briefs, "check"], may_keep=True),
        "pdf": Process([*briefs, *one]),
        "kept": Process([*briefs, *one], may_keep=True),
        "bare": Process([sys.executable, "-m", "benchmarks.bare", page, str(folder / "bare.pdf")]),
        "first-drawn": Process([*warm, "1", "drawn"]),
        "warm-drawn": Process([*warm, str(1 + WARM), "drawn"]),
        "first-kept": Process([*warm, "1", "kept"], may_keep=True),
        "warm-kept": Process([*warm, str(1 + WARM), "kept"], may_keep=True),
    }


def run(process: Process, folder: Path) -> Cost:
    """Run a process to its end, with what was kept in the folder or with nothing.

    Why not `subprocess`: the system counts the memory of the process that starts another as if it were its
    own, and tells the use of resources only to the one that waits for it.
    """
    silent = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]
    command = process.command
    cache = {"XDG_CACHE_HOME": str(folder / "cache")}
    if not process.may_keep:
        shutil.rmtree(folder / "cache" / "briefs", ignore_errors=True)
    started = os.posix_spawn(command[0], command, {**os.environ, **cache}, file_actions=silent)
    _, status, used = os.wait4(started, 0)
    if code := os.waitstatus_to_exitcode(status):
        sys.exit(f"{' '.join(command)} ended with {code}")
    return Cost(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def median(costs: list[Cost]) -> Cost:
    """The median of each measure."""
    return Cost(statistics.median(c.cpu for c in costs), statistics.median(c.peak for c in costs))


def measure() -> dict[str, Cost]:
    """The cost of each command: once to warm the disk, then by turns, so that all meet the same weather."""
    with tempfile.TemporaryDirectory() as folder:
        every = processes(Path(folder))
        rounds = [
            {name: run(process, Path(folder)) for name, process in every.items()} for _ in range(1 + RUNS)
        ]
    return {name: median([costs[name] for costs in rounds[1:]]) for name in every}


def main() -> None:
    """Print the table."""
    os.chdir(ROOT)
    costs = measure()
    print(f"{'figure':<42} {'measured':>10} {'target':>10}")
    over = 0
    for figure in FIGURES:
        measured = figure.of(costs)
        digits = 2 if figure.unit == "s" else 0
        verdict = "ok" if measured <= figure.target else "over"
        over += verdict == "over"
        shown = (f"{value:.{digits}f} {figure.unit}" for value in (measured, figure.target))
        print(f"{figure.name:<42} {next(shown):>10} {next(shown):>10}  {verdict}")
    print(f"Medians of {RUNS} fresh processes; WeasyPrint alone takes {costs['bare'].cpu:.2f} s.")
    sys.exit(bool(over))


if __name__ == "__main__":
    main()
