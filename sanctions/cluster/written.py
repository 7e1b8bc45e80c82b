"""Results as Spark writes them, and counts of what was written."""

from collections import Counter
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F  # noqa: N812 - Spark's own name for it

_FORMATS: Mapping[str, tuple[str, Mapping[str, str]]] = MappingProxyType(
    {
        "parquet": ("parquet", {}),
        # As everybody else writes CSV: a quote in a cell is doubled.
        "csv": ("csv", {"header": "true", "escape": '"', "emptyValue": ""}),
        "jsonl": ("json", {"ignoreNullFields": "false"}),
    }
)


def save(answered: DataFrame, place: str, written_as: str, *, overwrite: bool) -> None:
    """Writes the answered rows, a file for each partition."""
    kind, options = _FORMATS[written_as]
    answered.write.mode("overwrite" if overwrite else "error").format(kind).options(**options).save(place)


def tally(session: SparkSession, place: str, written_as: str, ours: Sequence[str], *, all_hits: bool) -> Counter[str]:
    """How many rows are answered there, by status; ``ours`` are the names of the result columns.

    With ``all_hits`` a row has as many lines as it has hits.
    """
    kind, options = _FORMATS[written_as]
    reader = session.read.format(kind).options(**options)
    if written_as == "csv":
        reader = reader.option("multiLine", "true")
    elif written_as == "jsonl":
        reader = reader.schema(f"{ours[0]} string, {ours[2]} int")
    found: Counter[str] = Counter()
    lines = reader.load(place).groupBy(ours[0], F.col(ours[2]).cast("int")).count()
    for status, hits, count in lines.collect():
        found[status] += count // hits if all_hits and status == "hit" else count
    return found
