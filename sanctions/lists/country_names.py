"""What official lists call the countries: literals only."""

NAMES = """
ad Andorra
ae United Arab Emirates | UAE | Dubai | Abu Dhabi
af Afghanistan | Afghan | Afghani
ag Antigua and Barbuda
ai Anguilla
al Albania
am Armenia
ao Angola
aq Antarctica
ar Argentina
as American Samoa
at Austria
au Australia | Australian
aw Aruba
ax Aland Islands
az Azerbaijan | Azerbaijani
ba Bosnia and Herzegovina | Bosnia-Herzegovina | Bosnia
bb Barbados
bd Bangladesh
be Belgium
bf Burkina Faso
bg Bulgaria | Bulgarian
bh Bahrain
bi Burundi | Burundian
bj Benin
bl Saint Barthelemy
bm Bermuda
bn Brunei | Brunei Darussalam
bo Bolivia | Plurinational State of Bolivia
bq Bonaire, Sint Eustatius and Saba | Bonaire
br Brazil
bs Bahamas
bt Bhutan
bv Bouvet Island
bw Botswana
by Belarus | Byelorussia | Belarusian | Belarussian
bz Belize
ca Canada | Canadian
cc Cocos (Keeling) Islands
cd Democratic Republic of the Congo | DRC | DR Congo | Congo, Democratic Republic of (was Zaire)
cd Congo (Kinshasa) | Zaire
cf Central African Republic | CAR
cg Congo | Republic of the Congo | Congo (Brazzaville)
ch Switzerland
ci Cote d'Ivoire | Cote d Ivoire | Ivory Coast
ck Cook Islands
cl Chile
cm Cameroon
cn China | People's Republic of China | PRC | Chinese
co Colombia
cr Costa Rica
cu Cuba
cv Cape Verde | Cabo Verde
cw Curacao
cx Christmas Island
cy Cyprus
cz Czech Republic | Czechia
de Germany | Federal Republic of Germany | German
dj Djibouti
dk Denmark
dm Dominica
do Dominican Republic
dz Algeria | Algerian
ec Ecuador
ee Estonia
eg Egypt | Egyptian
eh Western Sahara
er Eritrea
es Spain
et Ethiopia | Ethiopian
fi Finland
fj Fiji | Fijian
fk Falkland Islands | Falkland Islands (Malvinas)
fm Micronesia | Federated States of Micronesia
fo Faroe Islands
fr France | French
ga Gabon
gb United Kingdom | UK | Great Britain | United Kingdom of Great Britain and Northern Ireland | England
gb Scotland | Wales | Northern Ireland | British | United Kingdom of Great Britain
gd Grenada
ge Georgia | Georgian
gf French Guiana
gg Guernsey
gh Ghana
gi Gibraltar
gl Greenland
gm Gambia
gn Guinea | Guinea Conakry
gp Guadeloupe
gq Equatorial Guinea
gr Greece
gs South Georgia and the South Sandwich Islands
gt Guatemala
gu Guam
gw Guinea-Bissau
gy Guyana
hk Hong Kong | Hong Kong SAR | China, Hong Kong SAR | Hong Kong, China | Hong Kong Special Administrative Region
hk China, Hong Kong Special Administrative Region
hm Heard Island and McDonald Islands
hn Honduras
hr Croatia
ht Haiti
hu Hungary
id Indonesia | Indonesian
ie Ireland
il Israel | Israeli
im Isle of Man
in India | Indian
io British Indian Ocean Territory
iq Iraq | Iraqi
ir Iran | Islamic Republic of Iran | Iranian
is Iceland
it Italy
je Jersey
jm Jamaica
jo Jordan | Jordanian
jp Japan
ke Kenya
kg Kyrgyzstan | Kyrgyz Republic
kh Cambodia
ki Kiribati
km Comoros | Union of the Comoros
kn Saint Kitts and Nevis | St Kitts and Nevis
kp North Korea | Democratic People's Republic of Korea | DPRK | RPDC | North Korean
kr South Korea | Republic of Korea | ROK
kw Kuwait | Kuwaiti
ky Cayman Islands
kz Kazakhstan | Kazakhstani
la Laos | Lao People's Democratic Republic | Lao PDR
lb Lebanon | Lebanese
lc Saint Lucia | St Lucia
li Liechtenstein
lk Sri Lanka
lr Liberia
ls Lesotho
lt Lithuania
lu Luxembourg
lv Latvia
ly Libya | Libyan Arab Jamahiriya | Libyan
ma Morocco | Moroccan
mc Monaco
md Moldova | Republic of Moldova | Moldovan
me Montenegro
mf Saint Martin (French part)
mg Madagascar
mh Marshall Islands
mk North Macedonia | Macedonia | The former Yugoslav Republic of Macedonia
ml Mali | Northern Mali | Malian
mm Burma | Myanmar | Myanmar (Burma)
mn Mongolia
mo Macau | Macao | Macao SAR
mp Northern Mariana Islands
mq Martinique
mr Mauritania | Mauritanian
ms Montserrat
mt Malta
mu Mauritius
mv Maldives
mw Malawi
mx Mexico
my Malaysia | Malaysian
mz Mozambique
na Namibia
nc New Caledonia
ne Niger
nf Norfolk Island
ng Nigeria | Nigerian
ni Nicaragua
nl Netherlands | Holland
no Norway | Norwegian
np Nepal
nr Nauru
nu Niue
nz New Zealand
om Oman
pa Panama
pe Peru
pf French Polynesia
pg Papua New Guinea
ph Philippines | Filipino
pk Pakistan | Pakistani
pl Poland
pm Saint Pierre and Miquelon
pn Pitcairn
pr Puerto Rico
ps State of Palestine | Palestine | Palestinian | Palestinian Territories | Palestinian Territory, Occupied
ps Occupied Palestinian Territories | Palestinian Authority | Gaza | Gaza Strip | North Gaza | Northern Gaza
ps West Bank | West Bank and Gaza
pt Portugal
pw Palau
py Paraguay
qa Qatar | Qatari
re Reunion
ro Romania
rs Serbia
ru Russia | Russian Federation | Russian
rw Rwanda | Rwandan
sa Saudi Arabia | Saudi | Saudi Arabian
sb Solomon Islands
sc Seychelles
sd Sudan | North Sudan | Sudanese
se Sweden | Swedish
sg Singapore
sh Saint Helena, Ascension and Tristan da Cunha | Saint Helena
si Slovenia
sj Svalbard and Jan Mayen
sk Slovakia | Slovak Republic | Slovak
sl Sierra Leone
sm San Marino
sn Senegal | Senegalese
so Somalia | Somali
sr Suriname
ss South Sudan
st Sao Tome and Principe
sv El Salvador
sx Sint Maarten (Dutch part)
sy Syria | Syrian Arab Republic | Syrian
sz Eswatini | Swaziland
tc Turks and Caicos Islands
td Chad
tf French Southern Territories
tg Togo
th Thailand
tj Tajikistan
tk Tokelau
tl Timor-Leste | East Timor
tm Turkmenistan
tn Tunisia | Tunisian
to Tonga
tr Turkey | Turkiye | Turkish
tt Trinidad and Tobago | Trinidad & Tobago
tv Tuvalu
tw Taiwan | Republic of China | Taiwan, Province of China | Chinese Taipei
tz Tanzania | United Republic of Tanzania
ua Ukraine | Crimea | Ukrainian
ug Uganda | Ugandan
um United States Minor Outlying Islands
us United States | United States of America | USA | US | American
uy Uruguay
uz Uzbekistan | Uzbek | Uzbekistani
va Holy See | Vatican City | Holy See (Vatican City State)
vc Saint Vincent and the Grenadines | St Vincent and the Grenadines | St Vincent & the Grenadines
ve Venezuela | Bolivarian Republic of Venezuela
vg British Virgin Islands | BVI
vi US Virgin Islands | United States Virgin Islands
vn Vietnam | Viet Nam
vu Vanuatu
wf Wallis and Futuna
ws Samoa
xk Kosovo
ye Yemen | Yemeni
yt Mayotte
za South Africa
zm Zambia
zw Zimbabwe
an Netherlands Antilles
cs Serbia and Montenegro | Czechoslovakia
dd East Germany
su Soviet Union | USSR | former Soviet Union | former USSR
yu Yugoslavia | former Yugoslavia | Federal Republic of Yugoslavia
"""
"""A code and its names, on more than one line where they are many; adjectives of nationality where lists write them.

The last five codes were withdrawn (ISO 3166-3); `xk` is the one in common use for Kosovo.
"""
