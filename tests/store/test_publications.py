"""Publications and refusals."""

import sqlite3
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sanctions.errors import ListRejected, NotCovered
from sanctions.model import Publication
from sanctions.store import publications
from sanctions.store.connection import write
from sanctions.store.publications import Refusal

PUBLICATION = Publication(
    id=0,
    dataset="house",
    edition="2024-05-03.00",
    published="2024-05-03",
    fetched="2024-05-04T08:00:00+00:00",
    in_force="2024-05-04T08:00:09+00:00",
    format="house_csv",
    source="a.csv, b.csv",
    checksums={"a.csv": "12", "b.csv": "34"},
    counts={"entities": 3, "names": 4, "Person": 3},
    partial=True,
    notes=("one row is odd",),
    unmapped={"height": 3},
)


def insert(db, *editions, dataset="house"):
    with write(db):
        return [
            publications.insert(db, replace(PUBLICATION, dataset=dataset, edition=edition, published=edition[:10]))
            for edition in editions
        ]


def test_a_publication_comes_back_as_it_was_put_in(lists):
    """All that is known about it is kept."""
    (kept,) = insert(lists, "2024-05-03.00")
    assert publications.every(lists) == [kept]
    assert replace(kept, id=0) == PUBLICATION


def test_the_newest_edition_of_each_dataset_is_in_force(lists):
    """Whatever the order of loading, the publisher's last word counts."""
    insert(lists, "2024-05-03.00", "2024-03-03.00", "2024-05-03.01")
    insert(lists, "2021-01-01.00", dataset="other")
    found = {code: publication.edition for code, publication in publications.in_force(lists).items()}
    assert found == {"house": "2024-05-03.01", "other": "2021-01-01.00"}


def test_every_publication_of_one_dataset_comes_oldest_first(lists):
    """Another dataset's are left out."""
    insert(lists, "2024-05-03.00", "2024-03-03.00")
    insert(lists, "2024-04-01.00", dataset="other")
    assert [p.edition for p in publications.every(lists, "house")] == ["2024-03-03.00", "2024-05-03.00"]


def test_neighbours_are_found_by_date(lists):
    """What an older publication is compared with is what stood then, not what was loaded last."""
    insert(lists, "2024-05-03.00", "2024-01-03.00")
    assert publications.before(lists, "house", "2024-03-03.00").edition == "2024-01-03.00"
    assert publications.after(lists, "house", "2024-03-03.00").edition == "2024-05-03.00"
    assert publications.before(lists, "house", "2024-01-03.00") is None
    assert publications.after(lists, "house", "2024-05-03.00") is None


def test_several_of_one_date_are_numbered(lists):
    """A correction of the same day comes after what it corrects."""
    assert publications.next_edition(lists, "house", "2024-05-03") == "2024-05-03.00"
    insert(lists, "2024-05-03.00")
    assert publications.next_edition(lists, "house", "2024-05-03") == "2024-05-03.01"
    assert publications.next_edition(lists, "house", "2024-05-04") == "2024-05-04.00"


def test_numbers_never_grow_a_third_digit(lists):
    """Editions sort as text, so the hundred-and-first of a day is refused rather than sorted wrongly."""
    insert(lists, *[f"2024-05-03.{number:02d}" for number in range(100)])
    with pytest.raises(ListRejected, match="2024-05-03"):
        publications.next_edition(lists, "house", "2024-05-03")


@settings(deadline=None)
@given(st.lists(st.tuples(st.dates(date(1900, 1, 1)), st.integers(0, 99)), max_size=20))
def test_editions_sort_as_text_in_the_order_of_time(moments):
    """Comparing two editions as text compares their dates, then their numbers."""
    editions = [f"{day.isoformat()}.{number:02d}" for day, number in moments]
    assert sorted(editions) == [f"{day.isoformat()}.{number:02d}" for day, number in sorted(moments)]


def test_on_a_day_the_last_publication_until_then_stands(lists):
    """The day's own counts; before the first there is an error that says from when there is one."""
    insert(lists, "2024-05-03.00", "2024-05-03.01", "2024-06-01.00")
    assert publications.on(lists, "house", "2024-05-03").edition == "2024-05-03.01"
    assert publications.on(lists, "house", "2024-05-31").edition == "2024-05-03.01"
    with pytest.raises(NotCovered, match="2024-05-03"):
        publications.on(lists, "house", "2024-05-02")


def test_a_dataset_without_a_publication_covers_no_day(lists):
    """A list that was never loaded is an error, not a clear."""
    with pytest.raises(NotCovered, match="no publication"):
        publications.on(lists, "house", "2024-05-02")


def test_an_edition_that_does_not_fit_its_date_is_refused(lists):
    """The table itself holds editions to their form."""
    with pytest.raises(sqlite3.IntegrityError, match="CHECK"), write(lists):
        publications.insert(lists, replace(PUBLICATION, edition="2024-05-04.00"))


def test_refusals_come_newest_first(lists):
    """And each dataset's last one is told apart."""
    told = [Refusal(str(number), code, "x.csv", "empty") for number, code in enumerate(["house", "other", "house"])]
    with write(lists):
        for refusal in told:
            publications.refuse(lists, refusal)
    assert publications.refusals(lists) == told[::-1]
    assert publications.refusals(lists, limit=1) == told[2:]
    assert publications.last_refusals(lists) == {"house": told[2], "other": told[1]}
