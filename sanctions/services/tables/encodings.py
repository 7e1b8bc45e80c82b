"""The encoding of a text file: by its mark, else UTF-8 where all of it is, else by the alphabets that it fits.

Which of the older encodings a file is in no byte of it says. Read in the
wrong one, words mix scripts, hold symbols, change to capitals within, or use
letters that no one language has together; so each encoding is held against
the alphabets of its languages, word by word, and taken only where it is right
and no other is. General detectors (charset-normalizer 3.5) took Polish and Turkish names for
Windows-1252 and could not tell six encodings apart where these rules can.
"""

import codecs
import re
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise
from pathlib import Path

from sanctions.services.tables import packed
from sanctions.services.tables.alphabets import CODECS, CYRILLIC, EAST_ASIAN, FREQUENT, GREEK, TITLES
from sanctions.services.tables.layout import Unreadable

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_BLOCK = 1 << 20
_SAMPLE_LINES = 2_000
_QUOTED = 80
_RIGHT = 0.97
"""The share of words beyond ASCII that must make sense; foreign names and slips are among them."""

_FEWEST = 4
"""Characters of two bytes below which chance makes as much sense."""

_TELLING = 12
"""Characters of two bytes from which their first bytes tell something."""

_MARGIN = 0.05
"""How much better than the next the best must be."""

_WORD = re.compile(r"[^\s\x00-\x26\x28-\x2c\x2f-\x40\x5b-\x60\x7b-\x7f]+")
_SIGNS = "£¥¤¦¬±÷×¯¨¸¹³¶µ≤≥≠∞∂∑∏π∫Ω√≈∆◊ˇ˘˙˚˝˛¢¿¡‡†•…"
_EDGES = re.compile(rf"^[^\w{_SIGNS}\u2500-\u259f]+|[^\w{_SIGNS}\u2500-\u259f]+$|^[\d_]+|[\d_]+$")
_SIGN = re.compile(
    rf"^[{_SIGNS}\u2500-\u259f]+(?![^\W\d_])|(?<![^\W\d_])[{_SIGNS}\u2500-\u259f]+$|^[¿¡…•]+|[¿¡…•³]+$"
)
"""Signs that stand on no letter, or that text may have there."""

_CLUSTER = re.compile(r"[бвгджзйклмнпрстфхцчшщ]{6}")
"""More consonants than a Cyrillic word has together; Мкртчян has five."""

_ESCAPES = (b"\x1b$B", b"\x1b$@")
"""Before Japanese characters in ISO-2022-JP, which is ASCII byte by byte."""

_TEXTS = re.compile(r"[\s\x00-\x2f\x3a-\x40\x5b-\x60\x7b-\x7f]+")
_MOST_RIVALS = 3
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1e]")
_STRUCTURE = frozenset(b"\n,;\t|")
"""What divides lines and cells: in UTF-16 nearly each of these bytes has a zero beside it."""

_SLIPS = 4
"""Control characters that even the shortest text may have."""

_HINT = "save it as UTF-8, or name its encoding with the option `encoding`"


def find(path: Path, gzip: bool, told: str) -> tuple[str, str]:
    """The codec in which the whole file is text, and what is to be noted of it.

    Raises Unreadable where none is, or where it can't be told which.
    """
    if told:
        codec = _told(path, gzip, told)
        _require_sense(path, gzip, codec, told)
        return codec, ""
    head = packed.head(path, gzip, _BLOCK)
    marked = next((codec for bom, codec in _BOMS if head.startswith(bom)), None)
    wide = None if marked else _wide(head)
    codec = marked or wide or "utf-8"
    if codec == "utf-8" and _is_binary(head):
        raise Unreadable("not decodable: it is no text at all")
    if codec == "utf-8" and any(escape in head for escape in _ESCAPES):
        codec = "iso2022_jp"
    if _fault(path, gzip, codec) is None:
        return codec, f"not UTF-8: read as {TITLES[codec]}" if codec in TITLES else ""
    if codec not in ("utf-8", "iso2022_jp"):
        why = "which its first bytes promise" if marked else "as which every second byte, a zero, would be read"
        raise Unreadable(f"not decodable as {codec}, {why}; {_HINT}")
    return _older(path, gzip)


def _told(path: Path, gzip: bool, told: str) -> str:
    """The codec of that name. Raises Unreadable where the file is not in it."""
    codec = codecs.lookup(told).name
    if codec == "utf-8" and packed.head(path, gzip, 3) == codecs.BOM_UTF8:
        codec = "utf-8-sig"
    if fault := _fault(path, gzip, codec):
        raise Unreadable(f"not decodable as {told}, the encoding that was named: {fault}")
    return codec


