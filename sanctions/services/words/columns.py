"""What columns of customer files are called, in many languages: literals only.

Compared without case, accents, punctuation and what stands in brackets.
"""

from collections.abc import Mapping
from types import MappingProxyType

SHIPS = (
    *("vessel", "vessel name", "ship", "ship name", "name of vessel", "name of ship", "schiff", "schiffsname"),
    *("navire", "nom du navire", "buque", "nombre del buque", "nave", "nome della nave", "судно", "название судна"),
)
"""Names of ships: rows beside them are no people and organisations, where nobody says what they are."""

FIELDS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "id": (
            *(
                "customer id",
                "customer number",
                "customer no",
                "client id",
                "client number",
                "account id",
                "record id",
            ),
            *(
                "nr",
                "no",
                "kundennr",
                "kd nr",
                "номер",
                "编号",
                "編號",
                "番号",
                "번호",
                "número",
                "numéro",
                "numero",
                "numer",
            ),
            *("reference", "ref id", "kundennummer", "kunden nr", "kunden id", "mandantennummer"),
            *("identifiant client", "numéro client", "numéro de client", "n° client"),
            *("id cliente", "número de cliente", "código cliente", "codice cliente", "numero cliente"),
            *("id do cliente", "código do cliente", "klantnummer", "klant id", "numer klienta", "id klienta"),
            *("ид клиента", "код клиента", "номер клиента", "ід клієнта", "номер клієнта"),
            *(
                "müşteri no",
                "müşteri numarası",
                "رقم العميل",
                "客户编号",
                "客户号",
                "客戶編號",
                "顧客番号",
                "고객번호",
            ),
        ),
        "schema": (
            *("type", "entity type", "party type", "customer type", "client type", "kundentyp", "kundenart"),
            *("type de client", "tipo de cliente", "tipo cliente", "klanttype", "typ klienta", "тип клиента"),
            *("тип клієнта", "müşteri tipi", "نوع العميل", "客户类型", "客戶類型"),
        ),
        "name": (
            *("full name", "fullname", "customer name", "client name", "account name", "entity name", "party name"),
            *("name of customer", "name of client", "counterparty", "counterparty name", "beneficiary"),
            *("beneficiary name", "company", "company name", "organisation", "organization", "organisation name"),
            *("organization name", "legal name", "registered name", "business name", "trade name"),
            *("alias", "aliases", "aka", "also known as", "previous name", "former name"),
            *("legal entity name", "cust name", "name1", "name 1", "maiden name", "birth name", "account holder"),
            *("account holder name", "accountholder", "policyholder", "policy holder", "payee", "payee name"),
            *("vendor name", "supplier name", "creditor", "creditor name", "debtor", "debtor name", "holder name"),
            *("nachname vorname", "vorname nachname", "name vorname", "vorname name", "geburtsname", "mädchenname"),
            *("kontoinhaber", "kontoinhaberin", "versicherungsnehmer", "zahlungsempfänger", "gläubiger", "schuldner"),
            *("titulaire", "titulaire du compte", "nom de jeune fille", "titular", "titular de la cuenta"),
            *(
                "intestatario",
                "titular da conta",
                "rekeninghouder",
                "posiadacz rachunku",
                "владелец счета",
                "получатель",
            ),
            *("vollständiger name", "vor und nachname", "kundenname", "name des kunden", "firma", "firmenname"),
            *("unternehmen", "firmenbezeichnung", "begünstigter", "aliasname"),
            *(
                "nom complet",
                "nom et prénom",
                "nom prénom",
                "nom du client",
                "raison sociale",
                "dénomination sociale",
            ),
            *("dénomination", "société", "bénéficiaire"),
            *("nombre completo", "nombre y apellidos", "apellidos y nombre", "nombre del cliente", "razón social"),
            *("empresa", "beneficiario", "denominación social"),
            *("nome completo", "nome e cognome", "cognome e nome", "nominativo", "ragione sociale", "denominazione"),
            *("nome cliente", "azienda", "nome do cliente", "razão social", "denominação social"),
            *("volledige naam", "klantnaam", "bedrijfsnaam", "naam klant", "bedrijf", "begunstigde"),
            *("imię i nazwisko", "nazwisko i imię", "nazwa", "nazwa firmy", "nazwa klienta", "beneficjent"),
            *("фио", "ф и о", "полное имя", "имя клиента", "наименование", "название", "наименование организации"),
            *("название компании", "организация", "компания", "клиент", "псевдоним"),
            *("піб", "п і б", "повне ім'я", "найменування", "назва", "назва компанії", "організація", "клієнт"),
            *("ad soyad", "adı soyadı", "tam ad", "ünvan", "firma adı", "şirket adı", "müşteri adı"),
            *("الاسم الكامل", "الاسم", "اسم العميل", "اسم الشركة", "نام کامل", "نام و نام خانوادگی"),
            *("姓名", "名称", "客户名称", "客户姓名", "公司名称", "企业名称", "全名", "名稱", "客戶名稱", "公司名稱"),
            *("氏名", "名前", "会社名", "顧客名", "성명", "이름", "회사명", "고객명"),
            *("jméno a příjmení", "název", "název firmy", "név", "teljes név", "cégnév", "nume complet"),
            *(
                "fullständigt namn",
                "kundnamn",
                "fulde navn",
                "fullt navn",
                "företagsnamn",
                "ονοματεπώνυμο",
                "επωνυμία",
            ),
            *("שם מלא", "שם הלקוח", "שם החברה"),
            *("שם", "name full", "display name", "cust nm", "customer nm", "client nm", "full nm"),
            *("last first", "partner name", "business partner", "фамилия имя отчество", "фамилия имя"),
            *("имя фамилия", "имя и фамилия", "полное наименование", "контрагент"),
            *("наименование контрагента", "اسم", "اسم الزبون", "お名前", "契約者名", "cég neve", "denumire"),
            *("denumire firmă", "nimi", "yritys", "yrityksen nimi", "företag", "firmanavn", "selskab"),
            *("selskapsnavn", "họ và tên", "họ tên", "tên khách hàng", "tên công ty", "nama", "nama lengkap"),
            *("nama pelanggan", "nama perusahaan", "ชื่อ นามสกุล", "ชื่อบริษัท", "नाम", "पूरा नाम", "naziv"),
            *("naziv firme", "ime i prezime", "ime in priimek", "име и фамилия", "име презиме и фамилия"),
            *("име и презиме", "meno a priezvisko", "vardas ir pavardė", "vārds uzvārds", "vārds un uzvārds"),
            *("emri dhe mbiemri", "სახელი და გვარი", "nom de la société", "nom de l'entreprise"),
            *("names", "full names", "account title", "title of account", "trading name", "doing business as", "dba"),
            *("payer", "payer name", "remitter", "remitter name", "sender", "sender name", "originator", "recipient"),
            *("originator name", "recipient name", "receiver name", "ordering customer", "cardholder"),
            *("cardholder name", "passenger", "passenger name", "insured name", "insured", "borrower"),
            *(
                "borrower name",
                "guest name",
                "patient name",
                "name org",
                "name org1",
                "organisation 1",
                "name line 1",
            ),
            *("auftraggeber", "zahler", "zahlungspflichtiger", "empfänger", "karteninhaber", "kontobezeichnung"),
            *("name des kontoinhabers", "name des begünstigten", "name des karteninhabers", "payeur", "émetteur"),
            *("donneur d'ordre", "nom du bénéficiaire", "nom du titulaire", "intitulé du compte", "nom de naissance"),
            *("intitulé de compte", "ordenante", "pagador", "remitente", "nombre del titular", "destinatario"),
            *("ordinante", "nome del titolare", "ordenador", "remetente", "betaler", "begunstigde naam", "płatnik"),
            *("zleceniodawca", "odbiorca", "nadawca", "плательщик", "отправитель", "наименование плательщика"),
            *("наименование получателя", "фио полностью", "фио плательщика", "фио получателя", "платник"),
            *("одержувач", "отримувач", "ünvanı", "ad soyad ünvan", "adı soyadı ünvanı", "ad soyad ünvanı"),
            *("ad ünvan", "hesap sahibi", "alıcı", "gönderen", "اسم المستفيد", "المستفيد", "الاسم الرباعي"),
            *("الاسم الثلاثي", "الاسم بالكامل", "اسم صاحب الحساب", "اسم المرسل", "اسم المنشأة", "户名", "戶名"),
            *("单位名称", "單位名稱", "账户名称", "账户名", "帳戶名稱", "开户名", "开户人", "收款人", "付款人"),
            *(
                "收款人名称",
                "付款人名称",
                "收款人姓名",
                "付款人姓名",
                "持卡人姓名",
                "口座名義",
                "口座名義人",
                "예금주",
            ),
            *("수취인", "송금인", "pax", "pax name", "source name", "target name", "from name", "to name"),
            *SHIPS,
            *("associated company", "intitulé", "surname initials", "surname and initials", "name and initials"),
            *("zahlungspflichtige", "begünstigte", "partner name", "auftraggeberin", "empfängerin"),
        ),
        "first_name": (
            *("firstname", "given name", "given names", "forename", "forenames", "middle name", "middle names"),
            *("second name", "patronymic", "vorname", "vornamen", "rufname", "prénom", "prénoms", "nombres"),
            *("primer nombre", "segundo nombre", "nombre de pila", "primo nome", "secondo nome", "primeiro nome"),
            *("nome próprio", "voornaam", "voornamen", "tussenvoegsel", "drugie imię", "pierwsze imię"),
            *("отчество", "по батькові", "ön ad", "ilk ad", "ikinci ad", "الاسم الأول", "اسم الأب", "نام"),
            *("اسم الاب", "اسم الجد"),
            *("名字", "křestní jméno", "keresztnév", "utónév", "prenume", "förnamn", "fornavn", "שם פרטי"),
            *("christian name", "christian names", "fst nm", "frst nm", "first nm", "tên đệm", "крщено име"),
            *("voorletters", "voorletter", "initials", "initialen", "initiales", "iniciales", "iniziali"),
            *("name middle", "الاسم الاوسط", "اسم الاول"),
        ),
        "last_name": (
            *("lastname", "surname", "family name", "nachname", "familienname", "zuname", "nom de famille"),
            *("patronyme", "apellido", "apellidos", "primer apellido", "cognome", "cognomi", "apelido", "sobrenome"),
            *("último nome", "achternaam", "familienaam", "nazwisko", "фамилия", "прізвище", "soyad", "soyadı"),
            *(
                "soy isim",
                "soyisim",
                "nama keluarga",
                "фамилия клиента",
                "اسم العائلة",
                "اللقب",
                "نام خانوادگی",
                "příjmení",
                "vezetéknév",
                "családnév",
            ),
            *(
                "nume de familie",
                "efternamn",
                "efternavn",
                "etternavn",
                "επώνυμο",
                "שם משפחה",
                "sukunimi",
                "surnames",
            ),
            *("last names", "apellido paterno", "apellido materno", "segundo apellido", "apellido 1"),
            *("lst nm", "last nm", "họ", "презиме", "фамилно име", "прозвішча", "тегі", "mbiemri"),
            *("familiya", "familiyasi", "นามสกุล", "გვარი", "ազգանուն", "उपनाम"),
            *("nom d'usage", "nom usuel", "الاسم الأخير", "اسم الاسرة", "姓氏"),
            *(
                "apellido 2",
                "apellido1",
                "apellido2",
                "perekonnanimi",
                "uzvārds",
                "pavardė",
                "prezime",
                "priimek",
                "priezvisko",
            ),
        ),
        "birth_date": (
            *("birthdate", "birthday", "date of birth", "dob", "born", "birth year", "year of birth"),
            *("geburtsdatum", "geburtstag", "geburtsjahr", "geboren", "geb", "geb datum", "geboren am"),
            *("date de naissance", "né le", "née le", "année de naissance", "fecha de nacimiento", "f nacimiento"),
            *("año de nacimiento", "nacimiento", "data di nascita", "nascita", "anno di nascita"),
            *("data de nascimento", "nascimento", "geboortedatum", "geboortejaar", "data urodzenia"),
            *("rok urodzenia", "дата рождения", "год рождения", "д р", "дата народження", "рік народження"),
            *(
                "doğum tarihi",
                "doğum yılı",
                "تاريخ الميلاد",
                "تاریخ تولد",
                "出生日期",
                "生日",
                "出生年月",
                "出生年月日",
            ),
            *("生年月日", "생년월일", "datum narození", "születési dátum", "születési idő", "data nașterii"),
            *("födelsedatum", "fødselsdato", "ημερομηνία γέννησης", "תאריך לידה", "syntymäaika", "d o b", "birth"),
            *("data nascimento", "data nasc", "data ur", "datum nar", "szül dátum", "szül idő", "d tarihi", "f nac"),
            *("ημ γέννησης", "født", "född", "дата рожд", "др", "geb dat", "gebdat", "dt nasc", "fecha nac"),
            *("birth dt", "brth dt", "yob", "ddn", "date naissance", "date naiss", "fec nac", "fecha de nac"),
            *("f de nacimiento", "dátum narodenia", "datum rođenja", "datum rojstva", "датум рођења"),
            *("дата на раждане", "дата нараджэння", "туған күні", "dzimšanas datums", "gimimo data"),
            *("sünniaeg", "sünnikuupäev", "data e lindjes", "ditëlindja", "ngày sinh", "tanggal lahir"),
            *("birthdt", "tgl lahir", "วันเกิด", "जन्म तिथि", "जन्मतिथि", "დაბადების თარიღი"),
        ),
        "birth_month": (
            *("birthmonth", "month of birth", "dob month", "geburtsmonat", "mois de naissance", "mes de nacimiento"),
            *("mese di nascita", "mês de nascimento", "geboortemaand", "miesiąc urodzenia", "месяц рождения"),
            *("місяць народження", "doğum ayı", "شهر الميلاد", "出生月", "출생월"),
        ),
        "birth_day": (
            *("dob day", "day of birth", "day of month of birth", "jour de naissance", "día de nacimiento"),
            *("giorno di nascita", "dia de nascimento", "geboortedag", "dzień urodzenia", "день рождения"),
            *("день народження", "doğum günü", "يوم الميلاد", "出生日", "출생일"),
        ),
        "country": (
            *("country code", "country name", "country of residence", "residence country", "nationality"),
            *("citizenship", "jurisdiction", "country of incorporation", "country of registration", "flag"),
            *("land", "ländercode", "staat", "wohnsitzland", "sitzland", "staatsangehörigkeit", "nationalität"),
            *("staatsbürgerschaft", "pays", "code pays", "nationalité", "pays de résidence", "país", "código país"),
            *("nacionalidad", "país de residencia", "paese", "nazione", "nazionalità", "cittadinanza"),
            *("paese di residenza", "nacionalidade", "nationaliteit", "landcode"),
            *("kraj", "kod kraju", "obywatelstwo", "narodowość", "страна", "код страны", "гражданство"),
            *("национальность", "країна", "код країни", "громадянство", "ülke", "ülke kodu", "uyruk", "uyruğu"),
            *(
                "الدولة",
                "البلد",
                "الجنسية",
                "کشور",
                "تابعیت",
                "ملیت",
                "国家",
                "国籍",
                "國家",
                "國籍",
                "国家地区",
                "国",
            ),
            *("국가", "국적", "země", "státní příslušnost", "ország", "állampolgárság", "țară", "naționalitate"),
            *("χώρα", "ιθαγένεια", "υπηκοότητα", "מדינה", "אזרחות", "statsborgerskab", "medborgarskap"),
            *("country region", "country or region", "mailing country", "billing country", "home country"),
            *("permanent country", "residential country", "registered country", "domicile country"),
            *("country of nationality", "country of citizenship", "country of domicile", "country of origin"),
            *("εθνικότητα", "ארץ", "nasjonalitet", "statsborgerskap", "kansalaisuus", "maa", "krajina"),
            *("štát", "štátna príslušnosť", "cetățenie", "država", "državljanstvo", "држава", "држављанство"),
            *("държава", "valsts", "pilsonība", "šalis", "pilietybė", "riik", "kodakondsus", "quốc tịch"),
            *("quốc gia", "negara", "kewarganegaraan", "kebangsaan", "ประเทศ", "สัญชาติ", "देश"),
            *(
                "राष्ट्रीयता",
                "ქვეყანა",
                "მოქალაქეობა",
                "iso2",
                "staatsangeh",
                "nat",
                "natio",
                "staatsang",
                "ctry",
                "ctry cd",
                "country cd",
            ),
        ),
        "identifier": (
            *("id number", "identification number", "national id", "passport", "passport number", "passport no"),
            *("passport nr", "registration number", "registration no", "company number", "tax id", "tax number"),
            *("vat number", "vat code", "inn", "inn code", "ogrn", "ogrn code", "kpp", "lei", "lei code", "bic"),
            *(
                "swift",
                "swift bic",
                "imo",
                "imo number",
                "imo no",
                "mmsi",
                "wallet",
                "wallet address",
                "national number",
            ),
            *("ausweisnummer", "passnummer", "reisepass", "reisepassnummer", "steuernummer", "steuer id"),
            *(
                "handelsregisternummer",
                "hrb",
                "ust id",
                "umsatzsteuer id",
                "numéro de passeport",
                "passeport",
                "siren",
            ),
            *("siret", "numéro d'identification", "numéro de tva", "pasaporte", "dni", "nie", "nif", "cif", "rfc"),
            *("curp", "número de identificación", "número de pasaporte", "passaporto", "numero passaporto"),
            *("codice fiscale", "partita iva", "passaporte", "número do passaporte", "cpf", "cnpj", "nipc"),
            *("paspoort", "paspoortnummer", "kvk nummer", "kvk", "bsn", "btw nummer", "paszport"),
            *("numer paszportu", "pesel", "nip", "regon", "krs", "инн", "огрн", "кпп", "паспорт", "номер паспорта"),
            *("серия и номер паспорта", "снилс", "іпн", "єдрпоу", "рнокпп", "номер паспорту"),
            *("pasaport no", "pasaport numarası", "tc kimlik no", "tckn", "vergi no", "vergi numarası"),
            *("رقم الجواز", "رقم جواز السفر", "رقم الهوية", "الرقم القومي", "شماره گذرنامه", "کد ملی"),
            *("证件号码", "身份证号", "身份证号码", "护照号", "护照号码", "统一社会信用代码", "證件號碼", "護照號碼"),
            *("旅券番号", "法人番号", "여권번호", "사업자등록번호", "rodné číslo", "číslo pasu", "ičo", "dič"),
            *("adószám", "útlevélszám", "cnp", "cui", "personnummer", "organisationsnummer", "cvr", "αφμ"),
            *("vat", "vat no", "tin", "ein", "ssn", "ust idnr", "ust id nr", "p iva", "rut", "nit", "cédula"),
            *("n passeport", "id card", "id card no", "id card number", "identity number", "identity no"),
            *("document number", "document no", "doc no", "doc number", "número de documento"),
            *("nº documento", "n documento", "reg no", "reg nr", "registration nr", "едрпоу", "егрпоу"),
            *("егн", "еик", "egn", "oib", "jmbg", "embg", "ič", "fødselsnummer", "org nr", "orgnr"),
            *("organisasjonsnummer", "y tunnus", "henkilötunnus", "kv k", "t c kimlik", "t c kimlik no"),
            *("주민등록번호", "aadhaar", "cin", "nric", "mykad", "my kad", "nik", "ktp", "emirates id", "cccd"),
            *("cmnd", "số hộ chiếu", "btc address", "eth address"),
        ),
        "address": (
            *("full address", "street address", "residential address", "registered address", "adresse", "anschrift"),
            *("wohnanschrift", "dirección", "domicilio", "indirizzo", "endereço", "morada", "adres", "адрес"),
            *("адреса", "العنوان", "آدرس", "地址", "住所", "주소", "adresa", "cím", "adress", "διεύθυνση", "כתובת"),
        ),
    }
)
"""The fields, and the column names that are taken for each besides its own."""

