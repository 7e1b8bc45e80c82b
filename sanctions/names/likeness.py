"""Two words: whether and how one may be a spelling of the other."""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Final

from rapidfuzz.distance import OSA

from sanctions.names.habits import LONG, is_long, one_vowel, read_alike
from sanctions.names.heard import unlike_heard
from sanctions.names.namesakes import SERVANT_OF, names_of
from sanctions.names.scans import misread
from sanctions.names.sounds import BORROWED, TRANSCRIBED, UNVOWELLED, unlike_sounds
from sanctions.names.spelling import NO_VOWELS, Spelling, spell
from sanctions.names.tables.common_names import GIVEN_NAMES
from sanctions.names.tables.nicknames import NICKNAMES, TOLD_APART
from sanctions.names.tables.places import PLACES
from sanctions.names.tables.translations import OPPOSITES, TRANSLATIONS
from sanctions.names.text import Script
from sanctions.names.unvowelled import vowels_agree

_apart: Final[Callable[..., int]] = OSA.distance
"""Letters that two texts are apart, two that are swapped as one; beyond a ``score_cutoff`` any number above it."""
_agreeing: Final[Callable[[str, str], float]] = OSA.normalized_similarity
"""The part of two texts' letters that agrees: 0 to 1."""


class Likeness:
    """How two words are alike: the relation's name, and 0 to 1 how much.

    ``rarity`` is the most that agreeing in this way identifies: words that
    merely sound alike are as common as all that sound so.
    """

    def __init__(self, relation: str, similarity: float, rarity: float = 1.0) -> None:
        self.relation = relation
        self.similarity = similarity
        self.rarity = rarity


UNLIKE: Final = Likeness("contradicts", 0.0)
SAME: Final = Likeness("same", 1.0)
_SPELLED_ALIKE: Final = Likeness("spelled alike", 0.97)
_FORM: Final = Likeness("form of the same name", 0.93)
READ_ALIKE: Final = Likeness("spelled otherwise", 0.95)
_MEANING: Final = Likeness("same meaning", 0.93)
KNOWN_SPELLING: Final = Likeness("known spelling", 0.95)
_MISREAD: Final = Likeness("misread", 0.9)

_NONE: frozenset[int] = frozenset()


@lru_cache(maxsize=16_384)
def likeness(one: str, other: str, script: Script = Script.ALPHABET) -> Likeness:
    """How two folded words are alike; ``UNLIKE`` where neither can be a spelling of the other.

    ``script`` is the poorer of the two they were written in. Short words
    forgive no slip, of the pen or of the ear; longer ones more the longer they
    are.
    """
    return SAME if one == other else of_spellings(spell(one), spell(other), script)


def of_spellings(a: Spelling, b: Spelling, script: Script) -> Likeness:
    """As ``likeness``, of two different words that are spelled out already."""
    one, other = a.form, b.form
    if one.isdigit() or other.isdigit() or _say_otherwise(one, other):
        return UNLIKE
    if a.key == b.key and not _too_short(one, other):
        return UNLIKE if _are_two_names(one, other, script) else _SPELLED_ALIKE
    if known := _known(a, b, script):
        return known
    if script is Script.IDEOGRAPHS or _are_two_names(one, other, script):
        return UNLIKE
    if script is Script.ABJAD:
        return _unvowelled(a, b)
    found = _slip_or_sound(a, b)
    return found if found.similarity or script is Script.ALPHABET else heard_through(one, other, script)


def _are_two_names(one: str, other: str, script: Script) -> bool:
    """Whether two words are known as given names, and as different ones: Ghassan and Hassan, Ayman and Amin.

    Without its vowels a word may be several.
    """
    if one not in TOLD_APART or other not in TOLD_APART or script is Script.ABJAD:
        return False
    return NICKNAMES[one].isdisjoint(NICKNAMES[other])


def _too_short(one: str, other: str) -> bool:
    """Whether a word of two letters has another with two more, which is no spelling of it: He, Hajj."""
    short, long = _by_length(one, other)
    return len(short) <= _HARDLY_SPELLED < len(long) - 1


_HARDLY_SPELLED: Final = 2
"""Letters of a word that has hardly any other spelling."""


