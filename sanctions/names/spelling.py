"""One word, and the forms under which other spellings of it can be met.

Romanisations differ by language: sh, ch, sch, š, sz; v, w, off; y, i, j; kh,
h, ch; ou, u, oo. The ``key`` writes each sound one way; the ``skeleton`` is
the key's consonants, which is all that Arabic, Persian and Hebrew write.
"""

import re
from functools import lru_cache

from sanctions.names.tables.endings import ENDINGS

_CONSONANTS: dict[str, str] = {
    **dict.fromkeys(("schtsch", "chtch", "shch", "stsch", "scht", "szcz", "sjtj"), "sC"),  # щ
    # ч in German, French, Finnish, Swedish, Polish, English
    **dict.fromkeys(("tsch", "tch", "tsh", "tj", "ttj", "cz", "ch"), "C"),
    **dict.fromkeys(("dzh", "dsch", "dj"), "J"),  # дж, ج
    **dict.fromkeys(("sch", "sh", "sz", "sj"), "s"),  # ш
    **dict.fromkeys(("zh", "rz", "zj"), "Z"),  # ж
    **dict.fromkeys(("kh", "gh"), "H"),  # х, г: Serghei, Serhii
    **dict.fromkeys(("ck", "q", "c"), "k"),
    **dict.fromkeys(("ts", "tz"), "z"),  # ц
    **dict.fromkeys(("f", "ff", "w"), "v"),  # Romanof, Romanoff, Romanow
    "ph": "f",
    "x": "ks",
    "h": "",  # Abdul Ghani, Thabet, Ghazi
}
_CONSONANT = re.compile(
    r"f(?<=[oe]f)(?<!eef)f?(?=$|sk[iy])|schtsch|chtch|shch|stsch|scht|szcz|sjtj|tsch|tch|tsh|tt?j(?=$|[aeiouy])|cz|dzh|dsch|dj|sch|sh|sz"
    r"|sj(?=[aeou])|zj(?=[aeouk])|ch|zh|rz|kh|gh(?=[ei])|ck|q|c(?=[aoulrk]|$)|ts|tz|w|ph|x|h(?<=[tdbr]h)(?=[aeiouy]|$)|h(?<=gh)"
)
"""Alternatives, here and below, begin with a letter: where none of those stands, none of them is tried."""
_IN_CONSONANTS = frozenset("cfhjqwxz")
"""Letters of which each of these but ts has one."""
_VOWEL_PAIRS: dict[str, str] = {
    "ou": "u",
    "oo": "u",
    "eu": "u",
    "uu": "u",
    "eo": "o",
    "ae": "e",
    "ee": "i",  # Kareem, Waleed
    "oe": "o",
    "ue": "u",
}
_VOWEL_PAIR = re.compile(r"ou|oo|eu|uu|eo|ae(?!v)|ee|oe|ue(?!$)")
_GLIDE = re.compile(r"[yijJ](?:(?<=^.)(?:[yijJ]*(?=[aou])|(?<!J)e)|(?<=[yj])[yij]*|(?<=i)[yij]+)")
_ENDING = re.compile(r"ie(?=$|[aouvlnkst])|ei|ai$|h(?<=[aeiou]h)$")
_LOWER = str.maketrans({"C": "c", "Z": "j", "Y": "y", "H": "h", "J": "j"})
NO_VOWELS = str.maketrans("", "", "aeiou")
_CLASSES = str.maketrans("bdfghzcj", "ptpkksss", "aeiouyv")
_FEMININE = re.compile(r"(?:(?<=..[oe]v)a|(?<=..in)a|(?<=..enk)[oa])$")
_CZECH = re.compile(r"(?:(?<=[oe]v)|(?<=.....[^aeiouyv])|(?<=...[^aeiouyv][^aeiouyv]))ova$")


class Spelling:
    """A folded word and its forms.

    ``bones`` are the consonants that unvowelled scripts write too; ``stem`` is
    the key without a Slavic feminine ending;
    ``classes`` its consonants, those that stand for each other written as one;
    ``ending`` the row of tables/endings.py that it ends on (-1 for none), and
    ``root`` how many sounds of the key stand before that; ``eastern`` is the
    key with the habits of Russian, Belarusian and Ukrainian made one.
    """

    def __init__(  # noqa: PLR0913, PLR0917 - what a word has; a class of its own is compiled, a tuple is not
        self,
        form: str,
        key: str,
        skeleton: str,
        bones: str,
        stem: str,
        classes: str,
        ending: int,
        root: int,
        eastern: str,
    ) -> None:
        self.form = form
        self.key = key
        self.skeleton = skeleton
        self.bones = bones
        self.stem = stem
        self.classes = classes
        self.ending = ending
        self.root = root
        self.eastern = eastern


_SHORT_SOUNDS = str.maketrans({"w": "v", "q": "k", "j": "y"})


