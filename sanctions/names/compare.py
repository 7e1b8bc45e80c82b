"""Two names laid side by side, word by word."""

from collections.abc import Callable, Sequence
from typing import Final

from rapidfuzz.distance import OSA

from sanctions.names.compounds import as_spoken
from sanctions.names.likeness import READ_ALIKE, UNLIKE, letters_near, likeness, one_doubled, resemblance
from sanctions.names.pairing import (
    CUT_LEGAL,
    INITIAL_RARITY,
    OTHER_BODY,
    PLACE,
    RESEMBLES,
    TITLE,
    WHOLE,
    WHOLE_ACRONYM,
    Like,
    Pairing,
    Rarity,
)
from sanctions.names.parts import Kind, Name, Word
from sanctions.names.pinyin import are_chinese, are_other_syllables
from sanctions.names.runs import (
    TELLING_ACRONYM,
    VOWELS,
    begins_alike,
    may_be_initials,
    neighbours,
    side_by_side,
    spans,
    spelled_by,
)
from sanctions.names.small_words import (
    NO_TITLES,
    beside,
    legal_with,
    spare_titles,
    tells_who,
    title_among,
    title_with,
)
from sanctions.names.syllables import are_korean, are_others, are_read_alike, is_another
from sanctions.names.tables.places import PLACES
from sanctions.names.text import Script

_EXACT_KINDS: Final = frozenset((Kind.INITIAL, Kind.NUMBER))
"""Kinds of words that are the same or another, and never nearly the same."""

_FATHERS: Final = 0.7
"""Two fathers' names that agree in less have but their ending in common."""

_WRITTEN_TOGETHER: Final = frozenset(
    (
        "same,spelled alike,known spelling,form of the same name,vowels differ,vowels differ in a long word"
        ",one letter off,slip in a long word,same consonants"
    ).split(",")
)
"""How a word may be like two or more written together."""

_LOOSE: Final = frozenset(("spelled alike", "spelled otherwise", "form of the same name"))
"""Relations of words that are equal but for the habits of spelling."""

_SHORT: Final = 3
"""Letters of a word of an organisation that is an abbreviation; a longer one without a vowel may be, too."""
_LONGEST_ABBREVIATION: Final = 4

_EXACTLY: Final = frozenset(("same", "spelled alike"))
_SHORTEST_SLIPPED: Final = 8
"""Letters of two words, written together, in which a slip is forgiven though they are parted elsewhere."""

_MOST_APART: Final = 4
"""Letters that a word and those it is joined of may be apart as written; half of a short one's."""

_SHORTEST_JOINED: Final = 4
"""Letters of a word that may be two written together."""


def compare(query: Name, candidate: Name, rarity: Rarity, like: Like = likeness) -> tuple[Pairing, ...]:
    """The alignment of two names: every content word of either stands in exactly one pairing.

    Small words that say something (Abu, legal forms) follow in pairings of their own. Order is
    ignored. ``rarity`` and ``like`` tell what is known of words: how common one is, and how two are alike.
    """
    pairings = _Alignment(query, candidate, rarity, like).run()
    said = beside(query, candidate, pairings)
    return tuple(pairings) if said is None else (*pairings, said)


