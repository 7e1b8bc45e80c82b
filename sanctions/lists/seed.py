"""The seed format: a JSON file of our own in which every fact names its source.

Small and written by hand, so it is read whole and strictly: a slip in it must
not become a party that nobody finds. The file is described in seeds/README.md.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from marshmallow import Schema, ValidationError, fields, validate, validates_schema

from sanctions.errors import ListUnreadable
from sanctions.lists.contract import Reading, Recognised, Source
from sanctions.model import SCHEMATA, Entity, Link, Measure, known_properties
from sanctions.model.schema import COUNTRY_PROPERTIES, DATE_PROPERTIES

FORMAT = "seed"

_MARK = "sanctions-seed-1"
_HEAD_BYTES = 4096
_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
_COUNTRY = re.compile(r"[a-z]{2}")
_TEXT = validate.Regexp(re.compile(r"\S(.*\S)?\Z", re.DOTALL), error="empty, or with space around it")
_ISO_DATE = validate.Regexp(re.compile(r"(\d{4}(-\d\d(-\d\d)?)?)?\Z"), error="no ISO date")


def _text(*, required: bool = True, among: Sequence[str] = ()) -> fields.String:
    """A string that holds something, perhaps one of a few."""
    return fields.String(required=required, validate=[_TEXT, *([validate.OneOf(among)] if among else [])])


class _Fact(Schema):
    """One value of a property, and who says so."""

    value = _text()
    sources = fields.List(_text(), required=True, validate=validate.Length(min=1))


class _Measure(Schema):
    authority = _text()
    kind = _text()
    program = _text(required=False)
    start = fields.String(validate=_ISO_DATE)
    end = fields.String(validate=_ISO_DATE)
    legal_basis = _text(required=False)
    summary = _text()
    sources = fields.List(_text(), required=True, validate=validate.Length(min=1))


class _Link(Schema):
    kind = _text()
    name = _text()
    role = _text()
    target = _text(required=False)
    sources = fields.List(_text(), required=True, validate=validate.Length(min=1))


class _Entity(Schema):
    id = _text()
    schema = _text(among=SCHEMATA)
    caption = _text()
    properties = fields.Dict(
        keys=_text(), values=fields.List(fields.Nested(_Fact), validate=validate.Length(min=1)), required=True
    )
    measures = fields.List(fields.Nested(_Measure), required=True, validate=validate.Length(min=1))
    links = fields.List(fields.Nested(_Link))
    referents = fields.List(_text(), required=True)

    @validates_schema
    def _values_fit_their_properties(self, data: Mapping[str, Any], **_: object) -> None:
        """Every property belongs to the schema, and its values look like what it holds."""
        known = known_properties(data["schema"])
        for name, facts in data["properties"].items():
            if reason := _misfit(name, [fact["value"] for fact in facts], known):
                raise ValidationError({name: [reason]}, "properties")

    @validates_schema
    def _caption_is_a_name(self, data: Mapping[str, Any], **_: object) -> None:
        """What a page shows as the party's name is one of its names."""
        if data["caption"] not in [fact["value"] for fact in data["properties"].get("name", ())]:
            raise ValidationError("not among the names", "caption")


class _Mentioned(Schema):
    """A party that the source names and does not call sanctioned: never loaded."""

    name = _text()
    schema = _text(among=SCHEMATA)


class _File(Schema):
    format = _text(among=(_MARK,))
    dataset = _text()
    title = _text()
    published = fields.Date(required=True)
    sources = fields.Dict(keys=_text(), values=_text(), required=True)
    entities = fields.List(fields.Nested(_Entity), required=True)
    mentioned = fields.List(fields.Nested(_Mentioned), required=True)

    @validates_schema
    def _ids_are_of_the_dataset(self, data: Mapping[str, Any], **_: object) -> None:
        """Each id begins with the dataset's code and stands once."""
        ids = [entity["id"] for entity in data["entities"]]
        strangers = [id_ for id_ in ids if not id_.startswith(f"{data['dataset']}:")]
        if wrong := strangers + _repeated(ids):
            raise ValidationError(f"repeated, or of another dataset: {', '.join(wrong)}", "entities")

    @validates_schema
    def _sources_are_declared_and_cited(self, data: Mapping[str, Any], **_: object) -> None:
        """What a fact cites is explained at the top, and what is explained there is cited."""
        if wrong := set(data["sources"]) ^ set(_cited(data["entities"])):
            raise ValidationError(f"not both declared and cited: {', '.join(sorted(wrong))}", "sources")


