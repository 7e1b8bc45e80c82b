"""Sounds that stand for each other when a name passes from one language's letters to another's.

Letters are those of a spelling key (names/spelling.py): c is the sound of
"church", j of "Jim" and "treasure", h of "loch". A pair costs what writing one
for the other says against two words being one name, on the scale where two
unrelated letters cost 1. The costs are ours, in four steps; the order of the
steps is that in which such pairs are met among the lists' own aliases.
"""

_VOWELS = "aeiou"
_CLOSE = 0.25
_NEAR = 0.4
_FAR = 0.7

_STEPS: tuple[tuple[float, str], ...] = (
    # i and e, a and e, o and u, o and a: unstressed vowels, and vowels that Arabic does not write.
    (_CLOSE, "ie ae ou ao iy ai"),
    # Charif and Sharif, Mazi and Masi, Oleg and Oleh, Petr and Piotr, Jawad and Gawad, Said and Zaid, Vauk and Volk.
    (_NEAR, "sc sz cj zj gj gh hk kg td dz cz kc tc hc sj fv ij iy bp uv ov tz"),
    # Thabit and Sabit, Fares and Pares, Nikolai and Mykola, Rim and Lim, Bakir and Vakir, Ukrainian h and y.
    (_FAR, "ts dj pf mn lr gy hy bv jc jz"),
)


def _costs(vowels: float, steps: tuple[tuple[float, str], ...]) -> dict[tuple[str, str], float]:
    found = {(one, other): vowels for one in _VOWELS for other in _VOWELS if one != other}
    for cost, pairs in reversed(steps):
        for pair in pairs.split():
            found[pair[0], pair[1]] = found[pair[1], pair[0]] = cost
    return found


SUBSTITUTIONS: dict[tuple[str, str], float] = _costs(_NEAR, _STEPS)
"""Cost of one sound for another."""

OMISSIONS: dict[str, float] = {**dict.fromkeys(_VOWELS, 0.35), **dict.fromkeys("hyv", 0.5)}
"""Cost of a sound that one side leaves out."""

UNRELATED = 2.0
"""Cost of a pair of sounds that are in neither table, and of leaving out one that is not."""

AFTER_A_STOP = 0.4
"""Cost of a z left out after d or t: Belarusian Dzmitry and Tsikhan for Dmitry and Tikhon."""

_UNVOWELLED_STEPS: tuple[tuple[float, str], ...] = (
    # Letters that stand for both: Hebrew bet, pe and vav, Arabic ba for p and fa for v, jim for g; voiced s.
    (0.15, "bv pv pf bp fv gj sz gh ij"),
    # c before e and i; ch in French, Spanish and German; j in Spanish, German and French; kh; Persian z for d.
    (0.3, "cs ck ch hj hk cj jz cz js dz iv uv ov av"),
    (0.4, "td kg tc tz ts"),
)
UNVOWELLED_SUBSTITUTIONS: dict[tuple[str, str], float] = _costs(0.1, _UNVOWELLED_STEPS)
"""Cost of one heard sound (names/heard.py) for another where one of two words was written without its short vowels."""

UNVOWELLED_OMISSIONS: dict[str, float] = {**dict.fromkeys(_VOWELS, 0.06), "h": 0.15, "y": 0.15, "v": 0.3}
"""Cost of a heard sound that one side leaves out there."""

UNVOWELLED_MOST: tuple[float, ...] = (0.0, 0.0, 0.2, 0.5, 0.7, 0.9)
"""How far words of so many heard consonants may be apart there in all; longer ones no further."""

_BORROWED_STEPS: tuple[tuple[float, str], ...] = (
    # One letter of Hangul or kana for each: lips, l and r, voiced and unvoiced.
    (0.05, "lr bp pf bv td kg ij"),
    (0.15, "pv fv fh jz sz gj cs cj jd tc js ts uv ov cz"),
    (0.3, "ck ch hj hk iv av tz gh jt jk ln"),
)
BORROWED_SUBSTITUTIONS: dict[tuple[str, str], float] = _costs(0.12, _BORROWED_STEPS)
"""The same where one of them was written in Hangul or kana by its sound."""

BORROWED_OMISSIONS: dict[str, float] = {
    **dict.fromkeys(_VOWELS, 0.2), "u": 0.04, "i": 0.1, "e": 0.1, "h": 0.15, "y": 0.15, "v": 0.2, "r": 0.4
}  # fmt: skip
"""Cost of a heard sound that one side leaves out there.

Hangul puts u between consonants and i after some, English does not hear r after a vowel, nor French a last e.
"""

BORROWED_MOST: tuple[float, ...] = (0.0, 0.0, 0.15, 0.4, 0.55, 0.7)
"""How far words may be apart there."""

_TRANSCRIBED_STEPS: tuple[tuple[float, str], ...] = (
    # Giorgi, z for s in German; w as u and v; y as i.
    (0.1, "gj sz uv ij"),
    # ch in French, Italian and German; j in Spanish and German, g before e there; h as g.
    (0.2, "cs ck ch cj hj hk gh hg iy jz cz"),
    (0.3, "fv bv ik tz iv js"),
)
TRANSCRIBED_SUBSTITUTIONS: dict[tuple[str, str], float] = _costs(0.2, _TRANSCRIBED_STEPS)
"""The same where one of them was written in Cyrillic, which has letters enough, by its sound."""

TRANSCRIBED_OMISSIONS: dict[str, float] = {**dict.fromkeys(_VOWELS, 0.2), "e": 0.12, "h": 0.12, "y": 0.15}
"""Cost of a heard sound that one side leaves out there: English, French and German write letters that are not heard."""

TRANSCRIBED_MOST: tuple[float, ...] = (0.0, 0.0, 0.35, 0.5, 0.6, 0.7)
"""How far words may be apart there."""

SILENT_LAST: frozenset[str] = frozenset("dprstz")
"""Consonants that French does not speak at a word's end: Guimard, Plessis, Granier."""

SILENT = 0.25
"""Cost of such a one that is left out."""
