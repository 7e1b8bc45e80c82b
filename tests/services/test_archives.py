"""Archives, honest and hostile."""

import gzip
import io
import stat
import zipfile
from pathlib import Path

import pytest

from sanctions.errors import ListUnreadable
from sanctions.services import archives
from sanctions.services.archives import unpacked

LIST = b"1,PETROV\r\n" * 100


def packed(folder: Path, *members: tuple[str | zipfile.ZipInfo, bytes], name: str = "list.zip") -> Path:
    path = folder / name
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for member, content in members:
            archive.writestr(member, content)
    return path


@pytest.fixture
def out(tmp_path: Path) -> Path:
    folder = tmp_path / "out"
    folder.mkdir()
    return folder


def test_a_plain_file_stays_where_it_is(tmp_path: Path, out: Path) -> None:
    path = tmp_path / "sdn.csv"
    path.write_bytes(LIST)
    assert unpacked([path], out) == [path]
    assert list(out.iterdir()) == []


def test_an_archive_gives_its_files_by_their_names(tmp_path: Path, out: Path) -> None:
    path = packed(tmp_path, ("lists/", b""), ("lists/sdn.csv", LIST), ("alt.csv", b"1"), ("__MACOSX/._sdn.csv", b"x"))
    assert [file.name for file in unpacked([path], out)] == ["sdn.csv", "alt.csv"]
    assert (out / "sdn.csv").read_bytes() == LIST


def test_a_gzip_file_gives_its_one_file(tmp_path: Path, out: Path) -> None:
    path = tmp_path / "sdn_2024-05-03.csv.gz"
    path.write_bytes(gzip.compress(LIST))
    assert unpacked([path], out) == [out / "sdn_2024-05-03.csv"]
    assert (out / "sdn_2024-05-03.csv").read_bytes() == LIST


@pytest.mark.parametrize("mark", ["[Content_Types].xml", "mimetype"])
def test_a_spreadsheet_is_no_archive(tmp_path: Path, out: Path, mark: str) -> None:
    path = packed(tmp_path, (mark, b"x"), ("content.xml", b"<x/>"), name="list.xlsx")
    assert unpacked([path], out) == [path]


@pytest.mark.parametrize("name", ["../sdn.csv", "/etc/sdn.csv", "a/../../sdn.csv", "..\\sdn.csv", "C:\\sdn.csv"])
def test_a_path_that_leads_out_is_refused(tmp_path: Path, out: Path, name: str) -> None:
    with pytest.raises(ListUnreadable, match="a path that leads out of it"):
        unpacked([packed(tmp_path, (name, LIST))], out)
    assert [path.name for path in tmp_path.rglob("*.csv")] == []


def test_a_link_is_refused(tmp_path: Path, out: Path) -> None:
    member = zipfile.ZipInfo("sdn.csv")
    member.external_attr = (stat.S_IFLNK | 0o777) << 16
    with pytest.raises(ListUnreadable, match="a link in it"):
        unpacked([packed(tmp_path, (member, b"/etc/passwd"))], out)


def test_two_files_of_one_name_are_refused(tmp_path: Path, out: Path) -> None:
    with pytest.raises(ListUnreadable, match=r"two files called sdn\.csv"):
        unpacked([packed(tmp_path, ("a/sdn.csv", LIST), ("b/sdn.csv", LIST))], out)


def test_a_bomb_is_refused_before_the_disk_is_full(
    tmp_path: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archives, "LARGEST", 10_000_000)
    with pytest.raises(ListUnreadable, match="far more than any list holds"):
        unpacked([packed(tmp_path, ("sdn.csv", bytes(50_000_000)))], out)
    assert (out / "sdn.csv").stat().st_size <= 10_000_000


def test_a_gzip_bomb_is_refused_too(tmp_path: Path, out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "LARGEST", 10_000_000)
    path = tmp_path / "sdn.csv.gz"
    path.write_bytes(gzip.compress(bytes(50_000_000)))
    with pytest.raises(ListUnreadable, match="far more than any list holds"):
        unpacked([path], out)


def test_an_archive_of_very_many_files_is_refused(tmp_path: Path, out: Path) -> None:
    path = packed(tmp_path, *((f"{number}.csv", b"1") for number in range(51)))
    with pytest.raises(ListUnreadable, match="an archive of 51 files"):
        unpacked([path], out)


def test_an_empty_archive_is_refused(tmp_path: Path, out: Path) -> None:
    with pytest.raises(ListUnreadable, match="an archive of 0 files"):
        unpacked([packed(tmp_path, ("folder/", b""))], out)


def test_an_encrypted_archive_is_refused(tmp_path: Path, out: Path) -> None:
    path = packed(tmp_path, ("sdn.csv", LIST))
    content = bytearray(path.read_bytes())
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(mark) + offset] |= 1
    path.write_bytes(content)
    with pytest.raises(ListUnreadable, match="encrypted"):
        unpacked([path], out)


@pytest.mark.parametrize("cut", [30, 60, 0.5, 0.9])
def test_a_damaged_archive_is_refused(tmp_path: Path, out: Path, cut: float) -> None:
    path = packed(tmp_path, ("sdn.csv", bytes(range(256)) * 40))
    content = path.read_bytes()
    path.write_bytes(content[: int(cut if cut > 1 else len(content) * cut)])
    with pytest.raises(ListUnreadable, match="damaged archive"):
        unpacked([path], out)


def test_an_archive_whose_bytes_were_changed_is_refused(tmp_path: Path, out: Path) -> None:
    path = packed(tmp_path, ("sdn.csv", bytes(range(256)) * 40))
    content = bytearray(path.read_bytes())
    content[60] ^= 0xFF
    path.write_bytes(content)
    with pytest.raises(ListUnreadable, match="damaged archive"):
        unpacked([path], out)


def test_a_gzip_file_cut_short_is_refused(tmp_path: Path, out: Path) -> None:
    path = tmp_path / "sdn.csv.gz"
    path.write_bytes(gzip.compress(LIST)[:-9])
    with pytest.raises(ListUnreadable, match="damaged archive"):
        unpacked([path], out)


def test_an_archive_within_an_archive_stays_packed(tmp_path: Path, out: Path) -> None:
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as archive:
        archive.writestr("sdn.csv", LIST)
    assert [path.name for path in unpacked([packed(tmp_path, ("inner.zip", inner.getvalue()))], out)] == ["inner.zip"]
