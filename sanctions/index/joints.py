"""Words written together on one side and apart on the other, or by their initials: which listed names have any.

Such words share no key with what they stand for, so their names are found by
keys of their own, and most of them by chance: any short word is somebody's
initials. What agreeing so would be worth is laid over what the estimate knows
of the other words.
"""

from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from librt.vecs import vec
from mypy_extensions import i32, i64, u8

from sanctions.index.asked import Asked
from sanctions.index.columns import ANSWERS
from sanctions.index.keys import keys_together, word_key
from sanctions.index.words import LONG, RELATIONS, Alike, Words
from sanctions.names import Kind, Name, Word, acronyms
from sanctions.names.pairing import WHOLE_ACRONYM
from sanctions.names.text import Script

JOINED, ACRONYM, WHOLE = map(RELATIONS.index, ("joined", "acronym", WHOLE_ACRONYM))


class Joint(NamedTuple):
    """Words of a name asked, ``span`` of them from place ``row``, that a listed name may have otherwise.

    ``listed`` are the words that the listed name has for them, 0 where that is not known.
    """

    row: int
    span: int
    relation: int
    listed: int


def joined(asked: Asked, together: Sequence[tuple[int, Joint]], meets: vec[u8]) -> dict[int, list[Joint]]:
    """The listed names that have a joint with the one asked, of those that it may meet, and their joints.

    ``together`` are those that have words of the name written together, by number.
    """
    found: dict[int, list[Joint]] = {}
    for joint, numbers in _apart(asked):
        for at in range(i64(len(numbers))):
            _note(found, i64(numbers[at]), joint, meets)
    for number, joint in together:
        _note(found, number, joint, meets)
    return found


def written_together(words: Words, names: Sequence[tuple[Name, Sequence[Alike]]]) -> list[list[tuple[int, Joint]]]:
    """The numbers of listed names that have words of a name asked as one, or parted elsewhere, and the joint of each.

    For each of the names, with what the lists have for its content words.
    """
    found: list[list[tuple[int, Joint]]] = [[] for _ in names]
    as_one: dict[int, list[tuple[int, Joint]]] = {}
    elsewhere: dict[int, list[tuple[int, Joint]]] = {}
    misspelt: dict[str, list[tuple[int, Joint]]] = {}
    both: dict[str, list[tuple[int, Joint]]] = {}
    for at, (name, alike) in enumerate(names):
        unknown = [word.form not in its.known for word, its in zip(name.content, alike, strict=True)]
        for key, joint in _together(name, unknown):
            as_one.setdefault(key, []).append((at, joint))
        for key, joint in _parted_elsewhere(name, unknown):
            elsewhere.setdefault(key, []).append((at, joint))
        for form, joint in _parted_and_misspelt(name, unknown):
            both.setdefault(form, []).append((at, joint))
        for form, joint in _misspelt(name, unknown):
            misspelt.setdefault(form, []).append((at, joint))
    for of_keys, numbers in (
        (list(as_one.values()), words.bearing(list(as_one))),
        (list(elsewhere.values()), words.having_apart(list(elsewhere))),
        (list(misspelt.values()), words.bearing_slipped(list(misspelt))),
        (list(both.values()), words.having_apart_slipped(list(both))),
    ):
        for number, place in numbers:
            for at, joint in of_keys[place]:
                found[at].append((number, joint))
    return found


def _note(found: dict[int, list[Joint]], number: i64, joint: Joint, meets: vec[u8]) -> None:
    if meets[number] == ANSWERS:
        its = found.setdefault(number, [])
        if joint not in its:
            its.append(joint)


def _apart(asked: Asked) -> list[tuple[Joint, vec[i32]]]:
    """Words that listed names have apart or are the initials of, and those names."""
    found: list[tuple[Joint, vec[i32]]] = []
    for row, its in enumerate(asked.alike):
        if len(its.joined):
            found.append((Joint(row, 1, JOINED, 0), its.joined))
        if len(its.initials) and not asked.person:
            relation = WHOLE if len(asked.content) == 1 else ACRONYM
            found.append((Joint(row, 1, relation, len(asked.content[row].form)), its.initials))
    return found