@lru_cache(maxsize=32_768)
def resemblance(one: str, other: str) -> float:
    """How much of two words agrees that are no spellings of each other: 0 to 1, and 0 for less than two fifths.

    The mean of letters, sounds, and consonants by class that agree. Where all
    else in two names agrees, a word that nearly does is rather an
    unusual slip than another name: Ruhorimbere, Rohimbere.
    """
    a, b = spell(one), spell(other)
    # What thousands of surnames share is no resemblance: Kovalenko, Timoshenko.
    ours, theirs = _heard(a, b)
    return resembling(one, other, ours, theirs, a.classes, b.classes)


def resembling(one: str, other: str, its_key: str, their_key: str, its_classes: str, their_classes: str) -> float:
    """As ``resemblance``, of words that are spelled out already."""
    if not (_may_resemble(one) and _may_resemble(other)) or _say_otherwise(one, other):
        return 0.0
    letters = _agreeing(one, other)
    if letters < _RESEMBLING / 2 or _are_known_apart(one, other):
        return 0.0
    mean = (letters + _agreeing(its_key, their_key) + _agreeing(its_classes, their_classes)) / 3
    return mean if mean >= _RESEMBLING else 0.0


def _are_known_apart(one: str, other: str) -> bool:
    """Whether two words are both places, servants of God or common given names: Elena resembles no Svetlana."""
    if (one in PLACES and other in PLACES) or _serve_others(one, other):
        return True
    return min(len(one), len(other)) > _SHORT_NAME and one in GIVEN_NAMES and other in GIVEN_NAMES


def _serve_others(one: str, other: str) -> bool:
    """Whether two words are servants of God by names that differ: Abdulkadir, Abdulwahab."""
    ours, theirs = SERVANT_OF.match(one), SERVANT_OF.match(other)
    if not (ours and theirs):
        return False
    halves = one[ours.end() :], other[theirs.end() :]
    return min(map(len, halves)) >= _TELLING_HALF and _agreeing(*halves) < _SAME_HALF


_TELLING_HALF: Final = 5
"""Letters of what God is called by; shorter ones are rather God himself: Abdulle, Abdilahi."""
_SAME_HALF: Final = 0.5
"""How alike what God is called by must be, in two words that begin alike."""

_SHORT_NAME: Final = 4
"""Letters of a given name that is soon another: Joan, Jean."""


def _say_otherwise(one: str, other: str) -> bool:
    """Whether two words that differ are opposites, or syllables of Chinese and Korean names parted by j and y."""
    if one in OPPOSITES and other in OPPOSITES:
        return OPPOSITES[one] == OPPOSITES[other]
    if len(one) > _LONGEST_SYLLABLE or len(one) != len(other) or one[0] not in "jy" or other[0] not in "jy":
        return False
    return one[1:] == other[1:] and bool(_SYLLABLE.fullmatch(one[1:]))


_LONGEST_SYLLABLE: Final = 5
_SYLLABLE: Final = re.compile("in|ing|ong|un|ung|ang|uan|ue|u|i")
"""What follows both j and y in them. Jan and Yan, Jon and Yon are spellings of one name elsewhere."""


MOST_SLIPS: Final = 2
"""Letters that two words may be apart as written, however long they are."""


def letters_near(one: str, other: str, most: int = MOST_SLIPS) -> bool:
    """Whether two words are at most so many letters apart as written."""
    return _apart(one, other, score_cutoff=most) <= most


def _may_resemble(form: str) -> bool:
    """Numbers are the same or others, and short words resemble too many."""
    return len(form) >= _SHORTEST_RESEMBLING and not form.isdigit()


_RESEMBLING: Final = 0.4
_SHORTEST_RESEMBLING: Final = 3


def _unvowelled(a: Spelling, b: Spelling) -> Likeness:
    """How two words are alike of which one was written without vowels: each letter says more there."""
    if _heard_apart(a.form, b.form):
        return UNLIKE
    sure = min(len(a.form), len(b.form)) >= _SURE
    if found := _same_consonants(a, b):
        return _slip_or_sound(a, b) if found is UNLIKE and sure else found
    found = _slip_or_sound(a, b) if sure else _sounds_alike(a, b)
    if found.similarity and found.relation != "letters off":
        return found
    heard = heard_through(a.form, b.form, Script.ABJAD)
    return heard if heard.similarity else found


