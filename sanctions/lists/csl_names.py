"""Names on the US lists that are not the Treasury's, whose prose joins several or says more than a name."""

import re
from typing import NamedTuple

from sanctions.lists.drafts import clean

_BELOW = re.compile(
    r"^(?P<above>.+?)[.,]?\s+(?:Affiliated Entity|Subordinate Institutions?)\s*(?::|-|–)\s*(?P<name>.+)$"
)
_SUCCESSORS = re.compile(r",?\s+and (?:any|its|all) success.*$", re.IGNORECASE)
_AND = re.compile(r"^and\s+", re.IGNORECASE)
_ALSO = re.compile(r",?\s*\b([afn]\.k\.a)\.[,:]?\s*", re.IGNORECASE)
_ALSO_IN_BRACKETS = re.compile(rf"\s*\({_ALSO.pattern}((?:[^()]|\([^()]*\))*)\)", re.IGNORECASE)
_KINDS = {"a.k.a": "alias", "f.k.a": "previousName", "n.k.a": "name"}


class Names(NamedTuple):
    """What a cell names: the party's names with their kinds, and the party to which it belongs, if it says so."""

    names: list[tuple[str, str]]
    above: str = ""


def names_in(text: str, kind: str) -> Names:
    """The names in "Huawei (Huawei). Affiliated Entity: X" (X, of Huawei) or "AO X (f.k.a., Y)" (X, once Y).

    ``kind`` is what the first of them is. Of "… and any successor, sub-unit, or
    subsidiary thereof" the successors are left out: nobody is called so.
    """
    whole = _SUCCESSORS.sub("", _AND.sub("", clean(text)))
    found = _BELOW.match(whole)
    own = found["name"] if found else whole
    first, *more = _ALSO.split(_ALSO_IN_BRACKETS.sub("", own))
    more += [part for bracket in _ALSO_IN_BRACKETS.findall(own) for part in bracket]
    names = [(kind, first)]
    for said, several in zip(more[::2], more[1::2], strict=True):
        names += [(_KINDS[said.lower()], one) for one in several.split(";")]
    kept = [(each, name) for each, one in names if (name := one.strip(" ,;"))]
    return Names(kept, found["above"] if found else "")
