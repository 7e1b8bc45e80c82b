"""Query and listed party to a hit: the score is the logistic of the evidence's summed weights."""

import math
from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sanctions.index.lexicon import EVERYDAY
from sanctions.matching import Listed, Question, logistic, match_names, promise, score
from sanctions.model import Entity, Hit, Query, Version
from sanctions.model.schema import NAME_PROPERTIES
from sanctions.names import analyse

LAW = settings(deadline=None, max_examples=50)
Properties = Mapping[str, str | tuple[str, ...]]


def tuples(properties: Properties) -> dict[str, tuple[str, ...]]:
    return {name: (value,) if isinstance(value, str) else value for name, value in properties.items()}


def hit(asked: Properties, listed: Properties, person: bool = True, threshold: float = 0.70, schema: str = "") -> Hit:
    """The query scored against the listed party, by all of its names."""
    schema = schema or ("Person" if person else "Company")
    query = Query(schema, tuples(asked))
    entity = Entity("house:1", schema, "the caption", tuples(listed))
    question = Question(
        query,
        tuple(analyse(name, True) for name in query.names) if person else (),
        () if person else tuple(analyse(name, False) for name in query.names),
    )
    names = [Listed(analyse(name, person), kind) for kind in NAME_PROPERTIES for name in entity.get(kind)]
    best = match_names(question, names, EVERYDAY.rarity)
    return score(query, Version(entity, "2024-01-01.00", None, "", "", ""), best, threshold)


COMMON = "Muhammad Ali"
BORN = {"birthDate": "1970-05-06"}


def test_a_score_is_the_logistic_of_the_summed_weights() -> None:
    """Its parts add up, name and rules and all."""
    found = hit(
        {"name": "Kiril Shamalof", "birthDate": "1982", "country": "fr"},
        {"name": "Kirill Shamalov", "birthDate": "1982-03-22", "nationality": "ru"},
    )
    assert len(found.evidence) == 3
    assert found.score == pytest.approx(logistic(sum(item.weight for item in found.evidence)), abs=0.0001)


def test_even_odds_are_a_half() -> None:
    """Log-odds of nothing are a coin's."""
    assert logistic(0.0) == 0.5
    assert logistic(math.log(0.7 / 0.3)) == pytest.approx(0.7)


def test_a_hit_matches_from_the_threshold_on() -> None:
    """At the threshold counts; a higher one is not reached."""
    found = hit({"name": COMMON}, {"name": COMMON})
    assert hit({"name": COMMON}, {"name": COMMON}, threshold=found.score - 0.01).match
    assert not hit({"name": COMMON}, {"name": COMMON}, threshold=found.score + 0.01).match


def test_an_agreeing_birth_date_stands_above_the_name_alone() -> None:
    """An exact but common name with its birth date is more than the same name without."""
    alone = hit({"name": COMMON}, {"name": COMMON} | BORN)
    fitting = hit({"name": COMMON, "birthDate": "1970"}, {"name": COMMON} | BORN)
    exact = hit({"name": COMMON} | BORN, {"name": COMMON} | BORN)
    assert alone.score < fitting.score < exact.score


def test_a_contradicting_birth_date_speaks_against() -> None:
    """Exactly the same common name, born in another generation, is somebody else."""
    found = hit({"name": COMMON, "birthDate": "1931-01-01"}, {"name": COMMON} | BORN)
    assert found.score < hit({"name": COMMON}, {"name": COMMON} | BORN).score
    assert not found.match


def test_what_one_side_does_not_know_changes_nothing() -> None:
    """A query without a birth date is not blamed for it, nor is a listing."""
    plain = hit({"name": COMMON}, {"name": COMMON}).score
    assert hit({"name": COMMON}, {"name": COMMON} | BORN).score == plain
    assert hit({"name": COMMON} | BORN, {"name": COMMON}).score == plain


def test_an_exact_identifier_decides() -> None:
    """An INN finds its company under no name, and under another name."""
    listed = {"name": "VTB Bank", "innCode": "7702070139"}
    assert hit({"innCode": "7702070139"}, listed, person=False).match
    assert hit({"name": "Vneshtorg", "innCode": "7702070139"}, listed, person=False).match


