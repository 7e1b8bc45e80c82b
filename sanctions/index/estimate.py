"""What listed names would be judged to be worth, roughly.

A judgement takes tens of microseconds, a query meets hundreds of names, and few
of those come anywhere near the cutoff. The same weights and measures as in
names/judge.py are added up here from columns, with each word asked for set against
the likest word of the listed name. What that leaves out (that a word is paired only
once, that numbers and patronymics contradict more) makes an estimate rather
higher than lower; names near the cutoff are judged in full.
"""

from typing import Final

from librt.vecs import vec
from mypy_extensions import i64, u8

from sanctions.index.asked import FAMILY, GIVEN, MUCH, PARTS, SIMILARITY, SURELY, TERM, Asked
from sanctions.index.columns import NameColumns
from sanctions.index.joints import ACRONYM, JOINED, WHOLE, Joint
from sanctions.index.words import RELATIONS, Words
from sanctions.names import Kind
from sanctions.names.judge import CEILING, MEASURES, Summary, beyond_three_tenths, measured, situation
from sanctions.names.pairing import INITIAL_RARITY, RESEMBLES, SURE

_INITIAL: Final = RELATIONS.index("initial")
_CONTRADICTS: Final = RELATIONS.index("contradicts")
_RESEMBLES: Final = RELATIONS.index(RESEMBLES)
_ONLY_ASKED: Final = RELATIONS.index("only in the query")
_ONLY_LISTED: Final = RELATIONS.index("only on the list")
_MEASURED: Final = len(MEASURES)

_HALF: Final = 0.5
"""How alike a word and its initial are."""

_BY_INITIALS: Final = 0.9
"""How alike words and their initials are."""

_UNLIKE: Final = 0.1
"""How unlike two words are, nearly always at least, that are no spellings of each other."""

_LETTERS: Final = 3
"""Letters of each word that a longer one is made of, hardly ever fewer."""

_SOME: Final = 0.6
_MUCH: Final = 0.8
"""How much words may resemble each other: marks between which it is not told exactly how much they must."""

_NEVER: Final = -99.0
"""Less than any term."""


class Agreed(Summary):
    """What agrees in two names, with the sum of its ``terms``, and ``shared``, the rarity of the words that agree."""

    def __init__(self) -> None:
        super().__init__()
        self.terms = 0.0
        self.shared = 0.0

    def clear(self) -> None:
        """Nothing agrees."""
        self.agreeing = 0
        self.rough = 0
        self.sure_rarity = 0.0
        self.alike_rarity = 0.0
        self.given_rarity = 0.0
        self.family_rarity = 0.0
        self.terms = 0.0
        self.shared = 0.0


