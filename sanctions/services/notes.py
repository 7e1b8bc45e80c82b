"""What is noted beside a name in its cell: a date, what became of an account or of its holder."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from sanctions.names import fold
from sanctions.names.tables.legal_forms import LEGAL_FORMS
from sanctions.names.tables.translations import TRANSLATIONS
from sanctions.services.dates import is_month
from sanctions.services.headers import meaning, plain
from sanctions.services.words.phrases import OF_COMPANIES, OF_ESTATES, OF_FUNDS, OF_TRUSTS

NOTED = frozenset(
    "account accounts closed inactive blocked dormant frozen terminated cancelled duplicate dup vip pep minor joint"
    " deceased died dead born dob birth director guarantor beneficiary ubo owner signatory trustee executor estate"
    " konto geschlossen gesperrt gekündigt verstorben gestorben compte clos clôturé fermé décédé décédée"
    " cuenta cerrada fallecido fallecida chiuso deceduto deceduta zmarł zmarła"
    " умер умерла закрыт закрыта закрыто".split()
)
"""Words that are noted beside names and are none."""

OFFICES = frozenset(
    "president chairman chairwoman chairperson ceo cfo minister senator governor ambassador secretary"
    " präsident praesident präsidentin vorsitzender ministerin geschäftsführer geschäftsführerin inhaber"
    " président présidente ministre gérant gérante presidente ministro ministra direttore amministratore prezes"
    " voorzitter президент министр председатель директор губернатор депутат міністр başkan bakan müdür"
    " رئيس وزير".split()
)
"""What somebody is, behind the name and a comma or a dash. Some are called so: `Dlamini, President`."""

_MARK = (
    r"(?:\b(?:b|born|dob|d\.o\.b|date of birth|birth date|geb|geboren|née?|nacid[oa]|nat[oa]|ur|род|рожд)\b\.?|\*)"
)
_DATE = re.compile(
    rf"[\s,;(\[-]*(?P<mark>{_MARK}\s*:?\s*(?:on |am |le |el |il )?)?"
    r"(?:(?P<day>(?<!\d)(?:\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})|\d{4}[./-]\d{1,2}[./-]\d{1,2})"
    r"|(?<!\d)\d{1,2}(?:st|nd|rd|th)?\.?[ -](?P<m>[^\W\d_]{3,12})\.?,?[ -](?:1[89]|20)\d{2}"
    r"|(?<!\w)(?P<n>[^\W\d_]{3,12})\.? \d{1,2}(?:st|nd|rd|th)?,? (?:1[89]|20)\d{2})"
    r"|(?<!\d)(?P<year>(?:1[89]|20)\d{2}(?:\s*[-–]\s*(?:1[89]|20)\d{2})?))(?!\d)\s*(?:г\.?\s*р\.?)?\s*[)\]]?",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]")
_BEHIND = re.compile(r"\s+[-–—]+\s+([^-–—]+)$|,\s*((?:(?!\s[-–—]+\s)[^,])+)$")
_WORDS = re.compile(r"[^\W\d_]+")


def without(name: str) -> tuple[str, tuple[str, ...]]:
    """The name without what is noted beside it, and the dates in it that were one's birth or whole days.

    It is the name itself where nothing is noted, or nothing else is there.
    """
    spoken = _speaks(name)
    bare = _BRACKETS.sub(
        lambda found: f" {_date_in(found[1])} " if _is_note(found[1], mixed=spoken) else found[0], name
    )
    dates = []
    for found in _dates(bare):
        if found["year"] and not found["mark"] and not _is_persons(bare.replace(found.group(), " ", 1)):
            continue
        bare = bare.replace(found.group(), " ", 1)
        if found["mark"] or not found["year"]:
            dates.append(found["year"] or found["day"])
    if (behind := _BEHIND.search(bare)) and _is_note(behind[1] or behind[2], mixed=bool(spoken and behind[1])):
        bare = bare[: behind.start()]
    elif behind and not OFFICES.isdisjoint((behind[1] or behind[2]).casefold().split()):
        before = bare[: behind.start()]
        bare = before if " " in before.strip() else bare
    bare = " ".join(bare.split()).strip(" ,;-")
    return (bare, tuple(dates)) if _WORDS.search(bare) and bare != " ".join(name.split()) else (name, ())


def before_numbers(name: str) -> str:
    """The person's name that stands before a telephone number, an account, a street, a share; empty where none does.

    Of a text that begins `1/`, as payments have it, what stands there.
    """
    before = before_digits(name)
    return before if is_person(before.split()) else ""


def before_digits(name: str) -> str:
    """What stands before a number of something, or before an address, and before what says of what it is.

    A number of five digits and more, or one behind a word that says what it is of, or in a part of its own behind a
    comma.
    """
    if found := _IN_PAYMENTS.match(name):
        before = found[1]
    elif address := _ADDRESS.match(name):
        before = address[1]
    elif len(_DIGIT.findall(name)) >= _FEWEST_DIGITS or "%" in name or _NUMBERED.search(name):
        before = _STOPS.split(_DIGIT.split(_PLUS.sub("", name), maxsplit=1)[0], maxsplit=1)[0]
    else:
        return ""
    words = list(takewhile(_is_of_name, before.replace(",", " ").split()))
    while words and (_STREET.search(words[-1]) or len(words[-1]) == 1 < len(words[0])):
        words.pop()
    return " ".join(words)


def within_notes(name: str) -> str:
    """The person's name between words and numbers that are noted at either end: `CUST-00123 Kirill Shamalov PEP`.

    Empty where nothing is noted so, or what is left is no name of two words.
    """
    words = name.split()
    start, end = 0, len(words)
    while start < end and _is_noted(words[start]):
        start += 1
    while end > start and _is_noted(words[end - 1]):
        end -= 1
    within = words[start:end]
    return " ".join(within) if len(within) < len(words) and is_person(within) else ""


def _is_noted(word: str) -> bool:
    """Whether a word of a cell is a note, a code, or what says of what a number is."""
    plainly = word.strip(".,:;()[]*#/-").casefold()
    digits = len(_DIGIT.findall(plainly))
    if digits:
        return digits >= _FEWEST_OF_A_CODE or (digits > 1 and any(map(str.isalpha, plainly)))
    return plainly in NOTED or plainly in NOTED_AT_THE_END or plainly in _LABELS


_FEWEST_OF_A_CODE = 4
"""Digits of a customer's number; the number of a house has fewer."""
NOTED_AT_THE_END = frozenset(
    "poa savings current employed self-employed retired student unemployed guardian cust customer client cif kyc edd"
    " sdd rca vvip nri resident non-resident ип чп"
    " перевод оплата платеж платёж возврат получатель плательщик отправитель услуги товар договор договору"
    " займ аренда зарплата от для за по".split()
)
"""What is noted there besides, each with or without a full stop."""


