"""What became of the claims of each document, from reading its text to noting that all is in it."""

import datetime
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from briefs.model import Document, Library, Quantity, Statistic
from briefs.problems import there_is_no
from briefs.verify.claims import (
    VALUE,
    Claim,
    Entry,
    claims_of,
    entries_of,
    places_of,
    reference,
)
from briefs.verify.lock import Lock, VerifiedDocument, digest, fingerprint, read_lock, write_lock
from briefs.verify.search import Finding, Outcome, Search
from briefs.verify.sections import path_of
from briefs.verify.texts import TextError, read_text
from briefs.verify.values import disagreement
from briefs.verify.words import Words


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of the claims of one document.

    `file` and `fingerprint` are those of its text; where it has none `problem` says why. `pages` is 1 for a
    text without pages.
    """

    document: str
    findings: tuple[Finding, ...]
    problem: str = ""
    file: str = ""
    fingerprint: str = ""
    pages: int = 1

    def count(self, outcome: Outcome) -> int:
        """How many claims came out like this."""
        return sum(finding.outcome is outcome for finding in self.findings)

    @property
    def is_verified(self) -> bool:
        """Whether there is a text, and everything is in it."""
        return not self.problem and not self.count(Outcome.MISSING)


def verify(library: Library, texts: Path, chosen: Collection[str]) -> list[Verdict]:
    """Look for every claim of the documents in their texts.

    Args:
        library: all content.
        texts: the folder with a text for each document.
        chosen: the ids of the documents to look at; all of them when empty.
    """
    return [
        _verdict(document, entries_of(library, document.id), texts)
        for document in library.documents.values()
        if not chosen or document.id in chosen
    ]


def note(project: Path, library: Library, verdicts: Iterable[Verdict], today: datetime.date) -> None:
    """Note in the project's lock the documents of which everything was found."""
    before = read_lock(project)
    found = {}
    for verdict in verdicts:
        if verdict.is_verified:
            language = library.documents[verdict.document].language
            entries = entries_of(library, verdict.document)
            items = {entry.id: fingerprint(entry, language) for entry in entries}
            found[verdict.document] = VerifiedDocument(today, verdict.file, verdict.fingerprint, items)
    if before or found:
        write_lock(project, (before or Lock({})).updated(found, library))


def unknown_documents(library: Library, chosen: Iterable[str]) -> list[str]:
    """A sentence for every id that is no document, with the nearest that is."""
    return [there_is_no("document", id, library.documents) for id in chosen if id not in library.documents]


def _verdict(document: Document, entries: list[Entry], texts: Path) -> Verdict:
    wrong = tuple(_disagreements(entries, document.language))
    try:
        text = read_text(texts, document.id)
    except TextError as error:
        return Verdict(document.id, wrong, problem=str(error))
    words = Words(text.content, text.first_page)
    claims = [
        *places_of(entries),
        *(claim for entry in entries for claim in claims_of(entry, document.language)),
    ]
    return Verdict(
        document.id,
        findings=(*Search(words, claims).findings(), *wrong),
        file=text.file,
        fingerprint=digest(" ".join(words.words)),
        pages=words.page_count,
    )


def _disagreements(entries: Iterable[Entry], language: str) -> Iterator[Finding]:
    """The figures whose value is not the printed one; no text is needed to see that."""
    for entry in entries:
        if not isinstance(entry, Statistic):
            continue
        for quantity, label in _figures(entry, language):
            if message := disagreement(quantity, label, language):
                place = quantity.location or entry.location
                claim = Claim(VALUE, quantity.printed, place, (reference(entry),), path_of(entry.at.heading))
                yield Finding(claim, Outcome.MISSING, message=message)


def _figures(statistic: Statistic, language: str) -> Iterator[tuple[Quantity, str]]:
    """Each figure with the label of its row."""
    if statistic.quantity is not None:
        yield statistic.quantity, ""
    for row in statistic.rows:
        label = dict(row.label.texts).get(language, "")
        yield from ((quantity, label) for quantity in row.quantities)
