"""A name that is part of a listed person's longer one: Ali Khamenei, of Sayyid Ali Hosseini Khamenei.

No match by it where much is left out, since strangers share two names; and no clear either, unless it is told.
"""

from collections.abc import Sequence

from rapidfuzz.distance import OSA

from sanctions.index import Index, Moment
from sanctions.index.contained import containing
from sanctions.matching.evidence import birth_date_contradicts
from sanctions.model import Query, comparable
from sanctions.names import Kind, analyse
from sanctions.names.compounds import say_who
from sanctions.names.runs import begins_alike
from sanctions.services import naming

_RARE = 0.75
"""How rare a word is that some fifteen listed people have at most: of commoner ones alone thousands are called."""
_RARE_ALONE = 0.8
"""And how rare one is beside initials: rarer than any common name, with ten listed bearers at most."""


def warning(index: Index, query: Query, moment: Moment) -> str:
    """A sentence where all words of a name are a listed person's, who has others, one of them a rare one; empty else.

    Or where one rare word is, and initials beside it begin others. A birth date that contradicts tells them apart.
    """
    if not comparable(query.schema, "Person"):
        return ""
    for text in query.names:
        name = analyse(text, True)
        words = [word for word in name.content if word.kind is not Kind.INITIAL]
        initials = [word.form for word in name.content if word.kind is Kind.INITIAL]
        several = say_who(word.form for word in words)
        if "\n" in text or not (several or (len(words) == 1 and initials)):
            continue  # lines are asked by themselves
        alike = index.words.look_up([(word.form, name.script) for word in words])
        rare = _RARE if several else _RARE_ALONE
        found = containing(index.names, alike, index.meeting(moment, query.schema, True), rare)
        longer = [number for number in found if _may_be_meant(index, number, query)]
        if not several:
            longer = [number for number in longer if _begin_others(index, number, words[0].form, initials)]
        if longer:
            return (
                f"{text!r} is part of a longer name: {naming.told(index, longer, text)};"
                " ask with more of the name or a birth date"
            )
    return ""


def _begin_others(index: Index, number: int, word: str, initials: Sequence[str]) -> bool:
    """Whether each initial begins a word of its own of a listed name, other than the one that is like the word."""
    free = [each.form for each in index.listed_name(number).name.content if each.kind is Kind.WORD]
    if len(free) > 1:
        free.remove(min(free, key=lambda form: OSA.distance(form, word)))
    for initial in initials:
        form = next((form for form in free if begins_alike(initial, form)), "")
        if not form:
            return False
        free.remove(form)
    return True


def _may_be_meant(index: Index, number: int, query: Query) -> bool:
    entity = index.version(index.names.version[number]).entity
    return index.listed_name(number).kind != "weakAlias" and birth_date_contradicts(query, entity) is None
