"""Legal forms are written as names are read."""

from sanctions.names import analyse, fold
from sanctions.names.tables.legal_forms import LEGAL_FORMS, LONGEST


def test_every_legal_form_is_folded() -> None:
    """One that folding would change could never be met."""
    assert [form for form in LEGAL_FORMS if fold(form) != form] == []


def test_every_legal_form_is_found_at_the_end_of_a_name() -> None:
    """Each row of the table is reached, not hidden by a shorter one."""
    read = {form: analyse(f"Romashka {form}", False) for form in LEGAL_FORMS}
    assert {form: name.legal for form, name in read.items()} == {form: (code,) for form, code in LEGAL_FORMS.items()}
    assert {word.form for name in read.values() for word in name.content} == {"romashka"}


def test_the_longest_is_as_long_as_said() -> None:
    """Longer ones that begin with the word would never be looked for."""
    sizes: dict[str, list[int]] = {}
    for form in LEGAL_FORMS:
        sizes.setdefault(form.split()[0], []).append(len(form.split()))
    assert {first: max(its) for first, its in sizes.items()} == LONGEST
