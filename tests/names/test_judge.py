"""What an alignment weighs: facts about names, as the threshold of 0.70 sees them."""

import math
from collections.abc import Callable
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sanctions.index.lexicon import EVERYDAY, Lexicon
from sanctions.names import Pairing, analyse, compare, judge, spell
from sanctions.names.judge import (
    BARE_CEILING,
    CEILING,
    FLOOR,
    MEASURES,
    Given,
    Summary,
    given_share,
    measured,
    unknown,
)
from sanctions.names.small_words import agree_in_nothing_telling
from sanctions.names.weights import ORGANISATIONS, PEOPLE

LogOdds = Callable[..., float]
IsMatch = Callable[..., bool]
Pairings = Callable[..., tuple[Pairing, ...]]

LAW = settings(deadline=None, max_examples=50)
WORDS = (
    "Kirill Nikolaevich Shamalov Szamałow Кирилл K. N. al-Assad bin Laden binladin Mr Sheikh Bank VTB Gazprom "
    "Gazprombank PJSC joint stock company Fund II III 2 3 the and بشار 王 "
    "Nikolajewicz Mohammed Muhammad Abd Abdulrahman Rahman"
).split()
names = st.lists(st.sampled_from(WORDS), max_size=6).map(" ".join) | st.text(max_size=60)
SHAMALOV = (
    "Кирилл Николаевич Шамалов",
    "Kirill Nikolajewicz Szamałow",
    "Kyrylo Shamalov",
    "K. Shamalov",
    "SHAMALOV Kirill Nikolaevich",
)


@pytest.mark.parametrize(("one", "other"), [*combinations(SHAMALOV, 2)])
def test_five_spellings_of_shamalov_are_one_person(is_match: IsMatch, one: str, other: str) -> None:
    """Script, language, order and initial are all that sets them apart."""
    assert is_match(one, other)


@pytest.mark.parametrize(
    "written",
    [
        "SHAMALOV Kirill",
        "shamalov, kirill",
        "Kirill  Shamalov",
        "«Kirill» Shamalov.",
        "Mr Kirill Shamalov",
        "Sheikh Kirill Shamalov",
        "General Kirill Shamalov",
        "Dr. Kirill Shamalov",
        "Кирилл Шамалов",
    ],
)
def test_what_carries_nothing_changes_nothing(log_odds: LogOdds, written: str) -> None:
    """Order, case, punctuation, honorifics and script leave the judgement as it is, on either side."""
    plain = log_odds("Kirill Shamalov", "Kirill Shamalov")
    assert log_odds(written, "Kirill Shamalov") == log_odds("Kirill Shamalov", written) == plain


