"""The command line as a whole."""

import subprocess
import sys
from collections.abc import Callable
from importlib.metadata import entry_points
from pathlib import Path

import click
import pytest
from click.testing import Result

import sanctions as package
from sanctions.cli import COMMANDS, main

Sanctions = Callable[..., Result]


def test_the_console_script_and_the_module_are_the_same_thing() -> None:
    [script] = entry_points(group="console_scripts", name="sanctions")
    assert script.load() is main
    told = subprocess.run(
        [sys.executable, "-m", "sanctions", "--version"], capture_output=True, text=True, check=True
    )
    assert told.stdout.endswith(f"sanctions {package.__version__}, {package.RUNS}\n")


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_tells_a_newcomer_what_it_does_with_an_example(sanctions: Sanctions, name: str) -> None:
    command = main.get_command(click.Context(main), name)
    told = sanctions(name, "--help")
    assert told.exit_code == 0
    assert command is not None
    assert command.help
    assert f"sanctions {name}" in told.output.split("Options:")[-1]


def test_a_misspelt_command_is_a_usage_error_that_names_it(sanctions: Sanctions) -> None:
    told = sanctions("serach", "X")
    assert told.exit_code == 2
    assert "serach" in told.output


def test_before_any_list_is_loaded_a_search_fails_and_says_what_to_do(sanctions: Sanctions, tmp_path: Path) -> None:
    told = sanctions("search", "Smith", data=tmp_path / "empty")
    assert told.exit_code == 1
    assert "sanctions lists load" in told.output
    assert not (tmp_path / "empty").exists()


def test_a_setting_that_is_wrong_fails_and_names_it(sanctions: Sanctions, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SANCTIONS_THRESHOLD", "7")
    told = sanctions("search", "Smith")
    assert told.exit_code == 1
    assert "SANCTIONS_THRESHOLD" in told.output
