"""A list that is loaded as history is held against the one after it too."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from sanctions.errors import ListRejected
from sanctions.lists import catalog
from sanctions.lists.contract import Reading
from sanctions.model import Document, Entity, Measure
from sanctions.services import refresh
from sanctions.services.acceptance import Accept
from sanctions.store import connection, entities
from sanctions.store.home import Home
from tests.services.test_refresh import AT, SDN

Said = Mapping[int, str]
"""Number → since when listed."""


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path / "data")


@pytest.fixture
def given(home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., refresh.LoadReport]:
    """Loads a whole list of a day, as if a file held it."""

    def run(day: str, said: Said, *, passports: bool = True, **accepted: Accept) -> refresh.LoadReport:
        def read():
            for number, since in said.items():
                numbers = {"passportNumber": (f"P{number}",)} if passports else {}
                yield Entity(
                    f"{SDN}:{number}",
                    "Person",
                    f"Rostok {number}",
                    {"name": (f"Rostok {number}",), "unscId": (f"QDi.{number}",), **numbers},
                    (Measure("US", "asset freeze", "SDGT", since),),
                    documents=(Document("unscId", f"QDi.{number}"),),
                )

        path = tmp_path / f"sdn_{day}.csv"
        path.write_text(f'{1},"the list of {day}","individual","SDGT"' + ",-0- " * 8 + "\r\n\x1a")
        with monkeypatch.context() as patch:
            patch.setattr(catalog, "read", lambda *_: Reading("ofac_csv", SDN, day, read()))
            return refresh.load(home, [path], at=AT, **accepted)

    return run


def on(home: Home, day: str) -> int:
    with connection.open_lists(home) as db:
        return len(list(entities.listed_on(db, SDN, day)))


ALL = dict.fromkeys(range(1, 101), "2020-03-01")
GROWN = {**ALL, **dict.fromkeys(range(101, 201), "2023-03-01")}


def without(said: Said, gone: int) -> Said:
    return {number: since for number, since in said.items() if number > gone}


@pytest.mark.parametrize(("gone", "passes"), [(3, True), (4, False)])
def test_history_without_those_who_were_listed_by_then_is_refused(home, given, gone, passes):
    """The list after it has them, with the day of their listing: whoever asks as of that time would clear them."""
    given("2024-05-03", GROWN)
    if passes:
        given("2021-05-03", without(ALL, gone))
        assert on(home, "2021-06-01") == 100 - gone
        return
    with pytest.raises(
        ListRejected, match=r"4 of the 200 entities of the publication of 2024-05-03 after it were listed by then"
    ):
        given("2021-05-03", without(ALL, gone))
    accept = Accept(shrink=True, by="alice", because="they were listed elsewhere")
    assert given("2021-05-03", without(ALL, gone), accept=accept).publication.vouched[0].by == "alice"


def test_who_stood_before_and_after_lacks_between(home, given):
    """Though the list tells no days."""
    undated = dict.fromkeys(range(1, 101), "")
    given("2021-05-03", undated)
    given("2024-05-03", undated)
    with pytest.raises(ListRejected, match="were listed by then, and it lacks them: Rostok 1 "):
        given("2022-05-03", without(undated, 8))


def test_what_is_listed_later_does_not_lack_in_history(home, given):
    """A list that doubled since."""
    given("2024-05-03", GROWN)
    assert given("2021-05-03", ALL).edition == "2021-05-03.00"


def test_the_list_after_it_is_checked_as_if_it_came_now(home, given):
    """All passports are gone from it, which was not seen while it was the first."""
    given("2024-05-03", ALL, passports=False)
    with pytest.raises(
        ListRejected,
        match=r"held against the publication of 2024-05-03 after it: .*of 100 passport numbers 100.*--accept-changed",
    ):
        given("2023-12-03", ALL)
    given("2023-12-03", ALL, accept=Accept(changed=True, by="alice", because="passports are no longer published"))
    assert on(home, "2024-01-01") == 100


def test_a_list_after_it_that_shrank_is_told(home, given):
    """It may have been cut off, or this one may be of another list."""
    given("2024-05-03", without(ALL, 20))
    with pytest.raises(
        ListRejected, match=r"held against .* after it: it shrank from 100 entities \(2023-12-03\) to 80"
    ):
        given("2023-12-03", ALL)


def test_what_somebody_accepted_is_held_against_nothing_before_it(home, given):
    """It was looked at: the list shrank, and history may be longer."""
    given("2023-05-03", ALL)
    given("2024-05-03", without(ALL, 20), accept=Accept(shrink=True, by="alice", because="delisted"))
    assert given("2023-12-03", ALL).edition == "2023-12-03.00"


@pytest.mark.parametrize(("gone", "passes"), [(3, True), (4, False)])
def test_an_older_list_under_a_new_date_is_refused(given, gone, passes):
    """It lacks exactly those who were listed last; so does one that was cut off at its end."""
    newer = dict.fromkeys(range(101, 101 + gone), "2024-02-01")
    given("2024-05-03", {**ALL, **newer})
    if passes:
        assert given("2024-06-03", ALL).removed == gone
        return
    with pytest.raises(
        ListRejected, match=r"4 entities of 2024-05-03 are gone, and all of them were listed after everybody on it"
    ):
        given("2024-06-03", ALL)
    given("2024-06-03", ALL, accept=Accept(replaced=True, by="alice", because="their listing was annulled"))


def test_whoever_is_gone_beside_others_of_his_day_is_delisted(given):
    """The list goes on after them."""
    newer = dict.fromkeys(range(101, 111), "2024-02-01")
    given("2024-05-03", {**ALL, **newer})
    assert given("2024-06-03", {**ALL, 101: "2024-02-01"}).removed == 9
