"""Countries' names in other languages than English, and their longer codes: literals only."""

NAMES = """
af Afganistan | Afghanistan | Afganistán | Афганистан | Афганістан | أفغانستان | افغانستان | 阿富汗
ae Vereinigte Arabische Emirate | Émirats arabes unis | Emiratos Árabes Unidos | Emirati Arabi Uniti
ae VAE | EAU
ae Emirados Árabes Unidos | Zjednoczone Emiraty Arabskie | ОАЭ | Объединенные Арабские Эмираты | ОАЕ
ae Birleşik Arap Emirlikleri | BAE | الإمارات | الإمارات العربية المتحدة | 阿联酋 | 阿拉伯联合酋长国
al Albanien | Albanie | Albania | Shqipëria | Албания | Албанія | Arnavutluk | ألبانيا | 阿尔巴尼亚
am Armenien | Arménie | Armênia | Армения | Вірменія | Հայաստան | Ermenistan | أرمينيا | 亚美尼亚
ar Argentinien | Argentine | Argentyna | Аргентина | Arjantin | الأرجنتين | 阿根廷
at Österreich | Autriche | Áustria | Oostenrijk | Австрия | Австрія | Avusturya | النمسا | 奥地利
au Australien | Australie | Austrália | Австралия | Австралія | Avustralya | أستراليا | 澳大利亚
az Aserbaidschan | Azerbaïdjan | Azerbaiyán | Azerbaigian | Azerbaijão | Azerbeidzjan | Azerbejdżan
az Азербайджан
az Azərbaycan | Azerbaycan | أذربيجان | 阿塞拜疆
ba Bosnien und Herzegowina | Bosnie-Herzégovine | Bosnia y Herzegovina | Bosna i Hercegovina
ba Босния и Герцеговина
ba Bosnia ed Erzegovina | Bosna Hersek | Боснія і Герцеговина | 波斯尼亚和黑塞哥维那
be Belgien | Belgique | Bélgica | Belgio | België | Belgia | Бельгия | Бельгія | Belçika | بلجيكا | 比利时
bg Bulgarien | Bulgarie | Bułgaria | Болгария | Болгарія | България | Bulgaristan | بلغاريا | 保加利亚
bh Bahreïn | Baréin | Bahrein | Bahrajn | Бахрейн | Bahreyn | البحرين | 巴林
br Brasilien | Brésil | Brasil | Brasile | Brazilië | Brazylia | Бразилия | Бразилія | Brezilya
br البرازيل | 巴西
by Weißrussland | Biélorussie | Bielorrusia | Bielorussia | Bielorrússia | Wit-Rusland | Białoruś
by Беларусь
by Республика Беларусь | Белоруссия | Білорусь | Belarús | روسيا البيضاء | بيلاروسيا | 白俄罗斯
ca Kanada | Canadá | Канада | كندا | 加拿大
ch Schweiz | Suisse | Suiza | Svizzera | Suíça | Zwitserland | Szwajcaria | Швейцария | Швейцарія
ch İsviçre
ch سويسرا | 瑞士
cl Chili | Cile | Чили | Чилі | Şili | 智利
cn Chine | Cina | Chiny | Китай | КНР | Çin | الصين | 中国 | 中华人民共和国 | 中國
co Kolumbien | Colombie | Kolumbia | Колумбия | Колумбія | Kolombiya | كولومبيا | 哥伦比亚
cu Kuba | Куба | Küba | كوبا | 古巴
cy Zypern | Chypre | Chipre | Cipro | Cypr | Кипр | Кіпр | Κύπρος | Kıbrıs | قبرص | 塞浦路斯
cz Tschechien | Tschechische Republik | Tchéquie | République tchèque | Chequia | República Checa
cz Repubblica Ceca
cz Tsjechië | Czechy | Чехия | Чехія | Česko | Česká republika | Çekya | 捷克
de Deutschland | Bundesrepublik Deutschland | BRD | Allemagne | Alemania | Germania | Alemanha
de Duitsland | Niemcy
de Германия | Німеччина | ФРГ | Almanya | Německo | Németország | Tyskland | ألمانيا | 德国 | ドイツ | 독일
de Γερμανία
dk Dänemark | Danemark | Dinamarca | Danimarca | Denemarken | Dania | Danmark | Дания | Данія | Danimarka
dk 丹麦
dz Algerien | Algérie | Argelia | Argélia | Algieria | Алжир | Cezayir | الجزائر | 阿尔及利亚
ee Estland | Estonie | Eesti | Estônia | Эстония | Естонія | Estonya | 爱沙尼亚
eg Ägypten | Égypte | Egipto | Egitto | Egito | Egypte | Egipt | Египет | Єгипет | Mısır | مصر | 埃及
es Spanien | Espagne | España | Spagna | Espanha | Spanje | Hiszpania | Испания | Іспанія | İspanya
es إسبانيا | 西班牙
fi Finnland | Finlande | Finlandia | Finlândia | Suomi | Финляндия | Фінляндія | Finlandiya | فنلندا | 芬兰
fr Frankreich | Francia | França | Frankrijk | Francja | Франция | Франція | Fransa | Frankrike | فرنسا
fr 法国 | フランス
gb Vereinigtes Königreich | Großbritannien | Royaume-Uni | Reino Unido | Regno Unito
gb Verenigd Koninkrijk
gb Grande-Bretagne | Gran Bretaña | Gran Bretagna | Wielka Brytania | Великобритания | Велика Британія
gb Birleşik Krallık
gb Соединенное Королевство | İngiltere | بريطانيا | المملكة المتحدة | 英国 | イギリス
ge Géorgie | Georgien | Gruzja | Грузия | Грузія | საქართველო | Gürcistan | جورجيا | 格鲁吉亚
gr Griechenland | Grèce | Grecia | Grécia | Griekenland | Grecja | Греция | Греція | Ελλάδα | Yunanistan
gr اليونان | 希腊
hk Hongkong | Гонконг | هونغ كونغ | 香港
hr Kroatien | Croatie | Croacia | Croazia | Croácia | Kroatië | Chorwacja | Хорватия | Хорватія
hr Hrvatska | 克罗地亚
hu Ungarn | Hongrie | Hungría | Ungheria | Hungria | Hongarije | Węgry | Венгрия | Угорщина
hu Magyarország | Macaristan | 匈牙利
id Indonesien | Indonésie | Indonesië | Indonezja | Индонезия | Індонезія | Endonezya | إندونيسيا | 印度尼西亚
id 印尼
ie Irland | Irlande | Irlanda | Ierland | Irlandia | Ирландия | Ірландія | İrlanda | Éire | أيرلندا | 爱尔兰
il Israël | Izrael | Израиль | Ізраїль | İsrail | إسرائيل | ישראל | 以色列
in Indien | Inde | Indie | Индия | Індія | Hindistan | Índia | الهند | 印度
iq Irak | Iraque | Ирак | العراق | 伊拉克
ir Irán | Irã | Irão | Иран | Іран | İran | إيران | ایران | 伊朗
it Italien | Italie | Italia | Itália | Italië | Włochy | Италия | Італія | İtalya | إيطاليا | 意大利
jo Jordanien | Jordanie | Jordania | Giordania | Jordânia | Jordanië | Иордания | Йорданія | Ürdün
jo الأردن | 约旦
jp Japon | Japón | Giappone | Japão | Japonia | Япония | Японія | Japonya | اليابان | 日本
kg Kirgisistan | Kirghizistan | Kirguistán | Kirghizistan | Киргизия | Кыргызстан | Киргизстан
kg Kırgızistan | 吉尔吉斯斯坦
kp Nordkorea | Corée du Nord | Corea del Norte | Corea del Nord | Coreia do Norte | Noord-Korea
kp Korea Północna
kp КНДР | Северная Корея | Північна Корея | Kuzey Kore | كوريا الشمالية | 朝鲜 | 조선
kr Südkorea | Corée du Sud | Corea del Sur | Corea del Sud | Coreia do Sul | Zuid-Korea
kr Korea Południowa
kr Южная Корея | Південна Корея | Güney Kore | كوريا الجنوبية | 韩国 | 대한민국 | 한국
kw Koweït | Kuwejt | Кувейт | Kuveyt | الكويت | 科威特
kz Kasachstan | Kazajistán | Kazakistan | Cazaquistão | Kazachstan | Казахстан | Қазақстан | كازاخستان
kz 哈萨克斯坦
lb Libanon | Liban | Líbano | Libano | Ливан | Ліван | Lübnan | لبنان | 黎巴嫩
lt Litauen | Lituanie | Lituania | Lituânia | Litouwen | Litwa | Литва | Lietuva | Litvanya | 立陶宛
lu Luxemburg | Luxemburgo | Lussemburgo | Luksemburg | Люксембург | Lüksemburg | 卢森堡
lv Lettland | Lettonie | Letonia | Lettonia | Letônia | Letland | Łotwa | Латвия | Латвія | Latvija
lv Letonya | 拉脱维亚
ly Libyen | Libye | Libia | Líbia | Libië | Ливия | Лівія | ليبيا | 利比亚
ma Marokko | Maroc | Marruecos | Marocco | Marrocos | Maroko | Марокко | Fas | المغرب | 摩洛哥
md Moldau | Moldavie | Moldavia | Moldávia | Moldawië | Mołdawia | Молдавия | Молдова | Moldova | 摩尔多瓦
me Monténégro | Черногория | Чорногорія | Crna Gora | Karadağ | 黑山
mk Nordmazedonien | Macédoine du Nord | Macedonia del Norte | Северная Македония | Kuzey Makedonya | 北马其顿
mm Birma | Birmanie | Birmania | Мьянма | М'янма | ميانمار | 缅甸
mt Malte | Мальта | مالطا | 马耳他
mx Mexiko | Mexique | México | Messico | Meksyk | Мексика | Meksika | المكسيك | 墨西哥
my Malaisie | Malasia | Malaysien | Malezja | Малайзия | Малайзія | Malezya | ماليزيا | 马来西亚
ng Nigéria | Нигерия | Нігерія | Nijerya | نيجيريا | 尼日利亚
ni Нікарагуа | Никарагуа | Nikaragua | 尼加拉瓜
nl Niederlande | Holland | Pays-Bas | Países Bajos | Holanda | Paesi Bassi | Olanda | Países Baixos
nl Nederland
nl Holandia | Niderlandy | Нидерланды | Голландия | Нідерланди | Hollanda | هولندا | 荷兰
no Norwegen | Norvège | Noruega | Norvegia | Noorwegen | Norwegia | Norge | Норвегия | Норвегія | Norveç
no النرويج | 挪威
nz Neuseeland | Nouvelle-Zélande | Nueva Zelanda | Nuova Zelanda | Nova Zelândia | Новая Зеландия
nz Yeni Zelanda | 新西兰
om Oman | Omán | Оман | Umman | عمان | 阿曼
pa Panamá | Панама | بنما | 巴拿马
pe Perú | Pérou | Перу | 秘鲁
ph Philippinen | Filipinas | Filippine | Filipijnen | Filipiny | Филиппины | Філіппіни | Filipinler
ph الفلبين | 菲律宾
pk Pakistán | Paquistão | Пакистан | باكستان | پاکستان | 巴基斯坦
pl Polen | Pologne | Polonia | Polônia | Polónia | Polska | Польша | Польща | Polonya | Polsko | بولندا
pl 波兰
ps Palästina | Palestina | Palestyna | Палестина | Filistin | فلسطين | 巴勒斯坦
pt Portugalia | Portogallo | Португалия | Португалія | Portekiz | البرتغال | 葡萄牙
qa Katar | Catar | Катар | قطر | 卡塔尔
ro Rumänien | Roumanie | Rumania | Rumanía | Romênia | Roménia | Roemenië | Rumunia | Румыния | Румунія
ro România | Romanya | 罗马尼亚
rs Serbien | Serbie | Sérvia | Servië | Сербия | Сербія | Srbija | Србија | Sırbistan | صربيا | 塞尔维亚
ru Russland | Russische Föderation | Russie | Fédération de Russie | Rusia | Federación de Rusia | Rússia
ru Rusland
ru Federazione Russa | Rosja | Federacja Rosyjska | Россия | Российская Федерация | РФ | Росія
ru Російська Федерація | Rusya
ru Rusko | Oroszország | Ryssland | روسيا | روسیه | 俄罗斯 | 俄羅斯 | 俄罗斯联邦 | ロシア | 러시아 | Ρωσία
sa Saudi-Arabien | Arabie saoudite | Arabia Saudita | Arabia Saudí | Arábia Saudita | Saoedi-Arabië
sa Arabia Saudyjska
sa Саудовская Аравия | Саудівська Аравія | Suudi Arabistan | السعودية | المملكة العربية السعودية | 沙特阿拉伯
sd Soudan | Sudán | Sudão | Судан | السودان | 苏丹
se Schweden | Suède | Suecia | Svezia | Suécia | Zweden | Szwecja | Sverige | Швеция | Швеція | İsveç
se السويد | 瑞典
sg Singapur | Singapour | Singapura | Сингапур | Сінгапур | سنغافورة | 新加坡
si Slowenien | Slovénie | Eslovenia | Slovenië | Słowenia | Словения | Словенія | Slovenija | Slovenya
si 斯洛文尼亚
sk Slowakei | Slovaquie | Eslovaquia | Slovacchia | Slowakije | Słowacja | Словакия | Словаччина
sk Slovensko | Slovakya | 斯洛伐克
so Somalie | Somalië | Сомали | الصومال | 索马里
ss Südsudan | Soudan du Sud | Sudán del Sur | Южный Судан | جنوب السودان | 南苏丹
sy Syrien | Syrie | Siria | Síria | Syrië | Сирия | Сирія | Suriye | سوريا | سورية | 叙利亚
th Thaïlande | Tailandia | Thailandia | Tajlandia | Таиланд | Таїланд | Tayland | تايلاند | 泰国
tj Tadschikistan | Tadjikistan | Tayikistán | Таджикистан | Tacikistan | طاجيكستان | 塔吉克斯坦
tm Turkménistan | Turkmenistán | Туркмения | Туркменистан | Türkmenistan | تركمانستان | 土库曼斯坦
tn Tunesien | Tunisie | Túnez | Tunisia | Tunesië | Тунис | Tunus | تونس | 突尼斯
tr Türkei | Turquie | Turquía | Turchia | Turquia | Turkije | Turcja | Турция | Туреччина | Türkiye
tr تركيا | 土耳其
tw Taïwan | Taiwán | Tajwan | Тайвань | Tayvan | تايوان | 台湾 | 台灣
ua Ucrania | Ucraina | Ucrânia | Oekraïne | Ukraina | Украина | Україна | Ukrayna | أوكرانيا | 乌克兰
us Vereinigte Staaten | Vereinigte Staaten von Amerika | États-Unis | Estados Unidos | EE UU | EEUU
us Stati Uniti | EUA
us Verenigde Staten | Stany Zjednoczone | США | Соединенные Штаты Америки | Сполучені Штати | ABD
us الولايات المتحدة | 美国 | 美國 | アメリカ
uz Usbekistan | Ouzbékistan | Uzbekistán | Узбекистан | Özbekistan | أوزبكستان | 乌兹别克斯坦
ve Wenezuela | Венесуэла | Венесуела | فنزويلا | 委内瑞拉
vn Viêt Nam | Wietnam | Вьетнам | В'єтнам | فيتنام | 越南
ye Jemen | Yémen | Йемен | Ємен | اليمن | 也门
za Südafrika | Afrique du Sud | Sudáfrica | Sudafrica | África do Sul | Zuid-Afrika | ЮАР | Güney Afrika
za جنوب أفريقيا | 南非
zw Simbabwe | Зимбабве | زيمبابوي | 津巴布韦
af アフガニスタン | 아프가니스탄 | אפגניסטן
by ベラルーシ | 벨라루스 | בלארוס | בלרוס
ba ボスニア・ヘルツェゴビナ | 보스니아 헤르체고비나 | בוסניה והרצגובינה
bi ブルンジ | 부룬디 | בורונדי
cd コンゴ民主共和国 | 콩고 민주 공화국 | 콩고민주공화국 | הרפובליקה הדמוקרטית של קונגו
cf 中央アフリカ共和国 | 中央アフリカ | 중앙아프리카공화국 | 중앙아프리카 공화국 | הרפובליקה המרכז אפריקאית
cn 中華人民共和国 | 중국 | 중화인민공화국 | סין
cu キューバ | 쿠바 | קובה
er エリトリア | 에리트레아 | אריתריאה
et エチオピア | 에티오피아 | אתיופיה
gn ギニア | 기니 | גינאה
gw ギニアビサウ | 기니비사우 | גינאה ביסאו
ht ハイチ | 아이티 | האיטי
il イスラエル | 이스라엘
iq イラク | 이라크 | עיראק
ir イラン | イラン・イスラム共和国 | 이란 | איראן | אירן
jp 일본 | יפן
kp 北朝鮮 | 北朝鲜 | 朝鮮民主主義人民共和国 | 북한 | 조선민주주의인민공화국 | צפון קוריאה | קוריאה הצפונית
kr 韓国 | 大韓民国 | 한국 | 대한민국 | דרום קוריאה | קוריאה הדרומית
lb レバノン | 레바논 | לבנון
ly リビア | 리비아 | לוב
md モルドバ | 몰도바 | מולדובה
me モンテネグロ | 몬테네그로 | מונטנגרו
ml マリ | 말리 | מאלי
mm ミャンマー | 미얀마 | 버마 | מיאנמר | בורמה
ni ニカラグア | 니카라과 | ניקרגואה
ps パレスチナ | 팔레스타인 | פלסטין
rs セルビア | 세르비아 | סרביה
ru ロシア連邦 | 러시아 연방 | 러시아연방 | רוסיה | הפדרציה הרוסית
sd スーダン | 수단 | סודאן | סודן
so ソマリア | 소말리아 | סומליה
ss 南スーダン | 남수단 | דרום סודאן | דרום סודן
sy シリア | 시리아 | סוריה
tr トルコ | 튀르키예 | 터키 | טורקיה
ua ウクライナ | 우크라이나 | אוקראינה
us アメリカ合衆国 | 米国 | 미국 | ארצות הברית | ארהב
ve ベネズエラ | 베네수엘라 | ונצואלה
ye イエメン | 예멘 | תימן
zw ジンバブエ | 짐바브웨 | זימבבואה
"""
"""A code and names of that country, on more than one line where they are many.

German, French, Spanish, Italian, Portuguese, Dutch, Polish, Russian, Ukrainian, Turkish, Arabic, Chinese, their own;
countries under sanctions also in Japanese, Korean and Hebrew.
"""

