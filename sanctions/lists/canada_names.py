"""Names on Canada's list: several in one field, in several scripts, parted in many ways.

`;` parts names always, and so do the languages named before them. All else
that parts names stands inside names too ("King Royal Technologies Co., Ltd.").
Where it may be either, the text stays whole as an alias, and what it reads as
stands beside it.
"""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from sanctions.lists.drafts import clean
from sanctions.names.analysis import analyse
from sanctions.names.parts import Kind
from sanctions.names.text import is_latin

_LANGUAGE = re.compile(
    r"[\s,;(]*\b(?:Belarus+ian|Russian|Ukrainian|Arabic|Persian|Farsi|Hebrew|Burmese|Chinese|French)\s*:\s*"
)
_KNOWN_AS = re.compile(r"\(?\b(?:also|formerly)\s+known\s+as\b(?P<names>.*)", re.IGNORECASE)
_OR = re.compile(r"\s+(?:or|ou)\s+", re.IGNORECASE)
_AND = re.compile(r"\s+and\s+", re.IGNORECASE)
_SLASH = re.compile(r"\s*/\s*")
_COMMA = re.compile(r"\s*,\s*")
_IN_BRACKETS = re.compile(r"\([^()]*\)")
_ARTICLE = re.compile(r"^(?:the |l['’])")
_COMMA_TOO_MANY = re.compile(r",(?=\s+(?:or|and)\s)")
_PATRONYMIC = re.compile(r"(?:[vwy]i[ct]?ch|[vw]na|вич|вна|віч|ўна)$", re.IGNORECASE)
_MORE_LEGAL_FORMS = frozenset({"сао", "мк", "некоммерческое партнерство"})
"""Forms that only this list writes behind a comma."""
_SURNAME_TWICE = re.compile(r"^(?P<name>[^()]+?)\s*\((?P<other>[^()\s]+)\)$")
_BEGINS_A_COMPANY = re.compile(
    r"(?:AO|OAO|ZAO|OOO|PAO|JSC|OJSC|CJSC|PJSC|LLC|(?:(?:Open|Closed|Public) )?Joint[ -]Stock Company)\b"
)
_A_PAIR = 2

Named = tuple[str, str]
"""A kind of name, and the name."""


def names_of_person(last: str, given: str) -> Iterator[Named]:
    """The name, given names first; a surname's other spelling in brackets, "DIKIY (DIKY)", makes another."""
    for kind, surname in zip(("name", "alias"), surnames(last), strict=False):
        if name := clean(f"{given} {surname}"):
            yield kind, name


def surnames(last: str) -> list[str]:
    """A surname, and its other spelling in brackets."""
    twice = _SURNAME_TWICE.match(clean(last))
    return [twice["name"], twice["other"]] if twice else [clean(last)]


def names_of_entity(text: str) -> Iterator[Named]:
    """The name of an organisation or ship, and those it is also known as; in French behind a slash."""
    text = clean(text).strip(" ;")
    known_as = _KNOWN_AS.search(text)
    own = text[: known_as.start()].strip() if known_as else text
    yield from (
        ("name", name) for part in _split(_OR, own) for name in _split_if(_SLASH, part, _begins_a_name) if name
    )
    if known_as:
        said = known_as["names"].strip(" )")
        yield from (("alias", name) for name in dict.fromkeys([said, *_both(said)]))


def aliases_of(text: str, is_person: bool) -> Iterator[Named]:
    """The aliases of a field, each with its kind; a person's single word out of several is weak."""
    for part in text.split(";"):
        for named in _LANGUAGE.split(clean(part)):
            if whole := _bare(named):
                yield "alias", whole
                names = _COMMA_TOO_MANY.sub("", whole)
                yield from _people_in(names) if is_person else _organisations_in(names)


def _people_in(whole: str) -> Iterator[Named]:
    """The names that a person's alias reads as, if several; "Surname, Given" is one, whose comma is its own."""
    for name in _names_by_script(whole):
        listed = _split(_COMMA, name)
        several = len(listed) > _A_PAIR or all(map(_is_full_name, listed))
        for part in listed if several else [name]:
            yield from (_weighed(found) for found in _alternatives(part) if found != whole)


