"""A load of OFAC's list killed with SIGKILL at random moments, all of them while it runs, and what stands afterwards.

Each round begins with the publication of half a year before in force. A round counts where the load had begun to
stage and the signal ended it; after it table and index have to be whole and of one publication, the old one or, once
it was committed, the new one whole, and loading again has to put the new one in force.
"""

import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter, sleep

from workbench import LISTS, REPO, Result, arguments, require, tell

from sanctions.services import refresh
from sanctions.services.generation import Keeper
from sanctions.store import entities, publications
from sanctions.store.connection import open_lists
from sanctions.store.home import Home

CODE = "us_ofac_sdn"
OLD, NEW = (LISTS / CODE / f"sdn_{day}.csv" for day in ("2023-12-28", "2024-05-03"))
SIZES = {"2023-12-28.00": 13_821, "2024-05-03.00": 14_965}
"""The parties of either, by the publication."""


def main() -> None:
    """Measures and prints; ends with an error where anything is not as it has to be."""
    options = arguments(__doc__, rounds=20, seed=1)
    require(OLD, NEW)
    chance, killed, late = random.Random(options.seed), Counter[str](), 0
    with tempfile.TemporaryDirectory() as scratch:
        standing, tried = Home(Path(scratch) / "standing"), Home(Path(scratch) / "tried")
        refresh.load(standing, [OLD], at=datetime.now(UTC))
        whole = _round(standing, tried, None)
        while killed.total() < options.rounds:
            if _round(standing, tried, chance.uniform(0, whole)) < 0:
                killed[_left(tried)] += 1
                _check(tried)
            else:
                late += 1
    results = [Result(f"killed, leaving {what}", times, "") for what, times in sorted(killed.items())]
    tell(
        [Result("loads killed while they ran", killed.total(), ""), *results, Result("over before", late, "")],
        options.json,
    )


def _round(standing: Home, home: Home, after: float | None) -> float:
    """Loads the new list into a copy, killed so long after it began to stage: below zero where that ended it.

    Else the seconds from the beginning of staging to the end of the process.
    """
    shutil.rmtree(home.folder, ignore_errors=True)
    shutil.copytree(standing.folder, home.folder)
    command = [sys.executable, "-m", "sanctions", "lists", "load", str(NEW)]
    environment = os.environ | {"SANCTIONS_DATA": str(home.folder)}
    with subprocess.Popen(
        command, cwd=REPO, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as loading:
        while not home.staging.exists() and loading.poll() is None:
            sleep(0.002)
        begun = perf_counter()
        if after is not None:
            sleep(after)
            loading.kill()
        code = loading.wait()
    if code not in {0, -signal.SIGKILL}:
        sys.exit(f"the load ended with {code}")
    return perf_counter() - begun if code == 0 else -1.0


def _left(home: Home) -> str:
    """How far the load had come, by what it left."""
    if any(home.index.glob("building-*")):
        return "an unfinished index"
    if home.staging.exists():
        return "staged rows"
    return "nothing unfinished"


def _check(home: Home) -> None:
    """The store opens, one publication answers whole, and loading again works; ends the run where not."""
    before = _standing(home)
    refresh.sweep(home)
    swept = _standing(home)
    if swept not in {before, "2024-05-03.00"}:
        sys.exit(f"{before} answered after the kill, and {swept} after the sweep")
    refresh.load(home, [NEW], at=datetime.now(UTC))
    if (found := _standing(home)) != "2024-05-03.00":
        sys.exit(f"loading again left {found} in force")


def _standing(home: Home) -> str:
    """The publication that answers; ends the run where the store is damaged, or it is not there whole."""
    with open_lists(home) as db:
        if (found := db.execute("PRAGMA integrity_check").fetchone()) != ("ok",):
            sys.exit(f"lists.db is damaged: {found}")
        if found := db.execute("PRAGMA foreign_key_check").fetchall():
            sys.exit(f"lists.db has rows of nothing: {found[:3]}")
        stored = {each.edition: len(entities.ids(db, CODE, each.edition)) for each in publications.every(db, CODE)}
    generation = Keeper(home).current()
    answering = generation.publications[CODE][-1].edition
    if stored.get(answering) != SIZES[answering] or any(SIZES[each] != size for each, size in stored.items()):
        sys.exit(f"{answering} answers, and of the publications there are {stored}")
    return answering


if __name__ == "__main__":
    main()
