"""Two names laid side by side, word by word."""

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final, NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from sanctions.names.analysis import Kind, Name, Word
from sanctions.names.likeness import MOST_SLIPS, Likeness, likeness, one_doubled, resemblance
from sanctions.names.tables.honorifics import GIVEN_TOO, HONORIFICS
from sanctions.names.tables.legal_forms import KINDS, LEGAL_FORMS, LEGAL_WORDS, UNLIKE_FORMS
from sanctions.names.tables.particles import PARTICLES
from sanctions.names.text import Script

Rarity = Callable[[str], float]
"""How much a folded word identifies: 0 for one in everybody's name, 1 for one met nowhere else."""


TITLE: Final = "a title"
"""Relation of a word that is a title of the other side misspelt, which says nothing of who it is."""

_EXACT_KINDS: Final = frozenset((Kind.INITIAL, Kind.NUMBER))
"""Kinds of words that are the same or another, and never nearly the same."""

_FATHERS: Final = 0.7
"""Two fathers' names that agree in less have but their ending in common."""

_LONG_TITLE: Final = 5
"""Letters of a title that forgives a slip."""

INITIAL_RARITY: Final = 0.33
"""An initial is one of 26: the logarithm of that on the scale of rarity, where 1 is one in 20,000."""

_WRITTEN_TOGETHER: Final = frozenset(
    "same,spelled alike,form of the same name,vowels differ,one letter off,slip in a long word,same consonants".split(
        ","
    )
)
"""How a word may be like two or more written together."""

_LOOSE: Final = frozenset(("spelled alike", "spelled otherwise", "form of the same name"))
"""Relations of words that are equal but for the habits of spelling."""

_SHORT: Final = 4
"""Letters of a word of an organisation that may be an abbreviation."""

_EXACTLY: Final = frozenset(("same", "spelled alike"))
_LONGEST_ACRONYM: Final = 8
"""Letters of an acronym."""

WHOLE_ACRONYM: Final = "acronym of the whole name"
"""Relation of a name that is nothing but the initials of the other: IRGC."""
_TELLING_ACRONYM: Final = 4
"""Letters from which an acronym tells a name: hundreds of organisations share any three."""

_SHORTEST_JOINED: Final = 4
"""Letters of a word that may be two written together."""


WHOLE: Final = "missing from a name that is never cut"
"""Relation of a word without counterpart where Chinese or Korean names are compared, which leave nothing out."""

RESEMBLES: Final = "resembles"
"""Relation of two words of which much agrees, and that are no spellings of each other."""

FATHER_OF: Final = "father of, on both sides"
"""Relation of "Abu" that both names have: Abu Ali is known as the father of Ali, and is not every Ali."""
_FATHER_OF: Final = frozenset(("abu", "abou"))

CUT_LEGAL: Final = "of a legal form"
"""Relation of a word that was left of a legal form, which says nothing: Public, Public Joint Stock Company."""

SAME_LEGAL: Final = "same legal form"
"""Relation of legal forms of one kind, where the whole of either name besides is one word, and that has a slip."""
OTHER_LEGAL: Final = "another legal form"
"""Relation of legal forms of different kinds, beside words that are not all the same: Inc. is no OOO."""
_SLIPS: Final = frozenset(("one letter off", "letters off", "slip in a long word"))

Like = Callable[[str, str, Script], Likeness]
"""How a word of the query and one of the candidate are alike."""


class Pairing(NamedTuple):
    """What became of a word, or of words joined: one row of the alignment.

    ``query`` or ``candidate`` is empty where that side has nothing to set
    against the other. ``rarity`` is that of the more common side where the two agree, else
    that of the rarer. ``similarity`` is above 0 where they agree, and tells of those that
    resemble each other how much.
    """

    query: str
    candidate: str
    relation: str
    similarity: float
    rarity: float


