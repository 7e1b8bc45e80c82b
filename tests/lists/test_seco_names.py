"""Names on the Swiss list."""

from collections import Counter

import pytest
from lxml import etree

from sanctions.lists.drafts import Draft
from sanctions.lists.seco_names import take_name, whole_name
from sanctions.model import Entity


def name(parts: str, **attributes: str) -> etree._Element:
    said = " ".join(f'{key.replace("_", "-")}="{value}"' for key, value in attributes.items())
    return etree.fromstring(f"<name {said}>{parts}</name>")


def part(kind: str, value: str, order: str = "1", *variants: tuple[str, str]) -> str:
    spellings = "".join(f'<spelling-variant script="{script}">{text}</spelling-variant>' for script, text in variants)
    return f'<name-part order="{order}" name-part-type="{kind}"><value>{value}</value>{spellings}</name-part>'


def party(*names: etree._Element, is_main: bool = True) -> Entity:
    draft = Draft("ch_seco_sanctions:1", "Person", Counter())
    for given in names:
        take_name(draft, given, is_main)
    return draft.build()


def test_spellings_vary_one_part_at_a_time():
    """Two parts with two spellings each make four more names and not eight."""
    given = part("given-name", "Ivan", "1", ("LATN", "Iwan"), ("LATN", "Yvan"))
    family = part("family-name", "Petrov", "2", ("LATN", "Petroff"), ("LATN", "Petrow"))
    assert party(name(family + given, name_type="primary-name")).get("alias") == (
        "Iwan Petrov",
        "Yvan Petrov",
        "Ivan Petroff",
        "Ivan Petrow",
    )


def test_another_script_of_a_part_alone_stands_in_the_name_as_it_is():
    """The list gives no more of it."""
    parts = part("given-name", "Ivan") + part("family-name", "Petrov", "2", ("CYRL", "Петров"))
    assert party(name(parts, name_type="primary-name")).get("alias") == ("Ivan Петров",)


def test_order_is_a_number():
    """Ten comes after nine; a part without one comes last."""
    parts = part("other", "c", "10") + part("other", "d", "") + part("other", "b", "9") + part("other", "a", "1")
    assert whole_name(name(parts)) == "a b c d"


@pytest.mark.parametrize(
    ("kind", "quality", "property_"),
    [
        ("primary-name", "low", "name"),
        ("alias", "good", "alias"),
        ("alias", "low", "weakAlias"),
        ("formerly-known-as", "good", "previousName"),
        ("formerly-known-as", "low", "weakAlias"),
        ("nickname", "good", "alias"),
    ],
)
def test_kinds_of_names(kind: str, quality: str, property_: str):
    """The party's own name is never weak; a kind that is new is an alias."""
    found = party(name(part("whole-name", "Ivan Petrov"), name_type=kind, quality=quality))
    assert found.get(property_) == ("Ivan Petrov",)


def test_a_weak_name_s_spellings_are_weak_too():
    """And a former name's are former."""
    parts = part("whole-name", "Fox", "1", ("LATN", "Foxx"))
    low = party(name(parts, name_type="alias", quality="low"))
    assert low.get("weakAlias") == ("Fox", "Foxx")
    former = party(name(parts, name_type="formerly-known-as"))
    assert former.get("previousName") == ("Fox", "Foxx")


def test_a_name_that_is_only_a_title_is_still_a_name():
    """Somebody known as nothing else."""
    assert party(name(part("title", "The Sheikh"), name_type="primary-name")).get("name") == ("The Sheikh",)
