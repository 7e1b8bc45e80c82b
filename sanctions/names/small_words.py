"""Words that do not say who it is, and what they say all the same: titles, legal forms, Abu."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from sanctions.names.analysis import ARTICLES
from sanctions.names.letters import letters_of
from sanctions.names.likeness import MOST_SLIPS, SLIPS, letters_near, likeness
from sanctions.names.pairing import (
    CUT_LEGAL,
    FATHER_ASKED,
    FATHER_LISTED,
    FATHER_OF,
    OTHER_LEGAL,
    RESEMBLES,
    SAME_LEGAL,
    SAYS_WHO,
    SURE,
    Pairing,
)
from sanctions.names.parts import MAY_BE_LEFT_OUT, Kind, Name, Word
from sanctions.names.tables.everyday import INSTITUTIONS, SHARES
from sanctions.names.tables.honorifics import GIVEN_TOO, HONORIFICS, NAMES_TOO
from sanctions.names.tables.legal_forms import KINDS, LEGAL_FORMS, LEGAL_WORDS, UNLIKE_FORMS
from sanctions.names.tables.particles import PARTICLES
from sanctions.names.tables.places import PLACES
from sanctions.names.tables.translations import TRANSLATIONS
from sanctions.names.tables.usual import USUAL

_LONG_TITLE: Final = 5
"""Letters of a title that forgives a slip."""

_FATHER_OF: Final = frozenset(("abu", "abou", "abo", "aboo", "ebu"))


def may_be_left_out(word: Word, person: bool) -> bool:
    """Whether a name asked for is as complete without a word: a father's name, the sort of body, where a firm is."""
    return word.kind in MAY_BE_LEFT_OUT or (not person and word.form in PLACES)


def tells_who(pairing: Pairing) -> bool:
    """Whether words of organisations that agree say who it is by themselves, as Sepah does and Industrial not."""
    return pairing.similarity >= SURE and pairing.rarity >= SAYS_WHO and not _are_everyday(pairing.candidate)


def agree_in_nothing_telling(pairings: Sequence[Pairing]) -> bool:
    """Whether organisations agree in everyday and usual words alone, and words that say who it is differ.

    Or only one has such a word, and fewer than three agree: Bank St. Petersburg, Golden Entertainment. Of everyday
    words places are left out. Usual words that are all that is listed are a name: Smart Batteries Kowloon.
    """
    agreeing = 0
    place, everyday = False, True
    for row in pairings:
        if row.similarity and row.relation != RESEMBLES and row.relation not in _OF_FORMS:
            if not _are_usual(row.query) and not (row.relation == _AS_SPELLED and _are_usual(row.candidate)):
                return False
            everyday = everyday and _are_everyday(row.query)
            if _are_places(row.query):
                place = True
            else:
                agreeing += 1
    left = [row for row in pairings if row.relation in _LEFT]
    usual = [row.candidate for row in left if row.candidate and _are_usual(row.candidate)]
    telling = [row for row in left if not _says_nothing(row, usual)]
    if any(row.query and row.candidate for row in telling):
        return True
    missing = bool(telling) if everyday else any(row.candidate for row in telling)
    return missing and agreeing + (place and not everyday) < _MANY


def _says_nothing(left: Pairing, usual: Sequence[str]) -> bool:
    """Whether words that agree with none are everyday ones, or short for a ``usual`` listed one: PRODN, AGCY."""
    if _are_everyday(left.candidate) and _are_everyday(left.query):
        return True
    if not left.query or not _are_usual(left.candidate):
        return False
    return any(_is_short_for(left.query, long) for long in usual)


def _is_short_for(short: str, long: str) -> bool:
    """Whether a word is another without some of its letters, the first excepted."""
    if short[0] != long[0] or len(short) >= len(long):
        return False
    letters = iter(long)
    return all(letter in letters for letter in short)


_AS_SPELLED: Final = "spelled alike"


def agree_in_everyday_words(pairings: Sequence[Pairing]) -> bool:
    """Whether nothing that agrees in the names of organisations says by itself who it is: Electoral Council."""
    for row in pairings:
        everyday = _are_everyday(row.candidate) or _are_everyday(row.query)  # energy, of Ministerstwo Energii
        if row.similarity and row.relation not in _OF_FORMS and not everyday:
            return False
    return True


