"""What OFAC imposes, by programmes and by entries."""

from collections import Counter

import pytest

from sanctions.lists import ofac
from sanctions.lists.ofac_measures import Entry, Event, dataset_of, kind_of, take_entries, take_measures
from sanctions.model import Measure

OFAC = "United States (OFAC)"


def party(kind: str = "entity", dataset: str = "us_ofac_sdn") -> ofac.Party:
    found = ofac.start(dataset, "1", kind, Counter())
    found.name("name", "EXAMPLE")
    return found


def imposed(dataset: str, *entries: Entry) -> tuple[Measure, ...]:
    """The measures that a list's entries come to."""
    draft = party(dataset=dataset)
    take_entries(draft, dataset, entries)
    return draft.build().measures


@pytest.mark.parametrize(
    ("name", "programs", "dataset"),
    [
        ("sdn_2024-05-03.csv", [], "us_ofac_sdn"),
        ("CONS_PRIM.CSV", ["SDGT"], "us_ofac_cons"),
        ("CONSOLIDATED.XML", [], "us_ofac_cons"),
        ("us_ofac_sdn_2024.csv", [], "us_ofac_sdn"),
        ("list.xml", ["CUBA"], "us_ofac_sdn"),
        ("list.xml", ["UKRAINE-EO13662", "NS-PLC"], "us_ofac_cons"),
        ("list.xml", ["NS-PLC", "SDGT", "NS-PLC"], "us_ofac_cons"),
        ("list.xml", ["SDGT", "NS-PLC", "CUBA"], "us_ofac_sdn"),
        ("list.xml", ["SDGT", "NS-PLC"], ""),
        ("list.xml", ["UKRAINE-EO13662"], ""),
    ],
)
def test_the_two_lists_are_told_apart_by_name_then_programmes(name: str, programs: list[str], dataset: str):
    """Each has some parties of the other's; where neither tells, the user is asked."""
    assert dataset_of(name, programs) == dataset


def test_the_sdn_list_freezes_assets_and_the_other_does_not():
    """SSI, CMIC and the like are restrictions of their own."""
    sdn, cons = party(), party(dataset="us_ofac_cons")
    take_measures(sdn, "us_ofac_sdn", ["UKRAINE-EO13662"])
    take_measures(cons, "us_ofac_cons", ["UKRAINE-EO13662", "NS-PLC"])
    assert [m.kind for m in sdn.build().measures] == ["asset freeze"]
    assert [m.kind for m in cons.build().measures] == ["sectoral sanctions", "restricted transactions"]


def test_a_measure_names_its_executive_order():
    """Where the programme is called after one."""
    draft = party()
    take_measures(draft, "us_ofac_sdn", ["RUSSIA-EO14024", "SDGT", "IRAN-CON-ARMS-EO"])
    assert [m.legal_basis for m in draft.build().measures] == ["Executive Order 14024", "", ""]


def test_a_measure_begins_with_the_first_date_of_its_programme():
    """Another programme's date is none of its."""
    draft = party()
    ofac.take(draft, "Effective Date (EO 14024 Directive 2):", "26 Mar 2022")
    ofac.take(draft, "Listing Date (EO 14024 Directive 2):", "24 Feb 2022")
    ofac.take(draft, "Listing Date (CMIC)", "03 Jun 2021")
    take_measures(draft, "us_ofac_sdn", ["RUSSIA-EO14024", "SDGT"])
    assert [m.start for m in draft.build().measures] == ["2022-02-24", ""]


def test_a_warning_is_a_measure_after_the_programmes():
    """In OFAC's own words."""
    draft = party()
    ofac.take(draft, "Secondary sanctions risk:", "See Section 11 of Executive Order 14024.")
    take_measures(draft, "us_ofac_sdn", ["SDGT"])
    said = "Secondary sanctions risk: See Section 11 of Executive Order 14024."
    assert draft.build().measures[1] == Measure("United States (OFAC)", "secondary sanctions", summary=said)


@pytest.mark.parametrize("program", ["SDGT", "SYRIA", "VENEZUELA-EO13850"])
def test_a_programme_that_blocks_does_so_on_either_list(program: str):
    """A party on both lists has its programmes on both."""
    assert kind_of("us_ofac_cons", program) == kind_of("us_ofac_sdn", program) == "asset freeze"


def test_an_entry_gives_its_programme_date_legal_basis_and_list():
    """In OFAC's words."""
    event = Event("2014-07-29", "Executive Order 13662 (Ukraine)")
    entry = Entry("SSI List", ("UKRAINE-EO13662",), ("Directive 1", "Directive 2"), (event,))
    assert imposed("us_ofac_cons", entry) == (
        Measure(
            OFAC,
            "sectoral sanctions",
            "UKRAINE-EO13662",
            "2014-07-29",
            legal_basis="Executive Order 13662 (Ukraine)",
            summary="SSI List: Directive 1, Directive 2",
        ),
    )


def test_a_freeze_begins_with_the_sdn_list_and_another_measure_with_its_own():
    """OFAC repeats every programme under every list, and all of them under the list of all others."""
    programs = ("SDGT", "NS-PLC")
    entries = (
        Entry("Consolidated List", programs, (), (Event("2014-10-10"),)),
        Entry("SDN List", programs, (), (Event("2016-09-16"),)),
        Entry("NS-PLC List", programs, (), (Event("2006-04-12"),)),
    )
    starts = {measure.program: measure.start for measure in imposed("us_ofac_cons", *entries)}
    assert starts == {"SDGT": "2016-09-16", "NS-PLC": "2006-04-12"}


def test_each_programme_has_the_event_of_its_own_order():
    """By the order's number, or by the programme that the file gives the legal basis."""
    entry = Entry(
        "SDN List",
        ("SDGT", "RUSSIA-EO14024", "VENEZUELA-EO13850"),
        ("Block",),
        (
            Event("2019-09-10", "Executive Order 13224", "SDGT"),
            Event("2022-02-24", "EO 14024 (Russia)"),
        ),
    )
    found = {m.program: (m.start, m.legal_basis) for m in imposed("us_ofac_sdn", entry)}
    assert found["SDGT"] == ("2019-09-10", "Executive Order 13224")
    assert found["RUSSIA-EO14024"] == ("2022-02-24", "EO 14024 (Russia)")
    # An order that no event names is told by the programme, never by another's legal basis.
    assert found["VENEZUELA-EO13850"][1] == "Executive Order 13850"


def test_a_block_under_no_programme_that_blocks_is_a_freeze_all_the_same():
    """A party blocked is never shown as only restricted."""
    entry = Entry("SDN List", ("RUSSIA-EO14024",), ("Block",), (Event("2022-02-24", "EO 14024"),))
    measures = imposed("us_ofac_cons", entry)
    assert [(m.kind, m.start) for m in measures] == [
        ("sectoral sanctions", "2022-02-24"),
        ("asset freeze", "2022-02-24"),
    ]


def test_a_party_without_an_entry_is_under_sanctions():
    """It is on the list, whatever for."""
    assert imposed("us_ofac_sdn") == (Measure(OFAC, "sanctions"),)
