"""Nothing unknown comes in, everything promised goes out, and errors say where."""

import pytest
from marshmallow import ValidationError, fields

from sanctions.wire.strict import Alone, Answer, Named, OrNull, Request, sentence


class Inner(Request):
    size = fields.Integer(required=True)


class Outer(Request):
    things = Named(keys=fields.String(), values=fields.Nested(Inner))
    word = fields.String(data_key="aWord")


class Sent(Answer):
    end = OrNull()
    lists = Alone(attribute="dataset")


def refusal(data: object) -> str:
    with pytest.raises(ValidationError) as caught:
        Outer().load(data)  # type: ignore[arg-type]  # what clients send
    return sentence(caught.value.messages)


def test_a_field_that_is_unknown_is_named_with_the_nearest_known() -> None:
    assert refusal({"thing": {}}) == "thing: unknown; did you mean things?"


def test_a_field_is_known_by_its_name_on_the_wire() -> None:
    assert refusal({"word": "x"}) == "word: unknown; did you mean aWord?"
    assert Outer().load({"aWord": "x"}) == {"word": "x"}


def test_an_error_deep_inside_has_its_whole_path() -> None:
    assert refusal({"things": {"q1": {"siez": 1}}}) == "things.q1.siez: unknown; did you mean size?"
    assert refusal({"things": {"value": {}}}) == "things.value.size: Missing data for required field."


def test_several_errors_are_one_line() -> None:
    said = refusal({"things": {"a": {"size": "x"}, "b": 1}})
    assert said == "things.a.size: Not a valid integer.; things.b: Invalid input type."


def test_what_is_no_object_is_refused() -> None:
    assert refusal([]) == "Invalid input type."
    assert refusal({"things": []}) == "things: Not a valid mapping type."


def test_a_long_name_is_not_repeated_whole() -> None:
    assert len(refusal({"x" * 5000: 1})) < 200


def test_text_that_is_not_there_goes_out_as_null() -> None:
    assert Sent().dump({"end": "", "dataset": "un"}) == {"end": None, "lists": ["un"]}


def test_an_answer_promises_all_of_its_fields() -> None:
    assert all(field.required for field in Sent().fields.values())
