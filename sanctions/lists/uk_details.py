"""What the UK list says of individuals, entities and ships alone."""

from collections.abc import Callable, Mapping

from sanctions.lists.countries import country_code
from sanctions.lists.drafts import Draft, clean, enumerated, is_nothing, one_line
from sanctions.lists.identifiers import labelled
from sanctions.lists.xml import Element, children, local, text, texts
from sanctions.model import Document, is_a

_SECTIONS = {"IndividualDetails": "Individual", "EntityDetails": "Entity", "ShipDetails": "Ship"}


ELEMENTS = frozenset(
    "IndividualDetails Individual DOBs DOB BirthDetails Location TownOfBirth CountryOfBirth Genders Gender"
    " Nationalities Nationality Positions Position PassportDetails Passport PassportNumber"
    " PassportAdditionalInformation NationalIdentifierDetails NationalIdentifier NationalIdentifierNumber"
    " NationalIdentifierAdditionalInformation EntityDetails Entity TypeOfEntities TypeOfEntity"
    " BusinessRegistrationNumbers BusinessRegistrationNumber ParentCompanies ParentCompany Subsidiaries"
    " Subsidiary ShipDetails Ship IMONumbers IMONumber CurrentOwnerOperators CurrentOwnerOperator"
    " PreviousOwnerOperators PreviousOwnerOperator CurrentBelievedFlagOfShips CurrentBelievedFlagOfShip"
    " PreviousFlags PreviousFlag TypeOfShipDetails TypeOfShip TonnageOfShipDetails TonnageOfShip"
    " LengthOfShipDetails LengthOfShip YearsBuilt YearBuilt HullIdentificationNumbers CryptoWalletAddresses"
    " HullIdentificationNumber CryptoWalletAddress".split()
)
"""Every element that is read here."""


def take_details(draft: Draft, section: Element) -> bool:
    """Whether the section is one of details; then all in it is where it belongs, or counted."""
    name = local(section)
    if name in _READERS:
        _take_part(draft, section)
        return True
    if name not in _SECTIONS:
        return False
    for item in children(section, _SECTIONS[name]):
        for part in children(item):
            _take_part(draft, part)
    return True


def _take_part(draft: Draft, part: Element) -> None:
    """One part of the details."""
    name = local(part)
    if name not in _READERS:
        draft.note(name, text(part))
        return
    schema, reader = _READERS[name]
    if is_a(draft.schema, schema):
        reader(draft, part)
    else:
        draft.keep(name, text(part))


def _take_birth_dates(draft: Draft, part: Element) -> None:
    """Dates of birth, `dd/mm/1945` among them."""
    for day in texts(part, "DOB"):
        draft.date("birthDate", day)


def _take_birthplaces(draft: Draft, part: Element) -> None:
    """Places of birth by town and country."""
    for place in children(part, "Location"):
        town, country = text(place, "TownOfBirth"), text(place, "CountryOfBirth")
        if whole := one_line(town, country):
            draft.born_at(whole, country)


def _take_genders(draft: Draft, part: Element) -> None:
    draft.add("gender", *(gender.lower() for gender in texts(part, "Gender")))


def _take_nationalities(draft: Draft, part: Element) -> None:
    for value in texts(part, "Nationality"):
        for country in enumerated(value):
            draft.country("nationality", country)


def _take_positions(draft: Draft, part: Element) -> None:
    for position in texts(part, "Position"):
        draft.add("position", *enumerated(position))


def _take_passports(draft: Draft, part: Element) -> None:
    """Passports; the list repeats each for every birth date."""
    for item in children(part, "Passport"):
        more = text(item, "PassportAdditionalInformation")
        draft.document(_document("passportNumber", text(item, "PassportNumber"), "Passport", more))


def _take_national_identifiers(draft: Draft, part: Element) -> None:
    for item in children(part, "NationalIdentifier"):
        more = text(item, "NationalIdentifierAdditionalInformation")
        number = text(item, "NationalIdentifierNumber")
        for name, part_number in labelled(number) or [("idNumber", number)]:
            draft.document(_document(name, part_number, "National Identifier", more))


def _document(name: str, number: str, kind: str, more: str) -> Document:
    """A document; what the list adds often begins with the country: "Russia. Issued 2008"."""
    return Document(
        name, number, kind, country_code(more.split(".", maxsplit=1)[0].split(",", maxsplit=1)[0]) or "", note=more
    )


