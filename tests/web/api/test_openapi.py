"""The OpenAPI document says what the service does: requests made from it find no disagreement."""

from typing import Any

import pytest
import schemathesis
from flask import Flask
from flask.testing import FlaskClient
from hypothesis import HealthCheck, given, settings
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    negative_data_rejection,
    response_schema_conformance,
    status_code_conformance,
)

OPERATIONS = (
    ("POST", "/match/{scope}"),
    ("GET", "/search/{scope}"),
    ("POST", "/compare"),
    ("GET", "/screenings/{screening_id}"),
    ("GET", "/entities/{entity_id}"),
    ("GET", "/entities/{entity_id}/history"),
    ("GET", "/changes"),
    ("GET", "/lists"),
    ("POST", "/lists/{dataset}/acknowledge"),
    ("POST", "/batches"),
    ("GET", "/batches"),
    ("GET", "/batches/{batch_id}"),
    ("POST", "/batches/preview"),
    ("POST", "/batches/{batch_id}/draft"),
    ("POST", "/batches/{batch_id}/cancel"),
    ("POST", "/batches/{batch_id}/again"),
    ("GET", "/batches/{batch_id}/rows"),
    ("GET", "/batches/{batch_id}/results"),
    ("GET", "/healthz"),
    ("GET", "/readyz"),
    ("GET", "/metrics"),
)
ASKING = [
    row
    for row in OPERATIONS
    if row[1] in {"/match/{scope}", "/search/{scope}", "/compare", "/entities/{entity_id}", "/changes"}
]
"""Those that take more than a path, so that a request can be wrong."""

SHAMALOV = {"schema": "Person", "properties": {"name": ["Kiril Shamalof"], "birthDate": ["1982"]}}
NOBODY = {"schema": "Person", "properties": {"name": ["N/A"]}}
FIALA = {"schema": "Person", "properties": {"name": ["Petr Fiala"]}}
KNOWN = {"scope": "default", "entity_id": "seed_article:vtb"}
"""Values of path parameters that lead to answers and not to 404."""

SETTINGS = settings(
    max_examples=25, derandomize=True, deadline=None, database=None, suppress_health_check=list(HealthCheck)
)
CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
    negative_data_rejection,
]


@pytest.fixture
def document(app: Flask) -> schemathesis.BaseSchema:
    """The document, and the app that it is about."""
    return schemathesis.openapi.from_wsgi("/openapi.json", app)


def test_every_operation_is_tried(document: Any) -> None:  # noqa: ANN401
    found = {(operation.ok().method.upper(), operation.ok().path) for operation in document.get_all_operations()}
    assert found == set(OPERATIONS)


def agrees(document: Any, method: str, path: str, mode: GenerationMode) -> None:  # noqa: ANN401
    """Tries an operation with requests made from the document."""
    known = {name: value for name, value in KNOWN.items() if f"{{{name}}}" in path}

    @given(case=document[path][method].as_strategy(mode, path_parameters=known or None))
    @settings(
        max_examples=25, derandomize=True, deadline=None, database=None, suppress_health_check=list(HealthCheck)
    )
    def check(case: schemathesis.Case) -> None:
        case.call_and_validate(checks=CHECKS)

    check()


@pytest.mark.slow
@pytest.mark.parametrize(("method", "path"), OPERATIONS)
def test_what_the_document_allows_is_answered_as_it_says(document: Any, method: str, path: str) -> None:  # noqa: ANN401
    agrees(document, method, path, GenerationMode.POSITIVE)


@pytest.mark.slow
@pytest.mark.parametrize(("method", "path"), ASKING)
def test_what_the_document_forbids_is_refused(document: Any, method: str, path: str) -> None:  # noqa: ANN401
    agrees(document, method, path, GenerationMode.NEGATIVE)


@pytest.mark.parametrize(
    ("method", "path", "url", "body"),
    [
        ("POST", "/match/{scope}", "/match/default", {"queries": {"q1": SHAMALOV, "q2": FIALA, "q3": NOBODY}}),
        ("GET", "/search/{scope}", "/search/default?q=7702070139", None),
        ("POST", "/compare", "/compare", {"query": SHAMALOV, "candidate": SHAMALOV}),
        ("GET", "/entities/{entity_id}", "/entities/seed_article:vtb", None),
        ("GET", "/entities/{entity_id}/history", "/entities/seed_article:vtb/history", None),
        ("GET", "/changes", "/changes?since=2022-03-16", None),
        ("GET", "/lists", "/lists", None),
        ("GET", "/readyz", "/readyz", None),
    ],
)
def test_real_answers_are_as_documented(
    document: Any,  # noqa: ANN401
    client: FlaskClient,
    method: str,
    path: str,
    url: str,
    body: object,
) -> None:
    answer = client.open(url, method=method, json=body)
    assert answer.status_code == 200
    document[path][method].validate_response(answer)
