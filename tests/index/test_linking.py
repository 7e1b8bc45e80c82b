"""Entries of several lists tied as one party."""

from collections.abc import Callable
from itertools import combinations
from random import Random

import pytest

from sanctions.index import Index
from sanctions.index.lexicon import EVERYDAY
from sanctions.index.linking import Roll, link
from sanctions.model import Entity, Measure, Tie, Version

UN, EU, UK, SDN = "un_sc_sanctions", "eu_fsf", "gb_fcdo_sanctions", "us_ofac_sdn"


def person(entity_id: str, *names: str, listed: str = "", **properties: tuple[str, ...]) -> Entity:
    measures = (Measure("X", "asset freeze", start=listed),) if listed else ()
    return Entity(entity_id, "Person", names[0], {"name": names, **properties}, measures)


def ties(*entities: Entity) -> list[Tie]:
    roll = Roll()
    for entity in entities:
        roll.add(entity, "2024-01-01.00")
    return link(roll.parties, EVERYDAY)


def pairs(*entities: Entity) -> list[tuple[str, str]]:
    return [(tie.one.partition(":")[2], tie.other.partition(":")[2]) for tie in ties(*entities)]


def test_a_name_with_a_birth_date_ties() -> None:
    """The reason says both."""
    [tie] = ties(
        person(f"{EU}:1", "Evgenij Kvartsov", birthDate=("1982-03-22",)),
        person(f"{SDN}:2", "KVARTSOV, Yevgeniy", "Evgeny Kvartsov", birthDate=("1982-03-22",)),
    )
    assert tie.kind == "birth date"
    assert "both born 1982-03-22" in tie.reason
    assert "Kvartsov" in tie.reason


def test_a_common_name_alone_does_not_tie() -> None:
    """Two of the many."""
    assert pairs(person(f"{EU}:1", "Mohammed Ali"), person(f"{SDN}:2", "Mohammed Ali")) == []


def test_a_name_ties_with_a_birth_date_spelled_otherwise_only() -> None:
    """A birth date in common makes no party of two names that have no word in common."""
    one = person(f"{EU}:1", "Evgenij Kvartsov", birthDate=("1982-03-22",))
    near = person(f"{SDN}:2", "Evgeny Petrovich Kvartsoff", birthDate=("1982-03-22",))
    other = person(f"{UK}:3", "Dorothea Blumenthal", birthDate=("1982-03-22",))
    assert pairs(one, near, other) == [("1", "2")]


def test_contradicting_birth_dates_do_not_tie() -> None:
    """However rare the name."""
    born = [{"birthDate": (date,)} for date in ("1951-03-22", "1982-03-22")]
    name = "Zbigniew Xenofont Kvartsoiu"
    assert pairs(person(f"{EU}:1", name), person(f"{SDN}:2", name)) == [("1", "2")]
    assert pairs(person(f"{EU}:1", name, **born[0]), person(f"{SDN}:2", name, **born[1])) == []


def test_two_that_fit_alike_are_two_guesses() -> None:
    """Neither is taken, unless one fits better by enough."""
    name = "Zbigniew Xenofont Kvartsoiu"
    rivals = person(f"{SDN}:2", name), person(f"{SDN}:3", name)
    assert pairs(person(f"{EU}:1", name), *rivals) == []
    better = person(f"{SDN}:3", name, birthDate=("1982-03-22",))
    assert pairs(person(f"{EU}:1", name, birthDate=("1982-03-22",)), rivals[0], better) == [("1", "3")]


def test_a_person_is_no_ship() -> None:
    """A name shared by kinds that can't be one ties nothing."""
    name = "Zbigniew Xenofont Kvartsoiu"
    assert pairs(person(f"{EU}:1", name), Entity(f"{SDN}:2", "Vessel", name, {"name": (name,)})) == []


def test_ships_are_tied_by_number_and_not_by_name() -> None:
    """They change their names, and share them."""

    def ship(entity_id: str, name: str, *imo: str) -> Entity:
        return Entity(entity_id, "Vessel", name, {"name": (name,), "imoNumber": imo} if imo else {"name": (name,)})

    assert pairs(ship(f"{EU}:1", "Zvezda Kvartsova Severa"), ship(f"{SDN}:2", "Zvezda Kvartsova Severa")) == []
    assert pairs(ship(f"{EU}:1", "OLD NAME", "9187629"), ship(f"{SDN}:2", "NEW LADY", "IMO 9187629")) == [("1", "2")]


def company(entity_id: str, *names: str, program: str = "", **properties: tuple[str, ...]) -> Entity:
    measures = (Measure("X", "asset freeze", program),) if program else ()
    return Entity(entity_id, "Company", names[0], {"name": names, **properties}, measures)


def test_one_rare_word_ties_organisations_under_sanctions_on_one_thing() -> None:
    """Where no other entry of either list bears it; a country more or less does not decide."""
    eu, uk = company(f"{EU}:1", "Kvartsneft", program="UKR"), company(f"{UK}:2", "KVARTSNEFT PJSC", program="Russia")
    assert pairs(eu, uk) == [("1", "2")]
    assert pairs(eu, company(f"{UK}:2", "Kvartsneft", program="The Syria (Sanctions) Regulations 2019")) == []
    assert pairs(eu, uk, company(f"{UK}:3", "Kvartsneft LLC", program="Russia")) == []


