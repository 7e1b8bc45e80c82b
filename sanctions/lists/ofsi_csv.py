"""The ConList of HM Treasury's OFSI, closed on 28 January 2026: as it was until 2022, and in the format of 2022.

One row for each name, birth date and address of a party; a party is the rows
of one Group ID. The older format has 29 columns in Windows-1252, the newer 36.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial

from sanctions.errors import ListUnreadable
from sanctions.lists import headed
from sanctions.lists.contract import Reading, Recognised, Source
from sanctions.lists.countries import country_code
from sanctions.lists.datasets import DATASETS
from sanctions.lists.dates import read_date
from sanctions.lists.drafts import Draft, clean, entity_id, is_nothing
from sanctions.lists.headed import Row
from sanctions.lists.ofsi_cells import birthplaces, countries, country_in, documents, items, numberless
from sanctions.lists.ofsi_prose import ship_number, take_prose
from sanctions.model import Entity, Measure

FORMAT = "ofsi_csv"

_DATASET = "gb_hmt_sanctions"
_KEY = "Group ID"
_UPDATED = re.compile(r"^\W*Last Updated\W+(?P<date>\d\d/\d\d/\d{4})\W*$", re.IGNORECASE)
_SCHEMATA = {"individual": "Person", "entity": "Organization", "ship": "Vessel"}
_NAME_PARTS = ("Name 1", "Name 2", "Name 3", "Name 4", "Name 5", "Name 6")
_ADDRESS = (*(f"Address {number}" for number in range(1, 7)), "Post/Zip Code")
_ALIAS_KINDS = {
    "prime alias": "name",
    "primary name": "name",
    "primary name variation": "alias",
    "aka": "alias",
    "alias": "alias",
    "fka": "previousName",
}
_Cells = Mapping[str, str]
_Taker = Callable[[Draft, _Cells], None]
_NEEDED = frozenset({_KEY, "Name 6", "Group Type", "Alias Type", "Regime", "Listed On"})
_COLUMNS = _NEEDED.union(
    _NAME_PARTS,
    _ADDRESS,
    ("Title", "DOB", "Town of Birth", "Country of Birth", "Nationality", "Passport Details", "NI Number", "Position"),
    ("Country", "Other Information", "Last Updated", "Alias Quality", "UK Sanctions List Date Designated"),
    ("Name Non-Latin Script", "Non-Latin Script Type", "Non-Latin Script Language", "Passport Number"),
    ("National Identification Number", "National Identification Details"),
)


def recognise(sources: Sequence[Source]) -> Recognised | None:
    """Whether this is one CSV whose first line is the day of its last update."""
    if len(sources) != 1 or not (found := _UPDATED.match(headed.head(sources[0]))):
        return None
    return Recognised(FORMAT, _DATASET, read_date(found["date"]))


def read(sources: Sequence[Source], dataset: str) -> Reading:
    """A reading of the list."""
    (source,) = sources
    found = recognise(sources)
    reading = Reading(FORMAT, dataset, found.published if found else None)
    reading.entities = _entities(source, reading)
    return reading


def _entities(source: Source, reading: Reading) -> Iterator[Entity]:
    """Every group of rows. They stand apart: the list is sorted by name."""
    headed.say_whether_ended(reading, source)
    rows = partial(_rows, source, headed.encoding_of(source))
    for group in headed.gathered(rows, partial(_key, source)):
        yield _entity(source, group, reading)


def _rows(source: Source, encoding: str) -> Iterator[Row]:
    """The rows. Raises ListUnreadable where a column lacks that tells parties apart."""
    for row in headed.rows(source, encoding=encoding, before=1, column=headed.by_letters(_COLUMNS)):
        if lacking := _NEEDED - row.cells.keys():
            raise ListUnreadable(source.name, f"has no column {', '.join(sorted(lacking))}")
        yield row


def _key(source: Source, row: Row) -> str:
    """Whose row this is. Raises ListUnreadable where it does not say."""
    key = row.cells[_KEY].strip()
    if not key.isdigit():
        raise ListUnreadable(source.name, f"a row without {_KEY}, line {row.line}")
    return key


def _entity(source: Source, group: Sequence[Row], reading: Reading) -> Entity:
    """One party."""
    draft = _start(source, group, reading)
    # Primary names first: a person's name in parts is the primary one's.
    for row in sorted(group, key=lambda row: _kind(row.cells) != "name"):
        _take_name(draft, row.cells)
    for take, columns in (*_TAKERS, *_strange(group)):
        # A party's rows repeat what it has once; each different value is taken once.
        for values in dict.fromkeys(tuple(row.cells.get(column, "") for column in columns) for row in group):
            take(draft, dict(zip(columns, values, strict=True)))
    try:
        return draft.build()
    except ValueError as error:
        raise ListUnreadable(source.name, f"{error}, line {group[0].line}") from error


def _strange(group: Sequence[Row]) -> list[tuple[_Taker, tuple[str, ...]]]:
    """Takers of the columns that the format did not have when this was written: notes, and counted."""

    def keep(draft: Draft, cells: _Cells) -> None:
        for column, value in cells.items():
            draft.keep(column, value)

    return [(keep, (column,)) for column in group[0].cells.keys() - _COLUMNS]


def _start(source: Source, group: Sequence[Row], reading: Reading) -> Draft:
    """A draft of the group's kind. Raises ListUnreadable where it has none that we know, or two."""
    reference = group[0].cells[_KEY].strip()
    kinds = {row.cells["Group Type"].strip().lower() for row in group}
    schema = _SCHEMATA.get(next(iter(kinds))) if len(kinds) == 1 else None
    if schema is None:
        told = " and ".join(repr(kind) for kind in sorted(kinds))
        reason = f"group {reference} is of a kind that we don't know: {told}, line {group[0].line}"
        raise ListUnreadable(source.name, reason)
    if schema == "Organization" and ship_number(group[0].cells.get("Other Information", "")):
        schema = "Vessel"
    draft = Draft(entity_id(reading.dataset, reference), schema, reading.unmapped)
    draft.add("topics", "sanction")
    return draft


