"""A word of an organisation's name that is all of a listed one's: Rosneft, in `Rosneft & Co` or `Rosneft (Europe)`.

No match by it, since others have such a word too; and no clear either, unless it is told.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from librt.vecs import vec
from mypy_extensions import u8

from sanctions.index import Index, Moment
from sanctions.index.columns import ANSWERS
from sanctions.model import Query
from sanctions.names import SAYS_WHO, Kind, Name, analyse
from sanctions.names.small_words import is_common, is_everyday
from sanctions.names.tables.abbreviations import ABBREVIATIONS
from sanctions.services import naming
from sanctions.services.firms import ACCOUNTS, BRANCHES, CURRENCIES
from sanctions.services.notes import NOTED

_BESIDES = 2
"""Everyday words beside a telling one that may only say what it does; of more, the name is another's."""
_SHORTEST = 4
"""Letters of a word that may be all of a name beside others; shorter ones are mostly somebody's initials."""
_SHORTEST_PART = 3
"""The same of one that stands by itself in a list: VTB & Co."""
_HARDLY_ANYBODY = 0.95
"""The rarity of a word that at most two listed parties have."""
_APART = re.compile(r"\s+(?:&|\+|and|und|et|y|и|та)\s+|\s*[,;/|]\s*|(?<=\w)[&+](?=\w)", re.IGNORECASE)
"""Between names in a cell, or words of one."""
_SAYING_LITTLE = (
    BRANCHES
    | NOTED
    | frozenset((*ACCOUNTS, *CURRENCIES))
    | frozenset(
        "br acct ac correspondent current settlement escrow kzt"
        " europe asia africa america americas american european asian african arab eurasia emea mena apac cis"
        " overseas worldwide bancorp bancshares resource resources".split()
    )
)
"""Words beside an organisation's name in a cell, and such as thousands have who are on no list."""


_THOUSANDS = frozenset(
    "sunrise phoenix atlas vertex summit horizon delta omega alpha sigma gamma orient prime unity victory "
    "pearl falcon eagle tiger lion progress orion nova apex zenith titan olympus everest diamond emerald ruby "
    "sapphire crystal crescent oasis galaxy universe planet sky ocean neptune mercury apollo aurora polaris "
    "sirius vector spectrum matrix quantum leader premier elite royal imperial crown liberty freedom peace "
    "hope harmony friendship fortune success triumph dynamic noor salam amal baraka sunshine rainbow pioneer "
    "pinnacle paramount blue green silver platinum".split()
)
"""Words that firms of all countries are called by: who is listed so is hardly the one with a trade beside it."""


class _Lists(NamedTuple):
    """Listed names, and of each whether its bearer may answer."""

    all: Index
    meets: vec[u8]


def warning(index: Index, query: Query, moment: Moment) -> str:
    """A sentence where a word of a name is all that somebody is called who stands on a list then; empty else."""
    if query.schema == "Person":
        return ""
    lists = _Lists(index, index.meeting(moment, query.schema, False))
    for text in query.names:
        if "\n" in text:
            continue  # lines are asked by themselves
        for before, numbers, behind in _found(lists, analyse(text, False), query.schema):
            return f"{text!r} {before} {naming.told(index, numbers, text)}{behind}; ask that name too"
    return ""


def _found(lists: _Lists, name: Name, schema: str) -> Iterator[tuple[str, list[int], str]]:
    """What is told of listed names that a word of the name is all of, those by number, and what is told behind."""
    if numbers := _beside(lists, name):
        yield "has all that tells who is listed as", numbers, ", and words besides that many have"
    if schema == "Vessel":
        return  # hundreds of listed ships have a name of one word, and others have that and another
    for part, numbers in _in_parts(lists, name.original):
        yield f"may be several names, of which {part!r} is listed as", numbers, ""
    for form, numbers in _rare(lists, name):
        yield f"has the word {form}, which hardly anybody has but who is listed as", numbers, ""


def _beside(lists: _Lists, name: Name) -> list[int]:
    """Names that are the one telling word of a name which has others besides: Severstal Steel."""
    telling = _telling(name)
    if (
        len(telling) != 1
        or telling[0] in _THOUSANDS
        or not 0 < len(name.telling) - 1 <= _BESIDES
        or telling[0] in ABBREVIATIONS
    ):
        return []
    return _called(lists, telling[0], SAYS_WHO, besides=1)


def _in_parts(lists: _Lists, text: str) -> Iterator[tuple[str, list[int]]]:
    """Parts of a text that are the whole of listed names, and those: Rosneft & Acme."""
    parts = [part.strip() for part in _APART.split(text)]
    for part in parts if len(parts) > 1 else ():
        telling = _telling(analyse(part, False)) if part else []
        if (
            len(telling) == 1
            and len(telling[0]) >= _SHORTEST_PART
            and (found := _called(lists, telling[0], SAYS_WHO))
        ):
            yield part, found


def _rare(lists: _Lists, name: Name) -> Iterator[tuple[str, list[int]]]:
    """Words of a name that are the whole of listed names, and hardly anybody's: Tekhnosoft Overseas."""
    for form in _telling(name) if len(name.telling) > 1 else ():
        if len(form) >= _SHORTEST and form not in _THOUSANDS and (found := _called(lists, form, _HARDLY_ANYBODY)):
            yield form, found


def _telling(name: Name) -> list[str]:
    """The words that may tell whose name it is: no number, and none that many have or that stands beside a name."""
    return [
        form
        for form, kind in name.telling
        if kind is not Kind.NUMBER and not is_common(form) and form not in _SAYING_LITTLE
    ]


def _called(lists: _Lists, form: str, least: float, besides: int = 0) -> list[int]:
    """The names, by number, that are a word, as rare as that at least, and so many everyday ones at most."""
    if lists.all.lexicon.rarity(form) < least:
        return []
    return [
        number
        for number, _ in lists.all.words.bearing_exactly([form])
        if lists.meets[number] == ANSWERS
        and lists.all.names.counted[number] <= 1 + besides
        and all(other == form or is_everyday(other) for other, _ in lists.all.listed_name(number).name.telling)
    ]
