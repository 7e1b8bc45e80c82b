"""Hebrew letters: bet, kaf and pe by their place, vav and yod as vowels between consonants, geresh."""

import re

LETTERS = re.compile(r"[\u05d0-\u05f4]")

_GERESH = re.compile(r"([גזצץת])['’׳`´]")
"""A stroke after these letters: the sounds that only foreign names have."""
_WITH_GERESH = {"ג": "j", "ז": "zh", "צ": "ch", "ץ": "ch", "ת": "th"}
_GERSHAYIM = re.compile(r"(?<=[א-ת])[\"'’׳״”“`´](?=[א-ת])")
_CONSONANTS = "בגדזחטכלמנסעפצקרשתךםןףץ"
_PLACED = re.compile(
    rf"(?<![א-ת])(?P<first>[בכפ])|(?P<double_v>וו)|(?<!\w)(?P<v>ו)|(?P<yi>יי)"
    rf"|(?<=[a-zא-ת])(?P<o>ו)(?![אהיו])|(?<=[{_CONSONANTS}])(?P<i>י)(?![אהו])|(?<=[א-ת][{_CONSONANTS}])(?P<a>ה)(?!\w)"
)
_TWO_SOUNDS = re.compile("(?<=[סשזדתטכקk])(?=ה)")
"""An h after these is a sound of its own: Cohen."""
_PLACES = {"double_v": "v", "v": "v", "yi": "ai", "o": "o", "i": "i", "a": "a"}
_FIRST = {"ב": "b", "כ": "k", "פ": "p"}
_TABLE = str.maketrans(
    {"ב": "v", "ו": "v", "כ": "k", "ך": "kh", "פ": "p", "ף": "f", "ש": "sh", "צ": "ts", "ץ": "ts", "א": "a", "ע": "a"}
)


def read(text: str) -> str:
    """The Latin letters of Hebrew ones."""
    text = _GERESH.sub(lambda found: _WITH_GERESH[found.group(1)], text)
    text = _GERSHAYIM.sub("", text)
    return _TWO_SOUNDS.sub("e", _PLACED.sub(_by_place, text)).translate(_TABLE)


def _by_place(found: re.Match[str]) -> str:
    place = found.lastgroup or ""
    return _FIRST[found.group()] if place == "first" else _PLACES[place]
