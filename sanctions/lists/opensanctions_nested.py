"""OpenSanctions' targets.nested.json: listed parties, one a line, what is said of each inside it.

The same records as in entities.ftm.json, those of a party under the property
that leads to it or, the other way round, under a name for that: `sanctions`,
`familyPerson`.
"""

from collections.abc import Iterator, Sequence

from sanctions.errors import ListUnreadable
from sanctions.lists import opensanctions
from sanctions.lists.contract import Reading, Recognised, Source
from sanctions.lists.ftm import Record, checked, is_record, lines, properties
from sanctions.lists.ftm_party import attach, start
from sanctions.lists.ftm_relations import ATTACHED, REFERENCES, mentioned
from sanctions.lists.headed import say_whether_ended
from sanctions.model import Entity

FORMAT = "opensanctions_nested"

_FORWARD = frozenset({"addressEntity", *REFERENCES})


def recognise(sources: Sequence[Source]) -> Recognised | None:
    """Whether it is the file of nested targets, perhaps with its index."""
    if "nested" not in [opensanctions.kind_of(source) for source in sources]:
        return None
    whole, deltas, _ = opensanctions.split(sources, "nested")
    if deltas:
        raise ListUnreadable(deltas[0].name, "is a delta: load it with the entities.ftm.json that it follows")
    return Recognised(FORMAT, opensanctions.DATASET, opensanctions.newest_day([whole] if whole else []))


def read(sources: Sequence[Source], dataset: str) -> Reading:
    """A reading of the file."""
    whole, _, index = opensanctions.split(sources, "nested")
    if whole is None:
        raise ListUnreadable(sources[0].name, "there is no targets.nested.json")
    reading = Reading(FORMAT, dataset, opensanctions.newest_day([whole]), declared=opensanctions.declared(index))
    reading.entities = _entities(whole, reading)
    return reading


def _entities(source: Source, reading: Reading) -> Iterator[Entity]:
    """Every party with the records inside it."""
    for line in lines(source):
        record = checked(source, line.number, line.data)
        if not record["target"]:
            raise ListUnreadable(source.name, f"line {line.number}: {record['id']} is no target, and all here are")
        yield _entity(source, line.number, record, reading)
    say_whether_ended(reading, source)


def _entity(source: Source, number: int, record: Record, reading: Reading) -> Entity:
    """One party."""
    draft = start(reading.dataset, _own(record), reading.unmapped, _resolve)
    for name, inside in _inside(record):
        if inside["schema"] in ATTACHED or record["id"] in mentioned(inside):
            attach(draft, record["id"], inside, _resolve)
        else:
            reading.unmapped[f"records under {name} that don't name their party"] += 1
    try:
        return draft.build()
    except ValueError as error:
        raise ListUnreadable(source.name, f"line {number}: {error}") from error


def _own(record: Record) -> Record:
    """The party's record without those inside it, but for what its own properties lead to."""
    own = {
        name: found
        for name, found in record["properties"].items()
        if name in _FORWARD or not any(map(is_record, found if isinstance(found, list) else [found]))
    }
    return {**record, "properties": own}


def _inside(record: Record) -> Iterator[tuple[str, Record]]:
    """The records that lead to the party, with the name under which they stand."""
    for name, found in properties(record):
        if name not in _FORWARD:
            yield from ((name, value) for value in found if is_record(value))


def _resolve(value: object) -> Record | None:
    """The record inside another, which an id alone does not tell."""
    return value if is_record(value) else None
