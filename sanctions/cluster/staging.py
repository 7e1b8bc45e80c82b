"""Files that Spark does not read as we do, as Parquet for it to read: every cell as text, no row left out.

A CSV file is read the same way on one machine and on many: by our own reader,
which finds out encoding and delimiter, and makes an error of a row that it
can't read where Spark's would drop cells or fill them up.
"""

from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from sanctions.cluster.frames import UNREADABLE
from sanctions.services import rows, tables
from sanctions.services.rows import Form
from sanctions.services.tables import Layout

_GROUP = 20_000
"""Rows that are held at once."""


def stage(layout: Layout, path: Path) -> None:
    """Writes the file's rows, in order, to Parquet at ``path``."""
    names = column_names(layout.columns)
    schema = pa.schema([(name, pa.string()) for name in (*names, UNREADABLE)])
    form = rows.form(layout.columns, {})
    with pq.ParquetWriter(path, schema) as writer:
        for group in _groups(tables.read(layout)):
            writer.write_batch(_batch(form, group, schema))


def column_names(header: Sequence[str]) -> list[str]:
    """The header's names; a column without one is called by its place, since Spark can't have two alike."""
    return [name if name.strip() else f"column {place}" for place, name in enumerate(header, 1)]


def _groups(read: Iterator[Sequence[str]]) -> Iterator[list[Sequence[str]]]:
    while group := list(islice(read, _GROUP)):
        yield group


def _batch(form: Form, group: Sequence[Sequence[str]], schema: pa.Schema) -> pa.RecordBatch:
    """Rows of the file as columns, with the reason beside each that can't be read."""
    cells = zip(*(rows.fitted(form, row) for row in group), strict=True)
    reasons = pa.array([rows.fault(form, row) for row in group], pa.string())
    return pa.RecordBatch.from_arrays([*(pa.array(column, pa.string()) for column in cells), reasons], schema=schema)
