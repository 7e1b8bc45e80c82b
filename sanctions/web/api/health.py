"""Whether the service lives, and whether it can answer."""

from sanctions.web.api.blueprint import Blueprint
from sanctions.web.engine import engine
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
def ready() -> dict[str, str]:
    """Lists are in force, and the index that is open was made of them."""
    return {"generation": engine().check()}
