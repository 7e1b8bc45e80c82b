"""Parquet files, read where pyarrow is."""

import builtins
import gzip
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow
import pyarrow.parquet
import pytest

from sanctions.errors import FileUnreadable
from sanctions.services import tables


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "customers.parquet"


def write(path: Path, columns: Mapping[str, Sequence[object]]) -> None:
    pyarrow.parquet.write_table(pyarrow.table(dict(columns)), path)


def test_cells_are_text_and_lists_are_several_values(path: Path) -> None:
    write(
        path,
        {
            "id": [1, 2],
            "name": [["A", "B"], None],
            "born": [date(1970, 1, 2), None],
            "at": [datetime(1970, 1, 2), datetime(1970, 1, 2, 3, 4)],  # noqa: DTZ001 - as files have them
            "sum": [1.0, float("nan")],
            "price": [Decimal("1.50"), None],
            "raw": [b"x", b"\xff"],
            "yes": [True, False],
        },
    )
    layout = tables.inspect(path, "customers.parquet")
    assert layout.columns == ("id", "name", "born", "at", "sum", "price", "raw", "yes")
    assert list(tables.read(layout)) == [
        ["1", "A\nB", "1970-01-02", "1970-01-02", "1", "1.50", "x", "true"],
        ["2", "", "", "1970-01-02 03:04:00", "", "", "\ufffd", "false"],
    ]
    assert next(iter(tables.values(layout)))[:3] == [1, ["A", "B"], date(1970, 1, 2)]


def test_a_packed_one_is_read(path: Path) -> None:
    write(path, {"name": ["A"]})
    path.write_bytes(gzip.compress(path.read_bytes()))
    assert list(tables.read(tables.inspect(path, "customers.parquet"))) == [["A"]]


def test_rows_of_many_batches_come_in_order(path: Path) -> None:
    write(path, {"name": [str(number) for number in range(10_000)]})
    layout = tables.inspect(path, "customers.parquet")
    assert [row[0] for row in tables.read(layout)] == [str(number) for number in range(10_000)]


@pytest.mark.parametrize("spoil", [lambda b: b[:-9], lambda b: b[:50], lambda _: b"PAR1junkPAR1", lambda b: b[:4]])
def test_one_that_is_cut_off_or_damaged_is_refused(path: Path, spoil: Any) -> None:  # noqa: ANN401
    write(path, {"name": ["A"] * 100})
    path.write_bytes(spoil(path.read_bytes()))
    with pytest.raises(FileUnreadable, match="Parquet file is cut off or damaged"):
        tables.inspect(path, "customers.parquet")


def test_columns_that_stand_twice_are_refused(path: Path) -> None:
    pyarrow.parquet.write_table(pyarrow.table([["A"], ["B"]], names=["name", "Name"]), path)
    with pytest.raises(FileUnreadable, match="stands twice"):
        tables.inspect(path, "customers.parquet")


def test_without_pyarrow_it_is_said_how_to_install_it(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(path, {"name": ["A"]})
    real = builtins.__import__

    def lacking(name: str, *rest: Any) -> Any:  # noqa: ANN401
        if name.startswith("pyarrow"):
            raise ImportError(name)
        return real(name, *rest)

    monkeypatch.setattr(builtins, "__import__", lacking)
    with pytest.raises(FileUnreadable, match=r"pip install \.\[parquet\]"):
        tables.inspect(path, "customers.parquet")
