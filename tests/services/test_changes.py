"""What changed on the lists between two days, and the history of one entity."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path

import pytest

from sanctions.errors import InvalidQuery, NotCovered, UnknownDataset
from sanctions.model import Difference, Entity, Publication, Version, difference
from sanctions.services import generation
from sanctions.services.changes import Between, Changes, Step, changes, history
from sanctions.services.generation import Generation, Keeper
from sanctions.store import entities, publications, staging
from sanctions.store.connection import open_lists, write
from sanctions.store.database import Database
from sanctions.store.home import Home

A, B, C, D = "2022-01-01.00", "2022-02-01.00", "2022-03-01.00", "2022-04-01.00"
AT = datetime(2024, 6, 10, 12, tzinfo=UTC)
SDN, UN = "us_ofac_sdn", "un_sc_sanctions"
WORLD: Mapping[str, Mapping[str, Mapping[str, str]]] = {
    SDN: {
        "2022-01-01": {"1": "x", "2": "x", "3": "x"},
        "2022-03-01": {"1": "y", "3": "x", "4": "x"},
        "2022-05-01": {"1": "x", "3": "x", "4": "y", "5": "x"},
    },
    UN: {"2022-02-01": {"9": "x"}},
}
"""Each dataset's publications: number of a party and what is said of it."""


def party(dataset: str, number: str, notes: str) -> Entity:
    return Entity(f"{dataset}:{number}", "Person", number, {"name": (f"Name {number}",), "notes": (notes,)})


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Home:
    """A data folder with these publications in force; nobody writes to it."""
    home = Home(tmp_path_factory.mktemp("world") / "data")
    home.prepare()
    with open_lists(home) as db:
        for dataset, days in WORLD.items():
            for day, content in days.items():
                _publish(db, home.staging, dataset, day, content)
        built = generation.build(home, publications.every(db), entities.versions(db))
    generation.put_in_force(home, built)
    return home


def _publish(db: Database, aside: Path, dataset: str, day: str, content: Mapping[str, str]) -> None:
    loaded, counts = AT.isoformat(), {"entities": len(content)}
    row = Publication(0, dataset, f"{day}.00", day, loaded, loaded, "made", "f", {"f": dataset + day}, counts)
    with staging.opened(db, aside):
        list(staging.stage(db, (party(dataset, number, notes) for number, notes in content.items())))
        with write(db):
            entities.slot_in(db, publications.insert(db, row))


@pytest.fixture
def current(world: Home) -> Generation:
    return Keeper(world).current()


@pytest.fixture
def lists(world: Home) -> Iterator[Database]:
    with open_lists(world, read_only=True) as db:
        yield db


def asked(db: Database, current: Generation, **between: str | int) -> Changes:
    return changes(db, current, Between(**{"scope": SDN} | between), AT)  # type: ignore[arg-type]  # as the test says


def told(found: Changes) -> list[tuple[str, str]]:
    return [(change.kind, change.entity.id.partition(":")[2]) for change in found.shown]


@pytest.mark.parametrize("since", sorted(WORLD[SDN]))
@pytest.mark.parametrize("until", sorted(WORLD[SDN]))
def test_the_changes_are_those_between_the_two_states(lists, current, since, until):
    if since > until:
        return
    old, new = WORLD[SDN][since], WORLD[SDN][until]
    wanted = [
        *(("added", number) for number in sorted(new.keys() - old.keys())),
        *(("changed", number) for number in sorted(new.keys() & old.keys()) if old[number] != new[number]),
        *(("removed", number) for number in sorted(old.keys() - new.keys())),
    ]
    found = asked(lists, current, since=since, until=until)
    assert told(found) == wanted
    assert found.total == len(wanted) == sum(found.counts.values())
    for change in found.shown:
        number = change.entity.id.partition(":")[2]
        if change.kind == "changed":
            assert change.difference.apply(party(SDN, number, old[number])) == party(SDN, number, new[number])
        else:
            assert not change.difference
        assert change.entity == party(SDN, number, (old if change.kind == "removed" else new)[number])


def test_number_9_stands_before_number_10(tmp_path: Path):
    home = Home(tmp_path / "data")
    home.prepare()
    with open_lists(home) as db:
        _publish(db, home.staging, SDN, "2022-01-01", {"1": "x"})
        _publish(db, home.staging, SDN, "2022-02-01", dict.fromkeys(("1", "100", "10", "9"), "x"))
        generation.put_in_force(home, generation.build(home, publications.every(db), entities.versions(db)))
        assert told(asked(db, Keeper(home).current())) == [("added", "9"), ("added", "10"), ("added", "100")]


def test_a_day_means_the_last_publication_until_then(lists, current):
    between = asked(lists, current, since="2022-02-15", until="2022-04-30")
    [span] = between.spans
    assert span.since is not None
    assert (span.since.published, span.until.published) == ("2022-01-01", "2022-03-01")


def test_until_left_out_is_now(lists, current):
    assert told(asked(lists, current, since="2022-03-01")) == [("added", "5"), ("changed", "1"), ("changed", "4")]


