"""What firms are, abbreviated as Russia and its neighbours do before their names, in words that lists write out.

A line for each: as it is written in Cyrillic and Latin letters, and what it
says. General dictionary knowledge; those that say several things in different
trades are left out.
"""

_LINES = """
нии nii | scientific research institute
цнии tsnii cnii | central scientific research institute
внии vnii | all russian scientific research institute
гнц gnts | state scientific center
нпо npo | scientific production association
нпп npp | scientific production enterprise
нпк npk | scientific production corporation
нпц npts | scientific production center
нпф npf | scientific production firm
пкф pkf | production commercial firm
пкп pkp | production commercial enterprise
окб okb | experimental design bureau
мкб mkb | machine building design bureau
скб | special design bureau
кб kb | design bureau
по po | production association
цкб tskb ckb | central design bureau
ссз ssz | shipbuilding plant
срз srz | ship repair plant
арз arz | aircraft repair plant
бтрз btrz | armored repair plant
мз | machine building plant
эмз emz | experimental machine building plant
ик | investment company
ук | management company
гк gk | group of companies
тд | trading house
ск | insurance company
gt g.t | general trading
"""

ABBREVIATIONS: dict[str, str] = {
    form: said
    for line in _LINES.strip().split("\n")
    for forms, _, said in [line.partition(" | ")]
    for form in forms.split()
}
"""Words in lower case, to what they say in English."""
