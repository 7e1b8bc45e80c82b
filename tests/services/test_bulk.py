"""Rows of a customer file to their answers: many at once, over all cores, in order."""

import time
from collections import Counter
from collections.abc import Iterator, Set
from concurrent.futures.process import BrokenProcessPool
from datetime import UTC, datetime
from itertools import islice
from multiprocessing import active_children
from multiprocessing.process import BaseProcess
from random import Random

import orjson
import pytest

from sanctions.services import bulk, rows, screening
from sanctions.services.bulk import Chunk, Desk, Task
from sanctions.services.generation import Generation
from sanctions.services.screening import Options
from sanctions.store.home import Home

COLUMNS = ("id", "name", "birth_date", "country")
FORM = rows.form(
    COLUMNS, {"id": "id", "name": "name", "birth_date": "birth_date", "country": "country"}, "LegalEntity"
)
AT = datetime(2026, 11, 25, tzinfo=UTC)
ALL = Options(cutoff=0.70, limit=1_000_000)
NAMES = "Kirill Shamalov,Kiril Shamalof,VTB,Aeroflot,Joe Biden,Rostec,Шамалов Кирилл,Ada Lovelace".split(",")


@pytest.fixture
def task(seeded: Home, generation: Generation) -> Task:
    return Task(seeded.index / generation.id, FORM, ALL, all_hits=True)


def customers(number: int) -> list[list[str]]:
    """Rows of which some are listed, some are not, and some can't be read."""
    random = Random(5)
    dates, countries = ("1982-03-22", "", "1950", "31/31/2000"), ("Russia", "", "us", "Atlantis")
    return [
        [str(at), random.choice(NAMES), random.choice(dates), random.choice(countries)]
        if at % 7
        else [str(at), random.choice(NAMES)]
        for at in range(number)
    ]


def unpacked(chunks: Iterator[Chunk]) -> list[list[list[str]]]:
    """Every answer, in order."""
    return [orjson.loads(line) for chunk in chunks for line in chunk.answers.splitlines()]


def one_by_one(generation: Generation, row: list[str]) -> list[list[str]]:
    """What a row is answered by itself, as over HTTP."""
    try:
        asked = rows.read(FORM, row)
        found = screening.match(generation, {"row": asked.query}, ALL, at=AT, door="test")["row"]
    except rows.InvalidQuery as problem:
        return [list(cells) for cells in rows.refusal(problem)]
    return [list(cells) for cells in rows.answer(asked, found.hits, found.warnings, all_hits=True)]


def test_many_rows_have_the_answers_that_each_has_alone(generation: Generation, task: Task) -> None:
    """Rows that share chunks, words and whole values with others are answered as if they were the only ones."""
    asked = customers(300)
    assert unpacked(bulk.answered(generation, task, asked)) == [one_by_one(generation, row) for row in asked]


@pytest.mark.slow
def test_several_processes_answer_in_the_order_asked(generation: Generation, task: Task) -> None:
    """Row for row what one process answers, and every status is counted."""
    asked = customers(5_000)
    chunks = list(bulk.answered(generation, task, asked, 3))
    alone = unpacked(bulk.answered(generation, task, asked))
    assert unpacked(iter(chunks)) == alone
    assert sum((chunk.statuses for chunk in chunks), Counter()) == Counter(answer[0][0] for answer in alone)


def test_rows_that_repeat_are_asked_once(generation: Generation, task: Task, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is carried along makes no row another; a cell that is screened does."""
    asked: list[int] = []
    found = screening.found
    monkeypatch.setattr(screening, "found", lambda *args: asked.append(len(args[1])) or found(*args))
    desk = Desk(generation, task)
    first = desk.answer([["1", "VTB", "", ""], ["2", "VTB", "", ""], ["3", "VTB", "", "ru"]])
    again = desk.answer([["4", "VTB", "", ""], ["5", "Aeroflot", "", ""]])
    assert asked == [2, 1]
    assert first[0] == first[1] == again[0]


def test_a_row_of_a_wrong_width_is_no_repeat_of_a_right_one(generation: Generation, task: Task) -> None:
    """Its cells may be the same, and it is an error all the same."""
    first, second = Desk(generation, task).answer([["1", "VTB", "", ""], ["VTB", "", ""]])
    assert (first[0][0], second[0][0]) == ("hit", "error")


def test_what_is_kept_of_repeats_is_bounded(
    generation: Generation, task: Task, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file of a million different rows costs no more memory than one of a few."""
    monkeypatch.setattr(bulk, "_REMEMBERED", 10)
    desk = Desk(generation, task)
    for start in range(0, 100, 4):
        desk.answer([[str(at), f"Nobody {'abcdefghij'[at % 10]}{at}", "", ""] for at in range(start, start + 4)])
    assert len(desk._known) <= 10


def test_rows_are_read_no_further_ahead_than_needed(generation: Generation, task: Task) -> None:
    """A file larger than memory is never held whole."""
    read: list[int] = []

    def endless() -> Iterator[list[str]]:
        while True:
            read.append(1)
            yield ["1", "VTB", "", ""]

    chunks = bulk.answered(generation, task, endless())
    answered = sum(next(chunks).statuses.total() for _ in range(8))
    assert len(read) == answered


def test_the_first_answers_come_soon(generation: Generation, task: Task) -> None:
    """The first chunk is small, so that progress shows."""
    first = next(bulk.answered(generation, task, customers(500)))
    assert first.statuses.total() <= 100


@pytest.mark.slow
def test_a_process_that_dies_is_an_error_and_not_a_gap(generation: Generation, task: Task) -> None:
    """Nothing is passed over in silence."""
    chunks = bulk.answered(generation, task, customers(60_000), 2)
    next(chunks)
    active_children()[-1].kill()
    with pytest.raises(BrokenProcessPool):
        list(chunks)


def assert_gone(before: Set[BaseProcess]) -> None:
    """No process is left but those from before. One that was killed takes its time on a busy machine."""
    until = time.monotonic() + 20
    while not set(active_children()) <= before and time.monotonic() < until:
        time.sleep(0.05)
    assert set(active_children()) <= before


@pytest.mark.slow
def test_processes_end_with_a_run_that_is_left(generation: Generation, task: Task) -> None:
    """Who stops reading leaves no process behind."""
    before = set(active_children())
    chunks = bulk.answered(generation, task, customers(20_000), 2)
    list(islice(chunks, 3))
    chunks.close()  # type: ignore[attr-defined]
    assert_gone(before)


@pytest.mark.slow
def test_who_looks_can_end_it_at_once_while_chunks_are_waited_for(generation: Generation, task: Task) -> None:
    """Whatever the processes are at, even while they begin."""
    wanted = True

    def look() -> None:
        if not wanted:
            raise KeyboardInterrupt

    before = set(active_children())
    chunks = bulk.answered(generation, task, customers(60_000), 2, look)
    next(chunks)
    wanted, begun = False, time.monotonic()
    with pytest.raises(KeyboardInterrupt):
        list(chunks)
    assert time.monotonic() - begun < 2
    assert_gone(before)
