"""Files that Spark does not read as we do, as Parquet."""

from pathlib import Path

import pyarrow.parquet as pq

from sanctions.cluster import staging
from sanctions.cluster.frames import UNREADABLE
from sanctions.services import tables


def staged(tmp_path: Path, name: str, content: bytes) -> dict[str, list[str | None]]:
    """The columns that Spark will see."""
    (tmp_path / name).write_bytes(content)
    staging.stage(tables.inspect(tmp_path / name, name), tmp_path / "staged.parquet")
    return pq.read_table(tmp_path / "staged.parquet").to_pydict()


def test_every_row_is_there_and_every_cell_is_text(tmp_path: Path) -> None:
    """Also one that has too many cells or too few: its reason stands beside it."""
    found = staged(tmp_path, "a.csv", "Nr.;name;\n01;Müller;\n2;Meier\n3;Schmidt;x;y\n".encode("cp1252"))
    reasons = found.pop(UNREADABLE)
    assert found == {
        "Nr.": ["01", "2", "3"],
        "name": ["Müller", "Meier", "Schmidt"],
        "column 3": ["", "", "x"],
    }
    assert reasons[0] is None
    assert "has 2 cells where the header has 3" in str(reasons[1])
    assert "beyond it: 'y'" in str(reasons[2])


def test_half_a_character_is_an_error_of_its_row(tmp_path: Path) -> None:
    """JSON can hold one and Parquet can't."""
    found = staged(tmp_path, "a.jsonl", b'{"name": "B"}\n{"name": "A\\ud800"}\n')
    assert found["name"][0] == "B"
    assert "half a character" in str(found[UNREADABLE][1])


def test_files_of_many_groups_keep_their_order(tmp_path: Path) -> None:
    number = staging._GROUP * 2 + 1
    found = staged(tmp_path, "a.csv", b"name\n" + b"".join(b"N%d\n" % at for at in range(number)))
    assert found["name"] == [f"N{at}" for at in range(number)]
