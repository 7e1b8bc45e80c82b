"""What the formats of the US Consolidated Screening List share: one row of it, and what that says.

The International Trade Administration joins thirteen lists of three
departments. Rows of the Treasury's lists repeat OFAC's by number; the others
have no number of their own. Source: the fields described at
developer.trade.gov/consolidated-screening-list.html.
"""

import hashlib
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from sanctions.errors import ListUnreadable
from sanctions.lists import csl_twice, ofac
from sanctions.lists.contract import Reading
from sanctions.lists.countries import country_at_end, known_code
from sanctions.lists.csl_names import names_in
from sanctions.lists.datasets import DATASETS
from sanctions.lists.dates import read_date
from sanctions.lists.drafts import clean, entity_id
from sanctions.lists.ofac_measures import date_in_remarks, order_of
from sanctions.lists.remarks import take_remarks
from sanctions.model import Document, Entity, Measure

DATASET = "us_trade_csl"

_SDN, _CONS = "us_ofac_sdn", "us_ofac_cons"


class _List(NamedTuple):
    """One of the joined lists: what being on it is, what it imposes, and where OFAC keeps the same entry."""

    topic: str
    kind: str
    home: str = ""


_LISTS = {
    "SDN": _List("sanction", "asset freeze", _SDN),
    "SSI": _List("sanction", "sectoral sanctions", _CONS),
    "CAP": _List("sanction", "correspondent account restrictions", _CONS),
    "CMIC": _List("sanction", "investment ban", _CONS),
    "PLC": _List("sanction", "restricted transactions", _CONS),
    "FSE": _List("sanction", "foreign sanctions evader", _CONS),
    "NS-MBS": _List("sanction", "menu-based sanctions", _CONS),
    "ISN": _List("sanction", "nonproliferation sanctions"),
    "EL": _List("export.control", "export licence requirement"),
    "MEU": _List("export.control", "export licence requirement for military end users"),
    "UVL": _List("export.control", "unverified end user"),
    "DPL": _List("export.control", "denial of export privileges"),
    "DTC": _List("debarment", "debarment from defence trade"),
}
_UNKNOWN_LIST = _List("sanction", "sanctions")
"""A list that was added after this was written: the graver topic, until somebody has looked."""

_CODE = re.compile(r"\(([A-Z][A-Z-]*)(?: List)?\)")
_WORD = re.compile(r"[^\W_]+")
_COUNTRY = re.compile(r"[A-Z]{2}")
_WRONG = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffd]")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(slots=True)
class Row:
    """One row, whichever format it stood in; ``where`` says where, for whoever looks for it.

    ``fields`` are the fields of one value, ``lists`` those of several,
    ``documents`` the identity documents with the label under each's
    ``kind``. ``strange`` are fields that the format did not have.
    """

    where: str
    fields: dict[str, str]
    lists: dict[str, list[str]]
    addresses: list[str]
    documents: list[Document]
    strange: dict[str, str] = field(default_factory=dict)

    def __getitem__(self, name: str) -> str:
        return self.fields.get(name, "")


FIELDS = frozenset(
    "id _id source entity_number type name title federal_register_notice start_date end_date standard_order"
    " license_requirement license_policy call_sign vessel_type gross_tonnage gross_registered_tonnage vessel_flag"
    " vessel_owner remarks source_list_url source_information_url country".split()
)
"""Fields of one value. `_id` and `source_list_url` are not read: neither stays the same, nor tells of the party."""

LISTS = frozenset("programs alt_names citizenships dates_of_birth nationalities places_of_birth".split())
"""Fields of several values; `addresses` and `ids` are lists of a shape of their own."""


def check_text(source: str, where: str, text: str) -> None:
    """Raises ListUnreadable where a text holds control characters, which no list has unless it was damaged."""
    if wrong := _WRONG.search(text):
        raise ListUnreadable(source, f"{where} holds a byte that is no text (U+{ord(wrong[0]):04X})")


def code_of(source: str) -> str:
    """The short name of a list, as it stands in brackets in its title; empty for none."""
    found = _CODE.search(source)
    return found[1] if found else ""


def shared_keys(rows: Iterable[Row]) -> frozenset[str]:
    """The keys that several rows have in common, on each level of ``key_of``."""
    return _keys(rows)[0]


def _keys(rows: Iterable[Row]) -> tuple[frozenset[str], Counter[str]]:
    """The shared keys, and how many rows stand under each of OFAC's numbers that several have."""
    counted, numbered = Counter[str](), Counter[str]()
    for row in rows:
        counted.update(_levels(row)[:-1])
        numbered.update(_levels(row) if row["entity_number"] else ())
    shared = frozenset(key for key, times in counted.items() if times > 1)
    return shared, Counter({key: times for key, times in numbered.items() if times > 1})


