"""sqlite-utils without what it would bring along."""

import subprocess
import sys
from pathlib import Path

import pytest

PANDAS = "raise SystemExit('pandas was imported')\n"
USED = (
    "import sanctions.store.connection, sanctions.services.batch_run; "
    "from sqlite_utils import Database; Database(memory=True)"
)


@pytest.mark.parametrize(
    ("program", "ends"),
    [
        (USED, 0),
        (f"{USED}; import pandas", 1),
        (f"from unittest.mock import MagicMock; sys.modules['pandas'] = MagicMock(); {USED}", 0),
    ],
    ids=["left out", "there for others", "there before"],
)
def test_pandas_is_not_imported_and_stays_there_for_others(tmp_path: Path, program: str, ends: int) -> None:
    """It costs 86 MB and half a second in each process, and nothing is done with it."""
    (tmp_path / "pandas.py").write_text(PANDAS)
    here = str(Path(__file__).parents[2])
    done = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path[:0] = [{str(tmp_path)!r}, {here!r}]; {program}"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == ends, done.stderr
    assert ("pandas was imported" in done.stderr) is bool(ends)
