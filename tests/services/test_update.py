"""Lists kept current: asked for, taken, refused, and told of."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from sanctions.errors import ListRejected
from sanctions.lists.addresses import Address
from sanctions.services import refresh
from sanctions.services.fetch import FetchFailed
from sanctions.services.generation import Keeper
from sanctions.services.manners import Manners
from sanctions.services.status import DatasetStatus, status
from sanctions.services.update import Update, chosen, due, update
from sanctions.store import checks
from sanctions.store.connection import open_lists
from sanctions.store.home import Home
from tests.services.publishing import Asked, Publisher, publishing

AT = datetime(2024, 5, 10, 9, 30, tzinfo=UTC)
SOON = Manners(timeout=1, deadline=5, largest=1_000_000, tries=2, pause=0.01)
ROW = '{},"ROTENBERG, Igor {}","individual","RUSSIA",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n'
SDN, CONS = "us_ofac_sdn", "us_ofac_cons"
CHANGED = "Fri, 03 May 2024 10:00:00 GMT"


def rows(size: int) -> bytes:
    return "".join(ROW.format(number, number) for number in range(1, size + 1)).encode() + b"\x1a"


class Lists:
    """A publisher of several lists, each a path; ``bodies`` may change between two requests."""

    def __init__(self) -> None:
        self.bodies: dict[str, bytes] = {"/sdn.csv": rows(20), "/cons_prim.csv": rows(10)}
        self.status = 200

    def __call__(self, request: Asked) -> None:
        body = self.bodies[request.path]
        tag = f'"{hash(body)}"'
        if request.headers.get("If-None-Match") == tag:
            request.answer(304)
        else:
            request.answer(self.status, body, ETag=tag, Last_Modified=CHANGED)


def addresses(publisher: Publisher) -> dict[str, Address]:
    return {
        SDN: Address(f"{publisher.url}/sdn.csv", "sdn.csv"),
        CONS: Address(f"{publisher.url}/cons_prim.csv", "cons_prim.csv"),
    }


def run(home: Home, publisher: Publisher, at: datetime = AT) -> Update:
    return update(home, addresses(publisher), lambda: at, SOON)


def outcomes(done: Update) -> list[str]:
    return [one.outcome for one in done.lists]


def of(home: Home, dataset: str, at: datetime = AT) -> DatasetStatus:
    return next(row for row in status(home, at, timedelta(hours=6)) if row.dataset == dataset)


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path / "data")


def test_lists_are_fetched_and_answer_together(home: Home) -> None:
    with publishing(Lists()) as publisher:
        done = run(home, publisher)
    assert outcomes(done) == ["new", "new"]
    assert not done.failed
    assert {probe.dataset: probe.tried > 0 for probe in done.tested} == {SDN: True, CONS: True}
    current = Keeper(home).current()
    assert {code: known[-1].published for code, known in current.publications.items()} == {
        SDN: "2024-05-03",
        CONS: "2024-05-03",
    }
    assert list(home.incoming.iterdir()) == []


def test_it_is_told_whose_date_a_list_without_one_bears(home: Home) -> None:
    """The day of its last change where the publisher's server tells it, else the day of the fetch."""

    def answer(request: Asked) -> None:
        told = {"Last_Modified": CHANGED} if request.path == "/sdn.csv" else {}
        request.answer(200, rows(10), **told)

    with publishing(answer) as publisher:
        run(home, publisher, datetime.now(UTC))
    assert [of(home, code).dated for code in (SDN, CONS)] == ["last_modified", "fetched"]
    assert of(home, SDN).published == "2024-05-03"


def test_a_list_that_only_the_day_of_the_fetch_dates_is_no_new_one_every_day(home: Home, tmp_path: Path) -> None:
    """Other bytes are one, and so are those of the list before last."""
    done = []
    for day, size in enumerate([10, 10, 11, 10]):
        path = tmp_path / f"sdn_2024-05-0{day + 1}.csv"
        path.write_bytes(rows(size))
        done.append(refresh.load(home, [path], at=AT, dataset=SDN, dated="fetched").publication)
    assert [made and made.published for made in done] == ["2024-05-01", None, "2024-05-03", "2024-05-04"]


def test_what_did_not_change_is_not_fetched_again_and_is_confirmed(home: Home) -> None:
    later = AT + timedelta(days=30)
    with publishing(Lists()) as publisher:
        run(home, publisher)
        assert of(home, SDN, later).stale
        assert outcomes(run(home, publisher, later)) == ["unchanged", "unchanged"]
    assert [dict(headers).get("If-None-Match") is not None for _, headers in publisher.asked] == [False] * 2 + [
        True
    ] * 2
    assert (of(home, SDN, later).age_hours, of(home, SDN, later).stale) == (0, False)
    covered = Keeper(home).current().coverage(SDN, "", later).datasets
    assert [part.stale for part in covered] == [False]


