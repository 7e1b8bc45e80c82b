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


def _costs() -> dict[tuple[str, str], float]:
    found = {(one, other): _NEAR for one in _VOWELS for other in _VOWELS if one != other}
    for cost, pairs in reversed(_STEPS):
        for pair in pairs.split():
            found[pair[0], pair[1]] = found[pair[1], pair[0]] = cost
    return found


SUBSTITUTIONS: dict[tuple[str, str], float] = _costs()
"""Cost of one sound for another."""

OMISSIONS: dict[str, float] = {**dict.fromkeys(_VOWELS, 0.35), **dict.fromkeys("hyv", 0.5)}
"""Cost of a sound that one side leaves out."""

UNRELATED = 2.0
"""Cost of a pair of sounds that are in neither table, and of leaving out one that is not."""

AFTER_A_STOP = 0.4
"""Cost of a z left out after d or t: Belarusian Dzmitry and Tsikhan for Dmitry and Tikhon."""
