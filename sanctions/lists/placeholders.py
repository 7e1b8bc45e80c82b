"""What stands in a cell where nothing is known, and what says of nobody who it is.

Compared as a whole, without case, accents and punctuation.
"""

import re
import unicodedata
from collections.abc import Set as AbstractSet

UNKNOWN: AbstractSet[str] = frozenset(
    """
not available|not applicable|not known|not provided|not given|not specified|not stated|not disclosed|not set
not recorded|no data|no name|name unknown|unknown name|unknown unknown|no value|no info|no information
to be determined|to be confirmed|to be advised|to be defined|tbd|tbc|tba|unknown|unbekannt|nicht bekannt
nicht verfügbar|keine angabe|entfällt|inconnu|inconnue|non disponible|non renseigné|sans objet|desconocido
desconocida|no disponible|no aplica|sconosciuto|non disponibile|desconhecido|não disponível|onbekend
niet bekend|nieznany|nieznane|brak|brak danych|brak informacji|неизвестно|нет данных|не указано|не известно
невідомо|немає даних|bilinmiyor|belirtilmemiş|غير معروف|نامشخص|不详|未知|不明|無し|알수없음|neznámý|neznámé|ismeretlen
necunoscut|okänd|ukendt|ukjent|άγνωστο|undefined|xxx|xxxx|xxxxx|xxxxxx|asdf|qwerty|lorem ipsum|dummy
sample customer|test customer|test client|test user|test test|test person|test company|test account
test name|testkunde|max mustermann|same as above|see above|as above|same as below|see below|see notes|see comments
ditto|dito|redacted|name redacted|name withheld|fnu|lnu|fnu lnu|first name unknown|last name unknown|no first name
no last name|object object
""".strip().replace("\n", "|").split("|")
)  # fmt: skip
"""Words that are no value, wherever they are all that stands there."""

NO_VALUES: AbstractSet[str] = frozenset(
    "n/a #n/a n/d n/k s/o k/a -n/a- <null> (null) [null] (none) <none> [none] (nil) <nil> (nan)"
    " (blank) <blank> [blank] (empty) <empty> [empty]".split()
)
"""The same with the punctuation without which they might be a value: the country `NA`, the family Na."""

NULLS: AbstractSet[str] = frozenset("null none nil nan nat n.a. n.a n.d. n.k. k.a. s.o.".split())
"""The same where no name is looked for: there are people called so, and `N.A.` are initials."""

ALONE: AbstractSet[str] = NULLS | frozenset(
    "test tests tester testing name customer client kunde company anonymous anonym blank empty true false".split()
)
"""Words that are no name where they are all of it; as a part of one they may be."""

EMPTY: AbstractSet[str] = frozenset("the a an of and der die das le la les el los il lo und et y e и".split())
"""Words that say nothing by themselves."""

LONGEST = 60
"""Characters of the longest text that is looked at."""

_DASHES = re.compile(r"'?[\s\-\u2010-\u2015\u2212._/*]+")
"""A dash, also one that a spreadsheet's result has led by an apostrophe."""


def plain(text: str) -> str:
    """Words without case, accents and punctuation."""
    folded = unicodedata.normalize("NFKD", text.casefold().replace("ı", "i"))
    bare = "".join(char for char in folded if not unicodedata.combining(char))
    return " ".join(re.split(r"[\W_]+", bare)).strip()


_UNKNOWN = frozenset(map(plain, UNKNOWN))
_DIGIT = re.compile(r"[0-9]")
"""What no such word has."""


def is_blank(text: str) -> bool:
    """Whether a cell in which something stands says that nothing is known: a dash, `N/A`, `unknown`."""
    if len(text) > LONGEST or _DIGIT.search(text):
        return False
    words = [word.strip(",;") for word in text.casefold().split()]
    written = " ".join(words)
    if written in _UNKNOWN or written in NO_VALUES:
        return True
    if len(words) > 1 and all(word in _UNKNOWN or word in NO_VALUES for word in words):
        return True
    if written.isascii() and written.replace(" ", "").isalnum():
        return False
    return bool(_DASHES.fullmatch(written)) or plain(written) in _UNKNOWN
