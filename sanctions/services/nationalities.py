"""A cell of countries: codes, names and nationalities, one beside the other, or of none."""

import re
from collections.abc import Iterator
from functools import lru_cache

from sanctions.errors import InvalidQuery
from sanctions.lists.countries import country_code, name_words
from sanctions.services import cells
from sanctions.services.words.nationalities import CITIZEN, ENDINGS, NATIONALITIES, OF_PEOPLE, STATELESS

_BETWEEN = re.compile(r"\s*[/,+&،、]\s*|\s+(?:and|und|et|y|e|i|и|та|ve|en|و)\s+|(?<=^[A-Z]{2}) (?=[A-Z]{2}$)")
_CODE_FIRST = re.compile(r"([A-Z]{2,3}|\d{3})(?:\s*[-–—:=]\s*|\s+)(.+)")
_CODE_LAST = re.compile(r"(.+?)(?:\s*[-–—:=(\[]\s*|\s+)([A-Z]{2,3}|\d{3})[)\]]?")
_ASIDE = re.compile(r"(.+?)\s*[(\[]([A-Z]{2,3}|\d{3})[)\]]")
_TWO_CODES = re.compile(r"[A-Z]{2} [A-Z]{2}")
_PLATES = {"D": "de"}
"""Codes on cars that are no code of ISO's and nothing else in a column of countries."""


@lru_cache(maxsize=16_384)
def countries(text: str) -> tuple[str, ...]:
    """The ISO 3166-1 codes, in lower case, of the countries that a cell names; none where it says of no country.

    Raises InvalidQuery for what is not understood whole, and where a code and the name beside it differ.
    """
    if name_words(text) in _STATELESS:
        return ()
    if found := _beside(text.strip()) or _one(text):
        return (found,)
    parts = [part for part in _BETWEEN.split(text.strip()) if part]
    codes = [_beside(part) or _one(part) for part in parts]
    if len(parts) > 1 and None not in codes:
        return tuple(dict.fromkeys(code for code in codes if code))
    return (cells.country(text),)


def _beside(text: str) -> str | None:
    """The country of a name with its code beside it: `RU - Russia`, `Russland (RU)`. Raises InvalidQuery."""
    if (aside := _ASIDE.fullmatch(text)) and country_code(text) not in (None, country_code(aside[1])):
        return None  # a name as a whole: Virgin Islands (US)
    if (not aside and _of_country(text)) or _TWO_CODES.fullmatch(text):
        return None
    for found, code, name in ((_CODE_FIRST.fullmatch(text), 1, 2), (_CODE_LAST.fullmatch(text), 2, 1)):
        if found and (one := _of_country(found[code])) and (other := _one(found[name])):
            if one != other:
                raise InvalidQuery("country", f"{text!r} names two countries, {one.upper()} and {other.upper()}")
            return one
    return None


@lru_cache(maxsize=16_384)
def _one(text: str) -> str | None:
    """The country of a name, a code or a nationality, perhaps with a word for citizens; None where it is none."""
    text = text.strip()
    if found := _of_country(text) or _PEOPLE.get(name_words(text)) or _PLATES.get(text):
        return found
    for suffix in OF_PEOPLE:
        if text.endswith(suffix) and (found := _of_country(text.removesuffix(suffix))):
            return found
    rest = " ".join(word for word in text.replace(":", " ").split() if not name_words(word) <= _CITIZEN)
    return _one(rest) if rest and rest != text else None


def _of_country(text: str) -> str | None:
    try:
        return cells.country(text)
    except InvalidQuery:
        return None


def words(text: str) -> Iterator[str]:
    """Each word that an entry of the table stands for: `rus=` is ruso and rusa, `français(e)` français, française."""
    if text.endswith(")"):
        stem, _, ending = text.removesuffix(")").partition("(")
        yield from (stem, stem + ending)
    elif text[-1] in ENDINGS:
        stem, mark = text[:-1], text[-1]
        script = "cyrillic" if "Ѐ" <= stem[-1] <= "ӿ" else "arabic" if "؀" <= stem[-1] <= "ۿ" else mark
        for ending in ENDINGS[script]:
            yield stem + ending
            if script == "arabic":
                yield f"ال{stem}{ending}"
    else:
        yield text


def _people() -> Iterator[tuple[frozenset[str], str]]:
    for line in NATIONALITIES.strip().splitlines():
        code, _, entries = line.partition(" ")
        for entry in entries.split(" | "):
            yield from ((name_words(word), code) for word in words(entry))


_PEOPLE = dict(_people())
_CITIZEN = name_words(CITIZEN)
_STATELESS = {name_words(told) for line in STATELESS.strip().splitlines() for told in line.split(" | ")}
