"""What every answer tells the browser, and which requests of other sites are refused."""

import pytest
from flask.testing import FlaskClient


@pytest.mark.parametrize("path", ["/", "/healthz", "/nothing", "/entities/seed_article:vtb", "/openapi.json"])
def test_every_answer_has_the_headers(client: FlaskClient, path: str) -> None:
    headers = client.get(path).headers
    assert headers["Content-Security-Policy"].startswith("default-src 'self'; ")
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"


def test_no_cache_keeps_who_was_asked_about(client: FlaskClient) -> None:
    assert client.get("/search/default?q=VTB").headers["Cache-Control"] == "no-store"


def test_answers_differ_by_what_is_accepted(client: FlaskClient) -> None:
    assert "Accept" in client.get("/entities/seed_article:vtb").headers["Vary"]


@pytest.mark.parametrize(("site", "status"), [("cross-site", 403), ("same-site", 403), ("same-origin", 422)])
def test_another_site_can_not_hand_in_a_file(client: FlaskClient, site: str, status: int) -> None:
    answer = client.post("/batches", data={}, content_type="multipart/form-data", headers={"Sec-Fetch-Site": site})
    assert answer.status_code == status


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Origin": "http://evil.example"}, 403),
        ({"Origin": "null"}, 403),
        ({"Origin": "http://localhost.evil.example"}, 403),
        ({"Origin": "http://localhost:8080"}, 403),
        ({"Origin": "http://localhost"}, 422),
        ({"Referer": "http://evil.example/localhost"}, 403),
        ({"Referer": "http://localhost/batches"}, 422),
        ({"Origin": "https://screen.example", "X-Forwarded-Host": "screen.example"}, 422),
        ({"Origin": "http://evil.example", "Sec-Fetch-Site": "same-origin"}, 422),
        ({"Accept": "text/html"}, 403),
        ({"Accept": "text/html", "Origin": "http://localhost"}, 422),
        ({}, 422),
    ],
)
def test_where_a_browser_tells_less_the_page_that_sent_a_form_is_ours(
    client: FlaskClient, headers: dict[str, str], status: int
) -> None:
    """Old browsers, and all of them where the address is neither https nor this machine's."""
    answer = client.post("/batches", data={}, content_type="multipart/form-data", headers=headers)
    assert answer.status_code == status


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data"])
@pytest.mark.parametrize("path", ["/match/default", "/compare"])
def test_a_form_can_not_ask_what_json_asks(client: FlaskClient, path: str, kind: str) -> None:
    """So that a browser asks us first whether another site's script may, and is told no."""
    body = '{"queries": {"q": {"schema": "Person", "properties": {"name": ["VTB"]}}}}'
    assert client.post(path, data=body, content_type=kind).status_code == 415
    assert "Access-Control-Allow-Origin" not in client.options(path).headers


def test_another_site_may_link_to_us(client: FlaskClient) -> None:
    assert client.get("/lists", headers={"Sec-Fetch-Site": "cross-site"}).status_code == 200
