"""The JSON API: each view a use case, its schemas the wire format."""

from flask import Flask

from sanctions.web.api import batches, changes, health, lists, screen
from sanctions.web.api.openapi import document


def install(app: Flask) -> None:
    """The app answers at the API's paths and documents them."""
    api = document(app)
    for module in (screen, lists, changes, batches, health):
        api.register_blueprint(module.blp)
