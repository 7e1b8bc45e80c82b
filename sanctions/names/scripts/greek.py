"""Greek letters, pairs of which write one sound (ELOT 743, with b, d and g where they are spoken)."""

import re
import unicodedata

LETTERS = re.compile(r"[\u0370-\u03ff\u1f00-\u1fff]")

_ACCENTS = str.maketrans("", "", "\u0300\u0301\u0313\u0314\u0342\u0345\u0304\u0306")
_SIGNS = str.maketrans("\u00b5\u03d6\u03d0\u03d1\u03d5\u03f0\u03f1", "μπβθφκρ")
"""Signs that look as letters do: that of micro, and what mathematics writes."""
_PAIR = re.compile(r"(?<![α-ω])(?:μπ|ντ|γκ)|γ[γξχκ]|[αεη]υ(?!\u0308)|ου(?!\u0308)")
_AT_START = {"μπ": "b", "ντ": "d", "γκ": "g"}
_INSIDE = re.compile(rf"(?<=\w)(?:{'|'.join(_AT_START)})", re.I)
_PAIRS = {"γγ": "ng", "γξ": "nx", "γχ": "nch", "γκ": "gk", "ου": "ou"}
_VOICED = frozenset("αεηιουωβγδζλμνρ")
_FIRST = {"α": "a", "ε": "e", "η": "i"}


def readings(text: str) -> list[str]:
    """A foreign name, which writes b, d and g in two wherever they stand: Καντίροφ is Kadirov; else nothing."""
    found = _INSIDE.sub(lambda stop: _AT_START[stop.group().lower()], text.translate(_SIGNS))
    return [found] if found != text else []


def read(text: str) -> str:
    """The Latin letters of pairs; single letters are left."""
    plain = unicodedata.normalize("NFD", text.translate(_SIGNS)).translate(_ACCENTS)
    return _PAIR.sub(_pair, plain).replace("\u0308", "")


def _pair(found: re.Match[str]) -> str:
    """A nasal and a stop, two gammas, or a vowel and upsilon, which is v before voiced letters and else f."""
    text, after = found.group(), found.string[found.end() : found.end() + 1]
    if text in _AT_START and (text != "γκ" or found.start() == 0 or not found.string[found.start() - 1].isalpha()):
        return _AT_START[text]
    if text in _PAIRS:
        return _PAIRS[text]
    return _FIRST[text[0]] + ("v" if after in _VOICED and after else "f")
