"""Two entries of different lists that are one party: what says so, what speaks against, and how loudly.

Beside matching/evidence.py this is a second table, and not the same: there a
customer is laid beside a listing, and who decides is a person. Here nobody
looks before two entries are shown as one, so that the bar is higher, and both
sides are listings: they have aliases, and the day since when they stand.
"""

import re
from collections.abc import Callable, Iterator
from itertools import product
from typing import NamedTuple

from sanctions.matching.dates import overlap, years_apart
from sanctions.matching.identifiers import contradict
from sanctions.matching.party import Naming, Party
from sanctions.model import Tie, is_a
from sanctions.names.likeness import likeness

BAR = 3.25
"""Log-odds from which two entries are one party, where nothing states it."""

LEAD = 1.0
"""How much better, in log-odds, an entry must fit than the next on its list: two that fit alike are two guesses."""

STATED = 9.0
"""The weight of what a list itself says."""


class Names(NamedTuple):
    """What the names of two entries say: the two that agree best, the log-odds, and how many are on both."""

    one: str
    other: str
    weight: float
    common: int = 0


class Pair(NamedTuple):
    """Two entries side by side.

    ``number`` is the form of an identifier that these two alone bear, or
    empty; ``sole`` says that of either list no other entry bears a name that both have.
    """

    one: Party
    other: Party
    names: Names | None
    number: str = ""
    sole: bool = False


class Rule(NamedTuple):
    """What a rule finds in a pair is told as a sentence; None where it has nothing to say."""

    find: Callable[[Pair], str | None]
    log_odds: float
    kind: str = ""


def stated(one: Party, other: Party) -> Tie | None:
    """The tie that the lists themselves state: one UN reference, an entry named, one publisher's number."""
    if shared := sorted(one.references & other.references):
        return Tie(one.id, other.id, "reference", f"both carry the UN reference {shared[0]}", STATED)
    for by, named in ((one, other), (other, one)):
        if named.id in by.referents:
            return Tie(one.id, other.id, "named", f"{by.id} names {named.id} as the same party", STATED)
    if (number := ofac_number(one)) and number == ofac_number(other):
        return Tie(one.id, other.id, "named", f"OFAC gives both the number {number}", STATED)
    return None


def ofac_number(party: Party) -> str:
    """OFAC's number of a party, empty for none: one series for both of its lists, 17013 is VTB on either.

    The Consolidated Screening List has a row for each list that a party is on: CAP-17013, SDN-17013.
    """
    if party.dataset in _OFAC:
        return party.ref
    found = _OF_OFAC.fullmatch(party.ref) if party.dataset == "us_trade_csl" else None
    return found[1] if found else ""


_OFAC = frozenset(("us_ofac_sdn", "us_ofac_cons"))
_OF_OFAC = re.compile(r"(?:SDN|SSI|CAP|CMIC|PLC|FSE|NS-MBS)-(\d+)")


def judge_pair(pair: Pair) -> Tie:
    """The tie that the rules would make of a pair, whether its weight reaches the bar or not."""
    found = [(rule, said) for rule in RULES if (said := rule.find(pair))]
    weight = sum(rule.log_odds for rule, _ in found) + (pair.names.weight if pair.names else _NO_NAME)
    kind = next((rule.kind for rule, _ in found if rule.kind), "names")
    reason = "; ".join((*_told(pair), *(said for _, said in found)))
    return Tie(pair.one.id, pair.other.id, kind, reason, round(weight, 2))


_NO_NAME = -1.5
"""Log-odds where no name of the two agrees in anything: parties change their names, and numbers get mistyped."""


def contradiction(one: Party, other: Party) -> str:
    """Why two entries can't be one party, as far as their own words go; empty where nothing says so."""
    if one.references and other.references:
        if one.references & other.references:
            return ""
        return f"UN references {', '.join(sorted(one.references))} and {', '.join(sorted(other.references))}"
    ours, theirs = ofac_number(one), ofac_number(other)
    if ours and theirs:
        return "" if ours == theirs else f"OFAC's numbers {ours} and {theirs}"
    if one.dataset == other.dataset:
        return f"two entries of {one.dataset}"
    pair = Pair(one, other, None)
    return identifier_contradicts(pair) or birth_date_contradicts(pair) or gender_differs(pair) or ""


