"""What OFAC's two formats share."""

from collections import Counter

import pytest

from sanctions.errors import ListUnreadable
from sanctions.lists import ofac
from sanctions.model import Document, Measure


def party(kind: str = "entity", dataset: str = "us_ofac_sdn") -> ofac.Party:
    found = ofac.start(dataset, "1", kind, Counter())
    found.name("name", "EXAMPLE")
    return found


@pytest.mark.parametrize(
    ("kind", "schema"),
    [
        ("Individual", "Person"),
        ("", "Organization"),
        ("Entity", "Organization"),
        ("vessel", "Vessel"),
        ("aircraft", "Airplane"),
    ],
)
def test_a_kind_of_party_is_a_schema(kind: str, schema: str):
    """However its letters are written; an entity's is null in the CSV."""
    assert party(kind).schema == schema


def test_an_unknown_kind_refuses_the_list():
    """It would otherwise be judged as something that it is not."""
    with pytest.raises(ListUnreadable, match="party 1 is of a kind that we don't know: 'submarine'"):
        ofac.start("us_ofac_sdn", "1", "submarine", Counter())


@pytest.mark.parametrize(
    ("name", "programs", "dataset"),
    [
        ("sdn_2024-05-03.csv", [], "us_ofac_sdn"),
        ("CONS_PRIM.CSV", ["SDGT"], "us_ofac_cons"),
        ("CONSOLIDATED.XML", [], "us_ofac_cons"),
        ("us_ofac_sdn_2024.csv", [], "us_ofac_sdn"),
        ("list.xml", ["CUBA"], "us_ofac_sdn"),
        ("list.xml", ["UKRAINE-EO13662", "NS-PLC"], "us_ofac_cons"),
        ("list.xml", ["UKRAINE-EO13662"], ""),
    ],
)
def test_the_two_lists_are_told_apart_by_name_then_programmes(name: str, programs: list[str], dataset: str):
    """Where neither tells, the user is asked."""
    assert ofac.dataset_of(name, programs) == dataset


def test_the_sdn_list_freezes_assets_and_the_other_does_not():
    """SSI, CMIC and the like are restrictions of their own."""
    sdn, cons = party(), party(dataset="us_ofac_cons")
    ofac.take_measures(sdn, "us_ofac_sdn", ["UKRAINE-EO13662"])
    ofac.take_measures(cons, "us_ofac_cons", ["UKRAINE-EO13662", "NS-PLC"])
    assert [m.kind for m in sdn.build().measures] == ["asset freeze"]
    assert [m.kind for m in cons.build().measures] == ["sectoral sanctions", "restricted transactions"]


def test_a_measure_names_its_executive_order():
    """Where the programme is called after one."""
    draft = party()
    ofac.take_measures(draft, "us_ofac_sdn", ["RUSSIA-EO14024", "SDGT", "IRAN-CON-ARMS-EO"])
    assert [m.legal_basis for m in draft.build().measures] == ["Executive Order 14024", "", ""]


def test_a_measure_begins_with_the_first_date_of_its_programme():
    """Another programme's date is none of its."""
    draft = party()
    ofac.take(draft, "Effective Date (EO 14024 Directive 2):", "26 Mar 2022")
    ofac.take(draft, "Listing Date (EO 14024 Directive 2):", "24 Feb 2022")
    ofac.take(draft, "Listing Date (CMIC)", "03 Jun 2021")
    ofac.take_measures(draft, "us_ofac_sdn", ["RUSSIA-EO14024", "SDGT"])
    assert [m.start for m in draft.build().measures] == ["2022-02-24", ""]


def test_a_warning_is_a_measure_after_the_programmes():
    """In OFAC's own words."""
    draft = party()
    ofac.take(draft, "Secondary sanctions risk:", "See Section 11 of Executive Order 14024.")
    ofac.take_measures(draft, "us_ofac_sdn", ["SDGT"])
    said = "Secondary sanctions risk: See Section 11 of Executive Order 14024."
    assert draft.build().measures[1] == Measure("United States (OFAC)", "secondary sanctions", summary=said)


def test_a_wallet_is_found_by_its_address_alone():
    """The currency is often wrong: it names the document, and is no part of the number."""
    draft = party("individual")
    ofac.take(draft, "Digital Currency Address - XBT", "1BoatSLRHtKNngkdXEeobR76b53LETtpyT")
    entity = draft.build()
    assert entity.get("walletAddress") == ("1BoatSLRHtKNngkdXEeobR76b53LETtpyT",)
    assert entity.documents[0].kind == "Digital Currency Address - XBT"


def test_what_is_no_identifier_is_none():
    """OFAC puts gender, websites and dates of establishment among the ID types."""
    draft = party()
    for label, value in (
        ("Website", "www.example.com"),
        ("Organization Established Date", "03 Dec 2007"),
        ("Target Type", "Bank"),
    ):
        assert ofac.take(draft, label, value)
    entity = draft.build()
    assert entity.documents == ()
    assert (entity.get("website"), entity.get("incorporationDate"), entity.get("legalForm")) == (
        ("www.example.com",),
        ("2007-12-03",),
        ("Bank",),
    )


def test_a_property_that_the_party_can_t_have_is_a_note():
    """A committee has no birth date."""
    draft = party()
    ofac.take(draft, "DOB", "1961")
    assert draft.build().get("notes") == ("DOB: 1961",)
    assert draft.unmapped == {"DOB": 1}


def test_an_aircraft_s_nationality_is_its_country():
    """It has no jurisdiction of a legal entity."""
    draft = party("aircraft")
    ofac.take(draft, "Nationality of Registration", "Iran")
    assert draft.build().get("country") == ("ir",)


@pytest.mark.parametrize(
    ("number", "kept"), [("77/A", ("77/A",)), ("03 Jun 2022", ()), ("for use by all parties", ())]
)
def test_an_unknown_type_of_id_is_kept_and_counted(number: str, kept: tuple[str, ...]):
    """As an identifier where it may be one."""
    draft = party("individual")
    assert not ofac.take(draft, "Stamp Card", number)
    ofac.take_unknown(draft, "Stamp Card", Document("", number, country="pe"))
    entity = draft.build()
    assert draft.unmapped == {"ID type Stamp Card": 1}
    assert entity.get("idNumber") == kept
    assert entity.get("notes") == (f"Stamp Card {number}",)


def test_a_person_s_name_comes_in_the_order_in_which_it_is_spoken():
    """A company keeps its commas."""
    person, company = party("individual"), party()
    assert ofac.divide(person, "PETROV, Ivan, Jr.") == ("PETROV", "Ivan, Jr.")
    assert ofac.divide(company, "CIMEX, S.A.") == ("CIMEX, S.A.", "")
