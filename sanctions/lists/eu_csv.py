"""The EU's Financial Sanctions Files, CSV 1.1: one row for each name, address, birth, document or citizenship.

Columns go by name, not by place: copies have been seen with 67 of the 118.
Each party's rows become the element that the XML has for it, so that both
formats say the same.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from lxml import etree

from sanctions.errors import ListUnreadable
from sanctions.lists import eu, headed
from sanctions.lists.contract import Reading, Recognised, Source
from sanctions.lists.dates import read_date
from sanctions.lists.headed import Row
from sanctions.lists.xml import Element
from sanctions.model import Entity

FORMAT = "eu_csv"

_GENERATED = "fileGenerationDate"
_KEY = "Entity_EU_ReferenceNumber"
_LOGICAL_KEY = "Entity_LogicalId"
_GROUPS = {
    "NameAlias": "nameAlias",
    "BirthDate": "birthdate",
    "Citizenship": "citizenship",
    "Address": "address",
    "Identification": "identification",
}
_ENTITY = {
    _KEY: "euReferenceNumber",
    _LOGICAL_KEY: "logicalId",
    "Entity_UnitedNationId": "unitedNationId",
    "Entity_DesignationDate": "designationDate",
    "Entity_DesignationDetails": "designationDetails",
}
_REGULATION = {
    "Entity_Regulation_Type": "regulationType",
    "Entity_Regulation_OrganisationType": "organisationType",
    "Entity_Regulation_PublicationDate": "publicationDate",
    "Entity_Regulation_EntryIntoForceDate": "entryIntoForceDate",
    "Entity_Regulation_NumberTitle": "numberTitle",
    "Entity_Regulation_Programme": "programme",
}
_READ_APART = frozenset(
    {_GENERATED, "Entity_Remark", "Entity_SubjectType", "Entity_SubjectType_ClassificationCode"}
    | {"Entity_Regulation_PublicationUrl"}
)
_ATTRIBUTES = {
    "BirthDate_BirthDate": "birthdate",
    "BirthDate_Day": "dayOfMonth",
    "BirthDate_Month": "monthOfYear",
    "Identification_TypeCode": "identificationTypeCode",
    "Identification_TypeDescription": "identificationTypeDescription",
    "Identification_IssuedDate": "issueDate",
}
"""Columns whose attribute is not their own name with a small letter."""

_Parts = dict[tuple[object, ...], None]
"""The parts that a party has so far."""

_NOT_IN_XML_NAMES = re.compile(r"[^A-Za-z0-9_.-]+")
_CONTACT = re.compile(r"\b([A-Z]+)\s*(?:\[([^\]]*)\]|:\s*([^;|\n]+))")


def recognise(sources: Sequence[Source]) -> Recognised | None:
    """Whether this is one CSV whose columns begin with the day on which it was made; the first row tells the day."""
    if len(sources) != 1:
        return None
    names = headed.head(sources[0]).replace('"', "").split(";")
    return Recognised(FORMAT, eu.DATASET, _generated(sources[0])) if {_GENERATED, _KEY} <= set(names) else None


def read(sources: Sequence[Source], dataset: str) -> Reading:
    """A reading of the list."""
    (source,) = sources
    reading = Reading(FORMAT, dataset, _generated(source))
    reading.entities = _entities(source, reading)
    return reading


def _generated(source: Source) -> str | None:
    """The day in the first row; None where that row is not whole."""
    try:
        first = next(_rows(source), None)
    except ListUnreadable:
        return None
    return read_date(first.cells[_GENERATED]) if first else None


def _rows(source: Source) -> Iterator[Row]:
    return headed.rows(source, delimiter=";")


def _entities(source: Source, reading: Reading) -> Iterator[Entity]:
    """Every party."""
    headed.say_whether_ended(reading, source)
    for rows in headed.gathered(partial(_rows, source), partial(_key, source)):
        yield eu.entity(_record(source, rows), reading, source, f"line {rows[0].line}")


def _key(source: Source, row: Row) -> str:
    """Whose row this is. Raises ListUnreadable where it does not say."""
    if not (key := row.cells[_KEY].strip()):
        raise ListUnreadable(source.name, f"a row without {_KEY}, line {row.line}")
    return key


def _record(source: Source, rows: Sequence[Row]) -> Element:
    """The party's rows as the XML has it, each part once. Raises ListUnreadable where they are not of one party."""
    record = etree.Element("sanctionEntity")
    parts: _Parts = {}
    for row in rows:
        for column, name in _ENTITY.items():
            _set_once(source, row, record, column, name)
        _add_kind(source, row, record)
        _add_about_entity(record, row.cells, parts)
        for name, cells in _groups(row.cells).items():
            _add_part(record, name, cells, parts)
    return record