class _Alignment:
    """The words of both sides that are still free, and the pairings found so far."""

    __slots__ = (
        "chinese",
        "free_left",
        "free_right",
        "koreans",
        "left",
        "like",
        "pairings",
        "person",
        "rarity",
        "right",
        "script",
        "told",
    )

    def __init__(self, query: Name, candidate: Name, rarity: Rarity, like: Like) -> None:
        self.left, self.right, self.rarity, self.like = query.words, candidate.words, rarity, like
        self.person = candidate.person
        self.script = _poorer(query.script, candidate.script)
        self.free_left = [at for at, word in enumerate(self.left) if word[1] < Kind.PARTICLE]
        self.free_right = [at for at, word in enumerate(self.right) if word[1] < Kind.PARTICLE]
        self.pairings: list[Pairing] = []
        self.told = False
        self.koreans = candidate.person and are_korean(self.right) and are_korean(self.left)
        self.chinese = candidate.person and not self.koreans and are_chinese(self.right) and are_chinese(self.left)

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
        self._initials() if self.person else self._acronyms()
        if self.free_left and self.free_right:
            self._resembling()
        self.told = not self.person and any(map(tells_who, self.pairings))
        while self._contradiction():
            pass
        whole = self._are_never_cut()
        for i in self.free_left:
            form, relation = self.left[i].form, self._missing(self.left[i], "only in the query")
            if self.told and form in PLACES:
                relation = PLACE
            self.pairings.append(Pairing(form, "", WHOLE if whole else relation, 0.0, self.rarity(form)))
        for j in self.free_right:
            form, relation = self.right[j].form, self._missing(self.right[j], "only on the list")
            self.pairings.append(Pairing("", form, WHOLE if whole else relation, 0.0, self.rarity(form)))
        return self.pairings

    def _are_never_cut(self) -> bool:
        """Whether the names are of those that leave nothing out: in Chinese characters and Hangul, or of Koreans."""
        if not (self.pairings and (self.free_left or self.free_right)):
            return False
        if self.script is Script.IDEOGRAPHS:
            return self.person or not PLACES.issuperset(self._left_over())
        return self.chinese or (self.person and are_korean(self.left, 2) and are_korean(self.right, 2))

    def _left_over(self) -> list[str]:
        """The words that have no counterpart."""
        return [*(self.left[i].form for i in self.free_left), *(self.right[j].form for j in self.free_right)]

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
            if places := neighbours(self.left[i].form, self.right, self.free_right):
                self._pair((i,), places, "joined", 1.0)
        for j in tuple(self.free_right):
            if places := neighbours(self.right[j].form, self.left, self.free_left):
                self._pair(places, (j,), "joined", 1.0)
        if self.free_left and self.free_right:
            self._parted_elsewhere(_equal)

    def _parted_elsewhere(self, similar: Callable[[str, str], float]) -> None:
        """Two neighbours on each side that are similar written together: Kirills Hamalov, Kirill Shamalov."""
        theirs = side_by_side(self.right, self.free_right)
        for left in side_by_side(self.left, self.free_left) if theirs else ():
            first, last = self.left[left[0]].form, self.left[left[1]].form
            for right in theirs:
                its_first, its_last = self.right[right[0]].form, self.right[right[1]].form
                if len(first) == len(its_first) or first[0] != its_first[0]:
                    continue
                similarity = similar(first + last, its_first + its_last)
                if similarity:
                    self._pair(left, right, "joined", similarity)
                    return

    def _titles(self) -> None:
        """Words of people that are a title or a particle of the other side, misspelt."""
        for i in tuple(self.free_left):
            if found := title_among(self.left[i], self.right):
                self.pairings.append(Pairing(self.left[i].form, found, TITLE, 1.0, 0.0))
                self.free_left.remove(i)
        for j in tuple(self.free_right):
            if found := title_among(self.right[j], self.left):
                self.pairings.append(Pairing(found, self.right[j].form, TITLE, 1.0, 0.0))
                self.free_right.remove(j)

    def _cut_legal(self) -> None:
        """Words of organisations that are one of those of the other side's legal form."""
        for i in tuple(self.free_left):
            if found := legal_with(self.left[i].form, self.right):
                self.pairings.append(Pairing(self.left[i].form, found, CUT_LEGAL, 1.0, 0.0))
                self.free_left.remove(i)
        for j in tuple(self.free_right):
            if found := legal_with(self.right[j].form, self.left):
                self.pairings.append(Pairing(found, self.right[j].form, CUT_LEGAL, 1.0, 0.0))
                self.free_right.remove(j)

    def _alike(self) -> None:
        """Words that are spellings of each other, the most alike first, then those in like places."""
        found, script = [], self.script
        for i in self.free_left:
            form = self.left[i].form
            for j in self.free_right:
                its = self.like(form, self.right[j].form, script)
                if not its.similarity and self._are_read_alike(form, self.right[j].form):
                    its = READ_ALIKE
                if (
                    its.similarity
                    and self._may_pair(self.left[i], self.right[j], its.relation)
                    and not self._more(i, j)
                ):
                    found.append((-its.similarity, abs(i - j), i, j, its.relation, its.rarity))
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
        if self._are_others(one.form, other.form) or (self.person and relation == "same meaning"):
            return False
        if not self.person:
            return relation not in _LOOSE or _may_vary(one.form, other.form) or one_doubled(one.form, other.form)
        if one.kind == other.kind or relation in _LOOSE or Kind.PATRONYMIC not in (one.kind, other.kind):
            return True
        return one.form[-2:] == other.form[-2:]  # Borisovach is Borisovich misspelt

    def _are_others(self, one: str, other: str) -> bool:
        """Whether two words are syllables of Korean or Chinese names that are not read alike: Sang, Song."""
        return (self.koreans and are_others(one, other)) or (self.chinese and are_other_syllables(one, other))

    def _are_read_alike(self, one: str, other: str) -> bool:
        """Whether two words are spellings of one syllable of Korean names: Chae, Jae."""
        return self.koreans and are_read_alike(one, other)

    def _more(self, i: int, j: int) -> bool:
        """Whether a word is rather another and the one after it, written together: Naingoo, Naing Oo."""
        one, other = self.left[i].form, self.right[j].form
        if len(one) == len(other):
            return False
        long, short, words = (one, other, self.right) if len(one) > len(other) else (other, one, self.left)
        return long.startswith(short) and any(word.form == long[len(short) :] for word in words)

    def _joined(self) -> None:
        """One word against two and more written apart, particles among them included."""
        for i in tuple(self.free_left):
            if span := self._span(self.left[i].form, self.right, self.free_right):
                self._pair((i,), span[1], "joined", span[0])
        for j in tuple(self.free_right):
            if span := self._span(self.right[j].form, self.left, self.free_left):
                self._pair(span[1], (j,), "joined", span[0])
        if self.free_left and self.free_right and self.script <= Script.TRANSCRIBED:
            self._parted_elsewhere(_one_slip_apart)

    def _span(self, form: str, others: Sequence[Word], free: Sequence[int]) -> tuple[float, tuple[int, ...]] | None:
        """The words that, written together, are a spelling of the one: similarity and places."""
        if len(form) < _SHORTEST_JOINED:
            return None
        best: tuple[float, tuple[int, ...]] | None = None
        apart = min(len(form) // 2, _MOST_APART)
        korean = self.person and are_korean(others)
        slack = 3 if self.script <= Script.TRANSCRIBED else 6
        for places in spans(form, slack, others, free):
            words = [others[at].form for at in places]
            if korean and is_another(form, words):
                continue
            exact = others[places[-1]].kind >= Kind.PARTICLE  # Abdal is Abd al, and Abdallah is not
            for together in ("".join(words), as_spoken(words)):
                if not together or (self.script <= Script.TRANSCRIBED and not letters_near(form, together, apart)):
                    continue
                its = likeness(form, together, self.script)
                told = its.relation in (_EXACTLY if exact else _WRITTEN_TOGETHER)
                if told and its.similarity > (best[0] if best else 0.0):
                    best = its.similarity, places
        return best

    def _acronyms(self) -> None:
        """One word against those of which it has the initials: IRGC, Islamic Revolutionary Guard Corps."""
        for i in tuple(self.free_left):
            if run := spelled_by(self.left[i].form, self.right, self.free_right):
                self._pair((i,), run, self._acronym(self.free_left, run, self.right), 0.9)
        for j in tuple(self.free_right):
            if run := spelled_by(self.right[j].form, self.left, self.free_left):
                self._pair(run, (j,), self._acronym(self.free_right, run, self.left), 0.9)

    def _acronym(self, beside: Sequence[int], run: Sequence[int], others: Sequence[Word]) -> str:
        """What an acronym is: four letters that are the initials of the whole other name are seldom chance."""
        alone = len(beside) == 1 and not self.pairings
        whole = len(run) == sum(other.kind < Kind.PARTICLE for other in others)
        return WHOLE_ACRONYM if alone and whole and len(run) >= TELLING_ACRONYM else "acronym"

    def _initials(self) -> None:
        for i in tuple(self.free_left):
            for j in tuple(self.free_right):
                if i in self.free_left and self._is_initial(self.left[i], self.right[j]):
                    self._pair((i,), (j,), "initial", 0.5)
        for i in tuple(self.free_left):
            if places := self._written_as_one(self.left[i].form, self.right, self.free_right):
                self._pair((i,), places, "initial", 0.5)
        for j in tuple(self.free_right):
            if places := self._written_as_one(self.right[j].form, self.left, self.free_left):
                self._pair(places, (j,), "initial", 0.5)
        self._initials_of_titles()

    def _is_initial(self, one: Word, other: Word) -> bool:
        """Whether one word is the other's initial, and no syllable of a Korean name: U, Un."""
        return _is_initial(one, other) and not self._are_others(one.form, other.form)

    def _written_as_one(self, form: str, others: Sequence[Word], free: Sequence[int]) -> tuple[int, ...]:
        """The free words of which a form is the initials, without their points: Putin VV, Vladimir Vladimirovich."""
        if len(free) < len(form) or not may_be_initials(form, self.rarity(form)):
            return ()
        places = tuple(free[: len(form)])
        return places if all(others[at].form[0] == letter for at, letter in zip(places, form, strict=True)) else ()

    def _initials_of_titles(self) -> None:
        """Initials that no word is left for, and that a title or a particle of the other side begins with."""
        for i in tuple(self.free_left):
            if found := title_with(self.left[i], self.right):
                self.pairings.append(Pairing(self.left[i].form, found, TITLE, 1.0, 0.0))
                self.free_left.remove(i)
        for j in tuple(self.free_right):
            if found := title_with(self.right[j], self.left):
                self.pairings.append(Pairing(found, self.right[j].form, TITLE, 1.0, 0.0))
                self.free_right.remove(j)
        self._titles_asked()

    def _titles_asked(self) -> None:
        """Titles that may be names, and that only the query has: no listed word is left to be another's."""
        spared = spare_titles(self.left) if self.free_left else NO_TITLES
        if not spared:
            return
        for j in self.free_right:
            if self.right[j].kind is Kind.WORD:
                return
        for i in tuple(self.free_left):
            if self.left[i].form in spared:
                self.pairings.append(Pairing(self.left[i].form, "", TITLE, 1.0, 0.0))
                self.free_left.remove(i)

    def _resembling(self) -> None:
        """Words left over of which much agrees, the most first."""
        found = []
        for i in self.free_left:
            form, kind = self.left[i]
            if kind in _EXACT_KINDS:
                continue
            for j in self.free_right:
                its_form, its_kind = self.right[j]
                if its_kind in _EXACT_KINDS:
                    continue
                if self._are_others(form, its_form):
                    continue
                fathers = kind is Kind.PATRONYMIC and its_kind is Kind.PATRONYMIC
                much: float = resemblance(form, its_form)
                if much > (_FATHERS if fathers else 0.0):
                    found.append((-much, i, j))
        for negative, i, j in sorted(found):
            if i in self.free_left and j in self.free_right:
                self._pair((i,), (j,), RESEMBLES, -negative)

    def _contradiction(self) -> bool:
        """Of what is left on both sides the rarest against the rarest; whether there were two.

        A father's name and another word may both be there, and so may a word for the sort of body: they do not
        contradict.
        """
        if not (self.free_left and self.free_right):
            return False
        for sort in _SORTS:
            left = [at for at in self.free_left if self._sort(self.left[at]) is sort]
            right = [at for at in self.free_right if self._sort(self.right[at]) is sort]
            if left and right:
                break
        else:
            return False
        i, j = self._rarest(self.left, left), self._rarest(self.right, right)
        self._pair((i,), (j,), self._how_they_contradict(self.left[i], self.right[j]), 0.0)
        return True

    def _how_they_contradict(self, one: Word, other: Word) -> str:
        """The relation of two words that are not alike: by their kinds, or by what is known of their letters."""
        if self.told and one.kind is other.kind is Kind.BODY:
            return OTHER_BODY
        if relation := _contradiction(one, other):
            return relation
        if self._are_others(one.form, other.form):
            return UNLIKE.relation
        return self.like(one.form, other.form, self.script).relation

    def _sort(self, word: Word) -> Kind:
        """Of what sort a word is, as words of two sorts do not contradict.

        What sort of body it is may be left out where another word tells who.
        """
        apart = word.kind is Kind.PATRONYMIC or (word.kind is Kind.BODY and self.told)
        return word.kind if apart else _TELLING

    def _missing(self, word: Word, side: str) -> str:
        """The relation of a word that one side does not have."""
        return f"(sort of body) {side}" if self.told and word.kind is Kind.BODY else _missing(word, side)

    def _rarest(self, words: Sequence[Word], places: Sequence[int]) -> int:
        """The first of the places of whose words none is rarer."""
        best, most = places[0], -1.0
        if len(places) > 1:
            for at in places:
                rarity: float = self.rarity(words[at].form)
                if rarity > most:
                    best, most = at, rarity
        return best

    def _pair(
        self, left: Sequence[int], right: Sequence[int], relation: str, similarity: float, most: float = 1.0
    ) -> None:
        """Sets words against each other; agreeing in this way they identify no more than ``most``."""
        ours, theirs = self._identify(self.left, left), self._identify(self.right, right)
        # A common name met by a slip is as common as ever; what contradicts is as telling as its rarer side.
        rarity = max(ours, theirs)
        if similarity and relation != RESEMBLES:
            rarity = min(ours, theirs)
            rarity = min(rarity, most)
        if relation == "initial":
            rarity = INITIAL_RARITY
        query, listed = _written(self.left, left), _written(self.right, right)
        self.pairings.append(Pairing(query, listed, relation, similarity, rarity))
        self.free_left = [i for i in self.free_left if i not in left]
        self.free_right = [j for j in self.free_right if j not in right]

    def _identify(self, words: Sequence[Word], places: Sequence[int]) -> float:
        """The rarity of the rarest of some words; none of a particle, which is counted with no party's words."""
        most = 0.0
        for at in places:
            form, kind = words[at]
            if kind < Kind.PARTICLE:
                rarity: float = self.rarity(form)
                most = max(most, rarity)
        return most


def _may_vary(one: str, other: str) -> bool:
    """Whether two words of organisations are none that are abbreviations: Alfa, Alpha; and not EQT, EKT."""
    if min(len(one), len(other)) > _LONGEST_ABBREVIATION:
        return True
    if min(len(one), len(other)) <= _SHORT or VOWELS.isdisjoint(one) or VOWELS.isdisjoint(other):
        return False
    return letters_near(one, other)


def _written(words: Sequence[Word], places: Sequence[int]) -> str:
    """The words of the places, apart."""
    return words[places[0]].form if len(places) == 1 else " ".join([words[at].form for at in places])


def _equal(one: str, other: str) -> float:
    return 1.0 if one == other else 0.0


def _one_slip_apart(one: str, other: str) -> float:
    """How similar two words are that differ by one letter, and are long enough for it: Alz Upaidi, al Zubaidi."""
    size = min(len(one), len(other))
    slipped = size >= _SHORTEST_SLIPPED and OSA.distance(one, other, score_cutoff=1) == 1
    return 1 - 1 / size if slipped else 0.0


def _poorer(one: Script, other: Script) -> Script:
    """How two names must be compared: two that both leave vowels out are spelled alike in full."""
    return Script.ALPHABET if one is other is Script.ABJAD else max(one, other)


def _is_initial(one: Word, other: Word) -> bool:
    """Whether one is the other's initial; only people have any."""
    form, kind = one
    its_form, its_kind = other
    if kind is not Kind.INITIAL and its_kind is not Kind.INITIAL:
        return False
    if kind is Kind.NUMBER or its_kind is Kind.NUMBER:
        return False
    return begins_alike(form, its_form)


_TELLING: Final = Kind.WORD
"""The sort of words that may not be left out."""

_SORTS: Final = (_TELLING, Kind.PATRONYMIC, Kind.BODY)


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
