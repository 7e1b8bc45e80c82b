"""How a question is to be answered: what the request says, and the settings where it says nothing."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from sanctions.errors import InvalidQuery
from sanctions.services.changes import Between
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
    return Options(scope, threshold, cutoff, limit, as_of(engine, given), given.get("merge", False))


def between(engine: Engine, given: Mapping[str, Any]) -> Between:
    """The days and the lists whose changes are asked for. Raises InvalidQuery for a day that is yet to come."""
    since, until = (past_day(engine, given, name) for name in ("since", "until"))
    return Between(given["scope"], since, until, given.get("kind", ""), given["limit"], given["offset"])


def as_of(engine: Engine, given: Mapping[str, Any]) -> str:
    """The date asked for, empty for now. Raises InvalidQuery for one that is yet to come."""
    return past_day(engine, given, "as_of")


def past_day(engine: Engine, given: Mapping[str, Any], name: str) -> str:
    """The date in the parameter of that name, empty where there is none. Raises InvalidQuery for one yet to come."""
    day: str = given.get(name, "")
    if day and date.fromisoformat(day) > (engine.now() + _LAST_ZONE).date():
        raise InvalidQuery(name, f"{day} is yet to come, and no list is known for it")
    return day
