"""Whether the service lives, and whether it can answer."""

from typing import Any

from flask import Response

from sanctions.services import waiting
from sanctions.services.status import warnings
from sanctions.web.api.blueprint import Blueprint
from sanctions.web.engine import engine
from sanctions.web.metrics import exposition
from sanctions.wire.health import HealthSchema, ReadySchema

blp = Blueprint("health", "For whoever watches over the service.")


@blp.route("/healthz")
@blp.response(200, HealthSchema)
def alive() -> dict[str, str]:
    """The process answers."""
    return {}


@blp.route("/readyz")
@blp.response(200, ReadySchema)
@blp.errors(e503="No list is in force, or its index is not built; `detail` says which.")
def ready() -> dict[str, Any]:
    """Lists are in force, and the index that is open was made of them.

    `warnings` don't make it unready: what is in force answers, and says how old it is.
    """
    answering, rows = engine().check(), engine().statuses()
    return {
        "generation": answering,
        "worker": engine().home.has_worker,
        "warnings": [*engine().waiting_in_vain(), *warnings(rows)],
        "acknowledged": [
            f"{each.told} (acknowledged {each.at} by {each.by}: {each.because})"
            for row in rows
            for each in row.acknowledged
        ],
    }


def _worker() -> tuple[bool, int]:
    """Whether a worker runs, and how many files wait for it."""
    return engine().home.has_worker, waiting.files(engine().record)


@blp.route("/metrics")
@blp.response(200, {"type": "string"}, content_type="text/plain")
@blp.errors(e503="The data folder was not prepared yet.")
def metrics() -> Response:
    """How old each list is, what is wrong with it, and what waits, for Prometheus to scrape."""
    return Response(
        exposition(engine().statuses(), engine().now(), _worker()),
        mimetype="text/plain; version=0.0.4; charset=utf-8",
    )
