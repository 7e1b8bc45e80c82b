"""The rows of a file that are hits, near, errors or clear with a warning, page by page, without its result.

All of them are looked for once, when somebody first asks: the file is read
through, and the rows are kept beside it, those of each status by themselves.
"""

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import asdict
from itertools import islice
from pathlib import Path
from typing import Literal, get_args

import orjson

from sanctions.errors import BatchUnfinished, FileUnreadable, RecordDamaged, UnknownRecord
from sanctions.services import answers, tables, uploads
from sanctions.services.firsts import First, first, named
from sanctions.services.tables import Unreadable
from sanctions.store.batches import WARNED, Batch
from sanctions.store.home import Home
from sanctions.store.lock import alone

Shown = Literal["hits", "near", "errors", "warned"]

SHOWN: tuple[Shown, ...] = get_args(Shown)

_KIND: dict[Shown, str] = {"hits": "hit", "near": "near", "errors": "error", "warned": WARNED}
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
    """Keeps the rows of each kind, unless somebody else just did."""
    paths = {kind: _path(home, batch, only) for only, kind in _KIND.items()}
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
    beside = {kind: path.with_name(f"{path.name}.part") for kind, path in paths.items()}
    counted = dict.fromkeys(paths, 0)
    with ExitStack() as opened:
        files = {kind: opened.enter_context(path.open("wb")) for kind, path in beside.items()}
        for kind, row in _rows(home, batch):
            files[kind].write(orjson.dumps(asdict(row)) + b"\n")
            counted[kind] += 1
    for only, kind in _KIND.items():
        if counted[kind] != getattr(batch, only):
            told = f"{counted[kind]:,} rows of batch {batch.id} are {kind}"
            raise RecordDamaged(f"{told}, and its record has another number")
        beside[kind].replace(paths[kind])


def _rows(home: Home, batch: Batch) -> Iterator[tuple[str, First]]:
    """The rows that are not clear without a word, each with its kind and its name."""
    layout = uploads.layout(home, batch)
    places = named(layout, batch)
    rows = tables.read(layout)
    for number, lines in enumerate(answers.unclear(uploads.answers_path(home, batch.id)), 1):
        if (row := next(rows, None)) is None:
            raise RecordDamaged(f"there are fewer rows than answers in the batch {batch.id}")
        if lines is not None:
            yield answers.kind(lines), first(number, row, places, lines[0])
