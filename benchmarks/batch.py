"""A file of people through `sanctions screen`: rows a second and memory, beside POST /match and rapidfuzz's cdist."""

import csv
import os
import random
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter, sleep
from typing import Any, NamedTuple

from rapidfuzz import fuzz, process, utils
from serving import descendants, match, served, share
from workbench import QUERIES, SEARCHED, Result, arguments, every_name, require, stocked, tell

from sanctions.store.home import Home

COLUMNS = ("id", "name", "birth_date", "country")
_LISTED = 0.02
"""The part of the rows that are names of listed people, changed as queries.csv changes them."""


class Screened(NamedTuple):
    """What the command took, and what it wrote."""

    seconds: float
    largest: float
    lines: int


def main() -> None:
    """Measures and prints."""
    options = arguments(__doc__, rows=100_000, alone=500, scanned=200)
    with stocked(options.data, SEARCHED) as home, TemporaryDirectory() as scratch:
        asked, answers = Path(scratch) / "people.csv", Path(scratch) / "answers.csv"
        rows = write_people(asked, options.rows)
        told = {name: screened(home, asked, answers, "--schema", name) for name in ("Person", "LegalEntity")}
        names = every_name(home)
        some = random.Random(1).sample(rows, min(options.alone, len(rows)))
        with served(home) as port:
            match(port, some[0])
            begun = perf_counter()
            for row in some:
                match(port, row)
            alone = len(some) / (perf_counter() - begun)
        few = [utils.default_process(row["name"]) for row in some[: options.scanned]]
        scans = {scorer.__name__: _scan(few, names, scorer) for scorer in (fuzz.ratio, fuzz.WRatio)}
    words = {word for row in rows for word in row["name"].split()}
    rates = {name: len(rows) / run.seconds for name, run in told.items()}
    rate = rates["Person"]
    tell(
        [
            Result("rows", len(rows), ""),
            Result("different words in their names", len(words), ""),
            Result("rows answered", min(run.lines for run in told.values()), ""),
            Result("rows a second as people, start and writing included", rate, "/s"),
            Result("rows a second where nobody said that they are people", rates["LegalEntity"], "/s"),
            Result("rows a second by POST /match, one by one", alone, "/s"),
            Result("faster than POST /match", rate / alone, "times"),
            *(
                Result(f"faster than cdist of {name}, all cores", rate / each, "times")
                for name, each in scans.items()
            ),
            Result("memory of all processes, at most", max(run.largest for run in told.values()), "MB"),
        ],
        options.json,
    )


def write_people(path: Path, number: int) -> list[dict[str, str]]:
    """So many rows of people, the same ones each time.

    Clean ones have the given names of one of queries.csv's generated people and
    the surname of another whose name is in the same script.
    """
    require(QUERIES)
    with QUERIES.open(encoding="utf-8", newline="") as file:
        people = [row for row in csv.DictReader(file) if row["schema"] == "Person"]
    drawn = random.Random(5)
    clean = [row for row in people if row["kind"] == "clean_person"]
    scripts = [[row for row in clean if row["name"].isascii() is plain] for plain in (True, False)]
    listed = [row for row in people if row["expected_id"]]
    rows = [
        dict(zip(COLUMNS, (f"C{place}", *_person(drawn, listed, scripts)), strict=True)) for place in range(number)
    ]
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS)
        writer.writeheader()
        writer.writerows(rows)
    return rows


def _person(
    drawn: random.Random, listed: list[dict[str, str]], scripts: list[list[dict[str, str]]]
) -> tuple[str, str, str]:
    if drawn.random() < _LISTED:
        one = drawn.choice(listed)
        return one["name"], one["birth_date"], one["country"]
    one = drawn.choice(scripts[drawn.random() < len(scripts[1]) / (len(scripts[0]) + len(scripts[1]))])
    other = drawn.choice(scripts[not one["name"].isascii()])
    name = " ".join([*one["name"].split()[:-1], other["name"].split()[-1]])
    born = f"{drawn.randint(1940, 2004)}-{drawn.randint(1, 12):02}-{drawn.randint(1, 28):02}"
    return name, drawn.choice((born, born, "")), one["country"]


def screened(home: Home, asked: Path, answers: Path, *told: str) -> Screened:
    """The command's seconds, the most memory that its processes held together, and the lines of its result."""
    command = [sys.executable, "-m", "sanctions", "screen", str(asked), "-o", str(answers), "--again", *told]
    begun = perf_counter()
    running = subprocess.Popen(
        command, env={**os.environ, "SANCTIONS_DATA": str(home.folder)}, stdout=subprocess.DEVNULL
    )
    sizes = [0.0]
    threading.Thread(target=_watch, args=(running, sizes), daemon=True).start()
    if running.wait():
        sys.exit(f"{command} ended with {running.returncode}")
    return Screened(perf_counter() - begun, max(sizes), _lines(answers))


def _lines(path: Path) -> int:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return sum(1 for row in csv.DictReader(file) if row["status"] in {"hit", "clear", "error"})


def _watch(running: subprocess.Popen[bytes], sizes: list[float]) -> None:
    while running.poll() is None:
        sizes.append(sum(_shares(running.pid)))
        sleep(0.5)


def _shares(pid: int) -> Iterator[float]:
    """MB of a process and those that it began; what is gone in the meantime counts nothing."""
    for each in (pid, *descendants(pid)):
        try:
            yield share(each)
        except OSError:
            continue


def _scan(asked: list[str], names: list[str], scorer: Any) -> float:  # noqa: ANN401
    """Names a second, each compared with all listed ones on all cores."""
    begun = perf_counter()
    process.cdist(asked, names, scorer=scorer, workers=-1)
    return len(asked) / (perf_counter() - begun)


if __name__ == "__main__":
    main()
