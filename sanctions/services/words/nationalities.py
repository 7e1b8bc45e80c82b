"""What people of a country are called, as adjectives and nouns, in the languages of ``countries``: literals only."""

NATIONALITIES = """
ad Andorran | andorran(e) | andorran=
ae Emirati | émirati(e) | emiratí | emiratino | emiratisch- | BAE vatandaşı | إمارات-
af Afghan | afghan(e) | afgan= | afghan= | afghanisch- | Afghane | Afghanin | afgaans- | afgańsk~ | афганск-
af афганец | афганка | afgan | Afganlı | أفغان- | افغان-
al Albanian | albanais(e) | albanés | albanesa | albanese | albanês | albanisch- | Albaner | Albanerin
al Albanees | Albanese | albańsk~ | албанск- | албанец | албанка | Arnavut | ألبان-
am Armenian | arménien(ne) | armeni= | armêni= | armenisch- | Armenier | Armenierin | Armeens- | ormiańsk~
am армянск- | армянин | армянка | вірменськ- | Ermeni | أرمين- | أرمن-
ao Angolan | angolais(e) | angoleñ= | angolan= | angolanisch- | Angolees | angolsk~ | ангольск- | Angolalı
ao أنغول-
ar Argentine | Argentinian | argentin(e) | argentin= | argentinisch- | Argentinier | Argentinierin | Argentijns-
ar argentyńsk~ | аргентинск- | аргентинец | аргентинка | Arjantinli | أرجنتين-
at Austrian | autrichien(ne) | austriac= | austríac= | österreichisch- | Österreicher | Österreicherin
at Oostenrijks- | austriack~ | австрийск- | австриец | австрійськ- | Avusturyalı | نمساو-
au Australian | australien(ne) | australian= | australisch- | Australier | Australierin | Australisch-
au australijsk~ | австралийск- | австралиец | австралійськ- | Avustralyalı | أسترال-
az Azerbaijani | Azeri | azerbaïdjanais(e) | azéri(e) | azerbaiyan= | azero | azera | azerbaigian=
az aserbaidschanisch- | Aserbaidschaner | Aserbaidschanerin | Azerbeidzjaans- | azerbejdżańsk~ | азербайджанск-
az азербайджанец | азербайджанка | азербайджанськ- | Azerbaycanlı | أذربيجان-
ba Bosnian | bosnien(ne) | bosniaque | bosni= | bosniac= | bosnisch- | Bosnier | Bosnierin | bośniack~
ba боснийск- | босниец | Bosnalı | بوسن-
bd Bangladeshi | bangladais(e) | bangladeshi | bangladesí | bangladese | bangladeschisch- | Bangladescher
bd Bengalees | бангладешск- | Bangladeşli | بنغلاديش-
be Belgian | belge | belga | belgisch- | Belgier | Belgierin | Belg | belgijsk~ | бельгийск- | бельгиец
be бельгійськ- | Belçikalı | بلجيك-
bg Bulgarian | bulgare | búlgar= | bulgar= | bulgarisch- | Bulgare | Bulgarin | Bulgaars- | bułgarsk~
bg болгарск- | болгарин | болгарка | болгарськ- | българск- | Bulgar | بلغار-
bh Bahraini | bahreïnien(ne) | bahreiní | bahreinit= | bahrainisch- | Bahreins- | бахрейнск- | Bahreynli
bh بحرين-
bi Burundian | burundais(e) | burundés | burundesa | burundisch- | Burundees | бурундийск- | Burundili | بوروند-
br Brazilian | brésilien(ne) | brasileñ= | brasilian= | brasileir= | brasilianisch- | Brasilianer
br Brasilianerin | Braziliaans- | brazylijsk~ | бразильск- | бразилец | бразильськ- | Brezilyalı | برازيل-
by Belarusian | Byelorussian | biélorusse | bélarussien(ne) | bielorrus= | bieloruss= | belarussisch-
by weißrussisch- | Belarusse | Belarussin | Weißrusse | Weißrussin | Wit-Russisch- | białorusk~ | белорусск-
by беларуск- | белорус | белоруска | білоруськ- | Belaruslu | Beyaz Rus | بيلاروس-
ca Canadian | canadien(ne) | canadiense | canadese | canadense | kanadisch- | Kanadier | Kanadierin | Canadees
ca kanadyjsk~ | канадск- | канадец | канадка | канадськ- | Kanadalı | كند-
cd Congolese DRC | DR Congolese
ch Swiss | suisse | suiz= | svizzer= | suíç= | schweizerisch- | Schweizer | Schweizerin | Zwitsers-
ch szwajcarsk~ | швейцарск- | швейцарец | швейцарка | швейцарськ- | İsviçreli | سويسر-
cl Chilean | chilien(ne) | chilen= | cilen= | chilenisch- | Chilene | Chilenin | Chileens- | chilijsk~
cl чилийск- | Şilili | تشيل-
cm Cameroonian | camerounais(e) | camerunés | camerunesa | camerunese | camaronês | kamerunisch- | Kameruner
cm Kameroens- | камерунск- | Kamerunlu | كاميرون-
cn Chinese | chinois(e) | chin= | cinese | chinês | chinesa | chinesisch- | Chinesin | Chinees | chińsk~
cn китайск- | китаец | китаянка | китайськ- | Çinli | صين-
co Colombian | colombien(ne) | colombian= | kolumbianisch- | Kolumbianer | Kolumbianerin | Colombiaans-
co kolumbijsk~ | колумбийск- | колумбиец | Kolombiyalı | كولومب-
cu Cuban | cubain(e) | cuban= | kubanisch- | Kubaner | Kubanerin | Cubaans- | kubańsk~ | кубинск- | кубинец
cu кубинка | кубинськ- | Kübalı | كوب-
cy Cypriot | chypriote | chipriota | cipriota | zyprisch- | zypriotisch- | Zyprer | Zypriot | Zypriotin
cy Cypriotisch- | cypryjsk~ | кипрск- | киприот | кіпрськ- | Kıbrıslı | قبرص-
cz Czech | tchèque | chec= | cec= | tchec= | tschechisch- | Tscheche | Tschechin | Tsjechisch- | czesk~ | česk~
cz чешск- | чех | чешка | чеськ- | Çek | تشيك-
de German | allemand(e) | alemán | alemana | tedesc= | alemão | alemã | deutsch- | Deutsche | Duits- | niemieck~
de německ~ | немецк- | германск- | немец | немка | німецьк- | Alman | ألمان-
dk Danish | Dane | danois(e) | danés | danesa | danese | dinamarquês | dinamarquesa | dänisch- | Däne | Dänin
dk Deens- | duńsk~ | dansk | датск- | датчанин | датчанка | данськ- | Danimarkalı | دنمارك- | دانمارك-
dz Algerian | algérien(ne) | argelin= | algerin= | algerisch- | Algerier | Algerierin | Algerijns- | algiersk~
dz алжирск- | алжирец | Cezayirli | جزائر-
ee Estonian | estonien(ne) | estoni= | estone | estnisch- | Este | Estin | Estlands- | estońsk~ | эстонск-
ee эстонец | эстонка | естонськ- | Estonyalı | إستون-
eg Egyptian | égyptien(ne) | egipci= | egizian= | egípci= | ägyptisch- | Ägypter | Ägypterin | Egyptisch-
eg egipsk~ | египетск- | египтянин | египтянка | єгипетськ- | Mısırlı | مصر-
er Eritrean | érythréen(ne) | eritre= | eritreisch- | Eritreer | Eritreerin | Eritrees | erytrejsk~ | эритрейск-
er Eritreli | إريتر-
es Spanish | Spaniard | espagnol(e) | español(a) | spagnol= | espanhol(a) | spanisch- | Spanier | Spanierin
es Spaans- | hiszpańsk~ | испанск- | испанец | испанка | іспанськ- | İspanyol | إسبان-
et Ethiopian | éthiopien(ne) | etíope | etiope | äthiopisch- | Äthiopier | Äthiopierin | Ethiopisch- | etiopsk~
et эфиопск- | эфиоп | Etiyopyalı | إثيوب-
fi Finnish | Finn | finlandais(e) | finnois(e) | finlandés | finlandesa | finlandese | finlandês | finnisch-
fi Finne | Finnin | Fins- | fińsk~ | suomalainen | финск- | финляндск- | финн | финка | фінськ- | Finli
fi Finlandiyalı | فنلند-
fr French | français(e) | francés | francesa | francese | francês | französisch- | Franzose | Französin | Frans-
fr francusk~ | французск- | француз | француженка | французськ- | Fransız | فرنس- | فرنساو-
gb British | Briton | English | Scottish | Welsh | britannique | anglais(e) | britànic= | británic= | inglés
gb inglesa | inglese | britannic= | inglês | britânic= | britisch- | Brite | Britin | englisch- | Engländer
gb Engländerin | Brits- | Engels- | brytyjsk~ | britsk~ | британск- | английск- | британец | британка
gb англичанин | британськ- | англійськ- | İngiliz | بريطان-
ge Georgian | géorgien(ne) | georgian= | georgisch- | Georgier | Georgierin | gruzińsk~ | грузинск- | грузин
ge грузинка | грузинськ- | Gürcü | جورج-
gh Ghanaian | ghanéen(ne) | ghanés | ghanesa | ghanese | ganense | ghanaisch- | Ghanaer | Ghanees | ганск-
gh Ganalı | غان-
gr Greek | grec | grecque | grieg= | grec= | greg= | griechisch- | Grieche | Griechin | Grieks- | greck~ | řeck~
gr греческ- | грек | гречанка | грецьк- | Yunan | يونان-
hr Croatian | Croat | croate | croat= | kroatisch- | Kroate | Kroatin | chorwack~ | hrvatsk~ | хорватск-
hr хорват | хорватка | хорватськ- | Hırvat | كروات-
ht Haitian | haïtien(ne) | haitian= | haitianisch- | Haitianer | Haïtiaans- | гаитянск- | Haitili | هايت-
hu Hungarian | hongrois(e) | húngar= | ungherese | ungarisch- | Ungar | Ungarin | Hongaars- | węgiersk~ | magyar
hu венгерск- | венгр | венгерка | угорськ- | Macar | مجر- | هنغار-
id Indonesian | indonésien(ne) | indonesi= | indonesian= | indonésia | indonesisch- | Indonesier | Indonesierin
id indonezyjsk~ | индонезийск- | Endonezyalı | إندونيس-
ie Irish | irlandais(e) | irlandés | irlandesa | irlandese | irlandês | irisch- | Ire | Irin | Iers- | irlandzk~
ie ирландск- | ирландец | ірландськ- | İrlandalı | أيرلند- | إيرلند-
il Israeli | israélien(ne) | israelí | israelian= | israelense | israelita | israelisch- | Israelin
il Israëlisch- | izraelsk~ | израильск- | израильтянин | израильтянка | ізраїльськ- | İsrailli | إسرائيل-
in Indian | indien(ne) | indi= | indian= | indisch- | Inder | Inderin | indyjsk~ | hindusk~ | индийск- | индиец
in індійськ- | Hint | Hindistanlı | هند-
iq Iraqi | irakien(ne) | iraquien(ne) | iraquí | irachen= | iraquian= | irakisch- | Iraker | Irakerin | Iraaks-
iq Irakees | irack~ | иракск- | іракськ- | Iraklı | عراق-
ir Iranian | Persian | iranien(ne) | iraní | iranian= | iranisch- | Iraner | Iranerin | Iraans- | irańsk~
ir иранск- | иранец | иранка | іранськ- | İranlı | إيران- | ایران-
is Icelandic | Icelander | islandais(e) | islandés | islandese | isländisch- | Isländer | IJslands- | исландск-
is İzlandalı
it Italian | italien(ne) | italian= | italienisch- | Italiener | Italienerin | Italiaans- | włosk~ | italsk~
it итальянск- | итальянец | итальянка | італійськ- | İtalyan | إيطال-
jo Jordanian | jordanien(ne) | jordan= | giordan= | jordanisch- | Jordanier | Jordanierin | Jordaans-
jo jordańsk~ | иорданск- | иорданец | йорданськ- | Ürdünlü | أردن-
jp Japanese | japonais(e) | japonés | japonesa | giapponese | japonês | japanisch- | Japaner | Japanerin
jp Japans- | japońsk~ | японск- | японец | японка | японськ- | Japon | يابان-
ke Kenyan | kényan(e) | keniano | keniana | keniat= | keniota | kenianisch- | Kenianer | Keniaans- | kenijsk~
ke кенийск- | Kenyalı | كين-
kg Kyrgyz | Kyrgyzstani | kirghize | kirguís | kirghis= | kirgisisch- | Kirgise | Kirgisin | Kirgizisch-
kg kirgisk~ | киргизск- | кыргызск- | киргиз | киргизка | киргизьк- | Kırgız | قيرغيز-
kh Cambodian | cambodgien(ne) | camboyan= | cambogian= | kambodschanisch- | Cambodjaans- | камбоджийск- | كمبود-
kp North Korean | nord-coréen(ne) | norcorean= | nordcorean= | norte-corean= | nordkoreanisch- | Nordkoreaner
kp Nordkoreanerin | Noord-Koreaans- | północnokoreańsk~ | северокорейск- | північнокорейськ- | Kuzey Koreli
kp كوري شمالي | كورية شمالية
kr South Korean | sud-coréen(ne) | surcorean= | sudcorean= | sul-corean= | südkoreanisch- | Südkoreaner
kr Südkoreanerin | Zuid-Koreaans- | południowokoreańsk~ | южнокорейск- | південнокорейськ- | Güney Koreli
kr كوري جنوبي | كورية جنوبية
kw Kuwaiti | koweïtien(ne) | kuwaití | kuwaitian= | kuwaitisch- | Kuwaiter | Koeweits- | kuwejck~ | кувейтск-
kw Kuveytli | كويت-
kz Kazakh | Kazakhstani | kazakh(e) | kazakhstanais(e) | kazaj= | kazak= | cazaque | kasachisch- | Kasache
kz Kasachin | Kazachs- | kazachsk~ | kazachstańsk~ | казахстанск- | казахск- | казах | казашка | казахстанец
kz казахськ- | Kazak | كازاخستان- | كازاخ-
la Laotian | laotien(ne) | laosian= | laotisch- | Laotiaans- | лаосск-
lb Lebanese | libanais(e) | libanés | libanesa | libanese | libanês | libanesisch- | Libanese | Libanesin
lb Libanees | libańsk~ | ливанск- | ливанец | ливанка | ліванськ- | Lübnanlı | لبنان-
lk Sri Lankan | sri-lankais(e) | ceylanés | cingalese | sri-lankisch- | Sri-Lankaans- | ланкийск- | Sri Lankalı
lk سريلانك-
lt Lithuanian | lituanien(ne) | lituan= | litauisch- | Litauer | Litauerin | Litouws- | litewsk~ | litevsk~
lt литовск- | литовец | литовка | литовськ- | Litvanyalı | ليتوان-
lu Luxembourgish | Luxembourger | luxembourgeois(e) | luxemburgués | lussemburghese | luxemburgisch-
lu Luxemburger | Luxemburgerin | Luxemburgs- | люксембургск- | Lüksemburglu
lv Latvian | letton(ne) | letón | letona | lettone | letão | lettisch- | Lette | Lettin | Lets- | łotewsk~
lv латвийск- | латышск- | латыш | латышка | латвійськ- | Letonyalı | لاتف-
ly Libyan | libyen(ne) | libi= | libic= | líbi= | libysch- | Libyer | Libyerin | Libisch- | libijsk~ | ливийск-
ly ливиец | лівійськ- | Libyalı | ليب-
ma Moroccan | marocain(e) | marroquí | marocchin= | marroquin= | marokkanisch- | Marokkaner | Marokkanerin
ma Marokkaans- | marokańsk~ | марокканск- | марокканец | Faslı | مغرب-
md Moldovan | Moldavian | moldave | moldav= | moldauisch- | moldawisch- | Moldauer | Moldavisch- | mołdawsk~
md молдавск- | молдаванин | молдаванка | молдовськ- | Moldovalı | مولدوف-
me Montenegrin | monténégrin(e) | montenegrin= | montenegrinisch- | Montenegriner | Montenegrijns-
me czarnogórsk~ | черногорск- | чорногорськ- | Karadağlı
mk Macedonian | macédonien(ne) | macedoni= | macedon= | mazedonisch- | Mazedonier | Macedonisch- | macedońsk~
mk македонск- | македонськ- | Makedon | مقدون-
ml Malian | malien(ne) | maliense | malian= | malisch- | Malier | Malinees | malijsk~ | малийск- | Malili
mm Burmese | Myanma | birman(e) | birman= | birmanisch- | myanmarisch- | Birmaans- | birmańsk~ | бирманск-
mm мьянманск-
mn Mongolian | mongol(e) | mongol= | mongolisch- | Mongole | Mongolin | Mongools- | mongolsk~ | монгольск-
mn Moğol | منغول-
mt Maltese | maltais(e) | maltés | maltesa | maltês | maltesisch- | Malteser | Maltees | maltańsk~ | мальтийск-
mt Maltalı | مالط-
mx Mexican | mexicain(e) | mexican= | mejican= | messican= | mexikanisch- | Mexikaner | Mexikanerin | Mexicaans-
mx meksykańsk~ | мексиканск- | мексиканец | Meksikalı | مكسيك-
my Malaysian | malaisien(ne) | malasi= | malaysian= | malese | malaysisch- | Malaysier | Maleisisch-
my malezyjsk~ | малайзийск- | Malezyalı | ماليز-
ng Nigerian | nigérian(e) | nigerian= | nigerianisch- | Nigerianer | Nigerianerin | Nigeriaans- | nigeryjsk~
ng нигерийск- | нигериец | Nijeryalı | نيجير-
ni Nicaraguan | nicaraguayen(ne) | nicaragüense | nicaraguense | nicaraguanisch- | Nicaraguaans- | никарагуанск-
nl Dutch | Dutchman | néerlandais(e) | hollandais(e) | neerlandés | neerlandesa | holandés | holandesa
nl olandese | holandês | neerlandês | niederländisch- | holländisch- | Niederländer | Niederländerin
nl Nederlands- | Nederlander | Hollands- | holendersk~ | niderlandzk~ | нидерландск- | голландск- | голландец
nl нідерландськ- | Hollandalı | هولند-
no Norwegian | norvégien(ne) | norueg= | norvegese | norueguês | norwegisch- | Norweger | Norwegerin | Noors-
no norwesk~ | norsk | норвежск- | норвежец | норвезьк- | Norveçli | نرويج-
np Nepalese | Nepali | népalais(e) | nepalés | nepalesa | nepalesisch- | Nepalees | непальск- | Nepalli | نيبال-
nz New Zealander | néo-zélandais(e) | neozelandés | neozelandese | neozelandês | neuseeländisch- | Neuseeländer
nz Nieuw-Zeelands- | новозеландск- | Yeni Zelandalı
om Omani | omanais(e) | omaní | omanit= | omanisch- | Omaner | Omaans- | оманск- | Ummanlı | عمان-
pe Peruvian | péruvien(ne) | peruan= | peruvian= | peruanisch- | Peruaner | Peruaans- | peruwiańsk~ | перуанск-
pe Perulu | بيرو-
ph Filipino | Filipina | Philippine | philippin(e) | filipin= | filippin= | philippinisch- | Filipijns-
ph filipińsk~ | филиппинск- | Filipinli | فلبين-
pk Pakistani | pakistanais(e) | pakistaní | paquistaní | pachistan= | paquistanês | pakistanisch- | Pakistaner
pk Pakistanerin | Pakistaans- | pakistańsk~ | пакистанск- | пакистанец | пакистанськ- | Pakistanlı | باكستان-
pk پاکستان-
pl Polish | Pole | polonais(e) | polac= | polon= | polonês | polonesa | polacc= | polnisch- | Polin | Pools-
pl polsk~ | польск- | поляк | полька | польськ- | Polonyalı | بولند- | بولون-
ps Palestinian | palestinien(ne) | palestin= | palestinese | palästinensisch- | Palästinenser | Palästinenserin
ps Palestijns- | palestyńsk~ | палестинск- | палестинец | палестинськ- | Filistinli | فلسطين-
pt Portuguese | portugais(e) | portugués | portuguesa | portoghese | português | portugiesisch- | Portugiese
pt Portugiesin | Portugees | portugalsk~ | portugijsk~ | португальск- | португалец | португальськ- | Portekizli
pt برتغال-
qa Qatari | qatarien(ne) | catarí | qatariota | katarisch- | Katarer | Qatarees | катарск- | Katarlı | قطر-
ro Romanian | Rumanian | roumain(e) | ruman= | rumen= | romen= | rumänisch- | Rumäne | Rumänin | Roemeens-
ro rumuńsk~ | român | română | румынск- | румын | румынка | румунськ- | Romen | Rumen | رومان-
rs Serbian | Serb | serbe | serbi= | serb= | sérvi= | serbisch- | Serbe | Serbin | Servisch- | serbsk~ | srpsk~
rs сербск- | серб | сербка | сербськ- | Sırp | صرب-
ru Russian | russe | rus= | russ= | russisch- | Russe | Russin | Rus | rosyjsk~ | rusk~ | ruso | российск-
ru русск- | россиянин | россиянка | русский | русская | России | Российской Федерации | російськ- | росіянин
ru росіянка | روس-
rw Rwandan | rwandais(e) | ruandés | ruandese | ruandisch- | Rwandees | руандийск- | Ruandalı | رواند-
sa Saudi | Saudi Arabian | saoudien(ne) | saudí | saudita | saudi-arabisch- | saudisch- | Saudi-Araber
sa Saoedisch- | Saoedi-Arabisch- | saudyjsk~ | саудовск- | саудівськ- | Suudi | Suudi Arabistanlı | سعود-
sd Sudanese | soudanais(e) | sudanés | sudanesa | sudanês | sudanesisch- | Sudanesin | Soedanees | sudańsk~
sd суданск- | суданец | суданськ- | Sudanlı | سودان-
se Swedish | Swede | suédois(e) | suec= | svedese | schwedisch- | Schwede | Schwedin | Zweeds- | szwedzk~
se svensk | шведск- | швед | шведка | шведськ- | İsveçli | سويد-
sg Singaporean | singapourien(ne) | singapurense | singaporian= | singapurisch- | Singapurer | Singaporees
sg сингапурск- | Singapurlu | سنغافور-
si Slovenian | Slovene | slovène | esloven= | sloven= | slowenisch- | Slowene | Slowenin | Sloveens- | słoweńsk~
si словенск- | словенец | словенськ- | Sloven | سلوفين-
sk Slovak | slovaque | eslovac= | slovacc= | slowakisch- | Slowake | Slowakin | Slowaaks- | słowack~ | словацк-
sk словак | словачка | словацьк- | سلوفاك-
sn Senegalese | sénégalais(e) | senegalés | senegalesa | senegalês | senegalesisch- | Senegalees | сенегальск-
sn Senegalli | سنغال-
so Somali | Somalian | somalien(ne) | somal= | somalí | somalisch- | Somalier | Somalierin | Somalisch-
so somalijsk~ | сомалийск- | сомалиец | Somalili | صومال-
ss South Sudanese | sud-soudanais(e) | sursudanés | sudsudanese | südsudanesisch- | Zuid-Soedanees
ss южносуданск- | Güney Sudanlı | سوداني جنوبي | سودانية جنوبية
sy Syrian | Syrian Arab | syrien(ne) | siri= | sirian= | síri= | syrisch- | Syrer | Syrerin | Syrisch-
sy syryjsk~ | syrsk~ | сирийск- | сириец | сирийка | сирійськ- | Suriyeli | سور- | عربي سوري | عربية سورية
th Thai | thaïlandais(e) | tailandés | tailandesa | tailandese | thailandese | tailandês | thailändisch-
th Thailänder | Thais- | tajsk~ | тайск- | таиландск- | тайськ- | Taylandlı | تايلاند-
tj Tajik | Tajikistani | tadjik(e) | tayik= | tagik= | tadschikisch- | Tadschike | Tadschikin | Tadzjieks-
tj tadżyck~ | таджикск- | таджик | таджичка | таджицьк- | Tacik | طاجيك-
tm Turkmen | turkmène | turcoman= | turkmen= | turkmenisch- | Turkmene | Turkmenin | Turkmeens- | turkmeńsk~
tm туркменск- | туркмен | туркменка | туркменськ- | تركمان-
tn Tunisian | tunisien(ne) | tunecin= | tunisin= | tunisian= | tunesisch- | Tunesier | Tunesierin | tunezyjsk~
tn тунисск- | тунисец | Tunuslu | تونس-
tr Turkish | Turk | turc | turque | turc= | turk= | türkisch- | Türke | Türkin | Turks- | tureck~ | турецк-
tr турок | турчанка | турецьк- | Türk | T.C. vatandaşı | ترك-
tw Taiwanese | taïwanais(e) | taiwanés | taiwanesa | taiwanês | taiwanisch- | taiwanesisch- | Taiwanees
tw тайваньск- | Tayvanlı | تايوان-
ua Ukrainian | ukrainien(ne) | ucranian= | ucrain= | ukrainisch- | Ukrainer | Ukrainerin | Oekraïens-
ua ukraińsk~ | ukrajinsk~ | украинск- | украинец | украинка | Украины | українськ- | українець | українка
ua України | Ukraynalı | أوكران-
us American | US American | US citizen | U.S. | américain(e) | états-unien(ne) | estadounidense | norteamerican=
us american= | statunitense | estadunidense | amerikanisch- | US-amerikanisch- | Amerikaner | Amerikanerin
us US-Amerikaner | US-Amerikanerin | Amerikaans- | amerykańsk~ | americk~ | американск- | американец
us американка | американськ- | Amerikalı | Amerikan | أمريك- | أميرك-
uz Uzbek | Uzbekistani | ouzbek | ouzbèke | uzbec= | uzbek= | usbekisch- | Usbeke | Usbekin | Oezbeeks-
uz uzbeck~ | узбекск- | узбекистанск- | узбек | узбечка | узбецьк- | Özbek | أوزبك- | أوزبكستان-
ve Venezuelan | vénézuélien(ne) | venezolan= | venezuelan= | venezolanisch- | Venezolaner | Venezolanerin
ve Venezolaans- | wenezuelsk~ | венесуэльск- | венесуэлец | венесуельськ- | Venezuelalı | فنزويل-
vn Vietnamese | vietnamien(ne) | vietnamit= | vietnamita | vietnamesisch- | Vietnamesin | Viëtnamees
vn wietnamsk~ | вьетнамск- | вьетнамец | в'єтнамськ- | Vietnamlı | فيتنام-
xk Kosovar | Kosovan | kosovar(e) | kosovare | kosovarisch- | Kosovare | Kosovaars- | kosowsk~ | косовск-
xk Kosovalı
ye Yemeni | Yemenite | yéménite | yemení | yemenit= | iemenita | jemenitisch- | Jemenit | Jemenitin
ye Jemenitisch- | jemeńsk~ | йеменск- | йеменец | єменськ- | Yemenli | يمن-
za South African | sud-africain(e) | sudafrican= | sul-african= | südafrikanisch- | Südafrikaner
za Südafrikanerin | Zuid-Afrikaans- | południowoafrykańsk~ | южноафриканск- | Güney Afrikalı | جنوب أفريق-
zw Zimbabwean | zimbabwéen(ne) | zimbabuense | zimbabwian= | simbabwisch- | Zimbabwaans- | зимбабвийск-
zw Zimbabveli | زيمبابو-
"""
"""A code and words for its people, on more than one line where they are many.

English, French, Spanish, Italian, Portuguese, German, Dutch, Polish and Czech, Russian, Ukrainian, Turkish, Arabic;
of countries on sanctions lists and large ones. What stands for two (Korean, Congolese, Guinean) is not there.
A word ends as it does in its language: `français(e)` is français and française, `rus=` ruso and rusa, `rosyjsk~`,
`russisch-`, `российск-` and `روس-` have the endings of ``ENDINGS``.
"""

