"""`sanctions lists changes` as it is typed."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from sanctions.cli import main

Ask = Callable[..., Result]


@pytest.fixture
def ask(two_publications: Path) -> Ask:
    """Runs ``sanctions lists changes`` on two publications of the SDN list."""

    def run(*words: str) -> Result:
        return CliRunner(env={"SANCTIONS_DATA": str(two_publications)}).invoke(main, ["lists", "changes", *words])

    return run


def test_the_newest_publication_is_told_against_the_one_before(ask: Ask) -> None:
    lines = ask().output.splitlines()
    assert lines[0] == (
        "us_ofac_sdn of 2024-05-03 (partial) against 2024-03-01 (partial): 1 added, 1 changed, 1 removed"
    )
    assert lines[1].startswith("not loaded: us_ofac_cons, ")
    assert lines[2] == "+ us_ofac_sdn:3  Petr NEWCOMER  Person"
    assert lines[3] == "~ us_ofac_sdn:1  Ivan SAMPLOV  Person"
    assert "    program - RUSSIA" in lines
    assert "    program + BELARUS" in lines
    assert lines[-1] == "- us_ofac_sdn:2  Olga VANISHED  Person"


def test_the_changes_as_json_are_those_of_the_api(ask: Ask) -> None:
    found = json.loads(ask("--since", "2024-03-01", "--json").stdout)
    assert (found["since"], found["counts"]) == ("2024-03-01", {"added": 1, "changed": 1, "removed": 1})
    assert [row["id"] for row in found["results"]] == ["us_ofac_sdn:3", "us_ofac_sdn:1", "us_ofac_sdn:2"]


def test_what_is_not_printed_is_counted(ask: Ask) -> None:
    told = ask("--limit", "1", "--offset", "1").output
    assert told.splitlines()[-1].startswith("2 to 2 of 3 changes printed; --limit")


def test_one_kind_alone(ask: Ask) -> None:
    told = ask("--kind", "removed").output.splitlines()
    assert told[2:] == ["- us_ofac_sdn:2  Olga VANISHED  Person"]


def test_a_first_publication_has_nothing_to_be_compared_with(ask: Ask) -> None:
    told = ask("--until", "2024-04-01").output
    assert "us_ofac_sdn of 2024-03-01 (partial): nothing of it was loaded before, to compare it with" in told


@pytest.mark.parametrize(
    ("words", "status", "told"),
    [
        (("--since", "2020-01-01"), 1, "us_ofac_sdn can't answer as of 2020-01-01"),
        (("--since", "2024"), 2, "is no date"),
        (("--since", "9999-01-01"), 2, "is yet to come"),
        (("--since", "2024-05-03", "--until", "2024-03-01"), 2, "since: 2024-05-03 comes after 2024-03-01"),
        (("--scope", "us_ofac_snd"), 2, "did you mean 'us_ofac_sdn'?"),
        (("--kind", "new"), 2, "'new' is not one of"),
        (("--form", "2024-03-01"), 2, "No such option"),
    ],
)
def test_what_cannot_be_answered_is_named(ask: Ask, words: tuple[str, ...], status: int, told: str) -> None:
    refused = ask(*words)
    assert (refused.exit_code, refused.stdout) == (status, "")
    assert told in refused.stderr
