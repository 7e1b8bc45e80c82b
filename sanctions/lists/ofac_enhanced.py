"""OFAC's Enhanced XML: SDN_ENHANCED.XML and, should it exist, CONS_ENHANCED.XML.

Each entity stands whole in one element. It is read twice all the same, since
a relation stands with one of its two parties only. Written from the format's
description, without an official file at hand: what it does not know is
counted, and a value that stands elsewhere than described is looked for.
"""

import itertools
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from sanctions.errors import ListUnreadable
from sanctions.lists import ofac, ofac_names, xml
from sanctions.lists.contract import Reading, Recognised, Source
from sanctions.lists.dates import american_date, read_date
from sanctions.lists.drafts import entity_id
from sanctions.lists.ofac_enhanced_parts import GROUPS, entries, names, take_name
from sanctions.lists.ofac_measures import dataset_of, take_entries
from sanctions.lists.ofac_relations import Tie, relation, ties
from sanctions.lists.xml import Element, child, children, local, text, texts
from sanctions.model import Entity

FORMAT = "ofac_enhanced"

_BESIDE = frozenset(
    "publicationInfo dataAsOf filters referenceValues referenceValue featureTypes featureType entities".split()
)
_ELEMENTS = frozenset(
    "entity generalInfo identityId entityType title remarks sanctionsLists sanctionsList sanctionsPrograms"
    " sanctionsProgram sanctionsTypes sanctionsType legalAuthorities legalAuthority names name isPrimary aliasType"
    " isLowQuality translations translation script formattedFirstName formattedLastName formattedFullName nameParts"
    " namePart type value addresses address country addressParts addressPart features feature versionId valueRefId"
    " valueDate fromDateBegin fromDateEnd toDateBegin toDateEnd isApproximate isDateRange reliability comments"
    " identityDocuments identityDocument documentNumber documentName isValid issuingCountry issuingLocation"
    " issuingAuthority issueDate expirationDate relationships relationship relatedEntity".split()
)
_READ_FIRST = frozenset(
    "names sanctionsLists sanctionsPrograms sanctionsTypes legalAuthorities relationships".split()
)


class _Told(NamedTuple):
    """A relation as an entity tells it.

    What the first is to the second, OFAC's id of that, both, and the second's name.
    """

    words: str
    id: str
    first: str
    second: str
    name: str


@dataclass(slots=True)
class _Facts:
    """What the first pass gathers: what to call each entity, its relations, and what those call other parties."""

    names: dict[str, str] = field(default_factory=dict)
    others: dict[str, str] = field(default_factory=dict)
    ties: dict[str, list[Tie]] = field(default_factory=lambda: defaultdict(list))


def recognise(sources: Sequence[Source]) -> Recognised | None:
    """Whether this is one Enhanced XML; which list, its file's name or its programmes tell."""
    if len(sources) != 1 or (root := xml.root_of(sources[0])) is None or root.name != "sanctionsData":
        return None
    if not root.namespace.endswith("ENHANCED_XML"):
        return None
    some = itertools.islice(xml.records(sources[0], "entity"), 200)
    programs = [program for entity in some for program in texts(entity, "sanctionsPrograms", "sanctionsProgram")]
    return Recognised(FORMAT, dataset_of(sources[0].name, programs), _published(sources[0]))


def read(sources: Sequence[Source], dataset: str) -> Reading:
    """A reading of the list. The format has no count of its own."""
    (source,) = sources
    reading = Reading(FORMAT, dataset, _published(source))
    reading.entities = _entities(source, reading)
    return reading


def _published(source: Source) -> str | None:
    """The day of dataAsOf."""
    said = xml.first_texts(source, "dataAsOf").get("dataAsOf", "")
    return read_date(said) or american_date(said.partition(" ")[0])


def _entities(source: Source, reading: Reading) -> Iterator[Entity]:
    """Every entity."""
    facts = _gather(source, reading)
    for record in xml.records(source, "entity", beside=_BESIDE, unmapped=reading.unmapped):
        xml.count_strange(record, _ELEMENTS, reading.unmapped)
        yield _entity(source, record, facts, reading)


def _gather(source: Source, reading: Reading) -> _Facts:
    """The first pass: what each entity is called, and its relations."""
    facts, people, told = _Facts(), set[str](), list[_Told]()
    for record in xml.records(source, "entity"):
        number = record.get("id", "")
        if _kind(record).lower() == "individual":
            people.add(number)
        if name := next(names(record), None):
            facts.names[number] = ofac_names.whole(name.parts)
        told.extend(_relations(record))
    _tie(told, people, facts, reading)
    return facts


def _tie(told: Sequence[_Told], people: set[str], facts: _Facts, reading: Reading) -> None:
    """Relations as each party sees them; one that only one of the two tells is told of the other too."""
    pairs = {(one.first, one.second) for one in told}
    for words, id_, first, second, name in told:
        facts.others[second] = name
        if (known := relation(words, id_)) is None:
            reading.unmapped[f"relationship {words}"] += 1
        # A person can't be led by a company.
        turned = known is not None and known.kind == "Directorship" and first not in people and second in people
        both = ties(words, id_, second, first) if turned else ties(words, id_, first, second)
        facts.ties[first].append(both[first])
        if (second, first) not in pairs:
            facts.ties[second].append(both[second])


def _relations(record: Element) -> Iterator[_Told]:
    """The relations that an entity tells."""
    for group in children(record, "relationships"):
        for item in children(group, "relationship"):
            words, other = child(item, "type"), child(item, "relatedEntity")
            if words is not None and other is not None:
                second = other.get("entityId") or other.get("id") or other.get("refId") or ""
                yield _Told(text(words), words.get("refId", ""), record.get("id", ""), second, text(other))


def _kind(record: Element) -> str:
    """What OFAC calls an entity: Individual, Entity, Vessel, Aircraft."""
    return next(texts(record, "generalInfo", "entityType"), "")


def _entity(source: Source, record: Element, facts: _Facts, reading: Reading) -> Entity:
    """One entity."""
    number = record.get("id", "")
    if not number:
        raise ListUnreadable(source.name, f"an entity without id, {xml.line(record)}")
    draft = ofac.start(reading.dataset, number, _kind(record), reading.unmapped)
    for name in names(record):
        take_name(draft, name)
    for tie in facts.ties.pop(number, ()):
        _take_tie(draft, tie, facts, reading)
    for group in children(record):
        if reader := GROUPS.get(local(group)):
            for item in children(group):
                reader(draft, item)
        elif local(group) not in _READ_FIRST:
            draft.note(local(group), text(group))
    take_entries(draft, reading.dataset, entries(record))
    return xml.built(source, draft, record)


def _take_tie(draft: ofac.Party, tie: Tie, facts: _Facts, reading: Reading) -> None:
    """A relation to another party; one that is not in this file has no id here, and is counted."""
    if name := facts.names.get(tie.other):
        draft.link(tie.kind, name, tie.role, entity_id(reading.dataset, tie.other))
    else:
        reading.unmapped["relationship with a party that is not here"] += 1
        draft.link(tie.kind, facts.others.get(tie.other) or f"OFAC party {tie.other}", tie.role)
