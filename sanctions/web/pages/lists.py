"""``/lists``: what is in force, how old it is, and what was refused."""

from flask import Response

from sanctions.model import DATED
from sanctions.services.status import UNKNOWN
from sanctions.store.publications import last_refusals
from sanctions.web.engine import engine
from sanctions.web.pages.rendering import page


def lists_page() -> Response:
    """Every dataset that can be loaded, and what of it is in force."""
    house = engine()
    rows = house.statuses()
    return page(
        "lists.html",
        here="lists",
        rows=[row for row in rows if row.dataset != UNKNOWN],
        strangers=next((row for row in rows if row.dataset == UNKNOWN), None),
        every=house.settings.update_hours,
        unrecognised=last_refusals(house.lists).get(""),
        now=house.now(),
        dated=DATED,
        may_write=not house.home.is_copy,
    )
