"""Who a party has to do with: names that lead to a party, both directions, as of a day."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from tempfile import mkdtemp

import pytest

from sanctions.model import Entity, Link, Publication, Version
from sanctions.services.generation import Generation, Keeper, build, put_in_force
from sanctions.services.relations import Connection, connections
from sanctions.store.home import Home

SDN, UK = "us_ofac_sdn", "gb_fcdo_sanctions"
FIRST, SECOND = "2022-01-01", "2024-01-01"
STAMP = datetime(2024, 6, 10, 12, tzinfo=UTC).isoformat()
LINKED = "UnknownLink"


def publication(dataset: str, day: str) -> Publication:
    checksums = {"list.csv": f"{dataset} of {day}"}
    return Publication(0, dataset, f"{day}.00", day, STAMP, STAMP, "test", "list.csv", checksums, {}, False)


PUBLICATIONS = (publication(SDN, FIRST), publication(SDN, SECOND), publication(UK, SECOND))


def version(entity: Entity, since: str = FIRST, until: str | None = None) -> Version:
    return Version(entity, f"{since}.00", until and f"{until}.00", since, since, since)


def company(ref: str, name: str, *links: Link, schema: str = "Company", **names: tuple[str, ...]) -> Entity:
    dataset, _, number = ref.rpartition(":")
    return Entity(f"{dataset or SDN}:{number}", schema, name, {"name": (name,), **names}, links=links)


def person(ref: str, name: str, *links: Link, **names: tuple[str, ...]) -> Entity:
    return company(ref, name, *links, schema="Person", **names)


def linked(name: str) -> Link:
    return Link(LINKED, name, "linked to")


Asked = Callable[..., list[Connection]]


@pytest.fixture
def of(tmp_path: Path) -> Asked:
    """The connections of the first of some parties; each is a version, or stands from the first edition on."""

    def asked(*parties: Entity | Version, as_of: str = "") -> list[Connection]:
        versions = [row if isinstance(row, Version) else version(row) for row in parties]
        # Each time a home of its own: a generation is what its publications are, and those are always the same.
        generation = _in_force(Path(mkdtemp(dir=tmp_path)), versions)
        return list(connections(generation, generation.entity(versions[0].entity.id, as_of), as_of))

    return asked


def _in_force(folder: Path, versions: Sequence[Version]) -> Generation:
    home = Home(folder / "data")
    home.prepare()
    put_in_force(home, build(home, PUBLICATIONS, versions))
    return Keeper(home).current()


def told(rows: Sequence[Connection]) -> list[tuple[str, str, str]]:
    return [(row.direction, row.role, row.target) for row in rows]


def test_a_name_that_one_party_bears_leads_to_it(of: Asked) -> None:
    [found] = of(company("1", "Ship Co", linked("EXAMPLE SHIPPING")), company("2", "Example Shipping-Line"))
    assert found.target == ""
    [found] = of(company("1", "Ship Co", linked("EXAMPLE SHIPPING LINE")), company("2", "Example Shipping-Line"))
    assert found == Connection(
        LINKED,
        "linked to",
        "EXAMPLE SHIPPING LINE",
        "outgoing",
        f"{SDN}:2",
        "name",
        "Example Shipping-Line",
        "Company",
        True,
    )


def test_a_person_s_name_may_stand_last_name_first(of: Asked) -> None:
    [found] = of(company("1", "Ship Co", linked("PETROV, Ivan Sergeyevich")), person("2", "Ivan Sergeyevich PETROV"))
    assert (found.target, found.caption) == (f"{SDN}:2", "Ivan Sergeyevich PETROV")


def test_words_in_another_order_are_another_company(of: Asked) -> None:
    [found] = of(company("1", "Ship Co", linked("Line, Example")), company("2", "Example Line"))
    assert (found.target, found.found_by, found.listed) == ("", "", None)


def test_an_alias_is_a_name_too(of: Asked) -> None:
    [found] = of(company("1", "EP-XYZ", linked("Yas Air")), company("2", "Pouya Air", alias=("YAS AIR",)))
    assert (found.target, found.name, found.caption) == (f"{SDN}:2", "Yas Air", "Pouya Air")


def test_a_name_that_two_parties_bear_stays_a_name(of: Asked) -> None:
    [found] = of(
        company("1", "Ship Co", linked("Ministry of State Security")),
        company("2", "MINISTRY OF STATE SECURITY", schema="Organization"),
        company("3", "Ministry of State Security", schema="Organization"),
    )
    assert (found.target, found.name) == ("", "Ministry of State Security")


def test_of_two_bearers_the_one_whose_main_name_it_is_is_meant(of: Asked) -> None:
    [found] = of(
        company("1", "Ship Co", linked("Tanker Company")),
        company("2", "Tanker Company Office", alias=("Tanker Company",)),
        company("3", "Tanker Company"),
    )
    assert found.target == f"{SDN}:3"


def test_two_that_are_only_also_known_so_leave_it_open(of: Asked) -> None:
    [found] = of(
        company("1", "Ship Co", linked("Tanker Company")),
        company("2", "Tanker Company Office", alias=("Tanker Company",)),
        company("3", "TC Holding", alias=("Tanker Company",)),
    )
    assert found.target == ""


@pytest.mark.parametrize(
    ("link", "schema", "fits"),
    [
        (Link("Family", "Golden Star", "wife of"), "Company", False),
        (Link("Family", "Golden Star", "wife of"), "Person", True),
        (Link(LINKED, "Golden Star", "linked to"), "Vessel", False),
        (Link("Ownership", "Golden Star", "owner of"), "Vessel", True),
        (Link("Ownership", "Golden Star", "subsidiary of"), "Person", False),
        (Link("Ownership", "Golden Star", "owned by"), "Person", True),
    ],
)
def test_only_a_party_of_a_fitting_kind_is_meant(of: Asked, link: Link, schema: str, fits: bool) -> None:
    [found] = of(company("1", "First", link), company("2", "Golden Star", schema=schema))
    assert bool(found.target) is fits


def test_a_party_is_never_linked_to_itself(of: Asked) -> None:
    first = company("1", "First", linked("Golden Star"), alias=("Golden Star",))
    assert of(first) == []
    [found] = of(first, company("2", "Golden Star"))
    assert found.target == f"{SDN}:2"


def test_the_same_name_on_another_list_is_not_meant(of: Asked) -> None:
    [found] = of(company("1", "First", linked("Golden Star")), version(company(f"{UK}:2", "Golden Star"), SECOND))
    assert found.target == ""


def test_a_target_that_the_list_gives_is_taken_as_it_is(of: Asked) -> None:
    [found] = of(
        company("1", "First", Link("Ownership", "Golden Star", "owner of", f"{SDN}:3")),
        company("2", "Golden Star"),
        company("3", "Silver Star"),
    )
    assert (found.target, found.found_by, found.name, found.caption) == (
        f"{SDN}:3",
        "id",
        "Golden Star",
        "Silver Star",
    )


def test_a_target_that_is_not_loaded_keeps_its_id(of: Asked) -> None:
    [found] = of(company("1", "First", Link("Ownership", "", "owner of", f"{SDN}:99")))
    assert (found.target, found.name, found.caption, found.listed) == (f"{SDN}:99", f"{SDN}:99", "", None)


def test_the_other_side_sees_who_names_it(of: Asked) -> None:
    found = of(
        company("1", "Golden Star"),
        company("2", "Ship Co", linked("GOLDEN STAR")),
        company("3", "Daughter Co", Link("Ownership", "Golden Star", "subsidiary of", f"{SDN}:1")),
        company("4", "Elsewhere", linked("Silver Star")),
    )
    assert [(row.direction, row.role, row.caption, row.found_by) for row in found] == [
        ("incoming", "parent of", "Daughter Co", "id"),
        ("incoming", "linked to by", "Ship Co", "name"),
    ]


def test_who_names_it_by_a_former_name_names_it(of: Asked) -> None:
    found = of(
        version(company("1", "Golden Star"), FIRST, SECOND),
        version(company("1", "Platinum Star"), SECOND),
        company("2", "Ship Co", linked("Golden Star")),
    )
    assert told(found) == [("incoming", "linked to by", f"{SDN}:2")]


def test_a_relation_that_both_state_is_told_once(of: Asked) -> None:
    found = of(
        company("1", "Golden Star", Link("Ownership", "Ship Co", "owner or controller of", f"{SDN}:2")),
        company("2", "Ship Co", Link("Ownership", "Golden Star", "owned or controlled by", f"{SDN}:1")),
    )
    assert told(found) == [("outgoing", "owner or controller of", f"{SDN}:2")]


def test_two_that_own_each_other_are_two_relations(of: Asked) -> None:
    found = of(
        company("1", "Golden Star", Link("Ownership", "Ship Co", "owner of", f"{SDN}:2")),
        company("2", "Ship Co", Link("Ownership", "Golden Star", "owner of", f"{SDN}:1")),
    )
    assert told(found) == [("outgoing", "owner of", f"{SDN}:2"), ("incoming", "owned by", f"{SDN}:2")]


def test_a_relation_of_another_kind_is_told_beside(of: Asked) -> None:
    found = of(
        person("1", "Ivan Petrov", Link("Family", "Olga Petrova", "husband of")),
        person("2", "Olga Petrova", linked("Ivan Petrov")),
    )
    assert told(found) == [("outgoing", "husband of", f"{SDN}:2"), ("incoming", "linked to by", f"{SDN}:2")]


def test_two_names_of_one_party_are_one_relation(of: Asked) -> None:
    found = of(
        company("1", "First", linked("Golden Star"), linked("Zolotaya Zvezda")),
        company("2", "Golden Star", alias=("Zolotaya Zvezda",)),
    )
    assert told(found) == [("outgoing", "linked to", f"{SDN}:2")]


def test_relations_are_those_of_the_versions_standing_then(of: Asked) -> None:
    parties = (
        version(company("1", "Golden Star", linked("Old Friend")), FIRST, SECOND),
        version(company("1", "Golden Star", linked("New Friend")), SECOND),
        version(company("2", "Old Friend"), FIRST, SECOND),
        version(company("3", "New Friend"), SECOND),
        version(company("4", "Follower", linked("Golden Star")), SECOND),
    )
    assert told(of(*parties, as_of="2023-01-01")) == [("outgoing", "linked to", f"{SDN}:2")]
    assert told(of(*parties)) == [
        ("outgoing", "linked to", f"{SDN}:3"),
        ("incoming", "linked to by", f"{SDN}:4"),
    ]


def test_who_has_left_the_list_names_nobody_any_more(of: Asked) -> None:
    gone = version(company("2", "Ship Co", linked("Golden Star")), FIRST, SECOND)
    assert of(company("1", "Golden Star"), gone) == []


def test_a_party_that_has_left_its_list_is_still_meant_and_said_to_have_left(of: Asked) -> None:
    parties = (company("1", "First", linked("Golden Star")), version(company("2", "Golden Star"), FIRST, SECOND))
    [now], [then] = of(*parties), of(*parties, as_of="2023-01-01")
    assert (now.target, now.listed) == (f"{SDN}:2", False)
    assert (then.target, then.listed) == (f"{SDN}:2", True)


def test_who_stands_is_meant_rather_than_who_stood(of: Asked) -> None:
    [found] = of(
        company("1", "First", linked("Golden Star")),
        version(company("2", "Golden Star"), FIRST, SECOND),
        version(company("3", "Golden Star"), SECOND),
    )
    assert (found.target, found.listed) == (f"{SDN}:3", True)


def test_who_came_later_was_not_meant_then(of: Asked) -> None:
    parties = (company("1", "First", linked("Golden Star")), version(company("2", "Golden Star"), SECOND))
    [found] = of(*parties, as_of="2023-01-01")
    assert (found.target, found.listed) == ("", None)


def test_a_party_of_another_list_may_be_named_by_id(of: Asked) -> None:
    parties = (
        company("1", "First", Link("Ownership", "Golden Star", "owner of", f"{UK}:2")),
        version(company(f"{UK}:2", "Golden Star"), SECOND),
    )
    [now], [then] = of(*parties), of(*parties, as_of="2023-01-01")
    assert (now.caption, now.listed) == ("Golden Star", True)
    assert (then.target, then.caption, then.listed) == (f"{UK}:2", "", None)
    [back] = of(parties[1], parties[0])
    assert (back.role, back.target) == ("owned by", f"{SDN}:1")


def test_the_order_is_the_entry_s_own_then_by_name(of: Asked) -> None:
    found = of(
        company("1", "Golden Star", linked("Zulu"), linked("Alpha")),
        company("2", "Yankee", linked("Golden Star")),
        company("3", "bravo", linked("Golden Star")),
    )
    assert [row.name for row in found] == ["Zulu", "Alpha", "bravo", "Yankee"]
