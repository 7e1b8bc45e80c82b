"""The UK Sanctions List as a table: CSV and ODS have the same 58 columns, a party's rows are a product of its values.

A party with three names and two addresses has six rows. Each different value
of them, or group of values that belong together, becomes one element of the
`Designation` that the XML has for the party.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from lxml import etree

from sanctions.errors import ListUnreadable
from sanctions.lists.contract import Source
from sanctions.lists.dates import read_date
from sanctions.lists.headed import Row, by_letters
from sanctions.lists.xml import Element

KEY = "Unique ID"
COLUMNS = frozenset({KEY, "Name 6", "Designation Type", "Regime Name"})
"""Columns without which a table is not this list."""

_REPORT_DATE = re.compile(r"^\W*Report Date:?\s*(?P<date>[\w/ -]*\w)", re.IGNORECASE)
_NOT_IN_XML_NAMES = re.compile(r"[^A-Za-z0-9]+")


class _Place(NamedTuple):
    """Where a group of columns stands in the XML: the path of elements, and the column of each element below them."""

    path: tuple[str, ...]
    columns: Mapping[str, str]


_ONCE = {
    KEY: "UniqueID",
    "Date Designated": "DateDesignated",
    "Regime Name": "RegimeName",
    "Designation Type": "IndividualEntityShip",
}
"""Columns that are the same in each of a party's rows."""

_JOINED = {"Designation source": "DesignationSource", "Sanctions Imposed": "SanctionsImposed"}
"""Columns whose values the XML joins with `|`."""

_NAME = {"Name type": "NameType", "Alias strength": "AliasStrength"}
_NON_LATIN = {
    "Name non-latin script": "NameNonLatinScript",
    "Non-latin script type": "NonLatinScriptType",
    "Non-latin script language": "NonLatinScriptLanguage",
}
_ADDRESS = {"Address Postal Code": "AddressPostalCode", "Address Country": "AddressCountry"}
_NATIONAL_IDENTIFIER = {
    "National Identifier number": "NationalIdentifierNumber",
    "National Identifier additional information": "NationalIdentifierAdditionalInformation",
}
_PASSPORT = {
    "Passport number": "PassportNumber",
    "Passport additional information": "PassportAdditionalInformation",
}
_PERSON, _ENTITY, _SHIP = ("IndividualDetails", "Individual"), ("EntityDetails", "Entity"), ("ShipDetails", "Ship")
_PLACES = (
    _Place((), {"Last Updated": "LastUpdated"}),
    _Place((), {"OFSI Group ID": "OFSIGroupID"}),
    _Place((), {"UN Reference Number": "UNReferenceNumber"}),
    _Place(("Names", "Name"), {f"Name {n}": f"Name{n}" for n in range(1, 7)} | _NAME),
    _Place(("NonLatinNames", "NonLatinName"), _NON_LATIN),
    _Place(("Titles",), {"Title": "Title"}),
    _Place((), {"Other Information": "OtherInformation"}),
    _Place((), {"UK Statement of Reasons": "UKStatementofReasons"}),
    _Place(("Addresses", "Address"), {f"Address Line {n}": f"AddressLine{n}" for n in range(1, 7)} | _ADDRESS),
    _Place(("PhoneNumbers",), {"Phone number": "PhoneNumber"}),
    _Place(("EmailAddresses",), {"Email address": "EmailAddress"}),
    _Place(("Websites",), {"Website": "Website"}),
    _Place((*_PERSON, "DOBs"), {"D.O.B": "DOB"}),
    _Place(
        (*_PERSON, "BirthDetails", "Location"),
        {"Town of birth": "TownOfBirth", "Country of birth": "CountryOfBirth"},
    ),
    _Place((*_PERSON, "Genders"), {"Gender": "Gender"}),
    _Place((*_PERSON, "Nationalities"), {"Nationality(/ies)": "Nationality"}),
    _Place((*_PERSON, "Positions"), {"Position": "Position"}),
    _Place((*_PERSON, "PassportDetails", "Passport"), _PASSPORT),
    _Place((*_PERSON, "NationalIdentifierDetails", "NationalIdentifier"), _NATIONAL_IDENTIFIER),
    _Place((*_ENTITY, "TypeOfEntities"), {"Type of entity": "TypeOfEntity"}),
    _Place(
        (*_ENTITY, "BusinessRegistrationNumbers"), {"Business registration number (s)": "BusinessRegistrationNumber"}
    ),
    _Place((*_ENTITY, "ParentCompanies"), {"Parent company": "ParentCompany"}),
    _Place((*_ENTITY, "Subsidiaries"), {"Subsidiaries": "Subsidiary"}),
    _Place((*_SHIP, "IMONumbers"), {"IMO number": "IMONumber"}),
    _Place((*_SHIP, "CurrentOwnerOperators"), {"Current owner/operator (s)": "CurrentOwnerOperator"}),
    _Place((*_SHIP, "PreviousOwnerOperators"), {"Previous owner/operator (s)": "PreviousOwnerOperator"}),
    _Place((*_SHIP, "CurrentBelievedFlagOfShips"), {"Current believed flag of ship": "CurrentBelievedFlagOfShip"}),
    _Place((*_SHIP, "PreviousFlags"), {"Previous flags": "PreviousFlag"}),
    _Place((*_SHIP, "TypeOfShipDetails"), {"Type of ship": "TypeOfShip"}),
    _Place((*_SHIP, "TonnageOfShipDetails"), {"Tonnage of ship": "TonnageOfShip"}),
    _Place((*_SHIP, "LengthOfShipDetails"), {"Length of ship": "LengthOfShip"}),
    _Place((*_SHIP, "YearsBuilt"), {"Year Built": "YearBuilt"}),
    _Place((*_SHIP, "HullIdentificationNumbers"), {"Hull identification number (HIN)": "HullIdentificationNumber"}),
)
"""In the order in which the XML has them."""

