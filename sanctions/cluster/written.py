"""Results as Spark writes them, and counts of what was answered and written."""

from collections import Counter
from collections.abc import Mapping
from types import MappingProxyType

from pyspark.sql import DataFrame, Observation
from pyspark.sql import functions as F  # noqa: N812 - Spark's own name for it

from sanctions.cluster.executor import COUNTED
from sanctions.errors import RecordDamaged
from sanctions.services.exports import Only
from sanctions.store.batches import COUNTS, WARNED

_CSV = {
    "header": "true",
    # As everybody else writes CSV: a quote in a cell is doubled, and blanks are part of it.
    "escape": '"',
    "emptyValue": "",
    "ignoreLeadingWhiteSpace": "false",
    "ignoreTrailingWhiteSpace": "false",
}
_FORMATS: Mapping[str, tuple[str, Mapping[str, str]]] = MappingProxyType(
    {
        "parquet": ("parquet", {}),
        "csv": ("csv", _CSV),
        "jsonl": ("json", {"ignoreNullFields": "false"}),
    }
)


_KINDS = (*COUNTS, WARNED)


def save(answered: DataFrame, place: str, written_as: str, *, only: Only, overwrite: bool) -> Counter[str]:
    """Writes the answered rows, a file for each partition; how many rows of each ``kind`` there are, written or not.

    The DataFrame has the columns ``COUNTED``, which are not written. Raises
    RecordDamaged where the lines that stand there are not as many as were answered.
    """
    kind, options = _FORMATS[written_as]
    status, first = map(F.col, COUNTED)
    wanted = F.lit(True) if only == "all" else status.isin(_kinds(only))
    seen = Observation()
    rows = (F.count(F.when(first & (status == name), 1)).alias(name) for name in _KINDS)
    kept = answered.observe(seen, F.count(F.when(wanted, 1)).alias("lines"), *rows).filter(wanted).drop(*COUNTED)
    kept.write.mode("overwrite" if overwrite else "error").format(kind).options(**options).save(place)
    told = seen.get
    if (lines := _lines(answered, place, written_as)) != told["lines"]:
        raise RecordDamaged(f"{lines:,} lines stand in {place}, and {told['lines']:,} were answered")
    return Counter({name: told[name] for name in _KINDS})


def _kinds(only: Only) -> list[str]:
    """The kinds of rows that are wanted; those that are warned of are clears."""
    return [name for name, count in COUNTS.items() if count == only] + [WARNED] * (only in ("clears", WARNED))


def _lines(answered: DataFrame, place: str, written_as: str) -> int:
    """How many lines stand there."""
    kind, options = _FORMATS[written_as]
    reader = answered.sparkSession.read.format(kind).options(**options).schema(answered.schema)
    return reader.option("multiLine", str(written_as == "csv").lower()).load(place).count()
