"""Names are screened: queries in, hits with reasons out, each answer recorded."""

import pickle
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sanctions.errors import InvalidQuery, NotCovered, UnknownDataset
from sanctions.model import Entity, Publication, Query, Screening, Version
from sanctions.services.generation import Generation, Keeper, build, put_in_force
from sanctions.services.screening import LONGEST_NAME, Options, compare, match, record, search
from sanctions.store import screenings
from sanctions.store.connection import open_record
from sanctions.store.database import Database
from sanctions.store.home import Home

AT = datetime(2024, 6, 10, 12, tzinfo=UTC)
SDN = "us_ofac_sdn"
FIRST, SECOND = "2022-01-01.00", "2024-01-01.00"


def publication(edition: str) -> Publication:
    day = edition.partition(".")[0]
    stamp = AT.isoformat()
    return Publication(0, SDN, edition, day, stamp, stamp, "test", "sdn.csv", {"sdn.csv": edition}, {"entities": 4})


def listed(ref: str, schema: str, name: str, until: str | None = None, **properties: tuple[str, ...]) -> Version:
    entity = Entity(f"{SDN}:{ref}", schema, name, {"name": (name,), **properties})
    return Version(entity, FIRST, until, "2022-01-01", "2024-01-01", "2022-01-01")


VERSIONS = (
    listed("1", "Person", "Kirill Shamalov", birthDate=("1982-03-22",), nationality=("ru",)),
    listed("2", "Person", "Yevgeny Prigozhin", until=SECOND),
    listed("3", "Company", "VTB Bank", innCode=("7702070139",), swiftBic=("VTBRRUMM",), registrationNumber=("A12",)),
    listed("4", "Person", "Muhammad Ali", birthDate=("1970-05-06",)),
    listed("6", "Company", "Severstal"),
    listed("5", "Person", "Somebody Else", weakAlias=("Ivan the Engineer",), birthDate=("1960",)),
    *(listed(str(number), "Person", "Omar Tarabulsi") for number in range(10, 18)),
)


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Home:
    """A data folder with one list in force."""
    home = Home(tmp_path_factory.mktemp("screening") / "data")
    home.prepare()
    put_in_force(home, build(home, [publication(FIRST), publication(SECOND)], VERSIONS))
    return home


@pytest.fixture(scope="module")
def generation(home: Home) -> Generation:
    """The generation in force."""
    return Keeper(home).current()


@pytest.fixture
def db(home: Home) -> Iterator[Database]:
    """record.db."""
    with open_record(home) as db:
        yield db


def person(name: str, **properties: str) -> Query:
    return Query("Person", {"name": (name,), **{key: (value,) for key, value in properties.items()}})


def ask(generation: Generation, query: Query, **options: Any) -> Screening:  # noqa: ANN401 - as Options takes them
    return match(generation, {"q": query}, Options(**options), at=AT, door="api")["q"]


def ids(answer: Screening) -> list[str]:
    return [hit.version.entity.id for hit in answer.hits]


def test_a_listed_person_is_a_hit_with_reasons(generation: Generation) -> None:
    """Score, match, the listed name and why."""
    (hit,) = ask(generation, person("Kiril Shamalof", birthDate="1982", country="ru")).hits
    assert hit.version.entity.id == f"{SDN}:1"
    assert hit.match
    assert hit.matched_name == "Kirill Shamalov"
    assert [item.rule for item in hit.evidence] == ["name_match", "birth_date_agrees", "same_country"]


def test_a_clear_carries_its_coverage(generation: Generation) -> None:
    """A clear is a clear of these lists, as of these dates, and names those that are missing."""
    answer = ask(generation, person("Volodymyr Zelenskyy"))
    assert (answer.hits, answer.total) == ((), 0)
    assert [(part.dataset, part.published) for part in answer.coverage.datasets] == [(SDN, "2024-01-01")]
    assert "eu_fsf" in answer.coverage.missing
    assert answer.coverage.generation == generation.id


