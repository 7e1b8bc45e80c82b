"""Legal forms in the languages of the lists, each with the form it stands for.

One thing written many ways, saying little about who it is. The codes on the
right are ours: they only have to agree between languages.
"""

LEGAL_FORMS: dict[str, str] = {
    # limited liability
    "llc": "llc", "l l c": "llc", "ltd": "llc", "limited": "llc", "ltd liability company": "llc",
    "limited liability company": "llc", "limited liability co": "llc", "limited liab co": "llc",
    "limited company": "llc", "company limited": "llc", "co ltd": "llc", "co limited": "llc", "company ltd": "llc",
    "co llc": "llc", "company llc": "llc", "pty ltd": "llc", "pte ltd": "llc", "private limited": "llc",
    "pvt ltd": "llc", "private limited company": "llc", "ooo": "llc", "obshchestvo s ogranichennoy otvetstvennostyu":
    "llc", "obshchestvo s ogranichennoi otvetstvennostyu": "llc", "tov": "llc", "tzov": "llc", "too": "llc",
    "tovarystvo z obmezhenoyu vidpovidalnistyu": "llc", "tovarishchestvo s ogranichennoy otvetstvennostyu": "llc",
    "gmbh": "llc", "gesellschaft mit beschraenkter haftung": "llc", "sarl": "llc", "s a r l": "llc",
    "societe a responsabilite limitee": "llc", "srl": "llc", "s r l": "llc", "sp z o o": "llc", "sp z oo": "llc", "sp zoo": "llc", "spzoo": "llc", "spolka z oo": "llc",
    "sro": "llc", "s r o": "llc", "doo": "llc", "d o o": "llc", "bv": "llc", "b v": "llc", "kft": "llc",
    "ltda": "llc", "limitada": "llc", "sdn bhd": "llc", "osauhing": "llc", "ou": "llc", "uab": "llc", "sia": "llc",
    "ltd sti": "llc", "limited sirketi": "llc", "wll": "llc", "fzc": "llc", "fzco": "llc", "fze": "llc",
    "fz llc": "llc", "fz": "llc", "s de rl de cv": "llc", "s de rl": "llc", "srl de cv": "llc", "eood": "llc",
    "ood": "llc", "limited liability partnership": "llp", "llp": "llp", "lp": "lp", "limited partnership": "lp",
    # joint stock
    "jsc": "jsc", "joint stock": "jsc", "joint stock company": "jsc", "joint stock co": "jsc", "ao": "jsc",
    "aktsionernoe obshchestvo": "jsc", "aktsionernoye obshchestvo": "jsc", "at": "jsc", "ag": "jsc",
    "aktiengesellschaft": "jsc", "sa": "jsc", "s a": "jsc", "societe anonyme": "jsc", "sociedad anonima": "jsc",
    "spa": "jsc", "s p a": "jsc", "as": "jsc", "a s": "jsc", "nv": "jsc", "n v": "jsc", "ab": "jsc", "oyj": "jsc",
    "oy": "jsc", "sa de cv": "jsc", "s a de c v": "jsc", "anonim sirketi": "jsc", "ad": "jsc", "akcjna": "jsc",
    "pjs": "pjsc", "pjsc": "pjsc", "public joint stock company": "pjsc", "pao": "pjsc",
    "publichnoe aktsionernoe obshchestvo": "pjsc", "publichnoye aktsionernoye obshchestvo": "pjsc", "pat": "pjsc",
    "public joint stock co": "pjsc", "plc": "pjsc", "public limited company": "pjsc", "ojsc": "pjsc", "oao": "pjsc",
    "open joint stock company": "pjsc", "otkrytoe aktsionernoe obshchestvo": "pjsc", "open joint stock co": "pjsc",
    "cjsc": "cjsc", "closed joint stock company": "cjsc", "zao": "cjsc", "closed joint stock co": "cjsc",
    "private joint stock company": "cjsc", "prjsc": "cjsc", "zakrytoe aktsionernoe obshchestvo": "cjsc",
    # companies of no stated kind
    "company": "co", "co": "co", "companies": "co", "compagnie": "co", "compania": "co", "corporation": "corp",
    "corp": "corp", "incorporated": "corp", "inc": "corp", "kompaniya": "co", "sharikat": "co", "sherkat": "co", "shirkat": "co", "kompania": "co", "firma": "co",
    "firm": "co", "est": "co", "establishment": "co", "sirketi": "co",
    # state bodies
    "state corporation": "state", "gosudarstvennaya korporatsiya": "state", "goskorporatsiya": "state",
    "fgup": "sue", "federal state unitary enterprise": "sue", "state unitary enterprise": "sue", "gup": "sue",
    "unitary enterprise": "sue", "republican unitary enterprise": "sue", "rup": "sue", "fsue": "sue",
    "federalnoe gosudarstvennoe unitarnoe predpriyatie": "sue", "state enterprise": "sue",
    # state institutions: universities, clinics, museums
    "fgbou": "institution", "fgaou": "institution", "fgbu": "institution", "fgau": "institution", "fgku": "institution",
    "fgbnu": "institution", "fgbuk": "institution", "fgbuz": "institution", "fgbou vo": "institution",
    "fgaou vo": "institution", "fgbou vpo": "institution", "fgaou vpo": "institution", "gbou": "institution",
    "gaou": "institution", "gbuz": "institution", "gbu": "institution", "gku": "institution", "mbou": "institution",
    "maou": "institution", "mbu": "institution", "mku": "institution", "gbou vo": "institution",
    "federalnoe gosudarstvennoe byudzhetnoe obrazovatelnoe uchrezhdenie vysshego obrazovaniya": "institution",
    "federalnoe gosudarstvennoe avtonomnoe obrazovatelnoe uchrezhdenie vysshego obrazovaniya": "institution",
    "federalnoe gosudarstvennoe byudzhetnoe uchrezhdenie": "institution",
    "ano": "ano", "autonomous non profit organization": "ano", "autonomous nonprofit organization": "ano",
    "autonomous noncommercial organization": "ano", "ip": "ip", "ei": "ip", "individual entrepreneur": "ip",
    # Cyrillic forms written out, as they come out of romanisation
    "obshchestvo s ogranichennoj otvetstvennostyu": "llc", "obshchestvo s ogranichennoi otvetstvennostiu": "llc",
    "tovarishchestvo s ogranichennoi otvetstvennostyu": "llc", "tovarystvo z obmezhenoiu vidpovidalnistiu": "llc",
    "tavarystva z abmezhavanay adkaznastsyu": "llc", "druzhestvo s ogranichena otgovornost": "llc",
    "aktsionerne tovarystvo": "jsc", "publichne aktsionerne tovarystvo": "pjsc", "aktsionernae tavarystva": "jsc",
    "aktsionerno druzhestvo": "jsc", "adkrytae aktsyyanernae tavarystva": "pjsc", "taa": "llc", "aat": "pjsc",
    "zat": "cjsc", "zaat": "cjsc", "chup": "sue", "derzhavne pidpryiemstvo": "sue", "gosudarstvennoe predpriyatie": "sue",
    "otkrytoye aktsionernoye obshchestvo": "pjsc", "zakrytoye aktsionernoye obshchestvo": "cjsc",
    "nepublichnoe aktsionernoe obshchestvo": "jsc", "gosudarstvennoe unitarnoe predpriyatie": "sue",
    # central and northern Europe
    "spolecnost s rucenim omezenym": "llc", "spolochnost s rucenim omezenym": "llc", "spol s r o": "llc",
    "spolka z ograniczona odpowiedzialnoscia": "llc", "spolka akcyjna": "jsc", "akciova spolecnost": "jsc",
    "drustvo s ogranicenom odgovornoscu": "llc", "drushtvo s ogranichenom odgovornoshchu": "llc", "druzba z omejeno odgovornostjo": "llc",
    "korlatolt felelossegu tarsasag": "llc", "reszvenytarsasag": "jsc", "zrt": "cjsc", "nyrt": "pjsc", "bt": "lp",
    "sabiedriba ar ierobezotu atbildibu": "llc", "uzdaroji akcine bendrove": "llc", "akcine bendrove": "jsc",
    "osaihing": "llc", "osauehing": "llc", "aktsiaselts": "jsc", "osakeyhtioe": "jsc", "julkinen osakeyhtioe": "pjsc",
    "aktiebolag": "jsc", "aktieselskab": "jsc", "anpartsselskab": "llc", "aps": "llc", "aksjeselskap": "jsc", "asa": "pjsc",
    "besloten vennootschap": "llc", "naamloze vennootschap": "jsc", "bvba": "llc", "vof": "lp", "kg": "lp", "ohg": "lp",
    "kommanditgesellschaft": "lp", "gmbh co kg": "lp", "gmbh and co kg": "lp", "ug": "llc", "se": "jsc",
    # southern Europe and the Americas
    "societa per azioni": "jsc", "societa a responsabilita limitata": "llc", "sociedad de responsabilidad limitada": "llc",
    "sociedade anonima": "jsc", "sociedade limitada": "llc", "sociedad limitada": "llc", "sl": "llc", "slu": "llc",
    "sau": "jsc", "sas": "jsc", "s a s": "jsc", "sociedad por acciones simplificada": "jsc", "sociedad anonima de capital variable": "jsc",
    "ca": "jsc", "compania anonima": "jsc", "eirl": "llc", "lda": "llc", "eurl": "llc", "snc": "lp", "scs": "lp",
    "societatea cu raspundere limitata": "llc", "societate pe actiuni": "jsc", "ae": "jsc", "epe": "llc", "shpk": "llc", "sh p k": "llc",
    "societe par actions simplifiee": "jsc", "societe en nom collectif": "lp", "eeig": "lp",
    # Turkey, Gulf, Asia
    "a sh": "jsc", "limited shirketi": "llc", "ltd shti": "llc", "anonim shirketi": "jsc", "shirketi": "co", "tic ltd sti": "llc",
    "l l p": "llp", "fz co": "llc", "free zone company": "llc", "free zone establishment": "llc", "dmcc": "llc",
    "dwc llc": "llc", "jlt": "llc",
    "spc": "llc", "w l l": "llc", "saog": "pjsc", "saoc": "cjsc", "bsc": "jsc", "kscc": "cjsc", "sal": "jsc", "s a l": "jsc",
    "berhad": "jsc", "bhd": "jsc", "sendirian berhad": "llc", "private limited liability company": "llc", "opc": "llc",
    "perseroan terbatas": "llc", "public company limited": "pjsc", "limited liability": "llc", "mchj": "llc", "mchzh": "llc",
    "youxian gongsi": "llc", "gufen youxian gongsi": "jsc", "yuxian gongsi": "llc", "jv": "co", "j v": "co",
    "mmc": "llc", "asc": "jsc", "qsc": "cjsc", "prat": "cjsc", "e v": "co", "ev": "co", "dh m m": "llc", "sh m m": "llc",
    "sh m a": "jsc", "sh m k": "jsc", "sh m l": "jsc", "shrka": "co", "shrkt": "co",
    "kabushiki kaisha": "jsc", "chusik hoesa": "jsc", "kk": "jsc",
    # Estonia and the Baltics
    "oue": "llc", "tue": "llc", "vshi": "llc", "aue": "jsc",
    # German
    "gesmbh": "llc", "ges mbh": "llc", "ggmbh": "llc", "mbh": "llc", "ug haftungsbeschraenkt": "llc",
    "gmbh and co kgaa": "lp", "ag and co kgaa": "lp", "kgaa": "lp", "partg mbb": "lp", "partg": "lp",
    "gbr": "lp", "gag": "jsc", "ek": "ip", "e kfm": "ip", "ekfm": "ip", "eg": "co",
    # South Slavic
    "jdoo": "llc", "dooel": "llc", "dd": "jsc", "ead": "jsc", "jtd": "lp", "kd": "lp", "kda": "lp",
    # Czech, Polish
    "vos": "lp", "ks": "lp", "sp k": "lp", "sp j": "lp", "spk": "lp", "sp zoo sp k": "lp", "sp z oo sp k": "lp",
    "spolka komandytowa": "lp", "spolka jawna": "lp", "ska": "jsc", "psa": "jsc",
    # Hungarian
    "rt": "jsc", "kkt": "lp", "kht": "co",
    # Romance
    "sprl": "llc", "sprlu": "llc", "srls": "llc", "s a rl": "llc", "sa rl": "llc", "srl d": "llc",
    "cvba": "llc", "scrl": "llc", "eireli": "llc", "eireli me": "llc", "ltda me": "llc", "ltda epp": "llc",
    "eireli epp": "llc", "unipessoal lda": "llc", "lda unipessoal": "llc", "sll": "llc", "sarlau": "llc",
    "suarl": "llc", "surl": "llc", "selarl": "llc", "limitee": "llc", "ltee": "llc", "cia ltda": "llc",
    "compania limitada": "llc", "sac": "jsc", "saa": "jsc", "sapa": "jsc", "sasu": "jsc", "sab de cv": "jsc",
    "sapi de cv": "jsc", "sab": "jsc", "sca": "jsc", "sgps": "jsc", "sgps sa": "jsc",
    "sociedad anonima cerrada": "jsc", "sociedad anonima abierta": "jsc", "sae": "jsc", "c por a": "jsc",
    "senc": "lp", "sencrl": "lp", "scsp": "lp", "s en c": "lp", "sen c": "lp", "s en cs": "lp", "gcv": "lp",
    "scomm": "lp", "cvoa": "lp", "sci": "lp", "gie": "co", "aie": "co", "ets": "co", "etablissements": "co",
    "etablissement": "co", "asbl": "co", "aisbl": "co", "vzw": "co", "sicav": "co", "soparfi": "co",
    "enr": "co", "cie": "co", "and cie": "co", "et cie": "co", "cia": "co", "and cia": "co", "y cia": "co",
    "e cia": "co", "scop": "co", "s coop": "co",
    # Families
    "and co": "co", "und co": "co", "and sons": "co", "and bros": "co", "bros": "co", "and brothers": "co",
    "und soehne": "co", "and soehne": "co", "and sohn": "co", "und sohn": "co", "and figli": "co",
    "e figli": "co", "and hijos": "co", "e hijos": "co", "y hijos": "co", "and filhos": "co", "e filhos": "co",
    "et fils": "co", "and fils": "co", "en zonen": "co", "and zonen": "co", "and sonner": "co",
    "og sonner": "co",
    # English
    "ulc": "llc", "dac": "llc", "proprietary limited": "llc", "proprietary ltd": "llc", "pty limited": "llc",
    "pte limited": "llc", "pty": "llc", "pvt": "llc", "pvt limited": "llc", "p ltd": "llc", "p limited": "llc",
    "pllc": "llc", "clg": "llc", "company limited by guarantee": "llc", "opc pvt ltd": "llc",
    "opc private limited": "llc", "smc pvt ltd": "llc", "smc private limited": "llc", "ltd gte": "llc",
    "designated activity company": "llc", "unlimited company": "llc",
    "professional limited liability company": "llc", "lllp": "llp", "plt": "llp",
    "limited liability limited partnership": "llp", "pc": "corp", "co inc": "corp",
    "professional corporation": "corp", "pbc": "corp", "cic": "co", "cio": "co",
    "community interest company": "co",
    # Indonesia
    "pt": "llc", "perseroan": "llc", "tbk": "pjsc", "pt tbk": "pjsc", "cv": "lp",
    "commanditaire vennootschap": "lp", "perusahaan komanditer": "lp",
    # Nordic
    "hb": "lp", "handelsbolag": "lp", "i s": "lp", "p s": "lp", "k s": "lp", "kommanditselskab": "lp",
    "interessentskab": "lp", "kommanditbolag": "lp", "ky": "lp", "sf": "lp", "slhf": "lp", "ivs": "llc",
    "ehf": "llc", "hf": "jsc", "ohf": "jsc", "oy ab": "jsc", "amba": "co", "nuf": "co", "tmi": "co",
    # Gulf
    "ksc": "jsc", "kscp": "jsc", "sh mkm": "jsc", "sh mka": "jsc", "sh m q": "jsc", "sh m b": "jsc",
    "sh a": "jsc", "bsc c": "jsc", "shami aam": "jsc", "sh m h": "llc", "mmh": "llc", "mdms": "llc",
    "sh dh m m": "llc", "sh sh w": "llc", "dhat msuwlya mhduda": "llc", "dhat al msuwlya al mhduda": "llc",
    "ba msivlit mhdud": "llc", "llc fz": "llc", "shami khas": "cjsc", "sh t b": "lp",
    # Former Soviet
    "zhshs": "llc", "osoo": "llc", "obshchestvo s dopolnitelnoy otvetstvennostyu": "llc", "tdv": "llc",
    "khkhk": "llc", "xxk": "llc", "shps": "llc", "zhak": "jsc", "fop": "ip", "chp": "ip", "mup": "sue",
    "munitsipalnoe unitarnoe predpriyatie": "sue", "xk": "co", "qk": "co", "chastnoe predpriyatie": "co",
    "pryvatne pidpryiemstvo": "co",
    # Albanian, Greek, Turkish
    "sh pk": "llc", "ike": "llc", "san ve tic ltd shti": "llc", "san tic ltd shti": "llc",
    "ve tic ltd shti": "llc", "san ve tic ltd sti": "llc", "san tic ltd sti": "llc", "avee": "jsc",
    "san ve tic a sh": "jsc", "san tic a sh": "jsc", "san ve tic as": "jsc", "san tic as": "jsc",
    "anonim ortakligi": "jsc", "t a sh": "jsc", "ve tic a sh": "jsc", "oe": "lp", "ee": "lp", "koll shti": "lp",
    # Eastern Asia
    "youxianzerengongsi": "llc", "youxianzeren gongsi": "llc", "tnhh": "llc", "cong ty tnhh": "llc",
    "cty tnhh": "llc", "tnhh mtv": "llc", "cong ty tnhh mtv": "llc", "yuhan hoesa": "llc",
    "yugen kaisha": "llc", "godo kaisha": "llc", "brisath chmakad": "llc", "brisath": "llc", "chmakad": "llc",
    "gufenyouxiangongsi": "jsc", "gufen gongsi": "jsc", "jusik hoesa": "jsc", "ctcp": "jsc",
    "cong ty co phan": "jsc", "cong ty cp": "jsc", "jituanyouxiangongsi": "jsc", "chmakad mhachn": "pjsc",
    "cong ty": "co",
}  # fmt: skip

KINDS: dict[str, str] = {
    "llc": "limited", "jsc": "stock", "pjsc": "stock", "cjsc": "stock", "corp": "corporation", "llp": "partnership",
    "lp": "partnership", "co": "",
}  # fmt: skip
"""The kinds of codes that are not their own: a stock company is opened, closed, and stays one; "company" may be any."""

UNLIKE_FORMS: frozenset[str] = frozenset(("limited", "stock", "corporation", "partnership"))
"""Kinds of which a company has one. State bodies are none of them: they are turned into companies."""

FORM_WORDS: frozenset[str] = frozenset(word for form in LEGAL_FORMS for word in form.split())
"""All words of legal forms."""

LEGAL_WORDS: frozenset[str] = frozenset(word for word in FORM_WORDS if len(word) > 3)
"""Those that are no abbreviation."""

LONGEST: dict[str, int] = {}
"""Words in the longest form that begins with a word."""
for _form in LEGAL_FORMS:
    _first, *_rest = _form.split()
    LONGEST[_first] = max(LONGEST.get(_first, 0), 1 + len(_rest))
