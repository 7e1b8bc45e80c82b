"""OFAC's standard XML."""

from pathlib import Path

import pytest

from sanctions.errors import ListUnreadable
from sanctions.lists import catalog, ofac_xml
from sanctions.lists.contract import Source
from sanctions.model import Document, Entity, Link
from tests.lists.contract import SAMPLES, FormatContract, by_number, needs_shared, official, sources


@pytest.fixture(scope="module")
def parties() -> dict[str, Entity]:
    """The SDN sample's parties."""
    return by_number(ofac_xml.read(sources("sdn.xml"), "us_ofac_sdn"))


@pytest.fixture(scope="module")
def others() -> dict[str, Entity]:
    """The consolidated sample's parties, in the newer namespace."""
    return by_number(ofac_xml.read(sources("consolidated.xml"), "us_ofac_cons"))


class TestSdnXml(FormatContract):
    module = ofac_xml
    dataset = "us_ofac_sdn"
    published = "2022-03-05"
    count = 3


class TestConsolidatedXml(FormatContract):
    module = ofac_xml
    dataset = "us_ofac_cons"
    published = "2025-03-28"
    count = 2

    def files(self) -> list[Source]:
        return sources("consolidated.xml")

    def content(self) -> bytes:
        # The contract looks for a name to break in the middle.
        return super().content().replace(b"EASTERN", b"PETROV")


def test_the_publisher_s_count_is_declared():
    """For whoever loads the list to compare."""
    assert ofac_xml.read(sources("sdn.xml"), "us_ofac_sdn").declared == 3


def test_a_person_has_all_that_the_elements_hold(parties: dict[str, Entity]):
    """Names, birth, nationality, address."""
    person = parties["101"]
    assert person.names == ("Aleksandr Ivanovich PETROV", "Alexander PETROFF", "SASHA")
    assert person.get("birthDate") == ("1982-03-22", "1981~")
    assert (person.get("birthPlace"), person.get("birthCountry")) == (("Leningrad, Russia",), ("ru",))
    assert (person.get("nationality"), person.get("citizenship"), person.get("gender")) == (
        ("ru",),
        ("kp",),
        ("male",),
    )
    assert person.get("address") == ("12 Example Street, Moscow, Moscow Region, 119034, Russia",)
    assert person.get("position") == ("Director",)


def test_a_weak_name_is_weak_whatever_its_type(parties: dict[str, Entity]):
    """A former one too."""
    assert parties["101"].get("weakAlias") == ("SASHA",)
    assert parties["102"].get("previousName") == ("NORTHERN SAVINGS BANK",)


def test_documents_have_countries_and_dates(parties: dict[str, Entity]):
    """A type of ID that we have not met is kept."""
    assert parties["101"].documents == (
        Document("passportNumber", "123456789", "Passport", "ru", "2010-02-01", "2020-02-01"),
        Document("walletAddress", "1BoatSLRHtKNngkdXEeobR76b53LETtpyT", "Digital Currency Address - XBT"),
        Document("idNumber", "77/A", "Stamp Card No."),
    )


def test_remarks_hold_links_in_brackets(parties: dict[str, Entity]):
    """And prose, kept whole."""
    assert parties["101"].links == (Link("UnknownLink", "NORTHERN EXAMPLE BANK", "linked to"),)
    assert parties["101"].get("notes")[0] == "(Linked To: NORTHERN EXAMPLE BANK); a word of prose"


def test_a_ship_has_its_particulars(parties: dict[str, Entity]):
    """vesselInfo; what is new in it is a note and counted."""
    ship = parties["103"]
    assert (ship.get("flag"), ship.get("callSign"), ship.get("imoNumber")) == (("pa",), ("5ABC1",), ("9074729",))
    assert ship.links == (Link("Ownership", "Example Shipping S.A.", "owned by"),)
    assert ship.get("notes") == ("draught: 22",)


def test_unknown_elements_and_ids_are_counted():
    """Once each."""
    reading = ofac_xml.read(sources("sdn.xml"), "us_ofac_sdn")
    list(reading.entities)
    assert reading.unmapped == {"Remarks: free text": 1, "ID type Stamp Card No.": 1, "sdnEntry/…/draught": 1}


def test_securities_stay_with_their_company(others: dict[str, Entity]):
    """ISIN and ticker are its identifiers; an issuer of its own name is no link."""
    company = others["201"]
    assert company.schema == "Company"
    assert (company.get("isinCode"), company.get("ticker")) == (("US0378331005",), ("0728 HK",))
    assert company.links == (Link("UnknownLink", "Eastern Holding Ltd", "securities issued by"),)


def test_a_measure_has_the_list_s_kind_and_date(others: dict[str, Entity]):
    """The consolidated list freezes nothing; a date to sell by is a note."""
    (measure,) = others["201"].measures
    assert (measure.kind, measure.start, measure.legal_basis) == (
        "investment ban",
        "2021-06-03",
        "Executive Order 13959",
    )
    assert "Purchase/Sales For Divestment Date (CMIC) 03 Jun 2022" in others["201"].get("notes")
    assert others["201"].get("registrationNumber") == ()


def test_the_list_is_asked_for_where_neither_name_nor_programme_tells(tmp_path: Path):
    """Rather than guessed."""
    path = tmp_path / "list.xml"
    path.write_text((SAMPLES / "consolidated.xml").read_text().replace("NS-PLC", "X").replace("CMIC-EO13959", "Y"))
    with pytest.raises(ListUnreadable, match="say which one it is, us_ofac_sdn or us_ofac_cons"):
        catalog.recognise([Source("list.xml", path)])


def test_an_entry_without_uid_is_refused_with_its_line(tmp_path: Path):
    """It would have no id."""
    path = tmp_path / "sdn.xml"
    path.write_text((SAMPLES / "sdn.xml").read_text().replace("<uid>102</uid>", ""))
    with pytest.raises(ListUnreadable, match=r"an entry without uid, line 1\d\d"):
        list(ofac_xml.read([Source("sdn.xml", path)], "us_ofac_sdn").entities)


@needs_shared
@pytest.mark.parametrize(
    ("name", "published", "count"),
    [
        ("consolidated_2021-01-28.xml", "2020-12-14", 376),
        ("consolidated_2022-02-23.xml", "2022-02-22", 444),
        ("consolidated_2022-02-25.xml", "2022-02-24", 462),
        ("consolidated_2022-03-01.xml", "2022-02-28", 462),
        ("consolidated_2022-03-25.xml", "2022-03-24", 462),
        ("consolidated_2022-04-08.xml", "2022-04-07", 449),
        ("consolidated_2023-03-09.xml", "2023-03-08", 445),
        ("consolidated_2024-02-23.xml", "2024-02-23", 444),
        ("consolidated_2025-03-28.xml", "2025-03-28", 443),
    ],
)
def test_the_official_files_have_the_records_that_they_declare(name: str, published: str, count: int):
    """In both namespaces."""
    reading = catalog.read(official(f"us_ofac_cons/{name}"))
    assert (reading.dataset, reading.published, reading.declared) == ("us_ofac_cons", published, count)
    assert sum(1 for _ in reading.entities) == count
