"""End to end: the real app under real gunicorn, on a port of its own."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPConnection
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import quote

import pytest

from sanctions.services import refresh
from sanctions.store import connection, screenings
from sanctions.store.home import Home
from tests.conftest import NOW, REPOSITORY

pytestmark = pytest.mark.slow

SHAMALOV = {"queries": {"q1": {"schema": "Person", "properties": {"name": ["Kiril Shamalof"]}}}}
TOO_LARGE = {"detail": "what was sent is too large: the limit is 1,000,000 bytes"}


class Answer(NamedTuple):
    status: int
    body: Any
    server: str


Ask = Callable[..., Answer]


@pytest.fixture
def served(tmp_path: Path) -> Iterator[tuple[Home, Ask, Path]]:
    """A folder without lists, served: the home, a function that asks, and the log."""
    log = tmp_path / "log"
    own = {"SANCTIONS_DATA": str(tmp_path / "data"), "PORT": "0", "SANCTIONS_MAX_BODY_MB": "1"}
    kept = {name: value for name, value in os.environ.items() if not name.startswith("SANCTIONS_")}
    command = [sys.executable, "-m", "gunicorn", "--config", "gunicorn.conf.py", "app:app"]
    with log.open("wb") as output:
        process = subprocess.Popen(command, cwd=REPOSITORY, env=kept | own, stdout=output, stderr=output)
    try:
        yield Home(tmp_path / "data"), asking(port_of(process, log)), log
    finally:
        process.terminate()
        assert process.wait(30) == 0


def port_of(process: subprocess.Popen[bytes], log: Path) -> int:
    """The port that gunicorn says it listens at."""
    for _ in range(600):
        if found := re.search(r"Listening at: http://127\.0\.0\.1:(\d+)", log.read_text()):
            return int(found[1])
        if process.poll() is not None:
            break
        try:
            process.wait(0.1)
        except subprocess.TimeoutExpired:
            continue
    pytest.fail(log.read_text())


def asking(port: int) -> Ask:
    def ask(path: str, body: object = None, raw: bytes | Iterator[bytes] | None = None, **headers: str) -> Answer:
        content = json.dumps(body).encode() if body is not None else raw
        kind = {"Content-Type": "application/json"} if content is not None else {}
        line = HTTPConnection("127.0.0.1", port, timeout=60)
        try:
            line.request("GET" if content is None else "POST", path, content, kind | headers)
            answer = line.getresponse()
            text = answer.read().decode()
            is_json = answer.headers.get_content_type() == "application/json"
            return Answer(answer.status, json.loads(text) if is_json else text, answer.headers["Server"] or "")
        finally:
            line.close()

    return ask


def test_a_fresh_service_gets_a_list_and_answers(served: tuple[Home, Ask, Path]) -> None:
    """No list: alive and not ready. A list comes in: every worker answers from it, without a restart."""
    home, ask, log = served
    assert ask("/healthz").server == "gunicorn"
    assert ask("/readyz").status == 503
    assert ask("/match/default", SHAMALOV).status == 503

    refresh.load(home, [REPOSITORY / "seeds" / "seed_article.json"], at=NOW)

    with ThreadPoolExecutor(8) as pool:
        assert {answer.status for answer in pool.map(ask, ["/readyz"] * 16)} == {200}
        given = pool.map(ask, ["/match/default"] * 16, [SHAMALOV] * 16)
        answers = [answer.body["responses"]["q1"] for answer in given]
    assert {answer["results"][0]["caption"] for answer in answers} == {"Kirill Shamalov"}
    with connection.open_record(home) as db:
        recorded = {screening.id for screening in screenings.recent(db)}
    assert recorded == {answer["screening"] for answer in answers}

    page = ask(f"/?q={quote('Кирилл Шамалов')}", Accept="text/html")
    assert (page.status, "Kirill Shamalov" in page.body) == (200, True)
    assert "Sham" not in log.read_text()
    assert "%D0" not in log.read_text()


def test_what_is_too_large_is_refused_on_the_wire(served: tuple[Home, Ask, Path]) -> None:
    """A body over the limit, with or without its length told, and a name over the limit in an address."""
    home, ask, _ = served
    refresh.load(home, [REPOSITORY / "seeds" / "seed_article.json"], at=NOW)
    assert ask("/match/default", raw=b" " * 1_000_001)[:2] == (413, TOO_LARGE)
    assert ask("/match/default", raw=iter([b" " * 100_000] * 11))[:2] == (413, TOO_LARGE)
    assert ask("/match/default", raw=iter([b'{"queries', b'": {}}'])).status == 422
    assert "the limit is 1,000" in ask(f"/search/default?q={'x' * 5_000}").body["detail"]
    assert ask(f"/search/default?q={'x' * 10_000}").status == 414
    assert ask("/readyz").status == 200
