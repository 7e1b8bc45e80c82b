"""How good the matcher is, on the wire."""

from sanctions.services.evaluate import Evaluation, KindQuality
from sanctions.services.quality import Band, Calibration, Quality
from sanctions.wire.evaluation import EvaluationSchema


def test_an_evaluation_goes_out_with_its_kinds_and_null_for_no_list() -> None:
    as_set, best = Quality(0.7, 1.0, 0.5, 0.6667), Quality(0.4, 1.0, 1.0, 1.0)
    kinds = (KindQuality("typo", 2, 2, 0.5, 0.6667),)
    calibration = Calibration(0.1, 0.2, (Band(0.0, 0.1, 0, None, None), Band(0.1, 0.2, 3, 0.15, 0.6667)))
    told = EvaluationSchema().dump(Evaluation("", 3, 2, as_set, best, kinds, (as_set,), (best,), calibration))
    assert told == {
        "generation": None,
        "pairs": 3,
        "matches": 2,
        "quality": {"threshold": 0.7, "precision": 1.0, "recall": 0.5, "f1": 0.6667},
        "best": {"threshold": 0.4, "precision": 1.0, "recall": 1.0, "f1": 1.0},
        "kinds": [{"kind": "typo", "pairs": 2, "matches": 2, "correct": 0.5, "f1": 0.6667}],
        "steps": [{"threshold": 0.7, "precision": 1.0, "recall": 0.5, "f1": 0.6667}],
        "curve": [{"threshold": 0.4, "precision": 1.0, "recall": 1.0, "f1": 1.0}],
        "calibration": {
            "brier_score": 0.1,
            "expected_calibration_error": 0.2,
            "bands": [
                {"low": 0.0, "high": 0.1, "pairs": 0, "mean_score": None, "share": None},
                {"low": 0.1, "high": 0.2, "pairs": 3, "mean_score": 0.15, "share": 0.6667},
            ],
        },
    }
