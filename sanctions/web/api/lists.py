"""What stands on the lists, and which lists there are."""

from collections.abc import Mapping
from typing import Any

from flask.typing import ResponseReturnValue

from sanctions.errors import NotReady
from sanctions.model import Coverage
from sanctions.services import parties
from sanctions.services.relations import connections
from sanctions.services.scopes import DEFAULT
from sanctions.web import pages
from sanctions.web.api.blueprint import Blueprint
from sanctions.web.api.options import as_of
from sanctions.web.engine import engine
from sanctions.web.negotiate import wants_page
from sanctions.wire.entities import Record, RecordSchema
from sanctions.wire.options import AsOfParameters
from sanctions.wire.status import ListsSchema

blp = Blueprint("lists", "Listed parties with their history, and the lists with theirs.")


@blp.route("/entities/<entity_id>", entity_id="`<dataset>:<the list's own reference>`.")
@blp.arguments(AsOfParameters, "query")
@blp.response(200, RecordSchema)
@blp.errors(
    e404="No list, now or before, has an entity of that id.", e422="`as_of` lies before the list begins here."
)
def entity(parameters: Mapping[str, Any], entity_id: str) -> Record | ResponseReturnValue:
    """The whole record of one listed party, with all its versions; a page where HTML is preferred.

    A party that has left its list comes back as it last stood, with `listed` false.
    """
    generation, day = engine().generation, as_of(engine(), parameters)
    if wants_page():
        return pages.entity_page(entity_id, day)
    version = generation.entity(entity_id, day)
    dataset = version.entity.dataset
    return Record(
        version,
        generation.history(entity_id),
        generation.coverage(dataset, day, engine().now()),
        generation.publication(dataset, day).edition,
        connections(generation, version, day),
        parties.referents(generation, entity_id, day),
    )


@blp.route("/lists")
@blp.response(200, ListsSchema)
def lists() -> dict[str, Any] | ResponseReturnValue:
    """Every dataset that can be loaded, and what of it is in force; a page where HTML is preferred."""
    if wants_page():
        return pages.lists_page()
    return {"datasets": engine().statuses(), "coverage": _coverage()}


def _coverage() -> Coverage | None:
    """What the default scope covers, if anything does."""
    try:
        return engine().generation.coverage(DEFAULT, "", engine().now())
    except NotReady:
        return None
