"""A list of one's own: a CSV file with a row a party. docs/house-list.md describes it.

Small and written by hand, so it is read strictly: a slip in it must not become
a party that nobody finds. What it can't tell is whether rows are missing at
its end, if the file ends with a whole line: only that it shrank is noticed.
"""

import csv
import difflib
import re
from collections.abc import Iterator, Mapping, Sequence

from sanctions.errors import ListUnreadable
from sanctions.lists.contract import Reading, Recognised, Source
from sanctions.lists.countries import country_code, known_code
from sanctions.lists.datasets import DATASETS
from sanctions.lists.dates import read_date
from sanctions.lists.drafts import Draft, clean, entity_id
from sanctions.lists.headed import head, rows, say_whether_ended
from sanctions.lists.placeholders import is_blank
from sanctions.model import SCHEMATA, Document, Entity, Measure, known_properties
from sanctions.model.schema import (
    COUNTRY_PROPERTIES,
    DATE_PROPERTIES,
    IDENTIFIER_PROPERTIES,
    NAME_PROPERTIES,
)

FORMAT = "house_csv"

_DATASET = "house"
_KIND = "house listing"
_UPPER = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_GAP = re.compile(r"[\s_-]+")
_DAY = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
_DATE = re.compile(rf"{_DAY.pattern}(~|/{_DAY.pattern})?")
_FOREIGN = frozenset({"entity_number", "last_seen"})
"""Columns by which other tables are known: the US Consolidated Screening List and OpenSanctions'."""


def column_name(written: str) -> str:
    """A column's name as we spell it: "Birth date", "birthDate" and "birth_date" are one."""
    return _GAP.sub("_", _UPPER.sub("_", written.strip())).lower().strip("_")


_PLURALS = {
    "aliases": "alias",
    "previous_names": "previousName",
    "weak_aliases": "weakAlias",
    "identifiers": "registrationNumber",
}
_MEASURE = ("measure", "program", "reason", "start_date", "end_date", "legal_basis", "source_url")
_ONE = frozenset({"id", "schema", "notes", "linked_to", *_MEASURE})

PROPERTIES: Mapping[str, str] = {
    **{column_name(name): name for schema in SCHEMATA for name in sorted(known_properties(schema))},
    **_PLURALS,
}
"""Column → the property that it fills."""

COLUMNS: frozenset[str] = frozenset({"id", "schema", "linked_to", *_MEASURE, *PROPERTIES})
"""Every column that a house list can have."""


def recognise(sources: Sequence[Source]) -> Recognised | None:
    """Whether it is one table with a column `name` and another that we know."""
    if len(sources) != 1:
        return None
    _, names = _header(sources[0])
    known = COLUMNS.intersection(names)
    if "name" not in known or len(known) < 2 or _FOREIGN.intersection(names):
        return None
    return Recognised(FORMAT, _DATASET)


def read(sources: Sequence[Source], dataset: str) -> Reading:
    """A reading of the list."""
    reading = Reading(FORMAT, dataset, None)
    reading.entities = _entities(sources[0], reading)
    return reading


def _header(source: Source) -> tuple[str, list[str]]:
    """The delimiter, comma or semicolon, that gives more known columns, and all columns."""
    line = head(source)
    found = []
    for delimiter in ",;":
        try:
            names = next(csv.reader([line], delimiter=delimiter), [])
        except csv.Error:
            names = []
        found.append((delimiter, [column_name(name) for name in names]))
    return max(found, key=lambda one: len(COLUMNS.intersection(one[1])))


def _entities(source: Source, reading: Reading) -> Iterator[Entity]:
    """A party a row; rows that are empty are none."""
    _check_encoding(source)
    delimiter, names = _header(source)
    _check_columns(source, names)
    lines: dict[str, int] = {}
    for row in rows(source, delimiter):
        cells = {column_name(name): text for name, cell in row.cells.items() if (text := clean(cell))}
        if not cells:
            continue
        try:
            entity = _entity(cells, reading)
        except ValueError as error:
            raise ListUnreadable(source.name, f"line {row.line}: {error}") from error
        if before := lines.get(entity.id):
            raise ListUnreadable(source.name, f"line {row.line} has the id of line {before}: {cells['id']}")
        lines[entity.id] = row.line
        yield entity
    say_whether_ended(reading, source)


def _check_encoding(source: Source) -> None:
    """Raises ListUnreadable with the first line that is not UTF-8: guessed letters would be other names."""
    with source.path.open("rb") as file:
        for number, raw in enumerate(file, start=1):
            try:
                raw.decode()
            except UnicodeDecodeError as error:
                reason = f"line {number} is not UTF-8 (Windows-1252, perhaps): save the file as “CSV UTF-8”"
                raise ListUnreadable(source.name, reason) from error


