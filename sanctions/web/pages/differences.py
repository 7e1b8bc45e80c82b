"""Differences as a page shows them: what went and what came, marked in the words around it."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import NamedTuple

from rapidfuzz import fuzz, process

from sanctions.model import Difference, Document, FieldDifference, Link, Measure, Value, property_of
from sanctions.web.pages.labels import property_label, schema_label
from sanctions.web.pages.record import document_words, link_words, measure_words, words

_LABELS: Mapping[str, str] = {"caption": "Shown as", "schema": "Kind", "referents": "Other entries"}
_PROSE = 6
"""Words from which a text is marked within; a shorter one reads better struck out whole."""
_ALIKE = 50
"""Percent of likeness from which one text is taken for another, rewritten."""
_AROUND, _LONG = 6, 18
"""Words kept on each side of a mark, and the unmarked words in a row that are too many to show."""
_WORD = re.compile(r"(?:[;,.]+|\S+?)(?=[;,.]*(?:\s|$))\s*")
"""A word, or the marks behind one, with the blanks that follow: `FORCE.` and `FORCE;` begin with the same word."""
_MOST = 2_000
"""Words of two texts together that are compared word by word: the time grows with their product."""


class Piece(NamedTuple):
    """Words of a text with the blanks between. ``mark`` is added, removed, or empty where they stayed."""

    mark: str
    text: str


Line = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One field by its label, each of its values a line; ``reordered`` where only their order changed."""

    label: str
    lines: tuple[Line, ...]
    reordered: bool


def difference_rows(difference: Difference) -> list[Row]:
    """The fields that differ, in words."""
    return [Row(_label(field.field), tuple(_lines(field)), field.reordered) for field in difference.fields]


def _label(field: str) -> str:
    name = property_of(field)
    return property_label(name) if name else _LABELS.get(field, field.capitalize())


def _lines(field: FieldDifference) -> Iterator[Line]:
    """The values that changed, each with its marks, then those that went and came."""
    told = _teller(field.field)
    yield from (marked(told(old), told(new)) for old, new in field.changed)
    removed, added = list(map(told, field.removed)), list(map(told, field.added))
    for old in list(removed):
        if new := _rewritten(old, added):
            removed.remove(old)
            added.remove(new)
            yield marked(old, new)
    yield from ((Piece("removed", text),) for text in removed)
    yield from ((Piece("added", text),) for text in added)


def _teller(field: str) -> Callable[[Value], str]:
    """What tells a value of that field in words."""

    def told(value: Value) -> str:
        match value:
            case Measure():
                return measure_words(value)
            case Link():
                return link_words(value)
            case Document():
                return document_words(value)
        return schema_label(value) if field == "schema" else words(property_of(field), (value,))[0]

    return told


def _rewritten(old: str, added: Sequence[str]) -> str:
    """The text among the added ones that an old one became, empty where there is none."""
    prose = [text for text in added if len(text.split()) >= _PROSE]
    if len(old.split()) < _PROSE or not prose:
        return ""
    found = process.extractOne(old, prose, scorer=fuzz.ratio, score_cutoff=_ALIKE)
    return found[0] if found else ""


def marked(old: str, new: str) -> Line:
    """Two texts as one: the words that went and those that came marked, what stayed shortened between them."""
    was, now = _WORD.findall(old), _WORD.findall(new)
    if len(was) + len(now) > _MOST:
        return (Piece("removed", old), Piece("added", new))
    found: list[Piece] = []
    alike = SequenceMatcher(None, [word.strip() for word in was], [word.strip() for word in now], autojunk=False)
    for step, *places in alike.get_opcodes():
        gone, come = was[places[0] : places[1]], now[places[2] : places[3]]
        if step == "equal":
            found.append(Piece("", _shortened(come, begins=not found, ends=places[3] == len(now))))
        else:
            found += [Piece(mark, "".join(part)) for mark, part in (("removed", gone), ("added", come)) if part]
    return tuple(found)


def _shortened(kept: Sequence[str], *, begins: bool, ends: bool) -> str:
    """Words that stayed; of many, those beside a mark."""
    if len(kept) <= _LONG:
        return "".join(kept)
    before, after = ([] if begins else kept[:_AROUND]), ([] if ends else kept[-_AROUND:])
    return "".join((*before, "… ", *after))
