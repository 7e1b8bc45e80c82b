"""ZIP archives that are not what they should be."""

import zipfile
from pathlib import Path

import pytest

from sanctions.errors import ListUnreadable
from sanctions.lists import archives
from sanctions.lists.archives import opened, pieces
from sanctions.lists.contract import Source
from tests.lists.workbooks import packed


def read(path: Path) -> dict[str, bytes]:
    """Every member's bytes."""
    source = Source(path.name, path)
    with opened(source) as archive:
        return {name: b"".join(pieces(source, archive, name)) for name in archive.namelist()}


def test_a_sound_archive_gives_its_members(tmp_path: Path):
    """All their bytes, in several pieces where they are long."""
    long = b"ab" * 400_000
    assert read(packed(tmp_path / "a.zip", {"a/b.xml": "text", "c": long})) == {"a/b.xml": b"text", "c": long}


@pytest.mark.parametrize("name", ["/etc/passwd", "../up.xml", "a/../../b", "C:x", "a\\..\\b"])
def test_a_path_that_leads_elsewhere_is_refused(tmp_path: Path, name: str):
    """Absolute, upwards, to a drive or with the other separator."""
    with pytest.raises(ListUnreadable, match="leads elsewhere"):
        read(packed(tmp_path / "a.zip", {"fine.xml": "", name: ""}))


def test_an_encrypted_member_is_refused(tmp_path: Path):
    """With what to do about it."""
    content = bytearray(packed(tmp_path / "a.zip", {"secret": "text"}).read_bytes())
    content[content.index(b"PK\x01\x02") + 8] |= 1
    path = tmp_path / "b.zip"
    path.write_bytes(content)
    with pytest.raises(ListUnreadable, match="encrypted"):
        read(path)


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path: Path):
    """By what its directory claims."""
    with pytest.raises(ListUnreadable, match="would unpack from"):
        read(packed(tmp_path / "a.zip", {"zeros": b"\0" * (20 << 20)}))


def test_an_archive_larger_than_any_list_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Whatever its ratio."""
    monkeypatch.setattr(archives, "MOST_BYTES", 1_000)
    with pytest.raises(ListUnreadable, match="to 1001"):
        read(packed(tmp_path / "a.zip", {"mimetype": b"x" * 1_001}))


@pytest.mark.parametrize("claimed", [3, 5_000])
def test_a_member_that_lies_about_its_size_is_refused(tmp_path: Path, claimed: int):
    """Too little, which would make it a bomb to readers that trust it, or too much."""
    content = packed(tmp_path / "a.zip", {"a": "text of 15 bytes"[:15]}).read_bytes()
    path = tmp_path / "b.zip"
    at = content.index(b"PK\x01\x02") + 24
    path.write_bytes(content[:at] + claimed.to_bytes(4, "little") + content[at + 4 :])
    with pytest.raises(ListUnreadable, match="not of the size that it claims"):
        read(path)


def test_too_many_members_are_refused(tmp_path: Path):
    """A thousand is far above any workbook."""
    with pytest.raises(ListUnreadable, match="archive of 1001 files"):
        read(packed(tmp_path / "a.zip", {str(number): "" for number in range(1_001)}))


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_name_that_stands_twice_is_refused(tmp_path: Path):
    """Two readers would take two different ones."""
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("xl/a.xml", "one")
        archive.writestr("XL/a.xml", "two")
    with pytest.raises(ListUnreadable, match="twice"):
        read(tmp_path / "a.zip")


@pytest.mark.parametrize("per_cent", range(5, 100, 10))
def test_a_download_that_broke_off_says_so(tmp_path: Path, per_cent: int):
    """Wherever."""
    content = packed(tmp_path / "a.zip", {"a": "text" * 99, "b": "more"}).read_bytes()
    path = tmp_path / "b.zip"
    path.write_bytes(content[: len(content) * per_cent // 100])
    with pytest.raises(ListUnreadable, match="cut off"):
        read(path)


def test_flipped_bytes_are_refused_or_harmless(tmp_path: Path):
    """Each byte in turn: the same content, or an error of ours."""
    parts = {"a": "some text", "b": "more text"}
    content = packed(tmp_path / "a.zip", parts).read_bytes()
    path = tmp_path / "b.zip"
    for at in range(len(content)):
        path.write_bytes(content[:at] + bytes([content[at] ^ 0xFF]) + content[at + 1 :])
        try:
            found = read(path)
        except ListUnreadable:
            continue
        assert set(found.values()) <= {b"some text", b"more text"}
