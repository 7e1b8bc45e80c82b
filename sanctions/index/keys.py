"""The keys under which a word is filed, and under which a word like it is looked up."""

from functools import lru_cache
from hashlib import blake2b
from itertools import combinations
from typing import Final, NamedTuple
from zlib import crc32

from mypy_extensions import i64

from sanctions.names import Name, Spelling, analyse, bones_of, key_of, spell
from sanctions.names.habits import in_other_letters, in_the_west, may_be_western, x_as_kh
from sanctions.names.heard import as_spoken, kinds_heard
from sanctions.names.likeness import NEARLY, frame
from sanctions.names.namesakes import names_of
from sanctions.names.runs import VOWELS
from sanctions.names.scans import SHORTEST_MISREAD, as_scanned
from sanctions.names.tables.translations import TRANSLATIONS
from sanctions.names.text import Script

_LONGEST = 8
"""Letters of a word that are varied: a slip further on leaves this many alone."""


class Keys(NamedTuple):
    """Keys by what a shared one says.

    ``sure``: that two words are alike; ``near``: that they may be; ``bones``:
    that they are where one of them is written without vowels.
    """

    sure: tuple[int, ...]
    near: tuple[int, ...]
    bones: tuple[int, ...]


@lru_cache(maxsize=2_048)
def word_keys(form: str) -> Keys:
    """32-bit keys of a folded word: two words that may be spellings of each other share at least one.

    The word as written and as a scan may read it, with up to two letters left out (which meets every
    word that is as many typing errors away), and as sounded, with up to one;
    its consonants by class; its consonants as unvowelled scripts leave them, its stem and its
    nickname groups.
    """
    spelled = spell(form)
    key, stem, classes, eastern = spelled.key, spelled.stem, spelled.classes, spelled.eastern
    slips = _forgiven(form)
    texts = {key, form}
    _leave_out(form[:_LONGEST], slips, texts)
    _leave_out(key[:_LONGEST], min(slips, 1), texts)
    with_kh = spell(x_as_kh(form))
    texts.add(with_kh.key)
    texts.update(map(key_of, in_other_letters(form)))
    scanned = as_scanned(form)
    if len(scanned) < len(form) or len(form) == SHORTEST_MISREAD:  # of others a typing error leads there
        texts.add(scanned)
    near = [crc32(b"w" + text.encode()) for text in texts]
    if len(classes) >= 3:
        near.append(word_key("c", classes))
    elif len(classes) == 2 and len(key) > 3:
        # Two consonants are those of hundreds of words: where the vowels stand tells a little more.
        near.append(word_key("d", f"{key[0] in VOWELS:d}{classes}{key[-1] in VOWELS:d}"))
    elif len(key) > 3:
        near.append(word_key("s", spelled.skeleton))  # Wafa, Yare: consonants that may be vowels
    sure = [word_key("n", str(number)) for number in names_of(form)]
    sure += [word_key("m", str(meaning)) for meaning in TRANSLATIONS.get(form, ())]
    if len(eastern) > 4:
        sure += [word_key("e", text) for text in {eastern, with_kh.eastern}]
    if may_be_western(spelled):
        sure += [word_key("e", word.eastern) for word in in_the_west(form) if len(word.eastern) > 4]
    if len(stem) > 3:
        sure.append(word_key("t", stem))
    return Keys(tuple(sure), tuple(near), _unvowelled_keys(spelled.bones))


def bones_keys(form: str) -> tuple[int, ...]:
    """The keys of words together by the consonants that unvowelled scripts leave; none for fewer than four."""
    bones = bones_of(form)
    return _unvowelled_keys(bones) if len(bones) >= _TELLING_BONES else ()


def joined_bones_keys(form: str) -> tuple[int, ...]:
    """The key under which words written together are filed by their consonants; none for fewer than four."""
    bones = bones_of(form).rstrip("h").translate(NEARLY)
    return (word_key("k", bones),) if len(bones) >= _TELLING_BONES else ()


_TELLING_BONES: Final = 4
"""Consonants of words written together: hundreds of words have any three."""


def _unvowelled_keys(bones: str) -> tuple[int, ...]:
    bones = bones.rstrip("h")
    keys = [word_key("b", bones)] if len(bones) > 1 else []
    if len(bones) > 2:
        keys.append(word_key("p", bones.translate(NEARLY)))
    return tuple(keys)


FEWEST_HEARD: Final = {Script.TRANSCRIBED: 2, Script.ABJAD: 4, Script.BORROWED: 2}
"""Scripts in which foreign names are written as they sound, and how many kinds of consonants are looked up at least.

Any one or two are those of thousands of words; in Arabic and Hebrew letters bones lead to most names.
"""


