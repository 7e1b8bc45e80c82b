"""``sanctions compare``: two names laid side by side."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Sanctions = Callable[..., Result]


def test_two_spellings_of_one_name_match_and_say_why(sanctions: Sanctions) -> None:
    told = sanctions("compare", "Kirill Shamalov", "Кирилл Шамалов", "--schema", "Person")
    assert told.exit_code == 0
    assert "a match at 0.70, both read as Person" in told.output
    assert re.search(r"learned from: generation g[0-9a-f]{16}: seed_article", told.output)


def test_two_names_that_differ_do_not_match_and_that_is_no_failure(sanctions: Sanctions) -> None:
    told = sanctions("compare", "Sergey Ivanov", "Sergey Lavrov")
    assert told.exit_code == 0
    assert "no match at 0.70" in told.output


def test_without_a_schema_names_are_read_both_ways(sanctions: Sanctions) -> None:
    told = sanctions("compare", "OOO Romashka", "Romashka LLC")
    assert "a match at 0.70, both read as Organization" in told.output


def test_names_are_compared_before_any_list_is_loaded(sanctions: Sanctions, tmp_path: Path) -> None:
    told = sanctions("compare", "Kirill Shamalov", "Kiril Shamalov", data=tmp_path / "empty")
    assert "a match" in told.output
    assert "learned from: no list" in told.output


def test_the_json_is_that_of_the_http_api(sanctions: Sanctions) -> None:
    found = json.loads(sanctions("compare", "Kirill Shamalov", "Shamalov Kirill", "--json").stdout)
    assert found["match"] is True
    assert found["threshold"] == 0.7
    assert "name_match" in found["explanations"]
    assert found["coverage"]["generation"].startswith("g")


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (("A",), "NAME2"),
        (("Kirill", "Kiril", "--schema", "Persn"), "did you mean Person"),
        (("...", "Kirill"), "'...'"),
    ],
)
def test_what_was_asked_wrongly_is_a_usage_error(sanctions: Sanctions, words: tuple[str, ...], reason: str) -> None:
    told = sanctions("compare", *words)
    assert told.exit_code == 2
    assert reason in told.output
