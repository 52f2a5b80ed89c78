"""Make the measured brief so many times in one process: `python -m benchmarks.warm TIMES drawn|kept`.

Each time in every language, as `briefs build --all` does.
"""

import gc
import sys
from pathlib import Path

from briefs.build import maker, render
from briefs.house import house_of
from briefs.load import load
from briefs.select import Query
from cli import _drawer, _keeper


def main() -> None:
    """Do it."""
    gc.set_threshold(200_000)
    library = load(Path())
    draw = (_keeper if sys.argv[2] == "kept" else _drawer)(library)
    query = Query(stakeholders=("gemeente-hilversum",))
    for _ in range(int(sys.argv[1])):
        make = maker(library, query, library.project.date, draw)
        for language in library.project.languages:
            render(make(language, 0), "pdf", house_of(library))


if __name__ == "__main__":
    main()