def test_the_same_bytes_again_are_nothing_new(home: Home) -> None:
    with publishing(lambda request: request.answer(200, rows(20), Last_Modified=CHANGED)) as publisher:
        run(home, publisher)
        done = run(home, publisher)
    assert outcomes(done) == ["unchanged", "unchanged"]
    assert done.tested == ()


def test_a_refused_list_leaves_the_others_alone_and_is_asked_for_again(home: Home) -> None:
    lists = Lists()
    with publishing(lists) as publisher:
        run(home, publisher)
        lists.bodies = {"/sdn.csv": rows(3), "/cons_prim.csv": rows(11)}
        done = run(home, publisher)
        assert outcomes(done) == ["refused", "new"]
        assert done.failed
        again = run(home, publisher, AT + timedelta(hours=6))
        assert outcomes(again) == ["refused", "unchanged"]
        assert again.lists[0].detail.startswith(f"the same file as refused on {AT.isoformat()}: it shrank from 20")
        [row] = [row for row in status(home, AT) if row.dataset == SDN]
        assert row.last_refusal is not None
        assert row.last_refusal.at == AT.isoformat(), "it was not read again"
        late = run(home, publisher, AT + timedelta(days=2))
        assert late.lists[0].detail.startswith("it shrank from 20"), "after a day it is"
    assert len(list(home.refused.iterdir())) == 1
    row = of(home, SDN)
    assert row.counts["entities"] == 20
    assert row.last_refusal is not None
    assert "it shrank from 20 entities" in row.last_refusal.reason
    [kept] = (home.refused / row.last_refusal.kept).iterdir()
    assert kept.read_bytes() == rows(3)
    assert any("refused" in warning for warning in row.warnings)
    assert row.check is not None
    assert row.check.failures == 3


def test_a_refused_file_is_not_fetched_again_for_a_day(home: Home) -> None:
    """Its publisher is asked whether it is still that one; another one, or the good one again, comes at once."""
    lists = Lists()
    with publishing(lists) as publisher:
        run(home, publisher)
        good, lists.bodies["/sdn.csv"] = lists.bodies["/sdn.csv"], rows(3)
        run(home, publisher)
        publisher.asked.clear()
        for hours in (1, 2):
            again = run(home, publisher, AT + timedelta(hours=hours))
            assert again.lists[0].detail.startswith(f"the same file as refused on {AT.isoformat()}: it shrank")
            assert again.failed
        sent = [headers.get("If-None-Match") for path, headers in publisher.asked if path == "/sdn.csv"]
        assert sent == [f'"{hash(rows(3))}"'] * 2, "the answers were 304, without a body"
        lists.bodies["/sdn.csv"] = good
        assert outcomes(run(home, publisher, AT + timedelta(hours=3)))[0] == "unchanged"
        lists.bodies["/sdn.csv"] = rows(3)
        assert run(home, publisher, AT + timedelta(hours=4)).lists[0].detail.startswith("the same file as refused on")
        assert outcomes(run(home, publisher, AT + timedelta(days=2)))[0] == "refused"
        lists.bodies["/sdn.csv"] = rows(21)
        assert outcomes(run(home, publisher, AT + timedelta(days=2, hours=1)))[0] == "new"
    row = of(home, SDN, AT + timedelta(days=2, hours=1))
    assert row.counts["entities"] == 21
    assert not row.is_refused


def test_a_refusal_by_hand_is_not_taken_for_the_publisher_s(home: Home, tmp_path: Path) -> None:
    """The publisher's file is asked for, since what was refused last is another."""
    lists = Lists()
    with publishing(lists) as publisher:
        run(home, publisher)
        lists.bodies["/sdn.csv"] = rows(3)
        run(home, publisher)
        by_hand = tmp_path / "sdn_2024-05-09.csv"
        by_hand.write_bytes(rows(5))
        with pytest.raises(ListRejected):
            refresh.load(home, [by_hand], at=AT + timedelta(minutes=5))
        again = run(home, publisher, AT + timedelta(hours=1))
    assert again.lists[0].detail.startswith("it shrank from 20 entities (2024-05-03) to 3")


def test_a_publisher_that_fails_is_told_of_and_asked_again_sooner(home: Home) -> None:
    lists = Lists()
    with publishing(lists) as publisher:
        run(home, publisher)
        lists.status, lists.bodies = 500, {"/sdn.csv": b"<html>", "/cons_prim.csv": b"<html>"}
        assert outcomes(run(home, publisher)) == ["failed", "failed"]
    row = of(home, SDN)
    assert any("not updated: answers 500" in warning for warning in row.warnings)
    assert row.next_check == (AT + timedelta(minutes=10)).isoformat()
    assert Keeper(home).current().publications[SDN][-1].counts["entities"] == 20


