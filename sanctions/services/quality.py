"""How right scores are: where a threshold cuts them, wherever one may cut them, and read as probabilities."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

STEPS = (*(step / 20 for step in range(1, 20)), 0.99)
"""Round thresholds, for a table that compares with another's."""

_BANDS = 10


@dataclass(frozen=True, slots=True)
class Quality:
    """How often a threshold is right: of the pairs called matches (precision), of the matches (recall), and F1.

    Each is 0 to 1, and 0 where there is nothing to divide by.
    """

    threshold: float
    precision: float
    recall: float
    f1: float


@dataclass(frozen=True, slots=True)
class Band:
    """Pairs scored from ``low`` to below ``high``; the highest band holds 1 too.

    ``mean_score`` is the share of matches that the scores promise, ``share``
    the one there is; both are None where the band is empty.
    """

    low: float
    high: float
    pairs: int
    mean_score: float | None
    share: float | None


@dataclass(frozen=True, slots=True)
class Calibration:
    """How far scores are from probabilities: 0 to 1, and 0 where they are.

    ``brier_score`` is the mean square of the distance between score and truth
    (Brier, Monthly Weather Review 78, 1950). ``expected_calibration_error`` is the distance
    between a band's mean score and its share of matches, averaged over the
    pairs (Naeini, Cooper and Hauskrecht, AAAI 2015).
    """

    brier_score: float
    expected_calibration_error: float
    bands: tuple[Band, ...]


def quality(truths: Sequence[bool], scores: Sequence[float], threshold: float) -> Quality:
    """Precision, recall and F1 where a score at or above the threshold is called a match."""
    called = [value >= threshold for value in scores]
    right = sum(truth and call for truth, call in zip(truths, called, strict=True))
    return _quality(threshold, right, sum(called), sum(truths))


def curve(truths: Sequence[bool], scores: Sequence[float]) -> tuple[Quality, ...]:
    """Quality at each score that occurs, lowest first: between two of them no threshold makes a difference."""
    matches, called, right = sum(truths), 0, 0
    points = []
    ranked = sorted(zip(scores, truths, strict=True), reverse=True)
    for value, alike in groupby(ranked, key=itemgetter(0)):
        labels = [truth for _, truth in alike]
        called, right = called + len(labels), right + sum(labels)
        points.append(_quality(value, right, called, matches))
    return tuple(reversed(points))


def best_quality(truths: Sequence[bool], scores: Sequence[float]) -> Quality:
    """The highest F1 that any threshold reaches; the lowest threshold that does."""
    return max(curve(truths, scores), key=lambda point: point.f1)


def thinned(points: Sequence[Quality], most: int = 200) -> tuple[Quality, ...]:
    """At most so many of the points (two or more), evenly taken; the first and the last are among them."""
    if len(points) <= most:
        return tuple(points)
    step = (len(points) - 1) / (most - 1)
    return tuple(points[round(place * step)] for place in range(most))


def calibration(truths: Sequence[bool], scores: Sequence[float]) -> Calibration:
    """How far the scores of one or more pairs hold as probabilities."""
    bands: list[list[tuple[float, bool]]] = [[] for _ in range(_BANDS)]
    for value, truth in zip(scores, truths, strict=True):
        bands[min(int(value * _BANDS), _BANDS - 1)].append((value, truth))
    brier = sum((value - truth) ** 2 for value, truth in zip(scores, truths, strict=True)) / len(scores)
    # Pairs times |mean - share| is |sum of scores - sum of truths|.
    apart = sum(abs(sum(value - truth for value, truth in band)) for band in bands) / len(scores)
    return Calibration(
        round(brier, 4), round(apart, 4), tuple(_band(place, held) for place, held in enumerate(bands))
    )


def _quality(threshold: float, right: int, called: int, matches: int) -> Quality:
    """Quality from counts: right calls, all calls, all matches."""
    precision, recall = right / called if called else 0.0, right / matches if matches else 0.0
    f1 = 2 * right / (called + matches) if called + matches else 0.0
    return Quality(threshold, round(precision, 4), round(recall, 4), round(f1, 4))


def _band(place: int, held: Sequence[tuple[float, bool]]) -> Band:
    low, high = place / _BANDS, (place + 1) / _BANDS
    if not held:
        return Band(low, high, 0, None, None)
    mean_score, share = (sum(values) / len(held) for values in zip(*held, strict=True))
    return Band(low, high, len(held), round(mean_score, 4), round(share, 4))
