"""Learning in a process of its own."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from time import monotonic, sleep

import pytest

from sanctions.index import aside, write_index, writer
from sanctions.index.bodies import to_body
from sanctions.model import Entity, Version

EDITIONS = {"us_ofac_sdn": ["2022-01-01.00"]}
MANY = 700


def versions(count: int = MANY) -> Iterator[Version]:
    """People of whom some bear two spellings of a name."""
    for at in range(count):
        given, other = (("Hamid", "Hameed"), ("Yusuf", "Yousef"), ("Olga", "Olha"))[at % 3]
        family = f"{'bdfgklmnrst'[at % 11]}a{'bdfgklmnrst'[at // 11 % 11]}o{'bdfgklmnrst'[at // 121 % 11]}ev"
        names = (f"{given} {family}", f"{other} {family}")
        listed = Entity(f"us_ofac_sdn:{at}", "Person", names[0], {"name": names})
        yield Version(listed, "2022-01-01.00", None, "2022-01-01", "2022-01-01", "2022-01-01")


def written(folder: Path) -> dict[str, bytes]:
    folder.mkdir()
    write_index(folder, versions(), EDITIONS)
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.fixture
def two_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1})
    monkeypatch.setattr(writer, "FEW", 10)


@pytest.mark.usefixtures("two_cores")
def test_another_process_learns_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An index can be made again byte by byte, on however many cores."""
    begun: list[object] = []
    real = subprocess.Popen
    monkeypatch.setattr(subprocess, "Popen", lambda *args, **named: begun.append(args) or real(*args, **named))
    beside = written(tmp_path / "beside")
    assert len(begun) == 1
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0})
    assert written(tmp_path / "here") == beside
    assert len(begun) == 1
    assert b"hamid" in beside["lexicon.json"]


@pytest.mark.usefixtures("two_cores")
@pytest.mark.parametrize("code", ["raise SystemExit(3)", "import sys; sys.stdin.buffer.read(); raise SystemExit(3)"])
def test_a_process_that_ends_early_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: str) -> None:
    """At once or when all is told: no index is made without what it teaches."""
    real = subprocess.Popen
    monkeypatch.setattr(subprocess, "Popen", lambda args, **named: real([args[0], "-c", code], **named))
    with pytest.raises(ChildProcessError, match="ended with 3"):
        written(tmp_path / "index")


@pytest.mark.usefixtures("two_cores")
def test_what_goes_wrong_here_ends_the_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A store that can't be read to its end leaves no process behind."""
    begun: list[subprocess.Popen[bytes]] = []
    real = subprocess.Popen

    def begin(*args: object, **named: object) -> "subprocess.Popen[bytes]":
        begun.append(real(*args, **named))  # type: ignore[call-overload]
        return begun[-1]

    def broken() -> Iterator[Version]:
        yield from versions(300)
        raise OSError("no more")

    monkeypatch.setattr(subprocess, "Popen", begin)
    with pytest.raises(OSError, match="no more"):
        write_index(tmp_path, broken(), EDITIONS)
    assert begun[0].returncode == -signal.SIGKILL


def test_the_process_does_not_outlive_whom_it_works_for(tmp_path: Path) -> None:
    """Killed without a word, that leaves a closed pipe."""
    one = next(versions())
    bodies = tmp_path / "bodies.bin"
    bodies.write_bytes(to_body(one))
    code = (
        f"import os\nfrom pathlib import Path\nfrom sanctions.index import aside\n"
        f"os.sched_getaffinity = lambda _: {{0, 1}}\n"
        f"with open({str(bodies)!r}, 'rb') as bodies, aside.learning(bodies, many=True) as learner:\n"
        f"    print(learner._process.pid, flush=True)\n    input()\n"
    )
    parent = subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    with parent:
        assert parent.stdout is not None
        child = int(parent.stdout.readline())
        os.kill(child, 0)
        parent.kill()
    until = monotonic() + 20
    while _runs(child) and monotonic() < until:
        sleep(0.05)
    assert not _runs(child)


def _runs(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def test_few_versions_are_learned_from_here(tmp_path: Path) -> None:
    """A process costs a second to begin."""
    with (tmp_path / "bodies.bin").open("wb") as bodies, aside.learning(bodies, many=False) as learner:
        learner.add(next(versions()), 1)
        learner.end()
        assert learner.lesson().parties == 1
