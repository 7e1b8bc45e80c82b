"""The Swiss list's elements and attributes, and what stands in its prose."""

import re
from collections import Counter

from sanctions.lists.drafts import clean
from sanctions.lists.name_fields import counted
from sanctions.lists.xml import Element, local, name_words

_ELEMENTS = frozenset(
    "target sanctions-set-id foreign-identifier individual entity object identity name name-part value"
    " spelling-variant day-month-year nationality country place-of-birth address c-o address-details p-o-box"
    " zip-code remarks remark identification-document number issuer date-of-issue expiry-date justification relation"
    " other-information modification".split()
)
_ATTRIBUTES = frozenset(
    "ssid sex object-type main name-type quality lang order name-part-type script spelling-variant-type day month"
    " year calendar iso-code place-id document-type code target-id relation-type modification-type enactment-date"
    " publication-date effective-date".split()
)
_IMO_ALONE = re.compile(r"IMO(?:\s+(?:number|no\.?))?[\s:#]*\d{7}\.?", re.IGNORECASE)
_BANK_CODE = re.compile(
    r"\b(?:SWIFT(?:\s*/\s*BIC)?|BIC)(?:\s+(?:code|number))?\s*[:#]?\s*([A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?)\b"
)


def is_target(record: Element) -> bool:
    """Whether this is a target of the list itself and no copy inside another's history."""
    return local(record) == "target" and stands_in_list(record)


def stands_in_list(record: Element) -> bool:
    """Whether a record is directly below the document's root."""
    parent = record.getparent()
    return parent is not None and parent.getparent() is None


def is_known(element: Element) -> bool:
    """Whether the format had this element when this was written."""
    return local(element) in _ELEMENTS


def count_strange(record: Element, unmapped: Counter[str]) -> None:
    """Counts the elements and attributes that the format did not have when this was written."""
    for element in record.iter():
        if (name := local(element)) and not is_known(element):
            unmapped.update(counted(f"target/…/{name}", clean(element.text), name_words(record)))
        for attribute in map(str, element.attrib.keys()):
            if name and attribute not in _ATTRIBUTES:
                value = str(element.get(attribute))
                unmapped.update(counted(f"{name}@{attribute}", clean(value), name_words(record)))


def bank_codes(text: str) -> list[tuple[str, str]]:
    """The bank codes (BIC) that a text gives with their label, as property and number."""
    return [("swiftBic", number) for number in _BANK_CODE.findall(text)]


def is_imo_alone(text: str) -> bool:
    """Whether a text is an IMO number and nothing else."""
    return _IMO_ALONE.fullmatch(text) is not None
