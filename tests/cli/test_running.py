"""``sanctions run``: what the Procfile names goes on, whatever becomes of one of them."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import Result

from sanctions.cli import running

Sanctions = Callable[..., Result]
SAYS_ITS_ID = "echo $$ >> {name}; exec sleep 60"


@pytest.fixture
def root(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A checkout with a Procfile of two processes that write down their ids."""
    (tmp_path / "Procfile").write_text(
        "".join(f"{each}: {SAYS_ITS_ID.format(name=each)}\n" for each in ("web", "worker"))
    )
    monkeypatch.setattr(running, "_ROOT", tmp_path)
    return tmp_path


@pytest.fixture
def running_all(root: Path) -> Iterator[subprocess.Popen[str]]:
    there = f"running._ROOT = Path({str(root)!r})"
    code = f"from pathlib import Path; from sanctions.cli import main, running; {there}; main(['run'])"
    with subprocess.Popen(
        [sys.executable, "-c", code],
        env={**os.environ, "SANCTIONS_DATA": str(root / "data")},
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        yield process
        process.kill()


def ids(root: Path, name: str, count: int) -> list[int]:
    """The ids of a process that was started so often."""
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        found = (root / name).read_text().split() if (root / name).exists() else []
        if len(found) >= count:
            return list(map(int, found))
        time.sleep(0.02)
    raise AssertionError(f"{name} was not started {count} times")


def lives(process: int) -> bool:
    """Whether there is a process of that id."""
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def test_a_worker_that_is_killed_is_started_again_and_the_web_goes_on(
    root: Path, running_all: subprocess.Popen[str]
) -> None:
    [web], [worker] = ids(root, "web", 1), ids(root, "worker", 1)
    os.kill(worker, signal.SIGKILL)
    [_, again] = ids(root, "worker", 2)
    assert lives(again)
    assert lives(web)
    assert len(ids(root, "web", 1)) == 1
    running_all.terminate()
    _, told = running_all.communicate(timeout=20)
    assert "worker: was killed by signal 9; started again in 1 s" in told
    assert running_all.returncode == 0
    assert not lives(web)
    assert not lives(again)


def test_what_fails_at_its_very_start_ends_all(sanctions: Sanctions, root: Path) -> None:
    """A port that is taken would be so each time."""
    (root / "Procfile").write_text(f"web: exit 3\nworker: {SAYS_ITS_ID.format(name='worker')}\n")
    told = sanctions("run")
    assert told.exit_code == 1
    assert "web failed at its start (exit status 3), so all was stopped" in told.output
    assert not any(map(lives, ids(root, "worker", 1) if (root / "worker").exists() else []))


@pytest.mark.parametrize(("content", "reason"), [(None, "not beside the package"), ("# nothing\n", "no line of it")])
def test_without_anything_to_run_it_says_so(
    sanctions: Sanctions, root: Path, content: str | None, reason: str
) -> None:
    (root / "Procfile").unlink()
    if content is not None:
        (root / "Procfile").write_text(content)
    told = sanctions("run")
    assert told.exit_code == 1
    assert reason in told.output


def test_the_procfile_of_the_checkout_is_web_and_worker() -> None:
    assert list(running._procfile(running._ROOT / "Procfile")) == ["web", "worker"]
