"""What the lists teach about words: how common each is, and which spellings stand for the same name."""

import math
import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from sanctions.index.learning import ESTABLISHED, Variants, both_ways
from sanctions.names import Spelling, spell
from sanctions.names.habits import one_vowel
from sanctions.names.likeness import (
    KNOWN_SPELLING,
    NEARLY,
    SLIPS,
    UNLIKE,
    Likeness,
    likeness,
    of_spellings,
)
from sanctions.names.runs import VOWELS
from sanctions.names.tables.common_names import GIVEN_NAMES, IN_CYRILLIC, OF_MANY_SPELLINGS, SURNAMES
from sanctions.names.tables.everyday import SHARES
from sanctions.names.text import Script

_UNKNOWN: Final = 1 / 20_000
"""The share of parties that have a word met nowhere, at most: about one party on all lists."""

_COMMON_NAMES: Final = SURNAMES | GIVEN_NAMES
_COMMON: Final = 1 / 2_500
"""The share of people who have a common name, at least."""

_SCALE: Final = -math.log(_UNKNOWN)

_TWO_NAMES: Final = Likeness("near, another name", 0.0)
_HARDLY: Final = 0.93
"""Words more alike than this hardly differ: two customers would write either for the other."""
_SURELY_ESTABLISHED: Final = 4
"""Bearers of a word that would have been met under the other by now, were both one name: Savchenko, Shevchenko."""
_DOZENS: Final = 30
"""Bearers of a word that more than one party would bear with the other, were both one name: Hassan, Hussein."""

_NONE: Final[dict[str, int]] = {}
CERTAIN: Final = frozenset(
    ("same", "spelled alike", "known spelling", "spelled otherwise", "form of the same name", "same meaning")
)


