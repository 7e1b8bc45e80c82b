"""``/entities/<id>``: the whole record of a party, and its history."""

from collections.abc import Iterable

from flask import Response

from sanctions.errors import UnknownEntity
from sanctions.model import Version
from sanctions.services import parties
from sanctions.services.changes import history
from sanctions.services.generation import Generation
from sanctions.services.relations import connections
from sanctions.web.engine import engine
from sanctions.web.pages import record
from sanctions.web.pages.connections import groups
from sanctions.web.pages.rendering import page


def entity_page(entity_id: str, as_of: str = "") -> Response:
    """The entity as its list has it now or had it on that date, or had it last. Raises UnknownEntity, NotCovered."""
    generation = engine().generation
    version = generation.entity(entity_id, as_of)
    entity = version.entity
    publication = generation.publication(entity.dataset, as_of)
    same_party = parties.referents(generation, entity_id, as_of)
    return page(
        "entity.html",
        here="search",
        entity=entity,
        version=version,
        as_of=as_of,
        now=engine().now(),
        published=publication.published,
        begins=generation.publications[entity.dataset][0].published,
        listed=version.until is None or version.until > publication.edition,
        programmes=record.other_programmes(entity),
        names=record.names(entity),
        particulars=record.particulars(entity),
        identifiers=record.identifiers(entity),
        connections=groups(connections(generation, version, as_of)),
        same_party=same_party,
        elsewhere=[other for other in entity.referents if other not in {row.id for row in same_party}],
        known=_captions(generation, entity.referents),
        steps=history(generation.history(entity_id))[::-1],
    )


def _captions(generation: Generation, ids: Iterable[str]) -> dict[str, str]:
    """Those of the ids that have a page here, with what it is called."""
    found = ((entity_id, _known(generation, entity_id)) for entity_id in ids if entity_id)
    return {entity_id: version.entity.caption for entity_id, version in found if version}


def _known(generation: Generation, entity_id: str) -> Version | None:
    """The entity of that id, if one is loaded here."""
    try:
        return generation.entity(entity_id)
    except UnknownEntity:
        return None
