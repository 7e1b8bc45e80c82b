"""Spreadsheets for tests, written by hand: as small as readers accept, and as wrong as a test wants them."""

import csv
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from xml.sax.saxutils import escape

_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OASIS = "urn:oasis:names:tc:opendocument:xmlns"
_SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"

Value = str | int | float
"""A cell: text, or a number. A number behind `date:` is a serial date, in XLSX only."""


def xlsx_parts(sheet_data: str, name: str = "Sheet1", modified: str = "2026-09-07T01:01:21Z") -> dict[str, str]:
    """The parts of a workbook of one sheet."""
    return {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_SHEET_TYPE}.sheet.main+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{_SHEET_TYPE}.styles+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_SHEET_TYPE}.worksheet+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>'
        f'<sheet name="{name}" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
        f'<Relationship Id="rId2" Type="{_OFFICE}/styles" Target="styles.xml"/></Relationships>',
        "xl/styles.xml": f'<styleSheet xmlns="{_MAIN}"><cellXfs count="2"><xf numFmtId="0"/>'
        '<xf numFmtId="14"/></cellXfs></styleSheet>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{_MAIN}"><sheetData>{sheet_data}</sheetData></worksheet>',
        "docProps/core.xml": f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dcterms="http://purl.org/dc/terms/"><dcterms:created>2020-01-01T00:00:00Z</dcterms:created>'
        f"<dcterms:modified>{modified}</dcterms:modified></cp:coreProperties>",
    }


def ods_parts(table_rows: str, name: str = "Sheet1", modified: str = "2026-09-07T01:01:21") -> dict[str, str]:
    """The parts of an OpenDocument spreadsheet of one sheet."""
    spaces = " ".join(f'xmlns:{short}="{_OASIS}:{short}:1.0"' for short in ("office", "table", "text"))
    return {
        "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
        "content.xml": f"<office:document-content {spaces}><office:body><office:spreadsheet><table:table "
        f'table:name="{name}">{table_rows}</table:table></office:spreadsheet></office:body></office:document-content>',
        "meta.xml": f'<office:document-meta {spaces} xmlns:dc="http://purl.org/dc/elements/1.1/"><office:meta>'
        f"<dc:date>{modified}</dc:date></office:meta></office:document-meta>",
        "META-INF/manifest.xml": f'<manifest:manifest xmlns:manifest="{_OASIS}:manifest:1.0"/>',
    }


def xlsx_rows(rows: Sequence[Sequence[Value]]) -> str:
    """Rows as `sheetData` holds them."""
    return "".join(
        f'<row r="{number}">{"".join(_xlsx_cell(cell) for cell in row)}</row>'
        for number, row in enumerate(rows, start=1)
    )


def ods_rows(rows: Sequence[Sequence[Value]]) -> str:
    """Rows as a table of an OpenDocument holds them."""
    return "".join(f"<table:table-row>{''.join(map(_ods_cell, row))}</table:table-row>" for row in rows)


def packed(path: Path, parts: Mapping[str, str | bytes]) -> Path:
    """An archive of these parts, the same bytes whenever it is written."""
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            how = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(zipfile.ZipInfo(name), content, how)
    return path


def _xlsx_cell(value: Value) -> str:
    if value == "":
        return "<c/>"
    if isinstance(value, str) and value.startswith("date:"):
        return f'<c s="1"><v>{value.removeprefix("date:")}</v></c>'
    if isinstance(value, str):
        return f'<c t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is></c>'
    return f"<c><v>{value}</v></c>"


def _ods_cell(value: Value) -> str:
    if value == "":
        return "<table:table-cell/>"
    if isinstance(value, str):
        return f'<table:table-cell office:value-type="string"><text:p>{escape(value)}</text:p></table:table-cell>'
    return f'<table:table-cell office:value-type="float" office:value="{value}"/>'


def sample_of(table: Path) -> dict[str, str]:
    """The parts of a sample workbook, from the CSV beside it in which people read and change its cells."""
    with table.open(encoding="utf-8", newline="") as file:
        return xlsx_parts(xlsx_rows([[int(c) if c in ("0", "1") else c for c in row] for row in csv.reader(file)]))


if __name__ == "__main__":
    SAMPLE = Path(__file__).parent / "samples" / "dfat.csv"
    packed(SAMPLE.with_suffix(".xlsx"), sample_of(SAMPLE))
