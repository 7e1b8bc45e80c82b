"""Entries of several lists tied as one party, judged by what is hidden from the linker and then looked up.

The references are hidden from the linker: the property, and the entry that
the list names by it. What it makes of names, dates and identifiers alone is
then judged over all ties between a UN entry and an entry that carries a whole
reference. The bar and the weights were set on the references of half "fit";
half "held out" is the measure. With the references shown, all have to be there.

Of entries without a reference nothing states what is right. Birth dates are
hidden and then compared (those a year apart agree), and so are the tax and
registration numbers of organisations: a tie whose two sides contradict each
other in them is wrong, or one of the two lists is. What is missed, names of
two words or more tell that one UK and one EU entry alone bear.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import product
from time import process_time
from typing import NamedTuple
from zlib import crc32

from workbench import SEARCHED, arguments, stocked

from sanctions.index import Index
from sanctions.index.lexicon import Lexicon
from sanctions.index.linking import Roll, link
from sanctions.matching.dates import years_apart
from sanctions.matching.linking import Pair, identifier_contradicts
from sanctions.matching.party import Party, read_party
from sanctions.model import Entity, Tie, comparable
from sanctions.services.generation import current_id
from sanctions.store import entities
from sanctions.store.connection import open_lists
from sanctions.store.home import Home

UN, EU, UK = "un_sc_sanctions", "eu_fsf", "gb_fcdo_sanctions"
_HALVES = ("fit", "held out")


class Row(NamedTuple):
    """One line of the table: of the references of a list, kind and half, how many were found, and false ties."""

    dataset: str
    kind: str
    half: str
    references: int
    found: int
    false: int

    @property
    def recall(self) -> float:
        """The part of the references that was found."""
        return self.found / self.references if self.references else 0.0

    @property
    def precision(self) -> float:
        """The part of the ties that is right."""
        return self.found / (self.found + self.false) if self.found + self.false else 0.0


def main() -> None:
    """Measures and prints."""
    options = arguments(__doc__)
    with stocked(options.data, SEARCHED) as home:
        listed = _listed(home)
        lexicon = Index(home.index / str(current_id(home))).lexicon
    known = {entity.id: read_party(entity) for entity in listed}
    roll = Roll()
    for entity in listed:
        roll.add(_hidden(entity), "")
    begun = process_time()
    hidden = link(roll.parties, lexicon)
    seconds = process_time() - begun
    shown = link(list(known.values()), lexicon)
    print(f"{len(listed):,} entries, {len(hidden):,} ties in {seconds:.1f} s of one processor, once names are read\n")
    _tell("UN references hidden", list(_rows(hidden, known)))
    _tell("UN references shown", list(_rows(shown, known)))
    for what, people in (("birth dates of people", True), ("numbers of organisations", False)):
        agree, contradict = _hidden_facts(known, lexicon, people=people)
        share = agree / max(agree + contradict, 1)
        print(
            f"\n{what} hidden: {agree + contradict:,} ties can be judged, {contradict} contradict, {share:.3f} agree"
        )
    named = _named_alone(known.values())
    tied = len(named & _together(shown))
    share = tied / max(len(named), 1)
    print(f"\nnames that a UK and an EU entry alone bear: of {len(named):,} pairs {tied:,} are tied, {share:.3f}")
    for title, lines in (("false", _false(hidden, known)), ("missed, held out", _missed(hidden, known))):
        print(f"\n{title}:")
        print("\n".join(lines) or "  none")
    lists = Counter((_dataset(tie.one), _dataset(tie.other), tie.kind) for tie in shown)
    print("\nties by lists and kind, references shown:")
    for (one, other, kind), count in sorted(lists.items()):
        print(f"  {one:<18} {other:<18} {kind:<11} {count:>6,}")
    print(f"  told and not joined {sum(not tie.joined for tie in shown):,}")


def _listed(home: Home) -> list[Entity]:
    """The entities that stand on the lists."""
    with open_lists(home, read_only=True) as db:
        return [version.entity for version in entities.versions(db) if version.until is None]


def _hidden_facts(known: dict[str, Party], lexicon: Lexicon, *, people: bool) -> tuple[int, int]:
    """How many ties agree and contradict, made without birth dates of people, or without numbers of organisations."""
    bare = [
        party._replace(births=(), numbers={}, singular={}, references=frozenset(), referents=frozenset())
        if _is_person(party) is people
        else party
        for party in known.values()
    ]
    found: Counter[bool] = Counter()
    for tie in link(bare, lexicon):
        one, other = known[tie.one], known[tie.other]
        if _is_person(one) is _is_person(other) is people:
            found.update(_agree_in_births(one, other) if people else _agree_in_numbers(one, other))
    return found[True], found[False]


def _agree_in_births(one: Party, other: Party) -> Iterator[bool]:
    """Whether any birth dates fit, a year's error allowed for; nothing where one has none."""
    if dates := list(product(one.births, other.births)):
        yield any(years_apart(ours.span, theirs.span) <= 1 for ours, theirs in dates)


def _agree_in_numbers(one: Party, other: Party) -> Iterator[bool]:
    """Whether a number is on both; nothing where they have none that contradict each other."""
    if one.numbers.keys() & other.numbers.keys():
        yield True
    elif identifier_contradicts(Pair(one, other, None)):
        yield False


