"""A folder of Parquet files as one table: every column of every file, no file left out, rows in the files' order.

Left to itself Spark takes the columns of one file for all, and passes over
files that lie deeper than the others.
"""

import re
from collections.abc import Callable, Sequence
from urllib.parse import unquote

from py4j.protocol import Py4JJavaError
from pyspark.errors import PySparkException
from pyspark.sql import DataFrame, SparkSession

from sanctions.cluster.session import causes
from sanctions.errors import FileUnreadable

FILE, ROW = "_sanctions_file", "_sanctions_row_of_file"
"""Columns that say from which file a row is, and which of its rows."""

_UNLIKE = "CANNOT_MERGE_SCHEMAS"
_TOLD = 5
"""Files that an error names one by one."""


def read(session: SparkSession, source: str) -> DataFrame:
    """The table, its columns those of all files together, null where a file has not one.

    Raises FileUnreadable where a column has one type in one file and another
    in the next, and where files lie in folders that Spark passes over.
    """
    try:
        df = _merged(session, source)
    except (Py4JJavaError, PySparkException) as problem:
        if _UNLIKE not in causes(problem):
            raise
        raise FileUnreadable(source, _which(session, source)) from None
    _require_all(session, source, df)
    return df


def placed(df: DataFrame) -> DataFrame:
    """The table with the columns ``FILE`` and ``ROW``."""
    told = df.metadataColumn("_metadata")
    return df.select("*", told.getField("file_path").alias(FILE), told.getField("row_index").alias(ROW))


def _merged(session: SparkSession, *paths: str) -> DataFrame:
    return session.read.option("mergeSchema", "true").parquet(*paths)


def _require_all(session: SparkSession, source: str, df: DataFrame) -> None:
    """Raises FileUnreadable where Spark would pass over files: those of folders without a value beside others."""
    there = session.read.format("binaryFile").option("recursiveFileLookup", "true").load(source).select("path")
    listed = {_plain(row.path): row.path for row in there.toLocalIterator()}
    left_out = sorted(listed.keys() - {_plain(unquote(file)) for file in df.inputFiles()})
    if left_out:
        named = ", ".join(map(_called, left_out[:_TOLD])) + (", …" if len(left_out) > _TOLD else "")
        told = f"Spark reads {len(listed) - len(left_out)} of its {len(listed)} files and would pass over {named}"
        raise FileUnreadable(source, f"{told}: put all into one folder, or into folders called like `day=1`")


def _which(session: SparkSession, source: str) -> str:
    """Which column is of two types, and in which files."""
    files = sorted(unquote(file) for file in session.read.parquet(source).inputFiles())
    second = files[_first(len(files), lambda number: not _alike(session, files[: number + 1]))]
    before = files[: files.index(second)]
    first = before[_first(len(before), lambda number: not _alike(session, [*before[: number + 1], second]))]
    one, other = (_merged(session, file).schema for file in (first, second))
    types = {field.name.lower(): field for field in one}
    told = "; ".join(
        f"the column {field.name!r} is {types[field.name.lower()].dataType.simpleString()} in {_called(first)} and"
        f" {field.dataType.simpleString()} in {_called(second)}"
        for field in other
        if field.name.lower() in types and types[field.name.lower()].dataType != field.dataType
    )
    hint = "a column without any value may have been written as int"
    return f"{told}: write it with one type in all files ({hint})"


def _first(size: int, is_so: Callable[[int], bool]) -> int:
    """The first number below ``size`` of which it is so, where it is of all that follow and of the last."""
    low, high = 0, size - 1
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if is_so(middle) else (middle + 1, high)
    return low


def _alike(session: SparkSession, files: Sequence[str]) -> bool:
    """Whether the columns of the files go together."""
    try:
        _merged(session, *files)
    except (Py4JJavaError, PySparkException) as problem:
        if _UNLIKE not in causes(problem):
            raise
        return False
    return True


def _plain(path: str) -> str:
    """An address as it is, whatever number of slashes stand behind its scheme."""
    return re.sub(r"^([\w.+-]+):/+", r"\1:/", path)


def _called(path: str) -> str:
    """A file by its own name and its folder's."""
    return "/".join(path.rsplit("/", 2)[-2:])