def compare(query: Name, candidate: Name, rarity: Rarity, like: Like = likeness) -> tuple[Pairing, ...]:
    """The alignment of two names: every content word of either stands in exactly one pairing.

    Small words that say something (Abu, legal forms) follow in pairings of their own. Order is
    ignored. ``rarity`` and ``like`` tell what is known of words: how common one is, and how two are alike.
    """
    pairings = _Alignment(query, candidate, rarity, like).run()
    beside = _fathers_of(query, candidate) if candidate.person else _legal(query, candidate, pairings)
    if beside is not None:
        pairings.append(beside)
    return tuple(pairings)


def shorter(name: Name) -> tuple[Name, ...]:
    """The name without words that may turn out to be of a title or a legal form, beside the other: "Public", "H."."""
    words = tuple(word for word in name.words if not _may_say_nothing(word, name.person))
    if len(words) == len(name.words) or not any(word.kind < Kind.PARTICLE for word in words):
        return ()
    return (name._replace(words=words),)


def _may_say_nothing(word: Word, person: bool) -> bool:
    return word.kind is Kind.INITIAL if person else word.kind is Kind.WORD and word.form in LEGAL_WORDS


def unseen(name: Name) -> frozenset[str]:
    """The relations that small words of a name may bring in, which the words that say who it is do not tell of."""
    if name.person:
        return frozenset((FATHER_OF,)) if _father_of(name) else frozenset()
    return frozenset((SAME_LEGAL,)) if _kinds(name.legal) and len(name.content) == 1 else frozenset()


