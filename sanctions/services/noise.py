"""What systems do to a text on its way to a file: encoded twice, escaped for a page or an address, letters lost."""

import re
from collections.abc import Callable
from functools import lru_cache
from html import unescape
from urllib.parse import unquote_to_bytes

_AFTER_1252 = "\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122"
"""What the bytes from 80 to BF are in Windows-1252 and Latin-1."""
_AFTER_1251 = "\u0402-\u040f\u0452-\u045f\u0490\u0491\u00a0-\u00bf\u2013-\u203a\u20ac\u2116\u2122"
"""The same in Windows-1251: no letter of Russian but ё."""

TWICE = re.compile(rf"[\u00c2-\u00f4][{_AFTER_1252}]|[\u0420\u0421\u0413\u0412][{_AFTER_1251}]")
"""A letter that was written in UTF-8 and read in an older encoding."""

_MOST_ROUNDS = 2
_FEWEST_IN_1251 = 2
"""Letters from which a Cyrillic text that reads as UTF-8 is one: `Рі` may be a name's end."""

_ENTITY = re.compile(r"&(?:#\d{1,6}|#[xX][0-9a-fA-F]{1,5}|[A-Za-z]{2,8}\d{0,2});")
_BREAK = re.compile(r"</?(?:br|p|div|li|tr|h[1-6])(?:\s[^<>]*)?/?>", re.IGNORECASE)
_TAG = re.compile(
    r"</?(?:b|i|u|s|a|em|strong|small|big|span|font|td|th|ul|ol|table|sup|sub|img)(?:\s[^<>]*)?/?>", re.I
)
_SPACES = re.compile(" {2,}")
_ESCAPED = re.compile(r"(?:%[0-9A-Fa-f]{2})+")
_QUOTED_PRINTABLE = re.compile(r"(?<=\w)(?:=[0-9A-F]{2})+")
"""A character as mail has it, within a name: a formula begins with its sign."""
_IN_PROGRAMS = re.compile(r"(?:\\u[0-9a-fA-F]{4})+|\\x[0-9a-fA-F]{2}|\\[nrt](?![a-z])")
"""A character as JSON and programs have it: `\\u0020`. `CORP\\nikolai` is who logs in."""
_ADDRESS = re.compile(r"\s*[<(\[]\s*[^\s<>()@]+@[^\s<>()@]+\.\w+\s*[>)\]]|(?<=\w)@[\w-]+(?:\.[\w-]+)+")
"""A mail address beside a name, or what stands behind the name in one."""

_LOST = re.compile(
    r"\?\w|\?\?|\ufffd|(?:=[0-9A-F]{2}){2}"
    r"|[^\W\d_]{2}[*~^#]{1,4}[a-z]|[^\W\d_]{2}#{1,4}[^\W\d_]{2}"  # Hern*ndez, HERN#NDEZ, and not E*Trade
    r"|(?<!\S)#[a-z]{3}|[^\W\d_]{3}#(?=\s|$)(?!\s*\d)"  # #vedka, Kova#, and not #Rosneft or Unit# 5
    r"|(?:(?<!\w)[^\W\d_a-z][a-z]*[._](?!(?:com|org|net|[a-z]{2})\b)[a-z]+\b(?!\.).*){2}"  # Iv.n Hern.ndez
)
_SIGNS = frozenset("?=*~^#._")
"""Signs that stand in ASCII for letters: M?ller, =D0=98."""
_WRONG = re.compile(
    rf"[\u00c3\u00d0\u00d1][{_AFTER_1252}]|(?:[\u0420\u0421][{_AFTER_1251}]){{2}}|[\u0080-\u009f\u2500-\u259f]"
    r"|[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff]{4}|[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u017f]{5}"
    r"|[^\W\d_][\u00a4\u00a6\u00a7\u00ac\u00ae\u2020\u2021\u2030]+[^\W\d_]"
)
"""What is no text of any language: half a letter, a control, a frame, four letters with accents in a row, or five of
Central Europe's, a sign such as the paragraph's within a word."""

_TURNED = re.compile(r"[^\W\d_]*[А-яЁё]{2}[^\W\d_]*")
"""A Cyrillic word: where KOI8 and Windows-1251 are taken for each other, a small letter stands before capitals."""


