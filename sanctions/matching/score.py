"""Query and listed party to a hit: the name's evidence, the rules', and their sum."""

import math
import re
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from operator import attrgetter
from typing import Final, NamedTuple

from sanctions.matching.evidence import RULES, countries
from sanctions.model.answers import Evidence, Hit, Query, Term, WordPair
from sanctions.model.entities import Version
from sanctions.names import BEYOND, NOT_ASKED, Judgement, Kind, Name, Word, bones_of, compare, judge, left_open
from sanctions.names.judge import BARE_CEILING, Given, unknown
from sanctions.names.likeness import UNLIKE, Likeness, likeness
from sanctions.names.pairing import FATHER_OF, OTHER_BODY, OTHER_LEGAL, PLACE, Like, Pairing, Rarity
from sanctions.names.small_words import agree_in_everyday_words
from sanctions.names.tables.legal_forms import KINDS, LEGAL_FORMS, UNLIKE_FORMS
from sanctions.names.tables.places import COUNTRY_OF
from sanctions.names.text import Script, is_latin

_WEAK_ALONE = 0.4
"""Log-odds that a weak alias reaches by itself: below any sensible threshold (0.60), so that it only supports."""

_NO_NAME = -2.0
"""Log-odds before any evidence where names can't be compared: only an identifier lifts this."""


class Listed(NamedTuple):
    """A listed name, and the property (name, alias, previousName, weakAlias) it stands under."""

    name: Name
    kind: str


class Question(NamedTuple):
    """A query with its names read both ways: as a person's and as an organisation's.

    ``lookup`` says that a name of one word asks for everybody who bears it,
    as in a search box, and is not a customer's whole name.
    """

    query: Query
    as_person: tuple[Name, ...]
    as_organisation: tuple[Name, ...]
    lookup: bool = False


class NameMatch(NamedTuple):
    """A name asked laid beside a listed one."""

    asked: Name
    listed: Listed
    pairings: tuple[Pairing, ...]
    judgement: Judgement

    @property
    def worth(self) -> float:
        """The log-odds that the name may claim: a weak alias, only so much."""
        claimed = self.judgement.log_odds
        return min(claimed, _WEAK_ALONE) if self.listed.kind == "weakAlias" else claimed


def match_names(
    question: Question, names: Iterable[Listed], rarity: Rarity, like: Like = likeness, given: Given = unknown
) -> NameMatch | None:
    """The two names that speak strongest for one party, the first of equals.

    None where the question has no name that can be read as the listed ones are.
    """
    asked = {True: question.as_person, False: question.as_organisation}
    pairs = [(one, listed) for listed in names for one in asked[listed.name.person]]
    return match_party(
        pairs, lambda: [listed.name for _, listed in pairs], rarity, like, given, lookup=question.lookup
    )


def match_party(
    pairs: Sequence[tuple[Name, Listed]],
    called: Callable[[], Iterable[Name]],
    rarity: Rarity,
    like: Like = likeness,
    given: Given = unknown,
    *,
    lookup: bool = False,
    least: float = -math.inf,
) -> NameMatch | None:
    """Of names asked and names of one party the two that speak strongest, with the father's name that the party has.

    It is a fact of the party, as its birth date is: a name that leaves it out is read with that of the others, which
    ``called`` gives. Nobody asks for them where no name is worth the ``least`` log-odds, or none leaves it out.
    """
    best = _best_match(pairs, rarity, like, given, lookup=lookup)
    if best is not None and best.worth >= least and _without_vowels(best):
        like = _told_vowels(best.asked, called(), like)
        best = _best_match(pairs, rarity, like, given, lookup=lookup)
    if best is None or best.worth < least or all(pairing.relation != _NO_FATHER for pairing in best.pairings):
        return best
    return _best_match(_with_fathers(pairs, called()), rarity, like, given, lookup=lookup)


def _without_vowels(best: NameMatch) -> bool:
    """Whether words agree merely because one of the two names is written without its vowels."""
    return Script.ABJAD in (best.asked.script, best.listed.name.script) and any(
        pairing.relation in _AS_IF_WITHOUT_VOWELS for pairing in best.pairings
    )


def _long_vowels(form: str) -> str:
    """A word as Arabic letters have it, without the alef that is often left out and the e put in where none is."""
    return _TWICE.sub(r"\1", form.translate(_NO_ALEF))


_NO_ALEF: Final = str.maketrans("", "", "ae")
_TWICE: Final = re.compile(r"(.)\1")
_ONLY_HEARD: Final = frozenset(("vowels differ", "sounds alike"))
_AS_IF_WITHOUT_VOWELS: Final = frozenset(("same consonants", "sounds alike"))


