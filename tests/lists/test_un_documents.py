"""Identity documents on the UN's list."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sanctions.lists.un_documents import Given, document_of
from sanctions.model import Document

NOTHING = Given("", "", "", "", "", "", "")


@pytest.mark.parametrize(
    ("given_", "document"),
    [
        (
            Given(
                "Passport", "Passport", "5204893014", "expired on 5 Oct. 2005", "Germany", "2000-10-05", "Stadt Bonn"
            ),
            Document(
                "passportNumber",
                "5204893014",
                "Passport",
                "de",
                "2000-10-05",
                "2005-10-05",
                "expired on 5 Oct. 2005, Stadt Bonn",
            ),
        ),
        (
            NOTHING._replace(
                kind="National Identification Number",
                number="Afghan national identification card (tazkira) number 4414",
            ),
            Document("idNumber", "4414", "Afghan national identification card (tazkira) number", "af"),
        ),
        (
            NOTHING._replace(
                kind="National Identification Number",
                kind2="Afghan national identification card (tazkira) number 545167",
            ),
            Document("idNumber", "545167", "Afghan national identification card (tazkira) number", "af"),
        ),
        (
            NOTHING._replace(kind="Passport", note="Libyan passport number 347834, issued under name Ibrahim"),
            Document(
                "passportNumber",
                "347834",
                "Libyan passport number",
                "ly",
                note="Libyan passport number 347834, issued under name Ibrahim",
            ),
        ),
        (
            NOTHING._replace(kind="Passport", number="Jordan 654781"),
            Document("passportNumber", "654781", "Passport", "jo"),
        ),
        (
            NOTHING._replace(kind="Passport", number="403062567 (US)"),
            Document("passportNumber", "403062567", "Passport", "us"),
        ),
        (NOTHING._replace(kind="Passport", number="OA 454044"), Document("passportNumber", "OA 454044", "Passport")),
        (
            NOTHING._replace(kind="Passport", number="563210184 (Expires 18 Jun. 2018)"),
            Document("passportNumber", "563210184", "Passport", expires="2018-06-18"),
        ),
        (
            NOTHING._replace(kind="Número de pasaporte", number="645120196"),
            Document("passportNumber", "645120196", "Número de pasaporte"),
        ),
        (
            NOTHING._replace(kind="National Identification Number", number="Social Security Number 423-31-3021 (US)"),
            Document("socialSecurityNumber", "423-31-3021", "Social Security Number", "us"),
        ),
    ],
)
def test_a_number_is_found_among_its_words(given_: Given, document: Document):
    """In the number's own field, in the type, or in the note."""
    assert document_of(given_) == document


@pytest.mark.parametrize(
    "given_",
    [
        NOTHING,
        NOTHING._replace(kind="Passport", note="issued in 1993, under name Kashif"),
        NOTHING._replace(kind="Passport", country="Egypt"),
    ],
)
def test_a_document_without_a_number_is_none(given_: Given):
    """The caller keeps its words."""
    assert document_of(given_) is None


@given(st.builds(Given, *(st.text(max_size=40) for _ in Given._fields)))
def test_no_fields_raise(given_: Given):
    """Whatever stands in them."""
    document = document_of(given_)
    assert document is None or document.number
