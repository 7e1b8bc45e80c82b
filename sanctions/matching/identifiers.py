"""Identifiers in the form in which two writings of one number are equal."""

import re

_NOT_ALNUM = re.compile(r"[^0-9a-z]+")
_LABEL = re.compile(r"^(?:imo|no|nr|n|inn|ogrn|lei)(?=\d{5,})")


def comparable_form(value: str) -> str:
    """The letters and digits in lower case, without a label in front (IMO 9187629 to 9187629)."""
    return _LABEL.sub("", _NOT_ALNUM.sub("", value.casefold()))
