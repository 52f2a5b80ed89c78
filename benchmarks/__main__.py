"""Measure, and print a table of figures with their targets."""

import os
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


FIGURES = (
    Figure("briefs --help", "s", 0.15, lambda costs: costs["help"].cpu),
    Figure("briefs check", "s", 0.6, lambda costs: costs["check"].cpu),
    Figure("one PDF from a cold start, charts drawn", "s", 2.0, lambda costs: costs["pdf"].cpu),
    Figure("  of which not WeasyPrint's", "s", 0.9, lambda costs: costs["pdf"].cpu - costs["bare"].cpu),
    Figure("  its peak memory", "MB", 150, lambda costs: costs["pdf"].peak),
)


def commands(folder: Path) -> dict[str, list[str]]:
    """The processes to measure; `bare` is WeasyPrint alone with the page that `pdf` makes."""
    briefs = [str(Path(sys.executable).with_name("briefs"))]
    one = ["--stakeholder", "gemeente-hilversum", "--out", str(folder / "out")]
    page = str(folder / "page.html")
    run([sys.executable, "-m", "benchmarks.page", page])
    return {
        "help": [*briefs, "--help"],
        "check": [*briefs, "check"],
        "pdf": [*briefs, "build", *one],
        "bare": [sys.executable, "-m", "benchmarks.bare", page, str(folder / "bare.pdf")],
    }


def run(command: list[str]) -> Cost:
    """Run a process to its end.

    Why not `subprocess`: the system counts the memory of the process that starts another as if it were its
    own, and tells the use of resources only to the one that waits for it.
    """
    silent = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]
    process = os.posix_spawn(command[0], command, os.environ, file_actions=silent)
    _, status, used = os.wait4(process, 0)
    if code := os.waitstatus_to_exitcode(status):
        sys.exit(f"{' '.join(command)} ended with {code}")
    return Cost(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def median(costs: list[Cost]) -> Cost:
    """The median of each measure."""
    return Cost(statistics.median(c.cpu for c in costs), statistics.median(c.peak for c in costs))


def measure() -> dict[str, Cost]:
    """The cost of each command: once to warm the disk, then by turns, so that all meet the same weather."""
    with tempfile.TemporaryDirectory() as folder:
        every = commands(Path(folder))
        rounds = [{name: run(command) for name, command in every.items()} for _ in range(1 + RUNS)]
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
