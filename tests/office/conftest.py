"""The fullest brief of each kind, as a Word file and as slides."""

import pytest

from tests.office.made import Deck, WordFile, deck, longest, word_file


@pytest.fixture(scope="session", params=longest(), ids=".".join)
def word(request: pytest.FixtureRequest) -> WordFile:
    return word_file(*request.param)


@pytest.fixture(scope="session", params=longest(), ids=".".join)
def slides(request: pytest.FixtureRequest) -> Deck:
    return deck(*request.param)
