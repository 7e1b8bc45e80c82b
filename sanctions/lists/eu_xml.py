"""The EU's Financial Sanctions Files, XML 1.1."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from sanctions.errors import ListUnreadable
from sanctions.lists import xml
from sanctions.lists.contract import Reading, Recognised, Source
from sanctions.lists.countries import known_code
from sanctions.lists.datasets import DATASETS
from sanctions.lists.dates import partial, read_date, span
from sanctions.lists.drafts import Draft, entity_id, is_nothing, one_line
from sanctions.lists.eu_names import take_names
from sanctions.lists.references import take_un_reference
from sanctions.lists.xml import Element, child, children, local, text, texts
from sanctions.model import Document, Entity, Measure

FORMAT = "eu_xml"

_DATASET = "eu_fsf"
_SCHEMATA = {"person": "Person", "enterprise": "Organization", "P": "Person", "E": "Organization"}
_IDENTIFIERS = {
    "passport": "passportNumber",
    "regnumber": "registrationNumber",
    "tradelic": "registrationNumber",
    "fiscalcode": "taxNumber",
    "taxid": "taxNumber",
    "euvat": "vatCode",
    "swiftbic": "swiftBic",
    "imo": "imoNumber",
    "ssn": "socialSecurityNumber",
}
"""Codes of identifications; of all others a person's is an idNumber, an enterprise's a registrationNumber."""

_CONTACTS = {"PHONE": "phone", "EMAIL": "email", "WEB": "website"}
_MARKS = {
    "diplomatic": "diplomatic",
    "knownExpired": "expired",
    "knownFalse": "false",
    "reportedLost": "reported lost",
    "revokedByIssuer": "revoked by its issuer",
}


def recognise(sources: Sequence[Source]) -> Recognised | None:
    """Whether this is one `export` of the FSF."""
    if len(sources) != 1 or (root := xml.root_of(sources[0])) is None:
        return None
    if root.name != "export" or "/fsd/export" not in root.namespace:
        return None
    return Recognised(FORMAT, _DATASET, read_date(root.attributes.get("generationDate", "")))


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
        yield _entity(source, record, reading)


def _entity(source: Source, record: Element, reading: Reading) -> Entity:
    """One record."""
    draft = _start(source, record, reading)
    take_names(draft, list(children(record, "nameAlias")))
    _count_strange(draft, record)
    for part in children(record):
        name = local(part)
        _count_strange(draft, part)
        if reader := _PARTS.get(name):
            reader(draft, part)
        elif name not in _READ_APART:
            draft.keep(f"sanctionEntity/{name}", one_line(text(part), *(str(v) for v in part.attrib.values())))
    _take_measures(draft, record, reading)
    take_un_reference(draft, record.get("unitedNationId") or "")
    draft.note("designation", record.get("designationDetails"))
    return xml.built(source, draft, record)


def _count_strange(draft: Draft, part: Element) -> None:
    """Counts the attributes that the format did not have when this was written."""
    for name in map(str, part.attrib.keys()):
        if name not in _ATTRIBUTES:
            draft.unmapped[f"{local(part)}@{name}"] += 1


_ATTRIBUTES = frozenset(
    "euReferenceNumber logicalId unitedNationId designationDetails designationDate code"
    " classificationCode regulationType organisationType publicationDate entryIntoForceDate numberTitle"
    " programme regulationLanguage publicationUrl wholeName firstName middleName lastName function title"
    " gender nameLanguage strong birthdate year monthOfYear dayOfMonth yearRangeFrom yearRangeTo circa"
    " calendarType zipCode city place region countryIso2Code countryDescription identificationTypeCode"
    " identificationTypeDescription number latinNumber issuedBy issueDate validFrom validTo diplomatic"
    " knownExpired knownFalse reportedLost revokedByIssuer nameOnDocument street poBox asAtListingTime".split()
)
_READ_APART = frozenset({"nameAlias", "regulation", "subjectType"})


def _start(source: Source, record: Element, reading: Reading) -> Draft:
    """A draft of the record's kind. Raises ListUnreadable where it has no number, or its kind is new."""
    reference = record.get("euReferenceNumber", "").strip()
    kind = child(record, "subjectType")
    code = "" if kind is None else kind.get("code") or kind.get("classificationCode") or ""
    if not reference or code not in _SCHEMATA:
        reason = f"of a kind that we don't know: {code!r}" if reference else "without euReferenceNumber"
        raise ListUnreadable(source.name, f"a sanctionEntity {reference} {reason}, {xml.line(record)}")
    draft = Draft(entity_id(reading.dataset, reference), _SCHEMATA[code], reading.unmapped)
    draft.add("topics", "sanction")
    return draft


