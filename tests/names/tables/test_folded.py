"""Words of tables are written as names are read, and as no other."""

from collections.abc import Iterable

import pytest

from sanctions.names import fold
from sanctions.names.tables.abbreviations import ABBREVIATIONS
from sanctions.names.tables.bodies import BODIES
from sanctions.names.tables.common_names import GIVEN_NAMES, SURNAMES
from sanctions.names.tables.legal_forms import LEGAL_FORMS
from sanctions.names.tables.particles import PARTICLES
from sanctions.names.tables.places import PLACES
from sanctions.names.tables.usual import USUAL


@pytest.mark.parametrize("table", [BODIES, PLACES, USUAL])
def test_every_word_is_folded_and_of_no_other_table(table: Iterable[str]) -> None:
    """One that folding would change, or that is a particle or a legal form first, could never be met."""
    assert [word for word in table if fold(word) != word or word in PARTICLES or word in LEGAL_FORMS] == []


def test_a_place_is_no_sort_of_body() -> None:
    assert BODIES.isdisjoint(PLACES)


def test_abbreviations_say_words_and_no_other_abbreviation() -> None:
    """Each is one word in lower case, and what it says is several, none of them abbreviated again."""
    assert [form for form in ABBREVIATIONS if form != form.lower() or " " in form] == []
    assert [
        said for said in ABBREVIATIONS.values() if set(said.split()) & set(ABBREVIATIONS) or " " not in said
    ] == []


def test_common_names_are_folded() -> None:
    """One that folding would change could never be met."""
    assert [word for word in SURNAMES | GIVEN_NAMES if fold(word) != word or " " in word] == []
