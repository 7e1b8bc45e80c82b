"""The names in a cell: one, or several that stand around `aka`, `or`, `c/o`, …, and what is noted beside them."""

import re
from collections.abc import Iterator, Sequence

from sanctions.lists.countries import country_code
from sanctions.lists.placeholders import ALONE, NO_VALUES, UNKNOWN, is_blank, plain
from sanctions.names import analyse, fold
from sanctions.names.ships import ships
from sanctions.names.tables.honorifics import HONORIFICS
from sanctions.names.tables.legal_forms import LEGAL_FORMS, LONGEST
from sanctions.services import births, firms, gaps, noise, notes
from sanctions.services.cells import named, several
from sanctions.services.noise import TWICE
from sanctions.services.words.phrases import (
    ABBREVIATED,
    OF_BIRTHS,
    OF_COMPANIES,
    OF_ESTATES,
    OF_FIRMS,
    OF_TRADERS,
    OF_TRUSTS,
    PERHAPS_OF_BIRTHS,
    WRITTEN_OUT,
)

_MOST_WORDS = 5
"""Words of the longest name of a person that is looked for in brackets."""

_MIXED = ("alias", "бывш.", "ранее", "z.Hd.", "z. Hd.", "z.H.", "Attn", "Attn.")
_LOWER = [re.escape(phrase) for phrase in (*WRITTEN_OUT, *ABBREVIATED, *_MIXED)]
_CAPITALS = [
    re.escape(form)
    for phrase in (*WRITTEN_OUT, *ABBREVIATED)
    for form in (phrase.upper(), *([phrase.capitalize()] if phrase in WRITTEN_OUT else []))
]
_KNOWN_AS = re.compile(
    rf"(?:^|(?<=\S)[\s,(]+)(?:{'|'.join(_LOWER)})[\s:,]+|(?<=\S)[\s,(]+(?:{'|'.join(_CAPITALS)})[\s:,]+"
)
"""Between two names, or before one that is an alias; capitals alone begin a name (AKA Bank)."""

_TRADER = re.compile(rf"^(?:{'|'.join(OF_TRADERS)})\s+(?=\w)", re.IGNORECASE)

_EITHER = re.compile(r"\s+(?:and/or|or|oder|ou|или|y|och|og|ve|(?-i:e|i|o|en))\s+", re.IGNORECASE)
"""Between two names of which each may be meant, or within one."""

_OR = re.compile(r"\s+(?:and/or|or|oder|или)\s+", re.IGNORECASE)
"""Such as are no name: of a word on either side each may be meant, too."""

_IN_LOWER_CASE = frozenset("e i o en".split())
"""Such of them as are initials, or a name, with a capital."""

_NUMBERED = re.compile(r"(?:^|\s)\(?\d{1,2}[.)]\s+")
"""Before each name of a list: `1. A B 2. C D`."""

_ONCE = re.compile(r"[\s,(]+(?:(?:ex|Ex|EX)-\s*|ex\s+)")
"""Before the name that somebody had once, or within one: `Fed Ex Ltd` has a capital and no hyphen."""

_BESIDE = re.compile(r"\s+(?:/|&|\+|and|und|et|и)\s+|(?<=\w{3})/(?=\w{3})", re.IGNORECASE)
"""Between two names, or within one: only what stands on both sides tells."""

_SLASH = re.compile(r"\s+/\s+|(?<=\w{3})/(?=\w{3})")

_BRACKETED = re.compile(r"([^()]*\w[^()]*?)\s*\(([^()]+)\)\s*")
_SEVERAL_WORDS = re.compile(r"[^\W\d_]\S*(?:\s+\S+)*\s+[^\W\d_]\S*")
"""Two words or more, the first and the last of them with a letter at their start."""

_LETTERS = re.compile(r"[A-Za-z .,'-]*")
_NO_NAME = re.compile(
    r"[\d_!-&(-+/:-@\[-`{-~\x00-\x1f\x7f-\xb6\xb8-\xbf×÷\u2010-\u2018\u201a-\u2bff\u3000-\u3004\u3008-\u303f"
    r"\uff01-\uff20\uff3b-\uff40\uff5b-\uff64]"
)
"""Digits and signs, but for those of names (O’Brien, プーチン・ウラジーミル)."""

