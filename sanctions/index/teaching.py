"""What the lists teach: how common each word is, which spellings are of one name, which entries are one party."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from sanctions.index.learning import Learner
from sanctions.index.lexicon import FAMILY, GIVEN, Lexicon, crowd_keys
from sanctions.index.linking import Roll, link
from sanctions.model import Edition, Entity, Tie, is_a
from sanctions.names import analyse, spell


class Lesson(NamedTuple):
    """What the versions of a generation teach.

    ``parties``, ``bearers`` and ``variants`` make its ``Lexicon``. ``ties``
    join its entries; ``renamed`` is as ``Roll`` has it.
    """

    parties: int
    bearers: dict[str, int]
    variants: Sequence[tuple[str, str, int]]
    ties: Sequence[Tie]
    renamed: Mapping[str, Edition]

    def lexicon(self) -> Lexicon:
        """What is learned of words."""
        return Lexicon(self.parties, self.bearers, self.variants)


class Teacher:
    """Learns from the versions of a generation, one by one: those of one entity follow each other, oldest first."""

    def __init__(self) -> None:
        self._counted: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self._last_bearer: dict[str, str] = {}
        self._learner = Learner()
        self._roll = Roll()

    def add(self, entity: Entity, since: Edition) -> None:
        """Takes a version in."""
        person = is_a(entity.schema, "Person")
        names = [analyse(name, person) for name in entity.names]
        self._learner.add(entity.id, names)
        keys = {key for name in names for word in name.content for key in _counted_keys(word.form)}
        if person:
            keys |= _part_keys(entity)
        counts = self._counted[entity.dataset]
        for key in ("", *keys):  # each once a party, however many versions and names of it bear the word
            if self._last_bearer.get(key) != entity.id:
                self._last_bearer[key] = entity.id
                counts[key] += 1
        self._roll.add(entity, since)

    def lesson(self) -> Lesson:
        """What all of them teach."""
        bearers = self._bearers()
        parties = bearers.pop("", 0)
        variants = list(self._learner.variants(bearers))
        ties = link(self._roll.parties, Lexicon(parties, bearers, variants))
        return Lesson(parties, dict(sorted(bearers.items())), variants, ties, self._roll.renamed)

    def _bearers(self) -> Counter[str]:
        """How many parties bear each word, and what sounds as it does: as many as on the list that has most.

        A party stands once on a list and often on several, which makes its
        name no more common.
        """
        most: Counter[str] = Counter()
        for counts in self._counted.values():
            most |= counts
        return most


_PARTS = {"firstName": GIVEN, "secondName": GIVEN, "middleName": GIVEN, "fatherName": GIVEN, "lastName": FAMILY}
"""The properties of a person that hold a part of the name, and what that is."""


def _part_keys(entity: Entity) -> set[str]:
    """The words of a person's given and family names, by what is counted of them."""
    return {
        part + spell(word.form).key
        for name, part in _PARTS.items()
        for value in entity.get(name)
        for word in analyse(value, person=True).content
        if len(word.form) > 1
    }


@lru_cache(maxsize=16_384)
def _counted_keys(form: str) -> tuple[str, ...]:
    """What is counted of a word: its spelling key, and what words that sound alike have in common."""
    word = spell(form)
    return (word.key, *crowd_keys(word))
