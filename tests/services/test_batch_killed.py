"""A file that is screened by `sanctions screen`, which is killed again and again."""

import csv
import os
import subprocess
import sys
import time
from pathlib import Path
from random import Random

import pytest

from sanctions.services import uploads
from sanctions.store.batches import recent
from sanctions.store.connection import open_record
from sanctions.store.home import Home

ROWS, KILLS = 20_000, 10
_STARTED = 2.0
"""Seconds in which a run has begun to answer, on a machine that others use too."""
LISTED = ("Kirill Shamalov", "VTB", "Rostec Corporation", "Aeroflot")


@pytest.fixture
def customers(tmp_path: Path) -> Path:
    """People of whom few have a word in common, so that each costs something; some are listed, some in error."""
    random, path = Random(7), tmp_path / "customers.csv"
    with path.open("w", newline="") as text:
        writer = csv.writer(text)
        writer.writerow(["id", "name", "birth_date"])
        for number in range(ROWS):
            made_up = " ".join("".join(random.choices("aeioukrstlmnv", k=7)) for _ in range(3))
            writer.writerow(
                [number, random.choice(LISTED) if number % 50 == 0 else made_up, random.choice(["", "x", "1970"])]
            )
    return path


def screen(home: Home, customers: Path, output: Path, *options: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "sanctions", "screen", str(customers), "-o", str(output), *options],
        env={**os.environ, "SANCTIONS_DATA": str(home.folder), "SANCTIONS_PROCESSES": "2"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


@pytest.mark.slow
def test_ten_kills_lose_no_row_and_repeat_none(seeded: Home, customers: Path, tmp_path: Path) -> None:
    """The result is that of an undisturbed run, row for row, and the runs went on from each other."""
    random, whole, killed = Random(11), tmp_path / "whole.csv", tmp_path / "killed.csv"
    begun = time.monotonic()
    with screen(seeded, customers, whole) as process:
        process.communicate()
    assert process.returncode == 0
    took = time.monotonic() - begun
    answered = [0]
    for _ in range(KILLS):
        with screen(seeded, customers, killed, *(["--again"] if answered == [0] else [])) as process:
            time.sleep(random.uniform(0.3, max(took / 4, _STARTED)))
            children = _children(process.pid)
            process.kill()
        answered.append(_answered(seeded))
        _wait_until_gone(children)
    assert answered == sorted(answered)
    assert answered[-1] > 0
    with screen(seeded, customers, killed) as process:
        told = process.stdout.read() if process.stdout else ""
    assert "goes on where" in told or answered[-1] == ROWS
    assert killed.read_bytes() == whole.read_bytes()
    assert whole.read_bytes().count(b"\n") == ROWS + 1


def _children(pid: int) -> list[Path]:
    """The processes that a process has begun."""
    return [Path("/proc", child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def _wait_until_gone(processes: list[Path]) -> None:
    """Who worked for a process that was killed ends as well."""
    deadline = time.monotonic() + 10
    while any(path.exists() for path in processes):
        assert time.monotonic() < deadline, "a process outlived its parent"
        time.sleep(0.05)


def _answered(home: Home) -> int:
    """The rows that stand answered of the batch begun last."""
    with open_record(home) as db:
        newest = recent(db, 1)[0]
    path = uploads.answers_path(home, newest.id)
    return path.read_bytes().count(b"\n") if path.exists() else 0
