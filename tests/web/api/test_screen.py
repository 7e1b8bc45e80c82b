"""/match, /search, /compare, /screenings: right answers with reasons, and nothing silently passed over."""

from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from sanctions.store import screenings

SHAMALOV = {"schema": "Person", "properties": {"name": ["Kiril Shamalof"], "birthDate": ["1982"]}}


def ask(client: FlaskClient, query: object = SHAMALOV, path: str = "/match/default") -> Any:  # noqa: ANN401
    """The response to one query, which must be answered."""
    answer = client.post(path, json={"queries": {"q1": query}})
    assert answer.status_code == 200, answer.text
    return answer.json["responses"]["q1"]  # type: ignore[index]  # it is JSON


def refused(client: FlaskClient, status: int, path: str = "/match/default", **request: Any) -> str:  # noqa: ANN401
    """The detail of a refusal."""
    answer = client.post(path, **request) if request else client.get(path)
    assert answer.status_code == status, answer.text
    assert list(answer.json) == ["detail"]
    return str(answer.json["detail"])


def test_a_misspelt_name_finds_its_party_with_reasons(client: FlaskClient) -> None:
    found = ask(client)
    assert (found["status"], found["total"]) == (200, {"value": 1, "relation": "eq"})
    [hit] = found["results"]
    assert (hit["caption"], hit["match"], hit["target"]) == ("Kirill Shamalov", True, True)
    assert hit["datasets"] == ["seed_article"]
    assert hit["explanations"]["name_match"]["query"] == "Kiril Shamalof"
    assert hit["explanations"]["birth_date_agrees"]["candidate"] == "1982-03-22"


def test_every_answer_carries_what_it_covered(client: FlaskClient) -> None:
    answer = client.post("/match/default", json={"queries": {"q1": SHAMALOV}}).json
    assert [part["dataset"] for part in answer["coverage"]["datasets"]] == ["seed_article"]
    assert "us_ofac_sdn" in answer["coverage"]["missing"]
    assert answer["coverage"]["as_of"] is None


def test_several_queries_are_answered_under_their_names(client: FlaskClient) -> None:
    queries = {"a": SHAMALOV, "b": {"schema": "Person", "properties": {"name": "Petr Fiala"}}}
    answers = client.post("/match/default", json={"queries": queries}).json["responses"]
    assert [(key, answer["total"]["value"]) for key, answer in answers.items()] == [("a", 1), ("b", 0)]


def test_a_scope_of_several_lists_is_answered_as_one(client: FlaskClient) -> None:
    for path in ("/match/default,seed_article", "/match/seed_article%2Cdefault"):
        assert [hit["id"] for hit in ask(client, path=path)["results"]] == ["seed_article:kirill-shamalov"]
    found = client.get("/search/seed_article,default?q=Shamalov").json
    assert found["coverage"]["scope"] == "seed_article,default"
    assert [part["dataset"] for part in found["coverage"]["datasets"]] == ["seed_article"]


@pytest.mark.parametrize("path", ["/match/{}", "/search/{}?q=VTB"])
def test_one_list_that_is_not_there_spoils_the_scope(client: FlaskClient, path: str) -> None:
    method = client.get if "search" in path else client.post
    body = {} if "search" in path else {"json": {"queries": {"q1": SHAMALOV}}}
    for scope, told in (
        ("default,sed_article", "'sed_article' (did you mean 'seed_article'?)"),
        ("default,eu_fsf", "eu_fsf is not loaded here"),
    ):
        answer = method(path.format(scope), **body)  # type: ignore[operator]
        assert answer.status_code == 404
        assert told in answer.json["detail"]


def test_clears_are_recorded_too(client: FlaskClient, app: Flask) -> None:
    found = ask(client, {"schema": "Person", "properties": {"name": ["Petr Fiala"]}})
    recorded = screenings.get(app.extensions["sanctions"].record, found["screening"])
    assert (recorded.total, recorded.query.names, recorded.door) == (0, ("Petr Fiala",), "api")


def test_an_answer_that_could_not_be_recorded_is_not_given(client: FlaskClient, app: Flask) -> None:
    app.extensions["sanctions"].record.execute("DROP TABLE screenings")
    answer = client.post("/match/default", json={"queries": {"q1": SHAMALOV}})
    assert (answer.status_code, list(answer.json)) == (500, ["detail"])


def test_a_recorded_screening_is_shown_as_it_was_answered(client: FlaskClient) -> None:
    found = ask(client)
    shown = client.get(f"/screenings/{found['screening']}").json
    assert shown["results"] == found["results"]
    assert (shown["at"], shown["options"]["threshold"]) == ("2026-11-23T09:30:00+00:00", 0.7)
    assert shown["query"]["properties"] == SHAMALOV["properties"]


