"""The rows of a file that are hits, near or errors, page by page, to be looked at without its result.

All of them are looked for once, when somebody first asks: the file is read
through, and the rows are kept beside it, those of each status by themselves.
"""

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import asdict
from itertools import islice
from pathlib import Path
from typing import Literal

import orjson

from sanctions.errors import BatchUnfinished, FileUnreadable, RecordDamaged, UnknownRecord
from sanctions.services import answers, tables, uploads
from sanctions.services.firsts import First, first, named
from sanctions.services.tables import Unreadable
from sanctions.store.batches import COUNTS, Batch
from sanctions.store.home import Home
from sanctions.store.lock import alone

Shown = Literal["hits", "near", "errors"]

_STATUS: dict[Shown, str] = {"hits": "hit", "near": "near", "errors": "error"}
_PATIENCE = 120.0
"""Seconds for which somebody waits who asks while the file is read through for another."""


def page(home: Home, batch: Batch, only: Shown, limit: int, offset: int = 0) -> list[First]:
    """Some of the rows of one status, in the file's order; ``batch`` counts how many there are.

    Raises BatchUnfinished, UnknownRecord where file or answers are not kept
    here, and RecordDamaged where they do not add up.
    """
    if batch.status != "done":
        raise BatchUnfinished(
            batch.id, batch.status, batch.reason or f"{batch.done:,} of {batch.rows:,} are answered"
        )
    if not getattr(batch, only):
        return []
    path = _path(home, batch, only)
    if not path.exists():
        _look_through(home, batch)
    with path.open("rb") as file:
        return [First(**orjson.loads(line)) for line in islice(file, offset, offset + limit)]


def _path(home: Home, batch: Batch, only: Shown) -> Path:
    return uploads.answers_path(home, batch.id).with_name(f"rows-{only}.jsonl")


def _look_through(home: Home, batch: Batch) -> None:
    """Keeps the rows of each status, unless somebody else just did."""
    paths = {status: _path(home, batch, only) for only, status in _STATUS.items()}
    lock = uploads.answers_path(home, batch.id).with_name("rows.lock")
    try:
        with alone(lock, f"the rows of batch {batch.id} are being looked for", patience=_PATIENCE):
            if not all(path.exists() for path in paths.values()):
                _write(home, batch, paths)
    except FileNotFoundError:
        raise UnknownRecord("file with answers kept here of the batch", batch.id) from None
    except Unreadable as problem:
        raise FileUnreadable(batch.filename, str(problem)) from None


def _write(home: Home, batch: Batch, paths: dict[str, Path]) -> None:
    """Writes the rows aside, and moves them to their places once they are whole. Raises RecordDamaged."""
    beside = {status: path.with_name(f"{path.name}.part") for status, path in paths.items()}
    counted = dict.fromkeys(paths, 0)
    with ExitStack() as opened:
        files = {status: opened.enter_context(path.open("wb")) for status, path in beside.items()}
        for row in _rows(home, batch):
            files[row.status].write(orjson.dumps(asdict(row)) + b"\n")
            counted[row.status] += 1
    for status, count in counted.items():
        if count != getattr(batch, COUNTS[status]):
            raise RecordDamaged(f"{count:,} rows of batch {batch.id} are {status}, and its record has another number")
        beside[status].replace(paths[status])


def _rows(home: Home, batch: Batch) -> Iterator[First]:
    """The rows that are not clear, each with its name."""
    layout = uploads.layout(home, batch)
    places = named(layout, batch)
    rows = tables.read(layout)
    for number, lines in enumerate(answers.unclear(uploads.answers_path(home, batch.id)), 1):
        if (row := next(rows, None)) is None:
            raise RecordDamaged(f"there are fewer rows than answers in the batch {batch.id}")
        if lines is not None:
            yield first(number, row, places, lines[0])