class _Alignment:
    """The words of both sides that are still free, and the pairings found so far."""

    __slots__ = ("free_left", "free_right", "left", "like", "pairings", "person", "rarity", "right", "script")

    def __init__(self, query: Name, candidate: Name, rarity: Rarity, like: Like) -> None:
        self.left, self.right, self.rarity, self.like = query.words, candidate.words, rarity, like
        self.person = candidate.person
        self.script = _poorer(query.script, candidate.script)
        self.free_left = [at for at, word in enumerate(self.left) if word[1] < Kind.PARTICLE]
        self.free_right = [at for at, word in enumerate(self.right) if word[1] < Kind.PARTICLE]
        self.pairings: list[Pairing] = []

    def run(self) -> list[Pairing]:
        """The pairings, from the surest kind to what is left over."""
        self._same()
        if self.free_left and self.free_right:
            self._joined_exactly()
        if self.person:
            self._titles()
        else:
            self._cut_legal()
        if self.free_left and self.free_right:
            self._alike()
        if self.free_left and self.free_right:
            self._joined()
        if self.free_left and self.free_right:
            self._initials() if self.person else self._acronyms()
        if self.free_left and self.free_right:
            self._resembling()
        while self._contradiction():
            pass
        whole = self.script is Script.IDEOGRAPHS and self.pairings
        for i in self.free_left:
            form, relation = self.left[i].form, _missing(self.left[i], "only in the query")
            self.pairings.append(Pairing(form, "", WHOLE if whole else relation, 0.0, self.rarity(form)))
        for j in self.free_right:
            form, relation = self.right[j].form, _missing(self.right[j], "only on the list")
            self.pairings.append(Pairing("", form, WHOLE if whole else relation, 0.0, self.rarity(form)))
        return self.pairings

    def _same(self) -> None:
        """Words that both sides have."""
        places = {self.right[j].form: j for j in reversed(self.free_right)}
        for i in tuple(self.free_left):
            form = self.left[i].form
            j = places.pop(form, None)
            if j is not None:
                self.pairings.append(Pairing(form, form, "same", 1.0, self.rarity(form)))
                self.free_left.remove(i)
                self.free_right.remove(j)

    def _joined_exactly(self) -> None:
        """Words that are two neighbours of the other side written together: aviation for avi ation, Naingoo."""
        for i in tuple(self.free_left):
            if places := _neighbours(self.left[i].form, self.right, self.free_right):
                self._pair((i,), places, "joined", 1.0)
        for j in tuple(self.free_right):
            if places := _neighbours(self.right[j].form, self.left, self.free_left):
                self._pair(places, (j,), "joined", 1.0)
        if self.free_left and self.free_right:
            self._parted_elsewhere()

    def _parted_elsewhere(self) -> None:
        """Two neighbours on each side that are the same written together: Kirills Hamalov, Kirill Shamalov."""
        for left in _side_by_side(self.left, self.free_left):
            first, last = self.left[left[0]].form, self.left[left[1]].form
            for right in _side_by_side(self.right, self.free_right):
                its_first, its_last = self.right[right[0]].form, self.right[right[1]].form
                if len(first) != len(its_first) and first[0] == its_first[0] and first + last == its_first + its_last:
                    self._pair(left, right, "joined", 1.0)
                    return

    def _titles(self) -> None:
        """Words of people that are a title or a particle of the other side: misspelt, or its first letter."""
        for i in tuple(self.free_left):
            if found := self._title(self.left[i], self.right):
                self.pairings.append(Pairing(self.left[i].form, found, TITLE, 1.0, 0.0))
                self.free_left.remove(i)
        for j in tuple(self.free_right):
            if found := self._title(self.right[j], self.left):
                self.pairings.append(Pairing(found, self.right[j].form, TITLE, 1.0, 0.0))
                self.free_right.remove(j)

    def _cut_legal(self) -> None:
        """Words of organisations that are one of those of the other side's legal form."""
        for i in tuple(self.free_left):
            if found := _legal_with(self.left[i].form, self.right):
                self.pairings.append(Pairing(self.left[i].form, found, CUT_LEGAL, 1.0, 0.0))
                self.free_left.remove(i)
        for j in tuple(self.free_right):
            if found := _legal_with(self.right[j].form, self.left):
                self.pairings.append(Pairing(found, self.right[j].form, CUT_LEGAL, 1.0, 0.0))
                self.free_right.remove(j)

    def _title(self, word: Word, others: Sequence[Word]) -> str:
        """The title or particle among the others that the word is; empty for none."""
        if word.kind is Kind.NUMBER:
            return ""
        if len(word.form) > 1 and not may_be_title(word.form):
            return ""
        for form, kind in others:
            if word.kind is Kind.INITIAL and form[0] == word.form:
                if kind is Kind.PARTICLE or (kind is Kind.HONORIFIC and form in GIVEN_TOO):
                    return form
                continue
            long = Kind.PARTICLE <= kind <= Kind.HONORIFIC and len(form) >= _LONG_TITLE <= len(word.form)
            if long and likeness(word.form, form).similarity:
                return form
        return ""

    def _alike(self) -> None:
        """Words that are spellings of each other, the most alike first, then those in like places."""
        found, script = [], self.script
        for i in self.free_left:
            form = self.left[i].form
            for j in self.free_right:
                relation, similarity, most = self.like(form, self.right[j].form, script)
                if similarity and self._may_pair(self.left[i], self.right[j], relation) and not self._more(i, j):
                    found.append((-similarity, abs(i - j), i, j, relation, most))
        found.sort()
        for negative, _, i, j, relation, most in found:
            if i in self.free_left and j in self.free_right:
                self._pair((i,), (j,), relation, -negative, most)

    def _may_pair(self, one: Word, other: Word, relation: str) -> bool:
        """Whether words that are alike may stand for each other in names of this kind.

        Short words of organisations are often abbreviations, of which every
        letter counts: EQT is not EKT. A surname that sounds like a father's
        name is none.
        """
        if self.person and relation == "same meaning":
            return False
        if not self.person:
            long = min(len(one.form), len(other.form)) > _SHORT
            return long or relation not in _LOOSE or one_doubled(one.form, other.form)
        if one.kind == other.kind or relation in _LOOSE or Kind.PATRONYMIC not in (one.kind, other.kind):
            return True
        return one.form[-2:] == other.form[-2:]  # Borisovach is Borisovich misspelt

    def _more(self, i: int, j: int) -> bool:
        """Whether a word is rather another and the one after it, written together: Naingoo, Naing Oo."""
        one, other = self.left[i].form, self.right[j].form
        if len(one) == len(other):
            return False
        long, short, words = (one, other, self.right) if len(one) > len(other) else (other, one, self.left)
        return long.startswith(short) and any(word.form == long[len(short) :] for word in words)

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
        slack = 3 if self.script is Script.ALPHABET else 6
        for places in _spans(form, slack, others, free):
            relation, similarity, _ = likeness(form, "".join([others[at].form for at in places]), self.script)
            exact = others[places[-1]].kind >= Kind.PARTICLE  # Abdal is Abd al, and Abdallah is not
            if relation in (_EXACTLY if exact else _WRITTEN_TOGETHER) and similarity > (best[0] if best else 0.0):
                best = similarity, places
        return best

    def _acronyms(self) -> None:
        """One word against those of which it has the initials: IRGC, Islamic Revolutionary Guard Corps."""
        for i in tuple(self.free_left):
            if run := _spelled_by(self.left[i].form, self.right, self.free_right):
                self._pair((i,), run, self._acronym(self.free_left, run, self.right), 0.9)
        for j in tuple(self.free_right):
            if run := _spelled_by(self.right[j].form, self.left, self.free_left):
                self._pair(run, (j,), self._acronym(self.free_right, run, self.left), 0.9)

    def _acronym(self, beside: Sequence[int], run: Sequence[int], others: Sequence[Word]) -> str:
        """What an acronym is: four letters that are the initials of the whole other name are seldom chance."""
        alone = len(beside) == 1 and not self.pairings
        whole = len(run) == sum(other.kind < Kind.PARTICLE for other in others)
        return WHOLE_ACRONYM if alone and whole and len(run) >= _TELLING_ACRONYM else "acronym"

    def _initials(self) -> None:
        for i in tuple(self.free_left):
            for j in tuple(self.free_right):
                if i in self.free_left and _is_initial(self.left[i], self.right[j]):
                    self._pair((i,), (j,), "initial", 0.5)

    def _resembling(self) -> None:
        """Words left over of which much agrees, the most first."""
        found = []
        for i in self.free_left:
            for j in self.free_right:
                kinds = {self.left[i].kind, self.right[j].kind}
                least = _FATHERS if kinds == {Kind.PATRONYMIC} else 0.0
                much = 0.0 if kinds & _EXACT_KINDS else resemblance(self.left[i].form, self.right[j].form)
                if much > least:
                    found.append((-much, i, j))
        for negative, i, j in sorted(found):
            if i in self.free_left and j in self.free_right:
                self._pair((i,), (j,), RESEMBLES, -negative)

    def _contradiction(self) -> bool:
        """Of what is left on both sides the rarest against the rarest; whether there were two.

        A father's name and another word may both be there: they do not contradict.
        """
        for fathers in (False, True):
            left = [at for at in self.free_left if (self.left[at][1] is Kind.PATRONYMIC) is fathers]
            right = [at for at in self.free_right if (self.right[at][1] is Kind.PATRONYMIC) is fathers]
            if left and right:
                break
        else:
            return False
        i = max(left, key=lambda at: self.rarity(self.left[at].form))
        j = max(right, key=lambda at: self.rarity(self.right[at].form))
        relation = self.like(self.left[i].form, self.right[j].form, self.script).relation
        self._pair((i,), (j,), _contradiction(self.left[i], self.right[j]) or relation, 0.0)
        return True

    def _pair(
        self, left: Sequence[int], right: Sequence[int], relation: str, similarity: float, most: float = 1.0
    ) -> None:
        """Sets words against each other; agreeing in this way they identify no more than ``most``."""
        words = [self.left[i] for i in left], [self.right[j] for j in right]
        forms = [[word.form for word in side] for side in words]
        sides = [max(map(self._identifies, side)) for side in words]
        # A common name met by a slip is as common as ever; what contradicts is as telling as its rarer side.
        rarity = min(*sides, most) if similarity and relation != RESEMBLES else max(sides)
        if relation == "initial":
            rarity = INITIAL_RARITY
        self.pairings.append(Pairing(" ".join(forms[0]), " ".join(forms[1]), relation, similarity, rarity))
        self.free_left = [i for i in self.free_left if i not in left]
        self.free_right = [j for j in self.free_right if j not in right]

    def _identifies(self, word: Word) -> float:
        """The rarity of a word; none of a particle, which is counted with no party's words."""
        return self.rarity(word.form) if word.kind < Kind.PARTICLE else 0.0


