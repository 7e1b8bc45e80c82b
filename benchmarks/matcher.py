"""Two names compared, and the index held against a full scan that loses nobody."""

import csv
from collections.abc import Sequence
from time import perf_counter

from rapidfuzz import fuzz, utils
from workbench import PAIRS, SEARCHED, Result, arguments, require, sample_queries, stocked, tell

from sanctions.index.search import read, search
from sanctions.matching import Listed, logistic, match_names
from sanctions.model import Query
from sanctions.names import analyse, compare, judge
from sanctions.services.generation import Generation, Keeper

_SURE, _MATCH = 0.85, 0.70


def main() -> None:
    """Measures and prints."""
    options = arguments(__doc__, scanned=60)
    require(PAIRS)
    with stocked(options.data, SEARCHED) as home:
        generation = Keeper(home).current()
        tell([*_compared(generation), *_lost(generation, options.scanned)], options.json)


def _compared(generation: Generation) -> list[Result]:
    """Microseconds for a pair of names analysed beforehand, alignment and judgement together."""
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


if __name__ == "__main__":
    main()
