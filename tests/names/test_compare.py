"""Two names laid side by side, word by word."""

from collections import Counter
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sanctions.index.lexicon import EVERYDAY
from sanctions.names import Name, Pairing, analyse, compare

Pairings = Callable[..., tuple[Pairing, ...]]

LAW = settings(deadline=None, max_examples=50)
WORDS = (
    "Kirill Nikolaevich Shamalov Szamałow Кирилл K. N. al-Assad bin Laden binladin Mr Sheikh Bank VTB Gazprom "
    "Gazprombank PJSC joint stock company Fund II III 2 3 the and بشار 王 "
    "Nikolajewicz Mohammed Muhammad Abd Abdulrahman Rahman"
).split()
names = st.lists(st.sampled_from(WORDS), max_size=6).map(" ".join) | st.text(max_size=60)


def relations(pairings: tuple[Pairing, ...]) -> dict[tuple[str, str], str]:
    return {(pairing.query, pairing.candidate): pairing.relation for pairing in pairings}


def test_every_word_finds_its_counterpart_whatever_the_order(pairings: Pairings) -> None:
    """Surname first or last, the same words meet."""
    assert relations(pairings("SHAMALOV Kirill", "Kirill Shamalov")) == {
        ("shamalov", "shamalov"): "same",
        ("kirill", "kirill"): "same",
    }


def test_words_written_together_meet_those_written_apart(pairings: Pairings) -> None:
    """Either side may be the one that joins, and particles join with their name."""
    together = {("gazprombank", "gazprom bank"): "joined"}
    assert relations(pairings("Gazprombank", "Gazprom Bank", person=False)) == together
    apart = relations(pairings("Osama bin Laden", "Osama Binladen"))
    assert apart == {("osama", "osama"): "same", ("bin laden", "binladen"): "joined"}


def test_a_particle_written_together_with_its_name_makes_it_no_rarer() -> None:
    """Nobody is known by "al", which no party's words are counted with."""
    rarity = {"jamal": 0.7, "din": 0.5}
    query, candidate = analyse("Jamal al Din", True), analyse("Jamal Aldin", True)
    [joined] = [
        row for row in compare(query, candidate, lambda form: rarity.get(form, 1.0)) if row.relation == "joined"
    ]
    assert (joined.query, joined.candidate, joined.rarity) == ("al din", "aldin", 0.5)


def test_all_words_may_be_one(pairings: Pairings) -> None:
    """Some customers' systems have no spaces at all."""
    assert relations(pairings("Abu Bakr Siddiq", "Abubakrsiddiq")) == {("abu bakr siddiq", "abubakrsiddiq"): "joined"}
    assert relations(pairings("Abubakr", "Abu Bakr")) == {("abubakr", "abu bakr"): "joined"}
    whole, apart = "victormanuelfelixbeltran", "victor manuel felix beltran"
    assert relations(pairings(whole, apart)) == {(whole, apart): "joined"}


def test_an_initial_stands_for_a_name_that_begins_so(pairings: Pairings) -> None:
    """K. may be Kirill and may not be Sergey."""
    assert relations(pairings("K. Shamalov", "Kirill Shamalov"))["k", "kirill"] == "initial"
    assert relations(pairings("K. Shamalov", "Sergey Shamalov"))["k", "sergey"] == "contradicts"


@pytest.mark.parametrize(
    ("asked", "listed"),
    [
        ("Федоров Ю. В.", "Yuri Viktorovich Fedorov"),
        ("Павлюченко А.Ю.", "Андрей Юрьевич Павлюченко"),
        ("Р. Х. Цаликов", "Ruslan Khadzhismelovich Tsalikov"),
        ("Измайлов Ш.М.", "Shamil Magomedovich Izmailov"),
        ("Y.S. Astakhova", "Elena Sergeevna Astakhova"),
        ("Y. Fedorov", "Iurii Fedorov"),
        ("J. Fedorov", "Yuri Fedorov"),
        ("Лоор И.И.", "Ivan Ivanovich Loor"),
    ],
)
def test_an_initial_is_the_one_that_another_language_writes(pairings: Pairings, asked: str, listed: str) -> None:
    """A Cyrillic letter may be two Latin ones, and Yelena is Elena elsewhere."""
    told = [row.relation for row in pairings(asked, listed)]
    assert "contradicts" not in told
    assert told.count("initial") == len(told) - 1


