"""`sanctions lists changes` as it is typed."""

import json

import pytest
from click.testing import CliRunner, Result

from sanctions.cli import main

ROW = '{},"{}","individual","{}",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 1961."\r\n'
LISTS = {
    "2024-03-01": {1: "RUSSIA", 2: "RUSSIA", **dict.fromkeys(range(10, 30), "IRAN")},
    "2024-05-03": {1: "BELARUS", 3: "RUSSIA", **dict.fromkeys(range(10, 30), "IRAN")},
}


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A data folder with two publications of the SDN list."""
    folder = tmp_path_factory.mktemp("two")
    for day, parties in LISTS.items():
        path = folder / f"sdn_{day}.csv"
        path.write_text("".join(ROW.format(number, f"DOE, J{number}", said) for number, said in parties.items()))
        assert ask(str(folder / "data"), "load", str(path)).exit_code == 0
    return str(folder / "data")


def ask(data: str, *words: str) -> Result:
    return CliRunner(env={"SANCTIONS_DATA": data}).invoke(main, ["lists", *words])


def test_the_newest_publication_is_told_against_the_one_before(data: str) -> None:
    lines = ask(data, "changes").output.splitlines()
    assert lines[0] == (
        "us_ofac_sdn of 2024-05-03 (partial) against 2024-03-01 (partial): 1 added, 1 changed, 1 removed"
    )
    assert lines[1].startswith("not loaded: us_ofac_cons, ")
    assert lines[2] == "+ us_ofac_sdn:3  J3 DOE  Person"
    assert lines[3] == "~ us_ofac_sdn:1  J1 DOE  Person"
    assert "    program - RUSSIA" in lines
    assert "    program + BELARUS" in lines
    assert lines[-1] == "- us_ofac_sdn:2  J2 DOE  Person"


def test_the_changes_as_json_are_those_of_the_api(data: str) -> None:
    found = json.loads(ask(data, "changes", "--since", "2024-03-01", "--json").stdout)
    assert (found["since"], found["counts"]) == ("2024-03-01", {"added": 1, "changed": 1, "removed": 1})
    assert [row["id"] for row in found["results"]] == ["us_ofac_sdn:3", "us_ofac_sdn:1", "us_ofac_sdn:2"]


def test_what_is_not_printed_is_counted(data: str) -> None:
    told = ask(data, "changes", "--limit", "1", "--offset", "1").output
    assert told.splitlines()[-1].startswith("2 to 2 of 3 changes printed; --limit")


def test_one_kind_alone(data: str) -> None:
    told = ask(data, "changes", "--kind", "removed").output.splitlines()
    assert told[2:] == ["- us_ofac_sdn:2  J2 DOE  Person"]


def test_a_first_publication_has_nothing_to_be_compared_with(data: str) -> None:
    told = ask(data, "changes", "--until", "2024-04-01").output
    assert "us_ofac_sdn of 2024-03-01 (partial): the first publication of it here" in told


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
def test_what_cannot_be_answered_is_named(data: str, words: tuple[str, ...], status: int, told: str) -> None:
    refused = ask(data, "changes", *words)
    assert (refused.exit_code, refused.stdout) == (status, "")
    assert told in refused.stderr
