"""What runs is what the sources say, compiled or not."""

import json
import os
import shutil
import subprocess
import sys
from hashlib import sha256
from importlib.machinery import EXTENSION_SUFFIXES
from pathlib import Path

import pytest

import sanctions
from sanctions import compiled
from sanctions.store.home import Home

needs_compiled = pytest.mark.skipif(
    sanctions.RUNS != "compiled",
    reason=f"compares the compiled modules with their sources; this runs {sanctions.RUNS}",
)

NAMES = """Kirill Shamalov|Shamalov, Kirill Nikolaevich|Кирилл Шамалов|K. Shamalov|Kiril Shamalof|VTB|ВТБ|习近平|🙂
VTB Bank PJSC|Rostec|State Corporation Rostekh|Ростех|Aeroflot Russian Airlines|Aero flot|Mohammed Ali|Anna Müller
Kirill|N/A|Bank of Trade and Industry|Air Flot PJSC|Sham alov Kirill|12 Kirill Street|ООО Аэрофлот|Ros tec"""


def in_python(code: str, path: Path, off: str = "") -> str:
    """What a fresh Python prints, with the package from the path."""
    environment = os.environ | {"PYTHONPATH": str(path), compiled.OFF: off or "1"}
    return subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True, cwd=path
    ).stdout


ANSWERS = f"""
import json
from pathlib import Path
import sanctions
from sanctions.index import search
from sanctions.model import Query
from sanctions.services.engine import engine
from sanctions.services.generation import Keeper
from sanctions.store.home import Home
generation = Keeper(Home(Path(HOME))).current()
moment = generation.moment("default", "")
names = {NAMES!r}.replace("\\n", "|").split("|")
asked = [(schema, name) for schema in ("Person", "LegalEntity", "Company") for name in names]
found = [search(generation.index, Query(schema, {{"name": (name,)}}), moment, threshold=0.7, cutoff=0.01)
         for schema, name in asked]
hits = [[(hit.version.entity.id, hit.score, repr(hit.evidence)) for hit in each.hits] for each in found]
print(json.dumps([sanctions.RUNS, engine(), hits]))
"""


@pytest.mark.skipif(not os.environ.get("CI"), reason="only where the build is known to be new, in CI")
@pytest.mark.skipif(not shutil.which("cc"), reason="no C compiler")
def test_where_there_is_a_compiler_the_build_has_compiled() -> None:
    assert sanctions.RUNS == "compiled"


@needs_compiled
def test_compiled_modules_answer_as_their_sources_do_to_the_last_digit(seeded: Home) -> None:
    code = ANSWERS.replace("HOME", repr(str(seeded.folder)))
    package = Path(sanctions.__file__).parent.parent
    runs, engine, hits = json.loads(in_python(code, package))
    runs_too, engine_too, hits_too = json.loads(in_python(code, package, off="0"))
    assert (runs, runs_too) == ("compiled", f"from source: {compiled.OFF}=0")
    assert sum(map(len, hits)) > 30
    assert (engine, hits) == (engine_too, hits_too)


@needs_compiled
def test_an_edited_source_runs_though_older_compiled_modules_lie_beside_it(tmp_path: Path) -> None:
    package = shutil.copytree(Path(sanctions.__file__).parent, tmp_path / "sanctions")
    code = "import sanctions, sanctions.names.text as text; print(sanctions.RUNS, text.fold('Ä'), sep='|')"
    assert in_python(code, tmp_path) == "compiled|ae\n"
    source = package / "names" / "text.py"
    source.write_text(source.read_text(encoding="utf-8") + "\n\ndef fold(text: str) -> str:\n    return 'edited'\n")
    told = "from source: sanctions/names/text.py has changed since it was compiled|edited\n"
    assert in_python(code, tmp_path) == told


@pytest.fixture
def built(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package of one source, with what a build leaves beside it."""
    package = tmp_path / "sanctions"
    package.mkdir()
    (package / "one.py").write_text("x = 1\n")
    (package / f"compiled__mypyc{EXTENSION_SUFFIXES[0]}").write_bytes(b"")
    made = {"sanctions/one.py": sha256(b"x = 1\n").hexdigest()}
    (package / "compiled.json").write_text(json.dumps(made))
    monkeypatch.setattr(compiled, "_PACKAGE", package)
    monkeypatch.delenv(compiled.OFF, raising=False)
    monkeypatch.setattr(sys, "meta_path", list(sys.meta_path))
    return package


def test_what_was_compiled_of_these_sources_is_used(built: Path) -> None:
    before = list(sys.meta_path)
    assert compiled.choose() == "compiled"
    assert sys.meta_path == before


@pytest.mark.parametrize(
    ("spoil", "why"),
    [
        (
            lambda built: (built / "one.py").write_text("x = 2\n"),
            "sanctions/one.py has changed since it was compiled",
        ),
        (lambda built: (built / "one.py").unlink(), "sanctions/one.py has changed since it was compiled"),
        (lambda built: (built / "compiled.json").unlink(), "not compiled"),
        (lambda built: (built / "compiled.json").write_text("{"), "not compiled"),
        (
            lambda built: next(built.glob("compiled__mypyc*")).rename(built / "compiled__mypyc.cpython-39-x.so"),
            "not compiled for this Python",
        ),
    ],
)
def test_anything_else_runs_from_its_sources_and_says_why(built: Path, spoil: object, why: str) -> None:
    assert callable(spoil)
    spoil(built)
    assert compiled.choose() == f"from source: {why}"
    assert sys.meta_path[0] is compiled.Sources


def test_sources_are_found_for_this_package_alone(built: Path) -> None:
    (built / f"one{EXTENSION_SUFFIXES[0]}").write_bytes(b"no module")
    spec = compiled.Sources.find_spec("sanctions.one", [str(built)])
    assert spec is not None
    assert spec.origin == str(built / "one.py")
    assert compiled.Sources.find_spec("sanctions.two", [str(built)]) is None
    assert compiled.Sources.find_spec("json", None) is None
    assert compiled.Sources.find_spec("elsewhere.one", [str(built)]) is None
