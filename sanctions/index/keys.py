"""The keys under which a word is filed, and under which a word like it is looked up."""

from collections.abc import Iterator
from functools import lru_cache
from hashlib import blake2b
from zlib import crc32

from sanctions.names import spell
from sanctions.names.tables.nicknames import NICKNAMES

_LONGEST = 24
"""Letters of a key that are varied; the rest of a longer one is left out."""


@lru_cache(maxsize=65_536)
def word_keys(form: str) -> tuple[int, ...]:
    """32-bit keys of a folded word: two words that may be spellings of each other share at least one.

    The word as written and as sounded, with up to two letters left out (which
    meets every word that is as many typing errors away), its consonants, its
    stem and its nickname groups.
    """
    _, key, skeleton, bones, stem = spell(form)
    slips = 0 if len(form) < 5 else 1 if len(form) < 7 else 2
    texts = {key, form, *_deletions(key[:_LONGEST], slips), *_deletions(form[:_LONGEST], slips)}
    keys = [word_key("w", text) for text in texts]
    if len(skeleton) >= 3:
        keys.append(word_key("s", skeleton))
    if len(bones) >= 2:
        keys.append(word_key("b", bones))
    if len(stem) > 3:
        keys.append(word_key("t", stem))
    keys += [word_key("n", str(group)) for group in NICKNAMES.get(form, ())]
    return tuple(keys)


@lru_cache(maxsize=65_536)
def joined_key(form: str) -> int:
    """The key under which words written together are filed."""
    return word_key("j", spell(form).key)


def word_key(kind: str, text: str) -> int:
    """A stable 32-bit hash. Words that share one by chance are told apart when they are compared."""
    return crc32(f"{kind}{text}".encode())


def hash_key(kind: str, text: str) -> int:
    """A stable 64-bit hash, long enough to stand for the text itself."""
    return int.from_bytes(blake2b(f"{kind}{text}".encode(), digest_size=8).digest(), "little")


def _deletions(text: str, count: int) -> Iterator[str]:
    """The text with one to ``count`` letters left out."""
    if not count:
        return
    for at in range(len(text)):
        shorter = text[:at] + text[at + 1 :]
        yield shorter
        yield from _deletions(shorter, count - 1)
