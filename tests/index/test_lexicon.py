"""How common each word is."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sanctions.index.lexicon import EVERYDAY, FAMILY, GIVEN, Lexicon
from sanctions.names import spell
from sanctions.names.text import Script

ANY_WORD = st.text("abcdefghijklmnopqrstuvwxyz0123456789", min_size=1, max_size=30)


def learned(parties: int, **counts: int) -> Lexicon:
    return Lexicon(parties, {spell(word).key: count for word, count in counts.items()})


def test_everyday_words_weigh_little_and_names_much() -> None:
    """Muhammad, Bank and Trading say little, Prigozhin says much, before any list is loaded."""
    common = max(EVERYDAY.rarity(word) for word in ("muhammad", "bank", "trading"))
    assert common < 0.6
    assert EVERYDAY.rarity("prigozhin") == 1.0


def test_the_lists_tell_how_common_a_word_is() -> None:
    """The more parties bear a word, the less it identifies."""
    lexicon = learned(20_000, tarabulsi=1, mahmud=200, jamaat=2000)
    order = [lexicon.rarity(word) for word in ("tarabulsi", "mahmud", "jamaat")]
    assert order == sorted(order, reverse=True)
    assert order[0] == 1.0
    assert order[-1] < 0.3


def test_all_spellings_of_a_word_are_counted_as_one() -> None:
    """A word is common however the one at hand is romanised."""
    lexicon = learned(20_000, shamalov=500)
    assert lexicon.rarity("szamalow") == lexicon.rarity("shamalov") < 1


def test_few_parties_teach_little() -> None:
    """One bearer among five does not make a word common."""
    assert learned(5, shamalov=1).rarity("shamalov") == 1.0


def test_lists_never_make_an_everyday_word_rare() -> None:
    """That no listed party is a Smith says nothing about how many Smiths there are."""
    assert learned(20_000).rarity("smith") == EVERYDAY.rarity("smith") < 1


@pytest.mark.parametrize("bearers", [0, 1, 20_000])
@settings(deadline=None, max_examples=20)
@given(ANY_WORD)
def test_rarity_is_between_nothing_and_one(bearers: int, word: str) -> None:
    """Whatever the counts say."""
    assert 0 <= Lexicon(20_000, {spell(word).key: bearers}).rarity(word) <= 1


def test_the_lists_tell_given_names_from_family_names() -> None:
    """By how many parties bear a word in which part of their name; what nobody bears may be either."""
    counts = {GIVEN + spell("kim").key: 3, FAMILY + spell("kim").key: 9, GIVEN + spell("kirill").key: 5}
    lexicon = Lexicon(20_000, counts)
    assert lexicon.given("kirill") > 0 > lexicon.given("kim") > lexicon.given("shamalov") - 0.5
    assert lexicon.given("shamalov") == 0
    assert EVERYDAY.given("kirill") == 0


def test_a_given_name_is_one_in_every_spelling() -> None:
    """Other romanisations, and other spellings that the lists know for one name."""
    known = spell("mohamed").key, spell("mahomet").key
    lexicon = Lexicon(20_000, {GIVEN + known[0]: 50}, [(*known, 4)])
    assert lexicon.given("mohamed") == lexicon.given("mahomet") > 0.4


@pytest.mark.parametrize(("bearers", "similarity"), [(2, True), (3, False)])
def test_two_names_written_without_vowels_are_told_apart_where_many_bear_either(
    bearers: int, similarity: bool
) -> None:
    """Mhmd is Muhammad, who is not Mahmud: the lists have enough of both, and nobody who is called both."""
    counts = {spell(form).key: bearers for form in ("mhmd", "mahmud")}
    known = [(spell(one).key, spell(other).key, 5) for one, other in (("mhmd", "muhammad"), ("mahmud", "makhmut"))]
    lexicon = Lexicon(20_000, counts, known)
    assert bool(lexicon.likeness("mahmud", "mhmd", Script.ABJAD).similarity) is similarity


def test_a_word_without_vowels_that_many_bear_is_no_other_name_of_them() -> None:
    """Lists have Musavi in Arabic letters beside Latin ones, where every word differs: that teaches nothing."""
    lexicon = Lexicon(20_000, {spell(form).key: 30 for form in ("musavi", "musvi")})
    assert lexicon.likeness("musavi", "musvi", Script.ABJAD).relation == "same consonants"


@pytest.mark.parametrize(
    ("asked", "listed"),
    [("linda", "kinda"), ("martin", "marfin"), ("hamilton", "hamidon"), ("foster", "fustar")],
)
def test_who_asks_for_a_common_name_has_mistyped_no_other(asked: str, listed: str) -> None:
    """Though a listed common name may be mistyped as anything."""
    assert EVERYDAY.likeness(asked, listed, Script.ALPHABET).relation == "near, another name"
    assert EVERYDAY.likeness(listed, asked, Script.ALPHABET).similarity > 0.5


def test_a_woman_is_not_the_man_of_her_name() -> None:
    for one, other in (("maria", "mario"), ("francisco", "francisca")):
        assert not EVERYDAY.likeness(one, other, Script.ALPHABET).similarity
        assert not EVERYDAY.likeness(other, one, Script.ALPHABET).similarity
    assert EVERYDAY.likeness("severo", "severa", Script.ALPHABET).similarity > 0.5


@pytest.mark.parametrize(
    ("asked", "listed"),
    [
        ("meyer", "mayer"),
        ("flores", "florez"),
        ("gerard", "gerardo"),
        ("antonios", "antonio"),
        ("mueller", "muller"),
        ("petersen", "peterson"),
        ("clarke", "clark"),
        ("robert", "roberto"),
    ],
)
def test_a_common_name_has_its_spellings(asked: str, listed: str) -> None:
    assert EVERYDAY.likeness(asked, listed, Script.ALPHABET).similarity > 0.5


def test_vowels_written_otherwise_make_no_other_name_however_many_bear_either() -> None:
    """Mohsen and Muhsin stand side by side on the lists, and are one name; Hassan and Hussein are two."""
    lexicon = learned(20_000, mohsen=9, muhsin=9, bachir=9, bashir=9, savchenko=5, shevchenko=5)
    for one, other in (("mohsen", "muhsin"), ("bachir", "bashir")):
        assert lexicon.likeness(one, other, Script.ALPHABET).similarity > 0.5
    assert lexicon.likeness("savchenko", "shevchenko", Script.ALPHABET).relation == "near, another name"


def test_one_party_with_both_does_not_make_two_common_names_one() -> None:
    counts = {spell(word).key: 44 for word in ("hashani", "hoseini")}
    pair = [(spell("hashani").key, spell("hoseini").key, 1)]
    assert not Lexicon(20_000, counts, pair).likeness("hashani", "hoseini", Script.ALPHABET).similarity
    fewer = dict.fromkeys(counts, 5)
    assert Lexicon(20_000, fewer, pair).likeness("hashani", "hoseini", Script.ALPHABET).similarity


def test_a_surname_with_a_letter_more_is_another() -> None:
    assert not EVERYDAY.likeness("ricci", "riccio", Script.ALPHABET).similarity


def test_a_common_name_says_less_than_the_lists_would_make_believe() -> None:
    lexicon = learned(20_000, okafor=1, zarqanov=1)
    assert 0.6 < lexicon.rarity("okafor") < 0.85
    assert lexicon.rarity("zarqanov") == 1.0


@pytest.mark.parametrize(
    ("asked", "listed"),
    [("igor", "egor"), ("alina", "elena"), ("goran", "zoran"), ("darko", "marko"), ("belova", "beglova")],
)
def test_a_common_name_that_was_asked_is_no_other_misspelt(asked: str, listed: str) -> None:
    """Who writes Igor means no Egor; nor does who writes a surname that dozens on the lists bear."""
    lexicon = learned(20_000, belova=40)
    assert not lexicon.likeness(asked, listed, Script.ALPHABET).similarity


@pytest.mark.parametrize(
    ("asked", "listed"), [("beglova", "belova"), ("hassan", "assan"), ("snezana", "snezhana"), ("tatiana", "tatjana")]
)
def test_a_rarer_name_may_be_a_common_one_misspelt(asked: str, listed: str) -> None:
    """And what is left out or written otherwise is no other consonant."""
    lexicon = learned(20_000, belova=40, hassan=200)
    assert lexicon.likeness(asked, listed, Script.ALPHABET).similarity


@pytest.mark.parametrize(
    ("asked", "listed"),
    [
        *(("kamali", "kamal"), ("salehi", "saleh"), ("heidari", "heydar"), ("alejandra", "alejandro")),
        *(("mostafaei", "mostafa"), ("mostafavi", "mostafa"), ("rezaei", "reza")),
    ],
)
def test_a_surname_made_of_a_given_name_is_another(asked: str, listed: str) -> None:
    """And so is a woman's name that a man's becomes by its last letter."""
    parts = {GIVEN + spell(listed).key: 20, (FAMILY if asked[-1] == "i" else GIVEN) + spell(asked).key: 20}
    lexicon = Lexicon(20_000, parts)
    for one, other in ((asked, listed), (listed, asked)):
        assert not lexicon.likeness(one, other, Script.ALPHABET).similarity
    assert EVERYDAY.likeness(asked, listed, Script.ALPHABET).similarity


def test_letters_that_change_places_make_no_surname() -> None:
    """Vladimri is Vladimir misspelt."""
    lexicon = Lexicon(20_000, {GIVEN + spell("vladimir").key: 20})
    assert lexicon.likeness("vladimri", "vladimir", Script.ALPHABET).similarity


@pytest.mark.parametrize(("asked", "listed"), [("nazarov", "azarov"), ("burova", "murova"), ("amini", "amidi")])
def test_a_surname_of_thousands_is_no_rarer_one_misspelt(asked: str, listed: str) -> None:
    """Nor where the lists have few who bear it."""
    assert not EVERYDAY.likeness(asked, listed, Script.ALPHABET).similarity


@pytest.mark.parametrize(("asked", "listed"), [("rezaei", "rezayi"), ("qasemi", "ghasemi"), ("zahedi", "zahedy")])
def test_a_name_of_many_spellings_is_one_in_another(asked: str, listed: str) -> None:
    """As languages of Arabic letters are written."""
    assert EVERYDAY.likeness(asked, listed, Script.ALPHABET).similarity


def test_a_surname_that_lost_its_last_letter_is_no_given_name() -> None:
    """Nobody is called Morett, whatever the lists know of Moretti."""
    lexicon = Lexicon(20_000, {FAMILY + spell("moretti").key: 20})
    assert lexicon.likeness("morett", "moretti", Script.ALPHABET).similarity


@pytest.mark.parametrize(("asked", "listed"), [("kozlov", "cozlov"), ("hodzic", "hodjic"), ("khalil", "chalil")])
def test_what_another_language_writes_is_no_other_consonant(asked: str, listed: str) -> None:
    lexicon = learned(20_000, kozlov=40, hodzic=40, khalil=40)
    assert lexicon.likeness(asked, listed, Script.ALPHABET).similarity
