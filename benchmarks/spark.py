"""One file of people on Spark with one worker process and with two, and through `sanctions screen`: the same rows.

Needs the extra `spark` and Java 17. What is measured takes turns, and the best of several rounds counts, since others
may work on the same cores. Where they do, two workers can't have two cores, and seconds tell little: the seconds
of a core that the busiest worker had tell what two would gain with both cores to themselves.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any, NamedTuple

import pyarrow as pa
import pyarrow.parquet as pq
from batch import COLUMNS, write_people
from workbench import SEARCHED, Result, arguments, stocked, tell

from sanctions.services.answers import RESULT_COLUMNS
from sanctions.store.home import Home

_FEW = 2_000
"""Rows of a first file: two partitions, by which every worker has opened the index."""

_SCHEMAS = ("LegalEntity", "Person")
"""Of rows whose schema nobody told, and of people known as such."""


class OnSpark(NamedTuple):
    """One run with so many worker processes: the file, and another like it by workers that know its words."""

    begin: float
    first: float
    again: float
    worked: float
    worked_again: float
    busiest: float
    busiest_again: float
    java: float
    sizes: dict[str, list[float]]


def main() -> None:
    """Measures and prints."""
    options = arguments(__doc__, rows=60_000, rounds=3)
    with stocked(options.data, SEARCHED) as home, TemporaryDirectory() as scratch:
        folder = Path(scratch)
        few, people, others = _files(folder, options.rows)
        results = [Result("rows", options.rows, "")]
        for schema in _SCHEMAS:
            results += _measured(home, folder, (few, people, others), schema, options.rows, options.rounds)
    tell(results, options.json)


def _files(folder: Path, number: int) -> list[Path]:
    """A few rows, the file, and another like it, as Parquet."""
    rows = write_people(folder / "people.csv", _FEW + 2 * number)
    cuts = (("few", 0, _FEW), ("people", _FEW, _FEW + number), ("others", _FEW + number, len(rows)))
    paths = []
    for name, start, end in cuts:
        paths.append(folder / f"{name}.parquet")
        cut = rows[start:end]
        pq.write_table(pa.table({column: [row[column] for row in cut] for column in COLUMNS}), paths[-1])
    return paths


def _measured(home: Home, folder: Path, files: Sequence[Path], schema: str, rows: int, rounds: int) -> list[Result]:
    """The numbers of one schema, once all answers are known to be the same. Ends the run where they are not."""
    on_spark: dict[int, list[OnSpark]] = {1: [], 2: []}
    alone: dict[int, list[float]] = {1: [], 2: []}
    for _ in range(rounds):
        for workers in (1, 2):
            on_spark[workers].append(_spark(home, folder / f"spark {workers}", files, schema, workers))
            alone[workers].append(_cores(home, files[1], folder / f"cores {workers}.parquet", schema, workers))
            _require_same(folder / f"cores {workers}.parquet", folder / f"spark {workers}" / "1", rows)
            last = on_spark[workers][-1]
            print(f"{schema}, {workers}: {last.first:.1f} s, busiest {last.busiest:.1f} s of a core", file=sys.stderr)
    one, two = (min(run.first for run in on_spark[workers]) for workers in (1, 2))
    busiest = {workers: median(run.busiest for run in runs) for workers, runs in on_spark.items()}
    again = {workers: median(run.busiest_again for run in runs) for workers, runs in on_spark.items()}
    told = [
        Result("Spark, one worker: rows a second", rows / one, "/s"),
        Result("Spark, two workers: rows a second", rows / two, "/s"),
        Result("two workers against one", one / two, "times"),
        Result("by the busiest worker's time of a core", busiest[1] / busiest[2], "times"),
        Result("the same, the next file", again[1] / again[2], "times"),
    ]
    for workers, runs in on_spark.items():
        told += [
            Result(f"Spark, {workers}: start of Java and workers", min(run.begin for run in runs), "s"),
            Result(f"Spark, {workers}: rows a core-second", rows / min(run.worked for run in runs), "/s"),
            Result(f"Spark, {workers}: the next file", rows / min(run.worked_again for run in runs), "/s"),
            Result(f"Spark, {workers}: seconds of a core for Java", min(run.java for run in runs), "s"),
            Result(f"`sanctions screen`, {workers}: rows a second", rows / min(alone[workers]), "/s"),
        ]
        for what in ("driver", "java", "workers"):
            told.append(Result(f"Spark, {workers}: memory, {what}", max(max(run.sizes[what]) for run in runs), "MB"))
    return [Result(f"{schema}: {row.what}", row.value, row.unit) for row in told]


def _spark(home: Home, output: Path, files: Sequence[Path], schema: str, workers: int) -> OnSpark:
    """The files in turn, in a process of its own. Ends the run where it fails, or has not so many workers."""
    shutil.rmtree(output, ignore_errors=True)
    output.mkdir()
    program = Path(__file__).with_name("on_spark.py")
    command = [sys.executable, str(program), f"local[{workers}]", str(home.folder), schema, str(output)]
    told = subprocess.run([*command, *map(str, files)], capture_output=True, text=True, check=False)
    if told.returncode:
        sys.exit(told.stderr)
    found: dict[str, Any] = json.loads(told.stdout)
    if len(found["workers"]) != workers:
        sys.exit(f"{len(found['workers'])} processes answered, and not {workers}")
    (opened, first, again), worked = found["seconds"], found["worked"]
    return OnSpark(
        found["session"] + opened,
        first,
        again,
        worked[1]["workers"],
        worked[2]["workers"],
        worked[1]["busiest"],
        worked[2]["busiest"],
        worked[1]["java"],
        {what: found[what] for what in ("driver", "java", "workers")},
    )


def _cores(home: Home, source: Path, output: Path, schema: str, processes: int) -> float:
    """Seconds that the command takes on so many cores, from its first to its last."""
    own = {"SANCTIONS_DATA": str(home.folder), "SANCTIONS_PROCESSES": str(processes)}
    command = [sys.executable, "-m", "sanctions", "screen", str(source), "-o", str(output), "--again"]
    begun = perf_counter()
    subprocess.run([*command, "--schema", schema], env=os.environ | own, stdout=subprocess.DEVNULL, check=True)
    return perf_counter() - begun


def _require_same(alone: Path, spark: Path, rows: int) -> None:
    """Ends the run where a row's answer is another, or one is missing."""
    files = sorted(spark.glob("part-*"))
    tables = (pq.read_table(alone), pa.concat_tables(pq.read_table(file) for file in files))
    first, second = (
        list(zip(*(map(str, table[name].to_pylist()) for name in ("id", *RESULT_COLUMNS)), strict=True))
        for table in tables
    )
    if len(first) != rows or first != second:
        different = [pair for pair in zip(first, second, strict=False) if pair[0] != pair[1]]
        told = f"{len(first)} and {len(second)} of {rows} rows are answered, {len(different)} differently"
        sys.exit("\n".join([told, *(f"{alone}\n  on Spark {spark}" for alone, spark in different[:10])]))


if __name__ == "__main__":
    main()
