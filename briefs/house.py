"""The house that a brief comes from: its style, and the templates that it has of its own."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from briefs.model import Library
from briefs.model.style import Style
from briefs.paths import read_own, templates
from briefs.schema.context import Context
from briefs.schema.style import read_style
from briefs.yamlfile import read_yaml


@dataclass(frozen=True, slots=True)
class House:
    """How a brief looks; `folder`, where there is one, has templates that go before those of the program."""

    style: Style
    folder: Path | None = None


OWN_SHEET = "css/house.css"
"""The rules of a project, in its own templates."""


def own_rules(house: House) -> str:
    """The rules of a project; empty where it has none.

    Raises:
        TemplateError: with file, line and column, where they are no text.
    """
    path = house.folder / OWN_SHEET if house.folder else None
    return read_own(path) if path and path.is_file() else ""


def house_of(library: Library) -> House:
    """The house of a project."""
    return House(library.style, library.templates)


@cache
def default_house() -> House:
    """The house of the program itself."""
    return House(default_style())


def styles() -> dict[str, Path]:
    """The styles that come with the program, by name."""
    return {path.stem: path for path in sorted((templates() / "styles").glob("*.yaml"))}


@cache
def default_style() -> Style:
    """The style that fills what others leave out."""
    context, path = Context(), styles()["default"]
    node, problems = read_yaml(path.read_text(encoding="utf-8"), path.name)
    style = read_style(context, "default", node, None, path.parent) if node else None
    if style is None or problems or context.problems:
        raise ValueError(f"the style {path} is broken: {problems or context.problems}")
    return style
