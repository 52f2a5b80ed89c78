"""The briefs that are looked at here: the fullest of each kind, in both languages and both styles."""

from functools import cache

import pytest

from briefs.build import choose
from briefs.select import Query
from tests.output import LANGUAGES, STYLES, Finished, content, finish, library, queries
from tests.pdf.reading import Reading

KINDS = ("stakeholder", "region", "country", "theme", "selection")


@cache
def fullest() -> dict[str, Query]:
    """For each kind of brief the query that finds most."""
    found: dict[str, list[Query]] = {kind: [] for kind in KINDS}
    for query in queries().values():
        is_wide = query.kind == "region" and library().is_wide(query.regions[0])
        found["country" if is_wide else query.kind].append(query)
    best = {kind: max(some, key=size) for kind, some in found.items() if some}
    reader = best["stakeholder"].stakeholders
    theme = library().stakeholders[reader[0]].interests[0]
    return best | {"selection": Query(stakeholders=reader, themes=(theme,))}


def size(query: Query) -> int:
    """How much is found for a query."""
    return len(choose(library(), query).picks)


EACH = [f"{kind}.{language}.{style}" for kind in KINDS for language in LANGUAGES for style in STYLES]


@pytest.fixture(scope="session", params=EACH)
def finished(request: pytest.FixtureRequest) -> Finished:
    kind, language, style = request.param.split(".")
    return finish(fullest()[kind], language, content(style))


@pytest.fixture(scope="session")
def reading(finished: Finished) -> Reading:
    return Reading(finished.pdf, finished.print_html)
