"""Results of a screened file in each format: seconds, and memory above what the process had before.

The file and its answers are made up, since writing is measured and not
screening; each result is written in a process of its own.
"""

import csv
import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

import orjson
from workbench import REPO, Result, arguments, tell

from sanctions.services import answers, exports, tables, uploads
from sanctions.services.exports import FORMATS
from sanctions.store.batches import Batch
from sanctions.store.home import Home

_COLUMNS = ("id", "name", "birth_date", "country", "note", "amount")
_REASON = "name Ivan Petrov: ivan = ivan; petrow = petrov (spelled alike); birth date 1970 fits the listed 1970-01-02"
_HIT = ("hit", "0.9312", "2", "us_ofac_sdn:24184", "Ivan Petrov", "Ivan PETROV", "us_ofac_sdn", _REASON)
_CLEAR = ("clear", "", "0", "", "", "", "", "")
_EVERY = 10
"""One row in ten has a hit."""

_MB = 1024  # kB


def main() -> None:
    """Measures and prints."""
    if len(sys.argv) == 4 and sys.argv[1] == "write":
        _write(Path(sys.argv[2]), sys.argv[3])
        return
    options = arguments(__doc__, rows=100_000)
    results = []
    with TemporaryDirectory(dir=options.data) as scratch:
        _make(Path(scratch), options.rows)
        for name in FORMATS:
            seconds, above, size = _measured(Path(scratch), name)
            results += [
                Result(f"{name}, {options.rows:,} rows", seconds, "s"),
                Result(f"{name}, memory above what there was", above, "MB"),
                Result(f"{name}, size", size, "MB"),
            ]
    tell(results, options.json)


def _make(folder: Path, rows: int) -> None:
    """A batch that is done, with its file and answers."""
    home = Home(folder)
    (home.uploads / "b").mkdir(parents=True)
    file, kept = uploads.input_path(home, "b"), uploads.answers_path(home, "b")
    with file.open("w", encoding="utf-8", newline="") as text:
        writer = csv.writer(text)
        writer.writerow(_COLUMNS)
        writer.writerows(_rows(rows))
    with kept.open("wb") as out:
        for number in range(0, rows, _EVERY):
            out.write(answers.packed([[_HIT], *[[_CLEAR]] * (min(_EVERY, rows - number) - 1)]))
    uploads.keep_layout(home, "b", tables.inspect(file, "customers.csv"))
    hits = len(range(0, rows, _EVERY))
    told = {
        "size": file.stat().st_size,
        "sha256": uploads.checksum(file),
        "results_sha256": uploads.checksum(kept),
        "rows": rows,
        "done": rows,
        "hits": hits,
        "clears": rows - hits,
    }
    (folder / "batch.json").write_bytes(orjson.dumps(told))


_OPTIONS = {"scope": "default", "threshold": 0.7, "as_of": "", "schema": "LegalEntity", "all_hits": False}


def _rows(number: int) -> Iterator[tuple[str, ...]]:
    for row in range(number):
        yield (
            f"{row:08}",
            f"Ivan Petrov {row}",
            f"19{row % 90 + 10}-01-02",
            "ru",
            "Kunde seit 2001, ok",
            f"-{row % 1000}.50",
        )


def _measured(folder: Path, name: str) -> tuple[float, float, float]:
    command = [sys.executable, __file__, "write", str(folder), name]
    told = subprocess.run(command, cwd=REPO, stdout=subprocess.PIPE, check=True)
    seconds, above, size = json.loads(told.stdout)
    return seconds, above, size


def _write(folder: Path, name: str) -> None:
    """One result; prints what it took."""
    told = orjson.loads((folder / "batch.json").read_bytes())
    batch = Batch("b", "customers.csv", door="cli", mapping={}, options=_OPTIONS, notes=(), submitted="", **told)
    batch = replace(batch, status="done")
    if name == "parquet":
        import pyarrow.parquet  # noqa: F401, PLC0415 - its own memory is not what is measured
    before, began = _peak(), perf_counter()
    path = exports.export(Home(folder), batch, name)  # type: ignore[arg-type]  # a format's name
    print(json.dumps([perf_counter() - began, _peak() - before, path.stat().st_size / _MB / _MB]))


def _peak() -> float:
    """The most memory that this process ever had; getrusage would tell its parent's where that had more."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.partition("VmHWM:")[2].split()[0]) / _MB


if __name__ == "__main__":
    main()
