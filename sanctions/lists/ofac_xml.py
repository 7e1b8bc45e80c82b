"""OFAC's standard XML: SDN.XML and CONSOLIDATED.XML, under both their namespaces."""

import itertools
from collections.abc import Callable, Iterator, Mapping, Sequence

from sanctions.errors import ListUnreadable
from sanctions.lists import ofac, xml
from sanctions.lists.contract import Reading, Recognised, Source
from sanctions.lists.countries import country_code
from sanctions.lists.dates import american_date, read_date
from sanctions.lists.ofac_measures import dataset_of, take_measures
from sanctions.lists.remarks import take_remarks
from sanctions.lists.xml import Element, children, local, text, texts
from sanctions.model import Document, Entity

FORMAT = "ofac_xml"

_ALIAS_KINDS = {"a.k.a.": "alias", "f.k.a.": "previousName", "n.k.a.": "name"}
_HEADER = frozenset({"publshInformation"})
_READ_FIRST = frozenset({"uid", "sdnType", "lastName", "firstName", "programList"})


_ELEMENTS = _READ_FIRST | frozenset(
    "sdnEntry program title remarks idList id idType idNumber idCountry issueDate expirationDate akaList"
    " aka type category addressList address address1 address2 address3 city stateOrProvince postalCode"
    " country nationalityList nationality mainEntry citizenshipList citizenship dateOfBirthList"
    " dateOfBirthItem dateOfBirth placeOfBirthList placeOfBirthItem placeOfBirth vesselInfo callSign"
    " vesselType vesselFlag vesselOwner tonnage grossRegisteredTonnage".split()
)


def recognise(sources: Sequence[Source]) -> Recognised | None:
    """Whether this is one sdnList; which one, its file's name or its programmes tell."""
    if len(sources) != 1 or (root := xml.root_of(sources[0])) is None or root.name != "sdnList":
        return None
    header = xml.first_texts(sources[0], "Publish_Date")
    some = itertools.islice(xml.records(sources[0], "sdnEntry"), 200)
    programs = [program for entry in some for program in texts(entry, "programList", "program")]
    dataset = dataset_of(sources[0].name, programs)
    return Recognised(FORMAT, dataset, american_date(header.get("Publish_Date", "")))


def read(sources: Sequence[Source], dataset: str) -> Reading:
    """A reading of the list; `declared` is its Record_Count."""
    (source,) = sources
    header = xml.first_texts(source, "Publish_Date", "Record_Count")
    count = header.get("Record_Count", "")
    reading = Reading(
        FORMAT,
        dataset,
        american_date(header.get("Publish_Date", "")),
        declared=int(count) if count.isdecimal() else None,
    )
    reading.entities = _entities(source, reading)
    return reading


def _entities(source: Source, reading: Reading) -> Iterator[Entity]:
    """Every entry."""
    for entry in xml.records(source, "sdnEntry", beside=_HEADER, unmapped=reading.unmapped):
        yield _entity(source, entry, reading)


def _entity(source: Source, entry: Element, reading: Reading) -> Entity:
    """One entry."""
    number = text(entry, "uid")
    if not number:
        raise ListUnreadable(source.name, f"an entry without uid, {xml.line(entry)}")
    draft = ofac.start(reading.dataset, number, text(entry, "sdnType"), reading.unmapped)
    xml.count_strange(entry, _ELEMENTS, reading.unmapped)
    last, first = text(entry, "lastName"), text(entry, "firstName")
    ofac.take_name(draft, "name", last, first)
    ofac.take_name_parts(draft, last, first)
    for part in children(entry):
        name = local(part)
        if reader := _PARTS.get(name):
            reader(draft, part)
        elif name not in _READ_FIRST:
            draft.note(name, text(part))
    take_measures(draft, reading.dataset, list(texts(entry, "programList", "program")))
    return xml.built(source, draft, entry)


def _take_remarks(draft: ofac.Party, part: Element) -> None:
    """Remarks hold little here, since most of it has elements of its own: links in brackets, and prose."""
    draft.note("", text(part))
    take_remarks(draft, text(part))


def _take_title(draft: ofac.Party, part: Element) -> None:
    ofac.take_title(draft, text(part))


def _take_ids(draft: ofac.Party, part: Element) -> None:
    """Identifiers, and whatever else OFAC puts under ID types."""
    for item in children(part, "id"):
        label, number, country = text(item, "idType"), text(item, "idNumber"), text(item, "idCountry")
        document = Document(
            "",
            number,
            label,
            country_code(country) or country,
            read_date(text(item, "issueDate")) or "",
            read_date(text(item, "expirationDate")) or "",
        )
        if number and not ofac.take(draft, label, number, document):
            ofac.take_unknown(draft, label, document)


def _take_aliases(draft: ofac.Party, part: Element) -> None:
    """Other names: weak ones as such, whatever their type."""
    for aka in children(part, "aka"):
        kind = _ALIAS_KINDS.get(text(aka, "type"), "alias")
        weak = text(aka, "category") == "weak"
        ofac.take_name(draft, "weakAlias" if weak else kind, text(aka, "lastName"), text(aka, "firstName"))


def _take_addresses(draft: ofac.Party, part: Element) -> None:
    """Addresses on one line each."""
    for item in children(part, "address"):
        lines = [text(item, f"address{number}") for number in (1, 2, 3)]
        rest = [text(item, name) for name in ("city", "stateOrProvince", "postalCode")]
        draft.address(*lines, *rest, country=text(item, "country"))


def _labelled(label: str, *path: str) -> Callable[[ofac.Party, Element], None]:
    """A reader of every value at the end of a path, as the Remarks' clause of that label would be."""

    def take(draft: ofac.Party, part: Element) -> None:
        for found in texts(part, *path):
            ofac.take(draft, label, found)

    return take


def _take_birthplaces(draft: ofac.Party, part: Element) -> None:
    """Places of birth; of anybody but a person a note."""
    for place in texts(part, "placeOfBirthItem", "placeOfBirth"):
        if draft.schema == "Person":
            draft.born_at(place)
        else:
            draft.keep("placeOfBirth", place)


_VESSEL_PARTS = {
    "callSign": "Vessel Call Sign",
    "vesselType": "Vessel Type",
    "vesselFlag": "Vessel Flag",
    "vesselOwner": "Vessel Owner",
    "tonnage": "Vessel Gross Tonnage",
    "grossRegisteredTonnage": "Vessel Gross Registered Tonnage",
}


def _take_vessel(draft: ofac.Party, part: Element) -> None:
    """A ship's particulars."""
    for item in children(part):
        if (label := _VESSEL_PARTS.get(local(item))) and text(item):
            ofac.take(draft, label, text(item))
        else:
            draft.note(local(item), text(item))


_PARTS: Mapping[str, Callable[[ofac.Party, Element], None]] = {
    "title": _take_title,
    "remarks": _take_remarks,
    "idList": _take_ids,
    "akaList": _take_aliases,
    "addressList": _take_addresses,
    "nationalityList": _labelled("nationality", "nationality", "country"),
    "citizenshipList": _labelled("citizen", "citizenship", "country"),
    "dateOfBirthList": _labelled("DOB", "dateOfBirthItem", "dateOfBirth"),
    "placeOfBirthList": _take_birthplaces,
    "vesselInfo": _take_vessel,
}
