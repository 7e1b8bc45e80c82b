"""What publishers' whole lists are like, so that a file with a part of one is told from it where it is the first."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from sanctions.model import Entity
from sanctions.names.text import is_latin


@dataclass(frozen=True, slots=True)
class Whole:
    """A list's parties at least, the schemata of each class that it has, and whether names are in several scripts."""

    least: int
    classes: Mapping[str, tuple[str, ...]]
    scripts: bool = False


_PEOPLE = {"people": ("Person",)}
_BOTH = {**_PEOPLE, "organisations": ("Organization", "Company", "LegalEntity")}
_SHIPS_TOO = {**_BOTH, "ships": ("Vessel",)}

WHOLE: Mapping[str, Whole] = MappingProxyType(
    {
        # About half of the fewest that each had from 2021 on, as far as its publications are known here.
        "us_ofac_sdn": Whole(4_000, _SHIPS_TOO),
        "us_ofac_cons": Whole(180, _BOTH),
        "un_sc_sanctions": Whole(430, _BOTH, scripts=True),
        "eu_fsf": Whole(2_000, _BOTH, scripts=True),
        "gb_fcdo_sanctions": Whole(2_000, _SHIPS_TOO, scripts=True),
        "ch_seco_sanctions": Whole(1_500, _BOTH),
        "ca_dfatd_sema_sanctions": Whole(1_500, _BOTH, scripts=True),
        "au_dfat_sanctions": Whole(1_500, _BOTH, scripts=True),
        "us_trade_csl": Whole(5_000, _BOTH),
        "gb_hmt_sanctions": Whole(1_000, _BOTH),
    }
)
"""By dataset; those that anybody may make of any size are not here."""


def unlike(dataset: str, counts: Mapping[str, int], *, scripts: bool) -> Iterator[str]:
    """In which ways a list is unlike its publisher's whole one. ``scripts`` says that a name is not in Latin letters.

    The sentences have no number of the list's own, so that each is the same for the next publication.
    """
    whole = WHOLE.get(dataset)
    if whole is None:
        return
    if counts.get("entities", 0) < whole.least:
        yield f"fewer than {whole.least:,} parties, which its publisher's whole list never had"
    for named, schemata in whole.classes.items():
        if not any(counts.get(schema) for schema in schemata):
            yield f"no {named}, and its publisher's whole list has such"
    if whole.scripts and not scripts:
        yield "no name in letters other than Latin, and its publisher's whole list has such"


def noting_scripts(entities: Iterable[Entity], found: list[str]) -> Iterator[Entity]:
    """The same entities; the first name that is not in Latin letters is added to the found."""
    for entity in entities:
        if not found:
            found += [name for name in entity.names if not name.isascii() and not is_latin(name)][:1]
        yield entity
