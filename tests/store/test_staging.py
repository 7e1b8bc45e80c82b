"""Staging: rows of a list that is not in force yet."""

from collections.abc import Iterator

import pytest

from sanctions.model import Entity
from sanctions.store import staging
from sanctions.store.connection import open_lists, write


def party(ref: str, schema: str = "Person", *names: str) -> Entity:
    return Entity(f"house:{ref}", schema, ref, {"name": names or (ref,)})


@pytest.fixture
def db(home, lists):
    """lists.db with a place for the rows of one list."""
    with staging.opened(lists, home.staging):
        yield lists


def stage(db, *parties):
    return list(staging.stage(db, parties))


def test_counts_are_of_entities_names_and_schemata(db):
    """What a publication says about its size comes from its rows."""
    stage(db, party("1"), party("2", "Company", "Acme", "Acme Ltd"), party("3"))
    assert staging.counts(db) == {"entities": 3, "names": 4, "Person": 2, "Company": 1}


def test_a_list_without_entities_counts_none(db):
    """Its counts are there all the same."""
    assert staging.counts(db) == {"entities": 0, "names": 0}


def test_a_record_repeated_word_for_word_is_kept_once(db):
    """The copies are counted, and the entity is one, also when they lie far apart."""
    stage(db, party("1"), party("2"), party("1"))
    stage(db, party("1"))
    assert staging.repeated(db) == {"house:1": 2}
    assert staging.conflicting(db) == []
    assert staging.counts(db)["entities"] == 2


def test_two_records_of_one_id_that_differ_are_a_conflict(db):
    """The id is named; which of the two counts is not for us to say."""
    stage(db, party("1"), party("2"), party("1", "Person", "Another"))
    assert staging.conflicting(db) == ["house:1"]
    assert staging.repeated(db) == {}


def test_staging_tells_how_many_were_read(db):
    """The numbers add up to all that were read, repeated ones too, and come as reading goes on."""
    told = stage(db, *[party(str(number % 700)) for number in range(1200)])
    assert told == [500, 500, 200]


def test_staging_reads_no_more_than_it_writes(db):
    """Memory stays flat: at no time are more entities read than one transaction holds."""
    held = 0

    def growing() -> Iterator[Entity]:
        nonlocal held
        for number in range(2000):
            held += 1
            yield party(str(number))

    for count in staging.stage(db, growing()):
        assert held <= staging.BATCH
        held -= count


def test_lists_db_does_not_grow_by_what_is_staged(home, lists):
    """A refused list leaves no room taken behind."""
    before = home.lists_db.stat().st_size
    with staging.opened(lists, home.staging):
        stage(lists, *[party(str(number)) for number in range(2000)])
        assert home.staging.stat().st_size > 200_000
    lists.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    assert home.lists_db.stat().st_size == before
    assert not list(home.folder.glob("staging.db*"))


def test_another_connection_does_not_see_it(home, db):
    """Staged rows belong to the load alone."""
    stage(db, party("1"))
    with open_lists(home, read_only=True) as reader:
        assert "staged" not in reader.table_names()


def test_an_error_leaves_nothing_and_the_connection_usable(home, lists):
    """Even from within a transaction."""
    with pytest.raises(KeyError), staging.opened(lists, home.staging), write(lists):
        raise KeyError
    assert not home.staging.exists()
    with staging.opened(lists, home.staging):
        assert staging.counts(lists)["entities"] == 0


def test_what_a_killed_load_left_is_removed(home, lists):
    """By a sweep, and by the next load: it never finds another's rows."""
    home.staging.write_bytes(b"half a page")
    home.staging.with_name("staging.db-journal").touch()
    assert staging.remove(home.staging)
    assert not staging.remove(home.staging)
    home.staging.write_bytes(b"half a page")
    with staging.opened(lists, home.staging):
        assert staging.counts(lists)["entities"] == 0
