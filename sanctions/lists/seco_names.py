"""Names on the Swiss list: parts in an order of their own, each with spellings of its own."""

from typing import NamedTuple

from sanctions.lists.drafts import Draft, is_nothing
from sanctions.lists.xml import Element, children, text, texts

_KINDS = {"primary-name": "name", "alias": "alias", "formerly-known-as": "previousName"}
_BESIDE = frozenset({"title", "maiden-name"})
"""Parts that a name is not written with: a title is none of it, a maiden name stands for the family name."""
_PART_PROPERTIES = {
    "given-name": "firstName",
    "further-given-name": "secondName",
    "father-name": "fatherName",
    "family-name": "lastName",
    "suffix": "nameSuffix",
}


class _Variant(NamedTuple):
    """Another spelling of a part, and the language and script that it is in."""

    writing: tuple[str, str]
    spelling: str


class _Part(NamedTuple):
    kind: str
    value: str
    variants: tuple[_Variant, ...]


def take_name(draft: Draft, name: Element, is_main: bool) -> None:
    """A name with its spellings, under its kind.

    The primary name of the main identity is the party's; that of another is an
    alias. What the list calls of low quality is weak, but for the party's name.
    """
    parts = _parts(name)
    written = [part for part in parts if part.kind not in _BESIDE] or parts
    kind = _kind(draft, name, is_main)
    draft.name(kind, " ".join(part.value for part in written))
    draft.name("alias" if kind == "name" else kind, *_spellings(written))
    draft.name("previousName", *_maiden_names(parts, written))
    if draft.schema == "Person":
        _take_parts(draft, parts, is_main and kind == "name")
    else:
        draft.add("summary", *(part.value for part in parts if part.kind == "title" and part not in written))


def whole_name(name: Element) -> str:
    """A name as it is written, without its spellings; empty for none."""
    return " ".join(part.value for part in _parts(name) if part.kind not in _BESIDE)


def _kind(draft: Draft, name: Element, is_main: bool) -> str:
    """The kind of a name; a type that is new is an alias, and counted."""
    given = name.get("name-type") or ""
    if given not in _KINDS:
        draft.unmapped[f"name-type {given}"] += 1
    kind = _KINDS.get(given, "alias")
    if kind == "name" and is_main:
        return "name"
    return "weakAlias" if name.get("quality") == "low" else "alias" if kind == "name" else kind


def _parts(name: Element) -> list[_Part]:
    """The parts that say something, in their order; one without a number keeps its place at the end."""
    elements = sorted(children(name, "name-part"), key=_order)
    parts = (
        _Part(element.get("name-part-type") or "other", next(texts(element, "value"), ""), _variants(element))
        for element in elements
    )
    return [part for part in parts if not is_nothing(part.value)]


def _order(element: Element) -> int:
    given = (element.get("order") or "").strip()
    return int(given) if given.isascii() and given.isdigit() else 1_000


def _variants(element: Element) -> tuple[_Variant, ...]:
    return tuple(
        _Variant(((item.get("lang") or "").upper(), (item.get("script") or "LATN").upper()), spelling)
        for item in children(element, "spelling-variant")
        if (spelling := text(item))
    )


def _spellings(parts: list[_Part]) -> list[str]:
    """Other spellings of the whole: one part at a time, so that none is put together that nobody wrote.

    Where every part is given in one language's own script, the whole is in
    that script, and its further spellings vary one part at a time too.
    """
    found: list[str] = []
    writings = dict.fromkeys(variant.writing for part in parts for variant in part.variants)
    for writing in writings:
        columns = [[variant.spelling for variant in part.variants if variant.writing == writing] for part in parts]
        if writing[1] != "LATN" and all(columns):
            own = [column[0] for column in columns]
            found += [" ".join(own), *_one_at_a_time(own, [column[1:] for column in columns])]
        else:
            found += _one_at_a_time([part.value for part in parts], columns)
    return found


def _one_at_a_time(base: list[str], columns: list[list[str]]) -> list[str]:
    """The name with one of its parts spelt otherwise, for every part and spelling."""
    return [
        " ".join([*base[:at], spelling, *base[at + 1 :]]) for at, column in enumerate(columns) for spelling in column
    ]


def _maiden_names(parts: list[_Part], written: list[_Part]) -> list[str]:
    """The name with each maiden name, and each spelling of it, in the family name's place."""
    given = [part.value for part in written if part.kind != "family-name"]
    maiden = [part for part in parts if part.kind == "maiden-name" and part not in written]
    return [
        " ".join([*given, spelling])
        for part in maiden
        for spelling in (part.value, *(variant.spelling for variant in part.variants))
    ]


def _take_parts(draft: Draft, parts: list[_Part], is_party_s_name: bool) -> None:
    """Titles, and of the party's own name its parts."""
    for part in parts:
        if part.kind == "title":
            draft.add("title", part.value)
        elif is_party_s_name and part.kind in _PART_PROPERTIES:
            draft.add(_PART_PROPERTIES[part.kind], part.value)