@pytest.mark.parametrize(
    ("asked", "listed"),
    [
        ("I. Petrov", "Yakov Petrov"),
        ("E. Petrov", "Ivan Petrov"),
        ("Х. Петров", "Sergei Petrov"),
        ("Y. Petrov", "Igor Petrov"),
    ],
)
def test_another_initial_contradicts(pairings: Pairings, asked: str, listed: str) -> None:
    """What no language writes so is another name."""
    assert ("initial" in [row.relation for row in pairings(asked, listed)]) is (asked[0] == "I")


@pytest.mark.parametrize(
    ("asked", "listed"),
    [
        ("Kuk-Ryol Olsen", "Kuk-Ryol O"),
        ("An Young Bok", "Kim Young Bok"),
        ("Do Byong Chol", "Min Byong Chol"),
        ("Jang Hyon Usman", "Jang Hyon U"),
    ],
)
def test_a_korean_surname_is_one_though_it_is_small(pairings: Pairings, asked: str, listed: str) -> None:
    """No initial, and no particle of another language."""
    told = [row.relation for row in pairings(asked, listed)]
    assert "initial" not in told
    assert any(relation not in ("same", "spelled alike", "known spelling") for relation in told)


def test_an_initial_agrees_with_an_initial(pairings: Pairings) -> None:
    """K. is K."""
    assert relations(pairings("K. Shamalov", "Shamalov K"))["k", "k"] == "same"


def test_a_whole_name_goes_before_an_initial(pairings: Pairings) -> None:
    """Kirill meets Kirill, and K. what is left."""
    found = relations(pairings("Kirill K. Shamalov", "Konstantin Kirill Shamalov"))
    assert found["kirill", "kirill"] == "same"
    assert found["k", "konstantin"] == "initial"


def test_a_word_that_disagrees_on_both_sides_contradicts(pairings: Pairings) -> None:
    """Neither Ivanov nor Lavrov is missing: one stands against the other."""
    assert relations(pairings("Sergey Ivanov", "Sergey Lavrov"))["ivanov", "lavrov"] == "contradicts"


def test_a_word_missing_on_one_side_stands_alone(pairings: Pairings) -> None:
    """The evidence says on which side it is."""
    assert relations(pairings("Ali Hassan", "Ali"))["hassan", ""] == "only in the query"
    assert relations(pairings("Ali", "Ali Hassan"))["", "hassan"] == "only on the list"


def test_numbers_contradict_numbers(pairings: Pairings) -> None:
    """Fund II against Fund III is a contradiction of its own kind."""
    assert relations(pairings("Fund II", "Fund III", person=False))["2", "3"] == "numbers contradict"


def test_patronymics_contradict_patronymics(pairings: Pairings) -> None:
    """Two fathers are two people, and a father left out is no contradiction."""
    found = relations(pairings("Igor Petrovich Sechin", "Igor Ivanovich Sechin"))
    assert found["petrovich", "ivanovich"] == "patronymics contradict"
    found = relations(pairings("Igor Sechin", "Igor Ivanovich Sechin"))
    assert found["", "ivanovich"] == "patronymic only on the list"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kirill Shamalov", "Mr Kirill Shamalov"),
        ("Bashar Assad", "Bashar al-Assad"),
        ("Ali Hassan", "Sheikh Ali bin Hassan"),
    ],
)
def test_honorifics_and_particles_stand_in_no_pairing(pairings: Pairings, one: str, other: str) -> None:
    """What says nothing is neither found nor missed."""
    assert set(relations(pairings(one, other)).values()) == {"same"}


def test_legal_forms_of_one_kind_stand_in_no_pairing(pairings: Pairings) -> None:
    """ООО against LLC, and a form against none, are neither found nor missed; nor is any of the same name."""
    for other in ("Romashka LLC", "Romashka", "Romashka Company", "Romashka PJSC"):
        assert relations(pairings("ООО Ромашка", other, person=False)) == {("romashka", "romashka"): "same"}


def test_legal_forms_of_two_kinds_are_told(pairings: Pairings) -> None:
    """A limited company is no stock company; a stock company may be closed today and public tomorrow."""
    other = relations(pairings("ООО Ромашка", "Romashka Prom PJSC", person=False))
    assert other["ooo", "pjsc"] == "another legal form"
    assert "another legal form" not in relations(pairings("ОАО Ромашка", "Romashka Prom JSC", person=False)).values()