_TELLING_SIGNS = (_NO_NAME, TWICE, firms.TOWN)

_NO_LETTERS = str.maketrans(".,-", "   ")
_LONGEST = 60
_FEWEST_APART = 4
"""Single letters in a row from which they are one word, written with spaces: `J. R. R. T.` has full stops."""

_FEWEST_LISTED = 3
"""Full names between commas from which they are several people's: `Garcia Marquez, Gabriel Jose` is one."""

_MOST_PARTS = 3
"""Cells' values of one word each that may be parts of one name: `Shamalov; Kirill`."""


_SHIPS = ("mv", "mt", "vsl", "vessel", "imo", "voy", "voyage")
_SHIP = re.compile(
    r"^(?:per\s+)?(?:m\s?[/.]\s?v\.?|m\s?[/.]\s?t\.?|mv|mt|vsl|vessel|motor\s+(?:vessel|tanker))[\s:]+(?=\w)"
    r"|\bvoy(?:age)?\b[\s.:#-]*(?:no\.?)?\s*\d|\bimo\b[\s.:#-]*(?:no\.?|number)?[\s.:#-]*\d{7}\b",
    re.IGNORECASE,
)
"""What says that a ship is called so; fewer than `guises.ships` takes off, as `SS` may be initials of anybody."""

_TELLING = frozenset(
    word
    for phrase in (
        *ABBREVIATED,
        *WRITTEN_OUT,
        *OF_TRADERS,
        *"alias ex or oder ou или y och og ve and und et и бывш ранее".split(),
        *(*OF_BIRTHS, *PERHAPS_OF_BIRTHS, *OF_ESTATES, *OF_TRUSTS, *firms.BRANCHES, *firms.OF_ANOTHER),
        *(*firms.PURPOSES, *firms.NOTED, *_SHIPS),
        *(*UNKNOWN, *NO_VALUES, *ALONE, *gaps.WORDS, *notes.NOTED, *notes.NOTED_AT_THE_END, *notes.OFFICES),
    )
    for form in (phrase.lower(), plain(phrase))
    for word in sorted(form.translate(_NO_LETTERS).split(), key=len)[-1:]
    if len(word) > 1 or word in ("y", "и")
)
"""The longest word of each phrase that is looked for within a cell, but for single letters."""

_BEFORE_FORM = 2
"""Words of the shortest name with a legal form behind it."""

_DOTTED = ("k.a", "b.a")
"""What is left of those: `a.k.a.`, `d.b.a.`."""


def is_one(text: str) -> bool:
    """Whether a cell is plainly one name: letters alone, and no word that tells of anything else. Nearly all are."""
    if text.isascii():
        if not _LETTERS.fullmatch(text):
            return False
    elif not text.isprintable() or not text[0].isalpha() or any(each.search(text) for each in _TELLING_SIGNS):
        return False
    lower = text.lower()
    words = lower.translate(_NO_LETTERS).split()
    if not words or len(text) > _LONGEST or not _TELLING.isdisjoint(words):
        return False
    if (
        not _IN_LOWER_CASE.isdisjoint(text.split())
        or _host(text)
        or _DOTTED[0] in lower
        or _DOTTED[1] in lower
        or text.count(",") > 1
    ):
        return False
    if len(words) > _BEFORE_FORM and not firms.FORMS.isdisjoint(words[1:-1]):
        return False
    return " -" not in text and (len(words) < _FEWEST_APART or len(max(words, key=len)) > 1)


def names(text: str, person: bool = False) -> list[str]:
    """The names in a cell: several values, and such as stand around `aka`, `formerly`, `c/o`, …; a comma parts none.

    Where it may be one name too (`A B & C D`, `A / B`, `A & B C`, `A B (C D)`), that comes first, its parts after it.
    ``person`` says that a person is meant.
    """
    return read(text, person)[0]


