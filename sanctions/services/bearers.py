"""Who bears the one telling word that was asked, as a part of a longer name or as all of a shorter one.

No match by it, and no clear either.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from sanctions.index import Index, Moment
from sanctions.index.columns import ANSWERS
from sanctions.index.search import nearest_names
from sanctions.model import Query, comparable
from sanctions.names import SAYS_WHO, Kind, Name, analyse
from sanctions.names.small_words import is_common, is_everyday
from sanctions.names.tables.abbreviations import ABBREVIATIONS
from sanctions.services.firms import BRANCHES
from sanctions.services.notes import NOTED

_SHOWN = 3
_BESIDES = 2
"""Everyday words beside a telling one that may only say what it does; of more, the name is another's."""
_SHORTEST = 4
"""Letters of a word that may be all of a name among others; shorter ones are mostly somebody's initials."""
_HARDLY_ANYBODY = 0.95
"""The rarity of a word that at most two listed parties have."""
_APART = re.compile(r"\s+(?:&|\+|and|und|et|y|и|та)\s+|\s*[,;/|]\s*|(?<=\w)[&+](?=\w)", re.IGNORECASE)
"""Between names in a cell, or words of one."""
_SAYING_LITTLE = (
    BRANCHES
    | NOTED
    | frozenset(
        "br nostro loro vostro acct ac correspondent current settlement escrow usd eur rub gbp chf cny aed kzt"
        " europe asia africa america americas american european asian african arab eurasia emea mena apac cis"
        " overseas worldwide bancorp bancshares resource resources".split()
    )
)
"""Words beside an organisation's name in a cell, and such as thousands have who are on no list."""


def warning(index: Index, query: Query, moment: Moment) -> str:
    """A sentence where each name is one rare word and organisations or ships are called that and more; empty else.

    Or where a word of one is all that somebody is called: one beside words that many have, one of several names in
    a cell, or one that hardly a listed party has.

    Words for the sort of body (Group) do not count. A word is the whole of their name or says too little: "VTB" and
    VTB BANK OAO, of which a former list knows no shorter name.
    """
    if query.schema == "Person" or not query.names:
        return ""
    names = [analyse(name, False) for name in query.names if "\n" not in name]  # lines are asked by themselves
    if not names:
        return ""
    asker = _Asker(index, moment, query.schema)
    if told := next(filter(None, (asker.within(name) for name in names)), ""):
        return told
    if not all(len(name.telling) == 1 and index.lexicon.rarity(name.telling[0].form) >= SAYS_WHO for name in names):
        return ""
    called = sorted(
        {one for name in names for one in _bearers(index, name, moment, query.schema)}, key=_shortest_first
    )
    if not called:
        return ""
    numbers = " or a number" if comparable(query.schema, "LegalEntity") else ""
    return (
        f"{query.names[0]!r} is a word of longer names on the lists, which one word alone does not match:"
        f" {_told(called)}; ask with more of the name{numbers}"
    )


def _told(called: list[str]) -> str:
    more = f" and {len(called) - _SHOWN:,} more" if len(called) > _SHOWN else ""
    return f"{', '.join(called[:_SHOWN])}{more}"


class _Asker(NamedTuple):
    """Who is asked which listed names a word tells."""

    lists: Index
    moment: Moment
    schema: str

    def within(self, name: Name) -> str:
        """A sentence where a word of the name is all that somebody is called; empty else."""
        if whole := self._beside(name):
            told = f"has all that tells who is listed as {_told(whole)}, and words besides that many have"
        elif self.schema == "Vessel":
            return ""  # hundreds of listed ships have a name of one word, and others have that and another
        elif of_part := next(self._parts(name.original), None):
            part, whole = of_part
            told = f"may be several names, of which {part!r} is listed as {_told(whole)}"
        elif of_word := next(self._rarities(name), None):
            form, whole = of_word
            told = f"has the word {form}, which hardly anybody has but who is listed as {_told(whole)}"
        else:
            return ""
        return f"{name.original!r} {told}; ask that name too"

    def _beside(self, name: Name) -> list[str]:
        """The listed names that are the one telling word of a name which has others besides: Severstal Steel."""
        telling = _telling(name)
        if len(telling) != 1 or not 0 < len(name.telling) - 1 <= _BESIDES or telling[0] in ABBREVIATIONS:
            return []
        return self._called(telling[0], SAYS_WHO, 1)

    def _parts(self, text: str) -> Iterator[tuple[str, list[str]]]:
        """Parts of a text that are the whole of listed names, and those: Rosneft & Acme."""
        parts = [part.strip() for part in _APART.split(text)]
        for part in parts if len(parts) > 1 else ():
            telling = _telling(analyse(part, False)) if part else []
            if (
                len(telling) == 1
                and len(telling[0]) >= _SHORTEST
                and (whole := self._called(telling[0], SAYS_WHO, 0))
            ):
                yield part, whole

    def _rarities(self, name: Name) -> Iterator[tuple[str, list[str]]]:
        """Words of a name that are the whole of listed names, and hardly anybody's: Tekhnosoft Overseas."""
        for form in _telling(name) if len(name.telling) > 1 else ():
            if len(form) >= _SHORTEST and (whole := self._called(form, _HARDLY_ANYBODY, 0)):
                yield form, whole

    def _called(self, form: str, least: float, besides: int) -> list[str]:
        """The listed names that are a word, as rare as that at least, and so many everyday ones at most."""
        if self.lists.lexicon.rarity(form) < least:
            return []
        meets = self.lists.meeting(self.moment, self.schema, False)
        found = set()
        for number, _ in self.lists.words.bearing_exactly([form]):
            if meets[number] == ANSWERS and self.lists.names.counted[number] <= 1 + besides:
                listed = self.lists.listed_name(number).name
                if all(other == form or is_everyday(other) for other, _ in listed.telling):
                    found.add(listed.original)
        return sorted(found)


def _telling(name: Name) -> list[str]:
    """The words that may tell whose name it is: no number, and none that many have or that stands beside a name."""
    return [
        form
        for form, kind in name.telling
        if kind is not Kind.NUMBER and not is_common(form) and form not in _SAYING_LITTLE
    ]


def _shortest_first(name: str) -> tuple[int, str]:
    return len(name), name


def _bearers(index: Index, name: Name, moment: Moment, schema: str) -> Iterator[str]:
    """The listed names that have the word and others, as they are written."""
    (word,) = name.telling
    for listed in nearest_names(index, name, moment, schema, 0.0):
        if any(each.form == word.form for each in listed.name.content):
            yield listed.name.original