def _told_vowels(asked: Name, names: Iterable[Name], like: Like) -> Like:
    """The likeness of words, where the party has names written as the asked one is, which tell a word's vowels.

    The list has Mamluk beside the Arabic mmlwk, so this is not read as Malik, which has other consonants; and Karami
    beside krmi, which is as much Karimi as that is. In letters without short vowels the long ones tell: krimi.
    """
    latin = is_latin(asked.original)
    words = {word.form for name in names if is_latin(name.original) == latin for word in name.content}

    def as_told(one: str, other: str, script: Script) -> Likeness:
        found = like(one, other, script)
        if script is not Script.ABJAD or found.relation not in _AS_IF_WITHOUT_VOWELS:
            return found
        told = [word for word in words if likeness(word, other, script).similarity]
        if not told:
            return found
        written = _long_vowels if asked.script is Script.ABJAD else bones_of
        if asked.script is not Script.ABJAD:
            best = max([like(one, word, asked.script) for word in told], key=attrgetter("similarity"))
            if best.similarity:
                return best if best.relation in _ONLY_HEARD else found
        return found if written(one) in map(written, told) else UNLIKE

    return as_told


_NO_FATHER: Final = "patronymic only in the query"


def _with_fathers(pairs: Iterable[tuple[Name, Listed]], names: Iterable[Name]) -> list[tuple[Name, Listed]]:
    """Names asked and listed, those listed without a father's name with the one in other ``names`` of the party.

    Of several spellings the one most like the asked counts.
    """
    known = list(dict.fromkeys(word for name in names if (word := _father(name))))
    return [(asked, _with_father(asked, listed, known)) for asked, listed in pairs]


def _with_father(asked: Name, listed: Listed, known: list[Word]) -> Listed:
    ours = _father(asked)
    if ours is None or not known or _father(listed.name):
        return listed
    best, most = known[0], 0.0
    for word in known:
        alike = likeness(ours.form, word.form).similarity
        if alike > most:
            best, most = word, alike
    return listed._replace(name=listed.name._replace(words=(*listed.name.words, best)))


def _father(name: Name) -> Word | None:
    for word in name.words:
        if word.kind is Kind.PATRONYMIC:
            return word
    return None


def _best_match(
    pairs: Iterable[tuple[Name, Listed]],
    rarity: Rarity,
    like: Like = likeness,
    given: Given = unknown,
    *,
    lookup: bool = False,
) -> NameMatch | None:
    """Of names asked and listed, both read in one way, the two that speak strongest; None where there are none."""
    best: NameMatch | None = None
    for asked, listed in pairs:
        pairings = compare(asked, listed.name, rarity, like)
        if asked.bare:
            pairings = left_open(pairings, NOT_ASKED if lookup else BEYOND)
        found = NameMatch(asked, listed, pairings, judge(pairings, listed.name.person, given))
        if best is None or found.worth > best.worth:
            best = found
    return best


def promise(query: Query, properties: frozenset[str]) -> float:
    """The log-odds that the rules could give a query at most for what it says under these properties.

    Of rules that need the same properties only one can speak for it.
    """
    return _promise(properties.intersection(name for name, values in query.properties.items() if values))


@lru_cache(maxsize=1_024)
def _promise(given: frozenset[str]) -> float:
    most: dict[tuple[str, ...], float] = {}
    for rule in RULES:
        if given.intersection(rule.needs):
            most[rule.needs] = max(most.get(rule.needs, 0.0), rule.log_odds)
    return sum(most.values(), 0.0)


def score(query: Query, version: Version, best: NameMatch | None, threshold: float) -> Hit:
    """The hit that a listed party makes. Its score is the logistic of the evidence's summed weights."""
    longer = _longer(query, best)
    whole = longer if len(query.names) > 1 else ""
    evidence = [
        *_name_evidence(best, whole or _beside_a_thing(query, best, longer)),
        *_rule_evidence(query, version),
        *_another_number(best, whole),
    ]
    evidence += [*_weak_alias(best, evidence), *_elsewhere(best, version)]
    evidence += [*_of_ships(query, best, version), *_of_fighters(best)]
    total = logistic(sum([item.weight for item in evidence], 0.0))
    matched = best.listed.name.original if best else version.entity.caption
    return Hit(version, round(total, 4), total >= threshold, matched, tuple(evidence))


def logistic(log_odds: float) -> float:
    """Log-odds to a probability."""
    return 1 / (1 + math.exp(-log_odds))


def _longer(query: Query, best: NameMatch | None) -> str:
    """The longer name asked of which the one compared is a part, as of a cell that may hold more; empty for none."""
    if best is None:
        return ""
    part = best.asked.original
    return max((name for name in query.names if part in name and len(part) < len(name)), key=len, default="")


def _beside_a_thing(query: Query, best: NameMatch | None, longer: str) -> str:
    """That name where it is a ship's or an aircraft's, and the rest of it a word and more; empty else."""
    if best is None or query.schema not in _THINGS:
        return ""
    return longer if _WORD.search(longer.replace(best.asked.original, " ", 1)) else ""