def _require_sense(path: Path, gzip: bool, codec: str, told: str) -> None:
    """Raises Unreadable where the file is UTF-8 or of another encoding, and was told to be in an older one.

    Any bytes can be read in most of those: names would come out as others, and be cleared.
    """
    if codec.startswith("utf"):
        return
    sample = b"\n".join(islice(_lines_beyond_ascii(path, gzip), _SAMPLE_LINES))
    if _is_utf8(sample):
        if sum(ord(ch) > 127 for ch in sample.decode()) >= _FEWEST:
            raise Unreadable(f"it was told to be {told}, and all of it is UTF-8; leave the option `encoding` out")
        return
    if codec not in CODECS or _sense(sample, codec) * 2 > 1.0 or _letters(sample, codec) < _SURELY:
        return
    if max(_sense(sample, other) for other in (*CODECS, *EAST_ASIAN)) >= _RIGHT:
        words = ", ".join(map(repr, _words(sample.decode(codec, errors="replace"))[:2]))
        raise Unreadable(
            f"it was told to be {told}, as which it holds {words}; it makes sense in another encoding, "
            "which is found out where the option `encoding` is left out"
        )


_LIKELY = 0.5
"""The share of words that make sense in an encoding which is named though it is not taken."""

_SURELY = 8
"""Letters beyond ASCII from which they are no chance."""


def _fault(path: Path, gzip: bool, codec: str) -> str | None:
    """What is wrong with the file's bytes in that codec."""
    try:
        with packed.text(path, gzip, codec) as text:
            while text.read(_BLOCK):
                pass
    except UnicodeError as problem:
        return str(problem)
    return None


def _wide(head: bytes) -> str | None:
    """UTF-16 without a mark: commas and line ends have a zero byte on one side, and few other bytes are zero."""
    zeros = [head[0::2].count(0), head[1::2].count(0)]
    low, high = min(zeros), max(zeros)
    if high * 20 < len(head) // 2 or low * 20 > high:
        return None
    at = int(zeros[1] > zeros[0])
    marks = [place for place, byte in enumerate(head) if byte in _STRUCTURE]
    beside = (head[place ^ 1 : (place ^ 1) + 1] == b"\0" for place in marks if place % 2 != at)
    regular = sum(beside) * 2 > len(marks) if marks else high * 4 > len(head)
    return ("utf-16-be", "utf-16-le")[at] if regular else None


def _is_binary(head: bytes) -> bool:
    """Whether control characters are more than slips in text: of UTF-8 they may be more than of other bytes."""
    controls = len(_CONTROLS.findall(head))
    try:
        codecs.getincrementaldecoder("utf-8")().decode(head)
    except UnicodeDecodeError:
        return controls * 200 > len(head)
    return controls > _SLIPS and controls * 10 > len(head)


def _note(sample: bytes, codec: str, judged: Sequence[tuple[float, str]]) -> str:
    """What is to be said of a codec that was guessed: how sure it is, and what else the file may be."""
    words, sense = _words(sample.decode(codec, errors="replace")), {name: share for share, name in judged}
    told = f"not UTF-8: read as {TITLES[codec]}"
    if not words:
        return told
    if not (rivals := _rivals(sample, codec, judged)):
        of = f"{len(words):,} words" if len(words) > 1 else "the one word"
        told += f", in which {sense[codec]:.0%} of {of} with letters beyond ASCII make sense, as in no other encoding"
        return f"{told}; check a name such as {words[0]!r}"
    here = _first_difference(sample, codec, rivals[0])[0]
    also = " or ".join(f"{TITLES[name]} ({_first_difference(sample, codec, name)[1]!r})" for name in rivals)
    return f"{told}, WHICH IS NOT SURE: where this has {here!r}, it may be {also}; if so, name it with `encoding`"


def _rivals(sample: bytes, codec: str, judged: Sequence[tuple[float, str]]) -> list[str]:
    """The other codecs in which the sample makes as much sense, and reads otherwise; the likeliest first."""
    least = _evidence(sample, codec) - _MARGIN
    weighed = [
        (_evidence(sample, name), name)
        for share, name in judged
        if name != codec and share >= _RIGHT and not _same(sample, codec, name)
    ]
    likely = [name for weight, name in sorted(weighed, key=lambda w: -w[0]) if weight > least]
    readings: dict[str, str] = {}
    for name in likely:
        readings.setdefault(sample.decode(name, errors="replace"), name)
    return list(readings.values())[:_MOST_RIVALS]


def _first_difference(sample: bytes, one: str, other: str) -> tuple[str, str]:
    """The first word that two codecs read differently, in both."""
    texts = [_TEXTS.split(sample.decode(codec, errors="replace")) for codec in (one, other)]
    return next(((a[:_QUOTED], b[:_QUOTED]) for a, b in zip(*texts, strict=False) if a != b), ("", ""))


