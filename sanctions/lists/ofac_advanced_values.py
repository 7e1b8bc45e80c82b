"""How OFAC's Advanced XML writes values: ids of its own ReferenceValueSets, names in parts, dates within bounds."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from sanctions.lists import ofac_names
from sanctions.lists.countries import CODES, NAME_OF, country_code
from sanctions.lists.dates import partial
from sanctions.lists.ofac_features import Day, period
from sanctions.lists.ofac_names import Part
from sanctions.lists.xml import Element, child, children, local, text, texts


class References:
    """The file's value sets: what its ids stand for. Files differ in the ids that they hold."""

    def __init__(self, record: Element | None) -> None:
        self._texts: dict[tuple[str, str], str] = {}
        self._attributes: dict[tuple[str, str], dict[str, str]] = {}
        for group in children(record) if record is not None else ():
            for value in children(group):
                key = local(value), value.get("ID", "")
                self._texts[key] = text(value)
                self._attributes[key] = {str(name): str(of) for name, of in value.attrib.items()}

    def __bool__(self) -> bool:
        return bool(self._texts)

    def all(self, kind: str) -> list[str]:
        """Every value of a set."""
        return [value for (of, _), value in self._texts.items() if of == kind]

    def text(self, kind: str, id_: str | None) -> str:
        """What an id stands for; "AliasType 77" for one that the file does not tell, empty for none."""
        return self._texts.get((kind, id_), f"{kind} {id_}") if id_ else ""

    def attribute(self, kind: str, id_: str | None, name: str) -> str:
        """What else the file tells about a value."""
        return self._attributes.get((kind, id_ or ""), {}).get(name, "")

    def country(self, id_: str | None) -> str:
        """A country's name: OFAC's, or ours where only its code is one that we know."""
        name, code = self.text("Country", id_), self.attribute("Country", id_, "ISO2").lower()
        return NAME_OF[code] if code in CODES and country_code(name) is None else name


class Name(NamedTuple):
    """A name in one script."""

    type: str
    primary: bool
    weak: bool
    parts: Sequence[Part]


def names_of(identity: Element, references: References) -> Iterator[Name]:
    """Every name of an identity, in every script."""
    types = {
        group.get("ID", ""): references.text("NamePartType", group.get("NamePartTypeID"))
        for groups in children(identity, "NamePartGroups")
        for master in children(groups, "MasterNamePartGroup")
        for group in children(master, "NamePartGroup")
    }
    for alias in children(identity, "Alias"):
        words = references.text("AliasType", alias.get("AliasTypeID"))
        for documented in children(alias, "DocumentedName"):
            for parts in ofac_names.by_script(list(_parts(documented, types, references))):
                yield Name(words, alias.get("Primary") == "true", alias.get("LowQuality") == "true", parts)


def _parts(documented: Element, types: Mapping[str, str], references: References) -> Iterator[Part]:
    """The parts of a documented name."""
    for part in children(documented, "DocumentedNamePart"):
        for value in children(part, "NamePartValue"):
            group = value.get("NamePartGroupID", "")
            written = f"{part.get('LeadingChars', '')}{text(value)}{part.get('TrailingChars', '')}"
            script = references.text("Script", value.get("ScriptID"))
            yield Part(types.get(group, ""), written, script, group)


def period_of(dates: Element) -> str:
    """A DatePeriod in words: from the first day that its start may be to the last that its end may be.

    One without a year that can be read is told as far as the file has it.
    """
    start, end = child(dates, "Start"), child(dates, "End")
    first, last = _day(start, "From"), _day(end, "To") or _day(end, "From")
    about = any(edge is not None and edge.get("Approximate") == "true" for edge in (start, end))
    if first is None:
        return "-".join(texts(start, "From", "Year")) if start is not None else ""
    return period(first, max(first, last or first), about=about)


def _day(edge: Element | None, name: str) -> Day | None:
    """A day; None where it is not given, or is none."""
    point = child(edge, name) if edge is not None else None
    if point is None:
        return None
    read = partial(*(text(point, part) for part in ("Year", "Month", "Day"))) or ""
    return Day(*map(int, read.split("-"))) if read else None
