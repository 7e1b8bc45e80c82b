"""Names inside the UN list's alias fields: several in one, in several scripts, and what a note says of them."""

import re

from sanctions.lists.drafts import clean
from sanctions.names.text import is_latin

_FORMER = re.compile(r"\b(?:previously|formerly) (?:listed|known) as", re.IGNORECASE)
_SCRIPT = re.compile(r"(?:original script|in arabic(?: script)?)\s*:\s*(?P<name>[^().;]+)", re.IGNORECASE)
_TRANSLITERATIONS = re.compile(r"^(?P<names>[^();:]+(?:, [^();:]+)+) \(transliterations of .*\)$", re.IGNORECASE)
_NOT_OF_THE_NAME = re.compile(
    r"\(original script\)|original script:|\(transliterations?\)|\((?:birth|combat) name\)"
    r"|\((?:previously|formerly) listed as\)|,? born \d.*$|\([^()]*\d{5}[^()]*\)$",
    re.IGNORECASE,
)


def split_names(text: str) -> list[str]:
    """The names of one field: `; ` joins them, and brackets hold spellings of the name before them.

    Brackets are opened only where they hold several names or another script:
    "(AAB)" is a part of its name.
    """
    text = clean(_NOT_OF_THE_NAME.sub("", clean(text))).strip(" ,;")
    outside, inside = _bracket(text)
    if inside and (";" in inside or is_latin(outside) != is_latin(inside)):
        return [*split_names(outside), *split_names(inside)]
    return [name for part in text.split(";") if (name := part.lstrip(" )").strip(" ,;"))]


def is_former(note: str) -> bool:
    """Whether a note, or an alias itself, says that the party was listed under this name before."""
    return _FORMER.search(note) is not None


def names_in_note(alias: str, note: str) -> list[str]:
    """Further spellings of an alias that its note gives; none where the note is prose."""
    if found := _SCRIPT.search(note):
        return [clean(found["name"])]
    if found := _TRANSLITERATIONS.match(note):
        return [clean(name) for name in found["names"].split(",")]
    spellings = ";" in note and not re.search(r"[\d:()]", note)
    return split_names(note) if spellings and not is_latin(alias) else []


def _bracket(text: str) -> tuple[str, str]:
    """What stands before the bracket that ends the text, and what stands in it; empty where there is none."""
    depth = 0
    for at in range(len(text) - 1, -1, -1):
        depth += (text[at] == ")") - (text[at] == "(")
        if depth == 0:
            return (text[:at].strip(), text[at + 1 : -1].strip()) if text.endswith(")") and at else (text, "")
    return text, ""
