"""An organisation's name without what stands behind it in its cell: address, tax number, city, branch, initials."""

import re
from itertools import takewhile

from sanctions.names import fold
from sanctions.names.small_words import is_common
from sanctions.names.tables.bodies import BODIES
from sanctions.names.tables.legal_forms import LEGAL_FORMS, LEGAL_WORDS
from sanctions.names.tables.places import PLACES
from sanctions.services.notes import before_digits
from sanctions.services.words.phrases import OF_COMPANIES

BRANCHES = frozenset(
    "branch office offices division subdivision department dept filiale filial zweigniederlassung niederlassung"
    " zweigstelle succursale sucursal şubesi subesi oddział oddzial pobočka predstavitelstvo predstavnyctvo"
    " филиал філія представительство представництво подразделение".split()
)
"""Words of which the name of an organisation's branch has one, behind the organisation's own."""

_INITIALS = re.compile(r"\s[(\"'«“„‘]+[A-ZА-ЯЁ]{2,6}[)\"'»”“’]+\s*$")
TOWN = re.compile(r"[\s,](?:г|гор|город|м|місто)\b\.?\s*[А-ЯЁІЇЄҐ]")
"""A city's name behind that of an organisation in it."""
_BRANCH = re.compile(rf"\b(?:{'|'.join(sorted(BRANCHES))})\b", re.IGNORECASE)
_APART = re.compile(r"\s*[,;(]\s*|\s+[-–—]\s+")
_OF_BRANCHES = frozenset(
    "accounts accounting finance sales purchasing export legal treasury"
    " regional representative repr rep head main separate liaison local".split()
)
_MOST_BETWEEN = 3
"""Words between an organisation's name and what says that it is a branch: `Ltd, Dubai Main Branch`."""


OF_ANOTHER = frozenset("subsidiary subsidiaries affiliate affiliates tochter tochterunternehmen".split())
"""Words that say whose an organisation is."""

FORMS = frozenset(
    "ltd limited llc llp inc gmbh plc pjsc ojsc cjsc jsc ooo oao zao pao pte fze fzco fzc sarl srl bhd kft sro ood"
    " ead ооо оао зао пао".split()
)
"""Legal forms with which a name ends: what follows is none of it, but for what is a form too."""

_PAYERS = tuple(
    "beneficiary benef bnf payee consignee buyer seller applicant orderer ubo director signatory"
    " loan rent gift salary a/c acct account".split()
)
_LABELS = tuple(
    "from to org ogb customer client kunde sender receiver remitter payer importer exporter supplier name"
    " empfaenger empfänger auftraggeber absender".split()
)
CURRENCIES = tuple("rub usd eur gbp chf cny aed".split())
ACCOUNTS = tuple("nostro loro vostro".split())
"""What banks call accounts that one keeps with another."""
PURPOSES = frozenset(
    (
        *_PAYERS,
        *CURRENCIES,
        *ACCOUNTS,
        *"acct payment invoice inv transfer remittance goods services".split(),
    )
)
"""Words of what is paid, and for what, beside the name of who pays."""