def in_trust(name: str) -> str:
    """The person whose trust or estate a name is of: `Kirill Shamalov Family Trust 2010`; empty where it is none."""
    found = _TRUST.fullmatch(name) or _ESTATE.fullmatch(name)
    words = found[1].split() if found else []
    called = is_person(words) and {fold(word) for word in words}.isdisjoint(_OF_FUNDS)
    return " ".join(words) if called else ""


_OF_FUNDS = OF_FUNDS | OF_COMPANIES
_TRUST = re.compile(
    r"(?:the\s+)?(?:trustees?\s+of\s+(?:the\s+)?)?(\S+(?:\s+\S+){1,4}?)(?:['’]s)?"
    r"(?:\s+(?:family|living|rev(?:ocable|\.)?|irrev(?:ocable|\.)?|discretionary|testamentary|children['’]?s|grantor"
    r"|will|roth|rollover))*"
    rf"\s+(?:{'|'.join(OF_TRUSTS)})(?:\s+fund)?(?:\s+(?:dated|dtd\.?|u/?a/?d?|no\.?)?\s*[\d./-]{{1,10}})?",
    re.IGNORECASE,
)
_ESTATE = re.compile(
    rf"(?:the\s+)?(?:{'|'.join(OF_ESTATES)})\s+(?:the\s+)?(?:estate\s+of\s+)?(?:the\s+)?(?:late\s+)?(.+)".replace(
        " ", r"\s+"
    ),
    re.IGNORECASE,
)


def labelled(text: str) -> str:
    """The name behind a label that says that it is one: `Name: Kirill Shamalov, Nationality: Russian`; else empty."""
    labels = _LABELLED.finditer(text) if ":" in text else ()
    return next((found[2].strip(" ,-") for found in labels if meaning(plain(found[1])) == "name"), "")


