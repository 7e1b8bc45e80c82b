"""Who would match if a party were of another kind than was said: no match, and no clear without a word."""

from pathlib import Path

import orjson
import pytest

from sanctions.model import Query
from sanctions.services import bulk, rows, screening
from sanctions.services.bulk import Task
from sanctions.services.generation import Generation, Keeper, build, put_in_force
from sanctions.services.screening import Options
from sanctions.store.home import Home
from tests.services.test_screening import AT, FIRST, SECOND, VERSIONS, listed, publication

PARTIES = (
    *VERSIONS,
    listed("50", "Vessel", "Rising Sun"),
    listed("51", "Company", "Romashka Limited Liability Company"),
    listed("52", "Organization", "Jabhat Prigozhin"),
)
AS_PERSON = "but as Person Kirill Shamalov (us_ofac_sdn:1, 0.99) would: is the kind right?"


@pytest.fixture(scope="module")
def generation(tmp_path_factory: pytest.TempPathFactory) -> Generation:
    home = Home(tmp_path_factory.mktemp("kinds") / "data")
    home.prepare()
    put_in_force(home, build(home, [publication(FIRST), publication(SECOND)], PARTIES))
    return Keeper(home).current()


def told(generation: Generation, schema: str, name: str, threshold: float = 0.7, **properties: str) -> str:
    """What the answer says besides, of one that no hit has."""
    query = Query(schema, {"name": (name,), **{key: (value,) for key, value in properties.items()}})
    answer = screening.match(generation, {"q": query}, Options(threshold=threshold), at=AT, door="api")["q"]
    assert not any(hit.match for hit in answer.hits)
    return "; ".join(answer.warnings)


@pytest.mark.parametrize("schema", ["Company", "Organization", "Vessel"])
@pytest.mark.parametrize("name", ["Kirill Shamalov", "Shamalov, Kirill", "Кирилл Шамалов", "Kiril Shamalof"])
def test_a_listed_person_asked_as_anything_else_is_told(generation: Generation, schema: str, name: str) -> None:
    """Also misspelt, in another script or order."""
    assert told(generation, schema, name) == f"as {schema} nothing matches, {AS_PERSON}"


@pytest.mark.parametrize(
    ("schema", "name", "listed_as"),
    [
        ("Person", "Romashka LLC", "as Company Romashka Limited Liability Company (us_ofac_sdn:51, "),
        ("Person", "VTB Bank", "as Company VTB Bank (us_ofac_sdn:3, "),
        ("LegalEntity", "Rising Sun", "as Vessel Rising Sun (us_ofac_sdn:50, "),
        ("Company", "Rising Sun", "as Vessel Rising Sun (us_ofac_sdn:50, "),
        ("Person", "Jabhat Prigozhin", "as Organization Jabhat Prigozhin (us_ofac_sdn:52, "),
    ],
)
def test_firms_and_ships_are_told_too(generation: Generation, schema: str, name: str, listed_as: str) -> None:
    assert listed_as in told(generation, schema, name)


def test_several_are_counted(generation: Generation) -> None:
    assert " and 7 more would: is the kind right?" in told(generation, "Company", "Omar Tarabulsi")


def test_a_number_of_another_kind_is_told_whatever_the_name(generation: Generation) -> None:
    assert "as Company VTB Bank (us_ofac_sdn:3, " in told(generation, "Person", "Anna Smith", idNumber="7702070139")


def test_what_a_birth_date_says_is_no_matter_of_another_kind(generation: Generation) -> None:
    """A firm has none; who gave one for a firm said so of the wrong kind."""
    assert "as Company VTB Bank" in told(generation, "Person", "VTB Bank", birthDate="1982-03-22")


@pytest.mark.parametrize(
    ("schema", "name"), [("Company", "Anna Smith"), ("Company", "Kirill Petrov"), ("Person", "Rising Star")]
)
def test_a_name_that_nobody_bears_is_a_clear_without_a_word(generation: Generation, schema: str, name: str) -> None:
    assert told(generation, schema, name) == ""


def test_what_would_not_match_is_not_told(generation: Generation) -> None:
    """The threshold is that of the question."""
    assert told(generation, "Company", "Kiril Shamalof", threshold=0.999) == ""


def test_anything_may_be_any_kind(generation: Generation) -> None:
    query = Query("Thing", {"name": ("Kirill Shamalov",)})
    answer = screening.match(generation, {"q": query}, Options(), at=AT, door="api")["q"]
    assert answer.hits
    assert answer.warnings == ()


def test_who_stood_at_no_such_time_is_not_told(generation: Generation) -> None:
    """Prigozhin was listed up to the second publication."""
    query = {"q": Query("Company", {"name": ("Yevgeny Prigozhin",)})}
    before = screening.match(generation, query, Options(as_of="2022-06-01"), at=AT, door="api")["q"]
    now = screening.match(generation, query, Options(), at=AT, door="api")["q"]
    assert ("as Person Yevgeny Prigozhin" in "".join(before.warnings), now.warnings) == (True, ())


def test_what_is_looked_up_says_so_too(generation: Generation) -> None:
    """One word finds everybody who bears it, also of another kind."""
    answer = screening.search(generation, "Shamalov", Query("Company", {}), Options(), at=AT, door="page")
    assert "as Person Kirill Shamalov (us_ofac_sdn:1" in "".join(answer.warnings)


def test_a_row_of_the_wrong_type_is_clear_with_a_reason_and_counted_so(generation: Generation) -> None:
    form = rows.form(("name", "type"), {"name": "name", "type": "schema"})
    asked = [["Kirill Shamalov", "Company"], ["Anna Smith", "Company"], ["Kirill Shamalov", "Person"]]
    task = Task(Path(generation.folder), form, Options(cutoff=0.7), all_hits=False)
    [chunk] = bulk.answered(generation, task, asked)
    lines = [orjson.loads(line)[0] for line in chunk.answers.splitlines()]
    assert [line[0] for line in lines] == ["clear", "clear", "hit"]
    assert (lines[0][-1], lines[1][-1]) == (f"as Company nothing matches, {AS_PERSON}", "")
    assert chunk.statuses == {"warned": 1, "clear": 1, "hit": 1}
