"""Switzerland's list, kept by SECO: the whole of it, or what an amendment changes.

Every target carries its history: modifications, whose `added` and `removed`
hold copies of names, births and addresses under the same tags as what is in
force. They are cut out before anything is read. The whole list also keeps the
targets that were taken off it; they are no entities, and an amendment says
with them what is gone. Places may stand after the targets that were born
there, and relations name targets that come later: the file is read twice.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence

from sanctions.errors import ListUnreadable
from sanctions.lists import seco_elements, xml
from sanctions.lists.contract import Reading, Recognised, Source
from sanctions.lists.datasets import DATASETS
from sanctions.lists.dates import read_date
from sanctions.lists.drafts import Draft, entity_id
from sanctions.lists.identifiers import imo_number, labelled
from sanctions.lists.references import take_un_reference
from sanctions.lists.seco_history import History, history_of, without_copies
from sanctions.lists.seco_identities import identities_of, take_identity
from sanctions.lists.seco_tables import Tables, subject_of, tables_of
from sanctions.lists.xml import Element, children, local, text, texts
from sanctions.model import Document, Entity, Measure, known_properties

FORMAT = "seco_xml"

_DATASET = "ch_seco_sanctions"
_ROOT = "swiss-sanctions-list"
_WHOLE, _AMENDMENT = "whole-list", "amendment"
_RECORDS = ("target", "place", "sanctions-program")
_OBJECTS = {"vessel": "Vessel", "aircraft": "Airplane"}
_SEXES = {"male": "male", "female": "female"}


def recognise(sources: Sequence[Source]) -> Recognised | None:
    """Whether this is one swiss-sanctions-list, whole or an amendment."""
    if len(sources) != 1 or (root := xml.root_of(sources[0])) is None or root.name != _ROOT:
        return None
    return Recognised(FORMAT, _DATASET, read_date(root.attributes.get("date", "")))


def read(sources: Sequence[Source], dataset: str) -> Reading:
    """A reading of the list. An amendment's is a delta: whole targets that are new or changed, and what is gone.

    Iterating raises ListUnreadable for a list-type that is neither, since
    nobody could tell what its silence about a target means.
    """
    (source,) = sources
    root = xml.root_of(source)
    attributes = root.attributes if root else {}
    kind = attributes.get("list-type", "")
    reading = Reading(FORMAT, dataset, read_date(attributes.get("date", "")), delta=kind == _AMENDMENT)
    reading.entities = _entities(source, reading, kind)
    return reading


def _entities(source: Source, reading: Reading, kind: str) -> Iterator[Entity]:
    """Every target that is listed; those that are not any more go to ``removed``, or are counted in a note."""
    if kind not in (_WHOLE, _AMENDMENT):
        raise ListUnreadable(source.name, f"is of list-type {kind!r}, neither {_WHOLE} nor {_AMENDMENT}")
    tables = tables_of(source)
    listed: set[str] = set()
    gone: set[str] = set()
    for record in xml.records(source, *_RECORDS, unmapped=reading.unmapped):
        if not seco_elements.is_target(record):
            continue
        id_ = entity_id(reading.dataset, _reference(source, record))
        without_copies(record)
        history = history_of(record, reading.published or "")
        if history.ends:
            reading.notes.append(f"{id_} is taken off the list only from {history.ends}: until then it stays")
        if history.is_delisted:
            gone.add(id_)
            if reading.delta:
                reading.removed.add(id_)
        else:
            listed.add(id_)
            yield _entity(source, record, id_, history, tables, reading)
    if both := sorted(listed & gone):
        raise ListUnreadable(source.name, f"says of {both[0]} both that it is listed and that it is not")
    if gone and not reading.delta:
        reading.notes.append(f"{len(gone)} targets were taken off the list and stay in it as history: no entities")


def _reference(source: Source, record: Element) -> str:
    """The target's number. Raises ListUnreadable where it has none."""
    if reference := (record.get("ssid") or "").strip():
        return reference
    raise ListUnreadable(source.name, f"a target without ssid, {xml.line(record)}")