def _take_name(draft: Draft, cells: _Cells) -> None:
    """The row's name: Name 1 to Name 5, then the surname or an entity's whole name; and it in another script."""
    parts = [_plain(cells.get(name, "")) for name in _NAME_PARTS]
    kind = _kind(cells)
    draft.name(kind, " ".join(filter(None, parts)), _plain(cells.get("Name Non-Latin Script", "")))
    if kind == "name" and draft.schema == "Person" and not draft.get("lastName"):
        draft.add("firstName", parts[0])
        draft.add("middleName", *parts[1:5])
        draft.add("lastName", parts[5])


def _kind(cells: _Cells) -> str:
    """What a name is; the quality of an alias is told since 2022."""
    if clean(cells.get("Alias Quality", "")).lower().startswith("low"):
        return "weakAlias"
    return _ALIAS_KINDS.get(clean(cells["Alias Type"]).lower(), "alias")


def _take_kind_of_name(draft: Draft, cells: _Cells) -> None:
    """A kind of name that is new is a good alias, and counted."""
    if (kind := clean(cells["Alias Type"])).lower() not in _ALIAS_KINDS:
        draft.unmapped[f"Alias Type {kind}"] += 1


def _take_title(draft: Draft, cells: _Cells) -> None:
    name = "title" if draft.schema == "Person" else "summary"
    draft.add(name, *(item.text for item in items(_plain(cells["Title"]))))


def _take_position(draft: Draft, cells: _Cells) -> None:
    name = "position" if draft.schema == "Person" else "summary"
    draft.add(name, *(item.text for item in items(_plain(cells["Position"]))))


def _take_birth_date(draft: Draft, cells: _Cells) -> None:
    """A date of birth; of what is no person, a note."""
    if draft.schema == "Person":
        draft.date("birthDate", cells["DOB"])
    else:
        draft.keep("DOB", cells["DOB"])


