"""Names in parts, as OFAC's Advanced and Enhanced XML divide them, each part with its type and script."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from sanctions.lists.drafts import clean
from sanctions.lists.ofac import Party
from sanctions.names.text import is_latin

ALIAS_KINDS: Mapping[str, str] = {"a.k.a.": "alias", "f.k.a.": "previousName", "n.k.a.": "name", "name": "name"}
"""OFAC's types of alias, in lower case, and the property that holds such a name."""

_SPOKEN = {"first name": 0, "middle name": 1, "patronymic": 2, "matronymic": 3, "last name": 5, "maiden name": 6}
_OTHERWISE = 4
_NICKNAME = "nickname"
_PROPERTIES = {
    "first name": "firstName",
    "middle name": "middleName",
    "patronymic": "fatherName",
    "matronymic": "motherName",
    "last name": "lastName",
}
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
"""Kana, Han and Hangul: names in them are written without spaces, the family name first."""


class Part(NamedTuple):
    """A part of a name: OFAC's type of it, its text, and the script as the file calls it."""

    type: str
    text: str
    script: str = ""
    group: str = ""


def by_script(parts: Sequence[Part]) -> list[list[Part]]:
    """The names that a documented name holds: one, or one a script where the same part stands in several."""
    groups = [part.group for part in parts if part.group]
    if len(set(groups)) == len(groups):
        return [list(parts)]
    scripts = dict.fromkeys(part.script for part in parts)
    return [[part for part in parts if part.script == script] for script in scripts]


def whole(parts: Iterable[Part]) -> str:
    """The name as it is spoken: "Aleksandr Ivanovich PETROV", "习近平"; a nickname beside other parts is left out."""
    said = list(parts)
    if any(part.type.casefold() != _NICKNAME for part in said):
        said = [part for part in said if part.type.casefold() != _NICKNAME]
    ordered = sorted(said, key=_place)
    texts = [clean(part.text) for part in ordered]
    if all(_UNSPACED.search(text) for text in texts):
        # The family name, which stands last here, comes first there.
        family = [text for part, text in zip(ordered, texts, strict=True) if part.type.casefold() == "last name"]
        return "".join(family + [t for p, t in zip(ordered, texts, strict=True) if p.type.casefold() != "last name"])
    return clean(" ".join(texts))


def take_name(draft: Party, kind: str, parts: Sequence[Part]) -> None:
    """A name of a kind, and the nickname in it as a weak alias."""
    draft.name(kind, whole(parts))
    if len(parts) > 1:
        draft.name("weakAlias", *(part.text for part in parts if part.type.casefold() == _NICKNAME))


def take_parts(draft: Party, parts: Sequence[Part]) -> None:
    """The parts of a person's main name, as the list divides it; those in Latin letters, as the caption is."""
    if draft.schema != "Person":
        return
    for part in parts:
        if (name := _PROPERTIES.get(part.type.casefold())) and is_latin(part.text):
            draft.add(name, part.text)


def _place(part: Part) -> int:
    """Where in a spoken name a part stands; parts of other types keep their order in the middle."""
    return _SPOKEN.get(part.type.casefold(), _OTHERWISE)
