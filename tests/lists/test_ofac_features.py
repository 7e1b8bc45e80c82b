"""Features, places and spans of days."""

from collections import Counter

import pytest

from sanctions.lists import ofac
from sanctions.lists.dates import read_date
from sanctions.lists.ofac_features import Day, Place, period, place_of, take_feature


@pytest.mark.parametrize(
    ("first", "last", "about", "words", "iso"),
    [
        ((1982, 3, 22), (1982, 3, 22), False, "22 Mar 1982", "1982-03-22"),
        ((1944, 1, 1), (1944, 12, 31), False, "1944", "1944"),
        ((1961, 1, 1), (1961, 12, 31), True, "circa 1961", "1961~"),
        ((1958, 2, 1), (1958, 2, 28), False, "Feb 1958", "1958-02"),
        ((1960, 2, 1), (1960, 2, 28), False, "01 Feb 1960 to 28 Feb 1960", "1960-02-01/1960-02-28"),
        ((1958, 1, 1), (1962, 12, 31), False, "1958 to 1962", "1958/1962"),
        ((1958, 3, 4), (1962, 12, 31), False, "04 Mar 1958 to 1962", "1958-03-04/1962"),
    ],
)
def test_a_span_of_days_is_told_in_ofac_s_words(
    first: tuple[int, int, int], last: tuple[int, int, int], about: bool, words: str, iso: str
):
    """And these are read as they are in its other formats."""
    assert period(Day(*first), Day(*last), about=about) == words
    assert read_date(words) == iso


@pytest.mark.parametrize(
    ("parts", "country", "place"),
    [
        (
            {"CITY": ["Moscow"], "ADDRESS1": ["1 Example St"], "REGION": ["Volga"]},
            "Russia",
            Place(("1 Example St", "Moscow", "Volga"), "Russia"),
        ),
        ({"Unknown": ["Russia"]}, "", Place((), "Russia")),
        ({"CITY": ["Jabaliya"], "REGION": ["Gaza"]}, "undetermined", Place(("Jabaliya",), "Region: Gaza")),
        ({}, "undetermined", Place()),
    ],
)
def test_a_place_is_put_together_from_its_parts(parts: dict[str, list[str]], country: str, place: Place):
    """Where no country is given, what stands in for one."""
    assert place_of(parts, country) == place


def test_a_feature_of_an_unknown_type_is_a_note_and_no_identifier():
    """Two people of 180 cm are not one; it is counted."""
    draft = ofac.start("us_ofac_sdn", "1", "individual", Counter())
    draft.name("name", "EXAMPLE")
    take_feature(draft, "Height:", "180 cm")
    entity = draft.build()
    assert (entity.get("idNumber"), entity.get("notes")) == ((), ("Height: 180 cm",))
    assert draft.unmapped == {"feature Height:": 1}
