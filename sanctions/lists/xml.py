"""Streaming XML: one record at a time, memory flat, nothing resolved from outside the file.

Names are compared without their namespace, since publishers change it
(OFAC in February 2024) while the elements stay.
"""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

from sanctions.errors import ListUnreadable
from sanctions.lists.contract import Source
from sanctions.lists.drafts import Draft, clean
from sanctions.lists.name_fields import counted, speaks_of_names, words
from sanctions.model import Entity

Element = etree._Element


class Root(NamedTuple):
    """A document's first element: its name and namespace, and its attributes."""

    name: str
    namespace: str
    attributes: dict[str, str]


def root_of(source: Source) -> Root | None:
    """The document's first element, None where the file's head is no XML."""
    try:
        for _, element in _events(source, ("start",)):
            # Not by lxml's QName, which refuses a prefix that is declared nowhere.
            namespace, _, name = str(element.tag).rpartition("}")
            return Root(name, namespace.removeprefix("{"), {str(k): str(v) for k, v in element.attrib.items()})
    except ListUnreadable:
        return None
    return None


def first_texts(source: Source, *names: str) -> dict[str, str]:
    """The texts of the first elements of these names, read until all are found or a megabyte's worth has passed."""
    found: dict[str, str] = {}
    for count, (_, element) in enumerate(_events(source, ("end",))):
        name = local(element)
        if name in names and name not in found:
            found[name] = clean(element.text)
        if len(found) == len(names) or count > _HEAD_ELEMENTS:
            break
    return found


_HEAD_ELEMENTS = 2_000


def records(
    source: Source, *names: str, beside: frozenset[str] = frozenset(), unmapped: Counter[str] | None = None
) -> Iterator[Element]:
    """The elements of these names, each released once the next is asked for.

    Whatever stands among them or beside their sections is counted in
    ``unmapped``, since it may hold parties, but for what ``beside`` names.
    Raises ListUnreadable with the line where the file is not well-formed,
    ends too early, or declares entities of its own.
    """
    strays: Counter[str] = Counter() if unmapped is None else unmapped
    root = None
    for _, element in _events(source, ("end",), tag=[f"{{*}}{name}" for name in names]):
        root = _checked_root(source, element) if root is None else root
        yield element
        _release(element, beside.union(names), strays)
    if root is not None:
        _count_rest(root, names, beside, strays)


def local(element: Element) -> str:
    """The element's name without its namespace; empty for comments and the like."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def children(element: Element, name: str = "") -> Iterator[Element]:
    """The elements directly below, of one name or of all."""
    for child in element:
        found = local(child)
        if found and (not name or found == name):
            yield child


def child(element: Element, name: str) -> Element | None:
    """The first element of that name directly below."""
    return next(children(element, name), None)


def text(element: Element | None, name: str = "") -> str:
    """The cleaned text of an element, or of its first child of that name; empty where it lacks."""
    found = child(element, name) if element is not None and name else element
    if found is None:
        return ""
    whole = found.text if not len(found) else "".join(part for part in found.itertext() if isinstance(part, str))
    return clean(whole)


def texts(element: Element, *path: str) -> Iterator[str]:
    """The texts that are not empty at the end of a path of names: every one, where a step repeats."""
    if not path:
        if value := text(element):
            yield value
        return
    for below in children(element, path[0]):
        yield from texts(below, *path[1:])


def count_strange(record: Element, known: frozenset[str], unmapped: Counter[str]) -> None:
    """Counts the elements of a record, at any depth, that the format did not have when this was written."""
    for element in record.iter():
        name = local(element)
        if name and name not in known:
            unmapped.update(counted(f"{local(record)}/…/{name}", clean(element.text), name_words(record)))


def name_words(record: Element) -> set[str]:
    """The words of all that stands in a record's elements of names, as far as their own names tell."""
    speaking = (element for element in record.iter() if speaks_of_names(local(element)))
    return words(part for element in speaking for part in element.itertext() if isinstance(part, str))


def built(source: Source, draft: Draft, where: Element | str) -> Entity:
    """The entity of a record, given as such or by where it stands. Raises ListUnreadable where it has no name."""
    try:
        return draft.build()
    except ValueError as error:
        told = where if isinstance(where, str) else line(where)
        raise ListUnreadable(source.name, f"{error}, {told}") from error


def line(element: Element) -> str:
    """Where in the file an element stands."""
    return f"line {element.sourceline}"


def _events(source: Source, events: tuple[str, ...], tag: list[str] | None = None) -> Iterator[tuple[str, Element]]:
    """The parser's events; entities, document types and the network are off.

    Raises ListUnreadable with the line where the file is not well-formed.
    """
    try:
        with source.path.open("rb") as file:
            parsing = etree.iterparse(
                file,
                events=events,
                tag=tag,
                resolve_entities=False,
                load_dtd=False,
                no_network=True,
                remove_comments=True,
                remove_pis=True,
                huge_tree=False,
            )
            yield from parsing
            # Where no record came, nobody has looked at the document yet.
            _checked_root(source, parsing.root)
    except etree.XMLSyntaxError as error:
        if any(word in str(error.msg) for word in ("amplification", "entity reference loop")):
            raise ListUnreadable(source.name, "multiplies its own entities beyond measure: an XML bomb") from error
        raise ListUnreadable(source.name, f"is not whole: {error.msg}") from error


_ENCODINGS = ("UTF-8", "UTF-16", "ASCII", "US-ASCII")
"""Of any other, what is wrongly said to be in it can't be told from what is."""


def _checked_root(source: Source, element: Element) -> Element:
    """The document's root. No official list has a document type; one that has could hide text behind entities."""
    tree = element.getroottree()
    if tree.docinfo.internalDTD is not None:
        raise ListUnreadable(source.name, "declares a document type, which no official list does")
    encoding = (tree.docinfo.encoding or "UTF-8").upper()
    if not encoding.startswith(_ENCODINGS):
        raise ListUnreadable(source.name, f"says that it is in {encoding}; official lists are in UTF-8")
    return tree.getroot()


def _release(element: Element, known: frozenset[str], strays: Counter[str]) -> None:
    """Lets the record and what stands before it go."""
    element.clear()
    parent = element.getparent()
    if parent is None:
        return
    while (before := element.getprevious()) is not None:
        if (name := local(before)) and name not in known:
            strays[name] += 1
        parent.remove(before)


def _count_rest(root: Element, names: tuple[str, ...], beside: frozenset[str], strays: Counter[str]) -> None:
    """Counts what is left once the records are through, but for the last of them and their sections."""
    for section in children(root):
        name = local(section)
        if name in beside:
            strays.update(local(item) for item in children(section) if local(item) not in beside.union(names))
        elif name not in names:
            strays[name] += 1
