"""The weights of the table cover what alignments and shapes hold, and nothing else."""

from sanctions.names.judge import FEATURES
from sanctions.names.weights import PAIRINGS, SHAPE


def test_every_feature_has_a_weight() -> None:
    """A measured feature without a weight, or a weight that nothing measures, would be a slip of the pen."""
    assert [name for name, _ in FEATURES] == list(SHAPE)


def test_a_missing_word_never_speaks_for_a_match() -> None:
    """What one side lacks is weak evidence against, or none."""
    missing = [weight for relation, weight in PAIRINGS.items() if "only" in relation]
    assert missing
    assert all(weight.base <= 0 and weight.base + weight.slope <= 0 for weight in missing)


def test_the_rarer_a_word_the_more_its_agreement_says() -> None:
    """Prigozhin says more than Muhammad."""
    assert PAIRINGS["same"].slope > 0
    assert PAIRINGS["spelled alike"].slope > 0
