"""What OFSI's ConList says in its other information."""

from collections import Counter

import pytest

from sanctions.lists.drafts import Draft
from sanctions.lists.ofsi_prose import ship_number, take_prose


def draft_with(text: str, schema: str = "Person") -> Draft:
    """A draft that took this text."""
    draft = Draft("gb_hmt_sanctions:1", schema, Counter())
    draft.name("name", "Example")
    take_prose(draft, text)
    return draft


@pytest.mark.parametrize(
    ("text", "references"),
    [
        ("UN Ref QDe.004. Emir", ("QDe.004",)),
        ("UN REF:QE.A.146.14. Also", ("QE.A.146.14",)),
        ("Annex XIII. UN Listing. UN Ref.KPI. 067.", ("KPi.067",)),
        ("UN Ref.KPe 070. Registered", ("KPe.070",)),
        ("UN Ref I.AC.50.20.12.12.(2). New name", ("I.AC.50.20.12.12",)),
        ("UN Ref E.29.I.11. Owned", ("E.29.I.11",)),
        ("IRe.071. Produces microlights.", ("IRe.071",)),
        ("Annex XIII. UN listing. KPi.023.  Has held", ("KPi.023",)),
        ("(UK Sanctions List Ref):AFG0001. (UN Ref): TAe.010.", ("TAe.010",)),
        ("UN Ref.075. Ri", ()),
        ("Associated with another (TAi.162)", ()),
    ],
)
def test_un_references(text: str, references: tuple[str, ...]):
    """In all their spellings; a mention of somebody else's is none."""
    assert draft_with(text).build().get("unscId") == references


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("IMO: 8937675. MMSI: 445539000. The following vessel", "8937675"),
        ("(IMO number: 7303803). Annex XIV.", "7303803"),
        ("UN and EU listing. UN Ref LYe.005. IMO: 8706349.  This designation", "8706349"),
        ("Annex XIII. UN listing. UN Ref KPe.022. IMO Number: 5342883. The Company", None),
        ("IMO: 1234568. No such ship", None),
        ("", None),
    ],
)
def test_a_ship_among_entities_begins_with_its_number(text: str, number: str | None):
    """A shipping company does not."""
    assert ship_number(text) == number


def test_fields_of_other_kinds_of_party_stay_in_the_note():
    """A ship has no telephone, a company no gender."""
    ship = draft_with("(Phone number):1 (Gender):Male (Type of ship):Tanker", "Vessel").build()
    assert (ship.get("type"), ship.get("notes")) == (
        ("Tanker",),
        ("(Phone number):1 (Gender):Male (Type of ship):Tanker",),
    )
    assert ship.properties.keys() == {"name", "type", "notes"}
