"""A file that was handed in to be looked at is screened once somebody has confirmed what its columns hold."""

import io
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from sanctions.errors import (
    BatchFinished,
    FileTooLarge,
    FileUnreadable,
    InvalidQuery,
    NotADraft,
    NotCovered,
    UnknownDataset,
)
from sanctions.services import batch, drafts, mappings
from sanctions.services.batch import Batch, BatchOptions, Upload
from sanctions.services.generation import Generation
from sanctions.services.tables import Options as Reading
from sanctions.store.database import Database
from sanctions.store.home import Home

AT = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
LATER = AT + timedelta(hours=1)
CUSTOMERS = "ref,Wer,dob\n1,Kiril Shamalof,1982\n2,Petr Fiala,30.2.1970\n"
AS_USUAL = BatchOptions()

Keep = Callable[..., Batch]


@pytest.fixture
def keep(seeded: Home, record: Database, generation: Generation) -> Keep:
    """Hands a file in as a draft."""

    def handed_in(
        content: str | bytes = CUSTOMERS,
        options: BatchOptions = AS_USUAL,
        mapping: dict[str, str] | None = None,
        **upload: Any,  # noqa: ANN401
    ) -> Batch:
        raw = content.encode() if isinstance(content, str) else content
        file = Upload(io.BytesIO(raw), "customers.csv", "page", **upload)
        return drafts.keep(seeded, record, generation, file, options, at=AT, mapping=mapping or {})

    return handed_in


def test_a_draft_is_not_screened_before_it_is_confirmed(
    seeded: Home, record: Database, generation: Generation, keep: Keep
) -> None:
    draft = keep(mapping={"Wer": "name"})
    assert (draft.status, draft.rows, draft.reason) == ("draft", 2, "")
    assert batch.left_over(seeded, record) == []
    queued = drafts.confirm(seeded, record, generation, draft.id, at=LATER)
    assert (queued.status, queued.submitted) == ("queued", "2026-11-23T10:30:00+00:00")
    assert batch.left_over(seeded, record) == [queued]
    done = batch.run(seeded, draft.id)
    assert (done.hits, done.errors) == (1, 1)


def test_a_draft_without_a_column_of_names_can_not_be_confirmed_and_says_why(
    seeded: Home, record: Database, generation: Generation, keep: Keep
) -> None:
    draft = keep()
    assert "no column of names" in draft.reason
    assert draft.mapping == {"ref": "", "Wer": "", "dob": "birth_date"}
    with pytest.raises(FileUnreadable, match="no column of names"):
        drafts.confirm(seeded, record, generation, draft.id, at=AT)
    told = drafts.tell(seeded, record, draft.id, AS_USUAL, {"Wer": "name", "dob": "ignore"})
    assert (told.reason, told.mapping) == ("", {"ref": "", "Wer": "name", "dob": ""})
    assert drafts.confirm(seeded, record, generation, draft.id, at=AT).status == "queued"


def test_a_draft_that_can_not_be_read_is_told_how(seeded: Home, record: Database, keep: Keep) -> None:
    """The file need not be handed in again."""
    draft = keep(
        "Имя;a\nКирилл Шамалов;b\n".encode("koi8-r")[:-3] + b"\xff\n", BatchOptions(reading=Reading("utf-8"))
    )
    assert (draft.mapping, draft.rows) == ({}, 0)
    assert draft.reason
    assert drafts.shown(seeded, draft) is None
    told = drafts.tell(seeded, record, draft.id, BatchOptions(reading=Reading("koi8-r")), {})
    assert (told.reason, told.mapping, told.rows) == ("", {"Имя": "name", "a": ""}, 1)


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"])
def test_what_is_no_table_however_it_is_read_is_refused_at_once(
    seeded: Home, record: Database, keep: Keep, content: bytes
) -> None:
    with pytest.raises(FileUnreadable):
        keep(content)
    assert batch.recent(record) == []
    assert list(seeded.uploads.iterdir()) == []


def test_a_scope_that_can_not_answer_is_refused_at_once(keep: Keep) -> None:
    with pytest.raises(UnknownDataset):
        keep(options=BatchOptions(scope="us_ofac_snd"))
    with pytest.raises(NotCovered):
        keep(options=BatchOptions(as_of="1990-01-01"))


