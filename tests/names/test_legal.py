"""Legal forms."""

import pytest

from sanctions.names import fold
from sanctions.names.legal import is_form_alone, mend


@pytest.mark.parametrize(
    "text",
    [
        "Общество с ограниченной",
        "Общество с ограниченной ответственн",
        "JOINT STOCK",
        "Limited Liability Comp",
        "Открытое акционерное общество",
    ],
)
def test_a_form_or_its_beginning_names_nobody(text: str) -> None:
    assert is_form_alone(fold(text).split())


@pytest.mark.parametrize(
    "text", ["S A", "Ltd", "AB", "Joint Stock Company Romashka", "Общество друзей", "", "Limited Edition"]
)
def test_a_name_is_more(text: str) -> None:
    """One word may be an acronym, and so may two letters."""
    assert not is_form_alone(fold(text).split())


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("LMTD LBLTY CMPNY", "limited liability company"),
        ("LIMITE LIABILIT COMPAN", "limited liability company"),
        ("COY", "company"),
    ],
)
def test_a_legal_word_may_lack_letters(written: str, meant: str) -> None:
    """As clerks and narrow fields leave them out."""
    assert mend(["romashka", *fold(written).split()]) == ("romashka", *meant.split())
