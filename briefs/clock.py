"""The one place that settles the date on a brief, and the day on which something is done."""

import datetime
import os

from briefs.errors import BriefsError


def brief_date(given: datetime.date | None, content: datetime.date) -> datetime.date:
    """The date asked for, else SOURCE_DATE_EPOCH, else the date of the content; never today's.

    Why: the same sources make the same bytes on any day.
    """
    return given or _epoch() or content


def today() -> datetime.date:
    """SOURCE_DATE_EPOCH, else the day that it is."""
    return _epoch() or datetime.datetime.now(datetime.UTC).date()


def _epoch() -> datetime.date | None:
    """The day that SOURCE_DATE_EPOCH says, if it is set."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if not epoch:
        return None
    try:
        return datetime.datetime.fromtimestamp(int(epoch), datetime.UTC).date()
    except (ValueError, OverflowError, OSError) as error:
        raise BriefsError(f'SOURCE_DATE_EPOCH must be a number of seconds, not "{epoch}"') from error
