"""Opening the databases, and writing to them."""

import sqlite3
from threading import Thread

import pytest

from sanctions.errors import NotReady
from sanctions.store.connection import connect, open_lists, open_record, write
from sanctions.store.home import Home

REFUSAL = "INSERT INTO refusals (at, dataset, source, reason) VALUES ('', '', '', ?)"


def reasons(db):
    return [reason for (reason,) in db.execute("SELECT reason FROM refusals ORDER BY id")]


@pytest.mark.parametrize("opened", [open_lists, open_record])
def test_every_connection_has_the_same_pragmas(home, opened):
    """Foreign keys are checked, readers don't wait for writers, and what was committed is on the disk."""
    with opened(home) as db:
        found = {name: db.execute(f"PRAGMA {name}").fetchone()[0] for name in ("foreign_keys", "synchronous")}
        assert found == {"foreign_keys": 1, "synchronous": 2}
        assert db.journal_mode == "wal"


def test_a_database_that_does_not_exist_is_not_made_by_opening_it(tmp_path):
    """Opening before anything was prepared is an error, not an empty database in which nobody is listed."""
    with pytest.raises(NotReady, match=r"lists\.db"):
        open_lists(Home(tmp_path))
    assert not list(tmp_path.iterdir())


def test_a_reader_can_not_write(home):
    """A database opened for reading refuses a write."""
    with open_lists(home, read_only=True) as db, pytest.raises(sqlite3.OperationalError, match="readonly"):
        db.execute(REFUSAL, ["no"])


def test_a_failed_write_leaves_nothing(lists):
    """An error in the block takes back all of the block."""
    with pytest.raises(sqlite3.IntegrityError), write(lists):
        lists.conn.executemany(REFUSAL, [["half"], [None]])
    assert reasons(lists) == []


def test_readers_see_all_of_a_write_or_nothing(home, lists):
    """Another connection sees the rows once they are committed, and not before."""
    with open_lists(home, read_only=True) as reader:
        with write(lists):
            lists.execute(REFUSAL, ["first"])
            lists.execute(REFUSAL, ["second"])
            assert reasons(reader) == []
        assert reasons(reader) == ["first", "second"]


def test_writers_that_read_first_take_turns(home):
    """Two that read a number and write the next one never write the same: none fails, none is lost."""

    def count_up():
        with open_lists(home) as db:
            for _ in range(20):
                with write(db):
                    (known,) = db.execute("SELECT count(*) FROM refusals").fetchone()
                    db.execute(REFUSAL, [str(known)])

    counting = [Thread(target=count_up) for _ in range(4)]
    for thread in counting:
        thread.start()
    for thread in counting:
        thread.join()
    with open_lists(home) as db:
        assert reasons(db) == [str(number) for number in range(80)]


def test_a_row_that_refers_to_nothing_is_refused(lists):
    """No version can stand in an edition that has no publication."""
    with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
        lists.execute("INSERT INTO entities VALUES ('house:1', 'house', '2024-01-01.00', NULL, '', '', '')")


def test_paths_with_characters_that_uris_give_meaning_to(tmp_path):
    """A folder may be called anything."""
    path = tmp_path / "50% of a?b#c.db"
    connect(path, create=True).close()
    assert path.is_file()