def test_a_contradicting_identifier_speaks_against() -> None:
    """The same name with another INN is hardly the same company."""
    listed = {"name": "Romashka Trading", "innCode": "7702070139"}
    other = hit({"name": "Romashka Trading", "innCode": "7704274402"}, listed, person=False)
    assert other.score < hit({"name": "Romashka Trading"}, listed, person=False).score - 0.1


@pytest.mark.parametrize("name", ["Kirill Shamalov", "The Butcher", "Abu Ali"])
def test_a_weak_alias_alone_never_matches(name: str) -> None:
    """However exact, it only supports."""
    found = hit({"name": name}, {"name": "Somebody Else Entirely", "weakAlias": name})
    assert not found.match
    assert found.score <= 0.6
    claims_more = found.evidence[0].weight > 0.4
    assert [item.rule for item in found.evidence[1:]] == ["weak_alias"] * claims_more


def test_a_weak_alias_with_an_agreeing_birth_date_may() -> None:
    """What else agrees lifts it over the threshold."""
    listed = {"name": "Somebody Else", "weakAlias": "Kirill Shamalov"} | BORN
    assert hit({"name": "Kirill Shamalov"} | BORN, listed).match


@pytest.mark.parametrize("born", ["1931", "1970-06-05"])
def test_a_weak_alias_weighs_no_more_than_the_same_name_would(born: str) -> None:
    """With any birth date, the strong name stands above."""
    asked = {"name": "Kirill Shamalov", "birthDate": born}
    weak = hit(asked, {"name": "Somebody Else", "weakAlias": "Kirill Shamalov"} | BORN)
    assert weak.score < hit(asked, {"name": "Kirill Shamalov"} | BORN).score


def test_an_institution_of_another_country_is_another() -> None:
    """Everyday words are every country's; where its own is named, or none is known, nothing is said."""
    listed = {"name": "Foreign Trade Bank", "country": "kp"}
    asked = {"name": "Foreign Trade Bank of Brazil"}
    found = hit(asked, listed, person=False)
    assert [item.rule for item in found.evidence] == ["name_match", "place_differs"]
    assert found.evidence[1].detail == "brazil in the name is not among the listed kp"
    assert found.score < 0.5
    for fits in (listed | {"country": ("kp", "br")}, {"name": "Foreign Trade Bank"}):
        assert [item.rule for item in hit(asked, fits, person=False).evidence] == ["name_match"]


def test_a_ship_of_one_long_word_is_found_misspelt() -> None:
    """Hardly another ship is called nearly so; a short name, and a firm's, is another's."""
    ship = hit({"name": "Belgrood"}, {"name": "Belgorod"}, person=False, schema="Vessel")
    assert [item.rule for item in ship.evidence] == ["name_match", "ship_misspelt"]
    assert ship.match
    assert not hit({"name": "Belgrood"}, {"name": "Belgorod"}, person=False).match
    assert not hit({"name": "Oceona"}, {"name": "Oceana"}, person=False, schema="Vessel").match


def test_an_institution_is_everywhere_called_so_in_any_language() -> None:
    """What agrees is an everyday word once translated, and the place another."""
    listed = {"name": "Ministerstwo Energii", "country": "ru"}
    found = hit({"name": "Ministry of Energy of Norway"}, listed, person=False, schema="Organization")
    assert found.evidence[-1].rule == "place_differs"
    assert not found.match


@pytest.mark.parametrize(
    ("asked", "more"), [("Gulf Quartzine", "gulf"), ("Quartzine Singapore", "singapore"), ("Quartzine Amurov 6", "6")]
)
def test_a_place_or_a_number_is_a_part_of_a_ships_name(asked: str, more: str) -> None:
    """In a firm's it says where it is, or which of its houses."""
    called = asked.replace(more.title(), "").strip()
    ship = hit({"name": asked}, {"name": called}, person=False, schema="Vessel")
    assert [item.rule for item in ship.evidence] == ["name_match", "another_ship"]
    assert ship.evidence[1].detail == f"{more} is a part of a ship's name"
    firm = hit({"name": asked}, {"name": called}, person=False)
    assert firm.match
    assert ship.score < 0.7
    whole = hit({"name": called}, {"name": asked}, person=False, schema="Vessel")
    assert [item.rule for item in whole.evidence] == ["name_match"]


