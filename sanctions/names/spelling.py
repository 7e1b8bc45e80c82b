"""One word, and the forms under which other spellings of it can be met.

Romanisations differ by language: sh, ch, sch, š, sz; v, w, off; y, i, j; kh,
h, ch; ou, u, oo. The ``key`` writes each sound one way; the ``skeleton`` is
the key's consonants, which is all that Arabic, Persian and Hebrew write.
"""

import re
from functools import lru_cache
from typing import NamedTuple

_SOUNDS: tuple[tuple[str, str], ...] = (
    (r"(?<=[oe])(?:ff?|w)$", "v"),  # Romanoff, Romanow
    (r"shch|schtsch|sjtj|stsch|scht|szcz", "sc"),  # щ
    (r"tsch|tch|tj(?=$|[aeiouy])|cz|(?<!s)ch", "c"),  # ч in French, German, Swedish, Polish, English
    (r"sch|sh|sz|sj(?=[aeou])", "s"),  # ш
    (r"dzh|dsch|dj", "j"),  # дж, ج
    (r"zh|rz", "Z"),  # ж
    (r"kh|gh", "h"),  # х, غ: also written h
    (r"ph", "f"),
    (r"ck|q|c(?=[aoulrk]|$)(?<!c)", "k"),
    (r"x", "ks"),
    (r"ts|tz", "z"),  # ц
    (r"w", "v"),
    (r"(?<=[tdbrg])h", ""),
    (r"ou|oo|eu|uu", "u"),
    (r"eo", "o"),
    (r"ae|ee", "e"),
    (r"oe", "o"),
    (r"ue(?!$)", "u"),
    (r"^[yij]e", "e"),  # Yevgeny and Evgeny, Yelena and Elena
    (r"^[yij]+(?=[aou])", "Y"),  # Janukovich, Ianoukovytch, Yanukovich: a consonant
    (r"[yij]+", "i"),
    (r"ie(?=[aou])", "i"),
    (r"ei|ai(?=$)|ie(?=$|[vlnkst])", "e"),
    (r"(?<=[aeiou])h$", ""),  # Abdallah, Fatimah
    (r"(.)\1+", r"\1"),
    (r"Y", "y"),
    (r"Z", "j"),
)
_COMPILED = tuple((re.compile(pattern), sound) for pattern, sound in _SOUNDS)
_VOWELS = str.maketrans("", "", "aeiou")
_FEMININE = re.compile(r"(?:(?<=..[oe]v)a|(?<=..in)a)$")


class Spelling(NamedTuple):
    """A folded word and its forms.

    ``bones`` is the skeleton without v, which unvowelled scripts use for u
    and o too; ``stem`` is the key without a Slavic feminine ending.
    """

    form: str
    key: str
    skeleton: str
    bones: str
    stem: str


_SHORT_SOUNDS = str.maketrans({"w": "v", "q": "k", "j": "y"})


@lru_cache(maxsize=262_144)
def spell(form: str) -> Spelling:
    """The forms of a folded word: lower-case ASCII letters and digits.

    Words of up to three letters and those without a vowel, abbreviations most
    of them, have hardly any other spelling.
    """
    sounded = _sounded(form)
    fixed = len(form) <= 3 or not _ANY_VOWEL.search(form)
    key = form.translate(_SHORT_SOUNDS) if fixed else sounded
    skeleton = ("a" if sounded[0] in "aeiou" else "") + sounded.translate(_VOWELS)
    return Spelling(form, key, skeleton, skeleton.replace("v", ""), _stem(key))


_ANY_VOWEL = re.compile("[aeiouy]")


def _sounded(form: str) -> str:
    key = form
    if not form.isdigit():
        for pattern, sound in _COMPILED:
            key = pattern.sub(sound, key)
    return key or form


def _stem(key: str) -> str:
    """The surname that husband and wife share: Kuznetsov for Kuznetsova and Kuznecovová."""
    return re.sub(r"(?<=[oe]v)ov$", "", _FEMININE.sub("", key))
