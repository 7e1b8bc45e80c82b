"""Requests without a pause while official lists are swapped: how many, how long, and whether any fails or is mixed.

Two workers, and several clients who ask in one request for a party of each of three publications of OFAC's list that
the publications before it do not have. Meanwhile the second and the third come in beside the lists of the UN, the EU
and the UK. Each answer has to find exactly those who are on the list that its coverage names.
"""

import csv
import json
import os
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Mapping
from http.client import HTTPConnection
from pathlib import Path
from statistics import median
from time import perf_counter, sleep
from typing import Any

from serving import served
from workbench import LISTS, REPO, SEARCHED, Listed, Result, arguments, require, stocked, tell

from sanctions.store.home import Home

CODE = "us_ofac_sdn"
DAYS = ("2023-06-29", "2023-12-28", "2024-05-03")
FILES = {day: LISTS / CODE / f"sdn_{day}.csv" for day in ("2022-12-28", *DAYS)}
_CLIENTS = 4
_AFTER = 2.0
"""Seconds of requests after each swap."""


class Client(threading.Thread):
    """Asks on one connection until it is told to stop."""

    def __init__(self, port: int, wanted: Mapping[str, str], done: threading.Event) -> None:
        super().__init__()
        self.line, self.done, self.wanted = HTTPConnection("127.0.0.1", port, timeout=60), done, wanted
        self.times: list[float] = []
        self.told: Counter[tuple[str, bool]] = Counter()
        self.failed: list[str] = []
        queries = {day: {"schema": "LegalEntity", "properties": {"name": [name]}} for day, name in wanted.items()}
        self.body = json.dumps({"queries": queries})

    def run(self) -> None:
        """One request after the other; what fails is kept, and the next is made."""
        while not self.done.is_set():
            begun = perf_counter()
            try:
                self.line.request("POST", f"/match/{CODE}", self.body, {"Content-Type": "application/json"})
                answer = self.line.getresponse()
                body = answer.read()
                if answer.status != 200:
                    raise ValueError(f"{answer.status}: {body.decode()}")
                self.told[_state(json.loads(body))] += 1
                self.times.append(perf_counter() - begun)
            except Exception as error:  # noqa: BLE001 - whatever goes wrong is what is looked for
                self.failed.append(str(error))
                self.line.close()


def main() -> None:
    """Measures and prints; ends with an error where a request failed or an answer was mixed."""
    options = arguments(__doc__)
    require(*FILES.values())
    wanted = _new_names()
    beside = [listed for listed in SEARCHED if listed.dataset not in {CODE, "seed_article"}]
    done = threading.Event()
    with stocked(options.data, [*beside, _listed(DAYS[0])]) as home, served(home) as port:
        clients = [Client(port, wanted, done) for _ in range(_CLIENTS)]
        for client in clients:
            client.start()
        for day in DAYS[1:]:
            _load(home, day)
            sleep(_AFTER)
        done.set()
        for client in clients:
            client.join()
    times = [time for client in clients for time in client.times]
    told = sum((client.told for client in clients), Counter())
    failed = [fault for client in clients for fault in client.failed]
    mixed = sum(times for (_, whole), times in told.items() if not whole)
    tell(
        [
            Result("requests while two lists were swapped in", len(times), ""),
            *(Result(f"answered from the list of {day}", told[day, True], "") for day in DAYS),
            Result("failed", len(failed), ""),
            Result("answered from two states", mixed, ""),
            Result("median", median(times) * 1000, "ms"),
            Result("slowest", max(times) * 1000, "ms"),
        ],
        options.json,
    )
    if failed or mixed or not all(told[day, True] for day in DAYS):
        sys.exit(f"not as it has to be: {failed[:3]} {told}")


def _load(home: Home, day: str) -> None:
    """Loads a list in a process of its own, as in life: in this one it would hold up the clients."""
    command = [sys.executable, "-m", "sanctions", "lists", "load", str(FILES[day])]
    environment = os.environ | {"SANCTIONS_DATA": str(home.folder)}
    subprocess.run(command, cwd=REPO, env=environment, check=True, stdout=subprocess.DEVNULL)


def _listed(day: str) -> Listed:
    return Listed(FILES[day], CODE)


def _state(answer: Mapping[str, Any]) -> tuple[str, bool]:
    """The day of the list that the coverage names, and whether those are found who were on it, and nobody else."""
    [covered] = [row["published"] for row in answer["coverage"]["datasets"]]
    found = {day for day, one in answer["responses"].items() if any(hit["score"] > 0.95 for hit in one["results"])}
    return covered, found == {day for day in DAYS if day <= covered}


def _new_names() -> dict[str, str]:
    """For each day the longest name of an organisation that came on that day, and that no other row has."""
    before = _organisations(FILES["2022-12-28"])
    names = {}
    for day in DAYS:
        on_it = _organisations(FILES[day])
        names[day] = max((name for number, name in on_it.items() if number not in before), key=len)
        before |= on_it
    return names


def _organisations(path: Path) -> dict[str, str]:
    """The names of the organisations of an SDN.CSV by their numbers."""
    with path.open(encoding="cp1252", newline="") as file:
        return {row[0]: row[1] for row in csv.reader(file) if len(row) > 2 and row[2] == "-0- "}


if __name__ == "__main__":
    main()
