"""Lists are shipped to a folder that answers and loads none."""

import stat
from pathlib import Path

import pytest

from sanctions import jobs
from sanctions.errors import ListsAreACopy, NotReady, SanctionsError
from sanctions.services import generation, refresh, selftest, shipping
from sanctions.services.generation import Keeper, current_id
from sanctions.settings import Settings
from sanctions.store import migrations, publications
from sanctions.store.connection import connect, open_lists
from sanctions.store.home import Home
from tests.conftest import NOW, REPOSITORY

SEED = REPOSITORY / "seeds" / "seed_article.json"
SDN = b'1,"ROTENBERG, Igor","individual","UKRAINE",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n'


@pytest.fixture
def replica(tmp_path: Path) -> Home:
    return Home(tmp_path / "replica")


def test_what_is_shipped_is_in_force_there_with_its_history(seeded: Home, replica: Home) -> None:
    """One file for the store, which nobody may write to, and an index that others may read."""
    (seeded.index / str(current_id(seeded))).chmod(0o700)
    done = shipping.ship(seeded, replica)
    assert done.generation == current_id(seeded) == Keeper(replica).current().id
    replica.prepare()
    with open_lists(seeded) as theirs, open_lists(replica, read_only=True) as db:
        assert publications.every(db) == publications.every(theirs)
        assert list(db.query("SELECT * FROM versions")) == list(theirs.query("SELECT * FROM versions"))
    assert stat.S_IMODE(replica.lists_db.stat().st_mode) & 0o222 == 0
    assert not list(replica.folder.glob("lists.db-*"))
    assert (replica.index / done.generation).stat().st_mode == replica.index.stat().st_mode
    assert not list(replica.index.glob("building-*"))


def test_what_is_shipped_again_replaces_what_was(seeded: Home, replica: Home, tmp_path: Path) -> None:
    """The generation before stays for requests that hold it."""
    first = shipping.ship(seeded, replica).generation
    assert shipping.ship(seeded, replica).generation == first
    (tmp_path / "sdn_2024-05-03.csv").write_bytes(SDN)
    refresh.load(seeded, [tmp_path / "sdn_2024-05-03.csv"], at=NOW)
    second = shipping.ship(seeded, replica)
    assert current_id(replica) == second.generation != first
    assert [row.dataset for row in second.publications] == ["seed_article", "us_ofac_sdn"]
    assert {path.name for path in replica.index.iterdir() if path.is_dir()} == {first, second.generation}


def test_nobody_writes_lists_where_they_are_a_copy(seeded: Home, replica: Home) -> None:
    """Neither a load, nor an update, nor the self-test, nor who ships on."""
    shipping.ship(seeded, replica)
    before = replica.lists_db.read_bytes()
    with pytest.raises(ListsAreACopy, match="load them where they come from"):
        refresh.load(replica, [SEED], at=NOW)
    with pytest.raises(ListsAreACopy):
        refresh.answer(replica, NOW)
    with pytest.raises(ListsAreACopy):
        shipping.ship(replica, Home(replica.folder / "further"))
    with pytest.raises(ListsAreACopy):
        jobs.work(Settings(data=replica.folder, update_hours=6))
    assert refresh.sweep(replica) == []
    assert selftest.daily(replica, NOW) == []
    assert replica.lists_db.read_bytes() == before


def test_lists_that_are_loaded_there_are_not_overwritten(seeded: Home, tmp_path: Path) -> None:
    other = Home(tmp_path / "other")
    refresh.load(other, [SEED], at=NOW)
    with pytest.raises(NotReady, match="lists are loaded in"):
        shipping.ship(seeded, other)
    with pytest.raises(NotReady, match="lists are loaded in"):
        shipping.ship(seeded, seeded)
    assert not other.is_copy


def test_no_list_or_another_index_is_not_shipped(seeded: Home, replica: Home, tmp_path: Path) -> None:
    empty = Home(tmp_path / "empty")
    empty.prepare()
    generation.put_in_force(seeded, "g0123456789abcdef")
    with pytest.raises(NotReady, match="is not that of the lists"):
        shipping.ship(seeded, replica)
    with pytest.raises(NotReady, match="no list is in force"):
        shipping.ship(empty, replica)
    assert current_id(replica) is None


def test_a_damaged_index_is_not_shipped_and_a_damaged_copy_is_shipped_anew(seeded: Home, replica: Home) -> None:
    """As after a copy that broke off: it answers nobody, and says what helps."""
    shipped = shipping.ship(seeded, replica).generation
    path = replica.index / shipped / "words_hashes.npy"
    whole = path.read_bytes()
    path.write_bytes(whole[:-10])
    with pytest.raises(NotReady, match=r"words_hashes\.npy is not as it was written; ship the lists here again"):
        Keeper(replica).current()
    shipping.ship(seeded, replica)
    assert path.read_bytes() == whole
    assert Keeper(replica).current().id == shipped
    (seeded.index / shipped / "words_hashes.npy").write_bytes(whole[:-10])
    with pytest.raises(NotReady, match="`sanctions lists load` of any list rebuilds it"):
        shipping.ship(seeded, replica)
    assert Keeper(replica).current().id == shipped


def test_a_copy_of_another_version_or_none_yet_is_told(seeded: Home, replica: Home) -> None:
    replica.folder.mkdir()
    replica.shipped.touch()
    with pytest.raises(NotReady, match=r"lists\.db can't be opened"):
        replica.prepare()
    shipping.ship(seeded, replica)
    replica.lists_db.chmod(0o644)
    with connect(replica.lists_db) as db:
        db.execute("DELETE FROM _sqlite_migrations WHERE name = ?", [migrations.names(migrations.LISTS)[-1]])
    with pytest.raises(SanctionsError, match="shipped by an older version"):
        replica.prepare()


def test_a_broken_copy_leaves_what_was_in_force(seeded: Home, replica: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    """The disk is full while the store is copied: the pointer is not reached."""
    shipping.ship(seeded, replica)
    pointed = (replica.index / "current").stat()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(shipping, "_snapshot", full)
    with pytest.raises(OSError, match="No space"):
        shipping.ship(seeded, replica)
    assert (replica.index / "current").stat() == pointed
    assert Keeper(replica).current().scopes() == ("default", "seed_article")
