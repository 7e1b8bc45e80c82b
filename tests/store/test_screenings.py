"""Screenings on record."""

from dataclasses import replace
from types import MappingProxyType

import pytest

from sanctions.errors import UnknownRecord
from sanctions.model import (
    Coverage,
    Covered,
    Entity,
    Evidence,
    Hit,
    Measure,
    Query,
    Screening,
    Version,
    WordPair,
)
from sanctions.store import screenings
from sanctions.store.connection import write

ENTITY = Entity(
    "house:1",
    "Person",
    "Kirill Shamalov",
    MappingProxyType({"name": ("Kirill Shamalov", "Кирилл Шамалов")}),
    (Measure("United Kingdom", "asset freeze"),),
)
HIT = Hit(
    version=Version(ENTITY, "2022-03-16.00", None, "2022-03-16", "2022-03-16", "2022-03-16"),
    score=0.93,
    match=True,
    matched_name="Kirill Shamalov",
    evidence=(
        Evidence("name_match", "the name agrees", 2.5, 0.97, "Kiril Shamalof", "Kirill Shamalov", (
            WordPair("kiril", "kirill", "spelled alike", 0.9, 1.5),
        )),
        Evidence("birth_year", "born 1982", 1.2, 1.0),
    ),
)  # fmt: skip
SCREENING = Screening(
    id="",
    at="2026-11-23T10:00:00+00:00",
    door="api",
    query=Query("Person", MappingProxyType({"name": ("Kiril Shamalof",), "birthDate": ("1982",)})),
    options={"scope": "default", "threshold": 0.7, "limit": 5, "as_of": ""},
    hits=(HIT,),
    total=1,
    coverage=Coverage("default", "g1", (Covered("house", "House list", "2022-03-16", 1, stale=True),), ("eu_fsf",)),
)


def save(db, *given):
    with write(db):
        return screenings.save(db, given)


def test_a_screening_comes_back_as_it_was_answered(record):
    """Question, options, coverage, hits and every piece of evidence are as they were."""
    (record_id,) = save(record, SCREENING)
    assert screenings.get(record, record_id) == replace(SCREENING, id=record_id)


def test_a_clear_is_kept_too(record):
    """A screening without hits is a screening."""
    (record_id,) = save(record, replace(SCREENING, hits=(), total=0))
    kept = screenings.get(record, record_id)
    assert (kept.hits, kept.total) == ((), 0)


def test_an_entity_is_kept_once_however_often_it_is_hit(record):
    """The record grows by what is new in it."""
    save(record, SCREENING, SCREENING)
    save(record, SCREENING)
    assert record.execute("SELECT count(*) FROM shown").fetchone() == (1,)


def test_a_hit_shows_the_entity_as_it_was_then(record):
    """A later version of the entity does not change what was recorded."""
    (before,) = save(record, SCREENING)
    later = replace(HIT, version=replace(HIT.version, entity=replace(ENTITY, caption="Another")))
    (after,) = save(record, replace(SCREENING, hits=(later,)))
    captions = [screenings.get(record, one).hits[0].version.entity.caption for one in (before, after)]
    assert captions == ["Kirill Shamalov", "Another"]


def test_the_recent_ones_come_newest_first(record):
    """In the order in which they were recorded, also within a second."""
    first = save(record, SCREENING, SCREENING)
    second = save(record, SCREENING)
    assert [screening.id for screening in screenings.recent(record)] == second + first[::-1]
    assert [screening.id for screening in screenings.recent(record, 1)] == second


def test_an_id_that_was_never_given_is_unknown(record):
    """The error names it."""
    with pytest.raises(UnknownRecord, match="screening 'x'"):
        screenings.get(record, "x")


def test_nothing_is_recorded_of_an_answer_that_failed(record):
    """All screenings of one request are on record, or none is."""
    with pytest.raises(AttributeError), write(record):
        screenings.save(record, [SCREENING, None])
    assert screenings.recent(record) == []
