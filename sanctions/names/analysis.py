"""A name as written to its parts: words, initials, numbers, particles, honorifics, legal form."""

import re
from collections.abc import Sequence
from functools import lru_cache

from sanctions.names.compounds import apart
from sanctions.names.legal import mend, scattered_words
from sanctions.names.native import FORM_OF_THE_EAST, in_latin, without_titles
from sanctions.names.parts import CONTENT, Kind, Name, Word
from sanctions.names.scripts import wade_giles
from sanctions.names.spelling import spell
from sanctions.names.syllables import KOREAN_LETTERS, is_korean_with_particles
from sanctions.names.tables.bodies import BODIES
from sanctions.names.tables.chinese import SURNAMES
from sanctions.names.tables.honorifics import HONORIFICS, PHRASES, SURNAMES_TOO
from sanctions.names.tables.legal_forms import LEGAL_FORMS, LONGEST
from sanctions.names.tables.particles import PARTICLES
from sanctions.names.tables.places import PLACES
from sanctions.names.text import Script, bare, fold, script_of

_PATRONYMIC = re.compile(
    r"(?:[vwjy][iy]?|[aeiou]i)(?:ch|cz|ci?|tj|tsch|tch|ts)$"  # Ivanovich, Iwanowicz, Ivanovici, Ivanovitj, Ilyich
    r"|(?:[vw]|[aeo]u|[iy][ctshj]+)n[aoy]y?$"  # Ivanovna, Ivanauna, Ilyinichna; and not Ekaterina, Trevino
)
_ROMAN = re.compile(r"(?=[ivx]{2})x{0,3}(?:ix|iv|v?i{0,3})$")
_IN_WORDS = {
    word: str(number)
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
        "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(),
        1,
    )
} | {word: str(number) for number, word in enumerate("two three four five six seven eight nine".split(), 2)}
_AT_THE_EDGE = frozenset(
    "as at ab ad ae ag ao asa bt ca co ei ip jv kg kk lda lp nv oy ou pat sa sal sas sau se sl sp spc too ug opc bsc"
    " taa ev oue aue tue ek eg dd jtd kd ks ska psa sac saa sca sci gie ets bros ulc dac pc clg cic cio pt cv hb xk"
    " mup chp fop gbr rt kht kkt hf sf ky pfa ike oe ee sae cia cie vos plt enr ead mbh kda tmi aie nuf pty"
    " pvt".split()
)
"""Legal forms that are common words too: taken only at a name's end, or at its start."""
_NEVER_FIRST = frozenset(("rt",))
"""Those of them that stand at no name's start: RT-Komplekt."""


@lru_cache(maxsize=2_048)
def analyse(name: str, person: bool) -> Name:
    """The parts of a name.

    ``person`` chooses the reading: people have initials, patronymics and
    honorifics, organisations legal forms and numbers. A name that would be
    left without any word that says who it is keeps all its words as such.
    Its words are spelled out (``spell``), which is kept for who compares it.
    """
    told = without_titles(bare(name)) if person else in_latin(bare(name))
    forms = fold(wade_giles.in_pinyin(told) if person else told, person).split()
    if person and not told.isascii() and _LONE_LETTER.search(told):
        forms = [_INITIALS_OF_TWO.get(form, form) for form in forms]
    words, legal = (_with_syllables(_person(apart(forms))), ()) if person else _organisation(mend(forms))
    script = script_of(told, person)
    if script is Script.IDEOGRAPHS:
        # Syllables of Chinese and Korean read as particles and titles do, and are none.
        words = (
            tuple(Word(form, Kind.WORD) for form in forms)
            if person
            else tuple(word if word.form == FORM_OF_THE_EAST else word._replace(kind=Kind.WORD) for word in words)
        )
    if not any(word.kind in CONTENT for word in words):
        words = _words_too(words) or tuple(Word(form, Kind.WORD) for form in forms)
    for form, kind in words:
        if kind < Kind.PARTICLE:
            spell(form)
    return Name(name, words, legal, person, script)


_LONE_LETTER = re.compile(r"(?<![^\W\d_])[жхцчшщюяєї](?![^\W\d_])", re.IGNORECASE)
_INITIALS_OF_TWO = {
    **dict.fromkeys(("yu", "ya", "ye", "yi", "iu", "ia", "ie"), "y"),
    "zh": "z",
    "kh": "k",
    "ts": "t",
    "ch": "c",
    "sh": "s",
    "shch": "s",
    "sht": "s",
}
"""Initials in Cyrillic that are written with two letters and more in Latin: Ю. is the Y of Yury."""


