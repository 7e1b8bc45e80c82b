"""How good the matcher is, on the wire."""

from sanctions.services.evaluate import Evaluation, KindQuality, Quality
from sanctions.wire.evaluation import EvaluationSchema


def test_an_evaluation_goes_out_with_its_kinds_and_null_for_no_list() -> None:
    as_set, best = Quality(0.7, 1.0, 0.5, 0.6667), Quality(0.4, 1.0, 1.0, 1.0)
    told = EvaluationSchema().dump(Evaluation("", 3, 2, as_set, best, (KindQuality("typo", 2, 2, 0.5, 0.6667),)))
    assert told == {
        "generation": None,
        "pairs": 3,
        "matches": 2,
        "quality": {"threshold": 0.7, "precision": 1.0, "recall": 0.5, "f1": 0.6667},
        "best": {"threshold": 0.4, "precision": 1.0, "recall": 1.0, "f1": 1.0},
        "kinds": [{"kind": "typo", "pairs": 2, "matches": 2, "correct": 0.5, "f1": 0.6667}],
    }