def test_an_answer_says_what_was_asked_how_and_when(generation: Generation) -> None:
    """Query, options as applied, door and time are in it; it has no id before it is recorded."""
    query = person("Kirill Shamalov")
    answer = ask(generation, query, threshold=0.8, limit=3)
    assert answer.query == query
    applied = {"scope": "default", "threshold": 0.8, "cutoff": 0.5, "limit": 3, "as_of": "", "merge": False}
    assert answer.options == applied
    assert (answer.at, answer.door, answer.id) == (AT.isoformat(), "api", "")


def test_each_query_has_its_own_answer(generation: Generation) -> None:
    """Answers stand under the keys of their queries."""
    queries = {"a": person("Kirill Shamalov"), "b": person("Joe Biden")}
    answers = match(generation, queries, Options(), at=AT, door="api")
    assert {key: len(answer.hits) for key, answer in answers.items()} == {"a": 1, "b": 0}


def test_no_query_has_no_answer(generation: Generation) -> None:
    """Nothing asked, nothing answered."""
    assert match(generation, {}, Options(), at=AT, door="api") == {}


def test_the_limit_cuts_the_hits_and_the_total_tells(generation: Generation) -> None:
    """What is not shown is counted."""
    answer = ask(generation, person("Omar Tarabulsi"), limit=3)
    assert (len(answer.hits), answer.total) == (3, 8)


def test_the_threshold_decides_what_matches(generation: Generation) -> None:
    """The same hit is a match below its score, and none above."""
    (hit,) = ask(generation, person("Muhammad Ali")).hits
    (lower,) = ask(generation, person("Muhammad Ali"), threshold=hit.score - 0.01).hits
    (higher,) = ask(generation, person("Muhammad Ali"), threshold=min(1.0, hit.score + 0.01)).hits
    assert (lower.match, higher.match) == (True, False)


def test_no_match_is_cut_off(generation: Generation) -> None:
    """A cutoff above the threshold hides nothing that matches."""
    assert ids(ask(generation, person("Muhammad Ali"), threshold=0.6, cutoff=1.0)) == [f"{SDN}:4"]


def test_a_birth_date_lifts_a_common_name(generation: Generation) -> None:
    """The same name with an agreeing birth date stands above the name alone."""
    alone = ask(generation, person("Muhammad Ali")).hits[0].score
    assert ask(generation, person("Muhammad Ali", birthDate="1970-05-06")).hits[0].score > alone


def test_a_weak_alias_alone_is_no_match(generation: Generation) -> None:
    """With its birth date it may be."""
    alone = ask(generation, person("Ivan the Engineer"))
    assert not any(hit.match for hit in alone.hits)
    assert ids(ask(generation, person("Ivan the Engineer", birthDate="1960"), threshold=0.7)) == [f"{SDN}:5"]


def test_a_past_day_is_answered_as_of_then(generation: Generation) -> None:
    """Prigozhin was listed in 2023, and the coverage says which publication that was."""
    answer = ask(generation, person("Yevgeny Prigozhin"), as_of="2023-07-01")
    assert ids(answer) == [f"{SDN}:2"]
    assert answer.coverage.datasets[0].published == "2022-01-01"
    assert ids(ask(generation, person("Yevgeny Prigozhin"))) == []


def test_a_day_before_the_first_publication_is_an_error(generation: Generation) -> None:
    """Never a clear."""
    with pytest.raises(NotCovered):
        ask(generation, person("Kirill Shamalov"), as_of="2021-12-31")


def test_a_dataset_without_a_list_is_not_called_unknown(generation: Generation) -> None:
    """Which lists there could be and which are here are two things."""
    with pytest.raises(UnknownDataset, match="eu_fsf is not loaded here; what can be asked: default, us_ofac_sdn"):
        ask(generation, person("Kirill Shamalov"), scope="eu_fsf")


@pytest.mark.parametrize("scope", ["us_ofac_sdm", ""])
def test_an_unknown_dataset_is_an_error(generation: Generation, scope: str) -> None:
    """A typo must not look like a clear."""
    with pytest.raises(UnknownDataset, match="known: default, us_ofac_sdn"):
        ask(generation, person("Kirill Shamalov"), scope=scope)