@pytest.mark.parametrize("title", ["Mr", "Sheikh", "General", "Dr", "Haji"])
def test_an_honorific_does_not_soften_a_contradiction(log_odds: LogOdds, title: str) -> None:
    """General Ivanov against General Lavrov share a rank, and no name."""
    plain = log_odds("Sergey Ivanov", "Sergey Lavrov")
    assert log_odds(f"{title} Sergey Ivanov", f"{title} Sergey Lavrov") == plain


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Yevgeny Prigozhin", "Евгений Викторович Пригожин"),
        ("Evgenij Prigoschin", "PRIGOZHIN, Yevgeniy Viktorovich"),
        ("Volodymyr Zelenskyy", "Владимир Зеленский"),
        ("Aliaksandr Lukashenka", "Александр Лукашенко"),
        ("Aleksander Łukaszenka", "Alexander Lukashenko"),
        ("Bashar al-Assad", "بشار الأسد"),
        ("Bachar el-Assad", "Bashar Assad"),
        ("Hassan Nasrallah", "حسن نصر الله"),
        ("Muammar Gaddafi", "Moammar Qadhafi"),
        ("Osama bin Laden", "Usama Binladin"),
        ("Xi Jinping", "习近平"),
        ("Benjamin Netanyahu", "בנימין נתניהו"),
        ("Robert Mugabe", "Bob Mugabe"),
        ("Jürgen Müller-Thoma", "Juergen Mueller Thoma"),
        ("João Gonçalves", "JOAO GONCALVES"),
        ("K. N. Shamalov", "Kirill Nikolaevich Shamalov"),
        ("Kim Jong-un", "KIM Jong Un"),
        ("Kim Jongun", "Kim Jong Un"),
    ],
)
def test_a_person_is_one_across_spellings(is_match: IsMatch, one: str, other: str) -> None:
    """Romanisations, scripts, nicknames and joined words are all the same person, asked either way."""
    assert is_match(one, other)
    assert is_match(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sergey Ivanov", "Sergey Lavrov"),
        ("Vladimir Putin", "Vladimir Rasputin"),
        ("Roman Abramovich", "Roman Rabinovich"),
        ("Slobodan Milosevic", "Slobodan Markovic"),
        ("Muhammad Ali", "Muhammad Hassan"),
        ("Kirill Shamalov", "Nikolai Shamalov"),
        ("P. Shamalov", "Kirill Shamalov"),
        ("Li Na", "Lu Na"),
        ("Jan Kos", "Jan Kot"),
        ("Zhang Wei", "Yang Wei"),
        ("Zhao Min", "Yao Min"),
        ("Elena Roman", "Elena Romanova"),
        ("Viktor Yanukovych", "Viktor Medvedchuk"),
        ("Igor Ivanovich Sechin", "Igor Petrovich Sechin"),
    ],
)
def test_a_wrong_word_is_another_person(is_match: IsMatch, one: str, other: str) -> None:
    """What disagrees on both sides is no match, however much else agrees."""
    assert not is_match(one, other)
    assert not is_match(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Prigozhin", "Yevgeny Prigozhin"),
        ("Yevgeny", "Yevgeny Prigozhin"),
        ("Slobodan", "Slobodan Milosevic"),
        ("Roman", "Roman Abramovich"),
        ("Mohammed", "Mohammed Ali Hassan"),
        ("Viktor", "Viktor Yanukovych"),
    ],
)
def test_one_shared_word_is_no_person(is_match: IsMatch, one: str, other: str) -> None:
    """A single word of a name that has more is not enough."""
    assert not is_match(one, other)
    assert not is_match(other, one)


@pytest.mark.parametrize(
    ("short", "full"), [("Igor Sechin", "Igor Ivanovich Sechin"), ("Ivan Ivanov", "Ivan Ivanovich Ivanov")]
)
def test_a_patronymic_left_out_is_nothing(log_odds: LogOdds, is_match: IsMatch, short: str, full: str) -> None:
    """Who leaves the father's name out means the same person, by either side."""
    for one, other in ((short, full), (full, short)):
        assert is_match(one, other)
        assert log_odds(one, other) >= log_odds(short, short) - 0.5


def test_a_patronymic_left_out_leaves_a_doubt_where_a_word_agrees_only_roughly(log_odds: LogOdds) -> None:
    """Konstantin Kuzin is rather not Konstantin Alexandrovich Kuzmin."""
    with_father, without = (
        log_odds("Konstantin Kuzin", f"Konstantin {father}Kuzmin") for father in ("Alexandrovich ", "")
    )
    assert with_father < without
    assert log_odds("Alexandr Kuzmin", "Aleksandr Pavlovich Kuzmin") == log_odds(
        "Alexandr Kuzmin", "Aleksandr Kuzmin"
    )
    assert log_odds("K. Shamalov", "Kirill Nikolaevich Shamalov") == log_odds("K. Shamalov", "Kirill Shamalov")


def test_another_legal_form_speaks_against_where_the_name_differs_too(log_odds: LogOdds) -> None:
    """Romashka Inc. is rather not OOO Romashka Stroi; "company" says nothing, nor does any form of the same name."""
    for written, differs in (("Romashka", True), ("Romashka Stroi", False)):
        same, other, any_kind = (
            log_odds("OOO Romashka Stroi", f"{written}{form}", False) for form in (" LLC", " Inc.", " Company")
        )
        assert same == any_kind
        assert (same > other) is differs


