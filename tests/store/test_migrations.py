"""The steps that make the tables."""

import re

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
