"""Every brief of the real content, in both languages, made once for all the tests in this folder.

Why session scope: pytest then runs all the tests of one brief one after the other, over all modules.
"""

import pytest

from tests.output import LANGUAGES, Finished, finish, queries


@pytest.fixture(scope="session", params=[f"{slug}.{lang}" for slug in queries() for lang in LANGUAGES])
def finished(request: pytest.FixtureRequest) -> Finished:
    slug, _, language = request.param.rpartition(".")
    return finish(queries()[slug], language)
