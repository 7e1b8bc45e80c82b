"""Roles of two parties to each other, from either side."""

import pytest

from sanctions.lists.ftm_relations import EDGES, REFERENCES
from sanctions.lists.ofac_labels import RELATIONS
from sanctions.lists.ofac_relations import Tie, ties
from sanctions.model.roles import ROLES, inverse, other_schema, same_relation

OF_THE_UK = (
    ("Ownership", "subsidiary of"),
    ("Ownership", "parent of"),
    ("Ownership", "owned or operated by"),
    ("UnknownLink", "previously owned or operated by"),
)
OF_FOLLOWTHEMONEY = (
    *((kind, edge.forth, edge.back) for kind, edge in EDGES.items()),
    *REFERENCES.values(),
)
OF_OFAC_S_RELATIONSHIPS = tuple(
    ties(words, "", "first", "second", former=False, symmetrical=False)
    for words in (
        "Associate Of",
        "Providing support to",
        "Acting for or on behalf of",
        "Owned or Controlled By",
        "Family member of",
        "playing a significant role in",
        "Leader or official of",
        "Principal Executive Officer",
        "Owns, controls, or operates",
        "Property in the interest of",
    )
)


@pytest.mark.parametrize("relation", [*RELATIONS.values(), *OF_THE_UK])
def test_every_role_that_a_format_writes_is_known(relation: tuple[str, str]) -> None:
    assert relation in ROLES


@pytest.mark.parametrize("sides", OF_OFAC_S_RELATIONSHIPS, ids=lambda sides: sides["first"].role)
def test_what_ofac_s_relationships_are_to_both_sides_is_known_and_one_relation(sides: dict[str, Tie]) -> None:
    first, second = sides["first"], sides["second"]
    assert {(side.kind, side.role) for side in (first, second)} <= ROLES.keys()
    assert same_relation(first.kind, first.role, second.role)


@pytest.mark.parametrize(("kind", "forth", "back"), OF_FOLLOWTHEMONEY)
def test_what_followthemoney_s_relations_are_to_both_sides_is_known(kind: str, forth: str, back: str) -> None:
    assert inverse(kind, forth) == back
    assert inverse(kind, back) == forth


@pytest.mark.parametrize(
    ("kind", "role", "other"),
    [
        ("UnknownLink", "linked to", "linked to by"),
        ("UnknownLink", "operated by", "operator of"),
        ("UnknownLink", "securities issued by", "issuer of the securities of"),
        ("UnknownLink", "previously owned or operated by", "previous owner or operator of"),
        ("Ownership", "owned by", "owner of"),
        ("Ownership", "owner of", "owned by"),
        ("Ownership", "subsidiary of", "parent of"),
        ("Ownership", "parent of", "subsidiary of"),
        ("Ownership", "owned or operated by", "owner or operator of"),
        ("Ownership", "property in the interest of", "has an interest in"),
        ("Ownership", "owns, controls, or operates", "owned or controlled by"),
        ("Representation", "acting for or on behalf of", "represented by"),
        ("Directorship", "leader or official of", "led by"),
        ("Membership", "playing a significant role in", "has as a significant member"),
        ("Family", "wife of", "spouse of"),
        ("Family", "half-brother of", "half-sibling of"),
        ("Family", "son of", "parent of"),
        ("Family", "parent of", "child of"),
        ("Family", "mother of", "child of"),
        ("Family", "has as mother", "mother of"),
        ("Family", "has as godfather", "godfather of"),
        ("Family", "godfather of", "has as godfather"),
        ("Family", "nephew of", "uncle or aunt of"),
        ("Family", "daughter-in-law of", "parent-in-law of"),
        ("Family", "sister-in-law of", "sibling-in-law of"),
    ],
)
def test_a_relation_reads_from_the_other_side(kind: str, role: str, other: str) -> None:
    assert inverse(kind, role) == other


@pytest.mark.parametrize(("kind", "role"), ROLES)
def test_turned_round_twice_a_role_stands_on_its_own_side_again(kind: str, role: str) -> None:
    back = inverse(kind, inverse(kind, role))
    assert ROLES[kind, back].side == ROLES[kind, role].side
    assert ROLES[kind, back].inverse == inverse(kind, role)


def test_case_does_not_matter() -> None:
    assert inverse("Ownership", "Owned or Controlled By") == "owner or controller of"


def test_what_was_stays_what_was() -> None:
    assert inverse("Ownership", "formerly owned by") == "formerly owner of"
    assert inverse("Family", "former son-in-law of") == "former parent-in-law of"


def test_a_role_that_we_do_not_know_is_turned_round_in_its_own_words() -> None:
    assert inverse("UnknownLink", "consigliere of") == "has as consigliere"
    assert inverse("UnknownLink", "formerly consigliere of") == "formerly has as consigliere"
    assert inverse("UnknownLink", "Deputy Chair") == "other side of “Deputy Chair”"
    assert inverse("UnknownLink", "") == ""


def test_parent_of_a_company_is_no_parent_of_a_person() -> None:
    assert (inverse("Ownership", "parent of"), inverse("Family", "parent of")) == ("subsidiary of", "child of")


@pytest.mark.parametrize(
    ("kind", "role", "schema"),
    [
        ("Family", "wife of", "Person"),
        ("Family", "godson of", "Person"),
        ("Ownership", "owned by", "LegalEntity"),
        ("Ownership", "owner of", "Thing"),
        ("Ownership", "subsidiary of", "Organization"),
        ("UnknownLink", "linked to", "LegalEntity"),
        ("UnknownLink", "consigliere of", "Thing"),
    ],
)
def test_a_role_says_what_the_other_party_is(kind: str, role: str, schema: str) -> None:
    assert other_schema(kind, role) == schema


@pytest.mark.parametrize(
    ("kind", "one", "other", "same"),
    [
        ("Ownership", "owned by", "owner or controller of", True),
        ("Ownership", "owner of", "owner of", False),
        ("Ownership", "owned by", "formerly owner of", False),
        ("Family", "son of", "father of", True),
        ("Family", "has as father", "father of", True),
        ("Family", "has as father", "has as father", False),
        ("Family", "son of", "son of", False),
        ("Family", "brother of", "sister of", True),
        ("UnknownLink", "linked to", "linked to", True),
        ("UnknownLink", "consigliere of", "linked to", True),
    ],
)
def test_the_two_sides_of_a_relation_tell_one_relation(kind: str, one: str, other: str, same: bool) -> None:
    assert same_relation(kind, one, other) is same
    assert same_relation(kind, other, one) is same