def _together(name: Name, unknown: Sequence[bool]) -> list[tuple[int, Joint]]:
    """The keys of what words of a name make together, of which a listed name may have any as one word.

    Three only where one of them is ``unknown``: no word of any list.
    """
    words = [word for word in name.words if word.kind <= Kind.PARTICLE]
    content = [word for word in words if word.kind is not Kind.PARTICLE]
    found: list[tuple[int, Joint]] = []
    for row in range(len(content) - 1):
        joint = Joint(row, 2, JOINED, 1)
        found += [(key, joint) for key in keys_together(content[row].form + content[row + 1].form).as_word]
    for row in range(len(content) - 2):
        if any(unknown[row : row + 3]):
            key = word_key("w", "".join([word.form for word in content[row : row + 3]]))
            found.append((key, Joint(row, 3, JOINED, 1)))
    if len(content) < len(words):
        rows = list(accumulate((word.kind is not Kind.PARTICLE for word in words), initial=0))
        for first, last in _beside_particles(words):
            joint = Joint(rows[first], rows[last] - rows[first], JOINED, 1)
            form = "".join([word.form for word in words[first:last]])
            found += [(key, joint) for key in keys_together(form).as_word]
    if not name.person:
        initials = "".join([word.form[0] for word in content])
        for text in acronyms(content):
            relation = WHOLE if len(text) == len(content) else ACRONYM
            found.append((word_key("w", text), Joint(initials.index(text), len(text), relation, 1)))
    return found


def _parted_elsewhere(name: Name, unknown: Sequence[bool]) -> list[tuple[int, Joint]]:
    """The keys of two words together that a listed name may have parted elsewhere: no list has one of the two."""
    return [
        (keys_together(form).as_neighbours, Joint(first, last - first, JOINED, 2))
        for form, first, last in _neighbours(name)
        if any(unknown[first:last])
    ]


def _parted_and_misspelt(name: Name, unknown: Sequence[bool]) -> list[tuple[str, Joint]]:
    """As ``_parted_elsewhere``, with a slip, the two together: no list has either."""
    if name.script is not Script.ALPHABET:
        return []
    return [
        (form, Joint(first, last - first, JOINED, 2))
        for form, first, last in _neighbours(name)
        if first < last and len(form) >= LONG and all(unknown[first:last])
    ]


def _neighbours(name: Name) -> list[tuple[str, int, int]]:
    """Every two neighbours together, particles too, and their content words: the first to before the last."""
    words = [word for word in name.words if word.kind <= Kind.PARTICLE]
    rows = list(accumulate((word.kind is not Kind.PARTICLE for word in words), initial=0))
    return [(words[at].form + words[at + 1].form, rows[at], rows[at + 2]) for at in range(len(words) - 1)]


def _misspelt(name: Name, unknown: Sequence[bool]) -> list[tuple[str, Joint]]:
    """Neighbours together that a listed name may have as one, with a slip: no list has either of the two.

    Signs for syllables and consonants alone are not mistyped so.
    """
    content = name.content
    if name.script is not Script.ALPHABET:
        return []
    return [
        (form, Joint(row, 2, JOINED, 1))
        for row in range(len(content) - 1)
        if unknown[row] and unknown[row + 1] and len(form := content[row].form + content[row + 1].form) >= LONG
    ]


def _beside_particles(words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """Runs of two and three words, from the first to before the last, in which a particle stands beside others."""
    for size in (2, 3):
        for first in range(len(words) - size + 1):
            particles = sum(word.kind is Kind.PARTICLE for word in words[first : first + size])
            if 0 < particles < size:
                yield first, first + size