@pytest.mark.parametrize(
    ("query", "field"),
    [
        (Query("Person", {}), "q"),
        (Query("Person", {"birthDate": ("1982",)}), "q"),
        (Query("Person", {"name": ()}), "q"),
        (person(""), "q.name"),
        (person("..."), "q.name"),
        (person("— 。"), "q.name"),
        (person("x" * 10_000), "q.name"),
        (person("Kirill " * 2_000), "q.name"),
        (Query("Person", {"name": ("Kirill Shamalov", "?!")}), "q.name"),
    ],
)
def test_what_can_not_be_compared_is_an_error_that_names_it(generation: Generation, query: Query, field: str) -> None:
    """Nothing asked, no letter to read, or a name too long: never a clear."""
    with pytest.raises(InvalidQuery) as caught:
        ask(generation, query)
    assert caught.value.field == field


def test_an_empty_identifier_is_nothing_asked(generation: Generation) -> None:
    """An identifier without a letter or digit can't be looked for, and is no clear."""
    for value in ("", " ", "---"):
        with pytest.raises(InvalidQuery):
            ask(generation, Query("Company", {"innCode": (value,)}))


def test_options_are_told_as_they_were_applied(generation: Generation) -> None:
    """A cutoff above the threshold is lowered to it, and the record says so."""
    assert ask(generation, person("Muhammad Ali"), threshold=0.6, cutoff=0.9).options["cutoff"] == 0.6


def test_a_short_identifier_alone_is_no_clear(generation: Generation) -> None:
    """What is too short to decide can't be answered by itself: its bearer is a hit, or the question is refused."""
    try:
        answer = ask(generation, Query("Company", {"registrationNumber": ("A-12",)}))
    except InvalidQuery:
        return
    assert ids(answer) == [f"{SDN}:3"]


def test_one_bad_query_names_its_key(generation: Generation) -> None:
    """Of many queries the message tells which."""
    queries = {"good": person("Kirill Shamalov"), "bad": person("...")}
    with pytest.raises(InvalidQuery, match=r"bad\.name"):
        match(generation, queries, Options(), at=AT, door="api")


def test_the_longest_name_is_answered(generation: Generation) -> None:
    """As long as is allowed works."""
    assert ask(generation, person("x" * LONGEST_NAME)).hits == ()


@pytest.mark.parametrize(
    "text", ["7702070139", "77 0207 0139", "VTBRRUMM", "vtbrrumm", "vtb bank", "Bank VTB", "ПАО Банк ВТБ"]
)
def test_one_text_is_a_name_or_an_identifier(generation: Generation, text: str) -> None:
    """The search box takes either."""
    answer = search(generation, text, Query("LegalEntity", {}), Options(), at=AT, door="page")
    assert ids(answer) == [f"{SDN}:3"]


def test_a_search_is_recorded_as_it_was_asked(generation: Generation) -> None:
    """The text stands as the name, with the filters beside it, and nothing that was not asked."""
    filters = Query("Person", {"birthDate": ("1982",)})
    answer = search(generation, "SHAMALOV", filters, Options(), at=AT, door="page")
    assert answer.query == Query("Person", {"birthDate": ("1982",), "name": ("SHAMALOV",)})


@pytest.mark.parametrize("text", ["", "  ", "!?", "x" * 10_000])
def test_a_search_for_nothing_is_an_error(generation: Generation, text: str) -> None:
    """As a query would be."""
    with pytest.raises(InvalidQuery):
        search(generation, text, Query("Thing", {}), Options(), at=AT, door="page")


@settings(deadline=None, max_examples=50)
@given(st.text(max_size=200), st.sampled_from(["Person", "Company", "LegalEntity", "Vessel", "Thing", "Address"]))
def test_any_text_is_answered_or_refused(generation: Generation, text: str, schema: str) -> None:
    """No text raises anything but our own error, and every score is 0 to 1."""
    try:
        answer = search(generation, text, Query(schema, {}), Options(cutoff=0.0), at=AT, door="api")
    except InvalidQuery:
        return
    assert all(0 <= hit.score <= 1 for hit in answer.hits)


