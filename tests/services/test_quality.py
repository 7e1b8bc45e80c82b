"""How right scores are: where a threshold cuts them, wherever one may cut them, and read as probabilities."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sanctions.services.quality import STEPS, Quality, best_quality, calibration, curve, quality, thinned

LABELLED = st.lists(st.tuples(st.booleans(), st.floats(0, 1)), min_size=1)


def unzipped(labelled: list[tuple[bool, float]]) -> tuple[list[bool], list[float]]:
    return [truth for truth, _ in labelled], [score for _, score in labelled]


def test_precision_recall_and_f1_are_counted_at_the_threshold() -> None:
    found = quality([True, True, True, False, False], [0.9, 0.7, 0.5, 0.8, 0.1], 0.7)
    assert (found.precision, found.recall, found.f1) == (0.6667, 0.6667, 0.6667)


def test_where_nothing_is_called_a_match_nothing_is_divided_by_zero() -> None:
    found = quality([True, False], [0.1, 0.2], 0.7)
    assert (found.precision, found.recall, found.f1) == (0.0, 0.0, 0.0)


def test_the_best_threshold_is_the_lowest_with_the_highest_f1() -> None:
    found = best_quality([True, True, False, False], [0.6, 0.4, 0.3, 0.1])
    assert (found.threshold, found.f1) == (0.4, 1.0)


@given(LABELLED)
def test_no_threshold_beats_the_best(labelled: list[tuple[bool, float]]) -> None:
    truths, scores = unzipped(labelled)
    every = [quality(truths, scores, threshold).f1 for threshold in (*scores, *STEPS)]
    assert best_quality(truths, scores).f1 >= max(every)


@given(LABELLED)
def test_the_curve_has_the_quality_of_each_score_once_and_in_order(labelled: list[tuple[bool, float]]) -> None:
    truths, scores = unzipped(labelled)
    assert curve(truths, scores) == tuple(quality(truths, scores, score) for score in sorted(set(scores)))


@given(st.integers(1, 1000), st.integers(2, 300))
def test_thinned_points_keep_the_ends_and_their_order(number: int, most: int) -> None:
    points = [Quality(place / number, 0.5, 0.5, 0.5) for place in range(number)]
    kept = thinned(points, most)
    assert len(kept) == min(number, most)
    assert (kept[0], kept[-1]) == (points[0], points[-1])
    assert [point.threshold for point in kept] == sorted({point.threshold for point in kept})


def test_the_steps_are_twenty_round_thresholds_with_that_of_the_settings_among_them() -> None:
    assert len(STEPS) == 20
    assert 0.7 in STEPS


def test_scores_that_hold_as_probabilities_have_no_calibration_error() -> None:
    found = calibration([True, True, True, False], [0.75] * 4)
    assert found.expected_calibration_error == 0
    assert found.brier_score == 0.1875


def test_the_calibration_error_weighs_each_band_by_its_pairs() -> None:
    found = calibration([False, False, False, True], [0.1, 0.1, 0.1, 0.5])
    assert found.expected_calibration_error == pytest.approx(0.75 * 0.1 + 0.25 * 0.5)


def test_a_band_tells_what_its_scores_promise_and_what_came_of_it() -> None:
    bands = calibration([True, False, True], [0.72, 0.78, 1.0]).bands
    assert [(band.pairs, band.mean_score, band.share) for band in bands[7:]] == [
        (2, 0.75, 0.5),
        (0, None, None),
        (1, 1.0, 1.0),
    ]


@pytest.mark.parametrize("tenth", range(10))
def test_a_band_begins_with_its_lower_bound(tenth: int) -> None:
    bands = calibration([True], [tenth / 10]).bands
    assert [(band.low, band.pairs) for band in bands if band.pairs] == [(tenth / 10, 1)]


@given(LABELLED)
def test_no_pair_is_lost_between_the_bands(labelled: list[tuple[bool, float]]) -> None:
    found = calibration(*unzipped(labelled))
    assert sum(band.pairs for band in found.bands) == len(labelled)
    assert 0 <= found.expected_calibration_error <= 1
    assert 0 <= found.brier_score <= 1
