"""Under which sanctions a party is listed, as far as the names of programmes tell it across publishers.

The EU says UKR, the UK "The Russia (Sanctions) (EU Exit) Regulations 2019",
OFAC RUSSIA-EO14024 and Canada Russia, and all mean the same conflict.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

_WORDS: dict[str, str] = {
    "Russia and Ukraine": "russia rus rusda ukraine ukr",
    "Iran": "iran irn irgc ifsr",
    "Syria": "syria syr",
    "Belarus": "belarus blr",
    "North Korea": "korea dprk prk",
    "Myanmar": "myanmar burma mmr",
    "Venezuela": "venezuela ven",
    "terrorism": "qaida qaeda isil da'esh taqa euaq terr terrorism taliban afghanistan afg sdgt fto hamas ham",
    "the Congo": "congo drc cod drcongo",
    "Iraq": "iraq irq",
    "Libya": "libya lby",
    "Somalia": "somalia som",
    "Sudan": "sudan sdn sdnz darfur",
    "South Sudan": "southsudan ssd",
    "Yemen": "yemen yem",
    "Haiti": "haiti hti",
    "Nicaragua": "nicaragua nic",
    "the Central African Republic": "african car caf",
    "Zimbabwe": "zimbabwe zwe",
    "Guinea-Bissau": "bissau unli",
    "Tunisia": "tunisia tun",
    "the Western Balkans": "balkans ffry bosnia",
    "Moldova": "moldova mda",
    "Mali": "mali mli",
    "Guatemala": "guatemala gtm",
    "human rights": "rights hr glomag magnit",
    "cyber attacks": "cyber cyb",
    "chemical weapons": "chemical chem",
}
"""What sanctions are about, and the words in programmes that say so: countries, their codes, publishers' names."""

_ABOUT = {word: about for about, words in _WORDS.items() for word in words.split()}
_SPLIT = re.compile(r"[^a-z']+")


def regimes(programs: Iterable[str]) -> frozenset[str]:
    """What the sanctions of these programmes are about; nothing for programmes that name no word known here."""
    return frozenset().union(*map(_regimes, programs))


@lru_cache(maxsize=4_096)
def _regimes(program: str) -> frozenset[str]:
    text = program.casefold().replace("south sudan", "southsudan")
    return frozenset(_ABOUT[word] for word in _SPLIT.split(text) if word in _ABOUT)
