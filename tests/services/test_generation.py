"""What answers are made from: generations built aside, put in force by a pointer, and followed."""

import gc
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import monotonic, sleep
from weakref import ref

import pytest

from sanctions.errors import NotCovered, NotReady, UnknownDataset, UnknownEntity
from sanctions.model import Entity, Publication, Query, Version
from sanctions.services import collector, generation, screening
from sanctions.services.generation import (
    Generation,
    Keeper,
    build,
    confirm,
    current_id,
    put_in_force,
    remove_unfinished,
)
from sanctions.services.screening import Options
from sanctions.store.home import Home

LEAVE_OUT = collector.leave_out
"""As it is before the tests' own settings."""

SDN, UN, SEED = "us_ofac_sdn", "un_sc_sanctions", "seed_article"
AT = datetime(2024, 6, 10, 12, tzinfo=UTC)
FETCHED = AT - timedelta(hours=1)


def publication(dataset: str, day: str, fetched: datetime = FETCHED, partial: bool = False) -> Publication:
    stamp = fetched.isoformat()
    checksums = {"list.csv": f"{dataset} of {day}"}
    return Publication(
        0, dataset, f"{day}.00", day, stamp, stamp, "test", "list.csv", checksums, {"entities": 2}, partial
    )


def version(entity_id: str, name: str, since: str, until: str | None = None) -> Version:
    entity = Entity(entity_id, "Person", name, {"name": (name,)})
    return Version(entity, f"{since}.00", until and f"{until}.00", since, since, since)


PUBLICATIONS = (publication(SDN, "2022-01-01"), publication(SDN, "2024-01-01"), publication(UN, "2023-06-01"))
VERSIONS = (
    version(f"{SDN}:1", "Kirill Shamalov", "2022-01-01", "2024-01-01"),
    version(f"{SDN}:1", "Kirill Nikolaevich Shamalov", "2024-01-01"),
    version(f"{SDN}:2", "Yevgeny Prigozhin", "2022-01-01", "2024-01-01"),
    version(f"{SDN}:3", "Bashar al-Assad", "2024-01-01"),
    version(f"{UN}:4", "Omar Tarabulsi", "2023-06-01"),
)


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """A data folder without any generation."""
    home = Home(tmp_path / "data")
    home.prepare()
    return home


def asked(generation: Generation) -> Generation:
    """The generation, after it has answered, by which it knows more of itself."""
    found = screening.search(generation, "Kirill Shamalov", Query("Person", {}), Options(), at=AT, door="test")
    assert found.hits
    return generation


def in_force(
    home: Home, publications: Sequence[Publication] = PUBLICATIONS, versions: Sequence[Version] = VERSIONS
) -> Generation:
    built = build(home, publications, versions)
    put_in_force(home, built)
    return Keeper(home).current()


@pytest.fixture(scope="module")
def current(tmp_path_factory: pytest.TempPathFactory) -> Generation:
    """The generation of both lists, made once; nobody writes to it."""
    home = Home(tmp_path_factory.mktemp("current") / "data")
    home.prepare()
    return in_force(home)


def test_a_generation_is_known_by_what_it_was_made_from() -> None:
    """The same publications in any order are one generation, another file another."""
    known = generation.identify(PUBLICATIONS)
    assert generation.identify(PUBLICATIONS[::-1]) == known
    assert generation.identify(PUBLICATIONS[:2]) != known
    assert generation.identify((*PUBLICATIONS[:2], publication(UN, "2023-06-02"))) != known


def test_building_puts_nothing_in_force(home: Home) -> None:
    """Until the pointer says so, a generation answers nobody."""
    built = build(home, PUBLICATIONS, VERSIONS)
    assert current_id(home) is None
    put_in_force(home, built)
    assert current_id(home) == built


