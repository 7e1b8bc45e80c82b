"""Query-string parameters, named as yente names them where it has them."""

from collections.abc import Mapping
from itertools import chain
from typing import Any

from marshmallow import ValidationError, fields, validate, validates_schema

from sanctions.model import SCHEMATA, Query, comparable
from sanctions.wire.properties import read_countries, read_value
from sanctions.wire.strict import Request
from sanctions.wire.values import MAX_VALUES, IsoDate, OneOf, PartialDate, Text

MAX_LIMIT = 500
"""Results in one answer."""

ALGORITHMS = ("evidence", "best")
"""Our one matcher, and yente's word for whichever is recommended."""

SCOPE = "A dataset's code, several joined by commas, or `default`"
"""What a scope is, for the OpenAPI document."""

_AS_OF = "Answer by the lists as they stood on this day; the lists in force if left out."


class Countries(Text):
    """A country, or two at once, by code, name or nationality."""

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> Any:
        """The countries' codes."""
        return read_countries(super()._deserialize(value, attr, data, **kwargs))


class Sought(Text):
    """A name or an identifier to search for."""

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> str:
        """The text, which has a letter or a digit."""
        text = super()._deserialize(value, attr, data, **kwargs)
        if not text:
            raise ValidationError("is empty: there is nothing to search for")
        return read_value("name", text)


class AsOfParameters(Request):
    """A point in time."""

    as_of = IsoDate(metadata={"description": _AS_OF})


class CompareParameters(Request):
    """The line between a match and none."""

    threshold = fields.Float(
        validate=validate.Range(0, 1),
        metadata={"description": "The score from which a result is a match; the setting's if left out."},
    )


class MatchParameters(AsOfParameters, CompareParameters):
    """How to answer: how much, from which score, as of when."""

    limit = fields.Integer(
        validate=validate.Range(1, MAX_LIMIT),
        metadata={"description": "Results of one query at most; `total` counts those beyond."},
    )
    cutoff = fields.Float(
        validate=validate.Range(0, 1),
        metadata={"description": "The score below which a result is left out; at most the threshold."},
    )
    merge = fields.Boolean(
        truthy={"true"},
        falsy={"false"},
        error_messages={"invalid": "is neither true nor false"},
        metadata={
            "description": "Show the hits of one party as one: the best, with the others in its `entries`. "
            "`total` and `limit` then count parties."
        },
    )
    algorithm = OneOf(
        ALGORITHMS, "algorithm", metadata={"description": "There is one matcher here; `best` is another word for it."}
    )


class SearchParameters(MatchParameters):
    """A search for one party by name or identifier."""

    q = Sought(required=True, metadata={"minLength": 1, "description": "A name in any script, or an identifier."})
    schema = OneOf(SCHEMATA, "schema", load_default="Thing", metadata={"description": "What is searched for."})
    countries = fields.List(
        Countries(),
        validate=validate.Length(max=MAX_VALUES),
        metadata={"description": "Countries of the party, by code, name or nationality; repeat it for several."},
    )
    birth_date = PartialDate(
        data_key="birthDate", metadata={"description": "When the person was born, whole or partial."}
    )
    offset = fields.Integer(
        load_default=0,
        validate=validate.Range(0, MAX_LIMIT),
        metadata={"description": "Results to leave out at the start."},
    )

    @validates_schema
    def check_kind(self, data: Mapping[str, Any], **_: Any) -> None:
        """A birth date is asked only of what can be born."""
        if "birth_date" in data and not comparable(data["schema"], "Person"):
            raise ValidationError(f"a {data['schema']} has none", "birth_date")


def search_query(parameters: Mapping[str, Any]) -> Query:
    """The kind and the filters of a search, as a query without names."""
    born, countries = parameters.get("birth_date"), chain.from_iterable(parameters.get("countries", ()))
    given = {"birthDate": (born,) if born else (), "country": tuple(dict.fromkeys(countries))}
    return Query(parameters["schema"], {name: values for name, values in given.items() if values})
