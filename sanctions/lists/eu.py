"""A party of the EU's Financial Sanctions Files: what XML 1.1 and CSV 1.1 say of it alike.

Both formats have the same attributes under two spellings. Here a party is a
`sanctionEntity` as in the XML; `eu_csv` makes one of its rows.
"""

from collections.abc import Callable, Mapping

from sanctions.errors import ListUnreadable
from sanctions.lists import xml
from sanctions.lists.contract import Reading, Source
from sanctions.lists.countries import known_code
from sanctions.lists.datasets import DATASETS
from sanctions.lists.dates import partial, read_date, span
from sanctions.lists.drafts import Draft, entity_id, is_nothing, one_line
from sanctions.lists.eu_names import take_names
from sanctions.lists.references import take_un_reference
from sanctions.lists.xml import Element, child, children, local, text, texts
from sanctions.model import Document, Entity, Measure

DATASET = "eu_fsf"

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

_KINDS = {
    "passport": "National passport",
    "regnumber": "Registration Number",
    "fiscalcode": "Fiscal Code",
    "other": "Other identification number",
    "id": "National identification card",
    "imo": "IMO number",
    "swiftbic": "SWIFT BIC",
    "birthcert": "Birth certificate",
    "ssn": "Social Security Number",
    "residentperm": "Resident permit",
    "tradelic": "Trade licence",
    "electionid": "Electoral Id",
}
"""Codes of identifications as the XML describes them: copies of the CSV give the code alone."""

_CONTACTS = {"PHONE": "phone", "EMAIL": "email", "WEB": "website"}
_MARKS = {
    "diplomatic": "diplomatic",
    "knownExpired": "expired",
    "knownFalse": "false",
    "reportedLost": "reported lost",
    "revokedByIssuer": "revoked by its issuer",
}


def entity(record: Element, reading: Reading, source: Source, where: str) -> Entity:
    """The party of one sanctionEntity, parts of a kind together, whatever order the file has them in.

    Raises ListUnreadable, with ``where`` in the file it stands, where the
    record has no number or name or is of a new kind.
    """
    draft = _start(record, reading, source, where)
    take_names(draft, list(children(record, "nameAlias")))
    _keep_strange(draft, record)
    for part in sorted(children(record), key=_place):
        if local(part) in _ORDER:
            _keep_strange(draft, part)
        if reader := _PARTS.get(local(part)):
            reader(draft, part)
    _take_measures(draft, record, reading)
    take_un_reference(draft, record.get("unitedNationId") or "")
    draft.note("designation", record.get("designationDetails"))
    return xml.built(source, draft, where)


def _place(part: Element) -> int:
    """Where a part comes in turn; what we don't know comes last."""
    name = local(part)
    return _ORDER.index(name) if name in _ORDER else len(_ORDER)


def _keep_strange(draft: Draft, part: Element) -> None:
    """Keeps and counts the attributes and parts that the format did not have when this was written."""
    name = local(part)
    for attribute in map(str, part.attrib.keys()):
        if attribute not in _ATTRIBUTES:
            draft.keep(f"{name}@{attribute}", part.get(attribute))
    for below in children(part):
        if local(below) not in _BELOW.get(name, ()):
            draft.keep(f"{name}/{local(below)}", one_line(text(below), *(str(v) for v in below.attrib.values())))


_ATTRIBUTES = frozenset(
    "euReferenceNumber logicalId unitedNationId designationDetails designationDate code"
    " classificationCode regulationType organisationType publicationDate entryIntoForceDate numberTitle"
    " programme regulationLanguage publicationUrl wholeName firstName middleName lastName function title"
    " gender nameLanguage strong birthdate year monthOfYear dayOfMonth yearRangeFrom yearRangeTo circa"
    " calendarType zipCode city place region countryIso2Code countryDescription identificationTypeCode"
    " identificationTypeDescription number latinNumber issuedBy issueDate validFrom validTo diplomatic"
    " knownExpired knownFalse reportedLost revokedByIssuer nameOnDocument street poBox asAtListingTime".split()
)


