"""Results of screened files: one module for each format, all made of the same lines.

A line is a row of the input and beside it, in the columns ``RESULT_COLUMNS``,
its best hit, or each hit, or that it is clear, or why it was not screened.
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from itertools import product
from pathlib import Path
from typing import get_args

from sanctions.errors import BatchUnfinished, FileUnreadable, RecordDamaged, UnknownRecord
from sanctions.services import uploads
from sanctions.services.exports.formats import FORMATS, Format, by_name, require
from sanctions.services.exports.lines import Only, Result
from sanctions.services.exports.settled import aside
from sanctions.services.tables import Unreadable
from sanctions.store import results
from sanctions.store.batches import Batch
from sanctions.store.connection import open_record, write
from sanctions.store.home import Home
from sanctions.store.lock import alone
from sanctions.store.results import ResultFile

__all__ = ["FORMATS", "ONLY", "Format", "Only", "aside", "by_name", "export", "require", "unrecorded"]

ONLY: tuple[Only, ...] = get_args(Only)


def export(home: Home, batch: Batch, format_: Format = "csv", only: Only = "all") -> Path:
    """The file with the result of a batch, made when it is first asked for; several who ask at once get the same.

    Raises BatchUnfinished, UnknownRecord where nothing of the batch is kept
    here, RecordDamaged where file or answers are not what they were when it
    was screened, NotExportable for what the format can't hold, and DiskFull.
    """
    if batch.status != "done":
        so_far = f"{batch.done:,} of {batch.rows:,} rows are answered"
        raise BatchUnfinished(batch.id, batch.status, batch.reason or so_far)
    path = uploads.result_path(home, batch.id, f"{only}.{format_}")
    try:
        if not path.exists():
            with alone(path.with_name("export.lock"), f"the result of batch {batch.id} is being written"):
                if not path.exists():
                    _make(home, batch, format_, only, path)
        _record(home, batch, format_, only, path)
    except FileNotFoundError:
        raise UnknownRecord("result kept here of the batch", batch.id) from None
    return path


def _make(home: Home, batch: Batch, format_: Format, only: Only, path: Path) -> None:
    """Writes the result aside, and moves it to its place once it is whole."""
    answers = uploads.answers_path(home, batch.id)
    _require_same(answers, batch.results_sha256, f"what was answered of batch {batch.id}")
    _require_same(uploads.input_path(home, batch.id), batch.sha256, f"the file of batch {batch.id}")
    try:
        with aside(path, f"the result of batch {batch.id}") as beside:
            FORMATS[format_].write(beside, Result(batch, uploads.layout(home, batch), answers, only))
    except Unreadable as problem:
        raise FileUnreadable(batch.filename, str(problem)) from None


def _record(home: Home, batch: Batch, format_: Format, only: Only, path: Path) -> None:
    """The checksum of what is handed out is kept for ever, so that a file can be shown to be ours."""
    with open_record(home) as db:
        if any((file.format, file.only) == (format_, only) for file in results.of(db, batch.id)):
            return
    made = datetime.now(UTC).isoformat(timespec="seconds")
    size, sha256 = path.stat().st_size, uploads.checksum(path)
    with open_record(home) as db, write(db):
        results.put(db, ResultFile(batch.id, format_, only, sha256, size, made))


def unrecorded(home: Home, batch_id: str, recorded: Iterable[ResultFile]) -> Iterator[ResultFile]:
    """The result files kept here of which no checksum is on record, since a version made them that kept none."""
    known = {(file.format, file.only) for file in recorded}
    for only, format_ in product(ONLY, FORMATS):
        path = uploads.result_path(home, batch_id, f"{only}.{format_}")
        if (format_, only) not in known and path.exists():
            yield ResultFile(batch_id, format_, only, "", path.stat().st_size, "")


def _require_same(path: Path, sha256: str, called: str) -> None:
    """Raises RecordDamaged for a file that has changed, FileNotFoundError for one that is gone."""
    if uploads.checksum(path) != sha256:
        raise RecordDamaged(f"{called} changed since it was screened (SHA-256): no result is made of that")
