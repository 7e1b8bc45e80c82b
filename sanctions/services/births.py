"""Names that somebody had at birth, or before a marriage or a change: `Mary Smith née Jones`."""

import re

from sanctions.names import fold
from sanctions.names.tables.honorifics import HONORIFICS
from sanctions.names.tables.legal_forms import LEGAL_FORMS
from sanctions.services.words.phrases import OF_BIRTHS, OF_COMPANIES, OF_FIRMS, PERHAPS_OF_BIRTHS

_BORN = re.compile(
    rf"(?<=\w)[\s,(]+(?:{'|'.join(map(re.escape, OF_BIRTHS))}"
    rf"|(?P<perhaps>{'|'.join(map(re.escape, PERHAPS_OF_BIRTHS))}))\s+(?=[^\W\d_])",
    re.IGNORECASE,
)
"""Before the name that somebody had at birth, or married into, often the last one alone."""


def names(name: str) -> list[str]:
    """What somebody is called and was at birth, the name itself first where it may be one; none if untold."""
    if (mark := _BORN.search(name)) is None:
        return []
    now, then = name[: mark.start()], name[mark.end() :]
    if "(" in mark.group():
        then, _, behind = then.partition(")")
        now = f"{now} {behind.strip()}".strip()
    then = then.rstrip(" )")
    whole = [name] if mark["perhaps"] else []
    if whole and (then[:1].islower() or not mark["perhaps"].islower() or not _are_of_people(now, then)):
        return []
    words, other = bare(now), bare(then)
    if len(other) > 1:
        # One word before it is a family name: SMITH née JONES Anna.
        more = [f"{' '.join(other[1:])} {words[0]}"] if len(words) == 1 else []
        return [*whole, now, then, *more]
    return [*whole, now, *called(now, then)]


def is_of_a_firm(name: str) -> bool:
    """Whether a name of two words or more has one that firms' names have and people's don't."""
    words = folded(name)
    return len(words) > 1 and not _OF_ALL_FIRMS.isdisjoint(words)


_OF_ALL_FIRMS = LEGAL_FORMS.keys() | OF_COMPANIES | OF_FIRMS


def _are_of_people(*names: str) -> bool:
    return all(_OF_ALL_FIRMS.isdisjoint(folded(name)) for name in names)


def called(name: str, family: str) -> list[str]:
    """The name with another family name in place of its own, in each way that it may be read: SMITH Anna."""
    own, comma, given = name.partition(",")
    if comma and given.strip(" ,"):
        return [f"{given.strip(' ,')} {family}"]
    words = [word.strip(" ,") for word in bare(name)]
    if len(words) < _FEWEST_OF_PEOPLE:
        return [family]
    leading = len(words[0]) > 1 and words[0].isupper()
    either = name.isupper() or _CYRILLIC.match(own) is not None
    last = [] if leading and not either else [f"{' '.join(words[:-1])} {family}"]
    return [*last, *([f"{' '.join(words[1:])} {family}"] if leading or either else [])]


_FEWEST_OF_PEOPLE = 2
"""Words of a name that has a given and a family name."""
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
"""Of a script whose languages write either of them first."""


def folded(text: str) -> list[str]:
    """The words of a text, folded."""
    return fold(text).split()


def bare(part: str) -> list[str]:
    """The words of a name, but for `Mr` and the like."""
    return [word for word in part.split() if fold(word) not in HONORIFICS]