def test_a_slip_in_a_companys_only_word_is_forgiven_beside_its_legal_form(log_odds: LogOdds) -> None:
    """Malpes SA is Maples SA; Malpes alone may be another."""
    assert log_odds("Malpes SA", "Maples SA", False) > log_odds("Malpes", "Maples SA", False) + 1


def test_two_known_as_the_father_of_one_are_sooner_one(log_odds: LogOdds) -> None:
    """Abu Ali and Abou Ali."""
    assert log_odds("Abu Ali", "Abou Ali") > log_odds("Abu Ali", "Ali") + 1


def test_a_contradicting_patronymic_is_much(log_odds: LogOdds) -> None:
    """It weighs as a contradiction does, and more than one left out."""
    full = "Igor Ivanovich Sechin"
    assert log_odds("Igor Petrovich Sechin", full) < log_odds("Igor Sechin", full) - 1


def test_a_missing_word_is_weaker_than_a_wrong_one(log_odds: LogOdds) -> None:
    """Leaving out is forgiven sooner than contradicting."""
    listed = "Ali Hassan Khalil Tarabulsi"
    assert log_odds("Ali Hassan Tarabulsi", listed) > log_odds("Ali Hassan Zabadani Tarabulsi", listed)


@pytest.mark.parametrize(
    ("common", "rare"), [("Muhammad Ali", "Qutaiba Tarabulsi"), ("Ivan Smirnov", "Kirill Shamalov")]
)
def test_rare_words_identify_and_common_ones_do_not(log_odds: LogOdds, common: str, rare: str) -> None:
    """Two words that many bear say less than two that nobody else does."""
    assert log_odds(common, common) < log_odds(rare, rare) or log_odds(rare, rare) == CEILING > log_odds(
        common, common
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ПАО Банк ВТБ", "VTB Bank PJSC"),
        ("Публичное акционерное общество Банк ВТБ", "Bank VTB (public joint-stock company)"),
        ("OOO Romashka Trading", "Romashka Trading LLC"),
        ("ТОВ Ромашка Трейдинг", "Romashka Treyding Ltd."),
        ("Romashka Trading", "Romashka Trading Co., Ltd."),
        ("Sigma Fund II", "Sigma Fund 2"),
        ("Second Sigma Fund", "2nd Sigma Fund"),
        ("The Wagner Group", "Wagner Group"),
        ("Johnson & Johnson", "Johnson and Johnson"),
        ("Gazprombank", "Gazprom Bank"),
        ("Rosneft Trading", "Ros Neft Trading"),
        ("Sberbank", "Сбербанк ПАО"),
        ("Aeroflot", "AEROFLOT PJSC"),
    ],
)
def test_an_organisation_is_one_across_spellings(is_match: IsMatch, one: str, other: str) -> None:
    """Legal forms, ways to write a number, articles and spaces do not make another organisation."""
    assert is_match(one, other, person=False)
    assert is_match(other, one, person=False)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sigma Fund II", "Sigma Fund III"),
        ("Sigma Fund 1", "Sigma Fund 11"),
        ("Military Unit 74455", "Military Unit 26165"),
        ("Al-Haramain Kenya", "Al-Haramain Tanzania"),
        ("Al-Haramain Foundation (Kenya)", "Al-Haramain Foundation (Tanzania)"),
        ("Bank Rossiya", "Bank Otkritie"),
        ("Bank Melli", "Bank"),
        ("Alfa Trading Company", "Romashka Trading Company"),
        ("Russian National Bank", "Russian Industrial Bank"),
    ],
)
def test_a_number_or_place_makes_another_organisation(is_match: IsMatch, one: str, other: str) -> None:
    """What tells sisters apart counts, and everyday words alone make no match."""
    assert not is_match(one, other, person=False)
    assert not is_match(other, one, person=False)


