"""The service under measurement: gunicorn on a free port, and what its processes hold."""

import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from tempfile import TemporaryDirectory

from workbench import REPO

from sanctions.store.home import Home

_MB = 1024  # kB


@contextmanager
def running(home: Home, workers: int = 2) -> Iterator[tuple[subprocess.Popen[bytes], int]]:
    """The service's first process and its port, for as long as the block runs."""
    with TemporaryDirectory() as scratch:
        log = Path(scratch) / "log"
        own = {"SANCTIONS_DATA": str(home.folder), "PORT": "0", "SANCTIONS_WORKERS": str(workers)}
        command = [sys.executable, "-m", "gunicorn", "--config", "gunicorn.conf.py", "app:app"]
        with log.open("wb") as output:
            process = subprocess.Popen(command, cwd=REPO, env={**os.environ, **own}, stdout=output, stderr=output)
        try:
            yield process, _port(process, log)
        finally:
            process.terminate()
            process.wait(30)


@contextmanager
def served(home: Home, workers: int = 2) -> Iterator[int]:
    """The port of the service."""
    with running(home, workers) as (_, port):
        yield port


def _port(process: subprocess.Popen[bytes], log: Path) -> int:
    """The port that the service says it listens at."""
    for _ in range(300):
        if found := re.search(r"Listening at: http://127\.0\.0\.1:(\d+)", log.read_text()):
            return int(found[1])
        if process.poll() is not None:
            break
        time.sleep(0.1)
    sys.exit(f"the service did not start: {log.read_text()}")


def match(port: int, row: Mapping[str, str]) -> None:
    """One row asked alone, on a connection of its own."""
    line = HTTPConnection("127.0.0.1", port, timeout=60)
    ask(line, row)
    line.close()


def ask(line: HTTPConnection, row: Mapping[str, str]) -> None:
    """One row asked alone. Ends the run where it is not answered."""
    named = {"name": row["name"], "birthDate": row.get("birth_date", ""), "country": row.get("country", "")}
    properties = {name: [value] for name, value in named.items() if value}
    body = {"queries": {"q": {"schema": row.get("schema", "Person"), "properties": properties}}}
    line.request("POST", "/match/default", json.dumps(body), {"Content-Type": "application/json"})
    answer = line.getresponse()
    answer.read()
    if answer.status != 200:
        sys.exit(f"POST /match/default answered {answer.status}")


def descendants(pid: int) -> list[int]:
    """The processes that a process has begun, and those that they have."""
    try:
        threads = list(Path(f"/proc/{pid}/task").iterdir())
        children = [int(child) for thread in threads for child in (thread / "children").read_text().split()]
    except OSError:
        return []
    return [each for child in children for each in (child, *descendants(child))]


def share(pid: int) -> float:
    """MB of a process, each shared page counted in the part that falls on it."""
    found = re.search(r"^Pss:\s+(\d+) kB", Path(f"/proc/{pid}/smaps_rollup").read_text(), re.MULTILINE)
    return int(found[1]) / _MB if found else 0.0