@lru_cache(maxsize=49_152)
def spell(form: str) -> Spelling:
    """The forms of a folded word: lower-case ASCII letters and digits.

    Words of up to three letters and those without a vowel, abbreviations most
    of them, have hardly any other spelling.
    """
    sounded = _sounded(form)
    key = once(_short_key(form) or sounded, form, form)
    skeleton = once(("a" if sounded[0] in "aeiou" else "") + sounded.translate(NO_VOWELS), form, key)
    bones = once(bones_of(form), skeleton, form)
    stem, classes = once(_stem(key), key, form), once(key.translate(_CLASSES), skeleton, bones)
    ending, root = _root(key)
    return Spelling(form, key, skeleton, bones, stem, classes, ending, root, once(_eastern(form, key), key, form))


def once(text: str, one: str, other: str) -> str:
    """The text, kept once where it equals another: thousands of words are kept."""
    return one if text == one else other if text == other else text


def key_of(form: str) -> str:
    """The ``key`` of a folded word alone, in a third of the time."""
    return _short_key(form) or _sounded(form)


def _short_key(form: str) -> str:
    """The key of a word that has hardly any other spelling; empty for one that may have."""
    return form.translate(_SHORT_SOUNDS) if len(form) <= 3 or not _ANY_VOWEL.search(form) else ""


_ANY_VOWEL = re.compile("[aeiouy]")


def bones_of(form: str) -> str:
    """The ``bones`` of a folded word alone.

    Between the consonants of an unvowelled word vowels may stand: its tz and mm are two sounds.
    """
    return form if form.isdigit() else _in_single_letters(form).translate(_BONES)


def between_consonants(form: str) -> tuple[str, ...]:
    """The vowels before, between and after the consonants of a word; a last h stands among them."""
    letters = _in_single_letters(form).replace("x", "ks")
    found = _BONE.split(letters.rstrip("h"))
    if letters.endswith("h") and not found[-1]:
        found[-1] = "h"
    return tuple(found)


_BONE = re.compile("[^aeiouvwy]")


def _in_single_letters(form: str) -> str:
    """The word with a letter for each consonant, doubled ones once."""
    written = form if not _has_doubles(form) or _BARE.search(form) else _DOUBLE.sub(r"\1", form)
    if "h" in written or "j" in written or "ck" in written:
        written = _BONE_PAIR.sub(lambda found: _BONE_PAIRS[found.group()], written)
    return written


_BONE_PAIRS: dict[str, str] = {
    **{pair: pair[0] for pair in ("sh", "th", "dh", "kh", "gh")},
    "ch": "c",
    "zh": "j",
    "dj": "j",
    "ph": "f",
    "ck": "k",
    "ej": "",  # Sulejman
}
_BONE_PAIR = re.compile("|".join((r"ej(?=[^aeiou])", *(pair for pair in _BONE_PAIRS if pair != "ej"))))
_BONES = str.maketrans({"q": "k", "x": "ks", **dict.fromkeys("aeiouvwy", "")})
"""What single letters leave; the vowels nothing, nor v and w, which vowels are written with."""
_BARE = re.compile(r"^(?![stdkgczp]h)[^aeiouyw]{2}|(?:[stdkgcz]h|[^aeiouyw]){3}|[^aeiouyw](?:[stdkgcz]h|[^aeiouyw])$")


def _eastern(form: str, key: str) -> str:
    """The key as any East Slav may write it: Fedorova, Fiodarava; Dedkova, Dziadkova; Petrovna, Piatrouna."""
    if len(form) > 4 and ("j" in form or "ts" in form or "rh" in form or "ee" in form) and _SOFTENED.search(form):
        key = _sounded(_SOFTENED.sub(lambda found: _HARD[found.group()[:2]], form))
    if "i" in key or "u" in key or "dz" in key:
        key = _EASTERN_PAIR.sub(lambda found: _EASTERN_PAIRS[found.group()], key)
    eastern = key.translate(_EASTERN if "gh" not in form else _EASTERN_GH)
    if not eastern.endswith("ava"):
        return eastern
    return _CZECH_FEMININE.sub("", _EASTERN_FEMININE.sub("a", eastern))


