"""Names on the EU's list: which one is the party's, and what the remarks say of the others."""

import re
from collections.abc import Sequence

from sanctions.lists.drafts import Draft, enumerated
from sanctions.lists.xml import Element, texts
from sanctions.names.text import is_latin

# A grade opens a clause of a name's remark, in many spellings: "low qualtiy alias", "formely known as".
_WEAK = re.compile(r"(?:^|[.;:,()]\s*)(?:low[\s-]+q\w+|weak\b)", re.IGNORECASE)
_FORMER = re.compile(
    r"(?:^|[.;:,()]\s*)(?:fo\w{3,7}\s+(?:known|listed|named?)\b|f\.?k\.?a\b|maiden\s+name|previous(?:ly\s+\w+\s+as|\s+name))",
    re.IGNORECASE,
)
_LEGAL_FORM = re.compile(
    r"^(?:type of entity:\s*)?(?P<form>.*\b(?:company|corporation|partnership|enterprise)\b.*)$", re.IGNORECASE
)
_PLAIN_LANGUAGES = ("", "EN")


def take_names(draft: Draft, aliases: Sequence[Element]) -> None:
    """Names by kind; the first in Latin letters and no foreign language is the party's name.

    The list marks none as the main one, and often begins with Cyrillic or with
    the first of 24 languages. `strong` is always true: the grade is in remarks.
    """
    graded = [(_kind(alias), alias) for alias in aliases if alias.get("wholeName", "").strip()]
    main = _main([alias for kind, alias in graded if kind == "alias"] or [alias for _, alias in graded])
    if main is not None:
        draft.name("name", main.get("wholeName"))
        _take_name_parts(draft, main)
    for kind, alias in graded:
        draft.name(kind, alias.get("wholeName"))
    for alias in aliases:
        _take_beside_name(draft, alias)


def _main(aliases: Sequence[Element]) -> Element | None:
    """The name to call the party by."""
    latin = [alias for alias in aliases if is_latin(alias.get("wholeName", ""))]
    plain = [alias for alias in latin if alias.get("nameLanguage", "") in _PLAIN_LANGUAGES]
    return next(iter(plain or latin or aliases), None)


def _kind(alias: Element) -> str:
    """What the remarks say of a name: weak, former, or a good one."""
    remark = " ".join(texts(alias, "remark"))
    if _WEAK.search(remark) or alias.get("strong") == "false":
        return "weakAlias"
    return "previousName" if _FORMER.search(remark) else "alias"


def _take_name_parts(draft: Draft, alias: Element) -> None:
    """A person's name in parts, as far as the list divides it."""
    if draft.schema == "Person":
        for name in ("firstName", "middleName", "lastName"):
            draft.add(name, alias.get(name))


def _take_beside_name(draft: Draft, alias: Element) -> None:
    """Gender, title and function, which the list keeps with each name."""
    person = draft.schema == "Person"
    title, function = alias.get("title"), alias.get("function")
    draft.add("position" if person else "summary", *enumerated(function or ""))
    if person:
        draft.add("gender", {"M": "male", "F": "female"}.get(alias.get("gender", "")))
        draft.add("title", *enumerated(title or ""))
    elif title:
        form = _LEGAL_FORM.match(title)
        draft.add("legalForm" if form else "summary", form["form"] if form else title)
    for remark in texts(alias, "remark"):
        draft.note(f"name {alias.get('wholeName', '')}", remark)
