"""Ships as papers and payments call them, with what kind they are, their voyage, their papers and other ships."""

import re
from typing import Final

from sanctions.names.tables.places import PLACES

_SHIP: Final = re.compile(
    r"^\W*(?:per\s+)?(?:m\W{0,2}[vt]|m\W{1,2}y|(?-i:MY(?=\s+[A-Z]))|t\W{0,2}b|mts|vsl|[sf]\W{0,2}v|s\W{0,2}s|r\W{0,2}v|t\W{0,2}s\W{0,2}s|l[np]g\W{0,2}c|m(?:\W?[ns]|\.n\.)|n/m|[bs]/[tm]|f/b|ahts|fp?so|ro-?pax|motonave|kapal|km|т\W?к|motor\s+(?:vessel|tanker|yacht|ship)"
    r"|master\s+of(?:\s+the)?(?:\s+(?:ship|vessel|tanker|m/?[vt]))?|(?:the\s+)?(?:(?:crude\s+)?oil\s+|chem(?:ical)?\s+|products?\s+|aframax\s+|suezmax\s+|(?:general\s+)?cargo\s+|fishing\s+|container\s+|dry\s+|bulk\s+|l[np]g\s+|gas\s+|passenger\s+|merchant\s+|supply\s+|research\s+|livestock\s+|support\s+)*(?:tanker|vessel|ship|carrier)|containership|bulk\s+carrier|barge|tug(?:boat)?|[vu]lcc|msv|osv|l[np]g|bulker|general\s+cargo|ferry|trawler|dredger|reefer|[тп]\W{0,2}х|теплоход|танкер|судно|сухогруз|(?:buque|nefte)[\s-]*tan(?:que|ker)|tanque|buque|navire|nave|petrolero|carguero|schiff|gemi(?:si)?|navio)\b[\W_]+(?=\w)",
    re.IGNORECASE,
)
_GLUED: Final = re.compile(r"M(?:/[VT]|[VT](?=\w{4}|\w+\s))([A-Z].*)")
"""What kind of ship it is, written at its name: MVSEVASTOPOL."""
_BEHIND: Final = re.compile(
    r"[\s,;-]+(?:(?:flag(?:ged)?[\s.:]+[^\W\d]+|or\s+sub(?:stitute)?|voy(?:age)?[\s.:#-]*(?:no)?[\s.:#-]*\d\w*|v[\s.-]{1,2}\d+\w?|v\d{2,4}[a-z]?|\d{2,4}[ewns]|\d[a-z]{2,3}\d{1,4}"
    r"|(?:built|blt)\s+\d{4}|(?:dwt|grt|gt)\s*[\d,.]*\d|\d[\d,.]*\s*(?:dwt|grt|gt)|imo|tb[rn]n(?:\s+\S.{0,30})?|shipment(?:\s+\d[\d/.-]*)?"
    r"|call\s*sign\s+\w+|(?:from|to|ex)\s+[^\W\d].{0,30}|as\s+owners?|tbn|in\s+ballast|ballast|laden|m\W?[vt]|(?:(?:marshall|cook|cayman|faroe|solomon)\s+islands|hong\s+kong|sierra\s+leone|san\s+marino|sri\s+lanka|costa\s+rica"
    r"|(?:south|north)\s+korea|saudi\s+arabia|equatorial\s+guinea|[^\W\d]+)\s+flag|c/s[\s.:]+\w+|et[ad][\s.:]+[\w./:-]+(?:\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?:\s+\d{2,4})?)?|dd[\s.:]+[\w./-]+|at\s+[^\W\d].{0,30}|crude|oil|products?|chemical|lpg|lng|gas"
    r"|owners?|bunkers?(?:\s+supply)?|hire(?:\s+\d+\s+days?)?|b/l(?:\s+no\.?)?\s*\d\w*|c/p(?:\s+dd)?\s*[\d./-]+|agents?\s+[^\W\d].{0,30}"
    r"|bulk|general|cargo|container|livestock|tanker|carrier|ship|vessel|bulker|reefer|tug|ro-?ro|vlcc|suezmax|aframax|panamax)(?:[\s,;/-]+|$))+$"
    r"|/(?:v\W?)?\d{1,4}\w?$|\s[-–]\s(?-i:[A-Z]{2})$",
    re.IGNORECASE,
)
"""The number of a voyage, a flag, and what kind of ship it is, behind its name."""
_ABOUT: Final = re.compile(
    r"^\W*(?:freight|dead\s?freight|demurrage|bunkers?|owners?\s+of|(?:captain|crew)\s+of|agents?\s+(?:of|for)|hire|port\s+dues|charter\s+party|c/p|t/k|loaded|shipped|laden|on\s+board|o/b)\b"
    r"(?:[\s.:]+(?:on\s+board|per|of|for|on))*[\s.:]+(?=\w)",
    re.IGNORECASE,
)
"""What a payment is for, before a ship's name."""
_SHIPS_APART: Final = re.compile(r" ?[,;] ?| / | (?:and|&) ", re.IGNORECASE)
_LONGEST_BEHIND: Final = 48
_NUMBERED: Final = re.compile(
    r"[\W_]{0,4}\b(?:imo|mmsi|b/l|bill\s+of\s+lading|call\s*sign)(?:\W{0,3}(?:nr|no|number))?[\s.:#-]*\d{4,9}\b[\W_]{0,4}"
    r"|^\d{7}[\W_]{1,4}|[\W_]{1,4}\d{7}$",
    re.IGNORECASE,
)
"""A ship's number, or that of its papers, beside its name."""
_FORMERLY: Final = re.compile(
    r"(?<![\W_])[\W_]+(?:ex|now|formerly|f\W?k\W?a|renamed(?:\s+from)?|бывш\w*)\b[\W_]+", re.IGNORECASE
)
_BRACKETED: Final = re.compile(r"[(\[][^()\[\]]*[)\]]")


