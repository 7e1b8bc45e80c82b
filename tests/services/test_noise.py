"""What systems do to a text on its way to a file."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sanctions.errors import InvalidQuery
from sanctions.model import Query
from sanctions.services import noise
from sanctions.services.doubts import require_somebody

NAMES = [
    "Müller",
    "Шамалов Кирилл",
    "Ильхам Рашидов",
    "Čapek Žižka",
    "محمد علی",
    "習近平",
    "Nguyễn Văn",
    "Øystein",
    "Müller & Söhne",
]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("encoding", ["latin-1", "cp1252"])
def test_a_name_that_was_encoded_twice_is_read_right(name: str, encoding: str) -> None:
    """Browsers and Windows read the five bytes that Windows-1252 leaves out as Latin-1."""
    twice = "".join(
        bytes([byte]).decode("latin-1" if byte in b"\x81\x8d\x8f\x90\x9d" else encoding) for byte in name.encode()
    )
    assert noise.repaired(twice) == name


def test_cyrillic_that_was_encoded_twice_by_way_of_windows_1251_is_read_right() -> None:
    assert noise.repaired("РЁР°РјР°Р»РѕРІ РљРёСЂРёР»Р»") == "Шамалов Кирилл"


def test_a_name_that_was_encoded_thrice_is_read_right() -> None:
    assert noise.repaired("MÃƒÂ¼ller") == "Müller"


@given(st.sampled_from(NAMES))
def test_a_name_that_is_right_is_left_as_it_is(name: str) -> None:
    assert noise.repaired(name) == name
    assert noise.damage(name) == ""


@pytest.mark.parametrize(
    "name",
    [
        *(
            "Сірко Рівне",
            "Ñuñez",
            "Þórður Æðarson",
            "Ángström",
            "Œuvre",
            "Żółć",
            "Çağrı",
            "Who? Ltd",
            "Is it he?",
            "Âme",
        ),
        *("100% Foo", "50%ab Co", "A & B; C", "R&D Ltd", "AT&T", "a < b", "Гвидо № 5", "#Rosneft", "UNIT# 5"),
        *(
            "E*TRADE",
            "SMITH*JOHN",
            "Kirill_Shamalov",
            "C# Corp",
            "Booking.com",
            "Amazon.de Trip.com",
            "J.Smith K.Brown",
        ),
        *("Dr.med. Prof.dr. Hans", "Ing.arch. Mgr.art. Novak", "S.p.A. S.r.l.", "Ltd.co", "A.b. C.d.", "Ivan.petrov"),
    ],
)
def test_other_names_are_neither_changed_nor_refused(name: str) -> None:
    assert noise.repaired(name) == name
    assert noise.damage(name) == ""


@pytest.mark.parametrize(
    "name",
    [
        "M?ller",
        "Kirill Sham?lov",
        "????? Kirill",
        "?tefan",
        "M\ufffdller",
        "Hern*ndez",
        "Iva##enko",
        "HERN#NDEZ",
        "Jos^ Hern^ndez",
        "Garc#a",
        "Dzmitryi #vedka",
        "Dmitrij Kova#",
        "Iv.n Hern.ndez",
        "Iv_n Hern_ndez",
    ],
)
def test_lost_letters_are_told(name: str) -> None:
    assert "has lost letters" in noise.damage(name)


@pytest.mark.parametrize(
    "name", ["Øàìàëîâ", "Ð¨Ð°Ð¼Ð Foo", "РЁР°РјР Foo", "M├╝ller", "Ã¼ und \u0131", "Ęčđčëë Řŕěŕëîâ", "‚« ¤Ё¬Ёа Џгв@"]
)
def test_a_name_in_a_wrong_encoding_that_cannot_be_read_is_told(name: str) -> None:
    assert noise.repaired(name) == name
    assert "wrong encoding" in noise.damage(name)


def test_nobody_is_cleared_by_a_name_that_cannot_be_read() -> None:
    """Nor by another beside it; what it finds all the same stands."""
    for names in (("M?ller",), ("Kirill Shamalov", "M?ller"), ("M\ufffdller",), ("Øàìàëîâ",)):
        with pytest.raises(InvalidQuery, match="hand it in as UTF-8"):
            require_somebody(Query("Person", {"name": names}), [])


@given(st.text())
def test_any_text_can_be_repaired_and_looked_at(text: str) -> None:
    assert isinstance(noise.damage(noise.repaired(text)), str)


@pytest.mark.parametrize(
    ("text", "repaired"),
    [
        ("A&amp;nbsp;B", "A B"),
        ("Kirill<br />Shamalov", "Kirill\nShamalov"),
        ("%D0%9A%D0%B8", "Ки"),
        ("<null>", "<null>"),
        ("M&uuml;ller", "Müller"),
    ],
)
def test_what_a_page_or_an_address_escapes_is_read(text: str, repaired: str) -> None:
    assert noise.repaired(text) == repaired


@pytest.mark.parametrize(
    ("text", "repaired"),
    [
        ("J=C3=BCrgen M=C3=BCller", "Jürgen Müller"),
        ("Shamalov=2C Kirill", "Shamalov, Kirill"),
        (r"\u0428\u0430\u043c\u0430\u043b\u043e\u0432", "Шамалов"),
        (r"Kirill\xa0Shamalov", "Kirill Shamalov"),
        (r"Kirill\tShamalov", "Kirill Shamalov"),
        (r"CORP\nikolai", r"CORP\nikolai"),
        (r"Anna \ud83d Smith", r"Anna \ud83d Smith"),
        ("=AB12", "=AB12"),
        ("a=FF", "a=FF"),
    ],
)
def test_what_mail_and_programs_escape_is_read(text: str, repaired: str) -> None:
    assert noise.repaired(text) == repaired


@pytest.mark.parametrize("name", ["Шамалов Кирилл", "Сбербанк России"])
@pytest.mark.parametrize(("written", "read"), [("cp1251", "koi8-r"), ("koi8-r", "cp1251")])
def test_russian_read_in_the_other_encoding_of_its_time_is_damaged(name: str, written: str, read: str) -> None:
    """Capitals are small letters there, and the other way round."""
    assert "wrong encoding" in noise.damage(name.encode(written).decode(read))


@pytest.mark.parametrize("name", ["ШАМАЛОВ Кирилл", "аль-Ассад", "Шамалов", "ооо Ромашка", "де Голль", "иЛИ Ромашка"])
def test_small_letters_and_capitals_stand_as_they_like(name: str) -> None:
    assert noise.damage(name) == ""
