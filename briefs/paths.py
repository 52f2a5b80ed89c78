"""Where the templates are: beside this package when installed, one folder up in a checkout."""

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


@cache
def templates() -> Path:
    """Return the folder with the templates, style sheets and catalogues."""
    homes = (_PACKAGE / "templates", _PACKAGE.parent / "templates")
    for home in homes:
        if home.is_dir():
            return home
    raise FileNotFoundError(f"no templates in {' or '.join(map(str, homes))}: install briefs again")