def test_two_given_parties_are_compared_as_listed_ones_are(generation: Generation) -> None:
    """Score, match and evidence, with or without what lists teach."""
    one = person("Kirill Shamalov", birthDate="1982")
    other = person("Шамалов Кирилл", birthDate="1982-03-22")
    for known in (None, generation):
        found = compare(one, other, known)
        assert found.match
        assert [item.rule for item in found.evidence] == ["name_match", "birth_date_agrees"]
    assert not compare(one, person("Kirill Petrov")).match


def test_the_threshold_of_a_comparison_counts() -> None:
    """A stricter one takes the match away, not the score."""
    found = compare(person("Muhammad Ali"), person("Muhammad Ali"), threshold=1.0)
    assert not found.match
    assert found.score == compare(person("Muhammad Ali"), person("Muhammad Ali")).score


def test_a_person_and_a_vessel_are_not_compared() -> None:
    """They can't be one, and a score would pretend that they were weighed."""
    with pytest.raises(InvalidQuery, match="a Vessel can't be a Person") as caught:
        compare(person("Kirill Shamalov"), Query("Vessel", {"name": ("Kirill Shamalov",)}))
    assert caught.value.field == "candidate.schema"


@pytest.mark.parametrize("schema", ["Person", "Company", "LegalEntity", "Organization"])
def test_an_entity_of_no_stated_kind_compares_with_people_and_companies(schema: str) -> None:
    """An OFAC entity may be either, and the same name is the same whichever side names its kind."""
    one, other = Query(schema, {"name": ("Kirill Shamalov",)}), Query("LegalEntity", {"name": ("Kirill Shamalov",)})
    assert compare(one, other).match
    assert compare(other, one).match


@pytest.mark.parametrize("empty", [Query("Person", {}), person("..."), person("x" * 10_000)])
def test_a_comparison_with_nothing_is_an_error_that_says_which_side(empty: Query) -> None:
    """Query or candidate."""
    with pytest.raises(InvalidQuery) as caught:
        compare(person("Kirill Shamalov"), empty)
    assert caught.value.field.startswith("candidate")
    with pytest.raises(InvalidQuery) as caught:
        compare(empty, person("Kirill Shamalov"))
    assert caught.value.field.startswith("query")


def test_recording_gives_ids_and_keeps_clears(generation: Generation, db: Database) -> None:
    """Hit or clear, the record holds the answer as it was given."""
    queries = {"hit": person("Kirill Shamalov"), "clear": person("Joe Biden")}
    answers = [*match(generation, queries, Options(), at=AT, door="api").values()]
    kept = record(db, answers)
    assert len({answer.id for answer in kept} - {""}) == 2
    assert [len(answer.hits) for answer in kept] == [1, 0]
    assert [screenings.get(db, answer.id) for answer in kept] == kept


def test_recording_nothing_is_nothing(db: Database) -> None:
    """No answers, no ids."""
    assert record(db, []) == []


def test_an_answer_by_a_common_word_is_recorded_with_its_doubt(home: Home, generation: Generation) -> None:
    """At whichever door; whoever reads the record sees what the asker saw."""
    asked = {"q": Query("Vessel", {"name": ("Maria", "N/A")})}
    [answer] = match(generation, asked, Options(), at=AT, door="api").values()
    assert answer.query == asked["q"]
    assert [warning.partition(" ")[0] for warning in answer.warnings] == ["name:", "'Maria'"]
    sought = search(generation, "Maria", Query("Vessel"), Options(), at=AT, door="page")
    assert sought.warnings == answer.warnings[1:]
    with open_record(home) as db:
        [kept] = record(db, [answer])
        assert screenings.get(db, kept.id).warnings == answer.warnings


