"""FollowTheMoney's schemata, as far as sanctions lists use them.

A schema has parents and properties of its own, and inherits those of its
parents. Source: the FollowTheMoney ontology (https://followthemoney.tech).
"""

from functools import cache

_PARENTS: dict[str, tuple[str, ...]] = {
    "Thing": (),
    "LegalEntity": ("Thing",),
    "Person": ("LegalEntity",),
    "Organization": ("LegalEntity",),
    "Asset": ("Thing",),
    "Company": ("Organization", "Asset"),
    "Vehicle": ("Asset",),
    "Vessel": ("Vehicle",),
    "Airplane": ("Vehicle",),
    "Security": ("Asset",),
    "CryptoWallet": ("Thing",),
    "Address": ("Thing",),
}

_OWN_PROPERTIES: dict[str, str] = {
    "Thing": "name alias previousName weakAlias country notes sourceUrl topics address "
    "program programId summary description keywords wikidataId modifiedAt",
    "LegalEntity": "email phone website legalForm incorporationDate dissolutionDate registrationNumber idNumber "
    "taxNumber vatCode jurisdiction mainCountry innCode ogrnCode leiCode dunsCode uscCode swiftBic okpoCode "
    "npiCode unscId sector classification status abbreviation walletAddress",
    "Person": "title firstName secondName middleName fatherName motherName lastName nameSuffix birthDate birthPlace "
    "birthCountry deathDate position nationality citizenship passportNumber socialSecurityNumber gender "
    "ethnicity religion education political",
    "Organization": "imoNumber giiNumber cageCode permId",
    "Asset": "amount currency",
    "Company": "kppCode bikCode isinCode ticker ogrnCode voenCode jurisdiction capital",
    "Vehicle": "type model owner operator buildDate registrationNumber",
    "Vessel": "imoNumber mmsi callSign flag pastFlags tonnage grossRegisteredTonnage deadweightTonnage "
    "registrationPort navigationArea unscId",
    "Airplane": "serialNumber icaoCode manufacturer",
    "Security": "isin ticker issuer",
    "CryptoWallet": "publicKey currency holder managingExchange",
    "Address": "full street street2 city postalCode region state postOfficeBox remarks",
}

# walletAddress alone is ours and not FollowTheMoney's. FtM makes a wallet an entity of its own, with a holder; lists
# name the holder and give the address as one of its identifiers, and so it is found, and the list's count of parties
# stays what its publisher says.

SCHEMATA: tuple[str, ...] = tuple(_PARENTS)
"""Every schema known here, parents before children."""

NAME_PROPERTIES: tuple[str, ...] = ("name", "alias", "previousName", "weakAlias")
"""Properties that hold whole names, strongest first."""

PERSON_NAME_PARTS: tuple[str, ...] = ("firstName", "secondName", "middleName", "fatherName", "lastName")
"""A person's name in parts, in the order in which they are joined to a whole name."""

IDENTIFIER_PROPERTIES: tuple[str, ...] = (
    "registrationNumber",
    "idNumber",
    "taxNumber",
    "vatCode",
    "innCode",
    "ogrnCode",
    "okpoCode",
    "kppCode",
    "leiCode",
    "dunsCode",
    "uscCode",
    "swiftBic",
    "bikCode",
    "npiCode",
    "unscId",
    "passportNumber",
    "socialSecurityNumber",
    "imoNumber",
    "giiNumber",
    "cageCode",
    "permId",
    "isinCode",
    "isin",
    "ticker",
    "mmsi",
    "callSign",
    "serialNumber",
    "icaoCode",
    "publicKey",
    "walletAddress",
    "wikidataId",
)
"""Properties whose equal values say that two records are the same party."""

DATE_PROPERTIES: tuple[str, ...] = (
    "birthDate",
    "deathDate",
    "incorporationDate",
    "dissolutionDate",
    "buildDate",
    "modifiedAt",
)
"""Properties that hold dates: whole or partial ISO 8601, `1961~` for circa, `1958/1962` for a range (EDTF)."""

COUNTRY_PROPERTIES: tuple[str, ...] = (
    "country",
    "nationality",
    "citizenship",
    "jurisdiction",
    "mainCountry",
    "birthCountry",
    "flag",
    "pastFlags",
)
"""Properties that hold countries, as ISO 3166-1 alpha-2 codes in lower case where the country is known."""


@cache
def ancestors(schema: str) -> frozenset[str]:
    """The schema and all schemata above it. Raises KeyError for a schema that does not exist."""
    found = {schema}
    for parent in _PARENTS[schema]:
        found |= ancestors(parent)
    return frozenset(found)


def is_a(schema: str, kind: str) -> bool:
    """Whether the schema is that kind or stands below it."""
    return kind in ancestors(schema)


@cache
def comparable(query: str, entity: str) -> bool:
    """Whether a query of the one schema may be answered by an entity of the other.

    Its own schema, those below it (an Organization may be a Company) and those
    above it (an OFAC "entity" may be one). Never a person against a vessel.
    """
    return query in ancestors(entity) or entity in ancestors(query)


@cache
def known_properties(schema: str) -> frozenset[str]:
    """Every property that an entity of the schema can have, inherited ones included."""
    return frozenset(name for kind in ancestors(schema) for name in _OWN_PROPERTIES[kind].split())
