"""Fits the weights of sanctions/names/weights.py, and tells how they do on the half they were not fitted to.

Positive examples: the labelled matches of pairs.csv, taught by the lists that
lack their parties, and each changed name of queries.csv with the name of its
own listing that is nearest. Negative: the labelled non-matches, and for clean
parties the listed names that the index puts nearest. People and organisations
are fitted apart. Half of the examples is for fitting, chosen by a checksum, so
that a run can be repeated; the other half is only measured.
"""

import csv
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

import numpy as np
from workbench import FOR_PAIRS, PAIRS, QUERIES, SEARCHED, Listed, Result, arguments, require, stocked, tell

from sanctions.index.lexicon import Lexicon
from sanctions.index.search import nearest_names, read
from sanctions.model import Query
from sanctions.names import BEYOND, Name, Pairing, analyse, compare, judge, left_open
from sanctions.names.judge import (
    BODY,
    CONTRADICTING,
    MEASURES,
    OPEN,
    SITUATIONS,
    Summary,
    measured,
    situation,
    summarise,
    unknown,
)
from sanctions.names.pairing import (
    FATHER_ASKED,
    FATHER_LISTED,
    FATHER_OF,
    OTHER_LEGAL,
    PLACE,
    SAME_LEGAL,
    WHOLE_ACRONYM,
)
from sanctions.names.weights import PEOPLE
from sanctions.services.generation import Generation, Keeper

Array = np.ndarray

_NEAREST = 1
"""Listed names taken for each clean party: whether it alerts, the nearest decides."""
_CUTOFF = 0.02
"""Names that score less by the weights in force are not near."""
_COUNTS = {
    "clean_person": 0.45,
    "clean_company": 0.85,
    "clean_recombined": 1.2,
    "pairs clean_nearest": 0.5,
    "pairs shares_a_word": 0.1,
}
"""What an example of a source counts beside a labelled pair: of clean ones, the higher, the fewer false alerts."""

_RELATIONS = tuple(PEOPLE.pairings)
_AS_ONE = {"spelled alike": "same", "known spelling": "same", "misread": "one letter off"}
"""Fitted as one: apart, an equal sound would outweigh the exact word, which more people who differ share. Of words
that were misread labels know none."""
_LESS = {"spelled alike": 0.01, "known spelling": 0.02}
"""What they weigh less than the exact word, which goes before them."""
_FIXED = {
    ("bare_word", True): -2.4,
    ("bare_word", False): -2.4,
    ("whole_word", True): 0.0,
    ("whole_word", False): 0.8,
}
"""Estimates: a customer known by one rare word, found on a listing with more, is worth a look and no match; that
word as the whole name of an organisation on both sides is one."""
_WHOLE_ACRONYM = 2.4
"""An estimate: four letters that are the initials of a whole name are worth a look and no match."""
_NEVER_AGAINST = frozenset(
    "three_words_agree first_rarity second_rarity third_rarity alike_rarity given_names both_names".split()
)
_OF_PEOPLE = frozenset(("given_names", "both_names", "father_left_out"))
"""Measures that only people's names have."""
_NEVER_FOR = frozenset(
    ("one_word_agrees", "father_left_out", "roughly", "asked_missing", "listed_missing", "unlikeness")
)
"""Measures held to the sign that their meaning has."""
_MORE = {("slip in a long word", False): 1.6}
"""Estimates, added to what is fitted: the name of an organisation may be one long invented word, and labels with a
slip in such are too few to tell that hardly another is so near."""
_AT_MOST = {
    "numbers contradict": (-4.0, -1.0),
    "patronymics contradict": (-0.6, -0.4),
}
"""Estimates, as bounds: labels are few. Fund II is not Fund III, and a father's name is a third of the name."""
_WITHIN = {
    (FATHER_OF, True): (0.0, 2.0),
    (FATHER_ASKED, True): (-1.0, 0.0),
    (FATHER_LISTED, True): (-1.0, 0.0),
    (SAME_LEGAL, False): (2.5, 2.5),
    (OTHER_LEGAL, False): (-1.5, 0.0),
    **{(relation, False): (-0.5, -0.5) for relation in BODY},
    (PLACE, False): (-0.3, -0.3),
}
"""Estimates, as bounds of what small words weigh. Of the labelled strangers that have legal forms three in four have
two kinds, of the matches one in a hundred; but customers write such from memory, of which labels know nothing. One
slip in a company's only word, and its legal form right, is what a typing error looks like; labels have eight. A word
for the sort of body (VTB Group, VTB) is left out or added as a legal form is, and leaves a doubt: labels have 5."""
_EXACT = 0.95
"""Words more alike than this lose nothing by their unlikeness."""


class Example(NamedTuple):
    """A query's name laid beside a listed one, and whether they are one party's."""

    source: str
    party: str
    for_fitting: bool
    is_match: bool
    person: bool
    pairings: tuple[Pairing, ...]
    summary: Summary


