"""What services work on: the seeded folder's record, and its lists in force."""

from collections.abc import Iterator

import pytest

from sanctions.services.generation import Generation, Keeper
from sanctions.store.connection import open_record
from sanctions.store.database import Database
from sanctions.store.home import Home


@pytest.fixture
def record(seeded: Home) -> Iterator[Database]:
    with open_record(seeded) as db:
        yield db


@pytest.fixture
def generation(seeded: Home) -> Generation:
    return Keeper(seeded).current()
