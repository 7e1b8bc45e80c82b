"""The formats that a result can have, and which of them the name of a file asks for."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Literal

from sanctions.errors import NotExportable
from sanctions.services.exports import delimited, jsonlines, parquet
from sanctions.services.exports.lines import Result

Format = Literal["csv", "tsv", "xlsx", "jsonl", "parquet"]


@dataclass(frozen=True, slots=True)
class Written:
    """How a format is written; ``text`` files may be packed."""

    write: Callable[[Path, Result], None]
    media_type: str
    text: bool = True


def _workbook(path: Path, result: Result) -> None:
    from sanctions.services.exports import workbook  # noqa: PLC0415 - openpyxl takes its time to import

    workbook.write(path, result)


FORMATS: Mapping[Format, Written] = MappingProxyType(
    {
        "csv": Written(delimited.write, "text/csv"),
        "tsv": Written(delimited.write_tabs, "text/tab-separated-values"),
        "xlsx": Written(_workbook, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", text=False),
        "jsonl": Written(jsonlines.write, "application/x-ndjson"),
        "parquet": Written(parquet.write, "application/vnd.apache.parquet", text=False),
    }
)

_BY_ENDING: Mapping[str, Format] = MappingProxyType(
    {
        ".csv": "csv",
        ".tsv": "tsv",
        ".tab": "tsv",
        ".xlsx": "xlsx",
        ".jsonl": "jsonl",
        ".ndjson": "jsonl",
        ".parquet": "parquet",
        ".pq": "parquet",
    }
)
_NEAR: Mapping[str, str] = MappingProxyType(
    dict.fromkeys((".xls", ".xlsm", ".xlsb", ".ods", ".numbers"), "xlsx")
    | dict.fromkeys((".json", ".xml", ".yaml", ".yml"), "jsonl")
    | dict.fromkeys((".feather", ".arrow", ".orc", ".avro", ".sqlite", ".db"), "parquet")
    | dict.fromkeys((".html", ".htm", ".pdf", ".doc", ".docx"), "xlsx")
    | dict.fromkeys((".zip", ".bz2", ".xz", ".zst", ".7z"), "csv.gz")
)
"""Endings that promise a format which is not written, and the one that comes nearest."""


def require(format_: Format) -> None:
    """Raises NotExportable for a format that can't be written here."""
    if format_ == "parquet":
        parquet.imported()


def by_name(name: str) -> tuple[Format, bool]:
    """The format that a file's name asks for, and whether packed with gzip; CSV where its ending says nothing.

    Raises NotExportable for an ending that promises something else.
    """
    path = Path(name.lower())
    packed = path.suffix == ".gz"
    ending = (path.with_suffix("") if packed else path).suffix
    if ending in _NEAR:
        raise NotExportable(ending, f"is not written; name the file .{_NEAR[ending]}, or say --format")
    return _BY_ENDING.get(ending, "csv"), packed
