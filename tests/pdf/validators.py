"""The rules of PDF/UA-1 and PDF/A-3a, as page-validation knows them."""

import re

import page as pdf_validation

PROFILES = {"PDF/UA-1": ("ua1", 100), "PDF/A-3a": ("3a", 150)}
"""What the validator calls a standard, and the fewest rules that it must have of it."""

_MISTAKEN = "STREAM-LENGTH-001"
"""Where packed data happens to end in a carriage return, the validator takes it for part of the line end that
follows. Whether lengths are right is checked exactly in `checks_file.has_streams_of_the_length_they_say`.
"""


def failures(data: bytes, standard: str) -> list[str]:
    """What in a file does not hold to a standard."""
    _, fewest = PROFILES[standard]
    if count_rules(data, standard) < fewest:
        raise AssertionError(f"only {count_rules(data, standard)} rules of {standard} were checked")
    found = [f"{failure.rule_id}: {failure.message}" for failure in _report(data, standard).failures]
    excused = re.search(rb"\r\nendstream", data) is not None
    return [words for words in found if not (excused and _MISTAKEN in words)]


def count_rules(data: bytes, standard: str) -> int:
    """How many rules of a standard a file is held against."""
    return _report(data, standard).rules.total


def _report(data: bytes, standard: str) -> pdf_validation.ValidationReport:
    return pdf_validation.validate_pdf_bytes(data, profile=PROFILES[standard][0])
