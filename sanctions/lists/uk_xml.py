"""The UK Sanctions List of the FCDO as XML."""

from collections.abc import Iterator, Sequence

from sanctions.lists import uk, xml
from sanctions.lists.contract import Reading, Recognised, Source
from sanctions.lists.dates import read_date
from sanctions.model import Entity

FORMAT = "uk_xml"

_HEADER = frozenset({"DateGenerated"})


def recognise(sources: Sequence[Source]) -> Recognised | None:
    """Whether this is one `Designations`; its date stands first in it."""
    if len(sources) != 1 or (root := xml.root_of(sources[0])) is None or root.name != "Designations":
        return None
    return Recognised(FORMAT, uk.DATASET, _generated(sources[0]))


def read(sources: Sequence[Source], dataset: str) -> Reading:
    """A reading of the list."""
    (source,) = sources
    reading = Reading(FORMAT, dataset, _generated(source))
    reading.entities = _entities(source, reading)
    return reading


def _generated(source: Source) -> str | None:
    """The day on which the list was made: `07/09/2026`, or ISO with a time."""
    return read_date(xml.first_texts(source, "DateGenerated").get("DateGenerated", ""))


def _entities(source: Source, reading: Reading) -> Iterator[Entity]:
    """Every designation."""
    for record in xml.records(source, "Designation", beside=_HEADER, unmapped=reading.unmapped):
        yield uk.entity(record, reading, source, xml.line(record))
