"""docs/api.md has every route, and its examples are real."""

import json
import re
import shlex
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from sanctions.services import batch
from sanctions.store import screenings
from sanctions.store.home import Home
from sanctions.store.lock import present
from tests.conftest import REPOSITORY

DOCS = (REPOSITORY / "docs" / "api.md").read_text(encoding="utf-8")
HOST = "http://127.0.0.1:8000"
OPEN = "…"
"""What the examples write for anything that was left out."""


def test_every_route_is_documented(app: Flask) -> None:
    found = {
        (method, re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", rule.rule))
        for rule in app.url_map.iter_rules()
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}
        if rule.endpoint != "static"
    }
    assert set(re.findall(r"^## `([A-Z]+) (\S+)`$", DOCS, re.MULTILINE)) == found


def test_every_parameter_is_documented(client: FlaskClient) -> None:
    paths = client.get("/openapi.json").json["paths"].values()  # type: ignore[index]  # it is JSON
    parameters = {
        parameter["name"]
        for operations in paths
        for operation in operations.values()
        if isinstance(operation, dict)
        for parameter in operation.get("parameters", ())
        if parameter["in"] == "query"
    }
    documented = re.findall(r"^\| `(\w+)` \| (?:match|search|compare|entities|changes|results)", DOCS, re.MULTILINE)
    assert set(documented) == parameters


def examples() -> Iterator[tuple[list[str], Any]]:
    """The curl commands of the document, each with the answer that it shows."""
    for block in re.findall(r"```console\n(.*?)```", DOCS, re.DOTALL):
        _, _, example = block.rpartition("$ curl ")
        command, answer = re.split(r"\n(?=[{\[])", example, maxsplit=1)
        yield shlex.split(command), json.loads(answer)


def ask(client: FlaskClient, words: list[str], folder: Path) -> Any:  # noqa: ANN401
    """The answer of the app to a curl command."""
    address = next(word for word in words if word.startswith(HOST))
    options: dict[str, list[str]] = {}
    for flag, value in pairwise(words):
        if flag in {"-d", "-F", "-H"}:
            options.setdefault(flag, []).append(value)
    if "-d" in options:
        assert options["-H"] == ["Content-Type: application/json"]
        return client.post(address.removeprefix(HOST), json=json.loads(options["-d"][0])).json
    if "-F" in options:
        form = dict(field.split("=", 1) for field in options["-F"])
        if "file" not in form:
            kind = "multipart/form-data"
            return client.post(address.removeprefix(HOST), data=form, content_type=kind).json
        with (folder / form["file"].removeprefix("@")).open("rb") as file:
            return client.post(address.removeprefix(HOST), data=form | {"file": file}).json
    how = client.post if "POST" in words else client.get
    return how(address.removeprefix(HOST)).json


def shown(example: Any, answer: Any) -> Any:  # noqa: ANN401
    """The part of an answer that an example shows, so that both can be compared."""
    if example == OPEN:
        return OPEN
    if isinstance(example, str) and isinstance(answer, str) and OPEN in example:
        told = ".+".join(map(re.escape, example.split(OPEN)))
        return example if re.fullmatch(told, answer) else answer
    if isinstance(example, dict) and isinstance(answer, dict):
        part = {name: shown(example[name], answer[name]) for name in example if name in answer}
        return part | (
            {OPEN: OPEN} if OPEN in example else {name: answer[name] for name in answer if name not in part}
        )
    if isinstance(example, list) and isinstance(answer, list):
        known = [shown(*pair) for pair in zip(example, answer, strict=False) if pair[0] != OPEN]
        return [*known, OPEN] if OPEN in example else [*known, *answer[len(known) :]]
    if isinstance(example, float) and answer == pytest.approx(example, abs=0.01):
        return example
    return answer


def filled(words: list[str], app: Flask, home: Home) -> list[str]:
    """A command with the ids that it stands for: of the batch, screened by now, or of the last screening."""
    record = app.extensions["sanctions"].record
    ids = {}
    if any("$BATCH" in word for word in words):
        [*_, waiting] = batch.recent(record)
        ids["$BATCH"] = batch.run(home, waiting.id).id
    if any("$SCREENING" in word for word in words):
        ids["$SCREENING"] = screenings.recent(record, 1)[0].id
    return [re.sub(r"\$[A-Z]+", lambda found: ids[found[0]], word) for word in words]


def test_the_examples_are_real(client: FlaskClient, app: Flask, seeded: Home, tmp_path: Path) -> None:
    lines = re.search(r"\$ cat customers.csv\n(.*?)\n\$", DOCS, re.DOTALL)
    assert lines
    (tmp_path / "customers.csv").write_text(lines[1] + "\n")
    with present(seeded.worker_lock):
        for words, example in examples():
            answer = ask(client, filled(words, app, seeded), tmp_path)
            assert shown(example, answer) == example, " ".join(words)


def test_each_route_that_answers_json_has_an_example() -> None:
    routes = re.findall(r"^## `[A-Z]+ (\S+)`$", DOCS, re.MULTILINE)
    without = {"/batches/{batch_id}/results", "/openapi.json", "/"}
    assert len(list(examples())) >= len(set(routes) - without)