def heard_through(one: str, other: str, script: Script) -> Likeness:
    """Two folded words that are heard as one another through a script that has no better letters: Victor, Viktvr."""
    if script not in FACING or min(len(one), len(other)) < _SHORTEST_HEARD:
        return UNLIKE
    much = unlike_heard(one, other, FACING[script])
    return Likeness("sounds alike", min(1 - much, _MOST_HEARD)) if much < 1 else UNLIKE


FACING: Final = {Script.TRANSCRIBED: TRANSCRIBED, Script.ABJAD: UNVOWELLED, Script.BORROWED: BORROWED}

_SHORTEST_HEARD: Final = 3
"""Letters of words that are heard as one another; of shorter ones a spelling says all."""

_MOST_HEARD: Final = 0.96
"""How alike words are that are heard as the same: less than such as are spelled so."""

_SURE: Final = 7
"""Letters from which a slip is forgiven where vowels are not written."""


def _same_consonants(a: Spelling, b: Spelling) -> Likeness | None:
    """Equal consonants, or such as stand for each other, which is all that one of the two writes; None else."""
    one, other = a.bones.rstrip("h"), b.bones.rstrip("h")
    if _written_in_any_script(a, b):
        return None
    if one == other and len(one) > 1:
        much = min(0.93, 0.63 + 0.1 * len(one))
    elif len(one) == len(other) > 2 and one.translate(NEARLY) == other.translate(NEARLY) and not _k_for_j(one, other):
        much = min(0.85, 0.4 + 0.1 * len(one))
    else:
        return None
    return Likeness("same consonants", much) if vowels_agree(a.form, b.form) else UNLIKE


def _written_in_any_script(a: Spelling, b: Spelling) -> bool:
    """Whether something tells two words apart that no script leaves out."""
    if (a.ending == _FROM_A_NAME) != (b.ending == _FROM_A_NAME) and not {a.form[-1], b.form[-1]} & _AS_V:
        return True  # the end of Medvedev
    if (a.form[0] in _SOFT) != (b.form[0] in _SOFT):
        return True  # what a word begins with, be it a vowel: Ahmadi is not Hammadi, nor Safavi Youssef
    if ("v" in a.form and _FOR_V.isdisjoint(b.form)) or ("v" in b.form and _FOR_V.isdisjoint(a.form)):
        return True  # a v is no vowel: Masri is not Musavir
    if ("sh" in a.form and _FOR_SH.isdisjoint(b.form)) or ("sh" in b.form and _FOR_SH.isdisjoint(a.form)):
        return True  # nor a sh a z: Shahid is not Zahid
    # And a kh no k: Khuri is not Karayeu.
    return ("kh" in a.form and _FOR_KH.isdisjoint(b.form)) or ("kh" in b.form and _FOR_KH.isdisjoint(a.form))


def _k_for_j(one: str, other: str) -> bool:
    """Whether a k of one stands for the other's j: g may be either, and Kamel is not Jamil."""
    return any({ours, theirs} == _K_AND_J for ours, theirs in zip(one, other, strict=True))


_K_AND_J: Final = frozenset("kj")


_SOFT: Final = frozenset("aeiouyjvw")
"""Letters that vowels and half vowels at a word's start are written with."""

_FOR_V: Final = frozenset("vwfuob")
"""Letters that a v comes back as from such a script."""

_FOR_KH: Final = frozenset("hxcjg")
"""Letters of which a kh is written with any."""

_FOR_SH: Final = frozenset("scx")
"""Letters of which a sh is written with any."""

_AS_V: Final = frozenset("fwu")
"""Letters that the v of -ov comes back as."""

NEARLY: Final = str.maketrans("gpzj", "kfsk")
"""Consonants that romanisations of Arabic, Persian and Hebrew write for each other: Yazji, Yazigi; Kadhi, Gadhi."""


_ONE_SLIP: Final = frozenset(("one letter off", "slip in a long word", "misread"))
SLIPS: Final = _ONE_SLIP | {"letters off"}
"""Relations of words of which one is mistyped."""


