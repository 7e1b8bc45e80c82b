"""Aircraft as papers and payments call them: with what they are, their type and what their number is called."""

import re
from typing import Final

_BEFORE: Final = re.compile(
    r"^\W*(?:(?:a/c|aircraft|airplane|aeroplane|plane|helicopter|jet|reg(?:istration)?|regn|tail|mark|no|number|nr|самол[её]т|борт|вертол[её]т)"
    r"\b[\s.:#-]*)+(?=\w)",
    re.IGNORECASE,
)
_MAKERS: Final = (
    r"airbus|boeing|tupolev|ilyushin|iljuschin|antonov|yakovlev|sukhoi|mil|embraer|bombardier|gulfstream|dassault|falcon"
    r"|fokker|mcdonnell(?:\s+|-)douglas|cessna|challenger|global|learjet|hawker|atr|bae|dornier|lockheed|saab|citation"
)
_TYPE: Final = re.compile(
    rf"\b(?:(?:{_MAKERS})\b[\s-]*)+(?:(?:express|legacy|superjet|jet)\b[\s-]*)?(?:[a-z]{{0,3}}[\s-]?\d[\w-]*)?"
    r"|\b(?:a3\d\d|b7\d7|(?:il|an|tu|yak|md|dc|crj|erj)-?\d+)[\w-]*",
    re.IGNORECASE,
)
_NUMBERED: Final = re.compile(r"\b(?:msn|s/n|serial(?:\s+(?:no|number))?)[\s.:#-]*\w+", re.IGNORECASE)
_SIGNS: Final = str.maketrans("()[],;", "      ")
_MARK: Final = re.compile(r"^[A-Z0-9]{1,3}-?[A-Z0-9]{2,6}$", re.IGNORECASE)


def planes(name: str) -> list[str]:
    """What an aircraft may be called where papers call it so: REG. EP-GOM, BOEING 747 EP-MNB, EPGOM (MSN 8401)."""
    found = [name]
    text = " ".join(name.translate(_SIGNS).split())
    rest = _BEFORE.sub("", _TYPE.sub(" ", _NUMBERED.sub(" ", text))).strip(" .:-#")
    if rest and rest != name and _MARK.match(rest):
        found.append(rest)
    return found
