"""A listed party from FollowTheMoney's records: its own, and those that say something of it.

What our model lacks goes to its nearest: a schema to the one above it, an
identifier to a registration number. Whatever is left stays a note, and all of
it is counted.
"""

import re
from collections import Counter
from collections.abc import Callable, Mapping

from sanctions.lists.countries import known_code
from sanctions.lists.datasets import DATASETS
from sanctions.lists.dates import read_date
from sanctions.lists.drafts import Draft, entity_id, one_line
from sanctions.lists.ftm import Record, caption, properties, text_of, texts, values
from sanctions.lists.ftm_relations import (
    EDGES,
    REFERENCES,
    Resolve,
    take_edge,
    take_references,
    take_referrer,
)
from sanctions.lists.references import take_un_reference
from sanctions.model import SCHEMATA, Document, Measure, known_properties
from sanctions.model.schema import (
    COUNTRY_PROPERTIES,
    DATE_PROPERTIES,
    IDENTIFIER_PROPERTIES,
    NAME_PROPERTIES,
    PERSON_NAME_PARTS,
)

_NEAREST: Mapping[str, str] = {
    "PublicBody": "Organization",
    "RealEstate": "Asset",
    "BankAccount": "Asset",
    "Value": "Asset",
    "License": "Asset",
    "Train": "Vehicle",
}
"""FollowTheMoney's schemata that the model lacks, and what they are a kind of; any other is a Thing."""

_NEAREST_PROPERTIES: Mapping[str, str] = {
    "uniqueEntityId": "registrationNumber",
    "licenseNumber": "registrationNumber",
    "bvdId": "registrationNumber",
    "icijId": "registrationNumber",
    "cikCode": "registrationNumber",
    "sayariId": "registrationNumber",
    "brightQueryId": "registrationNumber",
    "pfrNumber": "registrationNumber",
    "irsCode": "taxNumber",
    "ricCode": "ticker",
    "fullName": "name",
    "birthName": "alias",
    "aliases": "alias",
    "profession": "position",
    "occupation": "position",
}
"""FollowTheMoney's properties that the model lacks, and the nearest that it has."""

_REFERENTS = (
    ("us_ofac_sdn", re.compile(r"ofac-(\d+)"), r"\1"),
    ("us_ofac_cons", re.compile(r"ofac-(\d+)"), r"\1"),
    ("eu_fsf", re.compile(r"eu-fsf-eu-(\d+)-(\d+)"), r"EU.\1.\2"),
    ("ch_seco_sanctions", re.compile(r"ch-seco-(\d+)"), r"\1"),
)
"""How OpenSanctions makes ids of the references of lists that we read ourselves."""

_SAID_ELSEWHERE = frozenset({"addressEntity", "full"})
_ADDRESS_PARTS = (
    "remarks",
    "postOfficeBox",
    "street",
    "street2",
    "street3",
    "city",
    "place",
    "postalCode",
    "region",
    "state",
)
_KNOWN_KEYS = frozenset(
    {"id", "caption", "schema", "properties", "referents", "datasets", "first_seen", "last_change", "target"}
)


def start(dataset: str, record: Record, unmapped: Counter[str], resolve: Resolve) -> Draft:
    """The party's own record as a draft: everything but what other records say of it."""
    schema = nearest_schema(record["schema"])
    draft = Draft(entity_id(dataset, record["id"]), schema, unmapped)
    _take_names(draft, record)
    for name, found in properties(record):
        if name not in NAME_PROPERTIES and name not in _SAID_ELSEWHERE:
            for value in found:
                _take(draft, name, value)
    for value in values(record, "addressEntity"):
        _take_address_entity(draft, value, resolve)
    take_references(draft, record, resolve)
    if schema != record["schema"]:
        draft.keep("schema", record["schema"])
    _take_beside(draft, record)
    return draft


def nearest_schema(schema: str) -> str:
    """The schema, or the nearest one above it that the model has."""
    return schema if schema in SCHEMATA else _NEAREST.get(schema, "Thing")


