"""Labelled pairs of names are scored, and it is counted how often the matcher is right."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from sanctions.errors import FileUnreadable, InvalidQuery, RowUnreadable
from sanctions.model import Query
from sanctions.services import cells, tables
from sanctions.services.generation import Generation
from sanctions.services.headers import alike
from sanctions.services.quality import STEPS, Calibration, Quality, best_quality, calibration, curve, quality, thinned
from sanctions.services.screening import compare

REQUIRED = ("schema", "name1", "name2", "is_match")
GROUPS = ("kind", "group")
"""Columns of which the first there is tells pairs of one sort from those of another."""

SCORE = "score"
_TRUTH = {"true": True, "false": False, "1": True, "0": False, "yes": True, "no": False, "t": True, "f": False}


@dataclass(frozen=True, slots=True)
class Pair:
    """Two names, whether they are one party's, and of which kind the pair is (empty where not given)."""

    query: Query
    candidate: Query
    is_match: bool
    kind: str


@dataclass(frozen=True, slots=True)
class Pairs:
    """A file of labelled pairs: how it is written, its rows as they stand, and what they say."""

    layout: tables.Layout
    rows: tuple[tuple[str, ...], ...]
    pairs: tuple[Pair, ...]


@dataclass(frozen=True, slots=True)
class KindQuality:
    """Pairs of one kind: how many, how many of them are matches, and the share that the threshold gets right.

    ``f1`` is None for a kind without matches, of which it says nothing.
    """

    kind: str
    pairs: int
    matches: int
    correct: float
    f1: float | None


@dataclass(frozen=True, slots=True)
class Evaluation:
    """What the matcher makes of labelled pairs; ``generation`` is empty where no list taught it.

    ``steps`` tells of round thresholds; ``curve`` of the scores that occur,
    thinned, so that nothing happens unseen between the steps.
    """

    generation: str
    pairs: int
    matches: int
    quality: Quality
    best: Quality
    kinds: tuple[KindQuality, ...]
    steps: tuple[Quality, ...]
    curve: tuple[Quality, ...]
    calibration: Calibration


def read_pairs(path: Path) -> Pairs:
    """The pairs of a file. Raises FileUnreadable, and RowUnreadable for the first line that is no pair."""
    layout = tables.inspect(path, path.name, reserved=(SCORE,))
    places = {alike(name): place for place, name in enumerate(layout.columns)}
    if missing := [name for name in REQUIRED if name not in places]:
        raise FileUnreadable(path.name, f"no column {missing[0]!r}; there must be {', '.join(REQUIRED)}")
    group = next((name for name in GROUPS if name in places), "")
    numbered = [(line, tuple(row)) for line, row in tables.numbered(layout)]
    pairs = tuple(_pair(layout, places, group, row, line) for line, row in numbered)
    return Pairs(layout, tuple(row for _, row in numbered), pairs)


def score(pairs: Sequence[Pair], generation: Generation | None) -> Iterator[float]:
    """The score of each pair, in order, by what the generation's lists teach about words."""
    for pair in pairs:
        yield compare(pair.query, pair.candidate, generation).score


def judge(pairs: Sequence[Pair], scores: Sequence[float], threshold: float, generation: str) -> Evaluation:
    """How right the scores are: at the threshold, by kind, at other thresholds, and as probabilities."""
    truths = [pair.is_match for pair in pairs]
    return Evaluation(
        generation,
        len(pairs),
        sum(truths),
        quality(truths, scores, threshold),
        best_quality(truths, scores),
        _by_kind(pairs, scores, threshold),
        tuple(quality(truths, scores, step) for step in STEPS),
        thinned(curve(truths, scores)),
        calibration(truths, scores),
    )


def write_scores(path: Path, read: Pairs, scores: Sequence[float]) -> None:
    """The input's columns and the score, in a file of its own that is whole from the moment it is there."""
    aside = path.with_name(f".{path.name}.part")
    with tables.writing(aside, read.layout, (*read.layout.columns, SCORE)) as write_row:
        for row, value in zip(read.rows, scores, strict=True):
            write_row((*row, str(value)))
    aside.replace(path)


def _by_kind(pairs: Sequence[Pair], scores: Sequence[float], threshold: float) -> tuple[KindQuality, ...]:
    """Each kind's quality, in the order of their names; none where the file has no kinds."""
    scored: dict[str, list[tuple[bool, float]]] = defaultdict(list)
    for pair, value in zip(pairs, scores, strict=True):
        if pair.kind:
            scored[pair.kind].append((pair.is_match, value))
    return tuple(_kind_quality(kind, calls, threshold) for kind, calls in sorted(scored.items()))


def _kind_quality(kind: str, calls: Sequence[tuple[bool, float]], threshold: float) -> KindQuality:
    truths, scores = [truth for truth, _ in calls], [value for _, value in calls]
    right = sum((value >= threshold) == truth for truth, value in calls)
    f1 = quality(truths, scores, threshold).f1 if any(truths) else None
    return KindQuality(kind, len(calls), sum(truths), round(right / len(calls), 4), f1)


def _pair(layout: tables.Layout, places: dict[str, int], group: str, row: Sequence[str], line: int) -> Pair:
    """The pair of one row; raises RowUnreadable with the number of its line."""
    if len(row) != len(layout.columns):
        raise RowUnreadable(line, f"has {len(row)} cells where the header has {len(layout.columns)}")
    told = {name: row[places[name]].strip() for name in (*REQUIRED, *filter(None, [group]))}
    try:
        schema = cells.schema(told["schema"])
        one, other = (Query(schema, {"name": (cells.searchable(name, told[name]),)}) for name in ("name1", "name2"))
        return Pair(one, other, _truth(told["is_match"]), told.get(group, ""))
    except InvalidQuery as problem:
        raise RowUnreadable(line, str(problem)) from None


def _truth(text: str) -> bool:
    """Whether a cell says yes; raises InvalidQuery for one that says neither."""
    if text.casefold() not in _TRUTH:
        raise InvalidQuery("is_match", f"{text!r} is neither true nor false")
    return _TRUTH[text.casefold()]
