"""Short and foreign forms of given names, one group a line: any two of a group may stand for each other."""

_GROUPS = """
alexander aleksandr alexandru alexandr oleksandr aliaksandr alyaksandr aljaksandr alejandro alessandro alexandre alex sasha iskander sascha sanya shura sandro xander aleks alec aca aco shurik
alexey alex aleksei aleksey alexei oleksiy oleksii aliaksei alyaksey alexis alyosha alesha lyosha lesha
andrew andrey andrei andrii andriy andrej andrzej andreas andre andres andy endryu andryusha andriusha andryukha
anthony antonio anton tony antoine toni antoni antonis
benjamin ben benny
catherine katherine ekaterina yekaterina kateryna katya kate katarzyna aikaterini catalina katia katja kathy caterina catarina katharina
charles carlos karl charlie charly carlo
christopher chris christophe cristobal
daniel danny daniil danylo danila dan dani
david dave davyd dawood daud dawud davoud davood davut davud
dmitry dmitri dmitriy dmytro dzmitry dmitrij dima demetrius demetrio zmitser zmicier zmicer mitya dimitri dimitrios dimitris
edward eduard eduardo ed eddie ted teddy ned edik edouard edoardo lalo
elizabeth elizaveta yelizaveta liz beth yelyzaveta liza lizaveta betty elisabeth elzbieta elisabetta
eugene eugenio evgeny evgeniy yevgeny yevgeniy yevhen evgeni evgenii jewgeni eugen zhenya
francis francisco frank franz francesco francois pancho paco ferenc frantisek franchois fransua fco
frederick fred friedrich federico
gregory grigory grigori grigoriy hryhoriy greg grisha grzegorz
helen elena yelena olena alena helena elene lena eleni helene
henry enrique heinrich henri harry
ivan john jan johann juan jn jean giovanni johannes yuhanna ian jon johnny vanya vania iwan hans jack gianni giannis yannis ioannis janos khuan dzhon
james jim jimmy jaime jamie
jacob yakov iakov jakob yaakov yasha jakub giacomo jacobo jacques zhak
joseph yosef iosif josef jose giuseppe joe joey yusuf youssef yousef pepe beppe josip jozef jozsef osip khose dzhozef zhozef
konstantin kostiantyn constantine kostya kostyantyn kanstantsin kostas konstantinos costas
lawrence laurence larry lorenzo laurent loran
leo lev leon leonid leonti
michael mikhail mykhailo mikhael miguel michel mike mihail michail mikail mihael mihaly mijail mikhal michal misha mihails mikael mihai michele mischa maykl
maxim maxime maksim maksym maximilian max
matthew matvey matthias mateo matt mateusz matthieu metyu
nicholas nikolai nikolay nicolas mykola mikola mikalai nick nikolaj niko nicolae nikolajs kolya kolia nikos nikolaos niklas nicola
natalia nataliya natalya natasha natalie
olga volha olha olya olia
paul pavel pablo pavlo paulo pawel paolo pasha pavle
peter petr pjotr piotr pyotr pedro petro piotr pete pierre pietro petya petros petar
philip philippe phillip phillipe filipp felipe phil philippe
robert bob rob bobby roberto bobbie
richard rick dick ricardo
ronald ron ronnie
samuel sam sammy
stephen stepan steven esteban stefan steve etienne istvan stephane stefano stevan
sergey sergei serhiy sergii serhii syarhei siarhei serge sergio sergej szergej serguei serguey sjarhej syargey siargey siarhej seryozha serezha
theodore theodor fjodor fiodor fyodor fedor fedir teodor teodoro ted teddy
thomas tom tomas tommy
timothy timofey tim tymofiy
tatiana tatyana tatjana tetiana tetyana tanya tania tanja
victor viktor viktar vitya vic
vladimir vlagyimir volodymyr uladzimir wladimir volodimir vova vlantimir volodya volodia vlad
vladislav wladyslaw uladzislau vladyslav vlad
vyacheslav viacheslav vjaceslav slava viachaslau slavik
vasily vasiliy vasyl basil vasil wasily vasya vasilis vasileios vassilis vassily
william bill will billy guillermo wilhelm willy guillaume giyom gmo
yuri yury yuriy jurij iurii youri jury yurii yura iouri
george gyorgy gyoergy georgy georgiy heorhiy jorge giorgi georg georges yegor egor yahor jerzy gosha georgios giorgos georgi gheorghe khorkhe dzhordzh zhorzh
gennady gennadiy henadz hienadz genadz genadzi hennadiy gena
ilya illia ilia elijah elias iliya
igor ihor ihar gosha
kirill kyrylo kirilo cyrille kiril cyril kiryl
anastasia anastasiya nastya nastia
maria mariya mary marie marija masha mariam maryam
anna anya anja ana anne ann annie hanna
boris borys borya
arkady arkadiy arkadi arkadii arkasha
simon semyon semjon semion semen szymon simeon
svetlana sviatlana sveta
manuel manolo emanuel emmanuel
louis luis luigi lewis ludwig lucho
rafael raphael rafa
irina ira iryna irena irene
roman roma
fernando nando ferdinand fdo fer
arthur arturo artur
patrick pat paddy patricio
guadalupe gpe lupe
galina galya halyna halina galia
ludmila lyudmila lyuda liudmila ludmyla liudmyla
valentina valya
valery valeriy valeri valera valerii valeryy
anatoly anatoliy anatolii anatoli anatolij tolya
oleg oleh aleh
denis denys dzianis
ksenia kseniya oksana xenia aksana
larisa larysa lara
lyubov liubov lyuba lubov
margarita rita
nadezhda nadia nadya nadiya nadezda
tamara toma
victoria viktoria viktoriya vika viktoriia vicky
yulia julia yuliya iuliia yuliia julija giulia yulya
zinaida zina
vitaly vitaliy vitalii vitali vitalik
stanislav stas stanislaw stanislau
valentin valik
kovac kovach kovacs kovats
georgiev gueorguiev gheorghiev guergiev
hristov khristov christov
snezana snezhana snejana
djordje dorde djorde dzhordzhe
srdjan srdan srdzhan
zeljko zhelko jeljko
dordevic djordjevic djordjevich dzhordzhevich
igor igors
sergey sergejs
gleb hlib
abdi cabdi
abdinasir cabdinaasir
fernandez fdez
martinez mtz mtnez
gonzalez gonzales glez gzlez
hernandez hdez hdz
rodriguez rdz rguez rdguez
sanchez schz
lopez lpz
perez pz prz
garcia gcia
dominguez dguez
jimenez jmnz
vazquez vasquez vzqz
gutierrez gtz
ramirez rmz
kim gim
pak park bak
cho jo
ri li lee yi rhee
chong jong jung jeong
choe choi choy
kang gang
kwon gwon
paek baek paik
pae bae
sin shin
so seo suh
yun yoon
yu yoo ryu
an ahn
chang jang
chon jon jeon
im lim rim
no ro roh noh
mun moon
un eun
tong dong
tok deok dok duk
kwak gwak
bank banque banco banka bankas banca
company compagnie compania
trading trade
international internacional internationale
martin marty martino marcin martyn
gregorio gregory greg goyo
jonathan jonatan jon johnny
raymond raimundo raymundo ramon ray
walter gualterio wally walt
jesus chuy chucho
alberto beto tito
roberto beto
humberto beto
gilberto beto
sergio checo
antonio tono
ricardo richie ricky
juan juancho juanito
jorge coque koke
igor igoryok
ilya ilia ilyusha ilyukha
oleg olezhka
artem artyom artjom artiom tyoma tema
moses musa moshe moisey moises
massimo maxim maksim
""".strip().splitlines()