def _alternatives(name: str) -> list[str]:
    """The names that `or`, `and` and slashes stand between; a lone last word takes the place of the one before."""
    first, *rest = [
        part for piece in _split(_OR, name) for half in _split(_AND, piece) for part in _split(_SLASH, half)
    ]
    if not rest or not _is_full_name(first):
        return [name]
    stem = " ".join(first.split()[:-1])
    found = [f"{stem} {part}" if " " not in part else part for part in rest]
    return [first, *found] if all(map(_is_full_name, found)) else [name]


def _is_full_name(name: str) -> bool:
    """Whether these are a given name and a surname: two words at least, and more than "Andrey Sergeevich"."""
    words = name.split()
    return len(words) > 1 and not (len(words) == 2 and _PATRONYMIC.search(words[1]))


def _weighed(name: str) -> Named:
    """A person's name out of several; a single word is too common to be more than a weak alias."""
    return ("alias" if " " in name else "weakAlias"), name


def _organisations_in(whole: str) -> Iterator[Named]:
    """The names that an organisation's alias reads as, if several."""
    for name in _names_by_script(whole):
        for either in _split_if(_OR, name, _is_named):
            listed = _with_legal_forms(_split(_COMMA, either))
            for part in listed if all(map(_begins_a_name, listed)) else [either]:
                yield from (("alias", found) for found in _both(part) if found != whole)


def _both(name: str) -> list[str]:
    """The names of organisations on both sides of a slash, or of an `and` that is none of the name's own."""
    sides = _split_if(_SLASH, name, _begins_a_name)
    return [part for side in sides for part in _split_if(_AND, side, _begins_a_company, but_first=True)]


def _names_by_script(text: str) -> list[str]:
    """The text where its script changes behind a comma: "RCC, Русская медная компания"."""
    found: list[str] = []
    for part in _split(_COMMA, text):
        if found and (is_latin(part) == is_latin(found[-1]) or not _is_named(part)):
            found[-1] += f", {part}"
        else:
            found.append(part)
    return found


def _with_legal_forms(parts: list[str]) -> list[str]:
    """The parts of a list, a legal form that stands alone joined again to the name that it belongs to."""
    found: list[str] = []
    for part in parts:
        if found and not (_is_named(part) and _is_named(found[-1])):
            found[-1] += f", {part}"
        else:
            found.append(part)
    return found


@lru_cache(maxsize=4_096)
def _is_named(text: str) -> bool:
    """Whether a text names anybody, and is not "Ltd." or "ООО" alone."""
    if text.casefold() in _MORE_LEGAL_FORMS:
        return False
    name = analyse(f"Example {text}", person=False)
    return not name.legal or sum(word.kind is Kind.LEGAL for word in name.words) < len(name.words) - 1


def _begins_a_name(text: str) -> bool:
    """Whether a text could be a name of its own: it begins with a capital, a figure or a quotation mark."""
    return not _ARTICLE.sub("", text)[:1].islower() and _is_named(text)


def _begins_a_company(text: str) -> bool:
    """Whether a text begins as companies' names do, or is in another script than English."""
    return bool(_BEGINS_A_COMPANY.match(text)) or not is_latin(text)


def _split_if(
    mark: re.Pattern[str], text: str, is_name: Callable[[str], bool], *, but_first: bool = False
) -> list[str]:
    """The parts between marks, if each of them is a name, with the first or without; else the text."""
    parts = _split(mark, text)
    return parts if all(map(is_name, parts[1 if but_first else 0 :])) else [_bare(text)]


def _split(mark: re.Pattern[str], text: str) -> list[str]:
    """The parts between marks that stand in no brackets, one at least."""
    hidden = _IN_BRACKETS.sub(lambda found: "\0" * len(found[0]), text)
    edges = [0, *(edge for found in mark.finditer(hidden) for edge in found.span()), len(text)]
    parts = [_bare(text[start:end]) for start, end in zip(edges[::2], edges[1::2], strict=True)]
    return list(filter(None, parts)) or [text]


def _bare(text: str) -> str:
    """A name without the marks and words that part it from others, or brackets that nothing closes."""
    text = text.strip(" ,;/").removeprefix('" ')
    if text.count("(") != text.count(")"):
        text = text.strip("() ")
    return text.removeprefix("also ")