def test_a_mapping_of_columns_that_the_file_no_longer_has_is_left_aside(
    seeded: Home, record: Database, keep: Keep
) -> None:
    """But a misspelt one is an error."""
    draft = keep("name|x,city\nVTB|1,Moscow\n", mapping={"name|x": "name"})
    assert draft.mapping == {"name|x": "name", "city": ""}
    piped = BatchOptions(reading=Reading(delimiter="|"))
    told = drafts.tell(seeded, record, draft.id, piped, {"name|x": "name", "city": "ignore"})
    assert told.mapping == {"name": "name", "x,city": ""}
    with pytest.raises(InvalidQuery, match="other columns"):
        drafts.require_same_columns(draft, told)
    with pytest.raises(InvalidQuery, match="no column 'nme'"):
        drafts.tell(seeded, record, draft.id, AS_USUAL, {"nme": "name"})
    looked_at = drafts.shown(seeded, drafts.get(record, draft.id))
    assert looked_at
    assert looked_at[0].delimiter == "|"


def test_a_draft_that_has_too_many_rows_is_refused(seeded: Home, record: Database, keep: Keep) -> None:
    """At once, and when it has them only as it is told to be read."""
    with pytest.raises(FileTooLarge, match="more than 1 rows"):
        keep(max_rows=1)
    draft = keep(max_rows=2, mapping={"Wer": "name"})
    without = BatchOptions(reading=Reading(header=False))
    with pytest.raises(FileTooLarge, match="more than 2 rows"):
        drafts.tell(seeded, record, draft.id, without, {"column 2": "name"}, 2)
    assert drafts.get(record, draft.id) == draft


def test_what_was_confirmed_is_filled_in_for_the_next_file_with_the_same_header(
    seeded: Home, record: Database, generation: Generation, keep: Keep
) -> None:
    first = keep(mapping={"Wer": "name", "dob": "ignore"})
    assert mappings.remembered(record, ["ref", "Wer", "dob"]) is None
    drafts.confirm(seeded, record, generation, first.id, at=AT)
    other = CUSTOMERS.replace("Petr", "Pavel")
    filled_in = keep(other)
    assert filled_in.mapping == first.mapping
    assert any("mapping remembered from 2026-11-23T09:30:00+00:00 (page)" in note for note in filled_in.notes)
    drafts.confirm(seeded, record, generation, filled_in.id, at=AT, remember=False)
    assert "no column of names" in keep(other).reason


def test_a_draft_whose_answers_are_known_is_done_at_once_unless_it_is_wanted_again(
    seeded: Home, record: Database, generation: Generation, keep: Keep
) -> None:
    first = drafts.confirm(seeded, record, generation, keep(mapping={"Wer": "name"}).id, at=AT)
    batch.run(seeded, first.id)
    known = drafts.confirm(seeded, record, generation, keep(mapping={"Wer": "name"}).id, at=AT)
    assert (known.status, batch.reused(known)) == ("done", first.id)
    anew = drafts.confirm(seeded, record, generation, keep(mapping={"Wer": "name"}).id, at=AT, again=True)
    assert anew.status == "queued"


def test_what_is_no_draft_any_more_is_told_nothing(
    seeded: Home, record: Database, generation: Generation, keep: Keep
) -> None:
    queued = drafts.confirm(seeded, record, generation, keep(mapping={"Wer": "name"}).id, at=AT)
    with pytest.raises(NotADraft, match="is queued"):
        drafts.tell(seeded, record, queued.id, AS_USUAL, {})
    with pytest.raises(NotADraft, match="is queued"):
        drafts.confirm(seeded, record, generation, queued.id, at=AT)


def test_a_draft_that_is_cancelled_leaves_no_file(seeded: Home, record: Database, keep: Keep) -> None:
    draft = keep()
    cancelled = batch.cancel(seeded, record, draft.id, LATER)
    assert (cancelled.status, cancelled.reason) == ("cancelled", "cancelled before it was confirmed")
    assert cancelled.removed == "2026-11-23T10:30:00+00:00"
    assert not (seeded.uploads / draft.id).exists()
    with pytest.raises(BatchFinished):
        batch.cancel(seeded, record, draft.id, LATER)


def test_the_first_rows_are_shown_with_why_each_column_is_taken_for_what(seeded: Home, keep: Keep) -> None:
    draft = keep(mapping={"Wer": "name"})
    looked_at = drafts.shown(seeded, draft, 2)
    assert looked_at
    layout, found = looked_at
    assert (layout.delimiter, layout.rows) == (",", 2)
    assert [(column.field, column.reason) for column in found.columns] == [
        ("", ""),
        ("name", "told"),
        ("birth_date", "its name"),
    ]
    assert "is no date" in str(found.rows[1])
