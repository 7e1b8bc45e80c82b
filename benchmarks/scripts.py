"""Names of the world written in another script, beside the same names in Latin letters, and beside others'.

../shared/bench/transliteration: words and names by Wikidata's editors, none chosen for being listed. Words are put
together in twos to names; a stranger shares one of the two words. One half, by a checksum, is what the rules of
names/heard.py were made with, so what is told is of the other. Clean are names that meet nobody on the lists when
they are written in Latin letters. WRatio is asked of what anyascii makes of a name, from the score that suits
pairs.csv best.
"""

import random
import re
from collections.abc import Iterator, Sequence
from hashlib import md5
from pathlib import Path
from typing import NamedTuple

from anyascii import anyascii
from rapidfuzz import fuzz, utils
from workbench import SEARCHED, SHARED, Result, arguments, require, stocked, tell

from sanctions.index import search
from sanctions.model import Query
from sanctions.services.generation import Generation, Keeper
from sanctions.services.screening import compare

_FOLDER = SHARED / "bench" / "transliteration"
_WORDS = {"Arabic": ("wd_arabic_80", " "), "Cyrillic": ("wd_russian_80", " "), "Chinese": ("wd_chinese_80", "·")}
"""Files of words, by the script, and what stands between two of them."""
_NAMES = {"Hebrew": "wd_hebrew", "Hangul": "wd_korean"}
"""Files of whole names."""
_MATCH, _WRATIO = 0.70, 85.7
_LATIN = re.compile(r"[^\W\d_][\w'-]{2,}")


class Pair(NamedTuple):
    """A name in Latin letters and in another script."""

    latin: str
    native: str


def main() -> None:
    """Measures and prints."""
    options = arguments(__doc__, pairs=1_500)
    require(_FOLDER)
    chance, results = random.Random(7), []
    with stocked(options.data, SEARCHED) as home:
        generation = Keeper(home).current()
        for script, (name, between) in _WORDS.items():
            words = _words(_FOLDER / name)
            same = [_together(chance.sample(words, 2), between) for _ in range(options.pairs)]
            others = [
                Pair(_together(three[:2], between).latin, _together(three[1:], between).native)
                for three in (chance.sample(words, 3) for _ in range(options.pairs))
            ]
            results += _measured(script, same, others, generation)
        for script, name in _NAMES.items():
            names = _names(_FOLDER / name)
            same = chance.sample(names, options.pairs)
            others = list(_sharing_a_word(names, chance, options.pairs))
            results += _measured(script, same, others, generation)
        tell(results, options.json)


def _held_out(latin: str) -> bool:
    """Whether a name is of the half that no rule was made with."""
    return md5(latin.encode(), usedforsecurity=False).digest()[0] % 2 == 1


def _words(path: Path) -> list[Pair]:
    """Words of four letters or more that were met twice."""
    found = []
    for line in path.read_text(encoding="utf-8").splitlines():
        latin, letters, count = line.split("\t")
        if len(latin) > 3 and latin.isalpha() and int(count) > 1 and _held_out(latin):
            found.append(Pair(latin.title(), letters.replace(" ", "")))
    return found


def _names(path: Path) -> list[Pair]:
    """Names of two or three words that both scripts write without a number, a comma or brackets."""
    found = []
    for line in path.read_text(encoding="utf-8").splitlines():
        latin, native = line.split("\t")[:2]
        words = latin.split()
        plain = all(map(_LATIN.fullmatch, words)) and not re.search(r"[\d,(]", native)
        if plain and len(words) in (2, 3) and 2 <= len(native.split()) <= 4 and _held_out(latin):
            found.append(Pair(latin, native))
    return found


def _together(words: Sequence[Pair], between: str) -> Pair:
    return Pair(" ".join(word.latin for word in words), between.join(word.native for word in words))


def _sharing_a_word(names: Sequence[Pair], chance: random.Random, number: int) -> Iterator[Pair]:
    """Names beside others' in the other script that share a word in Latin letters."""
    bearers: dict[str, list[Pair]] = {}
    for name in names:
        for word in name.latin.split():
            bearers.setdefault(word, []).append(name)
    shared = [several for several in bearers.values() if len({name.native for name in several}) > 1]
    while number:
        one, other = chance.sample(chance.choice(shared), 2)
        if one.native != other.native and one.latin != other.latin:
            number -= 1
            yield Pair(one.latin, other.native)


def _measured(script: str, same: Sequence[Pair], others: Sequence[Pair], generation: Generation) -> list[Result]:
    """Shares of the same names that match, of others that do, and of clean ones that alert."""
    clean = [pair for pair in same if not _alerts(generation, pair.latin)]
    return [
        Result(f"{script}: recall", _share([_score(pair, generation) >= _MATCH for pair in same]), ""),
        Result(f"{script}: recall of WRatio", _share([_wratio(pair) >= _WRATIO for pair in same]), ""),
        Result(
            f"{script}: others that share a word, matched",
            1000 * _share([_score(pair, generation) >= _MATCH for pair in others]),
            "of 1,000",
        ),
        Result(
            f"{script}: the same by WRatio", 1000 * _share([_wratio(pair) >= _WRATIO for pair in others]), "of 1,000"
        ),
        Result(
            f"{script}: false alerts of clean names",
            1000 * _share([_alerts(generation, pair.native) for pair in clean]),
            "of 1,000",
        ),
    ]


def _share(found: Sequence[bool]) -> float:
    return sum(found) / len(found)


def _score(pair: Pair, generation: Generation) -> float:
    return compare(_query(pair.native), _query(pair.latin), generation).score


def _wratio(pair: Pair) -> float:
    return fuzz.WRatio(anyascii(pair.native), pair.latin, processor=utils.default_process)


def _alerts(generation: Generation, name: str) -> bool:
    moment = generation.moment("default")
    return bool(search(generation.index, _query(name), moment, threshold=_MATCH, cutoff=_MATCH).hits)


def _query(name: str) -> Query:
    return Query("Person", {"name": (name,)})


if __name__ == "__main__":
    main()
