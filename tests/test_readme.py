"""What README.md shows is what happens, and what it links to is there."""

import json
import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from flask.testing import FlaskClient

from sanctions.cli import main
from sanctions.store.home import Home

REPOSITORY = Path(__file__).parents[1]
README = (REPOSITORY / "README.md").read_text(encoding="utf-8")
PAGES = sorted(REPOSITORY.glob("*.md")) + sorted(REPOSITORY.glob("docs/**/*.md")) + [REPOSITORY / "seeds/README.md"]


def blocks(language: str) -> list[str]:
    """The fenced blocks of the README in a language."""
    return re.findall(rf"^```{language}\n(.*?)^```$", README, re.DOTALL | re.MULTILINE)


def told(shown: object, real: object) -> bool:
    """Whether all that is shown is in the real answer; scores to two places, and more keys are no matter."""
    if isinstance(shown, dict):
        return isinstance(real, dict) and all(key in real and told(shown[key], real[key]) for key in shown)
    if isinstance(shown, list):
        return isinstance(real, list) and len(shown) == len(real) and all(map(told, shown, real))
    return rounded(json.dumps(shown)) == rounded(json.dumps(real))


def rounded(text: str) -> str:
    """The text with its scores to two places: the rest of them moves whenever a weight is fitted anew."""
    return re.sub(r"\b[01]\.\d{3,}", lambda found: f"{float(found[0]):.2f}", text)


def commands(block: str) -> Iterator[tuple[str, list[str]]]:
    """Each command of a console block with the lines shown under it."""
    for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        command, *lines = part.strip().splitlines()
        yield command, lines


def test_the_request_gets_the_answer_shown(client: FlaskClient) -> None:
    """The first screen's curl, sent to the seeded app, answers as the README says."""
    (curl,) = (block for block in blocks("sh") if block.startswith("curl"))
    _, url, *_, body = shlex.split(curl)
    answer = client.post(url.removeprefix("http://127.0.0.1:8000"), json=json.loads(body))
    (shown,) = blocks("json")
    assert told(json.loads(shown), answer.get_json())


def test_an_answer_that_differs_is_told_apart() -> None:
    """The comparison is blind to keys left out, and to nothing else."""
    assert told({"a": [{"b": 0.991}]}, {"a": [{"b": 0.9932, "c": 1}], "d": 2})
    assert not told({"a": 0.99}, {"a": 0.98})
    assert not told({"a": []}, {"a": [1]})
    assert not told({"b": 1}, {"a": 1})


@pytest.mark.parametrize("block", blocks("console"), ids=lambda block: block.splitlines()[-1][:20])
def test_a_console_shows_what_happens(
    block: str, seeded: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each command, run in an empty folder with the seed loaded, prints the lines shown, in that order."""
    monkeypatch.chdir(tmp_path)
    for command, shown in commands(block):
        program, *arguments = shlex.split(command)
        if program == "cat" and not Path(arguments[0]).exists():
            Path(arguments[0]).write_text("\n".join(shown) + "\n", encoding="utf-8")
        promised, printed = list(map(rounded, shown)), list(map(rounded, _run(program, arguments, seeded)))
        assert [line for line in printed if line in promised] == promised


def _run(program: str, arguments: list[str], home: Home) -> list[str]:
    """The lines that a command prints."""
    if program == "cat":
        return Path(arguments[0]).read_text(encoding="utf-8-sig").splitlines()
    assert program == "sanctions"
    result = CliRunner().invoke(main, arguments, env={"SANCTIONS_DATA": str(home.folder)}, catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.output.splitlines()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(REPOSITORY)))
def test_every_link_leads_somewhere(page: Path) -> None:
    """Files and pictures that a document links to are in the repository."""
    targets = re.findall(r"\]\((?!https?://)([^)#]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8"))
    assert [target for target in targets if not (page.parent / target).exists()] == []


def test_every_document_is_in_the_index() -> None:
    """Whoever opens docs/ finds each document named in its README."""
    index = (REPOSITORY / "docs/README.md").read_text(encoding="utf-8")
    documents = {path.name for path in (REPOSITORY / "docs").glob("*.md")} - {"README.md"}
    assert {name for name in documents if f"({name})" not in index} == set()


def test_every_decision_is_in_its_index() -> None:
    """A decision that nobody can find was not taken."""
    folder = REPOSITORY / "docs/decisions"
    index = (folder / "README.md").read_text(encoding="utf-8")
    assert {path.name for path in folder.glob("0*.md") if f"({path.name})" not in index} == set()


@pytest.mark.parametrize("target", ["run", "test"])
def test_the_two_commands_are_make_targets(target: str) -> None:
    """`make run` and `make test` exist under these names."""
    assert re.search(rf"^{target}:", (REPOSITORY / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
