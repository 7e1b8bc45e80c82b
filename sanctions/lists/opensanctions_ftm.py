"""OpenSanctions' entities.ftm.json: FollowTheMoney's records, one a line, and the deltas that change them.

A party is put together from its own record and all that name it, so a file is
read twice: once to note where what stands, once to build each party. For the
same reason a delta can't be applied alone. It has whole records, but a party
is many: one that only moved house would lose its sanctions, and of a record
that is deleted it gives no more than the id, which may be a sanction's. With
the whole file that it follows it is read as one list.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sanctions.errors import ListUnreadable
from sanctions.lists import opensanctions
from sanctions.lists.contract import Reading, Recognised, Source
from sanctions.lists.ftm import Line, Record, checked, id_of, is_record, lines, tidy
from sanctions.lists.ftm_party import attach, start
from sanctions.lists.ftm_relations import ATTACHED, EDGES, mentioned
from sanctions.lists.headed import say_whether_ended
from sanctions.lists.records_at import Files, Places, place
from sanctions.model import Entity

FORMAT = "opensanctions_ftm"

_OPERATIONS = ("ADD", "MOD", "DEL")
_THINGS = frozenset(
    "Person Organization Company LegalEntity PublicBody Vessel Airplane Vehicle Train Asset RealEstate BankAccount "
    "Security CryptoWallet Address Position Thing Value License".split()
)
"""Schemata of things that parties are, or are linked to."""


def recognise(sources: Sequence[Source]) -> Recognised | None:
    """Whether it is the file of entities, perhaps with index and deltas. Raises ListUnreadable for deltas alone."""
    kinds = [opensanctions.kind_of(source) for source in sources]
    if not kinds or not {"entities", "delta"} & set(kinds):
        return None
    whole, deltas, _ = opensanctions.split(sources, "entities")
    if whole is None:
        reason = (
            "is a delta, which alone does not tell what becomes of a party's sanctions and links: load it together"
        )
        raise ListUnreadable(deltas[0].name, f"{reason} with the entities.ftm.json that it follows")
    return Recognised(FORMAT, opensanctions.DATASET, opensanctions.newest_day([whole, *deltas]))


def read(sources: Sequence[Source], dataset: str) -> Reading:
    """A reading of the file with its deltas applied, in the order of their versions."""
    whole, deltas, index = opensanctions.split(sources, "entities")
    if whole is None:
        raise ListUnreadable(sources[0].name, "there is no entities.ftm.json")
    reading = Reading(FORMAT, dataset, opensanctions.newest_day([whole, *deltas]))
    reading.declared = None if deltas else opensanctions.declared(index)
    reading.entities = _entities(_Files(whole, deltas), reading)
    return reading


@dataclass(frozen=True, slots=True)
class _Files:
    """The whole file, and what changes it."""

    whole: Source
    deltas: Sequence[Source]

    def all(self) -> list[Source]:
        return [self.whole, *self.deltas]


@dataclass(slots=True)
class _Survey:
    """Where the records stand: by their id, by the ids that they name, and in order the parties'."""

    things: Places = field(default_factory=Places)
    mentions: Places = field(default_factory=Places)
    parties: list[int] = field(default_factory=list)
    others: int = 0

    def take(self, record: Record, at: int, reading: Reading) -> None:
        """Notes where a record stands and of whom it says something."""
        schema = record["schema"]
        if record["target"]:
            self.parties.append(at)
        else:
            self.others += 1
            if schema not in _THINGS and schema not in EDGES and schema not in ATTACHED:
                reading.unmapped[f"records of the schema {schema}"] += 1
        if schema not in EDGES and schema not in ATTACHED:
            self.things.add(record["id"], at)
        for id_ in set(mentioned(record)):
            self.mentions.add(id_, at)


def _entities(files: _Files, reading: Reading) -> Iterator[Entity]:
    """Every listed party with what all records say of it."""
    survey = _surveyed(files, reading)
    with Files(files.all()) as opened:
        for at in survey.parties:
            yield _entity(opened, survey, at, reading)
    said = f"{len(survey.parties):,} of its {len(survey.parties) + survey.others:,} records are listed parties"
    reading.notes.append(
        f"{said}; the others are what is said of them, and parties that are named only in their links"
    )


