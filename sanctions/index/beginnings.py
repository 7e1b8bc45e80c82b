"""Names that begin as one does that was cut within its last word."""

from collections.abc import Sequence

from librt.vecs import vec
from mypy_extensions import i32, i64, u8

from sanctions.index.columns import ANSWERS, NameColumns
from sanctions.index.words import Words


def begun(names: NameColumns, words: Words, forms: Sequence[str], meets: vec[u8]) -> list[int]:
    """The listed names, by number, that may answer and whose content words begin so, the last with more letters.

    ``forms`` are folded words, one at least.
    """
    before: list[int] = []
    for form in forms[:-1]:
        number = words.number_of(form)
        if number < 0:
            return []
        before.append(int(number))
    return [
        int(each)
        for each in _bearers(words, before, forms[-1])
        if meets[i64(each)] == ANSWERS and _begins(names, words, i64(each), before, forms[-1])
    ]


def _bearers(words: Words, before: Sequence[int], last: str) -> vec[i32]:
    """The names that have the rarest of the words; where there are none, those with a word that goes on so."""
    if before:
        return min([words.bearers_of(word) for word in before], key=len)
    longer = [number for number, form in enumerate(words.forms) if _goes_on(form, last)]
    return words.bearers_of_any(longer)


def _begins(names: NameColumns, words: Words, name: i64, before: Sequence[int], last: str) -> bool:
    """Whether a name's content words are these, and behind them one that goes on so."""
    at, end = i64(names.ends[name]), i64(names.ends[name + 1])
    if end - at <= len(before):
        return False
    for word in before:
        if i64(names.words[at]) != word:
            return False
        at += 1
    return _goes_on(words.forms[i64(names.words[at])], last)


def _goes_on(form: str, last: str) -> bool:
    return len(form) > len(last) and form.startswith(last)
