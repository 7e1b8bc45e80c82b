"""The pages: rendered on the server, usable without JavaScript, and all theirs from this host.

Most addresses are shared with the API, whose views hand over to the functions
named here when a browser asks.
"""

from sanctions.web.pages.batches import SHOWN, batch_page, batches_page, rows_page
from sanctions.web.pages.blueprint import pages
from sanctions.web.pages.changes import changes_page
from sanctions.web.pages.entity import entity_page
from sanctions.web.pages.labels import entity_address
from sanctions.web.pages.lists import lists_page
from sanctions.web.pages.problem import error_page
from sanctions.web.pages.screening import screening_page
from sanctions.web.pages.search import search_page

__all__ = [
    "SHOWN",
    "batch_page",
    "batches_page",
    "changes_page",
    "entity_address",
    "entity_page",
    "error_page",
    "lists_page",
    "pages",
    "rows_page",
    "screening_page",
    "search_page",
]
