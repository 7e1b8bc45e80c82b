"""Cells of OFSI's ConList that hold several things."""

import pytest

from sanctions.lists.ofsi_cells import Item, birthplaces, countries, documents, items, numberless


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("", []),
        ("Tunis", [Item((), "Tunis")]),
        ("(1) Beja (2) - (3) -", [Item((1,), "Beja")]),
        ("(1)-(2) Tunisia (3) Libya", [Item((1, 2), "Tunisia"), Item((3,), "Libya")]),
        ("(1) to (3) Algeria", [Item((1, 2, 3), "Algeria")]),
        ("a) General b)Major", [Item((1,), "General"), Item((2,), "Major")]),
        ("(1) Zaporozhye(2) Simferopol", [Item((1,), "Zaporozhye"), Item((2,), "Simferopol")]),
        (
            "Military Leader of the Mouvement du 23 Mars (M23)",
            [Item((), "Military Leader of the Mouvement du 23 Mars (M23)")],
        ),
        ("Institute 3000 (a) and (b) x", [Item((), "Institute 3000 (a) and (b) x")]),
    ],
)
def test_items_stand_under_their_numbers(cell: str, found: list[Item]):
    """Marks within a text are none."""
    assert items(cell) == found


@pytest.mark.parametrize(
    ("cell", "codes", "unknown"),
    [
        ("1) Saudi Arabia 2) Qatar", ["sa", "qa"], []),
        ("Kuwaiti citizenship withdrawn in 2002", ["kw"], []),
        ("Possibly Ethiopian", ["et"], []),
        ("Indonesian (as at December 2003)", ["id"], []),
        ("(1) Russian (2) Ruritanian", ["ru"], ["Ruritanian"]),
        ("Congolese", [], ["Congolese"]),
    ],
)
def test_nationalities(cell: str, codes: list[str], unknown: list[str]):
    """One that could be of two countries is of none."""
    assert countries(cell) == (codes, unknown)


@pytest.mark.parametrize(
    ("towns", "lands", "places"),
    [
        ("", "", []),
        ("Tunis", "", [("Tunis", "")]),
        ("", "Iraq", [("", "Iraq")]),
        ("(1) Logar (2) Kabul", "Afghanistan", [("Logar", "Afghanistan"), ("Kabul", "Afghanistan")]),
        (
            "(1) Tunis (2)-(3) -",
            "(1) Tunisia (2) Morocco (3) Algeria",
            [("Tunis", "Tunisia"), ("", "Morocco"), ("", "Algeria")],
        ),
        (
            "(5) - (6) Aras",
            "(1)-(5) Tunisia (6)-(7) Algeria",
            [("Aras", "Algeria"), ("", "Tunisia"), ("", "Algeria")],
        ),
    ],
)
def test_towns_find_their_countries(towns: str, lands: str, places: list[tuple[str, str]]):
    """A country without a town is a place too."""
    assert birthplaces(towns, lands) == places


@pytest.mark.parametrize(
    ("cell", "number", "country", "issued", "expires"),
    [
        ("592667 (Qatari passport issued on 3 May 2007).", "592667", "qa", "2007-05-03", ""),
        ("Passport No: PS 472330208 (Date of Expiration: 4.7.2017).", "PS 472330208", "", "", "2017-07-04"),
        (
            "Saudi Arabian passport no.E126785. issued: 27.5.2002. expired: 3.4.2007",
            "E126785",
            "sa",
            "2002-05-27",
            "2007-04-03",
        ),
        ("LIBYAN PASSPORT No.B/001897", "B/001897", "ly", "", ""),
        ("284173, expires 21 Aug 2005 (Iraq)", "284173", "iq", "", "2005-08-21"),
        ("00514146. Issued in Sanaa, Yemen", "00514146", "", "", ""),
        ("W334061 Tunisian  national identity number issued on 9 March 2011", "W334061", "tn", "2011-03-09", ""),
        ("Holder of Tunisian Passport No x599070 issued in November 2016", "x599070", "tn", "", ""),
        ("911- 10-77", "911- 10-77", "", "", ""),
        ("983 (Diplomatic)", "983", "", "", ""),
    ],
)
def test_a_document_s_number_stands_among_words(cell: str, number: str, country: str, issued: str, expires: str):
    """As do its country and dates; where it was issued does not tell by whom."""
    (document,) = documents(cell, "passportNumber", "Passport")
    assert (document.number, document.country, document.issued, document.expires) == (
        number,
        country,
        issued,
        expires,
    )


def test_each_number_has_its_own_dates():
    """Up to where the next begins."""
    cell = (
        "Passport No: (a) 199421147 (Date of Expiration: 29.12.2014), (b) 381110042 (Date of Expiration: 25.1.2016)"
    )
    assert [(d.number, d.expires) for d in documents(cell, "passportNumber", "Passport")] == [
        ("199421147", "2014-12-29"),
        ("381110042", "2016-01-25"),
    ]


def test_years_are_no_numbers():
    """Nor is a span of them."""
    cell = "(1) MM611523 (2004) (2) EE947317 (2000-2001) (3) Issued 1993"
    assert [d.number for d in documents(cell, "passportNumber", "Passport")] == ["MM611523", "EE947317"]
    assert numberless(cell) == ["Issued 1993"]


@pytest.mark.parametrize(
    ("cell", "name", "number"),
    [
        ("Italian Fiscal Code LBR HBB 61S17 Z352F", "taxNumber", "LBRHBB61S17Z352F"),
        ("SSN 156-92-9858 (United States of America)", "socialSecurityNumber", "156-92-9858"),
        ("Ration card no. 0075258", "idNumber", "0075258"),
    ],
)
def test_a_national_number_s_kind(cell: str, name: str, number: str):
    """As the words beside it say."""
    (document,) = documents(cell, "idNumber", "National Identification")
    assert (document.property, document.number) == (name, number)
