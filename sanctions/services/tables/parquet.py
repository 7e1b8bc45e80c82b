"""Parquet, where pyarrow is installed: `pip install .[parquet]`. A list is several values."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from sanctions.services.tables import packed
from sanctions.services.tables.layout import Layout, Options, Unreadable, Value
from sanctions.services.tables.values import as_text

if TYPE_CHECKING:
    import pyarrow
    import pyarrow.parquet

_BATCH = 2_000
"""Rows that are turned into Python's values at once."""


def inspect(path: Path, gzip: bool, options: Options) -> Layout:  # noqa: ARG001 - all formats take the same
    """The layout of a file, but for its rows. Raises Unreadable, also where pyarrow is missing."""
    with _opened(path, gzip) as file:
        columns = tuple(file.schema_arrow.names)
    return Layout(path, "utf-8", ",", "\n", columns, 0, (), "parquet", gzip)


def numbered(layout: Layout, notes: list[str] | None = None) -> Iterator[tuple[int, list[str]]]:  # noqa: ARG001 - as the others
    """The cells of each row, as text, with its number."""
    for number, row in enumerate(values(layout), start=1):
        yield number, list(map(as_text, row))


def values(layout: Layout) -> Iterator[list[Value]]:
    """The values of each row, as they are."""
    with _opened(layout.path, layout.gzip) as file:
        for batch in file.iter_batches(batch_size=_BATCH):
            yield from map(list, zip(*(column.to_pylist() for column in batch.columns), strict=True))


def batches(layout: Layout, size: int) -> Iterator["pyarrow.RecordBatch"]:
    """The rows with their own types, so many at once at most."""
    with _opened(layout.path, layout.gzip) as file:
        yield from file.iter_batches(batch_size=size)


def schema(layout: Layout) -> "pyarrow.Schema":
    """The columns' own types."""
    with _opened(layout.path, layout.gzip) as file:
        return file.schema_arrow


@contextmanager
def _opened(path: Path, gzip: bool) -> Iterator["pyarrow.parquet.ParquetFile"]:
    try:
        from pyarrow import ArrowException  # noqa: PLC0415 - an extra, and slow to import
        from pyarrow.parquet import ParquetFile  # noqa: PLC0415
    except ImportError:
        raise Unreadable("Parquet is read where pyarrow is installed: pip install .[parquet]") from None
    with packed.on_disk(path, gzip) as on_disk:
        try:
            with ParquetFile(on_disk, memory_map=False) as file:
                yield file
        except (ArrowException, OSError, ValueError, OverflowError) as problem:
            raise Unreadable(f"the Parquet file is cut off or damaged: {problem}") from problem
