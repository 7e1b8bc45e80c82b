"""Names within others: a listed one in `Peter Jones POA for Kirill Shamalov`, Ali Khamenei in a listed one."""

from collections.abc import Sequence
from typing import Final

from librt.vecs import vec
from mypy_extensions import i64, u8

from sanctions.index.columns import ANSWERS, NameColumns
from sanctions.index.lexicon import CERTAIN
from sanctions.index.words import RELATIONS, Alike
from sanctions.names import MAY_BE_LEFT_OUT

_AGREEING: Final = 0.93
"""How alike words are that are one, from a known form of a name on."""
_ONE_WORD: Final = frozenset(map(RELATIONS.index, CERTAIN - {"same meaning"}))
"""Relations of words that are spellings of one, and not merely alike."""
_MOST_BEARERS: Final = 1_500
"""Names that have a word by which others with it are looked for: one of commoner words alone says nothing."""
_FEWEST: Final = 2
"""Words of a name that says who it is."""
_LEFT_OUT: Final = frozenset(map(int, MAY_BE_LEFT_OUT))


def contained(names: NameColumns, alike: Sequence[Alike], meets: vec[u8]) -> dict[int, list[int]]:
    """The listed names, by number, that may answer and whose words are all among those asked, with their places.

    ``alike`` is what the lists have for each word asked. A father's name may be missing. Two words at least, and
    fewer than are asked; one of them at least is no common one.
    """
    places: dict[int, int] = {}
    for place, one in enumerate(alike):
        for at in range(len(one.words)):
            if one.similarity[at] >= _AGREEING:
                places.setdefault(int(one.words[at]), place)
    found: dict[int, list[int]] = {}
    for one in alike:
        if len(one.bearers) > _MOST_BEARERS:
            continue
        for name in one.bearers:
            number = int(name)
            if meets[i64(name)] == ANSWERS and number not in found:
                its = _places(names, i64(name), places)
                if _FEWEST <= len(its) < len(alike):
                    found[number] = its
    return found


def containing(names: NameColumns, alike: Sequence[Alike], meets: vec[u8], rarest: float) -> list[int]:
    """The listed names, by number, that may answer and have all the words asked and others, ascending.

    ``alike`` is what the lists have for each word asked, one of them at least. One of the words that agree is as rare
    as ``rarest`` at least, 0 to 1.
    """
    if not alike:
        return []
    places: list[dict[int, float]] = []
    for one in alike:
        agree = {int(one.words[at]): one.rarity[at] for at in range(len(one.words)) if one.relations[at] in _ONE_WORD}
        if not agree:
            return []
        places.append(agree)
    fewest = min([one.bearers for one in alike], key=len)
    return [
        int(name) for name in fewest if meets[i64(name)] == ANSWERS and _has_all(names, i64(name), places, rarest)
    ]


def _has_all(names: NameColumns, name: i64, places: Sequence[dict[int, float]], rarest: float) -> bool:
    """Whether a name has a word for each place, and another; and one of these words is rare enough."""
    at, end = i64(names.ends[name]), i64(names.ends[name + 1])
    if end - at <= len(places):
        return False
    words = [int(names.words[each]) for each in range(at, end)]
    rarity = 0.0
    for place in places:
        word = next((each for each in words if each in place), -1)
        if word < 0:
            return False
        words.remove(word)
        rarity = max(rarity, place[word])
    return rarity >= rarest


def _places(names: NameColumns, name: i64, places: dict[int, int]) -> list[int]:
    """The places of a name's words among those asked; none where one is missing, or two are in one place."""
    found: list[int] = []
    for at in range(i64(names.ends[name]), i64(names.ends[name + 1])):
        place = places.get(int(names.words[at]), -1)
        if place < 0 or place in found:
            if int(names.kinds[at]) in _LEFT_OUT:
                continue
            return []
        found.append(place)
    return found
