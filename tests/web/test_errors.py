"""Every error is ``{"detail": …}``, or a page where a page was asked for."""

import pytest
import structlog
from flask import Flask
from flask.testing import FlaskClient

PAGE = {"Accept": "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8"}


@pytest.mark.parametrize("path", ["/matches", "/static/none.css", "/lists/"])
def test_a_path_that_there_is_none_of_is_named(client: FlaskClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 404
    assert answer.json == {"detail": f"there is nothing at {path}; /openapi.json says what there is"}


def test_a_method_that_is_not_allowed_is_named_with_those_that_are(client: FlaskClient) -> None:
    answer = client.delete("/compare")
    assert answer.status_code == 405
    assert answer.json == {"detail": "DELETE is not allowed at this path; use OPTIONS or POST"}
    assert answer.headers["Allow"] == "OPTIONS, POST"


@pytest.mark.parametrize(
    ("path", "status"),
    [("/matches", 404), ("/entities/seed_article:nobody", 404), ("/search/default", 422), ("/match/default", 405)],
)
def test_a_browser_gets_errors_as_a_page(client: FlaskClient, path: str, status: int) -> None:
    answer = client.get(path, headers=PAGE)
    assert (answer.status_code, answer.mimetype) == (status, "text/html")


def test_a_browser_is_told_the_methods_too(client: FlaskClient) -> None:
    assert client.get("/compare", headers=PAGE).headers["Allow"] == "OPTIONS, POST"


def test_a_defect_is_logged_without_the_name_that_was_asked_about(app: Flask) -> None:
    @app.get("/broken")
    def broken() -> str:
        raise ValueError("Kirill Shamalov")

    app.testing = False
    with structlog.testing.capture_logs() as lines:
        answer = app.test_client().get("/broken", headers={"X-Request-ID": "r-1"})
    assert answer.status_code == 500
    assert answer.json == {"detail": "this should not have happened; the log says more at request r-1"}
    [failed] = [line for line in lines if line["event"] == "failed"]
    assert failed["error"] == "ValueError"
    assert any("test_errors.py" in frame for frame in failed["frames"])
    assert "Shamalov" not in str(lines)


def test_trouble_of_the_machine_is_logged_with_its_reason(app: Flask) -> None:
    @app.get("/full")
    def full() -> str:
        raise OSError("no space left on device")

    app.testing = False
    with structlog.testing.capture_logs() as lines:
        app.test_client().get("/full")
    assert [line["reason"] for line in lines if line["event"] == "failed"] == ["no space left on device"]
