"""What became of single facts about parties that stay on a list: each kind of number, of country, and links.

Counted by kind, since those of one hide that all of another are gone: every
party of the UN's has its reference number, whatever becomes of its passports.
Of the official lists of 2021 to 2026 the most that was gone of a kind between
two publications of a year were 12 in 100 MMSI numbers.
"""

from collections import Counter
from collections.abc import Container, Iterator, Mapping, Sequence
from typing import Any

from sanctions.model.schema import COUNTRY_PROPERTIES, IDENTIFIER_PROPERTIES

MOST_GONE = 0.20
"""Of the facts of a kind that parties had who stay."""

LINKS = "links"
"""The key under which a party's links stand beside its properties."""

COUNTRIES = tuple(name for name in COUNTRY_PROPERTIES if name not in {"birthCountry", "pastFlags"})
"""Where somebody was born is told with the birth date; of flags of the past a quarter went at once."""

_FAMILIES: Sequence[Sequence[str]] = (IDENTIFIER_PROPERTIES, COUNTRIES, (LINKS,))
"""Properties of which one may hold what another did: a publisher's label of a number comes and goes."""

Facts = Mapping[str, Sequence[str]]


def facts(body: Mapping[str, Any]) -> Facts:
    """What a record says of its party: its properties, and to whom it is linked."""
    links = [" ".join(link.values()) for link in body.get("links", ())]
    return {**body["properties"], LINKS: links} if links else body["properties"]


def kinds(said: Facts, leaving: Container[str] = ()) -> Counter[str]:
    """How many facts there are of each kind, but for those of families that are not compared."""
    return Counter({key: len(said[key]) for family in _families(leaving) for key in family if key in said})


def lost(then: Facts, now: Facts, leaving: Container[str] = ()) -> Counter[str]:
    """Of each kind, how many facts are gone from all of its family, beyond those of it that came in their place."""
    gone: Counter[str] = Counter()
    for family in _families(leaving):
        former, present = _all(then, family), _all(now, family)
        if former <= present:
            continue
        for key in family:
            left = sum(value not in present for value in then.get(key, ()))
            came = sum(value not in former for value in now.get(key, ()))
            if left > came:
                gone[key] = left - came
    return gone


def called(kind: str) -> str:
    """A kind in words."""
    return _CALLED.get(kind) or f"values of {kind}"


_CALLED = {
    LINKS: "links to other parties",
    "callSign": "call signs",
    "citizenship": "citizenships",
    "country": "countries",
    "flag": "flags",
    "idNumber": "identity numbers",
    "imoNumber": "IMO numbers",
    "innCode": "Russian tax numbers (INN)",
    "jurisdiction": "jurisdictions",
    "leiCode": "LEI codes",
    "mmsi": "MMSI numbers",
    "nationality": "nationalities",
    "ogrnCode": "Russian registration numbers (OGRN)",
    "passportNumber": "passport numbers",
    "publicKey": "wallet addresses",
    "registrationNumber": "registration numbers",
    "serialNumber": "serial numbers",
    "socialSecurityNumber": "social security numbers",
    "swiftBic": "SWIFT/BIC codes",
    "taxNumber": "tax numbers",
    "unscId": "UN reference numbers",
    "walletAddress": "wallet addresses",
}


def _families(leaving: Container[str]) -> Iterator[Sequence[str]]:
    return (family for family in _FAMILIES if family[0] not in leaving)


def _all(facts: Facts, family: Sequence[str]) -> set[str]:
    return {value for key in family for value in facts.get(key, ())}
