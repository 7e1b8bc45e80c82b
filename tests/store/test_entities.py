"""Entities in time: the table against a model that keeps every publication whole."""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from datetime import date
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sanctions.errors import NotCovered, UnknownEntity
from sanctions.model import Entity, Publication
from sanctions.store import entities, migrations, publications, staging
from sanctions.store.connection import write
from sanctions.store.database import Database

DATASET = "house"
Content = Mapping[str, str]
"""A publication's entities: reference → what the list says of it."""


def party(ref: str, says: str = "") -> Entity:
    return Entity(f"{DATASET}:{ref}", "Person", ref, {"name": (ref,), "notes": (says,)})


def publish(db: Database, edition: str, content: Content) -> None:
    """The content stands in the edition, by way of the staging tables."""
    db.execute("DELETE FROM staged")
    list(staging.stage(db, (party(ref, says) for ref, says in content.items())))
    day = edition.partition(".")[0]
    publication = Publication(0, DATASET, edition, day, "", "", "", "", {}, {})
    with write(db):
        entities.slot_in(db, publications.insert(db, publication))


@cache
def empty() -> Database:
    """A lists.db that is only ever copied: making its tables anew for each example takes long."""
    db = Database(memory=True)
    migrations.apply(db, migrations.LISTS)
    migrations.apply(db, migrations.STAGING)
    return db


@contextmanager
def fresh() -> Iterator[Database]:
    """An empty lists.db in memory."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as raw:
        empty().conn.backup(raw)
        raw.execute("PRAGMA foreign_keys = ON")
        yield Database(raw)


@pytest.fixture
def lists() -> Iterator[Database]:
    """An empty lists.db with a place to stage in."""
    with fresh() as db:
        yield db


@pytest.fixture(scope="module", autouse=True)
def _closed():
    """The copied database is closed at the end."""
    yield
    empty().close()
    empty.cache_clear()


def rows(db: Database) -> list[tuple[str, ...]]:
    return db.execute(
        "SELECT id, dataset, since, until, sha256, schema, body FROM entities ORDER BY id, since"
    ).fetchall()


def listed(db: Database, day: str) -> dict[str, str]:
    found = entities.listed_on(db, DATASET, day)
    return {version.entity.caption: version.entity.get("notes")[0] for version in found}


EDITIONS = [f"2024-0{month}-01.0{number}" for month in range(1, 7) for number in (0, 1)]
contents = st.dictionaries(st.sampled_from("ABCDE"), st.sampled_from("xyz"), max_size=5)
worlds = st.dictionaries(st.sampled_from(EDITIONS), contents, min_size=1, max_size=7)


@settings(deadline=None)
@given(worlds, st.randoms(use_true_random=False))
def test_the_order_of_loading_leaves_no_trace(world, random):
    """Publications loaded in any order leave the same rows as loaded one after the other."""
    shuffled = list(world)
    random.shuffle(shuffled)
    with fresh() as ordered, fresh() as disordered:
        for edition in sorted(world):
            publish(ordered, edition, world[edition])
        for edition in shuffled:
            publish(disordered, edition, world[edition])
        assert rows(ordered) == rows(disordered)


@settings(deadline=None)
@given(worlds, st.randoms(use_true_random=False))
def test_who_was_listed_is_what_the_publication_in_force_said(world, random):
    """On any day the list holds what the last publication until then held, and before the first it can't say."""
    with loaded(world, random) as db:
        for month in range(1, 8):
            day = f"2024-0{month}-15"
            past = [edition for edition in sorted(world) if edition < day]
            if past:
                assert listed(db, day) == world[past[-1]]
            else:
                with pytest.raises(NotCovered):
                    listed(db, day)


@settings(deadline=None)
@given(worlds, st.randoms(use_true_random=False))
def test_changes_are_the_difference_of_two_publications(world, random):
    """Added, removed and changed between any two publications are what comparing them whole gives."""
    with loaded(world, random) as db:
        for old in world:
            for new in world:
                found = entities.changes(db, DATASET, old, new)
                assert found == difference(world[old], world[new])


