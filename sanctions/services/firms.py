"""An organisation's name without what stands behind it in its cell: address, tax number, city, branch, initials."""

import re
from itertools import takewhile

from sanctions.names import fold
from sanctions.names.small_words import is_common
from sanctions.names.tables.bodies import BODIES
from sanctions.names.tables.legal_forms import LEGAL_FORMS
from sanctions.names.tables.places import PLACES
from sanctions.services.notes import before_digits
from sanctions.services.words.phrases import OF_COMPANIES

BRANCHES = frozenset(
    "branch office offices division subdivision department dept filiale filial zweigniederlassung niederlassung"
    " zweigstelle succursale sucursal şubesi subesi oddział oddzial pobočka predstavitelstvo predstavnyctvo"
    " филиал філія представительство представництво подразделение".split()
)
"""Words of which the name of an organisation's branch has one, behind the organisation's own."""

_INITIALS = re.compile(r"\s[(\"'«“„‘]+[A-ZА-ЯЁ]{2,6}[)\"'»”“’]+\s*$")
TOWN = re.compile(r"[\s,](?:г|гор|город|м|місто)\b\.?\s*[А-ЯЁІЇЄҐ]")
"""A city's name behind that of an organisation in it."""
_BRANCH = re.compile(rf"\b(?:{'|'.join(sorted(BRANCHES))})\b", re.IGNORECASE)
_APART = re.compile(r"\s*[,;(]\s*|\s+[-–—]\s+")
_OF_BRANCHES = frozenset("regional representative repr rep head main separate liaison local".split())
_MOST_BETWEEN = 3
"""Words between an organisation's name and what says that it is a branch: `Ltd, Dubai Main Branch`."""


def alone(text: str) -> str:
    """The organisation's own name; empty where nothing stands behind it, or what is left says of nobody who it is.

    Where several things stand behind it, what is before the first.
    """
    cut = [text[: found.start()].rstrip(" ,") for found in (_INITIALS.search(text), TOWN.search(text)) if found]
    formed = [before for before in (_before_number(text), _before_branch(text)) if _has_form(before)]
    return min(filter(_says_who, (*cut, *formed)), key=len, default="")


def _before_number(text: str) -> str:
    """What stands before an address or the number of something; a number alone behind a name may be part of it."""
    before = before_digits(text)
    return "" if text[len(before) :].lstrip()[:1].isdigit() else before


def _before_branch(text: str) -> str:
    """What stands before a word of branches, and before what tells which branch it is."""
    found = _BRANCH.search(text)
    if found is None:
        return ""
    before = text[: found.start()].rstrip(" ,;(-–—")
    parts = _APART.split(before)
    if len(parts) > 1 and len(parts[-1].split()) <= _MOST_BETWEEN:
        return before[: -len(parts[-1])].rstrip(" ,;(-–—")
    words = before.split()
    behind = list(takewhile(lambda word: fold(word) not in LEGAL_FORMS, reversed(words[-_MOST_BETWEEN - 1 :])))
    of_company = " ".join(words[: -len(behind) or None])
    if len(behind) <= _MOST_BETWEEN and _says_who(of_company):
        return of_company
    behind = list(takewhile(_is_of_branches, reversed(words[-_MOST_BETWEEN:])))
    return " ".join(words[: -len(behind) or None])


def _is_of_branches(word: str) -> bool:
    return fold(word) in _OF_BRANCHES or fold(word) in PLACES


def _has_form(text: str) -> bool:
    return not LEGAL_FORMS.keys().isdisjoint(fold(text).split())


def _says_who(text: str) -> bool:
    """Whether a word is left that is none of many organisations."""
    return any(len(word) > 1 and not (word in _OF_MANY or is_common(word)) for word in fold(text).split())


_OF_MANY = LEGAL_FORMS.keys() | BODIES | OF_COMPANIES