def _check_columns(source: Source, names: Sequence[str]) -> None:
    """Raises ListUnreadable where a column is unknown, unnamed or doubled, or where `id` or `name` lacks."""
    for number, name in enumerate(names, start=1):
        if not name:
            raise ListUnreadable(source.name, f"column {number} has no name: name it or delete it")
        if name not in COLUMNS:
            raise ListUnreadable(source.name, f"unknown column {name!r}{_nearest(name, COLUMNS)}")
        if names.count(name) > 1:
            raise ListUnreadable(source.name, f"has two columns {name!r}")
    for name in ("id", "name"):
        if name not in names:
            raise ListUnreadable(source.name, f"lacks the column {name!r}")


def _nearest(name: str, known: frozenset[str]) -> str:
    """What may have been meant."""
    near = difflib.get_close_matches(name, sorted(known), n=1, cutoff=0.5)
    return f"; the nearest is {near[0]!r}" if near else "; docs/house-list.md has all"


def _entity(cells: Mapping[str, str], reading: Reading) -> Entity:
    """One party. Raises ValueError with what is wrong in the row."""
    if "id" not in cells:
        raise ValueError("it has no id")
    draft = Draft(entity_id(_DATASET, cells["id"]), _schema(cells), reading.unmapped)
    for column, cell in cells.items():
        if column in PROPERTIES and column not in _MEASURE:
            for value in [cell] if column in _ONE else filter(None, map(clean, cell.split(";"))):
                _take(draft, column, value)
    for other in map(clean, cells.get("linked_to", "").split(";")):
        draft.link("UnknownLink", other, "linked to")
    draft.measure(_measure(cells))
    if not draft.get("name"):
        raise ValueError("it has no name")
    return draft.build()


def _schema(cells: Mapping[str, str]) -> str:
    """The schema given, in whatever case; without one, Person where a cell is only a person's, else LegalEntity."""
    if written := cells.get("schema"):
        by_lower = {schema.lower(): schema for schema in SCHEMATA}
        if found := by_lower.get(written.replace(" ", "").lower()):
            return found
        raise ValueError(f"unknown schema {written!r}{_nearest(written.capitalize(), frozenset(SCHEMATA))}")
    given = {PROPERTIES[column] for column in cells if column in PROPERTIES and column not in _MEASURE}
    for schema in ("LegalEntity", "Person"):
        if given <= known_properties(schema):
            return schema
    raise ValueError("what it is can't be told: give its schema")


def _take(draft: Draft, column: str, value: str) -> None:
    """One value of a column. Raises ValueError where it can't be one."""
    name = PROPERTIES[column]
    if name not in known_properties(draft.schema):
        raise ValueError(f"a {draft.schema} has no {column}")
    if name in NAME_PROPERTIES:
        if not is_blank(value):
            draft.name(name, value)
        elif name == "name":
            raise ValueError(f"{value!r} is no name: give it one, or leave the row out")
    elif name in DATE_PROPERTIES:
        draft.add(name, _date(column, value, _DATE))
    elif name in COUNTRY_PROPERTIES:
        draft.add(name, _country(column, value))
    elif (
        name in IDENTIFIER_PROPERTIES
        and name != "wikidataId"
        and "registrationNumber" in known_properties(draft.schema)
    ):
        draft.document(Document(name, value))
    else:
        draft.add(name, value)


def _date(column: str, text: str, shape: re.Pattern[str] = _DAY) -> str:
    """An ISO date. Other shapes are refused: 03/04/1970 is a day in March or in April."""
    if not shape.fullmatch(text) or (read := read_date(text.removesuffix("~"))) is None:
        raise ValueError(f"{column} {text!r} is no date such as 1970-04-03, 1970-04 or 1970")
    return f"{read}~" if text.endswith("~") else read


def _country(column: str, text: str) -> str:
    """A country's code, from a code or a name."""
    if code := known_code(text) if len(text) == 2 else country_code(text):
        return code
    raise ValueError(f"{column} {text!r} is no country that we know: give its two-letter code")


def _measure(cells: Mapping[str, str]) -> Measure:
    """Why the party is on the list."""
    begins, ends = (_date(name, cells[name]) if name in cells else "" for name in ("start_date", "end_date"))
    if begins and ends and ends < begins:
        raise ValueError(f"end_date {ends} is before start_date {begins}")
    return Measure(
        DATASETS[_DATASET].authority,
        cells.get("measure", _KIND),
        cells.get("program", ""),
        begins,
        ends,
        legal_basis=cells.get("legal_basis", ""),
        summary=cells.get("reason", ""),
        source=cells.get("source_url", ""),
    )
