"""A prepared data folder and its two databases."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from sanctions.store import connection
from sanctions.store.database import Database
from sanctions.store.home import Home


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """A data folder with empty tables."""
    home = Home(tmp_path / "data")
    home.prepare()
    return home


@pytest.fixture
def lists(home: Home) -> Iterator[Database]:
    """lists.db, open for writing."""
    with connection.open_lists(home) as db:
        yield db


@pytest.fixture
def record(home: Home) -> Iterator[Database]:
    """record.db, open for writing."""
    with connection.open_record(home) as db:
        yield db