def _take_birthplaces(draft: Draft, cells: _Cells) -> None:
    """Places of birth, each with its country; of what is no person, notes."""
    for town, land in birthplaces(cells["Town of Birth"], cells["Country of Birth"]):
        place = ", ".join(filter(None, (town, land)))
        if draft.schema == "Person":
            draft.born_at(place, land or None)
            draft.add("birthCountry", country_in(land))
        else:
            draft.keep("Town of Birth", place)


def _take_nationalities(draft: Draft, cells: _Cells) -> None:
    """Nationalities, several in one cell; what names no country, or no one country ("Congolese"), is a note."""
    codes, unknown = countries(cells["Nationality"])
    draft.add("nationality" if draft.schema == "Person" else "country", *codes)
    for text in unknown:
        draft.keep("Nationality", text)


def _take_passports(draft: Draft, cells: _Cells) -> None:
    """Passports: until 2022 all in one cell, then the number in a cell of its own."""
    _take_documents(draft, cells["Passport Number"], cells["Passport Details"], "passportNumber", "Passport")


def _take_national_numbers(draft: Draft, cells: _Cells) -> None:
    """National numbers, likewise."""
    kind = "National Identification"
    given, details = cells["National Identification Number"], cells["National Identification Details"]
    _take_documents(draft, given, details, "idNumber", kind)
    _take_documents(draft, cells["NI Number"], "", "idNumber", kind)


def _take_documents(draft: Draft, given: str, details: str, name: str, kind: str) -> None:
    """Documents; a note of what has nothing that reads as a number."""
    if is_nothing(given):
        given, details = details, ""
    if is_nothing(given):
        return
    for document in documents(given, name, kind, details):
        draft.document(document)
    if left := numberless(given):
        draft.keep(kind, "; ".join(filter(None, (*left, clean(details)))))


def _take_address(draft: Draft, cells: _Cells) -> None:
    """The row's address; its country can have a time beside it, "Afghanistan (since 2009)"."""
    lines = [_plain(cells[name]) for name in _ADDRESS]
    told = clean(cells["Country"])
    code = country_in(told)
    if code is None or (country_code(told) == code and "(" not in told):
        draft.address(*lines, country=told)
        return
    draft.add("country", code)
    if any(lines):
        draft.address(*lines, told)
    else:
        draft.note("country", told)


def _take_information(draft: Draft, cells: _Cells) -> None:
    take_prose(draft, _plain(cells["Other Information"]))


def _take_listing(draft: Draft, cells: _Cells) -> None:
    """One measure a regime. The ConList is of those whose funds are frozen; other sanctions are on the UK list."""
    regime, listed_on = clean(cells["Regime"]), cells["Listed On"]
    designated = read_date(cells["UK Sanctions List Date Designated"]) or ""
    if not (listed := read_date(listed_on) or ""):
        draft.keep("Listed On", listed_on)
    summary = f"Designated on the UK Sanctions List on {designated}" if designated and designated != listed else ""
    draft.add("program", regime)
    draft.measure(
        Measure(DATASETS[_DATASET].authority, "asset freeze", regime, listed or designated, summary=summary)
    )


def _take_update(draft: Draft, cells: _Cells) -> None:
    draft.date("modifiedAt", cells["Last Updated"])


def _plain(cell: str) -> str:
    """A cell's text; older files double its quotation marks once too often."""
    return clean(cell.replace('""', '"'))


_TAKERS: Sequence[tuple[_Taker, tuple[str, ...]]] = (
    (_take_kind_of_name, ("Alias Type",)),
    (_take_title, ("Title",)),
    (_take_birth_date, ("DOB",)),
    (_take_birthplaces, ("Town of Birth", "Country of Birth")),
    (_take_nationalities, ("Nationality",)),
    (_take_passports, ("Passport Number", "Passport Details")),
    (_take_national_numbers, ("National Identification Number", "National Identification Details", "NI Number")),
    (_take_position, ("Position",)),
    (_take_address, (*_ADDRESS, "Country")),
    (_take_information, ("Other Information",)),
    (_take_listing, ("Regime", "Listed On", "UK Sanctions List Date Designated")),
    (_take_update, ("Last Updated",)),
)
"""Readers of columns that belong together."""
