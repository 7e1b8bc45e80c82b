"""A file of customers is screened in one go, and recorded once, with its rows' results kept."""

import csv
import hashlib
import io
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from sanctions.errors import BatchFinished, FileUnreadable, InvalidQuery, NotCovered, UnknownDataset, UnknownRecord
from sanctions.model import Query
from sanctions.services import batch, bulk, screening
from sanctions.services.answers import RESULT_COLUMNS
from sanctions.services.batch import Batch, BatchOptions, FileTooLarge, Upload
from sanctions.services.batch_run import BEGUN_AGAIN
from sanctions.services.engine import engine
from sanctions.services.generation import Generation, Keeper
from sanctions.services.screening import Options
from sanctions.services.tables import Options as Reading
from sanctions.store import batches as store
from sanctions.store.connection import write
from sanctions.store.database import Database
from sanctions.store.home import Home
from sanctions.store.lock import alone

AT = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
CUSTOMERS = (
    "ref,full name,dob,nationality,note\n"
    '1,Kiril Shamalof,1982,Russia,"x, ""y"""\n'
    "2,Volodymyr Zelenskyy,,UA,=1+1\n"
    "3,,1970-01-01,,\n"
    "4,Joe Biden,03/04/1942,US,\n"
    "5,Rostec\n"
    "6,VTB Bank,,ru,\n"
)
AS_USUAL = BatchOptions()
LAST_NAMES = ("Shamalov", "Aeroflot Airlines", "Bank", "Rostec Cargo", "Nobody")
STATUSES = ["hit", "clear", "error", "error", "error", "hit"]

Submit = Callable[..., Batch]


@pytest.fixture
def submit(seeded: Home, record: Database, generation: Generation) -> Submit:
    """Hands a file in."""

    def submit(
        content: str | bytes = CUSTOMERS,
        name: str = "customers.csv",
        options: BatchOptions = AS_USUAL,
        **given: object,
    ) -> Batch:
        stream = io.BytesIO(content.encode() if isinstance(content, str) else content)
        upload = Upload(
            stream,
            name,
            given.pop("door", "api"),  # type: ignore[arg-type]
            given.pop("max_size", None),  # type: ignore[arg-type]
            given.pop("again", False),  # type: ignore[arg-type]
            given.pop("remember", None),  # type: ignore[arg-type]
        )
        return batch.submit(seeded, record, generation, upload, options, at=AT, **given)  # type: ignore[arg-type]

    return submit


def results(home: Home, done: Batch) -> list[dict[str, str]]:
    with batch.export(home, done).open(encoding="utf-8-sig", newline="") as text:
        return list(csv.DictReader(text))


def test_a_file_is_kept_and_queued(seeded: Home, record: Database, submit: Submit) -> None:
    handed_in = submit()
    assert batch.get(record, handed_in.id) == handed_in
    assert handed_in.status == "queued"
    assert handed_in.rows == 6
    assert (handed_in.size, handed_in.sha256) == (len(CUSTOMERS), hashlib.sha256(CUSTOMERS.encode()).hexdigest())
    assert handed_in.mapping == {
        "ref": "",
        "full name": "name",
        "dob": "birth_date",
        "nationality": "country",
        "note": "",
    }
    assert (seeded.uploads / handed_in.id / "input.csv").read_text() == CUSTOMERS


@pytest.mark.parametrize("name", ["../../etc/customers.csv", "C:\\Users\\me\\customers.csv", "/customers.csv"])
def test_of_the_files_name_only_the_last_part_is_kept(submit: Submit, name: str) -> None:
    assert submit(name=name).filename == "customers.csv"


def test_a_file_of_ships_is_asked_as_ships_and_that_is_said(submit: Submit) -> None:
    assert "are asked as Vessel" in submit("Vessel,IMO\nRising Sun,9179842\n").notes[-1]
    told = submit("Vessel,IMO\nRising Sun,9179842\n", options=BatchOptions(schema="Company")).notes
    assert not any("asked as" in note for note in told)


