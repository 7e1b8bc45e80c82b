"""What somebody said that columns hold is remembered for the next file with the same header."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlite_utils import Database

from sanctions.services import mappings
from sanctions.store.connection import open_record, write
from sanctions.store.home import Home

HEADER = ("Kunde", "geb.")
AT = "2026-11-25T09:30:00+00:00"


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    home = Home(tmp_path / "data")
    home.prepare()
    with open_record(home) as record:
        yield record


def say(db: Database, **mapping: str) -> None:
    with write(db):
        mappings.remember(db, HEADER, mapping, AT, "cli")


def test_what_was_said_last_is_remembered_with_when_and_where(db: Database) -> None:
    say(db, Kunde="name")
    say(db, Kunde="name", **{"geb.": "birth_date"})
    said = mappings.remembered(db, HEADER)
    assert said == mappings.Remembered({"Kunde": "name", "geb.": "birth_date"}, AT, "cli")
    assert mappings.note(said) == (
        f"mapping remembered from {AT} (cli), for the same header: Kunde as name, geb. as birth_date"
    )


def test_the_same_header_is_the_same_columns_in_the_same_order(db: Database) -> None:
    say(db, Kunde="name")
    assert mappings.remembered(db, ("KUNDE ", "Geb."))
    assert mappings.remembered(db, ("geb.", "Kunde")) is None
    assert mappings.remembered(db, ("Kunde", "geb.", "x")) is None
    assert mappings.remembered(db, ("Kunde,geb.",)) is None


def test_it_can_be_forgotten(db: Database) -> None:
    say(db, Kunde="name")
    mappings.forget(db, HEADER)
    assert mappings.remembered(db, HEADER) is None
