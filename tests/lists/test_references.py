"""References to other lists' entries."""

from collections import Counter

import pytest

from sanctions.lists.drafts import Draft
from sanctions.lists.references import take_un_reference
from sanctions.model import Entity


def referring(reference: str) -> Entity:
    draft = Draft("eu_fsf:EU.1.2", "Person", Counter())
    draft.name("name", "Jane Doe")
    take_un_reference(draft, reference)
    return draft.build()


@pytest.mark.parametrize(
    ("given", "number"), [("TAi.005", "TAi.005"), (" QDE.145 ", "QDe.145"), ("IRI.038", "IRi.038")]
)
def test_a_whole_number_names_the_un_s_entry(given: str, number: str):
    """However its letters are written."""
    entity = referring(given)
    assert entity.get("unscId") == (number,)
    assert entity.referents == (f"un_sc_sanctions:{number}",)


@pytest.mark.parametrize("given", ["QDi.43", "HTi.00"])
def test_a_number_cut_off_names_nobody(given: str):
    """Completed by guess it would be another party's."""
    entity = referring(given)
    assert entity.get("unscId") == (given,)
    assert entity.referents == ()


@pytest.mark.parametrize("given", ["", "N/A"])
def test_no_number_is_none(given: str):
    """The UK writes N/A."""
    assert referring(given).get("unscId") == ()
