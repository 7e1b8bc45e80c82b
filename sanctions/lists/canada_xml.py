"""Canada's consolidated autonomous sanctions list, under the Special Economic Measures Act (SEMA) and its like.

The list numbers nobody. Country, schedule and item name a record, but items
get renumbered, and then the number of the one is that of another. So the id is
made of what stays: country, schedule, and the party's name, a ship's IMO
number. The item tells apart those that agree in all of it. A party whose name
is corrected, or that is moved to another schedule, is a new one.
docs/decisions/0006-canada-keys.md says what speaks for it.

`Country` is the regulation and not where somebody is from. The tags were
renamed in August 2026, to English and French in one; both are read.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from sanctions.errors import ListUnreadable
from sanctions.lists import xml
from sanctions.lists.canada_dates import birth_dates
from sanctions.lists.canada_ids import key_of, regime_of
from sanctions.lists.canada_names import aliases_of, names_of_entity, names_of_person, surnames
from sanctions.lists.contract import Reading, Recognised, Source
from sanctions.lists.datasets import DATASETS
from sanctions.lists.dates import read_date
from sanctions.lists.drafts import Draft, entity_id
from sanctions.lists.xml import Element, children, local, text
from sanctions.model import Document, Entity, Measure

FORMAT = "canada_xml"

_DATASET = "ca_dfatd_sema_sanctions"
_ROOT = "data-set"
_TAGS: Mapping[str, str] = {
    "Country": "Country",
    "LastName": "LastName",
    "GivenName": "GivenName",
    "EntityOrShip": "EntityOrShip",
    "Aliases": "Aliases",
    "TitleOrShip": "Title",
    "TitleOrShipType": "Title",
    "ShipIMONumber": "IMO",
    "DateOfBirthOrShipBuildDate": "Date",
    "Schedule": "Schedule",
    "Item": "Item",
    "DateOfListing": "DateOfListing",
    "Country-Pays": "Country",
    "LastName-NomDeFamille": "LastName",
    "GivenName-Prenom": "GivenName",
    "EntityOrShip-EntiteOuNavire": "EntityOrShip",
    "Aliases-Alias": "Aliases",
    "TitleOrShipType-TitreOuTypeDeNavire": "Title",
    "ShipIMONumber-NumeroOMIDuNavire": "IMO",
    "DateOfBirthOrShipBuildDate-DateDeNaissanceOuDateDeConstructionDuNavire": "Date",
    "Schedule-Annexe": "Schedule",
    "Item-NumeroDarticle": "Item",
    "DateOfListing-DateDinscription": "DateOfListing",
}
"""The old and the new tags, and what each holds."""

_MAY_HOLD_A_NAME = ("name", "nom", "alias", "entity", "entite", "ship", "navire")

Record = Mapping[str, str]
"""A record's fields, by what they hold."""


def recognise(sources: Sequence[Source]) -> Recognised | None:
    """Whether this is one data-set with countries in it. The list holds no date of its own."""
    if len(sources) != 1 or (root := xml.root_of(sources[0])) is None or root.name != _ROOT:
        return None
    if not xml.first_texts(sources[0], *(tag for tag, field in _TAGS.items() if field == "Country")):
        return None
    return Recognised(FORMAT, _DATASET)


def read(sources: Sequence[Source], dataset: str) -> Reading:
    """A reading of the list, in two passes: the first finds out which names stand twice."""
    (source,) = sources
    reading = Reading(FORMAT, dataset, None)
    reading.entities = _entities(source, reading)
    return reading


def _entities(source: Source, reading: Reading) -> Iterator[Entity]:
    """Every record."""
    keys = Counter(key_of(_fields(source, element)) for element in xml.records(source, "record"))
    for element in xml.records(source, "record", unmapped=reading.unmapped):
        record = _fields(source, element)
        key = key_of(record)
        if keys[key] > 1:
            key = f"{key}.{record.get('Item', '')}"
        yield _entity(source, element, record, entity_id(reading.dataset, key), reading)


def _fields(source: Source, element: Element) -> Record:
    """The fields of a record. Raises ListUnreadable with the line where a tag is new and may hold a name.

    A name left out would be a party let through; any other new field is kept
    as a note.
    """
    found: dict[str, str] = {}
    for part in children(element):
        tag = local(part)
        if tag not in _TAGS and any(word in tag.casefold() for word in _MAY_HOLD_A_NAME):
            raise ListUnreadable(source.name, f"has a field {tag} that may hold a name, {xml.line(part)}")
        field = _TAGS.get(tag, tag)
        found[field] = "; ".join(filter(None, (found.get(field), text(part))))
    if not found.get("Country"):
        raise ListUnreadable(source.name, f"a record without Country, {xml.line(element)}")
    return found


def _entity(source: Source, element: Element, record: Record, id_: str, reading: Reading) -> Entity:
    """One record."""
    draft = Draft(id_, _schema(record), reading.unmapped)
    draft.add("topics", "sanction")
    _take_names(draft, record)
    _take_title(draft, record)
    _take_dates(draft, record)
    if number := record.get("IMO"):
        draft.document(Document("imoNumber", number, "IMO number"))
    _take_listing(draft, record)
    for field, value in record.items():
        if field not in _TAGS.values():
            draft.keep(field, value)
    return xml.built(source, draft, element)


def _schema(record: Record) -> str:
    """A record with an IMO number, or of a name that is no person's and a type, is a ship."""
    is_person = bool(record.get("LastName") or record.get("GivenName"))
    if record.get("IMO") or (record.get("Title") and not is_person):
        return "Vessel"
    return "Person" if is_person else "Organization"


def _take_names(draft: Draft, record: Record) -> None:
    """The name, what stands in its brackets, and the aliases."""
    last, given, entity = (record.get(name, "") for name in ("LastName", "GivenName", "EntityOrShip"))
    is_person = draft.schema == "Person"
    for kind, name in (*names_of_person(last, given), *names_of_entity(entity)):
        draft.name(kind, name)
    if is_person:
        draft.add("lastName", *surnames(last))
        draft.add("firstName", given)
    for kind, name in aliases_of(record.get("Aliases", ""), is_person):
        draft.name(kind, name)


def _take_title(draft: Draft, record: Record) -> None:
    """A person's title, a ship's type: in English, then in French where the list gives it."""
    title = record.get("Title", "")
    if draft.schema == "Person":
        draft.add("title", *title.replace("|", "/").split("/"))
    elif draft.schema == "Vessel":
        # "General Cargo / Multi Purpose" is one type; only a bar parts the languages.
        draft.add("type", *title.split("|"))


def _take_dates(draft: Draft, record: Record) -> None:
    """The birth, or the year in which a ship was built; a date in words is kept as a note."""
    given = record.get("Date", "")
    if not given:
        return
    dates = birth_dates(given)
    name = {"Person": "birthDate", "Vessel": "buildDate"}.get(draft.schema, "incorporationDate")
    draft.add(name, *dates)
    if not dates:
        draft.keep(name, given)
    elif not given[0].isdigit():
        draft.note(name, given)


def _take_listing(draft: Draft, record: Record) -> None:
    """Under which regulation, in which place of it and since when."""
    program = regime_of(record["Country"])
    listed = record.get("DateOfListing", "")
    start = read_date(listed) or ""
    if listed and not start:
        draft.keep("DateOfListing", listed)
    place = [f"{label} {record[label]}" for label in ("Schedule", "Item") if record.get(label)]
    draft.add("program", program)
    draft.measure(Measure(DATASETS[_DATASET].authority, "sanctions", program, start, legal_basis=", ".join(place)))