def test_a_trading_company_is_no_body_of_fighters() -> None:
    """Who says nothing of a company may mean them."""
    listed = {"name": "Quartzine Battalion"}
    company = hit({"name": "Quartzine Trading Co., Ltd."}, listed, person=False)
    assert [item.rule for item in company.evidence] == ["name_match", "trading_company"]
    assert company.evidence[1].detail == "a company, and no battalion"
    assert [item.rule for item in hit({"name": "Quartzine"}, listed, person=False).evidence] == ["name_match"]
    assert [
        item.rule for item in hit({"name": "Quartzine Ltd"}, {"name": "Quartzine Group"}, person=False).evidence
    ] == ["name_match"]


def test_a_firm_that_is_known_by_its_name_has_branches_in_other_countries() -> None:
    found = hit({"name": "Rosneft Brazil"}, {"name": "Rosneft", "country": "ru"}, person=False)
    assert [item.rule for item in found.evidence] == ["name_match"]
    assert found.match


def test_people_are_of_no_country_by_their_names() -> None:
    """Jordan and Chad are given names."""
    found = hit({"name": "Omar Khalid Jordan"}, {"name": "Omar Khalid", "country": "sy"})
    assert [item.rule for item in found.evidence] == ["name_match"]


def test_a_strong_name_is_told_before_an_equal_weak_one() -> None:
    """A name that stands both as name and as weak alias counts as a name."""
    found = hit({"name": "Kirill Shamalov"}, {"name": "Kirill Shamalov", "weakAlias": "Shamalov Kirill"})
    assert found.match
    assert found.matched_name == "Kirill Shamalov"


@pytest.mark.parametrize("listed", ["Igor Ivanovich Sechin", "Igor Setchine", "Sechin Igor Timur Ivanovich"])
def test_a_strong_name_is_not_lost_to_a_better_weak_alias(listed: str) -> None:
    """A weak alias supports: a party is never the worse for having one."""
    asked = {"name": "Igor Sechin"}
    assert hit(asked, {"name": listed, "weakAlias": "Igor Sechin"}).score >= hit(asked, {"name": listed}).score


@pytest.mark.parametrize("kind", ["name", "alias", "previousName"])
def test_aliases_and_former_names_count_as_names(kind: str) -> None:
    """A listing under a former name is the same party."""
    found = hit({"name": "Vneshtorgbank"}, {"name": "VTB", kind: "Vneshtorgbank"}, person=False)
    assert found.match
    assert found.matched_name == "Vneshtorgbank"


def test_the_best_of_all_names_counts() -> None:
    """Any name asked may meet any listed one."""
    found = hit({"name": ("Somebody", "Kirill Shamalov")}, {"name": ("Nobody At All", "Шамалов Кирилл")})
    assert found.match
    assert found.matched_name == "Шамалов Кирилл"
    assert found.evidence[0].query == "Kirill Shamalov"


def test_a_name_that_can_not_be_compared_speaks_against() -> None:
    """Without names only the rules speak, and by themselves they are far from a match."""
    found = hit({"country": "ru"}, {"name": "Kirill Shamalov", "country": "ru"})
    assert not found.match
    assert [item.rule for item in found.evidence] == ["no_name", "same_country"]


def test_evidence_tells_both_names_and_each_word() -> None:
    """A person reads what was asked, what is listed and how every word fared."""
    (name,) = hit({"name": "Mr K. Shamalow"}, {"name": "Kirill Shamalov"}).evidence
    assert (name.rule, name.query, name.candidate) == ("name_match", "Mr K. Shamalow", "Kirill Shamalov")
    assert {(pair.query, pair.candidate) for pair in name.words} == {("k", "kirill"), ("shamalow", "shamalov")}
    assert "k = kirill (initial)" in name.detail