_KNOWN = frozenset(_ONCE).union(_JOINED, *(place.columns for place in _PLACES))

column = by_letters(_KNOWN)
"""A column's name as it is spelled here, whatever its capitals, spaces and dots; any other as it is."""


def report_date(line: str) -> str | None:
    """The ISO date in the line that stands before the columns, "Report Date: 24-Jun-2026"; None for another line."""
    found = _REPORT_DATE.match(line)
    return read_date(found["date"]) if found else None


def key(source: Source, row: Row) -> str:
    """Whose row this is. Raises ListUnreadable where it does not say."""
    if not (found := row.cells[KEY].strip()):
        raise ListUnreadable(source.name, f"a row without {KEY}, line {row.line}")
    return found


def designation(source: Source, rows: Sequence[Row]) -> Element:
    """A party's rows as the XML has it, each value once.

    Raises ListUnreadable where rows of one party contradict each other.
    """
    record = etree.Element("Designation")
    for only, name in _ONCE.items():
        if value := _only(source, rows, only):
            etree.SubElement(record, name).text = value
    for joined, name in _JOINED.items():
        if value := "|".join(one for (one,) in _different(rows, (joined,))):
            etree.SubElement(record, name).text = value
    for place in _PLACES:
        for values in _different(rows, tuple(place.columns)):
            _add(record, place, values)
    for strange in sorted(rows[0].cells.keys() - _KNOWN):
        for (value,) in _different(rows, (strange,)):
            etree.SubElement(record, f"Column{_NOT_IN_XML_NAMES.sub('', strange)}").text = value
    return record


def _only(source: Source, rows: Sequence[Row], name: str) -> str:
    """The one value of a column. Raises ListUnreadable where there are two."""
    found = list(_different(rows, (name,)))
    if len(found) > 1:
        reason = f"rows of {rows[0].cells[KEY]} contradict each other in {name}: {found[0][0]!r} and {found[1][0]!r}"
        raise ListUnreadable(source.name, f"{reason}, line {rows[0].line}")
    return found[0][0] if found else ""


def _different(rows: Sequence[Row], names: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The values of columns that belong together, each combination once; none where all are empty."""
    found = dict.fromkeys(tuple(row.cells.get(name, "").strip() for name in names) for row in rows)
    return (values for values in found if any(values))


def _add(record: Element, place: _Place, values: tuple[str, ...]) -> None:
    """One element with what belongs together: below its section, which is made where it lacks."""
    section = record
    for name in place.path[:-1] if len(place.columns) > 1 else place.path:
        found = section.find(name)
        section = etree.SubElement(section, name) if found is None else found
    item = etree.SubElement(section, place.path[-1]) if len(place.columns) > 1 else section
    for name, value in zip(place.columns.values(), values, strict=True):
        if value:
            etree.SubElement(item, name).text = value