_EASTERN_PAIRS = {
    "ia": "e",
    "io": "e",
    "dz": "d",
    "au": "av",
    "ou": "av",
    "u": "av",
    "iu": "ev",
    "eu": "ev",
    "iv": "ev",
}
_EASTERN_PAIR = re.compile(
    r"ia(?<=[bdfglmnprstvz]ia)|io(?<=[bdfglmnprstvz]io)|dz(?=[iemv])|au(?<=[^aeiou]au)(?=$|na$|k$|k[oi])"
    r"|ou(?<=[^aeiou]ou)(?=$|na$|k$|k[oi])|u(?<=[^aeiou]u)(?=$|na$|k$|k[oi])|iu(?<=[ao]iu)$|eu(?=$|na$)|iv(?=a?$)"
)
_SOFTENED = re.compile(
    r"(?<![^aeiou])ts(?=[iev])|[dlns]j(?=[aeou])|(?<=s)tj(?=[aeou])|rh(?=[aeiy])|ee(?=una$|vna$|vich$)"
)
"""Belarusian ts for a softened t (Tsimafei), j after a softened consonant and rh (Sjarhej), -eevich for -eyevich."""
_HARD = {"ts": "t", "rh": "rg", "ee": "eye", **{f"{letter}j": f"{letter}i" for letter in "dlnst"}}
_EASTERN_FEMININE = re.compile(r"(?<=..[ae]v)ava$|(?<=..enk)ava$")
"""Kuznetsovová and Fedosenková in Czech, for Kuznetsova and Fedosenko; o is a by now."""
_CZECH_FEMININE = re.compile(r"(?<=...[aiu]k)ava$")
"""And Benedzisiuková for Benedzisiuk."""
_EASTERN = str.maketrans({"o": "a", "g": "h"})
_EASTERN_GH = str.maketrans("o", "a")
"""Where a g is written so that none takes it for an h: Ghassan is not Hassan, Zghurskyi is Zgurskiy."""


def _root(key: str) -> tuple[int, int]:
    """The ending that a key has, and how many sounds stand before it: three at least."""
    found = _ENDINGS.search(key, 3)
    return (int((found.lastgroup or "_0")[1:]), found.start()) if found else (-1, len(key))


_ENDINGS = re.compile("(?:" + "|".join(f"(?P<_{row}>{ending})" for row, ending in enumerate(ENDINGS)) + ")$")


def _sounded(form: str) -> str:
    """The word with each sound written one way."""
    if form.isdigit():
        return form
    key = _FRENCH_W.sub("w", form) if "ou" in form else form
    if "c" in key:
        key = _SLAVIC_C.sub(_slavic_c, key)
    if "ts" in key or not _IN_CONSONANTS.isdisjoint(key):
        key = _CONSONANT.sub(lambda found: _CONSONANTS[found.group()], key)
    if "e" in key or "u" in key or "oo" in key:
        key = _VOWEL_PAIR.sub(lambda found: _VOWEL_PAIRS[found.group()], key)
    if "i" in key or "y" in key or "j" in key or "J" in key:
        key = _GLIDE.sub(_glide, key)
    if "ie" in key or "ei" in key or key.endswith(("ai", "h")):
        key = _ENDING.sub(_ending, key)
    key = key.translate(_LOWER)
    return (_DOUBLE.sub(r"\1", key) if _has_doubles(key) else key) or form


_FRENCH_W = re.compile(r"(?:^|(?<=[aei]))ou(?=[aeiy])")
"""French writes so what English does with a w: Oualid, Baouadoukdji."""
_SLAVIC_C = re.compile(
    r"c(?:(?=v|[oe]v(?:a|ova)?$|enk[oa]$|k[iy]|kaja$|i[iyj]a?$)"
    r"|(?<=^c)(?=[aeiouy][a-z]+(?:[oe]v|eva|enk[oa])$|entr[b-df-hj-np-tv-z])"
    r"|(?<=...[eiy]c)$|(?<=spec)(?=[bdgmnpsvz]))"
)


def _slavic_c(found: re.Match[str]) -> str:
    """A c in Slavic words, without its accent: Kuznecov, Carev, Specmash are Kuznetsov, Tsarev, Spetsmash."""
    last = found.end() == len(found.string) and found.string[found.start() - 1] != "e"
    return "ch" if last else "ts"


def _glide(found: re.Match[str]) -> str:
    """y, i and j: a consonant at a word's start (Janukovich, Yanukovich), silent before e (Yelena), else a vowel."""
    text = found.group()
    if found.start() > 0:
        return "i"
    return (
        "e" if text.endswith("e") else "Y" if found.string[found.end() : found.end() + 1] in ("a", "o", "u") else "i"
    )


def _ending(found: re.Match[str]) -> str:
    """Vowels that are written with and without i, and the silent h of Abdallah."""
    text = found.group()
    if text == "ie":
        return "i" if found.string[found.end() : found.end() + 1] in ("a", "o", "u") else "e"
    return {"ei": "e", "ai": "e", "h": ""}[text]


_DOUBLE = re.compile(r"(.)\1+")


def _has_doubles(text: str) -> bool:
    """Whether a letter stands beside itself."""
    last = ""
    for letter in text:
        if letter == last:
            return True
        last = letter
    return False


def _stem(key: str) -> str:
    """The surname that husband and wife share: Kuznetsov for Kuznetsova and Kuznecovová, Tauber for Tauberová."""
    return _FEMININE.sub("", _CZECH.sub("", key)) if key.endswith(("a", "o")) else key
