"""What WeasyPrint complains of."""

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager

_MOST = 300
"""Letters of one complaint: some quote a whole picture."""
_PLACE = re.compile(r" at (?P<line>\d+):(?P<column>\d+)(?=\W|$)")
"""Where in a style sheet it is; the last one in a message, for it may quote the sheet."""


@contextmanager
def complaints() -> Iterator[list[str]]:
    """Collect what WeasyPrint logs as a warning or worse, and keep it off the terminal."""
    found: list[str] = []

    class Collector(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            message = record.getMessage()
            found.append(message if len(message) <= _MOST else f"{message[:_MOST]}…")

    logger = logging.getLogger("weasyprint")
    handler, level, passes = Collector(logging.WARNING), logger.level, logger.propagate
    others = list(logger.handlers)
    logger.handlers, logger.propagate = [handler], False
    logger.setLevel(logging.WARNING)
    try:
        yield found
    finally:
        logger.handlers, logger.propagate = others, passes
        logger.setLevel(level)


def told_of(file: str, complaint: str) -> str:
    """A complaint of a style sheet as we tell of problems in a file: `file:line:column: what is wrong`."""
    places = list(_PLACE.finditer(complaint))
    if not places:
        return f"{file}: {complaint}"
    place = places[-1]
    what = complaint[: place.start()] + complaint[place.end() :]
    return f"{file}:{place['line']}:{place['column']}: {what}"
