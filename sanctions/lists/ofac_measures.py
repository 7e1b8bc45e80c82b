"""What OFAC imposes on a party: by its programmes alone, or by entries that have dates, legal bases and types."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sanctions.lists.ofac import Party
from sanctions.model import Measure

_CONS_ONLY: Mapping[str, str] = {
    "NS-PLC": "restricted transactions",
    "CMIC-EO13959": "investment ban",
    "NS-CMIC": "investment ban",
    "561-Related": "correspondent account restrictions",
    "561-RELATED": "correspondent account restrictions",
    "CAPTA": "correspondent account restrictions",
    "FSE-IR": "foreign sanctions evader",
    "FSE-SY": "foreign sanctions evader",
    "NS-MBS": "menu-based sanctions",
    "SSI": "sectoral sanctions",
}
"""Programmes of the consolidated list alone, and what they impose: none of them freezes assets."""

_SDN_ONLY = frozenset(
    "CUBA SDGT SDNTK SDNT FTO NPWMD GLOMAG IRAQ2 BALKANS TCO IRGC IFSR DPRK DPRK2 DPRK3 DPRK4 IRAN".split()
)
"""Programmes common on the SDN list whose parties are blocked. A few parties stand on both lists with all their
programmes: of 376 to 462 entries of the consolidated list one or two have SDGT."""

_BLOCKING = _SDN_ONLY | {"SYRIA", "VENEZUELA-EO13850", "IRAN-CON-ARMS-EO"}
"""Programmes that block where the consolidated list names them too: the Advanced XML's entries say Block there."""

_TELLING = 10
"""Parties of programmes of one list alone, from which a file is that list."""

_BLOCK = "Block"
_BOTH_LISTS = "Consolidated List"
"""What the Advanced XML calls the list of everything that is on any list but the SDN's. Its entries repeat those of
the list in question under dates of its own, the earliest that of its first publication, 10 October 2014."""

_LIST_IN_NAME = re.compile(r"(?<![a-z])(sdn|cons)", re.IGNORECASE)
_ORDER = re.compile(r"\d{5}")


def dataset_of(name: str, programs: Sequence[str]) -> str:
    """Which of OFAC's two lists this is, by the file's name, else by most of its first programmes; else empty."""
    if mark := _LIST_IN_NAME.search(name):
        return f"us_ofac_{mark[1].lower()}"
    counted = Counter(programs)
    sdn, cons = (sum(counted[program] for program in table) for table in (_SDN_ONLY, _CONS_ONLY))
    return "" if sdn == cons else "us_ofac_sdn" if sdn > cons else "us_ofac_cons"


def other_list(dataset: str, programs: Mapping[str, int]) -> str:
    """OFAC's other list, where by their programmes the parties are that one's; empty where they are not.

    ``programs`` counts the parties of each programme. Few stand on both lists, so that ten tell.
    """
    told = {
        "us_ofac_sdn": sum(programs.get(program, 0) for program in _SDN_ONLY),
        "us_ofac_cons": sum(programs.get(program, 0) for program in _CONS_ONLY),
    }
    if dataset not in told:
        return ""
    (other,) = told.keys() - {dataset}
    return other if told[other] >= _TELLING and told[other] > told[dataset] else ""


def kind_of(dataset: str, program: str) -> str:
    """What a programme imposes on a party of that list, in plain words."""
    if dataset == "us_ofac_sdn" or program in _BLOCKING:
        return "asset freeze"
    return _CONS_ONLY.get(program, "sectoral sanctions")


def take_measures(draft: Party, dataset: str, programs: Sequence[str]) -> None:
    """One measure a programme, from the first date that the party's remarks give for it; then their warnings."""
    draft.add("program", *programs)
    for program in programs:
        draft.measure(
            Measure(
                draft.authority,
                kind_of(dataset, program),
                program,
                date_in_remarks(draft, program),
                legal_basis=order_of(program),
            )
        )
    for warning in draft.warnings:
        draft.measure(warning)


@dataclass(frozen=True, slots=True)
class Event:
    """When a party came on a list and under what; ``program`` where the legal basis is one programme's."""

    date: str
    legal_basis: str = ""
    program: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """What one of OFAC's lists says of a party. ``types`` are its words for what is imposed, such as Block.

    ``since`` is when the party came on the list, where that is told of the list alone.
    """

    list: str
    programs: tuple[str, ...]
    types: tuple[str, ...] = ()
    events: tuple[Event, ...] = ()
    since: str = ""


