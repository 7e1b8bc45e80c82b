"""Ties kept in a generation's folder."""

from pathlib import Path

from sanctions.index.links import Ties, read_ties, save_ties
from sanctions.model import Tie


def tie(one: str, other: str, *, joined: bool = True) -> Tie:
    return Tie(one, other, "names", f"{one} is {other}", 4.0, joined)


CHAIN = Ties([tie("a:1", "b:1"), tie("b:1", "c:1"), tie("c:1", "d:1", joined=False), tie("e:1", "f:1")])


def test_what_was_saved_is_read_again(tmp_path: Path) -> None:
    """Ties and editions, as they were."""
    save_ties(tmp_path, CHAIN.all, {"a:1": "2024-01-01.00"})
    found = Ties.of(read_ties(tmp_path))
    assert (found.all, found.since) == (CHAIN.all, {"a:1": "2024-01-01.00"})


def test_entries_are_reached_over_others_and_the_nearest_come_first() -> None:
    """What does not join is reached from the two that it ties alone."""
    assert [(way.to, way.via) for way in CHAIN.ways("a:1")] == [("b:1", ""), ("c:1", "b:1")]
    assert [(way.to, way.via, way.tie.joined) for way in CHAIN.ways("c:1")] == [
        ("b:1", "", True),
        ("a:1", "b:1", True),
        ("d:1", "", False),
    ]
    assert list(CHAIN.ways("x:1")) == []


def test_all_entries_of_a_party_have_one_name_for_it() -> None:
    """And nobody else has."""
    assert [CHAIN.cluster(at) for at in ("a:1", "b:1", "c:1", "d:1", "e:1", "f:1", "x:1")] == [
        "a:1", "a:1", "a:1", "d:1", "e:1", "e:1", "x:1",
    ]  # fmt: skip