PARTIES = (
    *(
        "client",
        "customer",
        "vendor",
        "supplier",
        "kunde",
        "kundin",
        "lieferant",
        "mandant",
        "fournisseur",
        "cliente",
    ),
    *("proveedor", "fornitore", "fornecedor", "klant", "leverancier", "klient", "dostawca", "поставщик", "müşteri"),
    *(
        "العميل",
        "客户",
        "客戶",
        "顧客",
        "고객",
        "zákazník",
        "ügyfél",
        "kund",
        "entity",
        "partner",
        "contact",
        "owner",
    ),
    *("director", "bezeichnung", "pelanggan", "khách hàng", "ลูกค้า"),
)
"""Names, where no other column holds any and what stands there are no numbers of customers."""

GIVEN_BESIDE_FAMILY = (
    "nombre",
    "nome",
    "ad",
    "adı",
    "isim",
    "имя",
    "ім'я",
    "imię",
    "jméno",
    "όνομα",
    "名",
    *("име", "імя", "аты", "emri", "ism", "tên", "ชื่อ", "სახელი", "անուն"),
)
"""First names beside a column of last names, and whole names without one."""

FATHERS = ("اسم الأب", "اسم الاب", "اسم الجد", "отчество", "по батькові")
"""First names of fathers and grandfathers, between one's own and the family's."""

