"""Write the print page of the measured brief, with addresses of its fonts that any program can read."""

import re
import sys
from pathlib import Path

from briefs.build import make_brief
from briefs.load import load
from briefs.render.html import to_print_html
from briefs.render.pdf import BASE_URL, allowed_file
from briefs.select import Query
from cli import _drawer


def main() -> None:
    """Write it to the path that is the first argument."""
    library = load(Path())
    query = Query(stakeholders=("gemeente-hilversum",))
    project = library.project
    page = to_print_html(make_brief(library, query, project.default_language, project.date, _drawer(library)))
    plain = re.sub(rf'{BASE_URL}[^"]+', lambda address: allowed_file(address[0]).as_uri(), page)
    Path(sys.argv[1]).write_text(plain, encoding="utf-8")


if __name__ == "__main__":
    main()
