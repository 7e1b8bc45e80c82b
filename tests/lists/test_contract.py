"""The values that formats take and give."""

from pathlib import Path

from sanctions.lists.contract import Reading, Recognised, Source


def test_a_reading_starts_without_notes_and_counts():
    """Two readings share nothing that grows."""
    one, other = Reading("f", "d", None), Reading("f", "d", None)
    one.notes.append("a note")
    one.unmapped["a field"] += 1
    assert not other.notes
    assert not other.unmapped
    assert list(other.entities) == []


def test_what_was_recognised_may_have_no_date():
    """OFAC's CSV holds none."""
    assert Recognised("ofac_csv", "us_ofac_sdn").published is None


def test_a_source_keeps_the_name_it_came_with():
    """An upload's name on disk is not what its user called it."""
    assert Source("sdn.csv", Path("/uploads/0001")).name == "sdn.csv"