def read(text: str, person: bool = False) -> tuple[list[str], tuple[str, ...]]:
    """The names in a cell, as ``names``, and a sentence on each date in it, which is not taken for a birth date.

    What a date beside a name is of can't be told: a wrong birth date speaks against a party, none at all doesn't.
    """
    if is_one(text):
        return [text.strip()], ()
    written = text.strip()
    text = _SIGNS_IN_A_ROW.sub(r"\1", _REPEATED.sub(r"\1\1", noise.repaired(text)))
    values = [part for value in several(text) for part in _listed(value)]
    found: list[str] = []
    said: list[str] = []
    for value in values:
        for known in _also_known(value):
            names, dates = within(known)
            found += names
            said += dates
    if 1 < len(values) <= _MOST_PARTS and _are_pieces(values):
        found.append(" ".join(values))
    if host := _host(written):
        found.append(host)
    found = list(dict.fromkeys(found))
    return of_person(written, found) if person else found, tuple(dict.fromkeys(said))


_REPEATED = re.compile(r"([ \t(\[])\1{2,}")
"""Blanks and brackets in a row, of which two say as much: a line padded to its width."""
_SIGNS_IN_A_ROW = re.compile(r"([ \t,;:.(\[–—/&+|-]{6})[ \t,;:.(\[–—/&+|-]+")
"""Signs in a row, of which six say as much: what parts a text is looked for from each of them."""


def of_person(text: str, parts: Sequence[str]) -> list[str]:
    """What a person's name may be made of: around its one slash stand parts of one name, SHAMALOV/KIRILL MR."""
    booked = _LAST_AND_FIRST.fullmatch(text) or _booked(text)
    return [part for part in parts if not analyse(part, True).bare] if booked else list(parts)


_LAST_AND_FIRST = re.compile(r"[^\W\d_]{2,}/[^\W\d_]{2,}(?:\s[^/]*)?")


def _listed(value: str) -> list[str]:
    """The names of a list with numbers; the value itself where it is none."""
    parts = [part for part in _NUMBERED.split(value) if part.strip()]
    return parts if len(parts) > 1 and len(_NUMBERED.findall(value)) == len(parts) else [value]


def _are_pieces(values: Sequence[str]) -> bool:
    """Whether values of one word each may be parts of one name, of which initials may be some."""
    words = [value.rstrip(".") for value in values]
    return all(map(str.isalpha, words)) and sum(_is_word(word) and not is_blank(word) for word in words) > 1


def within(name: str) -> tuple[list[str], tuple[str, ...]]:
    """What a name may be made of, itself first where it may be one, and a sentence on each date in it."""
    if closed := _closed_up(name):
        return ([name, closed] if name.isupper() else [closed]), ()
    bare, dates = notes.without(name)
    parts = _parted(bare)
    if bare != name and " " in bare:
        parts = [name, *parts]
    told = [
        f"name: {day!r} beside a name was not used as a birth date; it belongs into a column of its own"
        for day in dates
    ]
    trust = notes.in_trust(bare) or notes.in_trust(name)
    others = (
        notes.before_numbers(bare),
        trust,
        notes.labelled(bare),
        *firms.alone(bare),
        *_ship(bare),
        _booked(bare),
        notes.within_notes(bare),
    )
    for found in others:
        if found and found not in parts:
            parts += [each for each in _parted(found) if each not in parts]
            told.append(f"name: {bare!r} holds more than a name; {found!r} was asked by itself too")
    return parts, tuple(told)


def _closed_up(name: str) -> str:
    """The name whose letters stand apart, closed up: `S h a m a l o v`; empty for another."""
    letters = name.split()
    if len(letters) < _FEWEST_APART or any(len(letter) > 1 for letter in letters):
        return ""
    words = ["".join(part.split()) for part in re.split(r"\s{2,}", name)]
    if len(words) == 1 and not name.isupper():
        words = re.findall(r"[^\W\d_](?:(?![A-ZА-Я])\w)*", words[0])
    return " ".join(words)