def main() -> None:
    """Fits, prints the tables, and the measures of the other half."""
    options = arguments(__doc__)
    require(PAIRS, QUERIES)
    with (
        _generation(options.data, "pairs", FOR_PAIRS) as without,
        _generation(options.data, "queries", SEARCHED) as searched,
    ):
        examples = [*_from_pairs(without), *_from_queries(searched)]
    table = np.array([_row(example) for example in examples])
    scores = np.zeros(len(examples))
    for person in (True, False):
        kind = np.array([example.person is person for example in examples])
        weights = _fit_half(examples, table, kind)
        for (relation, of_person), more in _MORE.items():
            weights[3 * _RELATIONS.index(relation)] += more * (person is of_person)
        scores[kind] = 1 / (1 + np.exp(-table[kind] @ weights))
        if not options.json:
            print("PEOPLE" if person else "ORGANISATIONS")
            _print_tables(weights)
    tell(list(_measures(examples, scores)), options.json)


@contextmanager
def _generation(data: Path | None, name: str, lists: Sequence[Listed]) -> Iterator[Generation]:
    """A generation of these lists, in a folder of the options' or a passing one."""
    with stocked(data / name if data else None, lists) as home:
        yield Keeper(home).current()


def _half(text: str) -> bool:
    return crc32(text.encode()) % 2 == 0


def _from_pairs(generation: Generation) -> Iterator[Example]:
    with PAIRS.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            person, both = row["schema"] == "Person", row["name1"] + row["name2"]
            pairings = _compare(
                analyse(row["name1"], person), analyse(row["name2"], person), generation.index.lexicon
            )
            summary = _summary(pairings, person, generation.index.lexicon)
            is_match = row["is_match"] == "true"
            yield Example(f"pairs {row['kind']}", both, _half(both), is_match, person, pairings, summary)


def _compare(asked: Name, listed: Name, lexicon: Lexicon) -> tuple[Pairing, ...]:
    """The pairings, those beyond a person's one word left open as in a match."""
    pairings = compare(asked, listed, lexicon.rarity, lexicon.likeness)
    return left_open(pairings, BEYOND) if listed.person and len(asked.content) == 1 else pairings


def _from_queries(generation: Generation) -> Iterator[Example]:
    with QUERIES.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            clean = row["kind"].startswith("clean")
            yield from _nearest(generation, row, clean)


def _nearest(generation: Generation, row: dict[str, str], clean: bool) -> Iterator[Example]:
    """The listed names nearest to a query: of anybody for a clean one, of its own listing for a changed one."""
    query = Query(row["schema"], {"name": (row["name"],)})
    question = read(query)
    (asked, *_) = question.as_person or question.as_organisation
    if clean:
        moment = generation.moment("default")
        near = nearest_names(generation.index, asked, moment, query.schema, _CUTOFF)
        names = [listed.name for listed in near]
    else:
        entity = generation.entity(f"{row['expected_list']}:{row['expected_id']}").entity
        names = [analyse(name, asked.person) for name in entity.names]
    judged = sorted(_judged(generation, asked, names), key=lambda found: -found[0])
    for _, pairings in judged[: _NEAREST if clean else 1]:
        summary = _summary(pairings, asked.person, generation.index.lexicon)
        yield Example(row["kind"], row["id"], _half(row["id"]), not clean, asked.person, pairings, summary)


def _judged(generation: Generation, asked: Name, names: list[Name]) -> Iterator[tuple[float, tuple[Pairing, ...]]]:
    for name in {name.words: name for name in names if name.person == asked.person}.values():
        pairings = _compare(asked, name, generation.index.lexicon)
        yield judge(pairings, asked.person, generation.index.lexicon.given).log_odds, pairings


def _summary(pairings: tuple[Pairing, ...], person: bool, lexicon: Lexicon) -> Summary:
    return summarise(pairings, lexicon.given if person else unknown)


def _row(example: Example) -> list[float]:
    """Count, summed rarity and summed unlikeness of each relation, then the measures of the shape, by situation."""
    columns = [0.0] * (3 * len(_RELATIONS))
    for pairing in example.pairings:
        at = 3 * _RELATIONS.index(_AS_ONE.get(pairing.relation, pairing.relation))
        columns[at] += 1
        columns[at + 1] += pairing.rarity
        if 0 < pairing.similarity < _EXACT and pairing.relation != "initial":
            columns[at + 2] += 1 - pairing.similarity
    shape = [0.0] * (len(MEASURES) * len(SITUATIONS))
    summary = example.summary
    at = situation(summary.left, summary.contradicting, summary.resembling)
    for number, value in enumerate(measured(summary)):
        shape[number * len(SITUATIONS) + at] = value
    return columns + shape


def _fit_half(examples: Sequence[Example], table: Array, kind: Array) -> Array:
    """The weights that suit the half for fitting of one kind of party."""
    chosen = kind & np.array([example.for_fitting for example in examples])
    truth = np.array([example.is_match for example in examples], float)
    counts = np.array([_COUNTS.get(example.source, 1.0) for example in examples])
    bounds = _bounds(table.shape[1], person=examples[int(np.flatnonzero(chosen)[0])].person)
    return _fit(table[chosen], truth[chosen], counts[chosen], bounds)