def test_since_left_out_is_the_publication_before(lists, current):
    [span] = asked(lists, current, until="2022-04-01").spans
    assert span.since is not None
    assert span.since.published == "2022-01-01"


def test_a_list_with_one_publication_has_nothing_before_it(lists, current):
    found = asked(lists, current, scope=UN)
    assert (found.spans[0].since, found.total, found.shown) == (None, 0, ())


def test_all_lists_of_the_scope_are_compared_and_told_apart(lists, current):
    found = asked(lists, current, scope="default", since="2022-02-01")
    assert [(span.dataset, span.counts) for span in found.spans] == [
        (SDN, {"added": 2, "changed": 0, "removed": 1}),
        (UN, {"added": 0, "changed": 0, "removed": 0}),
    ]
    assert [part.dataset for part in found.coverage.datasets] == [SDN, UN]
    assert "eu_fsf" in found.coverage.missing


@pytest.mark.parametrize("between", [{"since": "2021-12-31"}, {"until": "2021-12-31"}])
def test_a_day_before_a_list_begins_is_an_error_that_names_it(lists, current, between):
    with pytest.raises(NotCovered, match="us_ofac_sdn can't answer as of 2021-12-31") as caught:
        asked(lists, current, **between)
    assert str(caught.value.first) == "2022-01-01"


def test_one_list_that_begins_later_is_an_error_for_the_whole_scope(lists, current):
    with pytest.raises(NotCovered, match=UN):
        asked(lists, current, scope="default", since="2022-01-15")


@pytest.mark.parametrize("scope", [f"{SDN},{UN}", f"{UN},{SDN},{UN}"])
def test_several_lists_are_compared_in_the_order_of_the_catalogue(lists, current, scope):
    assert [span.dataset for span in asked(lists, current, scope=scope).spans] == [SDN, UN]


@pytest.mark.parametrize("between", [{"since": "2022-01-15"}, {"until": "2022-01-15"}])
def test_the_lists_that_go_back_so_far_are_told_as_a_scope(lists, current, between):
    with pytest.raises(NotCovered, match=f"{UN} can't answer as of 2022-01-15.*the scope {SDN} can$") as caught:
        asked(lists, current, scope="default", **between)
    assert asked(lists, current, scope=",".join(caught.value.rest), **between).spans


def test_days_the_wrong_way_round_are_an_error(lists, current):
    with pytest.raises(InvalidQuery, match="since: 2022-03-02 comes after 2022-03-01"):
        asked(lists, current, since="2022-03-02", until="2022-03-01")


def test_a_scope_that_is_not_loaded_is_an_error(lists, current):
    with pytest.raises(UnknownDataset, match="eu_fsf"):
        asked(lists, current, scope="eu_fsf")


@pytest.mark.parametrize("limit", [1, 2, 3, 100])
def test_the_pages_together_are_the_whole(lists, current, limit):
    whole = asked(lists, current, since="2022-01-01")
    paged = []
    for offset in range(0, whole.total, limit):
        page = asked(lists, current, since="2022-01-01", limit=limit, offset=offset)
        assert (page.total, page.counts) == (whole.total, whole.counts)
        paged += told(page)
    assert paged == told(whole)


def test_one_kind_is_counted_and_told_alone(lists, current):
    found = asked(lists, current, since="2022-03-01", kind="changed")
    assert (told(found), found.total) == ([("changed", "1"), ("changed", "4")], 2)
    assert found.counts == {"added": 1, "changed": 2, "removed": 0}


def test_beyond_the_end_there_is_none_and_the_total_stays(lists, current):
    found = asked(lists, current, since="2022-03-01", offset=50)
    assert (found.shown, found.total) == ((), 3)


def entity(*names: str, **others: tuple[str, ...]) -> Entity:
    """A person of those names."""
    return Entity("house:1", "Person", names[0], {"name": names, **others})


def version(body: Entity, since: str, until: str | None) -> Version:
    """The entity between two editions."""
    return Version(body, since, until, A[:10], D[:10], since[:10])


def test_one_version_is_one_listing():
    assert history([version(entity("P"), A, None)]) == [Step("listed", A)]


def test_the_oldest_step_comes_first():
    found = history([version(entity("P"), A, B), version(entity("P", gender=("male",)), B, None)])
    between = difference(entity("P"), entity("P", gender=("male",)))
    assert found == [Step("listed", A), Step("changed", B, between)]


def test_versions_may_come_in_any_order():
    found = [version(entity("P"), A, B), version(entity("P", gender=("male",)), B, None)]
    assert history(found[::-1]) == history(found)


def test_a_version_that_ends_is_a_removal():
    assert history([version(entity("P"), A, C)]) == [Step("listed", A), Step("removed", C)]


def test_a_gap_between_versions_is_a_removal_and_a_new_listing():
    found = history([version(entity("P"), A, B), version(entity("P"), C, None)])
    assert found == [Step("listed", A), Step("removed", B), Step("relisted", C, Difference())]