def test_one_word_that_many_bear_ties_none() -> None:
    assert pairs(company(f"{EU}:1", "Trading", program="UKR"), company(f"{UK}:2", "Trading", program="Russia")) == []


def test_rows_of_the_screening_list_under_one_number_are_one_party() -> None:
    """They join the party on OFAC's lists, both of them."""
    tied = ties(
        company("us_trade_csl:SDN-17013", "Kvartsbank"),
        company("us_trade_csl:CAP-17013", "Kvartsbank PJSC"),
        company(f"{SDN}:17013", "Kvartsbank"),
    )
    numbers = ("us_ofac_sdn:17013", "us_trade_csl:CAP-17013", "us_trade_csl:SDN-17013")
    assert {(tie.one, tie.other) for tie in tied} == set(combinations(numbers, 2))
    assert all(tie.joined for tie in tied)


def test_a_number_that_several_entries_of_a_list_bear_ties_none() -> None:
    """A parent's registration number stands at each of its daughters."""

    def firm(entity_id: str, name: str) -> Entity:
        return Entity(entity_id, "Company", name, {"name": (name,), "registrationNumber": ("1234567",)})

    assert pairs(firm(f"{EU}:1", "Alpha"), firm(f"{SDN}:2", "Beta")) == [("1", "2")]
    assert pairs(firm(f"{EU}:1", "Alpha"), firm(f"{SDN}:2", "Beta"), firm(f"{SDN}:3", "Gamma")) == []


def test_a_chain_never_joins_what_contradicts() -> None:
    """The surer tie joins; the other is told and joins nothing."""
    middle = person(f"{EU}:1", "Ivan Kvartsov", unscId=("QDi.001", "QDi.002"))
    ends = [person(f"{UN}:QDi.00{at}", "Ivan Kvartsov", unscId=(f"QDi.00{at}",)) for at in (1, 2)]
    found = ties(middle, *ends)
    assert [(tie.other, tie.joined) for tie in found] == [(f"{UN}:QDi.001", True), (f"{UN}:QDi.002", False)]


def test_two_entries_of_one_list_never_join_by_way_of_a_third() -> None:
    """Though either fits another list's entry."""
    hub = Entity(f"{SDN}:1", "Person", "Ivan", {"name": ("Ivan",)}, referents=(f"{EU}:2", f"{EU}:3"))
    found = ties(hub, person(f"{EU}:2", "Ivan"), person(f"{EU}:3", "Ivan"))
    assert [tie.joined for tie in found] == [True, False]


def test_entries_of_one_un_reference_join_also_on_one_list() -> None:
    """A list may have a party twice, under two regimes."""
    reference = {"unscId": ("QDi.001",)}
    twice = [person(f"{UK}:{at}", "Ivan", **reference) for at in (1, 2)]
    found = ties(person(f"{UN}:QDi.001", "Ivan", **reference), *twice)
    assert [(tie.kind, tie.joined) for tie in found] == [("reference", True)] * 3


@pytest.mark.parametrize("seed", range(3))
def test_the_order_of_the_entries_says_nothing(seed: int) -> None:
    """The same parties give the same ties."""
    name, born = "Zbigniew Xenofont Kvartsoiu", {"birthDate": ("1982-03-22",)}
    entities = [person(f"{code}:{at}", name, **born) for at, code in enumerate((EU, SDN, UN, UK, SDN))]
    expected = ties(*entities)
    Random(seed).shuffle(entities)
    assert ties(*entities) == expected


def test_the_newest_version_is_what_ties(write: Callable[..., Index]) -> None:
    """What a list took back ties no more, and what it added does."""
    editions = {SDN: ["2022-01-01.00", "2023-01-01.00"], EU: ["2023-06-01.00"]}
    first, second = editions[SDN]
    name, born = "Zbigniew Kvartsoiu", {"birthDate": ("1982-03-22",)}
    european = Version(person(f"{EU}:1", name, **born), editions[EU][0], None, "", "", "")
    bare, full = (
        Version(person(f"{SDN}:2", name, **known), *stood, "", "", "")
        for known, stood in (({"birthDate": ("1950",)}, (first, second)), (born, (second, None)))
    )
    assert [tie.kind for tie in write([european, bare, full], editions).ties.all] == ["birth date"]
    assert write([european, bare], editions).ties.all == ()


def test_a_number_used_again_is_the_party_that_has_it_now(write: Callable[..., Index]) -> None:
    """From the edition on in which its names are others altogether."""
    editions = {SDN: ["2022-01-01.00", "2023-01-01.00", "2024-01-01.00"]}
    first, second, third = editions[SDN]
    versions = [
        Version(person(f"{SDN}:2", "Dorothea Blumenthal"), first, second, "", "", ""),
        Version(person(f"{SDN}:2", "Ivan Petrov"), second, third, "", "", ""),
        Version(person(f"{SDN}:2", "Ivan Petrov", "The Hammer"), third, None, "", "", ""),
    ]
    assert write(versions, editions).ties.since == {f"{SDN}:2": second}
