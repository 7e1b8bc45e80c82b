"""What a request holds, read strictly: nothing is dropped, repeated or repaired on the way in."""

import json
from typing import Any, NoReturn
from urllib.parse import unquote_to_bytes

import marshmallow as ma
import orjson
from flask import Request, abort
from webargs.flaskparser import FlaskParser
from werkzeug.datastructures import CombinedMultiDict, MultiDict
from werkzeug.exceptions import RequestEntityTooLarge

from sanctions.wire.strict import sentence
from sanctions.wire.values import shorten


class StrictParser(FlaskParser):
    """A request's JSON, query string or form. Aborts with 400, 415 or 422, and says what is wrong."""

    DEFAULT_UNKNOWN_BY_LOCATION = dict.fromkeys(FlaskParser.DEFAULT_UNKNOWN_BY_LOCATION) | {"multipart": None}
    __location_map__ = FlaskParser.__location_map__ | {"multipart": "load_multipart"}

    def load_json(self, req: Request, schema: ma.Schema) -> Any:  # noqa: ANN401, ARG002
        """The body's JSON."""
        _require(req, "application/json")
        if req.content_encoding:
            abort(415, f"the body is encoded as {req.content_encoding}; send it as it is")
        body = req.get_data()
        if req.content_length is None and len(body) >= (req.max_content_length or 0):
            # Werkzeug cuts a body of untold length off where the limit is, and says nothing.
            raise RequestEntityTooLarge
        return read_json(body)

    def load_querystring(self, req: Request, schema: ma.Schema) -> Any:  # noqa: ANN401
        """The query string's parameters."""
        return self._makeproxy(_once(query_string(req), schema), schema)

    def load_multipart(self, req: Request, schema: ma.Schema) -> Any:  # noqa: ANN401
        """The fields of a form and its files. A blank field of a form is one that was left out."""
        _require(req, "multipart/form-data")
        if req.content_length is None:
            # Here the cut would look like a form without its last fields.
            abort(411, "say how long the form is, with Content-Length")
        filled = MultiDict((name, value) for name, value in req.form.items(multi=True) if value.strip())
        both: CombinedMultiDict[str, Any] = CombinedMultiDict([filled, req.files])
        return self._makeproxy(_once(both, schema), schema)

    def handle_error(
        self,
        error: ma.ValidationError,
        req: Request,  # noqa: ARG002
        schema: ma.Schema,  # noqa: ARG002
        *,
        error_status_code: int | None,  # noqa: ARG002
        error_headers: Any,  # noqa: ANN401, ARG002
    ) -> NoReturn:
        """Aborts with what is wrong with each field; webargs' name of the place is left out."""
        messages = error.messages_dict
        abort(422, sentence(next(iter(messages.values()))))


def read_json(body: bytes) -> Any:  # noqa: ANN401
    """The value of a JSON text. Aborts with 400 for one that is none, or that names a field twice.

    orjson refuses what is no JSON, the standard library what orjson would drop.
    """
    try:
        orjson.loads(body)
        return json.loads(body, object_pairs_hook=_each_once)
    except (ValueError, RecursionError) as error:
        abort(400, f"the body is no JSON that can be read: {error}")


def query_string(req: Request) -> MultiDict[str, str]:
    """The parameters of the query string. Aborts with 400 where they are not UTF-8."""
    try:
        unquote_to_bytes(req.query_string).decode()
    except UnicodeDecodeError:
        abort(400, "the query string is not UTF-8")
    return req.args


def _require(req: Request, kind: str) -> None:
    """Aborts with 415 for a body of another kind."""
    if req.mimetype != kind:
        abort(415, f"the body is {shorten(req.mimetype or 'of no type')}; send it as {kind}")


def _each_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object with every field that was given. Raises ValueError for one given twice."""
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise ValueError(f"{shorten(twice)} is given twice")
    return found


def _once(given: MultiDict[str, Any], schema: ma.Schema) -> MultiDict[str, Any]:
    """What is given. Aborts with 422 where a parameter that holds one value is given twice."""
    lists = {field.data_key or name for name, field in schema.fields.items() if isinstance(field, ma.fields.List)}
    for name in given:
        if name not in lists and len(given.getlist(name)) > 1:
            abort(422, f"{shorten(name)[1:-1]}: is given {len(given.getlist(name))} times")
    return given