def test_one_word_is_a_match_where_it_is_the_whole_organisation(is_match: IsMatch) -> None:
    """Rostec is Rostec."""
    assert is_match("Rostec", "ROSTEC", person=False)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("VTB Group", "VTB"),
        ("Группа ВТБ", "VTB PJSC"),
        ("Hamas Movement", "Hamas"),
        ("Haqqani Group", "Haqqani Network"),
        ("Lazarus", "Lazarus Group"),
        ("Kalashnikov", "JSC Kalashnikov Concern"),
    ],
)
def test_a_word_for_the_sort_of_body_leaves_a_match_and_a_doubt(
    is_match: IsMatch, log_odds: LogOdds, one: str, other: str
) -> None:
    """Whoever writes Group means whom the list calls by the one rare word, a little less surely."""
    assert is_match(one, other, False)
    assert is_match(other, one, False)
    assert log_odds(one, other, False) < log_odds(other, other, False)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Rosoboronexport Moscow", "Rosoboronexport"),
        ("Hamas Gaza", "Hamas"),
        ("Taliban Kabul Afghanistan", "Taliban"),
    ],
)
def test_a_place_behind_a_name_leaves_a_match(is_match: IsMatch, one: str, other: str) -> None:
    """Payments have a city there."""
    assert is_match(one, other, False)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Industrial Bank of Korea", "Industrial Bank"),
        ("Capital Bank of Jordan", "Capital Bank"),
        ("Industrial Moscow", "Industrial"),
    ],
)
def test_a_place_is_much_of_a_name_of_everyday_words(is_match: IsMatch, one: str, other: str) -> None:
    """Many countries have an industrial bank."""
    assert not is_match(one, other, False)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Scientific Production Association Meridian", "Scientific Production Association Orion"),
        ("Great Lakes Business Company", "Great Financial Business Company"),
        ("Industrial Bank Latona", "Industrial Bank"),
        ("Gulf Group", "Gulf Cartel"),
    ],
)
def test_everyday_words_alone_are_no_match_beside_words_that_tell_who_it_is(
    is_match: IsMatch, one: str, other: str
) -> None:
    """However many of them agree where those differ, and fewer than three where one side has none."""
    assert not is_match(one, other, False)
    assert not is_match(other, one, False)


@pytest.mark.parametrize(("one", "other"), [("Hamas Movement", "Rostec Movement"), ("Bank Group", "Bank")])
def test_nobody_is_who_shares_a_word_for_the_sort_of_body(is_match: IsMatch, one: str, other: str) -> None:
    """Or has one beside a common word."""
    assert not is_match(one, other, False)


@pytest.mark.parametrize(("asked", "bearers", "match"), [("Gazprom PJSC", 90, True), ("Gazprom", 9_000, False)])
def test_a_word_that_says_who_it_is_is_a_whole_name_however_many_subsidiaries_bear_it(
    asked: str, bearers: int, match: bool
) -> None:
    """One that everybody bears says nothing of the kind."""
    lexicon = Lexicon(20_000, {spell("gazprom").key: bearers})
    pairings = compare(analyse(asked, person=False), analyse("GAZPROM", person=False), lexicon.rarity)
    assert (judge(pairings, person=False).log_odds > math.log(0.7 / 0.3)) is match


def test_nothing_against_nothing_is_no_match(is_match: IsMatch) -> None:
    """Two names that can't be read are not one."""
    assert not is_match("", "")
    assert not is_match("...", "Kirill Shamalov")


@pytest.mark.parametrize("relation", ["contradicts", "numbers contradict", "patronymics contradict"])
def test_a_contradiction_speaks_against_at_any_rarity(relation: str) -> None:
    """Its weight is negative, and never less so for a rarer word."""
    for weights in (PEOPLE, ORGANISATIONS):
        weight = weights.pairings[relation]
        assert weight.base + weight.slope < 0
        assert weight.slope <= 0


@LAW
@given(names, names, st.booleans())
def test_a_judgement_is_the_sum_of_its_parts_within_bounds(one: str, other: str, person: bool) -> None:
    """Terms and shape add up, and no name alone says more than the ceiling nor less than the floor."""
    found = compare(analyse(one, person), analyse(other, person), EVERYDAY.rarity)
    judgement = judge(found, person)
    assert len(judgement.terms) == len(found)
    total = sum(judgement.terms) + sum(judgement.shape.values())
    most = BARE_CEILING if not person and agree_in_nothing_telling(found) else CEILING
    assert judgement.log_odds == pytest.approx(min(most, max(FLOOR, total)))


