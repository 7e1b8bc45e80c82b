"""Seals: an index that is not as it was written says so."""

from collections.abc import Callable
from pathlib import Path

import pytest

from sanctions.index import damages, seal

WHOLE = bytes(range(1, 256)) * 100


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.npy").write_bytes(WHOLE)
    (tmp_path / "b.bin").write_bytes(b"")
    seal(tmp_path)
    return tmp_path


def zeroed(path: Path) -> None:
    path.write_bytes(WHOLE[: len(WHOLE) // 2] + bytes(len(WHOLE) - len(WHOLE) // 2))


def swapped(path: Path) -> None:
    path.write_bytes(WHOLE[5_000:] + WHOLE[:5_000])


def cut(path: Path) -> None:
    path.write_bytes(WHOLE[:-1])


def longer(path: Path) -> None:
    path.write_bytes(WHOLE + b"\0")


def a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


DAMAGES: list[Callable[[Path], None]] = [zeroed, swapped, cut, longer, Path.unlink, a_folder]


def test_files_as_they_were_written_have_no_damage(folder: Path) -> None:
    assert list(damages(folder)) == []
    seal(folder)
    assert list(damages(folder)) == []


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_file_is_named(folder: Path, damage: Callable[[Path], None]) -> None:
    damage(folder / "a.npy")
    [told] = damages(folder)
    assert told.startswith("a.npy ")


@pytest.mark.parametrize("held", [b"", b"{", b"[1]", b'"ab"', b"null", b"\xff\xfe"])
def test_a_seal_that_can_not_be_read_is_a_damage(folder: Path, held: bytes) -> None:
    (folder / "seal.json").write_bytes(held)
    assert any(damages(folder))


def test_what_was_never_sealed_or_is_not_there_is_damaged(tmp_path: Path) -> None:
    assert list(damages(tmp_path)) == ["seal.json is missing or can't be read"]
    assert list(damages(tmp_path / "nowhere")) == ["seal.json is missing or can't be read"]
