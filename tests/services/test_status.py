"""What is in force, how old it is, and what was refused."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from sanctions.errors import NotReady
from sanctions.lists.datasets import DATASETS
from sanctions.model import Publication
from sanctions.services.status import status
from sanctions.store import publications
from sanctions.store.connection import open_lists, write
from sanctions.store.home import Home
from sanctions.store.publications import Refusal

AT = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
SDN = Publication(
    id=0,
    dataset="us_ofac_sdn",
    edition="2026-11-20.00",
    published="2026-11-20",
    fetched="2026-11-21T09:30:00+00:00",
    in_force="2026-11-21T09:30:08+00:00",
    format="ofac_csv",
    source="sdn.csv",
    checksums={},
    counts={"entities": 3, "names": 5, "Person": 2, "Vessel": 1},
    partial=True,
)


@pytest.fixture
def home(tmp_path):
    home = Home(tmp_path)
    home.prepare()
    with open_lists(home) as db, write(db):
        publications.insert(db, SDN)
        publications.insert(db, replace(SDN, edition="2024-05-03.00", published="2024-05-03", partial=False))
    return home


def of(home, dataset, at=AT):
    return next(row for row in status(home, at) if row.dataset == dataset)


def test_every_dataset_has_its_row(home):
    """Also those of which nothing was ever loaded: a list that lacks must be seen to lack."""
    assert [row.dataset for row in status(home, AT)] == list(DATASETS)
    missing = of(home, "eu_fsf")
    assert (missing.published, missing.counts, missing.editions, missing.stale) == ("", {}, (), False)


def test_the_publication_in_force_is_described(home):
    """The newest by the publisher's date, however early it was loaded, and the editions that are known."""
    row = of(home, "us_ofac_sdn")
    assert (row.published, row.in_force, row.partial) == ("2026-11-20", SDN.in_force, True)
    assert row.counts == SDN.counts
    assert row.editions == ("2024-05-03.00", "2026-11-20.00")


def test_the_size_is_compared_with_that_of_a_year_before(home):
    """So that a list that loses less than a tenth a year is seen to; else with the first that is known."""
    assert of(home, "us_ofac_sdn").then == ("2024-05-03", 3, 0)
    with open_lists(home) as db, write(db):
        for day, size in (("2025-11-10", 100), ("2025-11-19", 40), ("2026-06-01", 9), ("2026-11-22", 38)):
            counts = {"entities": size}
            publications.insert(db, replace(SDN, edition=f"{day}.00", published=day, counts=counts))
        publications.insert(db, replace(SDN, dataset="house"))
        for number, size in enumerate((0, 5)):
            publications.insert(
                db, replace(SDN, dataset="eu_fsf", edition=f"2026-11-20.0{number}", counts={"entities": size})
            )
    assert of(home, "us_ofac_sdn").then == ("2025-11-19", 40, -0.05)
    assert of(home, "house").then is None
    assert of(home, "eu_fsf").then is None, "of nothing there is no share"


def test_age_is_counted_from_when_it_was_fetched(home):
    """In hours."""
    assert of(home, "us_ofac_sdn").age_hours == 48


def test_a_list_is_stale_when_it_is_older_than_it_should_be(home):
    """The catalogue says when."""
    limit = timedelta(hours=DATASETS["us_ofac_sdn"].stale_after_hours)
    fetched = datetime.fromisoformat(SDN.fetched)
    assert not of(home, "us_ofac_sdn", fetched + limit).stale
    assert of(home, "us_ofac_sdn", fetched + limit + timedelta(minutes=1)).stale


def test_a_list_that_never_changes_is_never_stale(home):
    """A news report of one day stays what it was."""
    with open_lists(home) as db, write(db):
        publications.insert(db, replace(SDN, dataset="seed_article"))
    assert not of(home, "seed_article", AT + timedelta(days=10_000)).stale


def test_the_last_refusal_is_told(home):
    """And only the last."""
    with open_lists(home) as db, write(db):
        for reason in ("first", "last"):
            publications.refuse(db, Refusal("2026-11-22T00:00:00+00:00", "us_ofac_sdn", "sdn.csv", reason))
    assert of(home, "us_ofac_sdn").last_refusal.reason == "last"
    assert of(home, "eu_fsf").last_refusal is None


def test_a_folder_that_was_never_prepared_is_an_error(tmp_path):
    """Not a row of lists that are not loaded."""
    with pytest.raises(NotReady):
        status(Home(tmp_path / "nowhere"), AT)
