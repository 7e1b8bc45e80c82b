"""Memory of the service, master and two workers together, after some hundred queries over HTTP."""

import json
import os
import re
import subprocess
import sys
import time
from http.client import HTTPConnection
from pathlib import Path
from tempfile import TemporaryDirectory

from workbench import REPO, SEARCHED, Result, arguments, sample_queries, stocked, tell

_MB = 1024  # kB


def main() -> None:
    """Measures and prints."""
    options = arguments(__doc__, queries=400)
    with stocked(options.data, SEARCHED) as home, TemporaryDirectory() as scratch:
        log = Path(scratch) / "log"
        own = {"SANCTIONS_DATA": str(home.folder), "PORT": "0", "SANCTIONS_WORKERS": "2"}
        command = [sys.executable, "-m", "gunicorn", "--config", "gunicorn.conf.py", "app:app"]
        with log.open("wb") as output:
            served = subprocess.Popen(command, cwd=REPO, env={**os.environ, **own}, stdout=output, stderr=output)
        try:
            port = _port(served, log)
            _ask(port, options.queries)
            shares = [_share(pid) for pid in (served.pid, *_children(served.pid))]
        finally:
            served.terminate()
            served.wait(30)
    tell(
        [
            Result("processes, the master among them", len(shares), ""),
            Result("proportional set size of all of them", sum(shares), "MB"),
            Result("of the largest worker", max(shares), "MB"),
        ],
        options.json,
    )


def _port(served: subprocess.Popen[bytes], log: Path) -> int:
    """The port that the service says it listens at."""
    for _ in range(300):
        if found := re.search(r"Listening at: http://127\.0\.0\.1:(\d+)", log.read_text()):
            return int(found[1])
        if served.poll() is not None:
            break
        time.sleep(0.1)
    sys.exit(f"the service did not start: {log.read_text()}")


def _ask(port: int, number: int) -> None:
    """So many names, each on a connection of its own, so that all workers are met."""
    for row in sample_queries(number):
        body = {"queries": {"q": {"schema": row["schema"], "properties": {"name": [row["name"]]}}}}
        connection = HTTPConnection("127.0.0.1", port, timeout=60)
        connection.request("POST", "/match/default", json.dumps(body), {"Content-Type": "application/json"})
        answer = connection.getresponse()
        answer.read()
        if answer.status != 200:
            sys.exit(f"POST /match/default answered {answer.status}")
        connection.close()


def _children(pid: int) -> list[int]:
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def _share(pid: int) -> float:
    """MB of a process, each shared page counted in the part that falls on it."""
    found = re.search(r"^Pss:\s+(\d+) kB", Path(f"/proc/{pid}/smaps_rollup").read_text(), re.MULTILINE)
    return int(found[1]) / _MB if found else 0.0


if __name__ == "__main__":
    main()
