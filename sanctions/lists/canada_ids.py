"""What Canada's list calls a party, made of what stays the same when it is renumbered."""

import hashlib
import re
import unicodedata
from collections.abc import Mapping

from sanctions.lists.canada_names import names_of_entity, names_of_person
from sanctions.lists.drafts import clean

_ACRONYM = re.compile(r"\(([A-Z]{4,})\)")
_IN_BRACKETS = re.compile(r"\([^()]*\)")
_BETWEEN_LANGUAGES = re.compile(r"\s*[/|]\s*")
_NOT_A_WORD = re.compile(r"[^a-z0-9]+")
_LONGEST = 80
"""Characters of a name in an id; what is longer is cut, and told apart by its digest."""


def key_of(record: Mapping[str, str]) -> str:
    """Country, schedule, and the name, or a ship's IMO number: "russia.1-part-1.ivan-ivanovich-example".

    Case, accents and punctuation don't count, since lists mend them. A name
    that is long, or is not in Latin letters, ends in a digest of the whole.
    """
    regime = regime_of(record["Country"])
    acronym = _ACRONYM.search(record["Country"])
    number = record.get("IMO", "")
    name = f"imo-{number}" if number else _name(record)
    parts = (acronym[1] if acronym else _IN_BRACKETS.sub("", regime), record.get("Schedule", ""), name)
    return ".".join(filter(None, map(_slug, parts)))


def regime_of(country: str) -> str:
    """The regulation's country, or what else it is called by, in English: the list has "Russia / Russie"."""
    return clean(_BETWEEN_LANGUAGES.split(country)[0])


def _name(record: Mapping[str, str]) -> str:
    """The first of the names: what else stands in the field, in brackets or in French, comes and goes."""
    person = names_of_person(record.get("LastName", ""), record.get("GivenName", ""))
    return next((name for _, name in (*person, *names_of_entity(record.get("EntityOrShip", "")))), "")


def _slug(text: str) -> str:
    """The text's words in plain letters with `-` between them."""
    letters = unicodedata.normalize("NFKD", text).casefold()
    plain = "".join(ch for ch in letters if not unicodedata.combining(ch))
    slug = _NOT_A_WORD.sub("-", plain).strip("-")
    if len(slug) <= _LONGEST and not any(ch.isalpha() and not ch.isascii() for ch in plain):
        return slug
    digest = hashlib.blake2s(" ".join(plain.split()).encode(), digest_size=4).hexdigest()
    return f"{slug[:_LONGEST].strip('-')}~{digest}"