def test_what_is_not_scored_is_said(submit: Submit) -> None:
    assert submit("name,address\nA,B\n").notes == ("the column 'address' takes no part in the score",)


def nothing_left(home: Home, record: Database) -> bool:
    return not list(home.uploads.iterdir()) and record["batches"].count == 0


@pytest.mark.parametrize("content", ["", "id,turnover\n1,2\n", "name,name\nA,B\n", "name\n"])
def test_a_file_that_cannot_be_screened_is_refused_at_once_and_leaves_nothing(
    seeded: Home, record: Database, submit: Submit, content: str
) -> None:
    with pytest.raises(FileUnreadable, match=r"^customers\.csv: "):
        submit(content)
    assert nothing_left(seeded, record)


def test_a_file_over_the_limit_is_refused_and_leaves_nothing(seeded: Home, record: Database, submit: Submit) -> None:
    with pytest.raises(FileTooLarge, match="larger than 10 bytes"):
        submit(max_size=10)
    assert nothing_left(seeded, record)
    assert submit(max_size=len(CUSTOMERS)).rows == 6


def test_a_mapping_that_does_not_fit_is_refused_at_once(seeded: Home, record: Database, submit: Submit) -> None:
    with pytest.raises(InvalidQuery, match="no column 'Wer'"):
        submit(mapping={"Wer": "name"})
    assert nothing_left(seeded, record)


def test_a_scope_that_cannot_answer_is_refused_at_once(submit: Submit) -> None:
    with pytest.raises(UnknownDataset):
        submit(options=BatchOptions(scope="us_ofac_snd"))
    with pytest.raises(NotCovered):
        submit(options=BatchOptions(as_of="1990-01-01"))


def test_each_row_is_answered_in_the_row(seeded: Home, submit: Submit) -> None:
    done = batch.run(seeded, submit().id)
    rows = results(seeded, done)
    assert [row["status"] for row in rows] == STATUSES
    assert rows[0]["entity_id"] == "seed_article:kirill-shamalov"
    assert rows[2]["reason"] == "name: the row has no name"
    assert "one of two days" in rows[3]["reason"]
    assert rows[4]["reason"] == "row: has 2 cells where the header has 5"
    assert (done.status, done.done, done.hits, done.clears, done.errors) == ("done", 6, 2, 1, 3)


def test_the_inputs_columns_come_back_as_they_were(seeded: Home, submit: Submit) -> None:
    done = batch.run(seeded, submit().id)
    rows = results(seeded, done)
    given = list(csv.DictReader(io.StringIO(CUSTOMERS.replace("=1+1", "'=1+1"))))
    assert list(rows[0]) == [*given[0], *RESULT_COLUMNS]
    for row, asked in zip(rows, given, strict=True):
        assert {column: row[column] for column in asked} == {column: cell or "" for column, cell in asked.items()}


def test_a_row_gets_the_answer_that_its_query_gets(seeded: Home, generation: Generation, submit: Submit) -> None:
    done = batch.run(seeded, submit().id)
    query = Query("LegalEntity", {"name": ("Kiril Shamalof",), "birthDate": ("1982",), "country": ("ru",)})
    [best, *_] = screening.match(generation, {"q": query}, Options(), at=AT, door="api")["q"].hits
    row = results(seeded, done)[0]
    assert (row["score"], row["entity_id"]) == (str(best.score), best.version.entity.id)
    assert (row["matched_name"], row["reason"]) == (best.matched_name, best.reason)


