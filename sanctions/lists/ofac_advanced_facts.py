"""What OFAC's Advanced XML holds outside its parties: places, documents, relations, what was imposed."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from sanctions.errors import ListUnreadable
from sanctions.lists import ofac_names, xml
from sanctions.lists.contract import Reading, Source
from sanctions.lists.countries import country_code
from sanctions.lists.dates import partial, read_date
from sanctions.lists.drafts import clean, is_nothing
from sanctions.lists.ofac_advanced_values import References, names_of, period_of
from sanctions.lists.ofac_features import Place, place_of
from sanctions.lists.ofac_measures import Entry, Event
from sanctions.lists.ofac_relations import Tie, relation, ties
from sanctions.lists.xml import Element, child, children, local, text, texts
from sanctions.model import Document

RECORDS = (
    "ReferenceValueSets",
    "Location",
    "IDRegDocument",
    "DistinctParty",
    "ProfileRelationship",
    "SanctionsEntry",
)
SECTIONS = frozenset(
    "DateOfIssue Year Month Day Locations IDRegDocuments DistinctParties ProfileRelationships SanctionsEntries"
    " SanctionsEntryLinks".split()
)
"""What stands beside the records."""

_ELEMENTS = {
    "Location": "Location LocationAreaCode LocationCountry LocationPart LocationPartValue Comment Value"
    " FeatureVersionReference IDRegDocumentReference",
    "IDRegDocument": "IDRegDocument Comment IDRegistrationNo IssuingAuthority DocumentDate DatePeriod Start End From"
    " To Year Month Day DocumentedNameReference FeatureVersionReference",
    "ProfileRelationship": "ProfileRelationship Comment",
    "SanctionsEntry": "SanctionsEntry EntryEvent Comment Date Year Month Day SanctionsMeasure DatePeriod"
    " LimitationsToListing SupportingInfo Text DirectURL ProfileRelationshipReference",
}
_KNOWN: Mapping[str, frozenset[str]] = {name: frozenset(words.split()) for name, words in _ELEMENTS.items()}


@dataclass(slots=True)
class Facts:
    """All that parties refer to, by their numbers or their identities'."""

    references: References
    unmapped: Counter[str]
    places: dict[str, Place] = field(default_factory=dict)
    documents: dict[str, list[Document]] = field(default_factory=lambda: defaultdict(list))
    names: dict[str, str] = field(default_factory=dict)
    people: set[str] = field(default_factory=set)
    ties: dict[str, list[Tie]] = field(default_factory=lambda: defaultdict(list))
    entries: dict[str, list[Entry]] = field(default_factory=lambda: defaultdict(list))
    asides: dict[str, list[tuple[str, str]]] = field(default_factory=lambda: defaultdict(list))

    def kind(self, profile: Element) -> str:
        """What OFAC calls a party: its subtype, where that says nothing its type."""
        sub = profile.get("PartySubTypeID")
        words = self.references.text("PartySubType", sub)
        if is_nothing(words):
            words = self.references.text("PartyType", self.references.attribute("PartySubType", sub, "PartyTypeID"))
        return "entity" if words.lower() == "other entity" else words

    def count_left(self) -> None:
        """Counts what belongs to parties that the file lacks."""
        for kind, left in (("IDRegDocument", self.documents), ("SanctionsEntry", self.entries)):
            if number := sum(map(len, left.values())):
                self.unmapped[f"{kind} of a party that is not here"] += number


def gather(source: Source, reading: Reading) -> Facts:
    """The first pass: everything but the parties, and of those their names."""
    facts: Facts | None = None
    for record in xml.records(source, *RECORDS, beside=SECTIONS, unmapped=reading.unmapped):
        kind = local(record)
        if kind == "ReferenceValueSets":
            facts = Facts(References(record), reading.unmapped)
        elif facts is None:
            raise ListUnreadable(source.name, f"has no ReferenceValueSets before {xml.line(record)}")
        else:
            if kind in _KNOWN:
                xml.count_strange(record, _KNOWN[kind], reading.unmapped)
            _GATHERERS[kind](record, facts)
    if facts is None:
        raise ListUnreadable(source.name, "holds neither ReferenceValueSets nor parties")
    return facts


def feature_values(version: Element, facts: Facts) -> Iterator[tuple[str, Place | None]]:
    """What a version of a feature says: words, dates in words, or a place."""
    for dates in children(version, "DatePeriod"):
        yield period_of(dates), None
    for detail in children(version, "VersionDetail"):
        referred = facts.references.text("DetailReference", detail.get("DetailReferenceID"))
        if value := clean(f"{referred} {text(detail)}"):
            yield value, None
    for located in children(version, "VersionLocation"):
        if place := facts.places.get(located.get("LocationID", "")):
            yield "", place


