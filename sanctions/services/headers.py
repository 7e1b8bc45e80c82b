"""What names of columns mean, whatever their case, accents and punctuation."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from sanctions.services.dates import fold
from sanctions.services.words import beside
from sanctions.services.words import columns as words

_NAMES = ("name", "first_name", "last_name")
_NUMBERED = ("country", "identifier", "address")
"""Fields of which columns are numbered where there are several: `nationality 2`. `name 2` may be a part of a name."""


def alike(column: str) -> str:
    """A column's name without what doesn't tell it from others."""
    return column.strip().casefold()


_PART = re.compile(r"^(.*?)\s*[(\[](first|given|middle|last|family)[)\]]\s*$", re.IGNORECASE)
"""Which part of a name a column holds, said behind it."""
_EITHER_SEX = re.compile(r"(?<=[^\W\d_]{3})(?:[*:]|/-?)(?:innen|in|r|e|n|a|as|os)\b")
"""The other sex's ending, behind a sign: `Kontoinhaber*in`, `Kunde:in`, `Empfänger/-in`, `Cliente/a`."""
_WITHOUT_POINTS = str.maketrans("ىة", "يه")
"""Letters of Arabic that are often written without the points that tell them apart."""


def plain(text: str) -> str:
    """A column's name without case, accents, punctuation and what stands in brackets: `birthDate` is `birth date`.

    Which part of a name a column holds may stand in brackets: `Name (first)`.
    """
    text = _PART.sub(r"\2 \1", text)
    text = _EITHER_SEX.sub("", text)
    text = text.translate(_WITHOUT_POINTS)
    parted = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", re.sub(r"\(.*?\)|\[.*?\]", " ", text))
    return " ".join(re.split(r"[\W_]+", fold(parted))).strip()


ALIASES = {plain(alias): field for field, aliases in words.FIELDS.items() for alias in (field, *aliases)}
GIVEN = frozenset(map(plain, words.GIVEN_BESIDE_FAMILY))
FATHERS = frozenset(map(plain, words.FATHERS))
SHIPS = frozenset(map(plain, words.SHIPS))
PARTIES = frozenset(map(plain, words.PARTIES))
OF_PARTIES = tuple(f"{plain(words_)} " for words_ in words.OF_PARTIES)
PAIRS = tuple(
    (frozenset(map(plain, given)), frozenset(map(plain, family))) for given, family in words.ONE_BESIDE_OTHER
)
FAMILY = {plain(family): frozenset(map(plain, given)) for family, given in words.FAMILY_BESIDE_GIVEN.items()}


_ABBREVIATED = {
    short: line.split()[0] for line in words.ABBREVIATED.strip().splitlines() for short in line.split()[1:]
}
_BEHIND = tuple(f" {plain(told)}" for told in words.CUSTOMERS_BEHIND)
_BEFORE = tuple(f"{plain(told)} " for told in words.CUSTOMERS)


@lru_cache(maxsize=65_536)
def said(column: str) -> str:
    """A column's plain name, as that of a usual one where it says the same: `CUST_FIRST_NM`, `Vorname des Kunden`.

    One that names two usual ones of the same field is called as the first: `Name / Firma`. One of firms' names and
    people's last names holds last names: `Ragione sociale / Cognome`.
    """
    whole = plain(column)
    if whole in ALIASES or _is_told_apart(whole):
        return whole
    parts = [said(part) for part in re.split(r"[/|]", column) if part.strip()] if re.search(r"[/|]", column) else []
    meanings = [meaning(part) for part in parts]
    if len(parts) > 1 and len(set(meanings)) == 1 and meanings[0]:
        return parts[0]
    if set(meanings) == {"name", "last_name"}:
        return parts[meanings.index("last_name")]
    return next((other for other in _otherwise(whole) if _is_usual(other)), whole)


def _is_usual(name: str) -> bool:
    return _is_told_apart(name) or meaning(name) is not None


def _is_told_apart(name: str) -> bool:
    """Whether a name means something by the columns beside it."""
    return name in FAMILY or name in GIVEN or name in PARTIES


