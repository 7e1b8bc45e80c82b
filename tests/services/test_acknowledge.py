"""Somebody has seen to what is wrong with a list."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from sanctions.errors import SanctionsError
from sanctions.lists.datasets import DATASETS
from sanctions.model import Publication
from sanctions.services.acknowledge import acknowledge
from sanctions.services.delivery import moment
from sanctions.services.status import UNKNOWN, status
from sanctions.store import acknowledgements, checks, publications
from sanctions.store.checks import Check
from sanctions.store.connection import open_lists, open_record, write
from sanctions.store.home import Home
from sanctions.store.publications import Refusal

AT = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
EXPECTED = [code for code, row in DATASETS.items() if row.expected]
SDN = Publication(
    0, "us_ofac_sdn", "2026-11-20.00", "2026-11-20", moment(AT), moment(AT), "made", "sdn.csv", {}, {"entities": 3}
)


@pytest.fixture
def home(tmp_path):
    home = Home(tmp_path)
    home.prepare()
    return home


def refuse(home, dataset, reason="the file is empty", at=AT, source="list.xml"):
    with open_lists(home) as db, write(db):
        publications.refuse(db, Refusal(moment(at), dataset, source, reason))


def put(home, publication):
    with open_lists(home) as db, write(db):
        publications.insert(db, publication)


def of(home, dataset, at=AT, **given):
    return next(row for row in status(home, at, **given) if row.dataset == dataset)


def seen_to(home, dataset, at=AT, **given):
    return acknowledge(home, [of(home, dataset, at, **given)], by="alice", because="it is known", at=at)


def test_a_refusal_that_is_acknowledged_is_told_as_such_and_warns_no_more(home):
    """With who and why, with the lists and on the record."""
    refuse(home, "house")
    [warning] = of(home, "house").warnings
    done = seen_to(home, "house", AT + timedelta(minutes=5))
    row = of(home, "house")
    assert (row.warnings, row.acknowledged) == ((), tuple(done))
    assert (done[0].told, done[0].by, done[0].because) == (warning, "alice", "it is known")
    assert done[0].at == moment(AT + timedelta(minutes=5))
    assert row.is_refused, "which it still is"
    for opened in (open_lists, open_record):
        with opened(home, read_only=True) as db:
            assert acknowledgements.every(db) == done


def test_another_refusal_is_another_warning(home):
    """The same file refused again for the same reason is not, as when a publisher is asked every six hours."""
    refuse(home, "house")
    seen_to(home, "house")
    refuse(home, "house", at=AT + timedelta(hours=6))
    assert of(home, "house").warnings == ()
    refuse(home, "house", "line 5: bad", at=AT + timedelta(hours=12))
    assert len(of(home, "house").warnings) == 1


def test_an_acknowledgement_ends_with_the_next_publication(home):
    """What is refused after that is new, though it be the same."""
    put(home, SDN)
    refuse(home, "us_ofac_sdn", at=AT + timedelta(hours=1))
    seen_to(home, "us_ofac_sdn", AT + timedelta(hours=2))
    later = moment(AT + timedelta(hours=3))
    put(home, replace(SDN, edition="2026-11-21.00", published="2026-11-21", fetched=later))
    refuse(home, "us_ofac_sdn", at=AT + timedelta(hours=4))
    assert len(of(home, "us_ofac_sdn").warnings) == 1


def test_files_of_no_known_list_have_a_row_and_can_be_acknowledged(home):
    """Each of the last three days is told, and the one that comes after that is a warning again."""
    refuse(home, "", source="old.bin", at=AT - timedelta(days=4))
    assert UNKNOWN not in {row.dataset for row in status(home, AT)}
    refuse(home, "", source="one.bin", at=AT - timedelta(days=2))
    refuse(home, "", source="two.bin", at=AT - timedelta(days=1))
    assert [told.split(":")[0] for told in of(home, UNKNOWN).warnings] == ["two.bin", "one.bin"]
    assert len(seen_to(home, UNKNOWN)) == 2
    assert of(home, UNKNOWN).warnings == ()
    refuse(home, "", source="one.bin", at=AT + timedelta(hours=1))
    assert [told.split(":")[0] for told in of(home, UNKNOWN, AT + timedelta(hours=2)).warnings] == ["one.bin"]


def test_a_list_that_lacks_is_a_warning_once_others_are_loaded(home):
    """Who loads one official list screens by default against a scope that lacks the others; a seed says nothing."""
    put(home, replace(SDN, dataset="seed_article"))
    put(home, replace(SDN, dataset="house"))
    assert [row.dataset for row in status(home, AT) if row.warnings] == []
    put(home, SDN)
    assert [row.dataset for row in status(home, AT) if row.warnings] == EXPECTED[1:]
    assert of(home, "eu_fsf").warnings == ("eu_fsf: not loaded, so that no answer covers it",)


def test_lists_that_are_to_be_kept_current_are_missed_from_the_start(home):
    """And no others."""
    wanted = ["us_ofac_sdn", "us_trade_csl"]
    assert [row.dataset for row in status(home, AT, wanted=wanted) if row.warnings] == wanted
    put(home, SDN)
    assert [row.dataset for row in status(home, AT, wanted=wanted) if row.warnings] == ["us_trade_csl"]


def test_that_a_list_is_not_loaded_can_be_meant(home):
    """Somebody says so once."""
    put(home, SDN)
    seen_to(home, "eu_fsf")
    row = of(home, "eu_fsf", AT + timedelta(days=400))
    assert (row.warnings, [each.told for each in row.acknowledged]) == (
        (),
        ["eu_fsf: not loaded, so that no answer covers it"],
    )


def test_what_has_to_be_mended_can_not_be_acknowledged(home):
    """A publisher out of reach, a stale list, a name that is not found; nor what is not there."""
    put(home, replace(SDN, fetched=moment(AT - timedelta(days=9))))
    with open_lists(home) as db, write(db):
        checks.save(db, Check("us_ofac_sdn", moment(AT), "failed", "timed out", failures=2))
    with pytest.raises(SanctionsError, match=r"until it is mended: .*timed out; us_ofac_sdn: stale"):
        seen_to(home, "us_ofac_sdn")
    with pytest.raises(SanctionsError, match="house: there is nothing to acknowledge"):
        seen_to(home, "house")