@pytest.mark.parametrize(("one", "other"), [("Limited Company", "Inc"), ("Co", "OOO Romashka"), ("LLC", "AO Inc")])
def test_a_name_that_is_nothing_but_a_legal_form_has_none(pairings: Pairings, one: str, other: str) -> None:
    """Its words are all that it is called by."""
    for left, right in ((one, other), (other, one)):
        assert not {"another legal form", "same legal form"} & set(
            relations(pairings(left, right, person=False)).values()
        )


def test_a_legal_form_that_agrees_counts_beside_a_slip_in_the_only_word(pairings: Pairings) -> None:
    """Versvt s.r.o. is Versvet s.r.o. mistyped, where Versvt Inc. may be another."""
    assert relations(pairings("Versvt s.r.o.", "Versvet SRO", person=False)) == {
        ("versvt", "versvet"): "one letter off",
        ("sro", "sro"): "same legal form",
    }


def test_a_word_left_of_a_legal_form_says_nothing(pairings: Pairings) -> None:
    """Public Severstal is what somebody left of Public Joint Stock Company Severstal."""
    found = relations(pairings("Public Severstal", "Public Joint Stock Company Severstal", person=False))
    assert found == {("severstal", "severstal"): "same", ("public", "public joint stock company"): "of a legal form"}


def test_words_for_the_sort_of_body_stand_by_themselves(pairings: Pairings) -> None:
    """They contradict nothing but each other, and not even that much."""
    assert relations(pairings("VTB Group", "VTB", person=False)) == {
        ("vtb", "vtb"): "same",
        ("group", ""): "(sort of body) only in the query",
    }
    assert relations(pairings("Haqqani Group", "Haqqani Network", person=False)) == {
        ("haqqani", "haqqani"): "same",
        ("group", "network"): "another sort of body",
    }
    air = relations(pairings("Haqqani Group", "Haqqani Air", person=False))
    assert (air["group", ""], air["", "air"]) == ("(sort of body) only in the query", "only on the list")
    gulf = relations(pairings("Gulf Group", "Gulf Cartel", person=False))
    assert gulf["group", "cartel"] == "contradicts"
    assert relations(pairings("Haqqani Group", "Haqqani Gruppa", person=False))["group", "gruppa"] == "same meaning"


def test_a_place_behind_a_telling_name_is_no_part_of_it(pairings: Pairings) -> None:
    """Where only the query has it, and something else tells who it is."""
    assert relations(pairings("Rostec Moscow", "Rostec", person=False))["moscow", ""] == "(place) only in the query"
    assert relations(pairings("Rostec", "Rostec Moscow", person=False))["", "moscow"] == "only on the list"
    assert relations(pairings("Rostec Kazan", "Rostec Moscow", person=False))["kazan", "moscow"] == "contradicts"
    industrial = relations(pairings("Industrial Bank of Korea", "Industrial Bank", person=False))
    assert industrial["korea", ""] == "only in the query"


def test_one_letter_is_not_put_behind_a_word_that_stands_elsewhere(pairings: Pairings) -> None:
    """The s of S-Cape makes no plural of Charter."""
    found = relations(pairings("Cape Town Yacht Charters", "S-Cape Yacht Charter", person=False))
    assert "joined" not in found.values()
    assert relations(pairings("SCape Yacht", "S-Cape Yacht", person=False))["scape", "s cape"] == "joined"


def test_both_are_known_as_somebodys_father(pairings: Pairings) -> None:
    """Abu Ali is not every Ali; Abou is Abu."""
    assert relations(pairings("Abu Ali", "Abou Ali"))["abu", "abou"] == "father of, on both sides"
    assert relations(pairings("Abu Ali", "Ali"))["abu", ""] == "(father of) only in the query"
    assert relations(pairings("Maryam", "Abu Maryam"))["", "abu"] == "(father of) only on the list"


def test_an_initial_may_be_that_of_a_title(pairings: Pairings) -> None:
    """Hojjat is a title and a given name, and so is Seyyed."""
    assert relations(pairings("S. M. Mousvian", "Seyyed Mohammad Mousvian"))["s", "seyyed"] == "a title"
    assert relations(pairings("H. Gholizadeh", "Hojjat Gholizadeh"))["h", "hojjat"] == "a title"


