"""From a store to an answer: the index built, opened, and the first answer of a fresh process."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter

from workbench import SEARCHED, Result, arguments, every_name, scan_times, stocked, tell

from sanctions.services import generation
from sanctions.services.generation import Generation
from sanctions.store import entities, publications
from sanctions.store.connection import open_lists
from sanctions.store.home import Home


def main() -> None:
    """Measures and prints."""
    options = arguments(__doc__, processes=5)
    with stocked(options.data, SEARCHED) as home, tempfile.TemporaryDirectory() as scratch:
        built, opened = _build(home, Path(scratch))
        cold = median(_cold(home) for _ in range(options.processes))
        scan = median(scan_times(every_name(home), ["Kirill Shamalov"] * 5))
        tell(
            [
                Result("index built from the store", built, "s"),
                Result("index opened", opened, "s"),
                Result(f"`sanctions search NAME`, a process of its own, median of {options.processes}", cold, "s"),
                Result("WRatio over every name, one query in a running process", scan, "s"),
            ],
            options.json,
        )


def _build(home: Home, scratch: Path) -> tuple[float, float]:
    """Seconds to build the index of all that the store holds, in another folder, and to open it there."""
    aside = Home(scratch)
    with open_lists(home, read_only=True) as db:
        known = publications.every(db)
        begun = perf_counter()
        built = generation.build(aside, known, entities.versions(db))
        seconds = perf_counter() - begun
    begun = perf_counter()
    _ = Generation.open(aside.index / built).index
    return seconds, perf_counter() - begun


def _cold(home: Home) -> float:
    """Seconds until the command has answered."""
    begun = perf_counter()
    subprocess.run(
        [sys.executable, "-m", "sanctions", "search", "Kirill Shamalov"],
        env={**os.environ, "SANCTIONS_DATA": str(home.folder)},
        stdout=subprocess.DEVNULL,
        check=True,
    )
    return perf_counter() - begun


if __name__ == "__main__":
    main()
