"""A name that is part of a listed person's longer one: Ali Khamenei, of Sayyid Ali Hosseini Khamenei.

No match by it where much is left out, since strangers share two names; and no clear either, unless it is told.
"""

from sanctions.index import Index, Moment
from sanctions.index.contained import containing
from sanctions.matching.evidence import birth_date_contradicts
from sanctions.model import Query, comparable
from sanctions.names import Kind, analyse
from sanctions.names.compounds import say_who
from sanctions.services import naming

_RARE = 0.75
"""How rare a word is that some fifteen listed people have at most: of commoner ones alone thousands are called."""


def warning(index: Index, query: Query, moment: Moment) -> str:
    """A sentence where all words of a name are a listed person's, who has others, one of them a rare one; empty else.

    What initials stand for is not asked. A birth date that contradicts tells them apart.
    """
    if not comparable(query.schema, "Person"):
        return ""
    for text in query.names:
        name = analyse(text, True)
        words = [word for word in name.content if word.kind is not Kind.INITIAL]
        if "\n" in text or not say_who(word.form for word in words):
            continue  # lines are asked by themselves
        alike = index.words.look_up([(word.form, name.script) for word in words])
        found = containing(index.names, alike, index.meeting(moment, query.schema, True), _RARE)
        longer = [number for number in found if _may_be_meant(index, number, query)]
        if longer:
            return (
                f"{text!r} is part of a longer name: {naming.told(index, longer, text)};"
                " ask with more of the name or a birth date"
            )
    return ""


def _may_be_meant(index: Index, number: int, query: Query) -> bool:
    entity = index.version(index.names.version[number]).entity
    return index.listed_name(number).kind != "weakAlias" and birth_date_contradicts(query, entity) is None