def _are_everyday(words: str) -> bool:
    """Whether all of some words, if there are any, are everyday ones, or places."""
    return all(is_common(form) or len(form) < _TELLING for form in words.split())


def _are_usual(words: str) -> bool:
    """Whether all of some words are everyday ones, places, or such as firms everywhere are called by."""
    return all(is_common(form) or len(form) < _TELLING or _is_usual(form) for form in words.split())


def _is_usual(form: str) -> bool:
    return form in USUAL or (form.endswith("s") and form[:-1] in USUAL)


def _are_places(words: str) -> bool:
    """Whether words are places, or too short to say anything."""
    return all(form in PLACES or len(form) < _TELLING for form in words.split())


_MANY: Final = 3
"""Everyday words that are somebody's name together."""
_TELLING: Final = 3
"""Letters of a word that says who it is."""
_OF_FORMS: Final = frozenset((CUT_LEGAL, SAME_LEGAL))
_LEFT: Final = frozenset(("contradicts", RESEMBLES, "near, another name", "only in the query", "only on the list"))


def is_common(form: str) -> bool:
    """Whether a word of an organisation is an everyday one or a place, and so says little of who it is."""
    return is_everyday(form) or form in PLACES


def is_everyday(form: str) -> bool:
    """Whether a word of an organisation is one of those that many have in their names, however few on the lists."""
    return form in SHARES or form in TRANSLATIONS or form in INSTITUTIONS


def beside(query: Name, candidate: Name, pairings: Sequence[Pairing]) -> Pairing | None:
    """What small words say beside the pairings of those that say who it is; None where they say nothing."""
    return _fathers_of(query, candidate, pairings) if candidate.person else _legal(query, candidate, pairings)


def unseen(name: Name) -> frozenset[str]:
    """The relations that small words of a name may bring in, which the words that say who it is do not tell of."""
    if name.person:
        return frozenset((FATHER_OF,)) if _father_of(name) else frozenset()
    return frozenset((SAME_LEGAL,)) if _kinds(name.legal) and len(name.content) == 1 else frozenset()


def shorter(name: Name) -> tuple[Name, ...]:
    """The name without words that may turn out to be of a title or a legal form, beside the other: "Public", "H."."""
    spared = spare_titles(name.words) if name.person else NO_TITLES
    words = tuple(w for w in name.words if not _may_say_nothing(w, name.person) and w.form not in spared)
    if len(words) == len(name.words) or not any(word.kind < Kind.PARTICLE for word in words):
        return ()
    return (name._replace(words=words),)


def _may_say_nothing(word: Word, person: bool) -> bool:
    return word.kind is Kind.INITIAL if person else word.kind is Kind.WORD and word.form in LEGAL_WORDS


def title_among(word: Word, others: Sequence[Word]) -> str:
    """The title or particle among the others that the word is, misspelt; empty for none."""
    if word.kind is Kind.NUMBER or len(word.form) < _LONG_TITLE:
        return ""
    for form, kind in others:
        long = len(form) >= _LONG_TITLE and Kind.PARTICLE <= kind <= Kind.HONORIFIC
        if long and letters_near(word.form, form) and likeness(word.form, form).similarity:
            return form
    return ""


def spare_titles(words: Sequence[Word]) -> frozenset[str]:
    """Titles of a person that may be names, where two other words are left: of Prince Nelson none."""
    found: list[str] = []
    for form, kind in words:
        if form in NAMES_TOO and kind is Kind.WORD:
            found.append(form)
    if not found:
        return NO_TITLES
    others = sum(kind <= Kind.PATRONYMIC and len(form) > 1 and form not in NAMES_TOO for form, kind in words)
    return frozenset(found) if others > 1 else NO_TITLES


NO_TITLES: Final[frozenset[str]] = frozenset()


def title_with(initial: Word, others: Sequence[Word]) -> str:
    """The title or particle among the others that begins with an initial; empty for none. No article has one."""
    if initial.kind is Kind.INITIAL:
        for form, kind in others:
            given = kind is Kind.HONORIFIC and form in GIVEN_TOO
            if form[0] == initial.form and (given or (kind is Kind.PARTICLE and form not in ARTICLES)):
                return form
    return ""


