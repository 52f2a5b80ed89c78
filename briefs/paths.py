"""Where the templates are: beside this package when installed, one folder up in a checkout.

A project may have more of its own.
"""

from functools import cache
from pathlib import Path

from briefs.errors import TemplateError
from briefs.problems import not_utf8

_PACKAGE = Path(__file__).resolve().parent


@cache
def templates() -> Path:
    """Return the folder with the templates, style sheets and catalogues."""
    homes = (_PACKAGE / "templates", _PACKAGE.parent / "templates")
    for home in homes:
        if home.is_dir():
            return home
    raise FileNotFoundError(f"no templates in {' or '.join(map(str, homes))}: install briefs again")


def read_own(path: Path) -> str:
    """A text in the templates of a project.

    Raises:
        TemplateError: with file, line and column, where it is no text.
    """
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        name = f"templates/{path.parent.name}/{path.name}"
        raise TemplateError(str(not_utf8(name, error))) from error
