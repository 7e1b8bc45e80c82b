"""Questions on the wire: FollowTheMoney by example, in yente's shape."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from marshmallow import ValidationError, fields, post_load, validate, validates_schema

from sanctions.model import SCHEMATA, Query, known_properties
from sanctions.wire.options import MatchParameters
from sanctions.wire.properties import SEARCHABLE, Properties
from sanctions.wire.strict import Answer, Named, Request, sentence
from sanctions.wire.values import OneOf, Text, suggest

_IN_THE_ADDRESS = {
    name: f"unknown here; it is a parameter of the address: ?{name}=…" for name in MatchParameters().fields
} | dict.fromkeys(("scope", "dataset"), "unknown here; the lists stand in the address: /match/<scope>")
_IN_PROPERTIES = dict.fromkeys(
    frozenset().union(*map(known_properties, SCHEMATA)), "unknown here; it belongs into properties"
)


@dataclass(frozen=True, slots=True)
class Asked:
    """A query as it came in, with the client's own id for it."""

    query: Query
    id: str | None = None


class QuerySchema(Request):
    """What is asked about one party: its kind and what is known of it."""

    elsewhere: ClassVar[Mapping[str, str]] = _IN_PROPERTIES | _IN_THE_ADDRESS
    id = Text(allow_none=True, metadata={"description": "The client's own; comes back with the answer."})
    schema = OneOf(SCHEMATA, "schema", required=True)
    properties = Properties(required=True)

    @validates_schema
    def check_properties(self, data: Mapping[str, Any], **_: Any) -> None:
        """The schema has every property that is given, and one of them can be searched by."""
        known = known_properties(data["schema"])
        wrong = {
            name: [f"unknown property of {data['schema']}{suggest(name, known)}"]
            for name in data["properties"]
            if name not in known
        }
        if wrong:
            raise ValidationError({"properties": wrong})
        if not SEARCHABLE.intersection(data["properties"]):
            raise ValidationError({"properties": ["nothing to search by: a name or an identifier is needed"]})

    @post_load
    def build(self, data: Mapping[str, Any], **_: Any) -> Asked:
        """The query as the services take it."""
        return Asked(Query(data["schema"], data["properties"]), data.get("id"))


@dataclass(frozen=True, slots=True)
class Refused:
    """A query that can't be asked, and why, with the name of the thing at fault."""

    detail: str


class OneOfMany(fields.Nested):
    """A query beside others: one of which a value is wrong is refused by itself, and they are answered."""

    def _deserialize(self, value: Any, attr: str | None, data: Any, partial: Any = None, **kwargs: Any) -> Any:
        """The query, or why it is refused. Raises ValidationError for a typo of the program's."""
        try:
            return super()._deserialize(value, attr, data, partial, **kwargs)
        except ValidationError as error:
            if _is_of_values(value, error.messages):
                return Refused(sentence(error.messages))
            raise


def _is_of_values(query: Any, messages: Any) -> bool:
    """Whether all that is wrong with a query are values of properties that its schema has."""
    if not isinstance(messages, Mapping) or set(messages) != {"properties"} or query.get("schema") not in SCHEMATA:
        return False
    given = query.get("properties")
    return isinstance(given, Mapping) and known_properties(query["schema"]).issuperset(given)


class MatchRequest(Request):
    """Several questions at once, each under a name of the client's choice."""

    elsewhere: ClassVar[Mapping[str, str]] = _IN_THE_ADDRESS
    queries = Named(
        keys=Text(),
        values=OneOfMany(QuerySchema),
        required=True,
        validate=validate.Length(min=1, error="is empty: there is nothing to answer"),
        metadata={"minProperties": 1},
    )


class CompareRequest(Request):
    """Two parties, laid side by side."""

    elsewhere: ClassVar[Mapping[str, str]] = {"threshold": _IN_THE_ADDRESS["threshold"]}
    query = fields.Nested(QuerySchema, required=True)
    candidate = fields.Nested(QuerySchema, required=True)


class QueryAnswer(Answer):
    """The question as it was understood: blank values gone, countries by code. Dumps an ``Asked``."""

    id = fields.String(allow_none=True)
    schema = fields.String(attribute="query.schema")
    properties = fields.Dict(keys=fields.String(), values=fields.List(fields.String()), attribute="query.properties")
