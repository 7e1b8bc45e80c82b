"""Two names compared, and what the index loses of a full scan, and of names whose words are parted otherwise."""

import csv
import random
from collections.abc import Callable, Sequence
from time import perf_counter

from rapidfuzz import fuzz, utils
from workbench import PAIRS, SEARCHED, Result, arguments, require, sample_queries, stocked, tell

from sanctions.index.search import read, search
from sanctions.matching import Listed, logistic, match_names
from sanctions.model import Query
from sanctions.names import Name, analyse, compare, judge
from sanctions.services.generation import Generation, Keeper

_SURE, _MATCH = 0.85, 0.70


def main() -> None:
    """Measures and prints."""
    options = arguments(__doc__, scanned=60, changed=400)
    require(PAIRS)
    with stocked(options.data, SEARCHED) as home:
        generation = Keeper(home).current()
        tell(
            [*_compared(generation), *_lost(generation, options.scanned), *_changed(generation, options.changed)],
            options.json,
        )


def _compared(generation: Generation) -> list[Result]:
    """Microseconds for a pair of names analysed and spelled out beforehand, alignment and judgement together."""
    with PAIRS.open(encoding="utf-8", newline="") as file:
        rows = [(row["name1"], row["name2"], row["schema"] == "Person") for row in csv.DictReader(file)]
    names = [(analyse(one, person), analyse(other, person)) for one, other, person in rows]
    lexicon = generation.index.lexicon
    times = []
    for _ in range(2):
        begun = perf_counter()
        for one, other in names:
            judge(compare(one, other, lexicon.rarity, lexicon.likeness), one.person, lexicon.given)
        times.append((perf_counter() - begun) / len(names) * 1e6)
    begun = perf_counter()
    for left, right, _ in rows:
        fuzz.WRatio(left, right, processor=utils.default_process)
    baseline = (perf_counter() - begun) / len(rows) * 1e6
    return [
        Result("comparison of two analysed names, words not met before", times[0], "µs"),
        Result("comparison of two analysed names, words met before", times[1], "µs"),
        Result("WRatio of the two as written", baseline, "µs"),
    ]


def _lost(generation: Generation, number: int) -> list[Result]:
    """Parties that a scan of every listed name scores above the threshold and a search does not give."""
    index, moment = generation.index, generation.moment("default")
    listed = [index.listed_name(name) for name in range(len(index.names.version))]
    found, lost = {"sure": 0, "match": 0}, {"sure": 0, "match": 0}
    for row in sample_queries(number):
        query = Query(row["schema"], {"name": (row["name"],)})
        hits = search(index, query, moment, threshold=_MATCH, cutoff=0.5).hits
        given = {hit.version.entity.id for hit in hits}
        for version, score in _scan(generation, query, listed).items():
            kind = "sure" if score >= _SURE else "match"
            found[kind] += 1
            lost[kind] += index.version(version).entity.id not in given
    return [
        Result(f"parties that a full scan scores at {_SURE} or more ({number} queries)", found["sure"], ""),
        Result("of the surest lost by the index", lost["sure"], ""),
        Result(f"parties that a full scan scores at {_MATCH} to {_SURE}", found["match"], ""),
        Result("of the others lost by the index", lost["match"], ""),
    ]


def _scan(generation: Generation, query: Query, listed: Sequence[Listed]) -> dict[int, float]:
    """The standing versions whose best name reaches the threshold, each with its score."""
    index, question = generation.index, read(query)
    standing = index.standing(generation.moment("default"), query.schema)
    scores: dict[int, float] = {}
    for version, name in zip(index.names.version, listed, strict=True):
        if standing[version]:
            lexicon = index.lexicon
            best = match_names(question, [name], lexicon.rarity, lexicon.likeness, lexicon.given)
            score = logistic(best.worth) if best else 0.0
            if score >= _MATCH:
                scores[version] = max(score, scores.get(version, 0.0))
    return scores


def _changed(generation: Generation, number: int) -> list[Result]:
    """Listed names whose words are parted otherwise, so many of each change: those that a search does not give.

    Of those only that score as surely when they are laid beside the name that they come from.
    """
    index, moment, chance = generation.index, generation.moment("default"), random.Random(20_261_127)
    versions, results = index.names.version, []
    numbers = [at for at in range(len(versions)) if 2 <= len(_words(index.listed_name(at).name)) <= 5]
    for what, change in CHANGES.items():
        sure = lost = 0
        for at in chance.sample(numbers, min(number, len(numbers))):
            listed, entity = index.listed_name(at), index.version(int(versions[at])).entity
            asked = Query(entity.schema, {"name": (change(_words(listed.name), chance),)})
            lexicon = index.lexicon
            best = match_names(read(asked), [listed], lexicon.rarity, lexicon.likeness, lexicon.given)
            if best and logistic(best.worth) >= _SURE:
                sure += 1
                hits = search(index, asked, moment, threshold=_MATCH, cutoff=_MATCH).hits
                lost += entity.id not in {hit.version.entity.id for hit in hits}
        results.append(
            Result(f"of 100 names with {what} that score {_SURE} or more, lost by the index", 100 * lost / sure, "")
        )
    return results


def _words(name: Name) -> list[str]:
    """The words of a name in Latin letters as written; none of another."""
    words = name.original.split()
    return words if all(word.isascii() and word.isalpha() for word in words) else []


def _joined(words: list[str], chance: random.Random) -> str:
    at = chance.randrange(len(words) - 1)
    return " ".join((*words[:at], words[at] + words[at + 1], *words[at + 2 :]))


def _joined_and_slipped(words: list[str], chance: random.Random) -> str:
    at = chance.randrange(len(words) - 1)
    both = words[at] + words[at + 1]
    lost = chance.randrange(1, len(both))
    return " ".join((*words[:at], both[:lost] + both[lost + 1 :], *words[at + 2 :]))


def _moved(words: list[str], chance: random.Random) -> str:
    at = chance.randrange(len(words) - 1)
    both, cut = words[at] + words[at + 1], max(1, len(words[at]) + chance.choice((-2, -1, 1, 2)))
    return " ".join((*words[:at], both[:cut], both[cut:], *words[at + 2 :]))


def _parted(words: list[str], chance: random.Random) -> str:
    long = max(words, key=len)
    cut = chance.randrange(1, max(2, len(long) - 1))
    return " ".join(f"{long[:cut]} {long[cut:]}" if word is long else word for word in words)


CHANGES: dict[str, Callable[[list[str], random.Random], str]] = {
    "two words as one": _joined,
    "two words as one and a letter lost": _joined_and_slipped,
    "a blank moved": _moved,
    "a word as two": _parted,
    "all words as one": lambda words, _: "".join(words),
}


if __name__ == "__main__":
    main()
