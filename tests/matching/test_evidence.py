"""Each rule beyond the name: what it finds, and on what it keeps silent."""

from collections.abc import Mapping

import pytest

from sanctions.matching import RULES, USED_PROPERTIES
from sanctions.model import Entity, Query
from sanctions.model.schema import SCHEMATA, known_properties

RULE_OF = {rule.key: rule for rule in RULES}
Properties = Mapping[str, str]


def fired(asked: Properties, listed: Properties, schema: str = "Person") -> set[str]:
    """The keys of the rules that find something."""
    query = Query(schema, {name: (value,) for name, value in asked.items()})
    entity = Entity("house:1", schema, "x", {name: (value,) for name, value in listed.items()})
    return {rule.key for rule in RULES if rule.find(query, entity)}


BIRTHS = [
    ("1982-03-22", "1982-03-22", "same_birth_date"),
    ("1982-03", "1982-03-22", "birth_date_agrees"),
    ("1982", "1982-03-22", "birth_date_agrees"),
    ("1982-03-22", "1982", "birth_date_agrees"),
    ("1982", "1982", "birth_date_agrees"),
    ("1962-05-01", "1961~", "birth_date_agrees"),
    ("1960", "1958/1962", "birth_date_agrees"),
    ("1982-03-04", "1982-04-03", "birth_date_swapped"),
    ("1982-03-22", "1982-03-23", "birth_date_near"),
    ("1983", "1982", "birth_date_near"),
    ("1982-03-22", "1962-03-22", "birth_date_contradicts"),
    ("1970", "1958/1962", "birth_date_contradicts"),
    ("1971", "1961~", "birth_date_contradicts"),
]


@pytest.mark.parametrize(("asked", "listed", "rule"), BIRTHS)
def test_two_birth_dates_fire_one_rule(asked: str, listed: str, rule: str) -> None:
    """The same, fitting, swapped, near or contradicting: never two at once."""
    assert fired({"birthDate": asked}, {"birthDate": listed}) == {rule}


def test_the_best_of_several_birth_dates_counts() -> None:
    """Lists give alternative dates; one that agrees is enough."""
    query = Query("Person", {"birthDate": ("1982-03-22",)})
    entity = Entity("house:1", "Person", "x", {"birthDate": ("1950-01-01", "1982-03-22")})
    assert [rule.key for rule in RULES if rule.find(query, entity)] == ["same_birth_date"]


def test_birth_dates_weigh_by_how_well_they_agree() -> None:
    """To the day is most, then fitting or swapped; near and far speak against, far the more."""
    order = "same_birth_date", "birth_date_agrees", "birth_date_near", "birth_date_contradicts"
    weights = [RULE_OF[key].log_odds for key in order]
    assert weights == sorted(weights, reverse=True)
    assert RULE_OF["birth_date_swapped"].log_odds > 0 > RULE_OF["birth_date_near"].log_odds


@pytest.mark.parametrize("known", [{}, {"birthDate": "unknown"}])
def test_a_date_that_one_side_does_not_know_says_nothing(known: Properties) -> None:
    """Silence is no contradiction."""
    assert fired(known, {"birthDate": "1982-03-22"}) == set()
    assert fired({"birthDate": "1982-03-22"}, known) == set()


@pytest.mark.parametrize(
    ("asked", "listed"),
    [
        ({"innCode": "7702070139"}, {"innCode": "7702070139"}),
        ({"registrationNumber": "77 02 07 01 39"}, {"innCode": "7702070139"}),
        ({"swiftBic": "vtbrrumm"}, {"swiftBic": "VTBRRUMM"}),
        ({"imoNumber": "IMO 9187629"}, {"imoNumber": "9187629"}),
        ({"leiCode": "253400V1H6ART1UQ0N98"}, {"leiCode": "253400V1H6ART1UQ0N98"}),
    ],
)
def test_an_identifier_is_found_however_written_and_wherever_it_stands(asked: Properties, listed: Properties) -> None:
    """Customers seldom know which kind of number they have."""
    assert fired(asked, listed, "Company") == {"same_identifier"}


@pytest.mark.parametrize("short", ["1", "123", "A-12", ""])
def test_a_short_number_decides_nothing(short: str) -> None:
    """Too many share it."""
    assert fired({"registrationNumber": short}, {"registrationNumber": short}, "Company") == set()


def test_a_number_of_which_a_party_has_one_contradicts() -> None:
    """Two INN are two companies; two passports may be one person's."""
    assert fired({"innCode": "7702070139"}, {"innCode": "7704274402"}, "Company") == {"identifier_contradicts"}
    assert fired({"passportNumber": "511234567"}, {"passportNumber": "519999999"}) == set()


@pytest.mark.parametrize(
    ("asked", "listed"),
    [
        ({"country": "ru"}, {"country": "ru"}),
        ({"country": "RU"}, {"nationality": "ru"}),
        ({"nationality": "ru"}, {"citizenship": "ru"}),
        ({"country": "ru"}, {"birthCountry": "ru"}),
    ],
)
def test_a_country_agrees_in_whatever_role(asked: Properties, listed: Properties) -> None:
    """A customer's country may be the listing's nationality."""
    assert fired(asked, listed) == {"same_country"}


def test_countries_differ_where_none_is_shared() -> None:
    """It speaks against, and less than a birth date does: people move."""
    assert fired({"country": "fr"}, {"country": "ru"}) == {"country_differs"}
    assert RULE_OF["birth_date_contradicts"].log_odds < RULE_OF["country_differs"].log_odds < 0


@pytest.mark.parametrize(
    ("asked", "listed", "rules"),
    [
        ("male", "male", set()),
        ("M", "male", set()),
        ("female", "male", {"gender_differs"}),
        ("f", "M", {"gender_differs"}),
    ],
)
def test_a_gender_speaks_where_it_differs(asked: str, listed: str, rules: set[str]) -> None:
    """Half of all people share one, so that it says nothing for."""
    assert fired({"gender": asked}, {"gender": listed}) == rules


def test_what_agrees_weighs_for_and_what_contradicts_against() -> None:
    """No row of the table has its sign wrong, and its agreement goes with it."""
    against = {key for key in RULE_OF if "contradicts" in key or "differs" in key or "near" in key}
    assert {rule.key for rule in RULES if rule.log_odds < 0} == against
    assert all((rule.agreement >= 0.5) == (rule.log_odds > 0) for rule in RULES)


def test_an_exact_identifier_outweighs_every_contradiction_of_the_person() -> None:
    """Exact identifiers decide: a wrong birth date, country and gender together do not undo one."""
    worst = sum(RULE_OF[key].log_odds for key in ("birth_date_contradicts", "country_differs", "gender_differs"))
    assert RULE_OF["same_identifier"].log_odds + worst > 0


def test_every_rule_documents_itself() -> None:
    """Its docstring is its documentation, its name the key."""
    assert all(rule.find.__doc__ for rule in RULES)
    assert len(RULE_OF) == len(RULES)


def test_a_rule_needs_what_it_reads() -> None:
    """A rule never fires for a query that has none of the properties it says it needs."""
    full = {"birthDate": "1982-03-22", "country": "ru", "gender": "male", "innCode": "7702070139"}
    for rule in RULES:
        without = {name: value for name, value in full.items() if name not in rule.needs}
        other = {"birthDate": "1950", "country": "fr", "gender": "female", "innCode": "7704274402"}
        assert rule.key not in fired(without, full) | fired(without, other)


def test_the_properties_used_are_properties() -> None:
    """Nothing is promised to be used that no schema has."""
    assert {name for schema in SCHEMATA for name in known_properties(schema)} >= USED_PROPERTIES
