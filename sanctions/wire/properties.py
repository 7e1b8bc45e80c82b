"""FollowTheMoney properties of a query: what their values may be, and what is said of one that may not."""

from collections.abc import Mapping
from typing import Any

from marshmallow import ValidationError, fields

from sanctions.errors import InvalidQuery
from sanctions.model import SCHEMATA, known_properties
from sanctions.model.schema import (
    COUNTRY_PROPERTIES,
    DATE_PROPERTIES,
    IDENTIFIER_PROPERTIES,
    NAME_PROPERTIES,
    PERSON_NAME_PARTS,
)
from sanctions.services import nationalities
from sanctions.wire.values import (
    DATE_PATTERN,
    MAX_VALUE_LENGTH,
    MAX_VALUES,
    TEXT_PATTERN,
    check_date,
    check_text,
    shorten,
)

SEARCHABLE = frozenset((*NAME_PROPERTIES, *PERSON_NAME_PARTS, *IDENTIFIER_PROPERTIES))
"""Properties that name or identify somebody: a query needs one of them."""

_EVERY_PROPERTY = sorted(frozenset().union(*map(known_properties, SCHEMATA)))


def _component(description: str, **value: Any) -> dict[str, Any]:
    """A property's values for OpenAPI: a list, or one value without it."""
    one = {"type": "string"} | value
    return {"description": description, "anyOf": [{"type": "array", "items": one, "maxItems": MAX_VALUES}, one]}


_DATES = "ISO dates, whole or partial; `1961~` for circa, `1958/1962` for a range."
COMPONENTS: Mapping[str, Mapping[str, Any]] = {
    "Texts": _component("Names, numbers and other text.", maxLength=MAX_VALUE_LENGTH, pattern=TEXT_PATTERN),
    "Dates": _component(_DATES, pattern=DATE_PATTERN),
    "Countries": _component(
        "Codes of ISO 3166-1, names of countries, or nationalities, in a dozen languages.", maxLength=MAX_VALUE_LENGTH
    ),
}
"""What the values of properties are, as the OpenAPI document names them."""


def _reference(name: str) -> dict[str, str]:
    """The component that describes a property's values."""
    kind = "Dates" if name in DATE_PROPERTIES else "Countries" if name in COUNTRY_PROPERTIES else "Texts"
    return {"$ref": f"#/components/schemas/{kind}"}


_DOCUMENTED = {
    "type": "object",
    "description": "FollowTheMoney properties that the schema has; at least a name or an identifier.",
    "properties": {name: _reference(name) for name in _EVERY_PROPERTY},
    "additionalProperties": False,
    "anyOf": [{"required": [name]} for name in sorted(SEARCHABLE)],
}


class Properties(fields.Field[Mapping[str, tuple[str, ...]]]):
    """Properties by name, each a list of strings or one string. Blank values are no values."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(metadata=_DOCUMENTED, **kwargs)

    def _deserialize(
        self,
        value: Any,
        attr: str | None,  # noqa: ARG002
        data: Any,  # noqa: ARG002
        **_: Any,
    ) -> Mapping[str, tuple[str, ...]]:
        """The properties that have a value, or what is wrong with each."""
        if not isinstance(value, Mapping):
            raise ValidationError("is no object of properties, each a list of strings")
        found, wrong = {}, {}
        for name, given in value.items():
            try:
                found[name] = _values(name, given)
            except ValidationError as error:
                wrong[name] = error.messages
        if wrong:
            raise ValidationError(wrong)
        return {name: values for name, values in found.items() if values}


def _values(name: str, given: Any) -> tuple[str, ...]:
    """The values of one property without the blank ones. Raises ValidationError that says which is wrong."""
    listed = [given] if isinstance(given, str) else given
    if not isinstance(listed, list) or not all(isinstance(value, str) for value in listed):
        raise ValidationError("is neither a string nor a list of strings")
    if len(listed) > MAX_VALUES:
        raise ValidationError(f"has {len(listed)} values; the limit is {MAX_VALUES}")
    filled = (stripped for value in listed if (stripped := value.strip()))
    read = read_countries if name in COUNTRY_PROPERTIES else lambda value: (read_value(name, value),)
    return tuple(dict.fromkeys(one for value in filled for one in read(value)))


def read_value(name: str, value: str) -> str:
    """One value of a property that holds no countries. Raises ValidationError for what it can't hold."""
    check_text(value)
    if name in DATE_PROPERTIES:
        check_date(value)
    elif name in SEARCHABLE and not any(char.isalnum() for char in value):
        raise ValidationError(f"{shorten(value)} has neither a letter nor a digit")
    return value


def read_countries(value: str) -> tuple[str, ...]:
    """The codes of the countries named, also by a nationality and in other languages; none for `stateless`.

    Raises ValidationError for what is no country: it would silently count for nothing.
    """
    check_text(value)
    try:
        return nationalities.countries(value)
    except InvalidQuery as problem:
        raise ValidationError(problem.reason) from None