@lru_cache(maxsize=16_384)
def may_be_title(form: str) -> bool:
    """Whether a folded word of a person is so near a title or a particle that it may be that, misspelt."""
    if len(form) < _LONG_TITLE:
        return False
    titles = _LONG_TITLES.get(len(form))
    if titles is None:
        return False
    letters = letters_of([form])
    for at in range(len(titles.forms)):
        if letters.least_apart(0, titles.letters, at) <= MOST_SLIPS:
            title = titles.forms[at]
            if letters_near(form, title) and likeness(form, title).similarity:
                return True
    return False


class _Titles:
    """Some titles and particles, and which letters they have."""

    def __init__(self, forms: list[str]) -> None:
        self.forms = forms
        self.letters = letters_of(forms)


def _by_size() -> dict[int, _Titles]:
    """Titles and particles that forgive a slip, by how many letters a word may have that is one of them, misspelt."""
    forms: dict[int, list[str]] = {}
    for title in sorted(HONORIFICS | PARTICLES):
        if len(title) >= _LONG_TITLE:
            for size in range(len(title) - MOST_SLIPS, len(title) + MOST_SLIPS + 1):
                forms.setdefault(size, []).append(title)
    return {size: _Titles(of_size) for size, of_size in forms.items()}


_LONG_TITLES: Final = _by_size()


def legal_with(form: str, others: Sequence[Word]) -> str:
    """The legal form of several words that the word is one of; empty for none."""
    if form in LEGAL_WORDS:
        for other, kind in others:
            if kind is Kind.LEGAL and form in other.split():
                return other
    return ""


def _fathers_of(query: Name, candidate: Name, pairings: Sequence[Pairing]) -> Pairing | None:
    """Abu, where either name has it, and nothing it was written together with on the other side."""
    ours, theirs = _father_of(query), _father_of(candidate)
    for row in pairings if bool(ours) != bool(theirs) else ():
        if ours in row.query.split() or theirs in row.candidate.split():
            return None
    if ours and theirs:
        return Pairing(ours, theirs, FATHER_OF, 1.0, 0.0)
    if ours:
        return Pairing(ours, "", FATHER_ASKED, 0.0, 0.0)
    return Pairing("", theirs, FATHER_LISTED, 0.0, 0.0) if theirs else None


def _father_of(name: Name) -> str:
    """Abu as the name has it; empty where it has none."""
    for form, kind in name.words:
        if form in _FATHER_OF and kind is Kind.PARTICLE:
            return form
    return ""


def _legal(query: Name, candidate: Name, pairings: Sequence[Pairing]) -> Pairing | None:
    """Legal forms of two kinds, where other words differ too; of one kind, beside one word that has a slip."""
    if not (query.legal and candidate.legal) or all(map(_are_the_same, pairings)):
        return None
    ours, theirs = _kinds(query.legal), _kinds(candidate.legal)
    if shared := ours & theirs:
        alone = len(pairings) == 1 and pairings[0].relation in SLIPS
        return _of_kinds(query, candidate, shared, SAME_LEGAL) if alone else None
    either = ours | theirs
    return _of_kinds(query, candidate, either, OTHER_LEGAL) if UNLIKE_FORMS.issuperset(either) else None


def _are_the_same(pairing: Pairing) -> bool:
    """Whether words are the same, apart or together: Drex Technologies, DrexTechnologies."""
    if pairing.relation == "joined" and pairing.similarity == 1.0:
        return len(pairing.query) >= _LONG_JOINED
    return pairing.relation == "same"


_LONG_JOINED: Final = 10
"""Letters of words written together by which an organisation is known, whatever its legal form."""


@lru_cache(maxsize=1_024)
def _kinds(codes: tuple[str, ...]) -> frozenset[str]:
    """The kinds of an organisation's legal forms."""
    return frozenset(kind for code in codes if (kind := KINDS.get(code, code)))


def _of_kinds(query: Name, candidate: Name, kinds: frozenset[str], relation: str) -> Pairing | None:
    """The first legal forms of these kinds that both have; None where one is nothing but a legal form."""
    forms = [_of_kind(name, kinds) for name in (query, candidate)]
    return Pairing(forms[0], forms[1], relation, float(relation == SAME_LEGAL), 0.0) if all(forms) else None


def _of_kind(name: Name, kinds: frozenset[str]) -> str:
    """The first legal form of one of the kinds, as it is written in a name; empty for none."""
    for form, kind in name.words:
        code = LEGAL_FORMS.get(form, "") if kind is Kind.LEGAL else ""
        if KINDS.get(code, code) in kinds:
            return form
    return ""