def _also_known(value: str) -> Iterator[str]:
    """A value's names: `A (aka B)` are two."""
    parts = _KNOWN_AS.split(value)
    first = ""
    for part in parts:
        name = _TRADER.sub("", part.strip(" ,;\t"))
        if len(parts) > 1 and name.endswith(")") and "(" not in name:
            name = name[:-1].rstrip()
        if name:
            yield name
            if first and _is_word(name) and notes.is_person(first.split()):
                yield from births.called(first, name)
            first = first or name


def _parted(name: str) -> list[str]:
    """The name, and those that it may be made of."""
    if called := births.names(name):
        return called
    once = [part.strip(" ,;()") for part in _ONCE.split(name)]
    if len(once) > 1 and all(_is_party(part) or _is_word(part) for part in once):
        return [name, *once]
    either = [part.strip(" ,;()") for part in _EITHER.split(name)]
    if len(either) > 1 and not _is_one_company(either) and all(map(_is_party, either)):
        return [name, *(each for part in either for each in _parted(part))]
    words = [part.strip(" ,;()") for part in _OR.split(name)]
    if len(words) > 1 and all(_is_party(part) or _is_single(part) for part in words):
        return [name, *words]
    return _parted_by_signs(name)


def _parted_by_signs(name: str) -> list[str]:
    """The same of a name with commas, `and`, slashes or brackets."""
    people = [part.strip() for part in name.split(",")]
    if len(people) >= _FEWEST_LISTED and all(map(_is_full_name, people)):
        return [name, *people]
    parts = _BESIDE.split(name)
    if len(parts) > 1 and not _is_one_company(parts):
        slashes = len(_SLASH.split(name)) == len(parts)
        alone = (
            [part for part in parts if _has_words(part) or _is_word(part) or _is_formed(part)] if slashes else parts
        )
        whole = slashes or all(_is_whole(part) or _is_formed(part) for part in parts)
        return [name, *dict.fromkeys((*_sharing(parts), *(alone if whole else ())))]
    if "(" in name and (found := _BRACKETED.fullmatch(name)) and all(map(_is_full_name, found.groups())):
        return [name, *found.groups()]
    return [name]


def _sharing(parts: Sequence[str]) -> list[str]:
    """The names of people of whom only one has the family name beside him: `Kirill & Olga Shamalov`; none else.

    Which word that is where others stand beside it can't be told, so it is each that it may be.
    """
    if any(
        not OF_COMPANIES.isdisjoint(words) or not OF_FIRMS.isdisjoint(words) for words in map(births.folded, parts)
    ):
        return []
    family, comma, given = parts[0].partition(",")
    if comma and given.strip() and all(len(births.bare(part)) == 1 for part in parts[1:]):
        return [parts[0], *(f"{family.strip()}, {part}" for part in parts[1:])]
    first, *_, last = people = [births.bare(part) for given in parts for part in given.split(",")]
    if not all(words and all(word[0].isalpha() for word in words) for words in people):
        return []
    if len(last) > 1 and all(len(words) == 1 for words in people[:-1]):
        families = dict.fromkeys((" ".join(last[1:]), last[-1]))
        return [*(f"{one} {name}" for [one] in people[:-1] for name in families), " ".join(last)]
    if len(first) > 1 and all(len(words) == 1 for words in people[1:]):
        return [
            " ".join(first),
            *(name for [one] in people[1:] for name in (f"{one} {first[-1]}", f"{first[0]} {one}")),
        ]
    return []


def _is_word(text: str) -> bool:
    """Whether a text is one word that may be a name: no legal form, and no word that companies share."""
    word = fold(text)
    return text.isalpha() and len(text) > 1 and word not in LEGAL_FORMS and word not in OF_COMPANIES | HONORIFICS


def _is_formed(text: str) -> bool:
    """Whether a text has a legal form at its end or before all else, and a word besides."""
    return firms.says_who(text) and _is_party(text) and any(_forms_around(fold(text).split()))


