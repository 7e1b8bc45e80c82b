"""The weights of the table cover what alignments and shapes hold, and nothing else."""

import pytest

from sanctions.names.judge import MEASURES, SITUATIONS
from sanctions.names.weights import ORGANISATIONS, PEOPLE, Weights

BOTH = pytest.mark.parametrize("weights", [PEOPLE, ORGANISATIONS], ids=["people", "organisations"])


@BOTH
def test_every_feature_has_a_weight(weights: Weights) -> None:
    """A measured feature without a weight, or a weight that nothing measures, would be a slip of the pen."""
    assert [name for name, _ in MEASURES] == list(weights.shape)
    assert all(len(row) == len(SITUATIONS) for row in weights.shape.values())


def test_people_and_organisations_know_the_same_relations() -> None:
    """A relation is a relation, whoever bears the name."""
    assert list(PEOPLE.pairings) == list(ORGANISATIONS.pairings)


@BOTH
def test_a_missing_word_never_speaks_for_a_match(weights: Weights) -> None:
    """What one side lacks is weak evidence against, or none."""
    missing = [weight for relation, weight in weights.pairings.items() if "only" in relation]
    assert missing
    assert all(weight.base <= 0 and weight.base + weight.slope <= 0 for weight in missing)


@BOTH
def test_the_rarer_a_word_the_more_its_agreement_says(weights: Weights) -> None:
    """Prigozhin says more than Muhammad: by its own weight and that of the agreeing rarity together."""
    for relation in ("same", "spelled alike", "known spelling"):
        for agreeing in weights.shape["alike_rarity"]:
            assert weights.pairings[relation].slope + agreeing > 0


@BOTH
def test_what_is_less_alike_never_says_more(weights: Weights) -> None:
    """A loss is a loss."""
    assert all(weight.loss <= 0 for weight in weights.pairings.values())
