"""A browser gets a page, a program JSON, at one and the same address."""

import pytest
from flask import Flask

from sanctions.web.negotiate import wants_page


@pytest.mark.parametrize(
    ("accept", "page"),
    [
        ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", True),
        ("text/html", True),
        ("application/json;q=0.5, text/html", True),
        ("*/*", False),
        ("", False),
        ("application/json", False),
        ("application/json, text/html", False),
        ("text/html;q=0.5, application/json", False),
        ("text/csv", False),
    ],
)
def test_a_page_is_for_who_prefers_it(accept: str, page: bool) -> None:
    with Flask(__name__).test_request_context(headers={"Accept": accept}):
        assert wants_page() is page