def _is_single(text: str) -> bool:
    """Whether a text is one word that may be an organisation's name, with a hyphen in it or none."""
    return _is_word(text.replace("-", "").replace("'", "")) and firms.says_who(text)


def _ship(text: str) -> list[str]:
    """What a ship is called, where something says that it is one: M/V Sabina, Sabina IMO 9187629."""
    return [name for name in ships(text)[1:] if name != text] if _SHIP.search(text) else []


_BOOKING = re.compile(
    r"(?P<line>\d{0,2})\s*(?P<last>[^\W\d_][^\d/]*)/(?P<first>[^\W\d_](?:[^\W\d_]|['’-])+?|[^\W\d_][^\d/()]*?\s)"
    r"(?P<title>MR|MRS|MS|MISS|MSTR|CHD|INF|ADT|DR|PROF)?\s?(?P<kind>\((?:ADT|CHD|INF)\))?",
    re.IGNORECASE,
)


def _booked(text: str) -> str:
    """The name of a passenger as a booking has it, without his number and title: SHAMALOV/KIRILLMR; else empty."""
    found = _BOOKING.fullmatch(text)
    if not found or not (found["line"] or found["title"] or found["kind"]):
        return ""
    return f"{found['last'].strip()} {found['first'].strip()}"


_HOST = re.compile(
    r"(?:https?://)?(?:(?:info|office|mail|sales|contact|admin|support|export)@)?(?:www\.)?([^\W_][\w-]+)(?:\.(?:com?|org|net|gov|biz|info|ac))?\.[a-z]{2,6}/?",
    re.IGNORECASE,
)


def _host(text: str) -> str:
    """What a place on the net is called, or whose mail it is: www.rosneft.ru, info@rosneft.ru; empty for another."""
    found = _HOST.fullmatch(text) if "." in text and " " not in text else None
    return found[1].replace("-", " ") if found else ""


def _is_one_company(parts: list[str]) -> bool:
    """Whether the parts are of one name: the legal form that it ends with, or begins with, is that of all.

    One at either end, or another between, is of one of several.
    """
    words = [fold(part).split() for part in parts]
    if len({bool(each) and each[-1] in LEGAL_FORMS for each in words}) == 1:
        return False  # all of them end so, or none: OOO Romashka & VTB Bank
    begins, ends = zip(*map(_forms_around, words), strict=True)
    return begins[0] != ends[-1] and not (any(ends[:-1]) or any(begins[1:]))


def _forms_around(words: Sequence[str]) -> tuple[bool, bool]:
    """Whether folded words begin with a legal form, and whether they end with one."""
    sizes = range(1, min(len(words), _LONGEST_FORM) + 1)
    runs = ([words[:size] for size in sizes], [words[-size:] for size in sizes])
    begins, ends = (any(" ".join(run) in LEGAL_FORMS for run in each) for each in runs)
    return begins, ends


_LONGEST_FORM = max(LONGEST.values())


def _is_whole(text: str) -> bool:
    """Whether a text has the words of a name: two that are no legal form, and none of a company's alone."""
    return _has_words(text) and OF_COMPANIES.isdisjoint(fold(text).split())


def _is_party(text: str) -> bool:
    """Whether a text has the words of a name: two, of which a legal form may be one."""
    words = births.folded(text)
    return len(words) > 1 and any(len(word) > 1 and word not in LEGAL_FORMS for word in words)


def _has_words(text: str) -> bool:
    return bool(_SEVERAL_WORDS.fullmatch(text)) and sum(word not in LEGAL_FORMS for word in fold(text).split()) > 1


def _is_full_name(text: str) -> bool:
    """Whether a text reads as the whole name of a person: with capitals, no place and no company."""
    words = text.split()
    if not _is_whole(text) or len(words) > _MOST_WORDS or any(word[:1].islower() for word in words):
        return False
    return LEGAL_FORMS.keys().isdisjoint(fold(text).split()) and not (country_code(text) or named(text))
