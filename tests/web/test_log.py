"""One line for each request, with its id and without the name that was asked about."""

import json

import pytest
import structlog
from flask.testing import FlaskClient


def test_a_request_is_one_line(client: FlaskClient) -> None:
    with structlog.testing.capture_logs() as lines:
        client.get("/search/default?q=Kirill+Shamalov")
    [line] = lines
    assert (line["event"], line["method"], line["route"], line["status"]) == (
        "request",
        "GET",
        "/search/<scope>",
        200,
    )
    assert line["generation"].startswith("g")


@pytest.mark.parametrize("path", ["/search/default?q=Shamalov", "/Shamalov", "/search/Shamalov?q=x", "/?q=Shamalov"])
def test_no_line_holds_a_name(client: FlaskClient, capsys: pytest.CaptureFixture[str], path: str) -> None:
    client.get(path)
    printed = capsys.readouterr()
    assert json.loads(printed.err)["event"] == "request"
    assert "Shamalov" not in printed.err + printed.out


def test_the_client_s_request_id_comes_back(client: FlaskClient, capsys: pytest.CaptureFixture[str]) -> None:
    answer = client.get("/healthz", headers={"X-Request-ID": "r-42"})
    assert answer.headers["X-Request-ID"] == "r-42"
    assert json.loads(capsys.readouterr().err)["request_id"] == "r-42"


@pytest.mark.parametrize("given", ["", "x" * 65, "a b", "Шамалов"])
def test_a_request_without_a_plain_id_gets_one(client: FlaskClient, given: str) -> None:
    headers = {"X-Request-ID": given.encode().decode("latin-1")}
    found = client.get("/healthz", headers=headers).headers["X-Request-ID"]
    assert found not in ("", given)
    assert len(found) == 32