_OFFICES: Final = {
    **dict.fromkeys(("mekh", "mex", "мех"), "mekhanik"),
    **dict.fromkeys(("akad", "aka", "acad", "academician", "акад"), "akademik"),
    **dict.fromkeys(("kap", "capt", "cpt", "captain", "кап"), "kapitan"),
    **dict.fromkeys(("prof", "проф"), "professor"),
    **dict.fromkeys(("adm", "адм"), "admiral"),
}
_OFFICE: Final = re.compile(rf"^({'|'.join(_OFFICES)})(?:\.\s*|\s+)(?=\w)", re.IGNORECASE)
"""What somebody was whom a ship is called after, abbreviated: Akad. Cherskiy."""


def ships(name: str) -> list[str]:
    """What a ship may be called where papers call it so: M/V HERBY, MT Herby (Panama), HERBY (ex Sea Star)."""
    found = [name]
    names = _FORMERLY.split(" ".join(name.split()))
    parts = [part for whole in names for part in dict.fromkeys((whole, *_SHIPS_APART.split(whole)))]
    for part in parts:
        whole = _ABOUT.sub("", _NUMBERED.sub(" ", _BRACKETED.sub("", part)).strip())
        bare = _SHIP.sub("", whole).strip(" \t()[]\"'.,;:-")
        if bare.lower() in PLACES and part not in names:
            continue  # behind another: Herby, Panama
        if any(map(str.isalnum, bare)):
            found.append(bare)
            found += [glued[1]] if (glued := _GLUED.fullmatch(bare)) else []
            behind = bare[-_LONGEST_BEHIND:]
            rest = bare[: -len(behind)] + _BEHIND.sub("", behind)
            if rest != bare and any(map(str.isalpha, rest)):
                found.append(rest)
                first, _, last = bare.rpartition(" ")
                if first != rest and _BEHIND.fullmatch(f" {last}"):
                    found.append(first)  # of CAPE GAS SUEZMAX both CAPE and CAPE GAS
    found += [_numbered(each) for each in found]
    found += [_OFFICE.sub(lambda office: f"{_OFFICES[office[1].lower()]} ", each) for each in found]
    return list(dict.fromkeys(found))


def _numbered(name: str) -> str:
    """The name with its number apart, where that is written at the name or in words: VENUSIII, SIRIUS One."""
    return _NUMBER_BEHIND.sub(" ", _ONE.sub(" 1", name))


_ONE: Final = re.compile(r"(?<=\w)\s+one$", re.IGNORECASE)
"""What is a word like any in a company's name."""
_NUMBER_BEHIND: Final = re.compile(
    r"(?<=[^\W\d_]{4})(?=(?:two|three|four|five|six|seven|eight|nine|[xv]?iii|[xv]ii|iv)$)"
    r"|(?<=[^\W\d_]{5})(?<![xvi])(?=ii$)|(?<=[^\W\d_]{8})(?=(?:vi|ix|xi)$)",
    re.IGNORECASE,
)
"""Where a number begins at the end of a word: of short ones there are Taxi, Phoenix and Hawaii."""
