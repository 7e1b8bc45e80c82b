"""What the forms offer to choose from."""

from sanctions.services.scopes import codes
from sanctions.web.engine import engine
from sanctions.web.pages.labels import COUNTRIES, schema_label, scope_title

KINDS = ("Thing", "Person", "Organization", "Company", "LegalEntity", "Vessel", "Airplane", "CryptoWallet")
"""The schemata that can be searched for; Thing asks for any."""


def kinds() -> list[tuple[str, str]]:
    """The kinds of party, by schema and label."""
    return [(kind, schema_label(kind)) for kind in KINDS]


def countries() -> list[tuple[str, str]]:
    """Every country, by code and name, in the order of the names."""
    return sorted(COUNTRIES.items(), key=lambda country: country[1])


def scopes(chosen: str = "") -> list[tuple[str, str]]:
    """What can be searched here, by code and title, with the scope chosen where it is several of them.

    Raises NotReady.
    """
    known = engine().generation.scopes()
    several = [chosen] if chosen not in known and set(codes(chosen)).issubset(known) else []
    return [(scope, scope_title(scope)) for scope in (*known, *several)]
