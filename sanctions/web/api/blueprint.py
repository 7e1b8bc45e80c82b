"""flask-smorest's blueprint with types, and strict about what comes in."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Protocol, TypeVar

import flask_smorest
from flask import abort, current_app, request
from marshmallow import Schema

from sanctions.web.api.parser import StrictParser, query_string
from sanctions.wire.health import ErrorSchema
from sanctions.wire.values import shorten

View = TypeVar("View", bound=Callable[..., Any])


class Decorator(Protocol):
    """What leaves a view a view of the same kind."""

    def __call__(self, view: View, /) -> View:
        """The view, with something said of it."""


class Blueprint(flask_smorest.Blueprint):  # type: ignore[misc]  # flask-smorest ships no types
    """Views with their schemas. A query string that no schema reads is an error."""

    ARGUMENTS_PARSER = StrictParser()
    DEFAULT_LOCATION_CONTENT_TYPE_MAPPING = {  # noqa: RUF012 - flask-smorest's own declaration
        "json": "application/json",
        "multipart": "multipart/form-data",
    }

    def __init__(self, name: str, description: str) -> None:
        super().__init__(name, __name__, description=description)
        self.before_request(_refuse_unread)

    def route(self, rule: str, *, method: str = "GET", **about: str) -> Decorator:
        """The view answers at the rule; ``about`` describes the rule's parameters."""
        described = [{"in": "path", "name": name, "description": text} for name, text in about.items()]
        decorator: Decorator = super().route(rule, methods=[method], parameters=described)
        return decorator

    def arguments(self, schema: type[Schema], location: str = "json") -> Decorator:
        """The view's next argument is what the schema reads there."""
        decorator: Decorator = super().arguments(schema, location=location)
        return decorator

    def response(
        self, status: int, schema: type[Schema] | Mapping[str, str] | None = None, content_type: str | None = None
    ) -> Decorator:
        """What the view returns goes out through the schema."""
        decorator: Decorator = super().response(status, schema, content_type=content_type)
        return decorator

    def file(self, description: str, media_types: Iterable[str]) -> Decorator:
        """The view returns a file, of one of these types."""
        schema = {"type": "string", "format": "binary"}
        content = {media_type: {"schema": schema} for media_type in media_types}
        decorator: Decorator = self.doc(responses={"200": {"description": description, "content": content}})
        return decorator

    def errors(self, **statuses: str) -> Decorator:
        """The view's errors, by status (``e404``), for the OpenAPI document."""

        def decorator(view: View) -> View:
            for status, description in statuses.items():
                view = self.alt_response(int(status[1:]), schema=ErrorSchema, description=description)(view)
            return view

        return decorator


def _refuse_unread() -> None:
    """A parameter that this view does not have is an error, as one misspelt is."""
    view = current_app.view_functions.get(request.endpoint or "")
    documented = getattr(view, "_apidoc", {}).get("arguments", {}).get("parameters", ())
    given = query_string(request)
    if given and not any(parameter.get("in") == "query" for parameter in documented):
        abort(422, f"{shorten(next(iter(given)))[1:-1]}: unknown; there are no parameters here")