class Estimate:
    """What listed names may be worth to the one asked, one after the other.

    ``bare`` are names of one word, which any longer one of a person may be. ``bounded`` is False where nothing
    shall be left out because it could not matter: the worth is the same.
    """

    def __init__(self, names: NameColumns, words: Words, asked: Asked, *, bare: bool, bounded: bool = True) -> None:
        self._names = names
        self._lookup = words
        self._words = words.columns
        self._asked = asked
        self._scale = asked.scale
        self._bounded = bounded
        self._bare = bare
        self._initial_term = self._scale.term(_INITIAL, INITIAL_RARITY, _HALF)
        self._best: vec[float] = vec[float]([0.0] * (len(asked.content) * PARTS))
        self._free: vec[u8] = vec[u8]([0] * names.longest)
        self._agreed = Agreed()
        self._known: dict[int, float] = {}
        self._total = self._rarer = 0.0
        self._left: i64 = 0
        self._paired: i64 = 0
        self._met: i64 = 0
        self._rarest = 0.0
        self._measures: vec[float] = vec[float]()

    def at_most(self, number: i64, agreed: Agreed) -> float:
        """The most that a listed name may be estimated at, from what agrees alone; no bound on initials."""
        asked = self._asked
        if not self._bounded or (asked.person and (asked.any_written or self._names.initial[number])):
            return CEILING
        left = asked.all_counted - agreed.agreeing
        rest = i64(self._names.counted[number]) - agreed.agreeing
        rarity = max(asked.all_rarity - agreed.shared, 0.0)
        self._sum(agreed, left if left > 0 else 0, rarity, rest if rest > 0 else 0, 0.0)
        self._rarer = 1.0
        # Words that resemble each other are always worth more than others.
        return self._worth(self._paired, float(self._paired) * _UNLIKE)

    def worth(self, number: i64, needed: float, joints: list[Joint]) -> float:
        """The log-odds that a listed name would be judged to have, rather too high than too low.

        Whether words that do not agree resemble each other is looked at only
        where it decides whether ``needed`` is reached. ``joints`` count as words that agree.
        """
        free, rarity = self._meet(number)
        worth = self._with_joints(number, needed, free, rarity, joints)
        if worth >= needed and self._pair_once():
            worth = min(worth, self._with_joints(number, needed, free, rarity, joints))
        return worth

    def _with_joints(self, number: i64, needed: float, free: i64, rarity: float, joints: list[Joint]) -> float:
        """As ``worth``, of a name that was met; so many of its words are free, of that summed rarity."""
        if not joints:
            return self._with(number, needed, free, rarity, 0)
        taken = apart = 0
        longest: i64 = 0
        for joint in joints:
            self._join(joint, i64(self._names.counted[number]))
            taken += max(joint.listed, 1)
            if not joint.listed:
                apart += 1
                longest = max(longest, i64(len(self._asked.content[joint.row].form)))
        best = _NEVER
        for more in range(min(longest // _LETTERS, free) + 1):
            best = max(best, self._with(number, needed, free, rarity, taken + more * apart))
        return best

    def _pair_once(self) -> bool:
        """Lets go of the words that agree least where several agree with one listed word; whether there were any."""
        best, size = self._best, self._asked.size
        agreeing: i64 = 0
        for row in range(size):
            agreeing += best[row * PARTS + SIMILARITY] > 0.0
        if agreeing <= self._met:
            return False
        while agreeing > self._met:
            least: i64 = -1
            for row in range(size):
                mine = row * PARTS
                if best[mine + SIMILARITY] > 0.0 and (least < 0 or best[mine + MUCH] < best[least * PARTS + MUCH]):
                    least = row
            for part in range(i64(PARTS)):
                best[least * PARTS + part] = 0.0
            agreeing -= 1
        return True

    def _meet(self, number: i64) -> tuple[i64, float]:
        """Takes down the best that each word asked for meets, each part of its worth by itself.

        The words of the listed name that agree with none: how many, and their summed rarity. How many of them
        agree, and how rare the rarest is, is taken down too.
        """
        asked, names, of_words, size = self._asked, self._names, self._words, self._asked.size
        best, worth, person = self._best, asked.worth, asked.person
        for at in range(i64(len(best))):
            best[at] = 0.0
        for row in range(size):
            best[row * PARTS + TERM] = _NEVER
        first, last = i64(names.ends[number]), i64(names.ends[number + 1])
        free: i64 = 0
        met: i64 = 0
        rarity = rarest = 0.0
        for place in range(first, last):
            word, kind = names.words[place], i64(names.kinds[place])
            agrees = False
            asks = asked.may_be_like(word) or (person and (asked.any_written or kind == _IS_INITIAL))
            for row in range(size if asks else 0):
                at = asked.place_of(row, word)
                mine, its = row * PARTS, at * PARTS
                if at >= 0:
                    agrees = True
                    for part in range(i64(PARTS)):
                        best[mine + part] = max(best[mine + part], worth[its + part])
                elif (
                    person
                    and (asked.written[row] or kind == _IS_INITIAL)
                    and of_words.initial[i64(word)] == asked.initial[row]
                ):
                    agrees = True
                    best[mine + TERM] = max(best[mine + TERM], self._initial_term)
                    best[mine + SIMILARITY] = max(best[mine + SIMILARITY], _HALF)
            left_over = not agrees and not _IS_PATRONYMIC <= kind <= _IS_BODY
            rarest = max(rarest, of_words.rarity[i64(word)])
            self._free[place - first] = left_over
            if agrees:
                met += 1
            if left_over:
                free += 1
                rarity += of_words.rarity[i64(word)]
        self._met, self._rarest = met, rarest
        return free, rarity

    def _join(self, joint: Joint, counted: i64) -> None:
        """Lays what a joint with a name of so many words is worth over the best that its words meet."""
        asked, best, row = self._asked, self._best, joint.row
        self._met += joint.span
        similarity = 1.0 if joint.relation == JOINED else _BY_INITIALS
        relation = ACRONYM if joint.relation == WHOLE and counted != joint.listed else joint.relation
        rarity = asked.rarity[row]
        for also in range(row + 1, row + joint.span):
            rarity = max(rarity, asked.rarity[also])
            best[also * PARTS + TERM] = max(best[also * PARTS + TERM], 0.0)
            best[also * PARTS + SIMILARITY] = 1.0
        rarity = min(rarity, self._rarest)
        mine, much = row * PARTS, rarity * similarity
        best[mine + TERM] = max(best[mine + TERM], self._scale.term(relation, rarity, similarity))
        if similarity >= SURE:
            best[mine + SURELY] = max(best[mine + SURELY], rarity)
        for part in (MUCH, GIVEN, FAMILY):
            best[mine + part] = max(best[mine + part], much)
        best[mine + SIMILARITY] = max(best[mine + SIMILARITY], similarity)

    def _with(self, number: i64, needed: float, free: i64, rarity: float, taken: i64) -> float:
        """The worth where so many of the listed name's words that agree with none belong to joints."""
        rest = free - taken if free > taken else 0
        if free:
            rarity *= float(rest) / float(free)
        self._add_up(rest, rarity)
        most = self._worth(self._paired, float(self._paired) * _UNLIKE)
        if most < needed:
            return most
        worth = self._worth(0, 0.0)
        if worth >= needed:
            return worth
        resembling, unlike = self._resembling(number, self._least(needed) if self._bounded else 0.0)
        return self._worth(resembling, unlike)

    def _least(self, needed: float) -> float:
        """How much words must resemble each other for ``needed`` to be reached; a mark below it."""
        if self._worth(self._paired, float(self._paired) * (1.0 - _MUCH)) < needed:
            return _MUCH
        return _SOME if self._worth(self._paired, float(self._paired) * (1.0 - _SOME)) < needed else 0.0

    def _add_up(self, rest: i64, rest_rarity: float) -> None:
        """Adds up the best that each word asked for met; of the listed name so much is left."""
        asked, agreed, best = self._asked, self._agreed, self._best
        agreed.clear()
        left: i64 = 0
        initials: i64 = 0
        rarity = 0.0
        for row in range(asked.size):
            mine = row * PARTS
            if best[mine + SIMILARITY] > 0.0:
                agreed.agreeing += 1
                agreed.terms += best[mine + TERM]
                if best[mine + SIMILARITY] == _HALF:
                    initials = 1
                elif best[mine + SIMILARITY] < SURE:
                    agreed.rough += 1
            elif asked.counted[row]:
                left += 1
                rarity += asked.rarity[row]
            agreed.sure_rarity += best[mine + SURELY]
            agreed.alike_rarity += best[mine + MUCH]
            agreed.given_rarity += best[mine + GIVEN]
            agreed.family_rarity += best[mine + FAMILY]
        agreed.rough += initials
        self._sum(agreed, left, rarity, rest, rest_rarity)

    def _sum(self, agreed: Agreed, left: i64, rarity: float, rest: i64, rest_rarity: float) -> None:
        """Takes down what is known before it is known whether what does not agree resembles.

        Left are so many words of the name asked and, as the rest, of the listed one, of that summed rarity.
        """
        if self._bare:
            rest, rest_rarity = 0, 0.0
        scale, paired = self._scale, left if left < rest else rest
        only_asked = rarity * float(left - paired) / float(left) if left else 0.0
        only_listed = rest_rarity * float(rest - paired) / float(rest) if rest else 0.0
        self._total = (
            agreed.terms
            + float(left - paired) * scale.base[_ONLY_ASKED]
            + scale.slope[_ONLY_ASKED] * only_asked
            + float(rest - paired) * scale.base[_ONLY_LISTED]
            + scale.slope[_ONLY_LISTED] * only_listed
        )
        agreed.asked_rarity = only_asked
        agreed.listed_rarity = only_listed
        self._measures = measured(agreed)
        self._left = left if left > rest else rest
        self._paired = paired
        self._rarer = (
            min(max(rarity, rest_rarity) / float(paired), 1.0) if paired else 0.0
        )  # 1 is the rarest there is

    def _worth(self, resembling: i64, unlike: float) -> float:
        """The sum of terms and shape where so many words that do not agree resemble each other, so unlike in all."""
        scale, measures = self._scale, self._measures
        if resembling > self._paired:
            unlike *= float(self._paired) / float(resembling)
            resembling = self._paired
        contradicting = self._paired - resembling
        at = situation(self._left, contradicting, resembling)
        total = self._total
        if contradicting:
            total += float(contradicting) * (scale.base[_CONTRADICTS] + scale.slope[_CONTRADICTS] * self._rarer)
        if resembling:
            total += float(resembling) * (scale.base[_RESEMBLES] + scale.slope[_RESEMBLES] * self._rarer)
            total += scale.loss[_RESEMBLES] * unlike
            total += scale.unlikeness[at] * beyond_three_tenths(unlike)
        first = at * _MEASURED
        for number in range(i64(_MEASURED)):
            total += scale.shape[first + number] * measures[number]
        return min(total, CEILING)

    def _resembling(self, number: i64, least: float) -> tuple[i64, float]:
        """How many words asked for that do not agree resemble one left over, and how unlike those are in all.

        What resembles less than ``least`` is not worth telling.
        """
        names, first = self._names, i64(self._names.ends[number])
        resembling: i64 = 0
        unlike = 0.0
        for row in range(self._asked.size):
            if self._best[row * PARTS + SIMILARITY] > 0.0:
                continue
            most = 0.0
            for place in range(first, i64(names.ends[number + 1])):
                if self._free[place - first]:
                    most = max(most, self._resemblance(row, i64(names.words[place]), max(least, most)))
            if most > 0.0:
                resembling += 1
                unlike += 1.0 - most
        return resembling, unlike

    def _resemblance(self, row: i64, word: i64, least: float) -> float:
        """How much a word asked for resembles one of the lists'; 0 where that can't be as much as the ``least``."""
        asked, words = self._asked.spelled(), self._words
        if self._bounded:
            most = asked.forms.most_alike(row, words.forms, word)
            most += asked.keys.most_alike(row, words.keys, word)
            most += asked.classes.most_alike(row, words.classes, word)
            if most < 3.0 * least:
                return 0.0
        key = row << 32 | word
        found = self._known.get(key)
        if found is None:
            found = self._lookup.resemblance(asked.words[row], word)
            self._known[key] = found
        return found


_IS_INITIAL: Final = int(Kind.INITIAL)
_IS_PATRONYMIC: Final = int(Kind.PATRONYMIC)
_IS_BODY: Final = int(Kind.BODY)