def _fit(table: Array, truth: Array, counts: Array, bounds: tuple[Array, Array]) -> Array:
    """Logistic regression by Newton's steps, each weight held to the sign that its meaning has."""
    lowest, highest = bounds
    weights, penalty = np.clip(np.zeros(table.shape[1]), lowest, highest), np.ones(table.shape[1])
    for _ in range(60):
        chance = 1 / (1 + np.exp(-np.clip(table @ weights, -30, 30)))
        slope = table.T @ (counts * (chance - truth)) + penalty * weights
        free = ~(((weights <= lowest) & (slope > 0)) | ((weights >= highest) & (slope < 0)))
        curve = (table[:, free].T * (counts * chance * (1 - chance))) @ table[:, free] + np.diag(penalty[free])
        step = np.zeros(len(weights))
        step[free] = np.linalg.solve(curve, slope[free])
        weights = _nearer(weights, step, lambda at: _cost(table, truth, counts, at), (lowest, highest))
    return weights


def _nearer(weights: Array, step: Array, cost: Callable[[Array], float], bounds: tuple[Array, Array]) -> Array:
    """The weights a step on, or the part of it that makes them better; where none does, as they are."""
    now = cost(weights)
    for part in (1, 0.5, 0.25, 0.1, 0.03, 0.01):
        moved: Array = np.clip(weights - part * step, *bounds)
        if cost(moved) < now:
            return moved
    return weights


def _cost(table: Array, truth: Array, counts: Array, weights: Array) -> float:
    """What is made least: how unlikely the labels are, and the weights' squares."""
    sums = table @ weights
    return float((counts * (np.logaddexp(0, sums) - truth * sums)).sum() + weights @ weights / 2)


def _bounds(size: int, person: bool) -> tuple[Array, Array]:
    """What is missing or contradicts never speaks for, what agrees never less for being rarer or more alike."""
    lowest, highest = np.full(size, -np.inf), np.full(size, np.inf)
    for number, relation in enumerate(_RELATIONS):
        both = slice(3 * number, 3 * number + 2)
        if relation in OPEN:
            lowest[both] = highest[both] = 0
            lowest[3 * number], highest[3 * number] = _WITHIN.get((relation, person), (0, 0))
        elif relation in CONTRADICTING or "only" in relation:
            highest[both] = _AT_MOST.get(relation, 0)
        else:
            lowest[3 * number + 1] = 0
        highest[3 * number + 2] = 0
        if relation == WHOLE_ACRONYM:
            lowest[3 * number : 3 * number + 3] = highest[3 * number : 3 * number + 3] = 0
            lowest[3 * number] = highest[3 * number] = 0 if person else _WHOLE_ACRONYM
    for number, (name, _) in enumerate(MEASURES):
        at = 3 * len(_RELATIONS) + number * len(SITUATIONS)
        row = slice(at, at + len(SITUATIONS))
        if (name, person) in _FIXED or (name in _OF_PEOPLE and not person):
            lowest[row] = highest[row] = _FIXED.get((name, person), 0)
        elif name in _NEVER_AGAINST:
            lowest[row] = 0
        elif name in _NEVER_FOR:
            highest[row] = 0
    return lowest, highest


def _print_tables(weights: Array) -> None:
    print("    pairings={")
    for relation in _RELATIONS:
        at = 3 * _RELATIONS.index(_AS_ONE.get(relation, relation))
        base, slope, loss = weights[at : at + 3] - [_LESS.get(relation, 0), 0, 0]
        row = [f"{base:.2f}", f"{slope:.2f}"] + ([f"{loss:.2f}"] if loss < -0.004 else [])
        print(f'        "{relation}": Weight({", ".join(row)}),')
    print("    },\n    shape={")
    table = weights[3 * len(_RELATIONS) :].reshape(len(MEASURES), len(SITUATIONS))
    for (name, _), by_situation in zip(MEASURES, table, strict=True):
        print(f'        "{name}": ({", ".join(f"{weight:.2f}" for weight in by_situation)}),')
    print("    },")


def _measures(examples: list[Example], scores: Array) -> Iterator[Result]:
    """On the half that was not fitted to, at 0.70."""
    held = [
        (example, score >= 0.70) for example, score in zip(examples, scores, strict=True) if not example.for_fitting
    ]
    pairs = [(example.is_match, called) for example, called in held if example.source.startswith("pairs")]
    right = sum(match and called for match, called in pairs)
    yield Result("F1 on pairs", 2 * right / (sum(map(sum, pairs)) or 1), "")
    alerted: dict[str, dict[str, bool]] = defaultdict(dict)
    for example, called in held:
        if example.source.startswith("clean"):
            seen = alerted[example.source]
            seen[example.party] = seen.get(example.party, False) or bool(called)
    for kind, parties in sorted(alerted.items()):
        yield Result(f"false alerts, {kind} (by name alone)", 1000 * sum(parties.values()) / len(parties), "of 1,000")
    listed = [called for example, called in held if example.is_match and not example.source.startswith("pairs")]
    yield Result("recall, changed names against their listing's nearest", sum(listed) / len(listed), "")


if __name__ == "__main__":
    main()