def _take_kinds(draft: Draft, part: Element) -> None:
    draft.add("legalForm", *texts(part, "TypeOfEntity"))


def _take_registrations(draft: Draft, part: Element) -> None:
    """Registration numbers; several may stand in one with their labels."""
    for whole in texts(part, "BusinessRegistrationNumber"):
        for name, number in labelled(whole) or [("registrationNumber", whole)]:
            draft.document(Document(name, number, "Business Registration Number"))
        if labelled(whole):
            draft.note("BusinessRegistrationNumber", whole)


def _linked(item: str, kind: str, role: str) -> Callable[[Draft, Element], None]:
    """A reader of other parties' names, of which a field may hold several.

    What has an owner is a company, as far as FollowTheMoney goes.
    """

    def take(draft: Draft, part: Element) -> None:
        for name in (name for named in texts(part, item) for name in enumerated(named)):
            if is_nothing(name):
                continue
            draft.link(kind, name, role)
            if role == "subsidiary of":
                draft.schema = "Company"

    return take


def _take_imo_numbers(draft: Draft, part: Element) -> None:
    """IMO numbers; most begin with `IMO`."""
    for number in texts(part, "IMONumber"):
        digits = "".join(ch for ch in number if ch.isdigit())
        draft.document(Document("imoNumber", digits or number, "IMO number"))


def _flags(item: str, name: str) -> Callable[[Draft, Element], None]:
    """A reader of flags."""

    def take(draft: Draft, part: Element) -> None:
        for country in texts(part, item):
            draft.country(name, country)

    return take


def _texts(item: str, name: str) -> Callable[[Draft, Element], None]:
    """A reader of values."""

    def take(draft: Draft, part: Element) -> None:
        draft.add(name, *texts(part, item))

    return take


def _take_years(draft: Draft, part: Element) -> None:
    for year in texts(part, "YearBuilt"):
        draft.date("buildDate", year)


def _take_lengths(draft: Draft, part: Element) -> None:
    for length in texts(part, "LengthOfShip"):
        draft.note("length", length)


def _take_hulls(draft: Draft, part: Element) -> None:
    """Hull numbers; the element's children are not documented, so every text in it is one."""
    for item in list(children(part)) or [part]:
        draft.document(Document("registrationNumber", text(item), "Hull identification number"))


def _take_wallets(draft: Draft, part: Element) -> None:
    """Wallets; the element's children are not documented, so every text in it is one."""
    for item in list(children(part)) or [part]:
        draft.document(Document("walletAddress", clean(text(item)), "Crypto wallet address"))


_READERS: Mapping[str, tuple[str, Callable[[Draft, Element], None]]] = {
    "DOBs": ("Person", _take_birth_dates),
    "BirthDetails": ("Person", _take_birthplaces),
    "Genders": ("Person", _take_genders),
    "Nationalities": ("Person", _take_nationalities),
    "Positions": ("Person", _take_positions),
    "PassportDetails": ("Person", _take_passports),
    "NationalIdentifierDetails": ("Person", _take_national_identifiers),
    "TypeOfEntities": ("Organization", _take_kinds),
    "BusinessRegistrationNumbers": ("Organization", _take_registrations),
    "ParentCompanies": ("Organization", _linked("ParentCompany", "Ownership", "subsidiary of")),
    "Subsidiaries": ("Organization", _linked("Subsidiary", "Ownership", "parent of")),
    "IMONumbers": ("Vessel", _take_imo_numbers),
    "CurrentOwnerOperators": ("Vessel", _linked("CurrentOwnerOperator", "Ownership", "owned or operated by")),
    "PreviousOwnerOperators": (
        "Vessel",
        _linked("PreviousOwnerOperator", "UnknownLink", "previously owned or operated by"),
    ),
    "CurrentBelievedFlagOfShips": ("Vessel", _flags("CurrentBelievedFlagOfShip", "flag")),
    "PreviousFlags": ("Vessel", _flags("PreviousFlag", "pastFlags")),
    "TypeOfShipDetails": ("Vessel", _texts("TypeOfShip", "type")),
    "TonnageOfShipDetails": ("Vessel", _texts("TonnageOfShip", "tonnage")),
    "LengthOfShipDetails": ("Vessel", _take_lengths),
    "YearsBuilt": ("Vessel", _take_years),
    "HullIdentificationNumbers": ("Vessel", _take_hulls),
    "CryptoWalletAddresses": ("LegalEntity", _take_wallets),
}
"""A part of the details, the schema that has it, and its reader."""
