"""JSON in and out through orjson."""

from typing import Any

import orjson
from flask import Response
from flask.json.provider import JSONProvider


class OrjsonProvider(JSONProvider):
    """Answers are compact UTF-8."""

    def dumps(self, obj: Any, **_: Any) -> str:  # noqa: ANN401 - Flask's own signature
        """The value as text; Flask's options have nothing to say here."""
        return orjson.dumps(obj).decode()

    def loads(self, s: str | bytes, **_: Any) -> Any:  # noqa: ANN401 - Flask's own signature
        """The value that the text holds."""
        return orjson.loads(s)

    def response(self, *args: Any, **kwargs: Any) -> Response:  # noqa: ANN401 - Flask's own signature
        """The value as an answer."""
        return Response(orjson.dumps(self._prepare_response_obj(args, kwargs)) + b"\n", mimetype="application/json")