def test_one_word_of_a_longer_name_of_an_organisation_is_no_silent_clear(generation: Generation) -> None:
    """VTB was listed as VTB Bank alone: one word is no match of it, and the answer names who bears it."""
    told = "'VTB' is a word of longer names on the lists, which one word alone does not match: VTB Bank; ask"
    for as_of in ("", "2022-06-01"):
        looked_up = search(generation, "VTB", Query("Thing", {}), Options(as_of=as_of), at=AT, door="search")
        assert not any(hit.match for hit in looked_up.hits)
        assert looked_up.warnings[0].startswith(told)
        query = {"q": Query("Company", {"name": ("VTB",)})}
        asked = match(generation, query, Options(as_of=as_of), at=AT, door="match")["q"]
        assert asked.warnings[0].startswith(told)
        query = {"q": Query("Company", {"name": ("VTB Movement",)})}
        asked = match(generation, query, Options(as_of=as_of), at=AT, door="match")["q"]
        assert asked.warnings[0].startswith(told.replace("'VTB'", "'VTB Movement'"))


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("SEVERSTAL STEEL", "has all that tells who is listed as {}, and words besides that many have"),
        (
            "Severstal (Europe) GmbH",
            "has all that tells who is listed as {}, and words besides that many have",
        ),
        ("Severstal & Brimstone", "may be several names, of which 'Severstal' is listed as {}"),
        ("Brimstone, Severstal", "may be several names, of which 'Severstal' is listed as {}"),
        ("Brimstone+Severstal", "may be several names, of which 'Severstal' is listed as {}"),
        (
            "Severstal Brimstone Tiles",
            "has the word severstal, which hardly anybody has but who is listed as {}",
        ),
        (
            "Severstal Steel Trading Export",
            "has the word severstal, which hardly anybody has but who is listed as {}",
        ),
    ],
)
def test_a_listed_name_in_a_longer_one_is_no_silent_clear(generation: Generation, name: str, told: str) -> None:
    """Whoever is listed by one word may be meant by it and another, and no match is made of that."""
    answer = match(generation, {"q": Query("Company", {"name": (name,)})}, Options(), at=AT, door="match")["q"]
    assert not any(hit.match for hit in answer.hits)
    assert answer.warnings == (f"{name!r} {told.format(f'Severstal ({SDN}:6)')}; ask that name too",)


@pytest.mark.parametrize(
    "name", ["SEVERSTAL BR. 12", "Severstal nostro account", "Severstal - USD account", "SEVERSTAL BRANCH 7"]
)
def test_an_account_and_a_branchs_number_are_no_part_of_a_name(generation: Generation, name: str) -> None:
    answer = match(generation, {"q": Query("Company", {"name": (name,)})}, Options(), at=AT, door="match")["q"]
    assert ids(answer) == [f"{SDN}:6"]


def test_a_listed_persons_name_and_more_is_no_silent_clear(generation: Generation) -> None:
    """The word besides is told, and who has all others."""
    answer = ask(generation, person("Kirill Shamalov Xyzzyk"), threshold=0.99)
    [hit] = answer.hits
    said = f"all but 'xyzzyk' is the name of Kirill Shamalov ({SDN}:1)"
    assert answer.warnings == (f"{said}: if that is no part of the name, ask without it",)
    assert not hit.match
    assert ask(generation, person("Kirill Shamanov Xyzzyk"), threshold=0.99).warnings == ()


@pytest.mark.parametrize("schema", ["Person", "Vessel"])
def test_a_listed_word_in_the_name_of_another_kind_says_nothing(generation: Generation, schema: str) -> None:
    """People and ships are not called by an organisation's name and more."""
    query = {"q": Query(schema, {"name": ("Severstal Brimstone",)})}
    assert match(generation, query, Options(), at=AT, door="match")["q"].warnings == ()


def test_a_name_that_a_payment_may_have_cut_is_no_silent_clear(generation: Generation) -> None:
    """It has as many characters as such a line has."""
    cut = "LIMITED LIABILITY COMPANY VOSKHOD D"
    found = match(
        generation,
        {name: Query("Company", {"name": (name,)}) for name in (cut, f"{cut}IGITAL")},
        Options(),
        at=AT,
        door="match",
    )
    assert found[cut].warnings == (
        f"{cut!r} has 35 characters, after which messages between banks cut names: ask the whole name",
    )
    assert found[f"{cut}IGITAL"].warnings == ()


