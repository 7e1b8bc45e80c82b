"""The command line on a data folder with the seed dataset."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from sanctions.cli import main
from sanctions.store.home import Home

Sanctions = Callable[..., Result]


@pytest.fixture
def sanctions(seeded: Home, monkeypatch: pytest.MonkeyPatch) -> Sanctions:
    """Runs one command; ``data`` is the data folder if it is another than the seeded one."""

    def run(*words: str | Path, data: Path = seeded.folder) -> Result:
        monkeypatch.setenv("SANCTIONS_DATA", str(data))
        return CliRunner().invoke(main, [str(word) for word in words], prog_name="sanctions")

    return run