def same_identifier(pair: Pair) -> str | None:
    """An identifier is on both entries, and on no third one of either list."""
    if not pair.number:
        return None
    name, value = pair.one.numbers[pair.number]
    return f"{_spoken(name)} {value} is on both"


def identifier_contradicts(pair: Pair) -> str | None:
    """Both have an identifier of a kind of which a party has one only, and they are of two parties."""
    for name, ours in pair.one.singular.items():
        theirs = pair.other.singular.get(name)
        if theirs and all(contradict(name, one, other) for one, other in product(ours, theirs)):
            return f"{_spoken(name)} {ours[0]} is not {theirs[0]}"
    return None


def _spoken(name: str) -> str:
    """A property's name as people say it: passport number, INN code."""
    first, *rest = re.findall(r"[A-Z]?[a-z]+", name)
    return " ".join((first.upper() if rest[-1:] == ["Code"] or first == "imo" else first, *map(str.lower, rest)))


def same_birth_date(pair: Pair) -> str | None:
    """A birth date agrees to the day, and is not the first of January, which stands for a day unknown."""
    whole = (date for date in pair.one.births if date.span.whole and (date.span.month, date.span.day) != (1, 1))
    same = next((one.text for one in whole if any(one.span == other.span for other in pair.other.births)), None)
    return same and f"both born {same}"


def birth_date_fits(pair: Pair) -> str | None:
    """Two birth dates can be the same, one or both of them partial, circa or a range."""
    if same_birth_date(pair):
        return None
    for one, other in product(pair.one.births, pair.other.births):
        if overlap(one.span, other.span):
            return f"both born {one.text}" if one == other else f"birth dates {one.text} and {other.text} fit"
    return None


def birth_date_near(pair: Pair) -> str | None:
    """Birth dates differ within a year of each other: an error of writing, or somebody else."""
    dates = list(product(pair.one.births, pair.other.births))
    if not dates or any(overlap(one.span, other.span) for one, other in dates):
        return None
    near = ((one, other) for one, other in dates if years_apart(one.span, other.span) <= 1)
    return next((f"birth dates {one.text} and {other.text} are near each other" for one, other in near), None)


def birth_date_contradicts(pair: Pair) -> str | None:
    """No birth date of the one is within a year of one of the other."""
    dates = list(product(pair.one.births, pair.other.births))
    if not dates or any(years_apart(one.span, other.span) <= 1 for one, other in dates):
        return None
    return f"birth dates {dates[0][0].text} and {dates[0][1].text} contradict each other"


def listed_on_one_day(pair: Pair) -> str | None:
    """Both were listed on the same day, as those are that carry out one decision."""
    days = sorted(pair.one.starts & pair.other.starts)
    return f"both listed on {days[0]}" if days else None


def same_main_name(pair: Pair) -> str | None:
    """The main name is the same on both."""
    return "the main names are the same" if pair.one.main & pair.other.main else None


def main_names_elsewhere(pair: Pair) -> str | None:
    """The main name of neither is among the names of the other: what they share is an alias, as many do."""
    if pair.one.main & pair.other.names.keys() or pair.other.main & pair.one.names.keys():
        return None
    return "the main name of neither is on the other" if pair.names else None


def same_father(pair: Pair) -> str | None:
    """The patronymics agree."""
    return "the patronymics agree" if any(likeness(*fathers).similarity for fathers in _fathers(pair)) else None


def fathers_differ(pair: Pair) -> str | None:
    """In the names on both, the patronymics differ."""
    fathers = list(_fathers(pair))
    agree = any(likeness(*both).similarity for both in fathers)
    return f"the patronymics {' and '.join(fathers[0])} differ" if fathers and not agree else None