def key_of(row: Row, shared: frozenset[str]) -> str:
    """What a row is known by from one publication to the next, unique within one.

    The list's short name and, on the Treasury's lists, OFAC's number. The
    others have none, `_id` is a hash of everything, and dates and Federal
    Register notices change with every renewal: there it is the first twelve
    hexadecimal digits of the SHA-1 of list and name, the name's words in small
    letters. Of rows that agree in it (an entity listed once for each of its
    sites, a row corrected and left in) the addresses are added, then the start
    date and the notice, then the name as it is written.
    """
    return next((key for key in _levels(row) if key not in shared), _levels(row)[-1])


def _levels(row: Row) -> list[str]:
    """A row's keys, each telling more than the one before."""
    code = code_of(row["source"]) or "CSL"
    if row["entity_number"]:
        return [f"{code}-{row['entity_number']}"]
    told = [row["source"], row["name"]]
    more = (sorted(row.addresses), [row["start_date"], row["federal_register_notice"]])
    levels = [_folded(told)] + [_folded(told := told + each) for each in more]
    levels.append(f"{levels[-1]}|{row['name']}")
    return [f"{code}-{hashlib.sha1(level.encode(), usedforsecurity=False).hexdigest()[:12]}" for level in levels]


def document_of(parts: list[str]) -> Document:
    """One of `ids`, in its parts: country, expiry, issue, number, type; the first three may lack.

    Of a single date nobody can say which of the two it is. A number, or a
    sentence in its place, may hold commas itself.
    """
    *front, kind = parts
    country = front.pop(0).lower() if len(front) > 1 and _COUNTRY.fullmatch(front[0]) else ""
    dates: list[str] = []
    while len(front) > 1 and len(dates) < 2 and _DAY.fullmatch(front[0]):
        dates.append(front.pop(0))
    expires, issued = dates if len(dates) == 2 else ("", "")
    note = f"dated {dates[0]}" if len(dates) == 1 else ""
    return Document("", ", ".join(front), kind, country, issued, expires, note)


def entities(rows: Callable[[], Iterator[Row]], reading: Reading) -> Iterator[Entity]:
    """Every row's entity; ``rows`` is called twice, since keys are told apart only where they have to be.

    Rows of one party that differ under one of OFAC's numbers are one entity, and told in the reading's notes.
    Raises ListUnreadable where a row has no name or is of a kind that we don't know.
    """
    shared, numbered = _keys(rows())
    held: dict[str, list[Entity]] = {}
    together: list[str] = []
    for row in rows():
        entity, key = _entity(row, shared, reading), key_of(row, shared)
        if key not in numbered:
            yield entity
            continue
        held.setdefault(key, []).append(entity)
        if len(held[key]) == numbered[key]:
            found = held.pop(key)
            if any(other != found[0] for other in found) and csl_twice.is_one_party(found):
                together += [entity.id] * (len(found) - 1)
                found = [csl_twice.merged(found)]
            yield from found
    _tell(reading, together)


def _tell(reading: Reading, together: Sequence[str]) -> None:
    """Of which parties several rows were taken together; the publisher counts each row."""
    if together:
        ids = ", ".join(dict.fromkeys(together))
        reading.notes.append(f"rows under one of OFAC's numbers that differ were taken as one party each: {ids}")
    if reading.declared is not None:
        reading.declared -= len(together)


def _entity(row: Row, shared: frozenset[str], reading: Reading) -> Entity:
    """One row's entity."""
    code = code_of(row["source"])
    kept = _LISTS.get(code, _UNKNOWN_LIST)
    if kept is _UNKNOWN_LIST:
        reading.unmapped[f"source {row['source']}"] += 1
    draft = ofac.Party(
        entity_id(reading.dataset, key_of(row, shared)), _schema(row), reading.unmapped, DATASETS[DATASET].authority
    )
    draft.add("topics", kept.topic)
    if kept.home and row["entity_number"]:
        draft.refer(entity_id(kept.home, row["entity_number"]))
    _take_names(draft, row)
    _take_particulars(draft, row)
    for document in row.documents:
        if document.number and not ofac.take(draft, document.kind, document.number, document):
            ofac.take_unknown(draft, document.kind, document)
    _take_remarks(draft, row)
    _take_measures(draft, row, kept)
    for name, text in row.strange.items():
        draft.keep(name, text)
    try:
        return draft.build()
    except ValueError as error:
        raise ListUnreadable(reading.format, f"{row.where}: {error}") from error


