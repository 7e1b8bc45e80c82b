"""The first rows of a file as they would be screened."""

from dataclasses import asdict
from typing import Any, get_args

from marshmallow import fields, validate

from sanctions.model import Query
from sanctions.services.preview import Preview
from sanctions.services.tables import Format, Layout
from sanctions.wire.strict import Answer, OrNull

_READ = "What the cell is read as; empty where it is blank or its column is not screened."


class CellSchema(Answer):
    """A cell."""

    text = fields.String(metadata={"description": "As it stands in the file."})
    values = fields.List(fields.String(), metadata={"description": _READ})
    error = OrNull(metadata={"description": "Why it can't be read."})


class ColumnSchema(Answer):
    """A column and its first cells."""

    name = fields.String()
    field = OrNull(metadata={"description": "What it is taken for; null where it is carried along, not screened."})
    reason = OrNull(metadata={"description": "Why: told, its name, or what stands in it."})
    cells = fields.List(fields.Nested(CellSchema))


class AskedSchema(Answer):
    """A query."""

    schema = fields.String()
    properties = fields.Dict(keys=fields.String(), values=fields.List(fields.String()))


class RowSchema(Answer):
    """A row, as it would be asked."""

    query = fields.Nested(AskedSchema, allow_none=True)
    error = OrNull(metadata={"description": "Why it can't be asked."})


class PreviewSchema(Answer):
    """What a file is taken for."""

    format = fields.String(validate=validate.OneOf(get_args(Format)))
    encoding = OrNull(metadata={"description": "Of a text file."})
    delimiter = OrNull(metadata={"description": "Of a CSV file."})
    quote = OrNull(metadata={"description": "Of a CSV file."})
    sheet = OrNull(metadata={"description": "Of a workbook."})
    header = fields.Boolean(metadata={"description": "False: the first row is data."})
    row_count = fields.Integer(metadata={"description": "Rows below the header."})
    mapping = fields.Dict(keys=fields.String(), values=fields.String())
    columns = fields.List(fields.Nested(ColumnSchema))
    rows = fields.List(fields.Nested(RowSchema), metadata={"description": "The first rows."})
    fault = OrNull(metadata={"description": "Why the file can't be screened so."})
    notes = fields.List(fields.String(), metadata={"description": "What a reader of the result must know."})


def told(layout: Layout, found: Preview) -> dict[str, Any]:
    """What ``PreviewSchema`` dumps."""
    facts = {name: getattr(layout, name) for name in ("format", "sheet", "header")}
    if layout.format in ("csv", "jsonl"):
        facts["encoding"] = layout.encoding
    if layout.format == "csv":
        facts |= {"delimiter": layout.delimiter, "quote": layout.quote or "none"}
    mapping = {column.name: column.field for column in found.columns}
    rows = [_row(row) for row in found.rows]
    return _BLANK | asdict(found) | facts | {"row_count": layout.rows, "mapping": mapping, "rows": rows}


_BLANK = {"encoding": "", "delimiter": "", "quote": ""}


def _row(row: Query | str) -> dict[str, Any]:
    asked = None if isinstance(row, str) else {"schema": row.schema, "properties": row.properties}
    return {"query": asked, "error": row if isinstance(row, str) else ""}
