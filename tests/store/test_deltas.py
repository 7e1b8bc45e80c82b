"""Lists that hold changes only, against a model that applies them in the order of their dates."""

from collections.abc import Mapping, Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from sanctions.model import Publication
from sanctions.services import rebuilding
from sanctions.store import deltas, entities, publications, staging
from sanctions.store.connection import write
from sanctions.store.database import Database
from tests.store.test_entities import DATASET, fresh, listed, party, rows

Said = Mapping[str, str | None]
"""Reference → what a list says of it; None where it takes it off."""

_REFS = st.sampled_from(["A", "B", "C"])
_WHOLE = st.dictionaries(_REFS, st.sampled_from(["one", "two"]))
_DELTA = st.dictionaries(_REFS, st.sampled_from(["one", "two", None]))
_LISTS = st.lists(st.tuples(st.booleans(), _WHOLE, _DELTA), min_size=2, max_size=5)


def publish(db: Database, day: str, said: Said, *, is_delta: bool) -> None:
    """The list stands, as a load makes it stand."""
    edition = f"{day}.00"
    previous = publications.before(db, DATASET, edition)
    db.execute("DELETE FROM staged")
    list(staging.stage(db, (party(ref, says) for ref, says in said.items() if says is not None)))
    removed = {f"{DATASET}:{ref}" for ref, says in said.items() if says is None}
    if is_delta and previous:
        stood = entities.ids(db, DATASET, previous.edition)
        staging.carry_over(db, DATASET, previous.edition, stood - staging.ids(db) - removed)
    kind = "kept" if is_delta else ""
    publication = Publication(0, DATASET, edition, day, "", "", "", "", {}, staging.counts(db), delta=kind)
    with write(db):
        numbered = publications.insert(db, publication)
        entities.slot_in(db, numbered)
        if is_delta:
            deltas.keep(db, numbered, removed)
        rebuilding.rebuild(db, numbered)


def expected(lists: Sequence[tuple[bool, Said]]) -> list[dict[str, str]]:
    """What stands on each list, applied in the order of their dates."""
    found, stands = [], dict[str, str | None]()
    for is_delta, said in lists:
        stands = {**stands, **said} if is_delta else dict(said)
        found.append({ref: says for ref, says in stands.items() if says is not None})
    return found


@settings(max_examples=150, deadline=None)
@given(_LISTS, st.data())
def test_in_any_order_they_make_the_same_lists(lists, data):
    """Whole ones and changes mixed: the table is canonical, and the counts are those of what stands."""
    kinds = [(is_delta, changes if is_delta else whole) for is_delta, whole, changes in lists]
    days = [f"2024-01-{day:02d}" for day in range(1, len(kinds) + 1)]
    order = data.draw(st.permutations(range(len(kinds))))
    with fresh() as db, fresh() as straight:
        for place in order:
            publish(db, days[place], kinds[place][1], is_delta=kinds[place][0])
        for place, (is_delta, said) in enumerate(kinds):
            publish(straight, days[place], said, is_delta=is_delta)
        stood = expected(kinds)
        assert [listed(db, day) for day in days] == stood
        assert rows(db) == rows(straight)
        assert [each.counts["entities"] for each in publications.every(db)] == [len(each) for each in stood]
        assert [dict(each.counts) for each in publications.every(db)] == [
            {"entities": len(each), "names": len(each)} | ({"Person": len(each)} if each else {}) for each in stood
        ]
