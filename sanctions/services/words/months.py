"""The months, in the languages that files come in: literals only. Compared without case, accents and full stops."""

MONTHS = """
1 jan january januar jänner jaen janvier janv enero ene gennaio gen janeiro januari styczeń stycznia sty
1 январь января янв січень січня січ ocak oca يناير leden ledna ianuarie ian ιανουάριος ιανουαρίου tammikuu
2 feb february februar feber février févr fév febrero febbraio fevereiro fev februari luty lutego lut февраль
2 февраля фев лютий лютого лют şubat şub فبراير شباط únor února februarie φεβρουάριος φεβρουαρίου helmikuu
3 mar march märz mrz mars marzo março maart mrt marzec marca март марта мар березень березня бер mart مارس
3 آذار březen března martie μάρτιος μαρτίου maaliskuu
4 apr april avril avr abril abr aprile kwiecień kwietnia kwi апрель апреля апр квітень квітня кві nisan nis
4 أبريل نيسان duben dubna aprilie απρίλιος απριλίου huhtikuu
5 may mai mayo maggio mag maio mei maj maja май мая травень травня тра mayıs مايو أيار květen května μάιος
5 μαΐου toukokuu
6 jun june juni juin junio giugno giu junho czerwiec czerwca cze июнь июня июн червень червня чер haziran haz
6 يونيو حزيران červen června iunie ιούνιος ιουνίου kesäkuu
7 jul july juli juillet juil julio luglio lug julho lipiec lipca июль июля июл липень липня лип temmuz tem
7 يوليو تموز červenec července iulie ιούλιος ιουλίου heinäkuu
8 aug august août aout agosto ago augustus sierpień sierpnia sie август августа авг серпень серпня сер ağustos
8 ağu أغسطس آب srpen srpna αύγουστος αυγούστου elokuu augusti
9 sep sept september septembre septiembre setiembre settembre set setembro wrzesień września wrz сентябрь
9 сентября сен сент вересень вересня вер eylül eyl سبتمبر أيلول září septembrie σεπτέμβριος σεπτεμβρίου
9 syyskuu
10 oct october oktober okt octobre octubre ottobre ott outubro out październik października paź октябрь
10 октября окт жовтень жовтня жов ekim eki أكتوبر říjen října octombrie οκτώβριος οκτωβρίου lokakuu
11 nov november novembre noviembre novembro ноябрь ноября ноя листопад листопада лис kasım kas نوفمبر
11 noiembrie νοέμβριος νοεμβρίου marraskuu
12 dec december dezember dez décembre déc diciembre dic dicembre dezembro grudzień grudnia gru декабрь декабря
12 дек грудень грудня гру aralık ara ديسمبر prosinec prosince decembrie δεκέμβριος δεκεμβρίου joulukuu
"""
"""A month's number and its names, whole and cut short, on more than one line where they are many.

`listopad` is left out, November in Polish and Czech and October in Croatian, and so are the other Croatian names.
"""

WEEKDAYS = """
mon monday tue tues tuesday wed wednesday thu thur thurs thursday fri friday sat saturday sun sunday
mo montag di dienstag mi mittwoch do donnerstag fr freitag sa samstag sonnabend so sonntag
lun lundi mardi mer mercredi jeu jeudi ven vendredi sam samedi dim dimanche
lunes martes mié miércoles jue jueves vie viernes sáb sábado dom domingo
lunedì martedì mercoledì giovedì venerdì sabato domenica maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
poniedziałek wtorek środa czwartek piątek sobota niedziela пн вт ср чт пт сб вс
понедельник вторник среда четверг пятница суббота воскресенье pazartesi salı çarşamba perşembe cuma cumartesi pazar
"""
"""What may stand before a date and adds nothing to it."""
