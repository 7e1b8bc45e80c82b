"""Questions by example: what is understood, and what is refused rather than dropped."""

from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from marshmallow import ValidationError

from sanctions.model import Query
from sanctions.wire.queries import Asked, MatchRequest, QueryAnswer, QuerySchema
from sanctions.wire.strict import sentence


def read(schema: str = "Person", **properties: object) -> Query:
    asked = QuerySchema().load({"schema": schema, "properties": properties})
    return asked.query  # type: ignore[no-any-return,union-attr]  # the schema builds it


def refusal(data: dict[str, object]) -> str:
    with pytest.raises(ValidationError) as caught:
        QuerySchema().load(data)  # type: ignore[arg-type]
    return sentence(caught.value.messages)


def refused(schema: str = "Person", **properties: object) -> str:
    return refusal({"schema": schema, "properties": properties})


def test_a_query_is_a_schema_and_properties() -> None:
    query = read(name=["Kiril Shamalof"], birthDate=["1982"])
    assert query == Query("Person", {"name": ("Kiril Shamalof",), "birthDate": ("1982",)})


def test_one_value_may_stand_without_its_list() -> None:
    assert read(name="Kiril Shamalof") == read(name=["Kiril Shamalof"])


def test_blank_and_repeated_values_are_none() -> None:
    assert read(name=["VTB", " ", "VTB "], birthDate=[""]) == Query("Person", {"name": ("VTB",)})


def test_an_unknown_property_is_named_with_the_nearest_known() -> None:
    said = refused(name=["x"], birthdate=["1982"])
    assert said == "properties.birthdate: unknown property of Person; did you mean birthDate?"


def test_a_field_that_belongs_elsewhere_is_told_where() -> None:
    """`merge` in the body would else be a field that nobody knows."""
    query = {"schema": "Person", "properties": {"name": ["x"]}}
    with pytest.raises(ValidationError) as caught:
        MatchRequest().load({"queries": {"q1": query}, "merge": True, "dataset": "eu_fsf"})
    assert sentence(caught.value.messages) == (
        "merge: unknown here; it is a parameter of the address: ?merge=…; "
        "dataset: unknown here; the lists stand in the address: /match/<scope>"
    )
    assert refusal(query | {"limit": 3}) == "limit: unknown here; it is a parameter of the address: ?limit=…"
    assert refusal(query | {"birthDate": "1982"}) == "birthDate: unknown here; it belongs into properties"


def test_a_property_of_another_schema_is_unknown() -> None:
    assert "properties.imoNumber: unknown property of Person" in refused(name=["x"], imoNumber=["9187629"])
    assert read("Vessel", imoNumber="9187629").get("imoNumber") == ("9187629",)


def test_an_unknown_schema_is_named_with_the_nearest_known() -> None:
    assert refused("Persn", name=["x"]) == "schema: unknown schema 'Persn'; did you mean Person?"


@pytest.mark.parametrize("value", [1, None, ["x", 1], [["x"]], {"x": "y"}, True, [None]])
def test_a_property_that_is_no_list_of_strings_is_named(value: object) -> None:
    assert refused(name=value) == "properties.name: is neither a string nor a list of strings"


@pytest.mark.parametrize("properties", [{}, {"name": []}, {"name": [""]}, {"birthDate": ["1982"]}, {"name": "\t"}])
def test_nothing_to_search_by_is_an_error(properties: dict[str, Any]) -> None:
    assert refused(**properties) == "properties: nothing to search by: a name or an identifier is needed"


@pytest.mark.parametrize("properties", [{"lastName": "Shamalov"}, {"innCode": "7702070139"}, {"alias": "x"}])
def test_a_part_of_a_name_or_an_identifier_is_enough(properties: dict[str, str]) -> None:
    assert read("Person", **properties)


def test_a_name_without_letters_is_named() -> None:
    assert refused(name=["Shamalov", "---"]) == "properties.name: '---' has neither a letter nor a digit"


def test_a_date_that_does_not_exist_is_named() -> None:
    assert refused(name=["x"], birthDate=["2024-13-40"]).startswith("properties.birthDate: '2024-13-40' is no date")


def test_a_country_is_its_code_however_it_is_written() -> None:
    assert read(name="x", country=["RU", "Russia", "by"]).get("country") == ("ru", "by")


def test_a_country_that_there_is_none_of_is_named() -> None:
    assert refused(name="x", nationality=["Ruslan"]).startswith("properties.nationality: unknown country 'Ruslan'")
    assert "names two countries" in refused(name="x", country=["Russia (DE)"])


def test_countries_are_read_as_in_files() -> None:
    asked = read(name="x", nationality=["Russian", "russisch", "RU/CY"], country=["Rusland", "stateless"])
    assert (asked.get("nationality"), asked.get("country")) == (("ru", "cy"), ("ru",))
    assert read(name="x", country="stateless").get("country") == ()


def test_too_many_values_name_the_limit() -> None:
    assert refused(name=["x"] * 101) == "properties.name: has 101 values; the limit is 100"


def test_a_long_name_names_the_limit() -> None:
    assert refused(name=["x" * 10_000]) == "properties.name: is 10,000 characters long; the limit is 1,000"


def test_a_field_beside_schema_and_properties_is_named() -> None:
    said = refusal({"schema": "Person", "properties": {"name": ["x"]}, "propertys": {}})
    assert said == "propertys: unknown; did you mean properties?"


def test_the_client_s_id_comes_back() -> None:
    asked = QuerySchema().load({"id": "c-1", "schema": "Person", "properties": {"name": ["x"]}})
    assert asked == Asked(Query("Person", {"name": ("x",)}), "c-1")
    assert QueryAnswer().dump(asked) == {"id": "c-1", "schema": "Person", "properties": {"name": ["x"]}}


def test_a_request_without_queries_is_refused() -> None:
    with pytest.raises(ValidationError, match="nothing to answer"):
        MatchRequest().load({"queries": {}})


def test_an_error_says_in_which_query_it_is() -> None:
    with pytest.raises(ValidationError) as caught:
        MatchRequest().load({"queries": {"q1": {"schema": "Person", "properties": {"nmae": ["x"]}}}})
    assert sentence(caught.value.messages) == (
        "queries.q1.properties.nmae: unknown property of Person; did you mean name?"
    )


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5) | st.just("Person"),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["schema", "properties", "name", "country", "birthDate"]), inner)
    ),
)


@given(_JSON)
def test_no_input_raises_anything_but_a_validation_error(data: object) -> None:
    with suppress(ValidationError):
        assert QuerySchema().load(data)  # type: ignore[arg-type]