_OF = re.compile(
    r"\b(?:(?:subsidiary|branch|affiliate|(?:representative|rep\.?|liaison|head|branch|regional)\s+office|department"
    r"|division|tochter(?:unternehmen)?|filiale|niederlassung|succursale|sucursal)\s+(?:of|von|der|des|de|du)(?:\s+the)?"
    r"|филиал|представительство|^(?:[^\W\d]+sk(?:iy|ij|ii|y|i|oe)\s+)?(?:filial|predstavitelstvo|predstavnyctvo))\s+(\w.+?)"
    r"(?:\s+(?:in|en|à|a|w|v|vo|в|во|у)\s+[^\W\d]+(?:\s[^\W\d]+)?)?$",
    re.IGNORECASE,
)
_AND_ITS = re.compile(
    r"[\s,]+(?:and|&|und|et|y)\s+(?:(?:its|their|all|seine|ses|sus)\s+)?(?:\w+\s+)?"
    r"(?:subsidiaries|affiliates|branches|successors|tochtergesellschaften|filiales)\b",
    re.IGNORECASE,
)
_PAID = re.compile(
    rf"\s+(?:(?:for|re)[\s:]+(?:goods|services|payment|inv(?:oice)?s?)\b|(?:inv(?:oice)?|payment|contract|order)\b[^\d]{{0,8}}\d"
    rf"|(?:{'|'.join(CURRENCIES)})\s*\d)",
    re.IGNORECASE,
)
_PAYING = re.compile(
    rf"^(?:(?:{'|'.join(_PAYERS)})\s+(?:(?:from|to|by|for|of)\s+)?|(?:payment|transfer|remittance|invoice)\s+"
    rf"(?:from|to|by|for|of)\s+|/?(?:{'|'.join((*_PAYERS, *_LABELS))})\s*[:=]/?\s*)(?=[^\W\d])",
    re.IGNORECASE,
)
"""Who somebody is in a payment, or a label, before the name."""
_HOUSE = re.compile(
    r"[\s,]+\d+\w?(?:[-/]\d+\w?)?[\s,]+(?:[^\W\d]\S*\s+){0,3}?"
    r"(?:street|st|road|rd|avenue|ave|lane|drive|boulevard|blvd|square|way|court|strasse|straße|ulitsa|ul|улица|ул)\b",
    re.IGNORECASE,
)


_KEPT = re.compile(
    rf"[\s,(–—-]+(?:(?:{'|'.join(ACCOUNTS)})\b"
    rf"|(?:(?:current|settlement|correspondent|escrow|collection|clearing|{'|'.join(CURRENCIES)})\s+)*"
    r"(?:account|accounts|acct)\b"
    r"|(?:branch|br|filial|filiale|zweigstelle|филиал|отделение)\b[\s.]*(?:no\b|nr\b|number\b|№|\#)?[\s.:]*\d)",
    re.IGNORECASE,
)
"""Behind a name: the account that is kept for it, or the number of its branch."""


NOTED = frozenset((*ACCOUNTS, *"sanctioned agent trustee nominee custodian use call deposit".split(), *CURRENCIES))
"""Words of what banks note beside a name, whatever words it is made of."""
_NOTED = re.compile(
    rf"^(?:do\s+not\s+use|(?:call|current|deposit|{'|'.join(ACCOUNTS)})\s+(?:account|acct|a/c))\b[\s:.-]*"
    rf"|[\s,(–—-]+(?:(?:{'|'.join(ACCOUNTS)})(?:\s+(?:account|acct|a/c))?|[(\[]?(?:sanctioned|blocked|do\s+not\s+use)[)\]]?"
    rf"|as\s+(?:agent|trustee|nominee|custodian)|[–—-]\s*(?:{'|'.join(CURRENCIES)}))\s*$",
    re.IGNORECASE,
)
"""What banks note before a name or behind it."""
_NUMBERED = re.compile(r",(?=[^,]*\d)")
"""Before a part of an address with a number: `, Flat 4`."""


def alone(text: str) -> list[str]:
    """The organisation's own name, as far as that can be told; nothing where no more stands in the text.

    What is left says who it is. Where several things stand behind it, it is what is before the first.
    """
    cut = [text[: found.start()].rstrip(" ,") for found in (_INITIALS.search(text), TOWN.search(text)) if found]
    number, branch = _before_number(text), _before_branch(text)
    formed = [before for before in (number, branch) if _is_firm(before) or (before == number and before.isalpha())]
    behind = min(filter(_names_one, (*cut, *formed)), key=len, default="")
    ends = [text[: found.start()] for sign in _ENDS if (found := sign.search(text))]
    signs = [_NUMBERED.split(before)[0].rstrip(" ,;(-–—") for before in ends]
    up_to_form, behind_form = _around_form(text)
    before = min(filter(says_who, (*signs, up_to_form)), key=len, default="")
    found = _OF.search(text)
    payer = _PAYING.sub("", before or text)
    numbered = before_digits(payer) if payer != (before or text) else ""
    whose = (payer, numbered, found[1].strip(" )") if found else "", behind_form)
    named = [name for name in (behind, before, *whose) if name != text and _names_one(name)]
    noted = _NOTED.sub("", text).strip(" ,;(-–—")
    return list(dict.fromkeys((*named, noted) if noted != text and " " in noted else named))