def heard_keys(form: str, script: Script) -> tuple[int, ...]:
    """The keys of a folded word by what is heard of it, for one asked for in a script; most have none.

    Cyrillic writes all consonants that are spoken: either side may only have a last one that French does not speak.
    """
    least = FEWEST_HEARD.get(script)
    if least is None:
        return ()
    heard = kinds_heard(form)
    if script is not Script.TRANSCRIBED:
        return _heard_keys(heard, least)
    spoken = heard[0]
    if len(spoken) < least:
        return ()
    kinds = [spoken, *(spoken + last for last in _SILENT if spoken[-1] != last)]
    if spoken[-1] in _SILENT and len(spoken) > least:
        without = spoken[:-1]
        kinds += [without, *(without + last for last in _SILENT if last not in (spoken[-1], without[-1]))]
    return tuple([_heard_key(0, each) for each in kinds])


_SILENT: Final = "dlp"
"""Kinds of last consonants that French does not speak."""


def _heard_keys(heard: tuple[str, str, str], least: int = 2) -> tuple[int, ...]:
    return tuple([_heard_key(place, kinds) for place, kinds in enumerate(heard) if len(kinds) >= least])


def _heard_key(place: int, kinds: str) -> int:
    return word_key(f"h{place}", kinds)


def every_heard_key(form: str) -> tuple[int, ...]:
    """The keys by what is heard of a listed word, in whatever language it is spoken."""
    return tuple({key for spoken in as_spoken(form) for key in _heard_keys(kinds_heard(spoken))})


def slipped_keys(form: str) -> tuple[int, ...]:
    """The keys, of those of ``word_keys``, that a word shares with what one typing error makes of it."""
    texts = {form}
    _leave_out(form[:_LONGEST], min(_forgiven(form), 1), texts)
    return tuple([crc32(b"w" + text.encode()) for text in texts])


def _forgiven(form: str) -> int:
    """Letters that may be left out of a word."""
    return 0 if len(form) < 5 else 1 if len(form) < 7 else 2


@lru_cache(maxsize=16_384)
def joined_key(form: str) -> int:
    """The key under which words written together are filed."""
    return word_key("j", key_of(form))


class Together(NamedTuple):
    """The keys of words written together: as one word, as written and as sounded, and as neighbours."""

    as_word: tuple[int, ...]
    as_neighbours: int


@lru_cache(maxsize=8_192)
def keys_together(form: str) -> Together:
    """All keys of words written together; their sound is worked out once."""
    key = key_of(form)
    return Together(tuple({word_key("w", form), word_key("w", key)}), word_key("j", key))


def frame_key(spelling: Spelling) -> int:
    """The key of what two words that sound alike have in common."""
    return crc32(frame(spelling).encode())


def acronym_key(form: str) -> int:
    """The key under which names are filed by their initials."""
    return word_key("a", form)


MOST_TOGETHER: Final = 8
"""Words that make a name which is filed as one word too."""

SHORTEST_SLIPPED: Final = 8
"""Letters of words written together in which a slip is looked for."""


def slipped_joined_keys(form: str, key: str = "") -> tuple[int, ...]:
    """Keys of words written together, of which two that differ by a slip have one in common.

    ``key`` is their spelling key where that is known already.

    As written and as sounded, whole and with each letter left out: a slip is a letter lost, added, swapped with the
    next or in place of another.
    """
    keys: set[int] = set()
    for text in dict.fromkeys((form.encode(), (key or key_of(form)).encode())):
        keys.update([crc32(b"j" + text[:at] + text[at + 1 :]) for at in range(len(text) + 1)])
    return tuple(keys)


def word_key(kind: str, text: str) -> int:
    """A stable 32-bit hash. Words that share one by chance are told apart when they are compared."""
    return crc32(f"{kind}{text}".encode())


def signed(key: i64) -> i64:
    """The 32 bits of a key as a column of numbers with a sign has them."""
    return key - (1 << 32) if key >> 31 else key


def hash_key(kind: str, text: str) -> int:
    """A stable 64-bit hash, long enough to stand for the text itself."""
    return int.from_bytes(blake2b(f"{kind}{text}".encode(), digest_size=8).digest(), "little")


def whole_name_key(dataset: str, name: Name) -> int:
    """The key under which whoever bears just this name on a list is filed: each word of it, in this order."""
    return hash_key("f" if name.person else "o", f"{dataset} {' '.join([word[0] for word in name.words])}")


@lru_cache(maxsize=4_096)
def link_keys(dataset: str, named: str) -> tuple[int, ...]:
    """The keys of the names that a link may mean by the name that it gives.

    A person's may stand as "LAST, First" and as it is spoken; anybody else's
    stands as it is, since companies have commas too.
    """
    last, _, first = named.partition(",")
    spoken = (named, f"{first} {last}") if first else (named,)
    names = (*(analyse(name, True) for name in spoken), analyse(named, False))
    return tuple(dict.fromkeys(whole_name_key(dataset, name) for name in names if name.words))


def target_key(entity_id: str) -> int:
    """The key under which whoever names a party by its id is filed."""
    return hash_key("t", entity_id)


def _leave_out(text: str, count: int, texts: set[str]) -> None:
    """Adds the text with up to ``count`` letters left out; one of a longer word's beginning alone too."""
    size = len(text)
    texts.add(text)
    for left_out in range(1, count + 1):
        texts.update(map("".join, combinations(text, size - left_out)))