def test_a_web_page_that_calls_itself_a_list_is_refused(home: Home) -> None:
    page = b"<!doctype html><title>Sign in</title>"
    with publishing(lambda request: request.answer(200, page, Content_Type="text/xml")) as publisher:
        done = run(home, publisher)
    assert outcomes(done) == ["refused", "refused"]
    assert "is a web page, not a list" in done.lists[0].detail


def test_what_is_handed_in_under_another_s_address_is_refused(home: Home) -> None:
    """An address that gives another list than the one asked for."""
    with publishing(lambda request: request.answer(200, b'<?xml version="1.0"?><CONSOLIDATED_LIST/>')) as publisher:
        done = run(home, publisher)
    assert outcomes(done) == ["refused", "refused"]


def test_lists_are_due_when_their_time_has_come(home: Home) -> None:
    every = timedelta(hours=6)
    home.prepare()
    assert due(home, [SDN, CONS], every, AT) == [SDN, CONS]
    with publishing(Lists()) as publisher:
        update(home, {SDN: addresses(publisher)[SDN]}, lambda: AT, SOON)
    assert due(home, [SDN, CONS], every, AT) == [CONS]
    assert due(home, [SDN], every, AT + every - timedelta(seconds=1)) == []
    assert due(home, [SDN], every, AT + every) == [SDN]


def test_after_failures_a_list_is_asked_for_at_longer_and_longer_intervals(home: Home) -> None:
    every, pauses = timedelta(hours=2), []
    with publishing(lambda request: request.answer(404)) as publisher:
        for _ in range(6):
            run(home, publisher)
            with open_lists(home) as db:
                assert checks.last(db)[SDN].outcome == "failed"
            minute = next(m for m in range(1, 200) if due(home, [SDN], every, AT + timedelta(minutes=m)))
            pauses.append(minute)
    assert pauses == [10, 20, 40, 80, 120, 120]


def test_a_list_loaded_by_hand_is_confirmed_once_its_publisher_gives_the_same(home: Home, tmp_path: Path) -> None:
    path = tmp_path / "sdn_2024-05-03.csv"
    path.write_bytes(rows(20))
    refresh.load(home, [path], at=AT)
    with publishing(Lists()) as publisher:
        assert outcomes(run(home, publisher)) == ["unchanged", "new"]
    assert of(home, SDN).check.confirmed == AT.isoformat()  # type: ignore[union-attr]  # it was checked


def test_a_publisher_that_takes_a_list_back_that_day_is_followed(home: Home) -> None:
    """The list before, a shorter one, and the list before again, all of one day."""
    lists = Lists()
    with publishing(lists) as publisher:
        for size, outcome in ((20, "new"), (19, "new"), (20, "new"), (20, "unchanged")):
            lists.bodies = {"/sdn.csv": rows(size), "/cons_prim.csv": rows(20)}
            assert outcomes(run(home, publisher))[0] == outcome
            assert of(home, SDN).counts["entities"] == size
    assert not any("older" in warning for warning in of(home, SDN).warnings)


def test_a_list_that_was_handed_in_since_is_asked_for_itself(home: Home, tmp_path: Path) -> None:
    """That the one before it did not change says nothing of what is in force."""
    path = tmp_path / "sdn_2024-05-03.csv"
    path.write_bytes(rows(19))
    with publishing(Lists()) as publisher:
        run(home, publisher)
        refresh.load(home, [path], at=AT + timedelta(hours=1))
        assert outcomes(run(home, publisher, AT + timedelta(hours=2)))[0] == "new"
    assert of(home, SDN).counts["entities"] == 20


def test_whoever_serves_an_older_list_confirms_nothing(home: Home, tmp_path: Path) -> None:
    """A mirror that stands still is told of at each check, and what is in force grows old."""
    newer = tmp_path / "sdn.csv"
    newer.write_bytes(rows(21))
    refresh.load(home, [newer], at=AT - timedelta(days=2), published="2024-05-08", dataset=SDN)
    with publishing(Lists()) as publisher:
        for hours in (0, 6, 12):
            done = run(home, publisher, AT + timedelta(hours=hours))
            [sdn] = [one for one in done.lists if one.dataset == SDN]
            assert sdn.outcome == "failed"
            assert "gave the list of 2024-05-03, older than that of 2024-05-08 in force" in sdn.detail
    late = AT + timedelta(days=30)
    assert of(home, SDN, late).stale
    (covered,) = Keeper(home).current().coverage(SDN, "", late).datasets
    assert (covered.published, covered.entities, covered.stale) == ("2024-05-08", 21, True)
    (then,) = Keeper(home).current().coverage(SDN, "2024-05-04", late).datasets
    assert then.entities == 20  # it is history all the same


def test_a_dataset_without_an_address_is_an_error(home: Home) -> None:
    with pytest.raises(FetchFailed, match="seed_article: its publisher's address is not known"):
        chosen({}, ["seed_article"])
