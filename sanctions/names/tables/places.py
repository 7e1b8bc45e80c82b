"""Where somebody is: countries, and cities of one word, as payments have them behind an organisation's name.

Capitals, the seats of banks and trade, and the larger cities of the countries
that most listed parties are of. General knowledge, folded; compound names are
left out where each of their words may be another's.
"""

from typing import Final

_COUNTRIES: Final = """
afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahrain bangladesh barbados
belarus belgium belize benin bermuda bolivia bosnia botswana brazil brunei bulgaria burundi cambodia cameroon canada
chad chile china colombia congo croatia cuba cyprus czechia denmark djibouti ecuador egypt eritrea estonia ethiopia
finland france gabon gambia georgia germany ghana greece guatemala guinea guyana haiti honduras hungary iceland india
indonesia iran iraq ireland israel italy jamaica japan jordan kazakhstan kenya korea kosovo kuwait kyrgyzstan laos
latvia lebanon lesotho liberia libya liechtenstein lithuania luxembourg macau madagascar malawi malaysia maldives mali
malta mauritania mauritius mexico moldova monaco mongolia montenegro morocco mozambique myanmar namibia nepal
netherlands nicaragua niger nigeria norway oman pakistan palestine panama paraguay peru philippines poland portugal
qatar romania russia rwanda senegal serbia seychelles singapore slovakia slovenia somalia spain sudan suriname sweden
switzerland syria taiwan tajikistan tanzania thailand togo tunisia turkey turkiye turkmenistan uganda ukraine uruguay
uzbekistan venezuela vietnam yemen zambia zimbabwe usa uk uae dprk prc
rossiya rossii rf russian federation saudi arabia emirates britain dhabi gulf belarusi belorussia irana ukrainy siriya kitay gruziya armeniya turtsiya
deutschland oesterreich schweiz frankreich russland syrien tuerkei polen
russie allemagne suisse syrie liban turquie chine bielorussie
rusia alemania suiza siria libano turquia rossia
"""

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

PLACES: Final = frozenset((*_COUNTRIES.split(), *_CITIES.split()))
"""Folded words."""
