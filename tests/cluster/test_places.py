"""Where inputs and outputs are."""

import hashlib
from pathlib import Path

import pytest

from sanctions.cluster import places
from sanctions.errors import InvalidQuery


def test_a_folder_has_the_checksum_of_its_files(tmp_path: Path) -> None:
    """Of the names too, and of none that Spark writes for itself."""
    (tmp_path / "in" / "day=1").mkdir(parents=True)
    for name, content in (("b", b"2"), ("day=1/a", b"1"), ("_SUCCESS", b""), (".b.crc", b"x")):
        (tmp_path / "in" / name).write_bytes(content)
    one, two = (hashlib.sha256(content).hexdigest() for content in (b"1", b"2"))
    told = hashlib.sha256(f"{two}  b\n{one}  day=1/a\n".encode()).hexdigest()
    assert places.seen(str(tmp_path / "in")) == (2, told)
    (tmp_path / "in" / "b").rename(tmp_path / "in" / "c")
    assert places.seen(str(tmp_path / "in")).sha256 != told


def test_a_file_has_its_own(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"abc")
    expected = (3, hashlib.sha256(b"abc").hexdigest())
    assert places.seen(str(tmp_path / "a")) == places.seen((tmp_path / "a").as_uri()) == expected


def test_an_address_elsewhere_has_none() -> None:
    assert places.seen("s3a://bucket/customers") == (0, "")
    assert places.local("hdfs://host/a") is None


@pytest.mark.parametrize(
    ("source", "output", "reason"),
    [
        ("none.csv", "out", "there is no file or folder"),
        ("in.csv", "no/out", "there is no folder"),
        ("in.csv", "in.csv", "is a file, and Spark writes a folder"),
        ("in.csv", "old", "is there already"),
        ("old", "old", "overwrite the input"),
        ("old/part", "old", "overwrite the input"),
        ("old", "old/out", "overwrite the input"),
    ],
)
def test_nothing_that_is_there_is_harmed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, source: str, output: str, reason: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "old").mkdir()
    for name in ("in.csv", "old/part"):
        (tmp_path / name).touch()
    with pytest.raises(InvalidQuery, match=reason):
        places.check(source, output, overwrite=False)


def test_a_result_is_replaced_where_that_is_wanted(tmp_path: Path) -> None:
    (tmp_path / "in.csv").touch()
    (tmp_path / "old").mkdir()
    places.check(str(tmp_path / "in.csv"), str(tmp_path / "old"), overwrite=True)
    places.check("s3a://bucket/a", "s3a://bucket/b", overwrite=False)