def repaired(text: str) -> str:
    """The text as it was meant, where that is certain; lines are kept apart."""
    if not text.isascii() and TWICE.search(text):
        text = _once(text)
    if "&" in text:
        text = _ENTITY.sub(_entity, _ENTITY.sub(_entity, text))
    if "<" in text:
        text = _SPACES.sub(" ", _TAG.sub(" ", _BREAK.sub("\n", text)))
    if "%" in text:
        text = _ESCAPED.sub(_character, text)
    if "=" in text:
        text = _QUOTED_PRINTABLE.sub(lambda found: _as_utf8(found, found.group().replace("=", "%")), text)
    if "\\" in text:
        text = _IN_PROGRAMS.sub(_in_programs, text)
    if "@" in text:
        text = _ADDRESS.sub("", text)
    return text


def _entity(found: re.Match[str]) -> str:
    char = unescape(found.group())
    return " " if char.isspace() else char


def _in_programs(found: re.Match[str]) -> str:
    """The characters of an escape, as it stands where they are none that a name has."""
    written = found.group()
    if written[1] in "nrt":
        return " " if written[1] == "t" else "\n"
    units = b"".join(int(unit, 16).to_bytes(2, "little") for unit in re.split(r"\\[ux]", written)[1:])
    char = units.decode("utf-16-le", errors="replace").replace("\xa0", " ")
    return char if char.isprintable() and "\ufffd" not in char else written


def _character(found: re.Match[str]) -> str:
    return _as_utf8(found, found.group())


def _as_utf8(found: re.Match[str], escaped: str) -> str:
    try:
        char = unquote_to_bytes(escaped).decode()
    except UnicodeDecodeError:
        return found.group()
    return char if char.isprintable() else found.group()


@lru_cache(maxsize=4_096)
def _once(text: str) -> str:
    """The text that was encoded twice or thrice; the same where it can't be read so as a whole."""
    for _ in range(_MOST_ROUNDS):
        readings = {read for as_bytes in (_in_1252, _in_1251) if (read := _decoded(text, as_bytes))}
        if len(readings) != 1:
            break
        text = readings.pop()
    return text


def _decoded(text: str, as_bytes: Callable[[str], bytes]) -> str:
    """The text that those bytes are in UTF-8; empty where they are none, or one that nobody would write."""
    try:
        read = as_bytes(text).decode()
    except UnicodeError:
        return ""
    letters = sum(not char.isascii() for char in read)
    if as_bytes is _in_1251 and letters < _FEWEST_IN_1251:
        return ""
    return (
        read
        if read != text and any(map(str.isalnum, read)) and all(char.isprintable() or char.isspace() for char in read)
        else ""
    )


def _in_1252(text: str) -> bytes:
    """The bytes, also of the five that Windows-1252 leaves out and browsers read as Latin-1."""
    return b"".join(char.encode("latin-1" if "\x80" <= char <= "\x9f" else "cp1252") for char in text)


def _in_1251(text: str) -> bytes:
    """The bytes, also of the one that Windows-1251 leaves out."""
    return b"".join(b"\x98" if char == "\x98" else char.encode("cp1251") for char in text)


def damage(name: str) -> str:
    """What is wrong with a name that can't be read as it stands; empty where nothing is."""
    if name.isascii() and _SIGNS.isdisjoint(name):
        return ""
    if _LOST.search(name):
        return f"{name!r} has lost letters: a mark stands in their place; hand it in as UTF-8"
    if _is_turned(name):
        return (
            f"{name!r} was read in a wrong encoding, or typed with capitals locked: small letters stand for capitals"
        )
    return f"{name!r} is text that was read in a wrong encoding; hand it in as UTF-8" if _WRONG.search(name) else ""


def _is_turned(name: str) -> bool:
    """Whether the small letters of a Cyrillic name are where its capitals should be, and those the small ones."""
    words = [word for word in _TURNED.findall(name) if len(word) > _SHORT]
    return bool(words) and all(word[0].islower() and word[1:].isupper() for word in words)


_SHORT = 2
