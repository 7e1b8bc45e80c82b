"""Files screened in one go: how they are handed in, and how far they are."""

import dataclasses
from collections.abc import Sequence
from typing import Any, get_args

from marshmallow import fields, validate

from sanctions.model import SCHEMATA
from sanctions.services.exports import FORMATS, ONLY
from sanctions.services.progress import rate, seconds_left
from sanctions.services.retention import expires
from sanctions.services.row_pages import SHOWN
from sanctions.services.rows import DEFAULT_SCHEMA
from sanctions.store.batches import Batch, Status
from sanctions.store.results import ResultFile
from sanctions.wire.coverage import CoverageSchema
from sanctions.wire.options import SCOPE, AsOfParameters
from sanctions.wire.strict import Answer, OrNull, Request
from sanctions.wire.values import OneOf, Text, left_out

_MAP = "What a column holds where its name does not say: `column=field`; repeat it for several."
_MAPPING = "The field that each column of the file holds; empty for one that is carried along and not screened."
_Q = "A part of the file's name, or how an id begins, or a SHA-256 of file, answers or a result."
_REMEMBER = (
    "True: what `map` says is kept for files with the same header, and without `map` what was kept is used. "
    "False: what was kept is forgotten. Left out: neither used nor kept, but for drafts, which show what was."
)
_FILE = "A table with a header: CSV, XLSX, JSON lines or Parquet, perhaps as gzip. Columns are found by their names."


class BatchForm(AsOfParameters):
    """How a file is read and screened, as a form says it."""

    scope = Text(load_default="default", metadata={"description": f"{SCOPE}."})
    threshold = fields.Float(
        validate=validate.Range(0, 1),
        metadata={"description": "The score from which a row is a hit; the setting's if left out."},
    )
    cutoff = fields.Float(
        validate=validate.Range(0, 1),
        metadata={
            "description": "The score from which candidates below the threshold are told, with the status `near`; "
            "none are if left out. It costs time."
        },
    )
    schema = OneOf(
        SCHEMATA,
        "schema",
        load_default=DEFAULT_SCHEMA,
        metadata={"description": "What rows are taken for that do not say."},
    )
    all_hits = fields.Boolean(
        load_default=False, metadata={"description": "One line a hit in place of one line a row with its best."}
    )
    encoding = Text(metadata={"description": "The encoding of a text file, found out if left out: `windows-1251`, …"})
    delimiter = Text(
        metadata={"description": "What stands between the cells of a CSV file, found out if left out; `tab`."}
    )
    quote = Text(
        metadata={"description": "What cells of a CSV file stand in, found out if left out; `none` for nothing."}
    )
    sheet = Text(metadata={"description": "The sheet of a workbook, by name or number; else the first with rows."})
    header = fields.Boolean(metadata={"description": "False: the first row is data, and columns are `column 1`, …"})
    header_row = Text(
        metadata={"description": "The number of the row that names the columns; found out if left out."}
    )
    date_order = OneOf(
        ("dmy", "mdy", "ymd"), "date_order", metadata={"description": "How dates like 03/04/1970 are written."}
    )
    remember = fields.Boolean(
        load_default=None,
        allow_none=True,
        metadata={"description": _REMEMBER},
    )
    again = fields.Boolean(
        load_default=False,
        metadata={"description": "True: screened anew, although its answers against the same lists are known."},
    )
    map = fields.List(Text(), load_default=list, metadata={"description": _MAP})


class FileForm(BatchForm):
    """A file that is looked at."""

    file = fields.Raw(required=True, metadata={"type": "string", "format": "binary", "description": _FILE})


class BatchUpload(FileForm):
    """A file to be screened, as a form hands it in."""

    draft = fields.Boolean(
        load_default=False, metadata={"description": "True: the file is not screened before it is confirmed."}
    )


class DraftForm(BatchForm):
    """What is told of a draft, in place of all that was told before."""

    screen = fields.Boolean(
        load_default=False, metadata={"description": "True: it is confirmed, and the worker screens it."}
    )


class BatchesParameters(Request):
    """Which of the files handed in are wanted."""

    q = Text(load_default="", metadata={"description": _Q})
    limit = fields.Integer(
        load_default=50,
        validate=validate.Range(1, 1000),
        metadata={"description": "Results at most; `total` counts those beyond."},
    )
    offset = left_out("Results")


class RowsParameters(Request):
    """Which rows of a file are wanted."""

    rows = OneOf(
        SHOWN,
        "choice",
        data_key="only",
        load_default="hits",
        metadata={"description": "Which rows: the hits if left out."},
    )
    limit = fields.Integer(
        load_default=50,
        validate=validate.Range(1, 1000),
        metadata={"description": "Rows at most; `total` counts those beyond."},
    )
    offset = left_out("Rows")


