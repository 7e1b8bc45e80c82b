"""What an answer without a match can't tell."""

from datetime import date

import pytest

from sanctions.errors import InvalidQuery
from sanctions.index.lexicon import EVERYDAY
from sanctions.model import Query
from sanctions.names.guises import CUT_AT
from sanctions.services import parting
from sanctions.services.doubts import (
    ONE_WORD,
    doubts,
    in_parts,
    is_all_that_is_known,
    require_somebody,
    told_only,
    too_common,
)
from sanctions.services.lifetimes import Lifetime

COMMON = "is too common a word to tell anybody by: more than one in 140 listed parties bears it"


def told(schema: str, *names: str, lookup: bool = False) -> str:
    return "; ".join(doubts(Query(schema, {"name": names}), EVERYDAY.rarity, lookup=lookup))


@pytest.mark.parametrize(
    ("schema", "name"),
    [
        ("Person", "Maria"),
        ("Vessel", "MARIA"),
        ("Company", "Trading LLC"),
        ("Thing", "Ali"),
        ("Person", "Mr. Ali"),
    ],
)
def test_a_word_that_everybody_bears_is_no_clear(schema: str, name: str) -> None:
    """At whichever door: what is looked up is found by it no more than what is matched."""
    assert f"{name!r} {COMMON}" in told(schema, name)
    assert f"{name!r} {COMMON}" in told(schema, name, lookup=True)


@pytest.mark.parametrize("names", [("Maria Trading",), ("Maria", "Romashka"), ("Romashka",)])
def test_a_name_that_says_more_is_a_clear(names: tuple[str, ...]) -> None:
    assert told("Company", *names) == ""


def test_one_rare_word_of_a_person_is_told_where_it_is_matched_and_not_where_it_is_looked_up() -> None:
    """A look-up finds everybody who bears it."""
    assert told("Person", "Shamalov") == ONE_WORD
    assert told("Person", "Shamalov", lookup=True) == ""


def test_a_number_alone_is_asked_without_doubt() -> None:
    assert doubts(Query("Company", {"innCode": ("7702070139",)}), EVERYDAY.rarity) == ()


def test_what_else_is_known_may_tell_somebody_by_a_common_word() -> None:
    asked = {"name": ("Maria",)}
    assert is_all_that_is_known(Query("Person", asked | {"country": ("ru",)}))
    assert not is_all_that_is_known(Query("Person", asked | {"birthDate": ("1982",)}))
    assert not is_all_that_is_known(Query("Person", asked | {"passportNumber": ("750123456",)}))
    assert COMMON in too_common(Query("Person", asked | {"birthDate": ("1982",)}), EVERYDAY.rarity)


def test_placeholders_are_left_out_and_told() -> None:
    """A number that nobody knows must not speak against a party that has one."""
    given = Query("Company", {"name": ("VTB", "N/A"), "innCode": ("unknown",), "country": ("ru",)})
    asked, said = told_only(given)
    assert asked == Query("Company", {"name": ("VTB",), "country": ("ru",)})
    assert said == (
        "name: 'N/A' says that nothing is known, and was left out",
        "innCode: 'unknown' says that nothing is known, and was left out",
    )


def test_a_query_of_which_nothing_is_left_is_an_error() -> None:
    with pytest.raises(InvalidQuery, match=r"q1\.name: 'N/A' is no name"):
        told_only(Query("Person", {"firstName": ("N/A",), "lastName": ("N/A",)}), "q1")
    with pytest.raises(InvalidQuery, match=r"q1\.name: nothing given says who it is"):
        told_only(Query("Company", {"innCode": ("n/a",)}), "q1")


def test_a_name_is_left_where_only_a_part_of_it_is_unknown() -> None:
    asked, said = told_only(Query("Person", {"firstName": ("N/A",), "lastName": ("Putin",)}))
    assert asked.names == ("Putin",)
    assert len(said) == 1


def test_digits_that_are_looked_up_may_be_an_identifier() -> None:
    require_somebody(Query("Thing", {"name": ("7702070999",)}), [], lookup=True)
    with pytest.raises(InvalidQuery, match="says of nobody who it is"):
        require_somebody(Query("Thing", {"name": ("7702070999",)}), [])


@pytest.mark.parametrize(
    ("name", "others"),
    [
        ("John Smith or Kirill Shamalov", "'John Smith' and 'Kirill Shamalov'"),
        ("John Smith c/o Kirill Shamalov", "'John Smith' and 'Kirill Shamalov'"),
        ("Kirill Shamalov (deceased 2020)", "'Kirill Shamalov'"),
        ("Kirill%20Shamalov", "'Kirill Shamalov'"),
        ("S h a m a l o v", "'Shamalov'"),
    ],
)
def test_what_a_name_may_be_made_of_is_asked_too_and_told(name: str, others: str) -> None:
    """As files ask each part of a cell; not what is asked already."""
    asked, [said] = in_parts(Query("LegalEntity", {"name": (name,), "country": ("ru",)}))
    assert asked.names == tuple(dict.fromkeys((name, *parting.names(name))))
    assert asked.get("country") == ("ru",)
    assert said.startswith(f"{name!r} may be more than a name: {others} w")
    assert in_parts(asked) == (asked, ())


def test_parts_stand_beside_a_name_that_was_given_in_parts() -> None:
    """A name composed of given and family name is asked as it was."""
    given = Query("Person", {"firstName": ("John",), "lastName": ("Smith or Kirill Shamalov",)})
    asked, _ = in_parts(given)
    assert asked.names == (*given.names, "John Smith", "Kirill Shamalov")


def test_a_birth_date_of_nobody_now_living_is_left_out_and_told() -> None:
    query = Query("Person", {"name": ("Kirill Shamalov",), "birthDate": ("2090", "1982")})
    asked, said = told_only(query, lifetime=Lifetime.until(date(2026, 11, 27)))
    assert asked.get("birthDate") == ("1982",)
    assert said == ("birthDate: '2090' is in the future, and was left out",)
    assert told_only(query)[0] == query


def test_a_given_and_a_fathers_name_are_no_clear() -> None:
    assert "without the family name" in told("Person", "OLEG VALENTINOVICH")
    assert told("Company", "OLEG VALENTINOVICH") == ""
    assert told("Person", "Oleg Valentinovich Larin") == ""


def test_thirty_five_characters_are_counted_in_a_line() -> None:
    """Messages between banks cut lines, and not what is put together of them."""
    line, cell = "INTERNATIONAL TRADE FINANCE COMPANY", "Emily Johnson\n4 Elm Close\nSINGAPORE"
    assert len(line) == len(cell) == CUT_AT
    assert "ask the whole name" in told("Company", line)
    assert told("Company", cell) == ""
