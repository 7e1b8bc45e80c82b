"""Each request holds one generation and one time; each thread its own connections."""

from dataclasses import replace
from datetime import timedelta
from sqlite3 import ProgrammingError
from threading import Thread
from typing import cast

import pytest
from flask import Flask, g

from sanctions.errors import NotReady
from sanctions.services import generation
from sanctions.store import publications
from sanctions.store.connection import connect
from sanctions.store.home import Home
from sanctions.web import engine as web_engine
from sanctions.web.engine import Engine, engine


def engine_of(app: Flask) -> Engine:
    return cast(Engine, app.extensions["sanctions"])


def test_a_request_holds_one_generation_from_start_to_end(app: Flask, seeded: Home) -> None:
    with app.test_request_context():
        held = engine().generation
        (publication,) = held.publications["seed_article"]
        other = generation.build(seeded, [replace(publication, checksums={"other.json": "0"})], [])
        generation.put_in_force(seeded, other)
        assert engine().generation is held
    with app.test_request_context():
        assert engine().generation.id == other


def test_a_request_has_one_time(app: Flask) -> None:
    with app.test_request_context():
        assert engine().now() is engine().now()
        assert g.now.isoformat() == "2026-11-23T09:30:00+00:00"


def test_each_thread_has_a_connection_of_its_own(app: Flask) -> None:
    found = []

    def ask() -> None:
        with app.app_context():
            found.append(engine().record)
            assert engine().record is found[-1]
            engine().close()

    threads = [Thread(target=ask) for _ in range(2)]
    for thread in threads:
        thread.start()
        thread.join()
    assert found[0] is not found[1]


def test_lists_that_were_shipped_here_are_read_in_the_place_of_those_before(app: Flask, seeded: Home) -> None:
    """Though the thread has the file before them open; and what it had open is closed."""
    with app.app_context():
        before = engine().lists
        assert engine().lists is before
        fresh = seeded.folder / "fresh"
        before.execute("VACUUM INTO ?", [str(fresh)])
        with connect(fresh) as db:
            db.execute("UPDATE publications SET source = 'shipped'")
        fresh.replace(seeded.lists_db)
        assert [row.source for row in publications.every(engine().lists)] == ["shipped"]
        with pytest.raises(ProgrammingError, match="closed"):
            before.execute("SELECT 1")
        engine().close()


def test_a_copy_whose_pointer_does_not_follow_its_lists_is_not_ready_in_the_end(
    app: Flask, seeded: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    """For some minutes it may be on its way; where lists are loaded it is an error at once."""
    (publication,) = engine_of(app).keeper.current().publications["seed_article"]
    other = generation.build(seeded, [replace(publication, checksums={"other.json": "0"})], [])
    generation.put_in_force(seeded, other)
    with app.test_request_context(), pytest.raises(NotReady, match="the lists call for"):
        engine().check()
    seeded.shipped.touch()
    with app.test_request_context():
        assert engine().check() == other
    monkeypatch.setattr(web_engine, "_ARRIVES", timedelta())
    with app.test_request_context(), pytest.raises(NotReady, match="the lists call for"):
        engine().check()
    engine_of(app).close()


def test_nothing_is_open_before_the_first_request(app: Flask) -> None:
    assert vars(app.extensions["sanctions"]._mine) == {}