class FoundRowSchema(Answer):
    """A row of a file with the best line of its answer."""

    row = fields.Integer(metadata={"description": "Which row it is, counted below the header."})
    name = fields.String(metadata={"description": "The name in it, as it was handed in."})
    status = fields.String(validate=validate.OneOf(("hit", "near", "error", "clear")))
    scored = fields.Float(
        data_key="score", allow_none=True, metadata={"description": "Null where it is clear or an error."}
    )
    entity_id = OrNull()
    entity_name = OrNull()
    matched_name = OrNull()
    reason = fields.String()


class FoundRowsSchema(Answer):
    """Rows of a file, in its order."""

    total = fields.Integer(metadata={"description": "How many there are, beyond `limit` too."})
    results = fields.List(fields.Nested(FoundRowSchema))


class ResultParameters(Request):
    """Which form of a result is wanted."""

    format = OneOf(
        FORMATS, "format", load_default="csv", metadata={"description": "How the result is written; CSV if left out."}
    )
    rows = OneOf(
        ONLY,
        "choice",
        data_key="only",
        load_default="all",
        metadata={"description": "Which rows it holds; all of them if left out."},
    )


def told(
    batch: Batch, keep_days: int, files: Sequence[ResultFile] = (), *, waits_in_vain: bool = False
) -> dict[str, Any]:
    """What ``BatchSchema`` dumps: the batch, and what follows from it."""
    follows = {
        "waits_in_vain": waits_in_vain,
        "result_files": files,
        "expires": expires(batch, keep_days),
        "rate": rate(batch),
        "seconds_left": seconds_left(batch),
    }
    return {field.name: getattr(batch, field.name) for field in dataclasses.fields(batch)} | follows


class ResultFileSchema(Answer):
    """A result file that was handed out."""

    format = fields.String()
    which = fields.String(attribute="only", data_key="only", metadata={"description": "Which rows it holds."})
    sha256 = OrNull(
        metadata={"description": "Of the file, before any gzip; null where a version made it that kept none."}
    )
    size = fields.Integer(metadata={"description": "Bytes."})
    made = OrNull(metadata={"format": "date-time", "description": "Null as well where that was not kept."})


class BatchSchema(Answer):
    """One file: what was asked, how far it is, and what came of it."""

    id = fields.String()
    filename = fields.String()
    size = fields.Integer(metadata={"description": "Bytes of the file."})
    sha256 = fields.String(metadata={"description": "Of the file as it was handed in."})
    door = fields.String(metadata={"description": "Through which it came: api, page, cli or spark."})
    mapping = fields.Dict(keys=fields.String(), values=fields.String(), metadata={"description": _MAPPING})
    options = fields.Dict(keys=fields.String(), metadata={"description": "As they were applied."})
    notes = fields.List(fields.String(), metadata={"description": "What a reader of the result must know."})
    status = fields.String(validate=validate.OneOf(get_args(Status)))
    reason = OrNull(metadata={"description": "Why the batch is not done."})
    waits_in_vain = fields.Boolean(
        metadata={"description": "True: it goes on once a worker runs, and none does: `sanctions worker`."}
    )
    submitted = fields.String(metadata={"format": "date-time"})
    started = OrNull(metadata={"format": "date-time"})
    finished = OrNull(metadata={"format": "date-time"})
    rows = fields.Integer(metadata={"description": "Rows below the header."})
    done = fields.Integer(metadata={"description": "Rows answered so far: hits, near, clears and errors together."})
    hits = fields.Integer(metadata={"description": "Rows with at least one hit."})
    near = fields.Integer(
        metadata={
            "description": "Rows without one that have a candidate from `cutoff` on; 0 where none was asked for."
        }
    )
    clears = fields.Integer(metadata={"description": "Rows without either: clear of the lists in `coverage`."})
    warned = fields.Integer(
        metadata={"description": "Those of the clears whose `reason` says what they can't tell; counted there too."}
    )
    errors = fields.Integer(metadata={"description": "Rows that were not screened; the result says why."})
    results_sha256 = OrNull(
        metadata={"description": "Of the answers as they are kept here, of which results are made."}
    )
    result_files = fields.List(
        fields.Nested(ResultFileSchema),
        metadata={"description": "Those handed out so far, with their checksums."},
    )
    rate = fields.Float(allow_none=True, metadata={"description": "Rows a second, while it is being screened."})
    seconds_left = fields.Integer(allow_none=True, metadata={"description": "What the rest will take at that rate."})
    expires = OrNull(
        metadata={
            "format": "date-time",
            "description": "When its files are removed, or were; null: not at all so far.",
        }
    )
    removed = OrNull(metadata={"format": "date-time", "description": "When its files were removed."})
    generation = OrNull(metadata={"description": "What the answers were made from."})
    engine = OrNull(
        metadata={"description": "The version that answered, and a checksum of the code that decides answers."}
    )
    coverage = fields.Nested(CoverageSchema, allow_none=True)


class BatchesSchema(Answer):
    """The files handed in last, newest first."""

    total = fields.Integer(metadata={"description": "How many there are, beyond `limit` too."})
    results = fields.List(fields.Nested(BatchSchema))