_THINGS: Final = frozenset(("Vessel", "Airplane"))
_WORD: Final = re.compile(r"[^\W\d_]{5}")
"""What is more than M/V and the like."""


def _another_number(best: NameMatch | None, whole: str) -> list[Evidence]:
    """What tells sisters apart of which the one asked has a number that was not read as a part of her name."""
    if best is None or best.listed.name.person or not whole:
        return []
    listed = [row.candidate for row in best.pairings if row.relation == "number only on the list"]
    asked = _DIGITS.findall(whole.replace(best.asked.original, " ", 1))
    if not listed or not asked or not {*listed}.isdisjoint(asked):
        return []
    return [Evidence("another_number", f"{' and '.join(asked)} against {' and '.join(listed)}", _ANOTHER_NUMBER, 0.0)]


_DIGITS: Final = re.compile(r"\d+")
_ANOTHER_NUMBER: Final = -4.0
"""Log-odds that two are one whose names differ in a number: our estimate."""


def _name_evidence(best: NameMatch | None, whole: str) -> list[Evidence]:
    if best is None:
        return [Evidence("no_name", "no name to compare", _NO_NAME, 0.0)]
    judgement, pairings = best.judgement, _told(best)
    words = tuple(
        WordPair(pairing.query, pairing.candidate, pairing.relation, round(pairing.similarity, 3), round(term, 3))
        for pairing, term in zip(pairings, judgement.terms, strict=True)
    )
    return [
        Evidence(
            rule="name_match",
            detail=describe(pairings, best.listed)
            + (f"; of {whole!r} only {best.asked.original!r} was compared" if whole else ""),
            weight=round(judgement.log_odds, 3),
            score=round(logistic(judgement.log_odds), 4),
            query=best.asked.original,
            candidate=best.listed.name.original,
            words=words,
            terms=tuple(_terms(judgement)),
        )
    ]


def _told(best: NameMatch) -> tuple[Pairing, ...]:
    """The pairings as a reader sees them: words that are the same only once romanised are told so."""
    if is_latin(best.asked.original) == is_latin(best.listed.name.original):
        return best.pairings
    return tuple(row._replace(relation=_ROMANISED) if row.relation == "same" else row for row in best.pairings)


def _terms(judgement: Judgement) -> Iterable[Term]:
    """What the name as a whole gives, told in sentences."""
    told: dict[str, float] = {}
    for measure, weight in judgement.shape.items():
        told[_MEASURES[measure]] = told.get(_MEASURES[measure], 0.0) + weight
    everyday = judgement.log_odds == BARE_CEILING and "bare_word" not in judgement.shape
    beyond = "everyday words alone agree" if everyday else "beyond what a name by itself may say"
    told[beyond] = judgement.log_odds - judgement.unbounded
    return (Term(detail, round(weight, 3)) for detail, weight in told.items() if abs(weight) >= _TOLD)


_TOLD = 0.0005
"""Log-odds that are nothing when rounded."""

_MEASURES = {
    "start": "where every comparison starts: most names are another's",
    "bare_word": "one word asked for, where the listed name has more",
    "one_word_agrees": "no more than one word agrees",
    "whole_word": "it is the whole name on both sides",
    "two_words_agree": "two words agree",
    "three_words_agree": "three words agree, or more",
    "father_left_out": "a father's name left out, and a word that agrees only roughly",
    **dict.fromkeys(
        ("first_rarity", "second_rarity", "third_rarity", "alike_rarity"), "how rare the agreeing words are together"
    ),
    **dict.fromkeys(("given_names", "both_names"), "how much of a given and of a family name agrees"),
    "roughly": "words that agree only roughly",
    "asked_missing": "how rare the words are that only the query has",
    "listed_missing": "how rare the words are that only the list has",
    "unlikeness": "how unlike the words are that resemble each other",
}
"""What the measures of names/judge.py are to a reader; those that share a sentence are told as one."""


def describe(pairings: Sequence[Pairing], listed: Listed) -> str:
    """One plain sentence on how a name agrees with a listed one."""
    told = [_phrase(pairing) for pairing in pairings if pairing.relation not in _SAME]
    same = [pairing.query for pairing in pairings if pairing.relation in _SAME]
    if same:
        how = "the same once romanised" if any(row.relation == _ROMANISED for row in pairings) else "the same"
        told.insert(0, f"{', '.join(same) if told else 'every word'} {how}")
    return f"{_KINDS[listed.kind]} {listed.name.original}: {'; '.join(told) or 'nothing to compare'}"


_ROMANISED = "romanised"
_SAME = frozenset(("same", _ROMANISED))
_KINDS = {"name": "name", "alias": "alias", "previousName": "former name", "weakAlias": "weak alias"}


