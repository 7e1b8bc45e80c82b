"""Listed names that share words with one asked for, come to one after the other."""

from collections.abc import Callable
from itertools import product

import pytest

from sanctions.index import Index
from sanctions.index.asked import Asked
from sanctions.index.sharing import Runs
from sanctions.model import Entity, Version
from sanctions.names import analyse

LIST = "us_ofac_sdn"
WORDS = ("Maria", "Rossi", "Almirante", "Zubkova", "Olena")


@pytest.fixture(scope="module")
def crowd(write: Callable[..., Index]) -> Index:
    """Names of two and three words; the first words are many names', the last few names'."""
    names = [" ".join(dict.fromkeys(words)) for words in product(WORDS, WORDS[:3], WORDS[:2])]
    names += [f"Maria Vorname{at}" for at in range(200)]
    entities = [Entity(f"{LIST}:{at}", "Person", name, {"name": (name,)}) for at, name in enumerate(names)]
    return write([Version(one, "2024-01-01.00", None, "", "", "") for one in entities], {LIST: ["2024-01-01.00"]})


def come_to(index: Index, name: str, least: float) -> dict[int, tuple[float, int, float]]:
    """The names come to, and of each what is shared: rarity, words, and what those are worth."""
    asked_name = analyse(name, True)
    alike = index.words.look_up([(word.form, asked_name.script) for word in asked_name.content])
    runs = Runs(Asked(index.words, index.lexicon, asked_name, asked_name.content, alike))
    runs.skip(least)
    found = {}
    while runs.advance():
        agreed = runs.agreed()
        found[runs.number] = (runs.shared, agreed.agreeing, agreed.alike_rarity)
    assert list(found) == sorted(found)
    return found


@pytest.mark.parametrize("name", ["Maria Rossi", "Maria Zubkova", "Olena Maria Almirante", "Maria Maria Zubkova"])
def test_names_that_share_enough_are_come_to_though_those_of_common_words_are_passed_over(
    crowd: Index, name: str
) -> None:
    every = come_to(crowd, name, 0.0)
    passed_over = 0
    for least in (0.2, 0.5, 0.9, 1.2):
        found = come_to(crowd, name, least)
        enough = {number for number, (shared, _, _) in every.items() if shared >= least}
        assert enough <= found.keys() <= every.keys()
        assert {number: every[number] for number in found} == found
        passed_over += len(every) - len(found)
    assert passed_over > 0


def test_nothing_is_come_to_where_all_words_together_are_too_common(crowd: Index) -> None:
    assert come_to(crowd, "Maria Rossi", 9.0) == {}
