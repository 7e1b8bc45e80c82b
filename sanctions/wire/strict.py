"""What all schemas have in common: nothing unknown comes in, everything promised goes out."""

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from marshmallow import RAISE, Schema, ValidationError, fields, pre_load

from sanctions.wire.values import shorten, suggest


class Request(Schema):
    """What a client sends. A field that the schema does not know is an error that names it."""

    elsewhere: ClassVar[Mapping[str, str]] = {}
    """Fields that clients send here and that belong elsewhere, and what they are told."""

    class Meta:
        """Said aloud, so that the OpenAPI document says it too."""

        unknown = RAISE

    @pre_load
    def refuse_unknown(self, data: Any, **_: Any) -> Any:
        """A typo must not look like a clear."""
        known = [field.data_key or name for name, field in self.fields.items()]
        if isinstance(data, Mapping):
            wrong = {name: [self._unknown(name, known)] for name in data if name not in known}
            if wrong:
                raise ValidationError(wrong)
        return data

    def _unknown(self, name: Any, known: Sequence[str]) -> str:
        """Where a field belongs that is not known here, else what it may have been meant to be."""
        return self.elsewhere.get(name) or f"unknown{suggest(str(name), known)}"


class Answer(Schema):
    """What we send. Every field is there, so the OpenAPI document calls each required."""

    class Meta:
        """No answer holds more than its schema says."""

        unknown = RAISE

    def on_bind_field(self, field_name: str, field_obj: fields.Field[Any]) -> None:  # noqa: ARG002
        """A promise of every field."""
        field_obj.required = True


class OrNull(fields.String):
    """Text that is null where there is none."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(allow_none=True, **kwargs)

    def _serialize(self, value: Any, attr: str | None, obj: Any, **kwargs: Any) -> Any:
        """The text or null."""
        return super()._serialize(value or None, attr, obj, **kwargs)


class Alone(fields.List[str]):
    """One text, in the list that the wire format has for several."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(fields.String(), **kwargs)

    def _serialize(self, value: Any, attr: str | None, obj: Any, **kwargs: Any) -> Any:
        """A list of the one."""
        return super()._serialize([value], attr, obj, **kwargs)


class Named(fields.Dict):
    """Things by name; an error says whose it is."""

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> Any:
        """The things, or what is wrong with each under its own name."""
        read: Any = super()._deserialize
        try:
            return read(value, attr, data, **kwargs)
        except ValidationError as error:
            raise ValidationError(_by_name(error.messages)) from error


def _by_name(messages: Any) -> Any:
    """Marshmallow's {name: {"key" | "value": errors}} without the middle."""
    if not isinstance(messages, Mapping):
        return messages
    return {
        name: error.get("value", error.get("key")) if isinstance(error, Mapping) else error
        for name, error in messages.items()
    }


def sentence(messages: Any, path: str = "") -> str:
    """Marshmallow's nested messages as one line, each with the path of the field at fault."""
    if isinstance(messages, Mapping):
        inner = ((".".join(filter(None, (path, _segment(key)))), error) for key, error in messages.items())
        return "; ".join(sentence(error, where) for where, error in inner)
    text = ", ".join(map(str, messages)) if isinstance(messages, list) else str(messages)
    return f"{path}: {text}" if path else text


def _segment(key: Any) -> str:
    """One step of a path; marshmallow's mark for the whole schema is none."""
    return "" if key == "_schema" else shorten(str(key))[1:-1] or "''"