@settings(deadline=None)
@given(worlds, st.randoms(use_true_random=False))
def test_seen_dates_are_those_of_publications(world, random):
    """First and last seen are the dates of the first and last publication with the entity."""
    with loaded(world, random) as db:
        for version in entities.versions(db):
            with_it = sorted(edition[:10] for edition in world if version.entity.caption in world[edition])
            assert (version.first_seen, version.last_seen) == (with_it[0], with_it[-1])
            assert version.last_change == version.since[:10]


@contextmanager
def loaded(world: Mapping[str, Content], random) -> Iterator[Database]:
    """A lists.db with the publications of a world, loaded in some order."""
    shuffled = list(world)
    random.shuffle(shuffled)
    with fresh() as db:
        for edition in shuffled:
            publish(db, edition, world[edition])
        yield db


def difference(old: Content, new: Content) -> entities.Changes:
    def ids(refs: Sequence[str]) -> tuple[str, ...]:
        return tuple(f"{DATASET}:{ref}" for ref in sorted(refs))

    return entities.Changes(
        added=ids(new.keys() - old.keys()),
        removed=ids(old.keys() - new.keys()),
        changed=ids([ref for ref in old.keys() & new.keys() if old[ref] != new[ref]]),
    )


def test_changes_come_in_the_order_in_which_people_count(lists):
    """Number 9 stands before number 10, at every place in an id; numbers of any length are compared."""
    refs = ["9", "9.2", "9.10", "10", "010x", "A-9-8", "A-9-70", "A-10-7", "A-x", "B2", "B1" + "0" * 5_000]
    publish(lists, "2024-01-01.00", {})
    publish(lists, "2024-02-01.00", dict.fromkeys(reversed(refs), "x"))
    found = entities.changes(lists, DATASET, "2024-01-01.00", "2024-02-01.00").added
    assert [entity_id.partition(":")[2] for entity_id in found] == refs


def test_an_entity_that_came_back_has_two_rows(lists):
    """A version that was taken off the list and put back has an interval for each time."""
    publish(lists, "2024-01-01.00", {"A": "x"})
    publish(lists, "2024-02-01.00", {})
    publish(lists, "2024-03-01.00", {"A": "x"})
    found = [(version.since, version.until) for version in entities.history(lists, f"{DATASET}:A")]
    assert found == [("2024-01-01.00", "2024-02-01.00"), ("2024-03-01.00", None)]


def test_history_tells_one_entity_through_time(lists):
    """The versions of an entity come oldest first, and say what changed when."""
    publish(lists, "2024-01-01.00", {"A": "x", "B": "x"})
    publish(lists, "2024-02-01.00", {"A": "y", "B": "x"})
    found = entities.history(lists, f"{DATASET}:A")
    assert [version.entity.get("notes") for version in found] == [("x",), ("y",)]
    assert [version.last_change for version in found] == ["2024-01-01", "2024-02-01"]


def test_an_id_that_was_never_listed_is_unknown(lists):
    """There is no empty history: an unknown id is an error that names it."""
    with pytest.raises(UnknownEntity, match="house:nobody"):
        entities.history(lists, "house:nobody")


def test_a_day_before_the_first_publication_is_not_covered(lists):
    """The error names the dataset and the day from which it can answer."""
    publish(lists, "2024-02-01.00", {"A": "x"})
    with pytest.raises(NotCovered, match=r"house.*2024-02-01") as caught:
        entities.listed_on(lists, DATASET, "2024-01-31")
    assert caught.value.first == date(2024, 2, 1)


def test_of_two_publications_of_one_day_the_later_counts(lists):
    """As of a day means its last publication, the day's own included."""
    publish(lists, "2024-01-01.00", {"A": "x"})
    publish(lists, "2024-01-01.01", {"A": "y"})
    assert listed(lists, "2024-01-01") == {"A": "y"}


def test_datasets_do_not_touch_each_other(lists):
    """Slotting in one dataset's publication leaves every other dataset's rows."""
    publish(lists, "2024-01-01.00", {"A": "x"})
    lists.execute("DELETE FROM staged")
    with write(lists):
        publication = Publication(0, "other", "2024-02-01.00", "2024-02-01", "", "", "", "", {}, {})
        entities.slot_in(lists, publications.insert(lists, publication))
    assert listed(lists, "2024-03-01") == {"A": "x"}
