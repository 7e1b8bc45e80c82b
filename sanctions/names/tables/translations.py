"""Everyday words of organisations in the languages of the lists, folded, one meaning a line.

Abbreviations that businesses use stand beside what they are short for.
General dictionary knowledge: any two words of a line may stand for each other
in the name of an organisation. What a name is made of beside them is not
translated.
"""

_MEANINGS = """
isis isil daesh daish
russia russian russie russland rossiya rossii rossiyskiy rossiyskaya rossiyskoe rusko ruska rusia rusija
belarus belarusian belarusi belorussia belorusskiy belorusskaya belorusskoe bielorussie
iran iranian iranien irana iranskiy iranskaya
ukraine ukrainian ukraina ukrainy ukrainskiy ukrainskaya
syria syrian syrie syrien siria siriyskiy
bank banka banque banco banca banku bankas bankasi pank panka masraf bk bnk
company companies compagnie compania kompaniya kompaniia kompania kompaniy
group groupe grupo jituan grubu gruppo gruppe gruppa grupa grupp grup skupina grupul gruppen ryhmae omada mjmwat grp majmuat majmua gorouh gorooh
foundation fondation fundacion fundacja fundacao fondazione stiftung nadace nadacia stichting saeaetioe alapitvany fundatia fond fonden zaklada fondatsiya zaklad idryma muassasat muassasa bonyad fdn fndn fundacija
cooperation cooperativa cooperacion cooperacao
fund fonds fondo fondas fondul fondy fonda
institute institut instituto instituut instytut institutul istituto institutas inshtytut inst moasseseh moassese moaseseh
university universite daxue universidad universitaet universita uniwersytet universitet universiteti univerzita univerzitet universitatea universidade universiteit yliopisto univ daneshgah danishgah universitesi
ministry ministere ministerio ministerium ministerstvo ministerstwo ministero ministerie ministerul wzart min wizarat
army armee ejercito armeija armata armiya armija armada armia leger hadsereg jaish jaysh
corps korps korpus cuerpo sepah faylaq
brigade brigada brygada brigaden brigata brigad brigaad brigadas liwa
battalion bataillon batallon bataljon batalion batalionul bataliono batalyon katibat battaglione kataib
division divisjon divisione diviziya divizija dyvizja
forces force fuerzas kraefte sily sile siluriye forze voimat quwwat faylaq
front frente fronte frontul fronta jabhat jabha
movement mouvement movimiento bewegung dvizhenie hnuti ruch movimento beweging pokret harakat liike haraka
party partie partido partei partiya partija partia partito partij partidul hizb strana
organisation organization organizacion organizacja organizatsiya organizace organizacija organizatia organizacao organizzazione organisasjon tashkilat munazamat org orgn sazman munazama
association asociacion associacao associazione vereinigung sdruzheni stowarzyszenie asotsiatsiya vereniging asociatia asociace udruzhenje jamiat assoc assn jamiyat
union unie unione unia sojuz soyuz unija union unionen union unao uniunea ittihad
committee comite komitee komitet komitee vybor comitato comitetul lajnat
council conseil consejo rada sovet rat consiglio consiliul raad majlis
state etat estado staat statna statni stato stat gosudarstvennyy gosudarstvennaya gosudarstvennoe panstwowy statul dawlat davlat staatlich staatliche staatlicher staatliches estatal statale devlet panstwowe panstwowa
national nationale nacional nationaler nationales natsionalnyy natsionalnaya natsionalnoe narodni narodowy nazionale nationala narodna kansallinen natl watani wataniya melli milli nat
international internationale internacional internationaler uluslararasi guoji beinalmelali mezhdunarodnyy mezhdunarodnaya mezhdunarodnoe mezinarodni miedzynarodowy internazionale internationala medunarodna intl internatl duwali duwaliya internat int
islamic islamique islamico islamische islamischer islamski islamska islamske islamskaya islamskiy islamica islamicul islami islamiya islamiyya
republic republique republica republik respublika republika repubblica republiek republiken jumhuriya jumhuri
peoples populaire popular volks narodnaya narodnyy narodni ludowy popolare populara
federal federale federalnyy federalnaya federalnoe federalni federalny
central centrale centralny centralnyy tsentralnyy tsentralnaya zentral centralni zentrale zentraler merkez merkezi
trading trade handel handels comercial maoyi shangmao torgovyy torgovaya torgovlya obchodni handlowy comercio commercio commerce tijarat bazargani trdg tijara ticaret ticareti tdg comercializadora handelsgesellschaft negoce
industry industries industrie industria sanayi sanayii gongye shiye industrial industriel promyshlennost prumysl przemysl industrija sanaye sanat sinaat teollisuus ind indl inds industrielle industriels
factory plant stabilimento zavod fabrik fabrika fabryka usine fabrica uzina tovarna kombinat works werk werke karkhaneh fabrikasi zaklad zaklady
scientific sci scientifique cientifico nauchnyy nauchno nauchnaya nauchnoe vedecky naukowy scientifico wissenschaftlich science
research recherche investigacion pesquisa pesquisas forschung forschungs issledovatelskiy issledovatelskaya vyzkumny badawczy ricerca pazhouhesh pajouhesh pazhuhesh tahghighat
production prod productive proizvodstvennoe proizvodstvennaya proizvodstvennyy vyrobni produkcja produzione proizvodstvo producao produktion uretim uretimi produccion
center centre centro zentrum tsentr centrum centrul centar keskus markaz ctr
shipping maritime marit marine navegacion naviera navieras hangyun haiyun armateur nakilat schifffahrt sudokhodnaya plavba zhegluga shpg deniz denizcilik navigation navegacao zegluga navigazione schiffahrt reederei rederi keshtirani sudokhodstvo sudokhodnoe shipg shpng
insurance assurance assurances seguros versicherung strakhovanie strakhovaya pojistovna ubezpieczenia assicurazioni ins
energy energie energia nengyuan enerji energetica energetique energiya energetika energetyka energija
oil petrole petroleo petrolio petroleum shiyou petrolleri petrolera neft neftyanaya ropa nafta naft petrol ol oel erdol erdoel petrolifera
gas gaz gazovaya plyn erdgas dogalgaz
steel acier gangtie celik acero stahl stal ocel acciaio
security securite seguridad sicherheit bezopasnost bezopasnosti bezpechnost bezpieczenstwo sicurezza amn turvallisuus seguranca segurancha sicherheits guvenlik guvenligi
military militaire militar militaer voennyy voennaya vojensky wojskowy militare militarische militaerische askeri wojskowe
defence defense defensa verteidigung oborona oborony obrana obrona difesa defensie difa savunma verteidigungs
aviation avn avia havacilik hangkong aviatsionnyy aviatsionnaya aviatsiia aviacao aeronautica luftfahrt letectvi lotnictwo aviazione havapeymai havapeymaei
airlines airline airways air avialinii aerolineas fluggesellschaft havayollari aviakompaniya
aircraft avion avions samolet samolety letadlo
space cosmos kosmicheskiy raumfahrt espacial spatial
technology technologies fanavari technologie keji jishu teknolojileri tecnologias technologia tekhnologii tekhnologiya tecnologia tehnologii teknoloji tech technol techs tekno
technical technique tecnico tekhnicheskiy technicky techniczny technische technischer teknik tekhnicheskaya tecnica techniczna
electronics electronic elec dianzi elektronik elektronika electronique elektronnyy electron electronica elettronica eletronica elektronische elektroniki elx
engineering engineers engineer ingenierie ingenieria inzhiniring inzynieria injiniring mohandesi engg engrg ingenieurbau ingegneria engenharia muhendislik gongcheng inzhenernyy inzhenernaya
machinery machine jixie makina makine machines mashinostroenie maschinenbau strojirenstvi maquinaria mach maschinen makineleri macchine maquinas
development developpement fazhan kalkinma desarrollo razvitie entwicklung rozvoj rozwoj sviluppo dev devel devt entwicklungs gelistirme
investment investments invs touzi yatirim yatirimlar sarmayehgozari investissement inversiones investitsii investice inwestycje invest inv invts invt sarmayegozari investition investitionen investitions investimenti investimentos investissements inversion investitsionnaya investitsionnyy invers
bureau bur office oficina biuro byuro kancelarij byuroto buero
committee komissiya commission comision kommission komisja
hospital hopital krankenhaus bolnitsa nemocnice szpital ospedale hastane hastanesi yiyuan
prison gefaengnis zatvor wiezienie inchisoarea prigione boertoen priosun kalejimas veznice vaeznica faengelset vankila prision cetums filakes zindan
court tribunal gericht sud soud sad tribunale
police policia polizei policie policja politsiya polizia
television televisie televize telewizja televidenie televisione
radio radyo
media medias medien smi
news novosti nachrichten noticias
society societe sociedad gesellschaft obshchestvo spolecnost towarzystwo societa jamia
club klub cercle
network reseau netzwerk siec rete shabakat shabaka
charity charitable benevolent khayriya
relief secours ayuda
trust waqf
hotel hotels otel gatel hoteli
port puerto hafen pristav porto liman limani
city ville ciudad stadt gorod mesto miasto citta
house maison casa haus dom dum
russian russia russe ruso russische russisch russkiy rossiyskiy rossiyskaya rusky rosyjski russo rusa rosii russo venaejaen
iranian iran iranien irani iranische iranskiy iranska
syrian syria syrie siria syrische siriyskiy siriyskaya sirijska syrien sham levant
korean korea coreen coree koreanische koreyskiy dprk
chinese china chinois chinesische kitayskiy
belarusian belarus bielorusse weissrussische belorusskiy belaruskaya
arab arabic arabe arabische arabskiy arabi arabiya
north northern nord norte severnyy severnaya severni
south southern sud sur yuzhnyy yuzhnaya jizni
east eastern est este ost vostochnyy vostochnaya sharq
west western ouest oeste zapadnyy zapadnaya gharb
new nouveau nueva nuevo neue novyy novaya novy nowy jadid
saint st sankt san santa
manufacturing mfg mfrg manuf imalat manufactura zhizao fertigung manifattura mnfg mfr
management mgmt mgt verwaltung gestion yonetim yonetimi upravlenie guanli zarzadzanie
department dept dep departament departamento departement dipartimento abteilung otdel
brothers bros
general gen amma genl gnl genel generale generalnyy generalnaya allgemeine
chemical chem huagong kimya quimica chimique chemische khimicheskiy khimicheskaya chimica
chemicals chem chemikalien kimyasal
services svcs servicios hizmetleri uslugi dienstleistungen fuwu servizi servicos servichos khadamat
service svc
government govt gouvernement gobierno regierung pravitelstvo hukumeti
commercial comml ticari coml commerciale commerciales comercial kommerzielle kommercheskiy kommercheskaya comerc
construction constr jianshe jianzhu yapi construccion construcciones constructora costruzioni construcao construtora bau bauunternehmen stroitelnaya stroitelnyy stroitelnoe stroitelstvo insaat budownictwo stavebni stavby izgradnja construcoes
equipment equip eqpt eqp shebei ekipman equipos equipements oborudovanie ausruestung ausrustung
transport transp transportes transporte trasporti nakliyat nakliye tasimacilik perevozki spedition tasima transportnaya transportnyy transportowa yunshu tpt trpt
pharmaceutical pharma pharm pharmaceutique farmaceutica farmasotik pharmazeutische ilac zhiyao farmatsevticheskaya
logistics logist logs wuliu logistique logistica logistik logistika lojistik log loj
exchange exch doviz cambio change exchangers sarafi sarrafi sarraf xchg
enterprise enterprises entreprise empresa predpriyatie unternehmen ent entp impresa isletmesi isletmeleri qiye ents enterp
petrochemical petrochemicals petrochem petrokimya neftekhimicheskiy neftekhimicheskaya petroshimi petrokimia petroquimica petrochimie petrochemie petchem
cooperative coop kooperativ kooperatif cooperativa genossenschaft
telecommunications telecommunication telecom telekom telecomunicaciones telecomunicacoes telecomunicazioni telekommunikation telekomunikasyon telekommunikatsii dianxin
systems system sys systemes sistemas sistemy sistem systeme xitong sistemleri
holding holdings hldg hldgs kholding
laboratory lab laboratoriya laboratorium laboratoire laboratorio laboratories labs
shipyard shipyards shipbuilding werft chantiers astillero astilleros cantiere cantieri tersane tersanesi sudostroitelnyy sudostroitelnaya sudostroitelnoe stocznia brodogradiliste
estates inmobiliaria immobiliare immobilien immobiliere imobiliaria nekretnine gayrimenkul inm inmob
food foods shipin alimentos lebensmittel alimentaire alimentari gida pishchevoy pishchevaya
agricultural agriculture agricola agricole agraria tarim selskokhozyaystvennyy
mining minera mineria miniere bergbau gornyy gornaya madencilik gornictwo mineracao maden kuangye mng
building bldg
electric electrical elektrik electrica electrique elettrica elektricheskiy elektricheskaya elec elect
information info informatsionnyy informatsionnaya informatsionnye informacion bilgi informacao informazione informations bilisim xinxi
distribution distribucion distribuidora vertrieb distrib distribuzione dagitim distribuicao
refinery refining raffinerie refineria rafineri raffineria
travel viajes reisen turizm tourism turismo tourisme
medical medica medico medizin tibbi meditsinskiy meditsinskaya medizinische medicale medikal yiliao
import importadora importacion importaciones importation ithalat einfuhr importacao importacoes importazione importazioni varedat imp
export exportadora exportacion exportaciones exportation ihracat ausfuhr exportacao exportacoes esportazione esportazioni saderat exp
mineral minerals mineraux minerales madenler
market markets markt marche mercado rynok
auto automotive otomotiv automotriz qiche
finance financial financiera finanzas finans finansal finansovyy finansovaya finanz finanziaria financiere fin
"""

