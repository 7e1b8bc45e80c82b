"""What is heard of words through scripts that have no better letters for them."""

from math import inf

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sanctions.names import analyse, compare, judge
from sanctions.names.heard import Heard, as_spoken, heard, kinds_heard, letters_heard, unlike_heard
from sanctions.names.likeness import UNLIKE, heard_through, likeness
from sanctions.names.sounds import BORROWED, TRANSCRIBED, UNVOWELLED, Facing
from sanctions.names.text import Script, fold

MATCH = 0.8473
"""The log-odds of 0.70."""

words = st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=20)
facings = st.sampled_from((TRANSCRIBED, UNVOWELLED, BORROWED))


def _rare(_form: str) -> float:
    """As if every word were met nowhere else."""
    return 1.0


@pytest.mark.parametrize(
    ("latin", "native"),
    [
        ("Victor", "ויקטור"),
        ("Claudel", "קלודל"),
        ("Herbert", "הרברט"),
        ("Camille", "קאמיל"),
        ("Vermeulen", "فيرمولين"),
        ("Marković", "ماركوفيتش"),
        ("Perez", "بيريز"),
        ("Gisela", "جيزيلا"),
        ("Navarro", "نافارو"),
        ("Churchill", "تشرشل"),
        ("Ramazan", "رمضان"),
    ],
)
def test_a_word_is_heard_through_an_unvowelled_script(latin: str, native: str) -> None:
    """Arabic has no p, v and g of its own, Hebrew one letter for two; Latin c is k or s."""
    assert likeness(fold(latin), fold(native), Script.ABJAD).similarity > 0


@pytest.mark.parametrize(
    ("latin", "native"),
    [
        ("Vladimir Putin", "블라디미르 푸틴"),
        ("Vladimir Putin", "弗拉基米尔·普京"),
        ("Vladimir Putin", "ולדימיר פוטין"),
        ("Ramzan Kadyrov", "카디로프 람잔"),
        ("Ramzan Kadyrov", "ラムザン・カディロフ"),
        ("Ramzan Kadyrov", "拉姆赞·卡德罗夫"),
        ("Sergei Lavrov", "セルゲイ・ラブロフ"),
        ("Sergei Shoigu", "セルゲイ・ショイグ"),
        ("Nikita Mikhalkov", "니키타 미할코프"),
        ("Joseph Kony", "ג'וזף קוני"),
        ("Dmitry Chernyshenko", "דמיטרי צ'רנישנקו"),
        ("Joseph Kony", "Джозеф Кони"),
        ("Joseph Kabila", "Жозеф Кабила"),
        ("George Bush", "Джордж Буш"),
        ("Jason Reynolds", "Джейсон Рейнольдс"),
        ("Giulio Rossi", "Джулио Росси"),
        ("Jorge Rodríguez", "Хорхе Родригес"),
        ("Michel Djotodia", "Мишель Жотодия"),
        ("Laurent Gbagbo", "Лоран Гбагбо"),
        ("François Guimard", "Франсуа Гимар"),
        ("Shinzo Abe", "Синдзо Абэ"),
        ("Shigeru Yoshida", "Сигэру Ёсида"),
    ],
)
def test_a_foreign_name_written_by_its_sound_is_the_same_name(latin: str, native: str) -> None:
    """In Hangul, katakana, Chinese characters with a dot between them, Hebrew, and Cyrillic."""
    one, other = analyse(native, True), analyse(latin, True)
    assert judge(compare(one, other, _rare), True).log_odds > MATCH
    assert judge(compare(other, one, _rare), True).log_odds > MATCH


