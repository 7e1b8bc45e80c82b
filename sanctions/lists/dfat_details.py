"""What the cells of Australia's list hold: several values in one, and prose with numbers in it."""

import datetime
import re
from collections.abc import Iterator
from dataclasses import replace

from sanctions.lists.countries import country_at_end, country_code
from sanctions.lists.dates import partial, read_date
from sanctions.lists.dfat_numbers import documents
from sanctions.lists.drafts import Draft, clean, is_nothing
from sanctions.lists.identifiers import imo_number, labelled
from sanctions.lists.sheets import Cell
from sanctions.model import Document

_MARK = re.compile(r"(?:^|(?<=[\s,;.]))\(?([a-z])\)\s*")
_BREAK = re.compile(r"\s*[;\n]+\s*")
_DATE_BREAK = re.compile(
    r"\s*(?:[;\n]+|>>|,?\s*\bor\b|\s{2,}(?=\d)|,(?=\s*\d{1,2}/)|\balt\.? DOB:?)\s*", re.IGNORECASE
)
_AKA_ONLY = re.compile(r"[,.\s]*\(?(?:for )?this aka only[,:]?\s*(?:alt\.?\s*)?(?:DOB|POB|born)?\s*", re.IGNORECASE)
_ALT = re.compile(r"^alt\.?(?:ernat(?:iv)?e(?:ly)?)?:?\s+", re.IGNORECASE)
_ASIDE = re.compile(r"\s*\([^()]*\)?\s*")
_SHORT_YEAR = re.compile(r"^(\d{1,2}[/-](?:\d{1,2}|[A-Za-z]{3})[/-])(\d{2})$")
_JOINED = re.compile(r"([A-Za-z]{3})[.,]+ ?(?=\d{4}$)")
_MISPLACED = re.compile(r"(\d[/.]) +(?=\d)")
_MONTH = re.compile(r"^(\d{2})/(\d{4})$")
_FIRST_SERIAL = 3_000
"""A number below is a year, one above the day of a spreadsheet's calendar: 3,000 is in 1908."""

_DAY_ZERO = datetime.date(1899, 12, 30)
_OLDEST_SHORT_YEAR = 20
"""Two digits of a year of birth from here on are of the twentieth century."""

_AND = re.compile(r"\s*(?:[,;/\n]|\band\b)\s*")
_IS_COUNTRY = re.compile(r"\s*\((?:until|since|from|citizenship)[^()]*\)|^possibly\s+", re.IGNORECASE)

_URL = re.compile(r"(?:https?://|www\.)[^\s,;()<>]+", re.IGNORECASE)
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_GENDER = re.compile(r"^\s*(male|female)\b|\b(?:gender|sex): ?(male|female)\b", re.IGNORECASE)
_TITLE = re.compile(r"\bTitle: ?(?P<what>[^.;]+)")
_DESIGNATION = re.compile(r"\bDesignation: ?(?P<what>.+?)(?:\.(?=\s|$)|;\s|\n|$)", re.DOTALL)
_LONGEST_POSITION = 300


def lettered(text: str) -> list[str]:
    """The values of "a) Kabul b) Kandahar". Only letters in their order are marks; a text without is one value."""
    marks: list[re.Match[str]] = []
    for found in _MARK.finditer(text):
        if found[1] == chr(ord("a") + len(marks)):
            marks.append(found)
    if not marks or clean(text[: marks[0].start()]):
        return [text.strip()] if clean(text) else []
    ends = [mark.start() for mark in marks[1:]] + [len(text)]
    values = (text[mark.end() : end].strip(" ,;\n\xa0") for mark, end in zip(marks, ends, strict=True))
    return [value for value in values if value]


def date_of(cell: Cell) -> str | None:
    """A cell that is a date, a year, or a day of a spreadsheet's calendar; None for prose."""
    if isinstance(cell, datetime.date):
        return cell.isoformat()[:10]
    text = str(int(cell) if isinstance(cell, float) and cell.is_integer() else cell).strip()
    number = int(text) if text.isascii() and text.isdecimal() and len(text) < 6 else 0
    if number > _FIRST_SERIAL:
        return (_DAY_ZERO + datetime.timedelta(days=number)).isoformat()
    return partial(number) if number else None


