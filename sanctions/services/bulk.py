"""Rows of a customer file to their answers: many at once, over all cores, in order.

What a row costs alone it costs mostly again and again: words that it shares
with others, and numpy's calls on few elements. So rows are answered in chunks,
each chunk in one search, rows that repeat only once, and chunks side by side
in processes that have the same generation open.
"""

import atexit
import gc
import os
import shutil
import signal
import threading
from collections import Counter, deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, wait
from contextlib import contextmanager
from hashlib import blake2b
from itertools import chain, islice
from multiprocessing import get_context, parent_process
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from sanctions.errors import InvalidQuery
from sanctions.index.spool import Spool, shared
from sanctions.services import answers, rows, screening
from sanctions.services.answers import Cells
from sanctions.services.generation import Generation
from sanctions.services.screening import Options
from sanctions.services.tables import BadRow

_FIRST, CHUNK = 50, 500
"""Rows in the first chunk, so that progress shows soon, and in those once that has doubled often enough."""

_ALONE = 1_000
"""Rows up to which other processes would only have begun when all is done."""

_AHEAD = 3
"""Chunks that wait or are worked on, for each process."""

_LOOK = 0.25
"""Seconds between two looks at whether what is waited for is still wanted."""

_REAPED = 1.0
"""Seconds at most until a process that was killed is gone, on a machine that has other things to do."""

_REMEMBERED = 20_000
"""Rows whose answers are kept for those that repeat them."""

WORDS_KEPT = 16_000
"""Words of which a process that answers files keeps what was found."""


class Task(NamedTuple):
    """How rows are answered: ``folder`` is the generation's, ``all_hits`` gives each hit a line."""

    folder: Path
    form: rows.Form
    options: Options
    all_hits: bool


class Chunk(NamedTuple):
    """The answers of some rows, as they are kept, and how many are of each ``answers.kind``."""

    answers: bytes
    statuses: Counter[str]


Row = Sequence[str]
Answer = list[Cells]


class Desk:
    """Answers rows against one generation, those that repeat another only once."""

    def __init__(self, generation: Generation, task: Task) -> None:
        self._generation, self._task = generation, task
        asked = (places for field, places in task.form.places.items() if field != "id")
        self._places = tuple(sorted(place for places in asked for place in places))
        self._known: dict[bytes, Answer] = {}

    def answer(self, asked: Sequence[Row]) -> list[Answer]:
        """The lines that each row has in the result: of its hits, or that it is clear, or why it is an error."""
        keys = list(map(self._key, asked))
        new = {key: row for key, row in zip(keys, asked, strict=True) if key not in self._known}
        fresh = dict(zip(new, self._answer(list(new.values())), strict=True))
        found = [fresh[key] if key in fresh else self._known[key] for key in keys]
        if len(self._known) + len(fresh) > _REMEMBERED:
            self._known.clear()
        self._known.update(fresh)
        return found

    def _key(self, row: Row) -> bytes:
        """What rows have in common that have the same answer; short, since many are kept."""
        if isinstance(row, BadRow):
            told: Sequence[str] = ("bad", row.reason, *row)
        elif len(row) != self._task.form.width:
            told = ("wide", *row)
        else:
            told = ("", *[row[place] for place in self._places])
        sizes = ",".join([str(len(cell)) for cell in told])
        return blake2b(f"{sizes}:{''.join(told)}".encode(errors="surrogatepass"), digest_size=16).digest()

    def _answer(self, asked: Sequence[Row]) -> list[Answer]:
        found: list[Answer] = [[] for _ in asked]
        read = {}
        for at, row in enumerate(asked):
            try:
                one = rows.read(self._task.form, row)
                screening.require_askable(one.query, "row")
                read[at] = one
            except InvalidQuery as problem:
                found[at] = rows.refusal(problem)
        queries = [one.query for one in read.values()]
        answers = screening.found(self._generation, queries, self._task.options)
        said = screening.warnings(self._generation, queries, answers, self._task.options)
        for (at, one), answer, told in zip(read.items(), answers, said, strict=True):
            found[at] = rows.answer(one, answer.hits, told, all_hits=self._task.all_hits)
        return found


