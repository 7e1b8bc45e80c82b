"""``sanctions search``: one name against the lists."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from sanctions.store import screenings
from sanctions.store.connection import open_record
from sanctions.store.home import Home

Sanctions = Callable[..., Result]


def test_a_hit_is_told_with_score_name_list_measure_and_reasons(sanctions: Sanctions) -> None:
    told = sanctions("search", "Kiril Shamalof", "--birth-date", "1982", "--country", "Russia")
    assert told.exit_code == 0
    words = ("hit", "Kirill Shamalov", "seed_article:kirill-shamalov", "sanctions by United Kingdom", "country ru")
    for word in words:
        assert word in told.output
    assert "searched: seed_article of 2022-03-16" in told.output


def test_a_clear_names_the_lists_that_it_is_a_clear_of(sanctions: Sanctions) -> None:
    told = sanctions("search", "Julianne Smith")
    assert told.exit_code == 0
    assert "no hits at or above 0.70" in told.output
    assert "clear of: seed_article of 2022-03-16" in told.output


def test_an_identifier_finds_its_party(sanctions: Sanctions) -> None:
    for words in (("7702070139",), ("Some Bank", "--id", "7702070139")):
        assert "seed_article:vtb" in sanctions("search", *words).output


def test_the_json_is_that_of_the_http_api_and_the_question_is_recorded(sanctions: Sanctions, seeded: Home) -> None:
    answer = json.loads(sanctions("search", "Kiril Shamalof", "--limit", "1", "--json").stdout)
    assert answer["results"][0]["id"] == "seed_article:kirill-shamalov"
    assert answer["limit"] == 1
    with open_record(seeded) as db:
        kept = screenings.get(db, answer["screening"])
    assert (kept.door, kept.query.names, kept.options["limit"]) == ("cli", ("Kiril Shamalof",), 1)


def test_several_lists_are_searched_as_one_scope(sanctions: Sanctions) -> None:
    answer = json.loads(sanctions("search", "Kiril Shamalof", "--scope", "seed_article,default", "--json").stdout)
    assert [row["id"] for row in answer["results"]] == ["seed_article:kirill-shamalov"]
    assert [row["dataset"] for row in answer["coverage"]["datasets"]] == ["seed_article"]


def test_a_word_that_everybody_bears_is_no_clear(sanctions: Sanctions) -> None:
    done = sanctions("search", "Maria")
    assert "no clear: 'Maria' is too common a word to tell anybody by" in done.stdout
    assert "clear of" not in done.stdout
    refused = sanctions("search", "N/A")
    assert refused.exit_code == 2
    assert "'N/A' is no name" in refused.stderr


def test_a_match_by_a_part_of_the_text_says_so(sanctions: Sanctions) -> None:
    """And is not called no clear."""
    told = sanctions("search", "Romashka Parts BV (formerly VTB Bank)").stdout
    assert "seed_article:vtb" in told
    assert "note: 'Romashka Parts BV (formerly VTB Bank)' may be more than a name: " in told
    assert "no clear" not in told


def test_a_clear_is_recorded_too(sanctions: Sanctions, seeded: Home) -> None:
    answer = json.loads(sanctions("search", "Julianne Smith", "--json").stdout)
    with open_record(seeded) as db:
        assert screenings.get(db, answer["screening"]).hits == ()


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (("--schema", "Persn"), "unknown schema 'Persn'; did you mean Person"),
        (("--scope", "sed_article"), "unknown dataset or scope 'sed_article'"),
        (("--scope", "sed_article"), "did you mean 'seed_article'"),
        (("--scope", "default,sed_article"), "'sed_article' (did you mean 'seed_article'?)"),
        (("--country", "Atlantis"), "unknown country 'Atlantis'"),
        (("--birth-date", "1982-02-30"), "'1982-02-30' is no date"),
        (("--as-of", "2022-03"), "'2022-03' is no date"),
        (("--as-of", "9999-01-01"), "is yet to come"),
        (("--threshold", "70"), "70.0 is not in the range 0<=x<=1"),
        (("--schema", "Vessel", "--birth-date", "1982"), "a Vessel has none"),
        (("--treshold", "0.7"), "--treshold"),
    ],
)
def test_a_typo_is_a_usage_error_that_names_it_and_never_a_clear(
    sanctions: Sanctions, words: tuple[str, ...], reason: str
) -> None:
    told = sanctions("search", "Kirill Shamalov", *words)
    assert told.exit_code == 2
    assert reason in told.output
    assert "clear" not in told.output


def test_a_day_before_the_first_publication_fails_and_is_no_clear(sanctions: Sanctions) -> None:
    told = sanctions("search", "Kirill Shamalov", "--as-of", "2022-03-15")
    assert told.exit_code == 1
    assert "seed_article can't answer as of 2022-03-15" in told.output


def test_what_is_below_the_threshold_is_shown_as_such(sanctions: Sanctions) -> None:
    told = sanctions("search", "Kiril Shamalof", "--threshold", "1")
    assert "below" in told.output
    assert "no hits at or above 1.00" in told.output


def test_the_threshold_of_the_settings_applies(sanctions: Sanctions, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SANCTIONS_THRESHOLD", "1.0")
    assert "no hits at or above 1.00" in sanctions("search", "Kiril Shamalof").output


def test_a_threshold_that_is_no_number_is_a_usage_error(sanctions: Sanctions) -> None:
    """NaN compares with nothing, so that no hit would be a match."""
    told = sanctions("search", "Kirill Shamalov", "--threshold", "nan")
    assert told.exit_code == 2
    assert "--threshold" in told.output


def test_a_day_is_answered_by_the_lists_of_that_day(sanctions: Sanctions, two_publications: Path) -> None:
    then = sanctions("search", "Olga Vanished", "--as-of", "2024-04-01", data=two_publications)
    assert "us_ofac_sdn:2" in then.output
    assert "searched: us_ofac_sdn of 2024-03-01 (partial) as they stood on 2024-04-01" in then.output
    assert "no hits" in sanctions("search", "Olga Vanished", data=two_publications).output