def attach(draft: Draft, own: str, record: Record, resolve: Resolve) -> None:
    """What another record says of the party, whose own id is ``own``."""
    schema = record["schema"]
    if schema in EDGES:
        take_edge(draft, own, record, resolve)
    elif schema in _TAKERS:
        _TAKERS[schema](draft, record)
    else:
        take_referrer(draft, own, record, resolve)
        if schema in _IDENTIFIED:
            _take_number_of(draft, record)


def dataset_names(record: Record) -> list[str]:
    """The lists that a record comes from, by title where we know them."""
    codes = [code for code in record.get("datasets") or [] if isinstance(code, str)]
    return [DATASETS[code].title if code in DATASETS else code for code in codes]


def take_country(draft: Draft, name: str, text: str) -> None:
    """A country's code. FollowTheMoney has codes of regions (`gb-sct`) and of former states (`suhh`) too."""
    region = "-" in text and len(text.partition("-")[0]) == 2
    if code := known_code(text.partition("-")[0] if region else text):
        draft.add(name, code)
        if region:
            draft.keep(f"{name} by region", text)
    else:
        draft.country(name, text)


def _take_names(draft: Draft, record: Record) -> None:
    """Names by kind, the publisher's choice first; without any, its parts, its number or its caption."""
    chosen = caption(record)
    for kind in NAME_PROPERTIES:
        found = texts(record, kind)
        draft.name(kind, *sorted(found, key=lambda name: name != chosen))
    if not any(draft.get(kind) for kind in NAME_PROPERTIES):
        parts = " ".join(text for part in PERSON_NAME_PARTS for text in texts(record, part))
        numbers = (*texts(record, "publicKey"), *texts(record, "full"), *texts(record, "isin"))
        # A nameless record's caption is the label of its schema, which is nobody's name.
        is_label = chosen.replace(" ", "").casefold() == record["schema"].casefold() or chosen == record["id"]
        draft.name("name", next(filter(None, (parts, *numbers)), None if is_label else chosen))


def _take(draft: Draft, name: str, value: object) -> None:
    """One value of a property."""
    own = name in known_properties(draft.schema)
    near = _NEAREST_PROPERTIES.get(name, "")
    text = text_of(value)
    if name in REFERENCES:
        return
    if not own and near and near in known_properties(draft.schema):
        draft.unmapped[f"{draft.schema}:{name}"] += bool(text) and near not in NAME_PROPERTIES
        _take_known(draft, near, text, kind=name)
    elif own:
        _take_known(draft, name, text)
    else:
        draft.keep(f"{draft.schema}:{name}", text)


def _take_known(draft: Draft, name: str, text: str, kind: str = "") -> None:
    """A value of a property that the schema has."""
    if name in COUNTRY_PROPERTIES:
        take_country(draft, name, text)
    elif name in DATE_PROPERTIES:
        draft.date(name, text)
    elif name == "unscId":
        take_un_reference(draft, text)
    elif name == "wikidataId":
        draft.add(name, text)
    elif name in IDENTIFIER_PROPERTIES and "registrationNumber" in known_properties(draft.schema):
        draft.document(Document(name, text, kind))
    elif name in NAME_PROPERTIES:
        draft.name(name, text)
    else:
        draft.add(name, text)


def _take_beside(draft: Draft, record: Record) -> None:
    """What stands beside the properties. `last_seen` is each export's own day: kept, it would change every party."""
    for id_ in record.get("referents") or []:
        if id_ != record["id"]:
            _take_referent(draft, id_, record.get("datasets") or [])
    draft.note("datasets", ", ".join(dataset_names(record)))
    first, last = (read_date(text_of(record.get(key))) for key in ("first_seen", "last_change"))
    draft.note("first_seen", first)
    draft.add("modifiedAt", last)
    for key in record.keys() - _KNOWN_KEYS:
        if key == "last_seen":
            draft.unmapped[key] += 1
        else:
            for value in record[key] if isinstance(record[key], list) else [record[key]]:
                draft.keep(f"{key} beside the properties", text_of(value))


def _take_referent(draft: Draft, id_: str, datasets: list[str]) -> None:
    """An id under which the party stood before it was merged; of lists that we read too, as its entry there."""
    draft.refer(entity_id(draft.id.partition(":")[0], id_))
    for code, shape, reference in _REFERENTS:
        if code in datasets and (found := shape.fullmatch(id_)):
            draft.refer(entity_id(code, found.expand(reference)))


