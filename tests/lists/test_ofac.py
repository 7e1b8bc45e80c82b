"""What OFAC's formats share."""

from collections import Counter

import pytest

from sanctions.errors import ListUnreadable
from sanctions.lists import ofac
from sanctions.model import Document


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
