"""What a customer file is, by what it holds, whatever it is called."""

import re
import zipfile
from collections.abc import Mapping
from pathlib import Path, PurePath
from types import MappingProxyType

from sanctions.services.tables import packed
from sanctions.services.tables.layout import Format, Unreadable

HEAD = 1 << 16

CALLED: Mapping[Format, str] = MappingProxyType(
    {"csv": "a CSV file", "xlsx": "an XLSX workbook", "jsonl": "JSON lines", "parquet": "a Parquet file"}
)
_SUFFIXES: Mapping[str, Format] = MappingProxyType(
    {
        ".csv": "csv",
        ".tsv": "csv",
        ".txt": "csv",
        ".xlsx": "xlsx",
        ".xlsm": "xlsx",
        ".jsonl": "jsonl",
        ".ndjson": "jsonl",
        ".json": "jsonl",
        ".parquet": "parquet",
        ".pq": "parquet",
    }
)
_ZIP = b"PK\x03\x04"
_OTHERS: tuple[tuple[re.Pattern[bytes], str], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE | re.DOTALL), told)
    for pattern, told in (
        (
            rb"\xd0\xcf\x11\xe0",
            "this is an old .xls workbook, or one with a password; save it as XLSX, without password",
        ),
        (rb"\x09[\x00-\x08]..", "this is a very old .xls workbook; save it as XLSX"),
        (rb"ID;P[^\r\n]*\r?\n[A-Z]{1,2};", "this is an SYLK file (.slk); save it as XLSX or CSV"),
        (
            rb"\s*(<!doctype html|<html|<head|<body|<table|<meta)",
            "this is an HTML page; save the table as XLSX or CSV",
        ),
        (rb"\s*<(\?xml|[a-z][\w:.-]*[ >])", "this is XML; save it as XLSX or CSV"),
        (rb'\s*\[\s*["\d\[\]-]', "this is a JSON array, and not one of objects; write one object a line"),
        (rb"%PDF-", "this is a PDF; hand in the table that it was made from"),
        (rb"\{\\rtf", "this is a text document (RTF); save the table as XLSX or CSV"),
        (rb"SQLite format 3\0", "this is an SQLite database; export the table as CSV"),
        (
            rb"BZh\d|\xfd7zXZ\0|\x28\xb5\x2f\xfd|7z\xbc\xaf|Rar!",
            "this is packed in a way that is not read; unpack it, or use gzip",
        ),
        (rb"Obj\x01|ORC[^\w,;|\t ]", "this is an Avro or ORC file; write it as Parquet or CSV"),
    )
)


def format_of(path: Path, gzip: bool) -> Format:
    """The format of a file. Raises Unreadable for what is empty, and for what is known and not read."""
    head = packed.head(path, gzip, HEAD)
    start = head.removeprefix(b"\xef\xbb\xbf")
    if not start.strip():
        raise Unreadable("the file is empty")
    if start.startswith(b"PAR1"):
        return "parquet"
    if start.startswith(_ZIP):
        return _of_archive(path, gzip)
    for pattern, told in _OTHERS:
        if pattern.match(start):
            raise Unreadable(told)
    return "jsonl" if _is_object(start) else "csv"


def mismatch(name: str, found: Format) -> str:
    """What is to be said of a name that promises another format; empty where it does not."""
    suffixes = [suffix.lower() for suffix in PurePath(name).suffixes if suffix.lower() != ".gz"]
    said = _SUFFIXES.get(suffixes[-1] if suffixes else "", found)
    return "" if said == found else f"called {suffixes[-1]}, and yet {CALLED[found]}: read as that"


def _is_object(start: bytes) -> bool:
    r"""Whether a JSON object, or an array of such, begins here, in whatever encoding: `{`, and then `"` or `}`."""
    plain = start[:200].removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff").replace(b"\0", b"")
    return re.match(rb'\s*(?:\[\s*)?\{\s*["}]', plain) is not None


def _of_archive(path: Path, gzip: bool) -> Format:
    """`xlsx`, where the archive is one."""
    with packed.on_disk(path, gzip) as file:
        try:
            with zipfile.ZipFile(file) as archive:
                names = set(archive.namelist())
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as problem:
            raise Unreadable(f"the workbook or archive is cut off or damaged: {problem}") from problem
    if "xl/workbook.xml" in names:
        return "xlsx"
    if "xl/workbook.bin" in names:
        raise Unreadable("this is a binary workbook (.xlsb); save it as XLSX")
    if "content.xml" in names:
        raise Unreadable("this is an OpenDocument file; save it as XLSX")
    raise Unreadable("this is an archive; unpack it, and hand in one file at a time")