def test_building_again_does_nothing(home: Home) -> None:
    """What is in force is not made a second time."""
    built = build(home, PUBLICATIONS, VERSIONS)
    put_in_force(home, built)

    def never() -> Iterator[Version]:
        pytest.fail("the versions were read again")
        yield

    assert build(home, PUBLICATIONS, never()) == built


def test_a_generation_that_was_never_put_in_force_is_made_afresh(home: Home) -> None:
    """What a killed load had built holds that load's times; the next one's are the ones that count."""
    build(home, PUBLICATIONS, VERSIONS)
    later = AT + timedelta(days=1)
    again = [replace(row, fetched=later.isoformat()) for row in PUBLICATIONS]
    put_in_force(home, build(home, again, VERSIONS))
    current = Keeper(home).current()
    assert {row.fetched for rows in current.publications.values() for row in rows} == {later.isoformat()}


def test_a_build_that_fails_leaves_nothing(home: Home) -> None:
    """Neither a generation nor a half of one."""

    def broken() -> Iterator[Version]:
        yield VERSIONS[0]
        raise RuntimeError("the disk is full")

    with pytest.raises(RuntimeError, match="disk is full"):
        build(home, PUBLICATIONS, broken())
    assert list(home.index.iterdir()) == []


def test_what_a_killed_build_left_is_never_opened_and_is_removed(home: Home) -> None:
    """A half-written folder answers nobody, does not stand in the way, and is swept up."""
    current = in_force(home)
    left = home.index / "building-killed"
    left.mkdir()
    (left / "lexicon.json").write_text("{")
    assert Keeper(home).current().id == current.id
    assert build(home, PUBLICATIONS, VERSIONS) == current.id
    assert remove_unfinished(home) == 1
    assert not left.exists()
    assert Keeper(home).current().id == current.id


def test_nothing_loaded_is_not_ready(home: Home) -> None:
    """Without a generation no answer is given, least of all a clear."""
    with pytest.raises(NotReady, match="no list is in force"):
        Keeper(home).current()


def test_a_pointer_to_nothing_is_not_ready(home: Home) -> None:
    """A generation that is gone is said to be missing."""
    (home.index / "current").write_text("g0123456789abcdef")
    with pytest.raises(NotReady, match="g0123456789abcdef is missing"):
        Keeper(home).current()


@pytest.mark.parametrize("file", ["words_hashes.npy", "bodies.bin", "lexicon.json", "generation.json", "seal.json"])
@pytest.mark.parametrize("left", [0, 0.5])
def test_a_damaged_index_answers_nobody_and_is_made_afresh(home: Home, file: str, left: float) -> None:
    """Keys that are lost would clear whoever is asked for."""
    current = in_force(home)
    path = current.folder / file
    whole = path.read_bytes()
    path.write_bytes(whole[: int(len(whole) * left)].ljust(len(whole), b"\0"))
    with pytest.raises(NotReady, match=rf"damaged, or an earlier version's: {file} is .*`sanctions lists load`"):
        Keeper(home).current()
    assert in_force(home).id == current.id
    assert path.read_bytes() == whole


def test_a_service_goes_on_with_what_it_holds_until_a_damaged_index_is_mended(home: Home) -> None:
    """No request is answered from files that are damaged, and the next after the repair is answered from new ones."""
    put_in_force(home, build(home, PUBLICATIONS[:2], VERSIONS[:4]))
    keeper = Keeper(home)
    first = keeper.current()
    put_in_force(home, second := build(home, PUBLICATIONS, VERSIONS))
    path = home.index / second / "words_hashes.npy"
    path.write_bytes(path.read_bytes()[:-100])
    for _ in range(2):
        with pytest.raises(NotReady, match="damaged"):
            keeper.current()
    assert first.entity(f"{SDN}:3").entity.caption == "Bashar al-Assad"
    put_in_force(home, build(home, PUBLICATIONS, VERSIONS))
    assert keeper.current().id == second


