"""Small lists cut from the governments' own: their first parties, in their own bytes as far as the format lets it."""

import csv
import itertools
from collections import Counter
from pathlib import Path

import openpyxl
from lxml import etree

PARTIES = 40
"""Records that are kept of each kind."""

_ROWS = 150
"""Rows that are kept of a table, where a party may have several."""

_WHOLE = ("Locations",)
"""What the parties refer to, by number."""


def cut(official: Path, small: Path) -> None:
    """Writes the beginning of a list as a list of its own, which is whole."""
    if official.suffix == ".xml":
        small.write_bytes(_document(official))
    elif official.suffix == ".xlsx":
        _cut_workbook(official, small)
    elif official.suffix == ".json":
        with official.open("rb") as file:
            small.write_bytes(b"".join(itertools.islice(file, _ROWS)))
    else:
        small.write_bytes(_table(official))


def _document(path: Path) -> bytes:
    """An XML document with the first records of each section, and a count of them where it had one."""
    root = etree.parse(path).getroot()
    for section in (root, *root):
        met: Counter[object] = Counter()
        for record in [] if etree.QName(section).localname in _WHOLE else list(section):
            met[record.tag] += 1
            if met[record.tag] > PARTIES:
                section.remove(record)
    for count in root.iter("{*}Record_Count"):
        count.text = str(len(root.findall("{*}sdnEntry")))
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True)


def _table(path: Path) -> bytes:
    """The first rows of a table, with the byte that ends OFAC's files where it had one."""
    content = path.read_bytes()
    lines = content.splitlines(keepends=True)
    reader = csv.reader((line.decode("latin-1") for line in lines), delimiter=";" if b";" in lines[0] else ",")
    for _ in itertools.islice(reader, _ROWS):
        pass
    return b"".join(lines[: reader.line_num]) + (b"\x1a" if content.endswith(b"\x1a") else b"")


def _cut_workbook(official: Path, small: Path) -> None:
    """A workbook of one sheet with the first rows."""
    whole, kept = openpyxl.load_workbook(official, read_only=True), openpyxl.Workbook()
    for row in itertools.islice(whole.worksheets[0].values, _ROWS):
        kept.active.append(row)
    kept.properties.modified = whole.properties.modified
    kept.save(small)
