"""Identifiers in the form in which two writings of one number are equal."""

import re

from rapidfuzz.distance import OSA
from stdnum import imo, lei
from stdnum.ru import inn, ogrn

_CHECKED = {"innCode": inn, "ogrnCode": ogrn, "leiCode": lei, "imoNumber": imo}
"""Kinds with check digits, and what knows them."""

_NOT_ALNUM = re.compile(r"[^0-9a-z]+")
_LABEL = re.compile(r"^(?:imo|no|nr|n|inn|ogrn|lei)(?=\d{5,})")


def comparable_form(value: str) -> str:
    """The letters and digits in lower case, without a label in front (IMO 9187629 to 9187629)."""
    return _LABEL.sub("", _NOT_ALNUM.sub("", value.casefold()))


def contradict(name: str, asked: str, listed: str) -> bool:
    """Whether two identifiers of one kind are of two parties.

    Not where the asked one can't be right, by its length or check digit, nor
    where the two are one slip of the pen apart: those say nothing.
    """
    one, other = comparable_form(asked), comparable_form(listed)
    if name in _CHECKED and not _CHECKED[name].is_valid(one.upper()):
        return False
    return OSA.distance(one, other, score_cutoff=1) > 1
