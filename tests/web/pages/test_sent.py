"""Forms that can't be read as they were sent: each is answered with a page that says why."""

from dataclasses import replace
from io import BytesIO
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from lxml import html
from werkzeug.datastructures import FileStorage, MultiDict
from werkzeug.test import TestResponse, stream_encode_multipart

from tests.web.pages.conftest import Part

HTML = {"Accept": "text/html", "Origin": "http://localhost"}


@pytest.fixture
def draft(made: Flask, client: FlaskClient) -> str:
    """The address of a file that is not confirmed yet, where no more than a megabyte is taken."""
    house = made.extensions["sanctions"]
    made.config["MAX_CONTENT_LENGTH"] = 1_000_000
    house.settings = replace(house.settings, max_upload_mb=1)
    small = FileStorage(BytesIO(b"name\nIvan Petrov\n"), "small.csv")
    return send(client, "/batches", {"draft": "true", "file": small}).headers["Location"]


def send(client: FlaskClient, to: str, form: dict[str, Any]) -> TestResponse:
    """The answer to a form; its body is kept in memory: the client's own would leave a file open."""
    body, _, boundary = stream_encode_multipart(MultiDict(form), use_tempfile=False)
    kind = f"multipart/form-data; boundary={boundary}"
    return client.post(to, data=body.read(), content_type=kind, headers=HTML)


@pytest.mark.parametrize("to", ["/batches", "{draft}/draft", "/lists/us_ofac_sdn/acknowledge"])
@pytest.mark.parametrize(
    ("form", "told"),
    [
        ({"scope": "x" * 1_100_000}, "hat was sent is too large: the limit is 1,000,000 bytes"),
        ({"scope": "x" * 600_000}, "field of the form is over 500,000 bytes"),
        ({f"x{number}": "y" for number in range(1_001)}, "or there are too many"),
    ],
    ids=["whole", "field", "fields"],
)
def test_what_is_too_large_is_told_on_a_page(
    client: FlaskClient, draft: str, to: str, form: dict[str, str], told: str
) -> None:
    answer = send(client, to.format(draft=draft), form)
    assert (answer.status_code, answer.mimetype) == (413, "text/html")
    shown = Part(html.document_fromstring(answer.text))
    assert told in shown.said
    assert "Our fault" not in shown.said
    if "lists" not in to:
        assert shown.one("select#scope"), "the form is there to be sent again"


def test_a_file_that_is_too_large_is_told_at_its_field(client: FlaskClient, draft: str) -> None:
    """Not on a page of its own, on which the form would be lost."""
    large = FileStorage(BytesIO(b"name\n" + b"x" * 1_000_000), "large.csv")
    answer = send(client, "/batches", {"draft": "true", "file": large})
    assert answer.status_code == 413
    fault = Part(html.document_fromstring(answer.text)).one("p#file-fault")
    assert fault.said == "what was sent is too large: the limit is 1,000,000 bytes"


@pytest.mark.parametrize(
    ("kind", "body", "status"),
    [
        ("multipart/form-data", b"no boundary", 422),
        ("multipart/form-data; boundary=b", b'--b\r\nContent-Disposition: form-data; name="file"', 422),
        ("text/plain", b"x", 415),
        ("application/x-www-form-urlencoded", b"scope=%ff", 415),
    ],
)
def test_what_is_no_form_is_told_on_a_page(
    client: FlaskClient, draft: str, kind: str, body: bytes, status: int
) -> None:
    answer = client.post("/batches", data=body, headers=HTML, content_type=kind)
    assert (answer.status_code, answer.mimetype) == (status, "text/html")
    assert "Our fault" not in answer.text
