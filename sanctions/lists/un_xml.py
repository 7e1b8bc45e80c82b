"""The UN Security Council's consolidated list."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from sanctions.errors import ListUnreadable
from sanctions.lists import xml
from sanctions.lists.contract import Reading, Recognised, Source
from sanctions.lists.datasets import DATASETS
from sanctions.lists.dates import read_date, span
from sanctions.lists.drafts import Draft, entity_id, enumerated, is_nothing, one_line
from sanctions.lists.un_documents import Given, document_of
from sanctions.lists.un_names import is_former, names_in_note, split_names
from sanctions.lists.xml import Element, children, local, text, texts
from sanctions.model import Entity, Measure

FORMAT = "un_xml"

_DATASET = "un_sc_sanctions"
_SCHEMATA = {"INDIVIDUAL": "Person", "ENTITY": "Organization"}
_SECTIONS = frozenset({"INDIVIDUALS", "ENTITIES"})
_READ_FIRST = frozenset(
    {"DATAID", "VERSIONNUM", "SORT_KEY", "SORT_KEY_LAST_MOD", "LIST_TYPE", "REFERENCE_NUMBER", "UN_LIST_TYPE"}
    | {"LISTED_ON", "FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME"}
)
_NAME_PARTS = {
    "FIRST_NAME": "firstName",
    "SECOND_NAME": "secondName",
    "THIRD_NAME": "middleName",
    # The last of the four need not be a family name: Korean ones come first, Arabic ones have none.
    "FOURTH_NAME": "middleName",
}
_ALIAS_KINDS = {"Good": "alias", "Low": "weakAlias", "a.k.a.": "alias", "f.k.a.": "previousName", "": "alias"}


_ELEMENTS = _READ_FIRST | frozenset(
    "INDIVIDUAL ENTITY VALUE NAME_ORIGINAL_SCRIPT COMMENTS1 TITLE DESIGNATION GENDER NATIONALITY"
    " NATIONALITY2 LAST_DAY_UPDATED SUBMITTED_BY SUBMITTED_ON DELISTED_ON INDIVIDUAL_ALIAS ENTITY_ALIAS"
    " QUALITY ALIAS_NAME NOTE DATE_OF_BIRTH CITY_OF_BIRTH COUNTRY_OF_BIRTH INDIVIDUAL_ADDRESS"
    " ENTITY_ADDRESS STREET CITY STATE_PROVINCE ZIP_CODE COUNTRY INDIVIDUAL_DATE_OF_BIRTH TYPE_OF_DATE"
    " DATE YEAR FROM_YEAR TO_YEAR INDIVIDUAL_PLACE_OF_BIRTH INDIVIDUAL_DOCUMENT TYPE_OF_DOCUMENT"
    " TYPE_OF_DOCUMENT2 NUMBER ISSUING_COUNTRY COUNTRY_OF_ISSUE DATE_OF_ISSUE CITY_OF_ISSUE".split()
)


def recognise(sources: Sequence[Source]) -> Recognised | None:
    """Whether this is one CONSOLIDATED_LIST; `dateGenerated` is the nightly rebuild's date."""
    if len(sources) != 1 or (root := xml.root_of(sources[0])) is None or root.name != "CONSOLIDATED_LIST":
        return None
    return Recognised(FORMAT, _DATASET, read_date(root.attributes.get("dateGenerated", "")))


def read(sources: Sequence[Source], dataset: str) -> Reading:
    """A reading of the list."""
    (source,) = sources
    root = xml.root_of(source)
    published = read_date(root.attributes.get("dateGenerated", "")) if root else None
    reading = Reading(FORMAT, dataset, published)
    reading.entities = _entities(source, reading)
    return reading


def _entities(source: Source, reading: Reading) -> Iterator[Entity]:
    """Every individual and entity."""
    for record in xml.records(source, *_SCHEMATA, beside=_SECTIONS, unmapped=reading.unmapped):
        yield _entity(source, record, reading)


def _entity(source: Source, record: Element, reading: Reading) -> Entity:
    """One record."""
    reference = text(record, "REFERENCE_NUMBER")
    if not reference:
        raise ListUnreadable(source.name, f"a record without REFERENCE_NUMBER, {xml.line(record)}")
    draft = Draft(entity_id(reading.dataset, reference), _SCHEMATA[local(record)], reading.unmapped)
    draft.add("topics", "sanction")
    draft.add("unscId", reference)
    xml.count_strange(record, _ELEMENTS, reading.unmapped)
    _take_names(draft, record)
    _take_listing(draft, record, reading)
    for part in children(record):
        name = local(part)
        if reader := _PARTS.get(name):
            reader(draft, part)
        elif name not in _READ_FIRST:
            draft.note(name, text(part))
    return xml.built(source, draft, record)


def _take_names(draft: Draft, record: Element) -> None:
    """The name from its up to four parts; an entity's stands whole in the first."""
    parts = {name: part for name in _NAME_PARTS if not is_nothing(part := text(record, name))}
    whole = " ".join(parts.values())
    if draft.schema != "Person":
        draft.name("name", *split_names(whole))
        return
    draft.name("name", whole)
    for name, part in parts.items():
        draft.add(_NAME_PARTS[name], part)


def _take_listing(draft: Draft, record: Element, reading: Reading) -> None:
    """Which list it is on since when; the list does not say who is banned from travel beside the asset freeze."""
    program = text(record, "UN_LIST_TYPE")
    listed_on = text(record, "LISTED_ON")
    start = read_date(listed_on) if listed_on else ""
    if start is None:
        draft.keep("LISTED_ON", listed_on)
    draft.add("program", program)
    draft.measure(Measure(DATASETS[reading.dataset].authority, "sanctions", program, start or ""))