@LAW
@given(names, names, st.booleans())
def test_nothing_speaks_louder_for_a_name_than_itself(one: str, other: str, person: bool) -> None:
    """No other spelling can be more of a match than the same."""
    query = analyse(one, person)
    own = judge(compare(query, query, EVERYDAY.rarity), person).log_odds
    assert judge(compare(query, analyse(other, person), EVERYDAY.rarity), person).log_odds <= own + 1e-9


PARTS = {"jose": 0.5, "adolfo": 0.5, "macias": -0.5, "villamar": -0.5}


def known(form: str) -> float:
    """As the lists may tell given from family names."""
    return PARTS.get(form, 0.0)


def weight(asked: str, listed: str, given: Given = unknown) -> float:
    """The log-odds of two names of people, of which each word is as rare as the others."""
    pairings = compare(analyse(asked, person=True), analyse(listed, person=True), lambda _form: 0.8)
    return judge(pairings, person=True, given=given).log_odds


def test_a_given_and_a_family_name_say_more_than_two_family_names() -> None:
    """Brothers share two surnames; a customer who has one and the given name is rather the listed person."""
    listed = "Jose Adolfo MACIAS VILLAMAR"
    assert weight("Jose Macias", listed, known) > weight("Macias Villamar", listed, known)
    assert weight("Jose Macias", listed) == weight("Macias Villamar", listed)


def test_another_given_name_before_two_family_names_that_agree_is_no_match() -> None:
    """Seyed Macias Villamar is not Jose Adolfo Macias Villamar; without a given name the two could be one."""
    listed = "Jose Adolfo MACIAS VILLAMAR"
    assert weight("Ernesto Macias Villamar", listed, known) < weight("Ernesto Macias Villamar", listed)
    assert (
        weight("Ernesto Macias Villamar", listed, known)
        < math.log(0.7 / 0.3)
        < weight("Jose Macias Villamar", listed, known)
    )


@pytest.mark.parametrize(
    ("asked", "listed", "share"),
    [
        ("jose", "jose", 1.0),
        ("macias", "macias", 0.0),
        ("unheard", "unheard", 0.5),
        ("joze", "jose", 1.0),
        ("jose", "macias", 0.5),
    ],
)
def test_what_is_known_of_either_word_tells_a_given_name(asked: str, listed: str, share: float) -> None:
    """A spelling that nobody bears is what the listed one is, and two that disagree tell nothing."""
    assert given_share(asked, listed, known) == given_share(listed, asked, known) == share


@pytest.mark.parametrize("given", [unknown, known])
def test_organisations_have_no_given_names(given: Given) -> None:
    """Macias Villamar Jose is a firm as any other."""
    pairings = compare(
        analyse("Jose Macias Ltd", person=False), analyse("Jose Macias", person=False), EVERYDAY.rarity
    )
    assert judge(pairings, person=False, given=given) == judge(pairings, person=False)


def test_each_measure_stands_where_its_name_does() -> None:
    """All are told at once, by a list of their own: a slip there would weigh one by another's row."""
    for agreeing, bare, share in ((1, False, 0.9), (2, True, 1.3), (3, False, 2.1)):
        summary = Summary()
        summary.agreeing, summary.rough, summary.otherwise, summary.fathers = agreeing, agreeing + 4, 1, 1
        summary.bare, summary.left, summary.unlike = bare, int(bare), share
        summary.sure_rarity, summary.alike_rarity = share, share + 0.01
        summary.given_rarity, summary.family_rarity = share - 0.3, share - 0.25
        summary.asked_rarity, summary.listed_rarity = share + 0.02, share + 0.03
        assert list(measured(summary)) == [measure(summary) for _, measure in MEASURES]


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("Alphabet Intl DMCC", "ALPHABET INTERNATIONAL DMCC"),
        ("Intech Engg Ltd", "INTECH ENGINEERING LTD"),
        ("Sharif Univ. of Technology", "Sharif University of Technology"),
        ("Nat'l Iranian Oil Co", "National Iranian Oil Company"),
        ("Ashtian Mfg Grp", "Ashtian Manufacturing Group"),
    ],
)
def test_abbreviations_of_company_words_are_read(is_match: IsMatch, short: str, long: str) -> None:
    assert is_match(short, long, person=False)
    assert is_match(long, short, person=False)


