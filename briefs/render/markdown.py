"""Brief to Markdown: CommonMark with tables, readable as it is."""

import re

from briefs.brief import Brief
from briefs.house import House
from briefs.templating import render


def to_markdown(brief: Brief, house: House | None = None) -> str:
    """The brief as Markdown; a chart becomes its title, words and data table."""
    text = render("brief.md.j2", brief, house.folder if house else None)
    lines = "\n".join(line.rstrip() for line in text.splitlines())
    return re.sub(r"\n{3,}", "\n\n", lines).strip() + "\n"
