"""The web: one app, with a JSON API for programs and pages for people."""

from collections.abc import Callable
from datetime import UTC, datetime

from flask import Flask

from sanctions.settings import Settings
from sanctions.web import api, engine, errors, headers, log, pages
from sanctions.web.json import OrjsonProvider


def now() -> datetime:
    """The time, in UTC."""
    return datetime.now(UTC)


def create_app(settings: Settings | None = None, clock: Callable[[], datetime] = now) -> Flask:
    """The WSGI application of one installation; its settings are the environment's unless given.

    Prepares the data folder and leaves no database open, so that gunicorn can fork after it.
    """
    settings = settings or Settings.from_environment()
    settings.home.prepare()
    log.configure()
    app = Flask(__name__)
    app.json = OrjsonProvider(app)
    app.config["MAX_CONTENT_LENGTH"] = settings.max_body
    engine.install(app, settings, clock)
    for part in (log, headers, errors, api):
        part.install(app)
    app.register_blueprint(pages.pages)
    return app
