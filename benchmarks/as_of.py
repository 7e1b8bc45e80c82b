"""Answers as of a past day against answers of now, query by query, over seven publications of the SDN list.

In the process in seconds of the processor, so that what else runs on the machine counts for nothing; and over HTTP
as a client sees it, on one connection.
"""

import json
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from http.client import HTTPConnection
from statistics import median
from time import perf_counter, thread_time

from serving import served
from workbench import LISTS, Listed, Result, arguments, milliseconds, sample_queries, stocked, tell

from sanctions.model import Query
from sanctions.services import screening
from sanctions.services.changes import Between, changes
from sanctions.services.generation import Generation, Keeper
from sanctions.services.screening import Options
from sanctions.store.connection import open_lists
from sanctions.store.home import Home

SERIES = tuple(
    Listed(LISTS / "us_ofac_sdn" / f"sdn_{day}.csv", "us_ofac_sdn")
    for day in ("2022-02-24", "2022-03-31", "2022-04-06", "2022-12-28", "2023-06-29", "2023-12-28", "2024-05-03")
)
DAYS = ("2022-03-01", "2022-12-31", "2024-05-03")
"""The oldest state, one in the middle, and the newest by its date."""
_ROUNDS = 5


def main() -> None:
    """Measures and prints."""
    options = arguments(__doc__, queries=300)
    rows = sample_queries(options.queries)
    queries = [Query(row["schema"] or "LegalEntity", {"name": (row["name"],)}) for row in rows]
    with stocked(options.data, SERIES) as home:
        generation = Keeper(home).current()
        results = _compared("in the process", _times(lambda query, day: _ask(generation, query, day), queries))
        told = _changes_time(home, generation)
        with served(home, workers=1) as port:
            line = HTTPConnection("127.0.0.1", port, timeout=60)
            results += _compared("over HTTP", _times(lambda query, day: _ask_over_http(line, query, day), queries))
            line.close()
    results.append(Result("changes over the whole series, 100 told, median", told * 1000, "ms"))
    tell(results, options.json)


def _compared(where: str, times: dict[str, list[float]]) -> list[Result]:
    """The times of each day, and as multiples of those of now."""
    now = times[""]
    results = [*milliseconds(f"{where}, now ({len(now)} queries)", now)]
    for day in DAYS:
        results += milliseconds(f"{where}, as of {day}", times[day])
        each = [then / today for then, today in zip(times[day], now, strict=True)]
        results.append(Result(f"{where}, as of {day} against now, the median query", median(each), "times"))
        results.append(Result(f"{where}, as of {day} against now, all together", sum(times[day]) / sum(now), "times"))
    return results


def _times(ask: Callable[[Query, str], float], queries: list[Query]) -> dict[str, list[float]]:
    """Seconds of each query by day; the days take turns at each query, so that what slows one slows all."""
    found: dict[str, list[float]] = {day: [] for day in ("", *DAYS)}
    for query in queries[:20]:
        for day in found:
            ask(query, day)
    for number, query in enumerate(queries):
        ask(query, "")  # what a word costs when it is first met falls on nobody
        turn = number % len(found)
        for day in (*list(found)[turn:], *list(found)[:turn]):
            found[day].append(ask(query, day))
    return found


def _ask(generation: Generation, query: Query, day: str) -> float:
    """Seconds that an answer takes, coverage included, recording left out."""
    begun = thread_time()
    screening.match(generation, {"q": query}, Options(as_of=day), at=datetime.now(UTC), door="benchmark")
    return thread_time() - begun


def _ask_over_http(line: HTTPConnection, query: Query, day: str) -> float:
    """Seconds until the answer is there; ends the run where there is none."""
    body = {"queries": {"q": {"schema": query.schema, "properties": {"name": list(query.names)}}}}
    path = f"/match/us_ofac_sdn?as_of={day}" if day else "/match/us_ofac_sdn"
    begun = perf_counter()
    line.request("POST", path, json.dumps(body), {"Content-Type": "application/json"})
    answer = line.getresponse()
    told = answer.read()
    if answer.status != 200:
        sys.exit(f"{path} answered {answer.status}: {told.decode()}")
    return perf_counter() - begun


def _changes_time(home: Home, generation: Generation) -> float:
    """Seconds of the changes from the oldest publication to the newest."""
    times = []
    with open_lists(home, read_only=True) as db:
        for _ in range(_ROUNDS):
            begun = thread_time()
            changes(db, generation, Between(since=DAYS[0]), datetime.now(UTC))
            times.append(thread_time() - begun)
    return median(times)


if __name__ == "__main__":
    main()
