"""What people read for codes."""

import pytest

from sanctions.model import Evidence, WordPair
from sanctions.model.schema import SCHEMATA, known_properties
from sanctions.web.pages import labels
from sanctions.web.pages.choices import KINDS


def test_every_schema_has_a_label():
    assert set(labels.SCHEMA_LABELS) == set(SCHEMATA)
    assert set(KINDS) <= set(SCHEMATA)


def test_no_label_is_for_a_property_that_does_not_exist():
    every = frozenset().union(*map(known_properties, SCHEMATA))
    assert set(labels.PROPERTY_LABELS) <= every


def test_a_property_without_a_label_is_spelled_out():
    assert labels.property_label("registrationPort") == "Registration port"
    assert labels.spelled_out("birth_date") == "Birth date"


def test_a_country_is_told_by_name():
    assert (labels.country_label("ru"), labels.country_label("RU"), labels.country_label("suhh")) == (
        "Russia",
        "Russia",
        "suhh",
    )


def test_an_unknown_dataset_is_told_by_its_code():
    assert labels.dataset_title("xx_examples") == "xx_examples"


@pytest.mark.parametrize(
    ("query", "candidate", "relation", "tone"),
    [
        ("ivan", "ivan", "same", "same"),
        ("ivan", "iwan", "spelled alike", "alike"),
        ("i", "ivan", "initial", "alike"),
        ("ivan", "sergei", "contradicts", "against"),
        ("2", "3", "numbers contradict", "against"),
        ("hamid", "hamed", "near, another name", "against"),
        ("rohimbere", "ruhorimbere", "resembles", "near"),
        ("ivan", "", "only in the query", "absent"),
        ("", "ivan", "patronymic only on the list", "absent"),
    ],
)
def test_words_are_marked_by_what_became_of_them(query, candidate, relation, tone):
    assert labels.pair_tone(WordPair(query, candidate, relation, 0.5, 0.1)) == tone


def test_the_aligned_words_are_those_of_the_first_reason_that_has_any():
    pair = WordPair("a", "a", "same", 1.0, 1.0)
    reasons = (Evidence("same_country", "", 0.5, 1.0), Evidence("name_match", "", 3.0, 1.0, words=(pair,)))
    assert labels.aligned_words(reasons) == (pair,)
    assert labels.aligned_words(reasons[:1]) == ()


@pytest.mark.parametrize(
    ("kind", "tone"),
    [
        ("asset freeze", "freeze"),
        ("blocking", "freeze"),
        ("airspace ban", "ban"),
        ("travel ban", "ban"),
        ("sanctions", "other"),
        ("prohibition on correspondent banking", "other"),
    ],
)
def test_a_ban_is_not_marked_as_an_asset_freeze(kind, tone):
    assert labels.measure_tone(kind) == tone


def test_the_address_of_a_record_is_safe():
    assert labels.entity_address("eu_fsf:EU.7867.75") == "/entities/eu_fsf:EU.7867.75"
    assert labels.entity_address("x:<a>&b/c?d", "2024-01-01") == "/entities/x:%3Ca%3E%26b%2Fc%3Fd?as_of=2024-01-01"