def test_a_screening_that_is_not_recorded_is_named(client: FlaskClient) -> None:
    assert refused(client, 404, "/screenings/none") == "no screening 'none'"


def test_the_client_s_id_comes_back_with_the_query(client: FlaskClient) -> None:
    assert ask(client, SHAMALOV | {"id": "c-17"})["query"]["id"] == "c-17"


def test_properties_that_take_no_part_in_the_score_are_named(client: FlaskClient) -> None:
    query = {"schema": "Person", "properties": {"name": ["Kirill Shamalov"], "religion": ["x"], "email": ["y"]}}
    assert ask(client, query)["unused"] == ["email", "religion"]


def test_an_answer_that_is_no_clear_says_so(client: FlaskClient) -> None:
    """Now and when it is shown again."""
    body = {"queries": {"q1": {"schema": "Vessel", "properties": {"name": ["Maria"]}}}}
    answer = client.post("/match/default", json=body).get_json()["responses"]["q1"]
    assert [warning.partition(":")[0] for warning in answer["warnings"]] == [
        "'Maria' is too common a word to tell anybody by"
    ]
    assert client.get(f"/screenings/{answer['screening']}").get_json()["warnings"] == answer["warnings"]
    assert client.get("/search/default?q=Maria&schema=Vessel").get_json()["warnings"] == answer["warnings"]


def test_a_placeholder_is_no_name(client: FlaskClient) -> None:
    body = {"queries": {"q1": {"schema": "Person", "properties": {"name": ["N/A"]}}}}
    assert refused(client, 422, json=body) == "q1.name: 'N/A' is no name"
    assert refused(client, 422, "/search/default?q=unknown") == "q: 'unknown' is no name"


@pytest.mark.parametrize(
    ("properties", "detail"),
    [
        ({"name": ["N/A"]}, "name: 'N/A' is no name"),
        ({"name": ["Test"]}, "name: 'Test' says of nobody who it is"),
        ({"name": ["M?ller Kirill"]}, "name: 'M?ller Kirill' has lost letters"),
        ({"name": ["---"]}, "properties.name: '---' has neither a letter nor a digit"),
        ({"name": [" "], "country": ["ru"]}, "properties: nothing to search by"),
        ({"name": ["x"], "birthDate": ["31.02.1982"]}, "properties.birthDate: '31.02.1982' is no date"),
        ({"name": ["x"], "nationality": ["Atlantis"]}, "properties.nationality: unknown country 'Atlantis'"),
        ({"name": ["x"], "birthDate": [None]}, "properties.birthDate: is neither a string nor a list of strings"),
        ({"idNumber": ["1"]}, "identifier '1' is too short"),
    ],
)
def test_a_query_that_can_not_be_asked_has_its_own_error_beside_the_answers_of_others(
    client: FlaskClient, properties: dict[str, object], detail: str
) -> None:
    """It has no results, so that nobody takes it for a clear, and nothing of it is recorded."""
    queries = {"a": SHAMALOV, "b": {"schema": "Person", "properties": properties}, "c": SHAMALOV}
    answer = client.post("/match/default", json={"queries": queries})
    assert answer.status_code == 200, answer.text
    responses = answer.json["responses"]
    assert [responses[key]["status"] for key in ("a", "b", "c")] == [200, 422, 200]
    assert set(responses["b"]) == {"status", "detail"}
    assert responses["b"]["detail"].startswith(detail)
    assert responses["a"]["results"] == responses["c"]["results"] != []


def test_where_no_query_can_be_asked_the_call_is_an_error_that_names_each(client: FlaskClient) -> None:
    bad = {"schema": "Person", "properties": {"name": ["x"], "birthDate": ["2024-13-40"]}}
    body = {"queries": {"a": {"schema": "Person", "properties": {"name": ["N/A"]}}, "b": bad}}
    detail = refused(client, 422, json=body)
    assert "a.name: 'N/A' is no name" in detail
    assert "queries.b.properties.birthDate: '2024-13-40' is no date" in detail