MEANINGS: list[tuple[str, ...]] = [tuple(line.split()) for line in _MEANINGS.split("\n")]
"""Words of one meaning each."""

TRANSLATIONS: dict[str, frozenset[int]] = {}
for _number, _words in enumerate(MEANINGS):
    for _word in _words:
        TRANSLATIONS[_word] = TRANSLATIONS.get(_word, frozenset()) | {_number}
"""Word to the meanings that it may have."""


_SHORTENED = (
    "agricultural airlines association aviation chemical commercial company construction cooperative defence"
    " department development distribution electric electronics engineering enterprise equipment exchange export federal"
    " financial foundation general government hospital import industrial industries industry information institute insurance"
    " international investment laboratory logistics machinery management manufacturing maritime medical military mining"
    " ministry national organization petrochemical petroleum pharmaceutical production research scientific security"
    " services shipping systems technical technology telecommunications trading transport university"
    " comercial comercializadora constructora distribuidora exportadora importadora inmobiliaria inversiones servicios"
    " transportes"
).split()
"""Words that clerks cut off where they please, or write without their vowels."""
_WORDS_TOO = frozenset(
    "comp cons cooper develop enter equip feder found gener indus inform inter intern invest labor logis medic minis"
    " nation organ petr product ship system tran trans univers".split()
)
"""Beginnings of those that are words or names by themselves."""


def _shortened(word: str) -> list[str]:
    """A word cut off behind a consonant, four letters or more before it, and the word without its vowels."""
    cut = [word[:size] for size in range(4, len(word) - 1) if word[size - 1] not in "aeiou"]
    return [*cut, word[0] + "".join([letter for letter in word[1:] if letter not in "aeiou"])]


_short: dict[str, frozenset[int]] = {}
for _word in _SHORTENED:
    for _form in _shortened(_word):
        if _form not in TRANSLATIONS and _form not in _WORDS_TOO:
            _short[_form] = _short.get(_form, frozenset()) | TRANSLATIONS[_word]
TRANSLATIONS |= _short


_OPPOSITES = """
north south east west
northern southern eastern western
northeast southeast northwest southwest
upper lower
inner outer
interior exterior
internal external
import export
importers exporters
major minor
maximum minimum
male female
"""

OPPOSITES: dict[str, int] = {word: row for row, line in enumerate(_OPPOSITES.split("\n")) for word in line.split()}
"""Words that say something else than the others of their row, however alike they are written."""
