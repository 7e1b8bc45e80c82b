"""Which code answers, as a record tells it."""

import re
import shutil
from pathlib import Path

import pytest

import sanctions
from sanctions.services import engine

PACKAGE = Path(sanctions.__file__).parent


@pytest.fixture
def copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the package, which the engine takes for the package."""
    copy = tmp_path / "sanctions"
    shutil.copytree(PACKAGE, copy, ignore=shutil.ignore_patterns("__pycache__", "static", "templates"))
    monkeypatch.setattr(engine, "files", lambda _: copy)
    return copy


def now() -> str:
    return engine.engine.__wrapped__()


def test_the_engine_is_the_version_and_a_checksum_of_code(copied: Path) -> None:
    assert re.fullmatch(rf"{re.escape(sanctions.__version__)}\+[0-9a-f]{{8}}", engine.engine())
    assert now() == engine.engine()
    (copied / "names" / "text.cpython-311.pyc").write_bytes(b"compiled")
    assert now() == engine.engine()


@pytest.mark.parametrize("changed", ["matching/score.py", "services/cells.py", "services/words/countries.py"])
def test_code_that_decides_answers_makes_another_engine(copied: Path, changed: str) -> None:
    (copied / changed).write_text((copied / changed).read_text() + "# another\n")
    assert now() != engine.engine()


@pytest.mark.parametrize("changed", ["cli/wording.py", "web/errors.py", "services/progress.py", "lists/un_xml.py"])
def test_code_that_decides_none_does_not(copied: Path, changed: str) -> None:
    (copied / changed).write_text("# another\n")
    assert now() == engine.engine()
