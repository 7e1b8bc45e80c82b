"""A folder of Parquet files as one table: every column of every file, no file left out, rows in the files' order.

Left to itself Spark takes the columns of one file for all, and passes over
files that lie deeper than the others.
"""

import re
from collections.abc import Callable, Sequence
from functools import reduce
from typing import NamedTuple
from urllib.parse import unquote

from py4j.protocol import Py4JJavaError
from pyspark.errors import PySparkException
from pyspark.sql import Column, DataFrame, SparkSession
from pyspark.sql import functions as F  # noqa: N812 - Spark's own name for it
from pyspark.sql.types import DataType

from sanctions.cluster.session import causes
from sanctions.errors import FileUnreadable

FILE, ROW = "_sanctions_file", "_sanctions_row_of_file"
"""Columns that say from which file a row is, and which of its rows."""

_UNLIKE = "CANNOT_MERGE_SCHEMAS"
_MOST_APART = 1_000
"""Files whose columns are looked at one by one."""

_TOLD = 5
"""Files that an error names one by one."""


class Table(NamedTuple):
    """The table; ``sorted`` says that its rows stand in the order of the files."""

    df: DataFrame
    sorted: bool = False


def read(session: SparkSession, source: str) -> Table:
    """The table, its columns those of all files together, null where a file has not one.

    Programs write a column without any value as whole numbers: it takes the type that it has in other files.
    Raises FileUnreadable where a column has one type in one file and another
    in the next, and where files lie in folders that Spark passes over.
    """
    try:
        found = Table(_merged(session, source))
    except (Py4JJavaError, PySparkException) as problem:
        if _UNLIKE not in causes(problem):
            raise
        if (df := _without_blanks(session, source)) is None:
            raise FileUnreadable(source, _which(session, source)) from None
        found = Table(df.orderBy(FILE, ROW).drop(FILE, ROW), sorted=True)
    _require_all(session, source, found.df)
    return found


def _without_blanks(session: SparkSession, source: str) -> DataFrame | None:
    """The table with ``FILE`` and ``ROW``, columns without a value in the type that they have where there is one.

    None where a column has values of two types.
    """
    files = sorted(unquote(file) for file in session.read.parquet(source).inputFiles())
    if len(files) > _MOST_APART:
        return None
    alike: dict[str, list[str]] = {}
    for file in files:
        alike.setdefault(_merged(session, file).schema.json(), []).append(file)
    groups = [placed(_merged(session, *group, base=source)) for group in alike.values()]
    types = _types(groups)
    if any(len(kinds) > 1 for kinds in types.values()):
        return None
    for at, df in enumerate(groups):
        for field in df.schema:
            kinds = types[field.name.lower()]
            if kinds and field.dataType not in kinds:
                groups[at] = groups[at].withColumn(field.name, F.lit(None).cast(next(iter(kinds))))
    return reduce(lambda one, other: one.unionByName(other, allowMissingColumns=True), groups)


def _types(groups: Sequence[DataFrame]) -> dict[str, set[DataType]]:
    """Of each column, by its name in small letters, the types in which it has values, where it comes in several."""
    written: dict[str, set[DataType]] = {}
    for df in groups:
        for field in df.schema:
            written.setdefault(field.name.lower(), set()).add(field.dataType)
    unlike = {name for name, kinds in written.items() if len(kinds) > 1}
    held = {name: set() if name in unlike else kinds for name, kinds in written.items()}
    for df in groups:
        for field in df.schema:
            if field.name.lower() in unlike and not df.filter(_column(field.name).isNotNull()).isEmpty():
                held[field.name.lower()].add(field.dataType)
    return held


def _column(name: str) -> Column:
    return F.col("`" + name.replace("`", "``") + "`")


def placed(df: DataFrame) -> DataFrame:
    """The table with the columns ``FILE`` and ``ROW``."""
    told = df.metadataColumn("_metadata")
    return df.select("*", told.getField("file_path").alias(FILE), told.getField("row_index").alias(ROW))


def _merged(session: SparkSession, *paths: str, base: str = "") -> DataFrame:
    """The files as one table; ``base`` is the folder by whose folders' names rows have values."""
    reader = session.read.option("mergeSchema", "true")
    return (reader.option("basePath", base) if base else reader).parquet(*paths)


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
    return f"{told}: write it with one type in all files"


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
