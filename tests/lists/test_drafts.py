"""An entity while it is gathered."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sanctions.lists.drafts import Draft, clean, entity_id, enumerated, is_nothing, one_line
from sanctions.model import Document, Link


@pytest.fixture
def draft() -> Draft:
    """A person without anything."""
    return Draft("eu_fsf:EU.1.2", "Person", Counter())


def organisation(*names: str) -> Draft:
    found = Draft("eu_fsf:EU.1.2", "Organization", Counter())
    found.name("name", *names)
    return found


@pytest.mark.parametrize(
    ("reference", "id_"),
    [
        ("24184", "d:24184"),
        ("EU.7867.75", "d:EU.7867.75"),
        (" TAi.005 ", "d:TAi.005"),
        ("A/1 (b)", "d:A-1-b-"),
        ("ÄÖ", "d:-"),
    ],
)
def test_an_id_needs_no_escaping_in_a_url(reference: str, id_: str):
    """What is unsafe becomes a dash."""
    assert entity_id("d", reference) == id_


def test_text_comes_on_one_line_without_what_can_t_be_seen():
    """Non-breaking spaces, newlines and zero-width marks are noise of publishing."""
    assert clean(" a\u00a0b\n c\u200b\ufeff ") == "a b c"
    assert clean(None) == ""


@given(st.text())
def test_cleaning_twice_is_cleaning_once(text: str):
    """A law."""
    assert clean(clean(text)) == clean(text)


def test_a_field_can_say_that_it_is_empty():
    """In the words that lists use."""
    assert all(map(is_nothing, ("", None, " na ", "N/A", "UNKNOWN", "undetermined")))
    assert not is_nothing("Namibia")


def test_parts_join_without_gaps():
    """Empty parts leave no commas."""
    assert one_line("12 Example Street,", "", None, " Moscow ") == "12 Example Street, Moscow"


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("(a) Maulavi, (b) Mullah", ["Maulavi", "Mullah"]),
        ("a) Director", ["Director"]),
        ("(1) Director (2) Owner", ["Director", "Owner"]),
        ("General (retired)", ["General (retired)"]),
        ("", []),
    ],
)
def test_enumerated_items_come_apart(text: str, items: list[str]):
    """Only marks that count are taken away."""
    assert enumerated(text) == items


def test_the_caption_is_latin_where_a_name_is(draft: Draft):
    """Cyrillic first, Latin shown."""
    draft.name("name", "Джейн Доу", "Jane Doe")
    assert draft.build().caption == "Jane Doe"


def test_the_caption_is_the_first_name_where_none_is_latin(draft: Draft):
    """Somebody whom the list names in one script only."""
    draft.name("name", "Джейн Доу")
    assert draft.build().caption == "Джейн Доу"


def test_a_name_of_several_kinds_keeps_the_strongest(draft: Draft):
    """A good alias that is given again as a weak one stays good."""
    draft.name("weakAlias", "Jane")
    draft.name("alias", "Jane", "J. D.")
    draft.name("name", "Jane Doe")
    entity = draft.build()
    assert entity.names == ("Jane Doe", "Jane", "J. D.")
    assert entity.get("weakAlias") == ()


@pytest.mark.parametrize("mark", ["", "-", " . ", "na"])
def test_a_mark_is_no_name(draft: Draft, mark: str):
    """A party with no other name has none."""
    draft.name("name", mark)
    with pytest.raises(ValueError, match=r"EU\.1\.2 has no name"):
        draft.build()


def test_an_unreadable_date_stays_a_note_and_is_counted(draft: Draft):
    """Nothing of a list is lost in silence."""
    draft.name("name", "Jane Doe")
    draft.date("birthDate", "15/08/19yy")
    assert draft.unmapped == {"birthDate": 1}
    assert draft.build().get("notes") == ("birthDate: 15/08/19yy",)


def test_an_unknown_country_stays_a_note_and_is_counted(draft: Draft):
    """As does a place that has no code."""
    draft.name("name", "Jane Doe")
    draft.country("nationality", "Atlantis")
    draft.country("nationality", "undetermined")
    assert draft.unmapped == {"nationality": 1}
    assert draft.build().get("notes") == ("nationality: Atlantis",)


def test_a_note_that_stands_in_another_is_not_repeated(draft: Draft):
    """Remarks kept whole say it already; the same number of something else does not."""
    draft.name("name", "Jane Doe")
    draft.note("", "DOB 1961; Fax 100.")
    draft.note("Fax", "100")
    draft.note("length", "100")
    assert draft.build().get("notes") == ("DOB 1961; Fax 100.", "length: 100")


def test_an_address_is_one_line_and_a_country(draft: Draft):
    """A country alone is no address."""
    draft.name("name", "Jane Doe")
    draft.address("1 Street", "Moscow", country="Russia")
    draft.address(country="Iran")
    draft.address(country="Kafia Kingi")
    draft.address("Somewhere", country="Kafia Kingi")
    entity = draft.build()
    assert entity.get("address") == ("1 Street, Moscow, Russia", "Somewhere, Kafia Kingi")
    assert entity.get("country") == ("ru", "ir")
    assert entity.get("notes") == ("country: Kafia Kingi",)


def test_a_document_without_a_number_is_none(draft: Draft):
    """The EU writes a dash."""
    draft.name("name", "Jane Doe")
    draft.document(Document("passportNumber", "-"))
    draft.document(Document("passportNumber", "N/A"))
    assert draft.build().documents == ()


def test_an_organisation_is_a_company_by_its_legal_form():
    """An OFAC "entity" may be one."""
    assert organisation("Example Trading Co., Ltd.").build().schema == "Company"
    assert organisation("ООО Пример").build().schema == "Company"
    assert organisation("Ministry of Examples").build().schema == "Organization"


def test_an_organisation_is_a_company_by_what_only_companies_have():
    """A Russian bank's BIK."""
    draft = organisation("Example Bank")
    draft.document(Document("bikCode", "044525001"))
    assert draft.build().schema == "Company"