def test_candidates_below_the_threshold_are_those_of_match_row_by_row(
    seeded: Home, generation: Generation, submit: Submit
) -> None:
    """Each with its score and reasons, doubts with the first; the counts add up, and so the record says."""
    names = [f"{first} {last}" for first in ("Kirill", "Igor", "Russian", "VTB") for last in LAST_NAMES]
    options = BatchOptions(all_hits=True, cutoff=0.2)
    done = batch.run(seeded, submit("\n".join(["name,dob", *(f"{name},1950" for name in names)]), options=options).id)
    found: dict[str, list[tuple[str, ...]]] = {name: [] for name in names}
    for row in results(seeded, done):
        line = (row["status"], row["score"], row["entity_id"], row["matched_name"], row["reason"])
        found[row["name"]] += [line] if row["status"] != "clear" else []
    asked = {name: Query("LegalEntity", {"name": (name,), "birthDate": ("1950",)}) for name in names}
    told = screening.match(generation, asked, Options(cutoff=0.2, limit=99), at=AT, door="api")
    assert found == {
        name: [
            (
                "hit" if hit.match else "near",
                str(hit.score),
                hit.version.entity.id,
                hit.matched_name,
                "; ".join((hit.reason, *(told[name].warnings if place == 0 and not hit.match else ()))),
            )
            for place, hit in enumerate(told[name].hits)
        ]
        for name in names
    }
    assert {line[0] for lines in found.values() for line in lines} == {"hit", "near"}
    assert done.hits + done.near + done.clears == done.rows
    assert min(done.hits, done.near, done.clears) > 0
    assert done.options["cutoff"] == 0.2


def test_without_being_asked_for_nobody_is_near(seeded: Home, submit: Submit) -> None:
    """Nor where the score from which they would be is not below the threshold."""
    content = "name\nRussian Aeroflot Trading\n"
    [near] = results(seeded, batch.run(seeded, submit(content, options=BatchOptions(cutoff=0.2)).id))
    assert (near["status"], near["hits"]) == ("near", "0")
    for options in (BatchOptions(), BatchOptions(cutoff=0.9)):
        done = batch.run(seeded, submit(content, options=options).id)
        assert [row["status"] for row in results(seeded, done)] == ["clear"]
        assert (done.near, "cutoff" in done.options) == (0, False)


def test_what_answered_is_recorded_with_the_batch(
    seeded: Home, record: Database, generation: Generation, submit: Submit
) -> None:
    done = batch.run(seeded, submit().id, clock=lambda: AT)
    assert batch.get(record, done.id) == done
    assert (done.generation, done.engine) == (generation.id, engine())
    assert done.coverage == generation.coverage("default", "", AT)
    kept = seeded.uploads / done.id / "answers.jsonl"
    assert done.results_sha256 == hashlib.sha256(kept.read_bytes()).hexdigest()
    assert (done.started, done.finished) == ("2026-11-23T09:30:00+00:00", "2026-11-23T09:30:00+00:00")


def test_with_all_hits_a_row_has_a_line_for_each(seeded: Home, submit: Submit) -> None:
    content = "id,name\n1,VTB Rostec Aeroflot\n2,Nobody Atall\n"
    options = BatchOptions(threshold=0.0001, all_hits=True)
    rows = results(seeded, batch.run(seeded, submit(content, options=options).id))
    found = [row for row in rows if row["id"] == "1"]
    assert len(found) > 1
    assert {row["hits"] for row in found} == {str(len(found))}
    assert len({row["entity_id"] for row in found}) == len(found)
    best = results(seeded, batch.run(seeded, submit(content, options=replace(options, all_hits=False)).id))
    assert [row["entity_id"] for row in best if row["id"] == "1"] == [found[0]["entity_id"]]


def test_the_threshold_says_what_is_a_hit(seeded: Home, submit: Submit) -> None:
    done = batch.run(seeded, submit("name\nKiril Shamalof\n", options=BatchOptions(threshold=1.0)).id)
    assert results(seeded, done)[0]["status"] == "clear"


