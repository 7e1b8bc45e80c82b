"""What people read for the codes of FollowTheMoney: kinds of party, properties, relations of words."""

import re
from collections.abc import Mapping
from urllib.parse import quote

from sanctions.lists.countries import NAME_OF
from sanctions.lists.datasets import DATASETS
from sanctions.model import is_a
from sanctions.model.answers import Evidence, Hit, WordPair
from sanctions.model.schema import NAME_PROPERTIES
from sanctions.services.scopes import DEFAULT, codes

SCHEMA_LABELS: dict[str, str] = {
    "Thing": "Anything",
    "Person": "Person",
    "LegalEntity": "Person or organisation",
    "Organization": "Organisation",
    "Company": "Company",
    "Vessel": "Vessel",
    "Airplane": "Aircraft",
    "Vehicle": "Vehicle",
    "CryptoWallet": "Crypto wallet",
    "Security": "Security",
    "Asset": "Asset",
    "Address": "Address",
}
"""The kinds of party, as they are offered in the search form, commonest first."""

KIND_LABELS: dict[str, str] = {
    "Ownership": "Ownership",
    "Directorship": "Direction",
    "Representation": "Representation",
    "Membership": "Membership",
    "Employment": "Employment",
    "Family": "Family",
    "Associate": "Associates",
    "UnknownLink": "Other links",
}
"""The kinds of relation, in the order in which a record shows them."""


_PLURALS = {
    "Person": ("person", "people"),
    "Organization": ("organisation", "organisations"),
    "Company": ("company", "companies"),
    "LegalEntity": ("party of unknown kind", "parties of unknown kind"),
    "Vessel": ("ship", "ships"),
    "Airplane": ("aircraft", "aircraft"),
    "CryptoWallet": ("wallet", "wallets"),
    "Security": ("security", "securities"),
}


def by_kind(counts: Mapping[str, int]) -> list[str]:
    """How many parties of each kind there are, most first: "6,854 people", "1 ship"."""
    kinds = [(number, schema) for schema, number in counts.items() if schema[:1].isupper()]
    return [
        f"{number:,} {_PLURALS.get(schema, (schema, schema))[number != 1]}" for number, schema in sorted(kinds)[::-1]
    ]


PROPERTY_LABELS: dict[str, str] = {
    "name": "Name",
    "alias": "Also known as",
    "previousName": "Formerly known as",
    "weakAlias": "Weak alias",
    "birthDate": "Born",
    "birthPlace": "Place of birth",
    "birthCountry": "Country of birth",
    "deathDate": "Died",
    "modifiedAt": "Changed by the publisher",
    "topics": "Topics",
    "firstName": "First name",
    "secondName": "Second name",
    "middleName": "Middle name",
    "fatherName": "Patronymic",
    "lastName": "Last name",
    "nameSuffix": "Name suffix",
    "legalForm": "Legal form",
    "incorporationDate": "Founded",
    "dissolutionDate": "Dissolved",
    "mainCountry": "Main country",
    "program": "Programme",
    "programId": "Programme code",
    "sourceUrl": "Source",
    "innCode": "INN",
    "ogrnCode": "OGRN",
    "okpoCode": "OKPO",
    "kppCode": "KPP",
    "leiCode": "LEI",
    "dunsCode": "D-U-N-S",
    "uscCode": "USCC",
    "swiftBic": "BIC (SWIFT)",
    "bikCode": "BIK",
    "npiCode": "NPI",
    "unscId": "UN reference",
    "idNumber": "Identity number",
    "taxNumber": "Tax number",
    "vatCode": "VAT number",
    "registrationNumber": "Registration number",
    "passportNumber": "Passport",
    "socialSecurityNumber": "Social security number",
    "imoNumber": "IMO number",
    "giiNumber": "GIIN",
    "cageCode": "CAGE code",
    "permId": "PermID",
    "isinCode": "ISIN",
    "isin": "ISIN",
    "mmsi": "MMSI",
    "icaoCode": "ICAO code",
    "publicKey": "Wallet address",
    "wikidataId": "Wikidata",
    "buildDate": "Built",
    "pastFlags": "Former flags",
    "grossRegisteredTonnage": "Gross registered tonnage",
    "deadweightTonnage": "Deadweight tonnage",
}
"""Labels that are not the property's own words; ``property_label`` spells out the rest."""

_BAN = re.compile(r"\bban\b")
_WORD_ENDS = re.compile(r"(?<=[a-z])(?=[A-Z])|_")

COUNTRIES: dict[str, str] = dict(NAME_OF)
"""Countries by their codes, each by the first of its names."""


def schema_label(schema: str) -> str:
    """The kind of party in plain words."""
    return SCHEMA_LABELS.get(schema, schema)


def property_label(name: str) -> str:
    """A property's name in plain words: its label, or its own words spelled out."""
    return PROPERTY_LABELS.get(name) or spelled_out(name)


def spelled_out(key: str) -> str:
    """``placeOfBirth`` and ``place_of_birth`` as "Place of birth"."""
    words = _WORD_ENDS.sub(" ", key).lower()
    return words[:1].upper() + words[1:]


def country_label(code: str) -> str:
    """A country by name; what is no code that we know comes back as it is."""
    return COUNTRIES.get(code.lower(), code)


def dataset_title(code: str) -> str:
    """A dataset's title; the code itself for one that this version does not know."""
    return DATASETS[code].title if code in DATASETS else code


def scope_title(scope: str) -> str:
    """What a scope searches: the titles of its datasets, joined."""
    return " + ".join("Default lists" if code == DEFAULT else dataset_title(code) for code in codes(scope))


def entity_address(entity_id: str, as_of: str = "") -> str:
    """Where an entity's page is, as of that date if one is given."""
    return f"/entities/{quote(entity_id, safe=':')}{as_of and '?as_of=' + as_of}"


def pair_tone(pair: WordPair) -> str:
    """How a pair of words is marked: same, alike, absent (on one side), against, or near where they but resemble."""
    if not pair.query or not pair.candidate:
        return "absent"
    if "contradict" in pair.relation or "another" in pair.relation:
        return "against"
    if pair.relation == "resembles":
        return "near"
    return "same" if pair.relation == "same" else "alike"


def also_on(hit: Hit) -> tuple[str, ...]:
    """The titles of the other lists that the party of a hit stands on."""
    return tuple(dict.fromkeys(dataset_title(row.dataset) for row in hit.referents if row.listed))


def aligned_words(evidence: tuple[Evidence, ...]) -> tuple[WordPair, ...]:
    """The words of the two names side by side, from the first reason that has them."""
    return next((item.words for item in evidence if item.words), ())


def measure_tone(kind: str) -> str:
    """How a measure is marked: by what it forbids, so that a ban is not read as an asset freeze."""
    lowered = kind.lower()
    if "freeze" in lowered or "block" in lowered:
        return "freeze"
    return "ban" if _BAN.search(lowered) else "other"


def other_names(schema: str) -> tuple[str, ...]:
    """The properties of a schema that hold names, in the order in which a record shows them."""
    parts = ("firstName", "secondName", "middleName", "fatherName", "lastName", "nameSuffix")
    return (*NAME_PROPERTIES, "abbreviation", *(parts if is_a(schema, "Person") else ()))
