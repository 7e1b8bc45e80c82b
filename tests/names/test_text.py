"""Any script to folded, romanised words."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sanctions.names import fold, is_latin, romanise
from sanctions.names.text import Script, script_of

LAW = settings(deadline=None, max_examples=50)
anything = st.text(max_size=200)


@pytest.mark.parametrize(
    "written",
    [
        "SHAMALOV Kirill",
        "shamalov kirill",
        "Shamalov, Kirill",
        "  Shamalov \t Kirill. ",
        "Shamalov\u00a0Kirill",
        "“Shamalov” (Kirill)",
        "Shamalov/Kirill",
        "Ｓｈａｍａｌｏｖ Ｋｉｒｉｌｌ",
        "Sha\u200bmalov Kirill\ufeff",
        "Шамалов Кирилл",
    ],
)
def test_case_punctuation_width_and_script_carry_nothing(written: str) -> None:
    """The same two words are left of every way to write them."""
    assert fold(written) == "shamalov kirill"


@pytest.mark.parametrize(
    ("accented", "plain"),
    [
        ("José Peña", "jose pena"),
        ("Zoë", "zoe"),
        ("Nguyễn Phú Trọng", "nguyen phu trong"),
        ("Łukasz", "lukasz"),
        ("Håkon Ødegård", "hakon odegard"),
        ("Jürgen Groß", "juergen gross"),
    ],
)
def test_diacritics_are_written_as_on_passports(accented: str, plain: str) -> None:
    """Accents vanish, umlauts are written out, stroked letters lose their stroke."""
    assert fold(accented) == plain


def test_composed_and_decomposed_letters_are_the_same() -> None:
    """An accent of its own code point is the accent of the letter before."""
    assert fold("Jose\u0301 Pen\u0303a") == fold("José Peña")
    assert fold("Ju\u0308rgen S\u030cimek") == fold("Jürgen Šimek")


@pytest.mark.parametrize(
    ("original", "romanised"),
    [
        ("Кирилл Шамалов", "kirill shamalov"),
        ("Юрий Жуков", "yuriy zhukov"),
        ("Щербаков", "shcherbakov"),
        ("Хрущёв", "khrushchev"),
        ("Ельцин", "eltsin"),
        ("Зеленський", "zelenskyy"),
        ("Αλέξης", "alexis"),
        ("محمد", "mhmd"),
        ("משה", "msha"),
        ("王", "wang"),
        ("김", "kim"),
    ],
)
def test_every_script_has_a_romanisation(original: str, romanised: str) -> None:
    """Letters become the Latin ones in which passports and lists write them, or close to it."""
    assert fold(original) == romanised


@pytest.mark.parametrize("apostrophe", "'’‘`´ʻʼʹ′")
def test_an_apostrophe_inside_a_word_vanishes(apostrophe: str) -> None:
    """O'Brien is one word, however the sign is typed."""
    assert fold(f"O{apostrophe}Brien") == "obrien"


def test_dotted_abbreviations_close_up() -> None:
    """S.A. is the legal form SA, and J. F. are two initials all the same."""
    assert fold("Total S.A.") == "total sa"
    assert fold("J. F. Kennedy") == "j f kennedy"


@pytest.mark.parametrize("sign", ["№", "№ ", "N°", "n° "])
def test_the_sign_of_a_number_is_no_word(sign: str) -> None:
    assert fold(f"Office {sign}39") == "office 39"


def test_an_ampersand_is_the_word_and() -> None:
    """Johnson & Johnson is Johnson and Johnson."""
    assert fold("Johnson & Johnson") == fold("Johnson and Johnson")


@pytest.mark.parametrize("joined", ["عبدالله", "عبد الله"])
def test_the_servant_of_god_is_two_words(joined: str) -> None:
    """Abd Allah is written together or apart in Arabic, and read as one spelling."""
    assert fold(joined).endswith(" allah")


def test_the_arabic_article_is_a_word_of_its_own() -> None:
    """Al- before a name is a particle, not its first letters."""
    assert fold("الأسد").split()[0] == "al"


def test_vowel_signs_and_stretched_letters_carry_nothing() -> None:
    """Arabic marks its short vowels or stretches its letters for the eye alone."""
    assert fold("مُحَمَّد") == fold("محـــمد") == fold("محمد")


@pytest.mark.parametrize(("name", "words"), [("习近平", "xi jinping"), ("诸葛亮明", "zhuge liangming")])
def test_an_ideographic_surname_stands_first(name: str, words: str) -> None:
    """Of two or three characters the first is the surname, of four the first two."""
    assert fold(name) == words


@pytest.mark.parametrize("empty", ["", " ", "...", "—", "\u200b", "'", "()[]{}", "\n\t"])
def test_what_holds_no_letter_folds_to_nothing(empty: str) -> None:
    """Signs alone are no name."""
    assert fold(empty) == ""


@LAW
@given(anything)
def test_folding_twice_changes_nothing(text: str) -> None:
    """What is folded stays as it is."""
    assert fold(fold(text)) == fold(text)


@LAW
@given(anything)
def test_folded_text_is_words_of_ascii_letters_and_digits(text: str) -> None:
    """Whatever comes in, nothing else comes out, and one space stands between two words."""
    words = fold(text).split(" ")
    assert words == [""] or all(word.isascii() and word.isalnum() and word == word.lower() for word in words)


@LAW
@given(anything)
def test_romanised_text_is_lower_case_ascii(text: str) -> None:
    """No input is beyond romanisation."""
    assert romanise(text).isascii()
    assert romanise(text) == romanise(text).lower()


@pytest.mark.parametrize(
    ("text", "latin"),
    [
        ("Kirill Shamalov 2", True),
        ("Łukasz Żółć", True),
        ("", True),
        ("Кирилл", False),
        ("Kirill Шамалов", False),
        ("习近平", False),
    ],
)
def test_latin_letters_are_known_accents_included(text: str, latin: bool) -> None:
    """A single letter of another script makes a name one that is not Latin."""
    assert is_latin(text) is latin


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("Kirill", Script.ALPHABET),
        ("Кирилл", Script.ALPHABET),
        ("بشار", Script.ABJAD),
        ("משה", Script.ABJAD),
        ("习近平", Script.IDEOGRAPHS),
        ("김정은", Script.IDEOGRAPHS),
        ("Bashar بشار", Script.ABJAD),
        ("", Script.ALPHABET),
    ],
)
def test_a_script_is_known_by_what_it_leaves_unsaid(text: str, script: Script) -> None:
    """Alphabets write vowels, abjads do not, ideographs no spaces either; the poorest of a mix counts."""
    assert script_of(text) is script


def test_a_portuguese_c_is_no_turkish_one() -> None:
    """What it is stands behind it."""
    assert fold("Navegação, Participações") == "navegacao participacoes"
    assert fold("Çelik, Akça") == "chelik akcha"
