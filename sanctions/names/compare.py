"""Two names laid side by side, word by word."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from sanctions.names.analysis import Kind, Name, Word
from sanctions.names.likeness import Likeness, likeness
from sanctions.names.text import Script

Rarity = Callable[[str], float]
"""How much a folded word identifies: 0 for one in everybody's name, 1 for one met nowhere else."""


_INITIAL_RARITY = 0.33
"""An initial is one of 26: the logarithm of that on the scale of rarity, where 1 is one in 20,000."""

_SHORTEST_JOINED = 5
"""Letters of a word that may be two written together."""


Like = Callable[[str, str, Script], Likeness]
"""How a word of the query and one of the candidate are alike."""


class Pairing(NamedTuple):
    """What became of a word, or of words joined: one row of the alignment.

    ``query`` or ``candidate`` is empty where that side has nothing to set
    against the other. ``rarity`` is that of the more common side where the two agree, else
    that of the rarer.
    """

    query: str
    candidate: str
    relation: str
    similarity: float
    rarity: float


def compare(query: Name, candidate: Name, rarity: Rarity, like: Like = likeness) -> tuple[Pairing, ...]:
    """The alignment of two names: every content word of either stands in exactly one pairing.

    Order is ignored. ``like`` tells how two words are alike; an index that
    knows the alike words of each may answer sooner than ``likeness`` itself.
    """
    return tuple(_Alignment(query, candidate, rarity, like).run())


class _Alignment:
    """The words of both sides that are still free, and the pairings found so far."""

    def __init__(self, query: Name, candidate: Name, rarity: Rarity, like: Like) -> None:
        self.left, self.right, self.rarity, self.like = query.words, candidate.words, rarity, like
        self.script = _poorer(query.script, candidate.script)
        self.free_left = [at for at, word in enumerate(self.left) if word.kind < Kind.PARTICLE]
        self.free_right = [at for at, word in enumerate(self.right) if word.kind < Kind.PARTICLE]
        self.pairings: list[Pairing] = []

    def run(self) -> list[Pairing]:
        self._alike()
        if self.free_left and self.free_right:
            self._joined()
        if self.free_left and self.free_right:
            self._initials()
        self._contradictions()
        self._left_over()
        return self.pairings

    def _alike(self) -> None:
        """Words that are spellings of each other, the most alike first, then those in like places."""
        found = []
        for i in self.free_left:
            for j in self.free_right:
                relation, similarity = self.like(self.left[i].form, self.right[j].form, self.script)
                if similarity:
                    found.append((-similarity, abs(i - j), i, j, relation))
        found.sort()
        for negative, _, i, j, relation in found:
            if i in self.free_left and j in self.free_right:
                self._pair((i,), (j,), relation, -negative)

    def _joined(self) -> None:
        """One word against two or three written apart, particles among them included."""
        for i in tuple(self.free_left):
            if span := self._span(self.left[i].form, self.right, self.free_right):
                self._pair((i,), span[1], "joined", span[0])
        for j in tuple(self.free_right):
            if span := self._span(self.right[j].form, self.left, self.free_left):
                self._pair(span[1], (j,), "joined", span[0])

    def _span(self, form: str, others: Sequence[Word], free: Sequence[int]) -> tuple[float, tuple[int, ...]] | None:
        """The words that, written together, are a spelling of the one: similarity and places."""
        if len(form) < _SHORTEST_JOINED:
            return None
        best: tuple[float, tuple[int, ...]] | None = None
        for places in _spans(form[0], others, free):
            together = "".join(others[at].form for at in places)
            if abs(len(together) - len(form)) <= 3:
                similarity = likeness(form, together, self.script).similarity
                if similarity > (best[0] if best else 0.0):
                    best = similarity, places
        return best

    def _initials(self) -> None:
        for i in tuple(self.free_left):
            for j in tuple(self.free_right):
                if i in self.free_left and _is_initial(self.left[i], self.right[j]):
                    self._pair((i,), (j,), "initial", 0.5)

    def _contradictions(self) -> None:
        """What is left on both sides, the rarest against the rarest."""
        while self.free_left and self.free_right:
            i = max(self.free_left, key=lambda at: self.rarity(self.left[at].form))
            j = max(self.free_right, key=lambda at: self.rarity(self.right[at].form))
            self._pair((i,), (j,), _contradiction(self.left[i], self.right[j]), 0.0)

    def _left_over(self) -> None:
        for i in tuple(self.free_left):
            self._pair((i,), (), _missing(self.left[i], "only in the query"), 0.0)
        for j in tuple(self.free_right):
            self._pair((), (j,), _missing(self.right[j], "only on the list"), 0.0)

    def _pair(self, left: Sequence[int], right: Sequence[int], relation: str, similarity: float) -> None:
        forms = [self.left[i].form for i in left], [self.right[j].form for j in right]
        sides = [max(map(self.rarity, side)) for side in forms if side]
        # A common name met by a slip is as common as ever; what contradicts is as telling as its rarer side.
        rarity = min(sides) if similarity else max(sides)
        if relation == "initial":
            rarity = _INITIAL_RARITY
        self.pairings.append(Pairing(" ".join(forms[0]), " ".join(forms[1]), relation, similarity, rarity))
        self.free_left = [i for i in self.free_left if i not in left]
        self.free_right = [j for j in self.free_right if j not in right]


def _poorer(one: Script, other: Script) -> Script:
    """How two names must be compared: two that both leave vowels out are spelled alike in full."""
    return Script.ALPHABET if one is other is Script.ABJAD else max(one, other)


def _spans(initial: str, others: Sequence[Word], free: Sequence[int]) -> Iterator[tuple[int, ...]]:
    """Places that may be one word with that initial: neighbours, particles among them, and any two free words."""
    for start, word in enumerate(others):
        if word.form[0] != initial:
            continue
        run: tuple[int, ...] = (start,)
        for at in range(start + 1, min(start + 3, len(others))):
            run = (*run, at)
            if all(place in free or others[place].kind >= Kind.PARTICLE for place in run):
                yield run
        if start in free:
            yield from ((start, at) for at in free if at not in (start, start + 1))


def _is_initial(one: Word, other: Word) -> bool:
    """Whether one is the other's initial; only people have any."""
    kinds = {one.kind, other.kind}
    return Kind.INITIAL in kinds and Kind.NUMBER not in kinds and one.form[0] == other.form[0]


def _contradiction(one: Word, other: Word) -> str:
    kinds = {one.kind, other.kind}
    if kinds == {Kind.NUMBER}:
        return "numbers contradict"
    if kinds == {Kind.PATRONYMIC}:
        return "patronymics contradict"
    return "contradicts"


def _missing(word: Word, side: str) -> str:
    if word.kind is Kind.PATRONYMIC:
        return f"patronymic {side}"
    if word.kind is Kind.NUMBER:
        return f"number {side}"
    return side