_OF_MUSLIMS = """
fatima fatma fatemeh fatimah fatou fatoumata faduma
zainab zeinab zaynab zeynep
suleiman sulayman sulaiman suleyman soleyman soliman solomon souleymane sulaymon saleban saleebaan
musa mousa moussa mussa
ignacio nacho ignatius
mohammed muhammad mohammad mohamed muhammed mohamad mahomed mehmet muhamad magomed mohd muhd mhd muh muhammadi mo moh maxamed muxamed mamadou mahamadou mahamat mahamed muhammet muhammat muxammad
ahmed ahmad achmed ahmet akhmed akhmad akhmet axmed amadou ahmadou hamadou
hussein husayn hussain hossein husain hoseyn houssein husein huseyin hosein xuseen xuseyn
hassan hasan hacen xasan
ali aly cali
omar umar omer umer cumar
othman osman uthman usman ousmane cusman cusmaan
ibrahim ebrahim abraham brahim ibrahima ibraahim
ismail esmail ismael esmaeil
yahya yehia yahia yehya yhiy yhya
khalid khaled halit
mustafa mostafa moustafa mustapha
abdullah abdallah abdulla abdollah abdullahi cabdullahi cabdulle
abdulrahman abdelrahman abdurrahman abdorrahman abdirahman cabdiraxmaan cabdiraxman
jamal gamal djamal cemal jemal
said saeed sayed saied seydou saidou
qasim kassem qassem ghasem kasim qasem gasim kacem
faisal faysal feisal faycal fayssal faissal faysel
luai loai louai luay loay louay
fuad fouad foad faud
shara sharaa char charaa shar
rida reda ridha redha reza riza rza
ayman aiman aymen eymen
uways uwais aweys oweis awais oways
riduan ridwan redouane radwan
haitham haytham haithem haythem
ghaith ghayth ghaiss gheith
jihad gihad gehad jehad cihad djihad
najib nagib naguib najeeb nadjib nejib necip
majid magid majed maged majeed madjid madjed meguid mecit
jalal galal djalal celal jelal
jamil gamil djamil cemil jameel
jawad gawad djawad cevat javad
rajab ragab recep rajeb
hajjaj haggag
hijazi hegazi higazi hegazy hijazy hejazi
arif aref areef
wail wael waeel ouael
raid raed raeed
amin amine ameen emin
hisham hesham hicham hichem hishem
rashid rasheed rachid rashed rached resit
shadi chadi shady
mahjub mahgoub mahjoub mahgub
jabir gaber jaber gabir djaber
jabr gabr
naji nagi nadji nagui
muin moin moeen mueen
nail nael nayel
fadil fadel fadhil fadhel fazel fazil
shukri choukri chokri shoukry sukru
sharif cherif sherif chareef shareef serif
shafiq chafik shafik chafiq sefik
shakir chaker shaker chakir sakir
ghulam gholam golam
yunus younes younis yunis younous yunes younus
ayub ayoub eyup ayyoub ayyub
ishaq eshaq ishak isaac
jibril gabriel gabo djibril gibril jibreel
zia ziya dhia diaa diya ziaa diyaa
rauf raouf raoof raof
saif seif sayf saef
khair kheir khayr hayri
zaid zeid zayd zaed
ubaid obeid ubayd obaid
ramadan ramazan ramzan ramadhan
juma jumaa gomaa jomaa jomah cuma
ashraf achraf esref
shaaban chaabane shaban chaaban
shams chams sems
nasir naser nacer nassir nasser
masud masood massoud mesut
mutaz moataz muataz
mujahid mugahid mogahed mujahed
tawfiq taoufik tewfik tawfik toufic tevfik
thabit thabet sabet sabit
jafar jaafar gaafar djaafar jaffar cafer
muhsin mohsen mouhcine
mahmud mahmoud mahmut mehmood mahmood
nuh nooh
kazim kazem kadhim kadhem
salah selah
abubakar aboubakar aboubacar boubacar boubakar abubaker abubakr
sheikh cheikh shaikh sheik shaykh cheick
aisha aicha aissata ayesha ayse aisheh
chaudhry chowdhury choudhury chaudhary choudhry chaudhuri
ijaz ejaz aijaz
parvez parwez parviz pervez pervaiz
leila layla laila leyla
khadija hatice khadidja khadijah
najm negm nejm necm nadjm
nur nour noor
izz ezz
imad emad imed
husam hossam houssem hussam
zain zein zayn zeyn
sharaf charaf seref
qutb kutb kotb
shihab shehab chihab
ala alaa
hidayat hedayat
nimat nemat
fadl fazl fazel
inayat enayat
qadir kader qader kadir gader
jalil djalil galil celil jaleel
jabbar gabbar djabbar
razzaq razek razik razak razaq
wahab ouahab wahhab
karim krim kerim kareem
malik malek melik
mithat midhat medhat
yazid yezid
ghassan gassan ghasan
amr amro amrou
hamid hamit hameed
isabel isabelle isabella
mazin mazen mazene
nabil nabeel
nadim nadeem
nuaim noaim
sami samy
samir sameer
rami ramy ramey
karam kerem
kamil kamel
kamal kemal kamaal kamel
mohannad muhannad mohanad muhanad mouhannad muhaned mohaned
saqr sakr saqer
bassam bassaam
basim bassem basem bassim
issam isam essam esam isaam
hazim hazem
hatim hatem
bilal belal bilel
walid waleed oualid velit velid
yasir yaser yasser yassir
yasin yassin yaseen yassine yacine yasseen
tahir taher tahar
usama osama oussama usame ousama
ziad ziyad zeyad zeiad ziyaad
zuhair zouheir zohair zuhayr zoheir zuheir
zakaria zakariya zakariyya zekeriya zakarya zakariyah
bashir bachir basheer beshir besir
badr bader bedir badir
dawud daoud davud dawood daud davoud davood davut
fahd fahad
faruq farouk farooq faruk farouq faroq
haidar heidar haydar haider heydar hayder
harun haroun haroon harroun haron
ilyas elias ilias elyas eliyas
imran omran emran umran imraan
jasim jassim jasem jassem
mansur mansour mansoor mensur
marwan merwan marouane marwaan
mukhtar mokhtar muhtar mukhtaar moktar moukhtar
munir mounir muneer monir
murad mourad morad
nizar nezar
qais kais qays qeis
rafiq rafik rafeeq refik
riad riyad riyadh riadh riaz riyaz
idris idriss idrees edris driss
tamer tamir
talal tallal
anwar enver anouar anvar
adnan adnane
nadir nader nadeer
""".strip().splitlines()
"""Given names of Muslims in the spellings of many countries: those of two groups are two names, however alike."""

NICKNAMES: dict[str, frozenset[int]] = {}
for _number, _group in enumerate((*_GROUPS, *_OF_MUSLIMS)):
    for _word in _group.split():
        NICKNAMES[_word] = NICKNAMES.get(_word, frozenset()) | {_number}

TOLD_APART: frozenset[str] = frozenset(word for group in _OF_MUSLIMS for word in group.split())
"""Names of which all spellings are here."""
