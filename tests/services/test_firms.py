"""An organisation's name and what stands behind it."""

import pytest

from sanctions.services import firms, parting


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Romashka Trading Ltd INN 7702070139 / 770201001", "Romashka Trading Ltd"),
        ("JSC Romashka, 17 Mashinostroitely Ave., 640021, Kurgan, Russia", "JSC Romashka"),
        ("ПАО Ромашка г. Москва", "ПАО Ромашка"),
        ("ПАО Ромашка, г.Курган, ул. Ленина", "ПАО Ромашка"),
        ("ТОВ Ромашка, м. Київ", "ТОВ Ромашка"),
        ("Romashka International FZE Regional Office East Africa", "Romashka International FZE"),
        ("Limited Liability Company Romashka, Repr. Office Hanoi", "Limited Liability Company Romashka"),
        ("ROMASHKA HOLDINGS LIMITED ZWEIGNIEDERLASSUNG FRANKFURT", "ROMASHKA HOLDINGS LIMITED"),
        ("ROMASHKA OJSC DUBAI BRANCH", "ROMASHKA OJSC"),
        ("LLC Romashka - Kazan Branch", "LLC Romashka"),
        ("LLC Romashka Representative Office in Iran", "LLC Romashka"),
        ("AO Romashka, 12 Tverskaya street, Moscow", "AO Romashka"),
        ("Romashka Ltd, Unit 5, Block B, Jebel Ali Free Zone, Dubai", "Romashka Ltd"),
        ("Romashka GmbH Hauptstr. 12, 60311 Frankfurt am Main", "Romashka GmbH"),
        ("AO Romashka LEI 529900T8BM49AURSDO55", "AO Romashka"),
        ("ООО Ромашка, ОГРН 1027700132195, 119019, Россия, г. Москва", "ООО Ромашка"),
        ("ООО Ромашка, 115035, г. Москва, ул. Ленина", "ООО Ромашка"),
        ("ООО Ромашка, филиал в г. Казань", "ООО Ромашка"),
        ("STATE CORPORATION ROMASHKA Rep. Office", "STATE CORPORATION ROMASHKA"),
        ('ROMASHKA LTD "RLT"', "ROMASHKA LTD"),
        ("Romashka Machine Works (RMW)", "Romashka Machine Works"),
        ("JSC Romashka INV 2024-118", "JSC Romashka"),
        ("ROMASHKA LTD RUB 15000.00", "ROMASHKA LTD"),
        ("JSC Romashka FOR GOODS", "JSC Romashka"),
        ("ROMASHKA LTD, FLAT 4, 22 High Street, London", "ROMASHKA LTD"),
        ("ROMASHKA LTD 12 High Street, London", "ROMASHKA LTD"),
        ("ROMASHKA LTD Accounts Payable", "ROMASHKA LTD"),
        ("Subsidiary of JSC Romashka", "JSC Romashka"),
        ("Филиал Ромашка в Москве", "Ромашка"),
        ("Moskovskiy filial Romashka", "Romashka"),
        ("Predstavitelstvo Romashka v Kieve", "Romashka"),
        ("Succursale de Romashka a Paris", "Romashka"),
        ("A/C ROMASHKA 40702810000000001234", "ROMASHKA"),
        ("JSC Romashka and its subsidiaries", "JSC Romashka"),
        ("Bank Romashka, Baku Branch", "Bank Romashka"),
        ("London Branch of Bank Romashka", "Bank Romashka"),
        ("Representative Office of Bank Romashka in Dubai", "Bank Romashka"),
        ("PAYMENT FROM ROMASHKA", "ROMASHKA"),
        ("BENEFICIARY ROMASHKA LTD", "ROMASHKA LTD"),
        ("BNF=/ROMASHKA LTD", "ROMASHKA LTD"),
        ("ACME GMBH FOR ROMASHKA MEBEL", "ROMASHKA MEBEL"),
        ("Romashka INN 7702070139", "Romashka"),
        ("Acme Trading Ltd, JOINT STOCK COMPANY ROMASHKA", "JOINT STOCK COMPANY ROMASHKA"),
        ("Bank Rossiya NOSTRO", "Bank Rossiya"),
        ("CALL ACCOUNT ROMASHKA LLC", "ROMASHKA LLC"),
        ("DO NOT USE: ROMASHKA LLC", "ROMASHKA LLC"),
        ("Bank Rossiya (SANCTIONED)", "Bank Rossiya"),
        ("Romashka Group AS AGENT", "Romashka Group"),
        ("SECOND ECONOMIC COMMITTEE - USD", "SECOND ECONOMIC COMMITTEE"),
    ],
)
def test_the_name_is_asked_by_itself_too(text: str, name: str) -> None:
    """Of a cell that is taken for more than one plain name, even where that is made of everyday words."""
    assert name in firms.alone(text)
    assert not parting.is_one(text)
    assert name in parting.names(text)


@pytest.mark.parametrize(
    "text",
    [
        "Post Office Ltd",
        "Office Depot Inc",
        "General Office of the Army",
        'Bank "VTB"',
        "LLC 1234567",
        "Plant 33949",
        "Romashka Trading Ltd",
        "Branch",
        "Foo Limited Liability Company",
        "Foo GmbH & Co KG",
        "Payment Systems International",
        "Olive Branch Trading LLC",
        "",
    ],
)
def test_a_name_with_nothing_behind_it_is_left(text: str) -> None:
    """And where nothing would be left that says who it is."""
    assert firms.alone(text) == []


def test_a_flat_is_no_number_of_a_name() -> None:
    assert firms.alone("ROMASHKA OCEAN AGENCY, FLAT 4, 22 Makarios Ave, Athens") == ["ROMASHKA OCEAN AGENCY"]


def test_a_long_text_is_told_apart_soon() -> None:
    """It has as many words as a name may have, and more."""
    assert firms.alone("Ltd " * 2_000 + "branch") == []
    assert firms.alone("г" * 10_000) == []
    assert firms.alone("( " * 3_000) == []
