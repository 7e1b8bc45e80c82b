"""Customer files as they are handed in, each in a folder of its own."""

import hashlib
import io
from pathlib import Path

import pytest

from sanctions.errors import DiskFull, FileTooLarge
from sanctions.services import uploads
from sanctions.services.uploads import Upload
from sanctions.store.home import Home
from sanctions.store.lock import Busy


@pytest.fixture
def home(tmp_path: Path) -> Home:
    home = Home(tmp_path / "data")
    home.prepare()
    return home


def upload(content: bytes, max_size: int | None = None) -> Upload:
    return Upload(io.BytesIO(content), "customers.csv", "api", max_size)


def test_a_file_is_kept_byte_for_byte_with_its_size_and_checksum(home: Home) -> None:
    content = bytes(range(256)) * 10_000
    with uploads.kept(home, "one", upload(content)) as (size, checksum):
        assert (size, checksum) == (len(content), hashlib.sha256(content).hexdigest())
    assert uploads.input_path(home, "one").read_bytes() == content
    assert uploads.checksum(uploads.input_path(home, "one")) == checksum


def test_a_file_as_large_as_the_limit_is_taken_and_one_byte_more_is_not(home: Home) -> None:
    with uploads.kept(home, "one", upload(b"12345", 5)) as (size, _):
        assert size == 5
    with (
        pytest.raises(FileTooLarge, match=r"customers\.csv: larger than 5 bytes"),
        uploads.kept(home, "two", upload(b"123456", 5)),
    ):
        pass
    assert [folder.name for folder in home.uploads.iterdir()] == ["one"]


def test_what_is_refused_after_it_was_kept_leaves_nothing(home: Home) -> None:
    with pytest.raises(ValueError, match="refused"), uploads.kept(home, "one", upload(b"x")):
        raise ValueError("refused")
    assert not list(home.uploads.iterdir())


@pytest.mark.parametrize("name", ["../../etc/customers.csv", "C:\\Users\\me\\customers.csv", "/customers.csv"])
def test_of_the_files_name_only_the_last_part_counts(name: str) -> None:
    assert Upload(io.BytesIO(), name, "api").name == "customers.csv"


def test_a_file_without_a_name_gets_one() -> None:
    assert Upload(io.BytesIO(), "../", "api").name == "file.csv"


def test_a_batch_is_held_by_one_at_a_time(home: Home) -> None:
    with uploads.held(home, "one"), uploads.held(home, "two"), pytest.raises(Busy), uploads.held(home, "one"):
        pass


def test_a_batch_that_was_held_is_free_again(home: Home) -> None:
    for _ in range(2):
        with uploads.held(home, "one"):
            assert (home.uploads / "one").is_dir()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full, which is a disk without room")
def test_a_full_disk_says_so_and_leaves_nothing(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(uploads, "_INPUT", "/dev/full")
    with (
        pytest.raises(DiskFull, match="the disk is full") as raised,
        uploads.kept(home, "one", upload(b"x" * 3_000_000)),
    ):
        pass
    assert raised.value.place == str(home.uploads)
    assert not list(home.uploads.iterdir())


def test_a_hostile_name_reads_as_it_is_written_and_is_no_longer_than_it_needs_to_be() -> None:
    assert Upload(io.BytesIO(), "a\0b\r\n\u202egnp.csv", "api").name == "abgnp.csv"
    name = Upload(io.BytesIO(), "x" * 5_000 + ".csv", "api").name
    assert (len(name), name[-5:]) == (200, "x.csv")
