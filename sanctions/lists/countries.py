"""Country names as official lists write them, to ISO 3166-1 alpha-2 codes in lower case."""

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from sanctions.lists.country_names import NAMES

_OTHER_CODES = {"uk": "gb", "el": "gr"}
"""Codes of the European institutions' own that differ from ISO's."""

_ASIDE = re.compile(r"\([^()]*\)")
_LITTLE = frozenset({"the", "of", "and", "region"})
_FORMS_OF_STATE = frozenset({"republic", "islamic", "kingdom", "state", "federal", "hashemite", "sultanate", "union"})


def name_words(text: str) -> frozenset[str]:
    """The words that tell a country's name, in whatever order: "Korea, North" is "North Korea"."""
    plain = unicodedata.normalize("NFKD", text.casefold().replace("’", "").replace("'", ""))
    letters = "".join(ch for ch in plain if not unicodedata.combining(ch))
    return frozenset(re.findall(r"[^\W_]+", letters)) - _LITTLE


def _first_names() -> dict[str, str]:
    """Code → the first of its names."""
    found: dict[str, str] = {}
    for line in NAMES.strip().splitlines():
        code, _, names = line.partition(" ")
        found.setdefault(code, names.partition(" | ")[0])
    return found


def _table() -> dict[frozenset[str], str]:
    """Words of each name → code. "Cote d'Ivoire" counts as written both with and without the apostrophe."""
    table: dict[frozenset[str], str] = {}
    for line in NAMES.strip().splitlines():
        code, _, names = line.partition(" ")
        for name in names.split(" | "):
            table[name_words(name)] = code
    return table


_BY_WORDS = _table()

NAME_OF: Mapping[str, str] = MappingProxyType(_first_names())
"""What to call each country."""

CODES: frozenset[str] = frozenset(_BY_WORDS.values())
"""Every code that a list's entity can have."""


@lru_cache(maxsize=4096)
def country_code(text: str) -> str | None:
    """The code of a country's name, None where it is none that we know ("undetermined", "Kafia Kingi")."""
    words = name_words(text)
    found = _BY_WORDS.get(words) or _BY_WORDS.get(words - _FORMS_OF_STATE)
    if found is None and "(" in text:
        return _BY_WORDS.get(name_words(_ASIDE.sub("", text)))
    return found


def known_code(code: str) -> str | None:
    """The ISO code in lower case, None for what is no code ("00", the EU's unknown country)."""
    lowered = code.strip().lower()
    lowered = _OTHER_CODES.get(lowered, lowered)
    return lowered if lowered in CODES else None


def country_at_end(place: str) -> str | None:
    """The country that a place's description ends in: "Privalka, Grodno Oblast, Belarus"."""
    parts = [part.strip(" .") for part in place.split(",")]
    return country_code(parts[-1]) or (country_code(",".join(parts[-2:])) if len(parts) > 1 else None)
