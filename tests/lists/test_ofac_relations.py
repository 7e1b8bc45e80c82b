"""OFAC's relations, from either side."""

import pytest

from sanctions.lists.ofac_relations import Tie, relation, ties


@pytest.mark.parametrize(
    ("words", "kind", "forth", "back"),
    [
        ("Owned or Controlled By", "Ownership", "owned or controlled by", "owner or controller of"),
        ("Owns, controls, or operates", "Ownership", "owns, controls, or operates", "owned or controlled by"),
        ("Acting for or on behalf of", "Representation", "acting for or on behalf of", "represented by"),
        ("Leader or official of", "Directorship", "leader or official of", "led by"),
        ("Principal Executive Officer", "Directorship", "principal executive officer of", "led by"),
        ("Family member of", "Family", "family member of", "family member of"),
        ("Seen near", "UnknownLink", "seen near", "linked to"),
    ],
)
def test_a_relation_is_told_from_either_side(words: str, kind: str, forth: str, back: str):
    """Ownership begins at what is owned but where the words say otherwise."""
    assert ties(words, "0", "1", "2") == {"1": Tie(kind, forth, "2"), "2": Tie(kind, back, "1")}


def test_a_former_relation_is_former_on_both_sides():
    """Nobody is shown as an owner who was one."""
    both = ties("Owned or Controlled By", "15003", "1", "2", former=True)
    assert [tie.role for tie in both.values()] == [
        "formerly owned or controlled by",
        "formerly owner or controller of",
    ]


def test_a_symmetrical_relation_reads_the_same_both_ways():
    """As the file says of its type."""
    both = ties("Associate Of", "1555", "1", "2", symmetrical=True)
    assert {tie.role for tie in both.values()} == {"associate of"}


def test_a_relation_in_new_words_is_known_by_its_id():
    """OFAC's ids stay; one that neither tells is unknown."""
    assert relation("Held by", "15003") == relation("Owned or controlled by -", "")
    assert relation("Held by", "92019") != relation("Held by", "15003")
    assert relation("Seen near", "7") is None
