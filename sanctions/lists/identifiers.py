"""What a number proves itself to be: shape and check digit, where lists only say "registration" or "tax number"."""

import re
from collections.abc import Callable, Mapping
from typing import NamedTuple

from stdnum import bic, imo, isin, lei
from stdnum.cn import uscc
from stdnum.ru import inn, ogrn

_GENERAL = frozenset({"registrationNumber", "taxNumber", "idNumber"})
_IMO = re.compile(r"^\s*IMO(?:\s*(?:number|no\.?|company))?\s*[:#]?\s*(\d{7})\b", re.IGNORECASE)
_LABELLED = re.compile(
    r"\b(?P<label>OGRNIP|OGRN|INN|KPP|OKPO|BIK|LEI|ОГРН|ИНН|КПП|ОКПО)\b[\s:.#№/-]*(?P<number>[0-9A-Z]{8,20})\b"
)
_BY_LABEL = {
    "OGRNIP": "ogrnCode",
    "OGRN": "ogrnCode",
    "ОГРН": "ogrnCode",
    "INN": "innCode",
    "ИНН": "innCode",
    "KPP": "kppCode",
    "КПП": "kppCode",
    "OKPO": "okpoCode",
    "ОКПО": "okpoCode",
    "BIK": "bikCode",
    "LEI": "leiCode",
}


class _Proof(NamedTuple):
    """A kind of number: its property, its shape, its check digit and the countries that issue it ("" unknown)."""

    property: str
    shape: re.Pattern[str]
    is_valid: Callable[[str], bool]
    countries: frozenset[str] | None


_PROOFS = (
    # An unknown country counts as Russia: of 293 tax numbers of these lengths that the EU's list of May 2026 gives
    # without a country, 288 have a Russian check digit, where chance would have it in 1 of 10 or of 100.
    _Proof("innCode", re.compile(r"\d{10}|\d{12}"), inn.is_valid, frozenset({"ru", ""})),
    _Proof("ogrnCode", re.compile(r"[1-9]\d{12}(\d{2})?"), ogrn.is_valid, frozenset({"ru", ""})),
    _Proof("uscCode", re.compile(r"[0-9A-Z]{18}"), uscc.is_valid, frozenset({"cn", ""})),
    _Proof("leiCode", re.compile(r"[0-9A-Z]{18}\d{2}"), lei.is_valid, None),
)


def specific(name: str, number: str, country: str) -> tuple[str, str]:
    """Property and number, as exact as shape and check digit prove; else as given.

    A personal number (`idNumber`) needs its country: its check digit alone
    proves too little.
    """
    if found := _IMO.match(number):
        return ("imoNumber" if name in _GENERAL else name), found[1]
    if name not in _GENERAL or (name == "idNumber" and not country):
        return name, number
    compact = number.replace(" ", "")
    for proof in _PROOFS:
        fits = proof.countries is None or country in proof.countries
        if fits and proof.shape.fullmatch(compact) and proof.is_valid(compact):
            return proof.property, compact
    return name, number


_VALID: Mapping[str, Callable[[str], bool]] = {
    "innCode": inn.is_valid,
    "ogrnCode": ogrn.is_valid,
    "uscCode": uscc.is_valid,
    "leiCode": lei.is_valid,
    "imoNumber": imo.is_valid,
    "swiftBic": bic.is_valid,
    "isin": isin.is_valid,
    "isinCode": isin.is_valid,
}


def doubt(name: str, number: str) -> str:
    """What speaks against a number of that property: its shape or its check digit. Empty for nothing.

    Such a number is kept, since lists repeat what documents say, wrong or not.
    """
    is_valid = _VALID.get(name)
    return "" if is_valid is None or is_valid(number) else "its check digit or shape does not fit"


def labelled(text: str) -> list[tuple[str, str]]:
    """Numbers that carry their label in one text: "OGRN: 1089847243870; KPP: 784001001" gives property and number."""
    return [(_BY_LABEL[found["label"]], found["number"]) for found in _LABELLED.finditer(text)]


def imo_number(text: str) -> str | None:
    """The one ship that a text names by IMO number, check digit and all; None for none or several."""
    numbers = {n for n in re.findall(r"\bIMO(?:\s+number)?[\s:#]*(\d{7})\b", text) if imo.is_valid(n)}
    return numbers.pop() if len(numbers) == 1 else None