_ENDS = (_AND_ITS, _PAID, _HOUSE, _KEPT)


def _around_form(text: str) -> tuple[str, str]:
    """The name up to its legal form, and the organisation behind it: Centuronic Ltd Accounts, Acme Ltd, OOO Foo."""
    if "(" in text:
        return "", ""
    written = text.split()
    words = [fold(word) for word in written]
    for at in range(1, len(words) - 1):
        following = words[at + 1]
        ends = words[at] in FORMS and words[at - 1] not in _BEFORE and following not in _GO_ON
        if ends and not _all_of_forms(words[at + 1 :]):
            acting = following in _FOR
            rest = " ".join(written[at + 1 + acting :])
            return " ".join(written[: at + 1]).rstrip(" ,;"), rest if acting or _is_firm(rest) else ""
    return "", ""


_FOR = frozenset("for ifo pp per via from by".split())
"""Between an organisation and for whom it acts, or who acts for it."""


_BETWEEN = ("", *"and or und oder et y i ili".split())
"""Between two names, folded; signs are nothing then."""

_BEFORE = frozenset((*_BETWEEN, *"of from to by von der de".split()))
"""Words behind which a legal form begins the name of another: Subsidiary of JSC Tulamashzavod."""

_GO_ON = frozenset((*_BETWEEN, *"liability partnership company co by".split()))
"""Words with which a legal form goes on, or the next name begins."""


def _all_of_forms(words: list[str]) -> bool:
    return all(not word or word in LEGAL_FORMS or word in PLACES or word in BODIES for word in words)


def _before_number(text: str) -> str:
    """What stands before an address or the number of something; a number alone behind a name may be part of it."""
    before = before_digits(text)
    return "" if text[len(before) :].lstrip()[:1].isdigit() else before


def _before_branch(text: str) -> str:
    """What stands before a word of branches, and before what tells which branch it is."""
    found = _BRANCH.search(text)
    if found is None:
        return ""
    before = text[: found.start()].rstrip(" ,;(-–—")
    parts = _APART.split(before)
    if len(parts) > 1 and len(parts[-1].split()) <= _MOST_BETWEEN:
        return before[: -len(parts[-1])].rstrip(" ,;(-–—")
    words = before.split()
    behind = list(takewhile(lambda word: fold(word) not in LEGAL_FORMS, reversed(words[-_MOST_BETWEEN - 1 :])))
    of_company = " ".join(words[: -len(behind) or None])
    if len(behind) <= _MOST_BETWEEN and says_who(of_company):
        return of_company
    behind = list(takewhile(_is_of_branches, reversed(words[-_MOST_BETWEEN:])))
    return " ".join(words[: -len(behind) or None])


def _is_of_branches(word: str) -> bool:
    return fold(word) in _OF_BRANCHES or fold(word) in PLACES


def _is_firm(text: str) -> bool:
    """Whether a name is an organisation's: it has a legal form, or a word that such names share."""
    return not _OF_FIRMS.isdisjoint(fold(text).split())


_OF_FIRMS = LEGAL_FORMS.keys() | LEGAL_WORDS | OF_COMPANIES


def says_who(text: str) -> bool:
    """Whether a word is left that is none of many organisations."""
    return any(len(word) > 1 and not (word in _OF_MANY or is_common(word)) for word in fold(text).split())


def _names_one(text: str) -> bool:
    """Whether a text says who it is, if by everyday words together: Bank Melli."""
    words = [word for word in fold(text).split() if word not in LEGAL_FORMS and word not in PLACES]
    return says_who(text) or (len(words) > 1 and not BODIES.issuperset(words))


_OF_MANY = LEGAL_FORMS.keys() | BODIES | OF_COMPANIES
