"""Each request holds one generation and one time; each thread its own connections."""

from dataclasses import replace
from threading import Thread

from flask import Flask, g

from sanctions.services import generation
from sanctions.store.home import Home
from sanctions.web.engine import engine


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


def test_nothing_is_open_before_the_first_request(app: Flask) -> None:
    assert vars(app.extensions["sanctions"]._mine) == {}
