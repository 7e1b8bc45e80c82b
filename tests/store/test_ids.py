"""Ids of what is recorded."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

from hypothesis import given, settings
from hypothesis import strategies as st

from sanctions.store.ids import new_id

moments = st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001


@settings(deadline=None)
@given(moments, st.integers(1, 10_000_000))
def test_ids_sort_by_time(moment, later):
    """An id made a millisecond or more later is greater, as text."""
    assert new_id(moment) < new_id(moment + timedelta(milliseconds=later))


@settings(deadline=None)
@given(moments)
def test_ids_of_one_moment_sort_by_number(moment):
    """Several of one moment keep their order."""
    ids = [new_id(moment, number) for number in range(50)]
    assert ids == sorted(ids)


def test_an_id_is_a_uuid_of_version_7():
    """Others' tools read it as what it is."""
    found = UUID(new_id(datetime(2026, 1, 1, tzinfo=UTC), 5000))
    assert (found.version, found.variant) == (7, "specified in RFC 4122")


def test_ids_can_not_be_guessed():
    """The same moment gives another id each time."""
    at = datetime(2026, 1, 1, tzinfo=UTC)
    assert len({new_id(at) for _ in range(1000)}) == 1000