@pytest.fixture
def row_by_row(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each row is a chunk of its own."""
    monkeypatch.setattr(bulk, "_FIRST", 1)
    monkeypatch.setattr(bulk, "CHUNK", 1)


@pytest.mark.usefixtures("row_by_row")
def test_progress_is_told_and_written_down_about_once_a_second(
    seeded: Home, record: Database, submit: Submit
) -> None:
    times = iter(AT + timedelta(seconds=0.6 * tick) for tick in range(1000))
    seen = []
    handed_in = submit()
    batch.run(
        seeded,
        handed_in.id,
        clock=lambda: next(times),
        progress=lambda rows: seen.append((rows, batch.get(record, handed_in.id).done)),
    )
    assert [rows for rows, _ in seen] == [0] + [1] * 6
    noted = [done for _, done in seen]
    assert noted == sorted(noted)
    assert 1 < len(set(noted)) < 6


def test_a_finished_batch_is_not_screened_again(seeded: Home, submit: Submit) -> None:
    done = batch.run(seeded, submit().id)
    before = batch.export(seeded, done).stat()
    assert batch.run(seeded, done.id) == done
    assert batch.export(seeded, done).stat().st_ino == before.st_ino


def test_a_batch_whose_process_was_killed_begins_again(seeded: Home, record: Database, submit: Submit) -> None:
    handed_in = submit()
    with write(record):
        store.save(record, replace(handed_in, status="running", started="2026-01-01", done=4, hits=1, clears=3))
    (seeded.uploads / handed_in.id / "answers.jsonl").write_text("[[")
    done = batch.run(seeded, handed_in.id)
    assert (done.done, done.hits, done.clears, done.errors) == (6, 2, 1, 3)
    assert [row["ref"] for row in results(seeded, done)] == list("123456")


def test_a_batch_that_another_process_is_at_is_left_to_it(seeded: Home, record: Database, submit: Submit) -> None:
    handed_in = submit()
    with alone(seeded.uploads / handed_in.id / "lock", "a test"):
        assert batch.run(seeded, handed_in.id) == handed_in
        assert batch.left_over(seeded, record) == []
    assert batch.left_over(seeded, record) == [handed_in]


def test_a_batch_for_which_no_list_is_in_force_fails_and_says_so(
    seeded: Home, record: Database, submit: Submit
) -> None:
    handed_in = submit()
    (seeded.index / "current").unlink()
    failed = batch.run(seeded, handed_in.id)
    assert failed.status == "failed"
    assert "no list is in force" in failed.reason
    assert batch.get(record, failed.id) == failed
    assert batch.left_over(seeded, record) == []


def test_an_error_of_the_machine_is_recorded_and_raised(seeded: Home, record: Database, submit: Submit) -> None:
    handed_in = submit()
    (seeded.uploads / handed_in.id / "input.csv").unlink()
    with pytest.raises(FileNotFoundError):
        batch.run(seeded, handed_in.id)
    failed = batch.get(record, handed_in.id)
    assert failed.status == "failed"
    assert failed.reason == "stopped by the system: No such file or directory"


def interrupted(home: Home, record: Database, batch_id: str, after: int = 3) -> Batch:
    """The batch, stopped by hand after so many rows."""
    told = 0

    def stop(rows: int) -> None:
        nonlocal told
        told += rows
        if told >= after:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        batch.run(home, batch_id, progress=stop)
    return batch.get(record, batch_id)


@pytest.mark.usefixtures("row_by_row")
def test_a_batch_that_is_stopped_by_hand_goes_on_when_its_file_is_handed_in_again(
    seeded: Home, record: Database, submit: Submit
) -> None:
    """No row is answered twice or left out, and the record tells of both."""
    stopped = interrupted(seeded, record, submit(door="cli").id)
    assert (stopped.status, stopped.reason) == ("stopped", "stopped by whoever began it")
    assert batch.left_over(seeded, record) == []
    again = submit(door="cli")
    assert any(f"goes on where {stopped.id} was stopped" in note for note in again.notes)
    before = batch.get(record, stopped.id)
    assert (before.status, before.reason) == ("stopped", f"stopped by whoever began it; goes on as {again.id}")
    assert (batch.goes_on_as(before), batch.goes_on_as(again)) == (again.id, "")
    told: list[int] = []
    done = batch.run(seeded, again.id, progress=told.append)
    assert told == [3, 1, 1, 1]
    assert [row["status"] for row in results(seeded, done)] == STATUSES
    assert (done.done, done.hits, done.clears, done.errors) == (6, 2, 1, 3)


@pytest.mark.usefixtures("row_by_row")
def test_a_run_that_screens_anew_and_is_killed_goes_on_when_told_to_again(
    seeded: Home, record: Database, submit: Submit
) -> None:
    """And not with the answers that it was to make anew."""
    first = batch.run(seeded, submit(door="cli").id)
    killed = interrupted(seeded, record, submit(door="cli", again=True).id)
    with write(record):
        store.save(record, replace(killed, status="running", reason="", finished=""))
    again = submit(door="cli", again=True)
    assert any(f"goes on where {killed.id} was stopped" in note for note in again.notes)
    assert batch.get(record, killed.id).status == "stopped"
    told: list[int] = []
    done = batch.run(seeded, again.id, progress=told.append)
    assert (told, done.results_sha256) == ([3, 1, 1, 1], first.results_sha256)
    assert submit(door="cli", again=True).status == "queued"


@pytest.mark.usefixtures("row_by_row")
@pytest.mark.parametrize("torn", ["", "[[", '[["clear","","0","","","","",""]'])
def test_a_batch_whose_process_was_killed_goes_on_where_it_was(
    seeded: Home, record: Database, submit: Submit, torn: str
) -> None:
    """What stands in whole lines is kept, what was being written is answered again."""
    handed_in = submit()
    interrupted(seeded, record, handed_in.id)
    kept = seeded.uploads / handed_in.id / "answers.jsonl"
    before = kept.read_text()
    with write(record):
        store.save(record, replace(batch.get(record, handed_in.id), status="running", finished="", done=1))
    kept.write_text(before + torn)
    told: list[int] = []
    done = batch.run(seeded, handed_in.id, progress=told.append)
    assert told == [3, 1, 1, 1]
    assert kept.read_text().startswith(before)
    assert [row["status"] for row in results(seeded, done)] == STATUSES
    assert not any(BEGUN_AGAIN in note for note in done.notes)


@pytest.mark.usefixtures("row_by_row")
@pytest.mark.parametrize("changed", [{"generation": "g0"}, {"engine": "0.0.1"}])
def test_a_batch_begins_again_where_lists_or_engine_have_changed(
    seeded: Home, record: Database, submit: Submit, changed: dict[str, str]
) -> None:
    """One result is of one generation, and the record says what happened."""
    handed_in = submit()
    interrupted(seeded, record, handed_in.id)
    with write(record):
        store.save(record, replace(batch.get(record, handed_in.id), status="running", finished="", **changed))
    told: list[int] = []
    done = batch.run(seeded, handed_in.id, progress=told.append)
    assert told == [0] + [1] * 6
    assert BEGUN_AGAIN in done.notes
    assert (done.generation, done.engine) != tuple(changed.values())


def test_answers_that_the_disk_has_spoilt_are_made_afresh(seeded: Home, record: Database, submit: Submit) -> None:
    """A power cut can leave anything in a file."""
    handed_in = submit()
    generation = Keeper(seeded).current()
    running = replace(handed_in, status="running", generation=generation.id, engine=engine())
    with write(record):
        store.save(record, running)
    (seeded.uploads / handed_in.id / "answers.jsonl").write_bytes(b"\0" * 40 + b"\n")
    done = batch.run(seeded, handed_in.id)
    assert [row["status"] for row in results(seeded, done)] == STATUSES


@pytest.mark.usefixtures("row_by_row")
def test_a_batch_makes_room_for_others_and_goes_on(seeded: Home, record: Database, submit: Submit) -> None:
    """It stands as one that runs, with what is answered so far."""
    handed_in = submit()
    times = (AT + timedelta(seconds=2 * tick) for tick in range(1000))
    paused = batch.run(seeded, handed_in.id, clock=lambda: next(times), pause=lambda: True)
    assert (paused.status, paused.done) == ("running", 1)
    assert batch.left_over(seeded, record) == [paused]
    done = batch.run(seeded, handed_in.id)
    assert [row["status"] for row in results(seeded, done)] == STATUSES


def test_a_batch_that_is_cancelled_before_it_begins_never_does(
    seeded: Home, record: Database, submit: Submit
) -> None:
    """Its file stays, it has no result, and its row says who is not answered."""
    cancelled = batch.cancel(seeded, record, submit().id, AT)
    assert (cancelled.status, cancelled.reason) == ("cancelled", "cancelled after 0 of 6 rows")
    assert batch.run(seeded, cancelled.id) == cancelled
    assert batch.left_over(seeded, record) == []


@pytest.mark.usefixtures("row_by_row")
def test_a_batch_that_is_cancelled_while_it_runs_stops(seeded: Home, record: Database, submit: Submit) -> None:
    """Within a second, and what was answered is no result."""
    handed_in = submit()
    times = (AT + timedelta(seconds=2 * tick) for tick in range(1000))
    asked: list[Batch] = []

    def ask(_: int) -> None:
        asked.append(batch.cancel(seeded, record, handed_in.id, AT))

    cancelled = batch.run(seeded, handed_in.id, clock=lambda: next(times), progress=ask)
    assert {one.status for one in asked} == {"running"}
    assert (cancelled.status, cancelled.reason) == ("cancelled", "cancelled after 1 of 6 rows")
    assert not (seeded.uploads / handed_in.id / "answers.jsonl").exists()
    with pytest.raises(BatchFinished, match="is cancelled"):
        batch.cancel(seeded, record, handed_in.id, AT)


def test_a_batch_that_is_done_is_cancelled_no_more(seeded: Home, record: Database, submit: Submit) -> None:
    """Its result stays."""
    done = batch.run(seeded, submit().id)
    with pytest.raises(BatchFinished, match="is done"):
        batch.cancel(seeded, record, done.id, AT)
    assert batch.get(record, done.id) == done
    assert len(results(seeded, done)) == 6


def test_the_same_file_again_has_its_answers_already(seeded: Home, submit: Submit) -> None:
    """Against the same lists and asked in the same way: it says so, and has a record of its own."""
    first = batch.run(seeded, submit().id)
    again = submit()
    assert (again.status, again.id != first.id) == ("done", True)
    assert f"screened before as {first.id}, against the same lists: its answers are reused" in again.notes
    assert (again.done, again.hits, again.clears, again.errors) == (6, 2, 1, 3)
    assert (again.coverage, again.results_sha256) == (first.coverage, first.results_sha256)
    assert results(seeded, again) == results(seeded, first)


def test_a_file_is_screened_anew_as_a_batch_of_its_own(
    seeded: Home, record: Database, generation: Generation, submit: Submit
) -> None:
    """In the same way; its notes name the batch that it repeats, and no other."""
    first = batch.run(seeded, submit(mapping={"note": "address"}, options=BatchOptions(threshold=0.9)).id)
    copy = submit(mapping={"note": "address"}, options=BatchOptions(threshold=0.9))
    assert (batch.reused(first), batch.reused(copy)) == ("", first.id)
    anew = batch.again(seeded, record, generation, copy.id, "page", at=AT)
    assert (anew.status, anew.door, anew.mapping, anew.options) == ("queued", "page", first.mapping, first.options)
    assert anew.notes == (*first.notes, f"screened anew, as {copy.id} was")
    done = batch.run(seeded, anew.id)
    assert (batch.reused(done), done.results_sha256) == ("", first.results_sha256)
    assert results(seeded, done) == results(seeded, first)


def test_a_file_that_is_gone_is_not_screened_anew(
    seeded: Home, record: Database, generation: Generation, submit: Submit
) -> None:
    first = submit()
    (seeded.uploads / first.id / "input.csv").unlink()
    folders = sorted(seeded.uploads.iterdir())
    for batch_id in (first.id, "none"):
        with pytest.raises(UnknownRecord):
            batch.again(seeded, record, generation, batch_id, "page", at=AT)
    assert sorted(seeded.uploads.iterdir()) == folders


@pytest.mark.parametrize(
    "other",
    [
        {"again": True},
        {"content": CUSTOMERS + "7,VTB,,,\n"},
        {"options": BatchOptions(threshold=0.9)},
        {"mapping": {"note": "address"}},
    ],
    ids=lambda other: next(iter(other)),
)
def test_what_differs_is_screened(seeded: Home, submit: Submit, other: dict[str, Any]) -> None:
    """Another file, threshold or mapping; and the same file where that is wanted."""
    batch.run(seeded, submit().id)
    assert submit(**other).status == "queued"


def test_answers_that_were_changed_on_the_disk_are_not_reused(seeded: Home, submit: Submit) -> None:
    """Their checksum stands in the record."""
    first = batch.run(seeded, submit().id)
    kept = seeded.uploads / first.id / "answers.jsonl"
    kept.write_bytes(kept.read_bytes().replace(b"hit", b"clear", 1))
    assert submit().status == "queued"


def test_rows_and_answers_that_do_not_add_up_are_no_result(
    seeded: Home, submit: Submit, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is passed over in silence."""
    monkeypatch.setattr(bulk, "answered", lambda *_: (chunk for chunk in ()))
    failed = batch.run(seeded, submit().id)
    assert (failed.status, failed.reason) == ("failed", "0 rows are answered, and the file has 6")


def test_a_batch_that_was_never_handed_in_is_unknown(seeded: Home) -> None:
    with pytest.raises(UnknownRecord, match="no batch 'nothing'"):
        batch.run(seeded, "nothing")
    assert not Path(seeded.uploads / "nothing").exists()


def test_the_batches_handed_in_last_come_first(record: Database, submit: Submit) -> None:
    first, second, third = submit(), submit(), submit()
    assert batch.recent(record, 2) == [third, second]
    assert batch.recent(record)[-1] == first


def test_a_date_that_may_be_two_days_is_read_as_its_column_tells(seeded: Home, submit: Submit) -> None:
    """The order of a column's dates is told by the one date that can be read one way only."""
    content = "name,dob\nKiril Shamalof,03/22/1982\nKiril Shamalof,04/03/1982\n"
    handed_in = submit(content)
    assert "'dob' are read as month/day/year" in handed_in.notes[0]
    first, second = results(seeded, batch.run(seeded, handed_in.id))
    assert "1982-03-22" in first["reason"]
    assert "1982-04-03" in second["reason"]


def test_the_order_of_dates_can_be_told(seeded: Home, submit: Submit) -> None:
    options = BatchOptions(reading=Reading(date_order="dmy"))
    handed_in = submit("name,dob\nKiril Shamalof,03/04/1982\n", options=options)
    assert handed_in.options["reading"] == {"date_order": "dmy"}
    [row] = results(seeded, batch.run(seeded, handed_in.id))
    assert "1982-04-03" in row["reason"]


def test_a_line_of_json_that_cannot_be_read_is_a_row_in_error(seeded: Home, submit: Submit) -> None:
    content = '{"name": "Kiril Shamalof"}\n{"name"\n{"name": {"full": "A"}}\n{"name": \n'
    done = batch.run(seeded, submit(content, name="customers.jsonl").id)
    assert (done.hits, done.clears, done.errors) == (1, 0, 3)
    reasons = [row["reason"] for row in results(seeded, done)]
    assert "it begins '{\"name\"'" in reasons[1]
    assert reasons[2] == "name: is an object, not a text"
    assert "it begins '{\"name\":'" in reasons[3]


def test_a_layout_that_is_lost_is_found_out_again(seeded: Home, submit: Submit) -> None:
    handed_in = submit("name;x\nKiril Shamalof;1\n", options=BatchOptions(reading=Reading(delimiter=";")))
    (seeded.uploads / handed_in.id / "layout.json").unlink()
    assert batch.run(seeded, handed_in.id).hits == 1


KUNDEN = "Wer,tag\nKiril Shamalof,1982\n"


def test_what_was_said_of_a_header_is_remembered_for_the_next_file_and_told(submit: Submit) -> None:
    submit(KUNDEN, mapping={"Wer": "name"}, remember=True)
    again = submit(KUNDEN.replace("Kiril", "Petr"), remember=True)
    assert again.mapping == {"Wer": "name", "tag": ""}
    assert again.notes[0].startswith("mapping remembered from 2026-11-23T09:30:00+00:00 (api)")
    other = submit(KUNDEN.replace("Kiril", "Olga"), mapping={"Wer": "name", "tag": "birth_date"}, remember=True)
    assert (other.mapping["tag"], other.notes) == ("birth_date", ())


def test_what_was_said_can_be_forgotten(submit: Submit) -> None:
    submit(KUNDEN, mapping={"Wer": "name"}, remember=True)
    with pytest.raises(FileUnreadable, match="no column of names"):
        submit(KUNDEN, remember=False)
    with pytest.raises(FileUnreadable, match="no column of names"):
        submit(KUNDEN, remember=True)


ALIASES = "name,alias\nJane Miller,Kiril Shamalof\n"


def test_what_somebody_said_once_changes_no_answer_to_a_program(seeded: Home, submit: Submit) -> None:
    submit(ALIASES, mapping={"alias": "ignore"}, remember=True, door="cli")
    asked = submit(ALIASES)
    assert (asked.mapping["alias"], asked.notes) == ("name", ())
    assert batch.run(seeded, asked.id).hits == 1
    submit(KUNDEN, mapping={"Wer": "name"})
    with pytest.raises(FileUnreadable, match="no column of names"):
        submit(KUNDEN, remember=True)


@pytest.mark.parametrize("said", [{"alias": "ignore"}, {"alias": "id"}, {"name": "first_name", "alias": "last_name"}])
def test_what_was_said_at_another_door_leaves_no_column_out(
    seeded: Home, submit: Submit, said: dict[str, str]
) -> None:
    submit(ALIASES, mapping=said, remember=True, door="cli")
    asked = submit(ALIASES, remember=True, door="page")
    assert asked.mapping["alias"]
    if "name" not in said:
        assert batch.run(seeded, asked.id).hits == 1
        assert any("'alias' is screened as name" in note for note in asked.notes)
    assert not any("NOT SCREENED" in note for note in asked.notes)


def test_a_column_that_only_another_took_the_place_of_is_not_left_out(seeded: Home, submit: Submit) -> None:
    content = "wer,name\nJane Miller,Kiril Shamalof\n"
    submit(content, mapping={"wer": "name"}, remember=True, door="cli")
    asked = submit(content, remember=True, door="page")
    assert asked.mapping == {"wer": "name", "name": "name"}
    assert batch.run(seeded, asked.id).hits == 1


def test_what_was_said_at_the_same_door_is_done_and_said_plainly(seeded: Home, submit: Submit) -> None:
    submit(ALIASES, mapping={"Alias": "ignore"}, remember=True, door="cli")
    asked = submit(ALIASES, remember=True, door="cli")
    assert batch.run(seeded, asked.id).clears == 1
    assert asked.notes[1] == (
        "NOT SCREENED because of the remembered mapping: the column 'alias', else taken for name"
    )


def test_what_the_names_of_columns_say_anyway_takes_the_place_of_what_was_said(submit: Submit) -> None:
    submit(ALIASES, mapping={"alias": "ignore"}, remember=True)
    submit(ALIASES, mapping={"alias": "name", "name": "name"}, remember=True)
    assert submit(ALIASES, remember=True).notes == ()


def test_a_mapping_that_does_not_fit_is_not_remembered(submit: Submit) -> None:
    with pytest.raises(InvalidQuery):
        submit(KUNDEN, mapping={"Wer": "nme"}, remember=True)
    with pytest.raises(FileUnreadable, match="no column of names"):
        submit(KUNDEN, remember=True)


def test_columns_that_only_their_content_tells_are_noted(submit: Submit) -> None:
    rows = [f"Kiril Shamal{letter},{number}.3.19{number}\n" for number, letter in enumerate("abcdefgh", start=20)]
    handed_in = submit("Wer,wann,dob?\n" + "".join(row.replace("\n", ",\n") for row in rows))
    assert handed_in.mapping == {"Wer": "name", "wann": "", "dob?": "birth_date"}
    [note] = handed_in.notes
    assert note.startswith("the column 'Wer' is taken for name, by its content: 8 of 8 values are two to five words")
