"""Legal forms are written as names are read."""

import pytest

from sanctions.names import analyse, fold
from sanctions.names.tables.legal_forms import LEGAL_FORMS, LONGEST


def test_every_legal_form_is_folded() -> None:
    """One that folding would change could never be met."""
    assert [form for form in LEGAL_FORMS if fold(form) != form] == []


@pytest.mark.parametrize("form", LEGAL_FORMS)
def test_every_legal_form_is_found_at_the_end_of_a_name(form: str) -> None:
    """Each row of the table is reached, not hidden by a shorter one."""
    name = analyse(f"Romashka {form}", False)
    assert name.legal == (LEGAL_FORMS[form],)
    assert [word.form for word in name.content] == ["romashka"]


def test_the_longest_is_as_long_as_said() -> None:
    """Longer ones would never be looked for."""
    assert max(len(form.split()) for form in LEGAL_FORMS) == LONGEST
