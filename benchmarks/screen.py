"""Rows of queries.csv through `sanctions screen`: how fast, how many listed ones found, how many false alerts."""

import csv
import os
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from pathlib import Path
from statistics import median
from time import perf_counter

from workbench import QUERIES, SEARCHED, Result, arguments, every_name, sample_queries, scan_times, stocked, tell

from sanctions.store.home import Home

_ASKED = ("id", "schema", "name", "birth_date", "country")
_SCANNED = 20


def main() -> None:
    """Measures and prints."""
    options = arguments(__doc__, rows=10_000)
    rows = sample_queries(options.rows)
    with stocked(options.data, SEARCHED) as home, tempfile.TemporaryDirectory() as scratch:
        lines, seconds = _screen(home, rows, Path(scratch))
        scan = median(scan_times(every_name(home), [row["name"] for row in rows[:_SCANNED]]))
    answered = {line["id"] for line in lines if line["status"] in {"hit", "clear"}}
    tell(
        [
            Result("rows", len(rows), ""),
            Result("rows answered", len(answered), ""),
            Result("rows in error", len({line["id"] for line in lines if line["status"] == "error"}), ""),
            Result("rows a second, start and writing included", len(rows) / seconds, "/s"),
            Result("faster than WRatio over every name, one after the other", scan * len(rows) / seconds, "times"),
            *_quality(rows, lines),
        ],
        options.json,
    )


def _screen(home: Home, rows: list[dict[str, str]], scratch: Path) -> tuple[list[dict[str, str]], float]:
    """The lines that the command writes for these rows, and the seconds it takes."""
    asked, answers = scratch / QUERIES.name, scratch / "answers.csv"
    with asked.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, _ASKED, extrasaction="ignore")
        writer.writeheader()
        writer.writerows(rows)
    begun = perf_counter()
    subprocess.run(
        [sys.executable, "-m", "sanctions", "screen", str(asked), "-o", str(answers), "--all-hits"],
        env={**os.environ, "SANCTIONS_DATA": str(home.folder)},
        stdout=subprocess.DEVNULL,
        check=True,
    )
    seconds = perf_counter() - begun
    with answers.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file)), seconds


def _quality(rows: list[dict[str, str]], lines: list[dict[str, str]]) -> list[Result]:
    """Recall of the changed names by kind, and false alerts among a thousand clean rows by kind."""
    found: dict[str, set[str]] = defaultdict(set)
    for line in lines:
        if line["status"] == "hit":
            found[line["id"]].add(line["entity_id"])
    asked, good = Counter[str](), Counter[str]()
    for row in rows:
        expected = f"{row['expected_list']}:{row['expected_id']}"
        hit = expected in found[row["id"]] if row["expected_id"] else bool(found[row["id"]])
        for kind in (row["kind"], "listed" if row["expected_id"] else "clean"):
            asked[kind] += 1
            good[kind] += hit
    return [
        Result(f"false alerts, {kind}", 1000 * good[kind] / asked[kind], "of 1,000")
        if kind.startswith("clean")
        else Result(f"recall, {kind}", good[kind] / asked[kind], "")
        for kind in sorted(asked)
    ]


if __name__ == "__main__":
    main()
