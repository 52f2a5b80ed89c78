"""The door of `briefs`: one function a command. It parses, calls and prints; the work is in the engine.

Heavy imports stand inside the commands that need them, so that help and checks come at once.
"""

import atexit
import datetime
import errno
import functools
import gc
import importlib
import os
import sys
import traceback
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

import click

from briefs import __version__
from briefs.errors import BriefsError, InputError, RenderError

if TYPE_CHECKING:
    from briefs.brief import Chart, ChartWords
    from briefs.model import Library
    from briefs.select import Query

Command = TypeVar("Command", bound=Callable[..., Any])

LISTS = (
    "stakeholders",
    "regions",
    "themes",
    "documents",
    "synergies",
    "action-lines",
    "statistics",
    "items",
    "caveats",
)
EXIT_CODES = "Exit codes: 0 done, 1 problems in the input, 2 wrong usage, 3 a bug in briefs."


class Chosen(NamedTuple):
    """The ids asked for."""

    stakeholders: tuple[str, ...]
    regions: tuple[str, ...]
    themes: tuple[str, ...]


class Door(click.Group):
    """The one place where errors become messages and exit codes."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except BriefsError as error:
            click.echo(str(error), err=True)
            if isinstance(error, InputError):
                count = len(error.problems)
                click.echo(f"{count} problem{'s' if count != 1 else ''}; nothing was written", err=True)
            ctx.exit(error.exit_code)
        except (click.exceptions.Exit, click.ClickException, click.Abort):
            raise
        except OSError as error:
            if error.errno == errno.EPIPE:
                raise
            _own_bug(ctx)
        except Exception:
            _own_bug(ctx)


def _own_bug(ctx: click.Context) -> None:
    traceback.print_exc()
    click.echo("This is a bug in briefs, not in your files. Please report it with the lines above.", err=True)
    ctx.exit(3)


def _complete(kind: str) -> Callable[[click.Context, click.Parameter, str], list[str]]:
    """Ids of the project for the shell to complete; none where the project can not be read."""

    def complete(ctx: click.Context, _: click.Parameter, incomplete: str) -> list[str]:
        from briefs.load import load

        try:
            library = load(ctx.params.get("project") or Path())
        except BriefsError:
            return []
        entries = getattr(library, kind).values()
        return [e.id for e in entries if getattr(e, "brief", True) and e.id.startswith(incomplete)]

    return complete


def project_option(command: Command) -> Command:
    """`--project`, the same for every command."""
    return click.option(
        "--project",
        type=click.Path(path_type=Path, file_okay=False, exists=True),
        default=Path(),
        help="The folder with sources.yaml.  [default: here]",
    )(command)


def selectors(command: Callable[..., Any]) -> Callable[..., Any]:
    """`--stakeholder`, `--region` and `--theme`, handed over as one `Chosen`.

    Kinds narrow each other, repeats of one kind widen.
    """

    @functools.wraps(command)
    def chosen_at_once(
        stakeholders: tuple[str, ...], regions: tuple[str, ...], themes: tuple[str, ...], **others: Any
    ) -> Any:
        return command(Chosen(stakeholders, regions, themes), **others)

    wrapped: Callable[..., Any] = chosen_at_once
    for kind in ("theme", "region", "stakeholder"):
        wrapped = click.option(
            f"--{kind}",
            f"{kind}s",
            multiple=True,
            metavar="ID",
            help=f"A {kind}; repeatable.",
            shell_complete=_complete(f"{kind}s"),
        )(wrapped)
    return wrapped


def language_option(*more: str) -> Callable[[Command], Command]:
    """`--lang`, with further choices where a command has them."""
    return click.option(
        "--lang",
        type=click.Choice(["nl", "en", *more]),
        help="The language.  [default: the project's own]",
    )


def out_option(command: Command) -> Command:
    """`--out`, where files are written to."""
    return click.option(
        "--out",
        type=click.Path(path_type=Path, file_okay=False),
        default=Path("build"),
        show_default=True,
        help="The folder to write to.",
    )(command)


def json_option(command: Command) -> Command:
    """`--json`, for programs to read."""
    return click.option("--json", "as_json", is_flag=True, help="Print JSON.")(command)


@click.group(cls=Door, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="briefs")
def cli() -> None:
    """Policy briefs for one reader, built from the strategy reports that concern them.

    \b
    Example: briefs build --stakeholder gemeente-hilversum
    Exit codes: 0 done, 1 problems in the input, 2 wrong usage, 3 a bug in briefs.
    """


@cli.command(epilog=EXIT_CODES)
@selectors
@click.option("--all", "everything", is_flag=True, help="Every brief, in every language.")
@language_option("all")
@click.option(
    "--format",
    "format_",
    type=click.Choice(["pdf", "html", "md", "docx", "pptx", "all"]),
    default="pdf",
    show_default=True,
    help="The kind of file; all: PDF, HTML and Markdown.",
)
@out_option
@project_option
@click.option(
    "--date",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="YYYY-MM-DD",
    help="The date on the brief.  [default: SOURCE_DATE_EPOCH, else the content's own]",
)
def build(
    chosen: Chosen,
    everything: bool,
    lang: str | None,
    format_: str,
    out: Path,
    project: Path,
    date: datetime.datetime | None,
) -> None:
    """Build briefs as PDF, HTML, Markdown, Word documents or slides.

    \b
    Example: briefs build --stakeholder gemeente-hilversum --lang nl --format pdf
    """
    from briefs.build import FORMATS, Order, all_queries
    from briefs.build import build as build_order
    from briefs.clock import brief_date

    _refuse_both(chosen, everything)
    library = _load(project)
    queries = all_queries(library) if everything else (_query(library, chosen),)
    order = Order(
        queries=queries,
        languages=_languages(library, lang or ("all" if everything else None)),
        formats=FORMATS if format_ == "all" else (format_,),
        out=out,
        date=brief_date(date.date() if date else None, library.project.date),
    )
    draw = _describe if format_ == "md" else (_drawer if format_ in ("docx", "pptx") else _keeper)(library)
    build_order(library, order, draw, click.echo, _export if format_ in ("docx", "pptx") else None)


@cli.command(epilog=EXIT_CODES)
@selectors
@click.option("--all", "everything", is_flag=True, help="The charts of every brief, in every language.")
@language_option("all")
@click.option(
    "--format",
    "format_",
    type=click.Choice(["svg", "png", "pdf", "csv", "all"]),
    default="png",
    show_default=True,
    help="The kind of file; csv: the numbers.",
)
@out_option
@project_option
def figures(
    chosen: Chosen, everything: bool, lang: str | None, format_: str, out: Path, project: Path
) -> None:
    """Make the charts of a reader as files of their own, for slides and papers.

    \b
    Example: briefs figures --region hilversum --format png
    """
    from briefs.build import FIGURE_FORMATS, Order, all_queries, build_figures

    _refuse_both(chosen, everything)
    library = _load(project)
    order = Order(
        queries=all_queries(library) if everything else (_query(library, chosen),),
        languages=_languages(library, lang or ("all" if everything else None)),
        formats=FIGURE_FORMATS if format_ == "all" else (format_,),
        out=out,
        date=library.project.date,
    )
    build_figures(library, order, _drawer(library), _export, click.echo)


@cli.command(epilog=EXIT_CODES)
@selectors
@language_option()
@project_option
def show(
    chosen: Chosen,
    lang: str | None,
    project: Path,
) -> None:
    """Read a brief in the terminal.

    \b
    Example: briefs show --region almere --lang en
    """
    from briefs.build import make_brief
    from briefs.clock import brief_date
    from briefs.render.terminal import print_brief

    library = _load(project)
    query = _query(library, chosen)
    (language,) = _languages(library, lang)
    print_brief(make_brief(library, query, language, brief_date(None, library.project.date), _describe))


@cli.command(epilog=EXIT_CODES)
@selectors
@language_option()
@project_option
@json_option
def explain(
    chosen: Chosen,
    lang: str | None,
    project: Path,
    as_json: bool,
) -> None:
    """Say why each item is in a brief, in the order of relevance.

    \b
    Example: briefs explain --stakeholder gemeente-hilversum
    """
    from briefs.build import choose
    from briefs.report import explanation, explanation_json

    library = _load(project)
    query = _query(library, chosen)
    (language,) = _languages(library, lang)
    selection = choose(library, query)
    make = explanation_json if as_json else explanation
    click.echo(make(library, selection, language))


@cli.command("list", epilog=EXIT_CODES)
@click.argument("kind", type=click.Choice(LISTS))
@language_option()
@click.option("--summary", is_flag=True, help="With items: how many of each kind each document has.")
@project_option
@json_option
def list_(kind: str, lang: str | None, project: Path, as_json: bool, summary: bool) -> None:
    """List what the sources hold, with the ids to ask for.

    \b
    Example: briefs list stakeholders
    """
    from briefs.listing import listing, listing_json
    from briefs.summary import summary as counted
    from briefs.summary import summary_json

    if summary and kind != "items":
        raise click.UsageError("--summary counts items: briefs list items --summary")
    library = _load(project)
    if summary:
        click.echo(summary_json(library) if as_json else counted(library))
        return
    (language,) = _languages(library, lang)
    make = listing_json if as_json else listing
    click.echo(make(library, kind, language))


@cli.command(epilog=EXIT_CODES)
@project_option
@json_option
def check(project: Path, as_json: bool) -> None:
    """Check the sources and name every problem with file, line and column.

    \b
    Example: briefs check
    """
    from briefs.check import check as check_project
    from briefs.check import check_json, check_text

    outcome = check_project(project)
    if as_json:
        click.echo(check_json(outcome))
    elif not outcome.problems:
        click.echo(check_text(outcome))
    if outcome.problems:
        if not as_json:
            raise InputError(outcome.problems)
        sys.exit(InputError.exit_code)


@cli.command(epilog=EXIT_CODES)
@click.option(
    "--texts",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    required=True,
    help="The folder with the text of each document: <id>.txt or <id>.pdf.",
)
@click.option(
    "--document",
    "documents",
    multiple=True,
    metavar="ID",
    help="A document; repeatable.  [default: all]",
    shell_complete=_complete("documents"),
)
@click.option("--verbose", is_flag=True, help="List every claim that stands elsewhere.")
@project_option
@json_option
def verify(
    texts: Path,
    documents: tuple[str, ...],
    verbose: bool,
    project: Path,
    as_json: bool,
) -> None:
    """Find every figure, title and place back in the texts of the documents.

    What is found is noted in sources/verified.lock.

    \b
    Example: briefs verify --texts texts
    """
    from briefs.clock import today
    from briefs.verify.report import verify_json, verify_text
    from briefs.verify.verdicts import note, unknown_documents
    from briefs.verify.verdicts import verify as verify_documents

    library = _load(project)
    if unknown := unknown_documents(library, documents):
        raise click.UsageError("\n".join(unknown))
    verdicts = verify_documents(library, texts, documents)
    click.echo(verify_json(verdicts) if as_json else verify_text(verdicts, verbose=verbose))
    note(project, library, verdicts, today())
    if not all(verdict.is_verified for verdict in verdicts):
        sys.exit(BriefsError.exit_code)


def _load(project: Path) -> "Library":
    from briefs.load import load

    return load(project)


def _refuse_both(chosen: Chosen, everything: bool) -> None:
    if everything and any(chosen):
        raise click.UsageError("--all takes every brief: leave out --stakeholder, --region and --theme.")


def _query(library: "Library", chosen: Chosen) -> "Query":
    """The query, when every id is known; else a usage error that names the nearest ones."""
    from briefs.select import Query, unknown_ids

    if not any(chosen):
        raise click.UsageError("Say for whom: --stakeholder, --region or --theme (or --all, to build).")
    query = Query(*(tuple(dict.fromkeys(ids)) for ids in chosen))
    if unknown := unknown_ids(library, query):
        raise click.UsageError("\n".join(unknown))
    return query


def _languages(library: "Library", lang: str | None) -> tuple[str, ...]:
    """The languages asked for, which the project must have."""
    project = library.project
    if lang == "all":
        return project.languages
    language = lang or project.default_language
    if language not in project.languages:
        raise click.UsageError(
            f"The project has no texts in {language!r}; it has {', '.join(project.languages)}."
        )
    return (language,)


def _drawer(library: "Library") -> Callable[[str, Mapping[str, Any], str], "Chart"]:
    """What draws charts in the style of a project."""
    from briefs.render.fonts import path_of

    style, figures = library.style, _figures()
    look = figures.Style(
        ink=style.ink,
        muted=style.muted,
        hairline=style.hairline,
        accent=style.accent,
        contrast=style.contrast,
        paper=style.paper,
        font_family=style.text.family,
        font_files=(path_of(style.text, "regular"), path_of(style.text, "semibold")),
        width_mm=style.area_mm[0],
    )

    def draw(name: str, data: Mapping[str, Any], language: str) -> "Chart":
        try:
            chart: Chart = figures.draw_plain(name, data, language, look)
        except ValueError as error:
            raise RenderError(f"the chart {name} can not be drawn: {error}") from error
        return chart

    return draw


def _keeper(library: "Library") -> Callable[[str, Mapping[str, Any], str], "Chart"]:
    """What draws charts and keeps them, so that one that has not changed is not drawn again."""
    from briefs.cache import key_of
    from briefs.charts import keep, kept

    draw, look = _drawer(library), repr(library.style)
    look += "".join(str(path.stat().st_mtime_ns) for path in library.style.text.own_files)

    def draw_once(name: str, data: Mapping[str, Any], language: str) -> "Chart":
        key = key_of((name, language, look, repr(data)))
        return kept(key) or keep(key, draw(name, data, language))

    return draw_once


def _export(chart: Any, form: str, source: str, note: str) -> bytes:
    """A drawn chart as a file; `plain-png` is the drawing alone, for a page that has its words."""
    export = importlib.import_module(_figures_package() + ".export").export
    alone = form != "plain-png"
    made: bytes = export(chart, form.removeprefix("plain-"), source=source, note=note, alone=alone)
    return made


def _describe(name: str, data: Mapping[str, Any], language: str) -> "ChartWords":
    """The words of a chart, without the picture."""
    words: ChartWords = _figures().describe_plain(name, data, language)
    return words


def _figures() -> Any:
    """The charts, from plain data."""
    return importlib.import_module(_figures_package() + ".plain")


def _figures_package() -> str:
    """Where the charts are: beside this file in either of its homes."""
    return f"{__package__}.figures" if __package__ else "figures"


def main() -> None:
    """Run the command line."""
    # One run makes many lasting objects and little garbage, and charts need no threads: both only cost time.
    gc.set_threshold(200_000)
    atexit.register(gc.freeze)  # the last collection, at exit, then has nothing to walk through
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    cli()


if __name__ == "__main__":
    main()
