"""Which code answers, as a record tells it."""

import ast
import re
import shutil
from importlib.machinery import EXTENSION_SUFFIXES
from pathlib import Path

import pytest

import sanctions
from sanctions.services import engine, generation

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
    (copied / "names" / f"text{EXTENSION_SUFFIXES[0]}").write_bytes(b"compiled")
    assert now() == engine.engine()


@pytest.mark.parametrize(
    "changed", ["matching/score.py", "services/cells.py", "services/words/countries.py", "services/nobody.py"]
)
def test_code_that_decides_answers_makes_another_engine(copied: Path, changed: str) -> None:
    (copied / changed).write_text((copied / changed).read_text() + "# another\n")
    assert now() != engine.engine()


@pytest.mark.parametrize("changed", ["cli/wording.py", "web/errors.py", "services/progress.py", "lists/un_xml.py"])
def test_code_that_decides_none_does_not(copied: Path, changed: str) -> None:
    (copied / changed).write_text("# another\n")
    assert now() == engine.engine()


_CARRY = re.compile(
    r"errors|compiled|__init__|(services/(collector|engine|parties|staleness|__init__)|lists/(archives|contract)|store/.*)"
)
"""Modules that files are answered with and that decide no answer: what is kept, locked, or told beside it."""


def imported(module: str, seen: set[str]) -> set[str]:
    """The files of our package that a module imports, and they in turn, without their ending."""
    name = module.removeprefix("sanctions").replace(".", "/").strip("/")
    path = next((p for p in (PACKAGE / f"{name}.py", PACKAGE / name / "__init__.py") if p.is_file()), None)
    if path is None or not module.startswith("sanctions") or (at := str(path.relative_to(PACKAGE))[:-3]) in seen:
        return seen
    seen.add(at)
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.ImportFrom) and node.module:
            for each in (node.module, *(f"{node.module}.{alias.name}" for alias in node.names)):
                imported(each, seen)
    return seen


def test_no_module_that_files_are_answered_with_is_forgotten() -> None:
    """Whoever adds one says of it whether it decides answers."""
    used = imported("sanctions.services.columns", imported("sanctions.services.bulk", set()))
    decide = tuple(part.removesuffix(".py") for part in engine._DECIDE)
    assert "services/nobody" in used
    assert not {at for at in used if not at.startswith(decide) and not _CARRY.fullmatch(at)}


def made_with() -> str:
    return engine.index_code.__wrapped__()


@pytest.mark.parametrize(
    "changed", ["names/text.py", "names/tables/particles.py", "index/writer.py", "matching/linking.py"]
)
def test_code_that_makes_an_index_makes_another_generation(
    copied: Path, changed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without the version or the number of the format being raised."""
    before = generation.identify([])
    (copied / changed).write_text((copied / changed).read_text() + "# another\n")
    monkeypatch.setattr(generation, "index_code", made_with)
    assert generation.identify([]) != before


@pytest.mark.parametrize("changed", ["matching/evidence.py", "index/search.py", "services/cells.py", "web/errors.py"])
def test_code_that_only_asks_an_index_does_not(copied: Path, changed: str) -> None:
    """Nobody builds an index anew for a weight."""
    (copied / changed).write_text("# another\n")
    assert made_with() == engine.index_code()


_ASKS = re.compile(r"(__init__|index/__init__|errors|matching/(__init__|evidence|score))")
"""Modules that come along with those that make an index, and of which nothing is in it."""


def test_no_module_that_an_index_is_made_with_is_forgotten() -> None:
    used = imported("sanctions.index.writer", set())
    make = tuple(part.removesuffix(".py") for part in engine._INDEX)
    assert not {at for at in used if not at.startswith(make) and not _ASKS.fullmatch(at)}