class Lexicon:
    """Rarity and likeness of words, learned from one generation and from nothing else.

    ``parties`` is the number of listed parties, ``counts`` maps spelling keys
    to how many of them bear the word, and what words that sound alike have in
    common (``crowd_keys``) to how many bear any of them, and a key after ``GIVEN`` or ``FAMILY``
    to how many bear it in that part of their name; ``variants`` are pairs
    of spelling keys and how many parties bear both for one name.
    """

    def __init__(
        self,
        parties: int,
        counts: dict[str, int],
        variants: Iterable[tuple[str, str, int]] = (),
    ) -> None:
        self._parties, self._counts = max(parties, 1), counts
        self._variants: Variants = both_ways(variants)
        self.rarity = lru_cache(maxsize=16_384)(self._rarity)
        self.likeness = lru_cache(maxsize=131_072)(self._likeness)
        self.given = lru_cache(maxsize=16_384)(self._given)

    def _rarity(self, form: str) -> float:
        """0 for a word that everybody has, 1 for one met at most once in 20,000 parties.

        A few listed parties teach little: one bearer among five says no more
        than that the word exists, so the count is of at least 20,000. A
        spelling is as common as the commonest that stands for the same name.
        """
        known = max(SHARES.get(form, 0.0), _COMMON if form in _COMMON_NAMES else _UNKNOWN)
        share = max(self._learned(form), known)
        return -math.log(share) / _SCALE

    def _learned(self, form: str) -> float:
        key = spell(form).key
        bearers = self._counts.get(key, 0)
        for known in self.spellings(key):
            bearers = max(bearers, self._counts.get(known, 0))
        return bearers / max(self._parties, 20_000)

    def _given(self, form: str) -> float:
        """Whether a word of a person is a given name, up to 0.5, or a family name, down to -0.5.

        As parties on the lists bear the word, in whatever spelling, in the one part of their name or the other.
        """
        key = spell(form).key
        given, family = (
            sum(self._counts.get(part + known, 0) for known in (key, *self.spellings(key)))
            for part in (GIVEN, FAMILY)
        )
        return (given - family) / (2 * (given + family + 1))

    def spellings(self, key: str) -> tuple[str, ...]:
        """Keys of the other spellings that stand for the same name."""
        known = self._variants.get(key)
        return tuple([other for other, support in known.items() if support > 1]) if known else ()

    def _likeness(self, one: str, other: str, script: Script) -> Likeness:
        """How two words are alike, by their letters and by what the lists know of them."""
        return likeness(one, other) if one == other else self.of_spellings(spell(one), spell(other), script)

    def of_spellings(self, one: Spelling, other: Spelling, script: Script) -> Likeness:
        """As ``likeness``, of two different words that are spelled out already: one asked and one listed."""
        support = self._variants.get(one.key, _NONE).get(other.key, 0)
        found = of_spellings(one, other, script)
        if support > 1 and found.relation not in CERTAIN:
            return KNOWN_SPELLING
        if found.relation in _CROWDED:
            found = Likeness(found.relation, found.similarity, self._crowded(one, other, found.relation))
        both = min(self._counts.get(one.key, 0), self._counts.get(other.key, 0))
        of_one = support > 0 and both < _DOZENS
        if found is UNLIKE or of_one or found.relation in CERTAIN or script is Script.IDEOGRAPHS:
            return found
        if one.form in _COMMON_NAMES and _hardly_mistyped(one, other, found.relation):
            return _TWO_NAMES
        if (found.relation in SLIPS and self._is_no_slip(one, other)) or self._are_two_people(one, other):
            return _TWO_NAMES
        if found.relation == "same consonants" and not self._known_apart(one, other):
            return found
        apart = both >= (_SURELY_ESTABLISHED if found.similarity > _HARDLY else ESTABLISHED)
        return _TWO_NAMES if apart and one_way(one.form) != one_way(other.form) else found

    def _is_no_slip(self, one: Spelling, other: Spelling) -> bool:
        """Whether a word that dozens bear was asked, which is no other misspelt: Nazarov, Azarov; Amini, Amidi."""
        if one.form in OF_MANY_SPELLINGS:
            ours, theirs = one.classes.translate(_IN_MANY_SPELLINGS), other.classes.translate(_IN_MANY_SPELLINGS)
            return ours != theirs and _other_consonants(one, other)
        known = one.form in IN_CYRILLIC or self._counts.get(one.key, 0) >= _DOZENS
        return known and _other_consonants(one, other)

    def _are_two_people(self, one: Spelling, other: Spelling) -> bool:
        """Whether one is a given name and the other a surname made of it, or they are a man's and a woman's.

        Kamal and Kamali, Alejandro and Alejandra.
        """
        ours, theirs = one.form, other.form
        if ours[:-1] == theirs[:-1] and {ours[-1], theirs[-1]} == _MAN_AND_WOMAN:
            return self.given(ours) > 0 and self.given(theirs) > 0
        if (ours[-1] == "i") == (theirs[-1] == "i"):
            return False
        name, made = (other, one) if ours[-1] == "i" else (one, other)
        if not _is_made_of(made, name):
            return False
        given: float = self.given(name.form)
        return given > 0 and given - self.given(made.form) > _TELLING

    def _known_apart(self, one: Spelling, other: Spelling) -> bool:
        """Whether the lists have other spellings of both words, and none for both.

        Parties bear a word without its vowels beside the same with them: that many do makes it no other name.
        """
        ours, theirs = self.spellings(one.key), self.spellings(other.key)
        return bool(ours and theirs) and set(ours).isdisjoint(theirs)

    def _crowded(self, one: Spelling, other: Spelling, relation: str) -> float:
        """The rarity of all words together that sound as these two do: the commoner of both crowds."""
        place = _CROWDED[relation]
        bearers = max(self._counts.get(_crowd_key(one, place), 0), self._counts.get(_crowd_key(other, place), 0))
        return -math.log(max(bearers / max(self._parties, 20_000), _UNKNOWN)) / _SCALE


def _hardly_mistyped(one: Spelling, other: Spelling, relation: str) -> bool:
    """Whether a common name that was asked is rather that than another misspelt: Linda and Kinda, Maria and Mario.

    Of surnames, too, that differ in more than one vowel: Foster and Fustar, but not Meyer and Mayer. Gerard and
    Gerardo, Antonios and Antonio, Zofia and Sofia are spellings.
    """
    if one.form[:-1] == other.form[:-1] and {one.form[-1], other.form[-1]} == _MAN_AND_WOMAN:
        return True
    if relation in SLIPS:
        if one.form not in GIVEN_NAMES and _bare(one) == _bare(other) and one.form[-1] != "e" != other.form[-1]:
            return True  # Ricci is not Riccio, nor Peter Peters
        return _other_consonants(one, other) and (one.form not in GIVEN_NAMES or _bare(one) != _bare(other))
    if not relation.startswith("vowels differ"):
        return False
    if one.form in GIVEN_NAMES and other.form in GIVEN_NAMES:
        return one.key[0] != other.key[0] or not one_vowel(one, other)  # Igor and Egor, Alina and Elena
    return one.form in SURNAMES and not one_vowel(one, other)