def answered(
    generation: Generation,
    task: Task,
    asked: Iterable[Row],
    processes: int = 1,
    look: Callable[[], object] = lambda: None,
) -> Generator[Chunk]:
    """The answers of all rows, in order.

    Processes are begun only for more rows than are answered while they begin.
    ``look`` is called now and then while they are waited for; what it raises
    ends them at once, and so does closing the generator.
    Raises UnknownDataset, NotCovered, and BrokenProcessPool where a process dies.
    """
    waiting = iter(asked)
    first = list(islice(waiting, _ALONE + 1 if processes > 1 else 0))
    chunks = _chunks(chain(first, waiting))
    if len(first) <= _ALONE:
        desk = Desk(generation, task)
        yield from (_packed(desk.answer(chunk)) for chunk in chunks)
        return
    begin_with = next(chunks)
    with _pool(task, processes) as pool:
        pending = deque[Future[Chunk]](pool.submit(_at_a_desk, chunk) for chunk in islice(chunks, processes))
        yield _packed(Desk(generation, task).answer(begin_with))  # somebody sees progress while processes begin
        for chunk in chunks:
            pending.append(pool.submit(_at_a_desk, chunk))
            if len(pending) >= processes * _AHEAD:
                yield _waited_for(pending.popleft(), look)
        while pending:
            yield _waited_for(pending.popleft(), look)


def _waited_for(chunk: Future[Chunk], look: Callable[[], object]) -> Chunk:
    """The chunk once it is answered."""
    while not wait([chunk], _LOOK).done:
        look()
    return chunk.result()


def _chunks(asked: Iterator[Row]) -> Iterator[list[Row]]:
    """The rows in chunks that grow, since the first words are all new and somebody waits to see progress."""
    size = _FIRST
    while chunk := list(islice(asked, size)):
        yield chunk
        size = min(2 * size, CHUNK)


def _packed(found: Sequence[Answer]) -> Chunk:
    """The answers as they are kept: of each row one line."""
    return Chunk(answers.packed(found), Counter(map(answers.kind, found)))


@contextmanager
def _pool(task: Task, processes: int) -> Iterator[ProcessPoolExecutor]:
    """Processes that answer chunks. They are begun afresh: a fork would take threads' locks along as they stand."""
    with TemporaryDirectory(prefix="sanctions-", ignore_cleanup_errors=True) as aside:
        pool = ProcessPoolExecutor(processes, get_context("spawn"), _sit_down, (task, Path(aside)))
        try:
            yield pool
        except BaseException:
            _end(pool)
            raise
        pool.shutdown()


def _end(pool: ProcessPoolExecutor) -> None:
    """Ends the processes whatever they are at: nobody wants it any more."""
    working = list((pool._processes or {}).values())
    pool.shutdown(wait=False, cancel_futures=True)
    for process in working:
        process.kill()
    for process in working:
        process.join(_REAPED)


class _Seat:
    """A process of a pool at its work."""

    def __init__(self, task: Task, aside: Path) -> None:
        generation = Generation.open(task.folder, words_kept=WORDS_KEPT)
        self._words, self._spool, self._answered = generation.index.words, Spool(aside), 0
        self._desk = Desk(generation, task)

    def answer(self, chunk: list[Row]) -> Chunk:
        """One chunk answered, by what others have found of its words too."""
        with shared(self._words, self._spool):
            answer = _packed(self._desk.answer(chunk))
        self._answered += 1
        if self._answered % _BETWEEN_COLLECTIONS == 0:
            gc.collect()
        return answer


_BETWEEN_COLLECTIONS = 100
"""Chunks after which a process looks for memory that only a ring of references holds; few rows leave any."""

_seat: _Seat | None = None


def _sit_down(task: Task, aside: Path) -> None:
    """A process's start: it opens the generation, and ends when its parent does, however that ended."""
    global _seat  # noqa: PLW0603 - the one thing that a process of a pool can keep
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, args=(aside,), daemon=True).start()
    _seat = _Seat(task, aside)
    # The collector would look through what is kept of words again and again: a sixth of all time.
    gc.disable()
    # Nor is anything here worth a second of tidying up, for which the parent would wait.
    atexit.register(os._exit, 0)


def _end_with_parent(aside: Path) -> None:
    """Ends this process when its parent is gone, and removes what that would have."""
    parent = parent_process()
    if parent is not None:
        parent.join()
        shutil.rmtree(aside, ignore_errors=True)
        os._exit(1)


def _at_a_desk(chunk: list[Row]) -> Chunk:
    """One chunk answered."""
    if _seat is None:
        raise RuntimeError("the process was not begun with a task")
    return _seat.answer(chunk)