def _take_address_entity(draft: Draft, value: object, resolve: Resolve) -> None:
    """An address that is a record of its own, unless the party has it in words already."""
    record = resolve(value)
    if record is None:
        draft.keep("addressEntity", text_of(value))
        return
    parts = [text for part in _ADDRESS_PARTS for text in texts(record, part)]
    line = next(iter(texts(record, "full")), "") or one_line(*parts)
    if line and line not in draft.get("address"):
        draft.add("address", line)
    for code in texts(record, "country"):
        take_country(draft, "country", code)
    if extra := [text for text in parts if text not in line]:
        draft.note("address", one_line(*extra))


def _take_sanction(draft: Draft, record: Record) -> None:
    """What was imposed. Its authority is whom the record names, else the list that it comes from."""
    dates = {name: _date(record, name) for name in ("startDate", "listingDate", "endDate")}
    used = {"entity", "authority", "provisions", "program", "sourceUrl", "unscId"}
    used.update(name for name, read in dates.items() if read and len(texts(record, name)) == 1)
    for name, found in properties(record):
        if name in {"unscId", "programId"}:
            for text in map(text_of, found):
                _take_known(draft, name, text) if name in known_properties(draft.schema) else draft.keep(name, text)
    draft.measure(
        Measure(
            "; ".join(texts(record, "authority") or dataset_names(record)) or DATASETS["opensanctions"].publisher,
            ", ".join(texts(record, "provisions")) or "sanctions",
            "; ".join(texts(record, "program") or texts(record, "programId")),
            dates["startDate"] or dates["listingDate"],
            dates["endDate"],
            summary=_summary(record, used - {"listingDate"} if dates["startDate"] else used),
            source=" ".join(texts(record, "sourceUrl")),
        )
    )


def _date(record: Record, name: str) -> str:
    """The first date of a property that can be read as one day, month or year."""
    read = (read_date(text) for text in sorted(texts(record, name)))
    return next((found for found in read if found and "/" not in found and "~" not in found), "")


def _summary(record: Record, used: set[str]) -> str:
    """What a sanction's record says beside; reasons bare, the rest under its name."""
    said: list[str] = []
    for name, found in sorted(properties(record)):
        if name not in used:
            bare = name in {"reason", "summary", "description"}
            said.extend(text if bare else f"{name}: {text}" for value in found if (text := text_of(value)))
    return "; ".join(said)


def _take_identification(draft: Draft, record: Record) -> None:
    """An identity document; one without a number is a note."""
    kind = ", ".join(texts(record, "type"))
    is_passport = record["schema"] == "Passport" or "passport" in kind.casefold()
    code = next((code for text in texts(record, "country") if (code := known_code(text[:2]))), "")
    used = {"holder", "number", "type", "country", "startDate", "endDate"}
    note = _summary(record, used)
    numbers = texts(record, "number") or texts(record, "passportNumber")
    if not numbers or "registrationNumber" not in known_properties(draft.schema):
        draft.keep(record["schema"], one_line(kind, *numbers, code, note))
        return
    name = "passportNumber" if is_passport else "idNumber"
    for number in numbers:
        draft.document(Document(name, number, kind, code, _date(record, "startDate"), _date(record, "endDate"), note))


_TAKERS: Mapping[str, Callable[[Draft, Record], None]] = {
    "Sanction": _take_sanction,
    "Identification": _take_identification,
    "Passport": _take_identification,
}

_IDENTIFIED: Mapping[str, tuple[tuple[str, str], ...]] = {
    "CryptoWallet": (("publicKey", "walletAddress"),),
    "Security": (("isin", "isinCode"), ("ticker", "ticker")),
}
"""Things that are found by their holder's or issuer's identifiers."""


def _take_number_of(draft: Draft, record: Record) -> None:
    """The address of a wallet of the party's, or the number of a security that it issued."""
    kind = one_line(record["schema"], *texts(record, "currency"), *texts(record, "name"))
    for own, name in _IDENTIFIED[record["schema"]]:
        for number in texts(record, own):
            if name in known_properties(draft.schema) or name in known_properties("Company"):
                draft.document(Document(name, number, kind))
