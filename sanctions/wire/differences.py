"""Differences between versions of an entity on the wire."""

from typing import Any

from marshmallow import Schema, fields

from sanctions.model import Document, Link, Measure, Value
from sanctions.wire.entities import DocumentSchema, LinkSchema, MeasureSchema
from sanctions.wire.strict import Answer

_RECORDS: dict[type, Schema] = {Measure: MeasureSchema(), Link: LinkSchema(), Document: DocumentSchema()}
_ONE_OF = [{"type": "string"}, *({"$ref": f"#/components/schemas/{kind.__name__}"} for kind in _RECORDS)]

_FIELD = "`caption`, `schema`, `properties.<name>`, `measures`, `links`, `documents` or `referents`."


class ValueField(fields.Field[Value]):
    """A value of a field: a text, or a measure, link or document."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(metadata={"anyOf": _ONE_OF}, **kwargs)

    def _serialize(self, value: Any, attr: str | None, obj: Any, **_: Any) -> Any:  # noqa: ARG002
        """The text, or the record's fields."""
        schema = _RECORDS.get(type(value))
        return schema.dump(value) if schema else value


class ChangedSchema(Answer):
    """A record about the same thing before and after, which says something else of it now. Dumps a pair."""

    before = ValueField(attribute="0")
    after = ValueField(attribute="1")

    def get_attribute(self, obj: tuple[Value, Value], attr: str, default: Any) -> Any:  # noqa: ARG002
        """The one or the other."""
        return obj[int(attr)]


class FieldDifferenceSchema(Answer):
    """One field that is not the same."""

    field = fields.String(metadata={"description": _FIELD})
    removed = fields.List(ValueField(), metadata={"description": "The values that went."})
    added = fields.List(ValueField(), metadata={"description": "The values that came."})
    changed = fields.List(
        fields.Nested(ChangedSchema),
        metadata={"description": "Measures, links and documents of which something else is said now."},
    )
    reordered = fields.Boolean(metadata={"description": "The same values in another order, and that is all."})