def _surveyed(files: _Files, reading: Reading) -> _Survey:
    """The first pass: every record is checked and its place noted."""
    survey = _Survey()
    changed = _changed(files.deltas)
    met: set[str] = set()
    for line in lines(files.whole):
        record = checked(files.whole, line.number, line.data)
        if record["id"] in changed:
            met.add(record["id"])
        else:
            survey.take(record, place(0, line.offset), reading)
    _check_chain(files, changed, met)
    with Files(files.all()) as opened:
        for change in changed.values():
            if not change.is_gone:
                survey.take(_record(opened.at(change.at)), change.at, reading)
    survey.things.sort()
    survey.mentions.sort()
    for source in files.all():
        say_whether_ended(reading, source)
    return survey


@dataclass(frozen=True, slots=True)
class _Change:
    """What deltas make of one record: where it stands now, unless it is gone; ``is_new`` to the whole file."""

    source: Source
    number: int
    at: int
    is_gone: bool
    is_new: bool


def _changed(deltas: Sequence[Source]) -> Mapping[str, _Change]:
    """The last change of each record. Raises ListUnreadable where two changes don't follow one another."""
    found: dict[str, _Change] = {}
    for file, source in enumerate(deltas, start=1):
        for line in lines(source):
            operation, entity = _operation(source, line)
            id_, before = entity["id"], found.get(entity["id"])
            if before and before.is_gone != (operation == "ADD"):
                raise ListUnreadable(source.name, _out_of_order(line.number, operation, id_))
            if operation != "DEL":
                checked(source, line.number, entity)
            is_new = before.is_new if before else operation == "ADD"
            found[id_] = _Change(source, line.number, place(file, line.offset), operation == "DEL", is_new)
    return found


def _operation(source: Source, line: Line) -> tuple[str, dict[str, Any]]:
    """What a line of a delta does, and to which entity."""
    operation, entity = (line.data.get(key) if isinstance(line.data, dict) else None for key in ("op", "entity"))
    if operation not in _OPERATIONS or not isinstance(entity, dict) or not isinstance(entity.get("id"), str):
        raise ListUnreadable(
            source.name, f"line {line.number} is no change: it needs an op and an entity with its id"
        )
    return operation, entity


def _check_chain(files: _Files, changed: Mapping[str, _Change], met: set[str]) -> None:
    """Raises ListUnreadable where a delta adds what the whole file has, or changes what it lacks."""
    for id_, change in changed.items():
        if change.is_new == (id_ in met):
            does = "adds" if change.is_new else "changes"
            has = "has already" if change.is_new else "lacks"
            reason = (
                f"line {change.number} {does} {id_}, which {files.whole.name} {has}: it does not follow that file"
            )
            raise ListUnreadable(change.source.name, reason)


def _out_of_order(number: int, operation: str, id_: str) -> str:
    return (
        f"line {number}: {operation} of {id_} does not follow from the delta before: one is missing or out of order"
    )


def _entity(opened: Files, survey: _Survey, at: int, reading: Reading) -> Entity:
    """One party."""

    def resolve(value: object) -> Record | None:
        return value if is_record(value) else _found(opened, survey.things, id_of(value))

    record = _record(opened.at(at))
    draft = start(reading.dataset, record, reading.unmapped, resolve)
    for other in opened.all_at(survey.mentions.of(record["id"])):
        if record["id"] in mentioned(_record(other)):
            attach(draft, record["id"], _record(other), resolve)
    try:
        return draft.build()
    except ValueError as error:
        raise ListUnreadable(FORMAT, str(error)) from error


def _found(opened: Files, things: Places, id_: str) -> Record | None:
    """The thing of that id."""
    records = (_record(data) for data in opened.all_at(things.of(id_)))
    return next((record for record in records if record["id"] == id_), None)


def _record(data: Any) -> Record:  # noqa: ANN401 - whatever the JSON holds
    """The record of a line, of a delta's as well."""
    return tidy(data["entity"] if "op" in data else data)