def _gather_location(record: Element, facts: Facts) -> None:
    """A place. Values of a part in several spellings stand beside each other."""
    references, parts = facts.references, defaultdict[str, list[str]](list)
    for part in children(record, "LocationPart"):
        kind = references.text("LocPartType", part.get("LocPartTypeID"))
        parts[kind].append(" / ".join(texts(part, "LocationPartValue", "Value")))
    country = next((references.country(c.get("CountryID")) for c in children(record, "LocationCountry")), "")
    area = child(record, "LocationAreaCode")
    if not country and area is not None:
        country = references.attribute("AreaCode", area.get("AreaCodeID"), "Description")
    facts.places[record.get("ID", "")] = place_of(parts, country)


def _gather_document(record: Element, facts: Facts) -> None:
    """An identity document or registration, by the identity that it belongs to."""
    references = facts.references
    country = references.country(record.get("IssuedBy-CountryID"))
    if not country and (place := facts.places.get(record.get("IssuedIn-LocationID", ""))):
        country = place.country
    dates = {
        references.text("IDRegDocDateType", date.get("IDRegDocDateTypeID")): read_date(period_of(found)) or ""
        for date in children(record, "DocumentDate")
        for found in children(date, "DatePeriod")
    }
    validity = references.text("Validity", record.get("ValidityID"))
    notes = [text(record, "IssuingAuthority"), text(record, "Comment"), "" if validity == "Valid" else validity]
    issued, expires = dates.pop("Issue Date", ""), dates.pop("Expiration Date", "")
    notes.extend(f"{kind} {date}" for kind, date in dates.items())
    facts.documents[record.get("IdentityID", "")].append(
        Document(
            "",
            text(record, "IDRegistrationNo"),
            references.text("IDRegDocType", record.get("IDRegDocTypeID")),
            country_code(country) or country,
            issued,
            expires,
            "; ".join(filter(None, notes)),
        )
    )


def _gather_name(record: Element, facts: Facts) -> None:
    """What to call a party where another is linked to it."""
    for profile in children(record, "Profile"):
        number = profile.get("ID", "")
        if facts.kind(profile).lower() == "individual":
            facts.people.add(number)
        for identity in children(profile, "Identity"):
            for name in names_of(identity, facts.references):
                if name.primary and number not in facts.names:
                    facts.names[number] = ofac_names.whole(name.parts)


def _gather_relation(record: Element, facts: Facts) -> None:
    """A relation, for both its parties. A person can't be led by a company: such a relation is read the other way."""
    id_ = record.get("RelationTypeID", "")
    words = facts.references.text("RelationType", id_)
    first, second = record.get("From-ProfileID", ""), record.get("To-ProfileID", "")
    if (known := relation(words, id_)) is None:
        facts.unmapped[f"RelationType {words}"] += 1
    elif known.kind == "Directorship" and first not in facts.people and second in facts.people:
        first, second = second, first
    former = record.get("Former") == "true"
    symmetrical = facts.references.attribute("RelationType", id_, "Symmetrical") == "true"
    for number, tie in ties(words, id_, first, second, former=former, symmetrical=symmetrical).items():
        facts.ties[number].append(tie)
    if aside := text(record, "Comment"):
        facts.asides[first].append(("ProfileRelationship/Comment", aside))


def _gather_entry(record: Element, facts: Facts) -> None:
    """What one list says of a party: programmes, what is imposed, since when and under what."""
    references, number = facts.references, record.get("ProfileID", "")
    programs, types = [], []
    for measure in children(record, "SanctionsMeasure"):
        kind, comment = references.text("SanctionsType", measure.get("SanctionsTypeID")), text(measure, "Comment")
        if kind == "Program":
            programs.append(comment)
        else:
            types.append(f"{kind} ({comment})" if comment else kind)
        for dates in children(measure, "DatePeriod"):
            facts.asides[number].append((f"{comment or kind}: period", period_of(dates)))
    events = tuple(_events(record, facts))
    words = references.text("List", record.get("ListID"))
    facts.entries[number].append(Entry(words, tuple(filter(None, programs)), tuple(types), events))
    for path in (("Comment",), ("LimitationsToListing",), ("SupportingInfo",), ("EntryEvent", "Comment")):
        facts.asides[number].extend((f"SanctionsEntry/{'/'.join(path)}", aside) for aside in texts(record, *path))


def _events(record: Element, facts: Facts) -> Iterator[Event]:
    """The dates of an entry; those on which a party was not put on the list are for people to read."""
    references = facts.references
    for event in children(record, "EntryEvent"):
        date = child(event, "Date")
        day = partial(*(text(date, name) for name in ("Year", "Month", "Day"))) or ""
        kind, basis = references.text("EntryEventType", event.get("EntryEventTypeID")), event.get("LegalBasisID")
        if kind == "Created":
            program = references.attribute("LegalBasis", basis, "SanctionsProgramID")
            said = references.text("LegalBasis", basis)
            yield Event(day, "" if is_nothing(said) else said, references.text("SanctionsProgram", program))
        else:
            facts.asides[record.get("ProfileID", "")].append((f"EntryEvent {kind}", day))


_GATHERERS: Mapping[str, Callable[[Element, Facts], None]] = {
    "Location": _gather_location,
    "IDRegDocument": _gather_document,
    "DistinctParty": _gather_name,
    "ProfileRelationship": _gather_relation,
    "SanctionsEntry": _gather_entry,
}