def _older(path: Path, gzip: bool) -> tuple[str, str]:
    """The one older encoding in which the file makes sense, and what is to be said of it.

    Raises Unreadable where it is none, or not one alone.
    """
    lines = list(islice(_lines_beyond_ascii(path, gzip), _SAMPLE_LINES))
    if stray := _stray(lines):
        raise Unreadable(f"not decodable: most of it is UTF-8, and yet there is a line that is not: {stray}")
    sample = b"\n".join(lines)
    judged = sorted(((_sense(sample, codec), codec) for codec in (*CODECS, *EAST_ASIAN)), key=lambda j: -j[0])
    best, codec = judged[0]
    if best < _RIGHT:
        likely = _likeliest(sample, judged)
        raise Unreadable(f"not decodable: it is neither UTF-8 nor sure to be in any older encoding{likely}; {_HINT}")
    rivals = [other for sense, other in judged[1:] if sense > best - _MARGIN and not _same(sample, codec, other)]
    if rivals:
        codec = _settled(sample, [codec, *rivals])
    if codec not in EAST_ASIAN and _letters(sample, codec) < _enough(codec):
        if _sense(sample, "cp1252") == 1.0 and _fault(path, gzip, "cp1252") is None:
            return "cp1252", _note(sample, "cp1252", judged)
        may_be = _as_read(sample, [codec])
        raise Unreadable(f"not decodable for sure: it may be {may_be}, and has too little text to tell; {_HINT}")
    if (fault := _fault(path, gzip, codec)) is not None:
        raise Unreadable(f"not decodable: it looks like {TITLES[codec]}, but {fault}; {_HINT}")
    return codec, _note(sample, codec, judged)


def _likeliest(sample: bytes, judged: Sequence[tuple[float, str]]) -> str:
    """What is to be said of the encodings in which most of the sample makes sense, the likeliest first."""
    weighed = [(share, _evidence(sample, codec), codec) for share, codec in judged if share > _LIKELY]
    readings: dict[str, str] = {}
    for _, _, codec in sorted(weighed, key=lambda w: (-round(w[0], 1), -w[1])):
        readings.setdefault(sample.decode(codec, errors="replace"), codec)
    likely = list(readings.values())[:_MOST_RIVALS]
    return f"; the likeliest: {_as_read(sample, likely)}" if likely else ""


def _letters(sample: bytes, codec: str) -> int:
    """How many letters beyond ASCII the sample has."""
    return sum(ord(ch) > 127 and ch.isalpha() for ch in sample.decode(codec, errors="replace"))


def _enough(codec: str) -> int:
    """So many letters beyond ASCII are no chance; Windows-1252 is what most files are in."""
    return 0 if codec == "cp1252" else 8 if CODECS[codec] in FREQUENT else 3


def _stray(lines: Sequence[bytes]) -> str:
    """The first line that is no UTF-8 among lines beyond ASCII that mostly are; empty where they mostly are not."""
    wrong = [line for line in lines if not _is_utf8(line)]
    return repr(wrong[0][:_QUOTED]) if wrong and len(wrong) * 2 < len(lines) else ""


def _is_utf8(line: bytes) -> bool:
    try:
        line.decode()
    except UnicodeDecodeError:
        return False
    return True


def _settled(sample: bytes, codecs_: Sequence[str]) -> str:
    """The one of several codecs that the sample makes sense in. Raises Unreadable where nothing tells.

    Western letters come first, where nothing tells them from their neighbours'.
    """
    weighed = sorted(((_evidence(sample, codec), codec) for codec in codecs_), key=lambda w: -w[0])
    if weighed[0][0] - weighed[1][0] > _MARGIN:
        return weighed[0][1]
    near = [codec for weight, codec in weighed if weighed[0][0] - weight <= _MARGIN]
    if all(_same(sample, near[0], other) for other in near):
        return near[0]
    if "cp1252" in near and not set(near) & set(EAST_ASIAN):
        return "cp1252"
    raise Unreadable(f"not decodable for sure: it may be {_as_read(sample, near)}; {_HINT}")


def _as_read(sample: bytes, codecs_: Sequence[str]) -> str:
    """How each of several codecs is called and named, and how it reads the first word that tells."""
    words = {codec: _words(sample.decode(codec, errors="replace"))[:1] for codec in codecs_}
    return " or ".join(
        f"{TITLES[codec]} (`{codec}`{f': {read[0][:_QUOTED]!r}' if read else ''})" for codec, read in words.items()
    )


