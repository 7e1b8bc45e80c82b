"""What the forms offer to choose from."""

from sanctions.services.generation import DEFAULT
from sanctions.web.engine import engine
from sanctions.web.pages.labels import COUNTRIES, dataset_title, schema_label

KINDS = ("Thing", "Person", "Organization", "Company", "LegalEntity", "Vessel", "Airplane", "CryptoWallet")
"""The schemata that can be searched for; Thing asks for any."""


def kinds() -> list[tuple[str, str]]:
    """The kinds of party, by schema and label."""
    return [(kind, schema_label(kind)) for kind in KINDS]


def countries() -> list[tuple[str, str]]:
    """Every country, by code and name, in the order of the names."""
    return sorted(COUNTRIES.items(), key=lambda country: country[1])


def scopes() -> list[tuple[str, str]]:
    """What can be searched here, by code and title. Raises NotReady."""
    codes = engine().generation.scopes()
    return [(code, "Default lists" if code == DEFAULT else dataset_title(code)) for code in codes]
