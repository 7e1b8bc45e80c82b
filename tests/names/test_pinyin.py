"""Chinese names in pinyin: near syllables are other names, what is one name elsewhere stays one."""

import pytest

from sanctions.index.lexicon import EVERYDAY
from sanctions.names import analyse, compare, judge
from sanctions.names.pinyin import are_chinese, are_other_syllables
from sanctions.names.scripts.wade_giles import syllables

MATCH = 0.8473
"""The log-odds of 0.70."""


def log_odds(one: str, other: str) -> float:
    pairings = compare(analyse(one, True), analyse(other, True), EVERYDAY.rarity)
    return judge(pairings, True).log_odds


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Zhang Lei", "Zheng Lei"),
        ("Zhang Yan", "Jian Zhang"),
        ("Fan Yong", "Fan Yang"),
        ("Wang Zhiqiang", "Wang Zhiqing"),
        ("Ma Xiaoming", "Ma Xiaohong"),
        ("Wei Na", "Lin Na Wei"),
        ("Du Yuhua", "Shi Yuhua"),
    ],
)
def test_another_syllable_is_another_name(one: str, other: str) -> None:
    """However alike its letters and its sounds are, and one more too."""
    assert log_odds(one, other) < MATCH
    assert log_odds(other, one) == pytest.approx(log_odds(one, other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Zhang Lei", "Lei ZHANG"),
        ("Wang Weiguo", "Wang Wei Guo"),
        ("Wang Xiaomin", "Wang Xiaoming"),
        ("Zhagn Weiguo", "Zhang Weiguo"),
        ("Zhang Weigou", "Zhang Weiguo"),
        ("Ana Lin", "Anna Lin"),
        ("Hana Wu", "Hanna Wu"),
    ],
)
def test_spellings_of_one_name_are_one(one: str, other: str) -> None:
    """By another romanisation, in another order or with other spaces, and slips that are no syllables."""
    assert log_odds(one, other) > log_odds("Zhang Lei", "Zheng Lei")


@pytest.mark.parametrize(("one", "other"), [("chang", "zhang"), ("peng", "beng"), ("chan", "chen"), ("kai", "gai")])
def test_syllables_that_older_romanisations_write_alike_are_not_told_apart(one: str, other: str) -> None:
    """Chang is how Wade and Giles wrote Zhang, and Chan how Canton has Chen."""
    assert not are_other_syllables(one, other)
    assert not are_other_syllables(other, one)


@pytest.mark.parametrize(
    ("form", "parts"),
    [
        ("zhang", ["zhang"]),
        ("xian", ["xi an", "xian"]),
        ("zhangyimou", ["zhang yi mou"]),
        ("a", ["a"]),
        ("ana", []),
        ("smith", []),
        ("weiguohuayi", []),
        ("", []),
    ],
)
def test_a_word_is_parted_into_syllables(form: str, parts: list[str]) -> None:
    assert sorted(map(" ".join, syllables(form))) == parts


@pytest.mark.parametrize(
    ("name", "chinese"),
    [("Zhang Yimou", True), ("Ouyang Ming", True), ("Ali Lin", False), ("Zhang", False), ("Anna Nina", False)],
)
def test_a_chinese_name_has_a_surname_and_syllables(name: str, chinese: bool) -> None:
    assert are_chinese(analyse(name, True).words) is chinese