def _evidence(sample: bytes, codec: str) -> float:
    """How well the letters fit one language of the codec, and how frequent its frequent ones are, 0 to 1."""
    text = "".join(ch for ch in sample.decode(codec, errors="replace").lower() if ord(ch) > 127)
    if codec in EAST_ASIAN:
        return float(codec == "cp949" and len(text) >= _TELLING and _all_early(sample))
    covered = max(sum(map(alphabet.count, text)) for alphabet in CODECS[codec]) / max(1, len(text))
    if frequent := FREQUENT.get(CODECS[codec]):
        return covered * min(1.0, 1.6 * sum(map(text.count, frequent)) / max(1, len(text)))
    return covered


def _all_early(sample: bytes) -> bool:
    """Whether all first bytes are such as Korean has: Chinese has as many of the later ones."""
    return all(pair[0] <= 0xC8 for pair in re.findall(rb"[\x80-\xff]{2}", sample))


def _lines_beyond_ascii(path: Path, gzip: bool) -> Iterator[bytes]:
    """The lines that tell something."""
    with packed.opened(path, gzip) as file:
        while line := file.readline(_BLOCK):
            if not line.isascii():
                yield line


def _same(sample: bytes, one: str, other: str) -> bool:
    """Whether two codecs read the sample alike."""
    return sample.decode(one, errors="replace") == sample.decode(other, errors="replace")


def _sense(sample: bytes, codec: str) -> float:
    """The share of words beyond ASCII that make sense in a codec, 0 to 1."""
    try:
        text = sample.decode(codec)
    except UnicodeDecodeError:
        return 0.0
    if codec in EAST_ASIAN:
        return _east_asian_sense(text, codec)
    words = _words(text)
    if not words:
        return float(codec == "cp1252")  # nothing but signs such as € or –
    return sum(_makes_sense(word, CODECS[codec]) for word in words) / len(words)


def _words(text: str) -> list[str]:
    """The words with letters beyond ASCII, with a sign that stands on a letter (`£ukasz`): it was one.

    One letter alone is none: it may be a sign such as €.
    """
    words = (_SIGN.sub("", _EDGES.sub("", found)) for found in _WORD.findall(text))
    return [word for word in words if len(word) > 1 and not word.isascii()]


def _makes_sense(word: str, alphabets: tuple[str, ...]) -> float:
    """Whether a word can be one of a language, 0 to 1: its letters are of one alphabet, case and script keep."""
    beyond = {ch for ch in word.lower() if ord(ch) > 127 and ch not in "’‘–\u0307"}
    if not any(beyond <= set(alphabet) for alphabet in alphabets):
        return 0.0
    letters = [ch for ch in word if ch.isalpha()]
    if _is_miscased(letters):
        return 0.0
    if alphabets is CYRILLIC and _CLUSTER.search(word.lower()):
        return 0.0
    foreign = alphabets in FREQUENT
    bicameral = alphabets in (CYRILLIC, GREEK)
    if foreign and any(ch.isascii() for ch in letters):
        return 0.0
    if not foreign and len(word) >= 5 and all(ord(ch) > 127 for ch in letters):
        return 0.0
    return 0.6 if bicameral and word[0].islower() else 1.0


def _is_miscased(letters: Sequence[str]) -> bool:
    """Whether a capital stands within a word (`MĖller`), or two begin one of small letters (`JŸrgen`)."""
    within = any(one.islower() and two.isupper() for one, two in pairwise(letters))
    return within or (len(letters) > 2 and [letter.isupper() for letter in letters[:3]] == [True, True, False])


def _east_asian_sense(text: str, codec: str) -> float:
    """The share of characters beyond ASCII that are everyday ones of the codec's language."""
    beyond = [ch for ch in text if ord(ch) > 127]
    return sum(_is_everyday(ch, codec) for ch in beyond) / len(beyond) if len(beyond) >= _FEWEST else 0.0


_LEADS = {
    "gb18030": ("gb2312", range(0xB0, 0xD8)),
    "big5": ("big5", range(0xA4, 0xC7)),
    "cp949": ("euc_kr", range(0xB0, 0xC9)),
    "cp932": ("shift_jis", range(0x88, 0x99)),
    "euc_jp": ("euc_jp", range(0xB0, 0xD0)),
}
"""For each codec, where it codes the characters that everyday text is made of: a codec, and first bytes in it."""


def _is_everyday(ch: str, codec: str) -> bool:
    """Whether everyday text in that codec has such a character."""
    if codec in ("cp932", "euc_jp") and "\u3041" <= ch <= "\u30ff":
        return True
    if "\u3000" <= ch <= "\u3020" or "\uff00" <= ch <= "\uff5e":
        return True
    coder, leads = _LEADS[codec]
    try:
        coded = ch.encode(coder)
    except UnicodeEncodeError:
        return False
    return len(coded) == 2 and coded[0] in leads
