"""What stands between two names in a cell, and words of one company's name: literals only."""

ABBREVIATED = (
    *"aka a.k.a. a.k.a a/k/a fka f.k.a. f.k.a f/k/a nka n.k.a. n.k.a n/k/a".split(),
    *"t/as obo b/o f/o p/o fao att: ref ref: /ultd/ /ultb/".split(),
    *"dba d.b.a. d/b/a t/a o/b/o c/o w/o s/o d/o h/o itf atf fbo f/b/o attn attn. jtwros urf @".split(),
    *"vorm. ehem. antes früher".split(),
)
"""Between two names, in small letters or capitals."""

WRITTEN_OUT = tuple(
    """
    also known as|now known as|better known as|formerly known as|previously known as|known as|formerly|previously
    trading as|doing business as|for and on behalf of|on behalf of|acting on behalf of|care of|acting for
    as trustee for|as trustee of|as nominee for|as nominee of|in trust for|represented by|per pro|ehemals|vormals
    firmierend als|anciennement|faisant affaire sous|voorheen|handelend onder|antes llamada|anteriormente
    eski unvanı|renamed from|dawniej
    wife of|husband of|widow of|minor account of|trustees of the|trustees of|for the benefit of|custodian for
    by order of|in favour of|in favor of|for the account of|for account of|ultimate debtor|ultimate creditor
    ultimate beneficiary|ordering party|ordering customer|pour le compte de|pour compte de
    für rechnung von|per conto di
    zu händen|z. hd.|z.hd.|z.h.|à l'attention de|a la atención de|all'attenzione di|do rąk
    """.strip()
    .replace("\n    ", "|")
    .split("|")
)
"""The same in full, the longer before the shorter."""

OF_BIRTHS = tuple("née né nee ép. ep. épouse epouse épse epse veuve vve geb. geborene geborener geborenen".split())
"""Before the name that somebody had at birth, or married into, often the last one alone."""

PERHAPS_OF_BIRTHS = (
    *"ep geb geboren verh. verw. verwitwete gesch. rozená roz. nata född født szül. born".split(),
    *"урожденная урождённая урожд. уроджена".split(),
    *("z domu", "de soltera", "в девичестве"),
)
"""The same, which may be a name too, or a word of a firm's."""

OF_TRADERS = ("ИП", "ФЛП", "ФОП", "индивидуальный предприниматель", "фізична особа-підприємець")
"""Before the name of somebody who trades under it."""

OF_COMPANIES = frozenset(
    "bank banque banco group holding holdings fund trust company corporation international trading investment"
    " industry industries income growth opportunities research production scientific science technology technologies"
    " enterprise institute center centre committee bureau estate development engineering machinery minerals devices"
    " army".split()
)
"""Words that stand on one side of `and` in one company's name."""

OF_FIRMS = frozenset(
    "partners sons fils daughters brothers bros associates company co cie sanayi ticaret storage moving".split()
)
"""Words beside a name that make it one of a firm: in `Smith, Jones & Partners` nobody is called Partners; `Sanayi ve
Ticaret` is industry and trade."""

OF_ESTATES = (
    *("estate of", "executor of", "executors of", "heirs of", "heirs to", "personal representative of", "trust of"),
    *("late", "erben nach", "erben von", "erben des", "erben der", "erbengemeinschaft nach", "erbengemeinschaft"),
    *("nachlass von", "nachlass nach", "nachlass des", "nachlass der", "nachlass", "verlassenschaft nach"),
    *("succession de", "succession", "hoirs", "héritiers de", "herederos de", "herencia yacente de"),
    *("sucesión de", "eredi di", "eredi", "spadkobiercy", "наследники"),
)
"""Before the name of somebody who is dead or has put something into a trust, the longer before the shorter."""

OF_TRUSTS = "trust settlement estate ira smsf utma ugma superannuation".split()
"""Behind such a name."""

OF_FUNDS = frozenset(
    "royalty realty municipal utility utilities bond bonds gold silver equity property properties dividend energy"
    " health healthcare music nhs national american global world european high yield short term capital credit"
    " premium senior floating rate value money market reserve strategic hospital hospitals school schools academy"
    " academies housing learning education community county city university college employee employees pension"
    " real mosque church retirement benefit"
    " benefits security securities ethereum bitcoin asset assets master select core total".split()
)
"""Words before `Trust` that nobody is called, beside those of companies."""
