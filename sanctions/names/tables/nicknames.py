"""Short and foreign forms of given names, one group a line: any two of a group may stand for each other."""

_GROUPS = """
alexander aleksandr alexandr oleksandr aliaksandr alyaksandr aljaksandr alejandro alessandro alexandre alex sasha iskander
alexey aleksei aleksey alexei oleksiy oleksii aliaksei alyaksey alexis
andrew andrey andrei andrii andriy andrej andrzej andreas andre andres andy
anthony antonio anton tony antoine
benjamin ben benny
catherine katherine ekaterina yekaterina kateryna katya kate katarzyna catalina
charles carlos karl charlie carlo
christopher chris christophe cristobal
daniel danny daniil danylo danila
david dave davyd
dmitry dmitri dmitriy dmytro dzmitry dmitrij dima zmitser zmicier zmicer
edward eduard eduardo ed eddie
elizabeth elizaveta yelizaveta liz beth yelyzaveta
eugene evgeny evgeniy yevgeny yevgeniy yevhen evgeni evgenii jewgeni eugen
francis francisco frank franz francesco francois pancho
frederick fred friedrich federico
gregory grigory grigori grigoriy hryhoriy greg
helen elena yelena olena alena helena elene
henry enrique heinrich henri harry
ivan john jan johann juan jean giovanni johannes yuhanna ian jon johnny
james jim jimmy jaime
jacob yakov iakov jakob yaakov
joseph yosef iosif josef jose giuseppe joe joey yusuf youssef yousef
konstantin constantine kostya kostyantyn kanstantsin
lawrence laurence larry lorenzo
leo lev leon leonid leonti
michael mikhail mykhailo mikhael miguel michel mike mihail michal misha mihails
maxim maksim maksym maximilian max
matthew matvey matthias mateo matt mateusz matthieu
nicholas nikolai nikolay nicolas mykola mikola mikalai nick nikolaj niko nicolae nikolajs kolya
natalia nataliya natalya natasha
olga volha olha
paul pavel pablo pavlo paulo pawel paolo
peter petr pyotr pedro petro piotr pete pierre pietro
philip filipp felipe phil philippe
robert bob rob bobby roberto
richard rick dick ricardo
ronald ron ronnie
samuel sam sammy
stephen stepan steven esteban stefan steve etienne
sergey sergei serhiy sergii serhii syarhei siarhei serge sergio sergej sjarhej syargey siargey siarhej
theodore fyodor fedor fedir teodor ted
thomas tom tomas tommy
timothy timofey tim tymofiy
tatiana tatyana tetiana tetyana tanya
victor viktor viktar vitya
vladimir volodymyr uladzimir wladimir volodimir vova vlantimir
vladislav wladyslaw uladzislau vladyslav
vyacheslav viacheslav vjaceslav slava viachaslau
vasily vasiliy vasyl basil vasil wasily
william bill will billy guillermo wilhelm willy guillaume
yuri yury yuriy jurij iurii youri jury yurii
george georgy georgiy heorhiy jorge giorgi georg georges yegor egor yahor jerzy
gennady gennadiy henadz hennadiy
ilya illia ilia elijah elias
igor ihor ihar
kirill kyrylo kiril cyril kiryl
anastasia anastasiya nastya
mohammed muhammad mohammad mohamed muhammed mohamad mahomed mehmet muhamad magomed mohd muhammadi
ahmed ahmad achmed ahmet akhmed akhmad akhmet
hussein husayn hussain hossein husain hoseyn houssein husein huseyin hosein
hassan hasan hacen
ali aly
omar umar omer umer
othman osman uthman usman ousmane
ibrahim ebrahim abraham brahim
ismail esmail ismael esmaeil
yahya yehia yahia yehya yhiy yhya
khalid khaled
mustafa mostafa moustafa
abdullah abdallah abdulla abdollah
abdulrahman abdelrahman abdurrahman abdorrahman abdirahman
jamal gamal djamal
said saeed sayed saied
qasim kassem qassem ghasem kasim qasem
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
""".strip().splitlines()

NICKNAMES: dict[str, frozenset[int]] = {}
for _number, _group in enumerate(_GROUPS):
    for _word in _group.split():
        NICKNAMES[_word] = NICKNAMES.get(_word, frozenset()) | {_number}