@pytest.mark.parametrize(
    ("other", "named"),
    [
        ({"schema": "Person", "properties": {"name": "x", "birthdate": "1982"}}, "queries.b.properties.birthdate"),
        ({"schema": "Peson", "properties": {"name": "x"}}, "queries.b.schema: unknown schema 'Peson'"),
        ({"schema": "Person", "properties": {"name": "x", "nam": 5}}, "queries.b.properties.nam"),
        ({"schema": "Person", "properties": []}, "queries.b.properties"),
        ({"schema": "Person"}, "queries.b.properties: Missing"),
        ("Kirill Shamalov", "queries.b"),
        (None, "queries.b"),
        ({"schema": "Person", "properties": {"name": "x"}, "limit": 3}, "queries.b.limit"),
    ],
)
def test_a_typo_in_one_query_is_an_error_of_the_call(client: FlaskClient, other: object, named: str) -> None:
    """It is the program's, and of all that it asks."""
    assert named in refused(client, 422, json={"queries": {"a": SHAMALOV, "b": other}})


def test_the_threshold_decides_what_is_a_match(client: FlaskClient) -> None:
    assert not ask(client, path="/match/default?threshold=1")["results"][0]["match"]


def test_the_cutoff_leaves_weak_results_out(client: FlaskClient) -> None:
    assert ask(client, path="/match/default?threshold=1&cutoff=1")["total"]["value"] == 0


def test_the_limit_cuts_the_results_and_not_the_total(client: FlaskClient) -> None:
    found = client.get("/search/default?q=Bank&cutoff=0&limit=1").json
    every = client.get("/search/default?q=Bank&cutoff=0&limit=500").json
    assert len(found["results"]) == 1
    assert found["total"]["value"] == every["total"]["value"] == len(every["results"])


def test_the_offset_begins_further_down(client: FlaskClient) -> None:
    every = client.get("/search/default?q=Aeroflot+VTB&cutoff=0").json
    rest = client.get("/search/default?q=Aeroflot+VTB&cutoff=0&offset=1&limit=4").json
    assert len(every["results"]) > 1
    assert [hit["id"] for hit in rest["results"]] == [hit["id"] for hit in every["results"][1:]]
    assert (rest["limit"], rest["offset"]) == (4, 1)


def test_an_identifier_finds_its_party(client: FlaskClient) -> None:
    found = client.get("/search/default?q=7702070139").json
    assert [hit["caption"] for hit in found["results"]] == ["VTB"]
    assert found["coverage"]["scope"] == "default"


def test_a_search_is_recorded(client: FlaskClient) -> None:
    found = client.get("/search/default?q=Шамалов&schema=Person&birthDate=1982&countries=Russia").json
    shown = client.get(f"/screenings/{found['screening']}").json
    assert shown["query"]["properties"] == {"name": ["Шамалов"], "birthDate": ["1982"], "country": ["ru"]}


def test_two_parties_of_one_s_own_are_compared(client: FlaskClient) -> None:
    body = {"query": SHAMALOV, "candidate": {"schema": "Person", "properties": {"name": ["Кирилл Шамалов"]}}}
    found = client.post("/compare", json=body).json
    assert found["match"]
    assert found["explanations"]["name_match"]["words"]
    assert found["coverage"]["generation"] == client.get("/readyz").json["generation"]
    assert not client.post("/compare?threshold=1", json=body).json["match"]


def test_a_person_is_not_compared_with_a_vessel(client: FlaskClient) -> None:
    body = {"query": SHAMALOV, "candidate": {"schema": "Vessel", "properties": {"name": ["Shamalov"]}}}
    assert "a Vessel can't be a Person" in refused(client, 422, "/compare", json=body)


@pytest.mark.parametrize(
    ("body", "named"),
    [
        ({}, "queries: Missing"),
        ({"queries": {}}, "queries: is empty"),
        ({"queries": []}, "queries: Not a valid mapping"),
        ([], "Invalid input type"),
        ({"querys": {}}, "querys: unknown; did you mean queries?"),
        ({"queries": {"q1": SHAMALOV}, "weights": {}}, "weights: unknown"),
        ({"queries": {"q1": {"schema": "Person"}}}, "queries.q1.properties: Missing"),
        ({"queries": {"q1": SHAMALOV | {"schema": "Peson"}}}, "queries.q1.schema: unknown schema 'Peson'"),
        (
            {"queries": {"q1": {"schema": "Person", "properties": {"name": "x", "birthdate": "1982"}}}},
            "queries.q1.properties.birthdate: unknown property of Person; did you mean birthDate?",
        ),
        (
            {"queries": {"q1": {"schema": "Person", "properties": {"name": "x", "birthDate": "2024-13-40"}}}},
            "queries.q1.properties.birthDate: '2024-13-40' is no date",
        ),
        (
            {"queries": {"q1": {"schema": "Person", "properties": {"name": "a." * 245}}}},
            "245 words; 100 are the most",
        ),
        (
            {"queries": {"q1": {"schema": "Company", "properties": {"name": "а." * 101}}}},
            "101 words; 100 are the most",
        ),
        ({"queries": {"q1": {"schema": "Person", "properties": {"name": "x" * 10_000}}}}, "the limit is 1,000"),
        ({"queries": {"q1": {"schema": "Person", "properties": {"name": "a\0b"}}}}, "U+0000"),
        ({"queries": {f"q{n}": SHAMALOV for n in range(11)}}, "queries: holds 11; 10 are the most"),
    ],
)
def test_a_body_that_can_not_be_answered_names_the_culprit(client: FlaskClient, body: object, named: str) -> None:
    assert named in refused(client, 422, json=body)