CODES = """
ad:and:020 ae:are:784 af:afg:004 ag:atg:028 ai:aia:660 al:alb:008 am:arm:051 ao:ago:024 aq:ata:010 ar:arg:032
as:asm:016 at:aut:040 au:aus:036 aw:abw:533 ax:ala:248 az:aze:031 ba:bih:070 bb:brb:052 bd:bgd:050 be:bel:056
bf:bfa:854 bg:bgr:100 bh:bhr:048 bi:bdi:108 bj:ben:204 bl:blm:652 bm:bmu:060 bn:brn:096 bo:bol:068 bq:bes:535
br:bra:076 bs:bhs:044 bt:btn:064 bv:bvt:074 bw:bwa:072 by:blr:112 bz:blz:084 ca:can:124 cc:cck:166 cd:cod:180
cf:caf:140 cg:cog:178 ch:che:756 ci:civ:384 ck:cok:184 cl:chl:152 cm:cmr:120 cn:chn:156 co:col:170 cr:cri:188
cu:cub:192 cv:cpv:132 cw:cuw:531 cx:cxr:162 cy:cyp:196 cz:cze:203 de:deu:276 dj:dji:262 dk:dnk:208 dm:dma:212
do:dom:214 dz:dza:012 ec:ecu:218 ee:est:233 eg:egy:818 eh:esh:732 er:eri:232 es:esp:724 et:eth:231 fi:fin:246
fj:fji:242 fk:flk:238 fm:fsm:583 fo:fro:234 fr:fra:250 ga:gab:266 gb:gbr:826 gd:grd:308 ge:geo:268 gf:guf:254
gg:ggy:831 gh:gha:288 gi:gib:292 gl:grl:304 gm:gmb:270 gn:gin:324 gp:glp:312 gq:gnq:226 gr:grc:300 gs:sgs:239
gt:gtm:320 gu:gum:316 gw:gnb:624 gy:guy:328 hk:hkg:344 hm:hmd:334 hn:hnd:340 hr:hrv:191 ht:hti:332 hu:hun:348
id:idn:360 ie:irl:372 il:isr:376 im:imn:833 in:ind:356 io:iot:086 iq:irq:368 ir:irn:364 is:isl:352 it:ita:380
je:jey:832 jm:jam:388 jo:jor:400 jp:jpn:392 ke:ken:404 kg:kgz:417 kh:khm:116 ki:kir:296 km:com:174 kn:kna:659
kp:prk:408 kr:kor:410 kw:kwt:414 ky:cym:136 kz:kaz:398 la:lao:418 lb:lbn:422 lc:lca:662 li:lie:438 lk:lka:144
lr:lbr:430 ls:lso:426 lt:ltu:440 lu:lux:442 lv:lva:428 ly:lby:434 ma:mar:504 mc:mco:492 md:mda:498 me:mne:499
mf:maf:663 mg:mdg:450 mh:mhl:584 mk:mkd:807 ml:mli:466 mm:mmr:104 mn:mng:496 mo:mac:446 mp:mnp:580 mq:mtq:474
mr:mrt:478 ms:msr:500 mt:mlt:470 mu:mus:480 mv:mdv:462 mw:mwi:454 mx:mex:484 my:mys:458 mz:moz:508 na:nam:516
nc:ncl:540 ne:ner:562 nf:nfk:574 ng:nga:566 ni:nic:558 nl:nld:528 no:nor:578 np:npl:524 nr:nru:520 nu:niu:570
nz:nzl:554 om:omn:512 pa:pan:591 pe:per:604 pf:pyf:258 pg:png:598 ph:phl:608 pk:pak:586 pl:pol:616 pm:spm:666
pn:pcn:612 pr:pri:630 ps:pse:275 pt:prt:620 pw:plw:585 py:pry:600 qa:qat:634 re:reu:638 ro:rou:642 rs:srb:688
ru:rus:643 rw:rwa:646 sa:sau:682 sb:slb:090 sc:syc:690 sd:sdn:729 se:swe:752 sg:sgp:702 sh:shn:654 si:svn:705
sj:sjm:744 sk:svk:703 sl:sle:694 sm:smr:674 sn:sen:686 so:som:706 sr:sur:740 ss:ssd:728 st:stp:678 sv:slv:222
sx:sxm:534 sy:syr:760 sz:swz:748 tc:tca:796 td:tcd:148 tf:atf:260 tg:tgo:768 th:tha:764 tj:tjk:762 tk:tkl:772
tl:tls:626 tm:tkm:795 tn:tun:788 to:ton:776 tr:tur:792 tt:tto:780 tv:tuv:798 tw:twn:158 tz:tza:834 ua:ukr:804
ug:uga:800 um:umi:581 us:usa:840 uy:ury:858 uz:uzb:860 va:vat:336 vc:vct:670 ve:ven:862 vg:vgb:092 vi:vir:850
vn:vnm:704 vu:vut:548 wf:wlf:876 ws:wsm:882 ye:yem:887 yt:myt:175 za:zaf:710 zm:zmb:894 zw:zwe:716 xk:xkx
"""
"""ISO 3166-1: each country's two letters, three letters and three digits."""
