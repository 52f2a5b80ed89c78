"""Brief to Markdown: CommonMark with tables, readable as it is."""

import re

from briefs.brief import Brief
from briefs.templating import render


def to_markdown(brief: Brief) -> str:
    """The brief as Markdown; a chart becomes its title, words and data table."""
    text = render("brief.md.j2", brief)
    lines = "\n".join(line.rstrip() for line in text.splitlines())
    return re.sub(r"\n{3,}", "\n\n", lines).strip() + "\n"
