"""CSV: as the input was written, its cells as text; TSV: the same between tabs."""

from pathlib import Path

from sanctions.services import tables
from sanctions.services.answers import result_columns
from sanctions.services.exports.lines import Result, fitted


def write(path: Path, result: Result, delimiter: str = "") -> None:
    """The result as CSV, with the input's own delimiter unless another is told."""
    layout = result.layout
    width = len(layout.columns)
    with tables.writing(path, layout, (*layout.columns, *result_columns(layout.columns)), delimiter) as write_row:
        for row, cells in result.lines(tables.read(layout)):
            write_row((*fitted(row, width, ""), *cells))  # type: ignore[arg-type]  # all of it is text


def write_tabs(path: Path, result: Result) -> None:
    """The result between tabs, whatever stood between the input's cells."""
    write(path, result, "\t")
