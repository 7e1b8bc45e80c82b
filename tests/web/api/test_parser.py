"""Requests that can't be read as they stand are refused, not repaired."""

import pytest
from flask.testing import FlaskClient

BODY = '{"queries": {"q1": {"schema": "Person", "properties": {"name": ["Kirill Shamalov"]}}}}'


def refusal(client: FlaskClient, status: int, body: str | bytes, kind: str = "application/json") -> str:
    answer = client.post("/match/default", data=body, content_type=kind)
    assert answer.status_code == status, answer.text
    return str(answer.json["detail"])  # type: ignore[index]  # it is JSON


@pytest.mark.parametrize(
    "body",
    [
        "",
        "{",
        BODY[:-1],
        "queries=1",
        BODY.encode("utf-16"),
        BODY.replace("Kirill", "M\xfcller").encode("latin-1"),
        BODY.replace("Kirill", r"\ud800"),
        '{"queries": NaN}',
        "[" * 100_000,
        '{"queries": ' + "9" * 5_000 + "}",
    ],
)
def test_what_is_no_json_is_refused(client: FlaskClient, body: str | bytes) -> None:
    said = refusal(client, 400, body)
    assert said.startswith("the body is no JSON that can be read: ")


def test_a_query_named_twice_is_not_dropped(client: FlaskClient) -> None:
    body = BODY[:-2] + ', "q1": {"schema": "Person", "properties": {"name": ["x"]}}}}'
    assert refusal(client, 400, body).endswith("'q1' is given twice")


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", "application/xml", ""])
def test_another_type_of_body_is_refused(client: FlaskClient, kind: str) -> None:
    assert "send it as application/json" in refusal(client, 415, BODY, kind)


def test_a_body_that_is_encoded_is_refused(client: FlaskClient) -> None:
    headers = {"Content-Encoding": "gzip", "Content-Type": "application/json"}
    answer = client.post("/match/default", data=BODY, headers=headers)
    assert (answer.status_code, answer.json) == (415, {"detail": "the body is encoded as gzip; send it as it is"})


def test_json_may_say_its_character_set(client: FlaskClient) -> None:
    answer = client.post("/match/default", data=BODY, content_type="application/json; charset=utf-8")
    assert answer.status_code == 200


def test_a_body_over_the_limit_is_refused(client: FlaskClient) -> None:
    assert refusal(client, 413, b" " * 1_000_001) == "what was sent is too large: the limit is 1,000,000 bytes"


def test_a_query_string_that_is_not_utf_8_is_refused(client: FlaskClient) -> None:
    answer = client.get("/search/default?q=M%FCller")
    assert (answer.status_code, answer.json) == (400, {"detail": "the query string is not UTF-8"})


@pytest.mark.parametrize("path", ["/lists", "/healthz", "/readyz", "/batches/x", "/screenings/x"])
def test_a_parameter_where_there_is_none_is_named(client: FlaskClient, path: str) -> None:
    answer = client.get(f"{path}?scope=default")
    assert (answer.status_code, answer.json) == (422, {"detail": "scope: unknown; there are no parameters here"})
