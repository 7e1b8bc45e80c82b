"""Where somebody is: countries, and cities of one word, as payments have them behind an organisation's name.

Capitals, the seats of banks and trade, and the larger cities of the countries
that most listed parties are of. General knowledge, folded; compound names are
left out where each of their words may be another's.
"""

from typing import Final

_BY_CODE: Final = """
ad:andorra ae:uae,emirates af:afghanistan al:albania am:armenia ao:angola ar:argentina at:austria,oesterreich
au:australia az:azerbaijan ba:bosnia bb:barbados bd:bangladesh be:belgium bg:bulgaria bh:bahrain bi:burundi
bj:benin bm:bermuda bn:brunei bo:bolivia br:brazil bw:botswana by:belarus bz:belize ca:canada
ch:switzerland,schweiz,suisse,suiza cl:chile cm:cameroon cn:china,prc,kitay,chine co:colombia cu:cuba cy:cyprus
cz:czechia de:germany,deutschland,allemagne,alemania dj:djibouti dk:denmark dz:algeria ec:ecuador ee:estonia
eg:egypt er:eritrea es:spain et:ethiopia fi:finland fr:france,frankreich ga:gabon gb:uk,britain gh:ghana
gm:gambia gr:greece gt:guatemala gy:guyana hn:honduras hr:croatia ht:haiti hu:hungary id:indonesia ie:ireland
il:israel in:india iq:iraq ir:iran,irana is:iceland it:italy jm:jamaica jo:jordan jp:japan ke:kenya
kg:kyrgyzstan kh:cambodia kp:dprk kw:kuwait kz:kazakhstan la:laos lb:lebanon,liban,libano li:liechtenstein
lr:liberia ls:lesotho lt:lithuania lu:luxembourg lv:latvia ly:libya ma:morocco mc:monaco md:moldova
me:montenegro mg:madagascar ml:mali mm:myanmar mn:mongolia mo:macau mr:mauritania mt:malta mu:mauritius
mv:maldives mw:malawi mx:mexico my:malaysia mz:mozambique na:namibia ne:niger ng:nigeria ni:nicaragua
nl:netherlands no:norway np:nepal om:oman pa:panama pe:peru ph:philippines pk:pakistan pl:poland,polen
ps:palestine pt:portugal py:paraguay qa:qatar ro:romania rs:serbia
ru:russia,russian,rossiya,rossii,rf,russland,russie,rusia,rossia rw:rwanda sa:saudi sc:seychelles sd:sudan
se:sweden sg:singapore si:slovenia sk:slovakia sn:senegal so:somalia sr:suriname
sy:syria,syrien,syrie,siria,siriya td:chad tg:togo th:thailand tj:tajikistan tm:turkmenistan tn:tunisia
tr:turkey,turkiye,tuerkei,turquie,turquia,turtsiya tw:taiwan tz:tanzania ua:ukraine,ukrainy ug:uganda us:usa
uy:uruguay uz:uzbekistan ve:venezuela vn:vietnam xk:kosovo ye:yemen zm:zambia zw:zimbabwe
"""

COUNTRY_OF: Final[dict[str, str]] = {
    word: code for code, words in (row.split(":") for row in _BY_CODE.split()) for word in words.split(",")
}
"""Countries by what they are called in one word, as ISO 3166-1 alpha-2; not Georgia, Korea, Guinea and Congo: of two."""

_WITHOUT_CODE: Final = (
    "congo georgia guinea korea federation arabia dhabi gulf belarusi belorussia gruziya armeniya bielorussie"
)
"""Of several countries, half a country's name, or what is told no country by."""

_CITIES: Final = """
moscow moskva moskau moscou moscu petersburg peterburg novosibirsk yekaterinburg ekaterinburg kazan chelyabinsk samara
omsk rostov ufa krasnoyarsk perm voronezh volgograd krasnodar saratov tyumen tolyatti izhevsk barnaul ulyanovsk irkutsk
khabarovsk vladivostok yaroslavl makhachkala tomsk kaliningrad murmansk sevastopol simferopol grozny kursk tula nizhny nizhniy novgorod tagil astrakhan
minsk brest grodno gomel vitebsk mogilev kyiv kiev kharkiv kharkov odesa odessa lviv dnipro donetsk luhansk lugansk
tehran teheran isfahan esfahan mashhad shiraz tabriz karaj qom ahvaz kerman bushehr kish
damascus aleppo homs latakia tartus beirut beyrouth tripoli baghdad basra mosul erbil amman gaza ramallah jerusalem
riyadh jeddah dammam dubai sharjah ajman fujairah doha manama muscat sanaa aden hodeidah kuwait
ankara istanbul izmir mersin adana bursa antalya gaziantep nicosia limassol larnaca
kabul kandahar herat jalalabad peshawar quetta karachi lahore islamabad dushanbe tashkent samarkand bishkek almaty
astana ashgabat baku yerevan tbilisi batumi
pyongyang seoul busan beijing peking shanghai shenzhen guangzhou dalian dandong tianjin ningbo qingdao hangzhou chongqing
wuhan chengdu xiamen shenyang harbin haerbin urumqi nanjing xian suzhou wuxi jinan hefei fuzhou changsha zhengzhou kunming
zhuhai dongguan foshan shandong guangdong jiangsu zhejiang hubei hunan henan hebei sichuan fujian anhui shanxi liaoning
jilin heilongjiang jiangxi yunnan guizhou gansu hainan xianggang aomen hongkong hong kong taipei tokyo osaka ulaanbaatar hanoi bangkok yangon rangoon
naypyidaw mandalay jakarta manila delhi mumbai kolkata chennai dhaka colombo kathmandu
cairo alexandria khartoum mogadishu kismayo nairobi mombasa kampala kigali kinshasa goma bangui bamako niamey ndjamena
lagos abuja kano accra abidjan dakar conakry monrovia tunis algiers rabat casablanca benghazi misrata nouakchott
johannesburg pretoria harare lusaka luanda maputo antananarivo asmara
london manchester dublin paris marseille lyon berlin frankfurt hamburg munich muenchen duesseldorf koeln cologne vienna
wien zurich zuerich geneva genf geneve basel bern lugano zug brussels bruxelles antwerp amsterdam rotterdam luxembourg
madrid barcelona lisbon rome roma milan milano naples turin genoa athens piraeus sofia bucharest belgrade beograd zagreb
ljubljana sarajevo podgorica skopje tirana pristina budapest prague praha bratislava warsaw warszawa krakow vilnius riga
tallinn helsinki stockholm oslo copenhagen valletta chisinau tiraspol
toronto montreal vancouver ottawa chicago houston miami boston havana caracas bogota medellin quito lima managua
tegucigalpa culiacan tijuana sinaloa juarez guadalajara monterrey brasilia asuncion montevideo
sydney melbourne
"""

PLACES: Final = frozenset((*COUNTRY_OF, *_WITHOUT_CODE.split(), *_CITIES.split()))
"""Folded words."""
