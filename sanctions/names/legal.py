"""Legal forms as customers write them: with slips, joined, split, in pieces.

The words of the long forms (limited, liability, obshchestvo, …) are so long
and so common that what is nearly one of them is one: a company called
"Limitked" is met far less often than the slip.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from rapidfuzz import process
from rapidfuzz.distance import OSA

from sanctions.names.tables.everyday import SHARES
from sanctions.names.tables.legal_forms import FORM_WORDS, LEGAL_FORMS

_LONG = 6
"""Letters from which a legal word forgives a slip, and may be found inside another word."""

_VERY_LONG = 12
"""Letters from which it forgives two."""

_WORDS: frozenset[str] = frozenset(word for word in FORM_WORDS if len(word) >= _LONG)
"""The long words of legal forms."""

_SHORT_FORMS = frozenset("llc ltd co inc jsc ooo oao zao pao bhd sdn corp pte pvt".split())
"""Short forms that are written together with a long word, or with each other."""

_FORMS: tuple[frozenset[str], ...] = tuple(
    {frozenset(words): None for form in LEGAL_FORMS if len(words := form.split()) > 1 and _WORDS.intersection(words)}
)
"""The long forms as sets of words."""


def mend(forms: Sequence[str]) -> tuple[str, ...]:
    """The words of a name with its legal words set right: 24 and sdn bhd for factory24 and sdnbhd."""
    spelled = [_CLERKS.get(form, form) for form in _spelled_out(forms)]
    followed = [part for form, after in pairwise((*spelled, "")) for part in _before_limited(form, after)]
    apart = [part for form in followed for part in _apart(form)]
    return _completed(tuple(_without_slip(form) for form in _together(apart)))


_CLERKS = {
    **dict.fromkeys(("cmpny", "cmpy", "compan", "coy"), "company"),
    **dict.fromkeys(("lmtd", "limite"), "limited"),
    **dict.fromkeys(("lblty", "liabilit"), "liability"),
    **dict.fromkeys(("crprtn", "corpn"), "corporation"),
}
"""Legal words with letters left out."""


def _spelled_out(forms: Sequence[str]) -> Sequence[str]:
    """The words, letters that stand apart made one as with full stops: I R G C; a legal form behind them is left."""
    if sum([len(form) == 1 for form in forms]) < _LEAST_LETTERS:
        return forms
    found: list[str] = []
    run: list[str] = []
    for form in (*forms, ""):
        if len(form) == 1 and form.isalpha():
            run.append(form)
            continue
        found += _run_together(run, last=not form)
        if form:
            found.append(form)
        run = []
    return found


def _run_together(letters: list[str], *, last: bool) -> list[str]:
    """Letters as words; the ``last`` of a name may be a legal form."""
    if len(letters) < _LEAST_LETTERS or " ".join(letters) in LEGAL_FORMS:
        return letters
    for size in range(min(len(letters) - 1, _LONGEST_FORM), 1, -1) if last else ():
        form = letters[-size:]
        if " ".join(form) in LEGAL_FORMS or "".join(form) in LEGAL_FORMS:
            rest = letters[:-size]
            return ["".join(rest), *form] if len(rest) >= _LEAST_LETTERS else letters
    return ["".join(letters)]


_LEAST_LETTERS = 3
"""Letters that stand apart and are one word."""
_LONGEST_FORM = 4
"""Letters of a legal form that may stand apart."""


def _completed(forms: tuple[str, ...]) -> tuple[str, ...]:
    """The words, the last of them whole where a legal form was cut within it: obshchestvo s ogranichennoi otvetst."""
    last = forms[-1] if forms else ""
    if len(forms) < 2 or len(last) < _LEAST_LEFT or last in FORM_WORDS:
        return forms
    for at in range(len(forms) - 2, -1, -1):
        for words in _STARTING.get(forms[at], ()):
            size = len(forms) - at
            if len(words) >= size and words[: size - 1] == forms[at:-1] and words[size - 1].startswith(last):
                return (*forms[:-1], words[size - 1])
    return forms


_LEAST_LEFT = 3
"""Letters of a last word by which the whole is told."""
_STARTING: dict[str, list[tuple[str, ...]]] = {}
"""The long forms of several words by their first."""
for _form in LEGAL_FORMS:
    if len(_words := tuple(_form.split())) > 1 and not _WORDS.isdisjoint(_words):
        _STARTING.setdefault(_words[0], []).append(_words)


def scattered_words(forms: Sequence[str]) -> frozenset[str]:
    """Words of a long legal form of which the name has most, wherever they stand.

    Two words make it a form: "Liability Company Lencabel Limited".
    """
    there = frozenset(forms)
    if not there & _WORDS:
        return frozenset()
    found: set[str] = set()
    for form in _FORMS:
        shared = form & there
        if len(shared) > 1 and 2 * len(shared) >= len(form):
            found |= shared | _misspelt(form - shared, there - shared)
    return frozenset(found)


def _misspelt(missing: frozenset[str], others: frozenset[str]) -> set[str]:
    """The other words that are a long missing one with two slips: Laibilty, beside Limited and Company."""
    return {
        other
        for word in missing & _WORDS
        for other in others
        if other[0] == word[0] and OSA.distance(word, other, score_cutoff=2) <= 2
    }


def _before_limited(form: str, after: str) -> tuple[str, ...]:
    """A word to which the pte of Pte Ltd was written, and that; else the word: Asiapte Ltd."""
    if after in _LIMITED and len(form) > 5 and form[-3:] in _PRIVATE:
        return form[:-3], form[-3:]
    return (form,)


_PRIVATE = frozenset(("pte", "pvt", "pty", "sdn"))
_LIMITED = frozenset(("ltd", "limited", "bhd"))
"""What private companies in Asia and Australia are: Pte Ltd, Sdn Bhd."""


@lru_cache(maxsize=16_384)
def _apart(form: str) -> tuple[str, ...]:
    """The parts of a word in which a legal word or a number was written together with something else."""
    if len(form) < 5 or form.isdigit() or form in _WORDS or form in LEGAL_FORMS:
        return (form,)
    if parts := _with_long_form(form) or _with_number(form):
        return parts
    for at in range(2, len(form) - 1):
        first, rest = form[:at], form[at:]
        if _part(first) and _part(rest) and (first in _WORDS or rest in _WORDS or len(form) < 8 or first in _STARTS):
            return (first, rest)
    for at in range(3, len(form) - 2):
        first, rest = form[:at], form[at:]
        if (first in _WORDS and first not in _ALSO_EVERYDAY) or rest in _AT_THE_END:
            return (first, rest)
    return (form,)


def _with_number(form: str) -> tuple[str, ...]:
    """The parts of a word before or behind which a number stands: 24 and factory for factory24; else nothing."""
    if (head := form.rstrip("0123456789")) != form and len(head) > 3 and head.isalpha():
        return (head, form[len(head) :])
    if (tail := form.lstrip("0123456789")) != form and len(tail) > 3 and tail.isalpha():
        return (form[: -len(tail)], tail)
    return ()


def _with_long_form(form: str) -> tuple[str, ...]:
    """The parts of a word that ends or begins with a form of several words: skairusadecv; else nothing."""
    if form.endswith(_TAILS):
        for tail in _TAILS:
            if form.endswith(tail) and len(form) > len(tail) + 1:
                return (*_apart(form[: -len(tail)]), *_WRITTEN_TOGETHER[tail])
    if form.startswith(_HEADS):
        for head in _HEADS:
            if form.startswith(head) and len(form) > len(head) + 1:
                return (*_WRITTEN_TOGETHER[head], *_apart(form[len(head) :]))
    return ()


def is_form_alone(forms: Sequence[str]) -> bool:
    """Whether words, folded, are a legal form of several words or begin one, and no more: they name nobody.

    Lists have such where a name broke off, and whatever is cut to so many characters.
    """
    text = " ".join(forms)
    if len(forms) < 2 or len(text) < _LONG_FORM:
        return False
    at = bisect_left(_IN_ORDER, text)
    return at < len(_IN_ORDER) and _IN_ORDER[at].startswith(text)


_IN_ORDER = sorted(LEGAL_FORMS)

_LONG_FORM = 8
"""Letters from which words that begin a legal form are no name: `S A` may be one."""

_WRITTEN_TOGETHER: dict[str, tuple[str, ...]] = {
    "".join(words): tuple(words) for form in LEGAL_FORMS if len(words := form.split()) > 1
}
"""The words of the forms that have several, by what they are written together."""
_HEADS = tuple(sorted((form for form in _WRITTEN_TOGETHER if len(form) > 8), key=len, reverse=True))
_TAILS = tuple(
    sorted(
        (
            form
            for form, words in _WRITTEN_TOGETHER.items()
            if (len(form) > 5 and (len(words[0]) > 1 or len(words) > 2)) or form in ("coltd", "collc")
        ),
        key=len,
        reverse=True,
    )
)
"""Those with which hardly another word begins, and ends; the longest first."""


def _part(text: str) -> bool:
    return text in _WORDS or text in _SHORT_FORMS or text in _STARTS


_AT_THE_END = frozenset(
    "limited corporation incorporated company kompaniya ltd llc fze jsc gmbh pjsc ojsc fzco ooo oao zao pao".split()
)
"""Legal words with which hardly another word ends: Artekslimited, Shippingfze, Pgopao."""

_STARTS = frozenset("joint stock open".split())
"""Short words that long forms are made of."""

_APART = _WORDS | {"joint", "stock"}
"""Legal words that are one where they were written in two."""

_ALSO_EVERYDAY = frozenset(("public", "private", "closed", "federal", "republican", "autonomous", "individual"))
"""Words of legal forms that are everyday words too: no name is taken apart at them."""


def _together(forms: Sequence[str]) -> Iterator[str]:
    """The words, two that make a legal word together made one."""
    skip = False
    for one, other in pairwise((*forms, "")):
        if skip:
            skip = False
        elif one + other in _APART and not {one, other} & _WORDS:
            skip = True
            yield one + other
        else:
            yield one


@lru_cache(maxsize=16_384)
def _without_slip(form: str) -> str:
    """The long legal word that a word is but for a slip; else the word itself."""
    if len(form) < _LONG or form in _WORDS or form in LEGAL_FORMS or form in SHARES:
        return form
    near = process.extract(form, _SORTED, scorer=OSA.distance, score_cutoff=2, limit=5)
    return next((word for word, distance, _ in near if _is_slip(form, word, distance)), form)


_SORTED = sorted(_WORDS)


def _is_slip(form: str, word: str, distance: float) -> bool:
    """Whether a word is the legal one with a slip, or two in a very long one or if two letters changed places twice.

    A longer word that begins as the legal one does is a word of its own: limits, companion.
    """
    if distance > 1 and len(form) < _VERY_LONG and sorted(form) != sorted(word):
        return False
    return len(form) == len(word) or form[-1] == word[-1] or not form.startswith(word[:-1])
