"""How a question is to be answered: what the request says, and the settings where it says nothing."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from sanctions.errors import InvalidQuery
from sanctions.services.screening import Options
from sanctions.web.engine import Engine

_LAST_ZONE = timedelta(hours=14)
"""The first time zone to see a new day is fourteen hours ahead of UTC."""


def options(engine: Engine, scope: str, given: Mapping[str, Any]) -> Options:
    """The options of a request's parameters. Raises InvalidQuery for those that can't be had together."""
    settings = engine.settings
    threshold = given.get("threshold", settings.threshold)
    cutoff = given.get("cutoff", min(settings.cutoff, threshold))
    if cutoff > threshold:
        raise InvalidQuery("cutoff", f"{cutoff} is above the threshold of {threshold}, so matches would be left out")
    limit = given.get("limit", settings.limit) + given.get("offset", 0)
    return Options(scope, threshold, cutoff, limit, as_of(engine, given))


def as_of(engine: Engine, given: Mapping[str, Any]) -> str:
    """The date asked for, empty for now. Raises InvalidQuery for one that is yet to come."""
    day: str = given.get("as_of", "")
    if day and date.fromisoformat(day) > (engine.now() + _LAST_ZONE).date():
        raise InvalidQuery("as_of", f"{day} is yet to come, and no list is known for it")
    return day
