"""Words in names of columns that we don't know: of people beside a customer, and of things that have names too."""

PEOPLE = frozenset(
    (
        "spouse husband wife father fathers mother mothers parent grandfather maiden patronymic patronym partner "
        "heir ubo owner owners holder holders shareholder shareholders director directors signatory signatories "
        "guarantor guarantors representative representatives rep attorney trustee trustees nominee guardian "
        "applicant ehepartner ehegatte vater mutter inhaber gesellschafter geschäftsführer bürge vertreter "
        "conjoint époux épouse père mère gérant dirigeant représentant actionnaire garant mandataire "
        "cónyuge padre madre socio socios representante apoderado garante coniuge socio amministratore "
        "garante cônjuge pai mãe sócio procurador echtgenoot vader moeder bestuurder eigenaar gemachtigde "
        "małżonek ojciec matka właściciel wspólnik pełnomocnik супруг супруга отец мать директор владелец "
        "бенефициар поручитель представитель учредитель чоловік дружина батько мати засновник eş baba ortak kefil "
        "الزوج الزوجة الأب الأم المدير المالك الكفيل 配偶 父亲 母亲 法人 股东 董事 配偶者 代表者 役員"
    ).split()
)

THINGS = frozenset(
    (
        "user login file folder host domain server database table field column system product brand item article "
        "service plan scheme campaign project event team department division unit branch shop store site city town "
        "street road country state region district province county area language currency month day status type "
        "class category group segment role job position code"
    ).split()
)
"""`branch name` is no name of anybody who could be listed."""
