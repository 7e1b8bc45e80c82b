"""Small words that come and go between spellings of one name."""

PARTICLES: frozenset[str] = frozenset(
    "al el ul as ad ar at an ash az the of and for de la le les du des del della di da do dos das van von der den "
    "ter ten bin ben ibn bint bt abu abou abo aboo ebu e y i und et und ogly oglu ugli uulu kizi kyzy gizi na und zu zum an in "
    "on to by und ve wa ur ud".split()
)