def same_regime(pair: Pair) -> str | None:
    """Both are under sanctions about the same thing: on one list of a conflict few people share a name."""
    shared = sorted(pair.one.regimes & pair.other.regimes)
    return f"both are under sanctions on {shared[0]}" if shared else None


def sole_bearer(pair: Pair) -> str | None:
    """Two organisations share a name that no other entry of either list bears; of people many share theirs."""
    if not pair.sole or is_a(pair.one.schema, "Person") or is_a(pair.other.schema, "Person"):
        return None
    return "no other entry of either list bears that name"


def same_country(pair: Pair) -> str | None:
    """A country is on both."""
    shared = sorted(pair.one.countries & pair.other.countries)
    return f"country {', '.join(shared)} is on both" if shared else None


def country_differs(pair: Pair) -> str | None:
    """Both have countries and share none."""
    one, other = pair.one.countries, pair.other.countries
    if not one or not other or one & other:
        return None
    return f"countries {', '.join(sorted(one))} and {', '.join(sorted(other))} differ"


def gender_differs(pair: Pair) -> str | None:
    """Both give a gender and they differ."""
    one, other = pair.one.genders, pair.other.genders
    return "the genders differ" if one and other and not one & other else None


RULES: tuple[Rule, ...] = (
    Rule(same_identifier, +6.0, "identifier"),
    Rule(identifier_contradicts, -8.0),
    Rule(same_birth_date, +4.0, "birth date"),
    Rule(birth_date_fits, +1.8, "birth date"),
    Rule(birth_date_near, -1.5),
    Rule(birth_date_contradicts, -8.0),
    Rule(same_main_name, +1.0),
    Rule(main_names_elsewhere, -1.5),
    Rule(same_father, +1.5),
    Rule(fathers_differ, -4.0),
    Rule(listed_on_one_day, +2.5),
    Rule(same_regime, +1.2),
    Rule(sole_bearer, +1.1),
    Rule(same_country, +0.7),
    Rule(country_differs, -1.0),
    Rule(gender_differs, -4.0),
)
"""The weights are estimates, held to the references of benchmarks/linking.py of which half was looked at.

Those of regime and sole bearer are held to birth dates and tax numbers, hidden from the linker and then looked up.
"""


def _fathers(pair: Pair) -> Iterator[tuple[str, str]]:
    """The patronymics of each name that is on both, where both give one, one beside the other."""
    for key in sorted(pair.one.names.keys() & pair.other.names.keys()):
        yield from product(sorted(pair.one.names[key].fathers), sorted(pair.other.names[key].fathers))


def _told(pair: Pair) -> Iterator[str]:
    """What the names say."""
    if pair.names is None:
        yield "no name agrees"
    elif pair.names.common:
        yield f"the name {pair.names.one} is on both" + _more(pair.names.common - 1)
    else:
        yield f"the names {pair.names.one} and {pair.names.other} agree"


def _more(count: int) -> str:
    """How many more names are on both."""
    return f" and {count} more name{'s' if count > 1 else ''}" if count else ""


def common_names(one: Party, other: Party, strength: Callable[[Naming], float]) -> Names | None:
    """What names on both entries say, whatever the order and the spelling of their words; None where there are none.

    ``strength`` is how much a name identifies, in log-odds.
    """
    keys = [key for key in one.names if key in other.names]
    if not keys:
        return None
    worth = {key: min(strength(one.names[key]), strength(other.names[key])) for key in keys}
    best = max(keys, key=lambda key: worth[key])
    telling = sum(worth[key] > 0 for key in keys)
    weight = worth[best] + min(_MOST_FURTHER, _FURTHER * max(0, telling - 1))
    return Names(one.names[best].original, other.names[best].original, weight, len(keys))


_FURTHER, _MOST_FURTHER = 0.6, 1.8
"""What each further name on both says, and all together: aliases are often variants of one name."""
