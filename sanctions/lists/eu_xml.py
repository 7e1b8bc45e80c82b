"""The EU's Financial Sanctions Files, XML 1.1."""

from collections.abc import Iterator, Sequence

from sanctions.lists import eu, xml
from sanctions.lists.contract import Reading, Recognised, Source
from sanctions.lists.dates import read_date
from sanctions.model import Entity

FORMAT = "eu_xml"


def recognise(sources: Sequence[Source]) -> Recognised | None:
    """Whether this is one `export` of the FSF."""
    if len(sources) != 1 or (root := xml.root_of(sources[0])) is None:
        return None
    if root.name != "export" or "/fsd/export" not in root.namespace:
        return None
    return Recognised(FORMAT, eu.DATASET, read_date(root.attributes.get("generationDate", "")))


def read(sources: Sequence[Source], dataset: str) -> Reading:
    """A reading of the list."""
    (source,) = sources
    root = xml.root_of(source)
    published = read_date(root.attributes.get("generationDate", "")) if root else None
    reading = Reading(FORMAT, dataset, published)
    reading.entities = _entities(source, reading)
    return reading


def _entities(source: Source, reading: Reading) -> Iterator[Entity]:
    """Every sanctionEntity."""
    for record in xml.records(source, "sanctionEntity", unmapped=reading.unmapped):
        yield eu.entity(record, reading, source, xml.line(record))