@pytest.mark.parametrize(
    "asked",
    ["Kirill Shamalov", "Mr K. Shamalow", "Kirill Shamal", "Shamalov", "Kirill Smalev", "Anna Nikolaevna Popova"],
)
def test_the_parts_of_a_name_are_all_told(asked: str) -> None:
    """What each word gives and what the name gives as a whole adds up to the name's weight: nothing is hidden."""
    (name,) = hit({"name": asked}, {"name": "Kirill Nikolaevich Shamalov"}).evidence
    told = [*(pair.weight for pair in name.words), *(term.weight for term in name.terms)]
    assert sum(told) == pytest.approx(name.weight, abs=0.0005 * (len(told) + 1))
    assert len({term.detail for term in name.terms}) == len(name.terms)


def test_words_that_are_one_only_when_romanised_are_told_so() -> None:
    """A reader who can't read the other script sees which words were set against each other, and how."""
    (name,) = hit({"name": "Кирилл Шамалов"}, {"name": "Kirill Shamalov"}).evidence
    assert {pair.relation for pair in name.words} == {"romanised"}
    (name,) = hit({"name": "Кирилл Шамалов"}, {"name": "Кирилл ШАМАЛОВ"}).evidence
    assert {pair.relation for pair in name.words} == {"same"}


def test_the_reason_is_one_sentence_of_all_evidence() -> None:
    """Each piece of evidence is in it."""
    found = hit({"name": COMMON} | BORN, {"name": COMMON} | BORN)
    assert found.reason == "; ".join(item.detail for item in found.evidence)
    assert "1970-05-06" in found.reason


def test_names_read_another_way_are_not_compared() -> None:
    """A question with no person's reading has no name to lay beside a person's."""
    listed = Listed(analyse("Kirill Shamalov", True), "name")
    question = Question(Query("Vessel", {}), (), (analyse("Kirill Shamalov", False),))
    assert match_names(question, [listed], EVERYDAY.rarity) is None


ANY_NAME = st.text(max_size=200)
ANY_DATE = st.sampled_from(["1970-05-06", "1970", "1931", "1961~", "1958/1962", "nonsense", ""])


@LAW
@given(ANY_NAME, ANY_NAME, ANY_DATE, ANY_DATE, st.sampled_from(NAME_PROPERTIES), st.booleans())
def test_any_two_parties_have_a_score_from_nothing_to_one(
    asked: str, listed: str, born: str, listed_born: str, kind: str, person: bool
) -> None:
    """No text raises, no score leaves 0 to 1, and the parts always add up."""
    found = hit({"name": asked, "birthDate": born}, {kind: listed, "birthDate": listed_born}, person)
    assert 0 <= found.score <= 1
    assert found.score == pytest.approx(logistic(sum(item.weight for item in found.evidence)), abs=0.0001)
    assert found.match == (logistic(sum(item.weight for item in found.evidence)) >= 0.70)


@pytest.mark.parametrize(
    ("asked", "latin", "other", "found"),
    [
        ("Ali Malik", "Ali Mamluk", "علي مملوك", False),
        ("Ali Mamlouk", "Ali Mamluk", "علي مملوك", True),
        ("Nizar Yazji", "Nizar Yazigi", "نزار يازجي", True),
        ("علي مالك", "Ali Mamluk", "علي مملوك", False),
        ("توفيق يونس", "Tawfik Younis", "", True),
    ],
)
def test_vowels_that_a_party_has_in_another_name_are_not_made_up(
    asked: str, latin: str, other: str, found: bool
) -> None:
    """Letters without vowels may be read as many words, and not as such that the party's own Latin name excludes."""
    assert hit({"name": asked}, {"name": latin, "alias": (other,) if other else ()}).match is found


def test_what_is_known_without_vowels_alone_is_read_any_way() -> None:
    """Where the party has no other name, or one of other words, its letters stand for all that they may."""
    assert hit({"name": "Ali Malik"}, {"name": "علي مالك"}).match
    assert hit({"name": "Tawfiq Younis"}, {"name": "Abu Umar al-Najdi", "alias": ("توفيق يونس",)}).match


