"""Templates: sandboxed, strict about undefined names, and with file and line when one is wrong."""

import re
import traceback
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import jinja2
from jinja2.sandbox import ImmutableSandboxedEnvironment

from briefs.brief import Brief
from briefs.errors import TemplateError
from briefs.paths import templates
from briefs.problems import not_utf8

_MARKDOWN_SPECIAL = str.maketrans({character: f"\\{character}" for character in "\\`*_[]<>|&"})
_BLANKS = re.compile(r"[ \t\r\n]+")
"""What may become one blank; a no-break space stays."""

_BLOCK_START = re.compile(
    r"(?P<before>\d*)(?P<mark>(?<=\d)[.)](?=\s|$)|[-+](?=\s|$)|#(?=#{0,5}(?:\s|$))|[-=~](?=[-=~\s]*$)|~(?=~~)|:(?=::))"
)
"""What at the head of a text would begin a list, a heading, a rule or a fence."""


class _Folder(jinja2.FileSystemLoader):
    """A folder of templates, that names the one which is no text."""

    def get_source(
        self, environment: jinja2.Environment, template: str
    ) -> tuple[str, str, Callable[[], bool]]:
        try:
            return super().get_source(environment, template)
        except UnicodeDecodeError as error:
            raise TemplateError(str(not_utf8(f"templates/{template}", error))) from error


@cache
def environment(folder: Path | None = None) -> ImmutableSandboxedEnvironment:
    """The environment that all templates live in.

    Those in `folder`, a project's own, go before ours; they reach ours as `shipped/NAME`, to extend them.
    """
    shipped = _Folder(templates())
    own = [_Folder(folder)] if folder else []
    env = ImmutableSandboxedEnvironment(
        loader=jinja2.ChoiceLoader([*own, shipped, jinja2.PrefixLoader({"shipped": shipped})]),
        undefined=jinja2.StrictUndefined,
        autoescape=lambda name: bool(name and name.endswith(".html.j2")),
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    env.filters["md"] = markdown_text
    return env


def markdown_text(text: str) -> str:
    """Plain text as Markdown that shows just that text, and begins no list, heading or rule."""
    escaped = " ".join(_BLANKS.split(text.strip(" \t\r\n"))).translate(_MARKDOWN_SPECIAL)
    return (
        _BLOCK_START.sub(r"\g<before>\\\g<mark>", escaped, count=1)
        if _BLOCK_START.match(escaped)
        else escaped
    )


def render(name: str, brief: Brief, folder: Path | None = None, **extra: Any) -> str:
    """Render a template with a brief; `folder` as in `environment`.

    Raises:
        TemplateError: with file and line, where the template is wrong.
    """
    try:
        return environment(folder).get_template(name).render(brief=brief, t=brief.words, **extra)
    except jinja2.TemplateSyntaxError as error:
        raise TemplateError(f"templates/{error.name}:{error.lineno}: {error.message}") from error
    except jinja2.TemplateNotFound as error:
        raise TemplateError(f"templates/{error.name} is missing") from error
    except jinja2.TemplateError as error:
        raise TemplateError(f"{_place(error, name)}: {error.message}") from error


def _place(error: Exception, name: str) -> str:
    """File and line of the last template frame: a runtime error of Jinja2 carries none itself."""
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename.endswith(".j2")]
    if not frames:
        return f"templates/{name}"
    path = frames[-1].filename
    return f"templates/{path.rsplit('templates/', 1)[-1]}:{frames[-1].lineno}"
