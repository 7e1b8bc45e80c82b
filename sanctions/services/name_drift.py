"""What became of the names of parties that stay on a list, by their script and by what the list takes them for.

Names in the bearers' own script are a tenth of a list's at most, and yet the
only ones by which many a customer is found: that a kind goes is seen only
where it is counted by itself. Of the official lists of 2021 to 2026, and from
one of their formats to another, the most that was gone between two
publications were 2 in 100 names of a kind, beside one or two of a kind that
has few, and 1 in 100 parties had a name that lost words.
"""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache

from sanctions.model.schema import NAME_PROPERTIES
from sanctions.names import fold
from sanctions.names.tables.legal_forms import FORM_WORDS

_CALLED = {"CJK": "Chinese", "HIRAGANA": "Japanese", "KATAKANA": "Japanese", "HANGUL": "Korean"}
"""Scripts as people call them, by the first word of a letter's name in Unicode; others by that word."""

_KINDS = {"name": "main names", "alias": "aliases", "previousName": "previous names", "weakAlias": "weak aliases"}

MOST_GONE = 0.05
"""Of the names of a kind that parties bore who stay."""

MOST_SHORTENED = 0.02
"""Of the parties that stay."""

MOST_OVERWRITTEN = 0.005
"""Of the parties that stay, that may get one and the same word in place of another: of official ones two did."""

FEW_OVERWRITTEN = 10

Names = Mapping[str, Iterable[str]]
"""A party's names by property."""


def script(name: str) -> str:
    """The script of a name, as people call it; of one that mixes them, the first that is not Latin."""
    if name.isascii():
        return "Latin"
    return next((found for char in name if (found := _script(char)) not in {"", "Latin"}), "Latin")


@lru_cache(maxsize=4_096)
def _script(char: str) -> str:
    """The script of a letter; empty for what is none."""
    if not char.isalpha():
        return ""
    first = unicodedata.name(char, "LATIN").split()[0]
    return _CALLED.get(first, first.capitalize() if first.isalpha() else "")


def kinds(names: Names) -> Counter[str]:
    """How many names there are of each kind: by property, and by script."""
    found: Counter[str] = Counter()
    for key in NAME_PROPERTIES:
        for name in names.get(key, ()):
            found[_KINDS[key]] += 1
            found[_in_script(name)] += 1
    return found


def _in_script(name: str) -> str:
    return f"names in {script(name)} letters"


def lost(then: Names, now: Names) -> Counter[str]:
    """Of each kind, how many names are gone from all properties, beyond those that came in their place."""
    former, present = _all(then), _all(now)
    if former <= present:
        return Counter()
    gone = kinds({key: [name for name in then.get(key, ()) if name not in present] for key in NAME_PROPERTIES})
    come = present - former
    in_place = Counter(_in_script(name) for name in come)
    for kind in _KINDS.values():
        in_place[kind] = len(come)
    return gone - in_place


def _all(names: Names) -> set[str]:
    return {name for key in NAME_PROPERTIES for name in names.get(key, ())}


def shortened(then: Names, now: Names) -> tuple[str, str] | None:
    """A name that lost words, and what is left of it; None where there is none."""
    former, present = _all(then), _all(now)
    left = [(_words(name), name) for name in {*(present - former), *now.get("name", ())}]
    whole = [_words(name) for name in present]
    for name in sorted(former - present):
        words = _words(name)
        if any(words <= held for held in whole):
            continue
        if rest := next((each for held, each in left if held and held < words), None):
            return name, rest
    return None


def in_place(then: Names, now: Names) -> frozenset[str]:
    """The words that stand in a party's names in place of others; none where all that it had are there still."""
    former, present = _all(then), _all(now)
    if former <= present:
        return frozenset()
    words, held = (frozenset().union(*map(_words, names)) for names in (former, present))
    return held - words if words - held else frozenset()


@lru_cache(maxsize=4_096)
def _words(name: str) -> frozenset[str]:
    """The words of a name without those of legal forms."""
    return frozenset(fold(name).split()) - FORM_WORDS
