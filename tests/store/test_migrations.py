"""The steps that make the tables."""

import re
from importlib import import_module

import orjson
import pytest

from sanctions.errors import SanctionsError
from sanctions.store import migrations
from sanctions.store.database import Database, Migrations

BOTH = [migrations.LISTS, migrations.RECORD]


@pytest.mark.parametrize("steps", BOTH, ids=lambda steps: steps.name)
def test_steps_are_numbered_without_a_gap(steps):
    """The number in a step's name is its place."""
    places = [re.fullmatch(rf"{steps.name}_(\d{{4}})_\w+", name) for name in migrations.names(steps)]
    assert [place and int(place[1]) for place in places] == list(range(1, len(places) + 1))


@pytest.mark.parametrize("steps", BOTH, ids=lambda steps: steps.name)
def test_every_table_of_ours_is_strict(steps):
    """A number can't end up in a column of text."""
    with Database(memory=True) as db:
        migrations.apply(db, steps)
        ours = [table for table in db.tables if not table.name.startswith("_sqlite")]
        assert ours
        assert [table.name for table in ours if not table.strict] == []


def test_a_step_that_fails_leaves_nothing(tmp_path):
    """Of several steps all are taken or none."""
    steps = Migrations("lists")
    migrations._add(steps, "one", "CREATE TABLE one (a INTEGER) STRICT;")
    migrations._add(steps, "two", "CREATE TABLE two (a INTEGER) STRICT; CREATE TABLE one (a INTEGER) STRICT;")
    with Database(tmp_path / "x.db") as db:
        with pytest.raises(Exception, match="already exists"):
            migrations.apply(db, steps)
        assert db.table_names() == []


def test_a_later_step_is_added_to_what_is_there():
    """A database of the version before gets the new step alone."""
    steps = Migrations("lists")
    with Database(memory=True) as db:
        migrations._add(steps, "one", "CREATE TABLE one (a INTEGER) STRICT;")
        migrations.apply(db, steps)
        db.execute("INSERT INTO one VALUES (1)")
        migrations._add(steps, "two", "ALTER TABLE one ADD COLUMN b INTEGER;")
        migrations.apply(db, steps)
        assert db.execute("SELECT a, b FROM one").fetchall() == [(1, None)]


def test_a_folder_of_a_newer_version_is_left_alone():
    """Tables that we don't know may mean what we don't know."""
    newer = Migrations("lists")
    migrations._add(newer, "lists_9999_later", "CREATE TABLE later (a INTEGER) STRICT;")
    with Database(memory=True) as db:
        migrations.apply(db, newer)
        with pytest.raises(SanctionsError, match=r"newer version.*lists_9999_later"):
            migrations.apply(db, migrations.LISTS)


def test_lists_of_changes_of_an_earlier_version_are_known_by_their_notes():
    """It kept nothing of what they said, and a list that comes late before one of them has to be refused."""
    before = Migrations("lists")
    with Database(memory=True) as db:
        for name in migrations.names(migrations.LISTS):
            if name < "lists_0006":
                module = import_module(f"{migrations.__name__}.{name}")
                migrations._add(before, name, module.SQL)
        migrations.apply(db, before)
        for day, note in (
            ("2024-01-01", "3 targets were taken off the list"),
            ("2024-02-01", "a delta to the list of 2024-01-01: 1 written anew, 0 removed"),
            ("2024-03-01", "it holds changes only, and no list is loaded that they change: a partial list"),
        ):
            db.execute(
                "INSERT INTO publications (dataset, edition, published, fetched, in_force, format, source, checksums,"
                " counts, partial, notes, unmapped) VALUES ('d', ? || '.00', ?, '', '', '', '', '', '', 0, ?, '')",
                [day, day, orjson.dumps([note]).decode()],
            )
        migrations.apply(db, migrations.LISTS)
        told = db.execute("SELECT published, delta FROM publications ORDER BY edition").fetchall()
    assert told == [("2024-01-01", ""), ("2024-02-01", "lost"), ("2024-03-01", "lost")]
