"""``/lists``: what is in force, how old it is, and what was refused."""

from flask import Response

from sanctions.model import DATED
from sanctions.store.publications import last_refusals
from sanctions.web.engine import engine
from sanctions.web.pages.rendering import page


def lists_page() -> Response:
    """Every dataset that can be loaded, and what of it is in force."""
    house = engine()
    return page(
        "lists.html",
        here="lists",
        rows=house.statuses(),
        every=house.settings.update_hours,
        unrecognised=last_refusals(house.lists).get(""),
        now=house.now(),
        dated=DATED,
    )