def test_the_most_alike_words_meet(pairings: Pairings) -> None:
    """Two spellings of Mohammed go each to its own."""
    found = relations(pairings("Mohammed Muhammad", "Muhammad Mohammed"))
    assert set(found) == {("mohammed", "mohammed"), ("muhammad", "muhammad")}


def test_an_agreeing_pair_is_as_common_as_its_commoner_word() -> None:
    """A rare misspelling of Mohammed does not make it a rare name."""
    (pairing,) = compare(analyse("Mohamnmed", True), analyse("Mohammed", True), EVERYDAY.rarity)
    assert pairing.rarity == EVERYDAY.rarity("mohammed")


def test_a_contradiction_is_as_telling_as_its_rarer_word() -> None:
    """Prigozhin against Smith is not excused by Smith being common."""
    (pairing,) = compare(analyse("Prigozhin", True), analyse("Smith", True), EVERYDAY.rarity)
    assert pairing.rarity == EVERYDAY.rarity("prigozhin")


def test_nothing_against_nothing_is_no_pairing(pairings: Pairings) -> None:
    """Names without a word have nothing to lay side by side."""
    assert pairings("", "...") == ()


def _stands_once(name: Name, paired: list[str]) -> bool:
    """Whether each content word is there as often as in the name, and nothing else but words that joined."""
    found = Counter(form for side in paired for form in side.split())
    content = Counter(word.form for word in name.content)
    joined = {form for word in name.words if word not in name.content for form in word.form.split()}
    return not content - found and set(found - content) <= joined


@LAW
@given(names, names, st.booleans())
def test_every_content_word_stands_in_exactly_one_pairing(one: str, other: str, person: bool) -> None:
    """No word is lost and none counts twice, for any two names."""
    query, candidate = analyse(one, person), analyse(other, person)
    found = compare(query, candidate, EVERYDAY.rarity)
    assert _stands_once(query, [pairing.query for pairing in found])
    assert _stands_once(candidate, [pairing.candidate for pairing in found])


@LAW
@given(names, st.booleans())
def test_a_name_against_itself_agrees_in_every_word(name: str, person: bool) -> None:
    """Nothing contradicts, nothing is missing."""
    analysed = analyse(name, person)
    assert {pairing.relation for pairing in compare(analysed, analysed, EVERYDAY.rarity)} <= {"same"}


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        ("IRGC", "Islamic Revolutionary Guard Corps", "acronym of the whole name"),
        ("PLA", "People's Liberation Army", "acronym"),
        ("IRGC Navy", "Islamic Revolutionary Guard Corps Navy", "acronym"),
    ],
)
def test_an_acronym_is_set_against_the_words_it_stands_for(one: str, other: str, relation: str) -> None:
    """Four letters that are all of a name are told from three, which hundreds of names share."""
    rows = compare(analyse(one, False), analyse(other, False), lambda _: 1.0)
    assert relation in {row.relation for row in rows}
    assert {row.relation for row in rows} <= {relation, "same"}


def test_words_split_in_two_meet_before_what_is_merely_like_them() -> None:
    """Avi ation is aviation, and not ation misspelt."""
    rows = compare(analyse("Shoa Avi Ation", False), analyse("Shoa Aviation", False), lambda _: 1.0)
    assert ("avi ation", "aviation", "joined") in {(row.query, row.candidate, row.relation) for row in rows}


def test_a_word_with_an_article_in_it_is_the_two_words_before_what_is_merely_like_it() -> None:
    """AlKawthar is Al Kawthar, and no Kawthar misspelt."""
    [row] = compare(analyse("AlKawthar", False), analyse("Al Kawthar", False), lambda _: 1.0)
    assert (row.query, row.candidate, row.relation, row.similarity) == ("alkawthar", "al kawthar", "joined", 1.0)


