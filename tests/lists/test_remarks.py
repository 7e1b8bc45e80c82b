"""OFAC's Remarks."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sanctions.lists import ofac
from sanctions.lists.remarks import document_of, take_remarks
from sanctions.model import Document, Entity, Link


def remarked(remarks: str, kind: str = "individual", **kwargs: bool) -> Entity:
    draft = ofac.start("us_ofac_sdn", "1", kind, Counter())
    draft.name("name", "EXAMPLE")
    take_remarks(draft, remarks, **kwargs)
    return draft.build()


def counted(remarks: str) -> Counter[str]:
    draft = ofac.start("us_ofac_sdn", "1", "individual", Counter())
    take_remarks(draft, remarks)
    return draft.unmapped


def test_a_person_s_particulars_are_found():
    """Birth, nationality and gender, alternatives among them."""
    entity = remarked(
        "DOB 22 Mar 1982; alt. DOB circa 1981; POB Leningrad, Russia; nationality Russia; alt. citizen Korea, North;"
        " Gender Male."
    )
    assert entity.get("birthDate") == ("1982-03-22", "1981~")
    assert (entity.get("birthPlace"), entity.get("birthCountry")) == (("Leningrad, Russia",), ("ru",))
    assert (entity.get("nationality"), entity.get("citizenship"), entity.get("gender")) == (
        ("ru",),
        ("kp",),
        ("male",),
    )


@pytest.mark.parametrize(
    ("clause", "name"),
    [
        ("a.k.a. 'SASHA'", "SASHA"),
        ("f.k.a. 'ANA I'", "ANA I"),
        ("a.k.a. 'PETROV, Sasha'", "Sasha PETROV"),
        ("a.k.a. 'AL-RAS, Ra'i'", "Ra'i AL-RAS"),
        ("d.b.a. 'EXAMPLE BOOKS'", "EXAMPLE BOOKS"),
    ],
)
def test_a_name_in_quotes_is_a_weak_alias(clause: str, name: str):
    """Apostrophes within are the name's own."""
    assert remarked(clause + ".").get("weakAlias") == (name,)


@pytest.mark.parametrize(
    ("clause", "document"),
    [
        (
            "Passport 284158 (Iraq) expires 21 Aug 2005",
            Document("passportNumber", "284158", "Passport", "iq", "", "2005-08-21"),
        ),
        (
            "Passport K754050 issued 26 May 1999 expires 25 May 2004",
            Document("passportNumber", "K754050", "Passport", "", "1999-05-26", "2004-05-25"),
        ),
        ("C.U.R.P. # HESU430525HBCRMR13 (Mexico)", Document("idNumber", "HESU430525HBCRMR13", "C.U.R.P. #", "mx")),
        ("Tax ID No. 500100732259 (Russia)", Document("innCode", "500100732259", "Tax ID No.", "ru")),
        (
            "Registration Number HRA 738077 (Stuttgart) (Germany)",
            Document("registrationNumber", "HRA 738077 (Stuttgart)", "Registration Number", "de"),
        ),
        (
            "Vessel Registration Identification IMO 7406784",
            Document("imoNumber", "7406784", "Vessel Registration Identification"),
        ),
        ("SWIFT/BIC HAVIGB2L", Document("swiftBic", "HAVIGB2L", "SWIFT/BIC")),
    ],
)
def test_an_identifier_is_a_document(clause: str, document: Document):
    """With its country and dates, under the property that it proves to be."""
    kind = "vessel" if "Vessel" in clause else "individual"
    assert remarked(clause, kind).documents == (document,)


def test_an_identifier_of_an_unknown_kind_is_kept_and_counted():
    """It says of itself that a number follows."""
    assert remarked("Stamp Card No. 77/A (Peru)").documents == (Document("idNumber", "77/A", "Stamp Card No.", "pe"),)
    assert counted("Stamp Card No. 77/A (Peru)") == {"ID type Stamp Card No.": 1}


@pytest.mark.parametrize(
    ("clause", "link"),
    [
        ("Linked To: EXAMPLE BANK", Link("UnknownLink", "EXAMPLE BANK", "linked to")),
        ("(Linked To: EXAMPLE BANK)", Link("UnknownLink", "EXAMPLE BANK", "linked to")),
        ("Linked To: GRUPO S.A.S.", Link("UnknownLink", "GRUPO S.A.S.", "linked to")),
        ("wife of Izzat Example", Link("Family", "Izzat Example", "wife of")),
        ("Spouse of Robert Example", Link("Family", "Robert Example", "spouse of")),
        ("Saddam Example's eldest son", Link("Family", "Saddam Example", "son of")),
        ("Grandson of Saddam Example", Link("Family", "Saddam Example", "grandson of")),
        ("half-brother of Saddam Example", Link("Family", "Saddam Example", "half-brother of")),
    ],
)
def test_another_party_is_a_link(clause: str, link: Link):
    """The full stop that ends an abbreviation stays."""
    assert remarked(clause).links == (link,)


def test_prose_is_counted():
    """The caller keeps it whole."""
    assert counted("all offices worldwide; DOB 1961; juice manufacturer.") == {"Remarks: free text": 2}


def test_the_last_clause_of_cut_remarks_is_left_out():
    """Half a number would be another party's."""
    entity = remarked("Passport 111; Passport 12345", cut=True)
    assert entity.get("passportNumber") == ("111",)


def test_a_document_s_parts_are_peeled_off_from_the_end():
    """In whatever order they stand."""
    assert document_of("4203016171 (France) issued 20 Feb 2004") == Document("", "4203016171", "", "fr", "2004-02-20")
    assert document_of("(5777731)") == Document("", "5777731")
    assert document_of("A0020375") == Document("", "A0020375")
    assert document_of("467323 (Doc. 694710)") == Document("", "467323 (Doc. 694710)")


CLAUSES = st.sampled_from(
    [
        "DOB 1961",
        "POB Kabul, Afghanistan",
        "Passport 284158 (Iraq) expires 21 Aug 2005",
        "a.k.a. 'X'",
        "Linked To: Y",
        "prose",
        "",
        "alt.",
    ]
)


@given(st.lists(CLAUSES | st.text(max_size=30), max_size=8))
def test_no_remarks_raise(clauses: list[str]):
    """Whatever OFAC writes next."""
    assert remarked("; ".join(clauses)).names[0] == "EXAMPLE"


@given(st.lists(CLAUSES.filter(bool), max_size=8))
def test_the_order_of_clauses_does_not_matter(clauses: list[str]):
    """Each stands for itself."""
    there, back = remarked("; ".join(clauses)), remarked("; ".join(reversed(clauses)))
    assert {k: set(v) for k, v in there.properties.items()} == {k: set(v) for k, v in back.properties.items()}
