"""One party, several lists: its other entries, and its hits as one."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from sanctions.model import Entity, Publication, Query, Screening, Version
from sanctions.services.generation import Generation, Keeper, build, put_in_force
from sanctions.services.parties import named, referents
from sanctions.services.screening import Options, match, record
from sanctions.store import screenings
from sanctions.store.connection import open_record
from sanctions.store.database import Database
from sanctions.store.home import Home

AT = datetime(2024, 6, 10, 12, tzinfo=UTC)
SDN, EU, UK = "us_ofac_sdn", "eu_fsf", "gb_fcdo_sanctions"
EDITIONS = {SDN: ("2022-01-01.00", "2024-01-01.00"), EU: ("2022-06-01.00", "2024-01-01.00"), UK: ("2023-01-01.00",)}
BORN = {"birthDate": ("1982-03-22",)}
NAME, OTHER, LATIN = "Zbigniew Kvartsoiu", "Zbygnew Kwarcoyu", "Zbigniew Xaver Kvartsoiu"


def version(
    entity_id: str, *names: str, place: int = 0, until: str | None = None, **given: tuple[str, ...]
) -> Version:
    since = EDITIONS[entity_id.partition(":")[0]][place]
    entity = Entity(entity_id, "Person", names[0], {"name": names, **BORN, **given})
    return Version(entity, since, until, since[:10], "2024-01-01", since[:10])


VERSIONS = (
    version(f"{EU}:1", NAME, place=1),
    version(f"{EU}:2", "Dorothea Blumenthal", until=EDITIONS[EU][1]),
    version(f"{UK}:1", NAME, OTHER),
    version(f"{SDN}:1", NAME, LATIN),
    version(f"{SDN}:2", "Dorothea Blumenthal"),
    version(f"{SDN}:3", "Anneliese Kwaszniewska", until=EDITIONS[SDN][1]),
    version(f"{SDN}:3", "Oyvind Thorbjornsen", place=1),
    version(f"{UK}:3", "Oyvind Thorbjornsen"),
    version(f"{SDN}:4", "Zbigniew Ostrowieczki", birthDate=("1950-02-03",)),
)


def publication(dataset: str, edition: str) -> Publication:
    day, stamp = edition.partition(".")[0], AT.isoformat()
    counts = {"entities": 3}
    return Publication(0, dataset, edition, day, stamp, stamp, "test", "x", {"x": dataset + edition}, counts)


@pytest.fixture(scope="module")
def generation(tmp_path_factory: pytest.TempPathFactory) -> Generation:
    """Three lists, two of them in two editions, in force."""
    home = Home(tmp_path_factory.mktemp("parties") / "data")
    home.prepare()
    known = [publication(code, edition) for code, editions in EDITIONS.items() for edition in editions]
    put_in_force(home, build(home, known, VERSIONS))
    return Keeper(home).current()


def ask(generation: Generation, name: str, **options: object) -> Screening:
    query = Query("Person", {"name": (name,), **BORN})
    return match(generation, {"q": query}, Options(**options), at=AT, door="api")["q"]  # type: ignore[arg-type]


def ids(generation: Generation, entity_id: str, as_of: str = "") -> list[tuple[str, bool]]:
    return [(row.id, row.listed) for row in referents(generation, entity_id, as_of)]


def test_each_entry_knows_the_others_of_its_party(generation: Generation) -> None:
    """With captions and reasons."""
    assert ids(generation, f"{EU}:1") == [(f"{UK}:1", True), (f"{SDN}:1", True)]
    assert ids(generation, f"{SDN}:1") == [(f"{EU}:1", True), (f"{UK}:1", True)]
    [british, _] = referents(generation, f"{EU}:1")
    assert (british.caption, british.dataset, british.kind) == (NAME, UK, "birth date")
    assert "both born 1982-03-22" in british.reason


def test_an_entry_that_left_its_list_is_no_referent_of_today(generation: Generation) -> None:
    """It is told as not listed; on the day when it was listed, as listed."""
    assert ids(generation, f"{SDN}:2") == [(f"{EU}:2", False)]
    assert ids(generation, f"{SDN}:2", "2023-06-01") == [(f"{EU}:2", True)]
    listed = generation.entity(f"{SDN}:2").entity
    assert named(listed, referents(generation, f"{SDN}:2")) == ()
    assert named(listed, referents(generation, f"{SDN}:2", "2023-06-01")) == (f"{EU}:2",)


def test_an_entry_is_unknown_before_its_list_has_it(generation: Generation) -> None:
    """Before it was listed, and before its list begins."""
    assert ids(generation, f"{SDN}:1", "2023-06-01") == [(f"{UK}:1", True)]
    assert ids(generation, f"{SDN}:1", "2022-02-01") == []


def test_a_number_that_stood_for_somebody_else_then_ties_nothing_then(generation: Generation) -> None:
    """Neither as seen from it nor from the other entry."""
    assert ids(generation, f"{SDN}:3") == [(f"{UK}:3", True)]
    assert ids(generation, f"{SDN}:3", "2023-06-01") == []
    assert ids(generation, f"{UK}:3", "2023-06-01") == []


def test_hits_of_one_party_are_merged_when_asked_and_none_is_left_out(generation: Generation) -> None:
    """What would be a result is a result or an entry of one, with the score that it has by itself."""
    apart, merged = ask(generation, OTHER, limit=50), ask(generation, OTHER, limit=50, merge=True)
    together = [hit for best in merged.hits for hit in (best, *best.entries)]
    scores = {hit.version.entity.id: hit.score for hit in apart.hits}
    assert {hit.version.entity.id: hit.score for hit in together} == scores
    assert len(together) == len(scores) > len(merged.hits)
    assert (apart.total, merged.total) == (len(apart.hits), len(merged.hits))
    assert not any(hit.entries for hit in apart.hits)


def test_a_merged_hit_is_the_best_of_its_party(generation: Generation) -> None:
    """The spelling asked for is on the UK's list, which comes first."""
    [best] = [hit for hit in ask(generation, OTHER, merge=True).hits if hit.version.entity.id.endswith(":1")]
    assert best.version.entity.id == f"{UK}:1"
    assert [hit.score for hit in best.entries] == sorted((hit.score for hit in best.entries), reverse=True)
    assert {hit.version.entity.id for hit in best.entries} == {f"{EU}:1", f"{SDN}:1"}


