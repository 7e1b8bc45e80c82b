"""Names in a script of one language that are another's."""

from collections.abc import Callable

import pytest

from sanctions.index.lexicon import EVERYDAY
from sanctions.names import compare, judge
from sanctions.names.readings import other_readings, readings
from sanctions.names.scripts import kontsevich, palladius


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("金正恩", "Kim Jong Un"),
        ("金 與正", "Kim Yo Jong"),
        ("崔龙海", "Choe Ryong Hae"),
        ("李英浩", "Ri Yong Ho"),
        ("سيرغي لافروف", "Sergei Lavrov"),
        ("بيوتر أفين", "Petr Aven"),
        ("ديمتري ميدفيديف", "Dmitry Medvedev"),
        ("فياتشيسلاف فولودين", "Vyacheslav Volodin"),
        ("يوري كوفالتشوك", "Yuri Kovalchuk"),
        ("أليشر عثمانوف", "Alisher Usmanov"),
        ("ماريا زاخاروفا", "Maria Zakharova"),
        ("Ли Фанвэй", "Li Fangwei"),
        ("Чэнь Цюаньго", "Chen Quanguo"),
        ("Сюй Хуэйминь", "Xu Huimin"),
        ("Ким Чен Ын", "Kim Jong Un"),
        ("Чхве Рён Хэ", "Choe Ryong Hae"),
        ("Хван Бён Со", "Hwang Pyong So"),
    ],
)
def test_one_of_the_readings_is_the_name_that_is_meant(written: str, meant: str) -> None:
    """As another language has it, and not only as the script suggests; what the customer wrote is still told."""
    [listed] = readings(meant, True)
    names = readings(written, True)
    assert max(judge(compare(name, listed, EVERYDAY.rarity), True).log_odds for name in names) > 0.8473
    assert {name.original for name in names} == {written}


@pytest.mark.parametrize(
    "name",
    [
        "Kirill Shamalov",
        "Кирилл Шамалов",
        "Мария Захарова",
        "Łukasz Żak",
        "习近平",
        "婉婷 建宏 王",
        "金",
        "金正恩金正恩",
        "أسامة بن لادن",
        "محمد الظواهري",
        "صخر آل عواض",
        "",
    ],
)
def test_most_names_have_one_reading(name: str) -> None:
    """Each costs a search, and may be somebody else's name."""
    assert other_readings(name, True) == ()


@pytest.mark.parametrize(
    ("written", "apart"),
    [
        ("김정은", "kim jong un"),
        ("김 수길", "kim su kil"),
        ("남궁민수", "namkung min su"),
        ("김구", None),
        ("블라디미르", None),
    ],
)
def test_a_given_name_in_hangul_is_read_with_its_syllables_apart_too(written: str, apart: str | None) -> None:
    """It is one of two syllables; foreign names in Hangul are longer."""
    assert other_readings(written, True) == ((apart,) if apart else ())


def test_readings_are_few_however_long_the_name() -> None:
    """A name of ten thousand characters is read within the time of one."""
    assert len(other_readings("ب" * 10_000, True)) <= 4
    assert other_readings("金" * 10_000, True) == ()
    assert other_readings("Ким " + "чен" * 3_000, True) == ()
    assert other_readings("Ли " + "бао" * 3_000, True) == ()


@pytest.mark.parametrize(
    ("russian", "pinyin"),
    [
        ("Си Цзиньпин", "xi jinping"),
        ("Го Шэнкунь", "guo shengkun"),
        ("Чжу Хайлунь", "zhu hailun"),
        ("Люй Юань", "lu yuan"),
        ("Ху Цзиньтао", "hu jintao"),
        ("Чжан Ицзэ", "zhang yize"),
        ("Ян Сы", "yang si"),
        ("Сиань Ван", "xian wang"),
    ],
)
def test_what_palladius_wrote_is_pinyin(russian: str, pinyin: str) -> None:
    """Soft and hard consonants, o and uo, n and ng, and syllables that begin with a vowel."""
    assert palladius.readings(russian) == [pinyin]