def _is_person(party: Party) -> bool:
    return party.schema == "Person"


def _named_alone(parties: Iterable[Party]) -> set[frozenset[str]]:
    """Pairs of a UK and an EU entry that alone bear a name of two words or more."""
    bearers: defaultdict[str, defaultdict[str, list[Party]]] = defaultdict(lambda: defaultdict(list))
    for party in parties:
        for key in party.names:
            if " " in key:
                bearers[key][party.dataset].append(party)
    pairs = (lists[UK] + lists[EU] for lists in bearers.values() if len(lists[UK]) == len(lists[EU]) == 1)
    return {frozenset((one.id, other.id)) for one, other in pairs if comparable(one.schema, other.schema)}


def _together(ties: Iterable[Tie]) -> set[frozenset[str]]:
    """The pairs of entries that ties join, directly or through others."""
    clusters: dict[str, tuple[str, ...]] = {}
    for tie in ties:
        ours, theirs = (clusters.get(at, (at,)) for at in (tie.one, tie.other))
        if tie.joined and ours != theirs:
            clusters.update(dict.fromkeys((*ours, *theirs), (*ours, *theirs)))
    return {frozenset(pair) for members in clusters.values() for pair in product(members, members)}


def _hidden(entity: Entity) -> Entity:
    """The entity without the UN's reference, and without the entry that it names by it."""
    properties = {name: values for name, values in entity.properties.items() if name != "unscId"}
    return replace(entity, properties=properties, referents=())


def _rows(ties: Iterable[Tie], known: dict[str, Party]) -> Iterator[Row]:
    """The table: for either list, kind of party and half."""
    truth, found, false = _truth(known), Counter[tuple[str, ...]](), Counter[tuple[str, ...]]()
    for tie, entry, official in _judged(ties, known):
        right = (tie.one, tie.other) in truth
        (found if right else false)[_place(entry, min((entry if right else official).references))] += 1
    references = Counter(truth.values())
    for place in sorted(references):
        yield Row(*place, references[place], found[place], false[place])


def _truth(known: dict[str, Party]) -> dict[tuple[str, str], tuple[str, str, str]]:
    """Every pair that a reference joins, and its place in the table."""
    return {
        tuple(sorted((party.id, official.id))): _place(party, reference)  # type: ignore[misc]  # two of them
        for party in known.values()
        for reference in party.references
        if party.dataset in {EU, UK} and (official := known.get(f"{UN}:{reference}"))
    }


def _judged(ties: Iterable[Tie], known: dict[str, Party]) -> Iterator[tuple[Tie, Party, Party]]:
    """The ties that can be judged: of a UN entry and one of the UK or the EU that carries a whole reference."""
    for tie in ties:
        entry, official = sorted((known[tie.one], known[tie.other]), key=lambda party: party.dataset == UN)
        if official.dataset == UN and entry.dataset in {EU, UK} and entry.references:
            yield tie, entry, official


def _place(party: Party, reference: str) -> tuple[str, str, str]:
    kind = "people" if party.schema == "Person" else "organisations"
    return party.dataset, kind, _HALVES[crc32(reference.encode()) % 2]


def _false(ties: Iterable[Tie], known: dict[str, Party]) -> list[str]:
    """Ties that join two different references."""
    truth = _truth(known)
    return [
        f"  {entry.id} {min(entry.references)} tied to {official.id}: {tie.reason}"
        for tie, entry, official in _judged(ties, known)
        if (tie.one, tie.other) not in truth
    ]


def _missed(ties: Iterable[Tie], known: dict[str, Party]) -> list[str]:
    """References of the half held out that were not found, and what both sides have to go by."""
    tied = {(tie.one, tie.other) for tie in ties}
    return [
        "  " + " | ".join(_known(known[at]) for at in pair)
        for pair, (_, _, half) in sorted(_truth(known).items())
        if pair not in tied and half == "held out"
    ]


def _known(party: Party) -> str:
    """A party in few words."""
    names = [naming.original for naming in party.names.values()]
    born = ", ".join(date.text for date in party.births) or "no birth date"
    return f"{party.id} {'; '.join(names[:3])} ({len(names)} names, {born}, {len(party.numbers)} numbers)"


def _tell(title: str, rows: list[Row]) -> None:
    """The table."""
    print(title)
    print(f"  {'list':<18} {'kind':<14} {'half':<9} {'named':>10} {'found':>6} {'recall':>7} {'false':>6} precision")
    for row in (*rows, *_sums(rows)):
        numbers = f"{row.references:>10} {row.found:>6} {row.recall:>7.3f} {row.false:>6} {row.precision:>9.3f}"
        print(f"  {row.dataset:<18} {row.kind:<14} {row.half:<9} {numbers}")


def _sums(rows: list[Row]) -> Iterator[Row]:
    """The sums of either half."""
    for half in _HALVES:
        of_it = [row[3:] for row in rows if row.half == half]
        yield Row("all", "", half, *(sum(column) for column in zip(*of_it, strict=True)))


def _dataset(entity_id: str) -> str:
    return entity_id.partition(":")[0]


if __name__ == "__main__":
    main()