def take_entries(draft: Party, dataset: str, entries: Sequence[Entry]) -> None:
    """One measure a programme, as ``take_measures`` has them, with what its list's entry adds; then the warnings.

    A party that is blocked under no programme that blocks gets the freeze as
    a measure of its own, and one without any entry the measure "sanctions":
    it is on the list, whatever for.
    """
    programs = list(dict.fromkeys(program for entry in entries for program in entry.programs))
    draft.add("program", *programs)
    measures = [_measure(draft, dataset, program, _preferred(dataset, program, entries)) for program in programs]
    if "asset freeze" not in {measure.kind for measure in measures}:
        measures.extend(_freezes(draft, entries))
    for measure in measures or [Measure(draft.authority, "sanctions")]:
        draft.measure(measure)
    for warning in draft.warnings:
        draft.measure(warning)


def _preferred(dataset: str, program: str, entries: Sequence[Entry]) -> Entry:
    """The entry that tells when a programme's measure began: the SDN list's for a freeze, for others another's.

    OFAC repeats all programmes under each of its lists, so that a freeze of
    2022 also stands under the sectoral list of 2014.
    """
    freezes = kind_of(dataset, program) == "asset freeze"

    def rank(entry: Entry) -> int:
        return 2 if entry.list == _BOTH_LISTS else int(entry.list.startswith("SDN") is not freezes)

    return min((entry for entry in entries if program in entry.programs), key=rank)


def _measure(draft: Party, dataset: str, program: str, entry: Entry) -> Measure:
    """A programme's measure by the entry of a list."""
    own, rest = _own(program, entry), _nobody_s(entry)
    return Measure(
        draft.authority,
        kind_of(dataset, program),
        program,
        date_in_remarks(draft, program) or _first_date(own or rest),
        legal_basis=_bases(own) or order_of(program) or _bases(rest),
        summary=_summary(entry),
    )


def _freezes(draft: Party, entries: Sequence[Entry]) -> Iterator[Measure]:
    """The freeze of whoever is blocked, by the first list that says so and is no repetition."""
    for entry in sorted(entries, key=lambda entry: entry.list == _BOTH_LISTS):
        if _BLOCK in entry.types:
            start, bases = _first_date(entry.events), _bases(entry.events)
            yield Measure(draft.authority, "asset freeze", start=start, legal_basis=bases, summary=_summary(entry))
            return


def _own(program: str, entry: Entry) -> list[Event]:
    """The events of an entry whose legal basis is this programme's: it says so, or both name one order."""
    orders = set(_ORDER.findall(program))
    named = [event for event in entry.events if event.program == program]
    return named or [event for event in entry.events if orders & set(_ORDER.findall(event.legal_basis))]


def _nobody_s(entry: Entry) -> list[Event]:
    """The events of an entry whose legal basis is no other programme's; all where each is one's."""
    orders = {order for program in entry.programs for order in _ORDER.findall(program)}
    left = [event for event in entry.events if not orders & set(_ORDER.findall(event.legal_basis))]
    return left or list(entry.events)


def _first_date(events: Sequence[Event]) -> str:
    """When the first of them was; empty where none says."""
    return min((event.date for event in events if event.date), default="")


def _bases(events: Sequence[Event]) -> str:
    """Their legal bases, each once."""
    return "; ".join(dict.fromkeys(event.legal_basis for event in events if event.legal_basis))


def _summary(entry: Entry) -> str:
    """Which list, since when, and OFAC's words for what it imposes."""
    listed = f"{entry.list} since {entry.since}" if entry.list and entry.since else entry.list
    return ": ".join(filter(None, (listed, ", ".join(entry.types))))


def date_in_remarks(draft: Party, program: str) -> str:
    """The first date that the party's remarks give for a programme."""
    return min((when for about, when in draft.dates if _concerns(about, program)), default="")


def _concerns(about: str, program: str) -> bool:
    """Whether a date's label, "EO14024Directive2" or "CMIC", is about a programme, "RUSSIA-EO14024"."""
    return bool(about) and any(part and about.startswith(part) for part in program.split("-"))


def order_of(program: str) -> str:
    """The Executive Order that a programme is called after."""
    _, mark, number = program.partition("EO")
    return f"Executive Order {number}" if mark and number.isdigit() else ""
