"""Tables of an index: what is filed under a key is found, and nothing else."""

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import example, given
from hypothesis import strategies as st

from sanctions.index.filed import Filed
from sanctions.index.files import save_table

KEYS = st.integers(0, 2**32 - 1) | st.integers(0, 3) | st.integers(2**32 - 3, 2**32 - 1)
ROWS = st.lists(st.tuples(KEYS, st.integers(-(2**31), 2**31 - 1)), max_size=40)


def table(folder: Path, rows: Iterable[tuple[int, int]]) -> Filed:
    """A table of pairs of a key and what is filed under it."""
    save_table(folder, "words", (((key,), number) for key, number in rows))
    return Filed(folder, "words")


@given(ROWS, st.lists(KEYS, max_size=10))
@example([], [0, 2**32 - 1])
@example([(2**31, 7), (2**31 - 1, 8), (0, 9), (2**32 - 1, -1)], [1])
def test_what_is_filed_under_each_key_is_found_in_the_keys_order(rows: list[tuple[int, int]], others: list[int]):
    filed: dict[int, list[int]] = defaultdict(list)
    for key, number in rows:
        filed[key].append(number)
    asked = [*others, *filed, *others]
    with TemporaryDirectory() as folder:
        found = table(Path(folder), rows)
        expected = [(number, place) for place, key in enumerate(asked) for number in sorted(filed.get(key, ()))]
        assert found.find(asked) == expected
        assert all(list(found.under(key)) == sorted(filed.get(key, ())) for key in asked)


def test_keys_that_begin_alike_are_told_apart(tmp_path: Path):
    keys = range(1 << 20, (1 << 20) + 500)
    found = table(tmp_path, ((key, key - (1 << 20)) for key in keys))
    assert [number for number, _ in found.find(list(keys))] == list(range(500))
    assert found.find([(1 << 20) - 1, (1 << 20) + 500]) == []