def _groups(cells: Mapping[str, str]) -> dict[str, dict[str, str]]:
    """The cells that are not empty, by the part that they are of."""
    found: dict[str, dict[str, str]] = {}
    for column, value in cells.items():
        if value and (name := _GROUPS.get(column.partition("_")[0])):
            found.setdefault(name, {})[column] = value
    return found


def _set_once(source: Source, row: Row, element: Element, column: str, name: str) -> None:
    """Sets what is the same in each of the party's rows. Raises ListUnreadable where it is not."""
    value = row.cells.get(column, "").strip()
    if value and element.get(name, value) != value:
        reason = f"line {row.line} has another {column} than {row.cells[_KEY]} before: {value!r}"
        raise ListUnreadable(source.name, reason)
    _set(element, {name: value})


def _add_kind(source: Source, row: Row, record: Element) -> None:
    """Person or enterprise: real files have `P` and `person`, rebuilt ones have them the other way round."""
    kind = record.find("subjectType")
    kind = etree.SubElement(record, "subjectType") if kind is None else kind
    _set_once(source, row, kind, "Entity_SubjectType", "code")
    _set_once(source, row, kind, "Entity_SubjectType_ClassificationCode", "classificationCode")


def _add_about_entity(record: Element, cells: Mapping[str, str], parts: _Parts) -> None:
    """Regulations and remarks, which each row repeats; one that only some rows have is one more."""
    if _is_new(parts, "remark", remark := cells.get("Entity_Remark", "")):
        etree.SubElement(record, "remark").text = remark
    regulation = {name: cells.get(column, "") for column, name in _REGULATION.items()}
    url = cells.get("Entity_Regulation_PublicationUrl", "")
    if _is_new(parts, "regulation", url, *regulation.values()):
        _set(element := etree.SubElement(record, "regulation"), regulation)
        etree.SubElement(element, "publicationUrl").text = url
    for column, value in cells.items():
        if value and _is_strange(column) and _is_new(parts, column, value):
            etree.SubElement(record, _attribute(column)).text = value


def _is_strange(column: str) -> bool:
    """Whether a column is none that the format had when this was written."""
    known = column in _ENTITY or column in _REGULATION or column in _READ_APART
    return not known and column.partition("_")[0] not in _GROUPS


def _add_part(record: Element, name: str, cells: Mapping[str, str], parts: _Parts) -> None:
    """One name, birth, citizenship, address or document, where the row has one."""
    if not cells or not _is_new(parts, name, *cells.items()):
        return
    part = etree.SubElement(record, name)
    for column, value in cells.items():
        own = column.partition("_")[2]
        if own == "Remark":
            etree.SubElement(part, "remark").text = value
        elif column == "Address_ContactInfo":
            _add_contacts(part, value)
        elif own == "Regulation_PublicationDate":
            # Of the regulation by which a name or address came in only its day tells something of the party.
            etree.SubElement(part, "regulationSummary", publicationDate=value)
        elif not own.startswith("Regulation_"):
            part.set(_ATTRIBUTES.get(column) or _attribute(own[:1].lower() + own[1:]), value)


def _add_contacts(part: Element, value: str) -> None:
    """The contacts in one cell by their keys, "PHONE[…]"; words without such keys stay together."""
    found = [(key, bracketed or after) for key, bracketed, after in _CONTACT.findall(value)]
    for key, contact in found or [("", value)]:
        etree.SubElement(part, "contactInfo", key=key, value=contact)


def _attribute(column: str) -> str:
    """A column's name as the XML could have it."""
    name = _NOT_IN_XML_NAMES.sub("-", column)
    return name if name[:1].isalpha() else f"column{name}"


def _is_new(parts: _Parts, *part: object) -> bool:
    """Whether the party has no such part yet, and it is not empty."""
    if part in parts or not any(part[1:]):
        return False
    parts[part] = None
    return True


def _set(element: Element, attributes: Mapping[str, str]) -> None:
    """Sets the attributes that are given."""
    for name, value in attributes.items():
        if value:
            element.set(name, value)
