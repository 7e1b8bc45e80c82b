"""Fits the weights of sanctions/names/weights.py, and tells how they do on the half they were not fitted to.

Positive examples: the labelled matches of pairs.csv, and each changed name of
queries.csv with the name of its own listing that is nearest. Negative: the
labelled non-matches, and for clean parties the listed names that the index
puts nearest. Half of each is for fitting, chosen by a checksum, so that a run
can be repeated; the other half is only measured.
"""

import csv
from collections.abc import Iterator
from typing import NamedTuple
from zlib import crc32

import numpy as np
from workbench import PAIRS, QUERIES, SEARCHED, Result, arguments, require, stocked, tell

from sanctions.index.search import nearest_names, read
from sanctions.matching import Listed
from sanctions.model import Query
from sanctions.names import Name, Pairing, analyse, compare, judge
from sanctions.names.judge import FEATURES, OPEN, Outline
from sanctions.names.weights import PAIRINGS
from sanctions.services.generation import Generation, Keeper

Array = np.ndarray

_NEAREST = 12
"""Listed names taken for each clean party."""
_EVERY = 2
"""Of the clean parties one in so many is used: more don't move the weights."""
_RELATIONS = tuple(PAIRINGS)
_AS_ONE = {"spelled alike": "same"}
"""Fitted as one: apart, an equal sound would outweigh the exact word, which more people who differ share."""


class Example(NamedTuple):
    """A query's name laid beside a listed one, and whether they are one party's."""

    source: str
    party: str
    for_fitting: bool
    is_match: bool
    person: bool
    pairings: tuple[Pairing, ...]


def main() -> None:
    """Fits, prints the tables, and the measures of the other half."""
    options = arguments(__doc__)
    require(PAIRS, QUERIES)
    with stocked(options.data, SEARCHED) as home:
        generation = Keeper(home).current()
        examples = [*_from_pairs(generation), *_from_queries(generation)]
    table = np.array([_row(example) for example in examples])
    truth = np.array([example.is_match for example in examples], float)
    fitting = np.array([example.for_fitting for example in examples])
    weights = _fit(table[fitting], truth[fitting])
    if not options.json:
        _print_tables(weights)
    scores = 1 / (1 + np.exp(-table @ weights))
    tell(list(_measures(examples, scores)), options.json)


def _half(text: str) -> bool:
    return crc32(text.encode()) % 2 == 0


def _from_pairs(generation: Generation) -> Iterator[Example]:
    with PAIRS.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            person, both = row["schema"] == "Person", row["name1"] + row["name2"]
            one, other = analyse(row["name1"], person), analyse(row["name2"], person)
            pairings = compare(one, other, generation.index.lexicon.rarity)
            yield Example(f"pairs {row['kind']}", both, _half(both), row["is_match"] == "true", person, pairings)


def _from_queries(generation: Generation) -> Iterator[Example]:
    with QUERIES.open(encoding="utf-8", newline="") as file:
        for number, row in enumerate(csv.DictReader(file)):
            clean = row["kind"].startswith("clean")
            if not clean or number % _EVERY == 0:
                yield from _nearest(generation, row, clean)


def _nearest(generation: Generation, row: dict[str, str], clean: bool) -> Iterator[Example]:
    """The listed names nearest to a query: of anybody for a clean one, of its own listing for a changed one."""
    query = Query(row["schema"], {"name": (row["name"],)})
    question = read(query)
    (asked, *_) = question.as_person or question.as_organisation
    if clean:
        listed = nearest_names(generation.index, asked, generation.moment("default"), query.schema)
    else:
        entity = generation.entity(f"{row['expected_list']}:{row['expected_id']}").entity
        listed = [Listed(analyse(name, asked.person), "name") for name in entity.names]
    judged = sorted(_judged(generation, asked, listed), key=lambda found: -found[0])
    for _, pairings in judged[: _NEAREST if clean else 1]:
        yield Example(row["kind"], row["id"], _half(row["id"]), not clean, asked.person, pairings)


