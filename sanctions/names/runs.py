"""Words of a name that stand together: written as one, parted elsewhere, or told by their initials."""

from collections.abc import Sequence
from typing import Final

from sanctions.names.parts import Kind, Word

_LONGEST_ACRONYM: Final = 8
"""Letters of an acronym."""
TELLING_ACRONYM: Final = 4
"""Letters from which an acronym tells a name: hundreds of organisations share any three."""


_INITIALS: Final = (2, 3)
_NOBODY: Final = 0.9
"""The rarity of a word that hardly a party has."""
VOWELS: Final = frozenset("aeiouy")


def may_be_initials(form: str, rarity: float) -> bool:
    """Whether a word of people may be initials written as one: two or three letters, no vowel or nobody's name."""
    return len(form) in _INITIALS and form.isalpha() and (rarity >= _NOBODY or VOWELS.isdisjoint(form))


def begins_alike(one: str, other: str) -> bool:
    """Whether an initial, either word, is the first letter of the other, or one that the same name has elsewhere.

    Yelena is Elena, Yury Iurii and Jurij; but Y. is no Igor.
    """
    letters = {one[0], other[0]}
    if len(letters) == 1:
        return True
    if "y" not in letters or not letters <= _SOFT_INITIALS:
        return False
    word = one if one[0] == "i" else other
    return word[0] != "i" or len(word) == 1 or word[1] in VOWELS


_SOFT_INITIALS: Final = frozenset("yeij")
"""First letters of names of which one is written y."""


def initial_code(form: str) -> int:
    """The same number for words that may begin alike, and seldom for others."""
    return ord("y" if form[0] in _SOFT_INITIALS else form[0])


def acronyms(content: Sequence[Word]) -> frozenset[str]:
    """The initials of three and more neighbouring words of a name, as it may be known by: irgc, sfc."""
    initials = "".join([word.form[0] for word in content])
    sizes = range(3, min(len(initials), _LONGEST_ACRONYM) + 1)
    return frozenset(initials[at : at + size] for size in sizes for at in range(len(initials) - size + 1))


def neighbours(form: str, others: Sequence[Word], free: Sequence[int]) -> tuple[int, int] | tuple[()]:
    """The places of two words that are the form, written together: free ones, or one of them a particle."""
    for at in range(len(others) - 1):
        first, second = others[at].form, others[at + 1].form
        if len(first) + len(second) == len(form) and first + second == form and _are_neighbours(others, at, free):
            return at, at + 1
    return ()


def side_by_side(words: Sequence[Word], free: Sequence[int]) -> list[tuple[int, int]]:
    """The places of neighbours of which one is free, and the other free or a particle."""
    return [(at, at + 1) for at in range(len(words) - 1) if _are_neighbours(words, at, free)]


def _are_neighbours(words: Sequence[Word], at: int, free: Sequence[int]) -> bool:
    """Whether of the words there and behind one is free, and the other free or a particle."""
    if at in free:
        return at + 1 in free or words[at + 1].kind is Kind.PARTICLE
    return at + 1 in free and words[at].kind is Kind.PARTICLE


_BEGINS: Final = {"j": "y", "i": "y", "q": "k", "c": "k", "w": "v", "e": "a"}
"""Letters for the sound that a word begins with, and another for it: Yelena, Jelena; Alshafee, El Shafee."""


_SHORTEST_APART: Final = 2
"""Letters of words that are put together though they do not follow each other: the s of S-Cape is no plural's."""


_MANY: Final = 16
"""Words of a name from which it may repeat itself: the same run is then tried once."""
_MOST_PARTS: Final = 8
"""Parts in which a word may be written."""


def spans(form: str, slack: int, others: Sequence[Word], free: Sequence[int]) -> list[tuple[int, ...]]:
    """Places that may be the form written apart: neighbours, particles among them, or any two free words.

    The last word is a neighbour of the first: KimJongUn, Jong Un Kim. Together they begin with the sound that it
    does, and are as long but for the slack.
    """
    found: list[tuple[int, ...]] = []
    shortest, longest, sound = len(form) - slack, len(form) + slack, _BEGINS.get(form[0], form[0])
    most = min(len(others), _MOST_PARTS)
    for start in range(len(others)) if len(others) <= _MANY else _distinct(others):
        first = others[start].form
        if len(first) > longest or (first[0] != form[0] and _BEGINS.get(first[0], first[0]) != sound):
            continue
        length = len(first)
        for size in range(2, most + 1):
            length += len(others[(start + size - 1) % len(others)].form)
            if length > longest:
                break
            if shortest <= length:
                run = tuple([(start + place) % len(others) for place in range(size)])
                taken = all(place in free or others[place].kind >= Kind.PARTICLE for place in run)
                if taken and _may_be_put_together(others, run):
                    found.append(run)
        if start in free:
            found += [
                (start, at)
                for at in free
                if at not in (start, (start + 1) % len(others))
                and shortest <= len(first) + len(others[at].form) <= longest
                and _may_be_put_together(others, (start, at))
            ]
    return found


def _distinct(words: Sequence[Word]) -> list[int]:
    """The places of words from which on the next few are not what they are from a later place."""
    runs = {tuple([words[(at + n) % len(words)].form for n in range(_MOST_PARTS)]): at for at in range(len(words))}
    return sorted(runs.values())


def _may_be_put_together(words: Sequence[Word], places: tuple[int, ...]) -> bool:
    """Whether words follow each other, or are long enough to be put together all the same."""
    if places[-1] - places[0] == len(places) - 1:
        return True
    return min([len(words[place].form) for place in places]) >= _SHORTEST_APART


def spelled_by(form: str, others: Sequence[Word], free: Sequence[int]) -> tuple[int, ...]:
    """The free words, three at least, of which the form has the initials in their order."""
    if not 3 <= len(form) <= len(free):
        return ()
    initials = "".join(others[at].form[0] for at in free)
    start = initials.find(form)
    return tuple(free[start : start + len(form)]) if start >= 0 else ()
