"""OFAC's Advanced XML: SDN_ADVANCED.XML and CONS_ADVANCED.XML, under both their namespaces.

Two passes over the file: parties refer to what stands before them (documents,
places) and after them (relations, what was imposed), so that the first pass
gathers that, and the second reads the parties, one at a time.
"""

from collections.abc import Iterator, Sequence

from sanctions.errors import ListUnreadable
from sanctions.lists import ofac, ofac_names, xml
from sanctions.lists.contract import Reading, Recognised, Source
from sanctions.lists.dates import partial
from sanctions.lists.drafts import entity_id
from sanctions.lists.ofac_advanced_facts import RECORDS, SECTIONS, Facts, feature_values, gather
from sanctions.lists.ofac_advanced_values import References, names_of
from sanctions.lists.ofac_features import take_feature
from sanctions.lists.ofac_measures import dataset_of, take_entries
from sanctions.lists.remarks import take_remarks
from sanctions.lists.xml import Element, children, local, text
from sanctions.model import Entity

FORMAT = "ofac_advanced"

_NAMESPACES = ("un.org/sanctions/1.0", "ADVANCED_XML")
_TRUSTED = frozenset({"", "Unknown", "Confirmed"})
_ELEMENTS = frozenset(
    "DistinctParty Comment Profile Identity Alias DocumentedName DocumentedNamePart NamePartValue NamePartGroups"
    " MasterNamePartGroup NamePartGroup Feature FeatureVersion DatePeriod Start End From To Year Month Day"
    " VersionDetail VersionLocation IdentityReference IDRegDocumentReference SanctionsEntryReference".split()
)


def recognise(sources: Sequence[Source]) -> Recognised | None:
    """Whether this is one Advanced XML; which list, its file's name or its programmes tell."""
    if len(sources) != 1 or (root := xml.root_of(sources[0])) is None or root.name != "Sanctions":
        return None
    if not root.namespace.endswith(_NAMESPACES):
        return None
    programs = References(next(xml.records(sources[0], "ReferenceValueSets"), None)).all("SanctionsProgram")
    return Recognised(FORMAT, dataset_of(sources[0].name, programs), _published(sources[0]))


def read(sources: Sequence[Source], dataset: str) -> Reading:
    """A reading of the list. The format has no count of its own."""
    (source,) = sources
    reading = Reading(FORMAT, dataset, _published(source))
    reading.entities = _entities(source, reading)
    return reading


def _published(source: Source) -> str | None:
    """The first date in the file, which is DateOfIssue."""
    first = xml.first_texts(source, "Year", "Month", "Day")
    return partial(first.get("Year", ""), first.get("Month", ""), first.get("Day", ""))


def _entities(source: Source, reading: Reading) -> Iterator[Entity]:
    """Every profile of every party."""
    facts = gather(source, reading)
    for record in xml.records(source, *RECORDS, beside=SECTIONS):
        if local(record) == "DistinctParty":
            xml.count_strange(record, _ELEMENTS, reading.unmapped)
            for profile in children(record, "Profile"):
                yield _entity(source, record, profile, facts, reading)
    facts.count_left()


def _entity(source: Source, party: Element, profile: Element, facts: Facts, reading: Reading) -> Entity:
    """One profile."""
    number = profile.get("ID", "")
    if not number:
        raise ListUnreadable(source.name, f"a profile without ID, {xml.line(profile)}")
    draft = ofac.start(reading.dataset, number, facts.kind(profile), reading.unmapped)
    for identity in children(profile, "Identity"):
        _take_identity(draft, identity, facts)
    for tie in facts.ties.pop(number, ()):
        _take_tie(draft, tie.kind, tie.role, tie.other, facts, reading)
    for comment in (*children(party, "Comment"), *children(profile, "Comment")):
        draft.note("", text(comment))
        take_remarks(draft, text(comment))
    for feature in children(profile, "Feature"):
        _take_feature(draft, feature, facts)
    for field, aside in facts.asides.pop(number, ()):
        draft.keep(field, aside)
    take_entries(draft, reading.dataset, facts.entries.pop(number, ()))
    return xml.built(source, draft, profile)


def _take_identity(draft: ofac.Party, identity: Element, facts: Facts) -> None:
    """The names of one identity, the main one first, and its documents."""
    main = identity.get("Primary") != "false"
    if identity.get("False") == "true":
        draft.keep("Identity", "one of the identities is false")
    for name in sorted(names_of(identity, facts.references), key=lambda name: not name.primary):
        kind = _kind_of_name(draft, name.type)
        if kind == "name" and not (main and name.primary) and name.type.casefold() == "name":
            kind = "alias"
        is_first = main and name.primary
        ofac_names.take_name(draft, "weakAlias" if name.weak and not is_first else kind, name.parts)
        if is_first:
            ofac_names.take_parts(draft, name.parts)
    for document in facts.documents.pop(identity.get("ID", ""), ()):
        label = document.kind
        if not ofac.take(draft, label, document.number, document):
            ofac.take_unknown(draft, label, document)


def _kind_of_name(draft: ofac.Party, words: str) -> str:
    """The property of a type of alias; one that we don't know is an alias, and counted."""
    if kind := ofac_names.ALIAS_KINDS.get(words.casefold()):
        return kind
    draft.unmapped[f"AliasType {words}"] += 1
    return "alias"


def _take_tie(draft: ofac.Party, kind: str, role: str, other: str, facts: Facts, reading: Reading) -> None:
    """A relation to another party; one that is not in this file keeps its number as its name, and is counted."""
    if name := facts.names.get(other):
        draft.link(kind, name, role, entity_id(reading.dataset, other))
    else:
        reading.unmapped["ProfileRelationship with a party that is not here"] += 1
        draft.link(kind, f"OFAC party {other}", role)


def _take_feature(draft: ofac.Party, feature: Element, facts: Facts) -> None:
    """A feature in all its versions."""
    words = facts.references.text("FeatureType", feature.get("FeatureTypeID"))
    for version in children(feature, "FeatureVersion"):
        for value, place in feature_values(version, facts):
            take_feature(draft, words, value, place)
        draft.keep(f"{words}: comment", text(version, "Comment"))
        reliability = facts.references.text("Reliability", version.get("ReliabilityID"))
        if reliability not in _TRUSTED:
            draft.keep(f"{words}: reliability", reliability)
