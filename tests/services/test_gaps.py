"""What a system wrote into a name where it had none."""

import pytest

from sanctions.errors import InvalidQuery
from sanctions.lists.placeholders import is_blank
from sanctions.model import Query
from sanctions.services import gaps
from sanctions.services.doubts import require_somebody, told_only


@pytest.mark.parametrize(
    "name",
    [
        *(
            "Kirill Shamalov",
            "Nan Goldin Studio Ltd",
            "Anna Na",
            "100% Pure Ltd",
            "#1 Trading {UK}",
            "Ramesh s/o Suresh",
        ),
        *("Society [NGO]", "Z" * 32, "Cafe %& Co", "Nullmeyer", "None of the Above Ltd", "N.A. Ivanov", "Anna Blank"),
    ],
)
def test_a_name_is_asked_as_it_stands(name: str) -> None:
    assert gaps.asked([name]) == ((name,), ())


@pytest.mark.parametrize(
    ("name", "asked"),
    [
        ("FNU Kirill Shamalov", ("Kirill Shamalov",)),
        ("Shamalov, FNU", ("Shamalov",)),
        ("Kirill Shamalov N/A", ("Kirill Shamalov",)),
        ("[REDACTED] Shamalov", ("Shamalov",)),
        ("Kirill null", ("Kirill null", "Kirill")),
        ("Mr NULL Shamalov", ("Mr NULL Shamalov", "Shamalov")),
        ("NULL Kirill Shamalov", ("NULL Kirill Shamalov", "Kirill Shamalov")),
        ("unknown Shamalov", ("unknown Shamalov", "Shamalov")),
    ],
)
def test_a_word_that_says_nothing_is_told_and_left_out(name: str, asked: tuple[str, ...]) -> None:
    """Only where somebody may be called so it is asked too."""
    found, said = gaps.asked([name])
    assert found == asked
    assert "nothing is known" in said[0]


@pytest.mark.parametrize(
    "name",
    [
        *(
            "#VALUE!",
            "#Ref! Shamalov",
            "Kirill #NAME?",
            "${name}",
            "{{ first }} {{ last }}",
            "Dear {first_name}",
            "{0} {1}",
        ),
        *("%s", "%s %s", "%(name)s", "<%= name %>", "Foo [object Object]", "[object Undefined] Bar"),
        *("d41d8cd98f00b204e9800998ecf8427e", "DA39A3EE5E6B4B0D3255BFEF95601890AFD80709", "ab" * 32),
        "550e8400-e29b-41d4-a716-446655440000",
    ],
)
def test_a_value_that_was_lost_is_an_error(name: str) -> None:
    with pytest.raises(InvalidQuery, match="not a"):
        gaps.asked([name])
    with pytest.raises(InvalidQuery, match=r"q\.name: .*not a"):
        told_only(Query("Person", {"name": (name,)}), "q")


def test_a_wallet_may_be_called_by_a_key() -> None:
    assert gaps.asked(["ab" * 32], schema="CryptoWallet")[0] == ("ab" * 32,)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "FNU LNU",
            "LNU, FNU",
            "(blank)",
            "(empty)",
            "[object Object]",
            "N/A N/A",
            "undefined undefined",
            "same as above",
        ),
        *("see above", "ditto", "Redacted", "[REDACTED]", "REDACTED REDACTED", "unknown n/a"),
    ],
)
def test_what_says_that_nothing_is_known_is_blank(text: str) -> None:
    assert is_blank(text)
    with pytest.raises(InvalidQuery, match="is no name"):
        told_only(Query("Person", {"name": (text,)}))


@pytest.mark.parametrize("text", ["J S", "Mr. J. S."])
def test_nobody_is_cleared_by_initials(text: str) -> None:
    with pytest.raises(InvalidQuery, match="says of nobody who it is"):
        require_somebody(Query("Person", {"name": (text,)}), [])


@pytest.mark.parametrize("text", ["null null", "nan nan", "none nil", "Empty", "Test Company"])
def test_nobody_is_cleared_by_words_that_may_be_names_and_say_nothing(text: str) -> None:
    with pytest.raises(InvalidQuery, match="says of nobody who it is"):
        require_somebody(Query("LegalEntity", {"name": (text,)}), [])


def test_a_query_is_told_what_was_left_out_of_its_names() -> None:
    """Whichever properties they stand in."""
    for given in ({"name": ("NULL Shamalov",)}, {"firstName": ("NULL",), "lastName": ("Shamalov",)}):
        asked, said = told_only(Query("Person", {**given, "country": ("ru",)}))
        assert asked == Query("Person", {"name": ("NULL Shamalov", "Shamalov"), "country": ("ru",)})
        assert said == ("name: 'NULL' in 'NULL Shamalov' may say that nothing is known: asked with it and without",)
    asked, _ = told_only(Query("Company", {"name": ("VTB Bank",), "alias": ("FNU Rostec",)}))
    assert asked == Query("Company", {"name": ("VTB Bank",), "alias": ("Rostec",)})