def test_a_property_that_a_schema_lacks_is_a_registration():
    """A number is kept where it is found, whatever the list calls it."""
    draft = Draft("us_ofac_sdn:1", "Vessel", Counter())
    draft.name("name", "EXAMPLE STAR")
    draft.document(Document("taxNumber", "4711"))
    assert draft.build().get("registrationNumber") == ("4711",)


def test_nobody_is_linked_to_himself(draft: Draft):
    """An issuer of securities is often the company itself, in other letters."""
    draft.name("name", "EXAMPLE CORP")
    draft.link("UnknownLink", "Example Corp", "securities issued by")
    draft.link("UnknownLink", "Example Holding", "linked to")
    assert [link.name for link in draft.build().links] == ["Example Holding"]


def test_a_number_whose_check_digit_fails_is_kept_and_marked(draft: Draft):
    """What a document says is repeated, wrong or not, and whoever reads it is told."""
    draft.document(Document("passportNumber", "4711", note="expired"))
    draft.document(Document("leiCode", "253400V1H6ART1UQ0N99", note="expired"))
    draft.name("name", "Jane Doe")
    sure, document = draft.build().documents
    assert sure.note == "expired"
    assert document.number == "253400V1H6ART1UQ0N99"
    assert document.note == "expired; its check digit or shape does not fit"


def test_a_link_with_an_id_goes_before_the_same_party_s_name_alone(draft: Draft):
    """A name in whatever order of words; a relation of another kind says something else and stays."""
    draft.link("Ownership", "Ivan PETROV", "owned by", "eu_fsf:EU.2")
    draft.link("UnknownLink", "PETROV, Ivan", "linked to")
    draft.link("Family", "PETROV, Ivan", "son of")
    draft.link("UnknownLink", "Ivan PETROVA", "linked to")
    draft.link("Ownership", "Somebody", "owned by", draft.id)
    draft.name("name", "Ivan SIDOROV")
    assert [(link.name, link.role, link.target) for link in draft.build().links] == [
        ("Ivan PETROV", "owned by", "eu_fsf:EU.2"),
        ("PETROV, Ivan", "son of", ""),
        ("Ivan PETROVA", "linked to", ""),
    ]


def test_a_link_holds_the_other_s_id_where_the_list_gives_it(draft: Draft):
    """Two parties of one name may be linked; nobody is linked to his own id."""
    draft.name("name", "Example Corp")
    draft.link("Ownership", "Example Corp", "owned by", "eu_fsf:EU.9.9")
    draft.link("Ownership", "Example Holding", "owned by", "eu_fsf:EU.1.2")
    assert draft.build().links == (Link("Ownership", "Example Corp", "owned by", "eu_fsf:EU.9.9"),)
