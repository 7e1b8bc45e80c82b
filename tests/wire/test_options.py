"""Parameters of a query string."""

import pytest
from marshmallow import ValidationError

from sanctions.model import Query
from sanctions.wire.options import MatchParameters, SearchParameters, search_query
from sanctions.wire.strict import sentence


def refused(kind: type[MatchParameters], /, **given: object) -> str:
    with pytest.raises(ValidationError) as caught:
        kind().load(given)
    return sentence(caught.value.messages)


def test_what_is_left_out_is_left_out() -> None:
    assert MatchParameters().load({}) == {}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("threshold", "1.5"),
        ("threshold", "-0.1"),
        ("threshold", "nan"),
        ("cutoff", "low"),
        ("limit", "0"),
        ("limit", "501"),
        ("limit", "5.5"),
        ("as_of", "2022-02-30"),
        ("as_of", ""),
    ],
)
def test_a_value_out_of_range_names_its_parameter(name: str, value: str) -> None:
    assert refused(MatchParameters, **{name: value}).startswith(f"{name}: ")


def test_an_algorithm_that_is_not_ours_is_named() -> None:
    assert refused(MatchParameters, algorithm="logic-v1").startswith("algorithm: unknown algorithm 'logic-v1'")


def test_a_search_is_for_anything_unless_it_says_more() -> None:
    assert search_query(SearchParameters().load({"q": "VTB"})) == Query("Thing", {})


def test_the_filters_of_a_search_are_properties() -> None:
    given = {"q": "x", "schema": "Person", "countries": ["Russia"], "birthDate": "1982"}
    asked = search_query(SearchParameters().load(given))
    assert asked == Query("Person", {"birthDate": ("1982",), "country": ("ru",)})


@pytest.mark.parametrize("q", ["", "  "])
def test_a_search_for_nothing_is_refused(q: str) -> None:
    assert refused(SearchParameters, q=q) == "q: is empty: there is nothing to search for"


@pytest.mark.parametrize("q", ["---", "\N{GRINNING FACE}"])
def test_a_search_for_no_letter_and_no_digit_is_refused(q: str) -> None:
    assert refused(SearchParameters, q=q) == f"q: {q!r} has neither a letter nor a digit"


def test_a_search_without_text_is_refused() -> None:
    assert refused(SearchParameters) == "q: Missing data for required field."


def test_a_vessel_has_no_birth_date() -> None:
    assert refused(SearchParameters, q="x", schema="Vessel", birthDate="1982") == "birthDate: a Vessel has none"


def test_a_country_that_there_is_none_of_is_named() -> None:
    assert "unknown country 'Ruslan'" in refused(SearchParameters, q="x", countries=["Ruslan"])
