"""A load that is killed, really and at any moment: the process gets SIGKILL, or kills itself at a chosen step."""

import os
import random
import signal
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from subprocess import DEVNULL, Popen

import pytest

from sanctions.services import refresh
from sanctions.services.generation import Keeper
from sanctions.store import connection, entities, publications
from sanctions.store.home import Home

pytestmark = pytest.mark.slow

AT = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
ROW = '{},"ROTENBERG, Igor {}","individual","{}",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n'
LOAD = """
import os, signal, sys
from datetime import UTC, datetime
from pathlib import Path
from sanctions.services import generation, refresh
from sanctions.store import connection, entities, staging
from sanctions.store.home import Home

def die(*_):
    os.kill(os.getpid(), signal.SIGKILL)

def after(step):
    def dying(*args):
        step(*args)
        die()
    return dying

def within(step):
    def dying(home, known, versions):
        def some():
            yield next(versions)
            die()
        step(home, known, some())
    return dying

MOMENTS = {
    "while it stages": lambda: None,
    "when all is staged": lambda: setattr(staging, "counts", die),
    "when rows are merged": lambda: setattr(entities, "slot_in", after(entities.slot_in)),
    "while the index is built": lambda: setattr(generation, "build", within(generation.build)),
    "when the index is built": lambda: setattr(generation, "build", after(generation.build)),
    "when it is committed": lambda: setattr(generation, "put_in_force", die),
    "when it answers": lambda: setattr(generation, "put_in_force", after(generation.put_in_force)),
    "never": lambda: None,
}
folder, path, moment = sys.argv[1:]
MOMENTS[moment]()
progress = die if moment == "while it stages" else lambda _: None
refresh.load(Home(Path(folder)), [Path(path)], at=datetime(2026, 11, 23, 10, tzinfo=UTC), progress=progress)
"""
BEFORE_COMMIT = (
    "while it stages",
    "when all is staged",
    "when rows are merged",
    "while the index is built",
    "when the index is built",
)


@pytest.fixture
def sdn(tmp_path: Path) -> Callable[[str, int, str], Path]:
    """Writes a bare SDN.CSV of a day with so many parties."""

    def write(day: str, size: int, program: str) -> Path:
        path = tmp_path / f"sdn_{day}.csv"
        path.write_text("".join(ROW.format(number, number, program) for number in range(1, size + 1)))
        return path

    return write


@pytest.fixture
def home(tmp_path, sdn) -> Home:
    """A data folder with one publication in force."""
    home = Home(tmp_path / "data")
    refresh.load(home, [sdn("2024-05-03", 1200, "RUSSIA")], at=AT)
    return home


def start(home: Home, path: Path, moment: str) -> Popen[bytes]:
    return Popen([sys.executable, "-c", LOAD, str(home.folder), str(path), moment], stderr=DEVNULL)


def answers(home: Home) -> tuple[str, str]:
    """Which edition the first party's version is of, by the table and by the index in force."""
    with connection.open_lists(home, read_only=True) as db:
        in_table = entities.history(db, "us_ofac_sdn:1")[-1].since
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert db.execute("PRAGMA foreign_key_check").fetchall() == []
    return in_table, Keeper(home).current().entity("us_ofac_sdn:1").since


def listed(home: Home) -> int:
    """How many parties stand on the list in force."""
    with connection.open_lists(home, read_only=True) as db:
        return sum(1 for _ in entities.listed_on(db, "us_ofac_sdn", "2026-01-01"))


@pytest.mark.parametrize("moment", BEFORE_COMMIT)
def test_killed_before_it_is_in_force_a_load_leaves_the_old_list(home, sdn, moment):
    """The store opens, the old publication answers, a sweep takes the rest away, and loading again works."""
    path = sdn("2024-06-03", 1300, "UKRAINE")
    assert start(home, path, moment).wait() == -signal.SIGKILL
    assert answers(home) == ("2024-05-03.00", "2024-05-03.00")
    assert "removed the rows that a killed load had staged" in refresh.sweep(home)
    assert not home.staging.exists()
    assert list(home.index.glob("building-*")) == []
    assert answers(home) == ("2024-05-03.00", "2024-05-03.00")
    assert refresh.load(home, [path], at=AT).changed == 1200
    assert answers(home) == ("2024-06-03.00", "2024-06-03.00")


def test_killed_at_the_last_step_a_load_is_finished_by_the_sweep(home, sdn):
    """What was committed goes into force; until then the old index answers as a whole."""
    path = sdn("2024-06-03", 1300, "UKRAINE")
    assert start(home, path, "when it is committed").wait() == -signal.SIGKILL
    assert answers(home) == ("2024-06-03.00", "2024-05-03.00")
    (told,) = refresh.sweep(home)
    assert "in force" in told
    assert answers(home) == ("2024-06-03.00", "2024-06-03.00")
    assert refresh.load(home, [path], at=AT).publication is None


def test_killed_once_it_answers_a_list_is_in_force_from_then_on(home, sdn):
    """The next start notes when that was, by the pointer that was written then."""
    path = sdn("2024-06-03", 1300, "UKRAINE")
    assert start(home, path, "when it answers").wait() == -signal.SIGKILL
    pointer = home.index / "current"
    os.utime(pointer, (1_795_000_000, 1_795_000_000))
    assert answers(home) == ("2024-06-03.00", "2024-06-03.00")
    assert refresh.sweep(home) == []
    with connection.open_lists(home) as db:
        assert publications.in_force(db)["us_ofac_sdn"].in_force == "2026-11-18T11:06:40+00:00"


def test_the_next_load_sweeps_by_itself(home, sdn):
    """Nobody has to know that the last one was killed."""
    assert start(home, sdn("2024-06-03", 1300, "UKRAINE"), "when rows are merged").wait() == -signal.SIGKILL
    refresh.load(home, [sdn("2024-07-03", 1250, "BELARUS")], at=AT)
    with connection.open_lists(home) as db:
        assert [publication.edition for publication in publications.every(db)] == ["2024-05-03.00", "2024-07-03.00"]
    assert answers(home) == ("2024-07-03.00", "2024-07-03.00")


def test_a_sweep_leaves_a_load_that_runs_alone(home, sdn):
    """Serving may start while a list is being loaded: the load's rows are its own."""
    running = start(home, sdn("2024-06-03", 1300, "UKRAINE"), "never")
    while running.poll() is None:
        refresh.sweep(home)
    assert running.returncode == 0
    assert answers(home) == ("2024-06-03.00", "2024-06-03.00")


def test_killed_at_any_time_a_load_leaves_one_list_or_the_other(home, sdn):
    """Whenever SIGKILL comes, table and index agree after a sweep, on the old list or on the new one whole."""
    chance, standing = random.Random(1), ("2024-05-03.00", 1200)
    for number in range(1, 21):
        day, size = f"2024-06-{number:02d}", 2000 + number
        # Each day another programme, so that the first party has a version of its own each day.
        loading = start(home, sdn(day, size, f"PROGRAM{number}"), "never")
        time.sleep(chance.uniform(0.3, 2.5))
        loading.kill()
        loading.wait()
        refresh.sweep(home)
        table, index = answers(home)
        assert table == index
        assert (table, listed(home)) in {standing, (f"{day}.00", size)}
        standing = (table, listed(home))
    refresh.load(home, [sdn("2024-07-01", 2100, "UKRAINE")], at=AT)
    assert (answers(home)[1], listed(home)) == ("2024-07-01.00", 2100)