def _legal_with(form: str, others: Sequence[Word]) -> str:
    """The legal form of several words that the word is one of; empty for none."""
    if form in LEGAL_WORDS:
        for other, kind in others:
            if kind is Kind.LEGAL and form in other.split():
                return other
    return ""


def _fathers_of(query: Name, candidate: Name) -> Pairing | None:
    """Abu, where both names have it."""
    ours = _father_of(query)
    theirs = _father_of(candidate) if ours else ""
    return Pairing(ours, theirs, FATHER_OF, 1.0, 0.0) if theirs else None


def _father_of(name: Name) -> str:
    """Abu as the name has it; empty where it has none."""
    for form, kind in name.words:
        if form in _FATHER_OF and kind is Kind.PARTICLE:
            return form
    return ""


def _legal(query: Name, candidate: Name, pairings: Sequence[Pairing]) -> Pairing | None:
    """Legal forms of two kinds, where other words differ too; of one kind, beside one word that has a slip."""
    if not (query.legal and candidate.legal) or all(pairing.relation == "same" for pairing in pairings):
        return None
    ours, theirs = _kinds(query.legal), _kinds(candidate.legal)
    if shared := ours & theirs:
        alone = len(pairings) == 1 and pairings[0].relation in _SLIPS
        return _of_kinds(query, candidate, shared, SAME_LEGAL) if alone else None
    either = ours | theirs
    return _of_kinds(query, candidate, either, OTHER_LEGAL) if UNLIKE_FORMS.issuperset(either) else None


