"""Endings that thousands of names share, as they stand in spelling keys: two names that agree in one agree in nothing.

Each row is one ending in the spellings of several languages, so that names
with equal beginnings and endings of one row are one name.
"""

ENDINGS: tuple[str, ...] = (
    "[oea]v|[aoe]u|[oea]va|[oea]vova",  # Petrov, Petrau, Petrova, Petrovová
    "[ei]nk[oa]",  # Sidorenko, Sidarenka
    "s?k(?:i|aia|ai|oi|a|aya)",  # Mayevsky, Mayevskaya
    "i?[cn]?uk",  # Savchuk, Danilyuk
    "i[ck]",  # Karanik, Medić
    "in|ina",  # Nikitin, Nikitina
    "i?an",  # Sargsyan
    "[ua]lah?",  # Khairullah
    "[eoua]din",  # Nuruddin
    "zadeh?",
    "pu?r",
    "ne?jad",
    "abadi",
    "[sz]on|sen",
    "man",
    "sh?vili",
    "d?ze",
)