def _slip_or_sound(a: Spelling, b: Spelling) -> Likeness:
    """What explains two words' unlikeness better: one letter mistyped, unless it is a vowel, or what is heard."""
    slip = _typing_error(a, b)
    if slip is _SPELLED_ALIKE or (slip.relation in _ONE_SLIP and not one_vowel(a, b)):
        return slip
    heard = _sounds_alike(a, b)
    return heard if heard.similarity >= slip.similarity else slip


def _known(a: Spelling, b: Spelling, script: Script) -> Likeness | None:
    """What the tables say of two words; None where they say nothing."""
    if (meanings := TRANSLATIONS.get(a.form)) and meanings & TRANSLATIONS.get(b.form, _NONE):
        return _MEANING
    if (names := names_of(a.form)) and names & names_of(b.form):
        # Mohammed is Muhammad spelled, Nicolas Nicholas, and Bill is no William.
        return KNOWN_SPELLING if a.skeleton == b.skeleton or _one_letter(a.form, b.form) else _FORM
    if _one_surname(a, b):
        return _FORM
    if read_alike(a, b) or (script is Script.ALPHABET and _without_vowels(a, b)):
        return READ_ALIKE
    if _plural(a.form, b.form):
        return _MEANING
    return None


def _one_letter(one: str, other: str) -> bool:
    return min(len(one), len(other)) > _DOUBLES and letters_near(one, other, 1)


def _without_vowels(a: Spelling, b: Spelling) -> bool:
    """Whether a word is the other without its vowels but a first one: RFNRY, PTRLM, ARGLBL."""
    if a.skeleton != b.skeleton or a.form[0] != b.form[0]:
        return False
    short, long = _by_length(a.form, b.form)
    return (
        _FEWEST_CONSONANTS <= len(short) < len(long)
        and short[1:] == short[1:].translate(NO_VOWELS)
        and short[1:].replace("y", "") == long[1:].translate(NO_VOWELS).replace("y", "")
    )


_FEWEST_CONSONANTS: Final = 5
"""Letters of a word without vowels that stands for one with them."""


def _plural(one: str, other: str) -> bool:
    """One and many: holding and holdings, industry and industries."""
    short, long = _by_length(one, other)
    if long[-1] != "s" or len(short) < _SHORTEST_OF_MANY:
        return False
    return long in (short + "s", short + "es") or (short.endswith("y") and long == short[:-1] + "ies")


_SHORTEST_OF_MANY: Final = 5
"""Letters of a word of which there may be many."""


def _one_surname(a: Spelling, b: Spelling) -> bool:
    """The surnames of husband and wife, or with one ending in the spellings of two languages."""
    if a.stem == b.stem and len(a.stem) > 3:
        return True
    return a.ending == b.ending >= 0 and a.root == b.root and a.key[: a.root] == b.key[: b.root]


def _sounds_alike(a: Spelling, b: Spelling) -> Likeness:
    """Sounds that stand for each other between languages: Mohamed and Muhammad, Sharif and Charif.

    Of two surnames with one ending only what stands before it is heard:
    thousands have the ending.
    """
    one, other = _heard(a, b)
    if a.ending != b.ending and _FROM_A_NAME in (a.ending, b.ending):
        return UNLIKE  # Sharov is a surname made of a name, and Sharif no such
    telling = min(len(one), len(other))
    most = _HEARD.get(telling, 0.25 if telling > 3 else 0.0)
    if _contained(a.form, b.form) or _heard_apart(a.form, b.form):
        return UNLIKE  # Aeza International written together is not International
    if not most or (telling == 3 and one is a.key) or abs(len(one) - len(other)) > 4:
        return UNLIKE
    if (a.classes != b.classes and frame(a) != frame(b)) or not sounds_near(
        a.key, a.classes, b.key, b.classes, _classes_off(telling)
    ):
        return UNLIKE
    much = unlike_sounds(one, other, most)
    if much > most:
        return UNLIKE
    return Likeness(_unlike_in(a, b), 1 - much)


def _hush_and_buzz(one: str, other: str) -> bool:
    """Whether one word begins with a sh and the other with a z: Sharif, Zarifa."""
    return (one[0] == "z" and other.startswith("sh")) or (other[0] == "z" and one.startswith("sh"))


