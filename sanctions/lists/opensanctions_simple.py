"""OpenSanctions' targets.simple.csv: a row a party, several values in a cell joined by `;`.

A cell is a line of CSV in itself: a value that holds a `;` or a quotation mark
is quoted, and `""` is one value that says nothing. The layout of before 2025
has no `program_ids`. The table is a summary: it has no kinds of names or
identifiers, no topics and no relations.
"""

import csv
import io
import re
from collections.abc import Iterator, Sequence

from sanctions.errors import ListUnreadable
from sanctions.lists import opensanctions
from sanctions.lists.contract import Reading, Recognised, Source
from sanctions.lists.dates import read_date
from sanctions.lists.drafts import Draft, clean, entity_id
from sanctions.lists.ftm_party import nearest_schema, take_country
from sanctions.lists.headed import Row, rows, say_whether_ended
from sanctions.model import Document, Entity, Measure, known_properties

FORMAT = "opensanctions_simple"

_REQUIRED = ("id", "schema", "name", "aliases", "dataset")
_TAKEN = frozenset(
    "id schema name aliases birth_date countries addresses identifiers sanctions phones emails program_ids dataset "
    "first_seen last_seen last_change".split()
)
_LARGEST_CELL = 1 << 24
_PERIOD = re.compile(r" - (\d{4}(?:-\d\d){0,2}) - (\d{4}(?:-\d\d){0,2})$")
_WIKIDATA = re.compile(r"Q\d{2,}")
_MMSI = re.compile(r"[2-7]\d{8}")


def recognise(sources: Sequence[Source]) -> Recognised | None:
    """Whether it is the table of targets, perhaps with its index."""
    if "table" not in [opensanctions.kind_of(source) for source in sources]:
        return None
    whole, deltas, _ = opensanctions.split(sources, "table")
    if deltas:
        raise ListUnreadable(deltas[0].name, "is a delta: load it with the entities.ftm.json that it follows")
    return Recognised(FORMAT, opensanctions.DATASET, opensanctions.newest_day([whole] if whole else []))


def read(sources: Sequence[Source], dataset: str) -> Reading:
    """A reading of the table."""
    whole, _, index = opensanctions.split(sources, "table")
    if whole is None:
        raise ListUnreadable(sources[0].name, "there is no targets.simple.csv")
    reading = Reading(FORMAT, dataset, opensanctions.newest_day([whole]), declared=opensanctions.declared(index))
    reading.entities = _entities(whole, reading)
    return reading


def _entities(source: Source, reading: Reading) -> Iterator[Entity]:
    """A party a row."""
    csv.field_size_limit(_LARGEST_CELL)
    for row in rows(source):
        if lacking := next((name for name in _REQUIRED if name not in row.cells), None):
            raise ListUnreadable(source.name, f"lacks the column {lacking}")
        yield _entity(source, row, reading)
    say_whether_ended(reading, source)


def _entity(source: Source, row: Row, reading: Reading) -> Entity:
    """One party."""
    cells = row.cells
    if not clean(cells["id"]):
        raise ListUnreadable(source.name, f"line {row.line} has no id")
    draft = Draft(entity_id(reading.dataset, cells["id"]), nearest_schema(cells["schema"]), reading.unmapped)
    draft.name("name", cells["name"])
    draft.name("alias", *_joined(cells["aliases"]))
    for date in _joined(cells.get("birth_date", "")):
        _take(draft, "birthDate", date)
    for code in _joined(cells.get("countries", "")):
        take_country(draft, "country", code)
    draft.add("address", *_joined(cells.get("addresses", "")))
    for number in _joined(cells.get("identifiers", "")):
        _take_identifier(draft, number)
    for name, column in (("phone", "phones"), ("email", "emails"), ("programId", "program_ids")):
        for value in _joined(cells.get(column, "")):
            _take(draft, name, value)
    _take_sanctions(draft, cells.get("sanctions", ""), row)
    _take_beside(draft, row)
    try:
        return draft.build()
    except ValueError as error:
        raise ListUnreadable(source.name, f"line {row.line}: {error}") from error


def _joined(cell: str) -> list[str]:
    """The values of a cell, the empty ones too; none for an empty cell."""
    if not cell:
        return []
    return [value for row in csv.reader(io.StringIO(cell, newline=""), delimiter=";") for value in row]


def _take(draft: Draft, name: str, value: str) -> None:
    """A value of a property, as far as the schema has it."""
    if name not in known_properties(draft.schema):
        draft.keep(f"{draft.schema}:{name}", value)
    elif name == "birthDate":
        draft.date(name, value)
    else:
        draft.add(name, value)


def _take_identifier(draft: Draft, number: str) -> None:
    """A number whose kind the table does not tell, as what its shape proves, else as a registration number."""
    known = known_properties(draft.schema)
    if _WIKIDATA.fullmatch(number):
        draft.add("wikidataId", number)
    elif draft.schema == "Vessel" and _MMSI.fullmatch(number):
        draft.document(Document("mmsi", number))
    elif draft.schema == "CryptoWallet":
        draft.add("publicKey", number)
    elif draft.schema == "Security":
        draft.add("isin", number)
    elif "registrationNumber" not in known:
        draft.keep(f"{draft.schema}:identifiers", number)
    else:
        draft.document(Document("registrationNumber", number))


def _take_sanctions(draft: Draft, cell: str, row: Row) -> None:
    """What was imposed, in the table's words: programme, reason, status, dates, any of them absent, joined by ` - `.

    Only two dates at the end can't be mistaken: the first and the last day.
    """
    authority = "; ".join(_joined(row.cells["dataset"])) or "OpenSanctions"
    programs = [text for text in map(clean, _joined(row.cells.get("program_ids", ""))) if text]
    for text in map(clean, _joined(cell)):
        found = _PERIOD.search(text)
        begins, ends = (read_date(day) or "" for day in found.groups()) if found else ("", "")
        program = programs[0] if len(programs) == 1 else ""
        draft.measure(Measure(authority, "sanctions", program, begins, ends, summary=text))


def _take_beside(draft: Draft, row: Row) -> None:
    """Where it comes from and since when, and columns that we don't know. `last_seen` is each export's own day."""
    draft.note("datasets", ", ".join(_joined(row.cells["dataset"])))
    draft.note("first_seen", read_date(row.cells.get("first_seen", "")))
    draft.date("modifiedAt", row.cells.get("last_change"))
    if nearest_schema(row.cells["schema"]) != row.cells["schema"]:
        draft.keep("schema", row.cells["schema"])
    draft.unmapped["last_seen"] += "last_seen" in row.cells
    for column in row.cells.keys() - _TAKEN:
        draft.keep(column, row.cells[column])