ENDINGS = {
    "=": ("o", "a"),
    "~": ("i", "a", "ie", "y", "e", "o", "iego", "iej"),
    "-": ("", "e", "er", "es", "en"),
    "cyrillic": ("ий", "ый", "ая", "ое", "ие", "ого", "ой", "а", "е", "ої"),
    "arabic": ("ي", "ية", "يه", "ى", "ی"),
}
"""Endings by the mark at a stem's end; `-` has its own where the stem is Cyrillic or Arabic."""

CITIZEN = """
citizen citizenship national nationality passport holder subject
citoyen citoyenne nationalité ressortissant ressortissante
Staatsbürger Staatsbürgerin Staatsangehöriger Staatsangehörige Staatsangehörigkeit
ciudadano ciudadana nacionalidad cittadino cittadina cittadinanza cidadão cidadã nacionalidade
burger onderdaan nationaliteit obywatel obywatelka obywatelstwo
гражданин гражданка гражданство громадянин громадянка громадянство
vatandaşı vatandaş uyruklu جنسية الجنسية مواطن مواطنة
"""
"""What may stand beside a country or a nationality and says no more."""

STATELESS = """
stateless | stateless person | no nationality | without nationality | no citizenship | apatride | sans nationalité
apátrida | sin nacionalidad | apolide | sem nacionalidade | staatenlos | staatenlose | staatenloser
Staatenlose Person | ohne Staatsangehörigkeit | staatloos | statenloos | bezpaństwowiec
bez obywatelstwa | bez státní příslušnosti
без гражданства | лицо без гражданства | ЛБГ | апатрид | без громадянства | особа без громадянства | vatansız
haymatlos | uyruksuz | عديم الجنسية | عديمة الجنسية | بدون جنسية | بدون | 无国籍 | 無国籍 | 무국적 | XXA
"""
"""What stands in place of a country where somebody is of none; XXA is what passports say."""

OF_PEOPLE = ("国籍", "籍", "人", "인")
"""What stands behind a country's name in Chinese, Japanese and Korean where it is a nationality."""