def _heard_apart(one: str, other: str) -> bool:
    """Whether a sound of one of two words is heard as another in the other, whatever they were written in."""
    if _hush_and_buzz(one, other) or _j_unheard(one, other) or _j_unheard(other, one):
        return True
    return (one.startswith("gh") and other[0] == "h") or (other.startswith("gh") and one[0] == "h")  # Ghaani, Haniyeh


def _j_unheard(one: str, other: str) -> bool:
    """Whether a j between vowels is nothing in the other word, neither a vowel nor a consonant: Hejazi, Ghazi."""
    return "j" in one and _J_BETWEEN.search(one) is not None and not _FOR_J.search(other)


_J_BETWEEN: Final = re.compile("(?<=[aeiou])j(?=[aeiou])")
_FOR_J: Final = re.compile("[jyg]|i[aeiou]|[aeiou]i|zh|ch")
"""What a j between vowels is written with elsewhere."""


def _unlike_in(a: Spelling, b: Spelling) -> str:
    """The relation of two words that sound alike: what they differ in."""
    if a.skeleton != b.skeleton:
        return "sounds alike"
    return "vowels differ in a long word" if is_long(a, b) and one_vowel(a, b) else "vowels differ"


def _heard(a: Spelling, b: Spelling) -> tuple[str, str]:
    """What of two words is heard: of two surnames with one ending what stands before it."""
    return (a.key[: a.root], b.key[: b.root]) if a.ending == b.ending >= 0 else (a.key, b.key)


def _contained(one: str, other: str) -> bool:
    """Whether a long word is the other with three letters or more before it."""
    short, long = _by_length(one, other)
    return len(long) - len(short) >= _MORE and len(short) >= _CONTAINED and long.endswith(short)


def _by_length(one: str, other: str) -> tuple[str, str]:
    """The shorter of two words, and the longer."""
    return (other, one) if len(one) > len(other) else (one, other)


_MORE: Final = 3
"""Letters that a word has more than one which it contains."""
_CONTAINED: Final = 6
"""Letters of a word that another contains."""


