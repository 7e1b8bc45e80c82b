"""The command line on a data folder with the seed dataset."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from sanctions.cli import main
from sanctions.services import refresh
from sanctions.store.home import Home
from tests.conftest import NOW

Sanctions = Callable[..., Result]

_ROW = '{},"{}","individual","{}",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 1961."\r\n'
_ALWAYS = dict.fromkeys(range(10, 30), ("DOE, John", "IRAN"))
_LISTS = {
    "2024-03-01": {1: ("SAMPLOV, Ivan", "RUSSIA"), 2: ("VANISHED, Olga", "RUSSIA"), **_ALWAYS},
    "2024-05-03": {1: ("SAMPLOV, Ivan", "BELARUS"), 3: ("NEWCOMER, Petr", "RUSSIA"), **_ALWAYS},
}


@pytest.fixture(scope="session")
def two_publications(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with two publications of the SDN list, of March and May 2024; do not write lists to it."""
    folder = tmp_path_factory.mktemp("two")
    for day, parties in _LISTS.items():
        path = folder / f"sdn_{day}.csv"
        path.write_text("".join(_ROW.format(number, *said) for number, said in parties.items()))
        refresh.load(Home(folder / "data"), [path], at=NOW)
    return folder / "data"


@pytest.fixture
def sanctions(seeded: Home, monkeypatch: pytest.MonkeyPatch) -> Sanctions:
    """Runs one command; ``data`` is the data folder if it is another than the seeded one."""

    def run(*words: str | Path, data: Path = seeded.folder, stdin: bytes | None = None) -> Result:
        monkeypatch.setenv("SANCTIONS_DATA", str(data))
        return CliRunner().invoke(main, [str(word) for word in words], prog_name="sanctions", input=stdin)

    return run