def test_the_limit_counts_parties(generation: Generation) -> None:
    """A merged hit is one."""
    answer = ask(generation, NAME, limit=1, merge=True, cutoff=0.0)
    assert len(answer.hits) == 1
    assert len(answer.hits[0].entries) == 2


def test_only_what_stood_on_the_day_is_merged(generation: Generation) -> None:
    """The EU listed the party later."""
    scoped = ask(generation, NAME, merge=True, as_of="2023-06-01")
    assert {hit.version.entity.id for hit in scoped.hits[0].entries} | {scoped.hits[0].version.entity.id} == {
        f"{UK}:1",
        f"{SDN}:1",
    }


def test_hits_name_their_referents_also_where_these_are_in_no_scope_asked(generation: Generation) -> None:
    """The scope limits what is searched, and not what is known of a hit."""
    [hit] = ask(generation, NAME, scope=EU).hits
    assert {row.id for row in hit.referents} == {f"{UK}:1", f"{SDN}:1"}


def test_the_record_keeps_what_was_merged_and_why(generation: Generation, tmp_path: Path) -> None:
    """An answer is shown again as it was given."""
    home = Home(tmp_path / "data")
    home.prepare()
    answer = ask(generation, NAME, merge=True)
    with open_record(home) as db:
        assert isinstance(db, Database)
        [kept] = record(db, [answer])
        again = screenings.get(db, kept.id)
    assert again.hits == answer.hits
    assert again.hits[0].entries
    assert again.options["merge"] is True
