"""Arabic names of two words with an article between them, written as one, two or three: Abd al-Rahman, Abdulrahman.

Before some consonants the l of the article is spoken as that consonant, and is often written so: Nur al-Din is
Nur ad-Din, Nour Eddine, Nuruddin.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

_ARTICLE: Final = "al"
ARTICLES: Final = frozenset("al el ul as ad ar at an ash az ur ud".split())
"""Particles that are the article, as written and as spoken."""
_HALVES: Final = ARTICLES | frozenset("abd abdul abdel abdal abdol abdoul abdool abdil abdu din deen dine".split())
"""Words that are a name with another beside them, and none alone: Abdul Jabbar, Shams al-Din."""
_WITH_L: Final = frozenset(("al", "el", "ul"))
_SPOKEN_AS: Final = frozenset("dnrstz")
"""Consonants as which the l of an article before them is spoken."""


def are_half_a_name(words: str) -> bool:
    """Whether words are but a half of a name that has an article within it."""
    return _HALVES.issuperset(words.split())


def say_who(forms: Iterable[str]) -> bool:
    """Whether words are two names of somebody at least, halves of one not counted: Abdul Rahman is one."""
    return sum([not are_half_a_name(form) for form in forms]) > 1


_OF_THE_FAITH: Final = re.compile(r"[aeou]dd(?:i|ee|y)ne?")
"""The second half of such names with the article before it: eddine, uddin, addeen."""


def apart(forms: list[str]) -> list[str]:
    """The words of a person's name with the article in a word of its own where it is a part of the last half."""
    if not any("dd" in form for form in forms):
        return forms
    found = forms[:1]
    for form in forms[1:]:
        found += [_ARTICLE, "din"] if _OF_THE_FAITH.fullmatch(form) else [form]
    return found


def as_spoken(forms: Sequence[str]) -> str:
    """Words with an article among them, written together as they are spoken: nur al din, nuraddin; else empty."""
    spoken = [
        form[0] + following[0] if form in _WITH_L and following[0] in _SPOKEN_AS else form
        for form, following in zip(forms, [*forms[1:], " "], strict=True)
    ]
    return "".join(spoken) if spoken != list(forms) else ""


_ARTICLE_WITHIN: Final = re.compile(r"(?<=[^aeiou])[aeiou]{1,2}l(?=[a-z]{3})")
_SPOKEN_WITHIN: Final = re.compile(r"[aeou](dd|rr|ss|nn|tt|zz)[aeiou]|[aeou]d[ei]+ne?$")
_SHORTEST: Final = 7
_SHORTEST_HALF: Final = 2


def otherwise_joined(form: str) -> Iterator[str]:
    """A long word in which an article may be, as its consonants may be filed: as it is, without the l, and with it.

    Abdulrahman, Abdrahman; Abdurrahman, Abdulrahman. Nothing for a word without any.
    """
    if len(form) < _SHORTEST:
        return
    written = list(_ARTICLE_WITHIN.finditer(form, _SHORTEST_HALF))
    spoken = _SPOKEN_WITHIN.search(form)
    if written or spoken:
        yield form
    for found in written:
        yield form[: found.start()] + form[found.end() :]
    if spoken and spoken[1]:
        yield form[: spoken.start(1)] + "l" + form[spoken.start(1) + 1 :]