@pytest.mark.parametrize(
    ("schema", "name", "asked"),
    [
        ("Person", "Maria Pia Mendes or Muhammad Ali", "'Maria Pia Mendes' and 'Muhammad Ali' were asked too"),
        ("Person", "Muhammad Ali, passport 750123456", "'Muhammad Ali' was asked too"),
        ("Company", "Romashka Parts BV (ehem. Severstal)", "'Romashka Parts BV' and 'Severstal' were asked too"),
        ("Company", "VTB Bank PJSC, 12 Presnenskaya nab., 123112 Moscow", "'VTB Bank PJSC' was asked too"),
    ],
)
def test_a_name_that_holds_a_listed_one_finds_it_and_says_so(
    generation: Generation, schema: str, name: str, asked: str
) -> None:
    """The answer tells the question as it was put."""
    answer = ask(generation, Query(schema, {"name": (name,)}))
    assert any(hit.match and hit.version.entity.caption in hit.matched_name for hit in answer.hits)
    assert answer.warnings == (f"{name!r} may be more than a name: {asked}",)
    assert answer.query.names == (name,)


def test_a_text_that_holds_a_listed_name_is_looked_up_in_parts_too(generation: Generation) -> None:
    """Where nobody is found by the whole of it."""
    text = "VTB Bank PJSC, 12 Presnenskaya nab., 123112 Moscow"
    answer = search(generation, text, Query("Thing", {}), Options(), at=AT, door="search")
    assert ids(answer) == [f"{SDN}:3"]
    assert answer.warnings == (f"{text!r} may be more than a name: 'VTB Bank PJSC' was asked too",)


def test_a_name_whose_parts_nobody_bears_is_clear(generation: Generation) -> None:
    """Each was asked: nothing is left to be told."""
    answer = ask(generation, person("Maria Mendes or Pedro Mendes"))
    assert (answer.hits, answer.warnings) == ((), ())


def test_a_match_of_the_whole_keeps_no_part_from_being_asked(generation: Generation) -> None:
    """Of two parties that a name holds both are found."""
    answer = ask(generation, Query("LegalEntity", {"name": ("Severstal Ltd formerly known as VTB Bank",)}))
    assert set(ids(answer)) >= {f"{SDN}:3", f"{SDN}:6"}


@pytest.mark.parametrize("text", ["Xyzzyk", "Vtbk Trade House", "VTB Bank"])
def test_a_word_that_nobody_bears_needs_no_warning(generation: Generation, text: str) -> None:
    assert search(generation, text, Query("Thing", {}), Options(), at=AT, door="search").warnings == ()


def test_a_hit_has_no_doubts(generation: Generation) -> None:
    [answer] = match(
        generation, {"q": Query("Person", {"name": ("Muhammad Ali",)})}, Options(), at=AT, door="api"
    ).values()
    assert answer.warnings == ()


@pytest.mark.parametrize("text", ["N/A", "unknown", "-- ", "Test", "Mr.", "Ltd", "LIMITED LIABILITY COMP"])
def test_what_says_of_nobody_who_it_is_is_an_error_at_every_door(generation: Generation, text: str) -> None:
    with pytest.raises(InvalidQuery, match=r"is no name|says of nobody who it is"):
        match(generation, {"q": Query("LegalEntity", {"name": (text,)})}, Options(), at=AT, door="api")
    with pytest.raises(InvalidQuery, match=r"is no name|says of nobody who it is"):
        search(generation, text, Query("Thing"), Options(), at=AT, door="page")


def test_an_identifier_that_nobody_bears_is_a_clear(generation: Generation) -> None:
    """Its digits are no name, and are not meant to be one."""
    assert search(generation, "7702070999", Query("Thing"), Options(), at=AT, door="page").total == 0


def test_how_a_question_is_asked_can_be_told_to_another_process() -> None:
    """Files are answered by several."""
    options = Options(scope="us_ofac_sdn", threshold=0.8, as_of="2022-03-16")
    assert pickle.loads(pickle.dumps(options)) == options  # noqa: S301 - our own
