"""Words that stand together."""

from sanctions.names.parts import Kind, Word
from sanctions.names.runs import spans


def test_a_run_that_is_repeated_is_tried_once() -> None:
    """A thousand letters are a thousand runs, and one of them says all."""
    words = [Word("a", Kind.WORD)] * 1_000
    assert len(list(spans("aaaa", 1, words, range(len(words))))) <= 3


def test_every_run_of_a_usual_name_is_tried() -> None:
    """The last word stands before the first, too."""
    words = [Word(form, Kind.WORD) for form in ("jong", "un", "kim")]
    assert (2, 0, 1) in set(spans("kimjongun", 0, words, range(3)))


def test_a_run_of_a_long_name_is_found_wherever_it_stands() -> None:
    words = [Word(form, Kind.WORD) for form in ("kim", *(["ali"] * 30), "gazprom", "bank")]
    assert (31, 32) in set(spans("gazprombank", 0, words, range(len(words))))