@pytest.mark.parametrize(
    ("parameters", "named"),
    [
        ("treshold=0.9", "treshold: unknown; did you mean threshold?"),
        ("threshold=1.5", "threshold: "),
        ("threshold=nan", "threshold: "),
        ("threshold=0.6&cutoff=0.8", "cutoff: 0.8 is above the threshold of 0.6"),
        ("limit=0", "limit: "),
        ("limit=ten", "limit: "),
        ("limit=5&limit=50", "limit: is given 2 times"),
        ("algorithm=regression-v1", "algorithm: unknown algorithm 'regression-v1'"),
        ("as_of=2022-02-30", "as_of: '2022-02-30' is no date"),
        (
            "as_of=2022-03-15",
            "seed_article can't answer as of 2022-03-15: its first publication",
        ),
        ("as_of=2099-01-01", "as_of: 2099-01-01 is yet to come"),
    ],
)
def test_a_parameter_that_can_not_be_had_names_itself(client: FlaskClient, parameters: str, named: str) -> None:
    assert named in refused(client, 422, f"/match/default?{parameters}", json={"queries": {"q1": SHAMALOV}})


def test_an_answer_as_of_a_day_says_so(client: FlaskClient) -> None:
    found = client.get("/search/default?q=VTB&as_of=2022-03-16").json
    assert found["coverage"]["as_of"] == "2022-03-16"
    assert found["total"]["value"] > 0


def test_our_algorithm_has_two_names(client: FlaskClient) -> None:
    for name in ("best", "evidence"):
        assert ask(client, path=f"/match/default?algorithm={name}")["results"]


@pytest.mark.parametrize(
    ("scope", "reason"),
    [
        ("us_ofac_sdn", "us_ofac_sdn is not loaded here; what can be asked: default, seed_article"),
        ("nonsense", "unknown dataset or scope 'nonsense'; known: default, seed_article"),
    ],
)
def test_a_scope_that_can_not_be_asked_is_named(client: FlaskClient, scope: str, reason: str) -> None:
    assert refused(client, 404, f"/match/{scope}", json={"queries": {"q1": SHAMALOV}}).startswith(reason)


@pytest.mark.parametrize(
    ("parameters", "named"),
    [
        ("", "q: Missing"),
        ("q=", "q: is empty"),
        ("q=---", "'---'"),
        ("q=VTB&Q=x", "Q: unknown; did you mean q?"),
        ("q=VTB&schema=Bank", "schema: unknown schema 'Bank'"),
        ("q=VTB&schema=Vessel&birthDate=1982", "birthDate: a Vessel has none"),
        ("q=VTB&birth_date=1982", "birth_date: unknown; did you mean birthDate?"),
        ("q=VTB&countries=Ruslan", "unknown country 'Ruslan'"),
        ("q=VTB&offset=-1", "offset: "),
        (f"q={'x' * 1001}", "q: is 1,001 characters long; the limit is 1,000"),
    ],
)
def test_a_search_that_can_not_be_made_names_the_culprit(client: FlaskClient, parameters: str, named: str) -> None:
    assert named in refused(client, 422, f"/search/default?{parameters}")


def test_compare_takes_no_parameter_of_match(client: FlaskClient) -> None:
    body = {"query": SHAMALOV, "candidate": SHAMALOV}
    assert refused(client, 422, "/compare?limit=5", json=body) == "limit: unknown"


def test_merging_is_asked_for_in_plain_words(client: FlaskClient) -> None:
    assert "merge: is neither true nor false" in refused(client, 422, "/search/default?q=VTB&merge=maybe")
    for word, merge in (("true", True), ("false", False)):
        found = client.get(f"/search/default?q=VTB&merge={word}").json
        assert client.get(f"/screenings/{found['screening']}").json["options"]["merge"] is merge  # type: ignore[index]


def test_referents_of_other_lists_come_with_ids_and_reasons(client: FlaskClient) -> None:
    [hit] = ask(client)["results"]
    assert "us_ofac_sdn:24184" in hit["referents"]
    assert (hit["same_party"], hit["entries"]) == ([], [])
