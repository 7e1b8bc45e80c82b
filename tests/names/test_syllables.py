"""Korean names, of which each word is a syllable."""

from collections.abc import Callable

import pytest

from sanctions.names import analyse
from sanctions.names.readings import other_readings, readings
from sanctions.names.syllables import are_korean, are_others, as_in_the_north, sounds

IsMatch = Callable[..., bool]


@pytest.mark.parametrize(
    "spellings",
    [
        "jong jeong chong jung chung",
        "hyok hyuk hyeok",
        "chol chul cheol",
        "yong young yeong ryong",
        "un eun",
        "u woo wu",
        "ri lee yi rhee",
        "kuk guk gook",
        "hui hee",
        "chin jin",
        "su soo",
        "tok deok",
        "il ir",
        "nyo yo",
    ],
)
def test_spellings_of_one_syllable_are_no_others(spellings: str) -> None:
    """As North and South, and English ears, write it."""
    words = spellings.split()
    assert [other for other in words if not sounds(other) or are_others(words[0], other)] == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("sang", "song"),
        ("sang", "chang"),
        ("min", "mun"),
        ("tong", "yong"),
        ("un", "u"),
        ("il", "in"),
        ("pong", "sang"),
    ],
)
def test_syllables_that_are_not_read_alike_are_others(one: str, other: str) -> None:
    assert are_others(one, other)
    assert are_others(other, one)


@pytest.mark.parametrize(
    ("slip", "meant"), [("kyang", "kyong"), ("chel", "chol"), ("hyik", "hyok"), ("myeng", "myong")]
)
def test_what_is_no_syllable_of_the_language_is_a_slip(slip: str, meant: str) -> None:
    """No Chinese character is read so."""
    assert not are_others(slip, meant)
    assert not are_others(meant, slip)


@pytest.mark.parametrize("form", ["", "smith", "aung", "3", "kyaw", "hassan"])
def test_what_is_no_syllable_is_nothing_elses_other(form: str) -> None:
    assert sounds(form) == frozenset()
    assert not are_others(form, "sang")


@pytest.mark.parametrize(
    ("name", "korean"),
    [
        ("Kim Sang Hyok", True),
        ("KIM, Sang-hyok", True),
        ("Sang Hyok Kim", True),
        ("Kim Hyok", False),
        ("Ali Hassan Kim", False),
        ("Smith Sang Hyok", False),
        ("Min Min Min Min Min", False),
    ],
)
def test_names_are_told_by_their_surname_and_syllables(name: str, korean: bool) -> None:
    """Two words are too few to tell."""
    assert are_korean(analyse(name, True).words) is korean


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kim Sang Hyok", "Chang Hyok Kim"),
        ("Jung Sang-ho", "Song Ho Jong"),
        ("Pak Il Min", "Mun Il Pak"),
        ("Pak Sang Nam", "Pak Bong Nam"),
        ("Kwon Un Hwan", "Kwon U Hwan"),
        ("Kang Hyok Ho", "Kang Hyok"),
        ("So Myong Won", "So Myong"),
        ("Pyong Chol Sim", "KIM Pyong Chol"),
        ("Kim Young Seo", "Yong Su KIM"),
        ("Jongsu Kim", "Yong Su KIM"),
        ("Jung Cholyeon", "JON Chol Yong"),
    ],
)
def test_another_syllable_makes_another_person(is_match: IsMatch, one: str, other: str) -> None:
    """And so does one more: such names leave nothing out."""
    assert not is_match(one, other)
    assert not is_match(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kim Jong Un", "Kim Jong Eun"),
        ("Kim Jong Un", "Gim Jeong Eun"),
        ("Ri Yong Ho", "Lee Young-ho"),
        ("Choe Ryong Hae", "Choi Ryong-hae"),
        ("Pak Chol Su", "Pak Cheol-su"),
        ("Ri Sol Ju", "Ri Seol-ju"),
        ("Son Chol-chu", "Chol-Ju Son"),
        ("Go Cheol Jae", "Ch'o'l-Chae KO"),
        ("Gu Ja-hyeong", "KU JA HYONG"),
        ("I Myeong-su", "Myong Su RI"),
    ],
)
def test_one_name_is_one_however_it_is_written(is_match: IsMatch, one: str, other: str) -> None:
    assert is_match(one, other)


@pytest.mark.parametrize(
    ("written", "listed"),
    [
        ("김수길", "Su Gil KIM"),
        ("문정철", "Cho'ng-Ch'o'l MUN"),
        ("렴희봉", "Hui-bong RYOM"),
        ("金秀吉", "Su Gil KIM"),
    ],
)
def test_a_name_in_hangul_or_chinese_characters_meets_its_syllables(
    is_match: IsMatch, written: str, listed: str
) -> None:
    """However their consonants sound next to each other."""
    assert any(is_match(reading, listed) for reading in other_readings(written, True))


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Lee Young-soo", "ri yong su"),
        ("Chang Su Lee", "ri chang su"),
        ("Lee Chang Su", "ri chang su"),
        ("Kim Kyung-hee", "kim kyong hui"),
        ("Kyunghee Kim", "kim kyong hui"),
        ("SOHN, Chul Joo", "son chol ju"),
        ("Sungchul Jang", "jang song chol"),
        ("Gim Gyeong-hui", "kim kyong hui"),
        ("Gim Gyeong Ill", "kim kyong il"),
        ("Ryang Soo Nyo", "ryang su nyo"),
    ],
)
def test_a_name_as_newspapers_write_it_is_read_as_lists_do(written: str, meant: str) -> None:
    """In any order, apart or as one word; what was written is told."""
    assert sorted(meant.split()) in [sorted(name.split()) for name in as_in_the_north(written)]
    assert {name.original for name in readings(written, True)} == {written}


@pytest.mark.parametrize(
    "name", ["", "Ri Yong Su", "John Lee", "Mohammed Lee", "Min Aung Hlaing", "Kim", "Kirill Shamalov", "Lee " * 9]
)
def test_other_names_are_read_in_no_other_way(name: str) -> None:
    assert as_in_the_north(name) == []
