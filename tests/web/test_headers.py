"""What every answer tells the browser, and which requests of other sites are refused."""

import pytest
from flask.testing import FlaskClient


@pytest.mark.parametrize("path", ["/", "/healthz", "/nothing", "/entities/seed_article:vtb", "/openapi.json"])
def test_every_answer_has_the_headers(client: FlaskClient, path: str) -> None:
    headers = client.get(path).headers
    assert headers["Content-Security-Policy"].startswith("default-src 'self'; ")
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"


def test_no_cache_keeps_who_was_asked_about(client: FlaskClient) -> None:
    assert client.get("/search/default?q=VTB").headers["Cache-Control"] == "no-store"


def test_answers_differ_by_what_is_accepted(client: FlaskClient) -> None:
    assert "Accept" in client.get("/entities/seed_article:vtb").headers["Vary"]


@pytest.mark.parametrize(("site", "status"), [("cross-site", 403), ("same-site", 403), ("same-origin", 422)])
def test_another_site_can_not_hand_in_a_file(client: FlaskClient, site: str, status: int) -> None:
    answer = client.post("/batches", data={}, content_type="multipart/form-data", headers={"Sec-Fetch-Site": site})
    assert answer.status_code == status


def test_another_site_may_link_to_us(client: FlaskClient) -> None:
    assert client.get("/lists", headers={"Sec-Fetch-Site": "cross-site"}).status_code == 200