def _entity(source: Source, record: Element, id_: str, history: History, tables: Tables, reading: Reading) -> Entity:
    """One target that is listed."""
    subject = subject_of(record)
    if subject is None:
        raise ListUnreadable(source.name, f"a target {id_} that is nobody and nothing, {xml.line(record)}")
    draft = Draft(id_, _schema(subject, reading), reading.unmapped)
    draft.add("topics", "sanction")
    seco_elements.count_strange(record, reading.unmapped)
    for identity, is_main in identities_of(subject):
        take_identity(draft, identity, is_main, tables.places)
    for part in children(subject):
        if reader := _PARTS.get(local(part)):
            reader(draft, part)
        elif not seco_elements.is_known(part):
            draft.note(local(part), text(part))
    _take_relations(draft, subject, tables)
    _take_sex(draft, subject)
    for reference in texts(record, "foreign-identifier"):
        _take_reference(draft, reference)
    _take_measures(draft, record, history, tables)
    draft.add("modifiedAt", history.latest)
    return xml.built(source, draft, record)


def _schema(subject: Element, reading: Reading) -> str:
    """What the target is. An object of a new kind is a vehicle of some kind, and counted."""
    name = local(subject)
    if name == "individual":
        return "Person"
    if name == "entity":
        return "Organization"
    kind = subject.get("object-type") or ""
    if kind not in _OBJECTS:
        reading.unmapped[f"object-type {kind}"] += 1
    return _OBJECTS.get(kind, "Vehicle")


def _take_sex(draft: Draft, subject: Element) -> None:
    if draft.schema == "Person" and (sex := subject.get("sex")):
        if sex in _SEXES:
            draft.add("gender", _SEXES[sex])
        else:
            draft.keep("sex", sex)


def _take_measures(draft: Draft, record: Element, history: History, tables: Tables) -> None:
    """What the sets of sanctions impose that the target is in, since it was last listed."""
    authority = DATASETS[_DATASET].authority
    for number in texts(record, "sanctions-set-id"):
        found = tables.sets.get(number)
        if found is None:
            draft.keep("sanctions-set-id of no programme", number)
            continue
        draft.add("program", found.program)
        draft.add("programId", found.key)
        origin = f"Origin: {found.origin}" if found.origin else ""
        for kind in found.kinds:
            draft.measure(Measure(authority, kind, found.program, history.listed, history.ends, found.text, origin))
    if not draft.get("program"):
        draft.measure(Measure(authority, "sanctions", "", history.listed, history.ends))


def _take_reference(draft: Draft, reference: str) -> None:
    """The UN's number for the same party; an aircraft has no property for it."""
    if "unscId" in known_properties(draft.schema):
        take_un_reference(draft, reference)
    else:
        draft.keep("foreign-identifier", reference)


def _take_relations(draft: Draft, subject: Element, tables: Tables) -> None:
    """Relations to other targets, which in an amendment need not be in the file."""
    for relation in children(subject, "relation"):
        other = (relation.get("target-id") or "").strip()
        role = (relation.get("relation-type") or "related-to").replace("-", " ")
        name = tables.names.get(other) or (f"target {other}" if other else "")
        draft.note(f"{role} {name}".strip(), text(relation))
        target = entity_id(draft.id.partition(":")[0], other) if other else ""
        draft.link(_kind_of(role), name, role, target)


_KINDS = {
    "Family": ("family", "spouse", "wife", "husband", "son of", "daughter", "brother", "sister", "father", "mother"),
    "Ownership": ("owned", "owner", "subsidiary", "parent compan", "controlled"),
    "Directorship": ("director", "manager", "managed"),
    "Membership": ("member",),
    "Representation": ("agent", "representative", "acting", "on behalf"),
}
"""Words that tell a relation's kind. SECO's own is `related-to`, which tells none."""


def _kind_of(role: str) -> str:
    """FollowTheMoney's kind for a relation-type."""
    return next((kind for kind, words in _KINDS.items() if any(word in role for word in words)), "UnknownLink")


def _take_note(draft: Draft, part: Element) -> None:
    draft.note("", text(part))


def _take_information(draft: Draft, part: Element) -> None:
    """Prose, in which numbers stand with their labels.

    A ship's IMO number is its own; in a company's prose it is its own only
    where nothing else is said, since it may be that of a ship it owns.
    """
    said = text(part)
    draft.note("", said)
    about = "from the other information"
    for name, number in (*labelled(said), *seco_elements.bank_codes(said)):
        draft.document(Document(name, number, about))
    alone = seco_elements.is_imo_alone(said)
    is_its_own = draft.schema == "Vessel" or (alone and draft.schema == "Organization")
    if is_its_own and (imo := imo_number(said)):
        draft.document(Document("imoNumber", imo, "IMO number", note=about))


_PARTS: Mapping[str, Callable[[Draft, Element], None]] = {
    "justification": _take_note,
    "other-information": _take_information,
}
