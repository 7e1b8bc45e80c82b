"""What runs on the executors."""

import gc
import re
from pathlib import Path

import pyarrow as pa
import pytest

from sanctions import __version__
from sanctions.cluster import executor
from sanctions.cluster.executor import Job, answering, beside
from sanctions.errors import NotReady
from sanctions.services import rows
from sanctions.services.answers import RESULT_COLUMNS
from sanctions.services.bulk import CHUNK, Task
from sanctions.services.engine import engine
from sanctions.services.generation import Generation
from sanctions.services.screening import Options
from sanctions.store.home import Home

CLEAR = ("clear", "", "0", "", "", "", "", "")
HIT = ("hit", "0.9", "2", "a:1", "=A", "B", "a", "-why")
FORM = rows.form(["name"], {"name": "name"})


@pytest.fixture
def job(seeded: Home, generation: Generation, monkeypatch: pytest.MonkeyPatch) -> Job:
    monkeypatch.setattr(executor, "_held", None)
    executor._generation.cache_clear()
    task = Task(seeded.index / generation.id, FORM, Options(cutoff=0.70), all_hits=False)
    return Job(task, engine(), shipped=False, screened=(1,), carried=(0, 1))


def batch(*names: str | None) -> pa.RecordBatch:
    return pa.RecordBatch.from_arrays([pa.array(range(len(names))), pa.array(names, pa.string())], names=["0", "1"])


def test_a_row_of_several_lines_stands_as_often() -> None:
    """Its own cells are repeated; score and hits are numbers, and what is empty is null."""
    found = beside(batch("A", "B"), [[HIT, HIT], [CLEAR]])
    assert found.schema.names == ["0", "1", *RESULT_COLUMNS]
    assert [tuple(row.values()) for row in found.to_pylist()] == [
        (0, "A", "hit", 0.9, 2, "a:1", "=A", "B", "a", "-why"),
        (0, "A", "hit", 0.9, 2, "a:1", "=A", "B", "a", "-why"),
        (1, "B", "clear", None, 0, None, None, None, None, None),
    ]


def test_large_batches_are_answered_in_chunks_and_none_of_their_rows_is_lost(job: Job) -> None:
    found = list(answering(job)(iter([batch(*["VTB"] * (CHUNK + 1)), batch(), batch("Ada Lovelace")])))
    assert [part.num_rows for part in found] == [CHUNK, 1, 1]
    assert found[0].column("0").to_pylist() == list(range(CHUNK))
    assert found[2].column("status").to_pylist() == ["clear"]


def test_a_row_that_its_reader_could_not_read_is_an_error_with_that_reason(job: Job) -> None:
    told = batch("VTB", "VTB").append_column("2", pa.array([None, "has 9 cells"]))
    [found] = answering(job._replace(unreadable=2))(iter([told]))
    assert found.column("status").to_pylist() == ["hit", "error"]
    assert found.column("reason").to_pylist()[1] == "row: has 9 cells"


def test_cells_for_a_spreadsheet_are_no_formulas(job: Job, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither ours nor the input's."""
    monkeypatch.setattr(rows, "answer", lambda *_, **__: [HIT])
    [found] = answering(job._replace(harmless=True))(iter([batch("=1", "+49 30")]))
    [row, phone] = found.to_pylist()
    assert phone["1"] == "+49 30"
    assert (row["1"], row["entity_name"], row["reason"], row["score"]) == ("'=1", "'=A", "'-why", 0.9)


def test_a_process_opens_the_index_once_for_all_its_tasks(job: Job, monkeypatch: pytest.MonkeyPatch) -> None:
    """Other options need no other index, and the same ones keep what was looked up."""
    opened: list[Path] = []
    really = Generation.open.__func__  # type: ignore[attr-defined]
    noting = classmethod(lambda cls, folder, kept: opened.append(folder) or really(cls, folder, kept))
    monkeypatch.setattr(Generation, "open", noting)
    first = executor._desk(job)
    assert executor._desk(job._replace()) is first
    assert executor._desk(job._replace(task=job.task._replace(all_hits=True))) is not first
    assert len(opened) == 1


@pytest.mark.parametrize("other", ["9.9+00000000", f"{__version__}+00000000"])
def test_another_engine_is_an_error_that_names_both(job: Job, other: str) -> None:
    """Also where the version is the same and the code is not."""
    with pytest.raises(NotReady, match=rf"has engine {re.escape(engine())}, the driver {re.escape(other)}"):
        next(answering(job._replace(engine=other))(iter([batch("VTB")])))


def test_lines_are_counted_as_rows(job: Job, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each tells the status of its row, and whether it is the first of it."""
    near = ("near", *HIT[1:])
    monkeypatch.setattr(rows, "answer", lambda *_, **__: [HIT, HIT, near])
    [found] = answering(job._replace(counted=True))(iter([batch("VTB", "")]))
    assert [found.column(name).to_pylist() for name in ("status", *executor.COUNTED)] == [
        ["hit", "hit", "near", "error"],
        ["hit", "hit", "hit", "error"],
        [True, False, False, True],
    ]


def test_an_index_of_another_engine_is_an_error(job: Job) -> None:
    renamed = job.task.folder.rename(job.task.folder.with_name("g0123456789abcdef"))
    with pytest.raises(NotReady, match="made by another version"):
        next(answering(job._replace(task=job.task._replace(folder=renamed)))(iter([batch("VTB")])))


def test_no_index_is_an_error(job: Job, tmp_path: Path) -> None:
    with pytest.raises(NotReady, match="no index at"):
        next(answering(job._replace(task=job.task._replace(folder=tmp_path / "none")))(iter([batch("VTB")])))


def test_a_damaged_index_is_an_error(job: Job) -> None:
    """As where a copy of it broke off."""
    path = job.task.folder / "words_hashes.npy"
    path.write_bytes(bytes(path.stat().st_size))
    with pytest.raises(NotReady, match=r"is damaged, .*: words_hashes.npy is not as it was written"):
        next(answering(job)(iter([batch("VTB")])))


def test_the_collector_rests_while_rows_are_answered_and_no_longer(job: Job, monkeypatch: pytest.MonkeyPatch) -> None:
    """The process is Spark's: what runs in it next finds the collector as it was, also after a failure."""
    seen: list[bool] = []

    def told(*_: object, **__: object) -> list[tuple[str, ...]]:
        seen.append(gc.isenabled())
        return [HIT]

    monkeypatch.setattr(rows, "answer", told)
    [_] = answering(job)(iter([batch("VTB")]))
    assert (seen, gc.isenabled()) == ([False], True)
    monkeypatch.setattr(rows, "answer", lambda *_, **__: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        next(answering(job)(iter([batch("Rostec")])))
    assert gc.isenabled()
