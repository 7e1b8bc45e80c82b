"""What somebody said that columns hold is remembered for the next file with the same header."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from sanctions.services import mappings
from sanctions.store.connection import open_record, write
from sanctions.store.database import Database
from sanctions.store.home import Home

HEADER = ("Wer", "tag.")
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
    say(db, Wer="name")
    say(db, Wer="name", **{"tag.": "birth_date"})
    said = mappings.remembered(db, HEADER)
    assert said == mappings.Remembered({"Wer": "name", "tag.": "birth_date"}, AT, "cli")
    assert mappings.note(said) == (
        f"mapping remembered from {AT} (cli), for the same header: Wer as name, tag. as birth_date"
    )


def test_the_same_header_is_the_same_columns_in_the_same_order(db: Database) -> None:
    say(db, Wer="name")
    assert mappings.remembered(db, ("WER ", "Tag."))
    assert mappings.remembered(db, ("tag.", "Wer")) is None
    assert mappings.remembered(db, ("Wer", "tag.", "x")) is None
    assert mappings.remembered(db, ("Wer,tag.",)) is None


def test_it_can_be_forgotten(db: Database) -> None:
    say(db, Wer="name")
    mappings.forget(db, HEADER)
    assert mappings.remembered(db, HEADER) is None
