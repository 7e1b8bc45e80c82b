"""Forms of address and rank: normal in customer data, they never raise nor lower a score."""

HONORIFICS: frozenset[str] = frozenset(
    "mr mrs ms miss mx dr prof professor doctor sir dame lord lady madam mme mlle monsieur madame herr frau senor "
    "senora sr sra don dona ing dipl mag jr phd md esq hon rev reverend father sheikh sheik shaik cheik shaikh shaykh sheykh cheikh "
    "shaikhah hajji haji hajj hadji hadj alhaji mullah mulla molla maulvi mawlawi maulavi maulana mawlana mufti qari "
    "ustad ustaz ayatollah hojatoleslam imam sayyid seyyed syed general gen colonel col lieutenant lt major maj "
    "maulawi mawlavi molavi hojjat hojatolislam hajjatoleslam sayed sayyed sayid saiyid seyed seyid sayyad sidi shekh "
    "shaix haj jenab eng excellency gospodin gospozha gospodina doktor engineer engr inzhener dktwr dktvr duktur xiansheng nushi agha aqa khanum jeneral generaal polkovnik plukovnik podpolkovnik majoor kapitan "
    "oberst generale coronel capitan comandante tenente sargento brig captain capt commander admiral brigadier sergeant marshal president minister "
    "hrh hh hm honourable honorable honble excellence highness majesty vice senator sen ambassador governor "
    "deputy attorney advocate adv cdr cmdr cpl sgt corporal lieut ltcol ltgen majgen briggen vadm radm patriarch "
    "archbishop archimandrite ceo cfo coo cto mp mep mba jd llb llm msc bsc meng bcom mcom bba cpa obe cbe mbe "
    "kbe gbe kcb kcmg cmg qc jp dds dphil mphil jnr snr junr esquire herrn frl fraeulein fraulein rechtsanwalt "
    "iur jur kfm hauptmann oberleutnant leutnant generalmajor generalleutnant ingenieur meneer mevrouw mevr dhr "
    "drs senateur ambassadeur embajador embaixador gouverneur gobernador depute diputado deputado maitre avocat "
    "docteur professeur avvocato avv dott dottor dottore dottoressa dottssa signor signora signorina signore "
    "onorevole ragioniere geometra ssa ingegnere eccellenza srta senorita senhor senhora sres sras dra doctora "
    "profesor profesora professora licenciado licenciada licda lcdo lcda excmo excma ilmo ilma exmo exma "
    "excelencia abogado abogada advogado advogada ingeniero ingeniera engenheiro engenheira dna mgr inz phdr judr "
    "mudr rndr mvdr paeddr csc drsc doc docent bc panstwo adwokat advokat grazhdanin grazhdanka tovarishch prezident predsedatel ministr gubernator "
    "gromadyanin gromadyanka dobrodiy akademik leytenant serzhant sayin doch uzm ogr gor oegr goer efendi effendi "
    "hanim hanimefendi beyefendi avukat kyrios kyria kyrie hojjatoleslam hujjatulislam hojjatolislam dktur dktura "
    "mhnds aqid astadh friq nqib fdila dktr aqay khanm srtip srlshkr jnab mhtrm janab alhaj alhadj elhaj elhadj qadi cpt ssg gral cnel cllr msgr monsignor monsenor tte cdre commodore sahibzada shri shree "
    "shrimati srimati smt thiru thirumathi bapak datuk datin encik hj hjh mwalimu hajia mzee otunba khanom retd tov".split()
)

GIVEN_TOO: frozenset[str] = frozenset(
    "hojjat imam agha aqa don sayed sayid sayyid sayyed saiyid syed seyed seyyed seyyid".split()
)
"""Titles that men are called by as well, so that an initial may stand for one: H. for Hojjat, S. for Seyyed."""

NAMES_TOO: frozenset[str] = frozenset(
    "prince princess bishop judge justice king queen baron baroness count countess duke duchess earl chancellor "
    "nawab qazi kazi pir pastor rabbi mayor chief bey he daw pasha pan pani sri kumari begum pandit sahib saheb dato ibu khun tuan lic sig rag cav "
    "arch geom med av ii iii iv adm beng mqdm srdar lwa hr fr gr graf ato woizero oom rn fils pere hijo".split()
)
"""Titles that many are called by: words of a name like any, spared where they stand in the query alone."""

SURNAMES_TOO: tuple[str, ...] = tuple(
    "das agha sayed sayid sayyid sayyed saiyid syed seyed sheikh sheik shaik shaikh shaykh cheikh haji hajji major".split()
)
"""Titles, and a particle, that are surnames as well: beside a single given name one is that, of several the first of these."""

PHRASES: tuple[tuple[str, ...], ...] = tuple(
    tuple(phrase.split())
    for phrase in (
        "his excellency,her excellency,his her excellency,his royal highness,her royal highness,his highness,her highness,his majesty,"
        "her majesty,his holiness,his eminence,his grace,his honour,her honour,the right honourable,rt hon,right hon,"
        "field marshal,vice admiral,rear admiral,air marshal,air vice marshal,wing commander,squadron leader,"
        "group captain,chief justice,chief minister,prime minister,sua eccellenza,su excelencia,son excellence,"
        "dr med,dr med dent,dr med univ,dr rer nat,dr rer pol,dr h c,dr jur,dr sc,prof dr med,univ prof,ao univ prof,"
        "sig ra,prof ssa,dott ssa,ll m,ll b,ll d,b sc,m sc,d sc,b eng,m eng,b com,m com,m phil,"
        "d phil,hojjat al islam,hujjat al islam,hojjat ol eslam,hojjat ul islam,hujjat ul islam,aya allah,"
        "hja al aslam,dato sri,dato seri,datuk seri,tan sri,yang berhormat,yang amat berhormat,"
        "yrd doch,yrd doc,oegr goer,ogr gor,mgr inz,dipl ing,dipl kfm"
    ).split(",")
)  # fmt: skip
"""Titles of several words, of which not each is one by itself."""
