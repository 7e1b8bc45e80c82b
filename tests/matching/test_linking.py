"""What says that two entries are one party, and what speaks against it."""

import pytest

from sanctions.matching.linking import RULES, STATED, Names, Pair, common_names, contradiction, judge_pair, stated
from sanctions.matching.party import Party, read_party
from sanctions.model import Entity, Measure

Values = tuple[str, ...]


def party(entity_id: str, name: str = "Ivan Petrov", schema: str = "Person", **properties: Values) -> Party:
    return read_party(Entity(entity_id, schema, name, {"name": (name,), **properties}))


def said(one: Party, other: Party, number: str = "") -> str:
    """What the rules say of two entries with the same name."""
    return judge_pair(Pair(one, other, Names("Ivan Petrov", "Ivan Petrov", 1.0, 1), number)).reason


def weight(one: Party, other: Party, number: str = "") -> float:
    return judge_pair(Pair(one, other, Names("Ivan Petrov", "Ivan Petrov", 1.0, 1), number)).weight


def test_one_un_reference_is_one_party() -> None:
    """Whatever the names say."""
    tie = stated(party("eu_fsf:1", "Ivan", unscId=("QDi.001",)), party("gb_fcdo_sanctions:2", unscId=("QDi.001",)))
    assert tie
    assert (tie.kind, tie.reason, tie.weight) == ("reference", "both carry the UN reference QDi.001", STATED)


def test_a_reference_that_was_cut_off_states_nothing() -> None:
    """The EU's QDi.43 is the beginning of QDi.430 to QDi.439."""
    one, other = party("eu_fsf:1", unscId=("QDi.43",)), party("gb_fcdo_sanctions:2", unscId=("QDi.43",))
    assert stated(one, other) is None
    assert contradiction(one, party("un_sc_sanctions:QDi.433", unscId=("QDi.433",))) == ""


def test_an_entry_that_a_list_names_is_the_same_party() -> None:
    """Either of the two may name the other."""
    names = read_party(Entity("seed_article:vtb", "Company", "VTB", {}, referents=("us_ofac_sdn:17013",)))
    named = party("us_ofac_sdn:17013", "VTB", "Company")
    for pair in ((names, named), (named, names)):
        tie = stated(*pair)
        assert tie
        assert tie.reason == "seed_article:vtb names us_ofac_sdn:17013 as the same party"


def test_ofac_numbers_parties_in_one_series() -> None:
    """Another list's number 17013 is somebody else's."""
    sdn, cons = party("us_ofac_sdn:17013"), party("us_ofac_cons:17013")
    assert stated(sdn, cons)
    assert stated(sdn, party("us_ofac_cons:17014")) is None
    assert stated(sdn, party("au_dfat_sanctions:17013")) is None


def test_the_screening_list_has_a_row_for_each_list_that_a_party_is_on() -> None:
    """Two rows under one number of OFAC's are no two parties; two under others are."""
    sdn, cap = party("us_trade_csl:SDN-17013"), party("us_trade_csl:CAP-17013")
    tie = stated(sdn, cap)
    assert tie
    assert tie.reason == "OFAC gives both the number 17013"
    assert contradiction(sdn, cap) == ""
    assert contradiction(sdn, party("us_trade_csl:CAP-17014")) == "OFAC's numbers 17013 and 17014"
    assert contradiction(sdn, party("us_ofac_cons:17014")) == "OFAC's numbers 17013 and 17014"
    hashes = party("us_trade_csl:EL-017013017013"), party("us_trade_csl:UVL-017013017013")
    assert stated(*hashes) is None
    assert contradiction(*hashes) == "two entries of us_trade_csl"


def test_sanctions_on_one_thing_speak_for_one_party() -> None:
    """Whatever their publishers call the programme."""
    eu = party("eu_fsf:1", program=("UKR",))
    assert "both are under sanctions on Russia and Ukraine" in said(
        eu, party("gb_fcdo_sanctions:2", program=("The Russia (Sanctions) (EU Exit) Regulations 2019",))
    )
    other = party("gb_fcdo_sanctions:2", program=("The Syria (Sanctions) (EU Exit) Regulations 2019",))
    assert "under sanctions" not in said(eu, other)
    assert weight(eu, other) == weight(eu, party("gb_fcdo_sanctions:2"))


def test_a_name_that_organisations_bear_alone_speaks_for_one_and_of_people_says_nothing() -> None:
    name = Names("Rostec", "Rostec", 0.0, 1)
    one, other = party("eu_fsf:1", "Rostec", "Organization"), party("gb_fcdo_sanctions:2", "Rostec", "Company")
    told = judge_pair(Pair(one, other, name, "", True))
    assert told.reason.endswith("no other entry of either list bears that name")
    assert told.weight == pytest.approx(judge_pair(Pair(one, other, name)).weight + 1.1)
    people = Pair(
        party("eu_fsf:1"), party("gb_fcdo_sanctions:2"), Names("Ivan Petrov", "Ivan Petrov", 1.0, 1), "", True
    )
    assert "no other entry" not in judge_pair(people).reason


BORN = party("eu_fsf:1", birthDate=("1982-03-22",))