@pytest.mark.parametrize(
    ("latin", "native"),
    [
        ("Vladimir Polin", "블라디미르 푸틴"),
        ("Vladimir Kozhin", "弗拉基米尔·普京"),
        ("Viktor Putin", "ולדימיר פוטין"),
        ("Roman Kadyrov", "セルゲイ・ラブロフ"),
        ("Ahmad Safavi", "יוסף אחמד"),
        ("Carla Bruni", "카를로스 곤"),
        ("Mahmoud Ibrahim", "Мухаммад Ибрахим"),
        ("Kamal Salah", "Карим Салих"),
        ("James Bush", "Джордж Буш"),
    ],
)
def test_another_name_is_not(latin: str, native: str) -> None:
    """Where only one word is heard as the other's."""
    one, other = analyse(native, True), analyse(latin, True)
    assert judge(compare(one, other, _rare), True).log_odds < MATCH


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("블라디미르 푸틴", Script.BORROWED),
        ("조지 워싱턴", Script.BORROWED),
        ("ウラジーミル・プーチン", Script.BORROWED),
        ("弗拉基米尔·普京", Script.BORROWED),
        ("弗拉基米尔 普京", Script.BORROWED),
        ("ﾌﾟｰﾁﾝ", Script.BORROWED),
        ("欧阳 娜娜", Script.IDEOGRAPHS),
        ("김정은", Script.IDEOGRAPHS),
        ("김 정은", Script.IDEOGRAPHS),
        ("박 정훈 영호", Script.IDEOGRAPHS),
        ("영호 정훈 박", Script.IDEOGRAPHS),
        ("习近平", Script.IDEOGRAPHS),
        ("Джон Смит", Script.TRANSCRIBED),
        ("Сёко Асахара", Script.TRANSCRIBED),
        ("Джон Smith", Script.ALPHABET),
        ("Кирилл Шамалов", Script.ALPHABET),
        ("Мария Прохазкова", Script.ALPHABET),
        ("Віталій Кличко", Script.ALPHABET),
        ("Слободан Милошевић", Script.ALPHABET),
        ("Серж Саргсян", Script.ALPHABET),
    ],
)
def test_whoever_writes_a_script_at_home_is_no_foreigner(text: str, script: Script) -> None:
    """A Korean surname is one syllable, a Slavic one has an ending; only a person's name is read by its sound."""
    assert analyse(text, True).script is script
    assert analyse(text, False).script not in (Script.BORROWED, Script.TRANSCRIBED)


@pytest.mark.parametrize(
    ("form", "sounds"),
    [
        ("church", "curc"),
        ("schmidt", "smidt"),
        ("cesar", "sesar"),
        ("cardoso", "kardoso"),
        ("edgeworth", "ejevort"),
        ("rousseau", "rouso"),
        ("xi", "si"),
        ("maxim", "maksim"),
        ("washington", "vasinton"),
        ("giovanni", "jovani"),
        ("sindzo", "sinzo"),
        ("dzyun", "jun"),
        ("kodzi", "koji"),
        ("angela", "angela"),
    ],
)
def test_letters_become_sounds(form: str, sounds: str) -> None:
    """Each consonant one letter."""
    assert heard(form) == sounds


def test_kinds_leave_out_what_is_not_always_heard() -> None:
    """The keys under which words are filed."""
    assert kinds_heard("vladimir") == ("pldml", "pdm", "dm")
    assert kinds_heard("urajimiru") == ("ldml", "dm", "dm")


@pytest.mark.parametrize(
    ("form", "spoken"),
    [
        ("george", "jeorje"),
        ("jorge", "horhe"),
        ("ulrich", "ulrih"),
        ("michele", "mikele"),
        ("gisela", "jisela"),
        ("putin", "putin"),
    ],
)
def test_letters_are_spoken_otherwise_elsewhere(form: str, spoken: str) -> None:
    """G before e and i, j and ch."""
    assert spoken in as_spoken(form)


@settings(deadline=None, max_examples=100)
@given(words, words, facings)
def test_what_is_heard_has_no_direction(one: str, other: str, facing: Facing) -> None:
    """Either word may be the customer's; a word is heard as itself, or too short to be heard as any."""
    assert unlike_heard(one, other, facing) == pytest.approx(unlike_heard(other, one, facing))
    assert unlike_heard(one, one, facing) in (0, inf)


@pytest.mark.parametrize("script", [Script.ALPHABET, Script.IDEOGRAPHS])
def test_nothing_is_heard_through_letters_that_say_all(script: Script) -> None:
    """Latin and Cyrillic letters have rules of their own, and a Chinese name none."""
    assert heard_through("victor", "viktvr", script) is UNLIKE


@pytest.mark.parametrize("script", [Script.TRANSCRIBED, Script.ABJAD, Script.BORROWED])
def test_what_is_heard_as_the_same_is_not_the_same_word(script: Script) -> None:
    """Only equal words are as alike as can be."""
    assert 0.9 < heard_through("zhoel", "joel", script).similarity < 1


@settings(deadline=None, max_examples=300)
@given(words, words, facings)
def test_what_can_be_heard_as_a_word_is_never_ruled_out(one: str, other: str, facing: Facing) -> None:
    """The bound on the distance is one: whatever is near enough passes, on either side."""
    if unlike_heard(one, other, facing) < inf:
        assert Heard(one, facing).may_be(letters_heard(other))
        assert Heard(other, facing).may_be(letters_heard(one))


@pytest.mark.parametrize(("one", "other"), [("danna", "hassan"), ("petro", "bator"), ("orobets", "rabat")])
def test_most_of_what_has_the_same_kinds_of_consonants_is_ruled_out(one: str, other: str) -> None:
    """Without comparing sound by sound."""
    assert not Heard(one, TRANSCRIBED).may_be(letters_heard(other))