def _with_syllables(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words of a person; one of Chinese or Korean syllables has no particles: Xu Na, Do Byong Chol."""
    if not any(kind is Kind.PARTICLE or (kind is Kind.INITIAL and form in KOREAN_LETTERS) for form, kind in words):
        return words
    named = [form for form, kind in words if kind is not Kind.HONORIFIC]
    if not (_are_chinese(named) or is_korean_with_particles(named)):
        return words
    return tuple([Word(form, kind if kind is Kind.HONORIFIC else Kind.WORD) for form, kind in words])


def _are_chinese(forms: list[str]) -> bool:
    """Whether words are syllables of a Chinese name, a western one beside it or not; of Da Cunha only one is."""
    if not forms:
        return False
    if wade_giles.is_western(forms[0]) and forms[1:2] != ["bin"]:
        forms = forms[1:]
    elif len(forms) > 2 and wade_giles.is_western(forms[-1]):
        forms = forms[:-1]
    if len(forms) > _MOST_SYLLABLES or not all(map(wade_giles.syllables, forms)):
        return False
    return wade_giles.SYLLABLES.issuperset(forms) or not SURNAMES.isdisjoint(forms)


_MOST_SYLLABLES = 3
"""Syllables of a Chinese name."""


def _words_too(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words of a name that is all legal forms, with those that are common words as such: HB Ltd; none without."""
    if not any(form in _AT_THE_EDGE and kind is Kind.LEGAL for form, kind in words):
        return ()
    return tuple(Word(form, Kind.WORD if form in _AT_THE_EDGE else kind) for form, kind in words)


def identifies(name: str, person: bool) -> bool:
    """Whether a name says who it is: a word at least, and of a person more than "Mr"."""
    words = analyse(name, person).words
    return any(not person or word.form not in HONORIFICS for word in words)


def _person(forms: list[str]) -> tuple[Word, ...]:
    words = list(map(_word_of_person, forms))
    if forms[:1] == _MOHAMMAD and len(forms) > 1:
        words[0] = Word("mohammad", Kind.WORD)
    if len(words) > 1 and not (_TITLES_TOO.isdisjoint(forms) and ARTICLES.isdisjoint(forms[:1])):
        _mark_surname(words)
    if len(words) > 2 and words[-1].kind is Kind.HONORIFIC and words[-2].form in ARTICLES:
        words[-1] = words[-1]._replace(kind=Kind.WORD)  # Turki Al-Sheikh: a surname by now
    _mark_phrases(words, forms)
    content = [at for at, word in enumerate(words) if word.kind in CONTENT]
    father = _father(words, content)
    for at in content:
        if words[at].kind is Kind.PATRONYMIC and at != father:
            words[at] = words[at]._replace(kind=Kind.WORD)
    return tuple(words)


_TITLES_TOO = frozenset(SURNAMES_TOO)
_MOHAMMAD = ["md"]
"""Before a name in Bengal, where he is no doctor of medicine."""


def _mark_surname(words: list[Word]) -> None:
    """Makes a surname of a title beside a single given name, before or behind it: Faisal Sheikh.

    Sheikh Abou Malek is known by his son.
    """
    if sum(kind in CONTENT for _, kind in words) != 1 or any(form in _FATHERS_OF for form, _ in words):
        return
    if len(words) == _WITH_ARTICLE and words[0].form in ARTICLES and words[1].kind is Kind.HONORIFIC:
        words[1] = Word(words[1].form, Kind.WORD)  # El-Hajj Hassan, as Hassan El-Hajj
        return
    for title in SURNAMES_TOO:
        for at, (form, kind) in enumerate(words):
            if form == title and kind not in CONTENT:
                words[at] = Word(form, Kind.WORD)
                return


_WITH_ARTICLE = 3
"""Words of a given name and a surname with its article."""
_FATHERS_OF = frozenset(("abu", "abou", "abo", "aboo", "ebu", "um", "umm"))


def _mark_phrases(words: list[Word], forms: list[str]) -> None:
    """Makes titles of the words of those of several words: His Excellency, Field Marshal."""
    if _OF_PHRASES.isdisjoint(forms):
        return
    for at, form in enumerate(forms):
        for phrase in _PHRASES.get(form, ()):
            if tuple(forms[at : at + len(phrase)]) == phrase:
                words[at : at + len(phrase)] = [Word(part, Kind.HONORIFIC) for part in phrase]


_PHRASES: dict[str, list[tuple[str, ...]]] = {}
for _phrase in PHRASES:
    _PHRASES.setdefault(_phrase[0], []).append(_phrase)
_OF_PHRASES = frozenset(_PHRASES)

_BEHIND = PLACES | BODIES
"""What may stand behind a legal form at a name's end: Rostec AO Moscow."""

ARTICLES = frozenset(("al", "el"))
"""Before surnames: no name begins with one."""


def _father(words: list[Word], content: list[int]) -> int | None:
    """Where the patronymic stands: after a given name, and never so that no surname is left.

    Many surnames end as patronymics do: Roman Arkadyevich Abramovich,
    Slobodan Milošević. At a name's end only the East Slavic ending counts.
    """
    if len(content) == 2:
        return None
    for before, at in zip([None, *content], content, strict=False):
        if words[at].kind is not Kind.PATRONYMIC or (before is None and len(content) > 1):
            continue
        if at != content[-1] or not words[at].form.endswith(("ic", "ici")):
            return at
    return None


@lru_cache(maxsize=16_384)
def _word_of_person(form: str) -> Word:
    return Word(form, _kind_in_person(form))


def _kind_in_person(form: str) -> Kind:
    if form.isdigit():
        return Kind.NUMBER
    if len(form) == 1:
        return Kind.INITIAL
    if form in HONORIFICS:
        return Kind.HONORIFIC
    if form in PARTICLES:
        return Kind.PARTICLE
    return Kind.PATRONYMIC if len(form) > 6 and _PATRONYMIC.search(form) else Kind.WORD


def _organisation(forms: Sequence[str]) -> tuple[tuple[Word, ...], tuple[str, ...]]:
    words: list[Word] = []
    legal: list[str] = []
    scattered = scattered_words(forms)
    at = 0
    while at < len(forms):
        size = _legal_form_at(forms, at)
        if size:
            found = " ".join(forms[at : at + size])
            legal.append(LEGAL_FORMS[found])
            words.append(Word(found, Kind.LEGAL))
        elif forms[at] in scattered:
            words.append(Word(forms[at], Kind.LEGAL))
        else:
            words.append(_word_of_organisation(forms[at]))
        at += size or 1
    return tuple(_without_acronym(_numbered(words))), tuple(legal)


_ROMAN_LETTERS = {"i": "1", "v": "5", "x": "10"}


def _numbered(words: list[Word]) -> list[Word]:
    """The words, the only letter among them a Roman number if it may be one: SPARTA I, Fund V."""
    letters: list[int] = []
    for at, word in enumerate(words):
        if len(word.form) == 1 and word.form.isalpha():
            letters.append(at)
    if len(letters) != 1 or len(words) < 2 or words[letters[0]].form not in _ROMAN_LETTERS:
        return words
    at = letters[0]
    return [*words[:at], Word(_ROMAN_LETTERS[words[at].form], Kind.NUMBER), *words[at + 1 :]]


def _without_acronym(words: list[Word]) -> list[Word]:
    """The words, an acronym of the others marked: Islamic International Brigade (IIB)."""
    content = [at for at, word in enumerate(words) if word.kind in (Kind.WORD, Kind.BODY)]
    for at in content if len(content) > 2 else ():
        form = words[at].form
        if 3 <= len(form) < len(content) + 1:
            initials = "".join(words[other].form[0] for other in content if other != at)
            every = "".join(word.form[0] for place, word in enumerate(words) if place != at)
            if form in initials or form in every:
                return [*words[:at], Word(form, Kind.ACRONYM), *words[at + 1 :]]
    return words


def _legal_form_at(forms: Sequence[str], at: int) -> int:
    """How many words from here on are one legal form; 0 for none."""
    for size in range(min(LONGEST.get(forms[at], 0), len(forms) - at), 0, -1):
        found = " ".join(forms[at : at + size])
        if found in LEGAL_FORMS:
            edge = (at == 0 and found not in _NEVER_FIRST) or all(
                form in _BEHIND or form in LEGAL_FORMS for form in forms[at + size :]
            )
            return size if edge or found not in _AT_THE_EDGE else 0
    return 0


@lru_cache(maxsize=16_384)
def _word_of_organisation(form: str) -> Word:
    number = _number(form)
    if number:
        return Word(number, Kind.NUMBER)
    if form in PARTICLES:
        return Word(form, Kind.PARTICLE)
    return Word(form, Kind.BODY if form in BODIES else Kind.WORD)


def _number(form: str) -> str:
    """The number in digits that a word writes in digits, Roman, as an ordinal or in English; empty for none."""
    if form.isdigit():
        return form.lstrip("0") or "0"
    if _ROMAN.match(form):
        values = [{"i": 1, "v": 5, "x": 10}[letter] for letter in form]
        pairs = zip(values, [*values[1:], 0], strict=True)
        return str(sum(-value if value < following else value for value, following in pairs))
    if len(form) > 2 and form[:-2].isdigit() and form[-2:] in ("st", "nd", "rd", "th"):
        return form[:-2]
    return _IN_WORDS.get(form, "")