def _otherwise(name: str) -> Iterator[str]:
    """What a name would be with whole words in the usual order, without whose it is."""
    glued = re.sub(r"(?<=[a-z])(?=(?:name|nm)$)", " ", name)
    full = (" ".join(_ABBREVIATED.get(word, word) for word in told.split()) for told in (name, glued))
    for told in (name, glued, *full):
        yield from (told.removeprefix(before) for before in _BEFORE if told.startswith(before))
        yield from (told.removesuffix(behind) for behind in _BEHIND if told.endswith(behind))
        yield _UMLAUTS.sub(r"\1", told)
        if told.startswith("name "):
            yield re.sub(r"^name (?:of (?:the )?)?(.+)$", r"\1 name", told)
        yield told


_UMLAUTS = re.compile(r"([aou])e")
"""As they are written where there are none: `Empfaenger`."""


def meaning(name: str) -> str | None:
    """The field that a plain name means, None where it means none."""
    if name in FAMILY:
        return "name"
    unnumbered = re.sub(r" ?\d{1,2}$", "", name)
    field = ALIASES.get(unnumbered)
    return ALIASES.get(name) or (field if field in _NUMBERED else None) or _of_a_party(name)


def _of_a_party(name: str) -> str | None:
    """The field that is named after whose it is: `customer last name`."""
    for words_ in OF_PARTIES:
        if name.startswith(words_):
            rest = name.removeprefix(words_)
            return ALIASES.get(rest) if rest != "name" else "name"
    return None


def holds_names(column: str) -> bool:
    """Whether a column's name says that names, or parts of them, stand in it."""
    return _of_names(said(column)) or said(column) in FAMILY


def may_hold_names(column: str) -> bool:
    """Whether a column's name that we don't know has in it a word for a name, or for somebody: `second last name`.

    Not of a thing: `branch name`.
    """
    told = said(column).split()
    if not _THINGS.isdisjoint(told):
        return False
    ends = (" ".join(told[at:]) for at in range(len(told)))
    begins = told[:1] and (told[0] in GIVEN or ALIASES.get(told[0]) in ("first_name", "last_name"))
    return bool(begins) or not _PEOPLE.isdisjoint(told) or any(map(_of_names, ends))


_PEOPLE, _THINGS = (frozenset(map(plain, told)) for told in (beside.PEOPLE, beside.THINGS))


def is_header(cells: Sequence[str]) -> bool:
    """Whether a line is one of names of columns: two are known, and one of them is of names."""
    plainly = {said(cell) for cell in cells if cell.strip()}
    named = {name for name in plainly if _of_names(name)}
    return bool(named) and sum(name in named or meaning(name) is not None for name in plainly) > 1


def _of_names(name: str) -> bool:
    return meaning(name) in _NAMES or name in GIVEN or name in PARTIES


LOOKED_AT = 20
"""Rows among which the header is looked for."""

_QUOTED = 60


def below_title(rows: Sequence[Sequence[str]]) -> int | None:
    """The place of the header below lines of a title, each of fewer cells; None where it is the first line.

    Of a header of two lines, of which the first names groups of columns, it is the second.
    """
    for first, above in enumerate(rows):
        if is_header(above):
            place = first + _names_groups(above, *rows[first + 1 : first + 2])
            cells = rows[place]
            narrower = all(width(above) < width(cells) for above in rows[:place])
            return place if place and narrower else None
    return None


def _names_groups(cells: Sequence[str], below: Sequence[str] = ()) -> bool:
    """Whether the line below a header is the header, and this one names groups of its columns."""
    return is_header(below) and width(cells) < width(below)


def title_note(line: int, above: Sequence[Sequence[str]]) -> str:
    """What is to be noted of lines that were left out above the header."""
    told = ", ".join(repr(" ".join(filter(None, cells))[:_QUOTED]) for cells in above if any(cells))
    return f"line {line} is taken for the header; left out above it: {told or 'blank lines'}"


def width(cells: Sequence[str]) -> int:
    """How many cells hold anything."""
    return sum(bool(cell.strip()) for cell in cells)