@pytest.mark.parametrize(
    ("listed", "reason"),
    [
        ("1982-03-22", "both born 1982-03-22"),
        ("1982", "birth dates 1982-03-22 and 1982 fit"),
        ("1983", "birth dates 1982-03-22 and 1983 are near each other"),
        ("1960-01-01", "birth dates 1982-03-22 and 1960-01-01 contradict each other"),
    ],
)
def test_birth_dates_are_told_as_they_agree(listed: str, reason: str) -> None:
    """Agreeing ones speak for it, in the order in which they are told here, and others against."""
    assert reason in said(BORN, party("us_ofac_sdn:2", birthDate=(listed,)))


def test_birth_dates_weigh_as_they_agree() -> None:
    """The same day more than the same year, that more than none, and that more than another one."""
    others = [(value,) if value else () for value in ("1982-03-22", "1982", "", "1983", "1960")]
    weights = [weight(BORN, party("us_ofac_sdn:2", birthDate=value)) for value in others]
    assert weights == sorted(weights, reverse=True)
    assert len(set(weights)) == len(weights)


def test_the_first_of_january_is_a_day_unknown() -> None:
    """It agrees as a year does."""
    one, other = party("eu_fsf:1", birthDate=("1970-01-01",)), party("us_ofac_sdn:2", birthDate=("1970-01-01",))
    assert weight(one, other) < weight(BORN, party("us_ofac_sdn:2", birthDate=("1982-03-22",)))


def test_an_identifier_is_told_as_people_say_it() -> None:
    """Passport number, INN code, IMO number."""
    one, other = party("eu_fsf:1", passportNumber=("AB 12345",)), party("us_ofac_sdn:2", passportNumber=("AB12345",))
    assert "passport number AB 12345 is on both" in said(one, other, "ab12345")
    ship = party("eu_fsf:1", "A", "Vessel", imoNumber=("9187629",))
    assert "IMO number 9187629 is on both" in said(ship, ship._replace(id="us_ofac_sdn:2"), "9187629")


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ({"innCode": ("7702070139",)}, {"innCode": ("7707083893",)}, "INN code 7702070139 is not 7707083893"),
        ({"birthDate": ("1950",)}, {"birthDate": ("1980",)}, "birth dates 1950 and 1980 contradict each other"),
        ({"gender": ("male",)}, {"gender": ("female",)}, "the genders differ"),
        ({"unscId": ("QDi.001",)}, {"unscId": ("QDi.002",)}, "UN references QDi.001 and QDi.002"),
        ({"passportNumber": ("AB12345",)}, {"passportNumber": ("CD67890",)}, ""),
    ],
)
def test_what_a_party_has_one_of_contradicts(one: dict[str, Values], other: dict[str, Values], reason: str) -> None:
    """Of passports people have several."""
    assert contradiction(party("eu_fsf:1", **one), party("us_ofac_sdn:2", **other)) == reason


def test_two_entries_of_one_list_are_two_parties_unless_the_un_has_one_number_for_both() -> None:
    """A list that has a party twice, under two regimes, gives both the UN's reference."""
    one, other = party("eu_fsf:1", unscId=("QDi.001",)), party("eu_fsf:2", unscId=("QDi.001",))
    assert contradiction(party("eu_fsf:1"), party("eu_fsf:2")) == "two entries of eu_fsf"
    assert contradiction(one, other) == ""


def test_patronymics_agree_however_they_are_spelled_and_speak_against_where_they_differ() -> None:
    """Sergey Ivanovich is not Sergey Petrovich, and Andreevich is Andreyevich."""
    ours = party("eu_fsf:1", "Vladimir Andreevich KONSTANTINOV")
    same = party("us_ofac_sdn:2", "Vladimir Andreyevich KONSTANTINOV")
    other = party("us_ofac_sdn:3", "Vladimir Petrovich KONSTANTINOV")
    assert "the patronymics agree" in said(ours, same)
    assert "the patronymics andreevich and petrovich differ" in said(ours, other)


def test_the_day_of_listing_speaks_for_one_party() -> None:
    """Two lists that carry out one decision."""
    entries = [
        read_party(Entity(at, "Person", "I", {"name": ("I",)}, (Measure("X", "travel ban", start="2001-01-25"),)))
        for at in ("un_sc_sanctions:1", "gb_fcdo_sanctions:2")
    ]
    assert "both listed on 2001-01-25" in said(*entries)


def test_names_in_common_are_counted_whatever_their_order_and_spelling() -> None:
    """The rarest says most, each further one a little, and none no more than all together may."""
    one = party("eu_fsf:1", "PETROV Ivan", alias=("The Hammer", "Ivan Grozny"))
    other = party("us_ofac_sdn:2", "Ivan Petroff", alias=("Hammer, The",))
    names = common_names(one, other, lambda _: 2.0)
    assert names
    assert (names.common, names.one) == (2, "PETROV Ivan")
    assert 2.0 < names.weight < 4.0
    assert common_names(one, party("us_ofac_sdn:3", "Olga"), lambda _: 2.0) is None


def test_every_rule_has_a_weight_and_says_what_it_is() -> None:
    """The table is documentation too."""
    for rule in RULES:
        assert rule.log_odds
        assert rule.find.__doc__