def _take_original(draft: Draft, part: Element) -> None:
    """The name in the script in which its bearer writes it."""
    draft.name("name", *split_names(text(part)))


def _take_alias(draft: Draft, part: Element) -> None:
    """An alias by its quality, with the birth that goes with it; 206 of 2,906 are empty."""
    note = text(part, "NOTE")
    quality = text(part, "QUALITY")
    kind = _ALIAS_KINDS.get(quality)
    if kind is None:
        draft.unmapped[f"QUALITY {quality}"] += 1
    alias = text(part, "ALIAS_NAME")
    kind = "previousName" if is_former(note) or is_former(alias) else kind or "alias"
    draft.name(kind, *split_names(alias), *names_in_note(alias, note))
    draft.note(f"alias {alias}", note)
    if any(ch.isdigit() for ch in alias):
        draft.note("alias", alias)
    for born in texts(part, "DATE_OF_BIRTH"):
        draft.date("birthDate", born)
    if place := one_line(text(part, "CITY_OF_BIRTH"), text(part, "COUNTRY_OF_BIRTH")):
        draft.born_at(place, text(part, "COUNTRY_OF_BIRTH"))


def _take_birth_date(draft: Draft, part: Element) -> None:
    """A date of birth: exact, approximate or between two years; a month that stands only in the note is added."""
    note, year = text(part, "NOTE"), text(part, "YEAR")
    draft.note("DATE_OF_BIRTH", note)
    first, last = text(part, "FROM_YEAR"), text(part, "TO_YEAR")
    if first and last:
        draft.add("birthDate", span(first, last))
        return
    given = text(part, "DATE") or (year and read_date(f"{note} {year}") and f"{note} {year}") or year or note
    about = text(part, "TYPE_OF_DATE") == "APPROXIMATELY"
    if given == note and read_date(note) is None:
        draft.unmapped["DATE_OF_BIRTH in words"] += bool(note)
        return
    draft.date("birthDate", f"circa {given}" if about and given else given)


def _take_birthplace(draft: Draft, part: Element) -> None:
    """A place of birth, from its smallest part to its country."""
    country = text(part, "COUNTRY")
    place = one_line(*(text(part, name) for name in ("STREET", "CITY", "STATE_PROVINCE", "COUNTRY")))
    draft.note("PLACE_OF_BIRTH", text(part, "NOTE"))
    if place:
        draft.born_at(place, country)


def _take_address(draft: Draft, part: Element) -> None:
    """An address; its note says since or until when."""
    lines = [text(part, name) for name in ("STREET", "CITY", "STATE_PROVINCE", "ZIP_CODE")]
    country = text(part, "COUNTRY")
    draft.address(*lines, country=country)
    draft.note(f"address {one_line(*lines, country)}".strip(), text(part, "NOTE"))


def _take_document(draft: Draft, part: Element) -> None:
    """A passport or identity card; one of which the list gives no number is a note."""
    given = Given(
        text(part, "TYPE_OF_DOCUMENT"),
        text(part, "TYPE_OF_DOCUMENT2"),
        text(part, "NUMBER"),
        text(part, "NOTE"),
        text(part, "ISSUING_COUNTRY") or text(part, "COUNTRY_OF_ISSUE"),
        text(part, "DATE_OF_ISSUE"),
        text(part, "CITY_OF_ISSUE"),
    )
    if document := document_of(given):
        draft.document(document)
    else:
        draft.note("document", one_line(*given))


def _take_gender(draft: Draft, part: Element) -> None:
    gender = text(part).lower()
    draft.add("gender", gender if gender in ("male", "female") else "")


def _take_updates(draft: Draft, part: Element) -> None:
    """The last of the days on which the entry was changed."""
    days = sorted(day for value in texts(part, "VALUE") if (day := read_date(value)))
    draft.add("modifiedAt", *days[-1:])


def _take_note(draft: Draft, part: Element) -> None:
    draft.note("", text(part))


def _take_field(draft: Draft, part: Element) -> None:
    """A field without a property, in its own words."""
    draft.note(local(part), text(part))


def _values(name: str) -> Callable[[Draft, Element], None]:
    """A reader of a field's VALUEs into a property."""

    def take(draft: Draft, part: Element) -> None:
        for value in texts(part, "VALUE"):
            draft.add(name, *enumerated(value))

    return take


def _take_nationalities(draft: Draft, part: Element) -> None:
    for value in texts(part, "VALUE"):
        draft.country("nationality", value)


_PARTS: Mapping[str, Callable[[Draft, Element], None]] = {
    "NAME_ORIGINAL_SCRIPT": _take_original,
    "COMMENTS1": _take_note,
    "TITLE": _values("title"),
    "DESIGNATION": _values("position"),
    "GENDER": _take_gender,
    "NATIONALITY": _take_nationalities,
    "NATIONALITY2": _take_nationalities,
    "LAST_DAY_UPDATED": _take_updates,
    "SUBMITTED_BY": _take_field,
    "SUBMITTED_ON": _take_field,
    "DELISTED_ON": _take_field,
    "INDIVIDUAL_ALIAS": _take_alias,
    "ENTITY_ALIAS": _take_alias,
    "INDIVIDUAL_ADDRESS": _take_address,
    "ENTITY_ADDRESS": _take_address,
    "INDIVIDUAL_DATE_OF_BIRTH": _take_birth_date,
    "INDIVIDUAL_PLACE_OF_BIRTH": _take_birthplace,
    "INDIVIDUAL_DOCUMENT": _take_document,
}