@pytest.mark.parametrize(
    ("asked", "listed", "is_match"),
    [
        ("Abdul Jabbar", "Abdul Jabbar", True),
        ("Shams al-Din Rahimi", "Shams al-Din Rahimi", True),
        ("Abdul Jabbar Qureshi", "Abdul Jabbar", False),
        ("Shams al-Din Rahimi", "Shams al-Din", False),
        ("Jamal Eddine Bouzid", "Mohammed Jamal Eddine", False),
    ],
)
def test_an_arabic_name_with_an_article_is_one_name(asked: str, listed: str, is_match: bool) -> None:
    """A listed one that is all of an alias takes no surname; by itself it is as good as ever."""
    rows = compare(analyse(asked, True), analyse(listed, True), lambda _: 0.7)
    assert (judge(rows, True).log_odds > 0.8473) == is_match


def test_a_bank_in_a_city_is_not_the_bank_of_that_name() -> None:
    """Places are not counted among the everyday words that are somebody's name together."""
    for asked, is_match in (("Unity Bank plc, St. Petersburg", False), ("Bank of Saint Petersburg", True)):
        listed = analyse("Bank Saint Petersburg PJSC", False)
        assert (judge(compare(analyse(asked, False), listed, EVERYDAY.rarity), False).log_odds > 0.8473) == is_match


@pytest.mark.parametrize(
    ("asked", "listed", "matches"),
    [
        ("Golden Entertainment Inc", "Golden Phoenix Entertainment City", False),
        ("Blue Bird Corp", "Sky Blue Bird Aviation", False),
        ("Smart Batteries Kowloon", "Smart Batteries", True),
        ("Imperial Yachts Associates", "Imperial Yachts SARL", True),
        ("NS Champion Master", "NS Champion", True),
        ("Coral Energy Private", "Coral Energy", True),
        ("Kartoon Studios", "Nings Cartoon Studio", False),
        ("Blue Bird", "Blue Bird Aviation LLC", True),
        ("Urban Properties Ltd", "Urban Properties FZE", True),
        ("Imperial Tula Arms Plant", "Tula Arms Plant", True),
        ("Cedar Moon Fox Ltd", "Cedar Moon Fox Romashka Ltd", True),
    ],
)
def test_words_that_firms_everywhere_like_are_nobodys_where_one_that_tells_more_is_missing(
    is_match: IsMatch, asked: str, listed: str, matches: bool
) -> None:
    """Two of them; with a third or a place they are a name.

    And where only what a firm does is left out, or all that is listed agrees.
    """
    assert is_match(asked, listed, person=False) == matches


@pytest.mark.parametrize(
    ("asked", "listed"),
    [
        ("Orion Scientific Prodn Association", "Orion Scientific Production Association"),
        ("Internet Research Agcy", "Internet Research Agency"),
        ("Myanmar Pearl Entpr", "Myanmar Pearl Enterprise"),
        ("United Engine Corpn", "United Engine Corporation"),
        ("Good Land Compan", "Good Land Company"),
        ("House of Art Lmtd", "House of Art Limited"),
        ("Fuel and Oil Dynami FZE", "Fuel and Oil Dynamics FZE"),
    ],
)
def test_a_word_that_is_short_for_the_listed_one_tells_nobody_apart(
    pairings: Pairings, asked: str, listed: str
) -> None:
    """As clerks and narrow fields leave letters out."""
    assert not agree_in_nothing_telling(pairings(asked, listed, person=False))