def _judged(generation: Generation, asked: Name, listed: list[Listed]) -> Iterator[tuple[float, tuple[Pairing, ...]]]:
    for words in {row.name.words: row.name for row in listed if row.name.person == asked.person}.values():
        pairings = compare(asked, words, generation.index.lexicon.rarity)
        yield judge(pairings, asked.person).log_odds, pairings


def _row(example: Example) -> list[float]:
    """Count and summed rarity of each relation, then the features of the shape."""
    columns = [0.0] * (2 * len(_RELATIONS))
    for pairing in example.pairings:
        at = 2 * _RELATIONS.index(_AS_ONE.get(pairing.relation, pairing.relation))
        columns[at] += 1
        columns[at + 1] += pairing.rarity
    outline = Outline(example.pairings, example.person)
    return columns + [measure(outline) for _, measure in FEATURES]


def _fit(table: Array, truth: Array) -> Array:
    """Logistic regression by Newton's steps, each weight held to the sign that its meaning has."""
    lowest, highest = _bounds(table.shape[1])
    weights, penalty = np.zeros(table.shape[1]), np.ones(table.shape[1])
    for _ in range(80):
        chance = 1 / (1 + np.exp(-np.clip(table @ weights, -30, 30)))
        slope = table.T @ (chance - truth) + penalty * weights
        free = ~(((weights <= lowest) & (slope > 0)) | ((weights >= highest) & (slope < 0)))
        curve = (table[:, free] * (chance * (1 - chance))[:, None]).T @ table[:, free] + np.diag(penalty[free])
        step = np.zeros(len(weights))
        step[free] = np.linalg.solve(curve, slope[free])
        weights = np.clip(weights - step, lowest, highest)
    return weights


def _bounds(size: int) -> tuple[Array, Array]:
    """What is missing or contradicts never speaks for, and what agrees never less for being rarer."""
    lowest, highest = np.full(size, -np.inf), np.full(size, np.inf)
    for number, relation in enumerate(_RELATIONS):
        both = slice(2 * number, 2 * number + 2)
        if relation in OPEN:
            lowest[both] = highest[both] = 0
        elif "contradict" in relation or "only" in relation:
            highest[both] = 0
        else:
            lowest[2 * number + 1] = 0
    return lowest, highest


def _print_tables(weights: Array) -> None:
    for relation in _RELATIONS:
        at = 2 * _RELATIONS.index(_AS_ONE.get(relation, relation))
        print(f'    "{relation}": Weight({weights[at]:.2f}, {weights[at + 1]:.2f}),')
    for (name, _), weight in zip(FEATURES, weights[2 * len(_RELATIONS) :], strict=True):
        print(f'    "{name}": {weight:.2f},')


def _measures(examples: list[Example], scores: Array) -> Iterator[Result]:
    """On the half that was not fitted to, at 0.70."""
    held = [
        (example, score >= 0.70) for example, score in zip(examples, scores, strict=True) if not example.for_fitting
    ]
    pairs = [(example.is_match, hit) for example, hit in held if example.source.startswith("pairs")]
    both = sum(truth and hit for truth, hit in pairs)
    yield Result("held out pairs, F1", 2 * both / (sum(t for t, _ in pairs) + sum(h for _, h in pairs)), "")
    changed = [hit for example, hit in held if example.is_match and not example.source.startswith("pairs")]
    yield Result("held out changed names, recall", sum(changed) / len(changed), "")
    for kind in ("clean_person", "clean_company", "clean_recombined"):
        parties = {example.party for example, _ in held if example.source == kind}
        false = {example.party for example, hit in held if example.source == kind and hit}
        yield Result(
            f"held out {kind} near a listed name, false alerts", 1000 * len(false) / len(parties), "in 1,000"
        )


if __name__ == "__main__":
    main()
