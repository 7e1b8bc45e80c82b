"""A party of the UK Sanctions List: what its XML, CSV and ODS say of it alike.

Here a party is a `Designation` as in the XML; `uk_table` makes one of the rows
that the other formats have for it.
"""

import re
from collections.abc import Callable, Mapping

from sanctions.errors import ListUnreadable
from sanctions.lists import xml
from sanctions.lists.contract import Reading, Source
from sanctions.lists.datasets import DATASETS
from sanctions.lists.dates import read_date
from sanctions.lists.drafts import Draft, entity_id, enumerated
from sanctions.lists.identifiers import imo_number, labelled
from sanctions.lists.references import take_un_reference
from sanctions.lists.uk_details import ELEMENTS, take_details
from sanctions.lists.xml import Element, children, local, text, texts
from sanctions.model import Document, Entity, Measure

DATASET = "gb_fcdo_sanctions"
_SCHEMATA = {"individual": "Person", "entity": "Organization", "ship": "Vessel"}
_IMPOSED_ON = re.compile(r" (?:was|were) imposed on (?P<date>\d\d/\d\d/\d{4})")
_LONGEST_KIND = 100
"""Characters before those words that are enough to hold a sanction's name."""

_NAME_PARTS = ("Name1", "Name2", "Name3", "Name4", "Name5", "Name6")
_INDICATORS = {
    "AssetFreeze": "asset freeze",
    "ArmsEmbargo": "arms embargo",
    "TargetedArmsEmbargo": "targeted arms embargo",
    "CharteringOfShips": "chartering of ships",
    "ClosureOfRepresentativeOffices": "closure of representative offices",
    "CrewServicingOfShipsAndAircraft": "crew servicing of ships and aircraft",
    "Deflag": "de-flag",
    "PreventionOfBusinessArrangements": "prevention of business arrangements",
    "PreventionOfCharteringOfShips": "prevention of chartering of ships",
    "PreventionOfCharteringOfShipsAndAircraft": "prevention of chartering of ships and aircraft",
    "ProhibitionOfPortEntry": "prohibition of port entry",
    "TechnicalAssistanceRelatedToAircraft": "technical assistance related to aircraft",
    "TravelBan": "travel ban",
    "TrustServicesSanctions": "trust services sanctions",
    "DirectorDisqualificationSanction": "director disqualification sanction",
}
_READ_FIRST = frozenset(
    {"UniqueID", "IndividualEntityShip", "RegimeName", "DateDesignated", "SanctionsImposed", "DesignationSource"}
    | {"SanctionsImposedIndicators", "NonLatinNames"}
)


_ELEMENTS = ELEMENTS.union(
    _READ_FIRST,
    {"OFSIGroupID"},
    _NAME_PARTS,
    _INDICATORS,
    {f"AddressLine{number}" for number in range(1, 7)},
    "Designation LastUpdated UNReferenceNumber Names Name NameType AliasStrength NonLatinName NameNonLatinScript"
    " NonLatinScriptType NonLatinScriptLanguage Titles Title OtherInformation UKStatementofReasons Addresses Address"
    " AddressPostalCode AddressCountry PhoneNumbers PhoneNumber EmailAddresses EmailAddress Websites Website".split(),
)


def entity(record: Element, reading: Reading, source: Source, where: str) -> Entity:
    """The party of one Designation.

    Raises ListUnreadable, with ``where`` in the file it stands, where the
    record has no id or name or is of a new kind.
    """
    reference, kind = text(record, "UniqueID"), text(record, "IndividualEntityShip")
    schema = _SCHEMATA.get(kind.lower())
    if not reference or schema is None:
        reason = f"of a kind that we don't know: {kind!r}" if reference else "without UniqueID"
        raise ListUnreadable(source.name, f"a Designation {reference} {reason}, {where}")
    draft = Draft(entity_id(reading.dataset, reference), schema, reading.unmapped)
    draft.add("topics", "sanction")
    xml.count_strange(record, _ELEMENTS, reading.unmapped)
    for part in children(record):
        name = local(part)
        if reader := _PARTS.get(name):
            reader(draft, part)
        elif name not in _READ_FIRST and not take_details(draft, part):
            draft.note(name, text(part))
    draft.name("name", *texts(record, "NonLatinNames", "NonLatinName", "NameNonLatinScript"))
    _take_measures(draft, record)
    _take_numbers_in_prose(draft, record)
    return xml.built(source, draft, where)


def _take_names(draft: Draft, part: Element) -> None:
    """Names by type and strength; Name1 to Name6 in order, the last being the surname or an entity's whole name."""
    for item in children(part, "Name"):
        parts = [text(item, name) for name in _NAME_PARTS]
        kind = _kind(text(item, "NameType").lower(), text(item, "AliasStrength").lower(), draft)
        draft.name(kind, " ".join(filter(None, parts)))
        if kind == "name" and draft.schema == "Person" and not draft.get("lastName"):
            draft.add("firstName", parts[0])
            draft.add("middleName", *parts[1:5])
            draft.add("lastName", parts[5])