def sounds_near(one: str, its_classes: str, other: str, their_classes: str, slips: int = 2) -> bool:
    """Whether the sounds of two words are few edits apart, and their consonants by class so many at most."""
    edits = max(2, 2 * max(len(one), len(other)) // 5)
    if abs(len(one) - len(other)) > edits or _apart(one, other, score_cutoff=edits) > edits:
        return False
    return its_classes == their_classes or _apart(its_classes, their_classes, score_cutoff=slips) <= slips


def may_sound_alike(one: str, its_classes: str, other: str, their_classes: str) -> bool:
    """Whether words of these keys and classes, framed alike, may be heard as one another: no others are."""
    return sounds_near(one, its_classes, other, their_classes, _classes_off(min(len(one), len(other))))


def _classes_off(telling: int) -> int:
    """How many consonants of words that sound alike may be of another class, by how many sounds tell."""
    return 1 if telling < LONG else 2


def frame(spelling: Spelling) -> str:
    """What is left of a word's consonants when those are gone that may stand for others or be left out."""
    return _framed(spelling.classes)


@lru_cache(maxsize=16_384)
def _framed(classes: str) -> str:
    return classes.translate(_FRAME)


_FRAME: Final = str.maketrans("mr", "nl", "tks")

_FROM_A_NAME: Final = 0
"""The row of endings that make a surname of a name: Petr, Petrov."""

_HEARD: Final = {3: 0.14, 4: 0.13, 5: 0.17, 6: 0.22}
"""How unlike words of so many telling sounds may be; longer ones a little more."""


def _typing_error(a: Spelling, b: Spelling) -> Likeness:
    """Few letters apart as written; the letters of an ending that thousands have give no room for more.

    How such an ending is spelled is no slip: Malptsky, Malitskiy are one letter apart.
    """
    one, other = a.form, b.form
    shorter = min(len(one), len(other))
    if misread(one, other, shorter):
        return _MISREAD
    if shorter >= _DOUBLES and (one_doubled(one, other) or _one_sound(a, b)):
        return _SPELLED_ALIKE
    telling = shorter - (min(len(a.key) - a.root, len(b.key) - b.root) if a.ending == b.ending >= 0 else 0)
    allowed = (
        0
        if shorter < 5 or (telling < _SHORTEST_ROOT and a.ending == _SON)
        else 1
        if telling < _FORGIVING
        else MOST_SLIPS
    )
    if not allowed:
        return UNLIKE
    distance = _apart(one, other, score_cutoff=allowed)
    if distance > allowed and a.ending == b.ending >= 0:
        distance = _apart(_one_ending(one), _one_ending(other), score_cutoff=allowed)
    if distance > allowed:
        return UNLIKE
    if telling >= LONG + 3 * (distance - 1):
        return Likeness("slip in a long word", 1 - distance / telling)
    return Likeness("one letter off" if distance == 1 else "letters off", 1 - distance / max(telling, 4))


def may_be_mistyped(one: str, other: str) -> bool:
    """Whether one of two words may be the other mistyped or misread: of no others ``likeness`` says so."""
    slips = _apart(one, other, score_cutoff=MOST_SLIPS)
    if slips <= 1 or slips > MOST_SLIPS:
        return slips <= 1
    shorter = min(len(one), len(other))
    return shorter >= _FORGIVING or misread(one, other, shorter)


_FORGIVING: Final = 7
"""Letters of a word from which on two slips are forgiven."""


def _one_ending(form: str) -> str:
    """A surname with its ending as one language writes it: -skiy, -ski; -off, -ov."""
    return _OF.sub("v", _SKI.sub("ski", form))


_SHORTEST_ROOT: Final = 4
"""Letters before -ic in which one may be mistyped: Peric is not Petric."""
_SON: Final = 4
"""The row of that ending, which makes a surname of any short name."""

_SKI: Final = re.compile(r"sk(?:[iy][iyj]|y)$")
_OF: Final = re.compile(r"(?<=[oe])(?:ff?|w)$")


def one_doubled(one: str, other: str) -> bool:
    """Whether two words differ in letters doubled, and in nothing else."""
    if len(one) == len(other):
        return False
    at = its = 0
    while at < len(one) and its < len(other) and one[at] == other[its]:
        at, its = _past(one, at), _past(other, its)
    return at == len(one) and its == len(other)


def _one_sound(a: Spelling, b: Spelling) -> bool:
    """Whether two words differ in how a sound is written: Rostec, Rostek, Rostech, and in German Gasprom, Kusmin."""
    one, other = a.form, b.form
    long = min(len(one), len(other)) >= LONG
    if long and len(a.key) == len(b.key) and a.key.translate(_GERMAN) == b.key.translate(_GERMAN):
        return True
    if _one_last_sound(one, other):
        return True
    if len(one) != len(other):
        return False
    if one[-1] != other[-1]:
        return one[-1] in "ck" and other[-1] in "ck" and one[:-1] == other[:-1]
    if len(one) < _VOICED or not ("z" in one or "z" in other):
        return False
    return one.replace("z", "s") == other.replace("z", "s")


def _one_last_sound(one: str, other: str) -> bool:
    """Whether two words, one of them long, differ in how a last sound is written: Rostec, Rostech, Rostekh."""
    if one[-1] not in "ch" or other[-1] not in "ch" or max(len(one), len(other)) <= _VOICED:
        return False
    end, its_end = _C_OR_KH.search(one), _C_OR_KH.search(other)
    return bool(end and its_end) and _C_OR_KH.sub("", one) == _C_OR_KH.sub("", other)


_C_OR_KH: Final = re.compile("(?:[ck]?h|c)$")

_VOICED: Final = 6
"""Letters of a word in which s stands for z, and the word for no other."""

_GERMAN: Final = str.maketrans("zc", "sh")
"""Sounds of a key as German writes them, with s and ch: Rosselchosbank, Uralwagonsawod."""


def _past(text: str, at: int) -> int:
    """The place past the letter that stands there, however often."""
    last = at + 1
    while last < len(text) and text[last] == text[at]:
        last += 1
    return last


_DOUBLES: Final = 4
"""Letters of a word in which one may be doubled; shorter ones are abbreviations."""
