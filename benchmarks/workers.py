"""Requests a second that the service answers with one worker and with two, and the core's time that each takes.

Whoever asks sits on the same cores, so what two workers gain here is less than where clients are elsewhere.
"""

import os
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPConnection
from pathlib import Path
from time import perf_counter
from typing import NamedTuple

from serving import ask, descendants, running, share
from workbench import SEARCHED, Result, arguments, sample_queries, stocked, tell

from sanctions.store.home import Home

_CLIENTS = 4
_TICKS = os.sysconf("SC_CLK_TCK")


class Served(NamedTuple):
    """One run: requests a second, seconds of a core for each request, MB of all processes."""

    rate: float
    cost: float
    size: float


def main() -> None:
    """Measures and prints."""
    options = arguments(__doc__, requests=2_000, rounds=3)
    asked = sample_queries(options.requests)
    runs: dict[int, list[Served]] = {1: [], 2: []}
    with stocked(options.data, SEARCHED) as home:
        for _ in range(options.rounds):
            for workers, found in runs.items():
                found.append(_served(home, asked, workers))
    best = {workers: max(run.rate for run in found) for workers, found in runs.items()}
    told = [Result("two workers against one", best[2] / best[1], "times")]
    for workers, found in runs.items():
        told += [
            Result(f"{workers}: requests a second", best[workers], "/s"),
            Result(f"{workers}: a core's time for a request", min(run.cost for run in found) * 1000, "ms"),
            Result(f"{workers}: memory of all processes", max(run.size for run in found), "MB"),
        ]
    tell(told, options.json)


def _served(home: Home, asked: Sequence[Mapping[str, str]], workers: int) -> Served:
    """The rows asked one by one, by several clients at once, after a tenth of them that no clock sees."""
    shares = [asked[place::_CLIENTS] for place in range(_CLIENTS)]
    with running(home, workers) as (process, port), ThreadPoolExecutor(_CLIENTS) as pool:
        list(pool.map(_ask, [port] * _CLIENTS, [part[: len(part) // 10] for part in shares]))
        begun, before = perf_counter(), _worked(process.pid)
        list(pool.map(_ask, [port] * _CLIENTS, shares))
        took, worked = perf_counter() - begun, _worked(process.pid) - before
        size = sum(map(share, (process.pid, *descendants(process.pid))))
    return Served(len(asked) / took, worked / len(asked), size)


def _ask(port: int, rows: Sequence[Mapping[str, str]]) -> None:
    """One client's requests, on a connection that it keeps. Ends the run where one is not answered."""
    line = HTTPConnection("127.0.0.1", port, timeout=60)
    for row in rows:
        ask(line, row)
    line.close()


def _worked(pid: int) -> float:
    """Seconds of a core that the processes below that one have had."""
    fields = [Path(f"/proc/{each}/stat").read_text().rpartition(")")[2].split() for each in descendants(pid)]
    return sum(int(field[11]) + int(field[12]) for field in fields) / _TICKS


if __name__ == "__main__":
    main()