ONE_BESIDE_OTHER: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = (
    (("first", "given", "fname", "f name", "middle", "middle initial", "mi"), ("last", "family", "lname", "l name")),
    (("이름",), ("성",)),
    (("etunimi", "etunimet", "eesnimi", "vārds", "vardas", "ime", "meno"), ()),
    (("name 2", "name2", "name 3", "name3", "name 4", "name4"), ("name 1", "name1")),
    (
        ("name org2", "name org 2", "name org3", "name org 3", "name org4", "name org 4"),
        ("name org1", "name org 1", "name org"),
    ),
    (("name line 2", "name line 3", "name line 4"), ("name line 1",)),
    (("organisation 2", "organization 2", "organisation 3"), ("organisation 1", "organization 1")),
)
"""First names and last names by pairs of names that tell it only beside each other, or beside a usual one.

Name 1 and name 2 are parts of one name, as the systems call them that have such columns.
"""

DAYS_BESIDE_MONTH = ("birthday", "geburtstag")
"""Days of the month beside a column of months of birth, and birth dates without one."""

OF_PARTIES = (
    *("customer", "client", "applicant", "account holder", "holder", "owner", "beneficial owner", "ubo", "director"),
    *("contact", "beneficiary", "payee", "payer", "sender", "receiver", "vendor", "supplier", "employee", "person"),
    *("party", "counterparty", "entity", "company", "subject", "member", "guarantor", "kunde", "kunden"),
)
"""What may stand before a usual name: `customer first name`."""