def _schema(row: Row) -> str:
    """What the party is. Only the Treasury says; of the others' rows some are people, so that both must find them."""
    if not row["type"]:
        return "LegalEntity"
    schema = ofac.SCHEMATA.get(row["type"].lower())
    if schema is None:
        raise ListUnreadable(DATASET, f"{row.where}: a party of a kind that we don't know: {row['type']!r}")
    return schema


def _take_names(draft: ofac.Party, row: Row) -> None:
    """The name and the others; which of these are weak the list does not say."""
    if not row["entity_number"]:
        for kind, cells in (("name", [row["name"]]), ("alias", row.lists["alt_names"])):
            for cell in cells:
                _take_prose_name(draft, kind, cell)
        return
    last, first = ofac.divide(draft, clean(row["name"]))
    ofac.take_name(draft, "name", last, first)
    ofac.take_name_parts(draft, last, first)
    for name in row.lists["alt_names"]:
        ofac.take_name(draft, "alias", *ofac.divide(draft, clean(name)))


def _take_prose_name(draft: ofac.Party, kind: str, text: str) -> None:
    """Names as the departments beside the Treasury write them; a text that says more than a name is also a note."""
    found = names_in(text, kind)
    for each, name in found.names:
        draft.name(each, name)
    draft.link("UnknownLink", found.above, "affiliated with")
    if found.names != [(kind, clean(text))]:
        draft.note(kind, text)


def _take_particulars(draft: ofac.Party, row: Row) -> None:
    """Addresses, birth, nationality, and what a ship has."""
    ofac.take_title(draft, row["title"])
    for address in row.addresses:
        _take_address(draft, address)
    if code := known_code(row["country"]):
        draft.add("country", code)
    else:
        draft.country("country", row["country"])
    for name, label in (("dates_of_birth", "DOB"), ("citizenships", "citizen"), ("nationalities", "nationality")):
        for value in row.lists[name]:
            _take_coded(draft, label, value)
    for place in row.lists["places_of_birth"]:
        draft.born_at(place)
    for name, label in _OF_SHIPS:
        if row[name]:
            _take_coded(draft, label, row[name])
    draft.add("sourceUrl", row["source_information_url"])


_OF_SHIPS = (
    ("call_sign", "Vessel Call Sign"),
    ("vessel_type", "Vessel Type"),
    ("gross_tonnage", "Vessel Gross Tonnage"),
    ("gross_registered_tonnage", "Vessel Gross Registered Tonnage"),
    ("vessel_flag", "Vessel Flag"),
    ("vessel_owner", "Vessel Owner"),
)
_COUNTRY_OF = {"citizen": "citizenship", "nationality": "nationality", "Vessel Flag": "flag"}


def _take_coded(draft: ofac.Party, label: str, value: str) -> None:
    """A value by OFAC's label for it; a country may stand as its code."""
    code = known_code(value) if label in _COUNTRY_OF else None
    if code:
        draft.add(_COUNTRY_OF[label], code)
    else:
        ofac.take(draft, label, value)


def _take_address(draft: ofac.Party, address: str) -> None:
    """An address on one line, which ends in its country's code or name."""
    line = clean(address).strip(" ,")
    before, _, last = line.rpartition(", ")
    if code := known_code(last) if _COUNTRY.fullmatch(last) else country_at_end(line):
        draft.add("country", code)
    # A bare country says where, and is no address.
    draft.add("address", line if before or not code else "")


def _take_remarks(draft: ofac.Party, row: Row) -> None:
    """Remarks whole; OFAC's also in clauses."""
    draft.note("", row["remarks"])
    draft.note("standard order", row["standard_order"])
    if row["entity_number"]:
        take_remarks(draft, clean(row["remarks"]))


def _take_measures(draft: ofac.Party, row: Row, kept: _List) -> None:
    """One measure a programme, from and until when; one that has ended stays with its end."""
    days = {name: read_date(row[name]) or "" for name in ("start_date", "end_date")}
    for name, day in days.items():
        if not day:
            draft.keep(name, row[name])
    draft.add("program", *row.lists["programs"])
    for program in row.lists["programs"] or [clean(row["source"])]:
        draft.measure(
            Measure(
                draft.authority,
                kept.kind,
                program,
                days["start_date"] or date_in_remarks(draft, program),
                days["end_date"],
                legal_basis=clean(row["federal_register_notice"]) or order_of(program),
                summary=" ".join(filter(None, map(clean, (row["license_requirement"], row["license_policy"])))),
            )
        )
    for warning in draft.warnings:
        draft.measure(warning)


def _folded(told: Iterable[str]) -> str:
    """The words of some texts, so that spaces, stops and capitals don't make another party."""
    return "|".join(" ".join(_WORD.findall(text.casefold())) for text in told)
