"""Words looked up when an index is written: what is found of them is what a query would find."""

import shutil
from pathlib import Path

import pytest

from sanctions.index import Index, writer
from sanctions.index.foreseen import Foreseen, foreseeable
from sanctions.names.text import Script
from tests.index.conftest import EDITIONS, FIRST, VERSIONS, person, version

NAMES = ("John Smith", "Jon Smyth", "Иван Петров", "محمد علی", "Linda Kinda", "Kareem")
MANY = tuple(version(person(f"ivanov{at}", f"Ivanov Karam Zyrtek{at}"), FIRST) for at in range(20))
PARTIES = (*VERSIONS, *(version(person(f"n{at}", name), FIRST) for at, name in enumerate(NAMES)), *MANY)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The index of a few parties as one of many is written."""
    made = tmp_path_factory.mktemp("foreseen")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(writer, "FEW", 5)
        writer.write_index(made, PARTIES, EDITIONS)
    return made


def test_what_was_foreseen_is_what_is_looked_up(folder: Path, tmp_path: Path) -> None:
    plain = tmp_path / "plain"
    shutil.copytree(folder, plain)
    writer.save_foreseen(plain, {})
    foreseen, asked = Foreseen(folder), Index(plain).words
    forms = foreseeable(asked.forms, asked.counts())
    assert len(forms) > 1_000
    assert all(foreseen.rows(form) == asked.rows(form, Script.ALPHABET) for form in forms)
    assert all(foreseen.rows(form) for form in ("john", "ivanov", "linda"))


def test_a_word_of_another_script_is_looked_up(folder: Path) -> None:
    """Fewer letters are written there, so that more is like it: without vowels Karam is Kareem."""
    words = Index(folder).words
    kareem, foreseen = words.number_of("kareem"), Foreseen(folder).rows("karam")
    assert foreseen is not None
    assert kareem not in [row[0] for row in foreseen]
    assert any(row[0] == kareem and row[2] for row in words.rows("karam", Script.ABJAD))


def test_common_names_and_what_many_are_called_are_foreseen(folder: Path) -> None:
    foreseen = Foreseen(folder)
    assert foreseen.rows("patricia") is not None
    assert foreseen.rows("ivanov") is not None
    assert foreseen.rows("zyrtek3") is None


def test_nothing_is_foreseen_of_few_parties(tmp_path: Path) -> None:
    """Looking thousands of words up would take longer than writing it."""
    writer.write_index(tmp_path, VERSIONS, EDITIONS)
    assert Foreseen(tmp_path).rows("john") is None
    assert Index(tmp_path).words.alike("kirill", Script.ALPHABET).known
