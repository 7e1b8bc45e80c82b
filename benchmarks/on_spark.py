"""Files screened on Spark in a process of its own, which tells its times and sizes as JSON: for spark.py."""

import json
import os
import sys
from pathlib import Path
from time import perf_counter
from typing import Any

from serving import descendants, share

from sanctions.cluster import run, session
from sanctions.services.batch import BatchOptions
from sanctions.store.home import Home

_TICKS = os.sysconf("SC_CLK_TCK")


def main(master: str, data: Path, schema: str, output: Path, *sources: Path) -> None:
    """Each source screened in turn, by the same worker processes."""
    begun = perf_counter()
    with session.session(master, {}) as opened:
        told: dict[str, Any] = {"session": perf_counter() - begun, "seconds": [], "worked": []}
        for number, source in enumerate(sources):
            begun, before = perf_counter(), _worked()
            asked = run.Run(str(source), str(output / str(number)))
            run.screen(Home(data), opened, asked, BatchOptions(schema=schema), {})
            told["seconds"].append(perf_counter() - begun)
            told["worked"].append(_since(before))
            told |= _larger(told, _sizes())
    print(json.dumps(told))


def _worked() -> dict[int, float]:
    """Seconds of a core that each process below this one has had."""
    found = {}
    for pid in descendants(os.getpid()):
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        found[pid] = (int(fields[11]) + int(fields[12])) / _TICKS
    return found


def _since(before: dict[int, float]) -> dict[str, float]:
    """Seconds of a core since then: Java's, those of Spark's Python processes, and of the one that had most."""
    spent = {pid: now - before.get(pid, 0.0) for pid, now in _worked().items()}
    python = [seconds for pid, seconds in spent.items() if not _is_java(pid)]
    return {"java": sum(spent.values()) - sum(python), "workers": sum(python), "busiest": max(python)}


def _sizes() -> dict[str, list[float]]:
    """MB of this process, of Java, and of each of Spark's Python processes that has the index open."""
    found: dict[str, list[float]] = {"driver": [share(os.getpid())], "java": [], "workers": []}
    for pid in descendants(os.getpid()):
        if _is_java(pid):
            found["java"].append(share(pid))
        elif "bodies.bin" in Path(f"/proc/{pid}/maps").read_text():
            found["workers"].append(share(pid))
    return found


def _larger(told: dict[str, Any], sizes: dict[str, list[float]]) -> dict[str, list[float]]:
    """The sizes now, or those told before of more processes or of more MB: Spark ends a worker that idles."""
    larger = {}
    for what, now in sizes.items():
        larger[what] = max(told.get(what, []), now, key=lambda each: (len(each), sum(each)))
    return larger


def _is_java(pid: int) -> bool:
    return Path(f"/proc/{pid}/comm").read_text().strip() == "java"


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), sys.argv[3], Path(sys.argv[4]), *map(Path, sys.argv[5:]))
