"""The page of an error."""

from http import HTTPStatus

from flask import Flask
from flask.testing import FlaskClient

from sanctions.web.pages import error_page


def test_an_address_that_leads_nowhere_has_a_page(page):
    lost = page("/nowhere", 404)
    assert lost.one("h1").said == "Nothing here"
    assert "/nowhere" in lost.one(".problem-detail").said
    assert lost.one("a.button").get("href") == "/"


def test_a_service_that_is_not_ready_says_what_to_do(bare: Flask):
    answer = bare.test_client().get("/entities/us_ofac_sdn:1", headers={"Accept": "text/html"})
    assert answer.status_code == 503
    assert "sanctions lists load" in answer.text


def test_a_screening_that_is_not_on_record_is_not_found(page):
    assert page("/screenings/x", 404).one(".problem-detail").said == "No screening 'x'."


def test_every_status_has_a_page(made: Flask):
    for status in (status for status in HTTPStatus if status >= 400):
        with made.test_request_context("/"):
            answer = error_page(status, "because <b>")
        assert answer.status_code == status
        assert "Because &lt;b&gt;." in answer.get_data(as_text=True)


def test_a_program_gets_json(client: FlaskClient):
    assert client.get("/nowhere").is_json