def _phrase(pairing: Pairing) -> str:
    if not pairing.candidate:
        return f"{pairing.query} {pairing.relation}"
    if not pairing.query:
        return f"{pairing.candidate} {pairing.relation}"
    if "contradict" in pairing.relation or pairing.relation in ("near, another name", OTHER_LEGAL, OTHER_BODY):
        return f"{pairing.query} against {pairing.candidate}"
    if pairing.relation == FATHER_OF:
        return f"{pairing.query} {pairing.relation}"
    return f"{pairing.query} = {pairing.candidate} ({pairing.relation})"


def _rule_evidence(query: Query, version: Version) -> list[Evidence]:
    found = ((rule, rule.find(query, version.entity)) for rule in RULES)
    return [
        Evidence(rule.key, finding.detail, rule.log_odds, rule.agreement, finding.query, finding.candidate)
        for rule, finding in found
        if finding
    ]


def _elsewhere(best: NameMatch | None, version: Version) -> list[Evidence]:
    """What tells an institution from another country's: Foreign Trade Bank of Brazil, where that of Korea is listed.

    Only where everyday words alone agree: others may have a branch anywhere.
    """
    if best is None or best.listed.name.person or not agree_in_everyday_words(best.pairings):
        return []
    asked = {
        COUNTRY_OF[row.query]: row.query for row in best.pairings if row.query in COUNTRY_OF and not row.similarity
    }
    listed = countries(version.entity) or _named_countries(best.listed.name) if asked else ()
    if not listed or not asked.keys().isdisjoint(listed):
        return []
    told = f"{' and '.join(asked.values())} in the name is not among the listed {', '.join(listed)}"
    return [Evidence("place_differs", told, _ELSEWHERE, 0.0)]


def _named_countries(name: Name) -> tuple[str, ...]:
    """The countries that a listed name has in it."""
    return tuple(dict.fromkeys(COUNTRY_OF[word.form] for word in name.words if word.form in COUNTRY_OF))


_ELSEWHERE: Final = -6.0
"""Log-odds that two institutions of two countries are one, though they are called alike."""


def _of_ships(query: Query, best: NameMatch | None, version: Version) -> list[Evidence]:
    """What tells ships apart: a place, a number or a sort of body is a part of it, as in Gulf Pearl and Front Orion.

    And what tells that a ship is one: a long word that is the whole name, but for a slip.
    """
    if best is None or version.entity.schema != "Vessel":
        return []
    if query.schema == "Vessel" and [row.relation for row in best.pairings] == ["slip in a long word"]:
        return [Evidence("ship_misspelt", "a long name, and hardly another ship's is so near", MISSPELT_SHIP, 1.0)]
    more = [row.query for row in best.pairings if row.relation in _ON_SHIPS]
    if not more:
        return []
    return [Evidence("another_ship", f"{' and '.join(more)} is a part of a ship's name", _ANOTHER_SHIP, 0.0)]


MISSPELT_SHIP: Final = 0.6
"""Log-odds more that two ships are one whose names are one long word with a slip: our estimate."""
_ON_SHIPS: Final = frozenset((PLACE, "number only in the query", "(sort of body) only in the query"))
_ANOTHER_SHIP: Final = -3.0
"""Log-odds that two ships are one of which the asked one's name has more of these: our estimate."""


def _of_fighters(best: NameMatch | None) -> list[Evidence]:
    """What tells a trading company from fighters who are called alike: Victory Co., Ltd., and the Victory Front."""
    if best is None or best.asked.person:
        return []
    fighters = [row.candidate for row in best.pairings if row.relation == _LISTED_BODY and row.candidate in _FIGHTERS]
    if not fighters or not any(kind is Kind.LEGAL and _is_of_trade(form) for form, kind in best.asked.words):
        return []
    return [Evidence("trading_company", f"a company, and no {fighters[0]}", _NO_FIGHTERS, 0.0)]


def _is_of_trade(form: str) -> bool:
    code = LEGAL_FORMS.get(form, form)
    return KINDS.get(code, code) in UNLIKE_FORMS


_LISTED_BODY: Final = "(sort of body) only on the list"
_FIGHTERS: Final = frozenset(
    "front brigade brigades battalion army militia militias regiment faction militants fighters rebels".split()
)
_NO_FIGHTERS: Final = -3.0
"""Log-odds that a company is a body of fighters: our estimate."""


def _weak_alias(best: NameMatch | None, evidence: Sequence[Evidence]) -> list[Evidence]:
    """Takes back what a weak alias would claim by itself; what else agrees still counts."""
    if best is None or best.listed.kind != "weakAlias" or evidence[0].weight <= _WEAK_ALONE:
        return []
    weight = round(_WEAK_ALONE - evidence[0].weight, 3)
    return [Evidence("weak_alias", "only a weak alias agrees, which never decides by itself", weight, 0.0)]