def _start(record: Element, reading: Reading, source: Source, where: str) -> Draft:
    """A draft of the record's kind. Raises ListUnreadable where it has no number, or its kind is new."""
    reference = record.get("euReferenceNumber", "").strip()
    kind = child(record, "subjectType")
    code = "" if kind is None else kind.get("code") or kind.get("classificationCode") or ""
    if not reference or code not in _SCHEMATA:
        reason = f"of a kind that we don't know: {code!r}" if reference else "without euReferenceNumber"
        raise ListUnreadable(source.name, f"a sanctionEntity {reference} {reason}, {where}")
    draft = Draft(entity_id(reading.dataset, reference), _SCHEMATA[code], reading.unmapped)
    draft.add("topics", "sanction")
    return draft


def _take_measures(draft: Draft, record: Element, reading: Reading) -> None:
    """One measure a programme, by its regulations, from the day on which it began."""
    designated = read_date(record.get("designationDate") or "") or ""
    if not designated:
        draft.keep("designationDate", record.get("designationDate"))
    programs: dict[str, list[Element]] = {}
    for regulation in children(record, "regulation"):
        programs.setdefault(regulation.get("programme", ""), []).append(regulation)
    first_named = _first_named(record) if len(programs) == 1 else []
    for program, regulations in programs.items():
        in_force = _dates(regulations, "entryIntoForceDate")
        draft.add("program", program)
        draft.measure(
            Measure(
                DATASETS[reading.dataset].authority,
                "asset freeze",
                program,
                designated or min(in_force + first_named, default=""),
                legal_basis="; ".join(dict.fromkeys(filter(None, (item.get("numberTitle") for item in regulations)))),
                source=next(iter(texts(regulations[0], "publicationUrl")), ""),
            )
        )
        draft.add("sourceUrl", *(url for item in regulations for url in texts(item, "publicationUrl")))


def _first_named(record: Element) -> list[str]:
    """The days of the regulations by which the party's names, births and so on came in.

    The party's own regulation is often the last that amended it: of the list
    of May 2026 it is later than these for 2,653 of 5,860 parties (for VTB of
    2025, though it was listed in April 2022).
    """
    return _dates([summary for part in children(record) for summary in children(part, "regulationSummary")])


def _dates(regulations: list[Element], name: str = "publicationDate") -> list[str]:
    """The dates of that name, as far as they are given."""
    return [day for item in regulations if (day := read_date(item.get(name) or ""))]


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
    place = one_line(*_given(part, "place", "zipCode", "city", "region"), _country_name(part))
    # The city often repeats the place and the region: "Bistuwir, Jablah" in "Bistuwir" in "Jablah".
    draft.add("birthPlace", ", ".join(dict.fromkeys(place.split(", "))))
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
    """A document or registration by its code; what is known against it is a note. One without a number is a note."""
    code = part.get("identificationTypeCode", "")
    kind = part.get("identificationTypeDescription") or _KINDS.get(code, code)
    other = "idNumber" if draft.schema == "Person" else "registrationNumber"
    issued, valid_from = (read_date(part.get(name) or "") or "" for name in ("issueDate", "validFrom"))
    marks = [mark for name, mark in _MARKS.items() if part.get(name) == "true"]
    if valid_from and issued and valid_from != issued:
        marks.append(f"valid from {valid_from}")
    more = one_line(*marks, *_given(part, "issuedBy", "region", "nameOnDocument"), *texts(part, "remark"))
    country = known_code(part.get("countryIso2Code") or "") or ""
    numbers = [value for value in _given(part, "number", "latinNumber") if not is_nothing(value.strip("- "))]
    for number in dict.fromkeys(numbers):
        expires = read_date(part.get("validTo") or "") or ""
        name = _IDENTIFIERS.get(code, other)
        draft.document(Document(name, number, kind, country, issued or valid_from, expires, more))
    if not numbers and more:
        draft.note("identification", one_line(kind, more))
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
_ORDER = ("remark", "regulation", "subjectType", "nameAlias", *_PARTS)
_SUB_RECORD = frozenset({"regulationSummary", "remark"})
"""Below every sub-record: what is said of it, and which regulation brought it, which says nothing of the party."""

_BELOW: Mapping[str, frozenset[str]] = {
    "sanctionEntity": frozenset(_ORDER),
    "regulation": _SUB_RECORD | {"publicationUrl"},
    "nameAlias": _SUB_RECORD,
    "birthdate": _SUB_RECORD,
    "citizenship": _SUB_RECORD,
    "identification": _SUB_RECORD,
    "address": _SUB_RECORD | {"contactInfo"},
}
"""What stands below each part and is read with it."""
