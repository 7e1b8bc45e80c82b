"""Names in scripts in which a foreign one is written by its sound."""

import pytest

from sanctions.index.lexicon import EVERYDAY
from sanctions.model import Query
from sanctions.services import rows
from sanctions.services.doubts import doubts
from sanctions.services.transcribed import transcribed

HIDDEN = [
    *(
        "ウラジーミル・プーチン",
        "ﾌﾟｰﾁﾝ ｳﾗｼﾞｰﾐﾙ",
        "トヨタ自動車",
        "블라디미르 푸틴",
        "조 바이든",
        "도널드 트럼프",
        "삼성전자",
        "푸틴",
    ),
    *("弗拉基米尔·普京", "弗拉基米尔普京", "普京", "特朗普", "山田太郎", "俄罗斯石油公司", "華為技術有限公司"),
]


@pytest.mark.parametrize("name", HIDDEN)
def test_nobody_is_cleared_in_silence_by_a_name_that_may_be_transcribed(name: str) -> None:
    """In a file and over HTTP."""
    query = Query("LegalEntity", {"name": (name,)})
    told = doubts(query, EVERYDAY.rarity)
    assert any("not read reliably" in each for each in told)
    [cells] = rows.answer(rows.Asked(query), [], told, all_hits=False)
    assert cells[0] == "clear"
    assert f"{name!r} is written in " in cells[-1]
    beside = Query("LegalEntity", {"name": (name, "Vladimir Sidorov")})
    assert doubts(beside, EVERYDAY.rarity) == ()


@pytest.mark.parametrize(
    "name",
    [
        *("习近平", "欧阳娜娜", "張偉", "阮文英", "王 小明", "김정은", "김 정은", "남궁민", "이준", "독고 영재"),
        *(
            "やまだ たろう",
            "Владимир Путин",
            "فلاديمير بوتين",
            "Müller",
            "Xi Jinping 习近平主席",
            "Toyota トヨタ自動車",
        ),
    ],
)
def test_a_name_of_its_own_language_is_read(name: str) -> None:
    assert transcribed(name) == ""


@pytest.mark.parametrize(
    ("name", "schema", "told"),
    [
        ("حزب الله", "Organization", True),
        ("حركة حماس", "LegalEntity", True),
        ("سابك", "Company", True),
        ("סברבנק", "Company", True),
        ("Σμπέρμπανκ", "Company", True),
        ("გაზპრომი", "Organization", True),
        ("محمد عبد الله", "LegalEntity", False),
        ("حركة حماس", "Person", False),
        ("Сбербанк", "Company", False),
        ("Hezbollah حزب الله", "Organization", False),
    ],
)
def test_an_organisation_is_not_cleared_in_silence_where_its_name_is_rather_translated(
    name: str, schema: str, told: bool
) -> None:
    """Names of people in these letters are read; one in Latin letters beside says what is asked."""
    said = doubts(Query(schema, {"name": (name,)}), EVERYDAY.rarity)
    assert any("mostly translated" in each for each in said) is told
    assert not any(
        "mostly translated" in each
        for each in doubts(Query(schema, {"name": (name, "Sidorov & Co")}), EVERYDAY.rarity)
    )


@pytest.mark.parametrize(("country", "told"), [("jp", True), ("VN", True), ("cn", False), ("kr", False)])
def test_chinese_characters_of_a_country_that_reads_them_otherwise_are_told(country: str, told: bool) -> None:
    """林健太 may be a Chinese name, and Hayashi Kenta."""
    query = Query("Person", {"name": ("林健太",), "nationality": (country,)})
    assert any("not read reliably" in doubt for doubt in doubts(query, EVERYDAY.rarity)) is told
