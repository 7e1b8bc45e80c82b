"""FollowTheMoney's relations: which records say something of which party, and what they say.

Source: the FollowTheMoney ontology; the roles are told from either side.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from sanctions.lists.dates import read_date
from sanctions.lists.drafts import Draft, entity_id
from sanctions.lists.ftm import Record, caption, id_of, ids, is_record, properties, text_of, texts, values

Resolve = Callable[[Any], Record | None]
"""From a property's value, an id or a record inside another, to the record; None where there is none."""


class Edge(NamedTuple):
    """A relation that is a record of its own: the properties of its ends, and what each end is to the other."""

    source: str
    target: str
    forth: str
    back: str


EDGES: Mapping[str, Edge] = {
    "Ownership": Edge("owner", "asset", "owner of", "owned by"),
    "Directorship": Edge("director", "organization", "director of", "directed by"),
    "Membership": Edge("member", "organization", "member of", "has as member"),
    "Employment": Edge("employee", "employer", "employee of", "employer of"),
    "Representation": Edge("agent", "client", "agent of", "client of"),
    "UnknownLink": Edge("subject", "object", "related to", "related to"),
    "Family": Edge("person", "relative", "family member of", "family member of"),
    "Associate": Edge("person", "associate", "associate of", "associate of"),
    "Succession": Edge("predecessor", "successor", "predecessor of", "successor of"),
    "Debt": Edge("debtor", "creditor", "debtor of", "creditor of"),
    "Payment": Edge("payer", "beneficiary", "payer of", "paid by"),
    "Occupancy": Edge("holder", "post", "holder of", "held by"),
}

ATTACHED: Mapping[str, str] = {"Sanction": "entity", "Identification": "holder", "Passport": "holder"}
"""Records that say something of one party only, and the property that names it."""


class Reference(NamedTuple):
    """A property that names another party: the kind of relation, and what each is to the other."""

    kind: str
    forth: str
    back: str


REFERENCES: Mapping[str, Reference] = {
    "owner": Reference("Ownership", "owned by", "owner of"),
    "operator": Reference("UnknownLink", "operated by", "operator of"),
    "holder": Reference("Ownership", "owned by", "owner of"),
    "issuer": Reference("UnknownLink", "issued by", "issuer of"),
    "parent": Reference("Ownership", "subsidiary of", "parent of"),
}

_NAMED_RELATION = frozenset({"Family", "Associate"})
_WITHOUT_WORDS = frozenset({"recordId", "publisher", "publisherUrl", "modifiedAt", "retrievedAt", "proof"})
_BOTH_WAYS = frozenset({"sibling", "spouse", "cousin", "half-sibling", "friend", "partner", "associate", "relative"})
_WORDS = {"startDate": "from", "endDate": "until", "date": "on"}


def mentioned(record: Record) -> Iterator[str]:
    """The ids of the parties of which a record says something, those whose own record it is left out."""
    schema = record["schema"]
    if edge := EDGES.get(schema):
        yield from ids(record, edge.source)
        yield from ids(record, edge.target)
    elif holder := ATTACHED.get(schema):
        yield from ids(record, holder)
    else:
        for name, found in properties(record):
            if name in REFERENCES:
                yield from (id_ for value in found if (id_ := id_of(value)))


def take_edge(draft: Draft, own: str, record: Record, resolve: Resolve) -> None:
    """A relation at one of its ends: links to whoever is at the other, and what else is said as a note."""
    edge = EDGES[record["schema"]]
    details = _details(draft, record, edge)
    for here, there, usual in ((edge.source, edge.target, edge.forth), (edge.target, edge.source, edge.back)):
        if own not in ids(record, here):
            continue
        role = _role(record, usual, is_relative=here == edge.target)
        others = [value for value in values(record, there) if id_of(value) != own]
        for other in others:
            link(draft, record["schema"], other, role, resolve)
        if details or not others:
            names = ", ".join(name for other in others if (name := _named(draft, other, resolve)[0]))
            draft.note(record["schema"], ": ".join(filter(None, (f"{role} {names}".strip(), details))))


def take_references(draft: Draft, record: Record, resolve: Resolve) -> None:
    """The parties that a party's own properties name."""
    for name, found in properties(record):
        if known := REFERENCES.get(name):
            for value in found:
                link(draft, known.kind, value, known.forth, resolve)


def take_referrer(draft: Draft, own: str, record: Record, resolve: Resolve) -> None:
    """A thing whose properties name this party: what this is to it."""
    for name, found in properties(record):
        if (known := REFERENCES.get(name)) and own in map(id_of, found):
            link(draft, known.kind, record, known.back, resolve)


def link(draft: Draft, kind: str, other: object, role: str, resolve: Resolve) -> None:
    """A link to another party by name; by id too where that is listed itself."""
    name, target = _named(draft, other, resolve)
    if not target and name.casefold() in {own.casefold() for own in draft.get("name")}:
        # A namesake: Draft.link would take it for the party itself.
        draft.note(kind, f"{role} {name}")
    draft.link(kind, name, role, target)


def _named(draft: Draft, other: object, resolve: Resolve) -> tuple[str, str]:
    """A party's name and, where it is a listed one, its entity id; its bare id where the file does not have it."""
    found = other if is_record(other) else resolve(other)
    if found is None:
        return text_of(other), ""
    dataset = draft.id.partition(":")[0]
    return caption(found), entity_id(dataset, found["id"]) if found.get("target") else ""


def _role(record: Record, role: str, *, is_relative: bool) -> str:
    """The role at one end. A family's says what the relative is to the person: "mother" is the relative's."""
    if record["schema"] in _NAMED_RELATION and (said := texts(record, "relationship")):
        words = said[0].lower().removesuffix(" of")
        role = f"{words} of" if is_relative or words in _BOTH_WAYS else f"has as {words}"
    return f"formerly {role}" if _is_over(record) else role


def _is_over(record: Record) -> bool:
    """Whether a relation had ended when the record was last seen."""
    ends = [read for text in texts(record, "endDate") if (read := read_date(text))]
    seen = record.get("last_seen")
    return bool(ends) and isinstance(seen, str) and max(ends) <= seen[:10]


def _details(draft: Draft, record: Record, edge: Edge) -> str:
    """What a relation says beside its ends."""
    said: list[str] = []
    for name, found in properties(record):
        if name in _WITHOUT_WORDS:
            draft.unmapped[f"{record['schema']}:{name}"] += 1
        elif name not in (edge.source, edge.target):
            # The first relationship is the link's role already.
            words = [text for value in found if (text := text_of(value))][_is_role(record, name) :]
            said.extend(_said(name, text) for text in words)
    return ", ".join(said)


def _is_role(record: Record, name: str) -> bool:
    """Whether the property's first value is what the parties are to each other."""
    return name == "relationship" and record["schema"] in _NAMED_RELATION


def _said(name: str, text: str) -> str:
    """A property of a relation in words."""
    if name in {"role", "relationship"}:
        return text
    if name == "percentage":
        return f"{text.removesuffix('%')}%"
    return f"{_WORDS[name]} {text}" if name in _WORDS else f"{name}: {text}"
