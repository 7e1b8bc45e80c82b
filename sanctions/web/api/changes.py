"""What changed on the lists between two days, and what became of one party on its list."""

from collections.abc import Mapping
from typing import Any

from flask import redirect
from flask.typing import ResponseReturnValue

from sanctions.services import changes as service
from sanctions.services.changes import Changes
from sanctions.web import pages
from sanctions.web.api.blueprint import Blueprint
from sanctions.web.api.options import between
from sanctions.web.engine import engine
from sanctions.web.negotiate import page_for, wants_page
from sanctions.wire.changes import ChangesParameters, ChangesSchema, History, HistorySchema

blp = Blueprint("changes", "What changed on the lists, and when.")


@blp.route("/changes")
@page_for(pages.changes_page)
@blp.arguments(ChangesParameters, "query")
@blp.response(200, ChangesSchema)
@blp.errors(
    e404="No list of that scope is loaded here.", e422="`detail` names what is at fault: a day before a list begins."
)
def changes(parameters: Mapping[str, Any]) -> Changes:
    """Who was added, changed or removed between two days, by the publishers' dates.

    A page where HTML is preferred.
    """
    house = engine()
    return service.changes(house.lists, house.generation, between(house, parameters), house.now())


@blp.route("/entities/<entity_id>/history", entity_id="`<dataset>:<the list's own reference>`.")
@blp.response(200, HistorySchema)
@blp.errors(e404="No list, now or before, has an entity of that id.")
def history(entity_id: str) -> History | ResponseReturnValue:
    """What became of one listed party on its list, each version against the one before it.

    Where HTML is preferred, the party's page, which has it all.
    """
    generation = engine().generation
    version = generation.entity(entity_id)
    if wants_page():
        return redirect(f"{pages.entity_address(entity_id)}#history", 303)
    coverage = generation.coverage(version.entity.dataset, "", engine().now())
    return History(version, service.history(generation.history(entity_id)), coverage)