def recognise(sources: Sequence[Source]) -> Recognised | None:
    """Whether this is one file that calls itself a seed list."""
    if len(sources) != 1:
        return None
    with sources[0].path.open("rb") as file:
        head = file.read(_HEAD_BYTES).decode("utf-8", errors="replace")
    if not head.lstrip().startswith("{") or f'"{_MARK}"' not in head:
        return None
    return Recognised(FORMAT, _value(head, "dataset") or "", _value(head, "published"))


def read(sources: Sequence[Source], dataset: str) -> Reading:
    """A reading of a seed file. Raises ListUnreadable at once where anything in it is not as it should be."""
    (source,) = sources
    data = _parse(source)
    if data["dataset"] != dataset:
        raise ListUnreadable(source.name, f"is of dataset {data['dataset']}, not {dataset}")
    entities = [_entity(row) for row in data["entities"]]
    return Reading(FORMAT, dataset, data["published"].isoformat(), iter(entities), declared=len(entities))


def mentioned(source: Source) -> list[tuple[str, str]]:
    """Name and schema of the parties that the file's own source names without calling them sanctioned."""
    return [(row["name"], row["schema"]) for row in _parse(source)["mentioned"]]


def _parse(source: Source) -> dict[str, Any]:
    """The file's content, checked."""
    try:
        content = json.loads(source.path.read_bytes(), object_pairs_hook=_once)
        data: dict[str, Any] = _File().load(content)
    except ValidationError as error:
        raise ListUnreadable(source.name, "; ".join(_faults(error.messages))) from error
    except (ValueError, RecursionError) as error:
        raise ListUnreadable(source.name, f"no JSON as it should be: {error}") from error
    return data


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """A JSON object, where no key may stand twice: the first would be lost."""
    if again := _repeated([key for key, _ in pairs]):
        raise ValueError(f"a key stands more than once in one object: {', '.join(again)}")
    return dict(pairs)


def _entity(row: Mapping[str, Any]) -> Entity:
    """The entity that a checked row describes."""
    return Entity(
        id=row["id"],
        schema=row["schema"],
        caption=row["caption"],
        properties={name: tuple(fact["value"] for fact in facts) for name, facts in row["properties"].items()},
        measures=tuple(
            Measure(**_bare(measure), source="; ".join(measure["sources"])) for measure in row["measures"]
        ),
        links=tuple(Link(**_bare(link)) for link in row.get("links", ())),
        referents=tuple(row["referents"]),
    )


def _bare(row: Mapping[str, Any]) -> dict[str, str]:
    """A row's fields without what it cites."""
    return {name: value for name, value in row.items() if name != "sources"}


def _misfit(name: str, values: Sequence[str], known: frozenset[str]) -> str | None:
    """Why these values can't be values of this property."""
    if name not in known:
        return "no property of this schema"
    shape = {**dict.fromkeys(DATE_PROPERTIES, _DATE), **dict.fromkeys(COUNTRY_PROPERTIES, _COUNTRY)}.get(name)
    for value in values:
        if shape and not shape.fullmatch(value):
            return f"{value!r} is no date or country code"
    return f"repeated: {', '.join(again)}" if (again := _repeated(values)) else None


def _cited(entities: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """Every source that an entity cites, referents among them."""
    for entity in entities:
        yield from entity["referents"]
        rows = [*entity["measures"], *entity.get("links", ())]
        for row in rows + [fact for facts in entity["properties"].values() for fact in facts]:
            yield from row["sources"]


def _repeated(values: Sequence[str]) -> list[str]:
    """The values that stand more than once."""
    return [value for value, times in Counter(values).items() if times > 1]


def _value(head: str, field: str) -> str | None:
    """A string field of the file's first lines."""
    found = re.search(rf'"{field}"\s*:\s*"([^"]*)"', head)
    return found[1] if found else None


def _faults(messages: Any, path: str = "") -> Iterator[str]:  # noqa: ANN401 - marshmallow's nested dicts and lists
    """One sentence a fault, with the path to the field that it is about."""
    if isinstance(messages, Mapping):
        for key, below in messages.items():
            yield from _faults(below, f"{path}.{key}" if path else str(key))
    else:
        yield f"{path}: {' '.join(messages)}"
