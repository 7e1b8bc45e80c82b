"""docs/cli.md tells of every command and option, and of no other."""

import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from sanctions.cli import main
from sanctions.services.answers import RESULT_COLUMNS
from sanctions.services.columns import FIELDS

TEXT = (Path(__file__).parents[2] / "docs" / "cli.md").read_text(encoding="utf-8")
SECTIONS = dict(re.findall(r"^##+ (sanctions .+)\n((?:(?!^##).*\n?)*)", TEXT, flags=re.MULTILINE))


def commands(command: click.Command, path: str) -> Iterator[tuple[str, click.Command]]:
    """Every command below, and the words that call it."""
    if isinstance(command, click.Group):
        ctx = click.Context(command)
        for name in command.list_commands(ctx):
            found = command.get_command(ctx, name)
            assert found is not None
            yield f"{path} {name}", found
            yield from commands(found, f"{path} {name}")


COMMANDS = dict(commands(main, "sanctions"))


def test_every_command_has_a_section_and_no_other_has_one() -> None:
    assert list(SECTIONS) == list(COMMANDS)


@pytest.mark.parametrize("path", COMMANDS)
def test_the_table_of_a_section_holds_the_options_of_its_command(path: str) -> None:
    rows = re.findall(r"^\| (`-.*?) \|", SECTIONS[path], flags=re.MULTILINE)
    told = [re.findall(r"(--?[\w-]+)", row) for row in rows]
    options = [each.opts for each in COMMANDS[path].params if isinstance(each, click.Option)]
    assert sorted(told) == sorted(options)


def test_every_field_and_result_column_is_told_of() -> None:
    section = SECTIONS["sanctions screen"]
    assert [row for row in re.findall(r"^\| `(\w+)` \|", section, flags=re.MULTILINE) if row in FIELDS] == list(
        FIELDS
    )
    for column in RESULT_COLUMNS:
        assert f"`{column}`" in section