def take_births(draft: Draft, cell: Cell) -> None:
    """Every date of birth in a cell; what can't be read as one stays a note."""
    if plain := date_of(cell):
        draft.add("birthDate", plain)
        return
    if is_nothing(str(cell)):
        return
    for item in lettered(str(cell)):
        for piece in _DATE_BREAK.split(_AKA_ONLY.sub("; ", item)):
            _take_birth(draft, piece)


def _take_birth(draft: Draft, piece: str) -> None:
    """One date of birth, without what is said of it in brackets."""
    text = clean(_ASIDE.sub(" ", piece)).strip(" ,.;()") or clean(piece).strip(" ,.;()")
    text = _MISPLACED.sub(r"\1", _JOINED.sub(r"\1 ", text))
    text = _MONTH.sub(r"\2-\1", text)
    if found := _SHORT_YEAR.match(text):
        text = f"{found[1]}{'19' if int(found[2]) >= _OLDEST_SHORT_YEAR else '20'}{found[2]}"
    if not text:
        return
    if "hijri" not in piece.lower() and (read := read_date(text)):
        draft.add("birthDate", read)
    else:
        draft.keep("Date of Birth", piece)


def take_birthplaces(draft: Draft, text: str) -> None:
    """Every place of birth."""
    for place in _places(_AKA_ONLY.sub("; ", text)):
        draft.born_at(_ALT.sub("", place))


def take_addresses(draft: Draft, text: str) -> None:
    """Every address, and the country that it ends in; a country alone is no address."""
    for place in _places(text):
        line = clean(place).strip(" ,.;")
        country = country_at_end(clean(_ASIDE.sub(" ", line)).strip(" ,"))
        draft.add("country", country)
        draft.add("address", "" if country_code(line) else line)


def _places(text: str) -> Iterator[str]:
    """The places of a cell: after letters, semicolons, or on lines of their own."""
    for item in lettered(text):
        for place in re.split(r"\s*;\s*|\n\s*\n", item):
            if not is_nothing(place.strip(" .,")):
                yield clean(place).strip(" ,;")


def take_citizenships(draft: Draft, text: str) -> None:
    """Every country of which a person is said to be a citizen, by name or as "Tunisian"."""
    for item in lettered(text):
        plain = clean(_IS_COUNTRY.sub("", item))
        for name in [plain] if country_code(plain) else _AND.split(plain):
            draft.country("citizenship" if draft.schema == "Person" else "country", name)


def take_prose(draft: Draft, text: str) -> None:
    """Additional information: whole as a note, and what it holds in a form that can be searched for."""
    draft.note("", text)
    for document in documents(text):
        # A person's registration is one of a resident; a company's may prove to be a Russian number.
        personal = draft.schema == "Person" and document.property == "registrationNumber"
        draft.document(replace(document, property="idNumber") if personal else document)
    for name, number in labelled(text):
        draft.document(Document(name, number, "from the additional information"))
    if draft.schema == "Vessel":
        if imo := imo_number(text):
            draft.document(Document("imoNumber", imo, "IMO number", note="from the additional information"))
        return
    draft.add("website", *(url.rstrip(".") for url in _URL.findall(text) if "interpol.int" not in url))
    draft.add("email", *_EMAIL.findall(text))
    if draft.schema == "Person":
        _take_person(draft, text)


def _take_person(draft: Draft, text: str) -> None:
    """Gender, titles and offices."""
    if found := _GENDER.search(text):
        draft.add("gender", (found[1] or found[2]).lower())
    for name, shape in (("title", _TITLE), ("position", _DESIGNATION)):
        if (said := shape.search(text)) and len(said["what"]) <= _LONGEST_POSITION:
            draft.add(name, *(clean(_BREAK.sub(" ", item)).strip(" ,;.") for item in lettered(said["what"])))
