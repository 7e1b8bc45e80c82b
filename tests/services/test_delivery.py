"""The files of one publication as they were handed in."""

from datetime import UTC, datetime, timedelta, timezone
from hashlib import sha256

import pytest

from sanctions.errors import ListUnreadable
from sanctions.services.delivery import checksums, moment, sources


def test_checksums_are_of_the_bytes(tmp_path):
    """Each file's SHA-256 under its name."""
    (tmp_path / "a.csv").write_bytes(b"a" * 1_000_000)
    assert checksums(sources([tmp_path / "a.csv"])) == {"a.csv": sha256(b"a" * 1_000_000).hexdigest()}


def test_a_file_that_is_not_there_is_named(tmp_path):
    """The error says which."""
    with pytest.raises(ListUnreadable, match=r"missing\.csv: there is no such file"):
        sources([tmp_path / "missing.csv"])


def test_a_folder_is_no_file(tmp_path):
    """It is not read as one."""
    with pytest.raises(ListUnreadable, match="no such file"):
        sources([tmp_path])


def test_two_files_of_one_name_are_refused(tmp_path):
    """Their checksums could not be told apart on record."""
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "sdn.csv").touch()
    with pytest.raises(ListUnreadable, match=r"sdn\.csv: was given twice"):
        sources([tmp_path / "a" / "sdn.csv", tmp_path / "b" / "sdn.csv"])


def test_moments_are_kept_in_utc_to_the_second():
    """Whatever zone the clock is in."""
    at = datetime(2026, 11, 23, 10, 30, 0, 999_999, tzinfo=timezone(timedelta(hours=1)))
    assert moment(at) == moment(at.astimezone(UTC)) == "2026-11-23T09:30:00+00:00"
