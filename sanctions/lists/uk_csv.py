"""The UK Sanctions List of the FCDO as CSV."""

from collections.abc import Iterator, Sequence
from functools import partial

from sanctions.errors import ListUnreadable
from sanctions.lists import headed, uk, uk_table
from sanctions.lists.contract import Reading, Recognised, Source
from sanctions.lists.headed import Row
from sanctions.model import Entity

FORMAT = "uk_csv"


def recognise(sources: Sequence[Source]) -> Recognised | None:
    """Whether this is one CSV whose first line is its report date."""
    if len(sources) != 1 or (published := uk_table.report_date(headed.head(sources[0]))) is None:
        return None
    return Recognised(FORMAT, uk.DATASET, published)


def read(sources: Sequence[Source], dataset: str) -> Reading:
    """A reading of the list."""
    (source,) = sources
    reading = Reading(FORMAT, dataset, uk_table.report_date(headed.head(source)))
    reading.entities = _entities(source, reading)
    return reading


def _entities(source: Source, reading: Reading) -> Iterator[Entity]:
    """Every party."""
    headed.say_whether_ended(reading, source)
    for rows in headed.gathered(partial(_rows, source), partial(uk_table.key, source)):
        yield uk.entity(uk_table.designation(source, rows), reading, source, f"line {rows[0].line}")


def _rows(source: Source) -> Iterator[Row]:
    """The rows. Raises ListUnreadable where a column lacks that tells parties apart."""
    for row in headed.rows(source, before=1, column=uk_table.column):
        if lacking := uk_table.COLUMNS - row.cells.keys():
            raise ListUnreadable(source.name, f"has no column {', '.join(sorted(lacking))}")
        yield row