def _kind(kind: str, strength: str, draft: Draft) -> str:
    """What a name is. Variations of the primary name and aliases of good quality are both good aliases."""
    if strength.startswith("low"):
        return "weakAlias"
    if kind == "primary name":
        return "name"
    if kind not in ("alias", "primary name variation"):
        draft.unmapped[f"NameType {kind}"] += 1
    return "alias"


def _take_measures(draft: Draft, record: Element) -> None:
    """One measure a sanction, by name, and those that only an indicator tells."""
    program = text(record, "RegimeName")
    source = text(record, "DesignationSource")
    start = text(record, "DateDesignated")
    started = read_date(start) or ""
    if not started:
        draft.keep("DateDesignated", start)
    draft.add("program", program)
    later = _imposed_later(record)
    for kind in _imposed(record):
        draft.measure(
            Measure(
                DATASETS[DATASET].authority,
                kind,
                program,
                next((date for said, date in later.items() if said.endswith(kind)), started),
                legal_basis=program,
                summary=f"Designated by {source.replace('|', ' and ')}" if source else "",
            )
        )


def _imposed(record: Element) -> list[str]:
    """What was imposed, in plain words. "see Other Information" is in the notes."""
    named = [item.split(":")[0].strip().lower() for item in text(record, "SanctionsImposed").split("|")]
    kinds = {kind: None for kind in named if kind}
    for indicator in (child for part in children(record, "SanctionsImposedIndicators") for child in children(part)):
        if text(indicator).lower() == "true":
            kinds[_INDICATORS.get(local(indicator), local(indicator))] = None
    return list(kinds) or ["sanctions"]


def _imposed_later(record: Element) -> dict[str, str]:
    """The sanctions that the prose says were imposed on days of their own, in its words."""
    prose = f"{text(record, 'OtherInformation')} {text(record, 'UKStatementofReasons')}"
    return {
        prose[max(0, found.start() - _LONGEST_KIND) : found.start()].lower(): read_date(found["date"]) or ""
        for found in _IMPOSED_ON.finditer(prose)
    }


def _take_numbers_in_prose(draft: Draft, record: Element) -> None:
    """Numbers that carry their label in the prose: Russian registrations, and a ship's own IMO number.

    A ship's statement names it by that number; one that names several ships
    gives none.
    """
    prose = f"{text(record, 'OtherInformation')} {text(record, 'UKStatementofReasons')}"
    if draft.schema == "Vessel":
        if not draft.get("imoNumber") and (number := imo_number(prose)):
            draft.document(Document("imoNumber", number, "IMO number", note="from the statement of reasons"))
        return
    for name, number in labelled(text(record, "OtherInformation")):
        draft.document(Document(name, number, "from the other information"))


def _take_addresses(draft: Draft, part: Element) -> None:
    """Addresses on one line each."""
    for item in children(part, "Address"):
        lines = [text(item, f"AddressLine{number}") for number in range(1, 7)]
        draft.address(*lines, text(item, "AddressPostalCode"), country=text(item, "AddressCountry"))


def _take_note(draft: Draft, part: Element) -> None:
    draft.note("", text(part))


def _take_update(draft: Draft, part: Element) -> None:
    draft.date("modifiedAt", text(part))


def _take_reference(draft: Draft, part: Element) -> None:
    take_un_reference(draft, text(part))


def _take_group(draft: Draft, part: Element) -> None:
    """The party's group on OFSI's ConList, which was closed in January 2026."""
    if group := text(part):
        draft.refer(entity_id("gb_hmt_sanctions", group))


def _take_titles(draft: Draft, part: Element) -> None:
    for title in texts(part, "Title"):
        draft.add("title" if draft.schema == "Person" else "summary", *enumerated(title))


def _listed(name: str, item: str) -> Callable[[Draft, Element], None]:
    """A reader of a list of values into a property; ships, which have none of these, get notes."""

    def take(draft: Draft, part: Element) -> None:
        for value in texts(part, item):
            if draft.schema == "Vessel":
                draft.keep(item, value)
            else:
                draft.add(name, value)

    return take


_PARTS: Mapping[str, Callable[[Draft, Element], None]] = {
    "LastUpdated": _take_update,
    "UNReferenceNumber": _take_reference,
    "OFSIGroupID": _take_group,
    "Names": _take_names,
    "Titles": _take_titles,
    "OtherInformation": _take_note,
    "UKStatementofReasons": _take_note,
    "Addresses": _take_addresses,
    "PhoneNumbers": _listed("phone", "PhoneNumber"),
    "EmailAddresses": _listed("email", "EmailAddress"),
    "Websites": _listed("website", "Website"),
}