def _take_measures(draft: Draft, record: Element, reading: Reading) -> None:
    """One measure a programme, by its regulations, from the day of designation, else from the first in force."""
    designated = read_date(record.get("designationDate") or "") or ""
    programs: dict[str, list[Element]] = {}
    for regulation in children(record, "regulation"):
        programs.setdefault(regulation.get("programme", ""), []).append(regulation)
    for program, regulations in programs.items():
        in_force = sorted(filter(None, (read_date(item.get("entryIntoForceDate") or "") for item in regulations)))
        draft.add("program", program)
        draft.measure(
            Measure(
                DATASETS[reading.dataset].authority,
                "asset freeze",
                program,
                designated or (in_force[0] if in_force else ""),
                legal_basis="; ".join(dict.fromkeys(filter(None, (item.get("numberTitle") for item in regulations)))),
                source=next(iter(texts(regulations[0], "publicationUrl")), ""),
            )
        )
        draft.add("sourceUrl", *(url for item in regulations for url in texts(item, "publicationUrl")))


def _take_remark(draft: Draft, part: Element) -> None:
    draft.note("", "" if is_nothing(text(part)) else text(part))


def _take_birth(draft: Draft, part: Element) -> None:
    """A birth: a date, its parts, a range of years, or only a place.

    `birthdate` is Gregorian always; the bare parts are in the calendar that
    the record names, so that an Islamic year is no year of ours.
    """
    if draft.schema != "Person":
        draft.keep("birth of an enterprise", one_line(*map(str, part.attrib.values())))
        return
    if day := _birth_date(part):
        draft.add("birthDate", f"{day}~" if part.get("circa") == "true" and "/" not in day else day)
    elif part.get("calendarType") == "ISLAMIC":
        draft.keep("birth in the Islamic calendar", "-".join(_given(part, "year", "monthOfYear", "dayOfMonth")))
    country = known_code(part.get("countryIso2Code") or "")
    place = one_line(*_given(part, "place", "city", "region"), _country_name(part))
    draft.add("birthPlace", place)
    draft.add("birthCountry", country)
    _take_remarks(draft, "birth", part)


def _birth_date(part: Element) -> str | None:
    """The date of a birth as far as it is given."""
    if day := read_date(part.get("birthdate") or ""):
        return day
    if part.get("calendarType") == "ISLAMIC":
        return None
    first, last = part.get("yearRangeFrom") or "", part.get("yearRangeTo") or ""
    if first or last:
        return span(first or last, last or first)
    return partial(part.get("year") or 0, part.get("monthOfYear") or 0, part.get("dayOfMonth") or 0)


def _take_citizenship(draft: Draft, part: Element) -> None:
    """A citizenship; an enterprise's is its country."""
    draft.add("nationality" if draft.schema == "Person" else "country", known_code(part.get("countryIso2Code") or ""))
    draft.note("citizenship", part.get("region"))
    _take_remarks(draft, "citizenship", part)


def _take_address(draft: Draft, part: Element) -> None:
    """An address with its contacts."""
    box = part.get("poBox")
    lines = [
        *_given(part, "street"),
        f"P.O. Box {box}" if box else "",
        *_given(part, "place", "zipCode", "city", "region"),
    ]
    draft.address(*lines, country=_country_name(part))
    draft.add("country", known_code(part.get("countryIso2Code") or ""))
    for contact in children(part, "contactInfo"):
        key, value = contact.get("key", "").upper(), contact.get("value") or text(contact)
        if key in _CONTACTS:
            draft.add(_CONTACTS[key], value)
        else:
            draft.keep(f"contactInfo {key}", value)
    if part.get("asAtListingTime") == "true":
        draft.note(f"address {one_line(*lines)}", "as at the time of listing")
    _take_remarks(draft, f"address {one_line(*lines)}", part)


def _take_identification(draft: Draft, part: Element) -> None:
    """A document or registration by its code; what is known against it is a note."""
    code = part.get("identificationTypeCode", "")
    other = "idNumber" if draft.schema == "Person" else "registrationNumber"
    number = part.get("number") or ""
    marks = [mark for name, mark in _MARKS.items() if part.get(name) == "true"]
    draft.document(
        Document(
            _IDENTIFIERS.get(code, other),
            number if not is_nothing(number.strip("- ")) else part.get("latinNumber") or "",
            part.get("identificationTypeDescription") or code,
            known_code(part.get("countryIso2Code") or "") or "",
            read_date(part.get("issueDate") or part.get("validFrom") or "") or "",
            read_date(part.get("validTo") or "") or "",
            one_line(*marks, *_given(part, "issuedBy", "nameOnDocument"), *texts(part, "remark")),
        )
    )
    _take_remarks(draft, "identification", part)


def _take_remarks(draft: Draft, about: str, part: Element) -> None:
    for remark in texts(part, "remark"):
        draft.note(about, remark)


def _given(part: Element, *names: str) -> list[str]:
    """The attributes that say something."""
    return [value for name in names if (value := part.get(name) or "")]


def _country_name(part: Element) -> str:
    """The country as the list describes it; empty for its unknown one."""
    described = part.get("countryDescription") or ""
    return "" if is_nothing(described) else described.title() if described.isupper() else described


_PARTS: Mapping[str, Callable[[Draft, Element], None]] = {
    "remark": _take_remark,
    "birthdate": _take_birth,
    "citizenship": _take_citizenship,
    "address": _take_address,
    "identification": _take_identification,
}
