"""The OpenAPI document, made from the schemas that check each request."""

import flask_smorest
from flask import Flask

from sanctions import __version__
from sanctions.wire.answers import RESPONSES
from sanctions.wire.health import ErrorSchema
from sanctions.wire.properties import COMPONENTS

CONFIG = {
    "API_TITLE": "Sanctions",
    "API_VERSION": __version__,
    "OPENAPI_VERSION": "3.0.3",
    "OPENAPI_URL_PREFIX": "/",
    "OPENAPI_JSON_PATH": "openapi.json",
    "API_SPEC_OPTIONS": {
        "info": {
            "description": "Who is sanctioned? Names, organisations, vessels and wallets against the governments' "
            'own lists. Errors are `{"detail": …}`; whatever is unknown is an error that names it.',
            "license": {"name": "MIT"},
        }
    },
}


class Api(flask_smorest.Api):  # type: ignore[misc]  # flask-smorest ships no types
    """Our schemas and our shape of errors, in one document."""

    ERROR_SCHEMA = ErrorSchema

    def _register_error_handlers(self) -> None:
        """None: web/errors.py has them, for pages too."""


def document(app: Flask) -> Api:
    """The app's document, without views yet."""
    app.config.update(CONFIG)
    api = Api(app)
    for name, component in COMPONENTS.items():
        api.spec.components.schema(name, dict(component))
    for name, schema in RESPONSES.items():
        api.spec.components.schema(name, schema=schema)
    return api
