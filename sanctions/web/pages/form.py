"""The search form: what was typed, what it means, and what is wrong with it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import urlencode

from marshmallow import ValidationError, fields, pre_load, validate, validates_schema
from werkzeug.datastructures import MultiDict

from sanctions.errors import InvalidQuery, NotCovered, UnknownDataset
from sanctions.lists.countries import country_code, known_code
from sanctions.model import Query, comparable
from sanctions.web.pages.choices import KINDS
from sanctions.web.pages.formats import day
from sanctions.web.pages.labels import COUNTRIES, SCHEMA_LABELS, dataset_title
from sanctions.wire.strict import Request, sentence
from sanctions.wire.values import IsoDate, OneOf, PartialDate, Text, shorten, suggest

MOST = 500
"""Candidates that one answer shows at most."""

# A service names the property at fault; the message stands at the field that filled it.
_FIELDS = {"birthDate": "birth_date", "schema": "schema", "country": "country", "as_of": "as_of", "scope": "scope"}


class Country(Text):
    """A country by its name or its code."""

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> str:  # noqa: ANN401
        """The code in lower case."""
        text = super()._deserialize(value, attr, data, **kwargs)
        if code := known_code(text) or country_code(text):
            return code
        raise ValidationError(f"unknown country {shorten(text)}{suggest(text, COUNTRIES.values())}")


class Form(Request):
    """A form's fields as the address holds them; a blank one is one left out."""

    @pre_load
    def drop_blanks(self, data: Mapping[str, str], **_: Any) -> dict[str, str]:  # noqa: ANN401
        """A form sends its empty fields too."""
        return {name: value for name, value in data.items() if value.strip()}


class SearchRequest(Form):
    """The fields of the search form."""

    q = Text(
        required=True, validate=validate.Length(min=1), error_messages={"required": "type a name or an identifier"}
    )
    schema = OneOf(KINDS, "kind", load_default="Thing")
    birth_date = PartialDate(load_default="")
    country = Country(load_default="")
    scope = Text(load_default="default")
    as_of = IsoDate(load_default="")
    threshold = fields.Float(
        validate=validate.Range(0, 1, error="must lie between 0 and 1"),
        error_messages={"invalid": "is no number between 0 and 1"},
    )
    limit = fields.Integer(validate=validate.Range(1, MOST))
    merge = fields.Boolean(
        load_default=True,
        truthy={"true"},
        falsy={"false"},
        error_messages={"invalid": "is neither true nor false"},
    )

    @validates_schema
    def check_kind(self, data: Mapping[str, Any], **_: Any) -> None:  # noqa: ANN401
        """Only a person has a birth date; a name has letters, an identifier digits."""
        if data.get("birth_date") and not comparable(data["schema"], "Person"):
            label = SCHEMA_LABELS[data["schema"]].lower()
            raise ValidationError(f"belongs to a person; the kind asked for is {label}", "birth_date")
        if "q" in data and not any(char.isalnum() for char in data["q"]):
            raise ValidationError("has neither a letter nor a digit", "q")


@dataclass(frozen=True, slots=True)
class SearchForm:
    """A form to show: ``typed`` as it came, ``values`` checked, ``faults`` by field, under "" those of the whole."""

    typed: Mapping[str, str]
    values: Mapping[str, Any] = field(default_factory=dict)
    faults: Mapping[str, str] = field(default_factory=dict)

    @property
    def asked(self) -> bool:
        """Whether anything was asked; a form may come filled in part, to be completed."""
        return "q" in self.typed or bool(self.faults)

    @property
    def focus(self) -> str:
        """The field where the reader goes on: the first at fault, or the name before anything is asked."""
        return next((name for name in SearchRequest().fields if name in self.faults), "" if self.asked else "q")

    @property
    def query(self) -> Query:
        """The kind and the filters. A birth date asks for a person where no kind is said."""
        filters = {"birthDate": self.values["birth_date"], "country": self.values["country"]}
        schema = self.values["schema"]
        person = schema == "Thing" and self.values["birth_date"]
        return Query("Person" if person else schema, {name: (value,) for name, value in filters.items() if value})


def read_form(args: MultiDict[str, str]) -> SearchForm:
    """The search form that an address holds; ``read`` says what of it is a fault."""
    values, faults = read(args, SearchRequest(partial=() if "q" in args else ("q",)))
    return SearchForm(dict(args.items()), values, _at_fields(faults))


def read(args: MultiDict[str, str], request: Request) -> tuple[dict[str, Any], dict[str, str]]:
    """The values of a form's fields, and the faults by field; without values where there is a fault in one.

    Nothing is ignored: what is unknown, wrong or given twice is a fault.
    """
    typed = dict(args.items())
    faults = {name: "is given twice" for name, given in args.lists() if len(given) > 1}
    faults |= {
        name: f"is no field of this form{suggest(name, request.fields)}"
        for name in typed
        if name not in request.fields
    }
    try:
        values = request.load({name: value for name, value in typed.items() if name in request.fields})
    except ValidationError as error:
        return {}, {name: sentence(said) for name, said in error.messages_dict.items()} | faults
    return values, faults


def blame(form: SearchForm, error: InvalidQuery | NotCovered | UnknownDataset) -> SearchForm:
    """The form with what a service found wrong, at the field that it came from."""
    if isinstance(error, InvalidQuery):
        return replace(form, faults={_FIELDS.get(error.field.rpartition(".")[2], "q"): error.reason})
    if isinstance(error, NotCovered):
        return replace(form, faults={"as_of": not_covered(error)})
    return replace(form, faults={"scope": str(error)})


def not_covered(error: NotCovered) -> str:
    """What to say where a day was typed that lies before a list begins."""
    begins = f"begins here on {day(error.first.isoformat())}" if error.first else "has no publication here"
    also = "".join(f" and {dataset_title(code)}" for code in error.also)
    return f"{dataset_title(error.dataset)} {begins}; choose a later day, or lists other than this{also}"


def without(error: Exception, path: str, args: MultiDict[str, str]) -> str:
    """The address that asks the same of the lists that go back to the day; empty where that is of no help."""
    if not isinstance(error, NotCovered) or not error.rest:
        return ""
    return f"{path}?{urlencode(args.to_dict() | {'scope': ','.join(error.rest)})}"


def _at_fields(faults: Mapping[str, str]) -> dict[str, str]:
    """Faults by field; those of what the page has no field for are joined under ""."""
    shown = {name: fault for name, fault in faults.items() if name in SearchRequest().fields and name != "limit"}
    rest = "; ".join(f"{shorten(name)} {fault}" for name, fault in faults.items() if name not in shown)
    return shown | ({"": rest} if rest else {})
