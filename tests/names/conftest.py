"""How likely two names are one party's, by the names alone and with the everyday table alone."""

from collections.abc import Callable

import pytest

from sanctions.index.lexicon import EVERYDAY
from sanctions.names import Pairing, analyse, compare, judge


def _pairings(one: str, other: str, person: bool = True) -> tuple[Pairing, ...]:
    return compare(analyse(one, person), analyse(other, person), EVERYDAY.rarity)


def _log_odds(one: str, other: str, person: bool = True) -> float:
    return judge(_pairings(one, other, person), person).log_odds


@pytest.fixture(scope="session")
def pairings() -> Callable[..., tuple[Pairing, ...]]:
    """Two names as written to their alignment."""
    return _pairings


@pytest.fixture(scope="session")
def log_odds() -> Callable[..., float]:
    """Two names as written to their judgement."""
    return _log_odds


@pytest.fixture(scope="session")
def is_match() -> Callable[..., bool]:
    """Whether two names as written reach a score of 0.70, the threshold unless set."""
    return lambda one, other, person=True: _log_odds(one, other, person) >= 0.8473
