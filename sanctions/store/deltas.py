"""Lists that hold changes only: what they say is kept, and they are made again where one before them comes late."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile

import orjson

from sanctions.model import Edition, Publication, entity_from_json
from sanctions.store import publications
from sanctions.store.database import Database

_CHUNK = 500

_KEEP = """
    INSERT INTO deltas (dataset, edition, id, sha256, schema, body)
    SELECT :dataset, :edition, id, sha256, schema, body FROM staged WHERE NOT carried
    UNION ALL SELECT :dataset, :edition, value, NULL, NULL, NULL FROM json_each(:removed)
    WHERE value NOT IN (SELECT id FROM staged)
"""


@dataclass(frozen=True, slots=True)
class _Body:
    """What a list says of an entity."""

    sha256: str
    schema: str
    json: str


@dataclass(frozen=True, slots=True)
class _Row:
    """A version: from which edition on, and in which no longer, None where it stands in the newest."""

    since: Edition
    until: Edition | None
    body: _Body

    def covers(self, edition: Edition) -> bool:
        return self.since <= edition and (self.until is None or self.until > edition)

    def within(self, since: Edition, until: Edition | None) -> "_Row | None":
        """The part of it between two editions; None where there is none."""
        start = max(self.since, since)
        end = min((edition for edition in (self.until, until) if edition is not None), default=None)
        return _Row(start, end, self.body) if end is None or start < end else None


def keep(db: Database, publication: Publication, removed: Collection[str]) -> None:
    """What the staged list says itself, and whom it takes off. Runs inside the caller's transaction."""
    place = {"dataset": publication.dataset, "edition": publication.edition}
    db.execute(_KEEP, place | {"removed": orjson.dumps(sorted(removed)).decode()})


def following(db: Database, dataset: str, edition: Edition) -> list[Publication]:
    """The publications right behind that edition that hold changes only, up to the next whole list."""
    behind = (each for each in publications.every(db, dataset) if each.edition > edition)
    return list(takewhile(lambda each: each.delta, behind))


def told(db: Database, dataset: str, edition: Edition) -> tuple[int, int]:
    """How many entities that list writes anew, and how many it takes off."""
    query = "SELECT count(body), count(*) - count(body) FROM deltas WHERE dataset = ? AND edition = ?"
    written, removed = db.execute(query, [dataset, edition]).fetchone()
    return written, removed


def carry_on(
    db: Database, run: Sequence[Publication], affected: Sequence[str]
) -> Mapping[Edition, Mapping[str, int]]:
    """The lists of a ``run`` of ``following`` are made again on the one before them; the counts of each of them.

    ``affected`` are the ids that differ between that one and the list before it. The
    table stays canonical. Runs inside the caller's transaction.
    """
    dataset, counts = run[-1].dataset, {each.edition: Counter(each.counts) for each in run}
    behind = publications.after(db, dataset, run[-1].edition)
    for start in range(0, len(affected), _CHUNK):
        ids = affected[start : start + _CHUNK]
        rows, said = _rows(db, ids), _said(db, dataset, list(counts), ids)
        again = {id_: _again(rows[id_], said.get(id_, {}), list(counts), behind) for id_ in ids}
        for id_ in ids:
            _recount(counts, rows[id_], again[id_])
        _replace(db, dataset, again)
    return {
        edition: {what: often for what, often in found.items() if often or what in {"entities", "names"}}
        for edition, found in counts.items()
    }


def _rows(db: Database, ids: Sequence[str]) -> Mapping[str, list[_Row]]:
    """Each id's versions, oldest first."""
    found: dict[str, list[_Row]] = {id_: [] for id_ in ids}
    query = (
        "SELECT id, since, until, sha256, schema, body FROM entities"
        " WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id, since"
    )
    for id_, since, until, *body in db.execute(query, [orjson.dumps(ids).decode()]):
        found[id_].append(_Row(since, until, _Body(*body)))
    return found


def _said(
    db: Database, dataset: str, editions: Sequence[Edition], ids: Sequence[str]
) -> Mapping[str, Mapping[Edition, _Body | None]]:
    """What the lists of those editions say of each id themselves; None where they take it off."""
    found: dict[str, dict[Edition, _Body | None]] = defaultdict(dict)
    query = (
        "SELECT id, edition, sha256, schema, body FROM deltas WHERE dataset = ?"
        " AND edition BETWEEN ? AND ? AND id IN (SELECT value FROM json_each(?))"
    )
    for id_, edition, *body in db.execute(query, [dataset, editions[0], editions[-1], orjson.dumps(ids).decode()]):
        found[id_][edition] = _Body(*body) if body[-1] is not None else None
    return found


def _again(
    rows: Sequence[_Row],
    said: Mapping[Edition, _Body | None],
    editions: Sequence[Edition],
    behind: Publication | None,
) -> list[_Row]:
    """The versions of an id with those editions made again, each on the one before it."""
    first, end = editions[0], behind.edition if behind else None
    state = next((row.body for row in rows if row.since < first and (row.until is None or row.until >= first)), None)
    pieces = [row.within("", first) for row in rows]
    for edition, until in zip(editions, [*editions[1:], end], strict=True):
        state = said.get(edition, state)
        pieces.append(_Row(edition, until, state) if state else None)
    if end is not None:
        pieces += [row.within(end, None) for row in rows]
    return list(_joined(filter(None, pieces)))


def _joined(pieces: Iterable[_Row]) -> Iterator[_Row]:
    """The same, with rows of one version that touch as one."""
    last: _Row | None = None
    for piece in pieces:
        if last and last.until == piece.since and last.body.sha256 == piece.body.sha256:
            last = _Row(last.since, piece.until, last.body)
            continue
        if last:
            yield last
        last = piece
    if last:
        yield last


def _recount(counts: Mapping[Edition, Counter[str]], before: Sequence[_Row], now: Sequence[_Row]) -> None:
    """Each edition's counts, where an id is otherwise on it now."""
    for rows, sign in ((before, -1), (now, 1)):
        for row in rows:
            names = len(entity_from_json(row.body.json).names)
            for edition, counted in counts.items():
                if row.covers(edition):
                    counted.update({"entities": sign, row.body.schema: sign, "names": sign * names})


def _replace(db: Database, dataset: str, again: Mapping[str, Sequence[_Row]]) -> None:
    ids = orjson.dumps(list(again)).decode()
    db.execute("DELETE FROM entities WHERE id IN (SELECT value FROM json_each(?))", [ids])
    db.conn.executemany(
        "INSERT INTO entities (id, dataset, since, until, sha256, schema, body) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            (id_, dataset, row.since, row.until, row.body.sha256, row.body.schema, row.body.json)
            for id_, rows in again.items()
            for row in rows
        ),
    )
