"""The data folder, made ready by one process or by several at once."""

import sys
from subprocess import Popen

from sanctions.store import migrations
from sanctions.store.connection import connect, open_lists
from sanctions.store.home import Home

PREPARE = "import sys, pathlib; from sanctions.store.home import Home; Home(pathlib.Path(sys.argv[1])).prepare()"


def test_a_prepared_folder_has_both_databases_and_its_folders(home):
    """After prepare everything that others open is there."""
    assert home.lists_db.is_file()
    assert home.record_db.is_file()
    assert home.index.is_dir()
    assert home.uploads.is_dir()


def test_preparing_again_keeps_what_is_there(home):
    """A second start changes nothing."""
    with open_lists(home) as db:
        db.execute("INSERT INTO refusals (at, dataset, source, reason) VALUES ('', '', '', 'kept')")
    home.prepare()
    with open_lists(home) as db:
        assert db.execute("SELECT reason FROM refusals").fetchall() == [("kept",)]


def test_processes_that_prepare_one_folder_at_once_all_succeed(tmp_path):
    """Web and worker start together on a fresh machine: neither finds half a table or a locked file."""
    folder = tmp_path / "data"
    starting = [Popen([sys.executable, "-c", PREPARE, str(folder)]) for _ in range(4)]
    assert [process.wait() for process in starting] == [0, 0, 0, 0]
    with connect(Home(folder).lists_db) as db:
        assert not migrations.LISTS.pending(db)


def test_a_home_touches_nothing_until_it_is_asked(tmp_path):
    """Naming a folder does not make it."""
    assert not Home(tmp_path / "data").folder.exists()