@pytest.fixture
def _collected(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """What is kept is left out of collections, as in the service."""
    before = gc.get_threshold()
    monkeypatch.setattr(collector, "leave_out", LEAVE_OUT)
    yield
    gc.unfreeze()
    gc.set_threshold(*before)


@pytest.mark.usefixtures("_collected")
def test_the_generation_before_is_let_go_once_nobody_holds_it(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    """A worker that keeps every index it ever had open grows with each list that comes in."""
    monkeypatch.setattr(generation, "_HELD", timedelta(seconds=0.5))
    put_in_force(home, build(home, PUBLICATIONS[:2], VERSIONS[:4]))
    keeper = Keeper(home)
    first = ref(asked(keeper.current()))
    put_in_force(home, build(home, PUBLICATIONS, VERSIONS))
    held = asked(keeper.current())
    assert first() is None
    second = ref(held)
    put_in_force(home, build(home, (*PUBLICATIONS, publication(UN, "2024-02-01")), VERSIONS))
    assert keeper.current() is not held
    assert held.entity(f"{SDN}:3").entity.caption == "Bashar al-Assad"
    del held
    begun = monotonic()
    while second() is not None and monotonic() - begun < 30:
        sleep(0.05)
    assert second() is None


def test_an_index_of_another_engine_is_not_read(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    """After an upgrade nobody is answered from files that this version may misread."""
    in_force(home)
    monkeypatch.setattr(generation, "__version__", "0.0.0")
    with pytest.raises(NotReady, match="another version"):
        Keeper(home).current()


def test_an_index_that_other_code_made_is_not_read_either(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    """Though the version is the same; it is made anew."""
    before = in_force(home)
    monkeypatch.setattr(generation, "index_code", lambda: "another")
    with pytest.raises(NotReady, match="or by other code of it"):
        Keeper(home).current()
    assert in_force(home).id != before.id


def test_a_keeper_follows_the_pointer(home: Home) -> None:
    """Once another generation is in force, the next request has it, and until then the same one."""
    first = build(home, PUBLICATIONS[:2], VERSIONS[:4])
    put_in_force(home, first)
    keeper = Keeper(home)
    held = keeper.current()
    assert held.id == first
    assert keeper.current() is held
    second = build(home, PUBLICATIONS, VERSIONS)
    assert keeper.current() is held
    put_in_force(home, second)
    assert keeper.current().id == second


def test_a_request_that_holds_the_old_generation_still_answers(home: Home) -> None:
    """From start to end a request has one generation, whatever is put in force meanwhile."""
    held = in_force(home, PUBLICATIONS[:2], VERSIONS[:4])
    for day in ("2024-02-01", "2024-03-01", "2024-04-01"):
        in_force(home, (*PUBLICATIONS[:2], publication(UN, day)), VERSIONS[:4])
    assert held.entity(f"{SDN}:3").entity.caption == "Bashar al-Assad"
    assert held.index.versions_of(f"{SDN}:1") == [0, 1]
    assert held.scopes() == ("default", SDN)


def test_the_generation_in_force_outlives_the_sweep_of_old_ones(home: Home) -> None:
    """Old generations go, the one in force and the one before it stay."""
    days = ("2024-02-01", "2024-03-01", "2024-04-01", "2024-05-01")
    ids = [in_force(home, (publication(UN, day),), ()).id for day in days]
    kept = {path.name for path in home.index.iterdir() if path.is_dir()}
    assert kept == set(ids[-2:])
    put_in_force(home, ids[-2])
    assert Keeper(home).current().id == ids[-2]


def test_scopes_are_default_and_each_list_in_force(current: Generation) -> None:
    """What can be asked is what was loaded."""
    assert current.scopes() == ("default", UN, SDN)
    assert set(current.datasets("default")) == {UN, SDN}
    assert current.datasets(UN) == (UN,)


@pytest.mark.parametrize("scope", ["eu_fsf", "no_such_list", "", "DEFAULT"])
def test_an_unknown_scope_is_an_error_that_names_the_known(current: Generation, scope: str) -> None:
    """A typo, or a list that is not loaded, is never a clear."""
    with pytest.raises(UnknownDataset) as caught:
        current.coverage(scope, "", AT)
    assert caught.value.code == scope
    assert caught.value.known == ("default", UN, SDN)


@pytest.mark.parametrize(
    "scope", [f"{SDN},{UN}", f"{UN},{SDN}", f"{UN},{SDN},{UN}", f"default,{UN}", f" {UN} , default "]
)
def test_several_lists_are_one_scope(current: Generation, scope: str) -> None:
    """In whatever order they are named, and however often."""
    assert current.datasets(scope) == (SDN, UN)
    assert current.moment(scope) == current.moment("default")
    assert [part.dataset for part in current.coverage(scope, "", AT).datasets] == [SDN, UN]


def test_a_scope_of_lists_is_missing_none_unless_default_is_among_them(current: Generation) -> None:
    """Whoever names lists knows which; whoever says default may not."""
    assert current.coverage(f"{SDN},{UN}", "", AT).missing == ()
    assert current.coverage(f"{SDN},default", "", AT).missing == current.coverage("default", "", AT).missing


def test_default_and_another_list_are_searched_together(home: Home) -> None:
    """Those that are no part of it can be asked too, in the same question."""
    held = in_force(home, [PUBLICATIONS[2], publication("gb_hmt_sanctions", "2022-03-16")], VERSIONS[4:])
    assert held.datasets("default") == (UN,)
    assert held.datasets("default,gb_hmt_sanctions") == (UN, "gb_hmt_sanctions")


@pytest.mark.parametrize(
    ("scope", "told"),
    [
        (f"{SDN},un_sc_sanction", "'un_sc_sanction' (did you mean 'un_sc_sanctions'?)"),
        (f"us_ofac_snd,{UN}", "'us_ofac_snd' (did you mean 'us_ofac_sdn'?)"),
        (f"{SDN},eu_fsg", "'eu_fsg' (did you mean 'eu_fsf'?)"),
        (f"{SDN},eu_fsf", "eu_fsf is not loaded here"),
        (f"{SDN},", "unknown dataset or scope ''"),
        (f"{SDN};{UN}", f"unknown dataset or scope '{SDN};{UN}'"),
    ],
)
def test_a_list_that_is_not_there_is_an_error_among_others_too(current: Generation, scope: str, told: str) -> None:
    """One that was left out unsaid would make a clear of the rest."""
    with pytest.raises(UnknownDataset) as caught:
        current.datasets(scope)
    assert told in str(caught.value)


def test_a_day_before_one_list_begins_tells_the_scope_of_the_rest(current: Generation) -> None:
    """Ready to paste: it is answered."""
    with pytest.raises(NotCovered) as caught:
        current.moment("default", "2023-05-31")
    assert str(caught.value) == (
        f"{UN} can't answer as of 2023-05-31: its first publication here is of 2023-06-01; the scope {SDN} can"
    )
    assert current.datasets(",".join(caught.value.rest)) == (SDN,)


def test_all_lists_that_begin_later_are_named(home: Home) -> None:
    """Nobody learns of them one after another."""
    days = {SDN: "2022-01-01", UN: "2023-06-01", "eu_fsf": "2024-01-01", "au_dfat_sanctions": "2021-01-01"}
    held = in_force(home, [publication(dataset, day) for dataset, day in days.items()], [])
    with pytest.raises(NotCovered, match=f"{UN} can't .*; nor can eu_fsf; the scope {SDN},au_dfat_sanctions can$"):
        held.coverage("default", "2022-05-31", AT)
    with pytest.raises(NotCovered, match=r"nor can un_sc_sanctions, eu_fsf, au_dfat_sanctions$"):
        held.coverage("default", "2020-05-31", AT)


def test_the_seed_is_default_only_while_no_official_list_is(home: Home) -> None:
    """It shows how the service answers, and steps back."""
    seed = publication(SEED, "2022-03-16")
    assert in_force(home, [seed], []).datasets("default") == (SEED,)
    both = in_force(home, [seed, PUBLICATIONS[2]], VERSIONS[4:])
    assert both.datasets("default") == (UN,)
    assert both.datasets(SEED) == (SEED,)


def test_coverage_names_each_list_and_its_date(current: Generation) -> None:
    """A clear is a clear of these lists, of these days."""
    coverage = current.coverage("default", "", AT)
    assert {part.dataset: part.published for part in coverage.datasets} == {SDN: "2024-01-01", UN: "2023-06-01"}
    assert (coverage.scope, coverage.as_of, coverage.generation) == ("default", "", current.id)
    assert all(part.entities == 2 and part.title for part in coverage.datasets)


def test_coverage_names_what_is_missing(current: Generation) -> None:
    """Lists that belong to the default and are not loaded are told; a single list misses none."""
    assert set(current.coverage("default", "", AT).missing) == {
        "us_ofac_cons",
        "eu_fsf",
        "gb_fcdo_sanctions",
        "ch_seco_sanctions",
        "ca_dfatd_sema_sanctions",
        "au_dfat_sanctions",
    }
    assert current.coverage(UN, "", AT).missing == ()


@pytest.mark.parametrize(("hours", "stale"), [(1, False), (71, False), (73, True), (2000, True)])
def test_a_list_that_was_not_fetched_for_days_is_stale(home: Home, hours: int, stale: bool) -> None:
    """Coverage says so, because a clear of it is worth less."""
    fetched = AT - timedelta(hours=hours)
    old = publication(UN, "2023-06-01", fetched=fetched)
    home.prepare()
    confirm(home, {UN: fetched.isoformat()})
    (part,) = in_force(home, [old], VERSIONS[4:]).coverage(UN, "", AT).datasets
    assert part.stale is stale


def test_an_old_list_that_its_publisher_did_not_confirm_is_stale(home: Home) -> None:
    """Whoever hands in the file of a year ago must not be told that it is current."""
    old = publication(UN, "2023-06-01", fetched=AT)
    held = in_force(home, [old], VERSIONS[4:])
    assert [part.stale for part in held.coverage(UN, "", AT).datasets] == [True]
    confirm(home, {UN: AT.isoformat()})
    assert [part.stale for part in held.coverage(UN, "", AT).datasets] == [False]


def test_a_question_about_the_past_is_stale_where_the_list_was_old_by_then(home: Home) -> None:
    """What stood then stands then, however long ago it was fetched; but nobody knows it of days long after."""
    old = publication(UN, "2023-06-01", fetched=AT - timedelta(days=300))
    generation = in_force(home, [old], VERSIONS[4:])
    told = {}
    for day in ("2023-06-01", "2023-06-08", "2024-06-01", f"{AT:%Y-%m-%d}"):
        (part,) = generation.coverage(UN, day, AT).datasets
        told[day] = (part.stale, part.age_days)
    (now,) = generation.coverage(UN, "", AT).datasets
    assert told["2023-06-01"] == (False, 0)
    assert told["2023-06-08"] == (False, 7)
    assert told["2024-06-01"] == (True, 366)
    assert told[f"{AT:%Y-%m-%d}"] == (True, now.age_days)


def test_a_question_about_the_past_is_not_stale_where_a_later_list_is_known(home: Home) -> None:
    """What came between the two would be told by the later one."""
    known = [publication(UN, "2023-06-01"), publication(UN, "2024-06-01")]
    (part,) = in_force(home, known, VERSIONS[4:]).coverage(UN, "2024-05-01", AT).datasets
    assert (part.published, part.stale) == ("2023-06-01", False)


def test_publications_come_back_as_they_went_in(current: Generation) -> None:
    """What the store says of a publication, the generation says too."""
    assert current.publications == {SDN: PUBLICATIONS[:2], UN: PUBLICATIONS[2:]}


def test_coverage_tells_a_partial_list(home: Home) -> None:
    """A bare SDN.CSV has no aliases, and a clear of it says so."""
    (part,) = (
        in_force(home, [publication(UN, "2023-06-01", partial=True)], VERSIONS[4:]).coverage(UN, "", AT).datasets
    )
    assert part.partial


@pytest.mark.parametrize(
    ("as_of", "published"),
    [("", "2024-01-01"), ("2024-01-01", "2024-01-01"), ("2023-12-31", "2022-01-01"), ("2022-01-01", "2022-01-01")],
)
def test_a_date_means_the_last_publication_until_then(current: Generation, as_of: str, published: str) -> None:
    """A publication answers from its own day until the next one's."""
    assert current.publication(SDN, as_of).published == published
    (part,) = current.coverage(SDN, as_of, AT).datasets
    assert part.published == published


def test_several_publications_of_a_day_leave_the_last(home: Home) -> None:
    """The running number tells them apart; the day's last one counts."""
    morning = publication(UN, "2023-06-01")
    evening = replace(morning, edition="2023-06-01.01", checksums={"list.csv": "evening"})
    assert in_force(home, [evening, morning], VERSIONS[4:]).publication(UN, "2023-06-01").edition == evening.edition


@pytest.mark.parametrize(("scope", "as_of"), [(SDN, "2021-12-31"), ("default", "2023-05-31")])
def test_a_date_before_a_lists_first_publication_is_an_error(current: Generation, scope: str, as_of: str) -> None:
    """Never a clear: the error names the list and where its history begins."""
    with pytest.raises(NotCovered) as caught:
        current.coverage(scope, as_of, AT)
    first = {SDN: "2022-01-01", UN: "2023-06-01"}[caught.value.dataset]
    assert as_of < first == str(caught.value.first)
    with pytest.raises(NotCovered):
        current.moment(scope, as_of)


def test_leaving_the_list_out_goes_on(current: Generation) -> None:
    """Another scope answers for the same day."""
    assert current.coverage(SDN, "2023-05-31", AT).as_of == "2023-05-31"


@pytest.mark.parametrize(
    ("as_of", "caption"), [("", "Kirill Nikolaevich Shamalov"), ("2023-06-15", "Kirill Shamalov")]
)
def test_an_entity_is_shown_as_it_stood(current: Generation, as_of: str, caption: str) -> None:
    """Now, or on a day."""
    assert current.entity(f"{SDN}:1", as_of).entity.caption == caption


def test_an_entity_off_its_list_is_shown_as_it_last_stood(current: Generation) -> None:
    """A removed party keeps its page, with the edition from which it is gone."""
    assert current.entity(f"{SDN}:2").until == "2024-01-01.00"


@pytest.mark.parametrize(
    ("entity_id", "as_of"), [("us_ofac_sdn:99", ""), ("nonsense", ""), ("", ""), (f"{SDN}:3", "2023-01-01")]
)
def test_an_entity_that_nobody_listed_is_unknown(current: Generation, entity_id: str, as_of: str) -> None:
    """Not on any list, or not yet on that day."""
    with pytest.raises(UnknownEntity):
        current.entity(entity_id, as_of)


def test_an_entity_that_was_listed_later_says_when(current: Generation) -> None:
    """It is on a list here, though not on that of the day."""
    with pytest.raises(
        UnknownEntity, match=rf"{SDN}:3 was not listed yet on 2023-01-01: it is on the list of 202\d-"
    ):
        current.entity(f"{SDN}:3", "2023-01-01")


def test_history_is_every_version_oldest_first(current: Generation) -> None:
    """What a list said of a party, from the first time on."""
    assert current.history(f"{SDN}:1") == list(VERSIONS[:2])
    with pytest.raises(UnknownEntity):
        current.history("us_ofac_sdn:99")
