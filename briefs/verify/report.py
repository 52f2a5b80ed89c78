"""What `briefs verify` prints, as text and as JSON."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from briefs.verify.lock import LOCK_FILE
from briefs.verify.search import Finding, Outcome
from briefs.verify.verdicts import Verdict

_SHOWN = 10
"""How many claims of a document are listed that stand elsewhere, unless all are asked for."""


def verify_text(verdicts: Iterable[Verdict], *, verbose: bool) -> str:
    """A line for each document, under it what is the matter with its claims, and the sum of it all."""
    verdicts = list(verdicts)
    lines = [line for verdict in verdicts for line in _document(verdict, verbose=verbose)]
    return "\n".join([*lines, "", _sum(verdicts)])


def _document(verdict: Verdict, *, verbose: bool) -> Iterator[str]:
    here, elsewhere, missing = (verdict.count(outcome) for outcome in Outcome)
    if verdict.problem:
        yield f"{verdict.document}: {verdict.problem}"
    else:
        pages = f" ({verdict.pages} pages)" if verdict.pages > 1 else ""
        counts = [f"{here} in place", f"{elsewhere} elsewhere" if elsewhere else ""]
        counts.append(f"{missing} not found" if missing else "")
        doubt = "; is it the text of this document?" if missing * 2 > len(verdict.findings) else ""
        yield f"{verdict.document}: {', '.join(filter(None, counts))}, in {verdict.file}{pages}{doubt}"
    yield from map(_line, _sorted(verdict, Outcome.MISSING))
    shown = _sorted(verdict, Outcome.ELSEWHERE)
    few = shown if verbose else shown[:_SHOWN]
    yield from map(_line, few)
    if len(few) < len(shown):
        yield f"… and {len(shown) - len(few)} more elsewhere (--verbose lists them)"


def _sorted(verdict: Verdict, outcome: Outcome) -> list[Finding]:
    found = [finding for finding in verdict.findings if finding.outcome is outcome]
    return sorted(found, key=lambda finding: finding.claim.location)


def _line(finding: Finding) -> str:
    hint = f" ({finding.hint})" if finding.hint else ""
    return f"{finding.claim.location}: {finding.message}{hint}"


def _sum(verdicts: list[Verdict]) -> str:
    """The closing line."""
    missing = sum(verdict.count(Outcome.MISSING) for verdict in verdicts)
    without = sum(bool(verdict.problem) for verdict in verdicts)
    whole = sum(verdict.is_verified for verdict in verdicts)
    noted = f"{_counted(whole, 'document')} verified, see {LOCK_FILE}"
    if not missing and not without:
        claims = sum(len(verdict.findings) for verdict in verdicts)
        return f"all {claims} claims found: {noted}"
    wrong = [_counted(missing, "claim") + " not found" if missing else ""]
    wrong.append(_counted(without, "document") + " without a text" if without else "")
    return "; ".join(filter(None, [*wrong, noted if whole else "nothing is verified"]))


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"


def verify_json(verdicts: Iterable[Verdict]) -> str:
    """Every claim with what became of it, for a program."""
    return json.dumps({"documents": [_entry(verdict) for verdict in verdicts]}, ensure_ascii=False, indent=2)


def _entry(verdict: Verdict) -> dict[str, Any]:
    return {
        "document": verdict.document,
        "file": verdict.file or None,
        "problem": verdict.problem or None,
        "verified": verdict.is_verified,
        "counts": {outcome.value: verdict.count(outcome) for outcome in Outcome},
        "claims": [_claim(finding, in_pages=verdict.pages > 1) for finding in verdict.findings],
    }


def _claim(finding: Finding, *, in_pages: bool) -> dict[str, Any]:
    claim = finding.claim
    return {
        "kind": claim.kind,
        "text": claim.text,
        "items": list(claim.entries),
        "at": " › ".join(claim.path),
        "file": claim.location.file,
        "line": claim.location.line,
        "column": claim.location.column,
        "outcome": finding.outcome.value,
        "pages" if in_pages else "lines": list(finding.spots),
        "message": finding.message,
        "hint": finding.hint,
    }
