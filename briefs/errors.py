"""What can go wrong, seen from the user; the command line turns these into exit codes."""

from collections.abc import Iterable

from briefs.problems import Problem


class BriefsError(Exception):
    """Base of every error that a user can do something about."""

    exit_code = 1


class InputError(BriefsError):
    """The sources have problems: all of them, sorted by file and line."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n".join(str(problem) for problem in self.problems))


class ProjectError(BriefsError):
    """There is no project where one was looked for."""


class TemplateError(BriefsError):
    """A template is wrong; the message begins with its file and line."""


class RenderError(BriefsError):
    """A page could not be made as it should: unknown CSS, a missing glyph or image, too many pages."""


class TooLongError(RenderError):
    """A brief has more pages than it may."""


class OutputError(BriefsError):
    """A finished brief could not be written to disk."""


class SelectionError(BriefsError):
    """A reader, region or theme was asked for of which the sources have nothing to tell."""

    exit_code = 2