_LABELLED = re.compile(
    r"(?:^|(?<=[\s,]))([^\W\d_][^:,]{1,30}):\s*(\w.*?)(?=[\s,]+[^\W\d_][^:,\s]{1,20}:|,[^:,]{1,30}:|$)"
)


def is_person(words: Sequence[str]) -> bool:
    """Whether words may be a person's name: two to five of letters, and none of an organisation."""
    person = _FEWEST_WORDS <= len(words) <= _MOST_WORDS and all(map(_NAME_WORD.fullmatch, words))
    return person and {fold(word) for word in words}.isdisjoint(_OF_ORGANISATIONS)


def _is_of_name(word: str) -> bool:
    return fold(word) not in _LABELS


_DIGIT = re.compile(r"\d")
_FEWEST_DIGITS = 5
"""Digits from which they are a number of something else, and no part of a name."""
_FEWEST_WORDS, _MOST_WORDS = 2, 5
_PLUS = re.compile(r"\+(?=\d)")
_ADDRESS = re.compile(r"([^,\d]+(?:,[^,\d]+)?),(?=[^,]*\d)")
"""A name, and a family name's comma, before a part with a number: `Foo Ltd, Unit 5, Dubai`."""
_STREET = re.compile(
    r"(?:str\.|stra(?:ß|ss)e|weg|platz|gasse|allee|^street|^st\.|^ave(?:nue|\.)?|^road|^rd\.?|^ul\.?|^ул\.?)$", re.I
)
"""A street, before the number of a house."""
_STOPS = re.compile(r"[,;:|/(\[]|\s[-–—]\s")
_NAME_WORD = re.compile(r"[^\W\d_]+(?:[-'’.][^\W\d_]*)*")
_IN_PAYMENTS = re.compile(r"\s*1/([^/]+?)(?=\s+(?:1/|[2-8]/)|\s*$)")
"""The first line of a party in a payment: `1/KIRILL SHAMALOV 2/TVERSKAYA 1`."""
_LABELS = frozenset(
    "tel telephone phone ph mob mobile cell fax iban bic swift acc acct account no nr number id passport pass ssn inn"
    " iin tin vat tax ref code pin zip po box konto telefon handy compte cuenta тел телефон моб счет счёт паспорт инн"
    " снилс р с pp lei ogrn огрн кпп kpp okpo окпо бин eori duns isin uen crn nif cif nip regon krs siren siret hrb"
    " reg registration imo mmsi".split()
)
"""Words before a number that say what it is of."""
_NUMBERED = re.compile(
    r"(?<!\w)(?:passport|pp|id|tel|iban|inn|инн|паспорт|lei|ogrn|огрн|reg|vat|account|acc)[\s.:#№-]+(?:no?\b|nr\b|number\b)?[\s.:#№-]*"
    r"[a-z]{0,3}\d",
    re.IGNORECASE,
)
"""A number with a word that says what it is of before it."""
_OF_ORGANISATIONS = frozenset(LEGAL_FORMS) | frozenset(TRANSLATIONS)


def _is_persons(name: str) -> bool:
    """Whether a year beside a name is none of it: `Forum 2000` and `Vision 2030 Ltd` are called so."""
    words = fold(name).split()
    return len(words) > 1 and LEGAL_FORMS.keys().isdisjoint(words)


def _dates(text: str) -> Iterator[re.Match[str]]:
    """The dates that stand in a text."""
    if any(char.isdigit() for char in text):
        for found in _DATE.finditer(text):
            word = found["m"] or found["n"]
            if not word or is_month(word):
                yield found


def _date_in(note: str) -> str:
    """What a note tells of a date; empty where it is of none, or of what became of somebody later."""
    return next((found.group() for found in _dates(note) if found["mark"] or not found["year"]), "")


def _speaks(name: str) -> bool:
    """Whether a name tells words of its own by capitals from others."""
    return any(char.isupper() for char in name) and any(char.islower() for char in name)


_STOCK = re.compile(r"\bjoint[\s-]+stock\b", re.IGNORECASE)
"""Two words of a legal form: no account is joint in it."""


def _is_note(text: str, *, mixed: bool) -> bool:
    """Whether a text is a note: one of its words is, or, beside a name with capitals, it has none."""
    words = _WORDS.findall(text)
    if _STOCK.search(text):
        return False
    if any(word.casefold() in NOTED for word in words) or any(_dates(text)):
        return True
    return mixed and bool(words) and all(char.islower() for word in words for char in word if char.isalpha())
