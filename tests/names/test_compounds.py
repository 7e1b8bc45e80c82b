"""Arabic names of two words with an article between them."""

import pytest

from sanctions.names import analyse
from sanctions.names.compounds import apart, as_spoken, otherwise_joined


@pytest.mark.parametrize("form", ["eddine", "uddin", "addin", "eddin", "uddeen", "oddin"])
def test_the_second_half_has_its_article_apart(form: str) -> None:
    """It begins no name, and a word that merely ends so is one."""
    assert apart(["nour", form, "saidi"]) == ["nour", "al", "din", "saidi"]
    assert apart([form, "saidi"]) == [form, "saidi"]
    assert apart(["nour", f"j{form}"]) == ["nour", f"j{form}"]


def test_organisations_keep_their_words() -> None:
    assert [word.form for word in analyse("Salim Uddin", True).content] == ["salim", "din"]
    assert [word.form for word in analyse("Salim Uddin", False).content] == ["salim", "uddin"]


@pytest.mark.parametrize(
    ("forms", "spoken"),
    [("nur al din", "nuraddin"), ("abd ul rahman", "abdurrahman"), ("abd al malik", ""), ("din", ""), ("al", "")],
)
def test_the_article_is_spoken_as_what_follows_it(forms: str, spoken: str) -> None:
    """Before some consonants."""
    assert as_spoken(forms.split()) == spoken


@pytest.mark.parametrize(
    ("form", "texts"),
    [
        ("abdulrahman", ["abdulrahman", "abdrahman"]),
        ("abdoulaziz", ["abdoulaziz", "abdaziz"]),
        ("abdurrahman", ["abdurrahman", "abdulrahman"]),
        ("noureddine", ["noureddine", "noureldine"]),
        ("nuredin", ["nuredin"]),
        ("saifulislam", ["saifulislam", "saifislam"]),
        ("shamalov", []),
        ("alislam", []),
        ("rahman", []),
        ("", []),
    ],
)
def test_a_word_is_looked_for_with_and_without_what_may_be_the_article(form: str, texts: list[str]) -> None:
    """Within it, with something before and more behind."""
    assert list(otherwise_joined(form)) == texts