@pytest.mark.parametrize(
    "name", ["Кирилл Шамалов", "Путин", "Ли", "Иван Петров", "Xi Jinping", "Ли Фанвэй Бао Чжу", "ь ь"]
)
def test_other_names_are_not_pinyin(name: str) -> None:
    """One word that is not made of such syllables, and names of one word or of four."""
    assert palladius.readings(name) == []


def test_a_korean_name_may_be_several() -> None:
    """Both nasals are one letter in Russian, and newspapers write e for o."""
    assert "kim jong un" in kontsevich.readings("Ким Чен Ын")
    assert "ri pyong chol" in kontsevich.readings("Ри Бён Чхоль")
    assert kontsevich.readings("Кирилл Ким") == []
    assert kontsevich.readings("Ким Кирилл") == []


AROUND = (
    '"{}"',
    "「{}」",
    "【{}】",
    " {} ",
    "\ufeff{}",
    "{}\u200f",
    "\u202b{}\u202c",
    "{},",
    "«{}»",
    "{}。",
    "{} ...",
)


@pytest.mark.parametrize("around", AROUND)
@pytest.mark.parametrize(
    ("name", "person"),
    [
        ("陈伟国", True),
        ("金正恩", True),
        ("김민수", True),
        ("Кирилл Шамалов", True),
        ("深圳市北方光电有限公司", False),
        ("株式会社東方", False),
        ("中国石油集团", False),
        ("АО НИИ КП", False),
        ('שותפות כהן בע"מ', False),
    ],
)
def test_what_stands_around_a_name_leaves_each_of_its_readings(name: str, person: bool, around: str) -> None:
    """Quotes of any kind, a stop, and marks that nobody sees: what reads by a script looks at a name's ends."""
    plain = [(reading.words, reading.legal, reading.script) for reading in readings(name, person)]
    written = readings(around.format(name), person)
    assert [(reading.words, reading.legal, reading.script) for reading in written] == plain
    assert {reading.original for reading in written} == {around.format(name)}


@pytest.mark.parametrize("title", ["Mr {}", "Dr. {}", "{} Esq", "(Mr) {}"])
@pytest.mark.parametrize("name", ["陈伟国", "김민수", "김정은"])
def test_a_latin_title_beside_an_eastern_name_leaves_its_readings(name: str, title: str) -> None:
    """As forms put one before any name."""
    plain = [reading.words for reading in readings(name, True)]
    assert [reading.words for reading in readings(title.format(name), True)] == plain


def test_a_form_in_another_script_is_one_in_any_case() -> None:
    """Customer files are often in one case."""
    for name in ("АО НИИ КП", "ЧП Ромашка", "შპს მზე", "ՍՊԸ Արև"):
        for written in (name.lower(), name.upper()):
            [plain, *_], [cased, *_] = readings(name, False), readings(written, False)
            assert (cased.words, cased.legal) == (plain.words, plain.legal)


@pytest.mark.parametrize("name", ["Γιώργος Καµπάς", "Καµϖάς", "ΑµΠ", "Ισλαµικό Κίνηµα του Ουζµπεκιστάν"])
def test_the_sign_of_micro_is_a_letter(name: str) -> None:
    """Lists have it, and it is no small letter of any capital."""
    plain = name.replace("\u00b5", "μ").replace("ϖ", "π")
    assert [one.words for one in readings(name, True)] == [one.words for one in readings(plain, True)]


@pytest.mark.parametrize(
    ("name", "person"),
    [
        ("LUCERO IMPORT S.A.C.", False),
        ("C.M.V. CARNES S.A.S.", False),
        ("АО 810 АРЗ", False),
        ("محمد عیسی آخوند", True),
        ("SHAMALOV K.N.", True),
        ("習 近平", True),
    ],
)
@pytest.mark.parametrize("written", ["_".join, "__".join, lambda words: f"*{' '.join(words)}*"])
def test_lines_between_words_and_signs_around_a_name_change_no_reading(
    name: str, person: bool, written: Callable[[list[str]], str]
) -> None:
    """As exports and clerks have them."""
    plain, same = readings(name, person), readings(written(name.split()), person)
    assert [(one.words, one.legal) for one in same] == [(one.words, one.legal) for one in plain]
