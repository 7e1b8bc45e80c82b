"""What stands on the lists, and which lists there are."""

from collections.abc import Mapping
from typing import Any

from flask import redirect, url_for
from flask.typing import ResponseReturnValue

from sanctions.errors import NothingToAcknowledge, NotReady, UnknownDataset
from sanctions.lists.datasets import DATASETS
from sanctions.model import Coverage
from sanctions.services import acknowledge as service
from sanctions.services import parties
from sanctions.services.relations import connections
from sanctions.services.scopes import DEFAULT
from sanctions.services.status import UNKNOWN
from sanctions.web import pages
from sanctions.web.api.blueprint import Blueprint
from sanctions.web.api.options import as_of
from sanctions.web.engine import engine
from sanctions.web.negotiate import wants_page
from sanctions.wire.entities import Record, RecordSchema
from sanctions.wire.lists import AcknowledgeForm, AllAcknowledgedSchema
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


@blp.route(
    "/lists/<dataset>/acknowledge", method="POST", dataset="The list's dataset, or `unknown` for refused files."
)
@blp.arguments(AcknowledgeForm, "multipart")
@blp.response(200, AllAcknowledgedSchema)
@blp.errors(
    e404="No such dataset.",
    e409="There is nothing to acknowledge, or the lists are loaded elsewhere.",
    e422="The form.",
    e503="A list is being loaded.",
)
def acknowledge(given: Mapping[str, Any], dataset: str) -> dict[str, Any] | ResponseReturnValue:
    """Somebody has seen to the warnings of a list: told as acknowledged, with who and why, they warn no more.

    What has to be mended stays a warning.
    """
    row = next((row for row in engine().statuses() if row.dataset == dataset), None)
    if row is None and dataset == UNKNOWN:
        raise NothingToAcknowledge(UNKNOWN, "there is nothing to acknowledge")
    if row is None:
        raise UnknownDataset(dataset, tuple(DATASETS))
    by, because, seen = given["by"], given["because"], given["warning"]
    done = service.acknowledge(engine().home, [row], by=by, because=because, at=engine().now(), seen=seen)
    if wants_page():
        return redirect(f"{url_for('lists.lists')}#{dataset}", 303)
    return {"acknowledged": done, "warnings": [each.told for each in row.concerns if not each.subject]}


def _coverage() -> Coverage | None:
    """What the default scope covers, if anything does."""
    try:
        return engine().generation.coverage(DEFAULT, "", engine().now())
    except NotReady:
        return None
