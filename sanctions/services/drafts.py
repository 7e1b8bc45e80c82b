"""A file that was handed in to be looked at: it is screened once somebody has confirmed what its columns hold."""

from collections.abc import Mapping
from dataclasses import asdict, replace
from datetime import datetime

from sanctions.errors import FileTooLarge, FileUnreadable, InvalidQuery, NotADraft, SanctionsError
from sanctions.services import columns, mappings, preview, tables, uploads
from sanctions.services.batch import BatchOptions, noted
from sanctions.services.batch_before import as_before
from sanctions.services.batch_run import iso
from sanctions.services.generation import Generation
from sanctions.services.preview import Preview
from sanctions.services.tables import Layout
from sanctions.services.uploads import Upload
from sanctions.store import batches as store
from sanctions.store.batches import Batch
from sanctions.store.connection import write
from sanctions.store.database import Database
from sanctions.store.home import Home
from sanctions.store.ids import new_id

_BY_NAME = "its name"
_OTHER_COLUMNS = "read so, the file has other columns; see what they hold, and screen it then"


def keep(
    home: Home,
    db: Database,
    generation: Generation,
    upload: Upload,
    options: BatchOptions,
    *,
    at: datetime,
    mapping: Mapping[str, str],
) -> Batch:
    """The file is kept as a draft. What stands in the way of screening it is the draft's reason.

    Raises as ``batch.submit`` does, but FileUnreadable only for a file that
    is no table, however it may be read.
    """
    generation.coverage(options.scope, options.as_of, at)
    batch_id = new_id(at)
    with uploads.kept(home, batch_id, upload) as (size, checksum):
        tables.require_table(uploads.input_path(home, batch_id), upload.name)
        blank = Batch(
            id=batch_id,
            filename=upload.name,
            size=size,
            sha256=checksum,
            door=upload.door,
            mapping={},
            options=options.kept(),
            notes=(),
            rows=0,
            submitted=iso(at),
            status="draft",
        )
        draft = _looked_at(home, db, blank, mapping, upload.max_rows, remember=upload.remember is not False)
        with write(db):
            store.insert(db, draft)
    return draft


def looked_at(
    home: Home, upload: Upload, options: BatchOptions, mapping: Mapping[str, str], *, at: datetime
) -> tuple[Layout, Preview]:
    """What a file is taken for and its first rows as they would be asked; it is not kept.

    Raises FileUnreadable, and InvalidQuery for a mapping that does not fit the file.
    """
    batch_id, order = new_id(at), options.reading.date_order
    try:
        with uploads.kept(home, batch_id, upload):
            path, most = uploads.input_path(home, batch_id), upload.max_rows
            layout = tables.inspect(path, upload.name, options=options.reading, most_rows=most)
            found = preview.preview(
                layout, mapping, name=upload.name, schema=options.schema, date_order=order, today=iso(at)
            )
    finally:
        uploads.remove(home, batch_id)
    return layout, found


def tell(
    home: Home,
    db: Database,
    batch_id: str,
    options: BatchOptions,
    mapping: Mapping[str, str],
    max_rows: int | None = None,
) -> Batch:
    """The draft as it is once that is told of it, in place of all that was told before.

    What ``mapping`` says of columns that the file no longer has, since it is
    read in another way, is left aside.
    Raises NotADraft, InvalidQuery for a mapping that does not fit the file, and
    FileTooLarge for one that has too many rows when it is read so.
    """
    draft = get(db, batch_id)
    told = replace(draft, options=options.kept())
    if _reading(told) != _reading(draft):
        uploads.forget_layout(home, draft.id)
        gone = {column.strip() for column in draft.mapping} - {
            column.strip() for column in _columns(home, told, max_rows)
        }
        mapping = {column: field for column, field in mapping.items() if column.strip() not in gone}
    try:
        told = _looked_at(home, db, told, mapping, max_rows)
    except SanctionsError:
        uploads.forget_layout(home, draft.id)  # it may be that of a reading which is not taken
        raise
    with write(db):
        store.save(db, told)
    return told


