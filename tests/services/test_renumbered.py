"""A list that numbers nobody: Canada's, whose ids are made of names."""

from collections.abc import Callable
from pathlib import Path

import pytest

from sanctions.errors import ListRejected
from sanctions.services import refresh
from sanctions.services.acceptance import Accept
from sanctions.store.home import Home
from tests.services.test_drift import WORDS
from tests.services.test_refresh import AT

RECORD = (
    "<record><Country>Russia / Russie</Country>{fields}<Schedule>1</Schedule><Item>{item}</Item>"
    "<DateOfListing>2022-02-24</DateOfListing></record>"
)
Fields = Callable[[int], str]


@pytest.fixture
def load(tmp_path: Path) -> Callable[..., refresh.LoadReport]:
    """Loads a list of a hundred records of a day, some of them not as they would be."""
    home = Home(tmp_path / "data")

    def run(day: str, fields: Fields, **accepted: Accept) -> refresh.LoadReport:
        path = tmp_path / f"sema_{day}.xml"
        records = "".join(RECORD.format(fields=fields(item), item=item) for item in range(1, 101))
        path.write_text(f"<data-set>{records}</data-set>")
        return refresh.load(home, [path], at=AT, **accepted)

    return run


def person(item: int) -> str:
    return f"<LastName>{WORDS[item % 100]}</LastName><GivenName>Ivan {WORDS[item * 7 % 100]}ich</GivenName>"


def ship(item: int) -> str:
    return f"<EntityOrShip>{WORDS[item % 100]} {item}</EntityOrShip><ShipIMONumber>{9_000_000 + item}</ShipIMONumber>"


def test_given_names_that_are_gone_refuse_a_list(load):
    """Of six in a hundred: each is another id, and yet the same place on the list."""
    load("2025-06-01", person)
    later = lambda item: person(item).partition("<GivenName>")[0] if item <= 6 else person(item)  # noqa: E731
    with pytest.raises(ListRejected, match=r"6 have a name that lost words: 'Ivan .*--accept-changed"):
        load("2025-06-08", later)
    assert load("2025-06-08", later, accept=Accept(changed=True, by="alice", because="meant")).removed == 6


def test_names_that_are_overwritten_refuse_a_list(load):
    """By a word that says who nobody is."""
    load("2025-06-01", person)
    with pytest.raises(ListRejected, match="5 bear a name that is like none they had"):
        load("2025-06-08", lambda item: "<LastName>MINISTER</LastName>" if item <= 5 else person(item))


def test_surnames_that_are_overwritten_refuse_a_list(load):
    """The given name is the same, so that no name is like none before."""
    load("2025-06-01", person)
    with pytest.raises(ListRejected, match="33 are gone, more than a tenth within a year, though others came"):
        load("2025-06-08", lambda item: f"<LastName>X</LastName>{person(item)}" if item % 3 == 0 else person(item))


def test_numbers_of_ships_that_are_gone_refuse_a_list(load):
    """The number is their id while they have it."""

    def fields(item: int) -> str:
        return ship(item) if item > 90 else person(item)

    load("2025-06-01", fields)
    with pytest.raises(ListRejected, match="of 10 IMO numbers 10"):
        load(
            "2025-06-08",
            lambda item: fields(item).partition("<ShipIMO")[0] + "<TitleOrShip>Tanker</TitleOrShip>" * (item > 90),
        )


def test_a_list_that_renumbers_its_items_is_the_same_list(load):
    """Whoever keeps a name keeps an id, whatever the item."""
    load("2025-06-01", person)
    assert load("2025-06-08", lambda item: person(101 - item)).removed == 0


def test_a_few_names_that_are_mended_are_nothing(load):
    """Two of a hundred are written otherwise."""
    load("2025-06-01", person)
    report = load("2025-06-08", lambda item: person(item).replace("Ivan", "Iwan") if item <= 2 else person(item))
    assert (report.added, report.removed) == (2, 2)