@lru_cache(maxsize=1_024)
def _kinds(codes: tuple[str, ...]) -> frozenset[str]:
    """The kinds of an organisation's legal forms."""
    return frozenset(kind for code in codes if (kind := KINDS.get(code, code)))


def _of_kinds(query: Name, candidate: Name, kinds: frozenset[str], relation: str) -> Pairing | None:
    """The first legal forms of these kinds that both have; None where one is nothing but a legal form."""
    forms = [_of_kind(name, kinds) for name in (query, candidate)]
    return Pairing(forms[0], forms[1], relation, float(relation == SAME_LEGAL), 0.0) if all(forms) else None


def _of_kind(name: Name, kinds: frozenset[str]) -> str:
    """The first legal form of one of the kinds, as it is written in a name; empty for none."""
    for form, kind in name.words:
        code = LEGAL_FORMS.get(form, "") if kind is Kind.LEGAL else ""
        if KINDS.get(code, code) in kinds:
            return form
    return ""


@lru_cache(maxsize=16_384)
def may_be_title(form: str) -> bool:
    """Whether a folded word of a person is so near a title or a particle that it may be that, misspelt."""
    if len(form) < _LONG_TITLE:
        return False
    near = process.extract(form, _LONG_TITLES, scorer=OSA.distance, score_cutoff=MOST_SLIPS, limit=None)
    return any(likeness(form, title).similarity for title, _, _ in near)


_LONG_TITLES: Final = sorted(title for title in HONORIFICS | PARTICLES if len(title) >= _LONG_TITLE)


