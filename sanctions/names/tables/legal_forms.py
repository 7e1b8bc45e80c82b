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
    "jsc": "jsc", "joint stock company": "jsc", "joint stock co": "jsc", "ao": "jsc",
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
    "corp": "corp", "incorporated": "corp", "inc": "corp", "kompaniya": "co", "kompania": "co", "firma": "co",
    "firm": "co", "est": "co", "establishment": "co", "sirketi": "co",
    # state bodies
    "state corporation": "state", "gosudarstvennaya korporatsiya": "state", "goskorporatsiya": "state",
    "fgup": "sue", "federal state unitary enterprise": "sue", "state unitary enterprise": "sue", "gup": "sue",
    "unitary enterprise": "sue", "republican unitary enterprise": "sue", "rup": "sue", "fsue": "sue",
    "federalnoe gosudarstvennoe unitarnoe predpriyatie": "sue", "state enterprise": "sue",
    "ano": "ano", "autonomous non profit organization": "ano", "autonomous nonprofit organization": "ano",
    "autonomous noncommercial organization": "ano", "ip": "ip", "ei": "ip", "individual entrepreneur": "ip",
}  # fmt: skip

LONGEST: int = max(form.count(" ") + 1 for form in LEGAL_FORMS)
"""Words in the longest form."""
