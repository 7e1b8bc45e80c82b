"""A party's relations, grouped for its page."""

import pytest

from sanctions.services.relations import Connection
from sanctions.web.pages.connections import connection_remarks, groups


def connection(kind: str = "UnknownLink", role: str = "linked to", name: str = "Golden Star") -> Connection:
    return Connection(kind, role, name, "outgoing")


def test_what_says_most_stands_first():
    found = groups([connection(), connection("Family", "wife of"), connection("Ownership", "owned by")])
    assert [group.label for group in found] == ["Ownership", "Family", "Other links"]


def test_a_kind_that_we_do_not_know_stands_last_in_its_own_words():
    found = groups([connection("PoliticalDonation", "donor of"), connection()])
    assert [group.label for group in found] == ["Other links", "Political donation"]


def test_the_parties_of_one_role_stand_together():
    [group] = groups([connection(), connection(role="linked to by"), connection(name="Silver Star")])
    assert [(row.role, [item.name for item in row.shown]) for row in group.rows] == [
        ("linked to", ["Golden Star", "Silver Star"]),
        ("linked to by", ["Golden Star"]),
    ]


@pytest.mark.parametrize(("number", "shown", "folded"), [(12, 12, 0), (13, 13, 0), (14, 12, 2), (130, 12, 118)])
def test_many_are_folded_away_and_none_is_lost(number: int, shown: int, folded: int):
    [group] = groups(connection(name=f"Ship {at}") for at in range(number))
    [row] = group.rows
    assert (len(row.shown), len(row.folded)) == (shown, folded)


@pytest.mark.parametrize(
    ("other", "remarks"),
    [
        (
            Connection("Family", "wife of", "PETROV, Ivan", "outgoing", caption="Ivan Petrov", schema="Person"),
            ["Person"],
        ),
        (
            Connection("UnknownLink", "linked to", "Yas Air", "outgoing", caption="Pouya Air", schema="Company"),
            ["Company", "named as Yas Air"],
        ),
        (
            Connection("UnknownLink", "linked to", "Gone", "outgoing", caption="Gone", schema="Vessel", listed=False),
            ["Vessel", "not on its list any more"],
        ),
        (Connection("UnknownLink", "linked to", "Nobody", "outgoing"), ["known by this name alone"]),
        (
            Connection("UnknownLink", "linked to", "X", "outgoing", target="opensanctions:Q1"),
            ["opensanctions:Q1, not loaded here"],
        ),
    ],
)
def test_what_is_known_of_the_other_party_is_told_beside_its_name(other: Connection, remarks: list[str]):
    assert connection_remarks(other) == remarks