CUSTOMERS = (
    *("customer", "client", "cust", "kunde", "kunden", "klant", "client s", "klient", "müşteri", "müşterinin"),
    *("клиент", "клієнт", "cliente", "ügyfél", "zákazník", "default address", "billing", "shipping", "mailing"),
    *(
        "bill to",
        "ship to",
        "sold to",
        "bill",
        "ship",
        "invoice",
        "home",
        "work",
        "primary",
        "legal",
        "preferred",
        "official",
        "rechnung",
        "lieferung",
    ),
)
CUSTOMERS_BEHIND = (
    *("customer", "client", "of customer", "of client", "of the customer", "of the client", "kunde", "kundin"),
    *("des kunden", "der kundin", "des mandanten", "du client", "de la cliente", "cliente", "del cliente"),
    *("do cliente", "klant", "van klant", "van de klant", "klienta", "клиента", "контрагента", "клієнта"),
    *("العميل", "الزبون", "zákazníka", "ügyfél"),
)
"""Who may stand before or behind a usual name and says no more: `Kunden Vorname`, `Vorname des Kunden`."""

ABBREVIATED = """
name nm nme nam
customer cust cst
client cli
account acct acc
beneficiary bene benef
counterparty ctpy
first fst frst
middle mid mdl
last lst
family fam
country ctry cntry cntr
citizenship ctz
nationality natl
birth brth bth
date dt
number num nbr
code cd
address addr
company cmpny comp
organisation orgn
registration regn
"""
"""Words, and how systems cut each short."""

FAMILY_BESIDE_GIVEN: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "name": ("vorname", "vornamen", "rufname"),
        "nom": ("prénom", "prénoms"),
        "naam": ("voornaam", "voornamen"),
        "navn": ("fornavn",),
        "namn": ("förnamn",),
        "nume": ("prenume",),
        "姓": ("名", "名字", "名前", "姓名"),
    }
)
"""Last names beside a column of first names of their own language, and whole names without one."""