@pytest.mark.parametrize("one", ["Jamaluddin", "Jamaleddine", "Jamaladdin", "Jamaludin", "Jamaleddin"])
@pytest.mark.parametrize("other", ["Jamal al-Din", "Jamal Eddine", "Jamal ad-Din", "Jamal-ud-Deen", "Jamal Uddin"])
def test_an_article_is_written_as_it_is_spoken_or_not(pairings: Pairings, one: str, other: str) -> None:
    """In one word or in three."""
    for rows in (pairings(f"{one} Farahani", f"{other} Farahani"), pairings(f"{other} Farahani", f"{one} Farahani")):
        assert sorted(row.relation for row in rows) == ["joined", "same"]


@pytest.mark.parametrize(
    ("one", "other", "joined"),
    [
        ("Kirills Hamalov", "Kirill Shamalov", ("kirills hamalov", "kirill shamalov")),
        ("Khaled Alz-Ubaidi", "Khaled al-Zubaidi", ("alz ubaidi", "al zubaidi")),
        ("Alisher Burhan Ovich Usmanov", "Alisher Burhanovi Ch Usmanov", ("burhan ovich", "burhanovi ch")),
        ("Kirills Hamanov", "Kirill Shamalov", ("kirills hamanov", "kirill shamalov")),
        ("Khaled Alz-Upaidi", "Khaled al-Zubaidi", ("alz upaidi", "al zubaidi")),
    ],
)
def test_names_may_be_parted_elsewhere(pairings: Pairings, one: str, other: str, joined: tuple[str, str]) -> None:
    """A blank typed one letter too late."""
    assert relations(pairings(one, other))[joined] == "joined"
    assert relations(pairings(other, one))[joined[::-1]] == "joined"


def test_names_that_are_parted_elsewhere_are_the_same_written_together(pairings: Pairings) -> None:
    """But for a slip. Words that merely begin and end alike are others."""
    assert "joined" not in relations(pairings("Kirills Haminov", "Kirill Shamalov")).values()
    assert "joined" not in relations(pairings("Hamalov Kirills", "Kirill Shamalov")).values()
    assert "joined" not in relations(pairings("Alz Ubi", "Al Zugi")).values()


@pytest.mark.parametrize("asked", ["Putin VV", "VV Putin"])
def test_initials_may_be_written_as_one(pairings: Pairings, asked: str) -> None:
    found = relations(pairings(asked, "Vladimir Vladimirovich Putin"))
    assert found["vv", "vladimir vladimirovich"] == "initial"


@pytest.mark.parametrize("asked", ["Putin VK", "Putin KV", "Ng Putin"])
def test_initials_are_those_of_the_other_name(pairings: Pairings, asked: str) -> None:
    assert "initial" not in relations(pairings(asked, "Vladimir Vladimirovich Putin")).values()


def test_an_initial_is_rather_a_names_than_a_particles(pairings: Pairings) -> None:
    """And never an article's."""
    assert relations(pairings("A. Rahman", "Ahmad abu Rahman"))["a", "ahmad"] == "initial"
    assert relations(pairings("A. Rahman", "Abu Rahman"))["a", "abu"] == "a title"
    assert "a title" not in relations(pairings("A. Rahman", "al-Rahman")).values()


@pytest.mark.parametrize(
    ("one", "other"),
    [("Alfa Trading", "Alpha Trading"), ("Kasa de Kuba", "Casa de Cuba"), ("Ruby Mines", "Rubi Mines")],
)
def test_short_words_of_organisations_are_spelled_otherwise(one: str, other: str) -> None:
    told = compare(analyse(one, False), analyse(other, False), EVERYDAY.rarity)
    assert {row.relation for row in told} <= {"same", "spelled alike", "spelled otherwise", "vowels differ"}


@pytest.mark.parametrize(("one", "other"), [("EQT Trading", "EKT Trading"), ("Seek Trading", "Shic Trading")])
def test_abbreviations_are_not(one: str, other: str) -> None:
    told = compare(analyse(one, False), analyse(other, False), EVERYDAY.rarity)
    assert "spelled alike" not in {row.relation for row in told}


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ("DrexTechnologies LLC", "Drex Technologies S.A.", ["joined"]),
        ("DrexTech LLC", "Drex Tech S.A.", ["joined", "another legal form"]),
    ],
)
def test_long_words_written_together_are_the_same_whatever_the_legal_form(
    one: str, other: str, told: list[str]
) -> None:
    pairings = compare(analyse(one, False), analyse(other, False), EVERYDAY.rarity)
    assert [row.relation for row in pairings] == told