@LAW
@given(ANY_NAME, st.text("abcdefgh .'-", max_size=40), st.floats(0.01, 0.99))
def test_who_is_out_of_reach_would_not_reach_the_cutoff(asked: str, listed: str, cutoff: float) -> None:
    """What is set aside before the rules are asked could not have been a hit."""
    query = Query("Person", {"name": (asked,), **{name: (value,) for name, value in BORN.items()}})
    entity = Entity("house:1", "Person", "x", {"name": (listed,), **{name: (value,) for name, value in BORN.items()}})
    question = Question(query, (analyse(asked, True),), (analyse(asked, False),))
    best = match_names(question, [Listed(analyse(listed, True), "name")], EVERYDAY.rarity)
    found = score(query, Version(entity, "", None, "", "", ""), best, 0.70)
    most = (best.worth if best else 0.0) + promise(query, frozenset(BORN))
    assert most >= math.log(cutoff / (1 - cutoff)) - 1e-9 or found.score < cutoff + 1e-4


@pytest.mark.parametrize("asked", ["محمد کریمی", "Mohammad Karimi"])
def test_what_is_alike_without_vowels_is_no_more_alike_than_with_them(asked: str) -> None:
    """The party's Latin name tells: of Karimi and Karami only the consonants are one."""
    among = hit({"name": asked}, {"name": "Mohammad Karami", "alias": "محمد کرمی"})
    [surname] = [pair for pair in among.evidence[0].words if pair.query in ("karimi", "krimi")]
    assert surname.relation != "same consonants"


def test_a_front_is_a_ships_name() -> None:
    found = hit({"name": "Front Quartzine"}, {"name": "Quartzine"}, person=False, schema="Vessel")
    assert found.evidence[1].detail == "front is a part of a ship's name"
    assert not found.match


@pytest.mark.parametrize(
    ("asked", "listed"),
    [
        ("Electoral Council of Ecuador", "Electoral Council of Belarus"),
        ("Electoral Council of Peru", "Iran Electoral Council"),
    ],
)
def test_an_institution_with_its_country_in_its_name_is_no_other_countrys(asked: str, listed: str) -> None:
    """Where the list has no country besides."""
    found = hit({"name": asked}, {"name": listed}, person=False, schema="Organization")
    assert found.evidence[-1].rule == "place_differs"


def test_what_was_not_compared_of_a_cell_is_told() -> None:
    """A name of several is read by itself; what stands behind it is no part of any word that agrees."""
    asked = ("Quartzine OOO Brothers", "Quartzine OOO")
    found = hit({"name": asked}, {"name": "Quartzine OOO"}, person=False)
    assert found.evidence[0].detail.endswith("; of 'Quartzine OOO Brothers' only 'Quartzine OOO' was compared")
    assert "compared" not in hit({"name": "Quartzine OOO"}, {"name": "Quartzine OOO"}, person=False).reason


@pytest.mark.parametrize("beside", ["QUARTZINE CARRIER", "QUARTZINE MARSHALL ISLANDS FLAG"])
def test_what_stands_beside_a_ships_name_and_was_not_compared_is_told(beside: str) -> None:
    assert _told_of(beside).endswith(f"; of {beside!r} only 'QUARTZINE' was compared")
    assert "compared" not in _told_of("M/V QUARTZINE")


def _told_of(called: str) -> str:
    """The detail of a hit by a ship's name alone, of which more was asked."""
    name = analyse("QUARTZINE", False)
    query = Query("Vessel", {"name": (called,)})
    best = match_names(Question(query, (), (name,)), [Listed(name, "name")], EVERYDAY.rarity)
    entity = Entity("house:1", "Vessel", "QUARTZINE", {"name": ("QUARTZINE",)})
    return score(query, Version(entity, "2024-01-01.00", None, "", "", ""), best, 0.7).evidence[0].detail


def test_sisters_differ_in_a_number_that_was_not_compared() -> None:
    """A number that may be an account's is left out of the name, and still tells one ship from another."""
    asked = {"name": ("Quartzine Mipo 2658", "Quartzine Mipo")}
    found = hit(asked, {"name": "Quartzine Mipo 2655"}, person=False, schema="Vessel")
    if found.evidence[0].query == "Quartzine Mipo":
        assert found.evidence[-1].detail == "2658 against 2655"
    assert not found.match
    assert hit(asked, {"name": "Quartzine Mipo 2658"}, person=False, schema="Vessel").match
    assert hit(asked, {"name": "Quartzine Mipo"}, person=False, schema="Vessel").match