def _is_made_of(made: Spelling, name: Spelling) -> bool:
    """Whether a word is another with an i behind it, in whatever spelling: Salehi, Saleh; Mostafaei, Mostafa."""
    if name.form[-1] in VOWELS:
        root = name.form[:-1]
        return made.form.startswith(root) and made.form[len(root) :] in _FROM_VOWEL
    key, its_key = made.key, name.key
    written = made.form[:-1] == name.form
    return written or (made.skeleton == name.skeleton and len(key) == len(its_key) + 1 and key[-2] == its_key[-1])


def _other_consonants(one: Spelling, other: Spelling) -> bool:
    """Whether two words differ in a consonant; an h that is left out is none, nor a j or a k otherwise written.

    Hassan, Assan; Duric, Djuric; Hodzic, Hodjic; Kozlov, Cozlov.
    """
    if any(one.form.replace(this, that) == other.form.replace(this, that) for this, that in _WRITTEN_FOR):
        return False
    return one.skeleton.translate(_S).lstrip("a") != other.skeleton.translate(_S).lstrip("a")


def _bare(word: Spelling) -> str:
    """A given name without what some languages have behind it."""
    return word.form.rstrip("oes")


@lru_cache(maxsize=16_384)
def one_way(form: str) -> str:
    """A word with its vowels as one language writes them: Mohsen, Muhsin; Bachir, Bashir; Hussein, Husayn."""
    return _AS_SH.sub("sh", _AS_U.sub("u", _AS_I.sub("i", _DOUBLED.sub(r"\1", form))))


_DOUBLED: Final = re.compile(r"([^aeiouy])\1")
_AS_I: Final = re.compile("[ae][iy]|ee|[iey]")
_AS_U: Final = re.compile("o[uo]|[ou]")
_AS_SH: Final = re.compile("s?ch")
_WRITTEN_FOR: Final = (
    ("dj", "d"),
    ("dj", "j"),
    ("dz", "dj"),
    ("c", "k"),
    ("shch", "sch"),
    ("t", "d"),
    ("j", "zh"),
    ("ch", "kh"),
)
"""Letters that one language writes for those that another has."""
_S: Final = str.maketrans("zjc", "sss", "h")
"""Hisses as one, and no h: Snezana, Snezhana."""
_IN_MANY_SPELLINGS: Final = str.maketrans("t", "s", "hk")
"""Classes of consonants that languages of Arabic letters write for each other: d, z and th; h, k, gh and nothing."""
_TELLING: Final = 0.3
"""How much rather a word is a given name than another that is made of it."""
_FROM_VOWEL: Final = ("aei", "aii", "ai", "ayi", "aiy", "aee", "avi", "awi")
"""What stands for the a of a given name in surnames made of it: Rezaei, Mousavi."""
_MAN_AND_WOMAN: Final = frozenset("oa")

_CROWDED: Final = {"vowels differ": 0, "vowels differ in a long word": 0, "sounds alike": 1, "same consonants": 2}
"""Relations in which two words agree no better than many others would, and the place of their crowd key."""


GIVEN, FAMILY = "^", "$"
"""What stands before a spelling key where it is counted as part of a person's given or family name."""


def crowd_keys(word: Spelling) -> tuple[str, str, str]:
    """What words have in common of which only the vowels differ, that sound alike, and with the same consonants."""
    return _crowd_key(word, 0), _crowd_key(word, 1), _crowd_key(word, 2)


def _crowd_key(word: Spelling, place: int) -> str:
    if place == 0:
        return "~" + word.skeleton
    return "/" + word.classes if place == 1 else "=" + word.bones.translate(NEARLY)


EVERYDAY: Final = Lexicon(0, {})
"""What is known without any list: the everyday table alone."""
