"""Text files in encodings of all kinds are read as what they say, or refused."""

from pathlib import Path

import pytest

from sanctions.errors import FileUnreadable, InvalidQuery
from sanctions.services import tables
from sanctions.services.tables import Layout, Options

WEST = ["Hans Müller", "François Lefèvre", "José Muñoz", "Søren Ærø", "Åsa Öberg", "João Gonçalves"]
GERMAN = ["Jürgen Müller", "Günther Schäfer", "Käthe Weiß", "Björn Größl"]
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
        ("iso2022_jp", JAPANESE, "ISO-2022-JP"),
        ("mac_roman", WEST, "Mac Roman"),
        ("mac_roman", GERMAN, "Mac Roman"),
        ("cp850", WEST, "DOS Western (850)"),
        ("cp437", GERMAN, "DOS Western (850)"),
        ("cp852", POLISH, "DOS Central European (852)"),
        ("cp852", CZECH, "DOS Central European (852)"),
        ("mac_latin2", POLISH, "Mac Central European"),
        ("cp857", TURKISH, "DOS Turkish (857)"),
        ("mac_turkish", TURKISH, "Mac Turkish"),
        ("mac_cyrillic", RUSSIAN, "Mac Cyrillic"),
        ("cp1125", UKRAINIAN, "DOS Ukrainian"),
        ("cp737", GREEK, "DOS Greek"),
        ("mac_greek", GREEK, "Mac Greek"),
        ("cp862", HEBREW, "DOS Hebrew"),
        ("iso8859_6", ARABIC, "ISO-8859-6"),
        ("cp720", ARABIC, "DOS Arabic"),
    ],
)
def test_an_older_encoding_is_found_out_and_told(path: Path, encoding: str, names: list[str], title: str) -> None:
    layout = inspected(path, written(names).encode(encoding))
    assert [row[1] for row in tables.read(layout)] == names
    assert title in layout.notes[0]


@pytest.mark.parametrize(
    ("encoding", "name", "title", "right"),
    [
        ("cp1250", "Gyõzõ", "Windows-1250", "Győző"),
        ("cp1254", "Ayþe", "Windows-1254", "Ayşe"),
        ("mac_turkish", "Ayße", "Mac Turkish", "Ayşe"),
    ],
)
def test_where_letters_differ_and_nothing_tells_it_is_said_how_each_reads(
    path: Path, encoding: str, name: str, title: str, right: str
) -> None:
    """With what it would be else, so that whoever knows the name can tell."""
    content = written([right]).encode(encoding)
    layout = inspected(path, content)
    assert next(tables.read(layout))[1] == name
    assert "WHICH IS NOT SURE" in layout.notes[0]
    assert f"where this has {name!r}, it may be " in layout.notes[0]
    assert f"{title} ({right!r})" in layout.notes[0]
    assert next(tables.read(inspected(path, content, encoding)))[1] == right


def test_how_sure_an_encoding_is_stands_beside_it(path: Path) -> None:
    [note] = inspected(path, written(POLISH).encode("cp1250")).notes
    told = "in which 100% of 8 words with letters beyond ASCII make sense, as in no other encoding"
    assert note == f"not UTF-8: read as Windows-1250, {told}; check a name such as 'Wałęsa'"


@pytest.mark.parametrize(
    ("encoding", "names"),
    [
        ("euc_kr", ["김철수"]),
        ("euc_jp", ["山田太郎", "鈴木一郎"]),
        ("cp1251", ["Ян"]),
        ("cp1252", ["Xþ¤¶ª", "¦§¨©"]),
        ("mac_roman", ["Jürgen"]),
    ],
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


@pytest.mark.parametrize("told", ["windows-1251", "latin-1", "cp1252", "koi8-r"])
def test_utf_8_that_is_told_to_be_something_older_is_refused(path: Path, told: str) -> None:
    """Any bytes can be read so: every name would be another, and cleared."""
    path.write_text("name\nКирилл Шамалов\n", encoding="utf-8")
    with pytest.raises(FileUnreadable, match=f"told to be {told}, and all of it is UTF-8"):
        tables.inspect(path, "x", options=Options(encoding=told))


def test_an_older_encoding_that_is_told_to_be_another_is_refused(path: Path) -> None:
    path.write_text("name\nКирилл Шамалов\nИгорь Сечин\nСергей Чемезов\n", encoding="cp1251")
    with pytest.raises(FileUnreadable, match="as which it holds 'Êèðèëë', 'Øàìàëîâ'; it makes sense"):
        tables.inspect(path, "x", options=Options(encoding="cp1252"))
    told = tables.inspect(path, "x", options=Options(encoding="cp1251"))
    assert next(tables.read(told)) == ["Кирилл Шамалов"]


@pytest.mark.parametrize("told", ["klingon", "utf-8\0", "base64"])
def test_an_unknown_encoding_is_an_error(told: str) -> None:
    with pytest.raises(InvalidQuery, match=r"^encoding: .* no encoding that is known"):
        Options(encoding=told)


def test_a_stray_line_in_utf8_is_quoted_and_no_reason_to_misread_all_others(path: Path) -> None:
    content = written(WEST).encode() + "7,Gößwald,AT\n".encode("cp1252")
    with pytest.raises(FileUnreadable, match=r"most of it is UTF-8, .* line that is not: b'7,G.*wald"):
        inspected(path, content)


def test_a_refusal_tells_how_each_encoding_would_read_the_first_word(path: Path) -> None:
    """So that whoever knows the customer knows the encoding."""
    path.write_text("Name;Land\nJürgen Müller;DE\n", encoding="mac_roman")
    with pytest.raises(FileUnreadable, match=r"Mac Roman \(`mac_roman`: 'Jürgen'\)"):
        tables.inspect(path, "x")
    path.write_text("Name;Land\nJürgen Müller;DE\n", encoding="cp850")
    with pytest.raises(FileUnreadable, match=r"DOS Western \(850\) \(`cp850`: 'Jürgen'\), and has too little text"):
        tables.inspect(path, "x")


@pytest.mark.parametrize(
    ("codec", "first"),
    [("cp1251", "Windows-1251 (`cp1251`: 'Номер')"), ("cp866", "DOS Cyrillic (866) (`cp866`: 'Номер')")],
)
def test_a_file_that_is_sure_to_be_in_none_names_the_likeliest_first(tmp_path: Path, codec: str, first: str) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes("Номер;ФИО клиента;Дата рожд.;Страна\n1;Шамалов Кирилл Николаевич;22.03.1982;РФ\n".encode(codec))
    with pytest.raises(FileUnreadable) as problem:
        tables.inspect(path, "a.csv")
    assert f"the likeliest: {first}" in str(problem.value)


def test_a_file_that_makes_sense_in_no_encoding_names_none(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"name;land\nM\x99\x8eller;DE\n\x81\x9d Xu;D\n")
    with pytest.raises(FileUnreadable, match="any older encoding; save it as UTF-8"):
        tables.inspect(path, "a.csv")