def acronyms(content: Sequence[Word]) -> frozenset[str]:
    """The initials of three and more neighbouring words of a name, as it may be known by: irgc, sfc."""
    initials = "".join([word.form[0] for word in content])
    sizes = range(3, min(len(initials), _LONGEST_ACRONYM) + 1)
    return frozenset(initials[at : at + size] for size in sizes for at in range(len(initials) - size + 1))


def _poorer(one: Script, other: Script) -> Script:
    """How two names must be compared: two that both leave vowels out are spelled alike in full."""
    return Script.ALPHABET if one is other is Script.ABJAD else max(one, other)


def _neighbours(form: str, others: Sequence[Word], free: Sequence[int]) -> tuple[int, int] | tuple[()]:
    """The places of two free words that stand side by side and are the form, written together."""
    for at, following in pairwise(free):
        first, second = others[at].form, others[following].form
        if following == at + 1 and len(first) + len(second) == len(form) and first + second == form:
            return at, following
    return ()


def _side_by_side(words: Sequence[Word], free: Sequence[int]) -> list[tuple[int, int]]:
    """The places of neighbours of which one is free, and the other free or a particle."""
    return [
        (at, at + 1)
        for at in range(len(words) - 1)
        if (at in free and (at + 1 in free or words[at + 1].kind is Kind.PARTICLE))
        or (at + 1 in free and words[at].kind is Kind.PARTICLE)
    ]


_BEGINS: Final = {"j": "y", "i": "y", "q": "k", "c": "k", "w": "v"}
"""Letters for the sound that a word begins with, and another for it: Yelena, Jelena."""


def _spans(form: str, slack: int, others: Sequence[Word], free: Sequence[int]) -> Iterator[tuple[int, ...]]:
    """Places that may be the form written apart: neighbours, particles among them, and any two free words.

    Together they begin with the sound that it does, and are as long but for the slack.
    """
    shortest, longest, sound = len(form) - slack, len(form) + slack, _BEGINS.get(form[0], form[0])
    for start, (first, _) in enumerate(others):
        if len(first) > longest or (first[0] != form[0] and _BEGINS.get(first[0], first[0]) != sound):
            continue
        run: tuple[int, ...] = (start,)
        length = len(first)
        for at in range(start + 1, min(start + 3, len(others))):
            run, length = (*run, at), length + len(others[at].form)
            if shortest <= length <= longest and all(
                place in free or others[place].kind >= Kind.PARTICLE for place in run
            ):
                yield run
        if start in free:
            for at in free:
                if at not in (start, start + 1) and shortest <= len(first) + len(others[at].form) <= longest:
                    yield start, at


def _spelled_by(form: str, others: Sequence[Word], free: Sequence[int]) -> tuple[int, ...]:
    """The free words, three at least, of which the form has the initials in their order."""
    if not 3 <= len(form) <= len(free):
        return ()
    initials = "".join(others[at].form[0] for at in free)
    start = initials.find(form)
    return tuple(free[start : start + len(form)]) if start >= 0 else ()


def _is_initial(one: Word, other: Word) -> bool:
    """Whether one is the other's initial; only people have any."""
    kinds = {one.kind, other.kind}
    return Kind.INITIAL in kinds and Kind.NUMBER not in kinds and one.form[0] == other.form[0]


def _contradiction(one: Word, other: Word) -> str:
    """How two words that are not alike contradict, where their kinds tell more than their letters."""
    if one.kind is other.kind is Kind.NUMBER:
        return "numbers contradict"
    if one.kind is other.kind is Kind.PATRONYMIC:
        return "patronymics contradict"
    return ""


def _missing(word: Word, side: str) -> str:
    if word.kind is Kind.PATRONYMIC:
        return f"patronymic {side}"
    if word.kind is Kind.NUMBER:
        return f"number {side}"
    return side
