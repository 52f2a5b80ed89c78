"""`sources/verified.lock`: which items were found in the texts of their documents, and when.

It holds fingerprints, so that anybody can see without the texts what was changed or added since.
"""

import datetime
import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from briefs.errors import ProjectError
from briefs.model import Library, Quantity, Statistic
from briefs.verify.claims import Entry, claims_of, entries_of
from briefs.write import write_whole

LOCK_FILE = "sources/verified.lock"
_DAMAGED = "the file is damaged (restore it, or delete it and run briefs verify again)"


@dataclass(frozen=True, slots=True)
class VerifiedDocument:
    """When every claim of a document was found, in which file, and the fingerprints of its text and items."""

    date: datetime.date
    source: str
    text: str
    items: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Lock:
    """What is verified, by document."""

    documents: Mapping[str, VerifiedDocument]

    def updated(self, found: Mapping[str, VerifiedDocument], library: Library) -> "Lock":
        """With what was found now; the old date stays where nothing has changed since.

        Documents that were not looked at stay as they are, and those that are no more go.
        """
        documents = {name: entry for name, entry in self.documents.items() if name in library.documents}
        for name, entry in found.items():
            old = documents.get(name)
            is_same = old and replace(old, date=entry.date) == entry
            documents[name] = old if old and is_same else entry
        return Lock(documents)


def read_lock(project: Path) -> Lock | None:
    """What is verified in a project; None where nothing is yet.

    Raises:
        ProjectError: the file is not as it was written.
    """
    try:
        content = json.loads((project / LOCK_FILE).read_bytes())
        return Lock({name: _document(entry) for name, entry in content["documents"].items()})
    except FileNotFoundError:
        return None
    except OSError as error:
        raise ProjectError(f"{LOCK_FILE} can not be read: {error.strerror}") from error
    except json.JSONDecodeError as error:
        raise ProjectError(f"{LOCK_FILE}:{error.lineno}:{error.colno}: {_DAMAGED}") from error
    except (AttributeError, LookupError, RecursionError, TypeError, ValueError) as error:
        raise ProjectError(f"{LOCK_FILE}: {_DAMAGED}") from error


def _document(entry: Any) -> VerifiedDocument:
    words = (entry["file"], entry["text"], *entry["items"].values())
    if not all(isinstance(word, str) for word in words):
        raise TypeError("a fingerprint is a text")
    date = datetime.date.fromisoformat(entry["date"])
    return VerifiedDocument(date, entry["file"], entry["text"], entry["items"])


def write_lock(project: Path, lock: Lock) -> None:
    """Write the file whole, sorted and with a line for each item; leave it alone where it is so already."""
    documents = {
        name: {
            "date": entry.date.isoformat(),
            "file": entry.source,
            "items": dict(entry.items),
            "text": entry.text,
        }
        for name, entry in lock.documents.items()
    }
    text = json.dumps({"documents": documents}, ensure_ascii=False, indent=2, sort_keys=True)
    content = f"{text}\n".encode()
    path = project / LOCK_FILE
    if not path.is_file() or path.read_bytes() != content:
        write_whole(path, content)


def unverified(library: Library, lock: Lock) -> list[Entry]:
    """The items and terms that were changed or added since they were found in the text, or never were."""
    known = {name: entry.items for name, entry in lock.documents.items()}
    languages = {name: document.language for name, document in library.documents.items()}
    return [
        entry
        for entry in entries_of(library)
        if known.get(entry.document, {}).get(entry.id) != fingerprint(entry, languages[entry.document])
    ]


def fingerprint(entry: Entry, language: str) -> str:
    """Of what an item or a term says of its document: its claims, its place and the values of its figures."""
    claims = [[claim.kind, claim.text] for claim in claims_of(entry, language)]
    said: list[Any] = [claims, entry.at.heading, entry.at.page]
    if isinstance(entry, Statistic):
        years = [entry.year, *(row.year for row in entry.rows)]
        said += [entry.n, years, [_value(quantity) for quantity in entry.quantities]]
    return digest(json.dumps(said, ensure_ascii=False))


def _value(quantity: Quantity) -> list[str]:
    words = dict(quantity.words.texts) if quantity.words else ""
    parts = (quantity.unit, quantity.low, quantity.high, quantity.date, quantity.qualifier, words)
    return [str(part) for part in parts]


def digest(text: str) -> str:
    """A fingerprint of a text."""
    return hashlib.sha256(text.encode()).hexdigest()[:16]
