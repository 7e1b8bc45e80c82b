"""Files packed with gzip are read as if they were not; damaged ones and bombs are refused."""

import gzip
from pathlib import Path

import pytest

from sanctions.errors import FileUnreadable
from sanctions.services import tables

CONTENT = "id,name\n" + "".join(f"{number},Müller {number}\n" for number in range(1_000))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "customers.csv"


def test_a_packed_file_is_read_whatever_it_is_called(path: Path) -> None:
    path.write_bytes(gzip.compress(CONTENT.encode()))
    layout = tables.inspect(path, "customers.csv")
    assert layout.rows == len(list(tables.read(layout))) == 1_000
    assert layout.notes == ()


@pytest.mark.parametrize("kept", [15, 200, -4])
def test_a_packed_file_that_is_cut_off_is_refused(path: Path, kept: int) -> None:
    path.write_bytes(gzip.compress(CONTENT.encode())[:kept])
    with pytest.raises(FileUnreadable, match="gzip file is cut off or damaged"):
        tables.inspect(path, "customers.csv")


def test_a_packed_file_that_is_damaged_is_refused(path: Path) -> None:
    content = bytearray(gzip.compress(CONTENT.encode()))
    content[200] ^= 0xFF
    path.write_bytes(content)
    with pytest.raises(FileUnreadable, match=r"gzip file is cut off or damaged|not decodable"):
        tables.inspect(path, "customers.csv")


def test_a_bomb_is_refused(path: Path) -> None:
    path.write_bytes(gzip.compress(b"name\n" + b"A\n" * 40_000_000, 6))
    with pytest.raises(FileUnreadable, match="unpacks to far more than its size"):
        tables.inspect(path, "customers.csv")
