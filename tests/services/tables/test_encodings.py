"""Text files in encodings of all kinds are read as what they say, or refused."""

from pathlib import Path

import pytest

from sanctions.errors import FileUnreadable, InvalidQuery
from sanctions.services import tables
from sanctions.services.tables import Layout, Options

WEST = ["Hans Müller", "François Lefèvre", "José Muñoz", "Søren Ærø", "Åsa Öberg", "João Gonçalves"]
POLISH = ["Lech Wałęsa", "Łukasz Żółć", "Krzysztof Sędziński", "Małgorzata Wójcik", "Paweł Dąbrowski"]
CZECH = ["Jiří Dvořák", "Tomáš Novotný", "Kateřina Veselá", "František Kučera", "Zdeněk Růžička"]
TURKISH = ["Mehmet Yıldız", "Ayşe Öztürk", "Işık Çağlar", "İbrahim Doğan", "Gülşen Şahin"]
RUSSIAN = ["Кирилл Шамалов", "Ирина Петрова", "Сергей Иванов", "Ромашка ООО", "John Smith"]
CAPITALS = ["ИВАНОВ СЕРГЕЙ", "ПЕТРОВА ОЛЬГА", "КИРИЛЛ ШАМАЛОВ"]
UKRAINIAN = ["Володимир Зеленський", "Київ", "Галаґан", "Їжакевич"]
GREEK = ["Γιώργος Παπαδόπουλος", "Μαρία Οικονόμου"]
HEBREW = ["דוד כהן", "משה לוי", "ירושלים"]
ARABIC = ["محمد بن سلمان", "عبد الله", "دمشق"]
JAPANESE = ["山田太郎", "鈴木一郎", "タナカ ハナコ"]
CHINESE = ["王伟", "李娜", "张三", "上海有限公司"]
TAIWANESE = ["王小明", "陳大文", "台北有限公司"]
KOREAN = ["김철수", "이영희", "서울", "박지성", "대한민국", "주식회사 삼성"]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "customers.csv"


def written(names: list[str]) -> str:
    return "id,name,country\n" + "".join(f"{number},{name},DE\n" for number, name in enumerate(names))


def inspected(path: Path, content: bytes, encoding: str = "") -> Layout:
    path.write_bytes(content)
    return tables.inspect(path, "customers.csv", options=Options(encoding=encoding))


@pytest.mark.parametrize(
    ("encoding", "names", "title"),
    [
        ("cp1252", WEST, "Windows-1252"),
        ("cp1252", ["José"], "Windows-1252"),
        ("cp1252", ["100 €"], "Windows-1252"),
        ("cp1250", POLISH, "Windows-1250"),
        ("cp1250", CZECH, "Windows-1250"),
        ("iso8859_2", POLISH, "ISO-8859-2"),
        ("cp1254", TURKISH, "Windows-1254"),
        ("cp1251", RUSSIAN, "Windows-1251"),
        ("cp1251", CAPITALS, "Windows-1251"),
        ("cp1251", UKRAINIAN, "Windows-1251"),
        ("koi8_r", RUSSIAN, "KOI8"),
        ("koi8_r", CAPITALS, "KOI8"),
        ("iso8859_5", RUSSIAN, "ISO-8859-5"),
        ("cp866", RUSSIAN, "DOS Cyrillic"),
        ("cp1253", GREEK, "Windows-1253"),
        ("cp1255", HEBREW, "Windows-1255"),
        ("cp1256", ARABIC, "Windows-1256"),
        ("shift_jis", JAPANESE, "Shift-JIS"),
        ("gb18030", CHINESE, "GB18030"),
        ("big5", TAIWANESE, "Big5"),
        ("euc_kr", KOREAN, "EUC-KR"),
    ],
)
def test_an_older_encoding_is_found_out_and_told(path: Path, encoding: str, names: list[str], title: str) -> None:
    layout = inspected(path, written(names).encode(encoding))
    assert [row[1] for row in tables.read(layout)] == names
    assert title in layout.notes[0]


@pytest.mark.parametrize(
    ("encoding", "names"),
    [("euc_kr", ["김철수"]), ("euc_jp", ["山田太郎", "鈴木一郎"]), ("cp1251", ["Ян"]), ("cp1252", ["Xþ¤¶ª", "¦§¨©"])],
)
def test_an_encoding_that_nothing_tells_for_sure_is_asked_for(path: Path, encoding: str, names: list[str]) -> None:
    content = written(names).encode(encoding)
    with pytest.raises(FileUnreadable, match="option `encoding`"):
        inspected(path, content)
    assert [row[1] for row in tables.read(inspected(path, content, encoding))] == names


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("names", [WEST, RUSSIAN, CHINESE])
def test_utf16_without_a_mark_is_known_by_its_zeros(path: Path, encoding: str, names: list[str]) -> None:
    layout = inspected(path, written(names).encode(encoding))
    assert [row[1] for row in tables.read(layout)] == names
    assert layout.notes == ("not UTF-8: read as UTF-16 without a byte order mark",)


def test_utf32_with_a_mark_is_read(path: Path) -> None:
    assert next(tables.read(inspected(path, written(RUSSIAN).encode("utf-32"))))[1] == RUSSIAN[0]


def test_one_zero_byte_in_much_text_is_that_rows_own_matter(path: Path) -> None:
    layout = inspected(path, (written(WEST * 50) + "7,A\0B,DE\n").encode())
    assert [*tables.read(layout)][-1][1] == "A\0B"


@pytest.mark.parametrize(
    "content",
    [
        b"id,name\n1,Kirill\0\n",
        b"id,name\n1,Kirill\0\n2,Joe\0\n",
        b"id,name\n1,Kirill\0\0\0\n",
        b"id,name\n1,Kiril\0\n2,B\n",
    ],
)
def test_a_zero_byte_near_the_start_is_that_rows_own_matter(path: Path, content: bytes) -> None:
    layout = inspected(path, content)
    assert (layout.encoding, layout.notes) == ("utf-8", ())
    assert next(tables.read(layout))[1].startswith("Kiril")


def test_an_encoding_that_is_told_must_fit(path: Path) -> None:
    with pytest.raises(FileUnreadable, match="not decodable as utf-8, the encoding that was named"):
        inspected(path, written(WEST).encode("cp1252"), "utf-8")


def test_an_encoding_that_is_told_replaces_what_would_be_found(path: Path) -> None:
    layout = inspected(path, written(["Müller"]).encode("cp1252"), "latin-1")
    assert layout.notes == ()
    assert next(tables.read(layout))[1] == "Müller"


@pytest.mark.parametrize("told", ["klingon", "utf-8\0", "base64"])
def test_an_unknown_encoding_is_an_error(told: str) -> None:
    with pytest.raises(InvalidQuery, match=r"^encoding: .* no encoding that is known"):
        Options(encoding=told)


def test_a_stray_line_in_utf8_is_quoted_and_no_reason_to_misread_all_others(path: Path) -> None:
    content = written(WEST).encode() + "7,Gößwald,AT\n".encode("cp1252")
    with pytest.raises(FileUnreadable, match=r"most of it is UTF-8, .* line that is not: b'7,G.*wald"):
        inspected(path, content)
