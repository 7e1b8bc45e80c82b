"""Names that a field may have cut within their last word, as a listed name goes on.

A card has 26 or 27 characters for a name, a column of a register 30, 40 or 50, and they cut within a word.
"""

from collections.abc import Iterator

from sanctions.index import Index, Moment
from sanctions.index.beginnings import begun
from sanctions.model import Query, comparable
from sanctions.names import Kind, analyse
from sanctions.services import naming

_SHORTEST = 14
"""Characters of a name that a field may have cut."""
_SHORTEST_WORD = 2
"""Letters of the word that is left; of one letter it is an initial."""
_SHORTEST_ALONE = 4
"""Letters of what is left of an organisation's one word, behind its legal form."""


def warning(index: Index, query: Query, moment: Moment) -> str:
    """A sentence where what somebody is called who stands on a list then begins so and goes on; empty else."""
    for name in query.names:
        if len(name) < _SHORTEST or "\n" in name:
            continue
        longer = [
            number
            for person in _readings(query.schema)
            for number in _longer(index, query.schema, name, moment, person)
        ]
        if longer:
            return f"{name!r} may be cut: so begins {naming.told(index, longer, name)}; ask the whole name"
    return ""


def _readings(schema: str) -> Iterator[bool]:
    """How names of the schema are read: as a person's, as another's."""
    if comparable(schema, "Person"):
        yield True
    if schema != "Person":
        yield False


def _longer(index: Index, schema: str, name: str, moment: Moment, person: bool) -> list[int]:
    """The listed names, by number, of which one read so may be the beginning."""
    words = analyse(name, person).words
    form, kind = words[-1] if words else ("", Kind.PARTICLE)
    if kind >= Kind.PARTICLE or kind is Kind.NUMBER or len(form) < _SHORTEST_WORD:
        return []
    forms = [word.form for word in words if word.kind < Kind.PARTICLE]
    if len(forms) == 1 and (person or len(form) < _SHORTEST_ALONE):
        return []
    return begun(index.names, index.words, forms, index.meeting(moment, schema, person))