def confirm(
    home: Home,
    db: Database,
    generation: Generation,
    batch_id: str,
    *,
    at: datetime,
    again: bool = False,
    remember: bool = True,
) -> Batch:
    """The draft is queued, or done at once where its answers are known; what its columns hold is remembered.

    Raises NotADraft, FileUnreadable for one that can't be screened as it stands,
    and UnknownDataset and NotCovered for a scope that can't answer.
    """
    with uploads.held(home, batch_id):
        draft = get(db, batch_id)
        if draft.reason:
            raise FileUnreadable(draft.filename, draft.reason)
        generation.coverage(draft.options["scope"], draft.options["as_of"], at)
        batch = replace(draft, status="queued", submitted=iso(at))
        if not again:
            batch = as_before(home, db, generation, batch)
        header = uploads.layout(home, draft).columns
        if not remember:
            mappings.forget(db, header)
        with write(db):
            store.save(db, batch)
            if remember:
                told = {column: field or columns.IGNORE for column, field in batch.mapping.items() if column.strip()}
                mappings.remember(db, header, told, iso(at), batch.door)
    return batch


def get(db: Database, batch_id: str) -> Batch:
    """The draft of that id. Raises UnknownRecord, and NotADraft."""
    draft = store.get(db, batch_id)
    if draft.status != "draft":
        raise NotADraft(draft.id, draft.status)
    return draft


def shown(home: Home, draft: Batch, n: int = 5) -> tuple[Layout, Preview] | None:
    """The draft's file and its first rows as they would be asked; None where it can't be read as told."""
    try:
        layout = uploads.layout(home, draft)
    except FileUnreadable:
        return None
    told = {column: field or columns.IGNORE for column, field in draft.mapping.items()}
    schema, order = draft.options["schema"], draft.options.get("reading", {}).get("date_order", "")
    found = preview.preview(
        layout, told, n, name=draft.filename, schema=schema, date_order=order, today=draft.submitted
    )
    guess = preview.preview(layout, {}, 0, name=draft.filename)
    as_guessed = [column for column in guess.columns if column.field == draft.mapping[column.name]]
    reasons = {column.name: column.reason or (column.field and _BY_NAME) for column in as_guessed}
    told_why = (replace(column, reason=reasons.get(column.name, column.reason)) for column in found.columns)
    return layout, replace(found, columns=tuple(told_why))


def require_same_columns(before: Batch, after: Batch) -> None:
    """Raises InvalidQuery where a draft has other columns than somebody saw who wants it screened."""
    if list(before.mapping) != list(after.mapping):
        raise InvalidQuery("map", _OTHER_COLUMNS)


def _looked_at(
    home: Home,
    db: Database,
    draft: Batch,
    mapping: Mapping[str, str],
    max_rows: int | None,
    *,
    remember: bool | None = None,
) -> Batch:
    """The draft with what its file is, as its options tell; None does nothing about what is remembered."""
    options = BatchOptions.of(draft.options)
    try:
        layout = uploads.layout(home, draft, max_rows)
    except FileTooLarge:
        raise
    except FileUnreadable as problem:
        return replace(draft, mapping={}, notes=(), rows=0, reason=problem.reason)
    uploads.keep_layout(home, draft.id, layout)
    notes: tuple[str, ...] = ()
    if remember is not None:
        sample = tables.sample(layout)
        mapping, notes = mappings.applied(
            db, layout.columns, mapping, remember=remember, door=draft.door, sample=sample
        )
    try:
        found, reason = columns.recognise(draft.filename, layout.columns, mapping, tables.sample(layout)), ""
    except FileUnreadable as problem:
        found, reason = columns.Found(columns.guessed(layout.columns, mapping), {}), problem.reason
    # A form says of every column what it holds; that one is carried along is then nobody's word for sure.
    overlooked = columns.overlooked(layout.columns, found.mapping, tables.sample(layout))
    notes = tuple(dict.fromkeys((*notes, *noted(layout, found, options.reading, options.schema), *overlooked)))
    return replace(draft, mapping=found.mapping, notes=notes, rows=layout.rows, reason=reason)


def _reading(draft: Batch) -> dict[str, object]:
    """What is told of how the file is to be read, but for its dates."""
    return asdict(BatchOptions.of(draft.options).reading) | {"date_order": ""}


def _columns(home: Home, draft: Batch, max_rows: int | None) -> tuple[str, ...]:
    """The columns of a draft's file, none where it can't be read."""
    try:
        layout = uploads.layout(home, draft, max_rows)
    except FileUnreadable:
        return ()
    uploads.keep_layout(home, draft.id, layout)
    return layout.columns
